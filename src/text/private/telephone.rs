//! Telephone numbers of the UK, however they are grouped (Ofcom's National Telephone Numbering Plan: 01, 02, 03 and 07).
//!
//! Not 101 and 999, and not 08 and 09, which are never a person's.

use std::ops::Range;

use super::Private;

/// Finds telephone numbers.
pub(super) fn find(text: &str, found: &mut Vec<(Range<usize>, Private)>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|byte| matches!(byte, b'0' | b'+')) {
        at += next;
        let number = if begins(&text[..at]) { number(&bytes[at..]) } else { None };
        if let Some(length) = number.filter(|&length| ends(&bytes[at + length..])) {
            found.push((at..at + length, Private::Telephone));
            at += length;
        } else {
            at += digits(&bytes[at..]).max(1);
        }
    }
}

/// Whether a number can begin here: not inside another number, a name, an amount or an address.
fn begins(before: &str) -> bool {
    let mut chars = before.chars().rev();
    let (Some(last), before) = (chars.next(), chars.next()) else { return true };
    let is_after_digit = before.is_some_and(|c| c.is_ascii_digit());
    match last {
        '.' | ',' | ':' => !is_after_digit,
        '-' | '–' | '(' => !before.is_some_and(char::is_alphanumeric),
        '_' | '/' | '=' | '#' | '%' | '&' | '+' | '£' | '$' | '€' => false,
        _ => !last.is_alphanumeric(),
    }
}

/// Whether a number can end before `after`: it does not go on as a longer number, a decimal or a name.
fn ends(after: &[u8]) -> bool {
    match after {
        [b'.' | b',' | b'-' | b'/', next, ..] => !next.is_ascii_digit(),
        [next, ..] => !next.is_ascii_alphanumeric() && !matches!(next, b'%' | b'_'),
        [] => true,
    }
}

/// The length of the telephone number at the beginning of `bytes`.
fn number(bytes: &[u8]) -> Option<usize> {
    let abroad = [b"+44".as_slice(), b"0044"].into_iter().find(|code| bytes.starts_with(code));
    let Some(code) = abroad else {
        return matches!(bytes, [b'0', b'1' | b'2' | b'3' | b'7', ..]).then(|| groups(bytes, 11, 3..=6)).flatten();
    };
    let mut at = code.len() + gap(&bytes[code.len()..]).unwrap_or(0);
    if bytes[at..].starts_with(b"(0)") {
        at += 3;
    } else if bytes[at..].starts_with(b"0)") {
        at += 2;
    }
    at += gap(&bytes[at..]).unwrap_or(0);
    let is_subscriber = matches!(bytes.get(at), Some(b'1' | b'2' | b'3' | b'7'));
    is_subscriber.then(|| groups(&bytes[at..], 10, 2..=5)).flatten().map(|length| at + length)
}

/// The length of groups of digits that are together `whole`, or one less and grouped. The first group, when there are more,
/// is an area code: its length is in `area`. The others have at least two digits.
fn groups(bytes: &[u8], whole: usize, area: std::ops::RangeInclusive<usize>) -> Option<usize> {
    let first = digits(bytes);
    if first == whole {
        return Some(first);
    }
    let (mut at, mut total) = (first, first);
    if !area.contains(&first) {
        return None;
    }
    while total < whole {
        let Some(gap) = gap(&bytes[at..]) else { break };
        let group = digits(&bytes[at + gap..]);
        if group < 2 || total + group > whole {
            break;
        }
        (at, total) = (at + gap + group, total + group);
    }
    (total == whole || (total == whole - 1 && at > first)).then_some(at)
}

fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// The length of what may part two groups: one mark, or a closing bracket and a space.
fn gap(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b')', b' ', ..] | [b' ', b'(', ..] | [0xC2, 0xA0, ..] => Some(2),
        [0xE2, 0x80, 0x91 | 0x93, ..] => Some(3),
        [b' ' | b'-' | b'.' | b')' | b'(', ..] => Some(1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_in_every_grouping() {
        for number in [
            "07700900123",
            "07700 900123",
            "07700 900 123",
            "077 0090 0123",
            "+447700900123",
            "+44 7700 900123",
            "+44 (0)7700 900123",
            "+44 (0) 20 7946 0000",
            "0044 20 7946 0000",
            "020 7946 0000",
            "020-7946-0000",
            "0161.496.0123",
            "0161\u{a0}496\u{a0}0123",
            "01632 960001",
            "01632) 960001",
            "01632 96000",
            "0300 123 4567",
            "01632960001",
            "029 2018 0000",
            "01632 96 00 01",
        ] {
            for (before, after) in
                [("", ""), ("Call ", "."), ("(", ")"), ("tel:", " or 101"), ("Ffôn: ", ", wedyn"), ("Tel.", "\n")]
            {
                let text = format!("{before}{number}{after}");
                let mut found = Vec::new();
                find(&text, &mut found);
                let expected = before.len()..before.len() + number.len();
                assert_eq!(found, [(expected, Private::Telephone)], "{text:?}");
            }
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "101",
            "999",
            "0",
            "+",
            "+44",
            "0044",
            "2026",
            "01/02/2026",
            "01-02-2026",
            "2026-01-02T03:04:05",
            "0.0003",
            "0.07700900123",
            "3,147,436",
            "01234567",
            "0123456789",
            "012345678901",
            "£07700900123",
            "0-14-044913-2",
            "0800 555 111",
            "0730-1630",
            "REF-07700900123",
            "x07700900123",
            "07700900123x",
            "https://a.org/07700900123",
            "550e8400-e29b-41d4-a716-446655440000",
            "0000-0002-1825-0097",
            "07700 900123 4",
            "07700 900123%",
            "1 020 7946",
            "+5 points",
            "0100 0200",
            "01632 960001.5",
        ] {
            let mut found = Vec::new();
            find(text, &mut found);
            let expected = if text == "07700 900123 4" { 1 } else { 0 };
            assert_eq!(found.len(), expected, "{text:?}");
        }
    }

    #[test]
    fn two_numbers_are_two() {
        let mut found = Vec::new();
        find("0161 496 0123 07700 900123", &mut found);
        assert_eq!(found.len(), 2);
    }
}
