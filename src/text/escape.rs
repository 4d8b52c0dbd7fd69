//! How a text becomes part of HTML and means itself there.
//!
//! It is for elements and for attributes between double quotes; it knows nothing of scripts and styles, where no text of
//! ours ever stands.

/// `text` escaped, for an element or an attribute between double quotes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
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
