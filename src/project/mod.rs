//! A force's folders: where they are, and what texts and theme files stand in them.
//!
//! This is the only wing that reads a force's disk, and the one that adds to its ledger. It judges no text; it says what
//! could not be read.

mod files;
mod fingerprint;
mod ledger;
mod project;
mod rules;

pub use ledger::LedgerLock;
pub use project::{Project, ThemeFile};
pub use rules::RULES;
