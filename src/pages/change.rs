//! One answer that differs: the labels that lead to it, and its words marked as kept, deleted or inserted.

use super::answer::{is_drawer, label};
use super::desk::Desk;
use super::told::{Bilingual, Told, gap_in_words};
use crate::public::{Change, Gap, Said, Step};
use crate::standard::{Given, Kind, Language, Question, Target};
use crate::text::{Fate, Piece, changed_items, changed_words, is_id, plain};
use serde::Serialize;

/// One question that is answered otherwise.
#[derive(Serialize)]
pub(super) struct Row {
    label: String,
    texts: Vec<Text>,
}

/// Joins rows that have the same label: in a list of descriptions a name stands once.
pub(super) fn by_label(rows: Vec<Row>) -> Vec<Row> {
    let mut joined: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows {
        match joined.iter_mut().find(|known| known.label == row.label) {
            Some(known) => known.texts.extend(row.texts),
            None => joined.push(row),
        }
    }
    joined
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

/// Words that came or went as they are.
pub(super) fn whole(label: String, fate: Fate, text: String) -> Row {
    Row { label, texts: vec![Text::new(Form::Short, vec![Piece { fate, text }])] }
}

/// One answer, with the labels that lead to it from this depth on.
pub(super) fn row(desk: &Desk<'_, '_>, change: &Change<'_>, depth: usize) -> Row {
    let label = match change.trail.get(depth..) {
        Some(steps) if !steps.is_empty() => trail(desk, steps),
        _ => change.field.replace(['.', '-', '_'], " "),
    };
    Row { label, texts: texts(desk, change) }
}

/// “Models: Face matcher: Threshold”.
pub(super) fn trail(desk: &Desk<'_, '_>, steps: &[Step<'_>]) -> String {
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
                    _ => Told::of(desk, question, name).said(desk),
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

/// What was said to a question, in words.
pub(super) fn told(desk: &Desk<'_, '_>, question: Option<&Question>, said: &Said<'_>) -> Told {
    match said {
        Said::Nothing => Told::Nothing,
        Said::Answer(given) => Told::of(desk, question, given),
        Said::Gap(gap) => Told::Gap(gap_in_words(desk, gap)),
        Said::Parts => Told::Gap(desk.word("difference_parts").to_owned()),
    }
}

/// The marked words of one answer.
fn texts(desk: &Desk<'_, '_>, change: &Change<'_>) -> Vec<Text> {
    let question = change.question();
    if let (Said::Gap(before), Said::Gap(after)) = (&change.before, &change.after)
        && gap_in_words(desk, before) == gap_in_words(desk, after)
    {
        return translated(desk, before, after);
    }
    match (told(desk, question, &change.before), told(desk, question, &change.after)) {
        (Told::Words(before), Told::Words(after)) => bilingual(desk, &before, &after),
        (Told::Gap(before), Told::Gap(after)) => vec![words(&before, &after)],
        (Told::List(before, welsh_before), Told::List(after, welsh_after)) => {
            lists(desk, [&before, &after], [&welsh_before, &welsh_after])
        }
        (Told::List(before, welsh), Told::Nothing) => lists(desk, [&before, &[]], [&welsh, &[]]),
        (Told::Nothing, Told::List(after, welsh)) => lists(desk, [&[], &after], [&[], &welsh]),
        (before, after) => {
            let piece = |fate, text: String| (!text.is_empty()).then_some(Piece { fate, text });
            let pieces = [piece(Fate::Deleted, before.said(desk)), piece(Fate::Inserted, after.said(desk))];
            vec![Text::new(Form::Short, pieces.into_iter().flatten().collect())]
        }
    }
}

/// The items of both languages, each where they differ.
fn lists(desk: &Desk<'_, '_>, english: [&[String]; 2], welsh: [&[String]; 2]) -> Vec<Text> {
    let both = [(Language::En, english), (Language::Cy, welsh)].into_iter().filter(|(_, [one, other])| one != other);
    let text = |(language, [before, after]): (Language, [&[String]; 2])| Text {
        lang: desk.other(language),
        ..Text::new(Form::List, changed_items(before, after))
    };
    both.map(text).collect()
}

/// A gap of which only the Welsh words changed.
fn translated(desk: &Desk<'_, '_>, before: &Gap, after: &Gap) -> Vec<Text> {
    let welsh = |gap: &Gap| gap.reason.as_ref().and_then(|why| why.cy.clone()).unwrap_or_default();
    let (one, other) = readable(&welsh(before), &welsh(after));
    let text = Text { lang: desk.other(Language::Cy), ..words(&one, &other) };
    if one == other { Vec::new() } else { vec![text] }
}

/// The words of both languages, each where it differs.
fn bilingual(desk: &Desk<'_, '_>, before: &Bilingual, after: &Bilingual) -> Vec<Text> {
    let mut texts = Vec::new();
    if before.en != after.en {
        let (one, other) = readable(&before.en, &after.en);
        texts.push(Text { lang: desk.other(Language::En), ..words(&one, &other) });
    }
    if before.cy != after.cy {
        let (one, other) = (before.cy.as_deref().unwrap_or_default(), after.cy.as_deref().unwrap_or_default());
        let (one, other) = readable(one, other);
        texts.push(Text { lang: desk.other(Language::Cy), ..words(&one, &other) });
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

pub(super) fn code(fate: Fate) -> &'static str {
    match fate {
        Fate::Kept => "kept",
        Fate::Deleted => "deleted",
        Fate::Inserted => "inserted",
    }
}
