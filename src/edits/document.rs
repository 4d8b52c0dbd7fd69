//! A TOML text under change.

use toml_edit::{DocumentMut, Item, Value};

/// A document that remembers its line ends.
pub(super) struct Document {
    pub(super) toml: DocumentMut,
    is_crlf: bool,
}

impl Document {
    /// The text as a document; `None` if it is not TOML.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let is_crlf = text.contains("\r\n");
        Some(Self { toml: text.parse().ok()?, is_crlf })
    }

    /// Puts an answer at the top level in place of the one that is there, whose comment stays.
    pub(super) fn set(&mut self, key: &str, value: impl Into<Value>) {
        let mut value: Value = value.into();
        match self.toml.get_mut(key).and_then(Item::as_value_mut) {
            Some(old) => {
                *value.decor_mut() = old.decor().clone();
                *old = value;
            }
            None => drop(self.toml.insert(key, Item::Value(value))),
        }
    }

    pub(super) fn text(&self) -> String {
        let text = self.toml.to_string();
        // The library writes LF only.
        if self.is_crlf { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text }
    }
}

/// A day as a TOML value.
pub(super) fn day(day: jiff::civil::Date) -> Option<Value> {
    day.to_string().parse::<toml_edit::Datetime>().ok().map(Value::from)
}
