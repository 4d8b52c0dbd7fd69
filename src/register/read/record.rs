//! One record's file: its answers, the reasons for having none, whether it is published, and what is internal.

use super::super::check::{UNFINISHED, shape};
use super::super::register::{RecordFile, Stated};
use super::walk::{Gaps, Table, Walk};
use super::{Part, deployments, locate, welsh};
use crate::findings::{Finding, Findings, Place};
use crate::public::Gap;
use crate::standard::{Dataset, Listed, PublicationState, Question, Reasons, Technology};
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
    let (mut reasons, mut internal) = beside(&mut tree, questions, &mut walk);
    if is_draft(&reasons) {
        walk.unfinished = Some(Vec::new());
    }
    let mut answers = walk.table(tree, 0..0, questions, Gaps::Stated);
    let faulted = std::mem::take(&mut walk.faulted);
    if let Some(lacks) = walk.unfinished.take().filter(|lacks| !lacks.is_empty()) {
        found.add(unfinished(source, &lacks));
    }
    if let Some(overlay) = overlay {
        let mut walk = Walk::welsh(overlay, found);
        if let Some(mut tree) = walk.parse() {
            let (words, more) = beside(&mut tree, questions, &mut walk);
            internal.extend(more);
            welsh::merge(&mut reasons, &words, overlay, "", walk.found);
            let words = walk.table(tree, 0..0, questions, Gaps::Stated);
            welsh::merge(&mut answers, &words, overlay, "", found);
        }
    }
    let mut reasons: Reasons = typed(reasons, source, found)?;
    Some(RecordFile {
        id: id.to_owned(),
        source: source.clone(),
        welsh: overlay.cloned(),
        answers: typed(answers, source, found)?,
        stated: stated(&mut reasons),
        publication: reasons.publication,
        faulted,
        internal,
        deployments: Vec::new(),
        deployments_source: None,
    })
}

fn is_draft(reasons: &Table) -> bool {
    let state = reasons.get("publication").and_then(|publication| publication.get("state"));
    state.and_then(Value::as_str) == Some(PublicationState::Draft.code())
}

/// One finding for everything that a draft lacks.
fn unfinished(source: &Source, lacks: &[&str]) -> Finding {
    Finding {
        rule: &UNFINISHED,
        message: format!("this draft cannot be published yet: it lacks {}", lacks.join(", ")),
        advice: "answer these when you know the answers; until then it stays a draft and nobody sees it".into(),
        place: locate(source, "publication", Part::Key),
    }
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

/// The tables of a record that are not answers, taken out of its tree; and every text of `[internal]`.
fn beside<'a>(tree: &mut DeTable<'a>, questions: &[Question], walk: &mut Walk<'a>) -> (Table, Vec<String>) {
    let mut internal = Vec::new();
    if let Some((key, value)) = tree.remove_entry("internal") {
        texts(value.get_ref(), &mut internal);
        traps(&key.span(), value.get_ref(), tree, questions, walk);
    }
    let mut reasons = DeTable::new();
    for question in Reasons::QUESTIONS {
        if let Some((key, value)) = tree.remove_entry(question.key) {
            reasons.insert(key, value);
        }
    }
    (walk.table(reasons, 0..0, Reasons::QUESTIONS, Gaps::Stated), internal)
}

/// The two slips that `[internal]` invites, since a table of TOML goes on to the next header and no further.
fn traps<'a>(
    internal: &std::ops::Range<usize>,
    value: &DeValue<'a>,
    tree: &DeTable<'a>,
    questions: &[Question],
    walk: &mut Walk<'a>,
) {
    let behind = tree.iter().filter(|(key, _)| key.span().start > internal.start).map(|(key, _)| key);
    for key in behind.collect::<Vec<_>>() {
        let message = format!("“{}” stands below [internal] and is published all the same", key.get_ref());
        let advice = "a new header ends [internal]: move [internal] to the end of the file; to keep this back, give it a \
                      header of its own in there, such as [internal.notes]";
        walk.fault(&shape::AFTER_INTERNAL, key.span(), message, advice);
    }
    let Some(table) = value.as_table() else { return };
    for (key, _) in table {
        let name = key.get_ref().as_ref();
        let is_stated = ["withheld", "not_known", "not_applicable"].iter().any(|list| {
            let items = tree.get(*list).and_then(|value| value.get_ref().as_array());
            items.into_iter().flatten().any(|item| {
                let field = item.get_ref().get("field").and_then(|field| field.get_ref().as_str());
                field.is_some_and(|field| field == name || field.starts_with(&format!("{name}.")))
            })
        });
        if !is_stated && !tree.contains_key(name) && questions.iter().any(|question| question.key == name) {
            let message =
                format!("“{name}” is a question of the standard and stands in [internal], where nobody will read it");
            let advice = "to publish it, move it above the first [header]; to keep it as a note, give it another name";
            walk.fault(&shape::QUESTION_IN_INTERNAL, key.span(), message, advice);
        }
    }
}

/// The reasons for having no answer, as gaps, each with its place in the file.
fn stated(reasons: &mut Reasons) -> Vec<Stated> {
    fn gaps<T: Into<Gap>>(key: &'static str, list: &mut Vec<T>) -> impl Iterator<Item = Stated> {
        let numbered = std::mem::take(list).into_iter().enumerate();
        numbered.map(move |(index, reason)| Stated { path: format!("{key}.{index}"), gap: reason.into() })
    }
    gaps("withheld", &mut reasons.withheld)
        .chain(gaps("not_applicable", &mut reasons.not_applicable))
        .chain(gaps("not_known", &mut reasons.not_known))
        .collect()
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
