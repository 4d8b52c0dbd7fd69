//! The letter that each name stands under in a list: in Welsh `ch`, `dd`, `ff`, `ng`, `ll`, `ph`, `rh` and `th` are
//! letters of their own. In which order the names stand is for [`crate::words::SortKey`] to say.

use crate::standard::Language;
use crate::text::fold;

/// The letters of Welsh that are written with two signs.
const TWO_SIGNS: &[&str] = &["ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"];

/// The letter that a name stands under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pages) struct Letter {
    /// Its name in addresses: the letter itself, `0` for all digits, `other` for all else.
    pub(super) code: String,
    /// As it is shown: `Ch`, `0–9`, `…`.
    pub(super) label: String,
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
    use super::letter;
    use crate::standard::Language::{Cy, En};

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
