//! A count as the rules look at it.

use super::{Count, Requirement};
use crate::{CalProduct, Demand};

/// What was asked, and what came out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tally<'a> {
    pub(crate) demand: &'a Demand,
    pub(crate) count: &'a Count,
}

impl<'a> Tally<'a> {
    /// The lines of the answer, base first.
    pub(crate) fn products(&self) -> impl Iterator<Item = (CalProduct, &'a Requirement)> {
        let base = self.count.base.as_ref().map(|line| (CalProduct::Base, line));
        base.into_iter().chain(self.count.rds.as_ref().map(|line| (CalProduct::Rds, line)))
    }

    pub(crate) fn lines(&self) -> impl Iterator<Item = &'a Requirement> {
        self.products().map(|(_, line)| line)
    }

    /// Whether anybody needs a CAL.
    pub(crate) fn somebody(&self) -> bool {
        self.lines().any(|line| line.best.total > 0)
    }
}
