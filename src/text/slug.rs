//! Ids, which are file names and addresses at once, and how a title becomes one.
//!
//! It does not know which ids exist; uniqueness is kept within one text only.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most characters an id may have.
const LONGEST: usize = 80;

/// Whether `s` can be an id: `[a-z0-9]+(-[a-z0-9]+)*`, at most 80 characters, and no name that Windows keeps for itself
/// (`con`, `nul`, `com1` …), since an id is also the name of a file.
pub fn is_id(s: &str) -> bool {
    let is_shaped = s
        .split('-')
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
    is_shaped && s.len() <= LONGEST && !is_reserved(s)
}

/// An id from a title: lower case, accents dropped (`Tŷ’r Heddlu` is `tyr-heddlu`), everything else a hyphen. It is always an
/// id; a title without any Latin letter or digit gives `x`.
pub fn slug(title: &str) -> String {
    // Letters without accents need not be taken apart.
    if title.is_ascii() { slug_of(title.chars()) } else { slug_of(title.nfkd()) }
}

fn slug_of(letters: impl Iterator<Item = char>) -> String {
    let mut out = String::with_capacity(LONGEST + 8);
    let mut is_gap = false;
    for c in letters {
        let lower;
        let letters = match c {
            'a'..='z' | '0'..='9' | 'A'..='Z' => {
                lower = [c.to_ascii_lowercase() as u8];
                std::str::from_utf8(&lower).unwrap_or_default()
            }
            'ß' | 'ẞ' => "ss",
            'æ' | 'Æ' => "ae",
            'œ' | 'Œ' => "oe",
            'ø' | 'Ø' => "o",
            'ł' | 'Ł' => "l",
            'đ' | 'Đ' | 'ð' | 'Ð' => "d",
            'þ' | 'Þ' => "th",
            'ı' => "i",
            '\'' | '‘' | '’' | 'ʼ' => continue,
            _ if is_combining_mark(c) => continue,
            _ => {
                is_gap = true;
                continue;
            }
        };
        if std::mem::take(&mut is_gap) && !out.is_empty() {
            out.push('-');
        }
        out.push_str(letters);
        if out.len() > LONGEST {
            shorten(&mut out);
            break;
        }
    }
    if out.is_empty() {
        out.push('x');
    } else if is_reserved(&out) {
        out.push_str("-x");
    }
    out
}

/// Cuts at the last hyphen that fits, or through the word when there is none.
fn shorten(out: &mut String) {
    let end = out[..=LONGEST].rfind('-').unwrap_or(LONGEST);
    out.truncate(end);
}

fn is_reserved(s: &str) -> bool {
    matches!(s, "con" | "prn" | "aux" | "nul")
        || s.strip_prefix("com")
            .or_else(|| s.strip_prefix("lpt"))
            .is_some_and(|port| port.len() == 1 && port.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The ids given out in one text, so that none is given twice.
#[derive(Default)]
pub(super) struct Ids {
    /// Each id, and the last number tried behind it.
    given: HashMap<String, usize>,
}

impl Ids {
    /// The slug of `title`, with `-2`, `-3` … behind it when it was given before.
    pub(super) fn unique(&mut self, title: &str) -> String {
        let slug = slug(title);
        let Some(mut last) = self.given.get(&slug).copied() else {
            self.given.insert(slug.clone(), 1);
            return slug;
        };
        let id = loop {
            last += 1;
            let id = format!("{slug}-{last}");
            if !self.given.contains_key(&id) {
                break id;
            }
        };
        self.given.insert(slug, last);
        self.given.insert(id.clone(), 1);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_file_names_anywhere() {
        for good in ["a", "0", "live-facial-recognition", "com", "com10", "console", "con-1", &"a".repeat(80)] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "-", "a-", "-a", "a--b", "A", "a_b", "a.b", "a b", "ŵ", "con", "nul", "com1", "lpt9", "../a"] {
            assert!(!is_id(bad), "{bad}");
        }
        assert!(!is_id(&"a".repeat(81)));
    }

    #[test]
    fn every_title_has_a_slug() {
        let long = "word ".repeat(40);
        for (title, expected) in [
            ("Live Facial Recognition", "live-facial-recognition"),
            ("  What's new? (2026)  ", "whats-new-2026"),
            ("Tŷ’r Heddlu: Ŵyr â ffôn", "tyr-heddlu-wyr-a-ffon"),
            ("Straße, Æsop & İstanbul", "strasse-aesop-istanbul"),
            ("ﬁne ½ №5", "fine-1-2-no5"),
            ("CON", "con-x"),
            ("", "x"),
            ("…", "x"),
            ("警察", "x"),
            ("警察 2", "2"),
            (&long, "word-word-word-word-word-word-word-word-word-word-word-word-word-word-word-word"),
            (&"ß".repeat(99), &"s".repeat(80)),
        ] {
            let slug = slug(title);
            assert_eq!(slug, expected, "{title:?}");
            assert!(is_id(&slug), "{slug}");
        }
    }

    #[test]
    fn no_id_is_given_twice() {
        let mut ids = Ids::default();
        let given: Vec<_> = ["A", "a-2", "a", "A!", "a-2"].iter().map(|title| ids.unique(title)).collect();
        assert_eq!(given, ["a", "a-2", "a-3", "a-4", "a-2-2"]);
    }
}
