//! Answers as rows of a table (RFC 4180): which questions have a column, and what stands in a cell.
//!
//! A column is an answer that fits a cell: one value, or several codes, ids or names parted by `; `. Words have one
//! column a language. Lists of words and of tables have none; they are whole in the JSON.

use super::fault::not_made;
use crate::findings::Finding;
use crate::standard::{Given, Kind, Question};
use csv::{Terminator, Writer, WriterBuilder};

/// What parts several codes, ids or names in one cell.
pub(super) const BETWEEN: &str = "; ";

/// A table in the making. Its rows end in CR LF; every row has as many cells as the header.
pub(super) struct Table {
    writer: Writer<Vec<u8>>,
}

impl Table {
    /// A table with this header.
    pub(super) fn new(header: &[String]) -> Result<Self, Finding> {
        let writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        let mut table = Self { writer };
        table.writer.write_record(header).map_err(not_made)?;
        Ok(table)
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: Row) -> Result<(), Finding> {
        self.writer.write_record(cells.0).map_err(not_made)
    }

    /// The bytes of the table.
    pub(super) fn written(self) -> Result<Vec<u8>, Finding> {
        self.writer.into_inner().map_err(|fault| not_made(fault.error()))
    }
}

/// The names of the columns that these questions have, such as `purpose_why_en`.
pub(super) fn columns(questions: &[Question]) -> Vec<String> {
    let mut names = Vec::new();
    name_columns("", questions, &mut names);
    names
}

fn name_columns(before: &str, questions: &[Question], names: &mut Vec<String>) {
    for question in questions {
        let name = format!("{before}{}", question.key);
        match Column::of(&question.kind) {
            Some(Column::Words) => names.extend([format!("{name}_en"), format!("{name}_cy")]),
            Some(Column::Value) => names.push(name),
            Some(Column::Table(questions)) => name_columns(&format!("{name}_"), questions, names),
            None => {}
        }
    }
}

/// What the answers to a question take in a table.
enum Column {
    /// Two columns, a language each.
    Words,
    /// One column.
    Value,
    /// The columns of the questions within.
    Table(&'static [Question]),
}

impl Column {
    fn of(kind: &Kind) -> Option<Self> {
        match kind {
            Kind::Line | Kind::Prose => Some(Self::Words),
            Kind::Table(questions) => Some(Self::Table(questions)),
            Kind::List(Kind::Term(_) | Kind::Id(_) | Kind::Name) => Some(Self::Value),
            Kind::List(_) => None,
            _ => Some(Self::Value),
        }
    }
}

/// The cells of a row, in the order of the columns.
#[derive(Default)]
pub(super) struct Row(Vec<String>);

impl Row {
    /// Adds words or codes, guarded.
    pub(super) fn text(&mut self, text: &str) {
        self.0.push(guarded(text));
    }

    /// Adds a number, as it is.
    pub(super) fn number(&mut self, number: impl ToString) {
        self.0.push(number.to_string());
    }

    /// Adds the cells of these answers: those that [`columns`] names.
    pub(super) fn answers(&mut self, answers: &[(&'static Question, Given<'_>)]) {
        for (question, answer) in answers {
            match (Column::of(&question.kind), answer) {
                (Some(Column::Words), answer) => self.words(answer),
                (Some(Column::Value), answer) => self.value(answer),
                (Some(Column::Table(_)), Given::Table(answers)) => self.answers(answers),
                (Some(Column::Table(questions)), _) => {
                    self.0.extend(columns(questions).iter().map(|_| String::new()));
                }
                (None, _) => {}
            }
        }
    }

    fn words(&mut self, answer: &Given<'_>) {
        let (english, welsh) = match answer {
            Given::Line(line) => (line.en.as_str(), line.cy.as_deref()),
            Given::Prose(prose) => (prose.en.as_str(), prose.cy.as_deref()),
            _ => ("", None),
        };
        self.text(english);
        self.text(welsh.unwrap_or_default());
    }

    fn value(&mut self, answer: &Given<'_>) {
        match answer {
            Given::Count(number) => self.number(number),
            Given::Number(number) => self.number(number),
            _ => self.text(&in_a_cell(answer)),
        }
    }
}

fn in_a_cell(answer: &Given<'_>) -> String {
    match answer {
        Given::Text(text) => (*text).to_owned(),
        Given::Term(term) => term.code.to_owned(),
        Given::Date(day) => day.to_string(),
        Given::YesNo(yes) => yes.to_string(),
        Given::List(answers) => answers.iter().map(in_a_cell).collect::<Vec<_>>().join(BETWEEN),
        _ => String::new(),
    }
}

/// A text that a spreadsheet would take for a formula, with an apostrophe before it, which makes it a text again.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
