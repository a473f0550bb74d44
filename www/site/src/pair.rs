//! Two versions against each other: the smallest question, and its answer by the rules.

use calcheck::text::{Key, SiteMessage};
use calcheck::{
    Cal, CalKind, CalProduct, Finding, Language, LicenseServer, MatrixName, Message, Rds, Remedy, Setup, Severity,
    WindowsServer, check,
};

/// A cell of one of the four relations, as a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) relation: MatrixName,
    pub(crate) row: WindowsServer,
    pub(crate) column: WindowsServer,
}

/// Whether a pair fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    Yes,
    /// With Device CALs alone: Windows 2000 knows no other.
    DeviceOnly,
    No,
}

impl Fit {
    pub(crate) const ALL: [Self; 3] = [Self::Yes, Self::DeviceOnly, Self::No];

    /// The answer in a word.
    pub(crate) const fn word(self) -> SiteMessage {
        match self {
            Self::Yes => SiteMessage::Yes,
            Self::DeviceOnly => SiteMessage::DeviceOnly,
            Self::No => SiteMessage::No,
        }
    }
}

/// The answer to a pair.
pub(crate) struct Answer {
    pub(crate) fit: Fit,
    sentence: Sentence,
    /// What the rules say, the heaviest first; with the kind of CAL where it holds for one kind alone.
    pub(crate) findings: Vec<(Option<CalKind>, Finding)>,
    pub(crate) remedies: Vec<Remedy>,
}

enum Sentence {
    Verdict(Message),
    Site(SiteMessage),
}

impl Answer {
    /// The answer in a sentence.
    pub(crate) fn sentence(&self, language: &Language) -> String {
        match &self.sentence {
            Sentence::Verdict(message) => language.text(message),
            Sentence::Site(message) => language.site(message),
        }
    }
}

impl Pair {
    /// Every pair of a relation, row by row.
    pub(crate) fn all_of(relation: MatrixName) -> impl Iterator<Item = Self> {
        WindowsServer::ALL
            .into_iter()
            .flat_map(move |row| WindowsServer::ALL.into_iter().map(move |column| Self { relation, row, column }))
    }

    /// Every pair.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        MatrixName::ALL.iter().copied().flat_map(Self::all_of)
    }

    /// The pair of a relation that a setup asks about, where it does.
    pub(crate) fn of(relation: MatrixName, setup: &Setup) -> Option<Self> {
        let server = || setup.server?.release();
        let rds_cal = || Some(setup.rds?.cal?.version);
        let license_server = || Some(setup.rds?.license_server?.version);
        let (row, column) = match relation {
            MatrixName::RdsCalBySessionHost => (rds_cal()?, server()?),
            MatrixName::RdsCalByLicenseServer => (rds_cal()?, license_server()?),
            MatrixName::SessionHostByLicenseServer => (server()?, license_server()?),
            MatrixName::BaseCalByServer => (setup.base_cal?.version, server()?),
        };
        Some(Self { relation, row, column })
    }

    /// The setup in which nothing but the pair has been said.
    pub(crate) fn setup(self, kind: CalKind) -> Setup {
        let Self { relation, row, column } = self;
        let license_server = LicenseServer { version: column, activated: None };
        let cal = Cal { version: row, kind };
        match relation {
            MatrixName::RdsCalBySessionHost => Setup {
                server: Some(column.into()),
                rds: Some(Rds { cal: Some(cal), ..Rds::default() }),
                ..Setup::default()
            },
            MatrixName::RdsCalByLicenseServer => Setup {
                rds: Some(Rds { cal: Some(cal), license_server: Some(license_server), ..Rds::default() }),
                ..Setup::default()
            },
            MatrixName::SessionHostByLicenseServer => Setup {
                server: Some(row.into()),
                rds: Some(Rds { license_server: Some(license_server), ..Rds::default() }),
                ..Setup::default()
            },
            MatrixName::BaseCalByServer => {
                Setup { server: Some(column.into()), base_cal: Some(cal), ..Setup::default() }
            }
        }
    }

    /// A short name, for titles.
    pub(crate) fn name(self) -> SiteMessage {
        let Self { relation, row, column } = self;
        match relation {
            MatrixName::RdsCalBySessionHost => SiteMessage::NameRdsCalOnHost { cal: row, host: column },
            MatrixName::RdsCalByLicenseServer => {
                SiteMessage::NameRdsCalOnLicenseServer { cal: row, license_server: column }
            }
            MatrixName::SessionHostByLicenseServer => {
                SiteMessage::NameHostByLicenseServer { host: row, license_server: column }
            }
            MatrixName::BaseCalByServer => SiteMessage::NameCalOnServer { cal: row, server: column },
        }
    }

    /// The question in full.
    pub(crate) fn question(self) -> SiteMessage {
        let Self { relation, row, column } = self;
        match relation {
            MatrixName::RdsCalBySessionHost => SiteMessage::AskRdsCalOnHost { cal: row, host: column },
            MatrixName::RdsCalByLicenseServer => {
                SiteMessage::AskRdsCalOnLicenseServer { cal: row, license_server: column }
            }
            MatrixName::SessionHostByLicenseServer => {
                SiteMessage::AskHostByLicenseServer { host: row, license_server: column }
            }
            MatrixName::BaseCalByServer => SiteMessage::AskCalOnServer { cal: row, server: column },
        }
    }

    /// Whether the two fit, and why. What the pair leaves open is taken to be as it should.
    pub(crate) fn answer(self) -> Answer {
        let [user, device] = CalKind::ALL.map(|kind| check(&self.setup(kind)));
        let breaks = |findings: &[Finding]| findings.iter().any(|finding| finding.severity == Severity::Violation);
        let fit = match (breaks(&user.findings), breaks(&device.findings)) {
            (_, true) => Fit::No,
            (true, false) => Fit::DeviceOnly,
            (false, false) => Fit::Yes,
        };
        let sentence = match fit {
            Fit::No => Sentence::Verdict(device.summary),
            Fit::DeviceOnly | Fit::Yes => Sentence::Site(self.yes(fit)),
        };
        let mut findings: Vec<(Option<CalKind>, Finding)> = Vec::new();
        for (kind, verdict, other) in [(CalKind::Device, &device, &user), (CalKind::User, &user, &device)] {
            for finding in verdict.findings.iter().filter(|finding| self.concerns(&finding.message)) {
                let shared = other.findings.iter().any(|each| each.message == finding.message);
                match (shared, kind) {
                    (true, CalKind::Device) => findings.push((None, *finding)),
                    (true, CalKind::User) => {}
                    (false, _) => findings.push((Some(kind), *finding)),
                }
            }
        }
        findings.sort_by_key(|(_, finding)| order(finding.severity));
        Answer { fit, sentence, findings, remedies: device.remedies }
    }

    /// Whether what a rule says belongs to the question: not what it asks for and the pair leaves open, nor what concerns other CALs.
    fn concerns(self, message: &Message) -> bool {
        match message {
            Message::BaseCalRequired { .. }
            | Message::BaseCalRequiredSomewhere
            | Message::RdsCalRequired { .. }
            | Message::RdsCalRequiredSomewhere
            | Message::LicenseServerRequired
            | Message::ActivationNotSaid
            | Message::ModeNotSaid { .. }
            | Message::ModeNotSaidAtAll
            | Message::MembershipNotSaid
            | Message::GracePeriod { .. }
            | Message::DisagreeGraceDays
            | Message::DisagreeGraceStart
            | Message::DisagreeGraceEnd
            | Message::DisagreeTemporaryDays => false,
            Message::ServerHoldsNoCals { .. } | Message::OldBoxesHeldCals { .. } | Message::NoR2BaseCal { .. } => {
                self.relation == MatrixName::BaseCalByServer
            }
            _ => true,
        }
    }

    /// The CAL of the pair as it was sold, where it has one.
    pub(crate) fn sold(self) -> Option<WindowsServer> {
        let product = match self.relation {
            MatrixName::RdsCalBySessionHost | MatrixName::RdsCalByLicenseServer => CalProduct::Rds,
            MatrixName::BaseCalByServer => CalProduct::Base,
            MatrixName::SessionHostByLicenseServer => return None,
        };
        Some(Cal { version: self.row, kind: CalKind::Device }.as_sold(product).version)
    }

    /// What has to be said before anything else: that no CAL was sold under the name asked for; else the general rule.
    pub(crate) fn lead(self, language: &Language) -> String {
        match self.sold() {
            Some(cal) if cal != self.row => language.text(&match self.relation {
                MatrixName::BaseCalByServer => Message::NoR2BaseCal { r2: self.row, cal },
                _ => Message::NoR2RdsCal { r2: self.row, cal },
            }),
            _ => language.pattern(rule_of(self.relation).0).to_owned(),
        }
    }

    fn yes(self, fit: Fit) -> SiteMessage {
        let Self { relation, row, column } = self;
        let cal = self.sold().unwrap_or(row);
        match (relation, fit == Fit::DeviceOnly) {
            (MatrixName::RdsCalBySessionHost, false) => SiteMessage::YesRdsCalOnHost { cal, host: column },
            (MatrixName::RdsCalBySessionHost, true) => SiteMessage::YesRdsDeviceCalOnHost { cal, host: column },
            (MatrixName::RdsCalByLicenseServer, false) => {
                SiteMessage::YesRdsCalOnLicenseServer { cal, license_server: column }
            }
            (MatrixName::RdsCalByLicenseServer, true) => {
                SiteMessage::YesRdsDeviceCalOnLicenseServer { cal, license_server: column }
            }
            (MatrixName::SessionHostByLicenseServer, _) => {
                SiteMessage::YesHostByLicenseServer { host: row, license_server: column }
            }
            (MatrixName::BaseCalByServer, _) => SiteMessage::YesCalOnServer { cal, server: column },
        }
    }
}

/// On a page for one pair, the rule that is met comes before what else is worth knowing.
fn order(severity: Severity) -> u8 {
    match severity {
        Severity::Violation => 0,
        Severity::Ok => 1,
        Severity::Warning => 2,
        Severity::Note => 3,
    }
}

/// The general rule of a relation in a sentence, and its id.
pub(crate) fn rule_of(relation: MatrixName) -> (Key, &'static str) {
    match relation {
        MatrixName::RdsCalBySessionHost => (Key::RuleRdsCalReachesSessionHost, "rds-cal-reaches-session-host"),
        MatrixName::RdsCalByLicenseServer => (Key::RuleLicenseServerHoldsRdsCal, "license-server-holds-rds-cal"),
        MatrixName::SessionHostByLicenseServer => {
            (Key::RuleLicenseServerServesSessionHost, "license-server-serves-session-host")
        }
        MatrixName::BaseCalByServer => (Key::RuleBaseCalReachesServer, "base-cal-reaches-server"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Fit, Pair, rule_of};
    use calcheck::{Language, rules, text::Tag};

    #[test]
    fn pairs_are_answered_as_the_relations_say() {
        for pair in Pair::all() {
            let allowed = pair.relation.cell(pair.row, pair.column).allowed;
            assert_eq!(pair.answer().fit != Fit::No, allowed, "{pair:?}");
            for tag in Tag::ALL {
                let sentence = pair.answer().sentence(&Language::compiled(tag));
                let word = match (tag, allowed) {
                    (Tag::En, true) => "Yes",
                    (Tag::En, false) => "No:",
                    (Tag::De, true) => "Ja",
                    (Tag::De, false) => "Nein:",
                };
                assert!(sentence.starts_with(word), "{pair:?}: {sentence}");
            }
        }
    }

    #[test]
    fn pairs_that_do_not_fit_have_remedies_of_the_same_relation() {
        for pair in Pair::all() {
            let answer = pair.answer();
            assert_eq!(answer.remedies.is_empty(), answer.fit != Fit::No, "{pair:?}");
            for remedy in &answer.remedies {
                let repaired = Pair::of(pair.relation, &remedy.setup).unwrap();
                assert_ne!(repaired.answer().fit, Fit::No, "{pair:?}");
            }
        }
    }

    #[test]
    fn every_pair_cites_the_rule_of_its_relation() {
        for pair in Pair::all() {
            let (statement, id) = rule_of(pair.relation);
            let rule = rules().find(|rule| rule.id == id).unwrap();
            assert_eq!(rule.statement, statement);
            assert!(pair.answer().findings.iter().any(|(_, finding)| finding.rule == rule), "{pair:?}");
        }
    }
}
