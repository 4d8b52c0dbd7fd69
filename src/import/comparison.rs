//! An imported record beside the one that the register has: what could be added to that, and where the two say different things.

use super::draft::{Draft, below_path};
use super::insert::Addition;
use toml::{Table, Value};

/// Two answers to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The file of the record.
    pub path: String,
    /// The path of the question.
    pub question: String,
    /// What the register says, which stays.
    pub stays: String,
    /// What the imported file says.
    pub imported: String,
}

/// What an imported record says beside the register's.
pub(super) struct Comparison {
    /// What the register does not say yet.
    pub(super) additions: Vec<Addition>,
    /// What it says otherwise.
    pub(super) conflicts: Vec<Conflict>,
}

/// A comparison while it is made.
struct Comparing<'a> {
    /// The file of the record.
    path: &'a str,
    /// What the register says in it.
    answers: &'a Table,
    /// The questions for which the register gives a reason for having no answer.
    stated: Vec<String>,
    found: Comparison,
}

impl Comparison {
    /// Compares the answers of the file at `path` with those of a draft.
    pub(super) fn of(path: &str, answers: &Table, draft: &Draft) -> Self {
        let found = Self { additions: Vec::new(), conflicts: Vec::new() };
        let mut comparing = Comparing { path, answers, stated: stated_fields(answers), found };
        comparing.table(answers, &draft.answers, "");
        comparing.reasons(&draft.reasons);
        comparing.found
    }
}

impl Comparing<'_> {
    fn table(&mut self, there: &Table, ours: &Table, above: &str) {
        for (key, value) in ours {
            let path = below_path(above, key);
            match (there.get(key), value) {
                (Some(Value::Table(there)), Value::Table(ours)) => self.table(there, ours, &path),
                (Some(there), ours) if same(there, ours) => {}
                (Some(_), Value::String(name)) if path == "name" && is_former_name(there, name) => {}
                (Some(there), ours) => self.conflict(path, words(there), words(ours)),
                (None, ours) => {
                    let stated = self.stated.iter().find(|field| **field == path || is_within(&path, field));
                    match stated.map(|field| format!("the register says why “{field}” has no answer")) {
                        Some(stays) => self.conflict(path, stays, words(ours)),
                        None => self.add(above, key, ours.clone()),
                    }
                }
            }
        }
    }

    /// Reasons for having no answer are added where the register gives neither a reason nor an answer.
    fn reasons(&mut self, reasons: &Table) {
        for (list, items) in reasons {
            for item in items.as_array().into_iter().flatten() {
                let Some(field) = item.get("field").and_then(Value::as_str) else { continue };
                if self.stated.iter().any(|said| said == field) {
                    continue;
                }
                if value_at(self.answers, field).is_some() {
                    let imported = format!("{} (no answer)", list.replace('_', " "));
                    self.conflict(field.to_owned(), "an answer".to_owned(), imported);
                } else {
                    self.add("", list, Value::Array(vec![item.clone()]));
                }
            }
        }
    }

    fn add(&mut self, above: &str, key: &str, value: Value) {
        self.found.additions.push(Addition { above: above.to_owned(), key: key.to_owned(), value });
    }

    fn conflict(&mut self, question: String, stays: String, imported: String) {
        self.found.conflicts.push(Conflict { path: self.path.to_owned(), question, stays, imported });
    }
}

/// The questions for which a file gives a reason for having no answer.
fn stated_fields(answers: &Table) -> Vec<String> {
    ["withheld", "not_applicable", "not_known"]
        .iter()
        .filter_map(|list| answers.get(*list)?.as_array())
        .flatten()
        .filter_map(|item| item.get("field")?.as_str().map(str::to_owned))
        .collect()
}

fn is_within(path: &str, field: &str) -> bool {
    let inside = |inner: &str, outer: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('.'));
    inside(path, field) || inside(field, path)
}

/// The answer at a path of questions, such as `purpose.why`.
pub(super) fn value_at<'a>(answers: &'a Table, path: &str) -> Option<&'a Value> {
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let value = answers.get(first)?;
    match rest {
        None => Some(value),
        Some(rest) => value_at(value.as_table()?, rest),
    }
}

fn is_former_name(answers: &Table, name: &str) -> bool {
    let former = answers.get("former_names").and_then(Value::as_array);
    former.into_iter().flatten().filter_map(Value::as_str).any(|former| former.eq_ignore_ascii_case(name.trim()))
}

/// Whether two answers say the same, whatever their white space.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::String(one), Value::String(other)) => squeezed(one) == squeezed(other),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Table(one), Value::Table(other)) => same_table(one, other),
        (Value::Integer(one), Value::Float(other)) | (Value::Float(other), Value::Integer(one)) => {
            (*one as f64 - other).abs() < f64::EPSILON
        }
        (one, other) => one == other,
    }
}

pub(super) fn same_table(one: &Table, other: &Table) -> bool {
    one.len() == other.len() && one.iter().all(|(key, value)| other.get(key).is_some_and(|there| same(value, there)))
}

/// A text with one space wherever it has white space.
pub(super) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An answer in a line, for a person.
pub(super) fn words(value: &Value) -> String {
    match value {
        Value::String(text) => squeezed(text),
        Value::Array(items) => items.iter().map(words).collect::<Vec<_>>().join("; "),
        Value::Table(table) => table.values().map(words).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
