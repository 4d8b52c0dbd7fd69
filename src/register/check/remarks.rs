//! What a rule has to say about a record, by the path of the answer; places are looked up once all rules have spoken.

use super::super::read::{Part, locate};
use crate::findings::{Finding, Findings, Place, Rule};
use crate::standard::{Given, Language, Question};
use crate::text::Source;
use std::collections::BTreeSet;
use std::ops::Range;

/// The remarks about one file and the Welsh beside it.
pub(super) struct Remarks<'a> {
    source: &'a Source,
    welsh: Option<&'a Source>,
    list: Vec<Remark>,
    faulted: Option<&'a BTreeSet<String>>,
}

struct Remark {
    rule: &'static Rule,
    at: Spot,
    message: String,
    advice: String,
}

enum Spot {
    /// The file as a whole.
    File,
    /// A part of the text, in bytes.
    Span(Language, Range<usize>),
    /// An answer.
    Answer(String, Part),
    /// Some words of an answer in one of the languages.
    Quote(Language, String, String),
}

impl<'a> Remarks<'a> {
    pub(super) fn new(source: &'a Source, welsh: Option<&'a Source>) -> Self {
        Self { source, welsh, list: Vec::new(), faulted: None }
    }

    /// Passes over what is said of these top-level answers: a fault in them was told when the file was read.
    pub(super) fn passing_over(self, faulted: &'a BTreeSet<String>) -> Self {
        Self { faulted: Some(faulted), ..self }
    }

    /// Whether a fault was found in this answer, or in the one it stands in, when the file was read.
    pub(super) fn is_faulted(&self, path: &str) -> bool {
        let top = path.split('.').next().unwrap_or_default();
        self.faulted.is_some_and(|faulted| faulted.contains(top))
    }

    /// A remark about the file as a whole.
    pub(super) fn file(&mut self, rule: &'static Rule, message: impl Into<String>, advice: impl Into<String>) {
        self.push(rule, Spot::File, message, advice);
    }

    /// A remark about the answer at a path such as `evaluations.npl-2023.metrics.3.value`.
    pub(super) fn add(
        &mut self,
        rule: &'static Rule,
        path: impl Into<String>,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        self.push(rule, Spot::Answer(path.into(), Part::Value), message, advice);
    }

    /// The same, pointing at the key instead of what stands behind it.
    pub(super) fn key(
        &mut self,
        rule: &'static Rule,
        path: impl Into<String>,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        self.push(rule, Spot::Answer(path.into(), Part::Key), message, advice);
    }

    /// A remark about `words` of an answer in one of the two files, pointing at them if they stand there letter by letter.
    pub(super) fn quote(
        &mut self,
        rule: &'static Rule,
        (path, language): (&str, Language),
        words: &str,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        self.push(rule, Spot::Quote(language, path.to_owned(), words.to_owned()), message, advice);
    }

    /// A remark about a part of the text of one of the two files, in bytes from its start.
    pub(super) fn span(
        &mut self,
        rule: &'static Rule,
        (span, language): (Range<usize>, Language),
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        self.push(rule, Spot::Span(language, span), message, advice);
    }

    fn push(&mut self, rule: &'static Rule, at: Spot, message: impl Into<String>, advice: impl Into<String>) {
        let told = match &at {
            Spot::Answer(path, _) | Spot::Quote(_, path, _) => self.is_faulted(path),
            Spot::File | Spot::Span(..) => false,
        };
        if !told {
            self.list.push(Remark { rule, at, message: message.into(), advice: advice.into() });
        }
    }

    /// Turns the remarks into findings with places.
    pub(super) fn settle(self) -> Findings {
        let Self { source, welsh, list, .. } = self;
        let of = |language| if language == Language::Cy { welsh.unwrap_or(source) } else { source };
        list.into_iter()
            .map(|remark| {
                let place = match remark.at {
                    Spot::File => None,
                    Spot::Span(language, span) => Some(within(of(language), span)),
                    Spot::Answer(path, part) => locate(source, &path, part),
                    Spot::Quote(language, path, words) => quoted(of(language), &path, &words),
                };
                Finding {
                    rule: remark.rule,
                    message: remark.message,
                    advice: remark.advice,
                    place: Some(place.unwrap_or_else(|| Place::file(source.path.clone()))),
                }
            })
            .collect()
    }
}

fn within(source: &Source, span: Range<usize>) -> Place {
    Place::within(source.path.clone(), source.text.clone(), span)
}

/// The words within the answer, else the answer.
fn quoted(source: &Source, path: &str, words: &str) -> Option<Place> {
    let place = locate(source, path, Part::Value)?;
    let answer = place.at.as_ref()?.range();
    let found = source.text.get(answer.clone()).and_then(|text| find(text, words));
    Some(match found {
        Some(at) => within(source, answer.start + at.start..answer.start + at.end),
        None => place,
    })
}

/// Where words stand in a text, whatever the white space between them: an answer of one line may have been typed on several.
fn find(text: &str, words: &str) -> Option<Range<usize>> {
    let mut words = words.split_whitespace();
    let first = words.next()?;
    text.match_indices(first).find_map(|(start, _)| {
        let mut rest = text.get(start + first.len()..)?;
        for word in words.clone() {
            rest = rest.trim_start().strip_prefix(word)?;
        }
        Some(start..text.len() - rest.len())
    })
}

/// Calls `visit` for every answer that is not a table or a list of tables, with its path and its question.
pub(super) fn each_answer<'a>(given: &Given<'a>, visit: &mut dyn FnMut(&str, &'static Question, &Given<'a>)) {
    each_answer_below("", given, visit);
}

/// The same for answers that stand below a path, such as an owner's below its id.
pub(super) fn each_answer_below<'a>(
    path: &str,
    given: &Given<'a>,
    visit: &mut dyn FnMut(&str, &'static Question, &Given<'a>),
) {
    walk(given, &mut path.to_owned(), visit);
}

fn walk<'a>(given: &Given<'a>, path: &mut String, visit: &mut dyn FnMut(&str, &'static Question, &Given<'a>)) {
    let Given::Table(answers) = given else { return };
    for (question, answer) in answers {
        let length = path.len();
        if length > 0 {
            path.push('.');
        }
        path.push_str(question.key);
        match answer {
            Given::Table(_) => walk(answer, path, visit),
            Given::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    let length = path.len();
                    path.push('.');
                    match item.item_id() {
                        Some(id) => path.push_str(id),
                        None => path.push_str(&index.to_string()),
                    }
                    match item {
                        Given::Table(_) => walk(item, path, visit),
                        _ => visit(path, question, item),
                    }
                    path.truncate(length);
                }
            }
            Given::Nothing => {}
            _ => visit(path, question, answer),
        }
        path.truncate(length);
    }
}
