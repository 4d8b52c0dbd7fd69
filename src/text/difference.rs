//! Which words of a text changed.
//!
//! It finds the words; how they are marked is for whoever shows them.

use similar::{ChangeTag, TextDiff};

/// A stretch of words that stayed, went or came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub fate: Fate,
    /// The words, with the spaces around them.
    pub text: String,
}

/// What became of a stretch of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is in both texts.
    Kept,
    /// It is in the earlier text only.
    Deleted,
    /// It is in the later text only.
    Inserted,
}

/// Texts with more words than this together are compared line by line: finer work would take too long.
const MANY_WORDS: usize = 20_000;

/// The later text with what was deleted and inserted, word by word.
///
/// Without the inserted pieces it is the earlier text, without the deleted ones the later.
pub fn changed_words(before: &str, after: &str) -> Vec<Piece> {
    let words = before.split_whitespace().count() + after.split_whitespace().count();
    let difference = if words > MANY_WORDS {
        TextDiff::from_lines(before, after)
    } else {
        TextDiff::from_unicode_words(before, after)
    };
    let mut pieces: Vec<Piece> = Vec::new();
    for change in difference.iter_all_changes() {
        let fate = fate(change.tag());
        match pieces.last_mut() {
            Some(last) if last.fate == fate => last.text.push_str(change.value()),
            _ => pieces.push(Piece { fate, text: change.value().to_owned() }),
        }
    }
    legible(pieces)
}

/// The items of the later list with those that were deleted and inserted: one piece an item.
///
/// Without the inserted pieces it is the earlier list, without the deleted ones the later.
pub fn changed_items(before: &[String], after: &[String]) -> Vec<Piece> {
    let (before, after): (Vec<&str>, Vec<&str>) =
        (before.iter().map(String::as_str).collect(), after.iter().map(String::as_str).collect());
    let difference = TextDiff::from_slices(&before, &after);
    let pieces =
        difference.iter_all_changes().map(|change| Piece { fate: fate(change.tag()), text: change.value().into() });
    pieces.collect()
}

fn fate(tag: ChangeTag) -> Fate {
    match tag {
        ChangeTag::Equal => Fate::Kept,
        ChangeTag::Delete => Fate::Deleted,
        ChangeTag::Insert => Fate::Inserted,
    }
}

/// A space that stayed between two words that did not would cut a sentence into crumbs: it is counted to both.
fn legible(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut rest = pieces.into_iter().peekable();
    let (mut deleted, mut inserted) = (String::new(), String::new());
    while let Some(piece) = rest.next() {
        match piece.fate {
            Fate::Deleted => deleted.push_str(&piece.text),
            Fate::Inserted => inserted.push_str(&piece.text),
            Fate::Kept => {
                let is_crumb = !(deleted.is_empty() && inserted.is_empty())
                    && rest.peek().is_some()
                    && piece.text.chars().all(|c| c == ' ' || c.is_ascii_punctuation())
                    && !piece.text.contains(['.', '\n']);
                if is_crumb {
                    deleted.push_str(&piece.text);
                    inserted.push_str(&piece.text);
                } else {
                    flush(&mut joined, &mut deleted, &mut inserted);
                    joined.push(piece);
                }
            }
        }
    }
    flush(&mut joined, &mut deleted, &mut inserted);
    joined
}

fn flush(joined: &mut Vec<Piece>, deleted: &mut String, inserted: &mut String) {
    for (fate, text) in [(Fate::Deleted, deleted), (Fate::Inserted, inserted)] {
        if !text.is_empty() {
            joined.push(Piece { fate, text: std::mem::take(text) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fate, Piece, changed_words};

    fn marked(before: &str, after: &str) -> String {
        let mark = |piece: &Piece| match piece.fate {
            Fate::Kept => piece.text.clone(),
            Fate::Deleted => format!("[-{}-]", piece.text),
            Fate::Inserted => format!("[+{}+]", piece.text),
        };
        changed_words(before, after).iter().map(mark).collect()
    }

    #[test]
    fn words_are_marked_and_not_letters() {
        let cases = [
            ("the same", "the same", "the same"),
            ("", "new", "[+new+]"),
            ("old", "", "[-old-]"),
            ("a threshold of 0.62 is used", "a threshold of 0.64 is used", "a threshold of [-0.62-][+0.64+] is used"),
            ("one two three", "four five three", "[-one two-][+four five+] three"),
            ("It stopped. It began.", "It paused. It began.", "It [-stopped-][+paused+]. It began."),
            ("Mae’n hen.", "Mae’n newydd.", "Mae’n [-hen-][+newydd+]."),
        ];
        for (before, after, expected) in cases {
            assert_eq!(marked(before, after), expected);
        }
    }

    #[test]
    fn both_texts_can_be_read_back() {
        let texts =
            ["", "a", "a b c", "c b a", "A line.\nAnother – with “quotes”, and £5.\n", "👩‍🚒 a, b;  c", "a, b, c"];
        for before in texts {
            for after in texts {
                let pieces = changed_words(before, after);
                let without = |fate: Fate| {
                    pieces.iter().filter(|it| it.fate != fate).map(|it| it.text.as_str()).collect::<String>()
                };
                assert_eq!((without(Fate::Inserted), without(Fate::Deleted)), (before.to_owned(), after.to_owned()));
            }
        }
    }

    #[test]
    fn long_texts_take_no_long_time() {
        let one: String = (0..60_000).map(|n| format!("word{n} ")).collect();
        let other: String = (0..60_000).map(|n| format!("other{n} ")).collect();
        assert_eq!(changed_words(&one, &other).len(), 2);
    }
}
