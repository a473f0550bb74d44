//! Changes of version: every pair, and cases worked out by hand.

use calcheck::text::{Language, Tag};
use calcheck::{
    Action, Activation, Answer, Assurance, Cal, CalKind, CalProduct, Change, Date, Deployment, Item, LicenseServer,
    LicensingMode, MatrixName, Membership, Message, OwnedCals, Plan, Purchase, Rds, Setup, Severity, Status,
    WindowsServer, check, plan, timeline,
};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn change(from: WindowsServer, to: WindowsServer) -> Change {
    Change {
        from,
        to,
        on: date("2026-06-01"),
        until: None,
        mode: LicensingMode::PerUser,
        clients: 30,
        license_servers: Vec::new(),
        owned: Vec::new(),
    }
}

fn server(version: WindowsServer) -> LicenseServer {
    LicenseServer { version, activated: Some(Activation::Activated) }
}

fn owned(product: CalProduct, version: WindowsServer, quantity: u32) -> OwnedCals {
    let cal = Cal { version, kind: CalKind::User };
    OwnedCals { product, cal, quantity, assurance: Assurance::None }
}

fn steps(plan: &Plan) -> Vec<String> {
    let english = Language::english();
    plan.steps
        .iter()
        .map(|step| {
            let day = |day: Option<Date>| day.map_or(String::new(), |day| day.to_string());
            format!("{}..{} {}", day(step.from), day(step.by), english.text(&step.message))
        })
        .collect()
}

#[test]
fn from_2019_to_2025_license_server_then_cals_then_hosts() {
    let mut change = change(WindowsServer::Ws2019, WindowsServer::Ws2025);
    change.until = Some(date("2026-08-31"));
    change.license_servers = vec![server(WindowsServer::Ws2019)];
    change.owned = vec![
        owned(CalProduct::Rds, WindowsServer::Ws2019, 30),
        owned(CalProduct::Rds, WindowsServer::Ws2025, 10),
        owned(CalProduct::Base, WindowsServer::Ws2022, 30),
    ];
    let plan = plan(&change).unwrap();
    let stopped: Vec<Item> = plan.stops.iter().map(|stop| stop.item).collect();
    assert_eq!(stopped, [Item::LicenseServer(0), Item::Owned(0), Item::Owned(2)]);
    let cal = Cal { version: WindowsServer::Ws2025, kind: CalKind::User };
    assert_eq!(
        plan.buy,
        [
            Purchase { product: CalProduct::Rds, cal, quantity: 20 },
            Purchase { product: CalProduct::Base, cal, quantity: 30 }
        ]
    );
    assert_eq!(
        steps(&plan),
        [
            "..2026-06-01 Set up a license server on Windows Server 2025 or later.",
            "..2026-06-01 Activate the license server.",
            "..2026-06-01 Buy 20 RDS User CALs 2025; a later version serves as well where the license server holds it.",
            "..2026-06-01 Buy 30 Windows Server User CALs 2025; a later version serves as well.",
            "..2026-06-01 Install the RDS CALs for Windows Server 2025 on this license server.",
            "..2026-06-01 Point the new session hosts at it, in Per User mode.",
            "2026-06-01..2026-08-31 Move the session hosts from Windows Server 2019 to 2025.",
            "2026-08-31.. Once no host runs 2019 any longer, retire the license servers and CALs that served only those.",
        ]
    );
    let numbers: Vec<&str> = plan.side_by_side.iter().map(|finding| finding.rule.number).collect();
    assert_eq!(numbers, ["R23", "R25", "R22", "R21", "R20", "R16"]);
    assert!(plan.findings.iter().any(|finding| finding.rule.number == "R13"));
}

#[test]
fn what_is_in_place_already_is_left_alone() {
    let mut change = change(WindowsServer::Ws2016, WindowsServer::Ws2022);
    change.license_servers = vec![
        LicenseServer { version: WindowsServer::Ws2022, activated: Some(Activation::NotActivated) },
        server(WindowsServer::Ws2025),
    ];
    change.owned =
        vec![owned(CalProduct::Rds, WindowsServer::Ws2022, 30), owned(CalProduct::Base, WindowsServer::Ws2025, 40)];
    let plan = plan(&change).unwrap();
    assert!(plan.stops.is_empty() && plan.buy.is_empty() && plan.side_by_side.is_empty());
    let actions: Vec<Action> = plan.steps.iter().map(|step| step.action).collect();
    assert_eq!(actions, [Action::ConfigureHosts, Action::MoveHosts]);
}

/// CALs too new for the license server in place ask for a newer one only where they are needed.
#[test]
fn cals_to_spare_ask_for_no_license_server() {
    let mut change = change(WindowsServer::Ws2019, WindowsServer::Ws2022);
    change.license_servers = vec![server(WindowsServer::Ws2022)];
    change.owned = vec![
        owned(CalProduct::Rds, WindowsServer::Ws2025, 10),
        owned(CalProduct::Rds, WindowsServer::Ws2022, 30),
        owned(CalProduct::Base, WindowsServer::Ws2022, 40),
    ];
    for (clients, set_up, severity) in
        [(30, None, Severity::Note), (31, Some(WindowsServer::Ws2025), Severity::Violation)]
    {
        change.clients = clients;
        let plan = plan(&change).unwrap();
        assert!(plan.buy.is_empty());
        let first = plan.steps.iter().find_map(|step| match step.message {
            Message::StepSetUpLicenseServer { license_server } => Some(license_server),
            _ => None,
        });
        assert_eq!(first, set_up, "{clients}");
        let held: Vec<_> = plan.findings.iter().filter(|finding| finding.rule.number == "R20").collect();
        assert_eq!(held.len(), 1);
        assert_eq!(held[0].severity, severity);
        let too_new =
            Message::LicenseServerTooOldForCal { cal: WindowsServer::Ws2025, license_server: WindowsServer::Ws2022 };
        assert_eq!(held[0].message, too_new);
    }
}

/// R34: CALs owned cannot be on a license server that is not activated. Where nothing is said of it, it is to be looked after.
#[test]
fn a_license_server_that_is_not_activated_has_no_cals_yet() {
    let mut change = change(WindowsServer::Ws2019, WindowsServer::Ws2022);
    change.owned =
        vec![owned(CalProduct::Rds, WindowsServer::Ws2022, 30), owned(CalProduct::Base, WindowsServer::Ws2022, 30)];
    for (activated, expected) in [
        (
            Some(Activation::NotActivated),
            &["Activate the license server.", "Install the RDS CALs for Windows Server 2022 on this license server."][..],
        ),
        (None, &["Make sure that the license server is activated."]),
        (Some(Activation::Activated), &[]),
    ] {
        change.license_servers = vec![LicenseServer { version: WindowsServer::Ws2022, activated }];
        let steps = steps(&plan(&change).unwrap());
        let (last, first) = steps.split_at(steps.len() - 2);
        let last: Vec<&str> = last.iter().map(|step| step.strip_prefix("..2026-06-01 ").unwrap()).collect();
        assert_eq!(last, expected);
        assert!(first[0].contains("Point the new session hosts at it"), "{first:?}");
    }
}

/// R13: the grace period is as long as a timeline says, its first day among its days.
#[test]
fn the_grace_period_of_new_hosts_lasts_as_long_as_on_a_timeline() {
    for (to, last) in [(WindowsServer::Ws2000, "2026-08-29"), (WindowsServer::Ws2025, "2026-09-28")] {
        let plan = plan(&change(WindowsServer::Ws2019, to)).unwrap();
        let until = plan.findings.iter().find_map(|finding| match finding.message {
            Message::PlanGrace { until } => Some(until),
            _ => None,
        });
        assert_eq!(until, Some(date(last)), "{to:?}");
        let hosts = Deployment {
            first_connection: Some(date("2026-06-01")),
            ..Deployment::new(to, LicensingMode::PerDevice, 1)
        };
        let timeline = timeline(&hosts, date("2026-06-01")).unwrap();
        let seen = |day: Date| timeline.outcome(1, day).unwrap().answer;
        assert_eq!(seen(date(last)), Answer::Grace);
        assert_eq!(seen(date(last).add_days(1).unwrap()), Answer::Refused);
    }
}

/// The licensing mode asks for RDS CALs of a kind, and nothing for base CALs of one (R04, B04).
#[test]
fn base_cals_of_the_other_kind_are_named_as_what_they_are() {
    let mut change = change(WindowsServer::Ws2019, WindowsServer::Ws2022);
    let of_device = Cal { version: WindowsServer::Ws2022, kind: CalKind::Device };
    for (product, rule, text) in [
        (CalProduct::Rds, "R04", "Only RDS User CALs are counted here, as the licensing mode asks for them."),
        (
            CalProduct::Base,
            "B04",
            "The Windows Server Device CALs owned are not counted here: whether they cover the same accesses, the counter works out.",
        ),
    ] {
        change.owned = vec![OwnedCals { product, cal: of_device, quantity: 40, assurance: Assurance::None }];
        let plan = plan(&change).unwrap();
        let told: Vec<_> =
            plan.findings.iter().filter(|finding| ["R04", "B04"].contains(&finding.rule.number)).collect();
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].rule.number, Language::english().text(&told[0].message).as_str()), (rule, text));
    }
}

/// R19: the 2012 CAL is bought for 2012 R2, and it is said why.
#[test]
fn hosts_of_2012_r2_take_2012_cals() {
    let plan = plan(&change(WindowsServer::Ws2008R2, WindowsServer::Ws2012R2)).unwrap();
    assert!(plan.buy.iter().all(|purchase| purchase.cal.version == WindowsServer::Ws2012));
    assert!(plan.findings.iter().any(|finding| finding.rule.number == "R19"));
}

/// R25 speaks of a license server that is left behind.
#[test]
fn nothing_moves_to_a_license_server_that_stays() {
    let mut change = change(WindowsServer::Ws2022, WindowsServer::Ws2019);
    change.until = Some(date("2026-07-01"));
    change.license_servers = vec![server(WindowsServer::Ws2022)];
    let numbers = |change: &Change| -> Vec<&str> {
        plan(change).unwrap().side_by_side.iter().map(|finding| finding.rule.number).collect()
    };
    assert!(!numbers(&change).contains(&"R25"));
    change.license_servers = vec![server(WindowsServer::Ws2016)];
    assert!(numbers(&change).contains(&"R25"));
}

#[test]
fn software_assurance_brings_the_next_version_instead_of_a_purchase() {
    let mut change = change(WindowsServer::Ws2022, WindowsServer::Ws2025);
    change.license_servers = vec![server(WindowsServer::Ws2025)];
    for product in [CalProduct::Rds, CalProduct::Base] {
        change.owned.push(OwnedCals { assurance: Assurance::Active, ..owned(product, WindowsServer::Ws2022, 30) });
    }
    let plan = plan(&change).unwrap();
    assert!(plan.buy.is_empty());
    assert_eq!(plan.stops.len(), 2, "as they are, the old ones do not serve");
    let actions: Vec<Action> = plan.steps.iter().map(|step| step.action).collect();
    assert_eq!(
        actions,
        [
            Action::ClaimNewVersion,
            Action::ClaimNewVersion,
            Action::InstallCals,
            Action::ConfigureHosts,
            Action::MoveHosts,
            Action::Retire
        ]
    );
    assert_eq!(steps(&plan)[0], "..2026-06-01 Get 30 RDS User CALs 2022 as 2025, under Software Assurance.");
}

#[test]
fn cals_of_the_other_kind_do_not_count() {
    let mut change = change(WindowsServer::Ws2019, WindowsServer::Ws2022);
    change.mode = LicensingMode::PerDevice;
    change.owned = vec![owned(CalProduct::Rds, WindowsServer::Ws2022, 100)];
    let plan = plan(&change).unwrap();
    assert!(plan.buy.iter().all(|purchase| purchase.quantity == 30 && purchase.cal.kind == CalKind::Device));
    assert!(plan.findings.iter().any(|finding| finding.rule.number == "R04"));
}

/// Every pair of releases: following the plan to the letter leaves hosts, license server and CALs compatible.
#[test]
fn a_plan_that_is_followed_leads_to_a_setup_that_fits() {
    for from in WindowsServer::ALL {
        for to in WindowsServer::ALL.into_iter().filter(|to| *to != from) {
            for mode in LicensingMode::ALL {
                for have in WindowsServer::ALL {
                    let mut change = change(from, to);
                    change.mode = *mode;
                    change.until = Some(date("2026-07-01"));
                    change.license_servers = vec![server(have)];
                    let kind = if *mode == LicensingMode::PerUser { CalKind::User } else { CalKind::Device };
                    for product in CalProduct::ALL {
                        let cal = Cal { version: have, kind };
                        change.owned.push(OwnedCals { product, cal, quantity: 30, assurance: Assurance::None });
                    }
                    let plan = plan(&change).unwrap();
                    followed(&change, &plan, have, kind);
                    in_order(&change, &plan);
                }
            }
        }
    }
}

fn followed(change: &Change, plan: &Plan, have: WindowsServer, kind: CalKind) {
    let set_up = plan.steps.iter().find(|step| step.action == Action::SetUpLicenseServer);
    let license_server = set_up.map_or(have, |step| match step.message {
        Message::StepSetUpLicenseServer { license_server } => license_server,
        other => panic!("{other:?}"),
    });
    let cal = |product: CalProduct| {
        let bought = plan.buy.iter().find(|purchase| purchase.product == product);
        bought.map_or(Cal { version: have, kind }, |purchase| purchase.cal)
    };
    let rds = cal(CalProduct::Rds);
    let setup = Setup {
        server: Some(change.to.into()),
        base_cal: Some(cal(CalProduct::Base)),
        rds: Some(Rds {
            cal: Some(rds),
            mode: Some(if rds.kind == CalKind::User { LicensingMode::PerUser } else { LicensingMode::PerDevice }),
            license_server: Some(server(license_server)),
            membership: Some(Membership::SameDomain),
        }),
        ..Setup::default()
    };
    let verdict = check(&setup);
    // CALs in hand that are newer than the license server set up cannot be: a server that new would serve the hosts.
    assert!(
        matches!(verdict.status, Status::Compatible | Status::CompatibleWithWarnings),
        "{change:?}: {:?}",
        Language::english().text(&verdict.summary)
    );
    // Nothing is named that serves, and nothing is left out that does not.
    let serves = MatrixName::RdsCalBySessionHost.cell(have, change.to).allowed;
    assert_eq!(plan.stops.is_empty(), serves, "{change:?}");
}

fn in_order(change: &Change, plan: &Plan) {
    let places: Vec<usize> =
        plan.steps.iter().map(|step| Action::ALL.iter().position(|action| *action == step.action).unwrap()).collect();
    assert!(places.is_sorted(), "license server, CALs, hosts: {:?}", plan.steps);
    for step in &plan.steps {
        match step.action {
            Action::MoveHosts => assert_eq!((step.from, step.by), (Some(change.on), change.until)),
            Action::Retire => assert_eq!((step.from, step.by), (change.until, None)),
            _ => assert_eq!((step.from, step.by), (None, Some(change.on))),
        }
    }
    for tag in Tag::ALL {
        let language = Language::compiled(tag);
        let messages = plan.steps.iter().map(|step| step.message);
        let findings =
            plan.findings.iter().chain(&plan.side_by_side).chain(plan.stops.iter().map(|stop| &stop.finding));
        for message in messages.chain(findings.map(|finding| finding.message)) {
            let text = language.text(&message);
            assert!(text.ends_with('.') && !text.contains('{'), "{text}");
        }
    }
}

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    let good = change(WindowsServer::Ws2022, WindowsServer::Ws2025);
    let refused = |alter: fn(&mut Change)| {
        let mut change = good.clone();
        alter(&mut change);
        let error = plan(&change).unwrap_err();
        (error.path(), error.to_string())
    };
    for (path, message, alter) in [
        (
            "to",
            "`to` is `2022` as `from` is, expected another version",
            (|c| c.to = WindowsServer::Ws2022) as fn(&mut Change),
        ),
        ("clients", "`clients` is or has `0`, expected 1 to 4294967295", |c| c.clients = 0),
        ("on", "`on` is `2024-10-31`, expected `2024-11-01` or later: Windows Server 2025 did not exist before", |c| {
            c.on = date("2024-10-31")
        }),
        ("until", "`until` is `2026-05-31`, expected `2026-06-01` or later, as `on` says", |c| {
            c.until = Some(date("2026-05-31"))
        }),
        ("owned", "`owned` is or has `201`, expected 0 to 200", |c| {
            c.owned = vec![owned(CalProduct::Rds, WindowsServer::Ws2022, 1); 201]
        }),
    ] {
        assert_eq!(refused(alter), (path.to_owned(), message.to_owned()));
    }
}

/// Every license server in place and every version of CALs owned: what the plan ends with holds them and serves the hosts.
#[test]
fn cals_newer_than_the_license_server_in_place_need_a_newer_one() {
    for to in WindowsServer::ALL {
        let from = if to == WindowsServer::Ws2025 { WindowsServer::Ws2022 } else { WindowsServer::Ws2025 };
        for in_place in WindowsServer::ALL {
            for have in WindowsServer::ALL {
                let mut change = change(from, to);
                change.license_servers = vec![server(in_place)];
                change.owned = vec![owned(CalProduct::Rds, have, 30)];
                let plan = plan(&change).unwrap();
                let set_up = plan.steps.iter().find_map(|step| match step.message {
                    Message::StepSetUpLicenseServer { license_server } => Some(license_server),
                    _ => None,
                });
                let last = set_up.unwrap_or(in_place);
                assert!(MatrixName::SessionHostByLicenseServer.cell(to, last).allowed, "{change:?}");
                let kept = plan.buy.iter().all(|purchase| purchase.product != CalProduct::Rds);
                if kept {
                    assert!(MatrixName::RdsCalByLicenseServer.cell(have, last).allowed, "{change:?}");
                }
                let serves = MatrixName::SessionHostByLicenseServer.cell(to, in_place).allowed;
                let holds = MatrixName::RdsCalByLicenseServer.cell(have, in_place).allowed;
                let named = plan.findings.iter().any(|finding| {
                    matches!(finding.message, Message::LicenseServerTooOldForCal { cal, license_server }
                        if (cal, license_server) == (have, in_place))
                });
                assert_eq!(named, kept && serves && !holds, "{change:?}");
                assert_eq!(set_up.is_some(), !serves || (kept && !holds), "{change:?}");
            }
        }
    }
    // Rows of which nothing is there ask for nothing.
    let mut change = change(WindowsServer::Ws2019, WindowsServer::Ws2022);
    change.license_servers = vec![server(WindowsServer::Ws2022)];
    change.owned = vec![owned(CalProduct::Rds, WindowsServer::Ws2025, 0)];
    assert!(plan(&change).unwrap().steps.iter().all(|step| step.action != Action::SetUpLicenseServer));
}
