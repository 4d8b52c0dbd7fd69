//! The questions of the standard as `codes.json` lists them, with codes for when each is asked and what it takes.

use super::codes::{Label, Speaker};
use crate::standard::{
    Dataset, Deployment, Kind, Need, Owner, PageFacts, Question, RegisterFile, Target, Technology, UpdateFacts,
};
use crate::words::Phrase;
use schemars::JsonSchema;
use serde::Serialize;

/// The questions of each sort of table.
#[derive(Serialize, JsonSchema)]
pub(super) struct Questions {
    /// Of the register as a whole.
    register: Vec<QuestionRow>,
    /// Of a technology.
    technology: Vec<QuestionRow>,
    /// Of a dataset.
    dataset: Vec<QuestionRow>,
    /// Of an accountable owner.
    owner: Vec<QuestionRow>,
    /// Of a live deployment.
    deployment: Vec<QuestionRow>,
    /// Of a page of prose.
    page: Vec<QuestionRow>,
    /// Of a piece of news.
    update: Vec<QuestionRow>,
}

/// A question of the standard.
#[derive(Serialize, JsonSchema)]
struct QuestionRow {
    /// The path of its answer, as gaps name it; `*` stands for an item of a list. A gap that names an item
    /// itself belongs to the question of the list.
    path: String,
    /// What a page prints before the answer.
    label: Label,
    /// The question in plain words.
    question: Label,
    /// When it must be answered, from the list `need`.
    need: &'static str,
    /// The clauses of the Covenant that ask for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    clauses: Vec<&'static str>,
    /// The attributes of the Algorithmic Transparency Recording Standard that it answers.
    #[serde(skip_serializing_if = "<[&str]>::is_empty")]
    atrs: &'static [&'static str],
    /// The kind of answer it takes, from the list `kind_of_answer`.
    kind: &'static str,
    /// Whether several answers may be given.
    many: bool,
    /// The closed list whose codes it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<&'static str>,
    /// What an id points at.
    #[serde(skip_serializing_if = "Option::is_none")]
    points_at: Option<&'static str>,
}

impl Questions {
    /// Every question that feeds hold answers to.
    pub(super) fn of_the_standard(speaker: Speaker<'_>) -> Self {
        Self {
            register: rows_below("", RegisterFile::QUESTIONS, speaker, |question| question.key != "schema"),
            technology: rows_below("", Technology::QUESTIONS, speaker, |_| true),
            dataset: rows_below("", Dataset::QUESTIONS, speaker, |_| true),
            owner: rows_below("", Owner::QUESTIONS, speaker, |_| true),
            deployment: rows_below("", Deployment::QUESTIONS, speaker, |_| true),
            page: rows_below("", PageFacts::QUESTIONS, speaker, |_| true),
            update: rows_below("", UpdateFacts::QUESTIONS, speaker, |_| true),
        }
    }
}

fn rows_below(
    path: &str,
    questions: &[Question],
    speaker: Speaker<'_>,
    is_wanted: fn(&Question) -> bool,
) -> Vec<QuestionRow> {
    let mut rows = Vec::new();
    for question in questions.iter().filter(|question| is_wanted(question)) {
        let path = format!("{path}{}", question.key);
        let below = question.kind.questions().map(|questions| {
            let inner = if question.kind.is_list() { format!("{path}.*.") } else { format!("{path}.") };
            rows_below(&inner, questions, speaker, |_| true)
        });
        rows.push(QuestionRow::of(path, question, speaker));
        rows.extend(below.into_iter().flatten());
    }
    rows
}

impl QuestionRow {
    fn of(path: String, question: &Question, speaker: Speaker<'_>) -> Self {
        let one = if let Kind::List(kind) = question.kind { *kind } else { question.kind };
        let list = if let Kind::Term(list) = one { Some(list.name) } else { None };
        let points_at = if let Kind::Id(target) = one { Some(code_of_target(target)) } else { None };
        Self {
            path,
            label: speaker.label(Phrase::Label(question)),
            question: speaker.label(Phrase::Asks(question)),
            need: code_of_need(question.need),
            clauses: question.covenant.iter().map(|clause| clause.code()).collect(),
            atrs: question.atrs,
            kind: code_of_kind(&one),
            many: question.kind.is_list(),
            list,
            points_at,
        }
    }
}

fn code_of_target(target: Target) -> &'static str {
    match target {
        Target::Item => "item",
        Target::Technology => "technology",
        Target::Dataset => "dataset",
        Target::Owner => "owner",
        Target::Product => "product",
    }
}

/// Every need.
pub(super) const NEEDS: [Need; 9] = [
    Need::Core,
    Need::Always,
    Need::UnlessLive,
    Need::Running,
    Need::Affecting,
    Need::Biometric,
    Need::Asked,
    Need::Over,
    Need::Trial,
];

/// The code of a need.
pub(super) fn code_of_need(need: Need) -> &'static str {
    match need {
        Need::Core => "core",
        Need::Always => "always",
        Need::UnlessLive => "unless-live",
        Need::Running => "running",
        Need::Affecting => "affecting",
        Need::Biometric => "biometric",
        Need::Asked => "asked",
        Need::Over => "over",
        Need::Trial => "trial",
    }
}

/// The codes of the kinds of answer, with what each is.
pub(super) const KINDS: [(&str, &str); 12] = [
    ("line", "One line of words"),
    ("prose", "Paragraphs in Markdown"),
    ("name", "A name or a reference"),
    ("id", "A short permanent name"),
    ("email", "A mailbox"),
    ("link", "A web address"),
    ("date", "A day"),
    ("yes-no", "Yes or no"),
    ("count", "A whole number of things"),
    ("number", "A measured number"),
    ("code", "A code of a closed list"),
    ("table", "A table with questions of its own"),
];

fn code_of_kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Line => "line",
        Kind::Prose => "prose",
        Kind::Name => "name",
        Kind::Id(_) => "id",
        Kind::Email => "email",
        Kind::Link => "link",
        Kind::Date => "date",
        Kind::YesNo => "yes-no",
        Kind::Count => "count",
        Kind::Number => "number",
        Kind::Term(_) => "code",
        Kind::Table(_) => "table",
        Kind::List(kind) => code_of_kind(kind),
    }
}
