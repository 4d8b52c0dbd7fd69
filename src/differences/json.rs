//! Differences as JSON, for programs.

use super::comparison::Differing;
use super::voice;
use crate::ledger::Act;
use crate::public::{Change, EntryKind, Said};
use crate::standard::{AnswerState, Listed};
use serde::Serialize;

/// The differences between two states that go by these names. Ends with a line break.
///
/// # Errors
///
/// A value that JSON cannot hold.
pub fn json(from: &str, to: &str, differing: &[Differing<'_>]) -> Result<String, serde_json::Error> {
    let comparison = Comparison { from, to, entries: differing.iter().map(Entry::of).collect() };
    let mut text = serde_json::to_string_pretty(&comparison)?;
    text.push('\n');
    Ok(text)
}

#[derive(Serialize)]
struct Comparison<'a> {
    from: &'a str,
    to: &'a str,
    entries: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    kind: EntryKind,
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    former_id: Option<&'a str>,
    name: &'a str,
    /// `added`, `removed` or `changed`.
    difference: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<Act>,
    changes: Vec<Answer>,
}

/// A question whose answer differs.
#[derive(Serialize)]
struct Answer {
    field: String,
    labels: String,
    before: State,
    after: State,
}

/// An answer, or why there is none.
#[derive(Serialize)]
struct State {
    state: &'static str,
    text: String,
}

impl<'a> Entry<'a> {
    fn of(differing: &'a Differing<'a>) -> Self {
        Self {
            kind: differing.id.kind,
            id: &differing.id.id,
            former_id: differing.from.as_ref().map(|from| from.id.as_str()),
            name: &differing.name.en,
            difference: match (differing.before, differing.after) {
                (None, _) => "added",
                (_, None) => "removed",
                _ => "changed",
            },
            event: differing.act,
            changes: differing.changes().iter().map(Answer::of).collect(),
        }
    }
}

impl Answer {
    fn of(change: &Change<'_>) -> Self {
        let (before, after) = voice::pair(change);
        let (before, after) = (State::of(&change.before, before), State::of(&change.after, after));
        Self { field: change.field.clone(), labels: voice::trail(change), before, after }
    }
}

impl State {
    fn of(said: &Said<'_>, text: String) -> Self {
        let state = match said {
            Said::Nothing => AnswerState::NotPublished,
            Said::Answer(_) => AnswerState::Answered,
            Said::Gap(gap) => gap.state,
        };
        let text = if matches!(said, Said::Nothing) { String::new() } else { text };
        Self { state: state.term().code, text }
    }
}
