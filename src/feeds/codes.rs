//! `codes.json`: what every code in the feeds means, and the words of every question: all that labels need.
//!
//! Labels stand here in the language of the standard; a label in Welsh, where there is one, stands beside it as `cy`.

use super::base::Base;
use super::edition::Edition;
use super::json::json;
use super::questions::{KINDS, NEEDS, Questions, code_of_need};
use crate::findings::Finding;
use crate::national::NATIONAL_SCHEMA_VERSION;
use crate::public::{RecordKind, SCHEMA_VERSION};
use crate::standard::{
    ATRS, Attribute, COVENANT_URL, Clause, ClosedList, DATASET_SECTIONS, LISTS, NATIONAL_LISTS, Principle, Section,
    TECHNOLOGY_SECTIONS, Term,
};
use crate::words::{Phrase, Words};
use schemars::JsonSchema;
use serde::Serialize;

/// Every list on a line, every question on a line.
pub(super) fn codes(edition: &Edition<'_>, welsh: &Words) -> Result<Vec<u8>, Finding> {
    json(&Codes::of(&edition.base, Speaker(Some(welsh))), 3)
}

/// The same of a national collection, with the lists of how forces and feeds stand.
pub(super) fn national_codes(base: &Base, welsh: &Words) -> Result<Vec<u8>, Finding> {
    let speaker = Speaker(Some(welsh));
    let mut codes = Codes::of(base, speaker);
    codes.schema_version = NATIONAL_SCHEMA_VERSION;
    codes.lists.extend(national_lists(speaker));
    json(&codes, 3)
}

/// Says the words of the standard in English and, where somebody has brought the Welsh ones, in Welsh.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'w>(Option<&'w Words>);

impl Speaker<'_> {
    pub(super) fn label(self, phrase: Phrase<'_>) -> Label {
        let welsh = self.0.and_then(|words| words.translated(phrase));
        Label { en: phrase.english(), cy: welsh.map(str::to_owned) }
    }
}

/// The closed lists of what only feeds say.
const FEED_LISTS: &[ClosedList] = &[
    ClosedList {
        name: "record",
        about: "The kind of a record.",
        terms: &[
            Term { code: "technology", label: "Technology", about: "" },
            Term { code: "dataset", label: "Dataset", about: "" },
        ],
    },
    ClosedList {
        name: "record_state",
        about: "Whether a record is still there.",
        terms: &[
            Term { code: "published", label: "Published", about: "" },
            Term { code: "withdrawn", label: "Withdrawn", about: "A notice stands in its place for good." },
            Term { code: "moved", label: "Moved", about: "It has another id now, and the notice names it." },
        ],
    },
    ClosedList {
        name: "standing",
        about: "How much of what a principle of the Covenant demands of a record is published, in one word.",
        terms: &[
            Term { code: "nothing-demanded", label: "Nothing demanded", about: "The standard demands nothing here." },
            Term { code: "published", label: "Published", about: "All of it is answered." },
            Term { code: "partly", label: "Partly published", about: "Some of it is missing." },
            Term { code: "withheld", label: "Withheld", about: "All that is not answered is withheld on a ground." },
            Term { code: "missing", label: "Missing", about: "None of it is there." },
        ],
    },
    ClosedList {
        name: "ledger",
        about: "Whether the history of the register is kept.",
        terms: &[
            Term { code: "none", label: "None", about: "No history is kept yet." },
            Term { code: "recorded", label: "Recorded", about: "Everything in the feeds is in the ledger." },
            Term {
                code: "unrecorded-changes",
                label: "Unrecorded changes",
                about: "Something in the feeds has changed since the newest event of the ledger.",
            },
        ],
    },
    ClosedList {
        name: "entry_kind",
        about: "The kinds of entry of which the ledger keeps versions.",
        terms: &[
            Term { code: "technology", label: "Technology", about: "" },
            Term { code: "dataset", label: "Dataset", about: "" },
            Term { code: "owner", label: "Accountable owner", about: "" },
            Term {
                code: "register",
                label: "The register as a whole",
                about: "The force, its statement and its terms.",
            },
            Term { code: "page", label: "Page of prose", about: "" },
            Term { code: "update", label: "News", about: "" },
        ],
    },
    ClosedList { name: "act", about: "What can happen to an entry.", terms: ACTS },
    ClosedList {
        name: "activity",
        about: "What a keeper of a copy has to do about a change.",
        terms: &[
            Term { code: "Create", label: "Create", about: "" },
            Term { code: "Update", label: "Update", about: "" },
            Term { code: "Delete", label: "Delete", about: "" },
            Term { code: "Move", label: "Move", about: "It has another address from then on." },
        ],
    },
];

/// What can happen to an entry, in the order of [`Act::ALL`](crate::ledger::Act::ALL).
pub(super) const ACTS: &[Term] = &[
    Term { code: "created", label: "New", about: "It was published for the first time." },
    Term { code: "updated", label: "Updated", about: "It says something else than before." },
    Term { code: "corrected", label: "Corrected", about: "What it said before was wrong." },
    Term { code: "confirmed", label: "Reviewed, nothing changed", about: "" },
    Term { code: "status-changed", label: "Status changed", about: "Its status has changed, and perhaps more." },
    Term { code: "withdrawn", label: "Withdrawn", about: "A notice stands in its place." },
    Term { code: "redacted", label: "Text taken away", about: "The text of an old version was taken away." },
    Term { code: "restored", label: "Published again", about: "It is published again after it was withdrawn." },
    Term { code: "renamed", label: "New id", about: "It has another id, and perhaps says something else." },
];

/// What every code in the feeds means, and the words of every question.
#[derive(Serialize, JsonSchema)]
pub(super) struct Codes {
    /// Its JSON Schema, as seen from this file.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The address of this file, for good.
    uri: String,
    /// The version of the shape of the feeds, as a semantic version.
    schema_version: &'static str,
    /// The closed lists.
    lists: Vec<List>,
    /// Where the Covenant for Using Artificial Intelligence in Policing is published.
    covenant: &'static str,
    /// The clauses of the Covenant that a register answers.
    clauses: Vec<ClauseRow>,
    /// The attributes of the Algorithmic Transparency Recording Standard, version 4, in the order of its template.
    atrs: Vec<AttributeRow>,
    /// The questions of the standard.
    questions: Questions,
    /// The sections in which a page shows the questions.
    sections: Sections,
}

/// A closed list.
#[derive(Serialize, JsonSchema)]
pub(super) struct List {
    /// Its name; the schemas name it under `x-codes`.
    pub(super) name: &'static str,
    /// What it lists.
    about: Label,
    /// Its codes, in the order in which they are shown.
    pub(super) terms: Vec<CodeRow>,
}

/// A code of a closed list. Once published, it is never used again for something else.
#[derive(Serialize, JsonSchema)]
pub(super) struct CodeRow {
    /// What stands in the feeds.
    pub(super) code: &'static str,
    /// What a page prints.
    label: Label,
    /// What it means, where the label does not say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<Label>,
}

/// Words of the standard.
#[derive(Serialize, JsonSchema)]
pub(super) struct Label {
    /// In English.
    en: &'static str,
    /// In Welsh.
    #[serde(skip_serializing_if = "Option::is_none")]
    cy: Option<String>,
}

/// A clause of the Covenant.
#[derive(Serialize, JsonSchema)]
struct ClauseRow {
    /// Its number.
    code: &'static str,
    /// The letter of its principle.
    principle: &'static str,
    /// What it asks of a force.
    about: Label,
}

/// An attribute of the Algorithmic Transparency Recording Standard.
#[derive(Serialize, JsonSchema)]
struct AttributeRow {
    /// Its name.
    name: &'static str,
    /// What it asks for.
    about: Label,
}

/// The sections of each sort of record.
#[derive(Serialize, JsonSchema)]
struct Sections {
    /// Of a technology.
    technology: Vec<SectionRow>,
    /// Of a dataset.
    dataset: Vec<SectionRow>,
}

/// A section of a record's page.
#[derive(Serialize, JsonSchema)]
struct SectionRow {
    /// Its name in addresses.
    id: &'static str,
    /// Its heading.
    label: Label,
    /// The paths of its questions, in order.
    questions: &'static [&'static str],
}

impl Codes {
    fn of(base: &Base, speaker: Speaker<'_>) -> Self {
        let sections = |record: &str, rows: &[Section]| {
            rows.iter().map(|section| SectionRow::of(record, section, speaker)).collect()
        };
        Self {
            schema: "schema/codes.json",
            uri: base.feed("api/v1/codes.json"),
            schema_version: SCHEMA_VERSION,
            lists: lists_in(speaker),
            covenant: COVENANT_URL,
            clauses: Clause::ALL.iter().map(|clause| ClauseRow::of(*clause, speaker)).collect(),
            atrs: ATRS.iter().map(|it| AttributeRow::of(it, speaker)).collect(),
            questions: Questions::of_the_standard(speaker),
            sections: Sections {
                technology: sections(RecordKind::Technology.code(), TECHNOLOGY_SECTIONS),
                dataset: sections(RecordKind::Dataset.code(), DATASET_SECTIONS),
            },
        }
    }
}

/// Every closed list in English: those of the standard, and those of what only feeds say.
pub(super) fn lists() -> Vec<List> {
    let mut lists = lists_in(Speaker(None));
    lists.extend(national_lists(Speaker(None)));
    lists
}

/// The closed lists of a national collection.
fn national_lists(speaker: Speaker<'_>) -> impl Iterator<Item = List> {
    NATIONAL_LISTS.iter().map(move |list| List::of(list, speaker))
}

fn lists_in(speaker: Speaker<'_>) -> Vec<List> {
    let mut lists: Vec<List> = LISTS.iter().chain(FEED_LISTS).map(|list| List::of(list, speaker)).collect();
    let principles = Principle::ALL.iter().map(|principle| CodeRow {
        code: principle.letter(),
        label: speaker.label(Phrase::Principle(*principle)),
        about: Some(speaker.label(Phrase::PrincipleAbout(*principle))),
    });
    let about = ClosedList { name: "principle", about: "The principles of the Covenant.", terms: &[] };
    lists.push(List { terms: principles.collect(), ..List::of(&about, speaker) });
    let needs = NEEDS.map(|need| (code_of_need(need), need.in_words()));
    let about = ClosedList { name: "need", about: "When a question must be answered.", terms: &[] };
    lists.push(List::of_codes(&about, &needs, speaker));
    let about = ClosedList { name: "kind_of_answer", about: "The kinds of answer that a question takes.", terms: &[] };
    lists.push(List::of_codes(&about, &KINDS, speaker));
    lists
}

impl List {
    fn of(list: &ClosedList, speaker: Speaker<'_>) -> Self {
        let terms = list.terms.iter().map(|term| CodeRow::of(list.name, *term, speaker));
        Self { name: list.name, about: speaker.label(Phrase::List(list)), terms: terms.collect() }
    }

    /// A list whose codes are no terms of the standard.
    fn of_codes(list: &ClosedList, codes: &[(&'static str, &'static str)], speaker: Speaker<'_>) -> Self {
        let terms = codes.iter().map(|(code, label)| CodeRow::of(list.name, Term { code, label, about: "" }, speaker));
        Self { terms: terms.collect(), ..Self::of(list, speaker) }
    }
}

impl CodeRow {
    fn of(list: &str, term: Term, speaker: Speaker<'_>) -> Self {
        let about = (!term.about.is_empty()).then(|| speaker.label(Phrase::About(list, term)));
        Self { code: term.code, label: speaker.label(Phrase::Term(list, term)), about }
    }
}

impl ClauseRow {
    fn of(clause: Clause, speaker: Speaker<'_>) -> Self {
        let about = speaker.label(Phrase::Clause(clause));
        Self { code: clause.code(), principle: clause.principle().letter(), about }
    }
}

impl AttributeRow {
    fn of(attribute: &Attribute, speaker: Speaker<'_>) -> Self {
        Self { name: attribute.name, about: speaker.label(Phrase::Attribute(attribute)) }
    }
}

impl SectionRow {
    fn of(record: &str, section: &Section, speaker: Speaker<'_>) -> Self {
        let label = speaker.label(Phrase::Section(record, section));
        Self { id: section.id, label, questions: section.keys }
    }
}
