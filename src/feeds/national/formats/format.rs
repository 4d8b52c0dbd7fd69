//! What a feed of a collection is, and which files of the site are it.

use crate::feeds::formats::Group;
use crate::feeds::national::changes;
use crate::feeds::national::edition::NationalEdition;
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
    pub(in crate::feeds::national) make: Make,
}

/// How a feed of a collection is made.
#[derive(Debug, Clone, Copy)]
pub(in crate::feeds::national) enum Make {
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
    pub(in crate::feeds::national) fn path_of_force_schema(kept: &Kept) -> String {
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
