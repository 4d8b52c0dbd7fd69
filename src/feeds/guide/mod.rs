//! How the feeds are used, told once: the page of downloads and `README.md` beside the feeds say the same.
//!
//! The words stand here in English and in the words files in Welsh. What a feed holds is told by its own row, and what a
//! code means by `codes.json`.

mod command;
mod parts;
mod readme;

pub use command::{Command, Tool};
pub use parts::{PARTS, Part};
pub(super) use readme::readme;
