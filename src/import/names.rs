//! What a column's name says about where it goes: the standard's own words first, then what the field calls things, then what
//! merely sounds alike.

use super::mapping::{Sureness, Target};
use super::slot;
use super::synonyms::{self, INTERNAL, Synonym};
use super::table::Column;
use crate::public::RecordKind;
use crate::standard::ATRS;
use strsim::jaro_winkler;

/// How alike two names must be, from 0 to 1, for one to be a guess for the other.
const ALIKE: f64 = 0.9;

/// Every name by which the questions of a kind of record are known.
pub(super) struct Names {
    kind: RecordKind,
    /// The folded names, the surest first, with the path and the reason.
    sure: Vec<(String, String, &'static str)>,
}

impl Names {
    pub(super) fn of(kind: RecordKind) -> Self {
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

    pub(super) fn proposal(&self, column: &Column, is_atrs: bool) -> (Target, String, Sureness) {
        if column.name.is_empty() {
            return (Target::Internal, "the column has no name".to_owned(), Sureness::None);
        }
        self.known(column, is_atrs).unwrap_or_else(|| self.guess(&folded(&column.name)))
    }

    /// What the field calls things in lists of this kind of record.
    fn synonyms(&self) -> &'static [Synonym] {
        if self.kind == RecordKind::Dataset { synonyms::DATASET } else { synonyms::TECHNOLOGY }
    }

    /// Where a column goes whose name somebody uses just so.
    fn known(&self, column: &Column, is_atrs: bool) -> Option<(Target, String, Sureness)> {
        let (whole, last) = (folded(&column.name), folded(&column.last));
        for name in [&whole, &last] {
            if is_atrs && let Some((_, path)) = synonyms::ATRS.iter().find(|(known, _)| known == name) {
                return Some((to(path), "an attribute of the ATRS".to_owned(), Sureness::Sure));
            }
            let of_standard = self.sure.iter().find(|(known, ..)| known == name);
            let of_field = self.synonyms().iter().find(|(known, _)| *known == name.as_str());
            match (of_standard, of_field) {
                // What the field calls so goes before a question deep in a table that happens to have the name.
                (Some((_, path, why)), None) => return Some((to(path), (*why).to_owned(), Sureness::Sure)),
                (Some((_, path, why)), Some((_, field))) if path == field || !path.contains('.') => {
                    return Some((to(path), (*why).to_owned(), Sureness::Sure));
                }
                (_, Some((_, path))) => {
                    return Some((to(path), "a usual name for it".to_owned(), Sureness::Likely));
                }
                (None, None) => {}
            }
        }
        None
    }

    fn guess(&self, name: &str) -> (Target, String, Sureness) {
        let standard = self.sure.iter().map(|(known, path, _)| (known.as_str(), path.as_str()));
        let field = self.synonyms().iter().map(|(known, path)| (*known, *path));
        let near = standard
            .chain(field)
            .filter(|(known, path)| *path != INTERNAL && *path != "id" && may_be_alike(name, known))
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

/// Whether two names can be as alike as a guess must be. Of names one of which is not half as long as the other, the Jaro
/// similarity is below 5/6 and that of Winkler, with its at most four letters in common at the beginning, below 9/10.
fn may_be_alike(one: &str, other: &str) -> bool {
    let (one, other) = (one.chars().count(), other.chars().count());
    one.min(other) * 2 >= one.max(other)
}

fn to(path: &str) -> Target {
    match path {
        INTERNAL => Target::Internal,
        "id" => Target::Id,
        path => Target::Question(path.to_owned()),
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
        let scores =
            self.0.iter().filter_map(|names| names.known(&column, true)).map(|(.., sureness)| match sureness {
                Sureness::Sure | Sureness::Said => 2,
                _ => 1,
            });
        scores.max().unwrap_or_default()
    }
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
        "organisation name",
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

/// A name without capitals and needless blanks, for names of which every word counts.
pub(super) fn plain(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn whoever_is_passed_over_is_not_alike(one in "[ab ]{1,12}", rest in "[abc]{0,30}", is_longer: bool) {
            let other = if is_longer { format!("{one}{rest}") } else { rest };
            proptest::prop_assert!(may_be_alike(&one, &other) || jaro_winkler(&one, &other) < ALIKE);
        }
    }
}
