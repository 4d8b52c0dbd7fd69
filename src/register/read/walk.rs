//! A cursor over the spanned tree of a TOML file: takes what the standard asks for and reports all the rest.
//!
//! It makes JSON of the shape of the feeds, which serde then turns into the types; since every fault was found here,
//! serde has none to find.

use super::super::check::{WITHOUT_SCRUTINY, shape};
use crate::findings::{Finding, Findings, Place, Rule, Severity, nearest};
use crate::standard::{Kind, Need, Question};
use crate::text::{Source, is_id};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table as JSON, with the place of its header.
pub(super) type Table = Map<String, Value>;

/// Reads one text.
pub(super) struct Walk<'a> {
    pub(super) source: &'a Source,
    pub(super) found: &'a mut Findings,
    /// Where the TOML begins in the text, in bytes.
    offset: usize,
    /// The TOML itself.
    text: &'a str,
    language: Words,
    /// How many tables deep the walk is.
    depth: usize,
    /// The top-level question that is being read.
    top: Option<String>,
    /// The top-level questions in whose answers there was a fault: the rules pass over them, for one fault is told once.
    pub(super) faulted: BTreeSet<String>,
    /// Of a draft, what it lacks that no record can do without; of any other record, that is a fault.
    pub(super) unfinished: Option<Vec<&'static str>>,
}

/// Which words the file holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// English, and everything that is the same in all languages.
    English,
    /// Welsh, and nothing else.
    Welsh,
}

/// Whether a question that must be answered may have a stated reason for having no answer instead.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gaps {
    Stated,
    Refused,
}

impl<'a> Walk<'a> {
    pub(super) fn new(source: &'a Source, found: &'a mut Findings) -> Self {
        Self {
            source,
            found,
            offset: 0,
            text: &source.text,
            language: Words::English,
            depth: 0,
            top: None,
            faulted: BTreeSet::new(),
            unfinished: None,
        }
    }

    /// Reads the Welsh beside an English file.
    pub(super) fn welsh(source: &'a Source, found: &'a mut Findings) -> Self {
        Self { language: Words::Welsh, ..Self::new(source, found) }
    }

    /// Reads a part of the text only: the facts at the top of a page.
    pub(super) fn part(self, range: Range<usize>) -> Self {
        Self { offset: range.start, text: self.source.text.get(range).unwrap_or_default(), ..self }
    }

    pub(super) fn language(&self) -> Words {
        self.language
    }

    /// Reads the whole file as one table of answers.
    pub(super) fn file(&mut self, questions: &[Question], gaps: Gaps) -> Option<Table> {
        let tree = self.parse()?;
        let span = 0..0;
        Some(self.table(tree, span, questions, gaps))
    }

    /// Reads a file that holds one table of answers for each id.
    pub(super) fn entries(&mut self, questions: &[Question]) -> Vec<(String, Table)> {
        let Some(tree) = self.parse() else { return Vec::new() };
        let mut entries = Vec::new();
        for (key, value) in tree {
            let (id, span) = (key.get_ref().to_string(), value.span());
            if !is_id(&id) {
                self.fault(&shape::BAD_ID, key.span(), format!("“{id}” is not an id"), shape::ID_ADVICE);
            }
            match value.into_inner() {
                DeValue::Table(table) => {
                    let answers = self.table(table, span, questions, Gaps::Refused);
                    entries.push((id, answers));
                }
                _ => self.fault(
                    &shape::WRONG_KIND,
                    span,
                    format!("“{id}” should be a table"),
                    format!("write [{id}] on a line of its own and its answers below"),
                ),
            }
        }
        entries
    }

    /// The spanned tree, or the file's first fault.
    pub(super) fn parse(&mut self) -> Option<DeTable<'a>> {
        let (tree, mut faults) = DeTable::parse_recoverable(self.text);
        faults.sort_by_key(|fault| fault.span().map(|span| span.start));
        let Some(first) = faults.first() else { return Some(tree.into_inner()) };
        let span = first.span().unwrap_or(0..0);
        let (message, advice) = shape::syntax_in_words(first.message(), line_at(self.text, span.start));
        self.fault(&shape::NOT_TOML, span, message, advice);
        None
    }

    /// Takes the answers of a table, and reports what is left in it and what must not be missing.
    pub(super) fn table(
        &mut self,
        table: DeTable<'a>,
        span: Range<usize>,
        questions: &[Question],
        gaps: Gaps,
    ) -> Table {
        let mut answers = Table::new();
        self.depth += 1;
        for (key, value) in table {
            if self.depth == 1 {
                self.top = Some(key.get_ref().to_string());
            }
            match questions.iter().find(|question| question.key == key.get_ref().as_ref()) {
                Some(question) => {
                    if let Some(answer) = self.answer(question, value, gaps) {
                        answers.insert(question.key.to_owned(), answer);
                    } else {
                        // The fault has been told; a second one about a missing answer would be noise.
                        answers.insert(question.key.to_owned(), Value::Null);
                    }
                }
                None => {
                    // What was probably meant counts as there, so that it is not also told to be missing.
                    if let Some(meant) = self.unknown_key(key, questions) {
                        answers.entry(meant.to_owned()).or_insert(Value::Null);
                        if self.depth == 1 {
                            self.faulted.insert(meant.to_owned());
                        }
                    }
                }
            }
        }
        if self.depth == 1 {
            self.top = None;
        }
        if self.language == Words::English {
            for question in questions {
                let demanded = question.need == Need::Core || (question.need == Need::Always && gaps == Gaps::Refused);
                // Who scrutinised and when is one fault, told once.
                let told = question.key == "scrutinised_on" && !answers.contains_key("scrutinised_by");
                if demanded && !told && !answers.contains_key(question.key) {
                    self.missing(question, span.clone());
                }
            }
        }
        self.depth -= 1;
        answers.retain(|_, answer| !answer.is_null());
        answers
    }

    fn answer(&mut self, question: &Question, value: Spanned<DeValue<'a>>, gaps: Gaps) -> Option<Value> {
        match (&question.kind, value.get_ref()) {
            (Kind::Table(inner), DeValue::Table(_)) => self.inner_table(value, inner, gaps).map(Value::Object),
            _ => self.value(&question.kind, question, value),
        }
    }

    pub(super) fn inner_table(
        &mut self,
        value: Spanned<DeValue<'a>>,
        questions: &[Question],
        gaps: Gaps,
    ) -> Option<Table> {
        let span = value.span();
        self.warn_of_new_syntax(&span);
        let DeValue::Table(table) = value.into_inner() else { return None };
        Some(self.table(table, span, questions, gaps))
    }

    /// Reports a key that the standard does not have here, and answers with the one that was probably meant.
    fn unknown_key(&mut self, key: Spanned<std::borrow::Cow<'a, str>>, questions: &[Question]) -> Option<&'static str> {
        let name = key.get_ref().as_ref();
        let home = shape::home_of(name, questions);
        let near = nearest(name, questions.iter().map(|question| question.key)).filter(|_| home.is_none());
        let advice = if let Some(home) = home {
            home
        } else if let Some(near) = near {
            format!("did you mean “{near}”?")
        } else {
            shape::no_question_advice(questions).to_owned()
        };
        self.fault(&shape::UNKNOWN_KEY, key.span(), format!("the standard has no question “{name}” here"), advice);
        questions.iter().map(|question| question.key).find(|key| Some(*key) == near)
    }

    fn missing(&mut self, question: &Question, span: Range<usize>) {
        if self.depth == 1
            && let Some(lacks) = &mut self.unfinished
        {
            lacks.push(question.key);
            self.faulted.insert(question.key.to_owned());
            return;
        }
        let advice = if question.key == "scrutinised_by" {
            format!("add: scrutinised_by = {} and scrutinised_on = 2026-…", question.example)
        } else {
            match question.shown() {
                Some(shown) => format!("add what is true of yours, in this form: {shown}"),
                None => format!("add “{}”: {}", question.key, question.help),
            }
        };
        let (rule, message) = match question.key {
            "scrutinised_by" => {
                (&WITHOUT_SCRUTINY, "this is withheld, but nobody independent has scrutinised that".to_owned())
            }
            "scrutinised_on" => {
                (&WITHOUT_SCRUTINY, "this is withheld, but it is not said when that was scrutinised".to_owned())
            }
            key => (&shape::MISSING, format!("“{key}” is missing: {}", question.asks)),
        };
        if self.depth == 1 {
            self.faulted.insert(question.key.to_owned());
        }
        self.fault(rule, span, message, advice);
    }

    /// TOML 1.1 allows what other programs cannot read yet.
    pub(super) fn warn_of_new_syntax(&mut self, span: &Range<usize>) {
        let slice = self.text.get(span.clone()).unwrap_or_default();
        if slice.starts_with('{') && slice.contains('\n') && !slice.contains("\"\"\"") {
            let advice = "write it on one line, or as a [table] of its own";
            self.fault(&shape::NEW_SYNTAX, span.clone(), "an inline table over several lines", advice);
        }
    }

    /// Adds a fault at a span of the TOML.
    pub(super) fn fault(
        &mut self,
        rule: &'static Rule,
        span: Range<usize>,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        if rule.severity == Severity::Error {
            self.faulted.extend(self.top.clone());
        }
        let span = span.start + self.offset..span.end + self.offset;
        self.found.add(Finding {
            rule,
            message: message.into(),
            advice: advice.into(),
            place: Some(Place::within(self.source.path.clone(), self.source.text.clone(), span)),
        });
    }
}

/// The line of the text in which a byte stands.
fn line_at(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default()
}
