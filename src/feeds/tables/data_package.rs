//! `datapackage.json`: all tables as a Data Package, version 2 (<https://datapackage.org/standard/data-package/>).
//!
//! Beside what the standard asks for, each table says which list of a record it holds (`record`, `list`) and each field which
//! answer (`path`, `language`), so that whoever reads the tables can put the records together again.

use super::cell::BETWEEN;
use super::column::Column;
use super::csvw::GUARD;
use super::set::TableSet;
use super::table::{Reference, Table, Whose};
use crate::feeds::edition::Edition;
use crate::feeds::json::json;
use crate::findings::Finding;
use crate::public::RecordKind;
use crate::standard::{Kind, Listed};
use serde_json::{Map, Value, json as value};

/// The descriptor.
pub(in crate::feeds) fn data_package(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    data_package_of(&TableSet::of(edition))
}

/// The descriptor of a set of tables.
pub(in crate::feeds) fn data_package_of(set: &TableSet<'_>) -> Result<Vec<u8>, Finding> {
    let publisher = &set.publisher;
    let licences: Vec<Value> = set
        .licences
        .iter()
        .map(|licence| value!({ "name": licence.code, "title": licence.title, "path": licence.uri }))
        .collect();
    let mut contributor = Map::new();
    contributor.insert("title".to_owned(), publisher.name.en.clone().into());
    contributor.insert("roles".to_owned(), value!(["publisher"]));
    contributor.extend(publisher.website.as_deref().map(|website| ("path".to_owned(), website.into())));
    contributor.extend(publisher.contact_email.as_deref().map(|mailbox| ("email".to_owned(), mailbox.into())));
    let package = value!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": set.name,
        "id": set.base.feed("api/v1/datapackage.json"),
        "title": set.title,
        "description": format!("{} {GUARD} Several codes in one cell are parted by “{BETWEEN}”.", set.about),
        "homepage": set.base.as_str(),
        "created": format!("{}T00:00:00Z", set.as_of),
        "licenses": licences,
        "sources": [{ "title": set.source.1, "path": set.base.feed(set.source.0) }],
        "contributors": [contributor],
        "resources": set.tables.iter().map(resource).collect::<Vec<_>>(),
    });
    json(&package, 5)
}

fn resource(table: &Table) -> Value {
    let mut resource = Map::new();
    let title = table.title(None);
    for (key, said) in [
        ("name", table.name.as_str()),
        ("type", "table"),
        ("path", &table.file()),
        ("title", &title),
        ("description", &table.about(None)),
        ("format", "csv"),
        ("mediatype", "text/csv"),
        ("encoding", "utf-8"),
    ] {
        resource.insert(key.to_owned(), said.into());
    }
    if let Some((whose, list)) = table.list() {
        let record = match whose {
            Whose::Technology => RecordKind::Technology,
            Whose::Dataset => RecordKind::Dataset,
        };
        resource.insert("record".to_owned(), record.code().into());
        resource.insert("list".to_owned(), list.into());
    }
    resource.insert(
        "dialect".to_owned(),
        value!({
            "$schema": "https://datapackage.org/profiles/2.0/tabledialect.json",
            "header": true, "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true,
            "skipInitialSpace": false,
        }),
    );
    let fields: Vec<Value> = table.columns.iter().map(|column| Value::Object(field(column))).collect();
    resource.insert(
        "schema".to_owned(),
        value!({
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": fields,
            "primaryKey": table.key,
            "foreignKeys": table.references.iter().map(foreign_key).collect::<Vec<_>>(),
            "missingValues": [""],
        }),
    );
    Value::Object(resource)
}

fn foreign_key(reference: &Reference) -> Value {
    let Reference { columns, table, to } = reference;
    value!({ "fields": columns, "reference": { "resource": table, "fields": to } })
}

fn field(column: &Column) -> Map<String, Value> {
    let mut field = Map::new();
    field.insert("name".to_owned(), column.name.as_str().into());
    if column.holds_several() {
        field.insert("type".to_owned(), "list".into());
        field.insert("delimiter".to_owned(), BETWEEN.into());
        field.insert("itemType".to_owned(), "string".into());
    } else {
        field.insert("type".to_owned(), kind_of(column.kind).into());
    }
    field.insert("title".to_owned(), column.title(None).into());
    field.insert("description".to_owned(), column.asks(None).into());
    let mut constraints = Map::new();
    if column.is_required {
        constraints.insert("required".to_owned(), true.into());
    }
    // Only a single code: the standard has no way to say which codes a list may hold.
    if let (Some(codes), false) = (column.codes(), column.holds_several()) {
        constraints.insert("enum".to_owned(), codes.into());
    }
    if matches!(column.kind, Kind::Count) {
        constraints.insert("minimum".to_owned(), 0.into());
    }
    if !constraints.is_empty() {
        field.insert("constraints".to_owned(), constraints.into());
    }
    if !column.path.is_empty() {
        field.insert("path".to_owned(), column.path.as_str().into());
    }
    field.extend(column.language.map(|language| ("language".to_owned(), language.code().into())));
    field
}

fn kind_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Date => "date",
        Kind::YesNo => "boolean",
        Kind::Count => "integer",
        Kind::Number => "number",
        _ => "string",
    }
}
