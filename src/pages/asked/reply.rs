//! The form of an answer: a sentence, a table whose cells lead into the records, and who does not say.

use super::super::desk::{Anchor, Words};
use super::inquiry::Inquiry;
use crate::public::Technology;
use crate::site::Address;
use crate::standard::{AnswerState, Listed};
use crate::words::Argument;
use serde::Serialize;

/// The most rows that a table shows; the rest is behind a link.
pub(super) const ROWS: usize = 20;
/// The most records that are named where an answer is missing.
const NAMES: usize = 12;
/// The most things that stand in one cell.
pub(super) const IN_CELL: usize = 5;

/// The answer to a question.
#[derive(Serialize, Default)]
pub(super) struct Reply {
    pub(super) sentence: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// Where the rows stand for which there was no room here.
    pub(super) more: Option<Anchor>,
    pub(super) silences: Vec<Silence>,
    /// The days on which the records behind the answer were last reviewed.
    pub(super) reviewed: Option<String>,
}

/// A row: what it is about, and a cell for each further column.
#[derive(Serialize)]
pub(super) struct Row {
    head: Piece,
    cells: Vec<Vec<Piece>>,
}

/// Something in a cell: words, where they lead, and what stands in front of them and behind.
#[derive(Serialize)]
pub(super) struct Piece {
    pub(super) before: Option<Words>,
    pub(super) label: Words,
    pub(super) href: Option<String>,
    pub(super) behind: Option<String>,
}

/// Records that give no answer, for one of the four reasons.
#[derive(Serialize)]
pub(super) struct Silence {
    code: &'static str,
    words: String,
    links: Vec<Anchor>,
    rest: Option<String>,
}

impl Reply {
    /// An answer in a sentence.
    pub(super) fn of(sentence: String) -> Self {
        Self { sentence, ..Self::default() }
    }

    /// With the days on which these records were last reviewed.
    pub(super) fn with_records(mut self, inquiry: &Inquiry<'_, '_, '_>, records: &[&Technology]) -> Self {
        let days = || records.iter().map(|technology| technology.answers.last_reviewed);
        self.reviewed = days().min().zip(days().max()).map(|(first, last)| {
            let (from, to) = (inquiry.desk.day(first).words, inquiry.desk.day(last).words);
            let message = if first == last { "asked_reviewed_on" } else { "asked_reviewed" };
            inquiry.say(message, &[("from", Argument::Text(&from)), ("to", Argument::Text(&to))])
        });
        self
    }

    /// With a table of these things, the first of which are shown; all of them stand at `more`.
    pub(super) fn table<T>(
        mut self,
        inquiry: &Inquiry<'_, '_, '_>,
        columns: &[&str],
        things: Vec<T>,
        more: Address<'_>,
        row: impl Fn(T) -> Row,
    ) -> Self {
        let count = things.len();
        self.rows = things.into_iter().take(ROWS).map(row).collect();
        if !self.rows.is_empty() {
            self.columns = columns.iter().map(|word| inquiry.desk.word(word).to_owned()).collect();
        }
        self.more = (count > ROWS).then(|| Anchor {
            href: inquiry.desk.href(more),
            label: inquiry.desk.said(inquiry.say("asked_all", &[("count", Argument::Count(count))])),
        });
        self
    }

    /// With the records that give no answer: each with its place and the state of its answer, out of so many.
    pub(super) fn silent(
        mut self,
        inquiry: &Inquiry<'_, '_, '_>,
        of: usize,
        silent: impl IntoIterator<Item = (Anchor, AnswerState)>,
    ) -> Self {
        let mut by_state: Vec<(AnswerState, Vec<Anchor>, usize)> = Vec::new();
        for (link, state) in silent {
            match by_state.iter_mut().find(|group| group.0 == state) {
                Some(group) if group.1.len() < NAMES => group.1.push(link),
                Some(group) => group.2 += 1,
                None => by_state.push((state, vec![link], 0)),
            }
        }
        by_state.sort_by_key(|group| group.0);
        let silences = by_state.into_iter().map(|(state, links, rest)| {
            let message = match state {
                AnswerState::Withheld => "asked_withheld",
                AnswerState::NotApplicable => "asked_not_applicable",
                AnswerState::NotKnown => "asked_not_known",
                AnswerState::NotPublished | AnswerState::Answered => "asked_not_published",
            };
            Silence {
                code: state.code(),
                words: inquiry.of(message, links.len() + rest, of),
                links,
                rest: (rest > 0).then(|| inquiry.say("and_more", &[("count", Argument::Count(rest))])),
            }
        });
        self.silences = silences.collect();
        self
    }
}

impl Row {
    pub(super) fn new(head: Anchor, cells: Vec<Vec<Piece>>) -> Self {
        Self { head: mention(head), cells }
    }

    /// A row about something that has no page.
    pub(super) fn about(head: Words, cells: Vec<Vec<Piece>>) -> Self {
        Self { head: Piece::of(head), cells }
    }
}

impl Piece {
    /// Words.
    pub(super) fn of(label: Words) -> Self {
        Self { before: None, label, href: None, behind: None }
    }
}

/// A link in a cell.
pub(super) fn mention(link: Anchor) -> Piece {
    Piece { href: Some(link.href), ..Piece::of(link.label) }
}

/// Words in a cell.
pub(super) fn said(label: Words) -> Vec<Piece> {
    vec![Piece::of(label)]
}
