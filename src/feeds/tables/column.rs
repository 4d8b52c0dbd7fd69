//! A column: what it is called, what stands in it, and of which question it holds the answers.
//!
//! A column is an answer that fits a cell: one value, or several codes or ids of a closed vocabulary. Words have one column a
//! language. Lists of tables have tables of their own, and all other lists stand in the table `lists`.

use crate::standard::{Kind, Language, Listed, Need, Question};
use crate::words::{Phrase, Words};

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name, such as `purpose_why_en`: what stands above it.
    pub name: String,
    /// What stands in its cells.
    pub kind: Kind,
    /// The language of its words; nothing where it holds no words.
    pub language: Option<Language>,
    /// The path of its answer in the record or the item that is the row, such as `purpose.why`; empty where it holds none.
    pub path: String,
    /// The questions that lead to its answer, from outside in.
    pub trail: Vec<&'static Question>,
    /// Whether every row has it.
    pub is_required: bool,
}

impl Column {
    /// The columns of one question, none if its answers stand elsewhere.
    pub(super) fn of(question: &'static Question) -> Vec<Self> {
        let mut columns = Vec::new();
        Within::default().add(question, &mut columns);
        columns
    }

    /// The columns of these questions.
    pub(super) fn of_all(questions: &'static [Question]) -> Vec<Self> {
        questions.iter().flat_map(Self::of).collect()
    }

    /// The columns of a question that is no answer of the record: a key, or something worked out from others.
    pub(super) fn own(question: &'static Question) -> Vec<Self> {
        let own = |column| Self { path: String::new(), ..column };
        Self::of(question).into_iter().map(own).collect()
    }

    /// What people call it in these words, or else in English.
    pub fn title(&self, words: Option<&Words>) -> String {
        let said = |phrase| words.map_or_else(|| phrase_in_english(phrase), |words| words.phrase(phrase).to_owned());
        let mut title = self.trail.iter().map(|question| said(Phrase::Label(question))).collect::<Vec<_>>().join(": ");
        if let Some(language) = self.language {
            title = format!("{title} ({})", said(Phrase::Term(Language::LIST.name, *language.term())));
        }
        title
    }

    /// The question that it answers, in plain words.
    pub fn asks(&self, words: Option<&Words>) -> String {
        let Some(question) = self.trail.last() else { return String::new() };
        words.map_or_else(|| question.asks.to_owned(), |words| words.phrase(Phrase::Asks(question)).to_owned())
    }

    /// Whether several codes or ids can stand in a cell.
    pub fn holds_several(&self) -> bool {
        self.kind.is_list()
    }

    /// The codes that can stand in it, if they are of a closed list.
    pub(super) fn codes(&self) -> Option<Vec<&'static str>> {
        let kind = if let Kind::List(kind) = self.kind { *kind } else { self.kind };
        let Kind::Term(list) = kind else { return None };
        Some(list.terms.iter().map(|term| term.code).collect())
    }
}

fn phrase_in_english(phrase: Phrase<'_>) -> String {
    phrase.english().to_owned()
}

/// What the answers to a question take in a table.
pub(super) enum Shape {
    /// Two columns, a language each.
    Words,
    /// One column.
    Value,
    /// The columns of the questions within.
    Table(&'static [Question]),
    /// A table of its own.
    Rows,
    /// Rows in the table `lists`.
    Lines,
}

impl Shape {
    pub(super) fn of(kind: &Kind) -> Self {
        match kind {
            Kind::Line | Kind::Prose => Self::Words,
            Kind::Table(questions) => Self::Table(questions),
            Kind::List(Kind::Term(_) | Kind::Id(_)) => Self::Value,
            Kind::List(kind) if kind.questions().is_some() => Self::Rows,
            Kind::List(_) => Self::Lines,
            _ => Self::Value,
        }
    }
}

/// Where a question stands within the record.
#[derive(Default)]
struct Within {
    keys: Vec<&'static str>,
    trail: Vec<&'static Question>,
}

impl Within {
    fn add(&mut self, question: &'static Question, into: &mut Vec<Column>) {
        self.keys.push(question.key);
        self.trail.push(question);
        match Shape::of(&question.kind) {
            Shape::Words => {
                into.push(self.column(question, Some(Language::En)));
                into.push(self.column(question, Some(Language::Cy)));
            }
            Shape::Value => into.push(self.column(question, None)),
            Shape::Table(questions) => questions.iter().for_each(|question| self.add(question, into)),
            Shape::Rows | Shape::Lines => {}
        }
        self.keys.pop();
        self.trail.pop();
    }

    fn column(&self, question: &Question, language: Option<Language>) -> Column {
        let ending = language.map(|language| format!("_{}", language.code())).unwrap_or_default();
        Column {
            name: format!("{}{ending}", self.keys.join("_")),
            kind: question.kind,
            language,
            path: self.keys.join("."),
            trail: self.trail.clone(),
            is_required: question.need == Need::Core && language != Some(Language::Cy),
        }
    }
}
