//! A sentence of the interface with words of the register in it, each of which keeps its own language.

use super::super::desk::{Desk, Words};
use crate::words::Argument;

/// The message with these words of the register and these of the interface, in pieces.
pub(super) fn sentence(
    desk: &Desk<'_, '_>,
    message: &str,
    register: &[(&str, &Words)],
    interface: &[(&str, Argument<'_>)],
) -> Vec<Words> {
    let marks: Vec<String> = register.iter().zip(MARKS.chars()).map(|(_, mark)| mark.to_string()).collect();
    let mut arguments: Vec<(&str, Argument<'_>)> =
        register.iter().zip(&marks).map(|((name, _), mark)| (*name, Argument::Text(mark))).collect();
    arguments.extend_from_slice(interface);
    let words: Vec<&Words> = register.iter().map(|(_, words)| *words).collect();
    pieces(&desk.words().say(message, &arguments), &words)
}

/// Characters that no text has, for Unicode leaves them to whoever wants them; each stands where words belong.
const MARKS: &str = "\u{e000}\u{e001}\u{e002}\u{e003}";

fn pieces(text: &str, words: &[&Words]) -> Vec<Words> {
    let mut pieces: Vec<Words> = Vec::new();
    for c in text.chars() {
        let word = MARKS.chars().position(|mark| mark == c).and_then(|index| words.get(index));
        match (word, pieces.last_mut()) {
            (Some(word), Some(last)) if word.lang.is_none() && last.lang.is_none() => last.text.push_str(&word.text),
            (Some(word), _) => pieces.push((*word).clone()),
            (None, Some(last)) if last.lang.is_none() => last.text.push(c),
            (None, _) => pieces.push(Words { text: c.to_string(), lang: None }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::super::super::desk::Words;
    use super::pieces;

    #[test]
    fn words_in_another_language_keep_it() {
        let word = |text: &str, lang| Words { text: text.to_owned(), lang };
        let (black, white) = (word("Black", Some("en")), word("Gwyn", None));
        let shown: Vec<(String, Option<&str>)> = pieces("Yn uwch i “\u{e000}” nag i “\u{e001}”.", &[&black, &white])
            .into_iter()
            .map(|it| (it.text, it.lang))
            .collect();
        let expected = [("Yn uwch i “", None), ("Black", Some("en")), ("” nag i “Gwyn”.", None)];
        assert_eq!(shown, expected.map(|(text, lang)| (text.to_owned(), lang)));
    }
}
