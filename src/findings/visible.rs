//! What may reach a screen of a text that we did not write.
//!
//! Characters that do not show, or that move other characters about, could make a line read as something it is not; each
//! stands as its number, `<U+202E>`. Letters of every script, and the accents on them, stay as they are.

/// The most characters of one text that a person or a build log is shown.
const MOST: usize = 2_000;

/// How line breaks within a text are treated.
#[derive(Clone, Copy)]
pub(super) enum Breaks {
    /// They stay, for sentences.
    Kept,
    /// They show as a number like other control characters, for names.
    Numbered,
}

/// A text with every hidden character made visible, tabs widened, and cut after [`MOST`] characters.
pub(super) fn visible(text: &str, breaks: Breaks) -> String {
    let mut shown = String::with_capacity(text.len().min(MOST));
    for (count, character) in text.chars().enumerate() {
        if count == MOST {
            shown.push('…');
            break;
        }
        match (character, breaks) {
            ('\n', Breaks::Kept) => shown.push('\n'),
            _ => push_visible(&mut shown, character),
        }
    }
    shown
}

/// Adds one character of a text as it may be shown.
pub(super) fn push_visible(shown: &mut String, character: char) {
    match character {
        '\t' => shown.push_str("    "),
        _ if hidden(character) => shown.push_str(&number(character)),
        _ => shown.push(character),
    }
}

/// The columns a character takes as it may be shown; letters of double width are counted as one.
pub(super) fn columns(character: char) -> usize {
    match character {
        '\t' => 4,
        _ if hidden(character) => number(character).len(),
        _ => 1,
    }
}

fn number(character: char) -> String {
    format!("<U+{:04X}>", u32::from(character))
}

/// Whether a character is a control, turns the direction of writing, takes no room, or has no agreed shape.
fn hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{3164}' | '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}' | '\u{F0000}'..='\u{10FFFF}')
}

/// A JSON text with every hidden character in its strings written as `\uXXXX`: the same value, safe to print.
pub(super) fn escaped(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for character in json.chars() {
        if character == '\n' || !hidden(character) {
            safe.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            safe.push_str(&format!("\\u{unit:04x}"));
        }
    }
    safe
}

/// A text broken into lines of at most `width` characters where there are spaces; a longer word stays whole.
pub(super) fn wrapped(text: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let (mut line, mut length) = (String::new(), 0);
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            let letters = word.chars().count();
            if length > 0 && length + 1 + letters > width {
                lines.push(std::mem::take(&mut line));
                length = 0;
            }
            if length > 0 {
                line.push(' ');
                length += 1;
            }
            line.push_str(word);
            length += letters;
        }
        lines.push(line);
    }
    lines.join("\n")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hidden_reaches_a_screen() {
        let cases = [
            ("Heddlu Dŵr: 5\u{a0}°C, 指紋", "Heddlu Dŵr: 5\u{a0}°C, 指紋"),
            ("w\u{302}", "w\u{302}"),
            ("\u{1b}[31m", "<U+001B>[31m"),
            ("\u{9b}2J\u{7f}", "<U+009B>2J<U+007F>"),
            ("a\u{202e}b\u{2066}", "a<U+202E>b<U+2066>"),
            ("a\u{200b}\u{feff}\u{e0041}", "a<U+200B><U+FEFF><U+E0041>"),
            ("a\tb\r\n", "a    b<U+000D><U+000A>"),
        ];
        for (text, expected) in cases {
            assert_eq!(visible(text, Breaks::Numbered), expected);
        }
        assert_eq!(visible("a\nb", Breaks::Kept), "a\nb");
        assert_eq!(visible(&"é".repeat(1 << 20), Breaks::Kept).chars().count(), MOST + 1);
    }

    #[test]
    fn escaped_json_is_the_same_value() {
        let value = serde_json::json!({ "a\u{202e}": "\u{1b}\u{9b}\u{e0041}\u{7f} ŵ\n" });
        let safe = escaped(&format!("{value:#}"));
        assert!(safe.chars().all(|character| character == '\n' || !hidden(character)), "{safe}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&safe).unwrap(), value);
    }

    #[test]
    fn sentences_break_at_spaces() {
        assert_eq!(wrapped("one two three", 7), "one two\nthree");
        assert_eq!(wrapped("one\ntwo  three", 80), "one\ntwo three");
        assert_eq!(wrapped("a https://example.org/very/long b", 5), "a\nhttps://example.org/very/long\nb");
    }
}
