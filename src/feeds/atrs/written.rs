//! The template as JSON, and its shape as JSON Schema: `title_block`, then an object a tier with its parts. A part that is
//! filled in for each model or set of data is a list.

use super::projection::{Filled, Template};
use super::said::Said;
use crate::standard::{ATRS, Part};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::{Map, Value, json as value};
use std::borrow::Cow;

impl Serialize for Template<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut template = to.serialize_map(None)?;
        for (part, groups) in self.parts.iter().filter(|(part, _)| part.tier().is_none()) {
            template.serialize_entry(part.code(), &Groups(*part, groups))?;
        }
        for tier in 1..=2 {
            template.serialize_entry(&format!("tier_{tier}"), &Tier(tier, &self.parts))?;
        }
        template.end()
    }
}

struct Tier<'t, 'a>(u8, &'t [(Part, Vec<Filled<'a>>)]);

impl Serialize for Tier<'_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let parts = self.1.iter().filter(|(part, _)| part.tier() == Some(self.0));
        to.collect_map(parts.map(|(part, groups)| (part.code(), Groups(*part, groups))))
    }
}

struct Groups<'t, 'a>(Part, &'t [Filled<'a>]);

impl Serialize for Groups<'_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.1 {
            [only] if !self.0.repeats() => only.serialize(to),
            groups => to.collect_seq(groups),
        }
    }
}

impl Serialize for Filled<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut attributes = to.serialize_map(None)?;
        if let Some(of) = self.of {
            attributes.serialize_entry("of", of)?;
        }
        for (attribute, said) in &self.attributes {
            attributes.serialize_entry(attribute.name, said)?;
        }
        attributes.end()
    }
}

impl JsonSchema for Template<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Template".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let said = generator.subschema_for::<Said<'static>>().to_value();
        let of =
            |tier: Option<u8>| Part::ALL.iter().filter(move |part| part.tier() == tier).map(|part| shape(*part, &said));
        let mut members: Map<String, Value> = of(None).collect();
        for tier in 1..=2 {
            members.insert(format!("tier_{tier}"), object(of(Some(tier)).collect()));
        }
        Schema::try_from(object(members)).unwrap_or_default()
    }
}

fn shape(part: Part, said: &Value) -> (String, Value) {
    let attributes = ATRS.iter().filter(|attribute| attribute.part == part).map(|attribute| {
        let mut said = said.clone();
        if let Value::Object(said) = &mut said {
            said.insert("description".to_owned(), attribute.about.into());
        }
        (attribute.name.to_owned(), said)
    });
    let mut filled = object(attributes.collect());
    if part.repeats() {
        let of =
            value!({ "type": "string", "description": "The model or the set of data that it is about, by its id." });
        filled["properties"]["of"] = of;
        filled = value!({ "type": "array", "items": filled });
    }
    (part.code().to_owned(), filled)
}

/// An object all of whose members must be there.
fn object(members: Map<String, Value>) -> Value {
    let required: Vec<&String> = members.keys().collect();
    value!({ "type": "object", "required": required, "properties": members })
}
