//! `registry.json`: what a national registry needs of each technology at the least, one small object each.
//!
//! The government has announced a registry of police technologies and has not said what it asks for. Until it does, this is
//! candour's proposal: what, why, risks, mitigations, testing, safeguards and an accountable owner, in the words of the
//! record, with a gap for each that is missing. Everything else is a link away, in the record itself.

mod minimum;
mod missing;
mod parts;
mod registry;

pub(super) use registry::{Registry, registry};
