use calcheck::{Severity, Status};
use yew::prelude::*;

/// What a sign says. Each has a shape of its own, so that it does not depend on colour.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum SignKind {
    Yes,
    Warning,
    No,
    Open,
    Note,
}

impl From<Status> for SignKind {
    fn from(status: Status) -> Self {
        match status {
            Status::Compatible => Self::Yes,
            Status::CompatibleWithWarnings => Self::Warning,
            Status::Incompatible => Self::No,
            Status::Incomplete => Self::Open,
            Status::NotCovered => Self::Note,
        }
    }
}

impl From<Severity> for SignKind {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Violation => Self::No,
            Severity::Warning => Self::Warning,
            Severity::Note => Self::Note,
            Severity::Ok => Self::Yes,
        }
    }
}

impl SignKind {
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Warning => "warning",
            Self::No => "no",
            Self::Open => "unknown",
            Self::Note => "note",
        }
    }

    /// The outline and the figure inside of it, in a square of 24.
    pub(crate) fn paths(self) -> Html {
        let (outline, figure) = match self {
            Self::Yes => ("M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z", "M7 12.5l3.5 3.5L17 9"),
            Self::Warning => ("M12 1.5L23.5 22H.5z", "M12 9v6m0 3v.01"),
            Self::No => ("M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z", "M7 12h10"),
            Self::Open => {
                ("M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z", "M9 9.3a3 3 0 1 1 4.3 2.7c-.9.45-1.3 1-1.3 2m0 3.4v.01")
            }
            Self::Note => ("M3 3h18v18H3z", "M12 11v6m0-10v.01"),
        };
        html! {
            <>
                <path class="outline" d={outline} />
                <path class="figure" d={figure} />
            </>
        }
    }
}

/// A sign beside words that say the same.
pub(crate) fn sign(kind: SignKind) -> Html {
    html! {
        <svg class="sign" data-is={kind.id()} viewBox="0 0 24 24" aria-hidden="true">{ kind.paths() }</svg>
    }
}
