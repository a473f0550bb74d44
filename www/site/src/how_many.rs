//! How many CALs: the questions that people ask in round numbers, counted by the rules.

use calcheck::link::{Devices, Entry, Estate, Group, Slot};
use calcheck::text::{Key, SiteMessage};
use calcheck::{
    CalKind, Cohort, CohortAccess, Count, Demand, EXEMPT_ADMINISTRATORS, Edition, External, Finding, Language, Rds,
    Sessions, Setup, Severity, WindowsServer, count,
};

/// A question about how many CALs are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HowMany {
    /// By users with devices of their own.
    Users(u32),
    /// By users who share devices.
    Shared { users: u32, devices: u32 },
    /// By people who only administer.
    Administrators,
    /// By people from outside of the organisation.
    Outsiders,
}

/// How many devices a user has, where users have their own.
const OWN_DEVICES: u32 = 2;
/// One more than need no CAL.
const ADMINISTRATORS: u32 = EXEMPT_ADMINISTRATORS + 1;
const OUTSIDERS: External = External { users: 100, servers: 1 };

impl HowMany {
    /// Every question, in the order in which they are listed.
    pub(crate) const ALL: [Self; 16] = [
        Self::Users(5),
        Self::Users(10),
        Self::Users(15),
        Self::Users(20),
        Self::Users(25),
        Self::Users(50),
        Self::Users(100),
        Self::Users(200),
        Self::Users(500),
        Self::Shared { users: 15, devices: 5 },
        Self::Shared { users: 30, devices: 10 },
        Self::Shared { users: 60, devices: 20 },
        Self::Shared { users: 100, devices: 40 },
        Self::Shared { users: 300, devices: 100 },
        Self::Administrators,
        Self::Outsiders,
    ];

    /// The questions listed around this one, itself left out.
    pub(crate) fn neighbours(self) -> impl Iterator<Item = Self> {
        let place = Self::ALL.iter().position(|each| *each == self).unwrap_or_default();
        let around = place.saturating_sub(2)..=place.saturating_add(2);
        Self::ALL
            .into_iter()
            .enumerate()
            .filter(move |(at, _)| *at != place && around.contains(at))
            .map(|(_, each)| each)
    }

    /// The address of the question's page, below that of its language.
    pub(crate) fn path(self) -> String {
        match self {
            Self::Users(users) => format!("how-many-cals/{users}-users/"),
            Self::Shared { users, devices } => format!("how-many-cals/{users}-users-on-{devices}-devices/"),
            Self::Administrators => "how-many-cals/administrators/".to_owned(),
            Self::Outsiders => "how-many-cals/people-from-outside/".to_owned(),
        }
    }

    /// The question in full.
    pub(crate) const fn asks(self) -> SiteMessage {
        match self {
            Self::Users(users) => SiteMessage::AskForUsers { users },
            Self::Shared { users, devices } => SiteMessage::AskForShared { users, devices },
            Self::Administrators => SiteMessage::AskForAdministrators,
            Self::Outsiders => SiteMessage::AskForOutsiders,
        }
    }

    /// The count that answers it, with sessions on a server of the newest version; there is one for each of these demands.
    pub(crate) fn count(self) -> Option<Count> {
        count(&self.demand()).ok()
    }

    fn demand(self) -> Demand {
        let cohort = |access| vec![Cohort { name: None, rds: None, access }];
        let demand = Demand { rds: Sessions::Rds, ..Demand::new(WindowsServer::NEWEST) };
        match self {
            Self::Users(users) => {
                Demand { cohorts: cohort(CohortAccess::Own { users, devices_per_user: OWN_DEVICES }), ..demand }
            }
            Self::Shared { users, devices } => {
                Demand { cohorts: cohort(CohortAccess::Shared { users, devices }), ..demand }
            }
            Self::Administrators => Demand { administrators: ADMINISTRATORS, ..demand },
            Self::Outsiders => Demand { external: Some(OUTSIDERS), ..demand },
        }
    }

    /// The answer in a sentence.
    pub(crate) fn answer(self, count: &Count) -> SiteMessage {
        let best = |kind| {
            count.base.as_ref().map_or(0, |base| if kind == CalKind::User { base.best.user } else { base.best.device })
        };
        match self {
            Self::Users(users) => SiteMessage::ForUsers { users, cals: best(CalKind::User) },
            Self::Shared { users, devices } => SiteMessage::ForShared { users, devices, cals: best(CalKind::Device) },
            Self::Administrators => SiteMessage::ForAdministrators { exempt: EXEMPT_ADMINISTRATORS },
            Self::Outsiders => SiteMessage::ForOutsiders,
        }
    }

    /// What the rules say about the count; first, where the people are so few, that an edition takes them without base CALs.
    pub(crate) fn findings(self, counted: &Count) -> Vec<Finding> {
        let demand = Demand { edition: Some(Edition::Essentials), ..self.demand() };
        let within_limits = count(&demand).ok().into_iter().filter(|_| !demand.cohorts.is_empty()).flat_map(|count| {
            let of_edition = count.findings.into_iter().filter(|finding| {
                finding.rule.id == "editions-with-limits-need-no-base-cal" && finding.severity == Severity::Ok
            });
            // It fits another edition: here it is only worth knowing.
            of_edition.map(|finding| Finding { severity: Severity::Note, ..finding })
        });
        within_limits.chain(counted.findings.iter().copied()).collect()
    }

    /// What is counted with that the question leaves open.
    pub(crate) const fn counted_with(self) -> Option<SiteMessage> {
        match self {
            Self::Users(_) => Some(SiteMessage::CountedWithOwn { devices: OWN_DEVICES }),
            Self::Shared { .. } => None,
            Self::Administrators => Some(SiteMessage::CountedWithAdministrators { administrators: ADMINISTRATORS }),
            Self::Outsiders => {
                let External { users, servers } = OUTSIDERS;
                Some(SiteMessage::CountedWithOutsiders { users, servers })
            }
        }
    }

    /// What follows on the answer.
    pub(crate) fn lead(self, language: &Language) -> String {
        match self {
            Self::Users(_) | Self::Shared { .. } => language.site(&SiteMessage::ForUsersLead),
            Self::Administrators => language.pattern(Key::RuleAdministrativeSessions).to_owned(),
            Self::Outsiders => language.pattern(Key::RuleRdsComesOnTop).to_owned(),
        }
    }

    /// The setup that the calculator opens with, and the people who are typed in there.
    pub(crate) fn example(self) -> (Setup, Estate) {
        let setup = Setup { server: Some(WindowsServer::NEWEST.into()), rds: Some(Rds::default()), ..Setup::default() };
        let mut estate = Estate::default();
        let mut group = |users: u32, devices: u32, sharing| {
            estate.add_group(Group::new(sharing, &users.to_string(), &devices.to_string()));
        };
        match self {
            Self::Users(users) => group(users, OWN_DEVICES, Devices::Own),
            Self::Shared { users, devices } => group(users, devices, Devices::Shared),
            Self::Administrators => estate.set_text(Slot::Entry(Entry::Administrators), &ADMINISTRATORS.to_string()),
            Self::Outsiders => {
                estate.set_text(Slot::Entry(Entry::ExternalUsers), &OUTSIDERS.users.to_string());
                estate.set_text(Slot::Entry(Entry::ExternalServers), &OUTSIDERS.servers.to_string());
            }
        }
        (setup, estate)
    }
}

#[cfg(test)]
mod tests {
    use super::HowMany;
    use calcheck::Cals;
    use std::collections::BTreeSet;

    #[test]
    fn every_question_has_an_address_of_its_own() {
        let paths: BTreeSet<String> = HowMany::ALL.into_iter().map(HowMany::path).collect();
        assert_eq!(paths.len(), HowMany::ALL.len());
    }

    #[test]
    fn few_people_are_told_of_the_edition_that_needs_no_base_cals() {
        let told = |question: &HowMany| {
            let findings = question.findings(&question.count().unwrap());
            findings.iter().any(|finding| finding.rule.id == "editions-with-limits-need-no-base-cal")
        };
        // At most 25 users and 50 devices.
        let few: Vec<HowMany> = HowMany::ALL.into_iter().filter(told).collect();
        let users = [5, 10, 15, 20, 25].map(HowMany::Users);
        assert_eq!(few, [&users[..], &[HowMany::Shared { users: 15, devices: 5 }]].concat());
    }

    #[test]
    fn the_sentences_say_what_is_counted() {
        for question in HowMany::ALL {
            let counted = question.count().unwrap();
            let cals = [counted.base, counted.rds].map(|line| {
                line.map(|line| Cals { user: line.best.user, device: line.best.device }).unwrap_or_default()
            });
            match question {
                // "One each": and as many RDS CALs.
                HowMany::Users(users) => assert_eq!(cals, [Cals { user: users, device: 0 }; 2]),
                HowMany::Shared { devices, .. } => assert_eq!(cals, [Cals { user: 0, device: devices }; 2]),
                // One more than are exempt.
                HowMany::Administrators => assert_eq!(cals, [Cals { user: 1, device: 0 }; 2]),
                HowMany::Outsiders => {
                    // CALs or Connectors: a finding says how many of either.
                    assert_eq!(counted.external_connectors.map(|each| (each.base, each.rds)), Some((1, 1)));
                    assert!(counted.findings.iter().any(|finding| finding.rule.id == "external-users"));
                }
            }
        }
    }
}
