//! A part of the register: one file with the Welsh and the deployments beside it, and what was found in them.

use super::super::check::{Paragraph, paragraphs_of, shape};
use super::super::register::{PageFile, RecordFile, Register, UpdateFile};
use super::neighbours::may_hide_a_name;
use crate::findings::{Finding, Findings, Severity};
use crate::public::{Dataset, Gap, Technology};
use crate::standard::{self as asked, Need, PublicationState};
use crate::text::{Source, is_id};
use std::sync::Arc;
use toml::de::DeTable;

/// What is kept of a part, beside its record.
#[derive(Default)]
pub(super) struct Part {
    /// Its texts, in the order of their paths.
    pub(super) sources: Vec<Source>,
    /// What was found while it was read.
    pub(super) reading: Findings,
    /// What the rules said of it.
    pub(super) checking: Findings,
    /// Whether its author says that it is a draft: nothing in it stops the others.
    pub(super) is_draft: bool,
    /// Whether what a record cannot do without was answered, so that it can be shown.
    is_whole: bool,
    /// Whether it has a record of its own to give.
    pub(super) is_read: bool,
    /// Whether a name may stand in its texts in other letters.
    pub(super) may_hide_a_name: bool,
    /// The longer paragraphs of its record, to be held against those of the others.
    pub(super) paragraphs: Vec<Paragraph>,
    /// Its record as anyone may see it, once it was made.
    pub(super) shown: Shown,
}

/// A record as anyone may see it, and what it was made with.
#[derive(Default)]
pub(super) enum Shown {
    #[default]
    NotMade,
    Technology(Arc<Technology>),
    Dataset(Arc<Dataset>, Vec<Gap>, bool),
}

/// The record of a part.
pub(super) enum Record {
    /// `register.toml`: the register itself without any record, and the owners likewise.
    File(Box<Register>),
    Owners(Box<Register>),
    Technology(Box<RecordFile<asked::Technology>>),
    Dataset(Box<RecordFile<asked::Dataset>>),
    Page(Box<PageFile>),
    Update(Box<UpdateFile>),
    /// A file that has no record, or none that could be read.
    Nothing,
}

/// Where the part stands that a text belongs to: the path of its English file.
pub(super) fn key_of(path: &str) -> Arc<str> {
    if path.ends_with(".cy.toml") || path.ends_with(".cy.md") {
        return path.replace(".cy.", ".").into();
    }
    let rows = path.strip_prefix("content/deployments/").and_then(|file| file.strip_suffix(".csv"));
    match rows.filter(|id| is_id(id)) {
        Some(id) => format!("content/technologies/{id}.toml").into(),
        None => path.into(),
    }
}

/// What a part is about, by where it stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shelf {
    File,
    Owners,
    Technologies,
    Datasets,
    Pages,
    Updates,
    Elsewhere,
}

/// The shelf of a part, and the id of its record.
pub(super) fn shelf(key: &str) -> (Shelf, &str) {
    let below = key.strip_prefix("content/").unwrap_or(key);
    let (shelf, name, ending) = match below.split_once('/') {
        None if below == "register.toml" => (Shelf::File, below, ""),
        None if below == "owners.toml" => (Shelf::Owners, below, ""),
        Some(("technologies", name)) => (Shelf::Technologies, name, ".toml"),
        Some(("datasets", name)) => (Shelf::Datasets, name, ".toml"),
        Some(("pages", name)) => (Shelf::Pages, name, ".md"),
        Some(("updates", name)) => (Shelf::Updates, name, ".md"),
        _ => (Shelf::Elsewhere, below, ""),
    };
    match name.strip_suffix(ending) {
        Some(id) if matches!(shelf, Shelf::File | Shelf::Owners) || is_id(id) => (shelf, id),
        _ => (Shelf::Elsewhere, name),
    }
}

impl Part {
    /// Reads a part from its texts alone, by the same way as a whole register is read.
    pub(super) fn read(key: &str, sources: Vec<Source>) -> (Self, Record) {
        let mut found = Findings::new();
        let register = Register::read(&sources, &mut found);
        let (shelf, _) = shelf(key);
        let is_told = |finding: &Finding| shelf == Shelf::File || finding.rule.name != shape::NO_REGISTER.name;
        let reading: Findings = found.into_iter().filter(is_told).collect();
        let record = Record::of(shelf, register);
        let state = record.state().unwrap_or_else(|| stated_state(key, &sources));
        let part = Self {
            is_draft: state == PublicationState::Draft,
            is_whole: record.is_whole() && !reading.iter().any(|finding| finding.rule.name == shape::MISSING.name),
            is_read: !matches!(record, Record::Nothing),
            paragraphs: match &record {
                Record::Technology(record) => paragraphs_of(record),
                Record::Dataset(record) => paragraphs_of(record),
                _ => Vec::new(),
            },
            may_hide_a_name: sources.iter().any(|source| may_hide_a_name(&source.text)),
            sources,
            reading,
            ..Self::default()
        };
        (part, record)
    }

    /// How many errors were found in it.
    pub(super) fn errors(&self) -> usize {
        self.reading.errors() + self.checking.errors()
    }

    /// Whether it can be shown as a draft: it is enough of a record, and what is wrong with it cannot be that it tells too
    /// much.
    pub(super) fn may_be_seen(&self) -> bool {
        let tells = |finding: &Finding| {
            finding.rule.severity == Severity::Error && ["withholding", "privacy"].contains(&finding.rule.family)
        };
        self.is_whole && !self.reading.iter().chain(self.checking.iter()).any(tells)
    }
}

impl Record {
    fn of(shelf: Shelf, mut register: Register) -> Self {
        match shelf {
            Shelf::File if register.file_source.is_some() => Self::File(Box::new(register)),
            Shelf::Owners if register.owners_source.is_some() => Self::Owners(Box::new(register)),
            Shelf::Technologies => {
                register.technologies.pop().map_or(Self::Nothing, |it| Self::Technology(Box::new(it)))
            }
            Shelf::Datasets => register.datasets.pop().map_or(Self::Nothing, |it| Self::Dataset(Box::new(it))),
            Shelf::Pages => register.pages.pop().map_or(Self::Nothing, |it| Self::Page(Box::new(it))),
            Shelf::Updates => register.updates.pop().map_or(Self::Nothing, |it| Self::Update(Box::new(it))),
            Shelf::File | Shelf::Owners | Shelf::Elsewhere => Self::Nothing,
        }
    }

    /// Whether no answer that a record cannot do without has a fault, in place of which there is nothing.
    fn is_whole(&self) -> bool {
        let (questions, faulted) = match self {
            Self::Technology(record) => (asked::Technology::QUESTIONS, &record.faulted),
            Self::Dataset(record) => (asked::Dataset::QUESTIONS, &record.faulted),
            _ => return true,
        };
        !questions.iter().any(|question| question.need == Need::Core && faulted.contains(question.key))
    }

    fn state(&self) -> Option<PublicationState> {
        match self {
            Self::Technology(record) => Some(record.state()),
            Self::Dataset(record) => Some(record.state()),
            _ => None,
        }
    }
}

/// What a file that cannot be read says of its publication, as far as that can be read.
fn stated_state(key: &str, sources: &[Source]) -> PublicationState {
    let is_draft = sources.iter().find(|source| *source.path == *key).is_some_and(|source| {
        let (tree, _) = DeTable::parse_recoverable(&source.text);
        let state = tree.get_ref().get("publication").and_then(|publication| publication.get_ref().get("state"));
        state.is_some_and(|state| state.get_ref().as_str() == Some("draft"))
    });
    if is_draft { PublicationState::Draft } else { PublicationState::Published }
}
