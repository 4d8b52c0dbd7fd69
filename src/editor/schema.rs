//! One schema (JSON Schema, draft 7, which Taplo reads) from rows of the standard.

use crate::standard::{ClosedList, Kind, Need, Question};
use serde_json::{Map, Value, json};

/// Makes schemas of files in one of the two languages.
pub(super) struct Schema {
    pub(super) words: Words,
}

/// Which words a file holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// English, and everything that is the same in all languages.
    English,
    /// The Welsh beside it, and nothing else.
    Welsh,
}

/// Whether a question that is always needed may have a stated reason for having no answer instead.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Below {
    Stated,
    Refused,
}

impl Schema {
    /// A record's file: its questions, the reasons for having no answer, and what is internal.
    pub(super) fn record(&self, title: &str, rows: &[&[Question]]) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for questions in rows {
            let Value::Object(mut table) = self.table(questions, Below::Stated) else { continue };
            if let Some(Value::Object(more)) = table.remove("properties") {
                properties.extend(more);
            }
            if let Some(Value::Array(more)) = table.remove("required") {
                required.extend(more);
            }
        }
        let about = "Whatever is kept with this record and never published. It stands at the end of the file.";
        properties
            .insert("internal".to_owned(), json!({ "type": "object", "title": "Internal", "description": about }));
        let mut table = json!({ "type": "object", "properties": properties, "additionalProperties": nothing_else() });
        if let Some(table) = table.as_object_mut().filter(|_| !required.is_empty()) {
            table.insert("required".to_owned(), required.into());
        }
        headed(title, table)
    }

    /// A file that is one table.
    pub(super) fn whole(&self, title: &str, questions: &[Question], below: Below) -> Value {
        headed(title, self.table(questions, below))
    }

    /// A file that holds a table for each id.
    pub(super) fn entries(&self, title: &str, questions: &[Question]) -> Value {
        headed(
            title,
            json!({
                "type": "object",
                "propertyNames": { "pattern": ID },
                "additionalProperties": self.table(questions, Below::Refused),
            }),
        )
    }

    fn table(&self, questions: &[Question], below: Below) -> Value {
        let asked: Vec<&Question> = questions.iter().filter(|question| self.stands_here(question)).collect();
        let properties: Map<String, Value> =
            asked.iter().map(|question| (question.key.to_owned(), self.answer(question, below))).collect();
        let must = |question: &&&Question| {
            question.need == Need::Core || question.need == Need::Always && below == Below::Refused
        };
        let required: Vec<&str> = asked.iter().filter(must).map(|question| question.key).collect();
        let mut table = json!({ "type": "object", "properties": properties, "additionalProperties": nothing_else() });
        if let Some(table) = table.as_object_mut().filter(|_| self.words == Words::English && !required.is_empty()) {
            table.insert("required".to_owned(), required.into());
        }
        table
    }

    /// In a Welsh file stand words, and the names of the items that they belong to.
    fn stands_here(&self, question: &Question) -> bool {
        let kind = &question.kind;
        self.words == Words::English
            || kind.is_words()
            || kind.questions().is_some()
            || matches!(question.key, "id" | "dataset" | "field")
    }

    fn answer(&self, question: &Question, below: Below) -> Value {
        let mut schema = self.kind(&question.kind, below);
        let Some(keywords) = schema.as_object_mut() else { return schema };
        let about = about(question);
        keywords.insert("title".to_owned(), question.label.into());
        keywords.insert("description".to_owned(), about.as_str().into());
        if let Some(example) = example(question) {
            keywords.insert("examples".to_owned(), json!([example]));
        }
        let mut docs = json!({ "main": about });
        if let (Kind::Term(list), Some(docs)) = (&question.kind, docs.as_object_mut()) {
            docs.insert("enumValues".to_owned(), meanings(list).into());
        }
        keywords.insert("x-taplo".to_owned(), json!({ "docs": docs }));
        schema
    }

    fn kind(&self, kind: &Kind, below: Below) -> Value {
        match kind {
            Kind::Line | Kind::Prose | Kind::Name => json!({ "type": "string", "minLength": 1 }),
            Kind::Id(_) => json!({ "type": "string", "pattern": ID, "maxLength": 80 }),
            Kind::Email => json!({ "type": "string", "pattern": r"^[^@\s]+@[^@\s]+\.[^@\s]+$" }),
            Kind::Link => json!({ "type": "string", "pattern": r"^https://\S+$" }),
            Kind::Date => json!({ "type": "string", "format": "date" }),
            Kind::YesNo => json!({ "type": "boolean" }),
            Kind::Count => json!({ "type": "integer", "minimum": 0 }),
            Kind::Number => json!({ "type": "number" }),
            Kind::Term(list) => {
                let codes: Vec<&str> = list.terms.iter().map(|term| term.code).collect();
                json!({ "type": "string", "enum": codes })
            }
            Kind::Table(questions) => self.table(questions, below),
            Kind::List(inner) => self.list(inner),
        }
    }

    fn list(&self, inner: &Kind) -> Value {
        let mut items = self.kind(inner, Below::Refused);
        if let (Kind::Term(list), Some(items)) = (inner, items.as_object_mut()) {
            items.insert("x-taplo".to_owned(), json!({ "docs": { "enumValues": meanings(list) } }));
        }
        let once = matches!(inner, Kind::Term(_) | Kind::Id(_) | Kind::Name);
        json!({ "type": "array", "items": items, "minItems": 1, "uniqueItems": once })
    }
}

const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// What a key that is no question may hold: nothing. `false` says the same, and Taplo would then underline the whole table
/// instead of the key. Its message quotes the description.
fn nothing_else() -> Value {
    json!({ "not": { "description": "what is no question of the standard" } })
}

fn headed(title: &str, table: Value) -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), "http://json-schema.org/draft-07/schema#".into());
    schema.insert("title".to_owned(), title.into());
    if let Value::Object(table) = table {
        schema.extend(table);
    }
    Value::Object(schema)
}

/// The question, what to write, when it is needed, an example, and what the words of a closed list mean.
fn about(question: &Question) -> String {
    let mut about = format!("{} {}", question.asks, question.help);
    if question.need != Need::Asked {
        about.push_str(&format!("\n\nNeeded: {}.", question.need.in_words()));
    }
    if !question.example.is_empty() {
        about.push_str(&format!("\n\nExample:\n\n```toml\n{} = {}\n```", question.key, question.example));
    }
    let kind = if let Kind::List(inner) = &question.kind { inner } else { &question.kind };
    let list = if let Kind::Term(list) = kind { Some(list) } else { None };
    if let Some(list) = list {
        about.push_str("\n\nOne of:\n");
        about.extend(list.terms.iter().zip(meanings(list)).map(|(term, says)| format!("\n- `{}`: {says}", term.code)));
    }
    about
}

/// What each term of a list means.
fn meanings(list: &ClosedList) -> Vec<String> {
    let says = |label: &str, about: &str| if about.is_empty() { label.to_owned() } else { format!("{label}. {about}") };
    list.terms.iter().map(|term| says(term.label, term.about)).collect()
}

/// The question's example as JSON.
fn example(question: &Question) -> Option<Value> {
    let table = format!("example = {}", question.example).parse::<toml::Table>().ok()?;
    Some(match table.get("example")? {
        toml::Value::Datetime(day) => day.to_string().into(),
        other => serde_json::to_value(other).ok()?,
    })
}
