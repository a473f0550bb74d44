//! The Windows Server releases that the rules know.

/// A release of Windows Server, 2000 to 2025. Older and newer ones are unknown on purpose: nothing is guessed about them.
///
/// CAL versions carry the same names, see [`WindowsServer::cal_version`] for those that were never sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum WindowsServer {
    /// Windows 2000 Server.
    Ws2000,
    /// Windows Server 2003.
    Ws2003,
    /// Windows Server 2003 R2.
    Ws2003R2,
    /// Windows Server 2008.
    Ws2008,
    /// Windows Server 2008 R2.
    Ws2008R2,
    /// Windows Server 2012.
    Ws2012,
    /// Windows Server 2012 R2.
    Ws2012R2,
    /// Windows Server 2016.
    Ws2016,
    /// Windows Server 2019.
    Ws2019,
    /// Windows Server 2022.
    Ws2022,
    /// Windows Server 2025.
    Ws2025,
}

use WindowsServer::{Ws2000, Ws2003, Ws2003R2, Ws2008, Ws2008R2, Ws2012, Ws2012R2, Ws2016, Ws2019, Ws2022, Ws2025};

impl WindowsServer {
    /// How many releases there are.
    pub const COUNT: usize = 11;

    /// All releases, oldest first.
    pub const ALL: [Self; Self::COUNT] =
        [Ws2000, Ws2003, Ws2003R2, Ws2008, Ws2008R2, Ws2012, Ws2012R2, Ws2016, Ws2019, Ws2022, Ws2025];

    /// The newest release the rules know; its CALs are the ones on sale.
    pub const NEWEST: Self = Ws2025;

    /// The name people use, without "Windows Server": `"2012 R2"`.
    pub const fn id(self) -> &'static str {
        match self {
            Ws2000 => "2000",
            Ws2003 => "2003",
            Ws2003R2 => "2003 R2",
            Ws2008 => "2008",
            Ws2008R2 => "2008 R2",
            Ws2012 => "2012",
            Ws2012R2 => "2012 R2",
            Ws2016 => "2016",
            Ws2019 => "2019",
            Ws2022 => "2022",
            Ws2025 => "2025",
        }
    }

    /// The release with exactly this [`id`](Self::id), or `None`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|release| release.id() == id)
    }

    /// The licensing generation. Releases of one generation share their CALs: an R2 release counts as its base release (B09, R17, R19).
    pub const fn generation(self) -> Generation {
        Generation(match self {
            Ws2000 => 0,
            Ws2003 | Ws2003R2 => 1,
            Ws2008 | Ws2008R2 => 2,
            Ws2012 | Ws2012R2 => 3,
            Ws2016 => 4,
            Ws2019 => 5,
            Ws2022 => 6,
            Ws2025 => 7,
        })
    }

    /// The version under which CALs of this release's generation are sold: an R2 release takes the CAL of its base release (B09).
    pub const fn cal_version(self) -> Self {
        match self {
            Ws2003R2 => Ws2003,
            Ws2008R2 => Ws2008,
            Ws2012R2 => Ws2012,
            base => base,
        }
    }

    /// Whether this is an R2 release.
    pub const fn is_r2(self) -> bool {
        matches!(self, Ws2003R2 | Ws2008R2 | Ws2012R2)
    }
}

/// Releases that share their CALs; a later generation compares greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Generation(u8);

impl Generation {
    /// Whether a CAL or a license server of this generation reaches, holds or serves what is of the `other`: its own
    /// generation and older ones, never newer ones (B08, R16, R20).
    pub const fn reaches(self, other: Self) -> bool {
        self.0 >= other.0
    }
}
