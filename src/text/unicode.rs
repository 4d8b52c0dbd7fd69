//! Which characters may stand in a text, and the forms a text takes before it is used.
//!
//! It mends nothing in place: places found here must agree with the bytes of the file.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::char::{canonical_combining_class, decompose_canonical};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A character, or a stretch of them, that may not stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Strange {
    /// A control character other than tab and line break; a carriage return without its line feed; a line or paragraph separator.
    Control,
    /// A character that turns the direction of writing, so that a reader sees another text than a machine.
    Bidi,
    /// A character without any width, in which text can hide; a soft hyphen.
    ZeroWidth,
    /// Not in Unicode's composed form (NFC), with the form it should have.
    NotNfc(String),
    /// A code point that is no character, in every version of Unicode.
    Noncharacter,
    /// A character that only means something to one font or program.
    PrivateUse,
    /// U+FFFD, which a program leaves where it could not read a character.
    Replacement,
}

/// Everything in `text` that may not stand there, in its order. Tab, line feed, CRLF and a byte order mark at the very
/// beginning are fine.
pub fn strange(text: &str) -> Vec<(Range<usize>, Strange)> {
    let mut found = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_fine = match c {
            ' '..='~' | '\t' | '\n' => true,
            '\r' => chars.peek().is_some_and(|&(_, next)| next == '\n'),
            '\u{FEFF}' => at == 0,
            _ => false,
        };
        if let Some(kind) = if is_fine { None } else { kind(c) } {
            found.push((at..at + c.len_utf8(), kind));
        }
    }
    if is_nfc_quick(text.chars()) != IsNormalized::Yes {
        uncomposed(text, &mut found);
        found.sort_by_key(|(at, _)| at.start);
    }
    found
}

fn kind(c: char) -> Option<Strange> {
    match c {
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(Strange::Bidi),
        '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' => {
            Some(Strange::ZeroWidth)
        }
        '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}' | '\u{3164}' => {
            Some(Strange::ZeroWidth)
        }
        '\u{FEFF}' | '\u{FFA0}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}' => Some(Strange::ZeroWidth),
        '\u{2028}' | '\u{2029}' | '\u{FFF9}'..='\u{FFFB}' => Some(Strange::Control),
        '\u{FFFD}' => Some(Strange::Replacement),
        '\u{FDD0}'..='\u{FDEF}' => Some(Strange::Noncharacter),
        _ if u32::from(c) & 0xFFFE == 0xFFFE => Some(Strange::Noncharacter),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. => Some(Strange::PrivateUse),
        _ if c.is_control() => Some(Strange::Control),
        _ => None,
    }
}

/// Finds the stretches that NFC would change. A text may be cut before any character that can begin a composed form and
/// never joins the one before it, and each piece be judged alone.
fn uncomposed(text: &str, found: &mut Vec<(Range<usize>, Strange)>) {
    let cuts = text.char_indices().filter(|&(at, c)| at > 0 && is_cut(c)).map(|(at, _)| at);
    let mut start = 0;
    for end in cuts.chain([text.len()]) {
        let piece = &text[start..end];
        if is_nfc_quick(piece.chars()) != IsNormalized::Yes {
            let composed: String = piece.nfc().collect();
            if composed != piece {
                found.push((start..end, Strange::NotNfc(composed)));
            }
        }
        start = end;
    }
}

fn is_cut(c: char) -> bool {
    if c.is_ascii() {
        return true;
    }
    let mut first = None;
    decompose_canonical(c, |part| {
        first.get_or_insert(part);
    });
    first.is_some_and(|c| canonical_combining_class(c) == 0 && is_nfc_quick([c].into_iter()) == IsNormalized::Yes)
}

/// Where a file stops being UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadBytes {
    /// The offset in the file of the first byte that cannot be read.
    pub at: usize,
    /// The line it stands on, counted from 1.
    pub line: usize,
}

/// The text of a file: its bytes as UTF-8 without a byte order mark. Line ends stay as they are.
///
/// # Errors
/// The place of the first byte that is not UTF-8, as in files that were saved as "ANSI" or UTF-16.
pub fn read_text(mut bytes: Vec<u8>) -> Result<String, BadBytes> {
    const MARK: &[u8] = "\u{FEFF}".as_bytes();
    let mark = if bytes.starts_with(MARK) { MARK.len() } else { 0 };
    bytes.drain(..mark);
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..at].iter().filter(|&&byte| byte == b'\n').count();
        BadBytes { at: at + mark, line }
    })
}

/// The text in Unicode's composed form (NFC).
pub fn nfc(text: &str) -> Cow<'_, str> {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes { text.into() } else { text.nfc().collect::<String>().into() }
}

/// The text as one line: trimmed, and every run of spaces, tabs and line breaks one space. Non-breaking spaces stay.
pub fn one_line(text: &str) -> Cow<'_, str> {
    const SPACES: [char; 4] = [' ', '\t', '\r', '\n'];
    let text = text.trim_matches(SPACES);
    let is_one = !text.contains(['\t', '\r', '\n']) && !text.contains("  ");
    if is_one {
        return text.into();
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split(SPACES).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strange_characters_are_found_in_their_place() {
        let composed = |text: &str| Strange::NotNfc(text.to_owned());
        for (text, expected) in [
            ("Plain, – “quoted”, ŵ ŷ, £5, 10\u{a0}km\tx\r\ny\n", vec![]),
            ("\u{FEFF}text", vec![]),
            ("a\u{FEFF}", vec![(1..4, Strange::ZeroWidth)]),
            (
                "a\rb\u{0}\u{7f}\u{85}",
                vec![
                    (1..2, Strange::Control),
                    (3..4, Strange::Control),
                    (4..5, Strange::Control),
                    (5..7, Strange::Control),
                ],
            ),
            ("\u{202E}x\u{200F}", vec![(0..3, Strange::Bidi), (4..7, Strange::Bidi)]),
            ("a\u{200B}b\u{AD}", vec![(1..4, Strange::ZeroWidth), (5..7, Strange::ZeroWidth)]),
            ("\u{E0041}", vec![(0..4, Strange::ZeroWidth)]),
            ("\u{2028}", vec![(0..3, Strange::Control)]),
            (
                "\u{FDD0}\u{1FFFE}\u{10FFFF}",
                vec![(0..3, Strange::Noncharacter), (3..7, Strange::Noncharacter), (7..11, Strange::Noncharacter)],
            ),
            ("\u{E000}\u{FFFD}", vec![(0..3, Strange::PrivateUse), (3..6, Strange::Replacement)]),
            ("tw\u{302} x", vec![(1..4, composed("ŵ"))]),
            ("5 \u{212B}", vec![(2..5, composed("Å"))]),
            ("a\u{323}\u{302} q\u{302}\u{323}", vec![(0..5, composed("ậ")), (6..11, composed("q\u{323}\u{302}"))]),
            ("\u{1112}\u{1161}\u{11ab}", vec![(0..9, composed("한"))]),
        ] {
            assert_eq!(strange(text), expected, "{text:?}");
        }
    }

    #[test]
    fn pieces_judged_alone_are_the_text_judged_whole() {
        for text in
            ["tw\u{302}\u{200B}y\u{302}", "\u{344}x", "\u{0F73}\u{0F71}a", "\u{302}", "e\u{302}\u{301}\u{1D15E}"]
        {
            let mut mended = text.to_owned();
            for (at, kind) in strange(text).into_iter().rev() {
                if let Strange::NotNfc(composed) = kind {
                    mended.replace_range(at, &composed);
                }
            }
            assert_eq!(mended, nfc(text), "{text:?}");
        }
    }

    #[test]
    fn files_are_read_with_or_without_a_mark() {
        assert_eq!(read_text(b"\xEF\xBB\xBFa\r\nb".to_vec()).as_deref(), Ok("a\r\nb"));
        assert_eq!(read_text(b"a\n\xA35".to_vec()), Err(BadBytes { at: 2, line: 2 }));
        assert_eq!(read_text(b"\xEF\xBB\xBF\xFF".to_vec()), Err(BadBytes { at: 3, line: 1 }));
        assert_eq!(read_text(b"\xFF\xFEa\0".to_vec()), Err(BadBytes { at: 0, line: 1 }));
    }

    #[test]
    fn a_line_is_one_line() {
        for (text, expected) in
            [("  a\r\n b\t\tc  ", "a b c"), ("a b", "a b"), (" \n", ""), ("10\u{a0}km  on", "10\u{a0}km on")]
        {
            assert_eq!(one_line(text), expected);
        }
        assert!(matches!(one_line(" a b "), Cow::Borrowed("a b")));
    }
}
