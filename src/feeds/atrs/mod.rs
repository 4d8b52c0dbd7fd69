//! `atrs/ID.json` and `atrs.csv`: technologies as the Algorithmic Transparency Recording Standard wants them, every
//! attribute under its name and in its place.
//!
//! What an attribute says is put together by rule from the answers to the questions that name it (`atrs […]` in the
//! standard), and from nothing else. An attribute without an answer says why. No text is written here by hand.

mod gathered;
mod projection;
mod said;
mod sentence;
mod table;
mod written;

pub(super) use projection::{Projection, document};
pub(super) use table::table;
