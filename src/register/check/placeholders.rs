//! Words: what candour wrote for an author to begin from has been replaced before anyone reads it.
//!
//! A draft may hold such words, and so may a register that says in its notice that it is an example.

use super::super::register::{PageFile, RecordFile, UpdateFile};
use super::remarks::Remarks;
use super::rules::Around;
use super::texts::{self, PublicTexts, Text};
use crate::findings::{Example, Rule, Severity};
use crate::scaffold::{GUESS, NOTICE, is_example, is_placeholder};
use crate::standard::{Answer, Given, Language};
use crate::text::{Source, is_stand_in};

/// The rules of this part.
pub(super) const RULES: &[&Rule] = &[&LEFT, &STAND_IN];

const TECHNOLOGY: &str = "content/technologies/sound.toml";

static LEFT: Rule = Rule {
    name: "placeholder-left",
    family: "words",
    severity: Severity::Error,
    about: "What candour wrote as an example or a guess is replaced before a record is published.",
    why: "it is not true of any force, and readers would take it for a fact (Covenant B)",
    wrong: Example {
        file: TECHNOLOGY,
        text: "summary = \"TO FILL IN: such as: It sorts the letters that people write to us.\"",
    },
    right: Example {
        file: TECHNOLOGY,
        text: "summary = \"It sorts the letters that people write to us. A clerk decides.\"",
    },
};

static STAND_IN: Rule = Rule {
    name: "stand-in",
    family: "words",
    severity: Severity::Warning,
    about: "An answer says something, or its place is left open with a reason.",
    why: "“to be confirmed” looks like an answer and says nothing, and nobody is told when there will be one (Covenant B)",
    wrong: Example { file: TECHNOLOGY, text: "how_you_would_know = \"TBC\"" },
    right: Example { file: TECHNOLOGY, text: "how_you_would_know = \"The letter that you get says so.\"" },
};

/// A record's answers, and the notes behind guesses.
pub(super) fn record<A>(
    record: &RecordFile<A>,
    texts: &PublicTexts<'_>,
    around: &Around<'_>,
    remarks: &mut Remarks<'_>,
) {
    texts.iter().for_each(|text| one(&text, around, remarks));
    if record.is_published() {
        guesses(&record.source, around, remarks);
    }
}

/// Answers that are public wherever they stand: the register's own, an owner's, the facts of a page.
pub(super) fn answers(given: &Given<'_>, below: &str, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    texts::answers(given, below, &mut |text| one(&text, around, remarks));
}

/// The texts of a page of prose.
pub(super) fn page(page: &PageFile, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    answers(&page.facts.given(), "", around, remarks);
    body(&page.source, page.welsh.as_ref(), around, remarks);
}

/// The texts of a piece of news.
pub(super) fn update(update: &UpdateFile, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    answers(&update.facts.given(), "", around, remarks);
    body(&update.source, update.welsh.as_ref(), around, remarks);
}

fn body(source: &Source, welsh: Option<&Source>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    for (language, start, words) in texts::bodies(source, welsh) {
        if let Some((message, advice)) = fault(words.trim(), around).filter(|_| !is_placeholder(words)) {
            let start = start + words.len() - words.trim_start().len();
            let line = words.trim().lines().next().unwrap_or_default();
            remarks.span(&LEFT, (start..start + line.len(), language), message, advice);
        }
        let mut at = start;
        for line in words.split_inclusive('\n') {
            // Behind the signs of a list, a quotation or a heading it is still to be filled in.
            let told =
                line.trim_start_matches(|sign: char| sign.is_whitespace() || "#>*_-+0123456789.)".contains(sign));
            if is_placeholder(told) {
                let from = at + line.len() - told.len();
                let advice = "write what is true in its place, or take the line out";
                remarks.span(
                    &LEFT,
                    (from..from + told.trim_end().len(), language),
                    "this is still to be filled in",
                    advice,
                );
            }
            at += line.len();
        }
    }
}

fn one(text: &Text<'_, '_>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if let Some((message, advice)) = fault(text.words, around) {
        remarks.quote(&LEFT, text.at, text.words, message, advice);
    } else if is_stand_in(text.words) && !text.words.trim().is_empty() {
        let message = format!("“{}” is no answer", text.words.trim());
        let advice = "write the answer; a technology or a dataset may leave the line out and say in [[not_known]] why there is none, and \
             when there will be";
        remarks.quote(&STAND_IN, text.at, text.words, message, advice);
    }
}

fn fault(words: &str, around: &Around<'_>) -> Option<(&'static str, &'static str)> {
    if is_placeholder(words) {
        return Some((
            "this is still to be filled in",
            "write what is true, or put a “#” before the line; a technology or dataset that is not ready can be a draft: \
             [publication] state = \"draft\"",
        ));
    }
    (!around.is_the_example && is_example(words)).then_some((
        "this is still candour's example, and the register does not say any more that it is one",
        "write what is true of your force, or remove the record",
    ))
}

/// Lines that say of themselves that they are a guess. What stands in `[internal]`, at the end, is nobody's business.
fn guesses(source: &Source, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let answer = line.trim_end();
        if answer.starts_with("[internal") {
            return;
        }
        // An address of the example has been told as such.
        let told = answer.split('"').nth(1).is_some_and(|words| fault(words, around).is_some());
        if answer.ends_with(GUESS) && !answer.starts_with('#') && !told {
            let message = "this is a guess that nobody has confirmed";
            let advice = format!("correct it, then take away “{GUESS}”");
            remarks.span(&LEFT, (at..at + answer.len(), Language::En), message, advice);
        }
        at += line.len();
    }
}

impl Around<'_> {
    /// Whether the register says of itself, in the words that candour gave it, that it is an example.
    pub(super) fn is_example(notice: Option<&str>) -> bool {
        notice == Some(NOTICE)
    }
}
