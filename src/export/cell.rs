//! What stands in a cell: an answer in a form that a spreadsheet knows, or the state of the answer that is not there.

use crate::public::Gap;
use crate::standard::{AnswerState, Given, Language, Line, Listed};
use jiff::civil::Date;

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing, where nothing was asked.
    Empty,
    /// Words, a name, a code's label.
    Text(String),
    /// A day.
    Day(Date),
    /// A number.
    Number(f64),
    /// Why there is no answer.
    NoAnswer(String),
}

/// What a cell says of a question that does not arise for the record.
pub(super) const NOT_ASKED: &str = "–";

impl Cell {
    /// Words, or an empty cell.
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    pub(super) fn line(line: Option<&Line>) -> Self {
        line.map_or(Self::Empty, |line| Self::text(line.en.as_str()))
    }

    pub(super) fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    /// An answer; several stand on a line each.
    pub(super) fn of(answer: &Given<'_>) -> Self {
        match answer {
            Given::Date(day) => Self::Day(*day),
            // A count above 2⁵³ would lose its last digits, and a spreadsheet could not show them anyway.
            Given::Count(count) => Self::Number(*count as f64),
            Given::Number(number) => Self::Number(*number),
            other => Self::text(in_words(other)),
        }
    }

    /// The Welsh of an answer, where there is one.
    pub(super) fn welsh_of(answer: &Given<'_>) -> Self {
        match answer {
            Given::Line(line) => Self::text(line.cy.clone().unwrap_or_default()),
            Given::Prose(prose) => Self::text(prose.cy.clone().unwrap_or_default()),
            Given::List(items) => {
                let said: Vec<String> = items
                    .iter()
                    .filter_map(|item| match Self::welsh_of(item) {
                        Self::Text(text) => Some(text),
                        _ => None,
                    })
                    .collect();
                Self::text(said.join("\n"))
            }
            _ => Self::Empty,
        }
    }

    /// The state of an answer that is not there, with its reason.
    pub(super) fn gap(gap: &Gap) -> Self {
        let state = gap.state.term().label;
        let reason = gap.reason.as_ref().map(|reason| format!(": {}", reason.say(Language::En).0)).unwrap_or_default();
        let day = match gap.state {
            AnswerState::Withheld => gap.review_on.map(|day| format!(" Looked at again on {day}.")),
            AnswerState::NotKnown => gap.expected_on.map(|day| format!(" Expected by {day}.")),
            _ => None,
        };
        Self::NoAnswer(format!("{state}{reason}{}", day.unwrap_or_default()))
    }
}

fn in_words(answer: &Given<'_>) -> String {
    match answer {
        Given::Nothing | Given::Table(_) => String::new(),
        Given::Line(line) => line.en.clone(),
        Given::Prose(prose) => prose.en.clone(),
        Given::Text(text) => (*text).to_owned(),
        Given::Date(day) => day.to_string(),
        Given::YesNo(true) => "Yes".to_owned(),
        Given::YesNo(false) => "No".to_owned(),
        Given::Count(number) => number.to_string(),
        Given::Number(number) => number.to_string(),
        Given::Term(term) => term.label.to_owned(),
        Given::List(items) => items.iter().map(in_words).collect::<Vec<_>>().join("\n"),
    }
}
