//! Words: paragraphs that stand in several records.

use super::super::register::{RecordFile, Register};
use super::remarks::Remarks;
use super::texts::{Form, PublicTexts};
use crate::findings::{Example, Findings, Rule, Severity};
use crate::standard::{Answer, Language};
use crate::text::Source;
use rayon::prelude::*;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{DefaultHasher, Hasher};

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[&SAME];

static SAME: Rule = Rule {
    name: "same-paragraph",
    family: "words",
    severity: Severity::Warning,
    about: "A paragraph stands in one record. How to challenge a decision may be said alike everywhere.",
    why: "what was copied from another record was mostly not thought about for this one (Covenant B1)",
    wrong: Example {
        file: "content/technologies/sound.toml",
        text: "summary = \"It compares a face in a picture with stored pictures. An officer decides whether it is the same person.\"",
    },
    right: Example { file: "content/technologies/sound.toml", text: "" },
};

/// The fewest bytes of a paragraph that is looked at.
const FEWEST: usize = 80;

/// Answers that are rightly alike in many records.
const ALIKE: [&str; 1] = ["how_to_challenge"];

/// The hash of a paragraph, and the path of its answer.
pub(in crate::register) type Paragraph = (u64, String);

/// All published records against each other.
pub(super) fn of_all(register: &Register) -> Findings {
    let technologies = register.technologies.par_iter().map(|record| (&record.source, of(record)));
    let datasets = register.datasets.par_iter().map(|record| (&record.source, of(record)));
    let paragraphs: HashMap<&str, Vec<Paragraph>> =
        technologies.chain(datasets).map(|(source, paragraphs)| (&*source.path, paragraphs)).collect();
    across(register, |source| paragraphs.get(&*source.path).map_or(&[][..], Vec::as_slice))
}

/// The same where the paragraphs of each file are known; each remark names the record that comes first.
pub(in crate::register) fn across<'p>(
    register: &Register,
    paragraphs_of: impl Fn(&Source) -> &'p [Paragraph],
) -> Findings {
    let technologies = register.technologies.iter().map(|record| &record.source);
    let sources: Vec<_> = technologies.chain(register.datasets.iter().map(|record| &record.source)).collect();
    let paragraphs: Vec<&[Paragraph]> = sources.iter().map(|source| paragraphs_of(source)).collect();

    let mut first: HashMap<u64, usize> = HashMap::new();
    let mut copies: Vec<(usize, usize, &str, usize)> = Vec::new();
    for (record, list) in paragraphs.iter().enumerate() {
        let mut here: Vec<(usize, &str, usize)> = Vec::new();
        for (hash, path) in *list {
            match first.entry(*hash) {
                Entry::Vacant(entry) => {
                    entry.insert(record);
                }
                Entry::Occupied(entry) if *entry.get() != record => {
                    match here.iter_mut().find(|(other, ..)| other == entry.get()) {
                        Some((.., count)) => *count += 1,
                        None => here.push((*entry.get(), path, 1)),
                    }
                }
                Entry::Occupied(_) => {}
            }
        }
        copies.extend(here.into_iter().map(|(other, path, count)| (record, other, path, count)));
    }
    let told: Vec<Findings> = copies
        .par_iter()
        .filter_map(|(record, other, path, count)| {
            let (source, other) = (sources.get(*record)?, sources.get(*other)?);
            let mut remarks = Remarks::new(source, None);
            let message = match count {
                1 => format!("this paragraph stands in {} too", other.path),
                _ => format!("this paragraph and {} more stand in {} too", count - 1, other.path),
            };
            let advice = "say what is true of this record; what is true of all belongs on a page, with a link to it";
            remarks.add(&SAME, *path, message, advice);
            Some(remarks.settle())
        })
        .collect();
    told.into_iter().flatten().collect()
}

/// The longer paragraphs of a record's English prose.
pub(in crate::register) fn of<A: Answer>(record: &RecordFile<A>) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    let given = record.answers.given();
    for text in PublicTexts::of(record, &given).iter() {
        let (path, language) = text.at;
        if text.form == Form::Prose && language == Language::En && !ALIKE.contains(&text.key) {
            for paragraph in text.words.split("\n\n").filter(|paragraph| paragraph.trim().len() >= FEWEST) {
                paragraphs.push((hash(paragraph), path.to_owned()));
            }
        }
    }
    paragraphs
}

/// The hash of a paragraph's words, whatever the white space between them.
fn hash(paragraph: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    for word in paragraph.split_ascii_whitespace() {
        hasher.write(word.as_bytes());
        hasher.write_u8(b' ');
    }
    hasher.finish()
}
