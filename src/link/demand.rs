//! Counts what was typed.

use super::number;
use super::{Currency, Devices, Entry, Estate, Question, Slot};
use crate::{
    Cal, CalKind, CalProduct, Cohort, CohortAccess, Count, Demand, DemandError, DemandErrorKind, DemandPlace, External,
    Owned, PerServer, Prices, Server, Sessions, WindowsServer,
};

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

/// Why what was typed cannot be counted yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Uncountable {
    /// The question names no server whose CALs could be counted.
    NoServer,
    /// Fields do not say what they should.
    Fields(Vec<Wrong>),
}

/// Counts what a question asks about an estate, and says what that was.
///
/// # Errors
/// A question without a server of the rules, or fields that say nothing that can be counted.
pub fn count(question: &Question, estate: &Estate) -> Result<(Demand, Count), Uncountable> {
    let known = |server: &WindowsServer| question.edition.is_none_or(|edition| edition.exists_for(*server));
    let server = question.server.and_then(Server::release).filter(known).ok_or(Uncountable::NoServer)?;
    let mut reader = Reader { estate, wrong: Vec::new() };
    let demand = reader.demand(question, server);
    if !reader.wrong.is_empty() {
        return Err(Uncountable::Fields(reader.wrong));
    }
    match crate::count(&demand) {
        Ok(count) => Ok((demand, count)),
        Err(error) => Err(Uncountable::Fields(vec![error.into()])),
    }
}

/// The field that an error is about.
impl From<DemandError> for Wrong {
    fn from(error: DemandError) -> Self {
        let slot = match error.place() {
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
        let expected = match error.kind() {
            DemandErrorKind::TooMany(_) => Expected::Fewer,
            DemandErrorKind::CostTooLarge => Expected::Cheaper,
            DemandErrorKind::PackSize { .. } | DemandErrorKind::TooManyPackSizes => Expected::Packs,
        };
        Self { slot, expected }
    }
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
            let cal = Cal { version: line.version, kind: line.kind };
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
