//! The wall: what the force wrote goes in, what anyone may see comes out.

use super::check::{Around, Internal};
use super::register::{OwnerEntry, PageFile, RecordFile, Register, Stated, UpdateFile};
use crate::public::{
    Dataset, Gap, Owner, Page, PublicRegister, RecordKind, Technology, Tombstone, Update, WithheldRecord, gaps,
};
use crate::standard::{self as asked, Answer, Circumstances, PublicationState, Status};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A register in which no error was found. It comes from [`Register::check`] only.
pub struct CheckedRegister(Register);

/// Knows what is internal, and tells only whether a text repeats it.
pub struct Discretion(Internal);

impl Discretion {
    /// The first words of a public text that stand in `[internal]` of some record.
    pub fn kept_back<'t>(&self, public: &'t str) -> Option<&'t str> {
        let (at, _) = self.0.repeated_in(public)?;
        public.get(at)
    }
}

impl CheckedRegister {
    pub(super) fn new(register: Register) -> Self {
        Self(register)
    }

    pub(super) fn register(&self) -> &Register {
        &self.0
    }

    /// How many records are drafts. The number is for the force's own eyes: nothing public may hold it.
    pub fn drafts(&self) -> usize {
        let Self(register) = self;
        let technologies = register.technologies.iter().map(RecordFile::state);
        let datasets = register.datasets.iter().map(RecordFile::state);
        technologies.chain(datasets).filter(|state| *state == PublicationState::Draft).count()
    }

    /// What a text for the public must be held against that does not stand in the register, such as a reason in the ledger.
    pub fn discretion(&self) -> Discretion {
        Discretion(Around::internal_of(&self.0))
    }

    /// What anyone may see of it. DraftRecords, internal tables and what is withheld stay behind; of records that are withheld
    /// as a whole only the ground, the explanation and the scrutiny come through.
    ///
    /// `as_of` is the day that the public register speaks of; without one it is the newest day that the register states,
    /// so that the same register gives the same pages on every day.
    pub fn disclose(self, as_of: Option<Date>) -> PublicRegister {
        let Self(mut register) = self;
        let mut around = AroundDatasets::of(&register.technologies);
        let mut public = without_records(&register);
        let technologies = std::mem::take(&mut register.technologies).into_iter().filter(has_page);
        public.technologies = technologies.map(|record| Arc::new(technology(record))).collect();
        let datasets = register.datasets.into_iter().filter(RecordFile::is_published);
        public.datasets = datasets
            .map(|record| {
                let (more, running) = around.take(&record.id);
                Arc::new(dataset(record, more, running))
            })
            .collect();
        public.as_of = as_of.unwrap_or_else(|| newest_day(&public));
        public
    }
}

/// The public register without its technologies and datasets, and without a day.
pub(super) fn without_records(register: &Register) -> PublicRegister {
    let published = || register.technologies.iter().filter(|record| record.is_published());
    let Register { file, owners, pages, updates, .. } = register;
    let owner = |owner: &OwnerEntry| Owner { id: owner.id.clone(), answers: owner.answers.clone() };
    let page = |page: &PageFile| Page { id: page.id.clone(), facts: page.facts.clone(), body: page.body.clone() };
    let update = |update: &UpdateFile| Update {
        id: update.id.clone(),
        date: update.date,
        facts: update.facts.clone(),
        body: update.body.clone(),
    };
    PublicRegister {
        as_of: Date::default(),
        withheld_records: withheld_records(&register.technologies, &register.datasets),
        tombstones: published().filter_map(tombstone).collect(),
        technologies: Vec::new(),
        datasets: Vec::new(),
        owners: owners.iter().map(owner).collect(),
        updates: updates.iter().rev().map(update).collect(),
        pages: pages.iter().map(page).collect(),
        force: file.force.clone(),
        statement: file.statement.clone(),
        register: file.register.clone(),
        site: file.site.clone(),
        accessibility: file.accessibility.clone(),
    }
}

/// Whether a technology has a page of its own; of a withdrawn one there is a notice instead.
pub(super) fn has_page(record: &RecordFile<asked::Technology>) -> bool {
    record.is_published() && record.answers.status != Status::Withdrawn
}

pub(super) fn technology(record: RecordFile<asked::Technology>) -> Technology {
    let stated = record.stated.into_iter().map(|stated| stated.gap).filter(|gap| dataset_of(gap).is_none()).collect();
    let gaps = gaps(&record.answers.given(), stated, record.answers.circumstances());
    Technology { id: record.id, answers: record.answers, deployments: record.deployments, gaps }
}

pub(super) fn dataset(record: RecordFile<asked::Dataset>, more: Vec<Gap>, running: bool) -> Dataset {
    let mut stated: Vec<Gap> = record.stated.into_iter().map(|stated| stated.gap).collect();
    stated.extend(more);
    let gaps = gaps(&record.answers.given(), stated, Circumstances { running, ..Circumstances::default() });
    Dataset { id: record.id, answers: record.answers, gaps }
}

fn tombstone(record: &RecordFile<asked::Technology>) -> Option<Tombstone> {
    let answers = &record.answers;
    (answers.status == Status::Withdrawn).then(|| Tombstone {
        id: record.id.clone(),
        record: RecordKind::Technology,
        name: answers.name.clone(),
        withdrawn_on: answers.status_since,
        reason: answers.status_reason.clone(),
        replaced_by: answers.replaced_by.clone(),
    })
}

/// Of each record that is withheld as a whole, the ground and the scrutiny, in an order that tells nothing of their ids.
fn withheld_records(
    technologies: &[RecordFile<asked::Technology>],
    datasets: &[RecordFile<asked::Dataset>],
) -> Vec<WithheldRecord> {
    let publications = technologies
        .iter()
        .map(|record| &record.publication)
        .chain(datasets.iter().map(|record| &record.publication))
        .filter(|publication| publication.state == PublicationState::Withheld);
    let mut records: Vec<WithheldRecord> = publications
        .filter_map(|publication| {
            Some(WithheldRecord {
                ground: publication.ground?,
                explanation: publication.explanation.clone()?,
                scrutinised_by: publication.scrutinised_by.clone()?,
                scrutinised_on: publication.scrutinised_on?,
                outcome: publication.outcome.clone(),
                review_on: publication.review_on?,
            })
        })
        .collect();
    records.sort_by(|a, b| {
        (a.ground, a.scrutinised_on, &a.explanation.en).cmp(&(b.ground, b.scrutinised_on, &b.explanation.en))
    });
    records
}

/// The dataset that a reason in a technology's file speaks of: `datasets.custody-images.quantity`.
pub(super) fn dataset_of(gap: &Gap) -> Option<(&str, &str)> {
    gap.field.strip_prefix("datasets.")?.split_once('.')
}

/// What the public page of a dataset takes from the technologies: the gaps that their files state for it, and whether one
/// of them is running.
pub(super) struct AroundDatasets {
    gaps: BTreeMap<String, Vec<Gap>>,
    running: BTreeSet<String>,
}

impl AroundDatasets {
    pub(super) fn of(technologies: &[RecordFile<asked::Technology>]) -> Self {
        let published = || technologies.iter().filter(|record| record.is_published());
        let mut gaps: BTreeMap<String, Vec<Gap>> = BTreeMap::new();
        for Stated { gap, .. } in published().flat_map(|record| &record.stated) {
            if let Some((id, field)) = dataset_of(gap) {
                gaps.entry(id.to_owned()).or_default().push(Gap { field: field.to_owned(), ..gap.clone() });
            }
        }
        let in_use = published()
            .filter(|record| record.answers.status.is_running())
            .flat_map(|record| record.answers.data.iter().map(|data| data.dataset.0.clone()));
        Self { gaps, running: in_use.collect() }
    }

    /// The gaps of this dataset, which are handed out once, and whether it is in use.
    pub(super) fn take(&mut self, id: &str) -> (Vec<Gap>, bool) {
        (self.gaps.remove(id).unwrap_or_default(), self.running.contains(id))
    }
}

/// The newest day on which somebody wrote, reviewed or stated something.
pub(super) fn newest_day(register: &PublicRegister) -> Date {
    let reviewed = register.technologies.iter().map(|technology| technology.answers.last_reviewed);
    let news = register.updates.iter().map(|update| update.date);
    reviewed.chain(news).fold(register.statement.as_of, Date::max)
}
