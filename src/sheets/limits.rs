//! What a sheet of Excel can hold, and what becomes of more than that.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// The UTF-16 units that a cell can hold.
pub const LONGEST_TEXT: usize = 32_767;

/// The rows that a sheet can hold, its header included.
pub const MOST_ROWS: usize = 1_048_576;

/// The characters that the name of a sheet can have.
const LONGEST_NAME: usize = 31;

/// A text that a cell can hold. One that is too long is cut and ends with `mark`, which tells the reader so; a text that
/// was not cut is borrowed.
pub fn fitting<'t>(text: &'t str, mark: &str) -> Cow<'t, str> {
    if text.encode_utf16().count() <= LONGEST_TEXT {
        return Cow::Borrowed(text);
    }
    let (mut fits, mut room) = (String::new(), LONGEST_TEXT.saturating_sub(mark.encode_utf16().count()));
    for c in text.chars() {
        let Some(left) = room.checked_sub(c.len_utf16()) else { break };
        room = left;
        fits.push(c);
    }
    Cow::Owned(fits + mark)
}

/// A name that no other sheet has, of at most 31 characters and none of those that a sheet's name may not hold. `end` stands
/// at its end, however long it is. `taken` holds the other names in small letters.
pub fn sheet_name(name: &str, end: &str, taken: &BTreeSet<String>) -> String {
    let plain: String = name.chars().map(|c| if "[]:*?/\\'".contains(c) { '-' } else { c }).collect();
    let numbered = |number: usize| {
        let end = if number == 1 { end.to_owned() } else { format!(" {number}{end}") };
        plain.chars().take(LONGEST_NAME.saturating_sub(end.chars().count())).chain(end.chars()).collect::<String>()
    };
    let free = (1..100).map(numbered).find(|name| !taken.contains(&name.to_lowercase()));
    free.unwrap_or_else(|| numbered(100))
}

/// Whether a text begins like a formula. Cells are written as texts, so nothing runs it; a mark keeps it one when it is edited.
pub fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_TEXT, fitting, sheet_name};
    use std::borrow::Cow;
    use std::collections::BTreeSet;

    #[test]
    fn a_text_that_is_too_long_says_that_it_was_cut() {
        let whole = "ŵ".repeat(LONGEST_TEXT);
        assert!(matches!(fitting(&whole, "…"), Cow::Borrowed(_)));
        let long = "👮".repeat(LONGEST_TEXT);
        let cut = fitting(&long, "… (cut)");
        assert!(cut.ends_with("👮… (cut)"));
        assert!(cut.encode_utf16().count() <= LONGEST_TEXT);
    }

    #[test]
    fn two_long_names_differ_and_fit() {
        let long = "How well it works, and for whom it works worse";
        let first = sheet_name(long, "", &BTreeSet::new());
        let second = sheet_name(long, " X", &BTreeSet::from([format!("{} x", &first[..29].to_lowercase())]));
        assert_eq!((first.chars().count(), second.chars().count()), (31, 31));
        assert!(second.ends_with(" 2 X"), "{second}");
        assert_eq!(sheet_name("a/b", "", &BTreeSet::new()), "a-b");
    }
}
