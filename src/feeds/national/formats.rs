//! Every feed of a collection, a row each: where it stands, what it is, for whom, and how it is made.

use super::edition::NationalEdition;
use super::{catalogue, changes, failures, guide, interface, manifest, schemas, tables};
use crate::feeds::formats::Group;
use crate::feeds::news::{ChannelSort, NewsForm};
use crate::feeds::schemas::Kept;
use crate::feeds::tables::{Table, tables_across_forces};
use crate::findings::Finding;
use crate::national::CopyFile;
use crate::site::{MediaType, Receipt};
use crate::words::Words;

/// A feed of a collection.
#[derive(Debug, Clone, Copy)]
pub struct NationalFormat {
    /// Its path below the root; words in capitals stand where a code, a number or a name goes.
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
    pub(super) make: Make,
}

/// How a feed of a collection is made.
#[derive(Debug, Clone, Copy)]
pub(super) enum Make {
    /// One file, from how the forces stand.
    Collection(fn(&NationalEdition<'_>) -> Result<Vec<u8>, Finding>),
    /// One file, with the words of the standard in Welsh.
    Words(fn(&NationalEdition<'_>, &Words) -> Result<Vec<u8>, Finding>),
    /// A file a table that says what is in it.
    Described(fn(&Table, &Words) -> Result<Vec<u8>, Finding>),
    /// One file of the stream of all records.
    Bulk,
    /// A file a table of the stream of all records.
    Tables,
    /// A file a force, as it was accepted.
    File(CopyFile),
    /// A file a page of changes, from 1.
    Changes(fn(&NationalEdition<'_>, u64) -> Result<Vec<u8>, Finding>),
    /// The newest news and its archives, in each language of the collection.
    News(NewsForm),
    /// A file a schema of the collection's feeds that was published, of whatever version.
    Schemas(fn(&NationalEdition<'_>, &Kept) -> Result<Vec<u8>, Finding>),
    /// A file a schema of a force's feeds that was published.
    SchemasOfForces(fn(&NationalEdition<'_>, &Kept) -> Result<Vec<u8>, Finding>),
    /// The map of the site, in parts where it is long.
    SiteMap,
    /// One file, from the receipts of all files before it.
    Closing(fn(&NationalEdition<'_>, &[Receipt]) -> Result<Vec<u8>, Finding>),
}

/// Every feed, in the order of the downloads. Files that are made from others come last, in the order in which they are made.
pub fn formats() -> impl Iterator<Item = &'static NationalFormat> {
    ROWS.iter()
}

const ROWS: &[NationalFormat] = &[
    NationalFormat {
        path: "api/v1/national.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "Every register in one file",
        audience: "Researchers and developers",
        about: "Each force with its state, where its register came from, and the register itself as the force published it.",
        make: Make::Bulk,
    },
    NationalFormat {
        path: "api/v1/forces.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "The forces and how each stands",
        audience: "Everybody who uses the data",
        about: "Every force with its state, the reason for it, where its register came from, and the newest decisions on its feed.",
        make: Make::Collection(failures::forces),
    },
    NationalFormat {
        path: "api/v1/failures.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "What is missing or held",
        audience: "Forces, inspectors, and everybody who watches the collection",
        about: "Every force that is held or late, that never published, or that is not connected: why, since when, its last good day, and the last attempts.",
        make: Make::Collection(failures::failures),
    },
    NationalFormat {
        path: "api/v1/technologies.ndjson",
        media_type: MediaType::Ndjson,
        group: Group::Data,
        title: "The technologies of all forces, one a line",
        audience: "Programs that load many records",
        about: "Each technology as its force published it, with the force and where it came from before it, as JSON on a line of its own.",
        make: Make::Bulk,
    },
    NationalFormat {
        path: "api/v1/datasets.ndjson",
        media_type: MediaType::Ndjson,
        group: Group::Data,
        title: "The sets of data of all forces, one a line",
        audience: "Programs that load many records",
        about: "Each set of data as its force published it, with the force and where it came from before it, as JSON on a line of its own.",
        make: Make::Bulk,
    },
    NationalFormat {
        path: "api/v1/TABLE.csv",
        media_type: MediaType::Csv,
        group: Group::Data,
        title: "Table",
        audience: "Analysts and journalists",
        about: "One table for the forces, for each sort of record and for each list within the records, as CSV, with the rows of all forces. The code of the force stands before every key. Words stand in two columns, a language each; “; ” parts several codes. A text that a spreadsheet would take for a formula has an apostrophe before it.",
        make: Make::Tables,
    },
    NationalFormat {
        path: "api/v1/TABLE.csv-metadata.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "What is in the table",
        audience: "Programs that read tables",
        about: "CSV on the Web: the columns of one table, with their types and their names in English and Welsh.",
        make: Make::Described(tables::metadata),
    },
    NationalFormat {
        path: "api/v1/csv-metadata.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "What is in all tables",
        audience: "Programs that read tables",
        about: "CSV on the Web: all tables as one group, with the keys by which they join.",
        make: Make::Words(tables::group),
    },
    NationalFormat {
        path: "api/v1/datapackage.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "All tables as a data package",
        audience: "Data engineers",
        about: "Data Package 2: every table with its types, its keys, and the codes that it can hold.",
        make: Make::Collection(tables::data_package),
    },
    NationalFormat {
        path: "api/v1/forces/CODE/register.json",
        media_type: MediaType::Json,
        group: Group::Record,
        title: "One force’s register",
        audience: "Whoever wants one force",
        about: "The force’s own package, byte for byte as it was fetched and accepted.",
        make: Make::File(CopyFile::Package),
    },
    NationalFormat {
        path: "api/v1/forces/CODE/ledger.jsonl",
        media_type: MediaType::Ndjson,
        group: Group::History,
        title: "One force’s history",
        audience: "Whoever wants to prove what a force published when",
        about: "The force’s own ledger, byte for byte as it was fetched and accepted. A force that keeps none has none here.",
        make: Make::File(CopyFile::Ledger),
    },
    NationalFormat {
        path: "api/v1/changes.json",
        media_type: MediaType::Json,
        group: Group::History,
        title: "The changes of all forces",
        audience: "Programs that keep a copy",
        about: "Where the pages of changes stand, and how many changes there are, in the form of IIIF Change Discovery 1.0.",
        make: Make::Collection(changes::collection),
    },
    NationalFormat {
        path: "api/v1/changes/N.json",
        media_type: MediaType::Json,
        group: Group::History,
        title: "A page of changes",
        audience: "Programs that keep a copy",
        about: "A hundred changes in the order in which they were collected, oldest first. A full page never changes.",
        make: Make::Changes(changes::page),
    },
    NationalFormat {
        path: "api/v1/feed.atom",
        media_type: MediaType::Atom,
        group: Group::News,
        title: "News of all registers, as Atom",
        audience: "Readers and the press",
        about: "The newest hundred of what forces published, as it was collected; older news stands in archives.",
        make: Make::News(NewsForm::Atom),
    },
    NationalFormat {
        path: "api/v1/feed.json",
        media_type: MediaType::FeedJson,
        group: Group::News,
        title: "News of all registers, as JSON Feed",
        audience: "Programs that read feeds",
        about: "The same as JSON Feed 1.1.",
        make: Make::News(NewsForm::JsonFeed),
    },
    NationalFormat {
        path: "api/v1/README.md",
        media_type: MediaType::Markdown,
        group: Group::Meaning,
        title: "How to use these files",
        audience: "Everybody who uses the data",
        about: "States, held copies, how to take one force out, how to load everything into DuckDB and pandas, and how to keep a copy, with commands that can be copied.",
        make: Make::Collection(guide::readme),
    },
    NationalFormat {
        path: "api/v1/codes.json",
        media_type: MediaType::Json,
        group: Group::Meaning,
        title: "What the codes mean",
        audience: "Developers",
        about: "Every closed list with its codes and labels, those of states and reasons too, every question, and the Covenant’s clauses.",
        make: Make::Words(|edition, welsh| crate::feeds::codes::national_codes(&edition.base, welsh)),
    },
    NationalFormat {
        path: "api/v1/schema/index.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of the manifest",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of index.json.",
        make: Make::Collection(schemas::index),
    },
    NationalFormat {
        path: "api/v1/schema/national.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of every register in one file",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of national.json. Each register within it has the schema of a force’s own register.",
        make: Make::Collection(schemas::national),
    },
    NationalFormat {
        path: "api/v1/schema/forces.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of the forces",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of forces.json.",
        make: Make::Collection(schemas::forces),
    },
    NationalFormat {
        path: "api/v1/schema/failures.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of what is missing or held",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of failures.json.",
        make: Make::Collection(schemas::failures),
    },
    NationalFormat {
        path: "api/v1/schema/changes.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of a page of changes",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of the files in changes.",
        make: Make::Collection(schemas::changes),
    },
    NationalFormat {
        path: "api/v1/schema/codes.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of the codes",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of codes.json.",
        make: Make::Collection(schemas::codes),
    },
    NationalFormat {
        path: "api/v1/schema/line.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of a line of records",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of what stands before the record in a line of technologies.ndjson and datasets.ndjson.",
        make: Make::Collection(schemas::line),
    },
    NationalFormat {
        path: "api/v1/schema/VERSION/NAME.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Every schema that was ever published",
        audience: "Archives, and validators of older copies",
        about: "A schema stays at this address for good. VERSION is the schema_version that a feed states; NAME is the name of the newest schema.",
        make: Make::Schemas(schemas::published),
    },
    NationalFormat {
        path: "api/v1/schema/force/VERSION/NAME.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Every schema of a force’s feeds",
        audience: "Developers and validators",
        about: "What a force’s own register, and each record within it, is described by. VERSION is the version in its provenance.",
        make: Make::SchemasOfForces(schemas::published_of_forces),
    },
    NationalFormat {
        path: "robots.txt",
        media_type: MediaType::Text,
        group: Group::Discovery,
        title: "Rules for search engines",
        audience: "Search engines",
        about: "Everything may be read; the site map is named.",
        make: Make::Collection(|edition| crate::feeds::robots::robots_of(&edition.base)),
    },
    NationalFormat {
        path: "sitemap.xml",
        media_type: MediaType::Xml,
        group: Group::Discovery,
        title: "Site map",
        audience: "Search engines",
        about: "The address of every page in each language. Of a large collection it lists its parts.",
        make: Make::SiteMap,
    },
    NationalFormat {
        path: "api/v1/openapi.json",
        media_type: MediaType::Json,
        group: Group::Discovery,
        title: "What can be fetched, as OpenAPI",
        audience: "Developers",
        about: "OpenAPI 3.1 of every file of the feeds: its address, its parameters, its media type and its schema.",
        make: Make::Collection(interface::openapi),
    },
    NationalFormat {
        path: ".well-known/api-catalog",
        media_type: MediaType::Linkset,
        group: Group::Discovery,
        title: "The catalogue of interfaces",
        audience: "Programs that look for interfaces by themselves",
        about: "A set of links by RFC 9727: to the feeds, their description, their documents and their licences.",
        make: Make::Collection(interface::api_catalogue),
    },
    NationalFormat {
        path: "data.json",
        media_type: MediaType::Json,
        group: Group::Discovery,
        title: "The catalogue for data.gov.uk",
        audience: "The harvester of data.gov.uk",
        about: "The collection as a list of sets of data in the form that data.gov.uk collects. It is never empty.",
        make: Make::Closing(catalogue::data_json),
    },
    NationalFormat {
        path: "catalog.jsonld",
        media_type: MediaType::JsonLd,
        group: Group::Discovery,
        title: "The catalogue as linked data",
        audience: "Catalogues of data that read DCAT",
        about: "DCAT 3 in JSON-LD: the catalogue, the collection as its set of data, and every download with its media type, length and SHA-256.",
        make: Make::Closing(catalogue::dcat),
    },
    NationalFormat {
        path: "api/v1/index.json",
        media_type: MediaType::Json,
        group: Group::Discovery,
        title: "The manifest",
        audience: "Programs that use the collection: fetch this first",
        about: "Who collects, as of when, how each force stands, and every feed with its length and SHA-256.",
        make: Make::Closing(manifest::index),
    },
];

impl NationalFormat {
    /// What stands in a path where the code of a force goes.
    pub const CODE: &'static str = "CODE";

    /// What stands in a path where the name of a table goes.
    pub const TABLE: &'static str = "TABLE";

    /// Whether its path is an address, and not the form of many.
    pub fn is_one_file(&self) -> bool {
        !matches!(
            self.make,
            Make::Tables
                | Make::Described(_)
                | Make::File(_)
                | Make::Changes(_)
                | Make::Schemas(_)
                | Make::SchemasOfForces(_)
        )
    }

    /// The path of this feed for the force with this code, or the table with this name.
    pub fn path_of(&self, name: &str) -> String {
        let path = self.path.replacen(Self::CODE, name, 1);
        path.replacen(Self::TABLE, name, 1)
    }

    /// Where a schema of a force's feeds stands.
    pub(super) fn path_of_force_schema(kept: &Kept) -> String {
        format!("api/v1/schema/force/{}/{}.json", kept.version, kept.name)
    }

    /// The table whose file of this feed stands at this path.
    pub fn table_at(&self, path: &str) -> Option<&'static Table> {
        let (Make::Tables | Make::Described(_), Some((before, after))) = (self.make, self.path.split_once(Self::TABLE))
        else {
            return None;
        };
        let name = path.strip_prefix(before)?.strip_suffix(after).filter(|name| !name.contains(['/', '.']))?;
        tables_across_forces().iter().find(|table| table.name == name)
    }

    /// Whether a file of the site at this path is this feed.
    pub fn is_at(&self, path: &str) -> bool {
        let is_segment = |rest: &str| !rest.is_empty() && !rest.contains('/');
        match self.make {
            Make::Tables | Make::Described(_) => self.table_at(path).is_some(),
            Make::File(_) => {
                let (before, after) = self.path.split_once(Self::CODE).unwrap_or((self.path, ""));
                path.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).is_some_and(is_segment)
            }
            Make::Changes(_) => changes::is_page(path),
            Make::News(form) => ChannelSort::Register.is_at(form, path),
            Make::Schemas(_) => {
                let rest = path.strip_prefix("api/v1/schema/").filter(|rest| !rest.starts_with("force/"));
                rest.is_some_and(|rest| rest.matches('/').count() == 1)
            }
            Make::SiteMap => {
                path == self.path || path.strip_prefix("sitemap/").and_then(|it| it.strip_suffix(".xml")).is_some()
            }
            Make::SchemasOfForces(_) => path.starts_with("api/v1/schema/force/"),
            Make::Closing(_) if path == crate::site::MARK => false,
            _ => path == self.path,
        }
    }
}
