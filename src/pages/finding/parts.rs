//! A long list in parts: which rows stand on which page, and the links from part to part and from letter to letter.

use super::order::Letter;
use crate::pages::leaf::Leaf;
use crate::words::{Argument, number};
use serde::Serialize;

/// How many rows a part has.
pub(in crate::pages) const PART: usize = 100;

/// The parts of a list as seen from one of them.
#[derive(Serialize)]
pub(in crate::pages) struct Parts {
    /// `1 to 100 of 5,000`.
    range: String,
    previous: Option<String>,
    next: Option<String>,
    numbers: Vec<PartLink>,
    letters: Vec<LetterLink>,
}

#[derive(Serialize)]
struct PartLink {
    number: usize,
    label: String,
    href: String,
    current: bool,
    /// Whether numbers are left out before it.
    gap: bool,
}

#[derive(Serialize)]
struct LetterLink {
    label: String,
    href: String,
    /// Whether its first row stands on this part.
    here: bool,
}

impl Parts {
    /// The links around part `current` of a list whose rows stand under these letters, and the letter that each row of the part is
    /// the first under. No links where the list has one part only.
    pub(in crate::pages) fn of(
        leaf: &Leaf<'_, '_>,
        under: &[&Letter],
        current: usize,
        href: impl Fn(usize) -> String,
    ) -> Option<(Self, Vec<Option<String>>)> {
        let mut parts = Self::plain(leaf, under.len(), current, &href)?;
        let first = (current - 1) * PART;
        let last = under.len().min(first + PART);
        let (mut letters, mut marks) = (Vec::new(), vec![None; last.saturating_sub(first)]);
        let mut before = "";
        for (index, letter) in under.iter().enumerate() {
            if letter.code != before {
                let (part, id) = (index / PART + 1, format!("letter-{}", letter.code));
                let page = if part == current { String::new() } else { href(part) };
                let label = letter.label.clone();
                letters.push(LetterLink { label, href: format!("{page}#{id}"), here: part == current });
                if let Some(mark) = index.checked_sub(first).and_then(|row| marks.get_mut(row)) {
                    *mark = Some(id);
                }
                before = &letter.code;
            }
        }
        parts.letters = letters;
        Some((parts, marks))
    }

    /// The links around part `current` of a list with so many rows. No links where the list has one part only.
    pub(in crate::pages) fn plain(
        leaf: &Leaf<'_, '_>,
        rows: usize,
        current: usize,
        href: impl Fn(usize) -> String,
    ) -> Option<Self> {
        let count = rows.div_ceil(PART);
        if count < 2 {
            return None;
        }
        let first = (current - 1) * PART;
        let say = |count: usize| number(count as f64);
        let range = leaf.words().say(
            "part_range",
            &[
                ("from", Argument::Text(&say(first + 1))),
                ("to", Argument::Text(&say(rows.min(first + PART)))),
                ("of", Argument::Text(&say(rows))),
            ],
        );
        Some(Self {
            range,
            previous: (current > 1).then(|| href(current - 1)),
            next: (current < count).then(|| href(current + 1)),
            numbers: numbers(leaf, current, count, href),
            letters: Vec::new(),
        })
    }
}

/// The first part, the last, and those around the present one.
fn numbers(leaf: &Leaf<'_, '_>, current: usize, count: usize, href: impl Fn(usize) -> String) -> Vec<PartLink> {
    let shown = |part: &usize| *part == 1 || *part == count || part.abs_diff(current) <= 2;
    let mut before = 0;
    let links = (1..=count).filter(shown).map(|part| {
        let gap = part > before + 1;
        before = part;
        let label = leaf.words().say("part_number", &[("number", Argument::Text(&part.to_string()))]);
        PartLink { number: part, label, href: href(part), current: part == current, gap }
    });
    links.collect()
}
