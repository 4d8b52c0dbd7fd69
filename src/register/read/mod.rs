//! Texts to a `Register`: every fault at once, each with its place. What the answers say is for `check` to judge.

mod deployments;
mod kinds;
mod national;
mod place;
mod prose;
mod record;
mod texts;
mod walk;
mod welsh;

pub use national::{locate_national, read_national};
pub(super) use place::{Part, locate};
pub(super) use prose::body_of;
