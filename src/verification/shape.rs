//! Whether a document is valid by a schema that candour published, and where it is not.
//!
//! It knows the keywords that those schemas use and no others (a test holds it to that, and against an independent
//! validator), so that each fault can be told in words and the program carries no second JSON Schema library.

use crate::feeds::reading::Step;
use jiff::civil::Date;
use serde_json::{Map, Value};
use url::Url;

/// The most faults that are told of one document.
const MOST_FAULTS: usize = 50;

/// The deepest that schemas may lead to one another.
const DEEPEST: usize = 128;

/// A walk over a document with its schema in hand.
pub struct Walk<'s> {
    root: &'s Value,
    path: Vec<Step>,
    faults: Vec<Fault>,
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

impl<'s> Walk<'s> {
    /// Everything in which `document` is not as this schema says, in the order of the document, up to a limit.
    pub fn over(document: &Value, schema: &'s Value) -> Vec<Fault> {
        let mut walk = Self { root: schema, path: Vec::new(), faults: Vec::new() };
        walk.value(document, schema, 0);
        walk.faults
    }

    fn value(&mut self, value: &Value, schema: &'s Value, depth: usize) {
        let Some(schema) = schema.as_object() else { return };
        if depth > DEEPEST || self.faults.len() >= MOST_FAULTS {
            return;
        }
        if let Some(referred) = schema.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix('#'))
            && let Some(referred) = self.root.pointer(referred)
        {
            self.value(value, referred, depth + 1);
        }
        if !self.is_of_type(value, schema) {
            return;
        }
        self.words_and_numbers(value, schema);
        self.choices(value, schema, depth);
        match value {
            Value::Object(members) => self.members(members, schema, depth),
            Value::Array(items) => {
                if let Some(each) = schema.get("items") {
                    for (number, item) in items.iter().enumerate() {
                        self.within(Step::Item(number), item, each, depth);
                    }
                }
            }
            _ => {}
        }
    }

    fn members(&mut self, members: &Map<String, Value>, schema: &'s Map<String, Value>, depth: usize) {
        for name in schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
            if !members.contains_key(name) {
                self.add(Sort::Other, format!("“{name}” is missing"));
            }
        }
        let known = schema.get("properties").and_then(Value::as_object);
        for (name, member) in members {
            let each = known.and_then(|known| known.get(name)).or_else(|| schema.get("additionalProperties"));
            if let Some(each) = each {
                self.within(Step::Member(name.clone()), member, each, depth);
            }
        }
    }

    fn within(&mut self, step: Step, value: &Value, schema: &'s Value, depth: usize) {
        self.path.push(step);
        self.value(value, schema, depth + 1);
        self.path.pop();
    }

    /// Whether the value is of a type that the schema allows; of another nothing more can be said.
    fn is_of_type(&mut self, value: &Value, schema: &Map<String, Value>) -> bool {
        let wanted: Vec<&str> = match schema.get("type") {
            Some(Value::String(one)) => vec![one],
            Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
            _ => return true,
        };
        let is_of_type = wanted.iter().any(|wanted| is_of(value, wanted));
        if !is_of_type {
            let wanted: Vec<&str> = wanted.into_iter().map(in_words).collect();
            let name = self.name();
            self.add(Sort::Other, format!("{name} is {}, and not {}", shown(value), wanted.join(" or ")));
        }
        is_of_type
    }

    fn words_and_numbers(&mut self, value: &Value, schema: &Map<String, Value>) {
        let name = self.name();
        let codes = schema.get("enum").and_then(Value::as_array).cloned();
        if let Some(codes) = codes.or_else(|| Some(vec![schema.get("const")?.clone()]))
            && !codes.contains(value)
        {
            let list = schema.get("x-codes").and_then(Value::as_str);
            let list = list.map(|list| format!(" “{list}” in codes.json")).unwrap_or_default();
            self.add(Sort::Code, format!("{name} is {}, which is no code of the list{list}", shown(value)));
        }
        if let (Some(least), Some(number)) = (schema.get("minimum").and_then(Value::as_f64), value.as_f64())
            && number < least
        {
            self.add(Sort::Other, format!("{name} is {number}, and must not be less than {least}"));
        }
        if let (Some(format), Some(text)) = (schema.get("format").and_then(Value::as_str), value.as_str())
            && !is_in_format(text, format)
        {
            self.add(Sort::Other, format!("{name} is {}, which is no {}", shown(value), format_in_words(format)));
        }
    }

    fn choices(&mut self, value: &Value, schema: &'s Map<String, Value>, depth: usize) {
        for keyword in ["anyOf", "oneOf"] {
            let Some(choices) = schema.get(keyword).and_then(Value::as_array) else { continue };
            let fits = choices.iter().filter(|choice| {
                let mut walk = Self { root: self.root, path: Vec::new(), faults: Vec::new() };
                walk.value(value, choice, depth + 1);
                walk.faults.is_empty()
            });
            let fits = fits.count();
            if fits == 0 || (keyword == "oneOf" && fits > 1) {
                let name = self.name();
                self.add(Sort::Other, format!("{name} has none of the shapes that it may have"));
            }
        }
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.value(value, part, depth + 1);
        }
    }

    fn add(&mut self, sort: Sort, message: String) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault { path: self.path.clone(), message, sort });
        }
    }

    /// What a person calls the value: its member, and which item of it.
    fn name(&self) -> String {
        match &self.path[..] {
            [.., Step::Member(name)] => format!("“{name}”"),
            [.., Step::Member(name), Step::Item(number)] => format!("item {} of “{name}”", number + 1),
            [.., Step::Item(number)] => format!("item {}", number + 1),
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
