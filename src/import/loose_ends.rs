//! Names in an imported feed that would lead nowhere: of records and posts that are neither in the register nor in the feed.

use super::draft::Draft;
use super::existing::Existing;
use super::feed::Feed;
use super::record::Leftover;
use crate::public::RecordKind;
use crate::standard::{Kind, Question, Target};
use std::collections::BTreeSet;
use toml::Value;

/// Takes what would lead nowhere out of the drafts. It becomes a proposal, and is told.
pub(super) fn loose_ends(feed: &mut Feed, existing: &Existing) {
    let ids = |kind: RecordKind| -> BTreeSet<String> {
        let coming = feed.drafts.iter().filter(|draft| draft.kind == kind).map(|draft| draft.id.clone());
        existing.names(kind).into_iter().map(|(id, _)| id).chain(coming).collect()
    };
    let known = [
        (Target::Technology, ids(RecordKind::Technology)),
        (Target::Dataset, ids(RecordKind::Dataset)),
        (Target::Owner, existing.owners.iter().map(|(id, _)| id.clone()).collect()),
    ];
    let is_known = |target: Target, id: &str| known.iter().all(|(of, ids)| *of != target || ids.contains(id));
    for draft in &mut feed.drafts {
        for question in draft.kind.questions() {
            let Some((target, in_items)) = names(question) else { continue };
            let leads = |value: &Value| {
                let id = if in_items { value.get("dataset").and_then(Value::as_str) } else { value.as_str() };
                id.is_none_or(|id| is_known(target, id))
            };
            let Some(loose) = taken_out(draft, question.key, leads) else { continue };
            // Items that meet by their place would meet others now.
            draft.welsh.remove(question.key);
            feed.leftovers.push(Leftover {
                place: draft.place.clone(),
                column: question.key.to_owned(),
                value: loose,
                reason: "it names something that this register does not have".to_owned(),
                advice: "add what it names, then write the name into the draft".to_owned(),
            });
        }
    }
}

/// What the answer to a question names, and whether it does so in the items of a list.
fn names(question: &Question) -> Option<(Target, bool)> {
    match question.kind {
        Kind::Id(target) => Some((target, false)),
        Kind::List(Kind::Id(target)) if question.key != "former_ids" => Some((*target, false)),
        Kind::List(Kind::Table(_)) if question.key == "data" => Some((Target::Dataset, true)),
        _ => None,
    }
}

/// What of this answer leads nowhere, in words, when it stands in the draft's answers no more: the items of a list that do not,
/// or the whole answer.
fn taken_out(draft: &mut Draft, key: &str, leads: impl Fn(&Value) -> bool) -> Option<String> {
    match draft.answers.get_mut(key)? {
        Value::Array(items) if items.iter().any(&leads) => {
            let loose: Vec<Value> = items.extract_if(.., |item| !leads(item)).collect();
            if loose.is_empty() {
                return None;
            }
            draft.internal.push((format!("{key} that lead nowhere"), words(&loose)));
            return Some(words(&loose));
        }
        Value::Array(_) => {}
        value if leads(value) => return None,
        _ => {}
    }
    let answer = draft.answers.remove(key)?;
    let loose = answer.as_array().map_or_else(|| answer.as_str().unwrap_or_default().to_owned(), |items| words(items));
    draft.proposals.push((key.to_owned(), answer));
    Some(loose)
}

fn words(items: &[Value]) -> String {
    let say = |item: &Value| match item {
        Value::String(text) => text.clone(),
        Value::Table(table) => table.values().filter_map(Value::as_str).collect::<Vec<_>>().join(": "),
        other => other.to_string(),
    };
    items.iter().map(say).collect::<Vec<_>>().join("; ")
}
