//! Protective markings above OFFICIAL, written as markings: in capitals.

use std::ops::Range;

use super::Private;

/// Every marking ends in one of these; most texts hold none, and need not be taken apart.
const LAST_WORDS: [&str; 5] = ["SECRET", "CONFIDENTIAL", "RESTRICTED", "SENSITIVE", "Sensitive"];

/// Finds markings. OFFICIAL alone and NOT PROTECTIVELY MARKED are fine, and so is the word secret.
pub(super) fn find(text: &str, found: &mut Vec<(Range<usize>, Private)>) {
    if !LAST_WORDS.iter().any(|word| text.contains(word)) {
        return;
    }
    let mut previous: Option<(usize, &str)> = None;
    for (at, word) in words(text) {
        let before = previous.replace((at, word));
        let pair = before.filter(|(start, first)| is_joined(&text[start + first.len()..at]));
        let (start, marking) = match (pair, word) {
            (Some((start, "OFFICIAL")), "SENSITIVE") | (Some((start, "Official")), "Sensitive") => {
                (start, "OFFICIAL-SENSITIVE")
            }
            (Some((start, "TOP")), "SECRET") => (start, "TOP SECRET"),
            (_, "SECRET") => (at, "SECRET"),
            (_, "CONFIDENTIAL") => (at, "CONFIDENTIAL"),
            (_, "RESTRICTED") => (at, "RESTRICTED"),
            _ => continue,
        };
        found.push((start..at + word.len(), Private::Marking(marking)));
    }
}

/// The words of a text with their places. Letters, digits and underscores make a word, so that `SECRET_KEY` is one.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let base = text.as_ptr() as usize;
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
    words.map(move |word| (word.as_ptr() as usize - base, word))
}

/// Whether two words are one marking: a dash, colon, slash or space between them, and little of it.
fn is_joined(between: &str) -> bool {
    between.len() <= 5 && between.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '-' | '–' | '—' | '‑' | ':' | '/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markings_are_capitals() {
        for (text, expected) in [
            ("OFFICIAL-SENSITIVE", Some((0..18, "OFFICIAL-SENSITIVE"))),
            ("**OFFICIAL: SENSITIVE**", Some((2..21, "OFFICIAL-SENSITIVE"))),
            ("OFFICIAL – SENSITIVE", Some((0..22, "OFFICIAL-SENSITIVE"))),
            ("held at Official-Sensitive", Some((8..26, "OFFICIAL-SENSITIVE"))),
            ("TOP SECRET", Some((0..10, "TOP SECRET"))),
            ("UK SECRET//EYES", Some((3..9, "SECRET"))),
            ("CONFIDENTIAL", Some((0..12, "CONFIDENTIAL"))),
            ("RESTRICTED.", Some((0..10, "RESTRICTED"))),
            ("OFFICIAL", None),
            ("OFFICIAL. SENSITIVE data", None),
            ("NOT PROTECTIVELY MARKED", None),
            ("A secret, a Secret, official sensitive, Restricted area, confidential", None),
            ("SECRET_KEY SECRETARY SECRETŴ", None),
        ] {
            let mut found = Vec::new();
            find(text, &mut found);
            let expected = expected.map(|(at, marking)| (at, Private::Marking(marking)));
            assert_eq!(found.first().cloned(), expected, "{text:?}");
        }
    }
}
