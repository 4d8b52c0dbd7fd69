//! Lists that somebody else keeps, as drafts: a spreadsheet of tools, a record of the national standard (ATRS), or the feed of a
//! candour register.
//!
//! It goes in one direction: the bytes of a file become a [`Table`] or [`Draft`]s, a [`Mapping`] says which column answers
//! which question, and a [`Plan`] says what each file would hold afterwards and what found no place. Only [`write()`] touches
//! a disk. Nothing here publishes: new records are drafts, and what is already written is never changed.

mod atrs;
mod cell;
mod comparison;
mod dates;
mod draft;
mod existing;
mod feed;
mod insert;
mod items;
mod loose_ends;
mod map_file;
mod mapping;
mod names;
#[cfg(feature = "sheets")]
mod packed;
mod plan;
mod record;
mod separated;
mod slot;
mod synonyms;
mod table;
mod terms;
mod told;
mod toml_text;
mod values;
#[cfg(feature = "sheets")]
mod workbook;
mod write;

pub use atrs::vertical;
pub use cell::{Cell, Grid, Unreadable};
pub use comparison::Conflict;
pub use draft::{Draft, Help};
pub use existing::Existing;
pub use feed::{Feed, read_feed};
pub use map_file::{map_text, read_map};
pub use mapping::{Mapped, Mapping, Sureness, Target};
pub use plan::{FileWork, Origin, Plan, PlannedFile, plan};
pub use record::{Leftover, Records, records};
pub use separated::read_separated;
pub use table::{Column, Row, Table, read_table};
pub use told::{Pass, closing, mapping_in_words, plan_in_words, short, unknown_columns};
#[cfg(feature = "sheets")]
pub use workbook::read_workbook;
pub use write::write;
