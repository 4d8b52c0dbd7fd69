//! What differs between two versions, in words: question by question, in the order in which the record is read.
//!
//! What differs is worked out in `public`, which words in `text`; here both are given labels and a form to be shown in.

use super::answer::{heading_of, is_drawer, label};
use super::frame::Desk;
use super::told::{Bilingual, Told, gap_in_words};
use crate::public::{Change, Entry, EntryId, EntryKind, Gap, Said, Step, difference};
use crate::standard::{
    DATASET_SECTIONS, Given, Kind, Language, Listed, Question, Section, TECHNOLOGY_SECTIONS, Target,
};
use crate::text::{Fate, Piece, changed_items, changed_words, is_id, plain};
use crate::words::Argument;
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
}

/// The answers that differ in one section of a record.
#[derive(Serialize)]
struct Group {
    title: Option<String>,
    parts: Vec<Part>,
}

/// One question that is answered otherwise, or an item that came or went as a whole.
#[derive(Serialize)]
struct Part {
    /// Of an item that came or went: what it is called.
    item: Option<String>,
    fate: Option<&'static str>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    label: String,
    texts: Vec<Text>,
}

/// What was said and is said, in one language.
#[derive(Serialize)]
struct Text {
    lang: Option<&'static str>,
    form: Form,
    pieces: Vec<Marked>,
}

/// How the pieces of a text stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Form {
    /// They follow each other as words do.
    Words,
    /// A short answer stands in place of another.
    Short,
    /// They are items of a list.
    List,
}

#[derive(Serialize)]
struct Marked {
    fate: &'static str,
    text: String,
}

/// A kept stretch of more words than this is shortened to its ends.
const LONG: usize = 60;
/// How many words of it stay at either end.
const AROUND: usize = 25;

impl Difference {
    pub(super) fn between(desk: &Desk<'_, '_>, before: (&EntryId, u64), after: (&EntryId, u64)) -> Self {
        let pair = [(before.0.clone(), before.1), (after.0.clone(), after.1)];
        let Differences(known) = &desk.maker.differences;
        if let Some(known) = known.lock().unwrap_or_else(PoisonError::into_inner).get(&pair) {
            return known.clone();
        }
        // Two threads may work out the same one; that takes less than waiting for each other.
        let difference = Self(Arc::new(Content::between(desk, before, after)));
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
        Self { groups, note }
    }

    fn note(note: String) -> Self {
        Self { groups: Vec::new(), note: Some(note) }
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
        let name = format!("section_{}_{}", kind.code(), section.id);
        let title = desk.words().find(&name).unwrap_or(section.title).to_owned();
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

/// The changes one by one, but those of an item that came or went together.
fn parts(desk: &Desk<'_, '_>, changes: &[&Change<'_>]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = changes;
    while let Some(change) = rest.first() {
        let (part, taken) = whole_item(desk, rest).unwrap_or_else(|| {
            let rows = vec![row(desk, change, 0)];
            (Part { item: None, fate: None, rows }, 1)
        });
        parts.push(part);
        rest = rest.get(taken..).unwrap_or_default();
    }
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
        let says_id = |change: &&&Change<'_>| change.question().is_some_and(|question| question.key == "id");
        let rows =
            of_item.iter().filter(|change| !says_id(change)).map(|change| row(desk, change, depth + 1)).collect();
        return Some((Part { item: Some(item), fate: Some(code(fate)), rows }, taken));
    }
    None
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
        Some((question, given)) => Told::of(desk, Some(question), given).text(),
        None => of_item
            .first()
            .and_then(|change| change.trail.get(depth))
            .map_or_else(String::new, |step| trail(desk, std::slice::from_ref(step))),
    }
}

/// One answer, with the labels that lead to it from this depth on.
fn row(desk: &Desk<'_, '_>, change: &Change<'_>, depth: usize) -> Row {
    let label = match change.trail.get(depth..) {
        Some(steps) if !steps.is_empty() => trail(desk, steps),
        _ => change.field.replace(['.', '-', '_'], " "),
    };
    Row { label, texts: texts(desk, change) }
}

/// “Models: Face matcher: Threshold”.
fn trail(desk: &Desk<'_, '_>, steps: &[Step<'_>]) -> String {
    let last = steps.len().saturating_sub(1);
    let mut asked: Option<&Question> = None;
    let mut labels = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        match step {
            Step::Question(question) => {
                asked = Some(question);
                if index == last || !is_drawer(question.key) {
                    labels.push(label(desk, question));
                }
            }
            Step::Item(name) => {
                let question = asked.and_then(|question| naming(question, name));
                labels.push(match (question, name) {
                    (None, Given::Text(id)) if is_id(id) => id.replace('-', " "),
                    _ => Told::of(desk, question, name).text(),
                });
            }
            Step::Place(number) => labels.push(number.to_string()),
        }
    }
    labels.join(": ")
}

/// The question of a list's items that could have this answer: it knows what its terms and ids are called.
fn naming(list: &'static Question, name: &Given<'_>) -> Option<&'static Question> {
    let has = |kind: &Kind| match (kind, name) {
        (Kind::Term(list), Given::Term(term)) => list.term(term.code).is_some_and(|it| std::ptr::eq(it, *term)),
        (Kind::Id(target), Given::Text(_)) => *target != Target::Item,
        _ => false,
    };
    list.kind.questions()?.iter().find(|question| has(&question.kind))
}

fn texts(desk: &Desk<'_, '_>, change: &Change<'_>) -> Vec<Text> {
    let question = change.question();
    let told = |said: &Said<'_>| match said {
        Said::Nothing => Told::Nothing,
        Said::Answer(given) => Told::of(desk, question, given),
        Said::Gap(gap) => Told::Gap(gap_in_words(desk, gap)),
        Said::Parts => Told::Gap(desk.word("difference_parts").to_owned()),
    };
    if let (Said::Gap(before), Said::Gap(after)) = (&change.before, &change.after)
        && gap_in_words(desk, before) == gap_in_words(desk, after)
    {
        return translated(before, after);
    }
    match (told(&change.before), told(&change.after)) {
        (Told::Words(before), Told::Words(after)) => bilingual(desk, &before, &after),
        (Told::Gap(before), Told::Gap(after)) => vec![words(&before, &after)],
        (Told::List(before), Told::List(after)) => vec![Text::new(Form::List, changed_items(&before, &after))],
        (Told::List(before), Told::Nothing) => vec![Text::new(Form::List, changed_items(&before, &[]))],
        (Told::Nothing, Told::List(after)) => vec![Text::new(Form::List, changed_items(&[], &after))],
        (before, after) => {
            let piece = |fate, text: String| (!text.is_empty()).then_some(Piece { fate, text });
            let pieces = [piece(Fate::Deleted, before.text()), piece(Fate::Inserted, after.text())];
            vec![Text::new(Form::Short, pieces.into_iter().flatten().collect())]
        }
    }
}

/// A gap of which only the Welsh words changed.
fn translated(before: &Gap, after: &Gap) -> Vec<Text> {
    let welsh = |gap: &Gap| gap.reason.as_ref().and_then(|why| why.cy.clone()).unwrap_or_default();
    let (one, other) = readable(&welsh(before), &welsh(after));
    if one == other {
        return Vec::new();
    }
    vec![Text { lang: Some(Language::Cy.code()), ..words(&one, &other) }]
}

/// The words of both languages, each where it differs.
fn bilingual(desk: &Desk<'_, '_>, before: &Bilingual, after: &Bilingual) -> Vec<Text> {
    let lang = |language: Language| (language != desk.maker.language).then(|| language.code());
    let mut texts = Vec::new();
    if before.en != after.en {
        let (one, other) = readable(&before.en, &after.en);
        texts.push(Text { lang: lang(Language::En), ..words(&one, &other) });
    }
    if before.cy != after.cy {
        let (one, other) = (before.cy.as_deref().unwrap_or_default(), after.cy.as_deref().unwrap_or_default());
        let (one, other) = readable(one, other);
        texts.push(Text { lang: lang(Language::Cy), ..words(&one, &other) });
    }
    texts
}

/// The words without their marks, unless only marks or addresses differ.
fn readable(before: &str, after: &str) -> (String, String) {
    let (one, other) = (plain(before), plain(after));
    if one == other { (before.to_owned(), after.to_owned()) } else { (one, other) }
}

fn words(before: &str, after: &str) -> Text {
    Text::new(Form::Words, shortened(changed_words(before, after)))
}

/// The pieces with long stretches that stayed cut down to the words next to what changed.
fn shortened(pieces: Vec<Piece>) -> Vec<Piece> {
    let last = pieces.len().saturating_sub(1);
    let cut = |(index, piece): (usize, Piece)| {
        if piece.fate != Fate::Kept || piece.text.split_whitespace().count() <= LONG {
            return piece;
        }
        let head = if index == 0 { "" } else { first_words(&piece.text) };
        let tail = if index == last { "" } else { last_words(&piece.text) };
        Piece { text: format!("{head} … {tail}"), fate: piece.fate }
    };
    pieces.into_iter().enumerate().map(cut).collect()
}

fn first_words(text: &str) -> &str {
    let mut spaces = text.match_indices(char::is_whitespace).map(|(at, _)| at);
    spaces.nth(AROUND).and_then(|at| text.get(..at)).unwrap_or(text)
}

fn last_words(text: &str) -> &str {
    let mut spaces = text.rmatch_indices(char::is_whitespace).map(|(at, space)| at + space.len());
    spaces.nth(AROUND).and_then(|at| text.get(at..)).unwrap_or(text)
}

impl Text {
    fn new(form: Form, pieces: Vec<Piece>) -> Self {
        let marked = pieces.into_iter().map(|piece| Marked { fate: code(piece.fate), text: piece.text });
        Self { lang: None, form, pieces: marked.collect() }
    }
}

fn code(fate: Fate) -> &'static str {
    match fate {
        Fate::Kept => "kept",
        Fate::Deleted => "deleted",
        Fate::Inserted => "inserted",
    }
}
