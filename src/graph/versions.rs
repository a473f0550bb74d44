//! CALs where hosts are of several versions and some CALs are owned already.
//!
//! A user needs a CAL that reaches the newest host of those accesses that the device does not cover, and the other way round. If `n(t)` users need version `t` or newer and `o(t)` such
//! CALs are owned, then `max(0, max over t of n(t) − o(t))` are missing, and each of these is bought in the version on sale. So the accesses depend on each other through the CALs
//! owned, which makes the question a cover with a budget: hard in general. For prices of the needs that add up to no more than what a CAL costs, though, the cheapest cover is a minimum
//! cut and bounds every answer from below. Those prices are moved until the bound is as high as it gets, each cut is a candidate, and what remains open is branched on.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "vertices and levels are numbered below the arrays' lengths; prices of needs are below 2^32, counts below 2^30, and sums of their products are taken in i128"
)]

use super::assign::same_length;
use super::compress::number;
use super::network::{Limits, Network, arcs};
use super::{GraphError, GraphErrorKind, GraphField, cost};
use crate::{Cal, CalKind, WindowsServer};

/// Rows of who works on which device and which host, the version of each host, the CALs owned, and what a new CAL costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VersionGraph<'a> {
    /// The user of each row.
    pub users: &'a [u32],
    /// The device of each row.
    pub devices: &'a [u32],
    /// The host of each row, an index into `versions`.
    pub hosts: &'a [u32],
    /// The version of each host.
    pub versions: &'a [WindowsServer],
    /// Users who need a CAL in any case, each with a host: on which devices they work is not known.
    pub sure_users: &'a [(u32, u32)],
    /// Devices that need a CAL in any case, each with a host: who works on them is not known.
    pub sure_devices: &'a [(u32, u32)],
    /// The CALs owned of this product, of any version and kind.
    pub owned: &'a [(Cal, u32)],
    /// The version of the CALs on sale; it has to reach every host.
    pub on_sale: WindowsServer,
    /// The price of a User CAL in the smallest currency unit.
    pub user_price: u32,
    /// The price of a Device CAL in the smallest currency unit.
    pub device_price: u32,
}

/// A CAL that somebody or something gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Given {
    /// The user or device.
    pub id: u32,
    /// The oldest version that would do.
    pub needs: WindowsServer,
    /// The version of the CAL.
    pub version: WindowsServer,
    /// Whether it is there already.
    pub supply: Supply,
}

/// Where a CAL comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Supply {
    /// It is owned.
    Owned,
    /// It is bought.
    Bought,
}

/// Which CALs to give to whom, and how far that is proved to be the cheapest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionAssignment {
    /// Who gets a User CAL, by id.
    pub user_cals: Vec<Given>,
    /// What gets a Device CAL, by id.
    pub device_cals: Vec<Given>,
    /// User CALs to buy.
    pub buy_users: u32,
    /// Device CALs to buy.
    pub buy_devices: u32,
    /// What the CALs to buy cost.
    pub cost: u64,
    /// What every answer costs at least. Equal to the cost where nothing cheaper exists; less where that could not be proved within the work allowed.
    pub lower_bound: u64,
}

impl VersionAssignment {
    /// Whether nothing is cheaper.
    pub const fn is_proved(&self) -> bool {
        self.cost == self.lower_bound
    }
}

/// The CALs to buy so that, with those owned, every access is covered as cheaply as possible (B08, R16).
///
/// # Errors
///
/// When the columns differ in length, a host has no version or one that CALs on sale do not reach, or the cost is more than [`MAX_COST`](crate::MAX_COST).
pub fn assign_versions(graph: &VersionGraph<'_>) -> Result<VersionAssignment, GraphError> {
    same_length(GraphField::Devices, graph.users, graph.devices)?;
    same_length(GraphField::Hosts, graph.users, graph.hosts)?;
    let problem = Problem::new(graph)?;
    let mut search = Search::new(&problem);
    search.run();
    let (cover, lower_bound) = search.answer();
    problem.assignment(graph, &cover, lower_bound)
}

/// How many generations there are.
const LEVELS: usize = 8;

/// Work allowed before nothing more is branched on, in arcs and vertices looked at.
const WORK: u64 = 200_000_000;

/// Work allowed for the bound of the whole, which is worth more than branches.
const WORK_ON_BOUND: u64 = 3 * WORK;

/// Users or devices: which levels each needs, as consecutive vertices.
struct Side {
    ids: Vec<u32>,
    /// By id number: a bit for each level that one of its accesses needs.
    levels: Vec<u8>,
    /// By id number: the first of its vertices.
    first: Vec<u32>,
    price: u32,
    /// By level: CALs owned that reach it.
    owned: [i64; LEVELS],
}

struct Problem {
    /// The generations of the hosts, oldest first.
    generations: Vec<WindowsServer>,
    users: Side,
    devices: Side,
    /// By vertex: its level, and the one below it that is its own; users' vertices first.
    level: Vec<u8>,
    below: Vec<Option<u8>>,
    tails: Vec<u32>,
    heads: Vec<u32>,
    first_device: usize,
    /// Vertices that are given in any case.
    sure: Vec<usize>,
    /// The common unit of both prices.
    unit: u64,
}

/// By vertex: whether a CAL of this level or more is given.
type Cover = Vec<bool>;

/// By level: how many users and how many devices need it or more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Needs {
    users: [i64; LEVELS],
    devices: [i64; LEVELS],
}

/// By level: the price of needing it or more, in a fine unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Prices {
    users: [i64; LEVELS],
    devices: [i64; LEVELS],
}

impl Side {
    fn vertex(&self, id: u32, level: u8, order: Order) -> u32 {
        let levels = self.levels[id as usize];
        let before = match order {
            Order::Rising => levels & ((1u8 << level) - 1),
            Order::Falling => (levels >> level) >> 1,
        };
        self.first[id as usize] + before.count_ones()
    }
}

/// In which order the levels of one id are numbered: users' lowest first, devices' highest first, so that every arc leads to a higher number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Rising,
    Falling,
}

impl Problem {
    fn new(graph: &VersionGraph<'_>) -> Result<Self, GraphError> {
        let mut generations: Vec<WindowsServer> = Vec::new();
        let sure = graph.sure_users.iter().chain(graph.sure_devices).map(|(_, host)| host);
        for (row, &host) in graph.hosts.iter().chain(sure).enumerate() {
            let unknown = GraphErrorKind::HostWithoutVersion { found: host, hosts: graph.versions.len() };
            let Some(&version) = graph.versions.get(host as usize) else {
                return Err(GraphError::new(GraphField::Hosts, unknown).at_row(row));
            };
            if !graph.on_sale.generation().reaches(version.generation()) {
                let kind = GraphErrorKind::NotOnSale { host: version, on_sale: graph.on_sale };
                return Err(GraphError::new(GraphField::Hosts, kind).at_row(row));
            }
            if let Err(at) = generations.binary_search(&version.cal_version()) {
                generations.insert(at, version.cal_version());
            }
        }
        let level_of = |host: u32| {
            let version = graph.versions[host as usize].cal_version();
            generations.partition_point(|&generation| generation < version) as u8
        };
        let ids = |rows: &[u32], sure: &[(u32, u32)]| -> Vec<u32> {
            rows.iter().copied().chain(sure.iter().map(|&(id, _)| id)).collect()
        };
        let (users, devices) = (ids(graph.users, graph.sure_users), ids(graph.devices, graph.sure_devices));
        let (users, devices) = (number(&users), number(&devices));
        let rows = graph.users.len();
        // Of several accesses by the same pair, the newest is the one that counts.
        let mut accesses: Vec<(u32, u32, std::cmp::Reverse<u8>)> = users
            .rows
            .iter()
            .zip(&*devices.rows)
            .zip(graph.hosts)
            .map(|((&user, &device), &host)| (user, device, std::cmp::Reverse(level_of(host))))
            .collect();
        accesses.sort_unstable();
        accesses.dedup_by_key(|&mut (user, device, _)| (user, device));

        let owned = |kind: CalKind| {
            let mut owned = [0; LEVELS];
            for (level, generation) in generations.iter().enumerate() {
                let reach = |&&(cal, _): &&(Cal, u32)| {
                    cal.kind == kind && cal.version.generation().reaches(generation.generation())
                };
                owned[level] = graph.owned.iter().filter(reach).map(|&(_, quantity)| i64::from(quantity)).sum();
            }
            owned
        };
        let (user_rows, device_rows) = (users.rows, devices.rows);
        let common = super::assign::Limits::new(graph.user_price, graph.device_price);
        let mut users = Side {
            levels: vec![0; users.ids.len()],
            ids: users.ids,
            first: Vec::new(),
            price: common.user,
            owned: owned(CalKind::User),
        };
        let mut devices = Side {
            levels: vec![0; devices.ids.len()],
            ids: devices.ids,
            first: Vec::new(),
            price: common.device,
            owned: owned(CalKind::Device),
        };
        for &(user, device, level) in &accesses {
            users.levels[user as usize] |= 1 << level.0;
            devices.levels[device as usize] |= 1 << level.0;
        }
        for (side, numbers, sure) in
            [(&mut users, &user_rows, graph.sure_users), (&mut devices, &device_rows, graph.sure_devices)]
        {
            for (&id, &(_, host)) in numbers[rows..].iter().zip(sure) {
                side.levels[id as usize] |= 1 << level_of(host);
            }
        }
        let (mut level, mut below) = (Vec::new(), Vec::new());
        let (mut tails, mut heads) = (Vec::new(), Vec::new());
        for (side, order) in [(&mut users, Order::Rising), (&mut devices, Order::Falling)] {
            for &levels in &side.levels {
                side.first.push(level.len() as u32);
                let own = (0..LEVELS as u8).filter(|level| levels >> level & 1 == 1);
                let own: Vec<u8> = if order == Order::Rising { own.collect() } else { own.rev().collect() };
                for (at, &each) in own.iter().enumerate() {
                    if at > 0 {
                        tails.push(level.len() as u32 - 1);
                        heads.push(level.len() as u32);
                    }
                    level.push(each);
                    below.push(own.iter().copied().filter(|&other| other < each).max());
                }
            }
        }
        let first_device = users.levels.iter().map(|levels| levels.count_ones() as usize).sum();
        let mut sure = Vec::new();
        for (side, order, numbers, given) in [
            (&users, Order::Rising, &user_rows, graph.sure_users),
            (&devices, Order::Falling, &device_rows, graph.sure_devices),
        ] {
            let vertices = numbers[rows..].iter().zip(given);
            sure.extend(vertices.map(|(&id, &(_, host))| side.vertex(id, level_of(host), order) as usize));
        }
        for (user, device, std::cmp::Reverse(level)) in accesses {
            tails.push(users.vertex(user, level, Order::Rising));
            heads.push(devices.vertex(device, level, Order::Falling));
        }
        Ok(Self {
            generations,
            users,
            devices,
            level,
            below,
            tails,
            heads,
            first_device,
            sure,
            unit: common.unit.max(1),
        })
    }

    fn vertices(&self) -> usize {
        self.level.len()
    }

    fn is_user(&self, vertex: usize) -> bool {
        vertex < self.first_device
    }

    fn side(&self, vertex: usize) -> &Side {
        if self.is_user(vertex) { &self.users } else { &self.devices }
    }

    /// How far the price of a need is refined, as a power of two.
    fn fineness(&self) -> u32 {
        (self.users.price.max(self.devices.price).max(1).leading_zeros()).min(20)
    }

    /// What it costs to give this vertex, when the one below is given.
    fn step(&self, vertex: usize, prices: &Prices) -> u32 {
        let prices = if self.is_user(vertex) { &prices.users } else { &prices.devices };
        let from = self.below[vertex].map_or(0, |below| usize::from(below) + 1);
        prices[from..=usize::from(self.level[vertex])].iter().sum::<i64>() as u32
    }

    fn needs(&self, cover: &[bool]) -> Needs {
        let mut needs = Needs::default();
        for (vertex, _) in cover.iter().enumerate().filter(|&(_, &given)| given) {
            let of = if self.is_user(vertex) { &mut needs.users } else { &mut needs.devices };
            let from = self.below[vertex].map_or(0, |below| usize::from(below) + 1);
            for level in &mut of[from..=usize::from(self.level[vertex])] {
                *level += 1;
            }
        }
        needs
    }

    /// What is missing of one kind.
    fn missing(side: &Side, needs: &[i64; LEVELS]) -> i64 {
        needs.iter().zip(side.owned).map(|(needs, owned)| needs - owned).max().unwrap_or(0).max(0)
    }

    /// In the common unit of both prices.
    fn cost(&self, needs: &Needs) -> i128 {
        i128::from(Self::missing(&self.users, &needs.users)) * i128::from(self.users.price)
            + i128::from(Self::missing(&self.devices, &needs.devices)) * i128::from(self.devices.price)
    }

    /// The cheapest covers at these prices of needs, with the fewest users and with the most, and what every answer costs at least, in the fine unit.
    fn bound(&self, prices: &Prices, fixed: &[Fixed]) -> ([Cover; 2], i128) {
        let price = |vertex: usize| match fixed[vertex] {
            Fixed::Free => self.step(vertex, prices),
            Fixed::Given => 0,
        };
        let given: i128 = (0..self.vertices())
            .filter(|&vertex| fixed[vertex] == Fixed::Given)
            .map(|vertex| i128::from(self.step(vertex, prices)))
            .sum();
        let supply: Vec<u32> = (0..self.first_device).map(price).collect();
        let mut drain = vec![0; self.vertices()];
        for (vertex, drain) in drain.iter_mut().enumerate().skip(self.first_device) {
            *drain = price(vertex);
        }
        // Through all levels of one user or device flows no more than a CAL costs; one more, so that no arc is ever full.
        let whole = |price: u32| u64::from(price << self.fineness()) + 1;
        let through = (0..self.vertices()).map(|vertex| whole(self.side(vertex).price)).collect();
        let arcs = arcs(&self.tails, &self.heads, self.vertices(), self.vertices());
        let mut network = Network::with_limits(arcs, self.first_device, Limits { supply, drain, through });
        network.maximise();
        let cover = |reached: Vec<bool>| -> Cover {
            reached
                .into_iter()
                .enumerate()
                .map(|(vertex, reached)| reached != self.is_user(vertex) || fixed[vertex] == Fixed::Given)
                .collect()
        };
        let covers = [cover(network.reached_at_most()), cover(network.reached())];
        let free: i128 = [(&prices.users, &self.users), (&prices.devices, &self.devices)]
            .into_iter()
            .flat_map(|(prices, side)| prices.iter().zip(side.owned))
            .map(|(&price, owned)| i128::from(price) * i128::from(owned))
            .sum();
        (covers, i128::from(network.value()) + given - free)
    }

    fn assignment(
        &self,
        graph: &VersionGraph<'_>,
        cover: &[bool],
        lower_bound: i128,
    ) -> Result<VersionAssignment, GraphError> {
        let needs = self.needs(cover);
        let buy = [(&self.users, &needs.users), (&self.devices, &needs.devices)]
            .map(|(side, needs)| Self::missing(side, needs) as usize);
        let too_large = GraphError::new(GraphField::UserPrice, GraphErrorKind::CostTooLarge);
        let cost = cost(buy[0], graph.user_price, buy[1], graph.device_price).ok_or(too_large)?;
        Ok(VersionAssignment {
            user_cals: self.give(graph, cover, CalKind::User),
            device_cals: self.give(graph, cover, CalKind::Device),
            buy_users: buy[0] as u32,
            buy_devices: buy[1] as u32,
            cost,
            lower_bound: u64::try_from(lower_bound).unwrap_or(0).saturating_mul(self.unit).min(cost),
        })
    }

    /// Hands out the CALs of one kind: to the newest need first, from what is owned the oldest that reaches it, and a new one where none is left.
    fn give(&self, graph: &VersionGraph<'_>, cover: &[bool], kind: CalKind) -> Vec<Given> {
        let side = if kind == CalKind::User { &self.users } else { &self.devices };
        let mut needing: Vec<(std::cmp::Reverse<u8>, u32)> = Vec::new();
        for (id, &levels) in side.levels.iter().enumerate() {
            let first = side.first[id] as usize;
            let vertices = first..first + levels.count_ones() as usize;
            if let Some(level) = vertices.filter(|&vertex| cover[vertex]).map(|vertex| self.level[vertex]).max() {
                needing.push((std::cmp::Reverse(level), id as u32));
            }
        }
        needing.sort_unstable();
        let mut stock: Vec<(WindowsServer, u32)> = graph
            .owned
            .iter()
            .filter(|(cal, _)| cal.kind == kind)
            .map(|&(cal, quantity)| (cal.version, quantity))
            .collect();
        stock.sort_unstable();
        let mut given: Vec<Given> = Vec::with_capacity(needing.len());
        for &(std::cmp::Reverse(level), id) in &needing {
            let needs = self.generations[usize::from(level)];
            let fits = |&&mut (version, quantity): &&mut (WindowsServer, u32)| {
                quantity > 0 && version.generation().reaches(needs.generation())
            };
            let id = side.ids[id as usize];
            given.push(match stock.iter_mut().find(fits) {
                Some((version, quantity)) => {
                    *quantity -= 1;
                    Given { id, needs, version: *version, supply: Supply::Owned }
                }
                None => Given { id, needs, version: graph.on_sale, supply: Supply::Bought },
            });
        }
        given.sort_unstable();
        given
    }
}

/// What is settled about a vertex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fixed {
    Free,
    /// It is given.
    Given,
}

struct Search<'a> {
    problem: &'a Problem,
    best: Cover,
    best_cost: i128,
    /// In the common unit of both prices.
    lower_bound: i128,
    work: u64,
}

impl<'a> Search<'a> {
    fn new(problem: &'a Problem) -> Self {
        let mut search = Self { problem, best: Cover::new(), best_cost: i128::MAX, lower_bound: 0, work: 0 };
        let mut sure = vec![Fixed::Free; problem.vertices()];
        for &vertex in &problem.sure {
            search.give(vertex, &mut sure);
        }
        // Every user gets one, or every device does.
        for users in [true, false] {
            let all: Cover = (0..problem.vertices())
                .map(|vertex| problem.is_user(vertex) == users || sure[vertex] == Fixed::Given)
                .collect();
            search.offer(&all);
        }
        search
    }

    fn answer(self) -> (Cover, i128) {
        (self.best, self.lower_bound)
    }

    fn offer(&mut self, cover: &[bool]) {
        let problem = self.problem;
        let (users, devices) = (0..problem.first_device, problem.first_device..problem.vertices());
        for order in [[users.clone(), devices.clone()], [devices, users]] {
            let mut cover = cover.to_vec();
            for side in order {
                problem.prune(&mut cover, side);
            }
            self.work += 4 * (problem.tails.len() + problem.vertices()) as u64;
            let cost = problem.cost(&problem.needs(&cover));
            if cost < self.best_cost {
                self.best_cost = cost;
                self.best = cover;
            }
        }
    }

    fn run(&mut self) {
        let mut fixed = vec![Fixed::Free; self.problem.vertices()];
        for &vertex in &self.problem.sure {
            self.give(vertex, &mut fixed);
        }
        let prices =
            Prices { users: self.all_below(&self.problem.users), devices: self.all_below(&self.problem.devices) };
        self.lower_bound = self.branch(&fixed, prices, 60, 0).min(self.best_cost);
    }

    /// The whole price for needing anything: right where nothing is owned.
    fn all_below(&self, side: &Side) -> [i64; LEVELS] {
        let mut prices = [0; LEVELS];
        prices[0] = i64::from(side.price) << self.problem.fineness();
        prices
    }

    /// The least that an answer can cost with what is fixed, or the best cost known if that is no more.
    fn branch(&mut self, fixed: &[Fixed], prices: Prices, rounds: u32, depth: u32) -> i128 {
        let (bound, prices, covers) = self.raise(fixed, prices, rounds, depth);
        if bound >= self.best_cost {
            return bound;
        }
        self.mix(&covers);
        if depth == 0 {
            // The best so far may lie on the other side of a ridge.
            for cover in &covers {
                self.mix(&[self.best.clone(), cover.clone()]);
            }
        }
        if bound >= self.best_cost || self.work > WORK || depth > 200 {
            return bound;
        }
        let Some(vertex) = self.open_vertex(fixed, &covers) else {
            let given: Cover = fixed.iter().map(|&fixed| fixed == Fixed::Given).collect();
            self.offer(&given);
            return bound.max(self.problem.cost(&self.problem.needs(&given)));
        };
        // Given; or not given, so that all its partners are.
        let mut with = fixed.to_vec();
        self.give(vertex, &mut with);
        let mut without = fixed.to_vec();
        for partner in self.problem.partners(vertex) {
            self.give(partner, &mut without);
        }
        let first = self.branch(&with, prices, 8, depth + 1);
        let second = self.branch(&without, prices, 8, depth + 1);
        bound.max(first.min(second))
    }

    /// Fixes a vertex as given, with the lower levels of the same user or device.
    fn give(&self, vertex: usize, fixed: &mut [Fixed]) {
        let mut vertex = Some(vertex);
        while let Some(at) = vertex {
            fixed[at] = Fixed::Given;
            vertex = self.problem.below[at].map(|_| if self.problem.is_user(at) { at - 1 } else { at + 1 });
        }
    }

    /// A vertex that the two cheapest covers disagree about, or else any that is open: the one with most partners.
    fn open_vertex(&mut self, fixed: &[Fixed], covers: &[Cover; 2]) -> Option<usize> {
        let problem = self.problem;
        let mut partners = vec![0_u32; problem.vertices()];
        for (&tail, &head) in problem.tails.iter().zip(&problem.heads) {
            let access = problem.is_user(tail as usize) != problem.is_user(head as usize);
            if access && fixed[tail as usize] == Fixed::Free && fixed[head as usize] == Fixed::Free {
                partners[tail as usize] += 1;
                partners[head as usize] += 1;
            }
        }
        self.work += problem.tails.len() as u64;
        (0..problem.vertices())
            .filter(|&vertex| fixed[vertex] == Fixed::Free && partners[vertex] > 0)
            .max_by_key(|&vertex| (covers[0][vertex] != covers[1][vertex], partners[vertex]))
    }

    /// Moves the prices of needs until the bound is as high as it gets. Returns the bound in whole units, the prices, and the covers there.
    fn raise(&mut self, fixed: &[Fixed], start: Prices, rounds: u32, depth: u32) -> (i128, Prices, [Cover; 2]) {
        let problem = self.problem;
        let fineness = problem.fineness();
        let allowed = if depth == 0 { WORK_ON_BOUND } else { WORK };
        let whole = |fine: i128| -> i128 {
            let rest = fine & ((1 << fineness) - 1);
            (fine >> fineness) + i128::from(rest != 0)
        };
        let mut prices = start;
        let mut top: Option<(i128, Prices, [Cover; 2])> = None;
        // How much of the way to the best cost known a step goes, in 64ths.
        let mut stride: i128 = 64;
        let mut idle = 0;
        let mut before = ([0; LEVELS], [0; LEVELS]);
        for _ in 0..rounds {
            self.work += (problem.vertices() + problem.tails.len()) as u64 * 12;
            let (covers, bound) = problem.bound(&prices, fixed);
            for cover in &covers {
                self.offer(cover);
            }
            let needs = problem.needs(&covers[1]);
            let other = problem.needs(&covers[0]);
            // Steps that hardly help are too long ones, back and forth over a ridge.
            let highest = top.as_ref().map(|(bound, ..)| *bound);
            let far = highest.map(|highest| ((self.best_cost << fineness) - highest) / 16);
            idle = if highest.zip(far).is_none_or(|(highest, far)| bound > highest + far) { 0 } else { idle + 1 };
            if highest.is_none_or(|highest| bound > highest) {
                top = Some((bound, prices, covers));
            }
            if idle == 2 {
                idle = 0;
                stride /= 2;
                if let Some((_, best, _)) = &top {
                    prices = *best;
                }
            }
            let highest = top.as_ref().map_or(0, |(bound, ..)| *bound);
            if whole(highest) >= self.best_cost || stride == 0 || self.work > allowed {
                break;
            }
            // Between both covers lies a direction that both agree on; in 64ths of a CAL, since it is averaged over levels.
            let levels = problem.generations.len();
            let slope =
                |needs: [i64; LEVELS], other: [i64; LEVELS], prices: &[i64; LEVELS], side: &Side| -> [i64; LEVELS] {
                    let rise = std::array::from_fn(|level| 32 * (needs[level] + other[level] - 2 * side.owned[level]));
                    along(rise, prices, i64::from(side.price) << fineness, levels)
                };
            let mut users = slope(needs.users, other.users, &prices.users, &problem.users);
            let mut devices = slope(needs.devices, other.devices, &prices.devices, &problem.devices);
            // Where this step would undo the one before, both are on the sides of a ridge: go along it.
            let dot = |one: [i64; LEVELS], other: [i64; LEVELS]| -> i128 {
                one.iter().zip(other).map(|(&one, other)| i128::from(one) * i128::from(other)).sum()
            };
            let against = -(dot(users, before.0) + dot(devices, before.1));
            let length = dot(before.0, before.0) + dot(before.1, before.1);
            if against > 0 && length > 0 {
                let turn = |slope: &mut [i64; LEVELS], before: [i64; LEVELS]| {
                    for (slope, before) in slope.iter_mut().zip(before) {
                        *slope += (i128::from(before) * against * 3 / (length * 2)).clamp(-(1 << 50), 1 << 50) as i64;
                    }
                };
                turn(&mut users, before.0);
                turn(&mut devices, before.1);
            }
            before = (users, devices);
            let square = dot(users, users) + dot(devices, devices);
            if square == 0 {
                break;
            }
            let gap = ((self.best_cost << fineness) - bound).max(1);
            let moved = |prices: [i64; LEVELS], slope: [i64; LEVELS], side: &Side| {
                let mut moved = [0; LEVELS];
                for level in 0..levels {
                    let by = i128::from(slope[level]) * gap * stride / square;
                    moved[level] =
                        i64::try_from(i128::from(prices[level]) + by).unwrap_or(if by > 0 { i64::MAX / 16 } else { 0 });
                }
                within(moved, i64::from(side.price) << fineness)
            };
            let next = Prices {
                users: moved(prices.users, users, &problem.users),
                devices: moved(prices.devices, devices, &problem.devices),
            };
            if next == prices {
                break;
            }
            prices = next;
        }
        let (bound, prices, covers) = top.unwrap_or_else(|| {
            let (covers, bound) = problem.bound(&prices, fixed);
            (bound, prices, covers)
        });
        (whole(bound), prices, covers)
    }

    /// Mixes two covers: wherever they differ, each connected piece can be taken from either.
    fn mix(&mut self, covers: &[Cover; 2]) {
        let problem = self.problem;
        let mut piece: Vec<u32> = (0..problem.vertices() as u32).collect();
        fn root(piece: &mut [u32], mut at: u32) -> u32 {
            while piece[at as usize] != at {
                piece[at as usize] = piece[piece[at as usize] as usize];
                at = piece[at as usize];
            }
            at
        }
        let differs = |vertex: u32| covers[0][vertex as usize] != covers[1][vertex as usize];
        for (&tail, &head) in problem.tails.iter().zip(&problem.heads) {
            if differs(tail) && differs(head) {
                let (one, other) = (root(&mut piece, tail), root(&mut piece, head));
                piece[one.max(other) as usize] = one.min(other);
            }
        }
        let mut pieces: Vec<(u32, u32)> = (0..problem.vertices() as u32)
            .filter(|&vertex| differs(vertex))
            .map(|vertex| (root(&mut piece, vertex), vertex))
            .collect();
        pieces.sort_unstable();
        self.work += (problem.vertices() + problem.tails.len()) as u64 * 2;
        let mut pieces: Vec<&[(u32, u32)]> = pieces.chunk_by(|one, other| one.0 == other.0).collect();
        pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
        for start in covers {
            let mut cover = start.clone();
            let mut needs = problem.needs(&cover);
            let mut cost = problem.cost(&needs);
            // Large pieces first, and again for what became right on the way.
            for piece in pieces.iter().chain(&pieces).chain(&pieces) {
                let mut changed = needs;
                for &(_, vertex) in *piece {
                    let vertex = vertex as usize;
                    let of = if problem.is_user(vertex) { &mut changed.users } else { &mut changed.devices };
                    let from = problem.below[vertex].map_or(0, |below| usize::from(below) + 1);
                    for level in &mut of[from..=usize::from(problem.level[vertex])] {
                        *level += if cover[vertex] { -1 } else { 1 };
                    }
                }
                let new = problem.cost(&changed);
                if new < cost {
                    (needs, cost) = (changed, new);
                    for &(_, vertex) in *piece {
                        cover[vertex as usize] = !cover[vertex as usize];
                    }
                }
            }
            self.offer(&cover);
        }
    }
}

impl Problem {
    /// Takes back what is given for nothing: all its accesses are covered at the other end.
    fn prune(&self, cover: &mut [bool], side: std::ops::Range<usize>) {
        let mut needed = vec![false; self.vertices()];
        for &vertex in &self.sure {
            needed[vertex] = true;
        }
        for (&tail, &head) in self.tails.iter().zip(&self.heads) {
            let (tail, head) = (tail as usize, head as usize);
            if self.is_user(tail) != self.is_user(head) {
                needed[tail] |= !cover[head];
                needed[head] |= !cover[tail];
            }
        }
        // A level is needed for itself or for a higher one. Users' levels rise, devices' fall.
        let higher = |vertex: usize| if self.is_user(vertex) { vertex + 1 } else { vertex.wrapping_sub(1) };
        let rising = side.clone().rev();
        let falling = side.clone();
        let mut keep = |vertex: usize| {
            let above = higher(vertex);
            let continued = side.contains(&above) && self.below[above].is_some() && cover[above];
            cover[vertex] = cover[vertex] && (needed[vertex] || continued);
        };
        if side.start < self.first_device { rising.for_each(&mut keep) } else { falling.for_each(&mut keep) }
    }

    /// What has to be given where this vertex is not: the other ends of its accesses, and of those of the higher levels.
    fn partners(&self, vertex: usize) -> Vec<usize> {
        // Whoever is not given a level is not given a higher one.
        let mut without = vec![vertex];
        let mut at = vertex;
        if self.is_user(vertex) {
            while at + 1 < self.first_device && self.below[at + 1].is_some() {
                at += 1;
                without.push(at);
            }
        } else {
            while at > self.first_device && self.below[at - 1].is_some() {
                at -= 1;
                without.push(at);
            }
        }
        let mut partners = Vec::new();
        for (&tail, &head) in self.tails.iter().zip(&self.heads) {
            let (tail, head) = (tail as usize, head as usize);
            if self.is_user(tail) != self.is_user(head) {
                if without.contains(&tail) {
                    partners.push(head);
                }
                if without.contains(&head) {
                    partners.push(tail);
                }
            }
        }
        partners
    }
}

/// The part of a direction in which prices can be moved that are not negative and add up to no more than `most`.
fn along(mut rise: [i64; LEVELS], prices: &[i64; LEVELS], most: i64, levels: usize) -> [i64; LEVELS] {
    let mut free: Vec<usize> = (0..levels).collect();
    // Rounding leaves a little room below what is allowed.
    let full = prices.iter().sum::<i64>() + LEVELS as i64 >= most;
    loop {
        let sum: i64 = free.iter().map(|&level| rise[level]).sum();
        let mean = if full && sum > 0 { sum / free.len() as i64 } else { 0 };
        let before = free.len();
        free.retain(|&level| prices[level] > 0 || rise[level] > mean);
        if free.len() == before || free.is_empty() {
            for (level, rise) in rise.iter_mut().enumerate() {
                *rise = if free.contains(&level) { *rise - mean } else { 0 };
            }
            return rise;
        }
    }
}

/// The nearest prices that are not negative and add up to no more than `most`.
fn within(mut prices: [i64; LEVELS], most: i64) -> [i64; LEVELS] {
    for price in &mut prices {
        *price = (*price).clamp(0, i64::MAX / 16);
    }
    loop {
        let sum: i64 = prices.iter().sum();
        let positive = prices.iter().filter(|&&price| price > 0).count() as i64;
        if sum <= most || positive == 0 {
            return prices;
        }
        let share = (sum - most + positive - 1) / positive;
        for price in &mut prices {
            *price = (*price - share).max(0);
        }
    }
}
