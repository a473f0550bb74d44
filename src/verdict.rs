//! The answer to whether a setup fits together.

use crate::rule::Rule;
use crate::setup::named;
use crate::text::{Key, Message};
use crate::{Setup, Source};

named! {
    /// How a setup stands.
    Status {
        /// It fits together.
        Compatible = "compatible",
        /// It fits together; something is worth knowing before relying on it.
        CompatibleWithWarnings = "compatible-with-warnings",
        /// It breaks a rule.
        Incompatible = "incompatible",
        /// Nothing said so far breaks a rule, and something that decides has not been said.
        Incomplete = "incomplete",
        /// The rules do not reach this product.
        NotCovered = "not-covered",
    }
}

named! {
    /// How much a finding weighs; the heaviest first.
    Severity {
        /// A rule is broken.
        Violation = "violation",
        /// Permitted, with consequences worth knowing before relying on it.
        Warning = "warning",
        /// Worth knowing.
        Note = "note",
        /// A rule is met.
        Ok = "ok",
    }
}

named! {
    /// How a positive answer is given.
    Certainty {
        /// Without reserve.
        Certain = "certain",
        /// With at least one warning.
        WithWarnings = "with-warnings",
    }
}

/// The answer: a value, not an error, whatever the setup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How the setup stands.
    pub status: Status,
    /// The answer in one sentence.
    pub summary: Message,
    /// What has not been said and decides; empty unless something is open.
    pub missing: Missing,
    /// Every rule that bears on the setup, the heaviest first.
    pub findings: Vec<Finding>,
    /// The smallest changes after which the setup no longer breaks a rule, the smallest first; empty where none is broken.
    pub remedies: Vec<Remedy>,
}

/// What one rule says about a setup or a count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How much it weighs here.
    pub severity: Severity,
    /// What it says here.
    pub message: Message,
    /// What it rests on; never empty.
    pub sources: &'static [Source],
    /// Whether the sources state the general rule only, from which this follows.
    pub derived: bool,
}

impl Eq for Finding {}

/// Changes that repair a setup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// What to change, each change as a clause to be joined with the others by [`Language::list`](crate::Language::list).
    pub changes: Vec<Message>,
    /// The setup after the changes. It breaks no rule.
    pub setup: Setup,
}

/// A part of a setup that has not been said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The version of the server.
    Server,
    /// The base CAL.
    BaseCal,
    /// The RDS CAL.
    RdsCal,
    /// The licensing mode of the session host.
    Mode,
    /// The license server.
    LicenseServer,
    /// Whether the license server is activated.
    Activation,
    /// How session host and license server are joined.
    Membership,
}

impl Part {
    /// All parts, in the order in which they are asked for.
    pub const ALL: [Self; 7] = [
        Self::Server,
        Self::BaseCal,
        Self::RdsCal,
        Self::Mode,
        Self::LicenseServer,
        Self::Activation,
        Self::Membership,
    ];

    /// The path of the part in a JavaScript `Setup`.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::BaseCal => "baseCal",
            Self::RdsCal => "rds.cal",
            Self::Mode => "rds.mode",
            Self::LicenseServer => "rds.licenseServer",
            Self::Activation => "rds.licenseServer.activated",
            Self::Membership => "rds.membership",
        }
    }

    pub(crate) const fn key(self) -> Key {
        match self {
            Self::Server => Key::MissingServer,
            Self::BaseCal => Key::MissingBaseCal,
            Self::RdsCal => Key::MissingRdsCal,
            Self::Mode => Key::MissingMode,
            Self::LicenseServer => Key::MissingLicenseServer,
            Self::Activation => Key::MissingActivation,
            Self::Membership => Key::MissingMembership,
        }
    }
}

/// A set of [`Part`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Missing(u8);

impl Missing {
    /// Whether nothing is missing.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether `part` is missing.
    pub const fn contains(self, part: Part) -> bool {
        self.0 & (1 << part as u8) != 0
    }

    /// The parts, in the order in which they are asked for.
    pub fn parts(self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(move |part| self.contains(*part))
    }

    pub(crate) const fn with(self, part: Part) -> Self {
        Self(self.0 | 1 << part as u8)
    }
}
