//! The timeline against a simulation that goes day by day and client by client, and cases worked out by hand.

use std::collections::BTreeMap;

use calcheck::text::{Language, Tag, Written};
use calcheck::{
    Answer, Cal, CalKind, Date, Deployment, EventKind, InstalledCals, LicenseServerDates, LicensingMode, Severity,
    Tense, Timeline, WindowsServer, timeline,
};
use proptest::prelude::*;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Steps through the days as servers would, with nothing worked out beforehand.
struct Simulation<'a> {
    deployment: &'a Deployment,
    grace_over: bool,
    temporary: Vec<Option<u32>>,
    permanent: Vec<Option<u32>>,
}

fn generation(server: WindowsServer) -> u32 {
    match server.id() {
        "2000" => 0,
        "2003" | "2003 R2" => 1,
        "2008" | "2008 R2" => 2,
        "2012" | "2012 R2" => 3,
        "2016" => 4,
        "2019" => 5,
        "2022" => 6,
        "2025" => 7,
        other => panic!("{other}"),
    }
}

impl<'a> Simulation<'a> {
    fn of(deployment: &'a Deployment) -> Self {
        let clients = deployment.clients as usize;
        Self { deployment, grace_over: false, temporary: vec![None; clients], permanent: vec![None; clients] }
    }

    fn mode(&self) -> LicensingMode {
        if generation(self.deployment.server) == 0 { LicensingMode::PerDevice } else { self.deployment.mode }
    }

    fn installed(&self, day: u32, kind: CalKind) -> usize {
        let Some(server) = self.deployment.license_server else { return 0 };
        let Some(activated) = server.activated else { return 0 };
        self.deployment
            .cals
            .iter()
            .filter(|row| row.cal.kind == kind)
            .filter(|row| !(kind == CalKind::User && generation(row.cal.version) == 0))
            .filter(|row| row.installed.day_number() <= day && activated.day_number() <= day)
            .filter(|row| generation(row.cal.version) <= generation(server.version))
            .filter(|row| generation(row.cal.version) >= generation(self.deployment.server))
            .map(|row| row.quantity as usize)
            .sum()
    }

    /// What a client sees at its first connection on the day.
    fn connect(&mut self, day: u32, client: usize) -> Answer {
        let first = self.deployment.first_connection.unwrap().day_number();
        let host = generation(self.deployment.server);
        let in_grace = !self.grace_over && day - first < if host == 0 { 90 } else { 120 };
        let server = self.deployment.license_server.filter(|server| {
            generation(server.version) >= host && server.installed.is_none_or(|from| from.day_number() <= day)
        });
        let otherwise = if in_grace { Answer::Grace } else { Answer::Refused };
        let Some(server) = server else { return otherwise };
        let activated = server.activated.is_some_and(|from| from.day_number() <= day);
        let of_2003 = generation(server.version) == 1 || host == 1;
        if self.mode() == LicensingMode::PerUser && !of_2003 {
            return self.sign_in(day, client, activated, in_grace);
        }
        let issued = *self.temporary[client].get_or_insert(day);
        let temporary = day - issued < 90;
        if self.mode() == LicensingMode::PerUser {
            let users = self.installed(day, CalKind::User);
            let devices = self.installed(day, CalKind::Device);
            return if activated && client < users {
                Answer::Unmonitored
            } else if temporary {
                Answer::Temporary
            } else if in_grace || !activated {
                otherwise
            } else if client < users + devices {
                Answer::Mismatched
            } else {
                Answer::Unlicensed
            };
        }
        let handed_out = self.permanent.iter().flatten().count();
        if self.permanent[client].is_none()
            && issued < day
            && activated
            && handed_out < self.installed(day, CalKind::Device)
        {
            self.permanent[client] = Some(day);
            self.grace_over = true;
        }
        if self.permanent[client].is_some() {
            Answer::Permanent
        } else if temporary {
            Answer::Temporary
        } else {
            otherwise
        }
    }

    fn sign_in(&mut self, day: u32, client: usize, activated: bool, in_grace: bool) -> Answer {
        if !activated {
            return if in_grace { Answer::Grace } else { Answer::Refused };
        }
        let handed_out = self.permanent.iter().flatten().count();
        let users = self.installed(day, CalKind::User);
        if self.permanent[client].is_none() && handed_out < users {
            self.permanent[client] = Some(day);
            self.grace_over = true;
        }
        if self.permanent[client].is_some() {
            Answer::Permanent
        } else if in_grace {
            Answer::Grace
        } else if client < users + self.installed(day, CalKind::Device) {
            Answer::Mismatched
        } else {
            Answer::Unlicensed
        }
    }
}

fn versions() -> impl Strategy<Value = WindowsServer> {
    proptest::sample::select(WindowsServer::ALL.to_vec())
}

/// Deployments whose dates all lie in the two years after any release was out.
fn deployments() -> impl Strategy<Value = Deployment> {
    let day = || (0..300_u32).prop_map(|days| Date::from_day_number(date("2025-01-01").day_number() + days).unwrap());
    let cals = (versions(), any::<bool>(), 0..5_u32, day()).prop_map(|(version, user, quantity, installed)| {
        let kind = if user { CalKind::User } else { CalKind::Device };
        InstalledCals { cal: Cal { version, kind }, quantity, installed }
    });
    let server = (versions(), proptest::option::of(day()), proptest::option::weighted(0.8, 0..200_u32), any::<bool>())
        .prop_map(|(version, installed, activated, newest)| {
            let start = installed.unwrap_or(date("2024-12-01"));
            LicenseServerDates {
                version: if newest { WindowsServer::NEWEST } else { version },
                installed,
                activated: activated.and_then(|days| start.add_days(days as i32)),
            }
        });
    (
        versions(),
        any::<bool>(),
        1..9_u32,
        0..60_i32,
        day(),
        proptest::option::weighted(0.9, server),
        proptest::collection::vec(cals, 0..5),
        any::<bool>(),
    )
        .prop_map(|(server, per_user, clients, earlier, first, license_server, mut cals, matching)| {
            let mode = if per_user { LicensingMode::PerUser } else { LicensingMode::PerDevice };
            if matching {
                for row in &mut cals {
                    row.cal.version = server;
                }
            }
            Deployment {
                role_installed: first.add_days(-earlier),
                first_connection: Some(first),
                license_server,
                cals,
                ..Deployment::new(server, mode, clients)
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn each_client_sees_on_each_day_what_the_simulation_shows(deployment in deployments()) {
        let timeline = timeline(&deployment, date("2025-06-01")).unwrap();
        let mut simulation = Simulation::of(&deployment);
        let first = deployment.first_connection.unwrap().day_number();
        prop_assert_eq!(timeline.outcome(1, Date::from_day_number(first - 1).unwrap()).unwrap().answer, Answer::NotYet);
        for day in first..first + 520 {
            let on = Date::from_day_number(day).unwrap();
            for client in 1..=deployment.clients {
                let seen = simulation.connect(day, client as usize - 1);
                let outcome = timeline.outcome(client, on).unwrap();
                prop_assert_eq!(outcome.answer, seen, "client {} on {}: {:?}", client, on, deployment);
            }
        }
        for (client, issued) in simulation.permanent.iter().enumerate() {
            let number = client as u32 + 1;
            let event = timeline.events.iter().find(|event| {
                [EventKind::PermanentIssued, EventKind::PerUserIssued].contains(&event.kind)
                    && event.clients.is_some_and(|(first, last)| (first..=last).contains(&number))
            });
            prop_assert_eq!(event.is_some(), issued.is_some());
            if let (Some(event), Some(day)) = (event, issued) {
                let issued = Date::from_day_number(*day).unwrap();
                prop_assert!((event.from..=event.until).contains(&issued), "{:?} {}", event, issued);
            }
        }
        consistent(&deployment, &timeline);
    }
}

/// What holds for any timeline.
fn consistent(deployment: &Deployment, timeline: &Timeline) {
    let mut next = 1;
    for group in &timeline.groups {
        assert_eq!(group.first, next);
        next = group.last + 1;
        assert_eq!(group.phases[0].from, deployment.first_connection.unwrap());
        for (phase, following) in group.phases.iter().zip(group.phases.iter().skip(1).map(Some).chain([None])) {
            assert_eq!(phase.until, following.map(|next| next.from.add_days(-1).unwrap()));
            for client in [group.first, group.last] {
                for day in [Some(phase.from), phase.until].into_iter().flatten() {
                    assert_eq!(timeline.outcome(client, day).unwrap().answer, phase.answer);
                }
            }
        }
    }
    assert_eq!(next, deployment.clients + 1);
    assert!(timeline.events.is_sorted_by_key(|event| event.from));
    for event in &timeline.events {
        assert!(event.from <= event.until && !event.sources.is_empty());
        for tag in Tag::ALL {
            let text = Language::compiled(tag).text(&event.message);
            assert!(text.ends_with('.') && !text.contains('{'), "{text}");
        }
    }
}

fn per_device(server: WindowsServer, clients: u32, first: &str) -> Deployment {
    Deployment { first_connection: Some(date(first)), ..Deployment::new(server, LicensingMode::PerDevice, clients) }
}

fn served(mut deployment: Deployment, version: WindowsServer, activated: Option<&str>) -> Deployment {
    deployment.license_server = Some(LicenseServerDates { version, installed: None, activated: activated.map(date) });
    deployment
}

fn with_cals(mut deployment: Deployment, kind: CalKind, quantity: u32, installed: &str) -> Deployment {
    let cal = Cal { version: deployment.server, kind };
    deployment.cals.push(InstalledCals { cal, quantity, installed: date(installed) });
    deployment
}

fn told(deployment: &Deployment, today: &str) -> Vec<String> {
    let english = Language::english();
    timeline(deployment, date(today))
        .unwrap()
        .events
        .iter()
        .filter(|event| !event.kind.id().ends_with("support-ends"))
        .map(|event| {
            let range = if event.from == event.until { String::new() } else { format!("–{}", event.until) };
            format!("{}{range} [{}] {}", event.from, event.rule.number, english.text(&event.message))
        })
        .collect()
}

#[test]
fn without_a_license_server_the_grace_period_is_all_there_is() {
    let mut deployment = per_device(WindowsServer::Ws2022, 20, "2026-01-15");
    deployment.role_installed = Some(date("2026-01-05"));
    assert_eq!(
        told(&deployment, "2026-02-01"),
        [
            "2026-01-15 [R13] The first client connects; the grace period of 120 days begins.",
            "2026-05-05 [X07] Counted from the installation of the role, the 120 days of the grace period would be over: the cautious bound.",
            "2026-05-15 [R13] The grace period is over after 120 days.",
            "2026-05-15 [R13] Clients 1 to 20 are refused from now on.",
        ]
    );
}

#[test]
fn grace_periods_last_ninety_days_on_2000_and_120_later() {
    for server in WindowsServer::ALL {
        for mode in LicensingMode::ALL {
            let deployment = Deployment { mode: *mode, ..per_device(server, 1, "2026-01-01") };
            let timeline = timeline(&deployment, date("2026-01-01")).unwrap();
            let over = timeline.events.iter().find(|event| event.kind == EventKind::GraceEnds).unwrap().from;
            let expected = if server == WindowsServer::Ws2000 { "2026-04-01" } else { "2026-05-01" };
            assert_eq!(over, date(expected), "{server:?}");
            assert_eq!(timeline.outcome(1, over.add_days(-1).unwrap()).unwrap().answer, Answer::Grace);
            assert_eq!(timeline.outcome(1, over).unwrap().answer, Answer::Refused);
        }
    }
}

#[test]
fn a_license_server_that_is_not_activated_issues_temporary_cals_for_ninety_days() {
    let deployment = served(per_device(WindowsServer::Ws2022, 2, "2026-01-01"), WindowsServer::Ws2022, None);
    assert_eq!(
        told(&deployment, "2026-02-01"),
        [
            "2026-01-01 [R13] The first client connects; the grace period of 120 days begins.",
            "2026-01-01 [R05] At its first connection each of clients 1 to 2 gets a temporary CAL, good for 90 days.",
            "2026-04-01 [R06] The temporary CALs of clients 1 to 2 have run out.",
            "2026-05-01 [R13] The grace period is over after 120 days.",
            "2026-05-01 [R14] Clients 1 to 2 are refused from now on.",
        ]
    );
    assert!(
        deployment
            .findings(date("2026-02-01"))
            .iter()
            .any(|finding| finding.rule.number == "R14" && finding.severity == Severity::Violation)
    );
}

#[test]
fn with_too_few_device_cals_the_first_come_get_permanent_ones_and_the_rest_are_refused() {
    let deployment =
        served(per_device(WindowsServer::Ws2022, 10, "2026-01-01"), WindowsServer::Ws2025, Some("2025-12-01"));
    let deployment = with_cals(deployment, CalKind::Device, 6, "2025-12-02");
    assert_eq!(
        told(&deployment, "2026-01-01"),
        [
            "2025-12-01 [R14] The 2025 license server is activated, so that RDS CALs can be installed on it.",
            "2025-12-02 [R14] 6 RDS Device CALs 2022 are installed on the license server.",
            "2026-01-01 [R13] The first client connects; the grace period of 120 days begins.",
            "2026-01-01 [R05] At its first connection each of clients 1 to 10 gets a temporary CAL, good for 90 days.",
            "2026-01-01–2026-01-02 [R05] At its second connection each of clients 1 to 6 gets a permanent CAL.",
            "2026-01-01–2026-01-02 [R13] The license server issues the first permanent CAL, which ends the grace period.",
            "2026-02-15–2026-04-01 [R07] Renewal 1 of the permanent CALs of clients 1 to 6: they run for 52 to 89 days and renew within the last seven of them.",
            "2026-04-01–2026-06-29 [R07] Renewal 2 of the permanent CALs of clients 1 to 6: they run for 52 to 89 days and renew within the last seven of them.",
            "2026-04-01 [R06] The temporary CALs of clients 7 to 10 have run out.",
            "2026-04-01 [R05] Clients 7 to 10 are refused from now on.",
            "2026-05-16 [R07] From here on permanent CALs renew on any day, each 45 to 89 days after the last time.",
        ]
    );
}

#[test]
fn user_cals_on_a_per_device_host_leave_temporary_ones_only() {
    let deployment =
        served(per_device(WindowsServer::Ws2019, 1, "2026-01-01"), WindowsServer::Ws2019, Some("2026-01-01"));
    let deployment = with_cals(deployment, CalKind::User, 50, "2026-01-01");
    let timeline = timeline(&deployment, date("2026-01-01")).unwrap();
    for (day, answer) in
        [("2026-03-31", Answer::Temporary), ("2026-04-01", Answer::Grace), ("2026-05-01", Answer::Refused)]
    {
        assert_eq!(timeline.outcome(1, date(day)).unwrap().answer, answer, "{day}");
    }
    assert_eq!(deployment.findings(date("2026-01-01"))[0].rule.number, "R04");
}

#[test]
fn per_user_refuses_nobody_once_the_license_server_is_activated() {
    let mut deployment =
        served(per_device(WindowsServer::Ws2022, 3, "2026-01-01"), WindowsServer::Ws2022, Some("2026-01-01"));
    deployment.mode = LicensingMode::PerUser;
    let deployment = with_cals(deployment, CalKind::User, 2, "2026-03-01");
    assert_eq!(
        told(&deployment, "2026-01-01")[2..],
        [
            "2026-03-01 [R14] 2 RDS User CALs 2022 are installed on the license server.",
            "2026-03-01–2026-03-02 [R08] Users 1 to 2 are assigned a Per User CAL; it shows 60 days and is extended at a sign-in towards their end.",
            "2026-03-01–2026-03-02 [R13] The license server issues the first permanent CAL, which ends the grace period.",
            "2026-03-01 [R03] Client 3 opens sessions without a CAL: nothing stops that, and it is a breach.",
            "2026-04-30–2026-05-01 [R08] Where a user has not signed in towards the end of the 60 days, the Per User CAL drops off the list until the next sign-in.",
        ]
    );
    let timeline = timeline(&deployment, date("2026-01-01")).unwrap();
    for (client, day, answer) in [
        (1, "2026-02-01", Answer::Grace),
        (1, "2026-03-01", Answer::Permanent),
        (3, "2026-03-01", Answer::Unlicensed),
        (3, "2099-03-01", Answer::Unlicensed),
    ] {
        assert_eq!(timeline.outcome(client, date(day)).unwrap().answer, answer, "{client} {day}");
    }
}

#[test]
fn per_user_with_2003_is_not_monitored_and_its_temporary_licenses_are_not_upgraded() {
    let mut deployment =
        served(per_device(WindowsServer::Ws2003, 3, "2004-01-01"), WindowsServer::Ws2003, Some("2004-01-01"));
    deployment.mode = LicensingMode::PerUser;
    let deployment = with_cals(deployment, CalKind::User, 2, "2004-01-01");
    let timeline = timeline(&deployment, date("2004-06-01")).unwrap();
    let kinds: Vec<EventKind> = timeline.events.iter().map(|event| event.kind).collect();
    assert!(kinds.contains(&EventKind::TemporaryNotUpgraded));
    assert!(!kinds.contains(&EventKind::PerUserIssued) && !kinds.contains(&EventKind::PermanentIssued));
    for (client, day, answer) in [
        (1, "2004-01-01", Answer::Unmonitored),
        (2, "2006-01-01", Answer::Unmonitored),
        (3, "2004-03-30", Answer::Temporary),
        // 2004 is a leap year: the 90 days end with 30 March, the 120 with 29 April.
        (3, "2004-04-29", Answer::Grace),
        (3, "2004-04-30", Answer::Unlicensed),
    ] {
        assert_eq!(timeline.outcome(client, date(day)).unwrap().answer, answer, "{client} {day}");
    }
    assert!(deployment.findings(date("2026-02-01")).iter().any(|finding| finding.rule.number == "R09"));
    // A later license server does not make 2003 hosts report what they do not.
    let later = Deployment {
        license_server: Some(LicenseServerDates {
            version: WindowsServer::Ws2008,
            installed: None,
            activated: Some(date("2008-06-01")),
        }),
        ..deployment
    };
    let later = calcheck::timeline(&later, date("2008-06-01")).unwrap();
    assert_eq!(later.outcome(1, date("2008-06-01")).unwrap().answer, Answer::Unmonitored);
}

#[test]
fn windows_2000_is_per_device_whatever_is_set() {
    let mut deployment =
        served(per_device(WindowsServer::Ws2000, 1, "2001-01-01"), WindowsServer::Ws2000, Some("2001-01-01"));
    deployment.mode = LicensingMode::PerUser;
    let deployment = with_cals(deployment, CalKind::Device, 1, "2001-01-01");
    let timeline = timeline(&deployment, date("2001-01-01")).unwrap();
    assert_eq!(timeline.outcome(1, date("2001-01-02")).unwrap().answer, Answer::Permanent);
    let rules: Vec<&str> = deployment.findings(date("2026-02-01")).iter().map(|finding| finding.rule.number).collect();
    assert!(rules.starts_with(&["R26"]) && rules.contains(&"X06") && rules.contains(&"X07"), "{rules:?}");
}

#[test]
fn support_ends_when_the_lifecycle_policy_says() {
    let expected: BTreeMap<&str, (&str, &str)> = [
        ("2000", ("2005-06-30", "2010-07-13")),
        ("2003", ("2010-07-13", "2015-07-14")),
        ("2003 R2", ("2010-07-13", "2015-07-14")),
        ("2008", ("2015-01-13", "2020-01-14")),
        ("2008 R2", ("2015-01-13", "2020-01-14")),
        ("2012", ("2018-10-09", "2023-10-10")),
        ("2012 R2", ("2018-10-09", "2023-10-10")),
        ("2016", ("2022-01-11", "2027-01-12")),
        ("2019", ("2024-01-09", "2029-01-09")),
        ("2022", ("2026-10-13", "2031-10-14")),
        ("2025", ("2029-11-13", "2034-11-14")),
    ]
    .into();
    for server in WindowsServer::ALL {
        let deployment = Deployment::new(server, LicensingMode::PerDevice, 1);
        let timeline = timeline(&deployment, date("2027-01-12")).unwrap();
        let days: Vec<String> = timeline.events.iter().map(|event| event.from.to_string()).collect();
        let (mainstream, extended) = expected[server.id()];
        assert_eq!(days, [mainstream, extended], "{server:?}");
        for event in &timeline.events {
            let tense = match event.from.cmp(&date("2027-01-12")) {
                std::cmp::Ordering::Less => Tense::Past,
                std::cmp::Ordering::Equal => Tense::Now,
                std::cmp::Ordering::Greater => Tense::Ahead,
            };
            assert_eq!(event.tense, tense);
            assert_eq!(event.sources[0].key(), "MLP");
        }
        assert!(
            calcheck::lifecycle::support_page(server)
                .starts_with("https://learn.microsoft.com/lifecycle/products/windows-")
        );
        assert!(calcheck::lifecycle::released(server) < date(mainstream));
    }
}

#[test]
fn counted_from_the_role_where_the_first_connection_is_unknown_and_not_at_all_without_either() {
    let mut deployment = Deployment::new(WindowsServer::Ws2025, LicensingMode::PerDevice, 4);
    let nothing = timeline(&deployment, date("2026-01-01")).unwrap();
    assert_eq!(nothing.outcome(1, date("2026-01-01")).unwrap().answer, Answer::NotSaid);
    assert!(nothing.groups.iter().all(|group| group.phases.is_empty()));
    deployment.role_installed = Some(date("2026-01-01"));
    assert_eq!(
        told(&deployment, "2026-01-01")[0],
        "2026-01-01 [X07] The role is installed; counted from here to be cautious, the grace period of 120 days begins."
    );
    assert_eq!(
        timeline(&deployment, date("2026-01-01")).unwrap().outcome(4, date("2026-05-01")).unwrap().answer,
        Answer::Refused
    );
}

#[test]
fn at_the_end_of_the_calendar_events_are_cut_off_and_answers_stay() {
    let deployment =
        served(per_device(WindowsServer::Ws2025, 3, "2100-12-20"), WindowsServer::Ws2025, Some("2100-12-20"));
    let deployment = with_cals(deployment, CalKind::Device, 2, "2100-12-20");
    let timeline = timeline(&deployment, Date::MAX).unwrap();
    assert!(timeline.events.iter().all(|event| event.until <= Date::MAX));
    assert_eq!(timeline.outcome(3, Date::MAX).unwrap().answer, Answer::Temporary);
    assert_eq!(timeline.outcome(2, Date::MAX).unwrap().answer, Answer::Permanent);
}

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    let good = served(per_device(WindowsServer::Ws2022, 5, "2024-02-01"), WindowsServer::Ws2022, Some("2024-02-01"));
    let good = with_cals(good, CalKind::Device, 5, "2024-02-01");
    let refused = |change: fn(&mut Deployment)| {
        let mut deployment = good.clone();
        change(&mut deployment);
        let error = timeline(&deployment, date("2024-02-01")).unwrap_err();
        (error.path(), error.to_string())
    };
    for (path, message, change) in [
        ("clients", "`clients` is or has `0`, expected 1 to 4294967295", (|d| d.clients = 0) as fn(&mut Deployment)),
        (
            "firstConnection",
            "`firstConnection` is `2020-02-29`, expected `2021-08-18` or later: Windows Server 2022 did not exist before",
            |d| d.first_connection = Some(date("2020-02-29")),
        ),
        (
            "firstConnection",
            "`firstConnection` is `2024-02-01`, expected `2024-02-02` or later, as `roleInstalled` says",
            |d| d.role_installed = Some(date("2024-02-02")),
        ),
        (
            "licenseServer.activated",
            "`licenseServer.activated` is `2024-02-01`, expected `2024-03-01` or later, as `licenseServer.installed` says",
            |d| d.license_server.as_mut().unwrap().installed = Some(date("2024-03-01")),
        ),
        (
            "licenseServer.activated",
            "`licenseServer.activated` is `2024-02-01`, expected `2024-11-01` or later: Windows Server 2025 did not exist before",
            |d| d.license_server.as_mut().unwrap().version = WindowsServer::Ws2025,
        ),
        (
            "cals[0].installed",
            "`cals[0].installed` is `2024-02-01`, expected `2024-11-01` or later: Windows Server 2025 did not exist before",
            |d| d.cals[0].cal.version = WindowsServer::Ws2025,
        ),
        ("cals", "`cals` is or has `201`, expected 0 to 200", |d| d.cals = vec![d.cals[0]; 201]),
    ] {
        assert_eq!(refused(change), (path.to_owned(), message.to_owned()));
    }
    let timeline = timeline(&good, date("2024-02-01")).unwrap();
    for client in [0, 6] {
        let error = timeline.outcome(client, date("2024-02-01")).unwrap_err();
        assert_eq!(
            (error.path().as_str(), error.to_string()),
            ("client", format!("`client` is or has `{client}`, expected 1 to 5"))
        );
    }
}

/// The answer to "what does client 3 see on that day" names what stands in the way, and not just that something does.
#[test]
fn a_refusal_says_what_is_missing() {
    let cal =
        |version, kind, quantity| InstalledCals { cal: Cal { version, kind }, quantity, installed: date("2026-01-01") };
    let server = |version, installed: Option<&str>, activated: Option<&str>| {
        Some(LicenseServerDates { version, installed: installed.map(date), activated: activated.map(date) })
    };
    let (new_year, spring) = (Some("2026-01-01"), Some("2026-06-01"));
    use WindowsServer::{Ws2019, Ws2022, Ws2025};
    for (license_server, cals, rule, reason) in [
        (None, vec![], "R13", "the grace period lasted through 2026-04-30 only and there is no license server."),
        (
            server(Ws2022, spring, spring),
            vec![],
            "R13",
            "the grace period lasted through 2026-04-30 only and the license server is not there before 2026-06-01.",
        ),
        (
            server(Ws2019, None, new_year),
            vec![cal(Ws2019, CalKind::Device, 9)],
            "R20",
            "the grace period lasted through 2026-04-30 only and a 2019 license server does not serve a 2022 session host.",
        ),
        (
            server(Ws2022, None, spring),
            vec![cal(Ws2022, CalKind::Device, 9)],
            "R14",
            "the grace period is over, no temporary CAL is good any longer, and the license server is not activated.",
        ),
        (
            server(Ws2022, None, new_year),
            vec![cal(Ws2022, CalKind::Device, 0)],
            "R05",
            "the temporary CAL was good through 2026-03-31 only and no RDS Device CAL is installed.",
        ),
        (
            server(Ws2022, None, new_year),
            vec![cal(Ws2022, CalKind::Device, 1), cal(Ws2019, CalKind::Device, 9)],
            "R05",
            "the temporary CAL was good through 2026-03-31 only and the only RDS Device CAL installed is another client’s.",
        ),
        (
            server(Ws2022, None, new_year),
            vec![cal(Ws2022, CalKind::Device, 1), cal(Ws2022, CalKind::Device, 1)],
            "R05",
            "the temporary CAL was good through 2026-03-31 only and the 2 RDS Device CALs installed are other clients’.",
        ),
        (
            server(Ws2022, None, new_year),
            vec![cal(Ws2022, CalKind::User, 9), cal(Ws2019, CalKind::Device, 9)],
            "R04",
            "the temporary CAL was good through 2026-03-31 only and a Per Device session host does not take the User CALs installed.",
        ),
        (
            server(Ws2022, None, new_year),
            vec![cal(Ws2019, CalKind::Device, 9), cal(Ws2025, CalKind::Device, 9)],
            "R16",
            "the temporary CAL was good through 2026-03-31 only and the 2019 RDS CALs installed are too old for a 2022 session host.",
        ),
        (
            server(Ws2022, None, new_year),
            vec![cal(Ws2025, CalKind::Device, 9)],
            "R20",
            "the temporary CAL was good through 2026-03-31 only and a 2022 license server cannot hold 2025 RDS CALs.",
        ),
    ] {
        let deployment = Deployment { license_server, cals, ..per_device(Ws2022, 3, "2026-01-01") };
        let outcome = timeline(&deployment, date("2026-01-01")).unwrap().outcome(3, date("2026-05-31")).unwrap();
        assert_eq!(outcome.answer, Answer::Refused);
        assert_eq!(Language::english().text(&outcome.reason), format!("The session is refused, as {reason}"));
        assert_eq!(outcome.rule.number, rule, "{reason}");
    }
}

#[test]
fn an_unlicensed_session_says_whose_the_cals_are() {
    let mut deployment =
        served(per_device(WindowsServer::Ws2022, 3, "2026-01-01"), WindowsServer::Ws2022, Some("2026-01-01"));
    deployment.mode = LicensingMode::PerUser;
    let reason = |deployment: &Deployment| {
        let outcome = timeline(deployment, date("2026-01-01")).unwrap().outcome(3, date("2026-05-31")).unwrap();
        assert_eq!(outcome.answer, Answer::Unlicensed);
        let text = Language::english().text(&outcome.reason);
        text.strip_prefix("The session opens, as Per User CALs are not enforced; ").unwrap().to_owned()
    };
    assert_eq!(reason(&deployment), "none is installed that would serve, which is a breach.");
    let cal = Cal { version: WindowsServer::Ws2016, kind: CalKind::User };
    deployment.cals.push(InstalledCals { cal, quantity: 5, installed: date("2026-02-01") });
    assert_eq!(
        reason(&deployment),
        "those installed are 2016 CALs, too old for a 2022 session host, which is a breach."
    );
    let deployment = with_cals(deployment, CalKind::User, 2, "2026-01-01");
    assert_eq!(reason(&deployment), "the 2 installed are other users’, which is a breach.");
}

#[test]
fn long_lists_and_many_clients_are_answered_at_once() {
    let mut deployment =
        served(per_device(WindowsServer::Ws2022, u32::MAX, "2026-01-01"), WindowsServer::Ws2022, Some("2026-01-01"));
    for row in 0..200_u32 {
        let installed = Date::from_day_number(date("2026-01-01").day_number() + row * 7).unwrap();
        let kind = if row % 2 == 0 { CalKind::Device } else { CalKind::User };
        deployment.cals.push(InstalledCals {
            cal: Cal { version: WindowsServer::Ws2022, kind },
            quantity: u32::MAX / 300,
            installed,
        });
    }
    for mode in LicensingMode::ALL {
        deployment.mode = *mode;
        let timeline = timeline(&deployment, date("2026-01-01")).unwrap();
        assert_eq!(timeline.groups.last().unwrap().last, u32::MAX);
    }
}

/// R34, R20: what cannot be installed is not, whatever was meant.
#[test]
fn cals_are_installed_on_an_activated_license_server_that_holds_them_and_nowhere_else() {
    let installed = |deployment: &Deployment| -> Vec<String> {
        let timeline = timeline(deployment, date("2026-01-01")).unwrap();
        let events = timeline.events.iter().filter(|event| event.kind == EventKind::CalsInstalled);
        events.map(|event| format!("{} {}", event.from, Language::english().text(&event.message))).collect()
    };
    let bare = per_device(WindowsServer::Ws2022, 5, "2026-01-10");
    let bare = with_cals(bare, CalKind::Device, 3, "2026-01-10");
    assert_eq!(installed(&bare), [""; 0]);
    assert_eq!(installed(&served(bare.clone(), WindowsServer::Ws2022, None)), [""; 0]);
    assert_eq!(installed(&served(bare.clone(), WindowsServer::Ws2019, Some("2026-01-01"))), [""; 0]);
    // Those of before the activation count from it.
    let activated = served(bare, WindowsServer::Ws2022, Some("2026-02-01"));
    let activated = with_cals(activated, CalKind::Device, 0, "2026-02-02");
    assert_eq!(installed(&activated), ["2026-02-01 3 RDS Device CALs 2022 are installed on the license server."]);
}

#[test]
fn what_is_ahead_goes_into_a_calendar_file() {
    let deployment = per_device(WindowsServer::Ws2022, 20, "2026-01-15");
    let today = date("2026-02-01");
    let timeline = timeline(&deployment, today).unwrap();
    let file = timeline.calendar(&Language::english(), &Written(Tag::En), today);
    assert_eq!(
        file.replace("\r\n ", "").split("\r\n").take(15).collect::<Vec<_>>(),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//CAL Check//calcheck//EN",
            "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT",
            "UID:20260515-grace-ends-0-0-0@calcheck",
            "DTSTAMP:20260201T000000Z",
            "DTSTART;VALUE=DATE:20260515",
            "DTEND;VALUE=DATE:20260516",
            "SUMMARY:The grace period is over after 120 days.",
            "DESCRIPTION:R13\\nTerminal Server Licensing overview (Windows Server 2003)\\, Microsoft\\, 2003\\nUnderstand the licensing grace period (TechNet hh553157)\\, Microsoft\\nLicense Remote Desktop Services with client access licenses (CALs)\\, 2025 edition\\, Microsoft\\, 2025-06-16\\, https://learn.microsoft.com/windows-server/remote/remote-desktop-services/rds-client-access-license",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:20260515-refused-1-20-0@calcheck",
        ]
    );
    for tag in Tag::ALL {
        let file = timeline.calendar(&Language::compiled(tag), &Written(tag), today);
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 4, "grace over, refused, and the two ends of support");
        assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
        let unfolded = file.replace("\r\n ", "");
        let mut ids: Vec<&str> = unfolded.lines().filter(|line| line.starts_with("UID")).collect();
        ids.dedup();
        assert_eq!(ids.len(), 4);
        let words = Language::compiled(tag).text(&timeline.events.last().unwrap().message);
        assert!(unfolded.contains(&words.replace(',', "\\,")));
    }
}

/// Whoever reads the file again, later or after more was said, gets the same entry once.
#[test]
fn an_entry_keeps_its_id_as_the_days_go_by_and_no_two_share_one() {
    let deployment =
        served(per_device(WindowsServer::Ws2012, 20, "2024-01-15"), WindowsServer::Ws2012R2, Some("2024-03-01"));
    let deployment = with_cals(deployment, CalKind::Device, 3, "2024-03-01");
    let deployment = with_cals(deployment, CalKind::Device, 3, "2024-03-01");
    let ids = |today: &str| {
        let today = date(today);
        let file = timeline(&deployment, today).unwrap().calendar(&Language::english(), &Written(Tag::En), today);
        file.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>()
    };
    let all = ids("1999-01-01");
    // Two releases whose support ends on the same days, and twice three CALs installed on one day.
    assert_eq!(all.iter().filter(|id| id.contains("20231010-extended-support-ends")).count(), 2);
    assert_eq!(all.iter().filter(|id| id.contains("20240301-cals-installed")).count(), 2);
    let mut distinct = all.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), all.len());
    for today in ["2024-01-15", "2024-03-01", "2024-04-14", "2024-05-14"] {
        let ahead = ids(today);
        assert!(ahead.len() < all.len() && all.ends_with(&ahead), "{today}: {ahead:?}");
    }
}

#[test]
fn a_license_server_of_which_no_day_is_said_is_not_there_before_its_release_was_out() {
    let deployment =
        served(per_device(WindowsServer::Ws2016, 2, "2024-09-01"), WindowsServer::Ws2025, Some("2025-02-01"));
    let timeline = timeline(&deployment, date("2024-09-01")).unwrap();
    let seen = |day: &str| timeline.outcome(1, date(day)).unwrap().answer;
    assert_eq!(seen("2024-09-01"), Answer::Grace);
    assert_eq!(seen("2024-10-31"), Answer::Grace);
    assert_eq!(seen("2024-11-01"), Answer::Temporary);
    assert_eq!(seen("2025-01-29"), Answer::Temporary);
    assert_eq!(seen("2025-01-30"), Answer::Refused, "the grace period was over on 2024-12-30");
}
