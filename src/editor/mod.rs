//! Help for who writes in an editor: JSON Schemas of the TOML files, made from the rows of the standard, and the file that
//! tells editors which schema is for which file.
//!
//! It makes texts and touches no disk. A schema knows the shape of a file; what a record as a whole must say, only
//! `candour check` knows.

mod files;
mod schema;

pub use files::{BEGINS, RULES_FILE, files, rules};
