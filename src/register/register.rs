//! The register as it was written, internal parts and drafts included.

use crate::public::{EntryId, EntryKind, Gap};
use crate::standard::{self as asked, Deployment, PageFacts, Prose, Publication, PublicationState, UpdateFacts};
use crate::text::Source;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Everything that the force wrote in `content/`.
pub struct Register {
    pub(super) file: asked::RegisterFile,
    pub(super) file_source: Option<Source>,
    /// The tables of the file in which a fault was found while it was read.
    pub(super) file_faulted: BTreeSet<String>,
    /// Whether some file could not be read, so that what others name may be in it.
    pub(super) lost: bool,
    pub(super) file_welsh: Option<Source>,
    pub(super) owners: Vec<OwnerEntry>,
    pub(super) owners_source: Option<Source>,
    pub(super) owners_welsh: Option<Source>,
    pub(super) technologies: Vec<RecordFile<asked::Technology>>,
    pub(super) datasets: Vec<RecordFile<asked::Dataset>>,
    pub(super) pages: Vec<PageFile>,
    pub(super) updates: Vec<UpdateFile>,
}

/// An owner, as written.
pub(super) struct OwnerEntry {
    pub(super) id: String,
    pub(super) answers: asked::Owner,
}

/// A record's file: what is public in it, and what is not.
#[derive(Clone)]
pub struct RecordFile<A> {
    pub(super) id: String,
    pub(super) source: Source,
    /// The Welsh file beside it.
    pub(super) welsh: Option<Source>,
    pub(super) answers: A,
    /// The reasons that are given for having no answer, with where each stands in its list.
    pub(super) stated: Vec<Stated>,
    pub(super) publication: Publication,
    /// The top-level answers in which a fault was found while the file was read.
    pub(super) faulted: BTreeSet<String>,
    /// Every text in `[internal]`, to see that none is repeated in public.
    pub(super) internal: Vec<String>,
    pub(super) deployments: Vec<Deployment>,
    pub(super) deployments_source: Option<Source>,
}

/// A reason for having no answer, as written.
#[derive(Clone)]
pub(super) struct Stated {
    /// The table and its place in it, such as `withheld.0`.
    pub(super) path: String,
    pub(super) gap: Gap,
}

/// A page of prose, as written.
pub struct PageFile {
    pub(super) id: String,
    pub(super) source: Source,
    /// The Welsh file beside it.
    pub(super) welsh: Option<Source>,
    pub(super) facts: PageFacts,
    pub(super) body: Prose,
}

/// A piece of news, as written.
pub struct UpdateFile {
    pub(super) id: String,
    pub(super) date: Date,
    pub(super) source: Source,
    /// The Welsh file beside it.
    pub(super) welsh: Option<Source>,
    pub(super) facts: UpdateFacts,
    pub(super) body: Prose,
}

// Records and owners stand in the order of their ids.
impl Register {
    /// A register in which nothing is written.
    pub(super) fn empty() -> Self {
        Self {
            file: asked::RegisterFile::default(),
            file_source: None,
            file_faulted: BTreeSet::new(),
            lost: false,
            file_welsh: None,
            owners: Vec::new(),
            owners_source: None,
            owners_welsh: None,
            technologies: Vec::new(),
            datasets: Vec::new(),
            pages: Vec::new(),
            updates: Vec::new(),
        }
    }

    pub(super) fn technology(&self, id: &str) -> Option<&RecordFile<asked::Technology>> {
        let at = self.technologies.binary_search_by(|record| record.id.as_str().cmp(id)).ok()?;
        self.technologies.get(at)
    }

    pub(super) fn dataset(&self, id: &str) -> Option<&RecordFile<asked::Dataset>> {
        let at = self.datasets.binary_search_by(|record| record.id.as_str().cmp(id)).ok()?;
        self.datasets.get(at)
    }

    pub(super) fn owner(&self, id: &str) -> Option<&OwnerEntry> {
        let at = self.owners.binary_search_by(|owner| owner.id.as_str().cmp(id)).ok()?;
        self.owners.get(at)
    }
}

// For the ledger, which knows what there was.
impl Register {
    /// The ids of all published records, those that they had before among them; `None` where some file could not be read.
    pub fn published(&self) -> Option<BTreeSet<EntryId>> {
        let technologies = self.technologies.iter().filter(|record| record.is_published()).flat_map(|record| {
            let former = record.answers.former_ids.iter().map(|id| id.as_str());
            former.chain([record.id.as_str()]).map(|id| EntryId::new(EntryKind::Technology, id))
        });
        let datasets = self.datasets.iter().filter(|record| record.is_published());
        let datasets = datasets.map(|record| EntryId::new(EntryKind::Dataset, &*record.id));
        (!self.lost).then(|| technologies.chain(datasets).collect())
    }
}

// For those who begin a new record: which ids there are. Ids of drafts are not for the public either.
impl Register {
    /// The ids of all accountable owners, in order.
    pub fn owner_ids(&self) -> impl Iterator<Item = &str> {
        self.owners.iter().map(|owner| owner.id.as_str())
    }

    /// The ids of all sets of data, in order, drafts included.
    pub fn dataset_ids(&self) -> impl Iterator<Item = &str> {
        self.datasets.iter().map(|record| record.id.as_str())
    }

    /// The id of the technology that once had this id.
    pub fn formerly(&self, id: &str) -> Option<&str> {
        let had = |record: &&RecordFile<asked::Technology>| {
            record.answers.former_ids.iter().any(|former| former.as_str() == id)
        };
        self.technologies.iter().find(had).map(|record| record.id.as_str())
    }
}

impl<A> RecordFile<A> {
    pub(super) fn state(&self) -> PublicationState {
        self.publication.state
    }

    pub(super) fn is_published(&self) -> bool {
        self.state() == PublicationState::Published
    }
}
