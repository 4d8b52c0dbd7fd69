//! One fault, and all faults of a run.
//!
//! [`Findings`] keeps order and merges duplicates as faults come in, so that whoever reads them, in whatever form, reads
//! the same list. It decides whether publication stops, but stops nothing.

use std::{
    cmp::Ordering,
    collections::{BTreeSet, btree_set},
};

use super::{
    place::Place,
    rule::{Rule, Severity},
};

/// One fault: what is wrong, where, and what to do.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule that was broken.
    pub rule: &'static Rule,
    /// The fact, in one short sentence without a full stop.
    pub message: String,
    /// What to do, shown at the place.
    pub advice: String,
    /// Where it is; `None` when no file is to blame.
    pub place: Option<Place>,
}

impl Finding {
    /// Order of reading: what has no place first, then by file, start, rule and message.
    fn key(&self) -> impl Ord + '_ {
        let start = self.place.as_ref().map(|place| (&*place.file, place.at.as_ref().map(|at| at.span.start)));
        (start, self.rule.name, self.message.as_str(), self.place.as_ref(), self.advice.as_str())
    }
}

impl PartialEq for Finding {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Finding {}

impl PartialOrd for Finding {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Finding {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

/// All faults of a run, in order of place, none twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    found: BTreeSet<Finding>,
}

impl Findings {
    /// No findings yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one; the same finding at the same place counts once.
    pub fn add(&mut self, finding: Finding) {
        self.found.insert(finding);
    }

    /// Takes all findings of another list.
    pub fn append(&mut self, other: Self) {
        // One by one: the set's own `append` builds the whole set anew, however short the other is.
        self.found.extend(other.found);
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// How many notes there are.
    pub fn notes(&self) -> usize {
        self.count(Severity::Note)
    }

    /// Whether publication stops: on any error, or with [`Deny::Warnings`] on any warning too.
    pub fn blocks(&self, deny: Deny) -> bool {
        match deny {
            Deny::Errors => self.errors() > 0,
            Deny::Warnings => self.errors() + self.warnings() > 0,
        }
    }

    /// The findings in order of place.
    pub fn iter(&self) -> btree_set::Iter<'_, Finding> {
        self.found.iter()
    }

    fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|finding| finding.rule.severity == severity).count()
    }
}

impl Extend<Finding> for Findings {
    fn extend<T: IntoIterator<Item = Finding>>(&mut self, findings: T) {
        self.found.extend(findings);
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<T: IntoIterator<Item = Finding>>(findings: T) -> Self {
        Self { found: findings.into_iter().collect() }
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = btree_set::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}

impl<'f> IntoIterator for &'f Findings {
    type Item = &'f Finding;
    type IntoIter = btree_set::Iter<'f, Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// What stops publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deny {
    /// Errors only.
    Errors,
    /// Errors and warnings.
    Warnings,
}

/// The findings counted: `2 errors, 1 warning in 3 files`, or `no findings`.
pub fn tally(findings: &Findings) -> String {
    let kinds = [
        counted(findings.errors(), "error"),
        counted(findings.warnings(), "warning"),
        counted(findings.notes(), "note"),
    ];
    let kinds: Vec<String> = kinds.into_iter().flatten().collect();
    if kinds.is_empty() {
        return "no findings".to_owned();
    }
    let files: BTreeSet<&str> = findings.iter().filter_map(|finding| Some(&*finding.place.as_ref()?.file)).collect();
    let files = counted(files.len(), "file").map(|files| format!(" in {files}")).unwrap_or_default();
    kinds.join(", ") + &files
}

fn counted(number: usize, noun: &str) -> Option<String> {
    match number {
        0 => None,
        1 => Some(format!("1 {noun}")),
        _ => Some(format!("{number} {noun}s")),
    }
}
