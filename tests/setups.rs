//! Every setup there is, as far as its parts bear on each other, against the relations written down independently.

use calcheck::{
    Access, Activation, Cal, CalKind, Edition, LicenseServer, LicensingMode, Membership, Part, Rds, Remedy, Server,
    Setup, Severity, Status, Verdict, WindowsServer, check,
};

/// The years, so that this file shares no code with the rules: R2 is in the generation of its base release.
fn generation(version: WindowsServer) -> u32 {
    version.id().split(' ').next().unwrap().parse().unwrap()
}

const RELEASES: [WindowsServer; 5] = [
    WindowsServer::Ws2000,
    WindowsServer::Ws2008,
    WindowsServer::Ws2012R2,
    WindowsServer::Ws2022,
    WindowsServer::Ws2025,
];

fn optional<T: Copy>(all: &[T]) -> impl Iterator<Item = Option<T>> {
    std::iter::once(None).chain(all.iter().copied().map(Some))
}

fn cals(releases: &[WindowsServer]) -> Vec<Option<Cal>> {
    let mut cals = vec![None];
    for version in releases {
        cals.extend(CalKind::ALL.map(|kind| Some(Cal { version: *version, kind })));
    }
    cals
}

fn license_servers(releases: &[WindowsServer]) -> Vec<Option<LicenseServer>> {
    let mut servers = vec![None];
    for version in releases {
        for activated in optional(&[Activation::Activated, Activation::NotActivated]) {
            servers.push(Some(LicenseServer { version: *version, activated }));
        }
    }
    servers
}

/// What decides, in the words of the model: relations (a) to (d), mode, topology, activation, and Windows 2000.
fn expected(setup: &Setup) -> Status {
    let server = setup.server.and_then(Server::release);
    let reaches = |cal: Option<Cal>| match (cal, server) {
        (Some(cal), Some(server)) => generation(cal.version) >= generation(server),
        _ => true,
    };
    let mut right = reaches(setup.base_cal);
    let mut complete = setup.base_cal.is_some() && server.is_some();
    if let Some(rds) = setup.rds {
        let user = rds.cal.is_some_and(|cal| cal.kind == CalKind::User);
        let per_user = rds.mode == Some(LicensingMode::PerUser) || (rds.mode.is_none() && user);
        let workgroup = rds.membership == Some(Membership::SameWorkgroup);
        let on_2000 = server == Some(WindowsServer::Ws2000);
        let user_cal_2000 = user && rds.cal.is_some_and(|cal| cal.version == WindowsServer::Ws2000);
        right &= reaches(rds.cal);
        right &= !(rds.mode == Some(LicensingMode::PerDevice) && user);
        right &= !(workgroup && per_user) && rds.membership != Some(Membership::NoTrust);
        right &= !(user_cal_2000 || on_2000 && per_user);
        if let Some(license_server) = rds.license_server {
            let serves = |version| generation(license_server.version) >= generation(version);
            right &= rds.cal.is_none_or(|cal| serves(cal.version)) && server.is_none_or(serves);
            right &= license_server.activated != Some(Activation::NotActivated);
        }
        complete &= rds.cal.is_some() && rds.mode.is_some() && rds.membership.is_some();
        complete &= rds.license_server.is_some_and(|server| server.activated.is_some());
    }
    match (right, complete) {
        (false, _) => Status::Incompatible,
        (true, false) => Status::Incomplete,
        (true, true) => Status::Compatible,
    }
}

#[track_caller]
fn assert_sound(setup: &Setup, verdict: &Verdict) {
    assert_eq!(
        verdict.status == Status::Incomplete,
        !verdict.missing.is_empty()
            && verdict.remedies.is_empty()
            && verdict.findings.iter().all(|finding| finding.severity != Severity::Violation),
        "{setup:?}"
    );
    assert!(verdict.findings.is_sorted_by_key(|finding| finding.severity), "{setup:?}");
    for finding in &verdict.findings {
        assert!(!finding.sources.is_empty(), "{setup:?}: {} cites nothing", finding.rule.id);
        let worst = verdict.findings.iter().filter(|other| other.rule == finding.rule).count();
        assert_eq!(worst, 1, "{setup:?}: {} speaks twice", finding.rule.id);
    }
    let incompatible = verdict.status == Status::Incompatible;
    assert_eq!(incompatible, !verdict.remedies.is_empty(), "{setup:?}: {:?}", verdict.remedies);
    // A server is installed anew to run another version: that counts twice.
    let size = |remedy: &Remedy| remedy.changes.len() + usize::from(remedy.setup.server != setup.server);
    let sizes: Vec<usize> = verdict.remedies.iter().map(size).collect();
    assert!(sizes.is_sorted(), "{setup:?}: {sizes:?}");
    for (index, remedy) in verdict.remedies.iter().enumerate() {
        assert_ne!(check(&remedy.setup).status, Status::Incompatible, "{setup:?}: {:?}", remedy.changes);
        assert!(!remedy.changes.is_empty() && remedy.setup != *setup, "{setup:?}");
        for other in verdict.remedies.iter().skip(index + 1) {
            assert!(
                remedy.changes.iter().any(|change| !other.changes.contains(change)),
                "{setup:?}: a remedy is part of another"
            );
        }
    }
}

#[test]
fn the_status_is_what_the_relations_say() {
    let (mut seen, mut sampled) = (0_u32, 0_u32);
    for server in optional(&RELEASES) {
        for base_cal in [None, Some(WindowsServer::Ws2008), Some(WindowsServer::Ws2025)] {
            let base_cal = base_cal.map(|version| Cal { version, kind: CalKind::User });
            for cal in cals(&RELEASES) {
                for mode in optional(LicensingMode::ALL) {
                    for license_server in license_servers(&RELEASES) {
                        for membership in optional(Membership::ALL) {
                            let rds = Some(Rds { cal, mode, license_server, membership });
                            let setup =
                                Setup { server: server.map(Server::Release), base_cal, rds, ..Setup::default() };
                            let verdict = check(&setup);
                            let status = match verdict.status {
                                Status::CompatibleWithWarnings => Status::Compatible,
                                status => status,
                            };
                            assert_eq!(status, expected(&setup), "{setup:?}");
                            seen += 1;
                            // The whole answer of every seventh: enough to meet every combination of two parts.
                            if seen % 7 == 0 {
                                assert_sound(&setup, &verdict);
                                sampled += 1;
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(seen > 40_000 && sampled > 6_000);
}

#[test]
fn base_setups_follow_the_matrix_for_every_version() {
    for server in WindowsServer::ALL {
        for base_cal in cals(&WindowsServer::ALL) {
            let setup = Setup { server: Some(server.into()), base_cal, ..Setup::default() };
            let verdict = check(&setup);
            assert_sound(&setup, &verdict);
            let status = expected(&setup);
            let out_of_support = generation(server) <= 2012;
            assert_eq!(
                verdict.status,
                if status == Status::Compatible && out_of_support { Status::CompatibleWithWarnings } else { status },
                "{setup:?}"
            );
        }
    }
}

#[test]
fn access_and_edition_do_without_cals_where_they_may() {
    let old_cal = Some(Cal { version: WindowsServer::Ws2000, kind: CalKind::User });
    for server in WindowsServer::ALL {
        for edition in optional(Edition::ALL) {
            for access in optional(Access::ALL) {
                for base_cal in [None, old_cal] {
                    let setup = Setup { server: Some(server.into()), edition, access, base_cal, rds: None };
                    let verdict = check(&setup);
                    let exempt = edition
                        .is_some_and(|edition| matches!(edition, Edition::Essentials | Edition::Foundation))
                        || matches!(access, Some(Access::AnonymousInternet | Access::Administration));
                    if edition.is_some_and(|edition| !edition.exists_for(server)) {
                        assert_eq!(verdict.status, Status::NotCovered, "{setup:?}");
                        assert_eq!(verdict.findings.len(), 1, "{setup:?}");
                    } else if exempt {
                        assert!(
                            matches!(verdict.status, Status::Compatible | Status::CompatibleWithWarnings),
                            "{setup:?}"
                        );
                        assert_sound(&setup, &verdict);
                    } else {
                        assert_eq!(
                            verdict.status == Status::Incompatible,
                            base_cal.is_some() && generation(server) > 2000
                        );
                        assert_eq!(verdict.missing.contains(Part::BaseCal), base_cal.is_none());
                    }
                }
            }
        }
    }
}

#[test]
fn administrators_need_neither_rds_cals_nor_a_license_server() {
    for server in WindowsServer::ALL {
        let setup = Setup {
            server: Some(server.into()),
            access: Some(Access::Administration),
            rds: Some(Rds::default()),
            ..Setup::default()
        };
        assert!(matches!(check(&setup).status, Status::Compatible | Status::CompatibleWithWarnings));
    }
}

#[test]
fn a_session_is_never_anonymous() {
    let setup = Setup {
        server: Some(WindowsServer::Ws2022.into()),
        access: Some(Access::AnonymousInternet),
        rds: Some(Rds::default()),
        ..Setup::default()
    };
    let verdict = check(&setup);
    assert_eq!(verdict.status, Status::Incomplete);
    assert!(verdict.missing.contains(Part::BaseCal) && verdict.missing.contains(Part::RdsCal));
}
