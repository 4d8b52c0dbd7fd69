//! The order of names in lists, and the letter that each stands under: in Welsh `ch`, `dd`, `ff`, `ng`, `ll`, `ph`, `rh`
//! and `th` are letters of their own and stand behind their first.

use super::fold::fold;
use crate::standard::Language;

/// The letters of Welsh that are written with two signs.
const TWO_SIGNS: &[&str] = &["ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"];

/// The letter that a name stands under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    /// Its name in addresses: the letter itself, `0` for all digits, `other` for all else.
    pub(super) code: String,
    /// As it is shown: `Ch`, `0–9`, `…`.
    pub(super) label: String,
}

/// What names are sorted by. Accents and case do not matter; neither does what is no letter and no digit, except that it
/// parts words.
pub(super) fn sort_key(name: &str, language: Language) -> Vec<u8> {
    let folded = fold(name);
    let mut key = Vec::with_capacity(folded.len() * 2);
    let mut rest = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    while let Some(first) = rest.chars().next() {
        let length = letter_length(rest, first, language);
        if first.is_alphanumeric() {
            // In Welsh `ng` is the letter behind `g`, and the others are behind their own first sign.
            let sign = if &rest[..length] == "ng" && length == 2 { "g" } else { &rest[..first.len_utf8()] };
            key.extend_from_slice(sign.as_bytes());
            key.push(if length > first.len_utf8() { 2 } else { 1 });
        } else if key.last() != Some(&b' ') {
            key.push(b' ');
        }
        rest = &rest[length..];
    }
    if key.is_empty() {
        // What has no letter at all stands behind everything.
        key.push(u8::MAX);
    }
    key
}

/// The letter that a name stands under.
pub(super) fn letter(name: &str, language: Language) -> Letter {
    let folded = fold(name);
    let start = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    match start.chars().next() {
        Some(first) if first.is_ascii_digit() => Letter { code: "0".into(), label: "0–9".into() },
        Some(first) if first.is_ascii_alphabetic() => {
            let code = start[..letter_length(start, first, language)].to_owned();
            let label = code[..1].to_ascii_uppercase() + &code[1..];
            Letter { code, label }
        }
        _ => Letter { code: "other".into(), label: "…".into() },
    }
}

/// How many bytes the first letter of some folded words takes.
fn letter_length(words: &str, first: char, language: Language) -> usize {
    let is_two = language == Language::Cy && TWO_SIGNS.iter().any(|two| words.starts_with(two));
    if is_two { 2 } else { first.len_utf8() }
}

#[cfg(test)]
mod tests {
    use super::{letter, sort_key};
    use crate::standard::Language::{Cy, En};

    #[test]
    fn names_stand_in_the_order_of_their_language() {
        let sorted = |names: &[&str], language| {
            let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            names.sort_by_key(|name| sort_key(name, language));
            names
        };
        let welsh =
            ["Adnabod", "Camera", "Cŵn", "Chwilio", "Drôn", "Ddoe", "Gwylio", "Nghofnod", "Heddlu", "Lori", "Llais"];
        let mut mixed = welsh;
        mixed.reverse();
        assert_eq!(sorted(&mixed, Cy), welsh);
        assert_eq!(sorted(&["Cŵn", "Chwilio", "camera"], En), ["camera", "Chwilio", "Cŵn"]);
        assert_eq!(
            sorted(&["Faces 2", "faces", "Face to face", "“Eyes”"], En),
            ["“Eyes”", "Face to face", "faces", "Faces 2"]
        );
    }

    #[test]
    fn a_name_stands_under_its_first_letter() {
        for (name, language, code, label) in [
            ("Llais", Cy, "ll", "Ll"),
            ("Llais", En, "l", "L"),
            ("“Êl”", En, "e", "E"),
            ("999 calls", En, "0", "0–9"),
            ("Ωmega", En, "other", "…"),
            ("?", Cy, "other", "…"),
        ] {
            let it = letter(name, language);
            assert_eq!((it.code.as_str(), it.label.as_str()), (code, label), "{name}");
        }
    }
}
