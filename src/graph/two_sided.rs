//! The cheapest cover where every user and every device costs the same as any other: a flow that is found greedily, and made maximum where that is not enough.
//!
//! Whoever has a single partner left sends as much as both can take, which never costs anything (Karp and Sipser); where nobody has, the next user sends to its partners in turn. That is
//! exact on forests, stars above all, and close elsewhere. Then whatever can be reached from users with something left is the cut, unless a device with room is among it. In that case
//! no way to send more leads out of what is reached, and only this part is left to push-relabel.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "users, devices and rows are numbered below the arrays' lengths, each at most 2^30; what is sent is at most what was left"
)]

use super::assign::Limits;
use super::network::{Arcs, Network, arcs, group, starts};

const NONE: u32 = u32::MAX;

/// Who works on what, each pair once.
pub(super) struct TwoSided {
    users: usize,
    /// Where each one's partners begin, users first, and where the last one's end.
    first: Vec<u32>,
    /// The devices of each user, then the users of each device. Devices are numbered on from users.
    partners: Vec<u32>,
}

/// A minimum cut, and the value of the maximum flow that proves it.
pub(super) struct Cut {
    /// By user, then by device: whether it is on the side of what is supplied. Users who are not get a CAL, devices that are get one.
    pub(super) reached: Vec<bool>,
    /// In the unit of both prices.
    pub(super) value: u64,
}

impl TwoSided {
    /// Rows in any order, with users and devices numbered from 0.
    pub(super) fn new(users: &[u32], devices: &[u32], user_count: usize, device_count: usize) -> Self {
        let Arcs { mut first, heads: mut partners } = arcs(users, devices, user_count, device_count);
        let pairs = partners.len();
        let mut next = starts(&partners, device_count);
        next.iter_mut().for_each(|start| *start += pairs as u32);
        first.extend_from_slice(&next[1..]);
        partners.reserve_exact(pairs);
        partners.resize(2 * pairs, 0);
        for user in 0..user_count {
            for at in first[user] as usize..first[user + 1] as usize {
                let slot = &mut next[partners[at] as usize];
                partners[at] += user_count as u32;
                partners[*slot as usize] = user as u32;
                *slot += 1;
            }
        }
        Self { users: user_count, first, partners }
    }

    pub(super) fn users(&self) -> u32 {
        self.users as u32
    }

    pub(super) fn devices(&self) -> u32 {
        (self.vertices() - self.users) as u32
    }

    /// How many pairs there are.
    pub(super) fn accesses(&self) -> usize {
        self.partners.len() / 2
    }

    fn vertices(&self) -> usize {
        self.first.len() - 1
    }

    fn partners(&self, vertex: usize) -> &[u32] {
        &self.partners[self.first[vertex] as usize..self.first[vertex + 1] as usize]
    }

    /// The parts that share nobody and nothing with each other, each as a graph of its own.
    pub(super) fn parts(&self) -> impl Iterator<Item = Self> {
        // By user and device: its number in its part.
        let mut number = vec![NONE; self.vertices()];
        (0..self.users).filter_map(move |start| {
            if number[start] != NONE {
                return None;
            }
            number[start] = 0;
            let (mut users, mut devices) = (vec![start as u32], Vec::new());
            let mut done = 0;
            while let Some(&user) = users.get(done) {
                done += 1;
                for &device in self.partners(user as usize) {
                    if number[device as usize] == NONE {
                        number[device as usize] = devices.len() as u32;
                        devices.push(device);
                        for &other in self.partners(device as usize) {
                            if number[other as usize] == NONE {
                                number[other as usize] = users.len() as u32;
                                users.push(other);
                            }
                        }
                    }
                }
            }
            let mut part = Self { users: users.len(), first: vec![0], partners: Vec::new() };
            for (side, offset) in [(&users, part.users), (&devices, 0)] {
                for &vertex in side {
                    let partners = self.partners(vertex as usize).iter();
                    part.partners.extend(partners.map(|&partner| number[partner as usize] + offset as u32));
                    part.first.push(part.partners.len() as u32);
                }
            }
            Some(part)
        })
    }

    /// The minimum cut with the fewest users on the side of what is supplied, so with most User CALs.
    pub(super) fn cut(&self, limits: Limits) -> Cut {
        let mut left = vec![limits.user; self.users];
        left.resize(self.vertices(), limits.device);
        let mut flow = Flow { graph: self, left, sent: Sent::default() };
        if limits.user > 0 && limits.device > 0 {
            flow.greedy();
        }
        let (mut reached, order) = flow.reached();
        let mut value = u64::from(limits.user) * self.users as u64;
        let mut is_open = false;
        for (vertex, &left) in flow.left.iter().enumerate() {
            if vertex < self.users {
                value -= u64::from(left);
            } else if left > 0 {
                is_open |= reached[vertex];
            }
        }
        if is_open {
            value += flow.maximise(&mut reached, &order, limits);
        }
        Cut { reached, value }
    }
}

/// What is sent from users to devices.
struct Flow<'a> {
    graph: &'a TwoSided,
    /// What a user could still send, and what a device could still take.
    left: Vec<u32>,
    sent: Sent,
}

/// Who sends what to whom, each pair once: no more pairs than users and devices, as each uses up one of both.
#[derive(Default)]
struct Sent {
    users: Vec<u32>,
    /// Numbered from 0.
    devices: Vec<u32>,
    amounts: Vec<u32>,
}

/// Who still takes part in [`Flow::greedy`].
struct Open {
    /// By user and device: how many partners take part, 0 for whoever does not itself.
    partners: Vec<u32>,
    /// Who had a single one.
    single: Vec<u32>,
}

impl Flow<'_> {
    fn greedy(&mut self) {
        let graph = self.graph;
        let (mut partners, mut single, mut users) = (Vec::new(), Vec::new(), Vec::new());
        let mut most = 0;
        for vertex in 0..graph.vertices() {
            let count = graph.partners(vertex).len();
            partners.push(count as u32);
            if count == 1 {
                single.push(vertex as u32);
            }
            if vertex < graph.users {
                users.push(vertex as u32);
                most = count.max(most);
            }
        }
        // Users with few partners first: they have the least choice.
        let order = group(&partners[..graph.users], &users, most + 1).values;
        let mut open = Open { partners, single };
        for user in order {
            let user = user as usize;
            while let Some(vertex) = open.single.pop() {
                let vertex = vertex as usize;
                if open.partners[vertex] == 1 {
                    for &partner in graph.partners(vertex) {
                        if open.partners[partner as usize] > 0 {
                            self.send(vertex.min(partner as usize), vertex.max(partner as usize), &mut open);
                            break;
                        }
                    }
                }
            }
            for &device in graph.partners(user) {
                if open.partners[user] == 0 {
                    break;
                }
                if open.partners[device as usize] > 0 {
                    self.send(user, device as usize, &mut open);
                }
            }
        }
    }

    /// Sends as much from the user to the device as both can take. Whoever has nothing left takes part no longer.
    fn send(&mut self, user: usize, device: usize, open: &mut Open) {
        let amount = self.left[user].min(self.left[device]);
        self.sent.users.push(user as u32);
        self.sent.devices.push((device - self.graph.users) as u32);
        self.sent.amounts.push(amount);
        for vertex in [user, device] {
            self.left[vertex] -= amount;
            if self.left[vertex] == 0 {
                open.close(vertex, self.graph);
            }
        }
    }

    /// Whatever users with something left can reach: on along every access, and back along those on which something is sent.
    fn reached(&self) -> (Vec<bool>, Vec<u32>) {
        let graph = self.graph;
        let senders = group(&self.sent.devices, &self.sent.users, graph.devices() as usize);
        let mut reached = vec![false; graph.vertices()];
        let mut order = Vec::new();
        for (user, &left) in self.left[..graph.users].iter().enumerate() {
            if left > 0 {
                reached[user] = true;
                order.push(user as u32);
            }
        }
        let mut done = 0;
        while let Some(&vertex) = order.get(done) {
            done += 1;
            let vertex = vertex as usize;
            let onward = match vertex.checked_sub(graph.users) {
                None => graph.partners(vertex),
                Some(device) => senders.of(device),
            };
            for &to in onward {
                if !std::mem::replace(&mut reached[to as usize], true) {
                    order.push(to);
                }
            }
        }
        (reached, order)
    }

    /// Makes the flow maximum within what is reached. Returns how much more is sent, and leaves what is reached after that.
    fn maximise(&self, reached: &mut [bool], order: &[u32], limits: Limits) -> u64 {
        let graph = self.graph;
        // In the order in which they were reached, so that partners lie close to each other in memory.
        let (mut part, mut devices) = (Vec::new(), Vec::new());
        for &vertex in order {
            let side = if (vertex as usize) < graph.users { &mut part } else { &mut devices };
            side.push(vertex);
        }
        let users = part.len();
        part.extend_from_slice(&devices);
        let mut number = vec![NONE; graph.vertices()];
        for (at, &vertex) in part.iter().enumerate() {
            number[vertex as usize] = at as u32;
        }
        let [receivers, amounts] =
            [&self.sent.devices, &self.sent.amounts].map(|values| group(&self.sent.users, values, graph.users));
        let mut arcs = Arcs { first: vec![0], heads: Vec::new() };
        // By device: the arc of the user in turn.
        let mut arc = vec![NONE; graph.vertices()];
        let mut carried = Vec::new();
        for &user in &part[..users] {
            for &device in graph.partners(user as usize) {
                arc[device as usize] = arcs.heads.len() as u32;
                arcs.heads.push(number[device as usize]);
            }
            arcs.first.push(arcs.heads.len() as u32);
            for (&device, &amount) in receivers.of(user as usize).iter().zip(amounts.of(user as usize)) {
                carried.push((arc[device as usize + graph.users], amount));
            }
        }
        let end = arcs.heads.len() as u32;
        arcs.first.resize(part.len() + 1, end);
        let mut network = Network::new(arcs, users, users, limits.user, limits.device);
        for (arc, amount) in carried {
            network.carry(arc as usize, amount);
        }
        let before = network.value();
        network.maximise();
        for (&vertex, now) in part.iter().zip(network.reached()) {
            reached[vertex as usize] = now;
        }
        network.value() - before
    }
}

impl Open {
    fn close(&mut self, vertex: usize, graph: &TwoSided) {
        if std::mem::take(&mut self.partners[vertex]) == 0 {
            return;
        }
        for &partner in graph.partners(vertex) {
            let partners = &mut self.partners[partner as usize];
            if *partners > 0 {
                *partners -= 1;
                if *partners == 1 {
                    self.single.push(partner);
                }
            }
        }
    }
}
