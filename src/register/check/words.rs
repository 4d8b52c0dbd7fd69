//! Words: whether a record can be read by whoever it is written for.
//!
//! The measures are for English and give warnings only. Markdown is in `markdown.rs`, missing Welsh in `welsh.rs`, what
//! several records repeat in `paragraphs.rs`.

use super::super::register::RecordFile;
use super::remarks::Remarks;
use super::rules::Around;
use super::texts::{Form, PublicTexts};
use crate::findings::{Example, Rule, Severity};
use crate::scaffold::is_placeholder;
use crate::standard::{Dataset, Language, Prose, Status, Technology};
use crate::text::{abbreviations, is_stand_in, plain, reading_age, sections, sentences};

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[&TOO_LONG, &HARD, &REPEATED, &ABBREVIATION];

const TECHNOLOGY: &str = "content/technologies/sound.toml";
const RIGHT: Example =
    Example { file: TECHNOLOGY, text: "summary = \"It sorts letters. A clerk reads each one. The clerk decides.\"" };

static TOO_LONG: Rule = Rule {
    name: "long-summary",
    family: "words",
    severity: Severity::Warning,
    about: "A summary has three sentences at most.",
    why: "most readers read no further (ATRS section 4: a short explanation in two or three sentences)",
    wrong: Example {
        file: TECHNOLOGY,
        text: "summary = \"It sorts letters. It uses lists. A clerk reads each one. The clerk decides.\"",
    },
    right: RIGHT,
};

static HARD: Rule = Rule {
    name: "hard-summary",
    family: "words",
    severity: Severity::Warning,
    about: "A summary can be read by a person of 16.",
    why: "the public it is written for includes people who left school at 16 (ATRS section 4: plain English)",
    wrong: Example {
        file: TECHNOLOGY,
        text: "summary = \"Probabilistic categorisation functionality prioritises incoming correspondence according to \
               organisationally predetermined classificatory considerations, facilitating administrative decisions by \
               appropriately authorised representatives whose subsequent determinations remain independent.\"",
    },
    right: RIGHT,
};

static REPEATED: Rule = Rule {
    name: "title-as-summary",
    family: "words",
    severity: Severity::Warning,
    about: "A summary or description says more than the name.",
    why: "a reader who does not know the name learns nothing (Covenant B1: an overview for the public)",
    wrong: Example { file: TECHNOLOGY, text: "name = \"Letter sorting\"\nsummary = \"Letter sorting.\"" },
    right: RIGHT,
};

static ABBREVIATION: Rule = Rule {
    name: "unexplained-abbreviation",
    family: "words",
    severity: Severity::Warning,
    about: "An abbreviation is written out in the record, or explained in the glossary.",
    why: "the force's short words are not the public's (ATRS section 4: plain English, no acronyms)",
    wrong: Example { file: TECHNOLOGY, text: "impact_reason = \"A letter to the PSD is answered late.\"" },
    right: Example {
        file: TECHNOLOGY,
        text: "impact_reason = \"A letter to the professional standards department (PSD) is answered late.\"",
    },
};

/// A technology's words.
pub(super) fn technology(
    record: &RecordFile<Technology>,
    texts: &PublicTexts<'_>,
    around: &Around<'_>,
    remarks: &mut Remarks<'_>,
) {
    let answers = &record.answers;
    if !record.is_published() || answers.status == Status::Withdrawn {
        return;
    }
    let summary = plain(&answers.summary.en);
    let count = sentences(&summary).len();
    if count > 3 {
        let message = format!("the summary has {count} sentences");
        let advice =
            "keep two or three: what it does, to whom, and who decides; move the rest to “purpose” or “algorithm”";
        remarks.add(&TOO_LONG, "summary", message, advice);
    }
    if let Some(age) = reading_age(&summary).filter(|age| *age > 16.0) {
        let message = format!("the summary is hard to read: it asks for a reading age of about {age:.0}");
        remarks.add(&HARD, "summary", message, "use shorter sentences and everyday words");
    }
    repeated((&answers.name.en, "summary"), &answers.summary, remarks);
    unexplained(texts, around, remarks);
}

/// A dataset's words.
pub(super) fn dataset(
    record: &RecordFile<Dataset>,
    texts: &PublicTexts<'_>,
    around: &Around<'_>,
    remarks: &mut Remarks<'_>,
) {
    if record.is_published() {
        repeated((&record.answers.name.en, "description"), &record.answers.description, remarks);
        unexplained(texts, around, remarks);
    }
}

fn repeated((name, key): (&str, &'static str), prose: &Prose, remarks: &mut Remarks<'_>) {
    if letters(name) == letters(&prose.en) {
        let message = format!("the {key} only repeats the name");
        remarks.add(&REPEATED, key, message, "say in plain words what it is, for somebody who has never heard of it");
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Abbreviations in the prose of a record that no text of the record writes out, and that are no part of a name in it.
fn unexplained(texts: &PublicTexts<'_>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    let (mut prose, mut names, mut all) = (String::new(), String::new(), String::new());
    let mut starts: Vec<(usize, String)> = Vec::new();
    for text in texts.iter() {
        if text.at.1 == Language::Cy || is_placeholder(text.words) {
            continue;
        }
        if is_stand_in(text.words) {
            continue;
        }
        if text.form == Form::Prose {
            starts.push((prose.len(), text.at.0.to_owned()));
            prose.push_str(text.words);
            prose.push_str("\n\n");
        }
        if text.form == Form::Name {
            names.push_str(text.words);
            names.push(' ');
        }
        all.push_str(text.words);
        all.push_str("\n\n");
    }
    for (at, short) in abbreviations(&prose) {
        let is_name = names.split(|c: char| !c.is_alphanumeric()).any(|word| word == short);
        let is_explained = around.glossary.iter().any(|term| term == short) || is_written_out(short, &all);
        if is_name || is_explained || is_stand_in(short) || is_citation(prose.get(..at.start).unwrap_or_default()) {
            continue;
        }
        let answer = starts.iter().rev().find(|(start, _)| *start <= at.start);
        let path = answer.map_or("", |(_, path)| path.as_str());
        let message = format!("nothing here says what “{short}” stands for");
        let advice = format!("write it out where it first stands, then ({short}); or use the plain words throughout");
        remarks.quote(&ABBREVIATION, (path, Language::En), short, message, advice);
    }
}

/// Whether a year stands before it: a court's short name in the citation of a judgment, such as `[2026] EWHC 915 (Admin)`.
fn is_citation(before: &str) -> bool {
    let year = before.trim_end().trim_end_matches([']', ')']);
    year.chars().rev().take_while(char::is_ascii_digit).count() == 4
}

/// Whether one of the places of an abbreviation writes it out.
fn is_written_out(short: &str, text: &str) -> bool {
    const AROUND: usize = 160;
    text.match_indices(short).any(|(at, _)| {
        let after = text.get(at + short.len()..).unwrap_or_default();
        let is_in_brackets = text.get(..at).is_some_and(|before| before.ends_with(['(', '[', '“', '"', '‘', '*']));
        let start = if is_in_brackets { text.floor_char_boundary(at.saturating_sub(AROUND)) } else { at };
        // Earlier places of the same abbreviation would hide this one.
        let start =
            text.get(start..at).and_then(|before| before.rfind(short)).map_or(start, |last| start + last + short.len());
        let end = text.ceil_char_boundary((at + short.len() + AROUND).min(text.len()));
        (is_in_brackets || after.trim_start().starts_with(['(', '[']))
            && text.get(start..end).is_some_and(|part| !abbreviations(part).iter().any(|(_, found)| *found == short))
    })
}

impl Around<'_> {
    /// The terms that the glossary explains: the headings of the page of that name, and the words in their brackets.
    pub(in crate::register) fn glossary_of(pages: &[super::super::register::PageFile]) -> Vec<String> {
        let glossary = pages.iter().find(|page| page.id == "glossary");
        let headings = glossary.into_iter().flat_map(|page| sections(&page.body.en)).map(|section| section.heading);
        headings
            .flat_map(|heading| heading.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>())
            .collect()
    }
}
