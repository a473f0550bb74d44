//! What is refused before it can hurt.

/// The largest file, in bytes: 512 MiB.
pub const FILE_BYTES: u64 = 512 << 20;

/// The most rows of all files together.
pub const ROWS: u32 = 20_000_000;

/// The most columns of a row.
pub const COLUMNS: usize = 512;

/// The longest row, in bytes.
pub const RECORD_BYTES: usize = 1 << 18;

/// The longest name, in bytes: Windows' own limits are far below.
pub const NAME_BYTES: usize = 1_024;
