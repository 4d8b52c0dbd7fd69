//! A force's folders: where they are, and what texts and theme files stand in them.
//!
//! This is the only wing that reads a disk. It judges no text; it says what could not be read.

mod files;
mod project;
mod rules;

pub use project::{Project, ThemeFile};
pub use rules::RULES;
