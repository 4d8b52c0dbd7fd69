//! A published schema, taken apart once for many documents.
//!
//! It knows the keywords that those schemas use and no others; a test holds it to that, and against an independent validator.

use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// The deepest that a schema may be.
const DEEPEST: usize = 64;

/// A schema in parts that know each other by their numbers.
#[derive(Debug, Default)]
pub struct Schema {
    nodes: Vec<Node>,
}

/// What a schema says of one value.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// What `$ref` leads to.
    pub(super) referred: Option<usize>,
    /// `type`; none allows all.
    pub(super) types: Vec<String>,
    /// `enum`.
    pub(super) codes: Option<Vec<Value>>,
    /// `x-codes`: the list that the codes are of.
    pub(super) list: Option<String>,
    pub(super) minimum: Option<f64>,
    pub(super) format: Option<String>,
    pub(super) required: Vec<String>,
    pub(super) properties: HashMap<String, usize>,
    /// `additionalProperties`.
    pub(super) others: Option<usize>,
    pub(super) items: Option<usize>,
}

impl Schema {
    /// Takes a schema apart.
    pub fn of(schema: &Value) -> Self {
        let mut taken = Taken { root: schema, nodes: Vec::new(), by_reference: BTreeMap::new() };
        taken.take(schema, 0);
        Self { nodes: taken.nodes }
    }

    /// What it says of the whole document.
    pub(super) fn first(&self) -> &Node {
        self.node(0)
    }

    pub(super) fn node(&self, number: usize) -> &Node {
        &self.nodes[number]
    }
}

struct Taken<'s> {
    root: &'s Value,
    nodes: Vec<Node>,
    /// What is referred to stands once, and may refer to itself.
    by_reference: BTreeMap<&'s str, usize>,
}

impl<'s> Taken<'s> {
    /// The number of the part that speaks as `schema` does.
    fn take(&mut self, schema: &'s Value, depth: usize) -> usize {
        let number = self.nodes.len();
        self.nodes.push(Node::default());
        // `true` allows everything, and so does what is too deep.
        if depth > DEEPEST {
            return number;
        }
        let text = |key| schema.get(key).and_then(Value::as_str);
        let texts = |key| {
            let list = schema.get(key).and_then(Value::as_array).into_iter().flatten();
            list.filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
        };
        let referred = text("$ref").and_then(|name| name.strip_prefix('#'));
        let node = Node {
            referred: referred.and_then(|name| self.referred(name, depth)),
            types: text("type").map_or_else(|| texts("type"), |one| vec![one.to_owned()]),
            codes: schema.get("enum").and_then(Value::as_array).cloned(),
            list: text("x-codes").map(str::to_owned),
            minimum: schema.get("minimum").and_then(Value::as_f64),
            format: text("format").map(str::to_owned),
            required: texts("required"),
            properties: {
                let each = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
                each.map(|(name, schema)| (name.clone(), self.take(schema, depth + 1))).collect()
            },
            others: schema.get("additionalProperties").map(|others| self.take(others, depth + 1)),
            items: schema.get("items").map(|items| self.take(items, depth + 1)),
        };
        self.nodes[number] = node;
        number
    }

    fn referred(&mut self, name: &'s str, depth: usize) -> Option<usize> {
        if let Some(number) = self.by_reference.get(name) {
            return Some(*number);
        }
        let schema = self.root.pointer(name)?;
        self.by_reference.insert(name, self.nodes.len());
        Some(self.take(schema, depth + 1))
    }
}
