//! The contract: what the shape of every feed is, in every version that was ever published.
//!
//! The newest schemas are made from the Rust types and the rows of the standard; those that were published before stand in
//! `kept/`, a folder a version, and never change their meaning. What may change from one version to the next is told in
//! `kept/README.md`, and a test holds the types to it. Nothing is validated here.

mod kept;
mod shape;
mod shapes;

pub use kept::{Kept, kept_schema, kept_schemas, national_schemas};
pub(super) use kept::{kept_at, published, published_at};
pub(super) use shape::Shape;
pub(super) use shapes::{
    atrs, changes, codes, dataset, event, index, moved, register, registry, technology, tombstone,
};
