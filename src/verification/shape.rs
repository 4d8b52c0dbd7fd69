//! Whether a document is valid by a schema that candour published, and where it is not.
//!
//! Each fault is told in words, and the program carries no second JSON Schema library.

use super::schema::{Node, Schema};
use crate::feeds::reading::Step;
use jiff::civil::Date;
use serde_json::{Map, Value};
use url::Url;

/// The most faults that are told of one document.
const MOST_FAULTS: usize = 50;

/// The deepest that schemas may lead to one another.
const DEEPEST: usize = 128;

/// A walk over a document with its schema in hand.
pub struct Walk<'d> {
    schema: &'d Schema,
    path: Vec<Here<'d>>,
    faults: Vec<Fault>,
}

/// A step of the way to where the walk is. Only a fault has need of words of its own.
#[derive(Clone, Copy)]
enum Here<'d> {
    Member(&'d str),
    Item(usize),
}

/// What is wrong with one value of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The way to the value.
    pub path: Vec<Step>,
    /// What is wrong, with the value's name in front.
    pub message: String,
    /// Of which sort it is.
    pub sort: Sort,
}

/// The sorts of fault, which a newer version of the feeds may explain or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A code that the schema does not know.
    Code,
    /// Anything else.
    Other,
}

impl<'d> Walk<'d> {
    /// Everything in which `document` is not as this schema says, in the order of the document, up to a limit.
    pub fn over(document: &'d Value, schema: &'d Schema) -> Vec<Fault> {
        let mut walk = Self { schema, path: Vec::new(), faults: Vec::new() };
        walk.value(document, schema.first(), 0);
        walk.faults
    }

    fn value(&mut self, value: &'d Value, node: &'d Node, depth: usize) {
        if depth > DEEPEST || self.faults.len() >= MOST_FAULTS {
            return;
        }
        if let Some(referred) = node.referred {
            self.value(value, self.schema.node(referred), depth + 1);
        }
        if !self.is_of_type(value, node) {
            return;
        }
        self.words_and_numbers(value, node);
        match value {
            Value::Object(members) => self.members(members, node, depth),
            Value::Array(items) => {
                if let Some(each) = node.items {
                    for (number, item) in items.iter().enumerate() {
                        self.within(Here::Item(number), item, each, depth);
                    }
                }
            }
            _ => {}
        }
    }

    fn members(&mut self, members: &'d Map<String, Value>, node: &'d Node, depth: usize) {
        for name in node.required.iter().filter(|name| !members.contains_key(*name)) {
            self.add(Sort::Other, format!("“{name}” is missing"));
        }
        if node.properties.is_empty() && node.others.is_none() {
            return;
        }
        for (name, member) in members {
            if let Some(each) = node.properties.get(name).copied().or(node.others) {
                self.within(Here::Member(name), member, each, depth);
            }
        }
    }

    fn within(&mut self, step: Here<'d>, value: &'d Value, node: usize, depth: usize) {
        self.path.push(step);
        self.value(value, self.schema.node(node), depth + 1);
        self.path.pop();
    }

    /// Whether the value is of a type that the schema allows; of another nothing more can be said.
    fn is_of_type(&mut self, value: &Value, node: &Node) -> bool {
        let is_of_type = node.types.is_empty() || node.types.iter().any(|wanted| is_of(value, wanted));
        if !is_of_type {
            let wanted: Vec<&str> = node.types.iter().map(|wanted| in_words(wanted)).collect();
            let name = self.name();
            self.add(Sort::Other, format!("{name} is {}, and not {}", shown(value), wanted.join(" or ")));
        }
        is_of_type
    }

    fn words_and_numbers(&mut self, value: &Value, node: &Node) {
        if node.codes.as_ref().is_some_and(|codes| !codes.contains(value)) {
            let list = node.list.as_ref().map(|list| format!(" “{list}” in codes.json")).unwrap_or_default();
            let name = self.name();
            self.add(Sort::Code, format!("{name} is {}, which is no code of the list{list}", shown(value)));
        }
        if let (Some(least), Some(number)) = (node.minimum, value.as_f64())
            && number < least
        {
            let name = self.name();
            self.add(Sort::Other, format!("{name} is {number}, and must not be less than {least}"));
        }
        if let (Some(format), Some(text)) = (&node.format, value.as_str())
            && !is_in_format(text, format)
        {
            let name = self.name();
            self.add(Sort::Other, format!("{name} is {}, which is no {}", shown(value), format_in_words(format)));
        }
    }

    fn add(&mut self, sort: Sort, message: String) {
        if self.faults.len() < MOST_FAULTS {
            let path = self.path.iter().map(|step| match step {
                Here::Member(name) => Step::Member((*name).to_owned()),
                Here::Item(number) => Step::Item(*number),
            });
            self.faults.push(Fault { path: path.collect(), message, sort });
        }
    }

    /// What a person calls the value: its member, and which item of it.
    fn name(&self) -> String {
        match &self.path[..] {
            [.., Here::Member(name)] => format!("“{name}”"),
            [.., Here::Member(name), Here::Item(number)] => format!("item {} of “{name}”", number + 1),
            [.., Here::Item(number)] => format!("item {}", number + 1),
            [] => "the document".to_owned(),
        }
    }
}

fn is_of(value: &Value, wanted: &str) -> bool {
    match wanted {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|number| number.fract() == 0.0),
        _ => true,
    }
}

fn in_words(wanted: &str) -> &str {
    match wanted {
        "object" => "a table",
        "array" => "a list",
        "string" => "text",
        "boolean" => "true or false",
        "integer" => "a whole number",
        "number" => "a number",
        other => other,
    }
}

/// A value in a few words.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Object(_) => "a table".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Null => "null".to_owned(),
        Value::String(text) if text.chars().count() > 60 => {
            format!("“{}…”", text.chars().take(60).collect::<String>())
        }
        Value::String(text) => format!("“{text}”"),
        other => other.to_string(),
    }
}

fn is_in_format(text: &str, format: &str) -> bool {
    match format {
        "date" => text.len() == 10 && text.parse::<Date>().is_ok(),
        "iri" | "uri" => Url::parse(text).is_ok(),
        "idn-email" | "email" => text.rsplit_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()),
        _ => true,
    }
}

fn format_in_words(format: &str) -> &str {
    match format {
        "date" => "day such as 2026-11-21",
        "iri" | "uri" => "whole address",
        "idn-email" | "email" => "mailbox",
        other => other,
    }
}
