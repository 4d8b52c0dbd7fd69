//! Every feed of a collection, a row each: where it stands, what it is, for whom, and how it is made.

mod format;
mod rows;

pub(super) use format::Make;
pub use format::NationalFormat;
pub use rows::formats;
