//! Letters as they are compared: small, and without accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text in small letters without accents: `Tŷ` is `ty`. The letter stays where an accent is no part of it (`ø`).
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars().flat_map(char::to_lowercase).nfd().filter(|letter| !is_combining_mark(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_and_accents_go() {
        for (text, folded) in [("Ŵyth ÎARC", "wyth iarc"), ("cafe\u{301}", "cafe"), ("Data", "data"), ("", "")] {
            assert_eq!(fold(text), folded);
        }
    }
}
