//! Terms that a text may explain by a link: which words they are, and where the next of them stands in a run of text.
//!
//! It does not know what the terms mean, nor where that can be read; each has an anchor, and the page knows the rest.

use aho_corasick::{AhoCorasick, Input, MatchKind};
use std::ops::Range;

/// The terms of one language, found by whole words. The first letter may be small or large; the rest is as it is written.
pub struct Terms {
    finder: AhoCorasick,
    /// The anchor of each pattern.
    anchors: Vec<usize>,
    names: Vec<String>,
}

/// Where a text's terms lead.
#[derive(Clone, Copy)]
pub struct TermLinks<'a> {
    /// The terms.
    pub terms: &'a Terms,
    /// The address of the page that explains them, to which `#` and the anchor are added.
    pub address: &'a str,
}

impl Terms {
    /// Takes pairs of a term, as people write it, and its anchor. Several terms may share one anchor. `None` if there are
    /// none, or far too many to look for.
    pub fn new<'t>(terms: impl IntoIterator<Item = (&'t str, &'t str)>) -> Option<Self> {
        let (mut patterns, mut anchors, mut names) = (Vec::new(), Vec::new(), Vec::<String>::new());
        for (term, anchor) in terms {
            let anchor = names.iter().position(|name| name == anchor).unwrap_or_else(|| {
                names.push(anchor.to_owned());
                names.len() - 1
            });
            for pattern in written(term) {
                patterns.push(pattern);
                anchors.push(anchor);
            }
        }
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&patterns).ok()?;
        (!patterns.is_empty()).then_some(Self { finder, anchors, names })
    }

    /// How many anchors there are.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The anchor with this number.
    pub(super) fn anchor(&self, number: usize) -> &str {
        self.names.get(number).map_or("", String::as_str)
    }

    /// The next term in a text from this byte on: its place, and the number of its anchor.
    pub(super) fn next(&self, text: &str, from: usize) -> Option<(Range<usize>, usize)> {
        let mut from = from;
        while let Some(found) = self.finder.find(Input::new(text).range(from..)) {
            if stands_alone(text, found.range()) {
                return Some((found.range(), *self.anchors.get(found.pattern().as_usize())?));
            }
            from = text.ceil_char_boundary(found.start() + 1);
        }
        None
    }
}

/// The ways in which people write a term: with a small first letter and with a large one, if it is a word and no acronym.
fn written(term: &str) -> Vec<String> {
    let mut letters = term.chars();
    let Some(first) = letters.next() else { return Vec::new() };
    let rest = letters.as_str();
    if rest.chars().next().is_none_or(char::is_uppercase) {
        return vec![term.to_owned()];
    }
    let mut both =
        vec![first.to_uppercase().chain(rest.chars()).collect(), first.to_lowercase().chain(rest.chars()).collect()];
    both.dedup();
    both
}

/// Whether no letter, number or hyphen goes on before or behind.
fn stands_alone(text: &str, at: Range<usize>) -> bool {
    let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\u{2011}');
    !text[..at.start].ends_with(goes_on) && !text[at.end..].starts_with(goes_on)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::Terms;

    #[test]
    fn terms_are_found_by_whole_words_and_the_longest_first() {
        let terms =
            [("Alert", "alert"), ("False alert", "false"), ("DPIA", "dpia"), ("tŷ agored", "ty"), ("data", "data")];
        let terms = Terms::new(terms).unwrap();
        let found = |text: &str| -> Vec<String> {
            let (mut from, mut all) = (0, Vec::new());
            while let Some((at, anchor)) = terms.next(text, from) {
                all.push(terms.anchor(anchor).to_owned());
                from = at.end;
            }
            all
        };
        for (text, expected) in [
            ("An alert, a false alert.", &["alert", "false"][..]),
            ("False alerts and ALERT and alerting", &[]),
            ("alert-based, re-alert, alert", &["alert"]),
            ("dPIA DPIA", &["dpia"]),
            ("Tŷ agored ŵ tŷ agored", &["ty", "ty"]),
            ("metadata data", &["data"]),
            ("", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
        assert!(Terms::new([]).is_none() && Terms::new([("", "x")]).is_none());
    }
}
