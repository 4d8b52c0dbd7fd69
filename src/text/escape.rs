//! How a text becomes part of something else and means itself there: of HTML, of Markdown, of a screen.
//!
//! In HTML it is for elements and for attributes between double quotes; it knows nothing of scripts and styles, where no
//! text of ours ever stands.

/// `text` escaped, for an element or an attribute between double quotes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// `text` for Markdown, with nothing in it that Markdown or HTML would take for a mark. Line breaks stay.
pub fn escaped_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in printable(text).chars() {
        if "\\`*_[]<>#|~&!".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// `text` without characters that would make a screen do something. Line breaks stay.
pub fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{FFFD}' } else { c }).collect()
}

/// Writes `text` escaped; NUL, which HTML cannot hold, becomes U+FFFD.
pub(super) fn escape(text: &str, out: &mut String) {
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            0 => "\u{FFFD}",
            _ => continue,
        };
        out.push_str(&text[written..at]);
        out.push_str(entity);
        written = at + 1;
    }
    out.push_str(&text[written..]);
}
