//! The drafts of a register, as their authors may see them: a type of its own, which no build makes or takes.

use crate::public::{Dataset, PublicRegister, Technology};
use std::sync::Arc;

/// Records that are not published yet, each without its internal table and its withheld values.
#[derive(Default)]
pub struct DraftRecords {
    pub(super) technologies: Vec<Arc<Technology>>,
    pub(super) datasets: Vec<Arc<Dataset>>,
}

impl DraftRecords {
    /// The technologies among them, in the order of their ids.
    pub fn technologies(&self) -> impl Iterator<Item = &Technology> {
        self.technologies.iter().map(Arc::as_ref)
    }

    /// The sets of data among them, in the order of their ids.
    pub fn datasets(&self) -> impl Iterator<Item = &Dataset> {
        self.datasets.iter().map(Arc::as_ref)
    }

    /// The public register with the drafts in it. It is for the author's eyes and never to be published.
    pub fn beside(&self, public: &PublicRegister) -> PublicRegister {
        let mut all = public.clone();
        all.technologies.extend(self.technologies.iter().cloned());
        all.technologies.sort_by(|a, b| a.id.cmp(&b.id));
        all.datasets.extend(self.datasets.iter().cloned());
        all.datasets.sort_by(|a, b| a.id.cmp(&b.id));
        all
    }
}
