//! `count` against an oracle that tries every choice, and as laws.

use calcheck::{
    Cal, CalKind, CalProduct, Cohort, CohortAccess, Count, Counted, Demand, DemandErrorKind, Edition, External,
    MAX_COST, Owned, Pack, PerServer, PerServerAnswer, Prices, Proved, Requirement, Sessions, Unused, UnusedReason,
    WindowsServer, count,
};
use proptest::prelude::*;

fn own(users: u32, devices_per_user: u32) -> Cohort {
    Cohort::new(CohortAccess::Own { users, devices_per_user })
}

fn shared(users: u32, devices: u32) -> Cohort {
    Cohort::new(CohortAccess::Shared { users, devices })
}

fn demand(server: WindowsServer, cohorts: Vec<Cohort>) -> Demand {
    Demand { cohorts, ..Demand::new(server) }
}

fn lot(product: CalProduct, version: WindowsServer, kind: CalKind, quantity: u32) -> Owned {
    Owned { product, cal: Cal { version, kind }, quantity }
}

#[track_caller]
fn base(demand: &Demand) -> Requirement {
    count(demand).unwrap().base.unwrap()
}

/// User CALs, Device CALs, cost.
fn best(requirement: &Requirement) -> (u32, u32, u64) {
    (requirement.best.user, requirement.best.device, requirement.best.cost)
}

/// Everything that matters for the best mix of one product, as plain numbers.
struct Oracle {
    own: Vec<(u64, u64)>,
    shared: Vec<(u64, u64)>,
    users: u64,
    devices: u64,
    user_price: u64,
    device_price: u64,
    owned_users: u64,
    owned_devices: u64,
}

impl Oracle {
    fn new(demand: &Demand, product: CalProduct) -> Option<Self> {
        let has_sessions = |rds: Option<Sessions>| rds.unwrap_or(demand.rds) == Sessions::Rds;
        if product == CalProduct::Rds
            && demand.rds == Sessions::None
            && !demand.cohorts.iter().any(|c| has_sessions(c.rds))
        {
            return None;
        }
        let prices = demand.prices.unwrap_or(Prices { base_user: 1, base_device: 1, rds_user: 1, rds_device: 1 });
        let (user_price, device_price) = match product {
            CalProduct::Base => (prices.base_user, prices.base_device),
            CalProduct::Rds => (prices.rds_user, prices.rds_device),
        };
        let owned = |kind| {
            let reaches = |lot: &&Owned| {
                lot.product == product
                    && lot.cal.kind == kind
                    && lot.cal.version.cal_version() >= demand.server.cal_version()
            };
            demand.owned.iter().filter(reaches).map(|lot| u64::from(lot.quantity)).sum()
        };
        let mut oracle = Self {
            own: vec![],
            shared: vec![],
            users: 0,
            devices: 0,
            user_price: user_price.into(),
            device_price: device_price.into(),
            owned_users: owned(CalKind::User),
            owned_devices: owned(CalKind::Device),
        };
        if product == CalProduct::Base || demand.rds == Sessions::Rds {
            oracle.users = u64::from(demand.administrators.saturating_sub(2));
        }
        for cohort in &demand.cohorts {
            if product == CalProduct::Rds && !has_sessions(cohort.rds) {
                continue;
            }
            match cohort.access {
                CohortAccess::Own { users, devices_per_user } => {
                    oracle.own.push((users.into(), devices_per_user.into()))
                }
                CohortAccess::Shared { users, devices } => oracle.shared.push((users.into(), devices.into())),
            }
        }
        Some(oracle)
    }

    /// Every choice there is: cost, then most User CALs, then fewest Device CALs.
    fn best(&self) -> (u32, u32, u64) {
        let mut choices = vec![(self.users, self.devices)];
        for &(users, each) in &self.own {
            let needy = if each == 0 { 0 } else { users };
            choices =
                choices.iter().flat_map(|&(u, d)| (0..=needy).map(move |k| (u + k, d + (needy - k) * each))).collect();
        }
        for &(users, devices) in &self.shared {
            if users > 0 && devices > 0 {
                choices = choices.iter().flat_map(|&(u, d)| [(u + users, d), (u, d + devices)]).collect();
            }
        }
        let cost = |u: u64, d: u64| {
            u.saturating_sub(self.owned_users) * self.user_price
                + d.saturating_sub(self.owned_devices) * self.device_price
        };
        let (u, d) = choices.into_iter().min_by_key(|&(u, d)| (cost(u, d), std::cmp::Reverse(u), d)).unwrap();
        (u as u32, d as u32, cost(u, d))
    }
}

#[track_caller]
fn agrees_with_oracle(demand: &Demand) {
    let count = count(demand).unwrap();
    for (product, line) in [(CalProduct::Base, &count.base), (CalProduct::Rds, &count.rds)] {
        let oracle = Oracle::new(demand, product);
        assert_eq!(line.is_some(), oracle.is_some());
        if let (Some(line), Some(oracle)) = (line, oracle) {
            assert_eq!(best(line), oracle.best(), "{product:?} of {demand:?}");
            assert_eq!(line.proof.lower_bound, line.best.cost);
            assert_eq!(line.proof.proved, Proved::Best);
            is_consistent(demand, product, line);
        }
    }
}

/// What holds for every line, whatever the numbers.
#[track_caller]
fn is_consistent(demand: &Demand, product: CalProduct, line: &Requirement) {
    assert_eq!(line.best.user, line.covered.user + line.buy.user);
    assert_eq!(line.best.device, line.covered.device + line.buy.device);
    assert_eq!(line.best.total, line.best.user + line.best.device);
    for kind in CalKind::ALL {
        let packed: u64 = line
            .buy
            .packs
            .iter()
            .filter(|pack| pack.kind == kind)
            .map(|pack| u64::from(pack.size) * u64::from(pack.quantity))
            .sum();
        let missing = if kind == CalKind::User { line.buy.user } else { line.buy.device };
        assert_eq!(packed, u64::from(missing) + line.buy.spare(kind));
        let owned: u64 = demand
            .owned
            .iter()
            .filter(|lot| lot.product == product && lot.cal.kind == kind)
            .map(|lot| u64::from(lot.quantity))
            .sum();
        let unused: u64 =
            line.unused.iter().filter(|lot| lot.cal.kind == kind).map(|lot| u64::from(lot.quantity)).sum();
        assert_eq!(owned, u64::from(line.covered.of(kind)) + unused);
    }
    assert!(line.unused.is_sorted() && line.unused.iter().all(|lot| lot.product == product && lot.quantity > 0));
}

fn cohorts(size: u32) -> impl Strategy<Value = Vec<Cohort>> {
    let access = prop_oneof![
        (0..=size, 0u32..4).prop_map(|(users, devices_per_user)| CohortAccess::Own { users, devices_per_user }),
        (0..=size, 0..=size).prop_map(|(users, devices)| CohortAccess::Shared { users, devices }),
        (0..=size, 0..=size).prop_map(|(users, devices)| CohortAccess::Shared { users, devices }),
    ];
    let rds = prop_oneof![Just(None), Just(Some(Sessions::None)), Just(Some(Sessions::Rds))];
    prop::collection::vec((access, rds).prop_map(|(access, rds)| Cohort { name: None, rds, access }), 0..7)
}

fn prices() -> impl Strategy<Value = Option<Prices>> {
    let price = || prop_oneof![Just(0u32), 1u32..6, Just(4_200), Just(3_900), Just(u32::MAX)];
    prop::option::of((price(), price(), price(), price()).prop_map(|(base_user, base_device, rds_user, rds_device)| {
        Prices { base_user, base_device, rds_user, rds_device }
    }))
}

fn owned(size: u32) -> impl Strategy<Value = Vec<Owned>> {
    let version = prop::sample::select(&[WindowsServer::Ws2016, WindowsServer::Ws2019, WindowsServer::Ws2025][..]);
    let lot = (prop::sample::select(&CalProduct::ALL[..]), version, prop::sample::select(&CalKind::ALL[..]), 0..size)
        .prop_map(|(product, version, kind, quantity)| lot(product, version, kind, quantity));
    prop::collection::vec(lot, 0..7)
}

prop_compose! {
    fn demands(size: u32)(
        cohorts in cohorts(size),
        prices in prices(),
        owned in prop_oneof![1 => Just(vec![]), 4 => owned(size * 2)],
        rds in prop::sample::select(&[Sessions::None, Sessions::Rds][..]),
        administrators in prop_oneof![Just(0u32), 0..6u32],
        packs in prop::collection::vec(1u32..12, 0..3),
    ) -> Demand {
        Demand { cohorts, prices, owned, rds, administrators, packs, ..Demand::new(WindowsServer::Ws2019) }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn equals_every_choice_tried(demand in demands(7)) {
        agrees_with_oracle(&demand);
    }

    #[test]
    fn equals_every_choice_tried_on_pools(
        pools in prop::collection::vec((1u32..60, 1u32..60), 1..11),
        alike in 0u32..12,
        users in 0u32..150,
        devices in 0u32..150,
        prices in prices(),
    ) {
        // Pools as large as each other tie often.
        let pool = |&(users, devices): &(u32, u32)| if alike > 6 { shared(alike + users % 3, alike) } else { shared(users, devices) };
        let mut demand = demand(WindowsServer::Ws2019, pools.iter().map(pool).collect());
        demand.owned = vec![
            lot(CalProduct::Base, WindowsServer::Ws2019, CalKind::User, users),
            lot(CalProduct::Base, WindowsServer::Ws2019, CalKind::Device, devices),
        ];
        demand.prices = prices;
        agrees_with_oracle(&demand);
    }

    #[test]
    fn order_does_not_matter(demand in demands(1_000), rotate in 0usize..7) {
        let mut other = demand.clone();
        let (cohorts, owned) = (other.cohorts.len(), other.owned.len());
        other.cohorts.rotate_left(rotate.min(cohorts));
        other.owned.rotate_left(rotate.min(owned));
        other.owned.reverse();
        other.packs.reverse();
        prop_assert_eq!(count(&other), count(&demand));
    }

    #[test]
    fn another_user_never_lowers_the_count(demand in demands(1_000), at in 0usize..7) {
        let lines = |demand: &Demand| {
            let Count { base, rds, .. } = count(demand).unwrap();
            [base.unwrap(), rds.unwrap()]
        };
        let mut fewer = Demand { rds: Sessions::Rds, ..demand };
        let mut more = fewer.clone();
        match more.cohorts.get_mut(at).map(|cohort| &mut cohort.access) {
            Some(CohortAccess::Own { users, .. } | CohortAccess::Shared { users, .. }) => *users += 1,
            None => more.cohorts.push(own(1, 1)),
        }
        for (less, more) in lines(&fewer).iter().zip(&lines(&more)) {
            prop_assert!(less.best.cost <= more.best.cost);
        }
        // The number, too, where nothing is owned and every CAL costs the same.
        (fewer.owned, fewer.prices, more.owned, more.prices) = (vec![], None, vec![], None);
        for (less, more) in lines(&fewer).iter().zip(&lines(&more)) {
            prop_assert!(less.best.total <= more.best.total);
        }
    }

    #[test]
    fn the_mix_costs_no_more_than_either_kind(demand in demands(1_000)) {
        let demand = Demand { owned: vec![], ..demand };
        let prices = demand.prices.unwrap_or(Prices { base_user: 1, base_device: 1, rds_user: 1, rds_device: 1 });
        let Count { base, rds, .. } = count(&demand).unwrap();
        for (line, user, device) in [(base, prices.base_user, prices.base_device), (rds, prices.rds_user, prices.rds_device)] {
            let Some(line) = line else { continue };
            for (only, price) in [(line.user_only, user), (line.device_only, device)] {
                prop_assert!(only.is_none_or(|only| line.best.cost <= u64::from(only) * u64::from(price)));
            }
        }
    }

    #[test]
    fn owning_more_never_costs_more(demand in demands(1_000), extra in owned(500)) {
        let cost = |demand: &Demand| base(demand).best.cost;
        let mut more = demand.clone();
        more.owned.extend(extra);
        prop_assert!(cost(&more) <= cost(&demand));
    }

    #[test]
    fn nothing_panics(
        cohorts in prop::collection::vec((any::<bool>(), any::<u32>(), any::<u32>()), 0..4),
        lots in prop::collection::vec((any::<u32>(), any::<bool>()), 0..4),
        prices in any::<[u32; 4]>(),
        administrators: u32,
        external: Option<(u32, u32)>,
        per_server: Option<(u32, u32)>,
        packs in prop::collection::vec(0u32..2_000, 0..4),
        server in prop::sample::select(&WindowsServer::ALL[..]),
        edition in prop::option::of(prop::sample::select(Edition::ALL)),
    ) {
        let kind = |user| if user { CalKind::User } else { CalKind::Device };
        let _ = count(&Demand {
            server,
            edition,
            rds: Sessions::Rds,
            cohorts: cohorts.into_iter().map(|(is_own, users, devices)| if is_own { own(users, devices % 9) } else { shared(users, devices) }).collect(),
            administrators,
            external: external.map(|(users, servers)| External { users, servers }),
            per_server: per_server.map(|(servers, connections)| PerServer { servers, connections }),
            owned: lots.into_iter().map(|(quantity, user)| lot(CalProduct::Rds, WindowsServer::NEWEST, kind(user), quantity)).collect(),
            prices: Some(Prices { base_user: prices[0], base_device: prices[1], rds_user: prices[2], rds_device: prices[3] }),
            packs,
        });
    }
}

#[test]
fn both_kinds_on_one_server() {
    let mix = base(&demand(WindowsServer::Ws2016, vec![own(10, 3), shared(40, 5)]));
    assert_eq!(best(&mix), (10, 5, 15));
    assert_eq!((mix.user_only, mix.device_only), (Some(50), Some(35)));
    assert_eq!(mix.proof.lower_bound, 15);
}

#[test]
fn people_without_devices_and_devices_without_people_need_nothing() {
    let none = base(&demand(WindowsServer::Ws2016, vec![own(10, 0), own(0, 4), shared(0, 7), shared(7, 0)]));
    assert_eq!((none.user_only, none.device_only, none.best.total), (Some(0), Some(0), 0));
    assert_eq!(none.buy.packs, []);
}

#[test]
fn eleven_device_cals_turn_the_choice() {
    let mut demand = demand(WindowsServer::Ws2022, vec![shared(10, 12)]);
    assert_eq!(best(&base(&demand)), (10, 0, 10));
    demand.owned = vec![lot(CalProduct::Base, WindowsServer::Ws2022, CalKind::Device, 11)];
    let turned = base(&demand);
    assert_eq!(best(&turned), (0, 12, 1));
    assert_eq!((turned.covered.device, turned.buy.device), (11, 1));
    // Two more would not pay: two Device CALs and ten User CALs cost more than two more Device CALs.
    demand.owned = vec![lot(CalProduct::Base, WindowsServer::Ws2022, CalKind::Device, 1)];
    assert_eq!(best(&base(&demand)), (10, 0, 10));
    assert_eq!(base(&demand).unused[0].reason, UnusedReason::NotNeeded);
}

#[test]
fn administrators_beyond_two_need_user_cals() {
    let mut demand = demand(WindowsServer::Ws2022, vec![shared(90, 30)]);
    demand.administrators = 2;
    assert_eq!(base(&demand).device_only, Some(30));
    demand.administrators = 5;
    let count = count(&demand).unwrap();
    assert_eq!(count.extra_administrators, 3);
    let line = count.base.unwrap();
    assert_eq!((line.user_only, line.device_only), (Some(93), None));
    assert_eq!(best(&line), (3, 30, 33));
    assert_eq!(count.rds, None);
}

#[test]
fn administrators_need_rds_cals_only_where_sessions_are_the_rule() {
    let session = Cohort { rds: Some(Sessions::Rds), ..own(4, 1) };
    let mut demand = demand(WindowsServer::Ws2022, vec![session, own(6, 1)]);
    demand.administrators = 3;
    assert_eq!(best(&count(&demand).unwrap().rds.unwrap()), (4, 0, 4));
    assert_eq!(best(&base(&demand)), (11, 0, 11));
    demand.rds = Sessions::Rds;
    assert_eq!(best(&count(&demand).unwrap().rds.unwrap()), (11, 0, 11));
}

#[test]
fn windows_2000_sessions_are_per_device_only() {
    let mut demand = demand(WindowsServer::Ws2000, vec![own(4, 3), shared(10, 2)]);
    demand.rds = Sessions::Rds;
    demand.administrators = 3;
    demand.owned = vec![
        lot(CalProduct::Rds, WindowsServer::Ws2003, CalKind::User, 9),
        lot(CalProduct::Rds, WindowsServer::Ws2003, CalKind::Device, 9),
    ];
    let Count { base, rds, .. } = count(&demand).unwrap();
    assert_eq!(best(&base.unwrap()), (5, 2, 7));
    let rds = rds.unwrap();
    assert_eq!((rds.user_only, rds.device_only), (None, Some(15)));
    assert_eq!((best(&rds), rds.proof.lower_bound), ((0, 15, 6), 6));
    let cal = Cal { version: WindowsServer::Ws2003, kind: CalKind::User };
    let expected = Unused { product: CalProduct::Rds, cal, quantity: 9, reason: UnusedReason::DeviceCalsOnly };
    assert_eq!(rds.unused, [expected]);
}

#[test]
fn owned_cals_reach_back_and_never_forward() {
    for server in WindowsServer::ALL {
        for version in WindowsServer::ALL {
            let mut demand = demand(server, vec![own(10, 1)]);
            demand.owned = vec![lot(CalProduct::Base, version, CalKind::User, 4)];
            let line = base(&demand);
            let reaches = version.cal_version() >= server.cal_version();
            assert_eq!(line.covered.user, if reaches { 4 } else { 0 }, "{version:?} on {server:?}");
            let reasons: Vec<_> = line.unused.iter().map(|lot| lot.reason).collect();
            assert_eq!(reasons, if reaches { vec![] } else { vec![UnusedReason::TooOld { server }] });
        }
    }
}

#[test]
fn the_oldest_cals_that_reach_are_used_first() {
    use WindowsServer::{Ws2012R2, Ws2016, Ws2022, Ws2025};
    let mut demand = demand(Ws2016, vec![own(10, 2)]);
    let user = |version, quantity| lot(CalProduct::Base, version, CalKind::User, quantity);
    demand.owned = vec![user(Ws2025, 3), user(Ws2022, 2), user(Ws2012R2, 1), user(Ws2022, 6), user(Ws2016, 1)];
    let line = base(&demand);
    assert_eq!((line.covered.user, line.buy.user), (10, 0));
    let unused = |version, quantity, reason| Unused {
        product: CalProduct::Base,
        cal: Cal { version, kind: CalKind::User },
        quantity,
        reason,
    };
    assert_eq!(
        line.unused,
        [unused(Ws2012R2, 1, UnusedReason::TooOld { server: Ws2016 }), unused(Ws2025, 2, UnusedReason::NotNeeded)]
    );
}

#[test]
fn cals_of_a_product_not_needed_are_named() {
    let mut demand = demand(WindowsServer::Ws2012R2, vec![own(20, 1)]);
    demand.owned = vec![
        lot(CalProduct::Base, WindowsServer::Ws2012, CalKind::User, 5),
        lot(CalProduct::Rds, WindowsServer::Ws2012, CalKind::User, 6),
    ];
    let reasons = |demand: &Demand| -> Vec<_> {
        count(demand).unwrap().unused.into_iter().map(|lot| (lot.quantity, lot.reason)).collect()
    };
    assert_eq!(reasons(&demand), [(6, UnusedReason::NoSessions)]);
    demand.edition = Some(Edition::Essentials);
    let edition = Edition::Essentials;
    assert_eq!(reasons(&demand), [(5, UnusedReason::NoBaseCalsNeeded { edition }), (6, UnusedReason::NoSessions)]);
}

#[test]
fn editions_with_limits_need_no_base_cals() {
    let mut demand = demand(WindowsServer::Ws2012R2, vec![own(20, 2), shared(3, 9), own(1, 0)]);
    demand.edition = Some(Edition::Essentials);
    demand.administrators = 3;
    demand.external = Some(External { users: 4, servers: 1 });
    let count = |demand: &Demand| count(demand).unwrap();
    let counted = count(&demand);
    assert_eq!((&counted.base, counted.external_connectors), (&None, None));
    let limits = counted.limits.unwrap();
    assert_eq!((limits.users, limits.devices), (29, 49));
    assert_eq!((limits.users_over(), limits.devices_over()), (4, 0));
    demand.cohorts[1] = shared(0, 11);
    let limits = count(&demand).limits.unwrap();
    assert_eq!((limits.users_over(), limits.devices_over()), (1, 1));
    demand.edition = Some(Edition::Foundation);
    let limits = count(&demand).limits.unwrap();
    assert_eq!((limits.users_over(), limits.devices_over()), (11, 0));
    demand.edition = Some(Edition::Datacenter);
    assert_eq!(count(&demand).limits, None);
    assert!(count(&demand).base.is_some());
}

#[test]
fn outside_people_get_one_connector_for_each_server() {
    let mut demand = demand(WindowsServer::Ws2022, vec![own(1, 1)]);
    let connectors = |demand: &Demand| {
        count(demand).unwrap().external_connectors.map(|connectors| (connectors.base, connectors.rds, connectors.users))
    };
    assert_eq!(connectors(&demand), None);
    demand.external = Some(External { users: 0, servers: 3 });
    assert_eq!(connectors(&demand), None);
    demand.external = Some(External { users: 500, servers: 3 });
    assert_eq!(connectors(&demand), Some((3, 0, 500)));
    demand.rds = Sessions::Rds;
    assert_eq!(connectors(&demand), Some((3, 3, 500)));
    assert_eq!(base(&demand).best.total, 1);
}

#[test]
fn per_server_mode_ended_with_2008_r2() {
    for server in WindowsServer::ALL {
        let mut demand = demand(server, vec![own(1, 1)]);
        assert_eq!(count(&demand).unwrap().per_server, PerServerAnswer::NotAsked);
        demand.per_server = Some(PerServer { servers: 3, connections: 25 });
        let counted = count(&demand).unwrap();
        let expected = if server <= WindowsServer::Ws2008R2 {
            (Some(75), PerServerAnswer::Counted)
        } else {
            (None, PerServerAnswer::Gone)
        };
        assert_eq!((counted.base.unwrap().per_server, counted.per_server), expected);
    }
}

#[test]
fn packs_are_for_what_is_missing() {
    let mut demand = demand(WindowsServer::Ws2022, vec![own(70, 2), shared(90, 33)]);
    demand.owned = vec![lot(CalProduct::Base, WindowsServer::Ws2025, CalKind::User, 3)];
    demand.packs = vec![20, 5, 20];
    let buy = base(&demand).buy;
    let pack = |kind, size, quantity| Pack { kind, size, quantity };
    assert_eq!((buy.user, buy.device), (67, 33));
    assert_eq!(
        buy.packs,
        [
            pack(CalKind::User, 20, 3),
            pack(CalKind::User, 5, 2),
            pack(CalKind::Device, 20, 1),
            pack(CalKind::Device, 5, 3)
        ]
    );
    assert_eq!((buy.spare(CalKind::User), buy.spare(CalKind::Device)), (3, 2));
}

/// A generator of our own, so that large demands are the same on every run.
struct Random(u64);

impl Random {
    fn between(&mut self, from: u32, to: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        from + ((self.0 >> 11) % u64::from(to - from)) as u32
    }
}

#[test]
fn twenty_pools_are_always_proved() {
    let mut random = Random(1);
    for round in 0..60 {
        let mut pool = |round| match round % 4 {
            0 => shared(random.between(1, 400), random.between(1, 400)),
            // As many users as devices: every choice costs the same, and only ties decide.
            1 => {
                let size = random.between(100_000_000, 200_000_000);
                shared(size, size)
            }
            2 => {
                let size = random.between(1, 2_000);
                shared(size + 3, size)
            }
            _ => shared(random.between(1, 2_000_000), random.between(1, 2_000_000)),
        };
        let cohorts: Vec<_> = (0..20).map(|_| pool(round)).collect();
        let mut demand = demand(WindowsServer::Ws2019, cohorts);
        let line = base(&demand);
        let (users, devices) = (line.user_only.unwrap(), line.device_only.unwrap());
        let part = round % 7 + 1;
        demand.owned = vec![
            lot(CalProduct::Base, WindowsServer::Ws2019, CalKind::User, users / 16 * part),
            lot(CalProduct::Base, WindowsServer::Ws2019, CalKind::Device, devices / 16 * (8 - part)),
        ];
        demand.prices = Some(Prices { base_user: 42, base_device: 39 + part, rds_user: 0, rds_device: 0 });
        let line = base(&demand);
        assert_eq!((line.proof.proved, line.proof.lower_bound), (Proved::Best, line.best.cost), "{round}");
        is_consistent(&demand, CalProduct::Base, &line);
    }
}

#[test]
fn many_cohorts_end_in_time_and_never_claim_too_much() {
    let mut random = Random(5);
    for alike in [1, 5, 1_000] {
        let cohorts: Vec<_> = (0..10_000)
            .map(|at| match at % 3 {
                0 => own(random.between(1, 50), random.between(1, 9)),
                1 => shared(random.between(1, 40) * alike, random.between(1, 40) * alike),
                _ => {
                    let size = random.between(10_000, 20_000);
                    shared(size, size)
                }
            })
            .collect();
        let mut demand = demand(WindowsServer::Ws2019, cohorts);
        let users = base(&demand).user_only.unwrap();
        demand.owned = vec![
            lot(CalProduct::Base, WindowsServer::Ws2019, CalKind::User, users / 3),
            lot(CalProduct::Base, WindowsServer::Ws2019, CalKind::Device, users / 5),
        ];
        demand.prices = Some(Prices { base_user: 4_201, base_device: 3_907, rds_user: 0, rds_device: 0 });
        let line = base(&demand);
        assert!(line.proof.lower_bound <= line.best.cost);
        assert_eq!(line.proof.lower_bound < line.best.cost, line.proof.proved == Proved::Open);
        // The bound is close in any case.
        assert!(line.best.cost - line.proof.lower_bound <= line.best.cost / 10_000);
        is_consistent(&demand, CalProduct::Base, &line);
    }
}

#[test]
fn what_cannot_be_counted_is_refused_at_its_place() {
    #[track_caller]
    fn refused(change: impl Fn(&mut Demand), path: &str, kind: DemandErrorKind) {
        let mut demand = Demand::new(WindowsServer::Ws2008R2);
        demand.rds = Sessions::Rds;
        change(&mut demand);
        let error = count(&demand).unwrap_err();
        assert_eq!((error.path().as_str(), error.kind()), (path, kind));
        assert!(error.to_string().contains(&format!("`{path}`")));
    }
    let too_many = DemandErrorKind::TooMany;
    let most = u32::MAX;
    refused(|d| d.cohorts = vec![own(most, 1), own(1, 1)], "cohorts[1].users", too_many(Counted::Users));
    refused(|d| d.cohorts = vec![own(1 << 16, 1 << 16)], "cohorts[0].devicesPerUser", too_many(Counted::Devices));
    refused(|d| d.cohorts = vec![shared(1, most), shared(1, 1)], "cohorts[1].devices", too_many(Counted::Devices));
    refused(
        |d| d.cohorts = vec![own(3_000_000_000, 1), shared(1_294_967_295, 1), shared(2, 1_294_967_295)],
        "cohorts[2].users",
        too_many(Counted::Users),
    );
    refused(
        |d| d.cohorts = vec![shared(3_000_000_000, 4_000_000_000), shared(1_000_000_000, 294_967_295), own(9, 1)],
        "cohorts[2].devicesPerUser",
        too_many(Counted::Devices),
    );
    refused(
        |d| {
            d.cohorts = vec![own(most, 1)];
            d.administrators = 3;
        },
        "administrators",
        too_many(Counted::Users),
    );
    refused(
        |d| {
            d.cohorts = vec![shared(1, 4_000_000_000)];
            d.administrators = 1_000_000_000;
            d.prices = Some(Prices { base_user: 1, base_device: 0, rds_user: 1, rds_device: 0 });
        },
        "cohorts",
        too_many(Counted::Cals),
    );
    refused(
        |d| d.per_server = Some(PerServer { servers: 1 << 16, connections: 1 << 16 }),
        "perServer.connections",
        too_many(Counted::Connections),
    );
    refused(
        |d| {
            let lot = |version| lot(CalProduct::Rds, version, CalKind::User, most);
            d.owned = vec![lot(WindowsServer::Ws2003), lot(WindowsServer::Ws2016)];
        },
        "owned[1].quantity",
        too_many(Counted::OwnedCals),
    );
    refused(
        |d| {
            d.edition = Some(Edition::Foundation);
            d.external = Some(External { users: most, servers: 1 });
            d.cohorts = vec![own(1, 0)];
        },
        "external.users",
        too_many(Counted::Users),
    );
    let prices = Prices { base_user: most, base_device: most, rds_user: most, rds_device: most };
    refused(
        |d| {
            d.prices = Some(prices);
            d.cohorts = vec![own(most, 1)];
        },
        "prices.baseUser",
        DemandErrorKind::CostTooLarge,
    );
    refused(
        |d| {
            d.prices = Some(Prices { base_user: 1, base_device: 1, ..prices });
            d.cohorts = vec![shared(most, 2_200_000)];
        },
        "prices.rdsDevice",
        DemandErrorKind::CostTooLarge,
    );
    refused(|d| d.packs = vec![1, 0], "packs[1]", DemandErrorKind::PackSize { found: 0 });
    refused(|d| d.packs = vec![1_000_001], "packs[0]", DemandErrorKind::PackSize { found: 1_000_001 });
    refused(|d| d.packs = (1..=65).collect(), "packs[64]", DemandErrorKind::TooManyPackSizes);
}

#[test]
fn refusals_say_what_was_expected() {
    let text = |demand: &Demand| count(demand).unwrap_err().to_string();
    let mut many = demand(WindowsServer::Ws2022, vec![own(u32::MAX, 1), own(1, 1)]);
    assert_eq!(text(&many), "with `cohorts[1].users` there are too many users, expected at most 4294967295 in all");
    many.packs = vec![0];
    assert_eq!(text(&many), "`packs[0]` is `0`, expected 1 to 1000000");
    many.packs = (1..=65).collect();
    assert_eq!(text(&many), "`packs[64]` is one size too many, expected at most 64 different ones");
    let mut dear = demand(WindowsServer::Ws2022, vec![own(u32::MAX, 1)]);
    dear.prices = Some(Prices { base_user: u32::MAX, base_device: u32::MAX, rds_user: 0, rds_device: 0 });
    assert_eq!(
        text(&dear),
        format!("at this `prices.baseUser` the purchase costs too much, expected at most {MAX_COST}")
    );
}

#[test]
fn the_largest_numbers_are_exact() {
    let line = base(&demand(WindowsServer::Ws2022, vec![own(u32::MAX, 1)]));
    assert_eq!(best(&line), (u32::MAX, 0, u64::from(u32::MAX)));
    let mut dear = demand(WindowsServer::Ws2022, vec![shared(2_097_152, u32::MAX)]);
    dear.prices = Some(Prices { base_user: u32::MAX, base_device: u32::MAX, rds_user: 0, rds_device: 0 });
    assert_eq!(base(&dear).best.cost, 2_097_152 * u64::from(u32::MAX));
    dear.owned = vec![lot(CalProduct::Base, WindowsServer::Ws2022, CalKind::Device, u32::MAX - 5)];
    assert_eq!(best(&base(&dear)), (0, u32::MAX, 5 * u64::from(u32::MAX)));
}
