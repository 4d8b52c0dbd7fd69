//! Pages and updates: facts in TOML between two `+++` lines, then Markdown.

use super::super::check::shape;
use super::super::register::{PageFile, UpdateFile};
use super::walk::{Gaps, Table, Walk};
use super::{record, welsh};
use crate::findings::{Finding, Findings, Place};
use crate::standard::{PageFacts, Prose, Question, UpdateFacts};
use crate::text::{Source, nfc};
use jiff::civil::Date;
use std::ops::Range;

/// Where the two parts of a page stand in its text, in bytes.
pub(super) struct Parts {
    pub(super) facts: Range<usize>,
    pub(super) body: Range<usize>,
}

/// Where a page's Markdown begins in its file, in bytes, and the Markdown as it stands there.
pub(in crate::register) fn body_of(source: &Source) -> (usize, &str) {
    let start = split(&source.text).map_or(source.text.len(), |parts| parts.body.start);
    (start, source.text.get(start..).unwrap_or_default())
}

/// Splits a page at its `+++` lines; `None` if it does not start with one or has no second.
pub(super) fn split(text: &str) -> Option<Parts> {
    let first = text.strip_prefix("+++")?;
    let start = text.len() - first.strip_prefix("\r\n").or_else(|| first.strip_prefix('\n'))?.len();
    let mut at = start;
    for line in text.get(start..)?.split_inclusive('\n') {
        if line.trim_end() == "+++" {
            return Some(Parts { facts: start..at, body: at + line.len()..text.len() });
        }
        at += line.len();
    }
    None
}

pub(super) fn page(id: &str, source: &Source, overlay: Option<&Source>, found: &mut Findings) -> Option<PageFile> {
    let (facts, body) = read(source, overlay, PageFacts::QUESTIONS, found)?;
    let facts = record::typed(facts, source, found)?;
    Some(PageFile { id: id.to_owned(), source: source.clone(), welsh: overlay.cloned(), facts, body })
}

pub(super) fn update(id: &str, source: &Source, overlay: Option<&Source>, found: &mut Findings) -> Option<UpdateFile> {
    let date = id.get(..10).and_then(|day| day.parse::<Date>().ok());
    if date.is_none() || id.as_bytes().get(10) != Some(&b'-') {
        found.add(Finding {
            rule: &shape::FILE_NAME,
            message: format!("“{}” does not start with a day", source.file_name()),
            advice: "name an update by its day and a word or two: 2026-11-21-new-trial.md".into(),
            place: Some(Place::file(source.path.clone())),
        });
    }
    let (facts, body) = read(source, overlay, UpdateFacts::QUESTIONS, found)?;
    let facts = record::typed(facts, source, found)?;
    Some(UpdateFile { id: id.to_owned(), date: date?, source: source.clone(), welsh: overlay.cloned(), facts, body })
}

fn read(
    source: &Source,
    overlay: Option<&Source>,
    questions: &[Question],
    found: &mut Findings,
) -> Option<(Table, Prose)> {
    let parts = parts(source, found)?;
    let mut facts = Walk::new(source, found).part(parts.facts.clone()).file(questions, Gaps::Refused)?;
    let mut body = Prose { en: body(source, &parts), cy: None };
    if let Some(overlay) = overlay
        && let Some(welsh_parts) = self::parts(overlay, found)
    {
        let words = Walk::welsh(overlay, found).part(welsh_parts.facts.clone()).file(questions, Gaps::Stated);
        if let Some(words) = words {
            welsh::merge(&mut facts, &words, overlay, "", found);
        }
        body.cy = Some(self::body(overlay, &welsh_parts)).filter(|text| !text.is_empty());
    }
    Some((facts, body))
}

fn parts(source: &Source, found: &mut Findings) -> Option<Parts> {
    let parts = split(&source.text);
    if parts.is_none() {
        found.add(Finding {
            rule: &shape::NO_FACTS,
            message: "this page does not start with its facts".into(),
            advice: "start the file with a line +++, then title = \"…\", then another line +++, then the text".into(),
            place: Some(Place::within(source.path.clone(), source.text.clone(), 0..3)),
        });
    }
    parts
}

fn body(source: &Source, parts: &Parts) -> String {
    nfc(source.text.get(parts.body.clone()).unwrap_or_default()).replace("\r\n", "\n").trim_end().to_owned()
}
