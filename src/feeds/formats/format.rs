//! What a row says of a feed: where it stands, what it is, for whom, and the function that makes it.

use super::{data, discovery, history, meaning, news, records};
use crate::feeds::edition::Edition;
use crate::feeds::news::{ChannelSort, NewsForm};
use crate::feeds::record::Record;
use crate::feeds::schemas::{Kept, kept_at};
use crate::feeds::tables::{Table, tables};
use crate::findings::Finding;
use crate::ledger::Event;
use crate::public::{EntryId, EntryKind, PublicRegister, RecordKind};
use crate::site::{MediaType, Receipt};
use crate::words::Words;
use std::io::Write;

/// A feed.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// Its path below the root; [`Format::ID`] stands where a record's id goes.
    pub path: &'static str,
    /// What it is handed out as.
    pub media_type: MediaType,
    /// Which shelf of the downloads it stands on.
    pub group: Group,
    /// What it is called.
    pub title: &'static str,
    /// Who wants it.
    pub audience: &'static str,
    /// What is in it, in a sentence.
    pub about: &'static str,
    /// How it is made.
    pub make: Make,
}

/// The shelves on which the feeds stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The whole register, or all of one sort of thing in it.
    Data,
    /// One record.
    Record,
    /// What was public before, and what changed.
    History,
    /// What is new.
    News,
    /// What the data mean: codes and schemas.
    Meaning,
    /// What helps programs to find the rest.
    Discovery,
}

/// How a feed is made.
#[derive(Debug, Clone, Copy)]
pub enum Make {
    /// One file, from the register.
    Register(fn(&Edition<'_>) -> Result<Vec<u8>, Finding>),
    /// One file that grows with the register, written piece by piece.
    Long(fn(&Edition<'_>, &mut dyn Write) -> Result<(), Finding>),
    /// One file, from the words of the standard in English and in Welsh.
    Words(fn(&Edition<'_>, &Words) -> Result<Vec<u8>, Finding>),
    /// A file a record of this kind, the withdrawn ones too.
    Records(RecordKind, fn(&Edition<'_>, Record<'_>) -> Result<Vec<u8>, Finding>),
    /// A file a table of the set, with the Welsh words, written piece by piece.
    Tables(fn(&Edition<'_>, &Table, &Words, &mut dyn Write) -> Result<(), Finding>),
    /// A file for each id that a record of this kind no longer has, at the place of the record's own under that id.
    Moves(EntryKind, fn(&Edition<'_>, &EntryId, &EntryId) -> Result<Vec<u8>, Finding>),
    /// One file, if the register says what is in it.
    Stated(fn(&PublicRegister) -> bool, fn(&Edition<'_>) -> Result<Vec<u8>, Finding>),
    /// One file, once there is a ledger.
    Ledger(fn(&Edition<'_>) -> Result<Vec<u8>, Finding>),
    /// A file a page of changes, from 1.
    Changes(fn(&Edition<'_>, u64) -> Result<Vec<u8>, Finding>),
    /// A file a version, from the event that made it and the version's number.
    Versions(fn(&Edition<'_>, &Event, u64) -> Result<Vec<u8>, Finding>),
    /// A file a schema that was published, of whatever version.
    Schemas(fn(&Edition<'_>, &Kept) -> Result<Vec<u8>, Finding>),
    /// The documents of the feeds of news of this sort, in each language of the force, with their archives.
    News(ChannelSort, NewsForm),
    /// The map of the site, in parts where it is long.
    SiteMap,
    /// One file, from the register and the receipts of all files before it.
    Closing(fn(&Edition<'_>, &[Receipt]) -> Result<Vec<u8>, Finding>),
}

/// The rows of each shelf. Files that are made from others come last, in the order in which they are made.
const SHELVES: &[&[Format]] = &[data::ROWS, records::ROWS, history::ROWS, news::ROWS, meaning::ROWS, discovery::ROWS];

/// Every feed, shelf by shelf.
pub fn formats() -> impl Iterator<Item = &'static Format> {
    SHELVES.iter().copied().flatten()
}

impl Format {
    /// What stands in a path where a record's id goes.
    pub const ID: &'static str = "ID";

    /// What stands in a path where an id goes that a record no longer has.
    pub const FORMER_ID: &'static str = "FORMER-ID";

    /// What stands in a path where the number of a page or a version goes.
    pub const NUMBER: &'static str = "N.json";

    /// What stands in a path where the name of a table goes.
    pub const TABLE: &'static str = "TABLE";

    /// Whether its path is an address, and not the form of many.
    pub fn is_one_file(&self) -> bool {
        !matches!(
            self.make,
            Make::Records(..)
                | Make::Moves(..)
                | Make::Versions(_)
                | Make::Changes(_)
                | Make::Schemas(_)
                | Make::Tables(_)
                | Make::News(ChannelSort::Technologies, _)
        )
    }

    /// The table whose file of this feed stands at this path.
    pub fn table_at(&self, path: &str) -> Option<&'static Table> {
        let (Make::Tables(_), Some((before, after))) = (self.make, self.path.split_once(Self::TABLE)) else {
            return None;
        };
        let name = path.strip_prefix(before)?.strip_suffix(after).filter(|name| !name.contains(['/', '.']))?;
        tables().iter().find(|table| table.name == name)
    }

    /// The path of this feed of the table with this name.
    pub fn path_of_table(&self, name: &str) -> String {
        self.path.replacen(Self::TABLE, name, 1)
    }

    /// The path of this feed of the record with this id.
    pub fn path_of(&self, id: &str) -> String {
        self.path.replacen(Self::ID, id, 1)
    }

    /// The path of this feed of a record that no longer has this id.
    pub fn path_formerly(&self, id: &str) -> String {
        self.path.replacen(Self::FORMER_ID, id, 1)
    }

    /// Whether a register has anything to say in this feed.
    pub fn is_stated(&self, register: &PublicRegister) -> bool {
        match self.make {
            Make::Stated(is_stated, _) => is_stated(register),
            _ => true,
        }
    }

    /// Whether a file of the site at this path is this feed and in the manifest. Versions are not: the ledger holds their
    /// sums, and there are more of them every year.
    pub fn is_at(&self, path: &str) -> bool {
        match (self.make, self.path.split_once(Self::ID)) {
            (Make::Records(..) | Make::Moves(..), Some((before, after))) => path
                .strip_prefix(before)
                .and_then(|rest| rest.strip_suffix(after))
                .is_some_and(|id| !id.is_empty() && !id.contains('/')),
            (Make::Changes(_), _) => {
                let number = path
                    .strip_prefix(self.path.trim_end_matches(Self::NUMBER))
                    .and_then(|rest| rest.strip_suffix(".json"));
                number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
            }
            (Make::Tables(_), _) => self.table_at(path).is_some(),
            (Make::Versions(_), _) => false,
            (Make::Schemas(_), _) => kept_at(path).is_some(),
            (Make::News(sort, form), _) => sort.is_at(form, path),
            (Make::SiteMap, _) => path == self.path || path.starts_with("sitemap/"),
            _ => path == self.path,
        }
    }
}
