//! Every feed, a row each: where it stands, what it is, for whom, and the function that makes it.
//!
//! A new feed is one row here and one file beside this one. Pages that list the downloads read the same rows.

use super::edition::Edition;
use super::record::Record;
use super::{
    activities, atom, codes, json_feed, limitations, manifest, package, record, robots, schemas, sitemap, technologies,
    versions,
};
use crate::findings::Finding;
use crate::ledger::Event;
use crate::public::RecordKind;
use crate::site::{MediaType, Receipt};
use crate::words::Words;

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
    /// One file, from the words of the standard in English and in Welsh.
    Words(fn(&Edition<'_>, &Words) -> Result<Vec<u8>, Finding>),
    /// A file a record of this kind, the withdrawn ones too.
    Records(RecordKind, fn(&Edition<'_>, Record<'_>) -> Result<Vec<u8>, Finding>),
    /// One file, once there is a ledger.
    Ledger(fn(&Edition<'_>) -> Result<Vec<u8>, Finding>),
    /// A file a page of changes, from 1.
    Changes(fn(&Edition<'_>, u64) -> Result<Vec<u8>, Finding>),
    /// A file a version, from the event that made it and the version's number.
    Versions(fn(&Edition<'_>, &Event, u64) -> Result<Vec<u8>, Finding>),
    /// One file, from the register and the receipts of all files before it.
    Closing(fn(&Edition<'_>, &[Receipt]) -> Result<Vec<u8>, Finding>),
}

/// Every feed. Files that are made from others come last, in the order in which they are made.
pub const FORMATS: &[Format] = &[
    Format {
        path: "api/v1/register.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "The whole register",
        audience: "Researchers and developers",
        about: "Everything that is published: the force, its statement, and every record with its gaps.",
        make: Make::Register(package::register),
    },
    Format {
        path: "api/v1/technologies.csv",
        media_type: MediaType::Csv,
        group: Group::Data,
        title: "Technologies as a table",
        audience: "Analysts and journalists",
        about: "One row a technology, one column an answer that fits a cell; “; ” parts several codes. The last four columns name the questions without an answer, by their state.",
        make: Make::Register(technologies::table),
    },
    Format {
        path: "api/v1/limitations.csv",
        media_type: MediaType::Csv,
        group: Group::Data,
        title: "Known limitations of data as a table",
        audience: "Analysts and journalists",
        about: "One row a known limitation, with the dataset it is a limitation of and the technologies that use it.",
        make: Make::Register(limitations::table),
    },
    Format {
        path: "api/v1/technologies/ID.json",
        media_type: MediaType::Json,
        group: Group::Record,
        title: "One technology",
        audience: "Anyone who links to a record",
        about: "A technology as it stands in the whole register; of a withdrawn one, the notice in its place.",
        make: Make::Records(RecordKind::Technology, record::document),
    },
    Format {
        path: "api/v1/datasets/ID.json",
        media_type: MediaType::Json,
        group: Group::Record,
        title: "One dataset",
        audience: "Anyone who links to a record",
        about: "A dataset as it stands in the whole register.",
        make: Make::Records(RecordKind::Dataset, record::document),
    },
    Format {
        path: "api/v1/KIND/ID/versions/N.json",
        media_type: MediaType::Json,
        group: Group::History,
        title: "One version",
        audience: "Archives, and anyone who quotes a record",
        about: "A technology, a dataset, an owner, a page, a piece of news or the register as a whole, as it was published: the exact bytes whose SHA-256 the ledger holds. KIND is technologies, datasets, owners, pages, updates or register. A version that was redacted says so instead.",
        make: Make::Versions(versions::version),
    },
    Format {
        path: "api/v1/ledger.jsonl",
        media_type: MediaType::Ndjson,
        group: Group::History,
        title: "The ledger",
        audience: "Auditors and archives",
        about: "Every event since the first publication on a line: what happened to what, when and why, with the SHA-256 of the version that it made and of the line before.",
        make: Make::Ledger(versions::ledger),
    },
    Format {
        path: "api/v1/changes.json",
        media_type: MediaType::Json,
        group: Group::History,
        title: "The changes, to follow",
        audience: "Programs that keep a copy of the register",
        about: "An ActivityStreams collection in the form of IIIF Change Discovery 1.0: how many changes there are, and the first and the last page of them.",
        make: Make::Ledger(activities::collection),
    },
    Format {
        path: "api/v1/changes/N.json",
        media_type: MediaType::Json,
        group: Group::History,
        title: "A page of changes",
        audience: "Programs that keep a copy of the register",
        about: "One hundred changes, oldest first. A full page never changes; N counts from 1. Who replays all pages has the present register.",
        make: Make::Changes(activities::page),
    },
    Format {
        path: "api/v1/feed.atom",
        media_type: MediaType::Atom,
        group: Group::News,
        title: "News, for feed readers",
        audience: "Readers and the press",
        about: "The force's news and the newest publications, newest first, and every record that was withdrawn.",
        make: Make::Register(atom::feed),
    },
    Format {
        path: "api/v1/feed.json",
        media_type: MediaType::FeedJson,
        group: Group::News,
        title: "News, as JSON Feed",
        audience: "Readers and developers",
        about: "The same news and publications in JSON Feed 1.1.",
        make: Make::Register(json_feed::feed),
    },
    Format {
        path: "api/v1/codes.json",
        media_type: MediaType::Json,
        group: Group::Meaning,
        title: "What the codes mean",
        audience: "Developers",
        about: "Every closed list with its codes and labels, every question, and the Covenant's clauses.",
        make: Make::Words(codes::codes),
    },
    Format {
        path: "api/v1/schema/register.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of the whole register",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of register.json.",
        make: Make::Register(schemas::register),
    },
    Format {
        path: "api/v1/schema/technology.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of one technology",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of the files in technologies.",
        make: Make::Register(schemas::technology),
    },
    Format {
        path: "api/v1/schema/dataset.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of one dataset",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of the files in datasets.",
        make: Make::Register(schemas::dataset),
    },
    Format {
        path: "api/v1/schema/tombstone.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of a withdrawn record",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of what stands in place of a record that was withdrawn.",
        make: Make::Register(schemas::tombstone),
    },
    Format {
        path: "api/v1/schema/codes.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of the codes",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of codes.json.",
        make: Make::Register(schemas::codes),
    },
    Format {
        path: "api/v1/schema/index.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of the manifest",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of index.json.",
        make: Make::Register(schemas::index),
    },
    Format {
        path: "api/v1/schema/event.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of an event",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of a line of ledger.jsonl.",
        make: Make::Register(schemas::event),
    },
    Format {
        path: "api/v1/schema/changes.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of a page of changes",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of the files in changes.",
        make: Make::Register(schemas::changes),
    },
    Format {
        path: "robots.txt",
        media_type: MediaType::Text,
        group: Group::Discovery,
        title: "Rules for search engines",
        audience: "Search engines",
        about: "Everything may be read; the site map is named.",
        make: Make::Register(robots::robots),
    },
    Format {
        path: "sitemap.xml",
        media_type: MediaType::Xml,
        group: Group::Discovery,
        title: "Site map",
        audience: "Search engines",
        about: "The address of every page; of records and news also the day.",
        make: Make::Closing(sitemap::sitemap),
    },
    Format {
        path: "api/v1/index.json",
        media_type: MediaType::Json,
        group: Group::Discovery,
        title: "The manifest",
        audience: "National bodies and other programs that collect registers: fetch this first",
        about: "Who publishes, on what terms, as of when, and every feed with its length and SHA-256.",
        make: Make::Closing(manifest::index),
    },
];

impl Format {
    /// What stands in a path where a record's id goes.
    pub const ID: &'static str = "ID";

    /// What stands in a path where the number of a page or a version goes.
    pub const NUMBER: &'static str = "N.json";

    /// Whether its path is an address, and not the form of many.
    pub fn is_one_file(&self) -> bool {
        !matches!(self.make, Make::Records(..) | Make::Versions(_) | Make::Changes(_))
    }

    /// The path of this feed of the record with this id.
    pub fn path_of(&self, id: &str) -> String {
        self.path.replacen(Self::ID, id, 1)
    }

    /// Whether a file of the site at this path is this feed and in the manifest. Versions are not: the ledger holds their
    /// sums, and there are more of them every year.
    pub fn is_at(&self, path: &str) -> bool {
        match (self.make, self.path.split_once(Self::ID)) {
            (Make::Records(..), Some((before, after))) => path
                .strip_prefix(before)
                .and_then(|rest| rest.strip_suffix(after))
                .is_some_and(|id| !id.is_empty() && !id.contains('/')),
            (Make::Changes(_), _) => {
                let number = path
                    .strip_prefix(self.path.trim_end_matches(Self::NUMBER))
                    .and_then(|rest| rest.strip_suffix(".json"));
                number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
            }
            (Make::Versions(_), _) => false,
            _ => path == self.path,
        }
    }
}
