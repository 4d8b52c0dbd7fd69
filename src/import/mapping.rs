//! Which column answers which question: proposed from the standard's own words and from what the field calls things, each with
//! a reason and how sure it is. A guess is shown and not used until somebody takes it.

use super::slot::{self, Slot};
use super::synonyms::{self, INTERNAL, Synonym};
use super::table::{Column, Table};
use crate::public::RecordKind;
use crate::standard::{ATRS, Kind};
use std::collections::BTreeMap;
use strsim::jaro_winkler;

/// How alike two names must be, from 0 to 1, for one to be a guess for the other.
const ALIKE: f64 = 0.9;

/// What becomes of each column.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// The columns in their order.
    pub columns: Vec<Mapped>,
    /// Whether the columns are the attributes of the national standard (ATRS), in which dates stand day first.
    pub is_atrs: bool,
}

/// What becomes of a column.
#[derive(Debug, Clone)]
pub struct Mapped {
    /// The name of the column.
    pub column: String,
    /// Where its cells go.
    pub target: Target,
    /// Why, in a few words.
    pub why: String,
    /// How sure that is.
    pub sureness: Sureness,
}

/// Where the cells of a column go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To the question at this path.
    Question(String),
    /// They are the ids of the records.
    Id,
    /// To `[internal]`, under the name of the column.
    Internal,
    /// Nowhere: somebody said so, or the column has no name and no cells.
    Out,
}

/// How sure a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// Somebody said so.
    Said,
    /// It is the question's own name.
    Sure,
    /// It is a name that the field uses for it.
    Likely,
    /// It sounds like it; not used.
    Guess,
    /// Nothing is known of it.
    None,
}

impl Sureness {
    /// In a word or two.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Said => "as you said",
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::Guess => "a guess, not used",
            Self::None => "–",
        }
    }
}

impl Mapping {
    /// A proposal for the columns of a table. What was said (`said`: column to path, empty for “leave it out”) goes before
    /// everything else; a question that one column answers surely is not given to another.
    ///
    /// # Errors
    ///
    /// What was said names a question that does not exist; the sentences say which and what to write.
    pub fn propose(
        table: &Table,
        kind: RecordKind,
        said: &BTreeMap<String, String>,
        id_column: Option<&str>,
    ) -> Result<Self, Vec<String>> {
        let names = Names::of(kind);
        let is_atrs = kind == RecordKind::Technology && looks_like_atrs(&table.columns);
        let mut faults = Vec::new();
        let mut columns = Vec::new();
        for column in &table.columns {
            let told = said.iter().find(|(name, _)| is_called(column, name)).map(|(_, path)| path.as_str());
            let told = told.or_else(|| id_column.filter(|name| is_called(column, name)).map(|_| "id"));
            let (target, why, sureness) = match told {
                Some(path) => match target(kind, path) {
                    Some(target) => (target, "--map or --map-file".to_owned(), Sureness::Said),
                    None => {
                        faults.push(no_such_question(kind, path));
                        continue;
                    }
                },
                None => names.proposal(column, is_atrs),
            };
            columns.push(Mapped { column: column.name.clone(), target, why, sureness });
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut mapping = Self { columns, is_atrs };
        mapping.give_each_question_once(kind);
        Ok(mapping)
    }

    /// Whether a table has a column of this name.
    pub fn has_column(table: &Table, name: &str) -> bool {
        table.columns.iter().any(|column| is_called(column, name))
    }

    /// The column that holds the names of the records, from 0.
    pub fn name_column(&self) -> Option<usize> {
        self.columns.iter().position(|mapped| mapped.target == Target::Question("name".to_owned()))
    }

    /// Of several columns for one question the surest keeps it, and among equals the first; the others are kept as internal.
    /// Prose and lists can hold several.
    fn give_each_question_once(&mut self, kind: RecordKind) {
        for at in 0..self.columns.len() {
            let Some(Mapped { target: target @ (Target::Question(_) | Target::Id), sureness, .. }) =
                self.columns.get(at)
            else {
                continue;
            };
            let (target, sureness) = (target.clone(), *sureness);
            if sureness >= Sureness::Guess || sureness == Sureness::Said || self.is_atrs && takes_several(kind, &target)
            {
                continue;
            }
            let better = self.columns.iter().enumerate().any(|(other, mapped)| {
                other != at
                    && mapped.target == target
                    && (mapped.sureness < sureness || mapped.sureness == sureness && other < at)
            });
            if better && let Some(mapped) = self.columns.get_mut(at) {
                mapped.why = format!("another column answers {}", in_words(&target));
                mapped.target = Target::Internal;
                mapped.sureness = Sureness::None;
            }
        }
    }

    /// How many columns go to a question or are the id.
    pub fn placed(&self) -> usize {
        let used = |mapped: &&Mapped| {
            matches!(mapped.target, Target::Question(_) | Target::Id) && mapped.sureness < Sureness::Guess
        };
        self.columns.iter().filter(used).count()
    }
}

impl Mapped {
    /// The path that its cells go to, if it is used.
    pub(super) fn slot(&self, kind: RecordKind) -> Option<Slot> {
        match &self.target {
            Target::Question(path) if self.sureness < Sureness::Guess => slot::slot(kind, path),
            _ => None,
        }
    }
}

/// The names of columns that are known, whatever the list is of.
pub(super) struct Known([Names; 2]);

impl Known {
    pub(super) fn new() -> Self {
        Self([Names::of(RecordKind::Technology), Names::of(RecordKind::Dataset)])
    }

    /// How well a name is known as that of a column: 2 if it is one, 1 if it is likely, 0 if it is not known.
    pub(super) fn score(&self, name: &str) -> usize {
        let column = Column { name: name.to_owned(), last: name.to_owned() };
        let scores = self.0.iter().map(|names| match names.proposal(&column, true).2 {
            Sureness::Sure | Sureness::Said => 2,
            Sureness::Likely => 1,
            _ => 0,
        });
        scores.max().unwrap_or_default()
    }
}

fn in_words(target: &Target) -> String {
    match target {
        Target::Question(path) => format!("“{path}”"),
        _ => "the id".to_owned(),
    }
}

fn takes_several(kind: RecordKind, target: &Target) -> bool {
    let Target::Question(path) = target else { return false };
    slot::slot(kind, path).is_some_and(|slot| matches!(slot.question.kind, Kind::Prose | Kind::List(_)))
}

fn target(kind: RecordKind, path: &str) -> Option<Target> {
    match path.trim() {
        "" => Some(Target::Out),
        "id" => Some(Target::Id),
        INTERNAL => Some(Target::Internal),
        path => slot::slot(kind, path).map(|_| Target::Question(path.to_owned())),
    }
}

fn no_such_question(kind: RecordKind, path: &str) -> String {
    match slot::meant(kind, path) {
        Some(near) => format!("there is no question “{path}” that a column can answer. Did you mean “{near}”?"),
        None => format!(
            "there is no question “{path}” that a column can answer. Write a path such as status, purpose.why, suppliers or \
             assessments.dpia, or “internal”, or nothing to leave the column out."
        ),
    }
}

/// Whether a person who writes `name` means this column.
fn is_called(column: &Column, name: &str) -> bool {
    plain(&column.name) == plain(name) || plain(&column.last) == plain(name)
}

/// A name without capitals and needless blanks, for names of which every word counts.
pub(super) fn plain(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether so many columns are attributes of the ATRS that the list is one of its templates.
pub(super) fn looks_like_atrs(columns: &[Column]) -> bool {
    let own: Vec<String> =
        columns.iter().map(|column| folded(&column.last)).filter(|name| is_atrs_only(name)).collect();
    own.len() >= 3
}

/// Whether a folded name is an attribute of the ATRS, and not a word that any list may have.
pub(super) fn is_atrs_only(name: &str) -> bool {
    let everyday = [
        "id",
        "name",
        "title",
        "description",
        "team",
        "phase",
        "version",
        "region",
        "supplier",
        "benefits",
        "benefit",
        "models",
        "model",
        "risks",
        "function",
        "scope",
        "task",
        "datasets",
        "organisation",
        "website url",
        "contact email",
        "third party",
        "model name",
        "model version",
        "senior responsible owner",
        "justification",
        "rationale",
        "maintenance",
        "date published",
        "date added",
        "impact assessment",
        "capability",
        "mitigations",
    ];
    is_atrs(name) && !everyday.contains(&name)
}

/// Whether a folded name is an attribute of the ATRS.
pub(super) fn is_atrs(name: &str) -> bool {
    synonyms::ATRS.iter().any(|(known, _)| *known == name)
        || ATRS.iter().any(|attribute| attribute.name.replace('_', " ") == name)
}

/// Every name by which the questions of a kind of record are known.
struct Names {
    kind: RecordKind,
    /// The folded names, the surest first, with the path and the reason.
    sure: Vec<(String, String, &'static str)>,
}

impl Names {
    fn of(kind: RecordKind) -> Self {
        let mut sure = Vec::new();
        for (path, question, parents) in slot::paths(kind) {
            let in_list = parents.iter().any(|parent| parent.kind.is_list());
            sure.push((folded(&path.replace('.', " ")), path.clone(), "the question's key"));
            if parents.is_empty() {
                sure.push((folded(question.label), path.clone(), "the question's label"));
                sure.push((folded(question.asks), path, "the question itself"));
            } else if let Some(parent) = parents.last() {
                sure.push((
                    folded(&format!("{} {}", parent.label, question.label)),
                    path.clone(),
                    "the question's label",
                ));
                if !in_list {
                    sure.push((folded(question.key), path.clone(), "the question's key"));
                    sure.push((folded(question.label), path.clone(), "the question's label"));
                    sure.push((folded(question.asks), path, "the question itself"));
                }
            }
        }
        sure.retain(|(name, ..)| !name.is_empty() && name != "date" && name != "value");
        Self { kind, sure }
    }

    fn proposal(&self, column: &Column, is_atrs: bool) -> (Target, String, Sureness) {
        if column.name.is_empty() {
            return (Target::Internal, "the column has no name".to_owned(), Sureness::None);
        }
        let synonyms: &[Synonym] =
            if self.kind == RecordKind::Dataset { synonyms::DATASET } else { synonyms::TECHNOLOGY };
        let (whole, last) = (folded(&column.name), folded(&column.last));
        for name in [&whole, &last] {
            if is_atrs && let Some((_, path)) = synonyms::ATRS.iter().find(|(known, _)| known == name) {
                return (to(path), "an attribute of the ATRS".to_owned(), Sureness::Sure);
            }
            let of_standard = self.sure.iter().find(|(known, ..)| known == name);
            let of_field = synonyms.iter().find(|(known, _)| *known == name.as_str());
            match (of_standard, of_field) {
                // What the field calls so goes before a question deep in a table that happens to have the name.
                (Some((_, path, why)), None) => return (to(path), (*why).to_owned(), Sureness::Sure),
                (Some((_, path, why)), Some((_, field))) if path == field || !path.contains('.') => {
                    return (to(path), (*why).to_owned(), Sureness::Sure);
                }
                (_, Some((_, path))) => {
                    return (to(path), "a usual name for it".to_owned(), Sureness::Likely);
                }
                (None, None) => {}
            }
        }
        self.guess(&whole, synonyms)
    }

    fn guess(&self, name: &str, synonyms: &[Synonym]) -> (Target, String, Sureness) {
        let standard = self.sure.iter().map(|(known, path, _)| (known.as_str(), path.as_str()));
        let field = synonyms.iter().map(|(known, path)| (*known, *path));
        let near = standard
            .chain(field)
            .filter(|(_, path)| *path != INTERNAL && *path != "id")
            .map(|(known, path)| (jaro_winkler(name, known), known, path))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        match near {
            Some((alike, known, path)) if alike >= ALIKE => {
                (Target::Question(path.to_owned()), format!("it sounds like “{known}”"), Sureness::Guess)
            }
            _ => (Target::Internal, "nothing is known of it".to_owned(), Sureness::None),
        }
    }
}

fn to(path: &str) -> Target {
    match path {
        INTERNAL => Target::Internal,
        "id" => Target::Id,
        path => Target::Question(path.to_owned()),
    }
}

/// A name without capitals, punctuation, what stands in brackets, and numbers such as `2.1.3 -` or `Tier 2 –` in front.
pub(super) fn folded(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut depth = 0_usize;
    for c in name.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '\'' | '’' | '?' => {}
            c if c.is_alphanumeric() => plain.extend(c.to_lowercase()),
            c => plain.push(if c == '.' { '.' } else { ' ' }),
        }
    }
    let mut words: Vec<&str> = plain.split_whitespace().map(|word| word.trim_matches('.')).collect();
    let is_number = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || c == '.');
    loop {
        match words.as_slice() {
            ["tier" | "section" | "field" | "q" | "question", number, _, ..] if is_number(number) => {
                drop(words.drain(..2))
            }
            [number, _, ..] if is_number(number) => drop(words.remove(0)),
            ["the" | "a", _, ..] => drop(words.remove(0)),
            _ => break,
        }
    }
    words.retain(|word| !word.is_empty());
    words.join(" ")
}
