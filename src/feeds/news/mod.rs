//! News for readers: what the force tells and what it has published, as Atom and as JSON Feed.

mod atom;
mod json_feed;
mod told;

pub(super) use atom::feed as atom;
pub(super) use json_feed::feed as json_feed;
pub(super) use told::instant;
