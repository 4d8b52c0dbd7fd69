//! A cell's answer in its place in a draft: in a table, or in the items of a list, of which several columns may speak.
//!
//! An item that lacks what no item can do without is taken out again and told.

use super::cell::Cell;
use super::dates::{NotADay, day};
use super::draft::Draft;
use super::slot::{Slot, natural};
use super::terms::term;
use super::values::{Around, Left, answer, datetime, parts};
use crate::standard::{AssessmentState, Kind, Listed, Need, Question};
use crate::text::slug;
use toml::Value;

/// Puts what a cell says into a draft, and answers with what found no place.
pub(super) fn place_cell(draft: &mut Draft, slot: &Slot, cell: &Cell, around: &Around<'_>) -> Vec<Left> {
    if slot.item.is_some() {
        return place_in_items(draft, slot, cell, around);
    }
    let (value, mut left) = answer(cell, slot.question, around);
    let Some(value) = value else { return left };
    let Some(table) = table_at(&mut draft.answers, &slot.keys) else { return left };
    match (table.get_mut(slot.question.key), value) {
        (None, value) => drop(table.insert(slot.question.key.to_owned(), value)),
        (Some(Value::Array(items)), Value::Array(more)) => {
            for item in more {
                if !items.contains(&item) {
                    items.push(item);
                }
            }
        }
        (Some(Value::String(text)), Value::String(more)) if matches!(slot.question.kind, Kind::Prose) => {
            text.push_str("\n\n");
            text.push_str(&more);
        }
        (Some(there), value) if *there == value => {}
        (Some(_), _) => left.push(Left {
            value: cell.shown(),
            reason: "another cell has answered this question already".to_owned(),
            advice: "decide which of the two is right".to_owned(),
        }),
    }
    left
}

fn table_at<'a>(answers: &'a mut toml::Table, keys: &[&str]) -> Option<&'a mut toml::Table> {
    let mut table = answers;
    for key in keys {
        table = table.entry((*key).to_owned()).or_insert_with(|| Value::Table(toml::Table::new())).as_table_mut()?;
    }
    Some(table)
}

fn place_in_items(draft: &mut Draft, slot: &Slot, cell: &Cell, around: &Around<'_>) -> Vec<Left> {
    let Some((list, above)) = slot.keys.split_last() else { return Vec::new() };
    let Some(table) = table_at(&mut draft.answers, above) else { return Vec::new() };
    let Some(items) = table.entry((*list).to_owned()).or_insert_with(|| Value::Array(Vec::new())).as_array_mut() else {
        return Vec::new();
    };
    let left = fill_items(items, slot, cell, around);
    if items.is_empty() {
        table.remove(*list);
    }
    left
}

fn fill_items(items: &mut Vec<Value>, slot: &Slot, cell: &Cell, around: &Around<'_>) -> Vec<Left> {
    let question = slot.question;
    if let Some((key, code)) = slot.fixed {
        if question.key == "state" && slot.path.starts_with("assessments.") {
            return assessment(items, (key, code), cell, around);
        }
        return match answer(cell, question, around) {
            (Some(value), left) => {
                set_in_item(items, (key, code), question.key, value);
                left
            }
            (None, left) => left,
        };
    }
    if slot.names_the_item() {
        let mut left = Vec::new();
        for part in parts(&cell.shown(), matches!(question.kind, Kind::Id(_))) {
            match answer(&Cell::Text(part), question, around) {
                (Some(value), _) if items.iter().any(|item| item.get(question.key) == Some(&value)) => {}
                (Some(value), _) => {
                    let mut item = toml::Table::new();
                    item.insert(question.key.to_owned(), value);
                    items.push(Value::Table(item));
                }
                (None, faults) => left.extend(faults),
            }
        }
        return left;
    }
    let parts = parts(&cell.shown(), false);
    let whole = [cell.shown()];
    let texts: &[String] = if items.len() == parts.len() { &parts } else { &whole };
    if items.len() != texts.len() {
        return vec![Left {
            value: cell.shown(),
            reason: match items.len() {
                0 => "the list does not name the thing that it belongs to".to_owned(),
                number => format!("it is not clear to which of {number} things it belongs"),
            },
            advice: format!("write it as {} into the draft", question.key),
        }];
    }
    let mut left = Vec::new();
    for (item, text) in items.iter_mut().filter_map(Value::as_table_mut).zip(texts) {
        let part = if texts.len() == 1 { cell.clone() } else { Cell::Text(text.clone()) };
        match answer(&part, question, around) {
            (Some(value), _) => drop(item.entry(question.key.to_owned()).or_insert(value)),
            (None, faults) => left.extend(faults),
        }
    }
    left
}

/// Sets an answer of the item that a term names, which is made if it is not there.
fn set_in_item(items: &mut Vec<Value>, (key, code): (&str, &str), name: &str, value: Value) {
    let is_it = |item: &&mut toml::Table| item.get(key).and_then(Value::as_str) == Some(code);
    if let Some(item) = items.iter_mut().filter_map(Value::as_table_mut).find(is_it) {
        item.insert(name.to_owned(), value);
        return;
    }
    let mut item = toml::Table::new();
    item.insert(key.to_owned(), Value::String(code.to_owned()));
    item.insert(name.to_owned(), value);
    items.push(Value::Table(item));
}

/// A column such as “DPIA?” holds a state, a day on which it was finished, or both.
fn assessment(items: &mut Vec<Value>, (key, code): (&str, &str), cell: &Cell, around: &Around<'_>) -> Vec<Left> {
    let text = cell.shown();
    let state_of = |text: &str| term(&AssessmentState::LIST, text).map(|term| term.code);
    let read = |text: &str| {
        let trimmed = text.trim_matches(|c: char| " -–—,:()".contains(c)).trim_start_matches("on ");
        day(trimmed, around.order)
    };
    let is_a_day = |read: &Result<_, NotADay>| !matches!(read, Err(NotADay::Other));
    let (state, on) = match cell {
        Cell::YesNo(true) => (Some("completed"), None),
        Cell::YesNo(false) => (Some("not-done"), None),
        Cell::Day(day) => (Some("completed"), Some(Ok(*day))),
        _ => match (state_of(&text), Some(read(&text)).filter(is_a_day)) {
            (Some(state), _) => (Some(state), None),
            (None, Some(day)) => (Some("completed"), Some(day)),
            (None, None) => text
                .char_indices()
                .filter(|(_, c)| c.is_whitespace() || "-–(,:".contains(*c))
                .find_map(|(at, _)| Some((state_of(text.get(..at)?)?, Some(read(text.get(at..)?)).filter(is_a_day)?)))
                .map_or((None, None), |(state, day)| (Some(state), Some(day))),
        },
    };
    let Some(state) = state else {
        return vec![Left {
            value: text,
            reason: "it does not say how far the assessment is".to_owned(),
            advice: format!("write it as [[assessments]] with type = \"{code}\" into the draft"),
        }];
    };
    set_in_item(items, (key, code), "state", Value::String(state.to_owned()));
    match on {
        None => Vec::new(),
        Some(Ok(on)) => {
            set_in_item(items, (key, code), "date", Value::Datetime(datetime(on)));
            Vec::new()
        }
        Some(Err(fault)) => vec![Left {
            value: text,
            reason: fault.in_words(),
            advice: "write the day as its date into the draft, like this: 2026-11-21".to_owned(),
        }],
    }
}

/// Gives items their ids, and takes out those that lack what an item cannot do without: with their paths and words.
pub(super) fn complete_items(
    answers: &mut toml::Table,
    questions: &'static [Question],
    above: &str,
) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for question in questions {
        let path = if above.is_empty() { question.key.to_owned() } else { format!("{above}.{}", question.key) };
        match (question.kind, answers.get_mut(question.key)) {
            (Kind::Table(inner), Some(Value::Table(table))) => {
                out.extend(complete_items(table, inner, &path));
                if table.is_empty() {
                    answers.remove(question.key);
                }
            }
            (Kind::List(Kind::Table(inner)), Some(Value::Array(items))) => {
                let mut ids: Vec<String> = Vec::new();
                items.iter_mut().filter_map(Value::as_table_mut).for_each(|item| name_item(item, inner, &mut ids));
                items.retain(|item| {
                    let whole =
                        inner.iter().filter(|part| part.need == Need::Always).all(|part| item.get(part.key).is_some());
                    if !whole {
                        out.push((path.clone(), words_of(item)));
                    }
                    whole
                });
                if items.is_empty() {
                    answers.remove(question.key);
                }
            }
            _ => {}
        }
    }
    out
}

fn name_item(item: &mut toml::Table, questions: &[Question], ids: &mut Vec<String>) {
    let asks = |key: &str| questions.iter().any(|question| question.key == key && question.need == Need::Always);
    if asks("basis") {
        // Nobody has measured it here as far as the list tells.
        item.entry("basis").or_insert_with(|| Value::String("claimed".to_owned()));
    }
    if asks("id") && !item.contains_key("id") {
        let named = ["name", "description"].iter().find_map(|key| item.get(*key)?.as_str()).map(slug);
        if let Some(base) = named {
            let mut id = base.clone();
            let mut number = 2;
            while ids.contains(&id) {
                id = format!("{base}-{number}");
                number += 1;
            }
            ids.push(id.clone());
            let others = std::mem::take(item);
            item.insert("id".to_owned(), Value::String(id));
            item.extend(others);
        }
    }
}

fn words_of(item: &Value) -> String {
    let Some(table) = item.as_table() else { return item.to_string() };
    let words = table.values().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    words.collect::<Vec<_>>().join(" | ")
}

impl Slot {
    /// Whether the answer says which item of the list is meant, so that several answers are several items.
    pub(super) fn names_the_item(&self) -> bool {
        self.fixed.is_none() && self.item.and_then(natural).is_some_and(|natural| natural.key == self.question.key)
    }
}
