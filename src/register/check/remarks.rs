//! What a rule has to say about a record, by the path of the answer; places are looked up once all rules have spoken.

use super::super::read::{Part, locate};
use crate::findings::{Finding, Findings, Place, Rule};
use crate::standard::{Given, Question};
use crate::text::Source;
use std::ops::Range;

/// The remarks about one file.
pub(super) struct Remarks<'a> {
    source: &'a Source,
    list: Vec<Remark>,
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
    Span(Range<usize>),
    /// An answer.
    Answer(String, Part),
}

impl<'a> Remarks<'a> {
    pub(super) fn new(source: &'a Source) -> Self {
        Self { source, list: Vec::new() }
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

    /// A remark about a part of the text, in bytes from its start.
    pub(super) fn span(
        &mut self,
        rule: &'static Rule,
        span: Range<usize>,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        self.push(rule, Spot::Span(span), message, advice);
    }

    fn push(&mut self, rule: &'static Rule, at: Spot, message: impl Into<String>, advice: impl Into<String>) {
        self.list.push(Remark { rule, at, message: message.into(), advice: advice.into() });
    }

    /// Turns the remarks into findings with places.
    pub(super) fn settle(self, found: &mut Findings) {
        for remark in self.list {
            let place = match remark.at {
                Spot::File => None,
                Spot::Span(span) => Some(Place::within(self.source.path.clone(), self.source.text.clone(), span)),
                Spot::Answer(path, part) => locate(self.source, &path, part),
            };
            found.add(Finding {
                rule: remark.rule,
                message: remark.message,
                advice: remark.advice,
                place: Some(place.unwrap_or_else(|| Place::file(self.source.path.clone()))),
            });
        }
    }
}

/// Calls `visit` for every answer that is not a table or a list of tables, with its path and its question.
pub(super) fn each_answer<'g>(given: &'g Given<'_>, visit: &mut dyn FnMut(&str, &'static Question, &'g Given<'_>)) {
    walk(given, &mut String::new(), visit);
}

fn walk<'g>(given: &'g Given<'_>, path: &mut String, visit: &mut dyn FnMut(&str, &'static Question, &'g Given<'_>)) {
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
