//! `assign` and `assign_by_host`: against all covers of small graphs, against a library's maximum flow on larger ones, and as laws.

use calcheck::{
    AccessGraph, Assignment, GraphErrorKind, HostAccessGraph, HostAssignment, LicensingMode, MAX_COST, VerifyError,
    assign, assign_by_host, verify, verify_by_host,
};
use petgraph::graph::DiGraph;
use proptest::prelude::*;

/// Rows, in a form that is easy to change.
#[derive(Clone, Debug)]
struct Rows {
    rows: Vec<(u32, u32, u32)>,
    user_price: u32,
    device_price: u32,
}

impl Rows {
    fn new(rows: impl IntoIterator<Item = (u32, u32)>, user_price: u32, device_price: u32) -> Self {
        Self { rows: rows.into_iter().map(|(user, device)| (user, device, 0)).collect(), user_price, device_price }
    }

    fn columns(&self) -> [Vec<u32>; 3] {
        [
            self.rows.iter().map(|row| row.0).collect(),
            self.rows.iter().map(|row| row.1).collect(),
            self.rows.iter().map(|row| row.2).collect(),
        ]
    }

    #[track_caller]
    fn assign(&self) -> Assignment {
        let [users, devices, _] = self.columns();
        let graph = AccessGraph {
            users: &users,
            devices: &devices,
            user_price: self.user_price,
            device_price: self.device_price,
        };
        let assignment = assign(&graph).unwrap();
        assert_eq!(verify(&graph, &assignment), Ok(()));
        assignment
    }

    #[track_caller]
    fn assign_by_host(&self) -> HostAssignment {
        let [users, devices, hosts] = self.columns();
        let graph = HostAccessGraph {
            users: &users,
            devices: &devices,
            hosts: &hosts,
            user_price: self.user_price,
            device_price: self.device_price,
        };
        let assignment = assign_by_host(&graph).unwrap();
        assert_eq!(verify_by_host(&graph, &assignment), Ok(()));
        assignment
    }

    fn price(&self, users: usize, devices: usize) -> u64 {
        users as u64 * u64::from(self.user_price) + devices as u64 * u64::from(self.device_price)
    }

    /// Tries every set of users; devices whose users are not all in it need a CAL.
    fn brute_force(&self) -> (Vec<u32>, Vec<u32>, u64) {
        let [users, _, _] = self.columns();
        let users = distinct(users);
        let mut best: Option<(u64, usize, Vec<u32>, Vec<u32>)> = None;
        let mut ties = 0;
        for set in 0..1u32 << users.len() {
            let with = choose(&users, set);
            let needed =
                distinct(self.rows.iter().filter(|row| !with.contains(&row.0)).map(|row| row.1).collect::<Vec<_>>());
            let cost = self.price(with.len(), needed.len());
            let rank = (cost, users.len() - with.len());
            match &best {
                Some((cost, rest, ..)) if (*cost, *rest) < rank => {}
                Some((cost, rest, ..)) if (*cost, *rest) == rank => ties += 1,
                _ => {
                    best = Some((rank.0, rank.1, with, needed));
                    ties = 0;
                }
            }
        }
        assert_eq!(ties, 0, "the rule for ties leaves one answer");
        let (cost, _, users, devices) = best.unwrap();
        (users, devices, cost)
    }

    /// Tries every choice of modes.
    fn brute_force_by_host(&self) -> (Vec<LicensingMode>, u64) {
        let hosts = self.rows.iter().map(|row| row.2 + 1).max().unwrap_or(0);
        let mut best: Option<(u64, u32, Vec<LicensingMode>)> = None;
        let mut ties = 0;
        for per_device in 0..1u32 << hosts {
            let is_per_device = |host: u32| per_device >> host & 1 == 1;
            let users = distinct(self.rows.iter().filter(|row| !is_per_device(row.2)).map(|row| row.0).collect());
            let devices = distinct(self.rows.iter().filter(|row| is_per_device(row.2)).map(|row| row.1).collect());
            let rank = (self.price(users.len(), devices.len()), per_device.count_ones());
            match &best {
                Some((cost, rest, _)) if (*cost, *rest) < rank => {}
                Some((cost, rest, _)) if (*cost, *rest) == rank => ties += 1,
                _ => {
                    let mode = |host| {
                        if is_per_device(host) { LicensingMode::PerDevice } else { LicensingMode::PerUser }
                    };
                    best = Some((rank.0, rank.1, (0..hosts).map(mode).collect()));
                    ties = 0;
                }
            }
        }
        assert_eq!(ties, 0, "the rule for ties leaves one answer");
        let (cost, _, modes) = best.unwrap();
        (modes, cost)
    }

    /// The value of a maximum flow, by another library.
    fn oracle(&self, layers: Layers) -> u64 {
        let [users, devices, hosts] = self.columns().map(distinct);
        let mut graph = DiGraph::<(), u64>::new();
        let source = graph.add_node(());
        let sink = graph.add_node(());
        let user_nodes: Vec<_> = users.iter().map(|_| graph.add_node(())).collect();
        let device_nodes: Vec<_> = devices.iter().map(|_| graph.add_node(())).collect();
        let host_nodes: Vec<_> = hosts.iter().map(|_| graph.add_node(())).collect();
        for &node in &user_nodes {
            graph.add_edge(source, node, self.user_price.into());
        }
        for &node in &device_nodes {
            graph.add_edge(node, sink, self.device_price.into());
        }
        const UNLIMITED: u64 = 1 << 60;
        let mut edges = Vec::new();
        for row in &self.rows {
            let user = user_nodes[users.binary_search(&row.0).unwrap()];
            let device = device_nodes[devices.binary_search(&row.1).unwrap()];
            match layers {
                Layers::Two => edges.push((user, device)),
                Layers::Three => {
                    let host = host_nodes[hosts.binary_search(&row.2).unwrap()];
                    edges.extend([(user, host), (host, device)]);
                }
            }
        }
        edges.sort_unstable();
        edges.dedup();
        for (from, to) in edges {
            graph.add_edge(from, to, UNLIMITED);
        }
        petgraph::algo::dinics(&graph, source, sink).0
    }
}

#[derive(Clone, Copy)]
enum Layers {
    Two,
    Three,
}

fn distinct(mut ids: Vec<u32>) -> Vec<u32> {
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn choose(from: &[u32], set: u32) -> Vec<u32> {
    from.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, &id)| id).collect()
}

/// A small generator of our own, so that large graphs are the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % u64::from(bound)) as u32
    }
}

const PRICES: [u32; 9] = [0, 1, 1, 2, 3, 5, 4_200, u32::MAX - 1, u32::MAX];

fn prices() -> impl Strategy<Value = (u32, u32)> {
    let price = || prop::sample::select(&PRICES[..]);
    (price(), price())
}

prop_compose! {
    fn small()(
        rows in prop::collection::vec((0u32..7, 0u32..7, 0u32..5), 0..24),
        (user_price, device_price) in prices(),
    ) -> Rows {
        Rows { rows, user_price, device_price }
    }
}

prop_compose! {
    fn medium()(
        rows in prop::collection::vec((0u32..60, 0u32..50, 0u32..20), 0..150),
        (user_price, device_price) in prices(),
    ) -> Rows {
        Rows { rows, user_price, device_price }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn equals_the_best_of_all_covers(rows in small()) {
        let assignment = rows.assign();
        prop_assert_eq!((assignment.user_cals, assignment.device_cals, assignment.cost), rows.brute_force());
    }

    #[test]
    fn equals_the_best_of_all_modes(rows in small()) {
        let assignment = rows.assign_by_host();
        prop_assert_eq!((assignment.modes, assignment.cost), rows.brute_force_by_host());
    }

    #[test]
    fn equals_a_library(rows in medium()) {
        prop_assert_eq!(rows.assign().cost, rows.oracle(Layers::Two));
        prop_assert_eq!(rows.assign_by_host().cost, rows.oracle(Layers::Three));
    }

    #[test]
    fn another_row_never_lowers_the_cost(rows in medium(), row in (0u32..70, 0u32..70, 0u32..20)) {
        let mut more = rows.clone();
        more.rows.push(row);
        prop_assert!(more.assign().cost >= rows.assign().cost);
        prop_assert!(more.assign_by_host().cost >= rows.assign_by_host().cost);
    }

    #[test]
    fn order_and_repetition_do_not_matter(rows in medium(), seed in 1u64..) {
        let mut random = Random(seed);
        let mut shuffled = rows.clone();
        for at in 0..rows.rows.len() {
            shuffled.rows.push(rows.rows[at]);
            shuffled.rows.swap(at, random.below(rows.rows.len() as u32) as usize);
        }
        prop_assert_eq!(shuffled.assign(), rows.assign());
        prop_assert_eq!(shuffled.assign_by_host(), rows.assign_by_host());
    }

    #[test]
    fn sparse_ids_are_answered_like_dense_ones(rows in medium()) {
        let spread = |id: u32| id * 71_000_000;
        let mut sparse = rows.clone();
        for row in &mut sparse.rows {
            (row.0, row.1) = (spread(row.0), spread(row.1));
        }
        let mut expected = rows.assign();
        expected.user_cals.iter_mut().chain(&mut expected.device_cals).for_each(|id| *id = spread(*id));
        prop_assert_eq!(sparse.assign(), expected);
    }

    #[test]
    fn never_costs_more_than_one_kind_alone_or_modes_of_hosts(rows in medium()) {
        let [users, devices, _] = rows.columns().map(distinct);
        let cost = rows.assign().cost;
        prop_assert!(cost <= rows.price(users.len(), 0));
        prop_assert!(cost <= rows.price(0, devices.len()));
        // A mode binds everybody on the host: CALs without that bond are never dearer.
        let by_host = rows.assign_by_host();
        prop_assert!(cost <= by_host.cost);
        prop_assert!(by_host.cost <= rows.price(users.len(), 0));
        prop_assert!(by_host.cost <= rows.price(0, devices.len()));
    }
}

#[track_caller]
fn against_library(rows: &Rows) {
    assert_eq!(rows.assign().cost, rows.oracle(Layers::Two));
    assert_eq!(rows.assign_by_host().cost, rows.oracle(Layers::Three));
}

#[test]
fn random_graphs_of_every_density_agree_with_a_library() {
    let mut random = Random(42);
    for (users, devices, rows) in [(300, 300, 400), (300, 200, 700), (150, 300, 1_500), (80, 80, 4_000), (500, 5, 900)]
    {
        for (user_price, device_price) in
            [(1, 1), (2, 3), (4_200, 3_900), (1_000_003, 1_000_033), (1, 50), (u32::MAX, 1)]
        {
            let rows =
                (0..rows).map(|_| (random.below(users), random.below(devices), random.below(40))).collect::<Vec<_>>();
            against_library(&Rows { rows, user_price, device_price });
        }
    }
}

#[test]
fn nobody_needs_nothing() {
    let rows = Rows::new([], 1, 1);
    let assignment = rows.assign();
    assert_eq!((assignment.user_cals.len(), assignment.device_cals.len(), assignment.cost), (0, 0, 0));
    assert_eq!(rows.assign_by_host().modes, []);
}

#[test]
fn equal_cost_goes_to_users() {
    let rows = Rows::new([(5, 9)], 7, 7);
    assert_eq!((rows.assign().user_cals, rows.assign().device_cals), (vec![5], vec![]));
    assert_eq!(rows.assign_by_host().modes, [LicensingMode::PerUser]);
}

#[test]
fn free_cals_of_one_kind_cover_everything() {
    let path = [(1, 1), (1, 2), (2, 2)];
    let free_users = Rows::new(path, 0, 5).assign();
    assert_eq!((free_users.user_cals, free_users.device_cals, free_users.cost), (vec![1, 2], vec![], 0));
    let free_devices = Rows::new(path, 5, 0).assign();
    assert_eq!((free_devices.user_cals, free_devices.device_cals, free_devices.cost), (vec![], vec![1, 2], 0));
    let all_free = Rows::new(path, 0, 0).assign();
    assert_eq!((all_free.user_cals, all_free.device_cals, all_free.cost), (vec![1, 2], vec![], 0));
}

#[test]
fn one_user_can_turn_a_host() {
    // Ten people in shifts at two terminals; one of them also works elsewhere on a host of many.
    let mut rows = Rows::new([], 1, 1);
    rows.rows = (0..10).flat_map(|user| [(user, 0, 0), (user, 1, 0)]).collect();
    rows.rows.extend((100..120).map(|device| (9, device, 1)));
    let assignment = rows.assign_by_host();
    assert_eq!(assignment.modes, [LicensingMode::PerDevice, LicensingMode::PerUser]);
    assert_eq!((assignment.user_cals, assignment.device_cals), (vec![9], vec![0, 1]));
}

#[test]
fn hosts_nobody_works_on_are_per_user() {
    let mut rows = Rows::new([], 9, 1);
    rows.rows = vec![(0, 0, 3), (1, 0, 3)];
    let modes = rows.assign_by_host().modes;
    assert_eq!(modes[..3], [LicensingMode::PerUser; 3]);
    assert_eq!(modes[3], LicensingMode::PerDevice);
}

/// A user on the way has two devices, a device two users.
fn path(length: u32) -> impl Iterator<Item = (u32, u32)> {
    (0..length).map(|at| (at.div_ceil(2), at / 2))
}

#[test]
fn long_paths_and_cycles() {
    for (user_price, device_price) in [(1, 1), (2, 3), (3, 2), (1_000, 1_001), (0, 1), (1, 0), (4_000_003, 4_000_037)] {
        let length = 200_000;
        let mut rows = Rows::new(path(length), user_price, device_price);
        // 100,001 users and 100,000 devices in turn.
        let (users, devices) = (rows.price(100_001, 0), rows.price(0, 100_000));
        assert_eq!(rows.assign().cost, users.min(devices), "{user_price} {device_price}");
        rows.rows.push((length / 2, length / 2, 0));
        rows.rows.push((0, length / 2, 0));
        let [all_users, all_devices, _] = rows.columns().map(distinct);
        let expected = rows.price(all_users.len(), 0).min(rows.price(0, all_devices.len()));
        assert_eq!(rows.assign().cost, expected, "{user_price} {device_price}");
    }
}

#[test]
fn long_chains_of_hosts() {
    for (user_price, device_price) in [(1, 1), (2, 3), (3, 2), (1_000, 1_001)] {
        // User i works on hosts i and i + 1, each with a device of its own.
        let rows = (0..50_000).flat_map(|user| [(user, user, user), (user, user + 1, user + 1)]).collect();
        let rows = Rows { rows, user_price, device_price };
        let cost = rows.assign_by_host().cost;
        assert_eq!(cost, rows.price(50_000, 0).min(rows.price(0, 50_001)));
    }
}

#[test]
fn many_small_rests_on_a_long_way_to_a_single_outlet() {
    // Squares of two users and two devices, each a little short of room, chained to one device with room at the far end.
    let squares = 20_000;
    let mut rows = Vec::new();
    for square in 0..squares {
        let (a, b) = (2 * square, 2 * square + 1);
        rows.extend([(a, a), (a, b), (b, a), (b, b), (b, b + 1)]);
    }
    let end = 2 * squares;
    rows.push((end, end));
    let rows = Rows::new(rows, 1_000_001, 1_000_000);
    let cost = rows.assign().cost;
    assert_eq!(cost, rows.price(0, 2 * squares as usize + 1));
    let rows = Rows { user_price: 1_000_000, device_price: 1_000_001, ..rows };
    assert_eq!(rows.assign().cost, rows.price(2 * squares as usize + 1, 0));
}

/// Each user works on the devices of three in a row: what lacks room at one end has to be passed on to the other.
fn band(count: u32) -> impl Iterator<Item = (u32, u32)> {
    (0..count).flat_map(move |user| (0..3).map(move |step| (user, count.min(user + step))))
}

#[test]
fn bands_and_fields() {
    // Users and devices in turn on a field, each next to four others.
    let field = |side: u32| {
        let number = move |x: u32, y: u32| (y * side + x) / 2;
        (0..side * side).flat_map(move |at| {
            let (x, y) = (at % side, at / side);
            [(x + 1, y), (x, y + 1)].into_iter().filter(move |&(x, y)| x < side && y < side).map(move |(to_x, to_y)| {
                if (x + y) % 2 == 0 { (number(x, y), number(to_x, to_y)) } else { (number(to_x, to_y), number(x, y)) }
            })
        })
    };
    for (user_price, device_price) in [(1, 1), (1_000_001, 1_000_000), (1_000_000, 1_000_001), (u32::MAX, u32::MAX - 1)]
    {
        against_library(&Rows::new(band(300), user_price, device_price));
        against_library(&Rows::new(field(17), user_price, device_price));
        let large = Rows::new(band(50_000), user_price, device_price);
        assert_eq!(large.assign().cost, large.price(50_000, 0).min(large.price(0, 50_001)));
    }
}

#[test]
fn stars_and_dense_graphs() {
    for (user_price, device_price) in [(1, 1), (1, 400), (400, 1), (u32::MAX, 2), (2, u32::MAX)] {
        let star = Rows::new((0..100_000).map(|device| (1, device)), user_price, device_price);
        assert_eq!(star.assign().cost, star.price(1, 0).min(star.price(0, 100_000)));
        let star = Rows::new((0..100_000).map(|user| (user, 1)), user_price, device_price);
        assert_eq!(star.assign().cost, star.price(100_000, 0).min(star.price(0, 1)));
        let all = Rows::new((0..300).flat_map(|u| (0..500).map(move |d| (u, d))), user_price, device_price);
        assert_eq!(all.assign().cost, all.price(300, 0).min(all.price(0, 500)));
    }
}

#[test]
fn a_large_organisation_is_covered_and_proved() {
    let rows = organisation(100_000, 1, 1);
    let assignment = rows.assign();
    let pool_devices = rows.columns()[1].iter().filter(|&&device| device >= 1_000_000).count();
    assert!(pool_devices > 0 && assignment.user_cals.len() >= 6_000);
}

/// Three users of five have a device of their own, the others work in pools of 40 devices.
fn organisation(rows: u32, user_price: u32, device_price: u32) -> Rows {
    let mut random = Random(7);
    let users = rows / 10;
    let own = users / 5 * 3;
    let pools = (users - own) / 160;
    let mut edges: Vec<_> = (0..own).map(|user| (user, user)).collect();
    while edges.len() < rows as usize {
        let user = own + random.below(users - own);
        edges.push((user, 1_000_000 + user % pools * 40 + random.below(40)));
    }
    Rows::new(edges, user_price, device_price)
}

#[test]
fn columns_of_different_length_are_refused() {
    let error = assign(&AccessGraph { users: &[1, 2], devices: &[1], user_price: 1, device_price: 1 }).unwrap_err();
    assert_eq!(error.path(), "devices");
    assert_eq!(error.kind(), GraphErrorKind::LengthsDiffer { expected: 2, found: 1 });
    assert_eq!(error.to_string(), "`devices` has 1 entries, expected 2 as in `users`");
    let error =
        assign_by_host(&HostAccessGraph { users: &[1], devices: &[1], hosts: &[], user_price: 1, device_price: 1 })
            .unwrap_err();
    assert_eq!(error.to_string(), "`hosts` has 0 entries, expected 1 as in `users`");
}

#[test]
fn host_ids_out_of_proportion_are_refused() {
    let by_host = |hosts: &[u32]| {
        let same = vec![0; hosts.len()];
        assign_by_host(&HostAccessGraph { users: &same, devices: &same, hosts, user_price: 1, device_price: 1 })
    };
    let error = by_host(&[0, 1_048_576]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`hosts[1]` is `1048576`, expected hosts to be numbered from 0 without large gaps, here at most 1048575"
    );
    assert_eq!(by_host(&[1_048_575]).unwrap().modes.len(), 1_048_576);
    let mut many = vec![0; 1_100_000];
    many.push(1_100_000);
    assert_eq!(by_host(&many).unwrap().modes.len(), 1_100_001);
    many.push(1_100_002);
    assert_eq!(by_host(&many).unwrap_err().path(), "hosts[1100001]");
}

#[test]
fn a_cost_that_cannot_be_exact_is_refused() {
    // 2^21 pairs at the largest price: 2^53 − 2^21 is exact, one more pair is not.
    let pairs = |count: u32| {
        let ids: Vec<u32> = (0..count).collect();
        assign(&AccessGraph { users: &ids, devices: &ids, user_price: u32::MAX, device_price: u32::MAX })
    };
    let most = u32::try_from(MAX_COST / u64::from(u32::MAX)).unwrap();
    assert_eq!(pairs(most).unwrap().cost, u64::from(most) * u64::from(u32::MAX));
    let error = pairs(most + 1).unwrap_err();
    assert_eq!(error.kind(), GraphErrorKind::CostTooLarge);
    assert_eq!(
        error.to_string(),
        "the cost at this `userPrice` is more than 9007199254740991, expected prices whose total can be counted exactly"
    );
}

#[test]
fn wrong_assignments_are_found_out() {
    let graph = AccessGraph { users: &[1, 2, 2], devices: &[7, 7, 8], user_price: 4, device_price: 3 };
    let good = assign(&graph).unwrap();
    assert_eq!((&good.user_cals[..], &good.device_cals[..]), (&[][..], &[7, 8][..]));
    let change = |change: fn(&mut Assignment)| {
        let mut bad = good.clone();
        change(&mut bad);
        verify(&graph, &bad)
    };
    assert_eq!(change(|_| {}), Ok(()));
    assert_eq!(change(|bad| bad.device_cals = vec![7]), Err(VerifyError::NotCovered { row: 2 }));
    assert_eq!(change(|bad| bad.device_cals = vec![8, 7]), Err(VerifyError::NotAscending));
    assert_eq!(change(|bad| bad.user_cals = vec![9, 9]), Err(VerifyError::NotAscending));
    assert_eq!(change(|bad| bad.cost = 5), Err(VerifyError::CostDiffers));
    assert_eq!(change(|bad| bad.lower_bound = 5), Err(VerifyError::NotProved));
    let shorter = AccessGraph { users: &[1], ..graph };
    assert_eq!(verify(&shorter, &good), Err(VerifyError::LengthsDiffer));

    let graph = HostAccessGraph { users: &[1, 2], devices: &[7, 7], hosts: &[0, 0], user_price: 4, device_price: 3 };
    let good = assign_by_host(&graph).unwrap();
    assert_eq!(good.modes, [LicensingMode::PerDevice]);
    let change = |change: fn(&mut HostAssignment)| {
        let mut bad = good.clone();
        change(&mut bad);
        verify_by_host(&graph, &bad)
    };
    assert_eq!(change(|_| {}), Ok(()));
    assert_eq!(change(|bad| bad.modes = vec![LicensingMode::PerUser]), Err(VerifyError::NotCovered { row: 0 }));
    assert_eq!(change(|bad| bad.modes = vec![]), Err(VerifyError::NotCovered { row: 0 }));
    assert_eq!(change(|bad| bad.device_cals = vec![]), Err(VerifyError::NotCovered { row: 0 }));
    assert_eq!(change(|bad| bad.cost = 4), Err(VerifyError::CostDiffers));
}
