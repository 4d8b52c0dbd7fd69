//! How hard a text is to read: its sentences, and the age at which most people can read it.
//!
//! These are measures for a warning, not a judgement, and the reading age is for English only. They take plain text:
//! give a Markdown text to [`plain`](super::plain()) first.

use super::syllables::syllables;

/// Fewer words than this say nothing about how hard a text is.
const FEWEST_WORDS: usize = 20;

/// Words whose full stop is followed by the rest of the sentence, whatever that begins with.
const ALWAYS_GO_ON: &[&str] = &[
    "mr", "mrs", "ms", "mx", "dr", "prof", "sgt", "insp", "supt", "det", "st", "rev", "hon", "messrs", "gen", "e.g",
    "i.e", "eg", "ie", "viz", "cf", "vs", "v", "approx", "al",
];

/// Words whose full stop is followed by the rest of the sentence when that is a number.
const GO_ON_TO_A_NUMBER: &[&str] = &[
    "no", "nos", "s", "ss", "para", "paras", "sch", "art", "arts", "reg", "regs", "p", "pp", "ch", "vol", "fig",
    "figs", "cl", "pt", "sec", "c", "ref",
];

/// The sentences of a plain text, trimmed. A line break ends one too, since plain text has them only between items and
/// paragraphs. `e.g.`, `Mr.`, `0.64`, `s. 35` and initials do not.
pub fn sentences(text: &str) -> Vec<&str> {
    text.lines().flat_map(Sentences).collect()
}

/// What is left of one line.
struct Sentences<'a>(&'a str);

impl<'a> Iterator for Sentences<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let mut from = 0;
        while let Some(mark) = self.0[from..].find(['.', '!', '?', '…']) {
            let mark = from + mark;
            let rest = self.0[mark..].trim_start_matches(['.', '!', '?', '…']);
            let after = rest.trim_start_matches(['"', '\'', '”', '’', ')', ']', '»']);
            let end = self.0.len() - after.len();
            from = end;
            let is_single_stop = self.0[mark..].starts_with('.') && self.0.len() - rest.len() == mark + 1;
            if is_end(after) && !(is_single_stop && goes_on(&self.0[..mark], after.trim_start())) {
                let sentence = self.0[..end].trim();
                self.0 = &self.0[end..];
                from = 0;
                if sentence.contains(char::is_alphanumeric) {
                    return Some(sentence);
                }
            }
        }
        let sentence = std::mem::take(&mut self.0).trim();
        sentence.contains(char::is_alphanumeric).then_some(sentence)
    }
}

/// Whether a sentence can end before `after`: nothing follows, or a space and then no small letter.
fn is_end(after: &str) -> bool {
    let next = after.trim_start();
    next.is_empty() || (next.len() < after.len() && !next.starts_with(char::is_lowercase))
}

/// Whether the word before a full stop is a shortened one that the sentence goes on after.
fn goes_on(before: &str, next: &str) -> bool {
    if next.is_empty() {
        return false;
    }
    let mut start = before.len();
    for (at, c) in before.char_indices().rev().take(12) {
        if c.is_whitespace() || matches!(c, '(' | '[' | '"' | '“' | '‘' | '\'' | '/') {
            break;
        }
        start = at;
    }
    let word = &before[start..];
    let is_in = |list: &[&str]| list.iter().any(|short| word.eq_ignore_ascii_case(short));
    let mut chars = word.chars();
    let is_initial = matches!((chars.next(), chars.next()), (Some(c), None) if c.is_uppercase() && c != 'I');
    is_initial || is_in(ALWAYS_GO_ON) || (next.starts_with(|c: char| c.is_ascii_digit()) && is_in(GO_ON_TO_A_NUMBER))
}

/// The age in years at which most people in the UK can read an English text: the Flesch–Kincaid grade plus five, at
/// least 5. `None` when there are fewer than 20 words, which say too little.
pub fn reading_age(text: &str) -> Option<f32> {
    let (mut words, mut sounds) = (0_usize, 0_usize);
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’');
    for word in text.split(|c| !is_part(c)).filter(|word| word.contains(char::is_alphabetic)) {
        words += 1;
        sounds += syllables(word);
    }
    if words < FEWEST_WORDS {
        return None;
    }
    let sentences = sentences(text).len().max(1);
    let grade = 0.39 * (words as f32 / sentences as f32) + 11.8 * (sounds as f32 / words as f32) - 15.59;
    Some((grade + 5.0).max(5.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        for (text, expected) in [
            ("", vec![]),
            ("No stop", vec!["No stop"]),
            ("One. Two! Three? Four", vec!["One.", "Two!", "Three?", "Four"]),
            (
                "Some tools, e.g. Excel, i.e. Office. Then more.",
                vec!["Some tools, e.g. Excel, i.e. Office.", "Then more."],
            ),
            ("Ask Mr. Smith (Insp. Jones). He knows.", vec!["Ask Mr. Smith (Insp. Jones).", "He knows."]),
            ("The threshold is 0.64. It was 0.6.", vec!["The threshold is 0.64.", "It was 0.6."]),
            ("See s. 35 and para. 4, no. 7. Done.", vec!["See s. 35 and para. 4, no. 7.", "Done."]),
            ("The answer is no. Then ask.", vec!["The answer is no.", "Then ask."]),
            ("By J. R. Hartley. End.", vec!["By J. R. Hartley.", "End."]),
            ("He said “Stop.” She did… Really?! Yes.", vec!["He said “Stop.”", "She did…", "Really?!", "Yes."]),
            ("Acme Ltd. supplies it... and more.", vec!["Acme Ltd. supplies it... and more."]),
            ("It is on a.org. www.police.uk links to it.", vec!["It is on a.org. www.police.uk links to it."]),
            ("first item\nsecond item\n\nPara.", vec!["first item", "second item", "Para."]),
            (". ! ?", vec![]),
            ("Mae’r heddlu’n gwrando. Ŵyr neb.", vec!["Mae’r heddlu’n gwrando.", "Ŵyr neb."]),
        ] {
            assert_eq!(sentences(text), expected, "{text:?}");
        }
    }

    #[test]
    fn harder_texts_need_older_readers() {
        let easy = "We use a camera. It looks at each face in the street. It tells us if we know the face. If not, it forgets the face at once.";
        let hard = "Notwithstanding the aforementioned considerations, the organisation's algorithmic infrastructure facilitates \
                    probabilistic identification of individuals, subject to proportionality, necessity and accountability obligations.";
        let (easy, hard) = (reading_age(easy), reading_age(hard));
        assert!(easy.is_some_and(|age| age < 8.0), "{easy:?}");
        assert!(hard.is_some_and(|age| age > 25.0), "{hard:?}");
        assert_eq!(reading_age("Only a few words."), None);
        assert_eq!(reading_age(""), None);
    }
}
