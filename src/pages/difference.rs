//! What differs between two versions, in words: question by question, in the order in which the record is read.
//!
//! What differs is worked out in `public`, which words in `text`; here both are given labels and a form to be shown in.

use super::answer::heading_of;
use super::change::{Row, by_label, code, row, told, trail, whole};
use super::desk::Desk;
use super::told::Told;
use crate::public::{Change, Entry, EntryId, EntryKind, Said, Step, difference};
use crate::standard::{DATASET_SECTIONS, Given, Question, Section, TECHNOLOGY_SECTIONS};
use crate::text::Fate;
use crate::words::{Argument, Phrase};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What differs between two versions of the ledger, or why that cannot be told.
#[derive(Clone)]
pub(super) struct Difference(Arc<Content>);

/// The differences that some page has shown already. Many pages show the same ones: what has changed since a publication
/// is for most entries what has changed since the one before it.
#[derive(Default)]
pub(super) struct Differences(Mutex<BTreeMap<[(EntryId, u64); 2], Difference>>);

#[derive(Serialize)]
struct Content {
    groups: Vec<Group>,
    note: Option<String>,
    /// Whether some of its words are not in the language of the page.
    #[serde(skip)]
    mixed: bool,
}

/// The answers that differ in one section of a record.
#[derive(Serialize)]
struct Group {
    title: Option<String>,
    parts: Vec<Part>,
}

/// Questions that are answered otherwise, or an item that came or went as a whole.
#[derive(Serialize)]
struct Part {
    /// Of an item that came or went: what it is called.
    item: Option<String>,
    fate: Option<&'static str>,
    rows: Vec<Row>,
}

impl Part {
    /// Answers that are of no item which came or went.
    fn of(rows: Vec<Row>) -> Self {
        Self { item: None, fate: None, rows: by_label(rows) }
    }
}

impl Difference {
    pub(super) fn between(desk: &Desk<'_, '_>, before: (&EntryId, u64), after: (&EntryId, u64)) -> Self {
        let difference = Self::known(desk, before, after);
        if difference.0.mixed {
            desk.mix();
        }
        difference
    }

    fn known(desk: &Desk<'_, '_>, before: (&EntryId, u64), after: (&EntryId, u64)) -> Self {
        let pair = [(before.0.clone(), before.1), (after.0.clone(), after.1)];
        let Differences(known) = &desk.maker.differences;
        if let Some(known) = known.lock().unwrap_or_else(PoisonError::into_inner).get(&pair) {
            return known.clone();
        }
        // Two threads may work out the same one; that takes less than waiting for each other.
        let aside = desk.aside();
        let content = Content::between(&aside, before, after);
        let difference = Self(Arc::new(Content { mixed: aside.is_mixed(), ..content }));
        known.lock().unwrap_or_else(PoisonError::into_inner).insert(pair, difference.clone());
        difference
    }
}

impl Serialize for Difference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Content {
    fn between(desk: &Desk<'_, '_>, before: (&EntryId, u64), after: (&EntryId, u64)) -> Self {
        let ledger = &desk.maker.chronicle.ledger;
        for (id, version) in [before, after] {
            if let Some(redaction) = ledger.redaction(id, version) {
                let (number, day) = (version.to_string(), desk.day(redaction.date).words);
                let arguments = [("number", Argument::Text(&number)), ("day", Argument::Text(&day))];
                return Self::note(desk.words().say("difference_redacted", &arguments));
            }
        }
        let (Some(one), Some(other)) = (ledger.entry(before.0, before.1), ledger.entry(after.0, after.1)) else {
            return Self::note(desk.word("difference_unreadable").to_owned());
        };
        let groups = groups(desk, after.0.kind, &one, &other);
        let note = groups.is_empty().then(|| desk.word("difference_none").to_owned());
        Self { groups, note, mixed: false }
    }

    fn note(note: String) -> Self {
        Self { groups: Vec::new(), note: Some(note), mixed: false }
    }
}

/// What differs between two versions that can be read.
fn groups(desk: &Desk<'_, '_>, kind: EntryKind, before: &Entry<'_>, after: &Entry<'_>) -> Vec<Group> {
    let changes = difference(Some(before), Some(after));
    let mut rest: Vec<&Change<'_>> = changes.iter().collect();
    let mut groups = Vec::new();
    for section in sections(kind) {
        let mut of_section = Vec::new();
        for key in section.keys {
            of_section.extend(rest.extract_if(.., |change| top_key(change) == *key));
        }
        if section.id == "results" {
            of_section.extend(rest.extract_if(.., |change| top_key(change) == "deployments"));
        }
        let title = desk.words().phrase(Phrase::Section(kind.code(), section)).to_owned();
        groups.push(Group { title: Some(title), parts: parts(desk, &of_section) });
    }
    groups.push(Group { title: None, parts: parts(desk, &rest) });
    groups.retain(|group| !group.parts.is_empty());
    groups
}

fn sections(kind: EntryKind) -> &'static [Section] {
    match kind {
        EntryKind::Technology => TECHNOLOGY_SECTIONS,
        EntryKind::Dataset => DATASET_SECTIONS,
        _ => &[],
    }
}

fn top_key<'c>(change: &'c Change<'_>) -> &'c str {
    change.field.split('.').next().unwrap_or_default()
}

/// The changes in their order: those between two items that came or went are a part, and so is each such item.
fn parts(desk: &Desk<'_, '_>, changes: &[&Change<'_>]) -> Vec<Part> {
    let (mut parts, mut between) = (Vec::new(), Vec::new());
    let mut rest = changes;
    while let Some(change) = rest.first() {
        let taken = match whole_item(desk, rest) {
            Some((part, taken)) => {
                parts.extend([Part::of(std::mem::take(&mut between)), part]);
                taken
            }
            None => {
                between.push(row(desk, change, 0));
                1
            }
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    parts.push(Part::of(between));
    parts.retain(|part| !part.rows.is_empty());
    parts
}

/// The outermost item in which the first of these changes lies, if all of it came or all of it went; and how many of
/// the changes lie in it.
fn whole_item(desk: &Desk<'_, '_>, changes: &[&Change<'_>]) -> Option<(Part, usize)> {
    let first = changes.first()?;
    let items = first.trail.iter().enumerate().filter(|(_, step)| !matches!(step, Step::Question(_)));
    for (depth, step) in items {
        let path: Vec<&str> = first.field.split('.').take(depth + 1).collect();
        let path = format!("{}.", path.join("."));
        let taken = changes.iter().take_while(|change| change.field.starts_with(&path)).count();
        let of_item = changes.get(..taken)?;
        let fate = if of_item.iter().all(|change| matches!(change.before, Said::Nothing)) {
            Fate::Inserted
        } else if of_item.iter().all(|change| matches!(change.after, Said::Nothing)) {
            Fate::Deleted
        } else {
            continue;
        };
        // An item that was there before has already said what it is called.
        let says_its_name = |change: &&Change<'_>| {
            let said = if fate == Fate::Inserted { &change.after } else { &change.before };
            matches!((step, said), (Step::Item(name), Said::Answer(answer))
                if Told::of(desk, change.question(), answer).text() == Told::of(desk, None, name).text()
                    || change.question().is_some_and(|question| Told::of(desk, Some(question), name).text()
                        == Told::of(desk, Some(question), answer).text()))
        };
        if matches!(step, Step::Item(_)) && !of_item.iter().any(says_its_name) {
            continue;
        }
        let item = trail(desk, first.trail.get(..depth)?);
        let item = format!("{item}: {}", called(desk, of_item, depth, fate));
        let rows = rows_of_item(desk, of_item, depth, fate);
        return Some((Part { item: Some(item), fate: Some(code(fate)), rows }, taken));
    }
    None
}

/// The answers of an item that came or went. Those of an item within it stand together in one row.
fn rows_of_item(desk: &Desk<'_, '_>, of_item: &[&Change<'_>], depth: usize, fate: Fate) -> Vec<Row> {
    let inner = |change: &Change<'_>| {
        let steps = change.trail.iter().enumerate().skip(depth + 1);
        let at = steps.into_iter().find(|(_, step)| !matches!(step, Step::Question(_)))?.0;
        Some((at, trail(desk, change.trail.get(depth + 1..=at)?)))
    };
    let is_id = |change: &Change<'_>| change.question().is_some_and(|question| question.key == "id");
    let own: Vec<&Change<'_>> = of_item.iter().copied().filter(|change| !is_id(change)).collect();
    let together = own.chunk_by(|one, other| inner(one).is_some() && inner(one) == inner(other));
    let rows = together.filter_map(|changes| {
        let first = changes.first()?;
        let Some((at, label)) = inner(first) else { return Some(row(desk, first, depth + 1)) };
        let said = changes.iter().filter_map(|change| {
            let told =
                told(desk, change.question(), if fate == Fate::Inserted { &change.after } else { &change.before });
            let question = trail(desk, change.trail.get(at + 1..)?);
            let said = told.said(desk);
            (!label.ends_with(&said)).then(|| format!("{question}: {said}"))
        });
        let said = said.collect::<Vec<_>>().join("; ");
        Some(whole(label, fate, said))
    });
    by_label(rows.collect())
}

/// What an item that came or went is called on the record's page.
fn called(desk: &Desk<'_, '_>, of_item: &[&Change<'_>], depth: usize, fate: Fate) -> String {
    let own = of_item.iter().filter(|change| change.trail.len() == depth + 2).filter_map(|change| {
        match if fate == Fate::Inserted { &change.after } else { &change.before } {
            Said::Answer(given) => Some((change.question()?, given.clone())),
            _ => None,
        }
    });
    let own: Vec<(&'static Question, Given<'_>)> = own.collect();
    let heading = heading_of(&own).and_then(|key| own.iter().find(|(question, _)| question.key == key));
    match heading {
        Some((question, given)) => Told::of(desk, Some(question), given).said(desk),
        None => of_item
            .first()
            .and_then(|change| change.trail.get(depth))
            .map_or_else(String::new, |step| trail(desk, std::slice::from_ref(step))),
    }
}
