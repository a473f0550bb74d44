//! A deployment, as configured.

use crate::{Cal, OutsideProduct, WindowsServer};

/// One deployment. What is `None` has not been said, which is a normal state: the verdict names what it depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Setup {
    /// The server accessed; with [`rds`](Self::rds), the session host.
    pub server: Option<Server>,
    /// The edition of that server.
    pub edition: Option<Edition>,
    /// How the server is accessed; authenticated where not said.
    pub access: Option<Access>,
    /// The Windows Server CAL in hand.
    pub base_cal: Option<Cal>,
    /// The Remote Desktop Services part; `None` where sessions play no role.
    pub rds: Option<Rds>,
}

/// The server a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Server {
    /// A release that the rules cover.
    Release(WindowsServer),
    /// A product that exists and is outside of what the rules cover.
    Outside(OutsideProduct),
}

impl Server {
    /// The release, where the rules cover it.
    pub const fn release(self) -> Option<WindowsServer> {
        match self {
            Self::Release(release) => Some(release),
            Self::Outside(_) => None,
        }
    }
}

impl From<WindowsServer> for Server {
    fn from(release: WindowsServer) -> Self {
        Self::Release(release)
    }
}

/// The Remote Desktop Services part of a [`Setup`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rds {
    /// The RDS (TS) CAL in hand.
    pub cal: Option<Cal>,
    /// The licensing mode set on the session host.
    pub mode: Option<LicensingMode>,
    /// The license server that holds and issues the CALs.
    pub license_server: Option<LicenseServer>,
    /// How session host and license server are joined.
    pub membership: Option<Membership>,
}

/// A Remote Desktop (Terminal Services) license server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LicenseServer {
    /// The release it runs on.
    pub version: WindowsServer,
    /// Whether it is activated at the Microsoft Clearinghouse.
    pub activated: Option<Activation>,
}

/// Whether a license server is activated; without, it issues temporary CALs only (R14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Activation {
    /// It can hold and issue permanent CALs.
    Activated,
    /// It issues temporary CALs only, for 90 days.
    NotActivated,
}

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in links and in JavaScript.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The one with exactly this [`id`](Self::id), or `None`.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.id() == id)
            }
        }
    };
}
pub(crate) use named;

named! {
    /// The licensing mode of a session host; it has one at a time (R04).
    LicensingMode {
        /// The license server issues Per User CALs.
        PerUser = "per-user",
        /// The license server issues Per Device CALs.
        PerDevice = "per-device",
    }
}

named! {
    /// The edition of the server accessed. Standard and Datacenter need CALs; Essentials and Foundation have limits instead (B01, B10).
    Edition {
        /// Standard.
        Standard = "standard",
        /// Datacenter.
        Datacenter = "datacenter",
        /// Essentials: 25 users, 50 devices.
        Essentials = "essentials",
        /// Foundation: 15 users.
        Foundation = "foundation",
    }
}

impl Edition {
    /// Whether the edition needs no base CALs and limits its users instead (B10).
    pub const fn needs_no_base_cals(self) -> bool {
        self.limits().is_some()
    }

    /// How many users and devices the edition serves, where it has limits instead of CALs (B10).
    pub const fn limits(self) -> Option<EditionLimits> {
        match self {
            Self::Standard | Self::Datacenter => None,
            Self::Essentials => Some(EditionLimits { users: 25, devices: Some(50) }),
            Self::Foundation => Some(EditionLimits { users: 15, devices: None }),
        }
    }

    /// Whether the release came in this edition, as far as these rules know.
    pub fn exists_for(self, server: WindowsServer) -> bool {
        match self {
            Self::Standard | Self::Datacenter => true,
            Self::Essentials => server >= WindowsServer::Ws2012,
            Self::Foundation => (WindowsServer::Ws2008R2..=WindowsServer::Ws2012R2).contains(&server),
        }
    }
}

/// The limits of an edition that needs no base CALs (B10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EditionLimits {
    /// Users at most.
    pub users: u32,
    /// Devices at most, where they are limited.
    pub devices: Option<u32>,
}

named! {
    /// How the server is accessed.
    Access {
        /// By people or devices that sign in.
        Authenticated = "authenticated",
        /// Through the Internet, without signing in (B12).
        AnonymousInternet = "anonymous-internet",
        /// Only to administer it (B13, R15).
        Administration = "administration",
    }
}

named! {
    /// How session host and license server are joined (R12).
    Membership {
        /// Both in one domain.
        SameDomain = "same-domain",
        /// In domains or forests with a two-way trust.
        TwoWayTrust = "two-way-trust",
        /// In domains or forests without a two-way trust, or only one of them in a domain.
        NoTrust = "no-trust",
        /// Both in one workgroup.
        SameWorkgroup = "same-workgroup",
    }
}
