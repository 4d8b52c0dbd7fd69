//! Every feed, a row each, on the shelf where the downloads show it.
//!
//! A new feed is one row here and one file in this wing. Pages that list the downloads read the same rows.

mod data;
mod discovery;
mod format;
mod history;
mod meaning;
mod news;
mod records;

pub use format::{Format, Group, Make, formats};
