//! Internal words that stand in a public text: all internal texts of a register at once, in one pass over the public one.
//!
//! A text of 12 characters or more may not be repeated as a whole, nor 40 characters in a row of a longer one, whatever the
//! white space and the capitals. A run that is only a long name, such as an Act's or a body's, is no repetition.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

/// The fewest characters that an internal text has before it is looked for.
const FEWEST: usize = 12;

/// As many bytes in a row of an internal text are a repetition.
const RUN: usize = 40;

/// For each byte of an internal text, which begins at most one run, so many bits are kept.
const BITS: usize = 16;

/// What the internal texts of a register hold.
pub(in crate::register) struct Internal {
    /// The folded texts, each with the file that holds it.
    texts: Vec<(String, Arc<str>)>,
    /// Texts shorter than a run, by the hash of their first bytes.
    short: HashMap<u64, Vec<usize>>,
    /// The hash of every run of the longer ones, in order.
    runs: Vec<u64>,
    /// A bit for each hash that occurs, among so many that few are set, since almost none of a public text does.
    seen: Vec<u64>,
}

impl Internal {
    /// No internal texts.
    pub(in crate::register) fn none() -> Self {
        Self { texts: Vec::new(), short: HashMap::new(), runs: Vec::new(), seen: Vec::new() }
    }

    /// All internal texts, with the files they stand in, without those that are one of the public `names`.
    pub(super) fn new<'f, 'n>(
        files: impl Iterator<Item = (&'f Arc<str>, &'f [String])>,
        names: impl Iterator<Item = &'n str>,
    ) -> Self {
        let mut known: HashSet<String> = names.map(folded).collect();
        let mut texts = Vec::new();
        for (file, list) in files {
            for text in list {
                let text = folded(text);
                if text.chars().count() >= FEWEST && known.insert(text.clone()) {
                    texts.push((text, Arc::clone(file)));
                }
            }
        }
        let mut internal = Self { texts, ..Self::none() };
        internal.index();
        internal
    }

    fn index(&mut self) {
        if self.texts.is_empty() {
            return;
        }
        let bytes: usize = self.texts.iter().map(|(text, _)| text.len()).sum();
        self.seen = vec![0; (bytes * BITS / 64).next_power_of_two()];
        for (index, (text, _)) in self.texts.iter().enumerate() {
            if text.len() < RUN {
                let hash = hashes(text.as_bytes(), FEWEST).next().unwrap_or_default();
                self.short.entry(hash).or_default().push(index);
                mark(&mut self.seen, hash);
            } else {
                for hash in hashes(text.as_bytes(), RUN) {
                    self.runs.push(hash);
                    mark(&mut self.seen, hash);
                }
            }
        }
        self.runs.sort_unstable();
        self.runs.dedup();
    }

    /// The first words of a public text that stand in an internal one, and the file of that.
    pub(in crate::register) fn repeated_in(&self, public: &str) -> Option<(Range<usize>, &str)> {
        if self.texts.is_empty() || public.len() < FEWEST {
            return None;
        }
        let text = folded(public);
        let (at, file) = self.short_in(&text).or_else(|| self.run_in(&text, public))?;
        let at = unfolded(public, at);
        let words = public.get(at.clone()).unwrap_or_default();
        let start = at.end - words.trim_start().len();
        Some((start..start + words.trim().len(), file))
    }

    fn short_in(&self, text: &str) -> Option<(Range<usize>, &str)> {
        for (start, hash) in hashes(text.as_bytes(), FEWEST).enumerate() {
            let Some(candidates) = is_marked(&self.seen, hash).then(|| self.short.get(&hash)).flatten() else {
                continue;
            };
            for (internal, file) in candidates.iter().filter_map(|index| self.texts.get(*index)) {
                let end = start + internal.len();
                let is_whole = text.get(start..end) == Some(internal)
                    && !text.get(..start).is_some_and(|before| before.ends_with(char::is_alphanumeric))
                    && !text.get(end..).is_some_and(|after| after.starts_with(char::is_alphanumeric));
                if is_whole {
                    return Some((start..end, file));
                }
            }
        }
        None
    }

    fn run_in(&self, text: &str, public: &str) -> Option<(Range<usize>, &str)> {
        let mut told = 0;
        for (start, hash) in hashes(text.as_bytes(), RUN).enumerate() {
            if start < told || !is_marked(&self.seen, hash) || self.runs.binary_search(&hash).is_err() {
                continue;
            }
            let Some((run, internal, file)) = self.longest(text, start) else { continue };
            told = run.end;
            let words = public.get(unfolded(public, run.clone())).unwrap_or_default();
            if run.len() == internal.len() || !is_name(words) {
                return Some((run, file));
            }
        }
        None
    }

    /// How far the text that begins here goes on to stand in an internal one. Asked only where there is a find.
    fn longest(&self, text: &str, start: usize) -> Option<(Range<usize>, &str, &str)> {
        let run = text.as_bytes().get(start..start + RUN)?;
        self.texts.iter().find_map(|(internal, file)| {
            let at = internal.as_bytes().windows(RUN).position(|window| window == run)?;
            let (here, there) = (text.as_bytes().get(start..)?, internal.as_bytes().get(at..)?);
            let length = here.iter().zip(there).take_while(|(a, b)| a == b).count();
            Some((start..start + length, internal.as_str(), &**file))
        })
    }
}

/// Whether every longer word is written like a name.
fn is_name(words: &str) -> bool {
    // The run may begin or end within a word, of which nothing can be said.
    let inner = words.split_once(char::is_whitespace).map_or(words, |(_, inner)| inner);
    let inner = inner.rsplit_once(char::is_whitespace).map_or(inner, |(inner, _)| inner);
    let long = inner.split_whitespace().filter(|word| word.chars().count() > 3);
    long.into_iter().all(|word| word.starts_with(|c: char| !c.is_lowercase()))
}

/// A text in small letters with single spaces.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold(text, |_, c| folded.push(c));
    folded
}

/// Gives each folded character with the place of the one it comes from.
fn fold(text: &str, mut give: impl FnMut(Range<usize>, char)) {
    let mut gap = None;
    let mut is_begun = false;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            gap = gap.or(Some(at));
            continue;
        }
        if let Some(gap) = gap.take()
            && is_begun
        {
            give(gap..at, ' ');
        }
        is_begun = true;
        if c.is_ascii() {
            give(at..at + 1, c.to_ascii_lowercase());
            continue;
        }
        for lower in c.to_lowercase() {
            give(at..at + c.len_utf8(), lower);
        }
    }
}

/// The place in a text that a place in its folded form comes from.
fn unfolded(text: &str, at: Range<usize>) -> Range<usize> {
    let (mut length, mut start, mut end) = (0, None, 0);
    fold(text, |from, c| {
        if length >= at.start && length < at.end {
            start = start.or(Some(from.start));
            end = from.end;
        }
        length += c.len_utf8();
    });
    start.unwrap_or_default()..end
}

/// The hash of each stretch of `width` bytes, from the first on.
fn hashes(bytes: &[u8], width: usize) -> impl Iterator<Item = u64> {
    const BASE: u64 = 0x0100_0000_01B3;
    let power = (1..width).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let mut hash = 0_u64;
    bytes.iter().enumerate().filter_map(move |(index, byte)| {
        if let Some(old) = index.checked_sub(width).and_then(|old| bytes.get(old)) {
            hash = hash.wrapping_sub(u64::from(*old).wrapping_add(1).wrapping_mul(power));
        }
        hash = hash.wrapping_mul(BASE).wrapping_add(u64::from(*byte).wrapping_add(1));
        (index + 1 >= width).then_some(hash)
    })
}

/// The word and the bit of a hash among so many words, a power of two.
fn bit(hash: u64, words: usize) -> (usize, u64) {
    let mixed = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((mixed >> 32) as usize & words.saturating_sub(1), 1 << ((mixed >> 26) & 63))
}

fn mark(seen: &mut [u64], hash: u64) {
    let (word, bit) = bit(hash, seen.len());
    if let Some(word) = seen.get_mut(word) {
        *word |= bit;
    }
}

fn is_marked(seen: &[u64], hash: u64) -> bool {
    let (word, bit) = bit(hash, seen.len());
    seen.get(word).is_some_and(|word| word & bit != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn internal_words_are_found_whatever_their_spaces_and_capitals() {
        let texts: Vec<String> = [
            "Inspector Gwawr Tremayne",
            "too short",
            "Two hardened servers in the van, remote hands by Halcyon Cloud, rack keys with fleet.",
            "As the Regulation of Investigatory Powers Act 2000 says, ask first",
            "Head of letters",
        ]
        .map(str::to_owned)
        .into();
        let file: Arc<str> = "a.toml".into();
        let internal = Internal::new([(&file, texts.as_slice())].into_iter(), ["Head of Letters"].into_iter());
        for (public, expected) in [
            ("Ask INSPECTOR\n gwawr  Tremayne.", Some("INSPECTOR\n gwawr  Tremayne")),
            ("Inspector Gwawr Tremaynes", None),
            ("It is too short", None),
            (
                "Ⱥ: in the VAN, remote hands by Halcyon Cloud, it runs",
                Some("in the VAN, remote hands by Halcyon Cloud,"),
            ),
            ("remote hands by Halcyon Cloud", None),
            ("the Regulation of Investigatory Powers Act 2000 applies", None),
            ("Head of letters", None),
            ("", None),
        ] {
            let found = internal.repeated_in(public).map(|(at, _)| &public[at]);
            assert_eq!(found, expected, "{public:?}");
        }
    }
}
