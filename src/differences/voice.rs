//! Answers in plain English, for those who keep the register: labels of the standard, days as they are written in it.

use crate::ledger::Act;
use crate::public::{Change, EntryKind, Gap, Said, Step};
use crate::standard::{Given, Listed};

/// What leads to an answer: `Algorithm › Models › Face matcher › Version`.
pub(super) fn trail(change: &Change<'_>) -> String {
    let words = change.trail.iter().map(|step| match step {
        Step::Question(question) => question.label.to_owned(),
        Step::Item(answer) => shortened(&in_english(answer), 60),
        Step::Place(number) => number.to_string(),
    });
    let words: Vec<String> = words.collect();
    if words.is_empty() { change.field.clone() } else { words.join(" › ") }
}

/// What was said and what is said. Of words in two languages only those that changed.
pub(super) fn pair(change: &Change<'_>) -> (String, String) {
    let languages = |said: &Said<'_>| match said {
        Said::Answer(Given::Line(line)) => Some((line.en.clone(), line.cy.clone())),
        Said::Answer(Given::Prose(prose)) => Some((prose.en.clone(), prose.cy.clone())),
        _ => None,
    };
    match (languages(&change.before), languages(&change.after)) {
        (Some((before, welsh)), Some((after, other))) if welsh == other => (trimmed(&before), trimmed(&after)),
        (Some((before, welsh)), Some((after, other))) if before == after => {
            let in_welsh =
                |text: Option<String>| format!("Welsh: {}", text.map_or("none".to_owned(), |text| trimmed(&text)));
            (in_welsh(welsh), in_welsh(other))
        }
        _ => (said(&change.before), said(&change.after)),
    }
}

/// What is said in answer to a question; items of a list stand on lines of their own.
pub(super) fn said(said: &Said<'_>) -> String {
    match said {
        Said::Nothing => "Not published".to_owned(),
        Said::Answer(answer) => given(answer),
        Said::Gap(gap) => gap_in_words(gap),
    }
}

fn gap_in_words(gap: &Gap) -> String {
    let mut words = gap.state.term().label.to_owned();
    let ground = gap.ground.map(|ground| ground.term().label.to_owned());
    let because: Vec<String> = ground.into_iter().chain(gap.reason.as_ref().map(|why| why.en.clone())).collect();
    if !because.is_empty() {
        words.push_str(&format!(": {}", because.join(": ")));
    }
    let parts = [
        gap.scrutinised_by.as_ref().map(|by| format!("scrutinised by {}", by.en)),
        gap.scrutinised_on.map(|on| format!("on {on}")),
        gap.outcome.as_ref().map(|outcome| format!("outcome: {}", outcome.en)),
        gap.review_on.map(|on| format!("looked at again on {on}")),
        gap.expected_on.map(|on| format!("expected by {on}")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { words } else { format!("{words} ({})", parts.join(", ")) }
}

fn trimmed(text: &str) -> String {
    text.trim_end().to_owned()
}

fn in_english(answer: &Given<'_>) -> String {
    match answer {
        Given::Line(line) => line.en.clone(),
        Given::Prose(prose) => prose.en.clone(),
        answer => given(answer),
    }
}

fn given(answer: &Given<'_>) -> String {
    match answer {
        Given::Nothing => String::new(),
        Given::Line(line) => both(&line.en, line.cy.as_deref()),
        Given::Prose(prose) => both(&prose.en, prose.cy.as_deref()),
        Given::Text(text) => (*text).to_owned(),
        Given::Date(date) => date.to_string(),
        Given::YesNo(yes) => if *yes { "Yes" } else { "No" }.to_owned(),
        Given::Count(count) => count.to_string(),
        Given::Number(number) => number.to_string(),
        Given::Term(term) => term.label.to_owned(),
        Given::List(items) => items.iter().map(given).collect::<Vec<_>>().join("\n"),
        Given::Table(answers) => {
            let said = answers.iter().filter(|(_, answer)| answer.is_something());
            said.map(|(question, answer)| format!("{}: {}", question.label, given(answer)))
                .collect::<Vec<_>>()
                .join("; ")
        }
    }
}

/// English, and the Welsh if there is any: a change in either is a change.
fn both(english: &str, welsh: Option<&str>) -> String {
    let english = english.trim_end();
    welsh.map_or_else(|| english.to_owned(), |welsh| format!("{english}\nWelsh: {}", welsh.trim_end()))
}

/// What happened, in a word or two.
pub(super) fn act(act: Act) -> &'static str {
    match act {
        Act::Created => "new",
        Act::Updated => "updated",
        Act::Corrected => "corrected",
        Act::Confirmed => "reviewed, nothing else changed",
        Act::StatusChanged => "status changed",
        Act::Withdrawn => "withdrawn",
        Act::Redacted => "redacted",
        Act::Restored => "published again",
        Act::Renamed => "renamed",
    }
}

/// A kind of entry, in a word or two.
pub(super) fn kind(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Technology => "technology",
        EntryKind::Dataset => "dataset",
        EntryKind::Owner => "accountable owner",
        EntryKind::Register => "the register as a whole",
        EntryKind::Page => "page",
        EntryKind::Update => "news",
    }
}

/// The first letters of a text, whole words, on one line.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{cut} …")
}
