//! The feeds: what machines read. One row of [`formats()`] a feed, one file a format.
//!
//! Every feed is made from the same [`Chronicle`] as the pages and from nothing else: no clock, no disk.
//! Feeds carry codes, and `codes.json` their labels. An answer that is not given is left out, never `null`, and its gap
//! is listed instead. This wing writes no page.
//!
//! [`Chronicle`]: crate::ledger::Chronicle

mod activities;
mod atrs;
mod base;
mod catalogue;
mod codes;
mod described;
mod edition;
mod fault;
mod formats;
mod guide;
mod interface;
mod json;
pub mod jsonld;
mod manifest;
mod moved;
pub mod national;
mod news;
mod package;
mod questions;
pub mod reading;
mod record;
mod registry;
mod robots;
mod schemas;
mod security;
mod sitemap;
mod tables;
mod terms;
mod versions;
mod xml;

pub use base::Base;
pub use edition::{Edition, close, render};
pub use fault::{FEED_NOT_MADE, not_made};
pub use formats::{Format, Group, Make, formats};
pub use guide::{Command, PARTS, Part, Tool};
pub use manifest::{Counts, Declaration, File, ForceInBrief, History, Ledger, Manifest, manifest};
pub use news::{Channel, ChannelSort, NEWS_WORDS, NewsForm};
pub use record::{Links, Record, RecordState, VersionLink};
pub use schemas::{Kept, kept_schema, kept_schemas, national_schemas};
pub use tables::{Column, OWN, Reference, Table, tables};
pub use terms::{LicenceTerms, Publisher};
