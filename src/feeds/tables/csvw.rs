//! CSV on the Web (<https://www.w3.org/TR/tabular-metadata/>): what stands in the columns of a table, for programs.
//!
//! `X.csv-metadata.json` describes one table and is found beside it; `csv-metadata.json` describes all of them as one group
//! and says by which keys they join, which the standard allows within one group only.

use super::cell::BETWEEN;
use super::column::Column;
use super::set::TableSet;
use super::table::{Reference, Table};
use crate::feeds::edition::Edition;
use crate::feeds::fault::not_made;
use crate::feeds::json::json;
use crate::findings::Finding;
use crate::standard::{Kind, Language, Listed};
use crate::words::Words;
use serde_json::{Map, Value, json as value};
use std::io::Write;

/// How to undo what keeps a spreadsheet from running a text.
pub(super) const GUARD: &str = "A text that begins with any number of apostrophes and then =, +, -, @, a tab or a carriage return has one apostrophe more than it was written with, so that no spreadsheet runs it as a formula: take one away.";

/// The description of one table.
pub(in crate::feeds) fn metadata(
    _: &Edition<'_>,
    table: &Table,
    welsh: &Words,
    to: &mut dyn Write,
) -> Result<(), Finding> {
    to.write_all(&metadata_of(table, welsh)?).map_err(not_made)
}

/// The description of one table, of whatever set.
pub(in crate::feeds) fn metadata_of(table: &Table, welsh: &Words) -> Result<Vec<u8>, Finding> {
    let mut document = context();
    document.extend(described(table, welsh, Joins::Unsaid));
    document.insert("dialect".to_owned(), dialect());
    json(&document, 4)
}

/// The description of all tables.
pub(in crate::feeds) fn group(edition: &Edition<'_>, welsh: &Words) -> Result<Vec<u8>, Finding> {
    group_of(&TableSet::of(edition), welsh)
}

/// The description of all tables of a set.
pub(in crate::feeds) fn group_of(set: &TableSet<'_>, welsh: &Words) -> Result<Vec<u8>, Finding> {
    let mut document = context();
    document.insert("dc:title".to_owned(), value!({ "@value": set.title, "@language": "en" }));
    document.insert("dc:publisher".to_owned(), set.publisher.name.en.as_str().into());
    let licences: Vec<Value> = set.licences.iter().map(|licence| value!({ "@id": licence.uri })).collect();
    let licence = if let [only] = licences.as_slice() { only.clone() } else { Value::Array(licences) };
    document.insert("dc:license".to_owned(), licence);
    document.insert("dc:source".to_owned(), value!({ "@id": set.base.feed(set.source.0) }));
    document.insert("dc:description".to_owned(), value!({ "@value": GUARD, "@language": "en" }));
    document.insert("dialect".to_owned(), dialect());
    let tables = set.tables.iter().map(|table| Value::Object(described(table, welsh, Joins::Said))).collect();
    document.insert("tables".to_owned(), Value::Array(tables));
    json(&document, 6)
}

/// Whether a description says where the rows of its table lead.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joins {
    Said,
    Unsaid,
}

fn context() -> Map<String, Value> {
    let context = value!(["http://www.w3.org/ns/csvw", { "@language": "en" }]);
    Map::from_iter([("@context".to_owned(), context)])
}

fn dialect() -> Value {
    value!({
        "encoding": "utf-8", "delimiter": ",", "quoteChar": "\"", "doubleQuote": true, "lineTerminators": ["\r\n"],
        "header": true, "headerRowCount": 1, "skipInitialSpace": false, "trim": false,
    })
}

fn described(table: &Table, welsh: &Words, joins: Joins) -> Map<String, Value> {
    let mut schema = Map::new();
    let columns = table.columns.iter().map(|column| Value::Object(column_of(column, welsh))).collect();
    schema.insert("columns".to_owned(), Value::Array(columns));
    schema.insert("primaryKey".to_owned(), table.key.clone().into());
    if joins == Joins::Said {
        // A key that may be empty is no foreign key for those who read the standard strictly. The Data Package names it.
        let is_filled = |name: &String| table.columns.iter().any(|column| column.name == *name && column.is_required);
        let references = table.references.iter().filter(|reference| reference.columns.iter().all(is_filled));
        let keys = references.map(foreign_key).collect::<Vec<_>>();
        schema.insert("foreignKeys".to_owned(), keys.into());
    }
    let mut described = Map::new();
    described.insert("url".to_owned(), table.file().into());
    described.insert("dc:title".to_owned(), in_both(&table.title(None), &table.title(Some(welsh))));
    described.insert("dc:description".to_owned(), in_both(&table.about(None), &table.about(Some(welsh))));
    described.insert("null".to_owned(), "".into());
    described.insert("tableSchema".to_owned(), schema.into());
    described
}

fn foreign_key(reference: &Reference) -> Value {
    value!({
        "columnReference": reference.columns,
        "reference": { "resource": format!("{}.csv", reference.table), "columnReference": reference.to },
    })
}

fn column_of(column: &Column, welsh: &Words) -> Map<String, Value> {
    let mut described = Map::new();
    described.insert("name".to_owned(), column.name.as_str().into());
    // What stands above the column must be among its titles, in each language.
    let titles = value!({
        "en": [column.name.as_str(), column.title(None)],
        "cy": [column.name.as_str(), column.title(Some(welsh))],
    });
    described.insert("titles".to_owned(), titles);
    described.insert("dc:description".to_owned(), in_both(&column.asks(None), &column.asks(Some(welsh))));
    described.insert("datatype".to_owned(), datatype(column));
    if column.holds_several() {
        described.insert("separator".to_owned(), BETWEEN.into());
    }
    if let Some(language) = column.language {
        described.insert("lang".to_owned(), language.code().into());
    }
    if column.is_required {
        described.insert("required".to_owned(), true.into());
    }
    described
}

fn datatype(column: &Column) -> Value {
    if let Some(codes) = column.codes() {
        return value!({ "base": "string", "format": format!("^({})$", codes.join("|")) });
    }
    let name = match column.kind {
        Kind::Link => "anyURI",
        Kind::Date => "date",
        Kind::YesNo => "boolean",
        Kind::Count => "nonNegativeInteger",
        Kind::Number => "double",
        _ => "string",
    };
    name.into()
}

/// Words in English and, where they have any, in Welsh.
fn in_both(english: &str, welsh: &str) -> Value {
    let english_words = value!({ "@value": english, "@language": Language::En.code() });
    if english == welsh {
        return english_words;
    }
    value!([english_words, { "@value": welsh, "@language": Language::Cy.code() }])
}
