//! What can be seen of the register at one moment: the site, the drafts beside it, and what was found. It never changes;
//! the next moment has a state of its own.

use super::edition::Edition;
use crate::findings::{Finding, Findings};
use crate::register::DraftRecords;
use crate::site::{Address, Rendered, SitePath};
use std::sync::{Arc, OnceLock};

/// The moment.
#[derive(Clone)]
pub(super) struct State {
    /// The site as a build would write it, from the last good state of the register.
    pub(super) edition: Option<Arc<Edition>>,
    /// The same with the drafts in it.
    pub(super) preview: Arc<Preview>,
    /// Everything that is wrong with what is on the disk.
    pub(super) found: Arc<Findings>,
    /// Whether the site shows what is on the disk.
    pub(super) standing: Standing,
}

/// Whether the site shows what is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It does.
    Current,
    /// It does not, because of errors.
    Behind,
}

/// A draft that has a page in the preview.
pub(super) struct Draft {
    /// Which page.
    pub(super) kind: DraftKind,
    /// The record's id.
    pub(super) id: String,
    /// The record's name.
    pub(super) name: String,
}

/// Of which kind a draft is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DraftKind {
    Technology,
    Dataset,
}

impl Draft {
    fn address(&self) -> Address<'_> {
        match self.kind {
            DraftKind::Technology => Address::Technology(&self.id),
            DraftKind::Dataset => Address::Dataset(&self.id),
        }
    }

    /// The path of its page.
    pub(super) fn path(&self) -> String {
        self.address().path()
    }

    /// The page that would list it.
    pub(super) fn listing(&self) -> Address<'static> {
        match self.kind {
            DraftKind::Technology => Address::Technologies,
            DraftKind::Dataset => Address::Datasets,
        }
    }
}

/// The pages of drafts, which stand in a site of their own that is made when the first of them is asked for.
#[derive(Default)]
pub(super) struct Preview {
    drafts: Arc<DraftRecords>,
    listed: Vec<Draft>,
    edition: OnceLock<Option<Edition>>,
}

impl Preview {
    pub(super) fn new(drafts: Arc<DraftRecords>) -> Self {
        let technologies = drafts.technologies().map(|draft| (DraftKind::Technology, &draft.id, &draft.answers.name));
        let datasets = drafts.datasets().map(|draft| (DraftKind::Dataset, &draft.id, &draft.answers.name));
        let listed = technologies
            .chain(datasets)
            .map(|(kind, id, name)| Draft { kind, id: id.clone(), name: name.en.clone() })
            .collect();
        Self { drafts: Arc::clone(&drafts), listed, edition: OnceLock::new() }
    }

    fn get(&self, path: &SitePath, beside: &Edition) -> Option<Result<Rendered, Vec<Finding>>> {
        let edition = self.edition.get_or_init(|| {
            let with_drafts = self.drafts.beside(beside.public());
            Edition::new(beside.chronicle_of(with_drafts), Arc::clone(beside.theme()), &mut Findings::new())
        });
        edition.as_ref()?.get(path)
    }
}

impl State {
    /// Before anything was read.
    pub(super) fn empty() -> Self {
        Self { edition: None, preview: Arc::default(), found: Arc::default(), standing: Standing::Behind }
    }

    /// Everything that is wrong.
    pub(super) fn found(&self) -> &Findings {
        &self.found
    }

    /// Whether what is shown is older than what is on the disk.
    pub(super) fn is_behind(&self) -> bool {
        self.standing == Standing::Behind
    }

    /// The drafts that have a page.
    pub(super) fn drafts(&self) -> impl Iterator<Item = &Draft> {
        self.preview.listed.iter()
    }

    /// Whether the page at this path is a draft's.
    pub(super) fn is_draft(&self, path: &SitePath) -> bool {
        self.drafts().any(|draft| draft.path() == path.as_str())
    }

    /// Whether there is a file at this path.
    pub(super) fn has(&self, path: &SitePath) -> bool {
        self.is_draft(path) || self.edition.as_ref().is_some_and(|edition| edition.site().has(path))
    }

    /// Makes the file at this path, a draft's page too; `None` where there is none.
    pub(super) fn get(&self, path: &SitePath) -> Option<Result<Rendered, Vec<Finding>>> {
        let edition = self.edition.as_ref()?;
        if self.is_draft(path) { self.preview.get(path, edition) } else { edition.get(path) }
    }
}
