//! Entries: everything in the public register that has a name of its own, and so a history of its own.
//!
//! An entry is what the ledger keeps versions of and what two registers are compared by. Which of them changed when is
//! not known here.

use super::{Dataset, Gap, Owner, Page, PublicRegister, Technology, Update, WithheldRecord};
use crate::standard::{
    Accessibility, Answer, Force, Given, Kind, Line, Need, Publication, Question, RegisterFacts, RegisterFile,
    Statement,
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// One entry of the public register, borrowed from it or read back from a version.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "entries are compared one at a time, and a technology is the usual one")]
pub enum Entry<'a> {
    /// What the force says of itself and of the register as a whole.
    Register(Cow<'a, RegisterEntry>),
    /// A technology.
    Technology(Cow<'a, Technology>),
    /// A set of data.
    Dataset(Cow<'a, Dataset>),
    /// An accountable owner.
    Owner(Cow<'a, Owner>),
    /// A page of prose.
    Page(Cow<'a, Page>),
    /// A piece of news.
    Update(Cow<'a, Update>),
}

/// What the force says of itself and of the register as a whole, and how many records it withholds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RegisterEntry {
    /// Who publishes it.
    pub force: Force,
    /// How complete it is.
    pub statement: Statement,
    /// On what terms it is published.
    pub register: RegisterFacts,
    /// The facts of the accessibility statement.
    pub accessibility: Accessibility,
    /// What may be said of the records that are withheld as a whole.
    #[serde(default)]
    pub withheld_records: Vec<WithheldRecord>,
}

/// The kinds of entry, in the order in which a reader meets them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum EntryKind {
    Technology,
    Dataset,
    Owner,
    Register,
    Page,
    Update,
}

/// The name of an entry: unique within the force, and never used for anything else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    /// Its kind.
    pub kind: EntryKind,
    /// Its id; of the register as a whole, the code of the force.
    pub id: String,
}

impl EntryKind {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Technology, Self::Dataset, Self::Owner, Self::Register, Self::Page, Self::Update];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Technology => "technology",
            Self::Dataset => "dataset",
            Self::Owner => "owner",
            Self::Register => "register",
            Self::Page => "page",
            Self::Update => "update",
        }
    }

    /// The folder of its kind in feeds and in the ledger.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Technology => "technologies",
            Self::Dataset => "datasets",
            Self::Owner => "owners",
            Self::Register => "register",
            Self::Page => "pages",
            Self::Update => "updates",
        }
    }

    /// Whether it is a record, whose address must answer for good.
    pub fn is_record(self) -> bool {
        matches!(self, Self::Technology | Self::Dataset)
    }
}

impl EntryId {
    /// The name of an entry of this kind.
    pub fn new(kind: EntryKind, id: impl Into<String>) -> Self {
        Self { kind, id: id.into() }
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind.folder(), self.id)
    }
}

impl PublicRegister {
    /// Every entry, in the order of kinds and ids.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let technologies = self.technologies.iter().map(|it| Entry::Technology(Cow::Borrowed(it)));
        let datasets = self.datasets.iter().map(|it| Entry::Dataset(Cow::Borrowed(it)));
        let owners = self.owners.iter().map(|it| Entry::Owner(Cow::Borrowed(it)));
        let pages = self.pages.iter().map(|it| Entry::Page(Cow::Borrowed(it)));
        let updates = self.updates.iter().map(|it| Entry::Update(Cow::Borrowed(it)));
        let whole = Entry::Register(Cow::Owned(RegisterEntry {
            force: self.force.clone(),
            statement: self.statement.clone(),
            register: self.register.clone(),
            accessibility: self.accessibility.clone(),
            withheld_records: self.withheld_records.clone(),
        }));
        technologies.chain(datasets).chain(owners).chain([whole]).chain(pages).chain(updates)
    }
}

impl Entry<'_> {
    /// Its name within the force.
    pub fn id(&self) -> EntryId {
        match self {
            Self::Register(it) => EntryId::new(EntryKind::Register, it.force.id.as_str()),
            Self::Technology(it) => EntryId::new(EntryKind::Technology, &*it.id),
            Self::Dataset(it) => EntryId::new(EntryKind::Dataset, &*it.id),
            Self::Owner(it) => EntryId::new(EntryKind::Owner, &*it.id),
            Self::Page(it) => EntryId::new(EntryKind::Page, &*it.id),
            Self::Update(it) => EntryId::new(EntryKind::Update, &*it.id),
        }
    }

    /// What readers call it.
    pub fn name(&self) -> &Line {
        match self {
            Self::Register(it) => &it.force.name,
            Self::Technology(it) => &it.answers.name,
            Self::Dataset(it) => &it.answers.name,
            Self::Owner(it) => &it.answers.role,
            Self::Page(it) => &it.facts.title,
            Self::Update(it) => &it.facts.title,
        }
    }

    /// The ids that it had before.
    pub fn former_ids(&self) -> Vec<&str> {
        match self {
            Self::Technology(it) => it.answers.former_ids.iter().map(|id| id.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    /// Everything it says, each answer with its question.
    pub fn given(&self) -> Given<'_> {
        Given::Table(match self {
            Self::Technology(it) => with(it.given(), [(&DEPLOYMENTS, it.deployments.given())]),
            Self::Dataset(it) => with(it.given(), []),
            Self::Owner(it) => with(it.answers.given(), []),
            Self::Page(it) => with(it.facts.given(), [(&BODY, it.body.given())]),
            Self::Update(it) => with(it.facts.given(), [(&DAY, it.date.given()), (&BODY, it.body.given())]),
            Self::Register(it) => it.table(),
        })
    }

    /// The questions without an answer.
    pub fn gaps(&self) -> &[Gap] {
        match self {
            Self::Technology(it) => &it.gaps,
            Self::Dataset(it) => &it.gaps,
            _ => &[],
        }
    }

    /// The text of a version that holds it: JSON for people to read too, with a line break at the end.
    ///
    /// # Errors
    ///
    /// A value that JSON cannot hold.
    pub fn text(&self) -> Result<String, serde_json::Error> {
        let mut text = match self {
            Self::Register(it) => serde_json::to_string_pretty(it),
            Self::Technology(it) => serde_json::to_string_pretty(it),
            Self::Dataset(it) => serde_json::to_string_pretty(it),
            Self::Owner(it) => serde_json::to_string_pretty(it),
            Self::Page(it) => serde_json::to_string_pretty(it),
            Self::Update(it) => serde_json::to_string_pretty(it),
        }?;
        text.push('\n');
        Ok(text)
    }
}

impl Entry<'static> {
    /// The entry of this kind that the text of a version holds.
    ///
    /// # Errors
    ///
    /// It is not JSON, or it is not of that kind.
    pub fn read(kind: EntryKind, text: &str) -> Result<Self, serde_json::Error> {
        Ok(match kind {
            EntryKind::Register => Self::Register(Cow::Owned(serde_json::from_str(text)?)),
            EntryKind::Technology => Self::Technology(Cow::Owned(serde_json::from_str(text)?)),
            EntryKind::Dataset => Self::Dataset(Cow::Owned(serde_json::from_str(text)?)),
            EntryKind::Owner => Self::Owner(Cow::Owned(serde_json::from_str(text)?)),
            EntryKind::Page => Self::Page(Cow::Owned(serde_json::from_str(text)?)),
            EntryKind::Update => Self::Update(Cow::Owned(serde_json::from_str(text)?)),
        })
    }
}

type Answers<'a> = Vec<(&'static Question, Given<'a>)>;

fn with<'a, const N: usize>(given: Given<'a>, more: [(&'static Question, Given<'a>); N]) -> Answers<'a> {
    let mut answers = if let Given::Table(answers) = given { answers } else { Vec::new() };
    answers.extend(more);
    answers
}

impl RegisterEntry {
    fn table(&self) -> Answers<'_> {
        let parts = [
            ("force", self.force.given()),
            ("statement", self.statement.given()),
            ("register", self.register.given()),
            ("accessibility", self.accessibility.given()),
        ];
        let mut answers: Answers<'_> = RegisterFile::QUESTIONS
            .iter()
            .filter_map(|question| {
                let (_, given) = parts.iter().find(|(key, _)| *key == question.key)?;
                Some((question, given.clone()))
            })
            .collect();
        answers.push((&WITHHELD, Given::List(self.withheld_records.iter().map(WithheldRecord::given).collect())));
        answers
    }
}

impl WithheldRecord {
    /// What may be said of it, each answer with its question.
    pub fn given(&self) -> Given<'_> {
        let parts = [
            ("ground", self.ground.given()),
            ("explanation", self.explanation.given()),
            ("scrutinised_by", self.scrutinised_by.given()),
            ("scrutinised_on", self.scrutinised_on.given()),
            ("outcome", self.outcome.given()),
            ("review_on", self.review_on.given()),
        ];
        let answers = Publication::QUESTIONS.iter().filter_map(|question| {
            let (_, given) = parts.iter().find(|(key, _)| *key == question.key)?;
            Some((question, given.clone()))
        });
        Given::Table(answers.collect())
    }
}

/// What the public register adds to the questions of the standard.
const fn added(key: &'static str, label: &'static str, asks: &'static str, kind: Kind) -> Question {
    let table = "Entry";
    Question { table, key, label, asks, help: "", example: "", need: Need::Asked, covenant: &[], atrs: &[], kind }
}

static BODY: Question = added("body", "Text", "What does it say?", Kind::Prose);
static DAY: Question = added("date", "Date", "Of which day is it?", Kind::Date);
/// The live deployments of a technology, as if they were an answer of its record.
pub static DEPLOYMENTS: Question = added(
    "deployments",
    "Deployments",
    "When and where was it used live, and what came of it?",
    Kind::List(&Kind::Table(crate::standard::Deployment::QUESTIONS)),
);
static WITHHELD: Question = added(
    "withheld_records",
    "Withheld records",
    "Which records are withheld as a whole?",
    Kind::List(&Kind::Table(Publication::QUESTIONS)),
);
