use calcheck::link::{self, Currency, Estate, Expected, Question, Slot, Uncountable, Wrong};
use calcheck::{Count, WindowsServer};
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

impl Counting {
    /// Counts what was typed; where that cannot be done, the `last` count stays.
    ///
    /// Belongs to the part of the program that comes later, see `tools/parts.mjs`.
    #[inline(never)]
    pub fn of(question: &Question, estate: &Estate, last: Option<Rc<Counted>>) -> Self {
        let (lacks_server, wrong) = match link::count(question, estate) {
            Ok((demand, count)) => {
                let packed = !demand.packs.is_empty();
                let counted = Counted { count, server: demand.server, currency: estate.currency, packed };
                return Self { last: Some(counted.into()), ..Self::default() };
            }
            Err(Uncountable::NoServer) => (true, Vec::new()),
            Err(Uncountable::Fields(wrong)) => (false, wrong),
        };
        Self { last, wrong, lacks_server }
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
