//! Which version fits which: four relations between CALs, servers and license servers, each cell with what it rests on.

use crate::setup::named;
use crate::{Source, WindowsServer};

named! {
    /// The four relations.
    MatrixName {
        /// An RDS CAL reaches a session host of its generation or an older one (R16).
        RdsCalBySessionHost = "rds-cal-by-session-host",
        /// A license server holds RDS CALs of its generation and older ones (R20).
        RdsCalByLicenseServer = "rds-cal-by-license-server",
        /// A license server serves session hosts of its generation and older ones; follows from the other two.
        SessionHostByLicenseServer = "session-host-by-license-server",
        /// A base CAL reaches servers of its generation and older ones (B08).
        BaseCalByServer = "base-cal-by-server",
    }
}

/// Whether one version fits another, and what says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Whether they fit.
    pub allowed: bool,
    /// What this rests on; never empty.
    pub sources: &'static [Source],
    /// Whether the sources state the general rule only, from which this cell follows.
    pub derived: bool,
    /// Whether another table of Microsoft’s says otherwise (X04).
    pub disputed: bool,
}

impl MatrixName {
    /// The cell for a row (a CAL; for [`SessionHostByLicenseServer`](Self::SessionHostByLicenseServer) a session host) and a
    /// column (a server or license server).
    pub const fn cell(self, row: WindowsServer, column: WindowsServer) -> Cell {
        let (older, newer, grid) = match self {
            Self::RdsCalBySessionHost => (column, row, &RDS_CAL_BY_SESSION_HOST),
            Self::RdsCalByLicenseServer => (row, column, &RDS_CAL_BY_LICENSE_SERVER),
            Self::SessionHostByLicenseServer => (row, column, &SESSION_HOST_BY_LICENSE_SERVER),
            Self::BaseCalByServer => (column, row, &BASE_CAL_BY_SERVER),
        };
        #[expect(clippy::indexing_slicing, reason = "the grids have a row and a column for every release")]
        let basis = grid[row as usize][column as usize];
        Cell {
            allowed: newer.generation().reaches(older.generation()),
            sources: basis.sources,
            derived: basis.derived,
            disputed: basis.disputed,
        }
    }
}

/// What a cell rests on.
#[derive(Clone, Copy)]
struct Basis {
    sources: &'static [Source],
    derived: bool,
    disputed: bool,
}

/// Rows and columns in the order of [`WindowsServer::ALL`].
type Grid = [[&'static Basis; WindowsServer::COUNT]; WindowsServer::COUNT];

const fn stated(sources: &'static [Source]) -> Basis {
    Basis { sources, derived: false, disputed: false }
}

const fn derived(sources: &'static [Source]) -> Basis {
    Basis { sources, derived: true, disputed: false }
}

const fn disputed(basis: Basis) -> Basis {
    Basis { disputed: true, ..basis }
}

const S0: &Basis = &stated(&[Source::S0]);
const S1: &Basis = &stated(&[Source::S1]);
const S2: &Basis = &stated(&[Source::S2]);
const S3: &Basis = &stated(&[Source::S3]);
const S4: &Basis = &stated(&[Source::S4]);
const M23: &Basis = &stated(&[Source::M23]);
const M25: &Basis = &stated(&[Source::M25]);
const OEM16: &Basis = &stated(&[Source::Oem16]);
const TSL08: &Basis = &stated(&[Source::Tsl08]);
const E1003: &Basis = &stated(&[Source::E1003]);
const MSG: &Basis = &stated(&[Source::Msg]);
const AP: &Basis = &stated(&[Source::Ap]);
const S1_VLFAQ: &Basis = &stated(&[Source::S1, Source::Vlfaq]);
const WMI_H1: &Basis = &stated(&[Source::Wmi, Source::H1]);
const S4_DISPUTED: &Basis = &disputed(*S4);

const D_S0: &Basis = &derived(&[Source::S0]);
const D_S1: &Basis = &derived(&[Source::S1]);
const D_S4: &Basis = &derived(&[Source::S4]);
const D_M25: &Basis = &derived(&[Source::M25]);
const D_S4_DISPUTED: &Basis = &disputed(*D_S4);

// An R2 release counts as its base release (B09, R17, R19).
const R2_BASE: &Basis = &derived(&[Source::S1, Source::Vlfaq]);
const R2_REACH: &Basis = &derived(&[Source::S4, Source::Vlfaq]);
const R2_HELD: &Basis = &derived(&[Source::S0, Source::Vlfaq]);
const R2_SERVED: &Basis = &derived(&[Source::S4]);

#[rustfmt::skip]
const BASE_CAL_BY_SERVER: Grid = [
    [D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1], // 2000
    [D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1], // 2003
    [R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE], // 2003 R2
    [D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1], // 2008
    [R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE], // 2008 R2
    [D_S1, D_S1, S2, S2, S2, D_S1, S1, D_S1, D_S1, D_S1, D_S1], // 2012
    [R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE, R2_BASE], // 2012 R2
    [OEM16, OEM16, OEM16, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, OEM16, OEM16], // 2016
    [D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1], // 2019
    [D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1], // 2022
    [D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1, D_S1], // 2025
];

#[rustfmt::skip]
const RDS_CAL_BY_LICENSE_SERVER: Grid = [
    [S0, S0, R2_HELD, S0, S0, S0, S0, S0, M23, M23, D_S0], // 2000
    [S0, S0, R2_HELD, S0, S0, S0, S0, S0, M23, M23, D_S0], // 2003
    [S0, S0, R2_HELD, S0, S0, S0, S0, S0, M23, M23, D_S0], // 2003 R2
    [S0, S0, R2_HELD, S0, S0, S0, S0, S0, M23, M23, D_S0], // 2008
    [S0, S0, R2_HELD, S0, S0, S0, S0, S0, M23, M23, D_S0], // 2008 R2
    [S0, S0, R2_HELD, S0, S0, S0, S0, S0, M23, M23, D_S0], // 2012
    [R2_HELD, R2_HELD, R2_HELD, R2_HELD, R2_HELD, S0, S0, R2_HELD, R2_HELD, R2_HELD, R2_HELD], // 2012 R2
    [S0, S0, R2_HELD, S0, S0, S0, S0, M25, M25, M25, M25], // 2016
    [D_S0, D_S0, R2_HELD, M23, M23, M23, M23, M25, M25, M25, M25], // 2019
    [D_S0, D_S0, R2_HELD, M23, M23, M23, M23, M25, M25, M25, M25], // 2022
    [D_M25, D_M25, R2_HELD, D_M25, D_M25, D_M25, D_M25, M25, M25, M25, M25], // 2025
];

#[rustfmt::skip]
const RDS_CAL_BY_SESSION_HOST: Grid = [
    [D_S4, D_S4, D_S4, D_S4_DISPUTED, D_S4_DISPUTED, M23, M23, M23, M23, M23, D_M25], // 2000
    [S4, S4, R2_REACH, D_S4_DISPUTED, S4_DISPUTED, M23, M23, M23, M23, M23, D_M25], // 2003
    [R2_REACH, R2_REACH, R2_REACH, D_S4_DISPUTED, S4_DISPUTED, M23, M23, M23, M23, M23, D_M25], // 2003 R2
    [S4, S4, D_S4, M23, M23, M23, M23, M23, M23, M23, D_M25], // 2008
    [S4, S4, D_S4, M23, M23, M23, M23, M23, M23, M23, D_M25], // 2008 R2
    [D_S4, D_S4, D_S4, M23, M23, M23, M23, M23, M23, M23, D_M25], // 2012
    [D_S4, D_S4, D_S4, R2_REACH, R2_REACH, S1_VLFAQ, S1_VLFAQ, R2_REACH, R2_REACH, R2_REACH, D_M25], // 2012 R2
    [D_S4, D_S4, D_S4, M23, M23, M23, M23, M25, M25, M25, M25], // 2016
    [D_S4, D_S4, D_S4, M23, M23, M23, M23, M25, M25, M25, M25], // 2019
    [D_S4, D_S4, D_S4, M23, M23, M23, M23, M25, M25, M25, M25], // 2022
    [D_S4, D_S4, D_S4, D_M25, D_M25, D_M25, D_M25, M25, M25, M25, M25], // 2025
];

#[rustfmt::skip]
const SESSION_HOST_BY_LICENSE_SERVER: Grid = [
    [D_S4, S3, D_S4, TSL08, S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4], // 2000
    [S3, S3, D_S4, TSL08, S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4], // 2003
    [R2_SERVED, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4], // 2003 R2
    [D_S4, E1003, D_S4, TSL08, S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4], // 2008
    [D_S4, D_S4, D_S4, WMI_H1, S4, D_S4, AP, D_S4, D_S4, D_S4, D_S4], // 2008 R2
    [D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4], // 2012
    [D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, AP, D_S4, D_S4, D_S4, D_S4], // 2012 R2
    [D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4], // 2016
    [D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, MSG, D_S4, D_S4, D_S4], // 2019
    [D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4], // 2022
    [D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4, D_S4], // 2025
];
