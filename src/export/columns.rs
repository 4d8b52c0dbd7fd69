//! Which questions have a column of their own: those whose answer fits a cell, down into single tables.

use super::cell::{Cell, NOT_ASKED};
use super::entry::Entry;
use super::tables::{Column, Width};
use crate::standard::{Given, Kind, Question};

/// Whether words have a second column, for the Welsh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Languages {
    English,
    Both,
}

/// The columns of these questions, such as `Purpose: Why it is used`.
pub(super) fn columns(questions: &[Question], languages: Languages) -> Vec<Column> {
    let mut columns = Vec::new();
    name(questions, "", languages, &mut columns);
    columns
}

fn name(questions: &[Question], before: &str, languages: Languages, into: &mut Vec<Column>) {
    for question in questions {
        let label = format!("{before}{}", question.label);
        match &question.kind {
            Kind::Table(questions) => name(questions, &format!("{label}: "), languages, into),
            kind if kind.questions().is_some() => {}
            kind => {
                let width = width(kind);
                into.push(Column { label: label.clone(), width, is_internal: false });
                if languages == Languages::Both && kind.is_words() {
                    into.push(Column { label: format!("{label} (Welsh)"), width, is_internal: false });
                }
            }
        }
    }
}

fn width(kind: &Kind) -> Width {
    match kind {
        Kind::Prose => Width::Prose,
        Kind::Line | Kind::List(_) | Kind::Link => Width::Line,
        Kind::Date | Kind::YesNo | Kind::Count | Kind::Number => Width::Value,
        _ => Width::Name,
    }
}

/// What a record says where it gives no answer within an item of a list: there, leaving out is no gap.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    Record,
    Item,
}

/// The cells of these answers, in the order of their columns. `path` is where they stand in the record.
pub(super) fn cells(
    entry: &Entry<'_>,
    answers: &Given<'_>,
    path: &str,
    within: Within,
    languages: Languages,
) -> Vec<Cell> {
    let mut cells = Vec::new();
    add(entry, answers, path, within, languages, &mut cells);
    cells
}

fn add(entry: &Entry<'_>, answers: &Given<'_>, path: &str, within: Within, languages: Languages, into: &mut Vec<Cell>) {
    let Given::Table(answers) = answers else { return };
    for (question, answer) in answers {
        let path = if path.is_empty() { question.key.to_owned() } else { format!("{path}.{}", question.key) };
        match &question.kind {
            Kind::Table(_) => add(entry, answer, &path, within, languages, into),
            kind if kind.questions().is_some() => {}
            kind => {
                into.push(cell(entry, question, answer, &path, within));
                if languages == Languages::Both && kind.is_words() {
                    into.push(Cell::welsh_of(answer));
                }
            }
        }
    }
}

fn cell(entry: &Entry<'_>, question: &Question, answer: &Given<'_>, path: &str, within: Within) -> Cell {
    if answer.is_something() {
        return Cell::of(answer);
    }
    match entry.gap(path) {
        Some(gap) => Cell::gap(gap),
        None if within == Within::Item => Cell::Empty,
        None if !question.need.arises(entry.circumstances) => Cell::NoAnswer(NOT_ASKED.to_owned()),
        None => Cell::Empty,
    }
}
