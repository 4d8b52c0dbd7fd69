//! The whole register as tables: one of the technologies, one of the sets of data, one for each list within them, and those
//! that belong to no record.

use super::cell::Cell;
use super::columns::{Languages, Within, cells, columns};
use super::entry::{Entry, View};
use super::lists::lists;
use crate::standard::{
    Answer, Dataset, Deployment, Given, Kind, Listed, Owner, Question, RegisterFile, Technology, UpdateFacts, label_of,
};
use std::collections::BTreeSet;

/// A table of an export.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it is called.
    pub name: String,
    /// Its columns.
    pub header: Vec<Column>,
    /// Its rows. One may be shorter than the header.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub label: String,
    /// How much room its cells need.
    pub width: Width,
    /// Whether what stands in it is not for publication.
    pub is_internal: bool,
}

/// How much room a cell needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// A day, a number, yes or no.
    Value,
    /// A name, an id, a code's label.
    Name,
    /// A line of words.
    Line,
    /// Paragraphs.
    Prose,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
}

impl Column {
    pub(super) fn new(label: impl Into<String>, width: Width) -> Self {
        Self { label: label.into(), width, is_internal: false }
    }
}

/// The column that says whether a record is published.
const STATE: &str = "State of the record";

/// The columns with which every table of records begins.
pub(super) fn head(whose: &str) -> Vec<Column> {
    vec![
        Column::new(format!("{whose} id"), Width::Name),
        Column::new(whose, Width::Name),
        Column::new(STATE, Width::Name),
    ]
}

impl Row {
    /// A row of a record, with the cells with which every such row begins.
    pub(super) fn of(entry: &Entry<'_>) -> Self {
        let state = entry.state.term().label;
        Self { cells: vec![Cell::text(entry.id), Cell::line(Some(entry.name)), Cell::text(state)] }
    }
}

impl Table {
    fn drop_column(&mut self, label: &str) {
        let Some(at) = self.header.iter().position(|column| column.label == label) else { return };
        self.header.remove(at);
        self.rows.iter_mut().filter(|row| at < row.cells.len()).for_each(|row| drop(row.cells.remove(at)));
    }
}

impl View<'_> {
    /// Every table, in the order in which a reader wants them.
    pub fn tables(&self) -> Vec<Table> {
        let (technologies, datasets) = (self.technologies(), self.datasets());
        let languages = if self.public().is_bilingual() { Languages::Both } else { Languages::English };
        let mut tables = vec![
            self.register(languages),
            records("Technologies", "Technology", Technology::QUESTIONS, &technologies, languages),
        ];
        tables.extend(lists(Technology::QUESTIONS, &technologies, "Technology", languages));
        tables.push(deployments(&technologies, languages));
        tables.push(records("Datasets", "Dataset", Dataset::QUESTIONS, &datasets, languages));
        tables.extend(lists(Dataset::QUESTIONS, &datasets, "Dataset", languages));
        tables.push(self.owners(languages));
        tables.push(gaps(&technologies, &datasets));
        tables.push(self.withheld_records());
        tables.push(self.withdrawn());
        tables.push(self.news(languages));
        tables.retain(|table| !table.rows.is_empty());
        if !self.is_internal() {
            // Everything here is published.
            tables.iter_mut().for_each(|table| table.drop_column(STATE));
        }
        tables
    }

    /// The register's own facts: a question and its answer a row.
    fn register(&self, languages: Languages) -> Table {
        let public = self.public();
        let parts = [
            ("force", public.force.given()),
            ("statement", public.statement.given()),
            ("register", public.register.given()),
            ("site", public.site.given()),
            ("accessibility", public.accessibility.given()),
        ];
        let mut header = vec![Column::new("Question", Width::Line), Column::new("Answer", Width::Prose)];
        if languages == Languages::Both {
            header.push(Column::new("Answer (Welsh)", Width::Prose));
        }
        let mut rows = Vec::new();
        for (key, given) in parts {
            let Given::Table(answers) = given else { continue };
            for (question, answer) in answers {
                let label = label_of(RegisterFile::QUESTIONS, &format!("{key}.{}", question.key));
                let answered = if answer.is_something() { Cell::of(&answer) } else { not_published() };
                let mut cells = vec![Cell::text(label), answered];
                if languages == Languages::Both {
                    cells.push(Cell::welsh_of(&answer));
                }
                rows.push(Row { cells });
            }
        }
        Table { name: "Register".to_owned(), header, rows }
    }

    fn owners(&self, languages: Languages) -> Table {
        let mut header = vec![Column::new("Owner id", Width::Name)];
        header.extend(columns(Owner::QUESTIONS, languages));
        let rows = self.public().owners.iter().map(|owner| {
            let mut cells = vec![Cell::text(owner.id.as_str())];
            cells.extend(plain(&owner.answers.given(), languages));
            Row { cells }
        });
        Table { name: "Owners".to_owned(), rows: rows.collect(), header }
    }

    fn withheld_records(&self) -> Table {
        let header = [
            ("Ground", Width::Name),
            ("Explanation", Width::Prose),
            ("Scrutinised by", Width::Line),
            ("Scrutinised on", Width::Value),
            ("Outcome", Width::Line),
            ("Looked at again on", Width::Value),
        ];
        let rows = self.public().withheld_records.iter().map(|record| Row {
            cells: vec![
                Cell::text(record.ground.term().label),
                Cell::text(record.explanation.en.as_str()),
                Cell::line(Some(&record.scrutinised_by)),
                Cell::Day(record.scrutinised_on),
                Cell::line(record.outcome.as_ref()),
                Cell::Day(record.review_on),
            ],
        });
        Table { name: "Withheld records".to_owned(), rows: rows.collect(), header: named(&header) }
    }

    fn withdrawn(&self) -> Table {
        let header = [
            ("Id", Width::Name),
            ("Name", Width::Name),
            ("Withdrawn on", Width::Value),
            ("Reason", Width::Prose),
            ("Replaced by", Width::Name),
        ];
        let rows = self.public().tombstones.iter().map(|tombstone| Row {
            cells: vec![
                Cell::text(tombstone.id.as_str()),
                Cell::line(Some(&tombstone.name)),
                Cell::Day(tombstone.withdrawn_on),
                Cell::text(tombstone.reason.as_ref().map(|reason| reason.en.clone()).unwrap_or_default()),
                Cell::text(tombstone.replaced_by.as_ref().map(ToString::to_string).unwrap_or_default()),
            ],
        });
        Table { name: "Withdrawn records".to_owned(), rows: rows.collect(), header: named(&header) }
    }

    fn news(&self, languages: Languages) -> Table {
        let mut header = named(&[("Id", Width::Name), ("Day", Width::Value)]);
        header.extend(columns(UpdateFacts::QUESTIONS, languages));
        let rows = self.public().updates.iter().map(|update| {
            let mut cells = vec![Cell::text(update.id.as_str()), Cell::Day(update.date)];
            cells.extend(plain(&update.facts.given(), languages));
            Row { cells }
        });
        Table { name: "News".to_owned(), rows: rows.collect(), header }
    }
}

/// One row a record: every answer that fits a cell, and what is internal behind it.
fn records(name: &str, whose: &str, questions: &[Question], entries: &[Entry<'_>], languages: Languages) -> Table {
    let keys: BTreeSet<&str> =
        entries.iter().flat_map(|entry| entry.internal.iter().map(|(path, _)| path.as_str())).collect();
    let mut header = head(whose);
    header.extend(columns(questions, languages));
    header.extend(keys.iter().map(|key| Column {
        label: format!("Internal: {key}"),
        width: Width::Line,
        is_internal: true,
    }));
    let rows = entries.iter().map(|entry| {
        let mut row = Row::of(entry);
        row.cells.extend(cells(entry, &entry.given, "", Within::Record, languages));
        row.cells.extend(keys.iter().map(|key| {
            let said = entry.internal.iter().filter(|(path, _)| path == key).map(|(_, text)| text.as_str());
            Cell::text(said.collect::<Vec<_>>().join("\n"))
        }));
        row
    });
    Table { name: name.to_owned(), rows: rows.collect(), header }
}

fn deployments(entries: &[Entry<'_>], languages: Languages) -> Table {
    let mut header = head("Technology");
    header.extend(columns(Deployment::QUESTIONS, languages));
    let rows = entries.iter().flat_map(|entry| {
        entry.deployments.iter().map(move |deployment| {
            let mut row = Row::of(entry);
            row.cells.extend(plain(&deployment.given(), languages));
            row
        })
    });
    Table { name: "Deployments".to_owned(), rows: rows.collect(), header }
}

/// Every question without an answer, with the state of that answer.
fn gaps(technologies: &[Entry<'_>], datasets: &[Entry<'_>]) -> Table {
    let mut header = head("Record");
    header.extend(named(&[
        ("Kind of record", Width::Name),
        ("Question", Width::Line),
        ("Path", Width::Name),
        ("State of the answer", Width::Name),
        ("Needed", Width::Value),
        ("Ground", Width::Name),
        ("Reason", Width::Prose),
        ("Scrutinised by", Width::Line),
        ("Scrutinised on", Width::Value),
        ("Outcome", Width::Line),
        ("Looked at again on", Width::Value),
        ("Expected by", Width::Value),
    ]));
    let of = |entry: &Entry<'_>, questions: &[Question]| -> Vec<Row> {
        let rows = entry.gaps.iter().map(|gap| {
            let mut row = Row::of(entry);
            row.cells.extend([
                Cell::text(entry.kind.code()),
                Cell::text(label_of(questions, &gap.field)),
                Cell::text(gap.field.as_str()),
                Cell::text(gap.state.term().label),
                Cell::text(if gap.needed { "Yes" } else { "No" }),
                Cell::text(gap.ground.map(|ground| ground.term().label).unwrap_or_default()),
                Cell::text(gap.reason.as_ref().map(|reason| reason.en.clone()).unwrap_or_default()),
                Cell::line(gap.scrutinised_by.as_ref()),
                Cell::day(gap.scrutinised_on),
                Cell::line(gap.outcome.as_ref()),
                Cell::day(gap.review_on),
                Cell::day(gap.expected_on),
            ]);
            row
        });
        rows.collect()
    };
    let mut rows: Vec<Row> = technologies.iter().flat_map(|entry| of(entry, Technology::QUESTIONS)).collect();
    rows.extend(datasets.iter().flat_map(|entry| of(entry, Dataset::QUESTIONS)));
    Table { name: "Gaps".to_owned(), header, rows }
}

fn named(header: &[(&str, Width)]) -> Vec<Column> {
    header.iter().map(|(label, width)| Column::new(*label, *width)).collect()
}

/// The answers of something that has no gaps of its own.
fn plain(given: &Given<'_>, languages: Languages) -> Vec<Cell> {
    let Given::Table(answers) = given else { return Vec::new() };
    let mut cells = Vec::new();
    for (question, answer) in answers {
        if matches!(question.kind, Kind::Table(_)) || question.kind.questions().is_some() {
            continue;
        }
        cells.push(Cell::of(answer));
        if languages == Languages::Both && question.kind.is_words() {
            cells.push(Cell::welsh_of(answer));
        }
    }
    cells
}

fn not_published() -> Cell {
    Cell::NoAnswer(crate::standard::AnswerState::NotPublished.term().label.to_owned())
}
