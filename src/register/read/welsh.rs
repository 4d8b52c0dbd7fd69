//! The Welsh of a file, laid over its English: the same keys, only the ones that are words; items of lists meet by their
//! `id` where they have one, else by their place.

use super::super::check::shape;
use super::walk::{Gaps, Table, Walk};
use crate::findings::{Finding, Findings, Place};
use crate::standard::Question;
use crate::text::Source;
use serde_json::Value;
use std::collections::BTreeMap;

/// Reads the Welsh file and lays its words over the answers of the English one.
pub(super) fn lay_over(answers: &mut Table, overlay: &Source, questions: &[Question], found: &mut Findings) {
    let words = Walk::welsh(overlay, found).file(questions, Gaps::Stated);
    if let Some(words) = words {
        merge(answers, &words, overlay, "", found);
    }
}

/// Reads a Welsh file that holds one table for each id.
pub(super) fn entries<'a>(
    overlay: &'a Source,
    questions: &[Question],
    found: &mut Findings,
) -> (&'a Source, BTreeMap<String, Table>) {
    (overlay, Walk::welsh(overlay, found).entries(questions).into_iter().collect())
}

/// Adds the Welsh words to the English answers, and reports words that have nothing to stand beside.
pub(super) fn merge(english: &mut Table, welsh: &Table, overlay: &Source, path: &str, found: &mut Findings) {
    for (key, words) in welsh {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match english.get_mut(key) {
            Some(answer) => merge_value(answer, words, overlay, &path, found),
            None => alone(overlay, &path, found),
        }
    }
}

fn merge_value(english: &mut Value, welsh: &Value, overlay: &Source, path: &str, found: &mut Findings) {
    match (english, welsh) {
        (Value::Object(english), Value::Object(words)) => match (words.get("cy"), english.contains_key("en")) {
            (Some(cy), true) => {
                english.insert("cy".into(), cy.clone());
            }
            _ => merge(english, words, overlay, path, found),
        },
        (Value::Array(english), Value::Array(words)) => {
            for (index, item) in words.iter().enumerate() {
                let beside = match name_of(item) {
                    Some(name) => english.iter().position(|answer| name_of(answer) == Some(name)),
                    None => Some(index).filter(|index| *index < english.len()),
                };
                let path = format!("{path}.{}", name_of(item).map_or(index.to_string(), str::to_owned));
                match beside.and_then(|index| english.get_mut(index)) {
                    Some(answer) => merge_value(answer, item, overlay, &path, found),
                    None => alone(overlay, &path, found),
                }
            }
        }
        // An id, which only says which item is meant.
        _ => {}
    }
}

fn name_of(item: &Value) -> Option<&str> {
    item.get("id").or_else(|| item.get("dataset")).or_else(|| item.get("field")).and_then(Value::as_str)
}

fn alone(overlay: &Source, path: &str, found: &mut Findings) {
    found.add(Finding {
        rule: &shape::WELSH_ALONE,
        message: format!("there is Welsh for “{path}” and nothing in English beside it"),
        advice: "write the English too, or remove the Welsh".into(),
        place: Some(
            super::locate(overlay, path, super::Part::Key).unwrap_or_else(|| Place::file(overlay.path.clone())),
        ),
    });
}
