//! The wall: what the force wrote goes in, what anyone may see comes out.

use super::register::{RecordFile, Register, Stated};
use crate::public::{
    Dataset, Gap, Owner, Page, PublicRegister, RecordKind, Technology, Tombstone, Update, WithheldRecord, gaps,
};
use crate::standard::{self as asked, Answer, Circumstances, PublicationState, Status};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A register in which no error was found. It comes from [`Register::check`] only.
pub struct CheckedRegister(Register);

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

    /// What anyone may see of it. Drafts, internal tables and what is withheld stay behind; of records that are withheld
    /// as a whole only the ground, the explanation and the scrutiny come through.
    ///
    /// `as_of` is the day that the public register speaks of; without one it is the newest day that the register states,
    /// so that the same register gives the same pages on every day.
    pub fn disclose(self, as_of: Option<Date>) -> PublicRegister {
        let Self(register) = self;
        let in_use = datasets_in_use(&register.technologies);
        let mut elsewhere = gaps_of_datasets(&register.technologies);
        let mut public = PublicRegister {
            as_of: as_of.unwrap_or_default(),
            withheld_records: withheld_records(&register.technologies, &register.datasets),
            tombstones: register
                .technologies
                .iter()
                .filter(|record| record.is_published())
                .filter_map(tombstone)
                .collect(),
            technologies: register
                .technologies
                .into_iter()
                .filter(|record| record.is_published() && record.answers.status != Status::Withdrawn)
                .map(technology)
                .collect(),
            datasets: register
                .datasets
                .into_iter()
                .filter(RecordFile::is_published)
                .map(|record| {
                    let running = in_use.contains_key(&record.id);
                    let more = elsewhere.remove(&record.id).unwrap_or_default();
                    dataset(record, more, running)
                })
                .collect(),
            owners: register.owners.into_iter().map(|owner| Owner { id: owner.id, answers: owner.answers }).collect(),
            updates: register
                .updates
                .into_iter()
                .rev()
                .map(|update| Update { id: update.id, date: update.date, facts: update.facts, body: update.body })
                .collect(),
            pages: register
                .pages
                .into_iter()
                .map(|page| Page { id: page.id, facts: page.facts, body: page.body })
                .collect(),
            force: register.file.force,
            statement: register.file.statement,
            register: register.file.register,
            site: register.file.site,
            accessibility: register.file.accessibility,
        };
        if as_of.is_none() {
            public.as_of = newest_day(&public);
        }
        public
    }
}

fn technology(record: RecordFile<asked::Technology>) -> Technology {
    let stated = record.stated.into_iter().map(|stated| stated.gap).filter(|gap| dataset_of(gap).is_none()).collect();
    let gaps = gaps(&record.answers.given(), stated, record.answers.circumstances());
    Technology { id: record.id, answers: record.answers, deployments: record.deployments, gaps }
}

fn dataset(record: RecordFile<asked::Dataset>, more: Vec<Gap>, running: bool) -> Dataset {
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

fn gaps_of_datasets(technologies: &[RecordFile<asked::Technology>]) -> BTreeMap<String, Vec<Gap>> {
    let mut gaps: BTreeMap<String, Vec<Gap>> = BTreeMap::new();
    for Stated { gap, .. } in
        technologies.iter().filter(|record| record.is_published()).flat_map(|record| &record.stated)
    {
        if let Some((id, field)) = dataset_of(gap) {
            gaps.entry(id.to_owned()).or_default().push(Gap { field: field.to_owned(), ..gap.clone() });
        }
    }
    gaps
}

fn datasets_in_use(technologies: &[RecordFile<asked::Technology>]) -> BTreeMap<String, ()> {
    technologies
        .iter()
        .filter(|record| record.is_published() && record.answers.status.is_running())
        .flat_map(|record| record.answers.data.iter().map(|data| (data.dataset.0.clone(), ())))
        .collect()
}

/// The newest day on which somebody wrote, reviewed or stated something.
fn newest_day(register: &PublicRegister) -> Date {
    let reviewed = register.technologies.iter().map(|technology| technology.answers.last_reviewed);
    let news = register.updates.iter().map(|update| update.date);
    reviewed.chain(news).fold(register.statement.as_of, Date::max)
}
