//! Abbreviations that a text uses without saying what they stand for.
//!
//! It does not know whether an expansion is the right one, only that there is one.

use std::collections::HashSet;
use std::ops::Range;

/// Abbreviations that need no expansion anywhere, and words that writers put in capitals for weight.
const KNOWN: &[&str] = &[
    "UK", "CCTV", "ID", "PDF", "BBC", "DNA", "TV", "US", "USA", "EU", "UN", "AM", "PM", "GB", "NHS", "IT", "OK", "PC",
    "GPS", "VAT", "AI", "GMT", "BST", "HM", "HTML", "CSV", "JSON", "XML", "HTTPS", "NOT", "AND", "OR", "NO", "ALL",
    "ANY", "MUST", "ONLY", "NEVER", "ALWAYS", "DO", "IS", "IF", "THE", "MAY", "YES",
];

/// Abbreviations of two to six capital letters that `text` does not expand before it uses them, each once, where it first
/// stands. "General Data Protection Regulation (GDPR)" and "GDPR (General Data …)" are expansions; a plural s does not
/// count; those that everyone knows, Roman numerals and shouted sentences are passed over.
pub fn abbreviations(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    let mut previous = "";
    let mut words = words(text).peekable();
    while let Some(at) = words.next() {
        let word = &text[at.clone()];
        let next = words.peek().map_or("", |next| &text[next.clone()]);
        let is_shouted = is_shout(previous) || is_shout(next);
        previous = word;
        let Some(short) = abbreviation(word) else { continue };
        if is_shouted || !seen.insert(short) {
            continue;
        }
        if !is_expanded(text, &at, short) {
            found.push((at.start..at.start + short.len(), short));
        }
    }
    found
}

/// The words of a text by place, without those of addresses and names of files.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let chunks = text
        .split_whitespace()
        .filter(|chunk| !chunk.contains("://") && !chunk.contains(['@', '_', '\\', '=']) && !chunk.starts_with("www."));
    let parts = chunks.flat_map(|chunk| chunk.split(|c: char| !c.is_alphanumeric() && c != '.'));
    let parts = parts.map(|part| part.trim_matches('.')).filter(|part| !part.is_empty() && !part.contains('.'));
    let base = text.as_ptr() as usize;
    parts.map(move |part| {
        let start = part.as_ptr() as usize - base;
        start..start + part.len()
    })
}

/// A word of capitals too long to be an abbreviation: the words around it are shouted with it.
fn is_shout(word: &str) -> bool {
    word.len() > 6 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The abbreviation in a word, without a plural s.
fn abbreviation(word: &str) -> Option<&str> {
    let short = word.strip_suffix('s').unwrap_or(word);
    let is_short = (2..=6).contains(&short.len()) && short.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_roman = short.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    (is_short && !is_roman && !KNOWN.contains(&short)).then_some(short)
}

/// Whether the words before "(GDPR" or in the brackets after "GDPR (" spell the abbreviation.
fn is_expanded(text: &str, at: &Range<usize>, short: &str) -> bool {
    const WINDOW: usize = 120;
    let before = text[..at.start].trim_end_matches(['"', '“', '‘', '\'', '*', '_']);
    if let Some(before) = before.strip_suffix(['(', '[']) {
        let start = before.floor_char_boundary(before.len().saturating_sub(WINDOW));
        return spells(&before[start..], short);
    }
    let after = text[at.end..].trim_start_matches(['"', '”', '’', '\'', '*', '_', ' ']);
    after.strip_prefix(['(', '[']).is_some_and(|after| {
        let after = &after[..after.floor_char_boundary(WINDOW)];
        spells(after.split([')', ']']).next().unwrap_or_default(), short)
    })
}

/// Whether the letters of `short` stand in `words` in their order, the first of them at the beginning of a word.
fn spells(words: &str, short: &str) -> bool {
    let mut wanted = short.bytes();
    let mut next = wanted.next();
    let (mut is_first, mut is_inside) = (true, false);
    for byte in words.bytes() {
        let is_start = !std::mem::replace(&mut is_inside, byte.is_ascii_alphanumeric());
        let is_next = next.is_some_and(|letter| letter.eq_ignore_ascii_case(&byte));
        if is_next && (!is_first || is_start) {
            is_first = false;
            next = wanted.next();
        }
    }
    next.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unexpanded_abbreviations_are_found_once() {
        for (text, expected) in [
            ("We did a DPIA. The DPIA is public.", vec![(9, "DPIA")]),
            ("The General Data Protection Regulation (GDPR) holds. GDPR is law.", vec![]),
            ("GDPR (General Data Protection Regulation) holds.", vec![]),
            ("automatic number plate recognition (“ANPR”) works; ANPRs too", vec![]),
            ("An LFR van; live facial recognition (LFR)", vec![(3, "LFR")]),
            ("It works (ANPR).", vec![(10, "ANPR")]),
            ("CCTV in the UK, an ID, part IV, World War II, at 5 PM", vec![]),
            ("several DPIAs and PCs", vec![(8, "DPIA")]),
            ("A B C U.K. G7 ISO27001 X509 a", vec![]),
            ("https://example.org/ABC/XYZ data@HMICFRS.org FILE_NAME", vec![]),
            ("CPS/HMCTS", vec![(0, "CPS"), (4, "HMCTS")]),
            ("OFFICIAL or NOT PROTECTIVELY MARKED", vec![]),
            ("Mae’r DPIA’n ŵyl", vec![(8, "DPIA")]),
            ("", vec![]),
        ] {
            let found: Vec<_> = abbreviations(text).into_iter().map(|(at, short)| (at.start, short)).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
