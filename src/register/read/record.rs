//! One record's file: its answers, the reasons for having none, whether it is published, and what is internal.

use super::super::check::shape;
use super::super::register::{RecordFile, Stated};
use super::walk::{Gaps, Table, Walk};
use super::{deployments, welsh};
use crate::findings::{Finding, Findings, Place};
use crate::public::Gap;
use crate::standard::{Dataset, NotApplicable, NotKnown, Publication, Question, Technology, Withheld};
use crate::text::Source;
use serde::de::DeserializeOwned;
use serde_json::Value;
use toml::de::{DeTable, DeValue};

pub(super) fn technology(
    id: &str,
    source: &Source,
    overlay: Option<&Source>,
    rows: Option<&Source>,
    found: &mut Findings,
) -> Option<RecordFile<Technology>> {
    let mut record = record(id, source, overlay, Technology::QUESTIONS, found)?;
    if let Some(rows) = rows {
        record.deployments = deployments::read(rows, found);
        record.deployments_source = Some(rows.clone());
    }
    Some(record)
}

pub(super) fn dataset(
    id: &str,
    source: &Source,
    overlay: Option<&Source>,
    found: &mut Findings,
) -> Option<RecordFile<Dataset>> {
    record(id, source, overlay, Dataset::QUESTIONS, found)
}

fn record<A: DeserializeOwned + Default>(
    id: &str,
    source: &Source,
    overlay: Option<&Source>,
    questions: &[Question],
    found: &mut Findings,
) -> Option<RecordFile<A>> {
    let mut walk = Walk::new(source, found);
    let mut tree = walk.parse()?;
    let beside = Beside::take(&mut tree, &mut walk);
    let mut answers = walk.table(tree, 0..0, questions, Gaps::Stated);
    if let Some(overlay) = overlay {
        welsh::lay_over(&mut answers, overlay, questions, found);
    }
    Some(RecordFile {
        id: id.to_owned(),
        source: source.clone(),
        answers: typed(answers, source, found)?,
        stated: beside.stated,
        publication: beside.publication,
        internal: beside.internal,
        deployments: Vec::new(),
        deployments_source: None,
    })
}

/// A table of answers as its type. What the walk has let through is of the right shape, so a fault here is candour's own.
pub(super) fn typed<T: DeserializeOwned>(table: Table, source: &Source, found: &mut Findings) -> Option<T> {
    serde_json::from_value(Value::Object(table))
        .map_err(|fault| {
            found.add(Finding {
                rule: &shape::UNREADABLE,
                message: format!("candour could not make a record of this file: {fault}"),
                advice: "please report this, with the file".into(),
                place: Some(Place::file(source.path.clone())),
            });
        })
        .ok()
}

/// The tables of a record that are not answers.
struct Beside {
    stated: Vec<Stated>,
    publication: Publication,
    internal: Vec<String>,
}

impl Beside {
    fn take<'a>(tree: &mut DeTable<'a>, walk: &mut Walk<'a>) -> Self {
        let mut internal = Vec::new();
        if let Some(value) = tree.remove("internal") {
            texts(value.get_ref(), &mut internal);
        }
        let mut stated = Vec::new();
        reasons::<Withheld>("withheld", Withheld::QUESTIONS, tree, walk, &mut stated);
        reasons::<NotApplicable>("not_applicable", NotApplicable::QUESTIONS, tree, walk, &mut stated);
        reasons::<NotKnown>("not_known", NotKnown::QUESTIONS, tree, walk, &mut stated);
        let publication = tree
            .remove("publication")
            .and_then(|value| walk.inner_table(value, Publication::QUESTIONS, Gaps::Refused))
            .and_then(|table| typed(table, walk.source, walk.found))
            .unwrap_or_default();
        Self { stated, publication, internal }
    }
}

fn reasons<'a, T: DeserializeOwned + Into<Gap>>(
    key: &str,
    questions: &[Question],
    tree: &mut DeTable<'a>,
    walk: &mut Walk<'a>,
    stated: &mut Vec<Stated>,
) {
    let Some(value) = tree.remove(key) else { return };
    let span = value.span();
    let DeValue::Array(items) = value.into_inner() else {
        let advice = format!("write [[{key}]] with two brackets on each side, once for each question");
        walk.fault(&shape::WRONG_KIND, span, format!("“{key}” should be a list of tables"), advice);
        return;
    };
    for (index, item) in items.into_iter().enumerate() {
        let Some(answers) = walk.inner_table(item, questions, Gaps::Refused) else { continue };
        let complete = questions
            .iter()
            .filter(|question| question.need == crate::standard::Need::Always)
            .all(|question| answers.contains_key(question.key));
        if complete && let Some(reason) = typed::<T>(answers, walk.source, walk.found) {
            stated.push(Stated { path: format!("{key}.{index}"), gap: reason.into() });
        }
    }
}

/// Every text of an internal table, to see that none is repeated in public.
fn texts(value: &DeValue<'_>, into: &mut Vec<String>) {
    match value {
        DeValue::String(text) => into.push(text.to_string()),
        DeValue::Array(items) => items.iter().for_each(|item| texts(item.get_ref(), into)),
        DeValue::Table(table) => table.values().for_each(|value| texts(value.get_ref(), into)),
        _ => {}
    }
}
