//! Internal words that stand in a public text: all internal texts of a register at once, in one pass over the public one.
//!
//! A text of 12 characters or more may not be repeated as a whole, nor 40 characters in a row of a longer one, whatever the
//! white space and the capitals. A run that is only a long name, such as an Act's or a body's, is no repetition.
//!
//! Most public texts repeat nothing, so they are not looked at letter by letter: whatever is repeated begins at a word, or is so
//! long that one of the windows at every [`STEP`]th byte lies within it. Only around a window that is known is looked closely.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

/// The fewest characters that an internal text has before it is looked for.
const FEWEST: usize = 12;

/// As many bytes in a row of an internal text are a repetition.
const RUN: usize = 40;

/// As many bytes are looked up at once, at every [`STEP`]th byte of a public text.
const WINDOW: usize = 24;

/// Every run of a public text holds a window that begins at a multiple of this.
const STEP: usize = RUN - WINDOW;

/// For each byte of an internal text, which begins at most one window, so many bits are kept.
const BITS: usize = 16;

/// What the internal texts of a register hold.
pub(in crate::register) struct Internal {
    /// The folded texts, each with the file that holds it.
    texts: Vec<(String, Arc<str>)>,
    /// Texts shorter than a run, by the hash of their first bytes.
    short: HashMap<u64, Vec<usize>>,
    /// The hash of every run of the longer ones, in order.
    runs: Vec<u64>,
    /// A bit for each window that occurs, among so many that few are set, since almost none of a public text does.
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
                let hash = window::<FEWEST>(text.as_bytes()).unwrap_or_default();
                self.short.entry(hash).or_default().push(index);
                mark(&mut self.seen, hash);
            } else {
                self.runs.extend(hashes(text.as_bytes()));
                let windows = (0..).map_while(|at| window::<WINDOW>(text.as_bytes().get(at..)?));
                windows.for_each(|hash| mark(&mut self.seen, hash));
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
        if self.short.is_empty() {
            return None;
        }
        let bytes = text.as_bytes();
        // A letter that is not of ASCII begins with a byte that is none of these, and is looked up as well.
        let begins = |start: usize| !start.checked_sub(1).is_some_and(|before| bytes[before].is_ascii_alphanumeric());
        for start in (0..bytes.len().saturating_sub(FEWEST - 1)).filter(|start| begins(*start)) {
            let known = window::<FEWEST>(&bytes[start..]).filter(|hash| is_marked(&self.seen, *hash));
            let Some(candidates) = known.and_then(|hash| self.short.get(&hash)) else { continue };
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
        for start in self.starts(text.as_bytes()) {
            if start < told {
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

    /// Where a run of an internal text may begin, in order: where one of the same hash does.
    fn starts<'t>(&'t self, text: &'t [u8]) -> impl Iterator<Item = usize> + 't {
        let windows = (0..text.len()).step_by(STEP).filter(move |at| {
            let hash = text.get(*at..).and_then(window::<WINDOW>);
            hash.is_some_and(|hash| is_marked(&self.seen, hash))
        });
        windows.flat_map(move |at| {
            let from = (at + 1).saturating_sub(STEP);
            let around = text.get(from..text.len().min(at + RUN)).unwrap_or_default();
            let known = hashes(around).enumerate().filter(|(_, hash)| self.runs.binary_search(hash).is_ok());
            known.map(move |(start, _)| from + start)
        })
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
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        if word.is_ascii() {
            let start = folded.len();
            folded.push_str(word);
            folded[start..].make_ascii_lowercase();
        } else {
            folded.extend(word.chars().flat_map(char::to_lowercase));
        }
    }
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

/// The hash of each run, from the first on.
fn hashes(bytes: &[u8]) -> impl Iterator<Item = u64> {
    const BASE: u64 = 0x0100_0000_01B3;
    let power = (1..RUN).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let mut hash = 0_u64;
    bytes.iter().enumerate().filter_map(move |(index, byte)| {
        if let Some(old) = index.checked_sub(RUN).and_then(|old| bytes.get(old)) {
            hash = hash.wrapping_sub(u64::from(*old).wrapping_add(1).wrapping_mul(power));
        }
        hash = hash.wrapping_mul(BASE).wrapping_add(u64::from(*byte).wrapping_add(1));
        (index + 1 >= RUN).then_some(hash)
    })
}

/// The hash of the first bytes, four at a time; none where there are too few.
fn window<const BYTES: usize>(bytes: &[u8]) -> Option<u64> {
    const { assert!(BYTES.is_multiple_of(4)) };
    let (parts, _) = bytes.first_chunk::<BYTES>()?.as_chunks::<4>();
    let join = |hash: u64, part: &[u8; 4]| {
        (hash ^ u64::from(u32::from_le_bytes(*part))).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23)
    };
    Some(parts.iter().fold(BYTES as u64, join))
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

    #[test]
    fn a_run_is_found_wherever_it_begins_and_no_shorter_one() {
        let (whole, short) = ("the keys of both racks hang behind the third door of the workshop", "behind bay 7");
        let file: Arc<str> = "a.toml".into();
        let internal =
            Internal::new([(&file, [whole, short].map(str::to_owned).as_slice())].into_iter(), [].into_iter());
        for lead in 0..2 * RUN {
            let runs = (0..=whole.len() - RUN).map(|from| &whole[from..from + RUN]);
            for run in runs.filter(|run| run.trim() == *run) {
                let public = format!("{}{run}", "*".repeat(lead));
                assert_eq!(internal.repeated_in(&public).map(|(at, _)| at), Some(lead..public.len()), "{public}");
                assert_eq!(internal.repeated_in(&public[..public.len() - 1]), None, "{public}");
            }
            let public = format!("{}{short}", "*".repeat(lead));
            assert_eq!(internal.repeated_in(&public).map(|(at, _)| at), Some(lead..public.len()));
        }
    }
}
