//! `assign_versions` against all answers of small organisations, and as laws on larger ones.

use calcheck::{
    AccessGraph, Cal, CalKind, GraphErrorKind, Supply, VersionAssignment, VersionGraph, WindowsServer, assign,
    assign_versions, verify_versions,
};
use proptest::prelude::*;

use WindowsServer::{Ws2012R2, Ws2016, Ws2019, Ws2022, Ws2025};

#[derive(Clone, Debug)]
struct Organisation {
    rows: Vec<(u32, u32, u32)>,
    sure: [Vec<(u32, u32)>; 2],
    versions: Vec<WindowsServer>,
    owned: Vec<(Cal, u32)>,
    user_price: u32,
    device_price: u32,
}

impl Organisation {
    #[track_caller]
    fn assign(&self) -> VersionAssignment {
        let column = |of: fn(&(u32, u32, u32)) -> u32| -> Vec<u32> { self.rows.iter().map(of).collect() };
        let (users, devices, hosts) = (column(|row| row.0), column(|row| row.1), column(|row| row.2));
        let graph = VersionGraph {
            users: &users,
            devices: &devices,
            hosts: &hosts,
            versions: &self.versions,
            sure_users: &self.sure[0],
            sure_devices: &self.sure[1],
            owned: &self.owned,
            on_sale: Ws2025,
            user_price: self.user_price,
            device_price: self.device_price,
        };
        let assignment = assign_versions(&graph).unwrap();
        assert_eq!(verify_versions(&graph, &assignment), Ok(()));
        assignment
    }

    /// The least cost of any answer: every choice of a version, or none, for each device; users then need what is left.
    fn brute_force(&self) -> u64 {
        let generation = |host: u32| {
            let version = self.versions[host as usize].cal_version();
            WindowsServer::ALL.iter().position(|&each| each == version).unwrap() + 1
        };
        let ids = |of: fn(&(u32, u32, u32)) -> u32| {
            let mut ids: Vec<u32> = self.rows.iter().map(of).collect();
            ids.sort_unstable();
            ids.dedup();
            ids
        };
        let (mut users, mut devices) = (ids(|row| row.0), ids(|row| row.1));
        for (ids, sure) in [&mut users, &mut devices].into_iter().zip(&self.sure) {
            ids.extend(sure.iter().map(|sure| sure.0));
            ids.sort_unstable();
            ids.dedup();
        }
        let mut levels = vec![0];
        levels.extend(self.rows.iter().map(|row| generation(row.2)));
        levels.extend(self.sure.iter().flatten().map(|sure| generation(sure.1)));
        levels.sort_unstable();
        levels.dedup();
        let missing = |needs: &[usize], kind: CalKind| -> u64 {
            let most = levels.iter().skip(1).map(|&level| {
                let needed = needs.iter().filter(|&&need| need >= level).count() as i64;
                let reaches = |cal: Cal| {
                    cal.kind == kind && cal.version.generation().reaches(WindowsServer::ALL[level - 1].generation())
                };
                let owned: i64 =
                    self.owned.iter().filter(|(cal, _)| reaches(*cal)).map(|(_, quantity)| i64::from(*quantity)).sum();
                needed - owned
            });
            most.max().unwrap_or(0).max(0) as u64
        };
        let mut best = u64::MAX;
        for choice in 0..levels.len().pow(devices.len() as u32) {
            let mut rest = choice;
            let device_levels: Vec<usize> = devices
                .iter()
                .map(|_| {
                    let level = levels[rest % levels.len()];
                    rest /= levels.len();
                    level
                })
                .collect();
            let sure = |ids: &[u32], sure: &[(u32, u32)]| -> Vec<usize> {
                let least = |id: &u32| sure.iter().filter(|sure| sure.0 == *id).map(|sure| generation(sure.1)).max();
                ids.iter().map(|id| least(id).unwrap_or(0)).collect()
            };
            if device_levels.iter().zip(sure(&devices, &self.sure[1])).any(|(&level, least)| level < least) {
                continue;
            }
            let mut user_levels = sure(&users, &self.sure[0]);
            for &(user, device, host) in &self.rows {
                let level = generation(host);
                if device_levels[devices.binary_search(&device).unwrap()] < level {
                    let user = &mut user_levels[users.binary_search(&user).unwrap()];
                    *user = level.max(*user);
                }
            }
            best = best.min(
                missing(&user_levels, CalKind::User) * u64::from(self.user_price)
                    + missing(&device_levels, CalKind::Device) * u64::from(self.device_price),
            );
        }
        best
    }
}

fn cal(version: WindowsServer, kind: CalKind) -> Cal {
    Cal { version, kind }
}

prop_compose! {
    fn small()(
        rows in proptest::collection::vec((0u32..6, 0u32..5, 0u32..4), 0..14),
        sure in [0, 1].map(|_| proptest::collection::vec((3u32..7, 0u32..4), 0..2)),
        versions in proptest::collection::vec(prop::sample::select(vec![Ws2012R2, Ws2016, Ws2019, Ws2022]), 4),
        owned in proptest::collection::vec(
            (prop::sample::select(vec![Ws2012R2, Ws2016, Ws2019, Ws2025]), prop::sample::select(CalKind::ALL.to_vec()), 0u32..4),
            0..4,
        ),
        (user_price, device_price) in prop_oneof![Just((1, 1)), (0u32..6, 0u32..6), Just((4_200, 3_900)), Just((u32::MAX, u32::MAX - 1)), Just((u32::MAX - 1, u32::MAX))],
    ) -> Organisation {
        let owned = owned.into_iter().map(|(version, kind, quantity)| (cal(version, kind), quantity)).collect();
        Organisation { rows, sure, versions, owned, user_price, device_price }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn small_organisations_get_the_best_of_all_answers_with_proof(organisation in small()) {
        let assignment = organisation.assign();
        prop_assert_eq!(assignment.cost, organisation.brute_force());
        prop_assert!(assignment.is_proved());
    }

    #[test]
    fn one_more_cal_owned_never_costs_more(organisation in small(), version in prop::sample::select(vec![Ws2012R2, Ws2022])) {
        let mut richer = organisation.clone();
        richer.owned.push((cal(version, CalKind::User), 1));
        prop_assert!(richer.assign().cost <= organisation.assign().cost);
    }
}

#[test]
fn without_cals_owned_versions_make_no_difference() {
    let rows: Vec<(u32, u32, u32)> = (0..400).map(|at| (at % 61, at * 7 % 43, at % 2)).collect();
    let versions = vec![Ws2016, Ws2025];
    let organisation = Organisation {
        rows: rows.clone(),
        sure: Default::default(),
        versions,
        owned: Vec::new(),
        user_price: 42,
        device_price: 39,
    };
    let assignment = organisation.assign();
    let users: Vec<u32> = rows.iter().map(|row| row.0).collect();
    let devices: Vec<u32> = rows.iter().map(|row| row.1).collect();
    let plain = assign(&AccessGraph { users: &users, devices: &devices, user_price: 42, device_price: 39 }).unwrap();
    assert_eq!((assignment.cost, assignment.is_proved()), (plain.cost, true));
}

#[test]
fn old_cals_go_where_they_reach_and_new_ones_where_they_must() {
    // Three people on a 2016 host, two of them on a 2025 host too; each has a device of their own.
    let rows = vec![(0, 0, 0), (1, 1, 0), (2, 2, 0), (1, 1, 1), (2, 2, 1)];
    let organisation = Organisation {
        rows,
        sure: Default::default(),
        versions: vec![Ws2016, Ws2025],
        owned: vec![(cal(Ws2016, CalKind::User), 3), (cal(Ws2025, CalKind::Device), 1)],
        user_price: 50,
        device_price: 40,
    };
    let assignment = organisation.assign();
    // One 2025 Device CAL is there, so one new CAL is enough, and it is a Device CAL.
    assert_eq!(
        (assignment.buy_users, assignment.buy_devices, assignment.cost, assignment.is_proved()),
        (0, 1, 40, true)
    );
    let old = assignment.user_cals.iter().filter(|given| given.version == Ws2016 && given.supply == Supply::Owned);
    assert_eq!(old.count(), assignment.user_cals.len());
}

#[test]
fn larger_organisations_are_proved_too() {
    let mut state = 1_u64;
    let mut below = |bound: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) % bound) as u32
    };
    // Half with a device of their own, the others roaming over pools of ten.
    let mut rows = Vec::new();
    for user in 0..3_000_u32 {
        if user % 2 == 0 {
            rows.push((user, 100_000 + user, below(3)));
        } else {
            let pool = below(150) * 10;
            rows.extend((0..8).map(|_| (user, pool + below(10), below(3))));
        }
    }
    for (user, device) in [(0, 0), (700, 0), (0, 600), (900, 400), (2_000, 1_000)] {
        let organisation = Organisation {
            rows: rows.clone(),
            sure: Default::default(),
            versions: vec![Ws2016, Ws2022, Ws2025],
            owned: vec![
                (cal(Ws2016, CalKind::User), user),
                (cal(Ws2022, CalKind::Device), device),
                (cal(Ws2025, CalKind::User), 50),
            ],
            user_price: 42,
            device_price: 39,
        };
        let assignment = organisation.assign();
        assert!(assignment.is_proved(), "{} of {}", assignment.lower_bound, assignment.cost);
    }
}

#[test]
fn hosts_without_a_version_or_beyond_what_is_on_sale_are_refused() {
    let graph = VersionGraph {
        users: &[1],
        devices: &[1],
        hosts: &[1],
        versions: &[Ws2016],
        sure_users: &[],
        sure_devices: &[],
        owned: &[],
        on_sale: Ws2019,
        user_price: 1,
        device_price: 1,
    };
    let refused = assign_versions(&graph).unwrap_err();
    assert_eq!(refused.kind(), GraphErrorKind::HostWithoutVersion { found: 1, hosts: 1 });
    assert_eq!(refused.to_string(), "`hosts[0]` is `1`, expected one of the 1 hosts whose version is given");
    let refused = assign_versions(&VersionGraph { versions: &[Ws2016, Ws2022], ..graph }).unwrap_err();
    assert_eq!(refused.kind(), GraphErrorKind::NotOnSale { host: Ws2022, on_sale: Ws2019 });
    assert_eq!(refused.to_string(), "`hosts[0]` runs `2022`, expected no host newer than the CALs on sale, `2019`");
}
