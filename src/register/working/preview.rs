//! What anyone may see of a register in the making, and the drafts beside it.

use super::super::disclose::{self, AroundDatasets};
use super::super::register::{RecordFile, Register};
use super::drafts::DraftRecords;
use super::part::{Part, Shown};
use super::working::WorkingRegister;
use crate::public::{Dataset, Gap, PublicRegister, Technology};
use crate::standard::{self as asked, PublicationState};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A register as it can be looked at while it is written.
pub struct Preview {
    /// What a build would disclose, if nothing stops it.
    pub public: PublicRegister,
    /// The drafts that have all that a record needs.
    pub drafts: DraftRecords,
}

impl WorkingRegister {
    /// The register as it can be looked at now. Records that are as they were are not made again.
    ///
    /// It is for whoever has seen that [nothing stops](Self::stops) it. `as_of` is as for
    /// [`CheckedRegister::disclose`](super::super::CheckedRegister::disclose).
    pub fn preview(&mut self, as_of: Option<Date>) -> Preview {
        let (register, parts) = (&self.register, &mut self.parts);
        let mut around = AroundDatasets::of(&register.technologies);
        let mut public = disclose::without_records(register);
        public.technologies = technologies(register, parts, disclose::has_page);
        let published = register.datasets.iter().filter(|record| record.is_published());
        public.datasets = published.filter_map(|record| dataset(record, around.take(&record.id), parts)).collect();
        public.as_of = as_of.unwrap_or_else(|| disclose::newest_day(&public));
        let drafts = DraftRecords {
            technologies: technologies(register, parts, is_draft),
            datasets: register
                .datasets
                .iter()
                .filter(|record| is_draft(record))
                .filter_map(|record| dataset(record, (Vec::new(), false), parts))
                .collect(),
        };
        Preview { public, drafts: drafts.seen(register, parts) }
    }
}

impl DraftRecords {
    /// Only those of which nothing says that they tell too much.
    fn seen(mut self, register: &Register, parts: &BTreeMap<Arc<str>, Part>) -> Self {
        self.technologies
            .retain(|draft| register.technology(&draft.id).is_some_and(|record| may_be_seen(record, parts)));
        self.datasets.retain(|draft| register.dataset(&draft.id).is_some_and(|record| may_be_seen(record, parts)));
        self
    }
}

fn is_draft<A>(record: &RecordFile<A>) -> bool {
    record.state() == PublicationState::Draft
}

fn may_be_seen<A>(record: &RecordFile<A>, parts: &BTreeMap<Arc<str>, Part>) -> bool {
    parts.get(&record.source.path).is_some_and(Part::may_be_seen)
}

fn technologies(
    register: &Register,
    parts: &mut BTreeMap<Arc<str>, Part>,
    which: fn(&RecordFile<asked::Technology>) -> bool,
) -> Vec<Arc<Technology>> {
    let shown = register.technologies.iter().filter(|record| which(record)).filter_map(|record| {
        let part = parts.get_mut(&record.source.path)?;
        if let Shown::Technology(made) = &part.shown {
            return Some(Arc::clone(made));
        }
        let made = Arc::new(disclose::technology(record.clone()));
        part.shown = Shown::Technology(Arc::clone(&made));
        Some(made)
    });
    shown.collect()
}

/// A dataset as anyone may see it, with what the technologies say of it.
fn dataset(
    record: &RecordFile<asked::Dataset>,
    (more, running): (Vec<Gap>, bool),
    parts: &mut BTreeMap<Arc<str>, Part>,
) -> Option<Arc<Dataset>> {
    let part = parts.get_mut(&record.source.path)?;
    if let Shown::Dataset(made, with, was_running) = &part.shown
        && (with, *was_running) == (&more, running)
    {
        return Some(Arc::clone(made));
    }
    let made = Arc::new(disclose::dataset(record.clone(), more.clone(), running));
    part.shown = Shown::Dataset(Arc::clone(&made), more, running);
    Some(made)
}
