//! The words that candour itself writes into a new register, and how to know them again.
//!
//! None of them is true of any force, so none may be published as a fact. Which record they stand in, and whether that is
//! a fault, is for `register::check` to say.

use super::folder;

/// What stands before words that the author has to write.
pub(super) const TO_FILL_IN: &str = "TO FILL IN: ";

/// The note at the end of a line whose answer is only a guess.
pub const GUESS: &str = "# TO FILL IN";

/// The notice of a register that is still the example.
pub const NOTICE: &str = "This register is being set up. What it says is an example and is not true.";

/// The host of addresses that stand for the force's own.
const HOST: &str = "example.police.uk";

/// An answer of the example.
#[derive(Debug, Clone, Copy)]
pub(super) enum Said {
    /// Words that are true of the example only.
    Words(&'static str),
    /// An answer as TOML that may be true of a force too.
    Plain(&'static str),
    /// The example of the question itself.
    Example,
    /// The name of the force.
    Force,
    /// The id of the force.
    ForceId,
    /// The day on which the register was begun.
    Today,
    /// Three months later.
    Due,
}

/// Whether these are words of a draft that nobody has written yet.
pub fn is_placeholder(words: &str) -> bool {
    words.trim_start().starts_with(TO_FILL_IN.trim_end_matches([':', ' ']))
}

/// Whether these words, this mailbox or this address are those of the example with which a register begins.
pub fn is_example(words: &str) -> bool {
    let said =
        folder::SAID.iter().copied().flatten().any(|(_, said)| matches!(said, Said::Words(text) if *text == words));
    said || folder::TEXTS.iter().any(|text| text.trim() == words.trim()) || is_at_the_example(words)
}

fn is_at_the_example(address: &str) -> bool {
    let host = match address.strip_prefix("https://") {
        Some(rest) => rest.split(['/', ':', '?', '#']).next(),
        None => address.rsplit_once('@').map(|(_, host)| host).filter(|host| !host.contains(char::is_whitespace)),
    };
    host.is_some_and(|host| host == HOST || host.strip_suffix(HOST).is_some_and(|before| before.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_example_are_known_again() {
        for words in [NOTICE, "https://www.example.police.uk/foi", "https://example.police.uk", "a-b@example.police.uk"]
        {
            assert!(is_example(words), "{words}");
        }
        for words in
            ["Write to a-b@example.police.uk today", "https://www.my-example.police.uk", "About this register", ""]
        {
            assert!(!is_example(words), "{words}");
        }
        assert!(is_placeholder("TO FILL IN: the name") && !is_placeholder("We have to fill in: a form"));
    }
}
