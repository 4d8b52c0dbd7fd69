//! Where in a JSON text a value stands. The text is gone through only when there is something to say of the value.
//!
//! It steps over what it does not look for and never goes deeper than the path; of a text that is no JSON it finds nothing.

use std::ops::Range;

/// A step from a value to one within it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// To the member of this name.
    Member(String),
    /// To the item with this number, from 0.
    Item(usize),
}

/// The bytes of the value at the end of this path, or of the last value on the way that is there.
pub fn locate(text: &str, path: &[Step]) -> Option<Range<usize>> {
    let mut scan = Scan { bytes: text.as_bytes(), at: 0 };
    scan.blank();
    let mut start = scan.at;
    for step in path {
        if !scan.enter(step) {
            scan.at = start;
            break;
        }
        start = scan.at;
    }
    scan.at = start;
    scan.value()?;
    Some(start..scan.at)
}

/// The bytes of each item of the list at the end of this path, in one pass; none if there is no such list.
pub fn locate_items(text: &str, path: &[Step]) -> Vec<Range<usize>> {
    let mut scan = Scan { bytes: text.as_bytes(), at: 0 };
    scan.blank();
    let mut items = Vec::new();
    if !path.iter().all(|step| scan.enter(step)) || !scan.take(b'[') {
        return items;
    }
    loop {
        let start = scan.at;
        if scan.value().is_none() {
            return items;
        }
        items.push(start..scan.at);
        if !scan.take(b',') {
            return items;
        }
    }
}

struct Scan<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn blank(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        self.blank();
        let is_there = self.peek() == Some(byte);
        if is_there {
            self.at += 1;
            self.blank();
        }
        is_there
    }

    /// Goes from the start of a value to the start of the one that the step leads to.
    fn enter(&mut self, step: &Step) -> bool {
        match step {
            Step::Item(number) => {
                if !self.take(b'[') {
                    return false;
                }
                for _ in 0..*number {
                    if self.value().is_none() || !self.take(b',') {
                        return false;
                    }
                }
                self.peek().is_some_and(|byte| byte != b']')
            }
            Step::Member(name) => {
                if !self.take(b'{') {
                    return false;
                }
                loop {
                    let start = self.at;
                    if self.string().is_none() {
                        return false;
                    }
                    let key = self.bytes.get(start..self.at).unwrap_or_default();
                    if !self.take(b':') {
                        return false;
                    }
                    if serde_json::from_slice::<String>(key).is_ok_and(|key| key == *name) {
                        return true;
                    }
                    if self.value().is_none() || !self.take(b',') {
                        return false;
                    }
                }
            }
        }
    }

    /// Steps over a string.
    fn string(&mut self) -> Option<()> {
        if self.peek() != Some(b'"') {
            return None;
        }
        self.at += 1;
        loop {
            match self.peek()? {
                b'\\' => self.at += 2,
                b'"' => {
                    self.at += 1;
                    return Some(());
                }
                _ => self.at += 1,
            }
        }
    }

    /// Steps over a value, whatever is in it.
    fn value(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => self.string()?,
                b'[' | b'{' => {
                    depth += 1;
                    self.at += 1;
                }
                b']' | b'}' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                _ if depth > 0 => self.at += 1,
                _ => {
                    let rest = self.bytes.get(self.at..)?;
                    let end = rest.iter().position(|byte| b",]} \t\r\n".contains(byte)).unwrap_or(rest.len());
                    self.at += end;
                    return (end > 0).then_some(());
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Step, locate, locate_items};

    #[test]
    fn a_value_is_found_by_its_path_or_by_what_is_left_of_it() {
        let text = "{\"a\\\"\": [1, {\"b\": \"}]\"}, []], \"c\": tru, \"\u{e9}\": -1.5e3 }";
        let member = |name: &str| Step::Member(name.to_owned());
        let cases: [(&[Step], Option<&str>); 8] = [
            (&[], Some(text)),
            (&[member("a\""), Step::Item(0)], Some("1")),
            (&[member("a\""), Step::Item(1), member("b")], Some("\"}]\"")),
            (&[member("a\""), Step::Item(2)], Some("[]")),
            (&[member("a\""), Step::Item(3)], Some("[1, {\"b\": \"}]\"}, []]")),
            (&[member("c"), member("d")], Some("tru")),
            (&[member("\u{e9}")], Some("-1.5e3")),
            (&[member("gone")], Some(text)),
        ];
        for (path, expected) in cases {
            assert_eq!(locate(text, path).and_then(|at| text.get(at)), expected, "{path:?}");
        }
        let items = locate_items(text, &[member("a\"")]);
        let items: Vec<_> = items.into_iter().filter_map(|at| text.get(at)).collect();
        assert_eq!(items, ["1", "{\"b\": \"}]\"}", "[]"]);
        assert!(locate_items(text, &[member("c")]).is_empty() && locate_items("[1,", &[]).len() == 1);
        for broken in ["", " ", "{", "[1,", "{\"a\\", "{\"a\":\"", "]", "{1:2}"] {
            locate(broken, &[member("a"), Step::Item(1)]);
        }
    }
}
