//! What stands in a cell, and how a table of text writes it.
//!
//! A spreadsheet takes a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula. Such a text gets
//! an apostrophe before it, and so does one that begins with apostrophes and then goes on like that: whoever takes one
//! apostrophe away from `'=`, `''=` and so on has every text as it was. Numbers, days, codes, ids and addresses never begin
//! like that and stand as they are.

use crate::standard::Given;
use jiff::civil::Date;
use std::borrow::Cow;

/// What parts several codes or ids in one cell. None of them holds a semicolon.
pub(super) const BETWEEN: &str = "; ";

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::feeds) enum Cell<'a> {
    /// No answer.
    Empty,
    /// Words, a name, a code, an address; or several codes or ids.
    Text(Cow<'a, str>),
    /// A day.
    Day(Date),
    /// Yes or no.
    YesNo(bool),
    /// A whole number of things.
    Count(u64),
    /// A measured number.
    Number(f64),
}

impl<'a> Cell<'a> {
    /// A text; an empty one is no answer.
    pub(in crate::feeds) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Several codes or ids.
    pub(in crate::feeds) fn several<'t>(codes: impl Iterator<Item = &'t str>) -> Self {
        Self::text(codes.collect::<Vec<_>>().join(BETWEEN))
    }

    /// So many things.
    pub(super) fn count(number: usize) -> Self {
        Self::Count(u64::try_from(number).unwrap_or(u64::MAX))
    }

    /// The answer to a question that has one column, whatever its language.
    pub(super) fn value(answer: &Given<'a>) -> Self {
        match answer {
            Given::Text(text) => Self::text(*text),
            Given::Term(term) => Self::text(term.code),
            Given::Date(day) => Self::Day(*day),
            Given::YesNo(yes) => Self::YesNo(*yes),
            Given::Count(number) => Self::Count(*number),
            Given::Number(number) => Self::Number(*number),
            Given::List(answers) => Self::several(answers.iter().filter_map(|answer| match answer {
                Given::Text(text) => Some(*text),
                Given::Term(term) => Some(term.code),
                _ => None,
            })),
            _ => Self::Empty,
        }
    }

    /// English and Welsh words.
    pub(super) fn words(answer: &Given<'a>) -> [Self; 2] {
        let (english, welsh) = match answer {
            Given::Line(line) => (line.en.as_str(), line.cy.as_deref()),
            Given::Prose(prose) => (prose.en.as_str(), prose.cy.as_deref()),
            _ => return [Self::Empty, Self::Empty],
        };
        [Self::text(english), Self::text(welsh.unwrap_or_default())]
    }

    /// The cell as it stands in a CSV file, before it is quoted.
    pub(super) fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) if is_formula(text.trim_start_matches('\'')) => Cow::Owned(format!("'{text}")),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Day(day) => Cow::Owned(day.to_string()),
            Self::YesNo(yes) => Cow::Borrowed(if *yes { "true" } else { "false" }),
            Self::Count(number) => Cow::Owned(number.to_string()),
            Self::Number(number) => Cow::Owned(number.to_string()),
        }
    }
}

fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}
