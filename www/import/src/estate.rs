use std::borrow::Cow;
use std::fmt;

use calcheck::{
    AccessGraph, Assignment, BreakEven, Cal, CalKind, Given, GraphError, GraphErrorKind, MAX_COST, Supply,
    VersionAssignment, VersionGraph, WindowsServer, assign, assign_versions, break_even, verify, verify_versions,
};

use crate::Draft;
use crate::names::Names;

/// Whether a user is somebody else under the same name in another domain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Domains {
    /// `CONTOSO\ann` and `FABRIKAM\ann` are two people. Nobody is overlooked, somebody may be counted twice.
    #[default]
    Kept,
    /// The name without its domain says who it is.
    Ignored,
}

/// A server or session host that the files name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its name; that of the file where the file names none.
    pub name: String,
    /// Whether a file names it.
    pub named: bool,
    /// Its version, where its product name says it.
    pub version: Option<WindowsServer>,
    /// Whether anything accesses it.
    pub used: bool,
}

/// What CALs cost, in the smallest currency unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalPrices {
    /// A User CAL.
    pub user: u32,
    /// A Device CAL.
    pub device: u32,
}

/// All files together.
#[derive(Clone, Debug)]
pub struct Estate<'a> {
    /// The servers.
    pub servers: Vec<Server>,
    user_names: Cow<'a, Names>,
    device_names: Cow<'a, Names>,
    pub(crate) users: Cow<'a, [u32]>,
    pub(crate) devices: Cow<'a, [u32]>,
    /// Empty where there is one server.
    hosts: Cow<'a, [u32]>,
    /// Users whose devices nobody knows, each with a server.
    pub(crate) sure_users: Vec<(u32, u32)>,
    /// Devices whose users nobody knows, each with a server.
    pub(crate) sure_devices: Vec<(u32, u32)>,
    /// Users who are known with devices, each with a server on which nobody knows with which of them.
    pub(crate) other_users: Vec<(u32, u32)>,
    /// Devices that are known with users, each with a server on which nobody knows with which of them.
    pub(crate) other_devices: Vec<(u32, u32)>,
}

/// A User and a Device column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// User CALs.
    pub users: u32,
    /// Device CALs.
    pub devices: u32,
}

impl Numbers {
    /// What they cost, if that can be counted exactly.
    pub fn cost(self, prices: CalPrices) -> Option<u64> {
        let cost = u64::from(self.users) * u64::from(prices.user) + u64::from(self.devices) * u64::from(prices.device);
        Some(cost).filter(|&cost| cost <= MAX_COST)
    }
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SolveError {
    /// The cost is more than [`MAX_COST`].
    CostTooLarge,
    /// The CALs on sale do not reach every server, or something that no file can cause.
    Graph(GraphError),
}

impl From<GraphError> for SolveError {
    fn from(error: GraphError) -> Self {
        if error.kind() == GraphErrorKind::CostTooLarge { Self::CostTooLarge } else { Self::Graph(error) }
    }
}

impl fmt::Display for SolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CostTooLarge => {
                write!(f, "the cost is more than {MAX_COST}, expected prices whose total can be counted exactly")
            }
            Self::Graph(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SolveError {}

/// Who gets which CAL, and how far it is proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Who gets a User CAL, by id.
    pub users: Vec<Given>,
    /// What gets a Device CAL, by id.
    pub devices: Vec<Given>,
    /// CALs to buy; all of them where none are owned.
    pub buy: Numbers,
    /// What these cost.
    pub cost: u64,
    /// What every answer costs at least.
    pub lower_bound: u64,
    /// Whether another program than the one that found it has checked it: everything is covered, and the cost is the bound.
    pub verified: bool,
}

impl<'a> Estate<'a> {
    /// Puts the files together; `labels` are their names.
    pub fn new(files: &'a [(String, Draft)], domains: Domains) -> Self {
        let mut estate = match files {
            [(label, draft)] if domains == Domains::Kept => Self::of_one(label, draft),
            _ => Self::of_many(files, domains),
        };
        // Whoever is known with a device is no riddle, but works on that server too.
        let known = |ids: &[u32], count: usize| {
            let mut known = vec![false; count];
            for &id in ids {
                known[id as usize] = true;
            }
            known
        };
        let alone = |sure: &mut Vec<(u32, u32)>, known: Vec<bool>| {
            sure.sort_unstable();
            sure.dedup();
            sure.extract_if(.., |(id, _)| known[*id as usize]).collect::<Vec<_>>()
        };
        let known_users = alone(&mut estate.sure_users, known(&estate.users, estate.user_names.len()));
        let known_devices = alone(&mut estate.sure_devices, known(&estate.devices, estate.device_names.len()));
        estate.other_users = estate.elsewhere(&estate.users, known_users);
        estate.other_devices = estate.elsewhere(&estate.devices, known_devices);
        if !estate.users.is_empty() && estate.hosts.is_empty() {
            estate.servers[0].used = true;
        }
        let alone = [&estate.sure_users, &estate.sure_devices, &estate.other_users, &estate.other_devices];
        for &server in estate.hosts.iter().chain(alone.into_iter().flatten().map(|(_, server)| server)) {
            estate.servers[server as usize].used = true;
        }
        estate
    }

    /// Those of `entries` that no access tells, of servers of which anything is known: `ids` are the users of the accesses, or the devices.
    fn elsewhere(&self, ids: &[u32], mut entries: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
        entries.retain(|&(_, server)| {
            let server = &self.servers[server as usize];
            server.named || server.version.is_some()
        });
        if entries.is_empty() {
            return entries;
        }
        let mut told = vec![false; entries.len()];
        for (row, &id) in ids.iter().enumerate() {
            if let Ok(at) = entries.binary_search(&(id, self.host(row))) {
                told[at] = true;
            }
        }
        let mut told = told.into_iter();
        entries.retain(|_| told.next() == Some(false));
        entries
    }

    /// The server of an access.
    fn host(&self, row: usize) -> u32 {
        self.hosts.get(row).copied().unwrap_or(0)
    }

    fn of_one(label: &str, draft: &'a Draft) -> Self {
        let mut servers = servers(label, draft);
        if servers.is_empty() {
            servers.push(Server { name: label.to_owned(), named: false, version: None, used: false });
        }
        Self {
            servers,
            user_names: Cow::Borrowed(&draft.users),
            device_names: Cow::Borrowed(&draft.devices),
            users: Cow::Borrowed(&draft.access_users),
            devices: Cow::Borrowed(&draft.access_devices),
            hosts: Cow::Borrowed(&draft.access_servers),
            sure_users: draft.lone_users.clone(),
            sure_devices: draft.lone_devices.clone(),
            other_users: Vec::new(),
            other_devices: Vec::new(),
        }
    }

    fn of_many(files: &'a [(String, Draft)], domains: Domains) -> Self {
        let (mut user_names, mut device_names, mut server_names) =
            (Names::default(), Names::default(), Names::default());
        let mut all: Vec<Server> = Vec::new();
        let rows = files.iter().map(|(_, draft)| draft.access_users.len()).sum();
        let (mut users, mut devices, mut hosts) =
            (Vec::with_capacity(rows), Vec::with_capacity(rows), Vec::with_capacity(rows));
        let (mut sure_users, mut sure_devices) = (Vec::new(), Vec::new());
        for (label, draft) in files {
            let map = |names: &Names, into: &mut Names, domains: Domains| -> Vec<u32> {
                (0..names.len() as u32).map(|id| into.id(plain_user(names.get(id), domains)).unwrap_or(0)).collect()
            };
            // The names of a report's holders are no accesses; taking them in costs nothing.
            let user_ids = map(&draft.users, &mut user_names, domains);
            let device_ids = map(&draft.devices, &mut device_names, Domains::Kept);
            let server_ids: Vec<u32> = servers(label, draft)
                .into_iter()
                .map(|server| {
                    let id = server_names.id(&server.name).unwrap_or(0);
                    match all.get_mut(id as usize) {
                        Some(known) => {
                            known.version = known.version.or(server.version);
                            known.named |= server.named;
                        }
                        None => all.push(server),
                    }
                    id
                })
                .collect();
            users.extend(draft.access_users.iter().map(|&id| user_ids[id as usize]));
            devices.extend(draft.access_devices.iter().map(|&id| device_ids[id as usize]));
            if draft.access_servers.is_empty() {
                hosts.resize(users.len(), server_ids.first().copied().unwrap_or(0));
            } else {
                hosts.extend(draft.access_servers.iter().map(|&id| server_ids[id as usize]));
            }
            sure_users.extend(
                draft.lone_users.iter().map(|&(id, server)| (user_ids[id as usize], server_ids[server as usize])),
            );
            sure_devices.extend(
                draft.lone_devices.iter().map(|&(id, server)| (device_ids[id as usize], server_ids[server as usize])),
            );
        }
        if all.is_empty() {
            all.push(Server { name: String::new(), named: false, version: None, used: false });
        }
        if all.len() == 1 {
            hosts = Vec::new();
        }
        Self {
            servers: all,
            user_names: Cow::Owned(user_names),
            device_names: Cow::Owned(device_names),
            users: Cow::Owned(users),
            devices: Cow::Owned(devices),
            hosts: Cow::Owned(hosts),
            sure_users,
            sure_devices,
            other_users: Vec::new(),
            other_devices: Vec::new(),
        }
    }

    /// How many users and devices access anything.
    pub fn counts(&self) -> Numbers {
        let count = |ids: &[u32], all: usize, sure: &[(u32, u32)]| {
            let mut seen = vec![false; all];
            for &id in ids.iter().chain(sure.iter().map(|(id, _)| id)) {
                seen[id as usize] = true;
            }
            seen.into_iter().filter(|&seen| seen).count() as u32
        };
        Numbers {
            users: count(&self.users, self.user_names.len(), &self.sure_users),
            devices: count(&self.devices, self.device_names.len(), &self.sure_devices),
        }
    }

    /// How many rows tell who worked on which device.
    pub fn accesses(&self) -> usize {
        self.users.len()
    }

    /// Users and devices that nobody is known to go with, each counted once: they need a CAL in any case.
    pub fn alone(&self) -> Numbers {
        if self.are_lists() {
            return Numbers::default();
        }
        let count = |sure: &[(u32, u32)]| sure.chunk_by(|one, other| one.0 == other.0).count() as u32;
        Numbers { users: count(&self.sure_users), devices: count(&self.sure_devices) }
    }

    /// Whether there are users and devices, and nothing about who works on which: anybody might on any.
    pub fn are_lists(&self) -> bool {
        self.users.is_empty() && !self.sure_users.is_empty() && !self.sure_devices.is_empty()
    }

    /// CALs if there were one kind only, the other left to what nobody is known to go with.
    pub fn one_kind(&self, kind: CalKind) -> Numbers {
        let (all, alone) = (self.counts(), self.alone());
        match kind {
            CalKind::User => Numbers { users: all.users, devices: alone.devices },
            CalKind::Device => Numbers { users: alone.users, devices: all.devices },
        }
    }

    /// The cheapest mix, everything bought in one version.
    ///
    /// # Errors
    /// A cost beyond what is counted exactly.
    pub fn mix(&self, prices: CalPrices, version: WindowsServer) -> Result<Answer, SolveError> {
        let graph = AccessGraph {
            users: &self.users,
            devices: &self.devices,
            user_price: prices.user,
            device_price: prices.device,
        };
        let found: Assignment = assign(&graph)?;
        let verified = verify(&graph, &found).is_ok();
        let (users, devices, bound) = if self.are_lists() {
            // Anybody might work on anything: one side has to be covered whole.
            let by_users = self.one_kind(CalKind::User).cost(prices) <= self.one_kind(CalKind::Device).cost(prices);
            let of = |wanted: bool, sure| if wanted { bought(Vec::new(), sure, version) } else { Vec::new() };
            (of(by_users, &self.sure_users), of(!by_users, &self.sure_devices), None)
        } else {
            (
                bought(found.user_cals, &self.sure_users, version),
                bought(found.device_cals, &self.sure_devices, version),
                Some(found.lower_bound),
            )
        };
        let buy = Numbers { users: users.len() as u32, devices: devices.len() as u32 };
        let cost = buy.cost(prices).ok_or(SolveError::CostTooLarge)?;
        let sure = self.alone().cost(prices).ok_or(SolveError::CostTooLarge)?;
        let lower_bound = bound.map_or(cost, |bound| bound + sure);
        Ok(Answer { users, devices, buy, cost, lower_bound, verified: verified && cost == lower_bound })
    }

    /// The cheapest CALs to buy, given those owned and the version of each server.
    ///
    /// # Errors
    /// A server newer than the version on sale, or a cost beyond what is counted exactly.
    pub fn with_owned(
        &self,
        prices: CalPrices,
        versions: &[WindowsServer],
        owned: &[(Cal, u32)],
        on_sale: WindowsServer,
    ) -> Result<Answer, SolveError> {
        let hosts = self.newest_hosts(versions);
        let graph = |sure_users, sure_devices| VersionGraph {
            users: &self.users,
            devices: &self.devices,
            hosts: &hosts,
            versions,
            sure_users,
            sure_devices,
            owned,
            on_sale,
            user_price: prices.user,
            device_price: prices.device,
        };
        let solve = |graph: VersionGraph<'_>| -> Result<(VersionAssignment, bool), SolveError> {
            let found = assign_versions(&graph)?;
            let verified = verify_versions(&graph, &found).is_ok() && found.is_proved();
            Ok((found, verified))
        };
        let (found, verified) = if self.are_lists() {
            let by_users = solve(graph(&self.sure_users, &[]))?;
            let by_devices = solve(graph(&[], &self.sure_devices))?;
            if by_users.0.cost <= by_devices.0.cost { by_users } else { by_devices }
        } else {
            solve(graph(&self.sure_users, &self.sure_devices))?
        };
        Ok(Answer {
            buy: Numbers { users: found.buy_users, devices: found.buy_devices },
            users: found.user_cals,
            devices: found.device_cals,
            cost: found.cost,
            lower_bound: found.lower_bound,
            verified,
        })
    }

    /// The server of each access.
    pub(crate) fn hosts(&self) -> Cow<'_, [u32]> {
        if self.hosts.is_empty() { Cow::Owned(vec![0; self.users.len()]) } else { Cow::Borrowed(&*self.hosts) }
    }

    /// For each access the newest server that its user and its device may have met with each other: its own, and those on which one of them is known without the other.
    fn newest_hosts(&self, versions: &[WindowsServer]) -> Cow<'_, [u32]> {
        if self.other_users.is_empty() && self.other_devices.is_empty() {
            return self.hosts();
        }
        let generation = |&host: &u32| versions.get(host as usize).map(|version| version.generation());
        let newest = |count: usize, others: &[(u32, u32)]| {
            let mut newest: Vec<Option<u32>> = vec![None; count];
            for &(id, host) in others {
                let known = &mut newest[id as usize];
                *known = (*known).into_iter().chain([host]).max_by_key(generation);
            }
            newest
        };
        let (users, devices) =
            (newest(self.user_names.len(), &self.other_users), newest(self.device_names.len(), &self.other_devices));
        let rows = self.users.iter().zip(&*self.devices).enumerate();
        let host = |(row, (&user, &device)): (usize, (&u32, &u32))| {
            let all = [Some(self.host(row)), users[user as usize], devices[device as usize]];
            all.into_iter().flatten().max_by_key(generation).unwrap_or(0)
        };
        Cow::Owned(rows.map(host).collect())
    }

    /// Every mix that is the cheapest at some prices, without what needs a CAL in any case.
    ///
    /// # Errors
    /// None that an estate can cause.
    pub fn break_even(&self) -> Result<BreakEven, GraphError> {
        break_even(&self.users, &self.devices)
    }

    /// Who gets which CAL and why, as a table: users first, by name, or by number where that stands for it. `most` rows at most.
    pub fn list(&self, answer: &Answer, names: Shown, words: &ListWords<'_>, most: usize) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        let sides = [
            (CalKind::User, &answer.users, &self.users, &self.devices, &self.user_names, &self.device_names),
            (CalKind::Device, &answer.devices, &self.devices, &self.users, &self.device_names, &self.user_names),
        ];
        for (kind, given, own, other, own_names, other_names) in sides {
            let mut covered: Vec<(u32, u32)> = own
                .iter()
                .copied()
                .zip(other.iter().copied())
                .filter(|(id, _)| given.binary_search_by_key(id, |given| given.id).is_ok())
                .collect();
            covered.sort_unstable();
            covered.dedup();
            let mut order: Vec<(String, &Given)> = given
                .iter()
                .map(|given| match names {
                    Shown::Names => (own_names.get(given.id).to_lowercase(), given),
                    // The order of the names would tell something of them.
                    Shown::Pseudonyms => (String::new(), given),
                })
                .collect();
            order.sort_unstable();
            let name = |names_of: &Names, kind: CalKind, id: u32| match names {
                Shown::Names => names_of.get(id).to_owned(),
                Shown::Pseudonyms => format!("{} {}", words.kinds[usize::from(kind == CalKind::Device)], id + 1),
            };
            for (_, given) in order.into_iter().take(most - rows.len()) {
                let from = covered.partition_point(|&(id, _)| id < given.id);
                let to = covered.partition_point(|&(id, _)| id <= given.id);
                let partners = &covered[from..to];
                let mut covers = String::new();
                for &(_, other) in partners {
                    if covers.len() > CELL_BYTES {
                        covers.push_str("; …");
                        break;
                    }
                    if !covers.is_empty() {
                        covers.push_str("; ");
                    }
                    covers.push_str(&name(other_names, kind.other(), other));
                }
                rows.push(vec![
                    words.kinds[usize::from(kind == CalKind::Device)].to_owned(),
                    name(own_names, kind, given.id),
                    given.version.id().to_owned(),
                    words.supplies[usize::from(given.supply == Supply::Bought)].to_owned(),
                    given.needs.id().to_owned(),
                    partners.len().to_string(),
                    covers,
                ]);
            }
        }
        rows
    }
}

/// How much a cell of a list holds: spreadsheets take 32,767 letters.
const CELL_BYTES: usize = 30_000;

/// Whether people see names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As they are.
    Names,
    /// A number each, the same in every table of these files.
    Pseudonyms,
}

/// The words of an assignment list.
#[derive(Clone, Copy, Debug)]
pub struct ListWords<'a> {
    /// User, Device.
    pub kinds: [&'a str; 2],
    /// Owned, bought.
    pub supplies: [&'a str; 2],
}

/// CALs to buy for these and for those who need one in any case.
pub(crate) fn bought(mut ids: Vec<u32>, sure: &[(u32, u32)], version: WindowsServer) -> Vec<Given> {
    ids.extend(sure.iter().map(|&(id, _)| id));
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(|id| Given { id, needs: version, version, supply: Supply::Bought }).collect()
}

fn servers(label: &str, draft: &Draft) -> Vec<Server> {
    (0..draft.servers.len() as u32)
        .map(|id| {
            let name = draft.servers.get(id);
            Server {
                name: if name.is_empty() { label.to_owned() } else { name.to_owned() },
                named: !name.is_empty(),
                version: draft.versions.get(id as usize).copied().flatten(),
                used: false,
            }
        })
        .collect()
}

/// A user's name, with or without the domain.
fn plain_user(name: &str, domains: Domains) -> &str {
    if domains == Domains::Kept {
        return name;
    }
    let name = name.rsplit('\\').next().unwrap_or(name);
    name.split('@').next().filter(|name| !name.is_empty()).unwrap_or(name)
}
