//! In how many parts each paragraph stands, so that all need not be held against each other when one is saved.

use super::super::check::Paragraph;
use std::collections::{BTreeSet, HashMap};

/// How many parts hold each paragraph, by its hash.
#[derive(Default)]
pub(super) struct Copies(HashMap<u64, usize>);

impl Copies {
    pub(super) fn add(&mut self, paragraphs: &[Paragraph]) {
        for hash in once(paragraphs) {
            *self.0.entry(hash).or_default() += 1;
        }
    }

    pub(super) fn remove(&mut self, paragraphs: &[Paragraph]) {
        for hash in once(paragraphs) {
            match self.0.get_mut(&hash) {
                Some(count) if *count > 1 => *count -= 1,
                _ => drop(self.0.remove(&hash)),
            }
        }
    }

    /// Whether one of these paragraphs stands in several parts.
    pub(super) fn has_any(&self, paragraphs: &[Paragraph]) -> bool {
        paragraphs.iter().any(|(hash, _)| self.0.get(hash).is_some_and(|count| *count > 1))
    }
}

/// Each hash once: what a part says twice is no copy.
fn once(paragraphs: &[Paragraph]) -> BTreeSet<u64> {
    paragraphs.iter().map(|(hash, _)| *hash).collect()
}
