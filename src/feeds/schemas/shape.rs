//! The shape of a Rust type as JSON Schema, with what the standard asks written beside each member.
//!
//! schemars knows the types; the rows know the labels, the needs, the clauses of the Covenant (`x-covenant`), the
//! attributes of the ATRS (`x-atrs`) and which closed list a code is from (`x-codes`). It does not validate anything.

use super::kept::{EXAMPLES, address};
use crate::feeds::base::Base;
use crate::feeds::codes::{List, lists};
use crate::feeds::edition::Edition;
use crate::feeds::fault::not_made;
use crate::feeds::json::json;
use crate::feeds::questions::code_of_need;
use crate::findings::Finding;
use crate::national::NATIONAL_SCHEMA_VERSION;
use crate::public::SCHEMA_VERSION;
use crate::standard::{Kind, Need, Question};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// What every schema says beside its keywords.
const COMMENT: &str = "What has no answer is left out, never null; the gaps of a record say why. Members that are not \
                       named here may come with a later version: pass over what you do not know.";

/// A schema in the making.
pub(in crate::feeds) struct Shape {
    root: Map<String, Value>,
}

impl Shape {
    /// The shape of `T` as it is written.
    pub(in crate::feeds) fn of<T: JsonSchema>() -> Self {
        let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
        let mut schema = generator.into_root_schema_for::<T>().to_value();
        tidy(&mut schema, &lists());
        Self { root: if let Value::Object(root) = schema { root } else { Map::new() } }
    }

    /// Writes beside each member of the table at `path` what the question of that name says, and so on into its tables.
    ///
    /// The path goes through members, lists included, such as `technologies/deployments`; the empty path is the root.
    pub(super) fn ask(&mut self, path: &str, questions: &[Question]) {
        let mut place = Place::Root;
        for key in path.split('/').filter(|key| !key.is_empty()) {
            let Some(next) = self.properties(&place).and_then(|members| Place::behind(members.get(key)?)) else {
                return;
            };
            place = next;
        }
        self.ask_at(&place, questions);
    }

    /// The bytes of the schema, at its address in this edition.
    pub(super) fn written(self, edition: &Edition<'_>, name: &str, title: &str) -> Result<Vec<u8>, Finding> {
        let mut schema = self.titled(&edition.base.feed(&address(None, name)), SCHEMA_VERSION, title);
        let example = EXAMPLES.get_file(format!("{name}.json")).and_then(|file| file.contents_utf8());
        if let Some(example) = example {
            let example: Value = serde_json::from_str(example).map_err(not_made)?;
            schema.insert("examples".to_owned(), vec![example].into());
        }
        json(&schema, usize::MAX)
    }

    /// The bytes of a schema of a national collection's feeds, which carries no example.
    pub(in crate::feeds) fn written_at(self, base: &Base, name: &str, title: &str) -> Result<Vec<u8>, Finding> {
        json(&self.titled(&base.feed(&address(None, name)), NATIONAL_SCHEMA_VERSION, title), usize::MAX)
    }

    fn titled(self, id: &str, version: &str, title: &str) -> Map<String, Value> {
        let mut schema = Map::new();
        for (key, value) in [
            ("$schema", "https://json-schema.org/draft/2020-12/schema"),
            ("$id", id),
            ("x-version", version),
            ("title", title),
            ("$comment", COMMENT),
        ] {
            schema.insert(key.to_owned(), value.into());
        }
        schema.extend(self.root.into_iter().filter(|(key, _)| !matches!(key.as_str(), "$schema" | "title")));
        schema
    }

    fn ask_at(&mut self, place: &Place, questions: &[Question]) {
        for question in questions {
            let Some(member) = self.properties(place).and_then(|members| members.get_mut(question.key)) else {
                continue;
            };
            let behind = Place::behind(member);
            if let Value::Object(member) = member {
                describe(member, question);
            }
            if question.need == Need::Core {
                self.require(place, question.key);
            }
            let Some(behind) = behind else { continue };
            if let Some(questions) = question.kind.questions() {
                self.ask_at(&behind, questions);
            } else if let (Some(format), Some(table)) = (format_of(&question.kind), self.table(&behind)) {
                table.insert("format".to_owned(), format.into());
            }
        }
    }

    fn table(&mut self, place: &Place) -> Option<&mut Map<String, Value>> {
        match place {
            Place::Root => Some(&mut self.root),
            Place::Definition(name) => self.root.get_mut("$defs")?.get_mut(name)?.as_object_mut(),
        }
    }

    fn properties(&mut self, place: &Place) -> Option<&mut Map<String, Value>> {
        self.table(place)?.get_mut("properties")?.as_object_mut()
    }

    fn require(&mut self, place: &Place, key: &str) {
        let Some(table) = self.table(place) else { return };
        if let Value::Array(required) = table.entry("required").or_insert_with(|| Value::Array(Vec::new()))
            && !required.iter().any(|other| other == key)
        {
            required.push(key.into());
        }
    }
}

/// Where in a schema a table is described.
enum Place {
    Root,
    Definition(String),
}

impl Place {
    /// What a member, or each item of it, refers to.
    fn behind(member: &Value) -> Option<Self> {
        let one = member.get("items").unwrap_or(member);
        let name = one.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
        Some(Self::Definition(name.to_owned()))
    }
}

fn describe(member: &mut Map<String, Value>, question: &Question) {
    member.insert("title".to_owned(), question.label.into());
    member.insert("description".to_owned(), question.asks.into());
    member.insert("x-need".to_owned(), code_of_need(question.need).into());
    if !question.covenant.is_empty() {
        let clauses: Vec<&str> = question.covenant.iter().map(|clause| clause.code()).collect();
        member.insert("x-covenant".to_owned(), clauses.into());
    }
    if !question.atrs.is_empty() {
        member.insert("x-atrs".to_owned(), question.atrs.into());
    }
}

/// The formats that take words in any alphabet, as addresses and mailboxes may have them.
fn format_of(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Link => Some("iri"),
        Kind::Email => Some("idn-email"),
        Kind::List(kind) => format_of(kind),
        _ => None,
    }
}

/// Makes the schema say what is written: nothing is `null` or has a default, an enum is one list of codes, and other
/// members than those named are allowed.
fn tidy(schema: &mut Value, lists: &[List]) {
    let Value::Object(keywords) = schema else { return };
    without_null(keywords);
    fold_codes(keywords);
    name_codes(keywords, lists);
    // A default would say that an answer that is left out means something.
    keywords.shift_remove("default");
    if keywords.get("additionalProperties") == Some(&Value::Bool(false)) {
        keywords.shift_remove("additionalProperties");
    }
    // These formats are schemars' own names of Rust's types, not JSON Schema's.
    if matches!(keywords.get("format").and_then(Value::as_str), Some("double" | "uint64" | "uint")) {
        keywords.shift_remove("format");
    }
    for (keyword, inner) in keywords {
        match (keyword.as_str(), inner) {
            ("properties" | "$defs", Value::Object(named)) => named.values_mut().for_each(|it| tidy(it, lists)),
            (_, Value::Array(schemas)) => schemas.iter_mut().for_each(|it| tidy(it, lists)),
            (_, inner) => tidy(inner, lists),
        }
    }
}

fn without_null(keywords: &mut Map<String, Value>) {
    let is_null = |schema: &Value| schema.get("type").is_some_and(|it| it == "null");
    if let Some(Value::Array(mut kinds)) = keywords.shift_remove("anyOf") {
        kinds.retain(|schema| !is_null(schema));
        match <[Value; 1]>::try_from(kinds) {
            Ok([Value::Object(only)]) => keywords.extend(only),
            Ok(other) => drop(keywords.insert("anyOf".to_owned(), other.to_vec().into())),
            Err(kinds) => drop(keywords.insert("anyOf".to_owned(), kinds.into())),
        }
    }
    if let Some(Value::Array(types)) = keywords.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            keywords.insert("type".to_owned(), only);
        }
    }
}

/// An enum whose variants have documents comes as a choice of constants; it is folded into one list.
fn fold_codes(keywords: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = keywords.get("oneOf") else { return };
    let codes: Option<Vec<Value>> = choices.iter().map(|choice| choice.get("const").cloned()).collect();
    if let Some(codes) = codes {
        keywords.shift_remove("oneOf");
        keywords.insert("type".to_owned(), "string".into());
        keywords.insert("enum".to_owned(), codes.into());
    }
}

fn name_codes(keywords: &mut Map<String, Value>, lists: &[List]) {
    if let Some(only) = keywords.get("const").cloned() {
        keywords.shift_remove("const");
        keywords.insert("enum".to_owned(), vec![only].into());
    }
    let Some(Value::Array(codes)) = keywords.get("enum") else { return };
    let is_of = |list: &&List| {
        list.terms.len() == codes.len() && list.terms.iter().zip(codes).all(|(term, code)| code == term.code)
    };
    if let Some(list) = lists.iter().find(is_of) {
        keywords.insert("x-codes".to_owned(), list.name.into());
    }
}
