//! How much is read of a feed before it is refused. A register of ten thousand records keeps well within all of them.

/// The largest file that is read, in bytes: 512 MiB.
pub const LARGEST_FILE: u64 = 512 * 1024 * 1024;

/// The deepest nesting of lists and tables in a JSON document. The feeds need ten levels.
pub const DEEPEST: usize = 64;

/// The most files that a manifest may list, or that are looked for in a folder.
pub const MOST_FILES: usize = 500_000;

/// The most lines of a file that holds a JSON value a line.
pub const MOST_LINES: usize = 2_000_000;

/// The longest such line, in bytes: 16 MiB.
pub const LONGEST_LINE: usize = 16 * 1024 * 1024;
