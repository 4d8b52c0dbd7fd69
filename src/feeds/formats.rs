//! Every feed, a row each: where it stands, what it is, for whom, and the function that makes it.
//!
//! A new feed is one row here and one file beside this one. Pages that list the downloads read the same rows.

use super::edition::Edition;
use super::record::Record;
use super::{atom, codes, json_feed, limitations, manifest, package, record, robots, schemas, sitemap, technologies};
use crate::findings::Finding;
use crate::public::RecordKind;
use crate::site::{MediaType, Receipt};

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
    /// A file a record of this kind, the withdrawn ones too.
    Records(RecordKind, fn(&Edition<'_>, Record<'_>) -> Result<Vec<u8>, Finding>),
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
        path: "api/v1/feed.atom",
        media_type: MediaType::Atom,
        group: Group::News,
        title: "News, for feed readers",
        audience: "Readers and the press",
        about: "The force's news of the register, newest first, and every record that was withdrawn.",
        make: Make::Register(atom::feed),
    },
    Format {
        path: "api/v1/feed.json",
        media_type: MediaType::FeedJson,
        group: Group::News,
        title: "News, as JSON Feed",
        audience: "Readers and developers",
        about: "The same news in JSON Feed 1.1.",
        make: Make::Register(json_feed::feed),
    },
    Format {
        path: "api/v1/codes.json",
        media_type: MediaType::Json,
        group: Group::Meaning,
        title: "What the codes mean",
        audience: "Developers",
        about: "Every closed list with its codes and labels, every question, and the Covenant's clauses.",
        make: Make::Register(codes::codes),
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

    /// The path of this feed of the record with this id.
    pub fn path_of(&self, id: &str) -> String {
        self.path.replacen(Self::ID, id, 1)
    }

    /// Whether a file of the site at this path is this feed.
    pub fn is_at(&self, path: &str) -> bool {
        match (self.make, self.path.split_once(Self::ID)) {
            (Make::Records(..), Some((before, after))) => path
                .strip_prefix(before)
                .and_then(|rest| rest.strip_suffix(after))
                .is_some_and(|id| !id.is_empty() && !id.contains('/')),
            _ => path == self.path,
        }
    }
}
