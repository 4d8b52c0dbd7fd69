//! How many syllables an English word has, near enough for a measure over many words.
//!
//! It counts groups of vowels and knows the commonest endings; it has no dictionary.

/// The syllables of one word, at least 1. Two to five capitals are an abbreviation, spoken letter by letter.
pub(super) fn syllables(word: &str) -> usize {
    let word = word.trim_end_matches(['s', 'S']).strip_suffix(['\'', '’']).unwrap_or(word);
    let letters: Vec<u8> = word.bytes().filter(u8::is_ascii_alphabetic).collect();
    let is_spelt = (2..=5).contains(&letters.len()) && letters.iter().all(u8::is_ascii_uppercase);
    if is_spelt {
        return letters.len();
    }
    let letters = letters.to_ascii_lowercase();
    let is_vowel = |at: usize| matches!(letters[at], b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let mut count = (0..letters.len()).filter(|&at| is_vowel(at) && (at == 0 || !is_vowel(at - 1))).count();
    count += letters.windows(2).filter(|pair| is_two_sounds(pair)).count();
    count -= letters.windows(3).filter(|three| is_one_sound(three)).count().min(count);
    count.saturating_sub(silent_ending(&letters)).max(1)
}

/// Vowels that are spoken apart: material, video, period, individual.
fn is_two_sounds(pair: &[u8]) -> bool {
    matches!(pair, b"ia" | b"eo" | b"io" | b"ua" | b"iu")
}

/// Those pairs where they are one sound after all: vision, special, guard, people.
fn is_one_sound(three: &[u8]) -> bool {
    matches!(three, [b't' | b's' | b'c' | b'g', b'i', b'o' | b'a'] | [b'g' | b'q', b'u', b'a'] | b"eop")
}

/// 1 when the word's last written syllable is not spoken: made, used. That of faces and table is.
fn silent_ending(letters: &[u8]) -> usize {
    let is_consonant = |byte: &u8| !matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let is_silent = match letters {
        [.., a, b'l', b'e'] if is_consonant(a) => false,
        [.., b's' | b'x' | b'z' | b'c' | b'g' | b'h', b'e', b's'] => false,
        [.., b't' | b'd', b'e', b'd'] => false,
        [.., a, b'l', b'e', b's' | b'd'] if is_consonant(a) => false,
        [_, .., before, b'e'] | [_, .., before, b'e', b's' | b'd'] => is_consonant(before),
        _ => false,
    };
    usize::from(is_silent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_are_counted_as_spoken() {
        for (expected, words) in [
            (1, "a the face made used cats guard stopped rhythm b 5"),
            (2, "police police's table people special matches wanted online tables vision checking"),
            (3, "camera camera's deployment video radio national officer video's"),
            (4, "identify accuracy's authority biometric material retrospective CCTV ANPR"),
            (5, "investigation opportunity"),
            (6, "accountability identification proportionality"),
        ] {
            for word in words.split(' ') {
                assert_eq!(syllables(word), expected, "{word}");
            }
        }
    }

    #[test]
    fn a_paragraph_is_counted_to_within_a_tenth() {
        let words = "The system compares faces from the camera with a list of people the police are looking for and an officer \
                     checks every possible match before anyone is stopped or spoken to";
        let spoken = [1, 2, 2, 2, 1, 1, 3, 1, 1, 1, 1, 2, 1, 2, 1, 2, 1, 1, 1, 3, 1, 3, 3, 1, 2, 3, 1, 1, 1, 2, 1];
        let counted: usize = words.split_whitespace().map(syllables).sum();
        let spoken: usize = spoken.iter().sum();
        assert!(counted.abs_diff(spoken) * 10 <= spoken, "{counted} and not {spoken}");
    }
}
