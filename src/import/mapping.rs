//! Which column answers which question: proposed from the standard's own words and from what the field calls things, each with
//! a reason and how sure it is. A guess is shown and not used until somebody takes it.

use super::names::{Names, folded, is_atrs_only, plain};
use super::slot::{self, Slot};
use super::synonyms::INTERNAL;
use super::table::{Column, Table};
use crate::public::RecordKind;
use crate::standard::Kind;
use std::collections::BTreeMap;

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

/// Whether so many columns are attributes of the ATRS that the list is one of its templates.
pub(super) fn looks_like_atrs(columns: &[Column]) -> bool {
    let own: Vec<String> =
        columns.iter().map(|column| folded(&column.last)).filter(|name| is_atrs_only(name)).collect();
    own.len() >= 3
}
