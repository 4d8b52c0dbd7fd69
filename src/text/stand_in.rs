//! Words that stand where an answer should: “TBC”, “n/a”. They look like an answer to a machine and say nothing to a reader.

/// Such words by themselves, in any case.
const WORDS: &[&str] = &[
    "-",
    "?",
    "lorem ipsum",
    "n/a",
    "none yet",
    "not known",
    "not known yet",
    "not published",
    "tba",
    "tbc",
    "tbd",
    "test",
    "to be announced",
    "to be confirmed",
    "to be completed",
    "to be decided",
    "to follow",
    "todo",
    "x",
    "xx",
    "xxx",
];

/// What no answer begins with.
const BEGINNINGS: &[&str] = &["to fill in", "lorem ipsum"];

/// Whether a text, of whatever words, is no answer.
pub fn is_stand_in(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', '…']).to_lowercase();
    text.is_empty() || WORDS.contains(&text.as_str()) || BEGINNINGS.iter().any(|beginning| text.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::is_stand_in;

    #[test]
    fn what_says_nothing_is_told_from_what_says_little() {
        for words in [
            "TBC",
            "Not published",
            " to be confirmed. ",
            "N/A",
            "-",
            "",
            "Lorem ipsum dolor",
            "TO FILL IN: such as: letters",
        ] {
            assert!(is_stand_in(words), "{words}");
        }
        for words in ["None", "Nobody", "To be confirmed by the board in May", "X-ray", "Test of the cameras", "No."] {
            assert!(!is_stand_in(words), "{words}");
        }
    }
}
