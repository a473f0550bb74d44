//! Maximum flow through vertices that supply (users), pass on (hosts) and drain (devices), along arcs without a limit of their own.
//!
//! Highest-label push-relabel with exact heights from time to time: unlike augmenting paths, it merges many small rests on a long way into one push.
//! Everything is iterative and in flat arrays, 20 bytes an arc.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "the inner loops; vertices and arcs are numbered below the arrays' lengths, an arc carries at most 2^32, and sums of fewer than 2^31 of those fit u64"
)]

const NONE: u32 = u32::MAX;

/// The arcs between two sides, as compressed rows: by tail, each pair once.
pub(super) struct Arcs {
    /// Where each tail's arcs begin in `heads`, and where the last one's end.
    pub(super) first: Vec<u32>,
    pub(super) heads: Vec<u32>,
}

/// Sorts pairs by tail, and drops repeated ones.
pub(super) fn arcs(tails: &[u32], heads: &[u32], tail_count: usize, head_count: usize) -> Arcs {
    let Grouped { mut first, values: mut heads } = group(tails, heads, tail_count);
    // By head: the last tail that it is known with.
    let mut known = vec![NONE; head_count];
    let mut kept = 0;
    for tail in 0..tail_count {
        let range = first[tail] as usize..first[tail + 1] as usize;
        first[tail] = kept as u32;
        for at in range {
            let head = heads[at];
            if std::mem::replace(&mut known[head as usize], tail as u32) != tail as u32 {
                heads[kept] = head;
                kept += 1;
            }
        }
    }
    first[tail_count] = kept as u32;
    heads.truncate(kept);
    Arcs { first, heads }
}

/// Values by key, in their order.
pub(super) struct Grouped {
    /// Where each key's values begin, and where the last one's end.
    pub(super) first: Vec<u32>,
    pub(super) values: Vec<u32>,
}

impl Grouped {
    pub(super) fn of(&self, key: usize) -> &[u32] {
        &self.values[self.first[key] as usize..self.first[key + 1] as usize]
    }
}

/// Sorts values by key, by counting.
pub(super) fn group(keys: &[u32], values: &[u32], key_count: usize) -> Grouped {
    let first = starts(keys, key_count);
    let mut next = first.clone();
    let mut grouped = vec![0; values.len()];
    for (&key, &value) in keys.iter().zip(values) {
        let slot = &mut next[key as usize];
        grouped[*slot as usize] = value;
        *slot += 1;
    }
    Grouped { first, values: grouped }
}

/// Where each number's entries begin when `numbers` is sorted; one more entry for the end.
pub(super) fn starts(numbers: &[u32], count: usize) -> Vec<u32> {
    let mut first = vec![0; count + 1];
    for &number in numbers {
        first[number as usize + 1] += 1;
    }
    let mut sum = 0;
    for entry in &mut first {
        sum += *entry;
        *entry = sum;
    }
    first
}

/// A flow in progress. Vertices are numbered so that every arc leads to a higher number: users, hosts, devices.
pub(super) struct Network {
    first_out: Vec<u32>,
    head: Vec<u32>,
    tail: Vec<u32>,
    first_in: Vec<u32>,
    arcs_in: Vec<u32>,
    flow: Vec<u64>,
    /// What has arrived, or is supplied, and has not been sent on.
    excess: Vec<u64>,
    /// What can still be drained.
    room: Vec<u32>,
    /// The most that can be of use on an arc to each vertex. An unlimited one would only bounce the rest.
    through: Vec<u64>,
    supplied: u64,
    users: usize,
    first_device: usize,
}

/// What each vertex supplies or drains.
pub(super) struct Limits {
    /// By user, or whatever supplies.
    pub(super) supply: Vec<u32>,
    /// By vertex; only devices drain.
    pub(super) drain: Vec<u32>,
    /// By vertex: the most that can usefully arrive there.
    pub(super) through: Vec<u64>,
}

impl Network {
    /// `arcs` covers all vertices; each user supplies `user_limit` and each device drains `device_limit`.
    pub(super) fn new(arcs: Arcs, users: usize, first_device: usize, user_limit: u32, device_limit: u32) -> Self {
        let vertices = arcs.first.len() - 1;
        let mut drain = vec![0; vertices];
        drain[first_device..].fill(device_limit);
        let mut through = vec![u64::from(user_limit); vertices];
        through[first_device..].fill(device_limit.into());
        Self::with_limits(arcs, first_device, Limits { supply: vec![user_limit; users], drain, through })
    }

    /// `arcs` covers all vertices, and each vertex has limits of its own.
    pub(super) fn with_limits(arcs: Arcs, first_device: usize, limits: Limits) -> Self {
        let Arcs { first: first_out, heads: head } = arcs;
        let vertices = first_out.len() - 1;
        let first_in = starts(&head, vertices);
        let mut next = first_in.clone();
        let mut tail = vec![0; head.len()];
        let mut arcs_in = vec![0; head.len()];
        for vertex in 0..vertices {
            for arc in first_out[vertex]..first_out[vertex + 1] {
                tail[arc as usize] = vertex as u32;
                let slot = &mut next[head[arc as usize] as usize];
                arcs_in[*slot as usize] = arc;
                *slot += 1;
            }
        }
        let mut excess: Vec<u64> = limits.supply.into_iter().map(u64::from).collect();
        let supplied = excess.iter().sum();
        let users = excess.len();
        excess.resize(vertices, 0);
        Self {
            flow: vec![0; head.len()],
            first_out,
            head,
            tail,
            first_in,
            arcs_in,
            excess,
            room: limits.drain,
            through: limits.through,
            supplied,
            users,
            first_device,
        }
    }

    fn vertices(&self) -> usize {
        self.excess.len()
    }

    /// The arc's number in position `at` of the vertex' list: arcs out, then arcs in.
    fn arc(&self, vertex: usize, at: u32) -> Option<Arc> {
        let out = self.first_out[vertex] + at;
        let end = self.first_out[vertex + 1];
        if out < end {
            return Some(Arc::Out(out as usize));
        }
        let slot = self.first_in[vertex] + (out - end);
        (slot < self.first_in[vertex + 1]).then(|| Arc::In(self.arcs_in[slot as usize] as usize))
    }

    /// Where an arc leads from here, and how much more it takes; back along an arc, what flows on it.
    fn residual(&self, arc: Arc) -> (usize, u64) {
        match arc {
            Arc::Out(arc) => {
                let to = self.head[arc] as usize;
                (to, self.through[to] - self.flow[arc])
            }
            Arc::In(arc) => (self.tail[arc] as usize, self.flow[arc]),
        }
    }

    /// Takes over what a user already sends to a device, and out.
    pub(super) fn carry(&mut self, arc: usize, amount: u32) {
        self.flow[arc] += u64::from(amount);
        self.excess[self.tail[arc] as usize] -= u64::from(amount);
        self.room[self.head[arc] as usize] -= amount;
    }

    /// Makes the flow maximum.
    pub(super) fn maximise(&mut self) {
        let mut labels = Labels::new(self.vertices());
        while self.label(&mut labels) {
            while let Some(vertex) = labels.pop() {
                if labels.leaps[vertex] > MOST_LEAPS {
                    continue;
                }
                let height = labels.height[vertex];
                self.discharge(vertex, &mut labels);
                labels.leaps[vertex] += u8::from(labels.height[vertex] > height + 1);
            }
        }
        self.send_back();
    }

    /// Sets every height to the number of arcs on the shortest way out, and lists the vertices with something to send. Returns whether there are any.
    fn label(&self, labels: &mut Labels) -> bool {
        let lost = labels.lost();
        labels.height.fill(lost);
        labels.arc.fill(0);
        labels.active.fill(NONE);
        labels.highest = 0;
        labels.leaps.fill(0);
        let mut queue = std::mem::take(&mut labels.queue);
        queue.clear();
        for device in self.first_device..self.vertices() {
            if self.room[device] > 0 {
                labels.height[device] = 1;
                queue.push(device as u32);
            }
        }
        let mut done = 0;
        while let Some(&vertex) = queue.get(done) {
            done += 1;
            let vertex = vertex as usize;
            let height = labels.height[vertex];
            if self.excess[vertex] > 0 {
                labels.activate(vertex);
            }
            let mut at = 0;
            while let Some(arc) = self.arc(vertex, at) {
                at += 1;
                // The way from there to here, so the other way round than `residual` has it.
                let (from, takes) = match arc {
                    Arc::Out(arc) => (self.head[arc] as usize, self.flow[arc] > 0),
                    Arc::In(arc) => (self.tail[arc] as usize, self.flow[arc] < self.through[vertex]),
                };
                if takes && labels.height[from] == lost {
                    labels.height[from] = height + 1;
                    queue.push(from as u32);
                }
            }
        }
        labels.queue = queue;
        labels.highest > 0
    }

    /// Sends on what the vertex has, lifting it as often as needed, until nothing is left or no way out is.
    fn discharge(&mut self, vertex: usize, labels: &mut Labels) {
        loop {
            let height = labels.height[vertex];
            if height == 1 && self.room[vertex] > 0 {
                let amount = self.excess[vertex].min(self.room[vertex].into()) as u32;
                self.excess[vertex] -= u64::from(amount);
                self.room[vertex] -= amount;
            }
            while self.excess[vertex] > 0 {
                let Some(arc) = self.arc(vertex, labels.arc[vertex]) else {
                    break;
                };
                let (to, takes) = self.residual(arc);
                if takes > 0 && labels.height[to] + 1 == height {
                    let amount = self.excess[vertex].min(takes);
                    match arc {
                        Arc::Out(arc) => self.flow[arc] += amount,
                        Arc::In(arc) => self.flow[arc] -= amount,
                    }
                    self.excess[vertex] -= amount;
                    if self.excess[to] == 0 {
                        self.excess[to] = amount;
                        labels.activate(to);
                    } else {
                        self.excess[to] += amount;
                    }
                    if self.excess[vertex] == 0 {
                        break;
                    }
                }
                labels.arc[vertex] += 1;
            }
            if self.excess[vertex] == 0 || !self.lift(vertex, labels) {
                return;
            }
        }
    }

    /// Lifts the vertex just above the lowest one it can send to. Returns whether there still is a way out.
    fn lift(&self, vertex: usize, labels: &mut Labels) -> bool {
        let lost = labels.lost();
        let mut new = lost;
        let mut at = 0;
        while let Some(arc) = self.arc(vertex, at) {
            let (to, takes) = self.residual(arc);
            if takes > 0 {
                new = new.min(labels.height[to] + 1);
            }
            at += 1;
        }
        labels.arc[vertex] = 0;
        if new >= lost {
            labels.height[vertex] = lost;
            return false;
        }
        labels.height[vertex] = new;
        true
    }

    /// Takes back what did not get out, arc by arc to where it was supplied, so that what is left is a flow.
    fn send_back(&mut self) {
        for vertex in (0..self.vertices()).rev() {
            for slot in self.first_in[vertex]..self.first_in[vertex + 1] {
                if self.excess[vertex] == 0 {
                    break;
                }
                let arc = self.arcs_in[slot as usize] as usize;
                let amount = self.excess[vertex].min(self.flow[arc]);
                self.flow[arc] -= amount;
                self.excess[vertex] -= amount;
                self.excess[self.tail[arc] as usize] += amount;
            }
        }
    }

    /// What leaves at the devices: the value of the flow, and of what is supplied all that has not come back.
    pub(super) fn value(&self) -> u64 {
        self.supplied - self.excess[..self.users].iter().sum::<u64>()
    }

    /// The source side of the minimum cut with the smallest one: what users with unsent supply can still reach.
    pub(super) fn reached(&self) -> Vec<bool> {
        let mut reached = vec![false; self.vertices()];
        let mut open: Vec<u32> = (0..self.users as u32).filter(|&user| self.excess[user as usize] > 0).collect();
        for &user in &open {
            reached[user as usize] = true;
        }
        while let Some(vertex) = open.pop() {
            let mut at = 0;
            while let Some(arc) = self.arc(vertex as usize, at) {
                at += 1;
                // Forward always: the arcs have no limit of their own.
                let (to, takes) = match arc {
                    Arc::Out(arc) => (self.head[arc], true),
                    Arc::In(arc) => (self.tail[arc], self.flow[arc] > 0),
                };
                if takes && !std::mem::replace(&mut reached[to as usize], true) {
                    open.push(to);
                }
            }
        }
        reached
    }
}

impl Network {
    /// The source side of the minimum cut with the largest one: all but what can still reach a drain with room.
    pub(super) fn reached_at_most(&self) -> Vec<bool> {
        let mut labels = Labels::new(self.vertices());
        self.label(&mut labels);
        let lost = labels.lost();
        labels.height.iter().map(|&height| height == lost).collect()
    }
}

#[derive(Clone, Copy)]
enum Arc {
    Out(usize),
    In(usize),
}

/// How often a vertex may be lifted far. Then it lies behind a bottleneck that one lift after the other is slow to get around, and waits for new heights.
const MOST_LEAPS: u8 = 1;

/// The heights of push-relabel, and the vertices that have something to send, by height.
struct Labels {
    height: Vec<u32>,
    /// The arc of each vertex that is next to be looked at.
    arc: Vec<u32>,
    /// How often each vertex has been lifted by more than one at a time.
    leaps: Vec<u8>,
    active: Vec<u32>,
    next: Vec<u32>,
    highest: usize,
    queue: Vec<u32>,
}

impl Labels {
    fn new(vertices: usize) -> Self {
        Self {
            height: vec![0; vertices],
            arc: vec![0; vertices],
            leaps: vec![0; vertices],
            active: vec![NONE; vertices + 2],
            next: vec![NONE; vertices],
            highest: 0,
            queue: Vec::new(),
        }
    }

    /// The height of vertices without a way out: more than the longest way there is.
    fn lost(&self) -> u32 {
        self.height.len() as u32 + 1
    }

    fn activate(&mut self, vertex: usize) {
        let height = self.height[vertex] as usize;
        self.next[vertex] = self.active[height];
        self.active[height] = vertex as u32;
        self.highest = self.highest.max(height);
    }

    fn pop(&mut self) -> Option<usize> {
        while self.highest > 0 {
            let vertex = self.active[self.highest];
            if vertex != NONE {
                self.active[self.highest] = self.next[vertex as usize];
                return Some(vertex as usize);
            }
            self.highest -= 1;
        }
        None
    }
}
