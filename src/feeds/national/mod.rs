//! The feeds of a national collection: what many forces publish, as files for machines. One row of [`formats()`] a feed.
//!
//! A force's own package stands here as it was accepted, byte for byte, and everything in the files across forces says whose
//! it is and where it came from. What holds whole records is streamed, a few forces at a time, so that memory does not grow
//! with their number. Nobody is ranked: what is listed stands in the order of codes and ids.

mod bulk;
mod catalogue;
mod changes;
mod collection;
mod edition;
mod failures;
mod force;
mod formats;
mod guide;
mod interface;
mod manifest;
mod packages;
mod schemas;
mod tables;

pub use edition::{close, render, streams};
pub use formats::{NationalFormat, formats};
pub use guide::PARTS;
