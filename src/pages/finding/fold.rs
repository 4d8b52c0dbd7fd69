//! Words as the search compares them: folded as [`crate::text::fold`] folds. The script of the search does the same to what
//! is typed, so what is folded here and there must stay alike.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Gives each word of a text, folded. A word is letters and digits; everything else parts words. The destinations of
/// links in Markdown are no words.
pub(super) fn each_word(text: &str, mut word: impl FnMut(&str)) {
    let mut folded = String::new();
    let mut end = |folded: &mut String| {
        if !folded.is_empty() {
            word(folded);
            folded.clear();
        }
    };
    let mut rest = text.chars();
    let mut before = ' ';
    while let Some(c) = rest.next() {
        if c.is_ascii() {
            if c.is_ascii_alphanumeric() {
                folded.push(c.to_ascii_lowercase());
            } else {
                end(&mut folded);
                if c == '(' && before == ']' {
                    rest.by_ref().find(|c| *c == ')');
                }
            }
        } else {
            for part in c.to_lowercase().nfd() {
                if is_combining_mark(part) {
                    continue;
                }
                if part.is_alphanumeric() { folded.push(part) } else { end(&mut folded) }
            }
        }
        before = c;
    }
    end(&mut folded);
}

#[cfg(test)]
mod tests {
    use super::each_word;

    #[test]
    fn words_are_folded_and_parted() {
        let words = |text: &str| {
            let mut words = Vec::new();
            each_word(text, |word| words.push(word.to_owned()));
            words.join(" ")
        };
        for (text, expected) in [
            ("", ""),
            ("Live-Facial recognition, 2026", "live facial recognition 2026"),
            ("Tŷ’r Heddlu Â", "ty r heddlu a"),
            ("cafe\u{301} CAFÉ", "cafe cafe"),
            ("see [the policy](https://a.example/x) here", "see the policy here"),
            ("£184,000 – “yes”", "184 000 yes"),
            ("ŵ <script>", "w script"),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }
}
