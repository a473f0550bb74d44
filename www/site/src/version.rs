//! All there is to one version: the whole questions, and their answers read off the relations.

use crate::address::slug;
use crate::pair::{Pair, rule_of};
use crate::part::Shown;
use calcheck::text::SiteMessage;
use calcheck::{Cal, CalKind, CalProduct, Finding, Language, MatrixName, Setup, WindowsServer};

/// A question about one version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Question {
    /// Where an RDS CAL works.
    RdsCal(WindowsServer),
    /// Which license server holds an RDS CAL.
    RdsCalLicenseServer(WindowsServer),
    /// Where a base CAL is right.
    Cal(WindowsServer),
    /// Which base CAL a server needs.
    ServerCal(WindowsServer),
    /// Which RDS CAL a session host needs.
    ServerRdsCal(WindowsServer),
    /// Which license server serves a session host.
    ServerLicenseServer(WindowsServer),
    /// What a license server holds and serves.
    LicenseServer(WindowsServer),
}

use Question::{
    Cal as BaseCal, LicenseServer, RdsCal, RdsCalLicenseServer, ServerCal, ServerLicenseServer, ServerRdsCal,
};

impl Question {
    /// Every question about a version.
    pub(crate) const fn about(version: WindowsServer) -> [Self; 7] {
        [
            RdsCal(version),
            RdsCalLicenseServer(version),
            BaseCal(version),
            ServerCal(version),
            ServerRdsCal(version),
            ServerLicenseServer(version),
            LicenseServer(version),
        ]
    }

    /// Every question, version by version.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        WindowsServer::ALL.into_iter().flat_map(Self::about)
    }

    pub(crate) const fn version(self) -> WindowsServer {
        match self {
            RdsCal(version)
            | RdsCalLicenseServer(version)
            | BaseCal(version)
            | ServerCal(version)
            | ServerRdsCal(version)
            | ServerLicenseServer(version)
            | LicenseServer(version) => version,
        }
    }

    /// The address of the question's page, below that of its language.
    pub(crate) fn path(self) -> String {
        let version = slug(self.version());
        match self {
            RdsCal(_) => format!("rds-cal/{version}/"),
            RdsCalLicenseServer(_) => format!("rds-cal/{version}-license-server/"),
            BaseCal(_) => format!("windows-server-cal/{version}/"),
            ServerCal(_) => format!("windows-server/{version}/"),
            ServerRdsCal(_) => format!("windows-server/{version}-rds-cal/"),
            ServerLicenseServer(_) => format!("windows-server/{version}-license-server/"),
            LicenseServer(_) => format!("license-server/{version}/"),
        }
    }

    /// The question in full.
    pub(crate) const fn asks(self) -> SiteMessage {
        match self {
            RdsCal(cal) => SiteMessage::AskRdsCal { cal },
            RdsCalLicenseServer(cal) => SiteMessage::AskRdsCalLicenseServer { cal },
            BaseCal(cal) => SiteMessage::AskCal { cal },
            ServerCal(server) => SiteMessage::AskServerCal { server },
            ServerRdsCal(server) => SiteMessage::AskServerRdsCal { server },
            ServerLicenseServer(server) => SiteMessage::AskServerLicenseServer { server },
            LicenseServer(license_server) => SiteMessage::AskLicenseServer { license_server },
        }
    }

    /// The relation that answers it, and the row or column to read.
    pub(crate) const fn reads(self) -> (MatrixName, Shown) {
        match self {
            RdsCal(cal) => (MatrixName::RdsCalBySessionHost, Shown::Row(cal)),
            RdsCalLicenseServer(cal) => (MatrixName::RdsCalByLicenseServer, Shown::Row(cal)),
            BaseCal(cal) => (MatrixName::BaseCalByServer, Shown::Row(cal)),
            ServerCal(server) => (MatrixName::BaseCalByServer, Shown::Column(server)),
            ServerRdsCal(server) => (MatrixName::RdsCalBySessionHost, Shown::Column(server)),
            ServerLicenseServer(server) => (MatrixName::SessionHostByLicenseServer, Shown::Row(server)),
            LicenseServer(server) => (MatrixName::RdsCalByLicenseServer, Shown::Column(server)),
        }
    }

    /// The versions that fit, oldest first.
    pub(crate) fn fitting(self) -> Vec<WindowsServer> {
        let (relation, shown) = self.reads();
        let fits = |other: &WindowsServer| match shown {
            Shown::Row(row) => relation.cell(row, *other).allowed,
            Shown::Column(column) => relation.cell(*other, column).allowed,
            Shown::Around(pair) => pair.row == *other,
        };
        WindowsServer::ALL.into_iter().filter(fits).collect()
    }

    /// The answer in a sentence, read off the relation.
    pub(crate) fn answer(self) -> SiteMessage {
        let fitting = self.fitting();
        let [.., newest] = fitting[..] else { unreachable!("every version fits itself") };
        let oldest = fitting[0];
        let (first, last) = (oldest == WindowsServer::ALL[0], newest == WindowsServer::NEWEST);
        // The name under which it is sold.
        let cal = |product| Cal { version: self.version(), kind: CalKind::Device }.as_sold(product).version;
        match self {
            RdsCal(_) => {
                let (cal, host) = (cal(CalProduct::Rds), newest);
                match (oldest == newest, last) {
                    (true, _) => SiteMessage::RdsCalWorksOnOldest { cal, host },
                    (false, true) => SiteMessage::RdsCalWorksOnAll { cal, host },
                    (false, false) => SiteMessage::RdsCalWorks { cal, host },
                }
            }
            RdsCalLicenseServer(_) => {
                let (cal, license_server) = (cal(CalProduct::Rds), oldest);
                match (first, oldest == newest) {
                    (true, _) => SiteMessage::RdsCalTakesAnyLicenseServer { cal },
                    (false, true) => SiteMessage::RdsCalTakesNewestLicenseServer { cal, license_server },
                    (false, false) => SiteMessage::RdsCalTakesLicenseServer { cal, license_server },
                }
            }
            BaseCal(_) => {
                let (cal, server) = (cal(CalProduct::Base), newest);
                match (oldest == newest, last) {
                    (true, _) => SiteMessage::CalWorksOnOldest { cal, server },
                    (false, true) => SiteMessage::CalWorksOnAll { cal, server },
                    (false, false) => SiteMessage::CalWorks { cal, server },
                }
            }
            ServerCal(server) => match (first, oldest == newest) {
                (true, _) => SiteMessage::ServerTakesAnyCal { server },
                (false, true) => SiteMessage::ServerTakesNewestCal { server, cal: oldest },
                (false, false) => SiteMessage::ServerTakesCal { server, cal: oldest },
            },
            ServerRdsCal(server) => match (first, oldest == newest) {
                // The oldest is licensed per device only.
                (true, _) => SiteMessage::HostTakesAnyRdsDeviceCal { server },
                (false, true) => SiteMessage::HostTakesNewestRdsCal { server, cal: oldest },
                (false, false) => SiteMessage::HostTakesRdsCal { server, cal: oldest },
            },
            ServerLicenseServer(server) => match (first, oldest == newest) {
                (true, _) => SiteMessage::HostTakesAnyLicenseServer { server },
                (false, true) => SiteMessage::HostTakesNewestLicenseServer { server, license_server: oldest },
                (false, false) => SiteMessage::HostTakesLicenseServer { server, license_server: oldest },
            },
            LicenseServer(license_server) => {
                let cal = newest.cal_version();
                if oldest == newest {
                    SiteMessage::LicenseServerHoldsOldest { license_server, cal, host: newest }
                } else {
                    SiteMessage::LicenseServerHoldsUpTo { license_server, cal, host: newest }
                }
            }
        }
    }

    /// The pair that the question comes down to: a version with itself.
    pub(crate) const fn with_itself(self) -> Pair {
        let (relation, _) = self.reads();
        Pair { relation, row: self.version(), column: self.version() }
    }

    /// What follows on the answer: that no CAL was sold under the name asked for, or the general rule.
    pub(crate) fn lead(self, language: &Language) -> String {
        match self {
            // These ask about a server, whatever CALs are called.
            ServerCal(_) | ServerRdsCal(_) | ServerLicenseServer(_) | LicenseServer(_) => {
                language.pattern(rule_of(self.reads().0).0).to_owned()
            }
            RdsCal(_) | RdsCalLicenseServer(_) | BaseCal(_) => self.with_itself().lead(language),
        }
    }

    /// The setup that the calculator opens with.
    pub(crate) fn setup(self) -> Setup {
        self.with_itself().setup(CalKind::User)
    }

    /// What the rules say about a version with itself, and what else holds for one kind of CAL among the versions that fit.
    pub(crate) fn findings(self) -> Vec<(Option<CalKind>, Finding)> {
        let mut findings = self.with_itself().answer().findings;
        let (relation, shown) = self.reads();
        for other in self.fitting() {
            let pair = match shown {
                Shown::Row(row) => Pair { relation, row, column: other },
                Shown::Column(column) => Pair { relation, row: other, column },
                Shown::Around(pair) => pair,
            };
            for finding in pair.answer().findings.into_iter().filter(|(kind, _)| kind.is_some()) {
                if !findings.contains(&finding) {
                    findings.push(finding);
                }
            }
        }
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::Question;
    use calcheck::{CalKind, Language, WindowsServer};
    use std::collections::BTreeSet;

    #[test]
    fn every_question_has_an_address_of_its_own() {
        let paths: BTreeSet<String> = Question::all().map(Question::path).collect();
        assert_eq!(paths.len(), Question::all().count());
    }

    #[test]
    fn what_windows_2000_takes_is_said_to_be_device_cals() {
        for question in
            WindowsServer::ALL.into_iter().map(Question::RdsCal).chain([Question::ServerRdsCal(WindowsServer::Ws2000)])
        {
            let findings = question.findings();
            let limits = findings.iter().filter(|(kind, finding)| {
                *kind == Some(CalKind::User) && finding.rule.id == "windows-2000-is-per-device-only"
            });
            assert_eq!(limits.count(), 1, "{question:?}");
        }
        let asked = Question::ServerRdsCal(WindowsServer::Ws2000).answer();
        assert!(Language::english().site(&asked).contains("RDS Device CALs"));
    }

    #[test]
    fn versions_that_fit_are_all_older_or_all_newer() {
        // The sentences say "and every earlier version": that has to hold.
        for question in Question::all() {
            let fitting = question.fitting();
            let from_oldest = WindowsServer::ALL.iter().take(fitting.len()).eq(&fitting);
            let to_newest = WindowsServer::ALL.iter().rev().take(fitting.len()).eq(fitting.iter().rev());
            assert!(from_oldest || to_newest, "{question:?}: {fitting:?}");
            assert!(fitting.contains(&question.version()), "{question:?}");
        }
    }
}
