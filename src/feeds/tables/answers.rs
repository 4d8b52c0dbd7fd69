//! Answers as the cells of a row, in the order of their columns.

use super::cell::Cell;
use super::column::{Column, Shape};
use crate::standard::{Given, Question};

/// Adds the cells of the answers to these questions.
pub(super) fn add<'a>(questions: &'static [Question], given: &Given<'a>, row: &mut Vec<Cell<'a>>) {
    let Given::Table(answers) = given else {
        row.extend(Column::of_all(questions).iter().map(|_| Cell::Empty));
        return;
    };
    let mut left = answers.as_slice();
    for question in questions {
        // They mostly stand in the order of the questions.
        let answer = match left.split_first() {
            Some(((asked, answer), rest)) if asked.key == question.key => {
                left = rest;
                Some(answer)
            }
            _ => answers.iter().find(|(asked, _)| asked.key == question.key).map(|(_, answer)| answer),
        };
        add_one(question, answer.unwrap_or(&Given::Nothing), row);
    }
}

/// Adds the cells of the answer to one question.
pub(super) fn add_one<'a>(question: &'static Question, answer: &Given<'a>, row: &mut Vec<Cell<'a>>) {
    match Shape::of(&question.kind) {
        Shape::Words => row.extend(Cell::words(answer)),
        Shape::Value => row.push(Cell::value(answer)),
        Shape::Table(questions) => add(questions, answer, row),
        Shape::Rows | Shape::Lines => {}
    }
}
