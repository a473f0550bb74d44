use crate::number;
use calcheck::link::{Currency, Devices, Entry, Estate, Question, Slot};
use calcheck::{
    CalKind, CalProduct, Cohort, CohortAccess, Count, Demand, DemandErrorKind, DemandPlace, External, Owned, PerServer,
    Prices, Server, Sessions, WindowsServer, count,
};
use std::rc::Rc;

/// How many CALs the estate takes, as far as what was typed can be counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counting {
    /// The last count that there was; [stale](Self::is_stale) where it does not answer what stands in the fields.
    pub last: Option<Rc<Counted>>,
    /// The fields that do not say yet what they should.
    pub wrong: Vec<Wrong>,
    /// Whether the question names no server whose CALs could be counted.
    pub lacks_server: bool,
}

/// A count, and what it was made for.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The CALs that the demand takes.
    pub count: Count,
    /// The server that they are for.
    pub server: WindowsServer,
    /// The currency of its costs; none where every CAL weighs the same.
    pub currency: Option<Currency>,
    /// Whether pack sizes were given.
    pub packed: bool,
}

/// A field that does not say what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Which.
    pub slot: Slot,
    /// What it should say.
    pub expected: Expected,
}

/// What a field should say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A whole number.
    Count,
    /// A price.
    Price,
    /// Pack sizes.
    Packs,
    /// Less: with this, there are too many to count.
    Fewer,
    /// Less: with this, the cost is not exact.
    Cheaper,
}

impl Counting {
    /// Counts what was typed; where that cannot be done, the `last` count stays.
    pub fn of(question: &Question, estate: &Estate, last: Option<Rc<Counted>>) -> Self {
        let mut reader = Reader { estate, wrong: Vec::new() };
        let known = |server: &WindowsServer| question.edition.is_none_or(|edition| edition.exists_for(*server));
        let Some(server) = question.server.and_then(Server::release).filter(known) else {
            return Self { last, wrong: Vec::new(), lacks_server: true };
        };
        let demand = reader.demand(question, server);
        if reader.wrong.is_empty() {
            match count(&demand) {
                Ok(count) => {
                    let counted =
                        Counted { count, server, currency: estate.currency, packed: !demand.packs.is_empty() };
                    return Self { last: Some(counted.into()), ..Self::default() };
                }
                Err(error) => reader.wrong.push(wrong(error.place(), error.kind())),
            }
        }
        Self { last, wrong: reader.wrong, lacks_server: false }
    }

    /// Whether the last count does not answer what stands in the fields.
    pub fn is_stale(&self) -> bool {
        self.lacks_server || !self.wrong.is_empty()
    }

    /// What a field should say, where it does not.
    pub fn expected(&self, slot: Slot) -> Option<Expected> {
        self.wrong.iter().find(|wrong| wrong.slot == slot).map(|wrong| wrong.expected)
    }
}

/// The field that an error is about.
fn wrong(place: DemandPlace, kind: DemandErrorKind) -> Wrong {
    let slot = match place {
        DemandPlace::Cohorts => Slot::Users(0),
        DemandPlace::CohortUsers(index) => Slot::Users(index),
        DemandPlace::CohortDevices(index) | DemandPlace::CohortDevicesPerUser(index) => Slot::Devices(index),
        DemandPlace::Administrators => Slot::Entry(Entry::Administrators),
        DemandPlace::ExternalUsers => Slot::Entry(Entry::ExternalUsers),
        DemandPlace::PerServerConnections => Slot::Entry(Entry::PerServerConnections),
        DemandPlace::OwnedQuantity(index) => Slot::Quantity(index),
        DemandPlace::Price(product, kind) => Slot::Entry(Entry::price_of(product, kind)),
        DemandPlace::Pack(_) => Slot::Entry(Entry::Packs),
    };
    let expected = match kind {
        DemandErrorKind::TooMany(_) => Expected::Fewer,
        DemandErrorKind::CostTooLarge => Expected::Cheaper,
        DemandErrorKind::PackSize { .. } | DemandErrorKind::TooManyPackSizes => Expected::Packs,
    };
    Wrong { slot, expected }
}

/// Reads fields, and remembers those that do not say what they should.
struct Reader<'a> {
    estate: &'a Estate,
    wrong: Vec<Wrong>,
}

impl Reader<'_> {
    fn number(&mut self, slot: Slot) -> u32 {
        self.value(slot, Expected::Count, number::whole(self.estate.text(slot)))
    }

    fn value<T: Default>(&mut self, slot: Slot, expected: Expected, value: Option<T>) -> T {
        value.unwrap_or_else(|| {
            self.wrong.push(Wrong { slot, expected });
            T::default()
        })
    }

    fn is_empty(&self, entry: Entry) -> bool {
        self.estate.text(Slot::Entry(entry)).trim().is_empty()
    }

    /// Two numbers that belong together; nothing where neither is there.
    fn pair(&mut self, first: Entry, second: Entry) -> Option<(u32, u32)> {
        if self.is_empty(first) && self.is_empty(second) {
            return None;
        }
        Some((self.number(Slot::Entry(first)), self.number(Slot::Entry(second))))
    }

    fn price(&mut self, product: CalProduct, kind: CalKind, currency: Currency, needed: bool) -> u32 {
        let entry = Entry::price_of(product, kind);
        if self.is_empty(entry) && !needed {
            return 0;
        }
        let slot = Slot::Entry(entry);
        self.value(slot, Expected::Price, number::price(self.estate.text(slot), currency.decimals()))
    }

    fn demand(&mut self, question: &Question, server: WindowsServer) -> Demand {
        let estate = self.estate;
        let mut demand = Demand::new(server);
        demand.edition = question.edition;
        demand.rds = if question.rds.is_some() { Sessions::Rds } else { Sessions::None };
        for (index, group) in estate.groups.iter().enumerate() {
            let users = self.number(Slot::Users(index));
            let devices = self.number(Slot::Devices(index));
            let access = match group.sharing {
                Devices::Own => CohortAccess::Own { users, devices_per_user: devices },
                Devices::Shared => CohortAccess::Shared { users, devices },
            };
            demand.cohorts.push(Cohort { rds: group.sessions, ..Cohort::new(access) });
        }
        if !self.is_empty(Entry::Administrators) {
            demand.administrators = self.number(Slot::Entry(Entry::Administrators));
        }
        demand.external =
            self.pair(Entry::ExternalUsers, Entry::ExternalServers).map(|(users, servers)| External { users, servers });
        demand.per_server = self
            .pair(Entry::PerServerServers, Entry::PerServerConnections)
            .map(|(servers, connections)| PerServer { servers, connections });
        for (index, line) in estate.owned.iter().enumerate() {
            let quantity = self.number(Slot::Quantity(index));
            let cal = calcheck::Cal { version: line.version, kind: line.kind };
            demand.owned.push(Owned { product: line.product, cal, quantity });
        }
        demand.prices = estate.currency.map(|currency| {
            let sessions =
                question.rds.is_some() || estate.groups.iter().any(|group| group.sessions == Some(Sessions::Rds));
            Prices {
                base_user: self.price(CalProduct::Base, CalKind::User, currency, true),
                base_device: self.price(CalProduct::Base, CalKind::Device, currency, true),
                rds_user: self.price(CalProduct::Rds, CalKind::User, currency, sessions),
                rds_device: self.price(CalProduct::Rds, CalKind::Device, currency, sessions),
            }
        });
        let packs = Slot::Entry(Entry::Packs);
        demand.packs = self.value(packs, Expected::Packs, number::packs(estate.text(packs)));
        demand
    }
}
