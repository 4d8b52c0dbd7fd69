//! Every text of a file that anyone will be able to read, with its path and its language.
//!
//! Of a draft there is none; of a record that is withheld as a whole there is what the public is told about that.

use super::super::read::body_of;
use super::super::register::{RecordFile, Stated};
use super::remarks::each_answer_below;
use crate::standard::{AnswerState, Given, Kind, Language, Line, Prose, PublicationState};
use crate::text::Source;
use std::ops::Range;

/// A text that anyone will be able to read.
pub(super) struct Text<'p, 'a> {
    /// The path of the answer, and the language of the text.
    pub(super) at: (&'p str, Language),
    /// The key of its question.
    pub(super) key: &'static str,
    pub(super) form: Form,
    pub(super) words: &'a str,
}

/// The form of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// One line of words.
    Line,
    /// Paragraphs in Markdown.
    Prose,
    /// A name, a mailbox or an address.
    Name,
}

/// The public texts of a record, gathered once for all the rules that read them.
pub(super) struct PublicTexts<'a> {
    /// The paths, one behind the other.
    paths: String,
    /// Each text, with the part of `paths` that is its own.
    list: Vec<(Range<usize>, Text<'static, 'a>)>,
}

impl<'a> PublicTexts<'a> {
    /// The public texts of a record with these answers.
    pub(super) fn of<A>(record: &'a RecordFile<A>, given: &Given<'a>) -> Self {
        let mut texts = Self { paths: String::new(), list: Vec::new() };
        let keep = &mut |text: Text<'_, 'a>| {
            let (path, language) = text.at;
            let start = texts.paths.len();
            texts.paths.push_str(path);
            texts.list.push((start..texts.paths.len(), Text { at: ("", language), ..text }));
        };
        match record.state() {
            PublicationState::Draft => {}
            PublicationState::Withheld => {
                let told = &record.publication;
                prose(told.explanation.as_ref(), "publication", "explanation", keep);
                line(told.scrutinised_by.as_ref(), "publication", "scrutinised_by", keep);
                line(told.outcome.as_ref(), "publication", "outcome", keep);
            }
            PublicationState::Published => {
                answers(given, "", keep);
                record.stated.iter().for_each(|stated| reason(stated, keep));
            }
        }
        texts
    }

    /// Each of them, in the order of the standard.
    pub(super) fn iter(&self) -> impl Iterator<Item = Text<'_, 'a>> {
        self.list.iter().map(|(path, text)| {
            let at = (self.paths.get(path.clone()).unwrap_or_default(), text.at.1);
            Text { at, key: text.key, form: text.form, words: text.words }
        })
    }
}

/// Calls `visit` for every text among the answers that stand below a path.
pub(super) fn answers<'a>(given: &Given<'a>, below: &str, visit: &mut dyn FnMut(Text<'_, 'a>)) {
    each_answer_below(below, given, &mut |path, question, answer| match answer {
        Given::Line(line) => both(path, question.key, Form::Line, (&line.en, &line.cy), visit),
        Given::Prose(prose) => both(path, question.key, Form::Prose, (&prose.en, &prose.cy), visit),
        Given::Text(words) if !matches!(question.kind, Kind::Id(_)) => {
            visit(Text { at: (path, Language::En), key: question.key, form: Form::Name, words });
        }
        _ => {}
    });
}

/// The Markdown of a page in each of its languages, as it stands in its file, with where it begins there in bytes.
pub(super) fn bodies<'a>(
    source: &'a Source,
    welsh: Option<&'a Source>,
) -> impl Iterator<Item = (Language, usize, &'a str)> {
    [(Language::En, Some(source)), (Language::Cy, welsh)].into_iter().filter_map(|(language, source)| {
        let (start, words) = body_of(source?);
        Some((language, start, words))
    })
}

fn reason<'a>(stated: &'a Stated, visit: &mut dyn FnMut(Text<'_, 'a>)) {
    let gap = &stated.gap;
    prose(gap.reason.as_ref(), &stated.path, reason_key(gap.state), visit);
    line(gap.scrutinised_by.as_ref(), &stated.path, "scrutinised_by", visit);
    line(gap.outcome.as_ref(), &stated.path, "outcome", visit);
}

/// The key under which a file says why there is no answer.
pub(super) fn reason_key(state: AnswerState) -> &'static str {
    if state == AnswerState::Withheld { "explanation" } else { "reason" }
}

fn prose<'a>(prose: Option<&'a Prose>, below: &str, key: &'static str, visit: &mut dyn FnMut(Text<'_, 'a>)) {
    if let Some(prose) = prose {
        both(&format!("{below}.{key}"), key, Form::Prose, (&prose.en, &prose.cy), visit);
    }
}

fn line<'a>(line: Option<&'a Line>, below: &str, key: &'static str, visit: &mut dyn FnMut(Text<'_, 'a>)) {
    if let Some(line) = line {
        both(&format!("{below}.{key}"), key, Form::Line, (&line.en, &line.cy), visit);
    }
}

fn both<'a>(
    path: &str,
    key: &'static str,
    form: Form,
    (en, cy): (&'a str, &'a Option<String>),
    visit: &mut dyn FnMut(Text<'_, 'a>),
) {
    visit(Text { at: (path, Language::En), key, form, words: en });
    if let Some(cy) = cy {
        visit(Text { at: (path, Language::Cy), key, form, words: cy });
    }
}
