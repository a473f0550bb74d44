//! The estate, in the fragment: what a visitor typed, as it was typed.

use super::question::{release_from_id, release_id};
use super::{ESTATE, Pair, Unread, VERSION, read_pairs, typeable, typed_parts, write_pair};
use crate::setup::named;
use crate::{CalKind, CalProduct, Sessions, WindowsServer};

/// How many groups of people an estate may have.
const GROUPS: usize = 1_000;

/// How many kinds of CALs owned it may list.
const OWNED: usize = 200;

/// Who works how, what is owned and what it costs, as texts that may not be numbers yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Estate {
    /// Groups of people.
    pub groups: Vec<Group>,
    /// CALs in the drawer.
    pub owned: Vec<OwnedLine>,
    /// The currency of the prices; none where prices play no role.
    pub currency: Option<Currency>,
    entries: [String; Entry::COUNT],
}

/// People who work alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// How many people.
    pub users: String,
    /// How many devices: for each of them, or in all.
    pub devices: String,
    /// Whose the devices are.
    pub sharing: Devices,
    /// Whether they open RDS sessions; as the question says where `None`.
    pub sessions: Option<Sessions>,
}

named! {
    /// Whose the devices of a [`Group`] are.
    Devices {
        /// Each person has devices that nobody else uses.
        Own = "own",
        /// Any of the people uses any of the devices.
        Shared = "shared",
    }
}

/// CALs in the drawer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnedLine {
    /// Base or RDS.
    pub product: CalProduct,
    /// Their version.
    pub version: WindowsServer,
    /// Their kind.
    pub kind: CalKind,
    /// How many.
    pub quantity: String,
}

named! {
    /// A text of which an estate has one.
    Entry {
        /// People who only administer.
        Administrators = "administrators",
        /// People from outside of the organisation.
        ExternalUsers = "external-users",
        /// Servers that they reach.
        ExternalServers = "external-servers",
        /// Servers in the legacy Per Server mode.
        PerServerServers = "per-server-servers",
        /// Connections at most at a time on each.
        PerServerConnections = "per-server-connections",
        /// The price of a Windows Server User CAL.
        BaseUserPrice = "base-user-price",
        /// The price of a Windows Server Device CAL.
        BaseDevicePrice = "base-device-price",
        /// The price of an RDS User CAL.
        RdsUserPrice = "rds-user-price",
        /// The price of an RDS Device CAL.
        RdsDevicePrice = "rds-device-price",
        /// Pack sizes on sale.
        Packs = "packs",
    }
}

impl Entry {
    const COUNT: usize = Self::ALL.len();

    /// The price of a CAL.
    pub const fn price_of(product: CalProduct, kind: CalKind) -> Self {
        match (product, kind) {
            (CalProduct::Base, CalKind::User) => Self::BaseUserPrice,
            (CalProduct::Base, CalKind::Device) => Self::BaseDevicePrice,
            (CalProduct::Rds, CalKind::User) => Self::RdsUserPrice,
            (CalProduct::Rds, CalKind::Device) => Self::RdsDevicePrice,
        }
    }
}

/// A place for a text. Its name is that of a field on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The people of a group.
    Users(usize),
    /// The devices of a group.
    Devices(usize),
    /// How many CALs of a line are owned.
    Quantity(usize),
    /// A text of which there is one.
    Entry(Entry),
}

impl Slot {
    /// `"users-3"`, `"packs"`.
    pub fn name(self) -> String {
        let (list, index) = match self {
            Self::Users(index) => ("users-", index),
            Self::Devices(index) => ("devices-", index),
            Self::Quantity(index) => ("quantity-", index),
            Self::Entry(entry) => return entry.id().to_owned(),
        };
        let mut name = String::from(list);
        name.push_str(&index.to_string());
        name
    }

    /// The place with exactly this [`name`](Self::name), or `None`.
    pub fn from_name(name: &str) -> Option<Self> {
        if let Some(entry) = Entry::from_id(name) {
            return Some(Self::Entry(entry));
        }
        let (list, index) = name.rsplit_once('-')?;
        let index = index.parse().ok()?;
        match list {
            "users" => Some(Self::Users(index)),
            "devices" => Some(Self::Devices(index)),
            "quantity" => Some(Self::Quantity(index)),
            _ => None,
        }
    }
}

macro_rules! currencies {
    ($($currency:ident = $code:literal),+ $(,)?) => {
        named! {
            /// A currency that prices may be in. The count is the same in any.
            Currency { $(#[doc = $code] $currency = $code),+ }
        }
    };
}

currencies! {
    Eur = "EUR",
    Usd = "USD",
    Gbp = "GBP",
    Chf = "CHF",
    Aud = "AUD",
    Brl = "BRL",
    Cad = "CAD",
    Czk = "CZK",
    Dkk = "DKK",
    Inr = "INR",
    Jpy = "JPY",
    Nok = "NOK",
    Pln = "PLN",
    Sek = "SEK",
    Try = "TRY",
}

impl Currency {
    /// How many digits follow the decimal point (ISO 4217).
    pub const fn decimals(self) -> usize {
        match self {
            Self::Jpy => 0,
            _ => 2,
        }
    }
}

impl Group {
    /// People with devices of their own, or who share them.
    pub fn new(sharing: Devices, users: &str, devices: &str) -> Self {
        Self { users: users.to_owned(), devices: devices.to_owned(), sharing, sessions: None }
    }
}

impl Estate {
    /// The example that the page opens with: people with devices of their own, and people who share some.
    pub fn example() -> Self {
        Self {
            groups: EXAMPLE.iter().map(|(sharing, users, devices)| Group::new(*sharing, users, devices)).collect(),
            ..Self::default()
        }
    }

    /// Whether it is the example.
    pub fn is_example(&self) -> bool {
        *self == Self::example()
    }

    /// The text in a place; empty where there is none.
    pub fn text(&self, slot: Slot) -> &str {
        let text = match slot {
            Slot::Users(index) => self.groups.get(index).map(|group| &group.users),
            Slot::Devices(index) => self.groups.get(index).map(|group| &group.devices),
            Slot::Quantity(index) => self.owned.get(index).map(|line| &line.quantity),
            Slot::Entry(entry) => self.entries.get(entry as usize),
        };
        text.map_or("", String::as_str)
    }

    /// Puts a text into a place as far as it can be typed: without control characters, and not too long.
    pub fn set_text(&mut self, slot: Slot, text: &str) {
        let place = match slot {
            Slot::Users(index) => self.groups.get_mut(index).map(|group| &mut group.users),
            Slot::Devices(index) => self.groups.get_mut(index).map(|group| &mut group.devices),
            Slot::Quantity(index) => self.owned.get_mut(index).map(|line| &mut line.quantity),
            Slot::Entry(entry) => self.entries.get_mut(entry as usize),
        };
        if let Some(place) = place {
            *place = typeable(text);
        }
    }

    /// Adds people, unless there are as many groups as a link may hold.
    pub fn add_group(&mut self, group: Group) -> bool {
        add(&mut self.groups, GROUPS, group)
    }

    /// Adds CALs owned, unless there are as many lines as a link may hold.
    pub fn add_owned(&mut self, line: OwnedLine) -> bool {
        add(&mut self.owned, OWNED, line)
    }
}

const EXAMPLE: [(Devices, &str, &str); 2] = [(Devices::Own, "410", "2"), (Devices::Shared, "90", "30")];

fn add<T>(list: &mut Vec<T>, limit: usize, item: T) -> bool {
    let room = list.len() < limit;
    if room {
        list.push(item);
    }
    room
}

const OWNED_KEY: &str = "owned";
const CURRENCY_KEY: &str = "currency";
const NO_SESSIONS: &str = "none";
const SESSIONS: &str = "rds";

pub(super) fn write(estate: &Estate, out: &mut String) {
    write_pair(out, ESTATE, &[VERSION]);
    for group in &estate.groups {
        let mut values = vec![group.users.as_str(), group.devices.as_str()];
        match group.sessions {
            None => {}
            Some(Sessions::None) => values.push(NO_SESSIONS),
            Some(Sessions::Rds) => values.push(SESSIONS),
        }
        write_pair(out, group.sharing.id(), &values);
    }
    for line in &estate.owned {
        write_pair(out, OWNED_KEY, &[line.product.id(), release_id(line.version), line.kind.id(), &line.quantity]);
    }
    if let Some(currency) = estate.currency {
        write_pair(out, CURRENCY_KEY, &[currency.id()]);
    }
    for (entry, text) in Entry::ALL.iter().zip(&estate.entries) {
        if !text.is_empty() {
            write_pair(out, entry.id(), &[text]);
        }
    }
}

/// Puts what a pair says into the estate; `false` where it is not understood.
fn read_pair(estate: &mut Estate, pair: Pair<'_>) -> bool {
    let Some(parts) = typed_parts(pair.value) else { return false };
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    if let Some(sharing) = Devices::from_id(pair.key) {
        let (users, devices, sessions) = match *parts {
            [users, devices] => (users, devices, None),
            [users, devices, NO_SESSIONS] => (users, devices, Some(Sessions::None)),
            [users, devices, SESSIONS] => (users, devices, Some(Sessions::Rds)),
            _ => return false,
        };
        return estate.add_group(Group { sessions, ..Group::new(sharing, users, devices) });
    }
    if let (OWNED_KEY, &[product, version, kind, quantity]) = (pair.key, parts.as_slice()) {
        let (product, version, kind) = (CalProduct::from_id(product), release_from_id(version), CalKind::from_id(kind));
        let (Some(product), Some(version), Some(kind)) = (product, version, kind) else { return false };
        return estate.add_owned(OwnedLine { product, version, kind, quantity: quantity.to_owned() });
    }
    let &[text] = parts.as_slice() else { return false };
    if pair.key == CURRENCY_KEY && estate.currency.is_none() {
        estate.currency = Currency::from_id(&text.to_ascii_uppercase());
        return estate.currency.is_some();
    }
    let Some(entry) = Entry::from_id(pair.key) else { return false };
    let slot = Slot::Entry(entry);
    let empty = estate.text(slot).is_empty() && !text.is_empty();
    if empty {
        estate.set_text(slot, text);
    }
    empty
}

/// The estate, or `None` where the fragment says nothing of one.
pub(super) fn read(fragment: &str, unread: &mut Unread) -> Option<Estate> {
    let mut estate = Estate::default();
    let said = read_pairs(fragment, ESTATE, unread, |pair| read_pair(&mut estate, pair));
    said.then_some(estate)
}
