//! What differs between two states of a register, for people and for programs: at a terminal, in a briefing, as JSON.
//!
//! Pages show differences in their own way; what differs is worked out in [`crate::public::difference`]. Nothing is
//! printed here: every form is a text.

mod comparison;
mod human;
mod json;
mod markdown;
mod voice;

pub use comparison::{Differing, Snapshot, compare, proposed};
pub use human::human;
pub use json::json;
pub use markdown::markdown;
