//! Answers as running text. Whoever fills in the template could not say more by hand, and would say it less evenly.
//!
//! The words of the force stand as they were written, without the marks of Markdown. What is no words, such as a code or a
//! day, is said with the label of its question, in English; a text that holds such has no Welsh, and neither has one of which
//! a part was not written in Welsh. Days stand as the template has them: day, month, year.

use crate::public::PublicRegister;
use crate::standard::{Given, Kind, Line, Question, Target};
use crate::text;
use crate::words::number;
use jiff::civil::Date;

/// What an answer says, if it says anything. Owners are named by their posts, records by their names.
pub(super) fn say(register: &PublicRegister, question: &Question, given: &Given<'_>) -> Option<Line> {
    let said = match given {
        Given::Nothing => return None,
        Given::Line(line) => (*line).clone(),
        Given::Prose(prose) => Line { en: text::plain(&prose.en), cy: prose.cy.as_deref().map(text::plain) },
        Given::Text(words) => named(register, &question.kind, words),
        Given::Date(date) => english(day(*date)),
        Given::YesNo(yes) => english(if *yes { "Yes" } else { "No" }),
        Given::Count(count) => english(number(*count as f64)),
        Given::Number(value) => english(number(*value)),
        Given::Term(term) => english(term.label),
        Given::Table(answers) => english(sentences(register, answers)),
        Given::List(items) => list(register, question, items)?,
    };
    (!said.en.is_empty()).then_some(said)
}

/// Whether an answer reads well without the label of its question.
pub(super) fn is_plain(kind: &Kind) -> bool {
    match kind {
        Kind::Line | Kind::Prose | Kind::Table(_) | Kind::Id(_) => true,
        Kind::List(kind) => is_plain(kind),
        _ => false,
    }
}

/// Words that are the same in every language, or English alone.
pub(super) fn english(words: impl Into<String>) -> Line {
    Line { en: words.into(), cy: None }
}

/// Several texts as one; it is in Welsh where all of them are.
pub(super) fn joined(texts: &[Line], between: &str) -> Line {
    let english: Vec<&str> = texts.iter().map(|text| text.en.as_str()).collect();
    let welsh: Option<Vec<&str>> = texts.iter().map(|text| text.cy.as_deref()).collect();
    Line { en: english.join(between), cy: welsh.map(|texts| texts.join(between)) }
}

/// A day as the template has it.
pub(super) fn day(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

fn named(register: &PublicRegister, kind: &Kind, words: &str) -> Line {
    let one = if let Kind::List(kind) = kind { kind } else { kind };
    let known = match one {
        Kind::Id(Target::Owner) => register.owner(words).map(|owner| &owner.answers.role),
        Kind::Id(Target::Dataset) => register.dataset(words).map(|dataset| &dataset.answers.name),
        Kind::Id(Target::Technology) => register.technology(words).map(|technology| &technology.answers.name),
        _ => None,
    };
    known.cloned().unwrap_or_else(|| Line { en: words.to_owned(), cy: Some(words.to_owned()) })
}

fn list(register: &PublicRegister, question: &Question, items: &[Given<'_>]) -> Option<Line> {
    let said: Vec<Line> = items.iter().filter_map(|item| say(register, question, item)).collect();
    match (said.as_slice(), items.first()?) {
        ([only], _) => Some(only.clone()),
        (said, Given::Table(_)) => Some(joined(said, "\n\n")),
        (said, Given::Line(_) | Given::Prose(_)) => {
            let dash =
                |text: &Line| Line { en: format!("- {}", text.en), cy: text.cy.as_ref().map(|it| format!("- {it}")) };
            Some(joined(&said.iter().map(dash).collect::<Vec<_>>(), "\n"))
        }
        (said, _) => Some(joined(said, "; ")),
    }
}

/// The answers of a table, each after its label.
fn sentences(register: &PublicRegister, answers: &[(&'static Question, Given<'_>)]) -> String {
    let mut out = String::new();
    for (question, given) in answers {
        // What an item is called within its record is for machines.
        if matches!(question.kind, Kind::Id(Target::Item)) && question.key == "id" {
            continue;
        }
        let Some(said) = say(register, question, given) else { continue };
        if !out.is_empty() {
            out.push(if out.contains("\n- ") { '\n' } else { ' ' });
        }
        out.push_str(question.label);
        match given {
            Given::List(items) if matches!(items.first(), Some(Given::Table(_))) => {
                out.push(':');
                said.en.split("\n\n").for_each(|item| {
                    out.push_str("\n- ");
                    out.push_str(item);
                });
            }
            _ => {
                out.push_str(if said.en.starts_with("- ") { ":\n" } else { ": " });
                out.push_str(&said.en);
            }
        }
        if !out.ends_with(['.', '!', '?', ':', ';']) {
            out.push('.');
        }
    }
    out
}
