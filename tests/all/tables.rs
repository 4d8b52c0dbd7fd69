//! The tables as their readers meet them: put together again they are the register, their keys join, and the spreadsheet
//! holds the same cells.
//!
//! Nothing here knows the code that writes them. The descriptor says what stands where; the reader below goes by it alone.

use super::harness::{Files, disclosed, made, plain_theme, project, sources, workload};
use candour::public::PublicRegister;
use jiff::civil::date;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What tables have been seen to break on, put before the words of a register in turn.
const AWKWARD: [&str; 10] = [
    "=1+1, ",
    "'=as if guarded, ",
    "''-twice, ",
    "-£5 “ŵ” \"quoted\"; ",
    "\tafter a tab ",
    "@a; b; ",
    "first line\n\nthird \"line\"\n",
    "+44, ",
    "'a mere apostrophe ",
    "\rafter a return\r\n ",
];

/// The register whose `content` stands in this folder of the project.
fn written(folder: &str) -> PublicRegister {
    disclosed(&sources(&project(folder)), date(2026, 11, 16))
}

/// The same register with awkward words wherever it has words.
fn awkward(register: &PublicRegister) -> PublicRegister {
    fn spoil(value: &mut Value, turn: &mut usize) {
        match value {
            Value::Object(members) => {
                for (key, value) in members {
                    match value {
                        Value::String(text) if matches!(key.as_str(), "en" | "cy") => {
                            *text = format!("{}{text}", AWKWARD[*turn % AWKWARD.len()]);
                            *turn += 1;
                        }
                        other => spoil(other, turn),
                    }
                }
            }
            Value::Array(values) => values.iter_mut().for_each(|value| spoil(value, turn)),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(register).unwrap();
    spoil(&mut value, &mut 0);
    serde_json::from_value(value).unwrap()
}

/// Every register to test on.
fn registers() -> Vec<PublicRegister> {
    let folders = ["", "tests/registers/bilingual", "tests/registers/public-sources", "tests/registers/empty"];
    let mut registers: Vec<PublicRegister> = folders.map(written).into();
    registers.push(disclosed(&workload(40), date(2026, 11, 16)));
    registers.push(awkward(&registers[0]));
    registers
}

type Row = BTreeMap<String, String>;

/// The tables with what describes them.
struct Set {
    tables: BTreeMap<String, (Value, Vec<Row>)>,
}

impl Set {
    fn read(files: &Files) -> Self {
        let package: Value = serde_json::from_slice(&files["api/v1/datapackage.json"]).unwrap();
        let mut tables = BTreeMap::new();
        for resource in package["resources"].as_array().unwrap() {
            let mut reader = csv::Reader::from_reader(files[&format!("api/v1/{}", text(&resource["path"]))].as_slice());
            let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
            assert_eq!(header, names(&resource["schema"]["fields"]), "{}", resource["name"]);
            let row = |record: csv::StringRecord| -> Row {
                let cells = header.iter().cloned().zip(record.iter().map(str::to_owned));
                cells.filter(|(_, cell)| !cell.is_empty()).collect()
            };
            let rows = reader.records().map(|record| row(record.unwrap())).collect();
            assert!(tables.insert(text(&resource["name"]), (resource.clone(), rows)).is_none());
        }
        Self { tables }
    }

    fn rows(&self, table: &str) -> &[Row] {
        &self.tables[table].1
    }

    /// What a row says, its answers at their paths.
    fn answers(&self, table: &str, row: &Row) -> Value {
        let mut answers = json!({});
        for field in self.tables[table].0["schema"]["fields"].as_array().unwrap() {
            let (Some(path), Some(cell)) = (field["path"].as_str(), row.get(field["name"].as_str().unwrap())) else {
                continue;
            };
            let path = format!("{path}{}", field["language"].as_str().map(|it| format!(".{it}")).unwrap_or_default());
            *at(&mut answers, &path) = value_of(field, cell);
        }
        answers
    }

    /// What a row says in columns that are called as the members of an object are.
    fn members(&self, table: &str, row: &Row) -> Map<String, Value> {
        let mut members = json!({});
        for field in self.tables[table].0["schema"]["fields"].as_array().unwrap() {
            let name = field["name"].as_str().unwrap();
            let Some(cell) = row.get(name) else { continue };
            let path = match field["language"].as_str() {
                Some(language) => format!("{}.{language}", name.strip_suffix(&format!("_{language}")).unwrap()),
                None => name.to_owned(),
            };
            *at(&mut members, &path) = value_of(field, cell);
        }
        members.as_object().unwrap().clone()
    }

    /// The records of one sort, put together from all tables that speak of them.
    fn records(&self, table: &str, kind: &str) -> Vec<Value> {
        let mut records: Vec<Value> = self
            .rows(table)
            .iter()
            .map(|row| {
                let mut record = self.answers(table, row);
                record["id"] = row["id"].clone().into();
                record
            })
            .collect();
        let of = |records: &[Value], id: &str| records.iter().position(|record| record["id"] == id).unwrap();
        let lists = self.tables.iter().filter(|(_, (resource, _))| resource["record"] == kind);
        // Outer lists before those within their items.
        let mut lists: Vec<_> = lists.collect();
        lists.sort_by_key(|(_, (resource, _))| text(&resource["list"]).matches('*').count());
        for (name, (_, rows)) in lists {
            for row in rows {
                let index = of(&records, &row[kind]);
                let list = self.list(&mut records[index], name, row);
                assert_eq!(list.len() + 1, row["number"].parse::<usize>().unwrap(), "{name} {row:?}");
                list.push(self.answers(name, row));
            }
        }
        for row in self.rows("lists").iter().filter(|row| row["record"] == kind) {
            let index = of(&records, &row["id"]);
            self.line(&mut records[index], row);
        }
        for row in self.rows("gaps").iter().filter(|row| row["record"] == kind) {
            let mut gap = self.members("gaps", row);
            for key in ["force", "record", "id"] {
                gap.shift_remove(key);
            }
            let index = of(&records, &row["id"]);
            items(&mut records[index], "gaps").push(gap.into());
        }
        records
    }

    /// The list of a record in which this row of a table stands: its parent is found by the keys that join.
    fn list<'v>(&self, record: &'v mut Value, table: &str, row: &Row) -> &'v mut Vec<Value> {
        let resource = &self.tables[table].0;
        let list = text(&resource["list"]);
        let Some((before, last)) = list.rsplit_once(".*.") else { return items(record, &list) };
        let is_parent = |other: &Value| other["record"] == resource["record"] && other["list"] == before;
        let (parent, (_, rows)) = self.tables.iter().find(|(_, (other, _))| is_parent(other)).unwrap();
        let keys = resource["schema"]["foreignKeys"].as_array().unwrap();
        let key = &keys.iter().find(|key| key["reference"]["resource"] == parent.as_str()).unwrap();
        let (from, to) = (strings(&key["fields"]), strings(&key["reference"]["fields"]));
        let found = rows.iter().find(|other| from.iter().zip(&to).all(|(from, to)| row[from] == other[to])).unwrap();
        let number: usize = found["number"].parse().unwrap();
        items(&mut self.list(record, parent, found)[number - 1], last)
    }

    fn line(&self, record: &mut Value, row: &Row) {
        let members = self.members("lists", row);
        let item = members.get("value").or_else(|| members.get("text")).unwrap().clone();
        let list = items(record, &row["field"]);
        assert_eq!(list.len() + 1, row["number"].parse::<usize>().unwrap(), "{row:?}");
        list.push(item);
    }
}

/// What stands at a path of an object; it is made if nothing does.
fn at<'v>(mut value: &'v mut Value, path: &str) -> &'v mut Value {
    for key in path.split('.') {
        if value.is_null() {
            *value = json!({});
        }
        value = value.as_object_mut().unwrap().entry(key).or_insert(Value::Null);
    }
    value
}

fn items<'v>(value: &'v mut Value, path: &str) -> &'v mut Vec<Value> {
    let list = at(value, path);
    if list.is_null() {
        *list = json!([]);
    }
    list.as_array_mut().unwrap()
}

/// A cell as the descriptor says that it is to be read.
fn value_of(field: &Value, cell: &str) -> Value {
    match field["type"].as_str().unwrap() {
        "integer" => cell.parse::<u64>().unwrap().into(),
        "number" => cell.parse::<f64>().unwrap().into(),
        "boolean" => (cell == "true").into(),
        "list" => cell.split(field["delimiter"].as_str().unwrap()).collect::<Vec<_>>().into(),
        _ => unguarded(cell).into(),
    }
}

/// A text without the apostrophe that keeps a spreadsheet from running it, as the descriptor says it in words.
fn unguarded(cell: &str) -> &str {
    let inner = cell.trim_start_matches('\'');
    if inner.len() < cell.len() && inner.starts_with(['=', '+', '-', '@', '\t', '\r']) { &cell[1..] } else { cell }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(text).collect()
}

fn names(fields: &Value) -> Vec<String> {
    fields.as_array().unwrap().iter().map(|field| text(&field["name"])).collect()
}

fn json_at(files: &Files, path: &str) -> Value {
    serde_json::from_slice(&files[path]).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

#[test]
fn the_tables_put_together_again_are_the_register() {
    for register in registers() {
        let files = made(&register, &plain_theme());
        let set = Set::read(&files);
        let mut expected = json_at(&files, "api/v1/register.json");
        for technology in expected["technologies"].as_array_mut().unwrap() {
            technology.as_object_mut().unwrap().shift_remove("completeness").unwrap();
        }
        for (list, kind) in [("technologies", "technology"), ("datasets", "dataset"), ("owners", "owner")] {
            for (record, expected) in set.records(list, kind).iter_mut().zip(expected[list].as_array().unwrap()) {
                if expected.get("gaps").is_some() {
                    items(record, "gaps");
                }
                assert_eq!(record, expected);
            }
            assert_eq!(set.rows(list).len(), expected[list].as_array().unwrap().len());
        }
        let withdrawn = set.rows("withdrawn").iter().map(|row| {
            let mut tombstone = set.members("withdrawn", row);
            tombstone.shift_remove("force");
            Value::Object(tombstone)
        });
        assert_eq!(Value::Array(withdrawn.collect()), expected["tombstones"]);
        let withheld = set.rows("withheld_records").iter().map(|row| set.answers("withheld_records", row));
        assert_eq!(Value::Array(withheld.collect()), expected["withheld_records"]);
        let row = &set.rows("register")[0];
        let mut whole = set.answers("register", row);
        set.rows("lists").iter().filter(|row| row["record"] == "register").for_each(|row| set.line(&mut whole, row));
        assert_eq!(Value::from(row["as_of"].as_str()), expected["as_of"]);
        for part in ["force", "statement", "register", "site", "accessibility"] {
            assert_eq!(whole.get(part).unwrap_or(&json!({})), &expected[part], "{part}");
        }
    }
}

#[test]
fn the_json_read_back_is_the_register() {
    for register in registers() {
        let files = made(&register, &plain_theme());
        let again: PublicRegister = serde_json::from_slice(&files["api/v1/register.json"]).unwrap();
        assert!(again == register);
        let package = json_at(&files, "api/v1/register.json");
        for list in ["technologies", "datasets"] {
            let text = String::from_utf8(files[&format!("api/v1/{list}.ndjson")].clone()).unwrap();
            let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            assert_eq!(Value::Array(lines), package[list]);
            assert!(text.is_empty() || text.ends_with('\n'));
        }
    }
}

#[test]
fn keys_tell_rows_apart_and_lead_to_rows() {
    let mut led = 0;
    for register in registers() {
        let set = Set::read(&made(&register, &plain_theme()));
        for (name, (resource, rows)) in &set.tables {
            let schema = &resource["schema"];
            let cells = |row: &Row, columns: &[String]| -> Vec<Option<String>> {
                columns.iter().map(|column| row.get(column).cloned()).collect()
            };
            let key = strings(&schema["primaryKey"]);
            let keys: BTreeSet<_> = rows.iter().map(|row| cells(row, &key)).collect();
            assert_eq!(keys.len(), rows.len(), "{name}: two rows have one key");
            for key in schema["foreignKeys"].as_array().unwrap() {
                let reference = &key["reference"];
                let there = set.rows(reference["resource"].as_str().unwrap());
                let to = strings(&reference["fields"]);
                let there: BTreeSet<_> = there.iter().map(|row| cells(row, &to)).collect();
                for cells in rows.iter().map(|row| cells(row, &strings(&key["fields"]))) {
                    assert!(
                        cells.iter().all(Option::is_none) || there.contains(&cells),
                        "{name}: {cells:?} leads nowhere"
                    );
                    led += 1;
                }
            }
        }
    }
    assert!(led > 5_000, "{led}");
}

#[test]
fn every_cell_is_of_the_type_of_its_column_and_none_is_a_formula() {
    for register in registers() {
        let set = Set::read(&made(&register, &plain_theme()));
        for (name, (resource, rows)) in &set.tables {
            for field in resource["schema"]["fields"].as_array().unwrap() {
                let column = field["name"].as_str().unwrap();
                let constraints = &field["constraints"];
                for row in rows {
                    let Some(cell) = row.get(column) else {
                        assert_ne!(constraints["required"], true, "{name}: {column} is empty");
                        continue;
                    };
                    match field["type"].as_str().unwrap() {
                        "integer" => assert!(cell.parse::<u64>().is_ok(), "{name}: {column}: {cell}"),
                        "number" => assert!(cell.parse::<f64>().is_ok(), "{name}: {column}: {cell}"),
                        "boolean" => assert!(matches!(cell.as_str(), "true" | "false"), "{name}: {column}: {cell}"),
                        "date" => assert!(cell.parse::<jiff::civil::Date>().is_ok(), "{name}: {column}: {cell}"),
                        kind => {
                            assert!(matches!(kind, "string" | "list"), "{kind}");
                            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name}: {column}: {cell}");
                        }
                    }
                    if let Some(codes) = constraints["enum"].as_array() {
                        assert!(codes.contains(&Value::from(cell.as_str())), "{name}: {column}: {cell}");
                    }
                }
            }
        }
    }
}

#[test]
fn both_descriptions_say_the_same_of_every_table() {
    let files = made(&written(""), &plain_theme());
    let (set, group) = (Set::read(&files), json_at(&files, "api/v1/csv-metadata.json"));
    let described = group["tables"].as_array().unwrap();
    assert_eq!(described.len(), set.tables.len());
    // The projection to another standard is a table by itself.
    let is_ours = |path: &&String| path.ends_with(".csv") && *path != "api/v1/atrs.csv";
    assert_eq!(files.keys().filter(is_ours).count(), described.len());
    for table in described {
        let path = text(&table["url"]);
        let (resource, _) = &set.tables[path.trim_end_matches(".csv")];
        let (schema, other) = (&table["tableSchema"], &resource["schema"]);
        assert_eq!(names(&schema["columns"]), names(&other["fields"]));
        assert_eq!(schema["primaryKey"], other["primaryKey"]);
        let keys = schema["foreignKeys"].as_array().unwrap().iter();
        let keys: Vec<Value> = keys
            .map(|key| {
                let to = &key["reference"];
                let resource = text(&to["resource"]);
                json!({ "fields": key["columnReference"],
                    "reference": { "resource": resource.trim_end_matches(".csv"), "fields": to["columnReference"] } })
            })
            .collect();
        // A key that may be empty is no foreign key to those who read CSV on the Web strictly.
        let required: Vec<&Value> = schema["columns"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|column| column["required"] == true)
            .map(|it| &it["name"])
            .collect();
        let is_filled = |key: &&Value| key["fields"].as_array().unwrap().iter().all(|field| required.contains(&field));
        let filled: Vec<Value> = other["foreignKeys"].as_array().unwrap().iter().filter(is_filled).cloned().collect();
        assert_eq!(keys, filled);
        for column in schema["columns"].as_array().unwrap() {
            let [english, welsh] = ["en", "cy"].map(|language| strings(&column["titles"][language]));
            assert!(english[0] == text(&column["name"]) && welsh[0] == english[0], "{column}");
            assert_eq!((english.len(), welsh.len()), (2, 2), "{column}");
        }
        let alone = json_at(&files, &format!("api/v1/{path}-metadata.json"));
        assert_eq!(alone["tableSchema"]["columns"], schema["columns"], "{path}");
        assert_eq!(alone["url"], path.as_str());
    }
    let threshold = &group["tables"].as_array().unwrap().iter().find(|table| table["url"] == "thresholds.csv").unwrap();
    assert_eq!(threshold["dc:title"][0]["@value"], "Algorithm: Models: Thresholds");
    assert_eq!(threshold["tableSchema"]["primaryKey"], json!(["technology", "model", "number"]));
}

#[cfg(feature = "sheets")]
mod spreadsheet {
    use super::{Set, awkward, made, plain_theme, unguarded, value_of, written};
    use calamine::{Data, Reader, Xlsx};
    use candour::public::PublicRegister;
    use jiff::civil::Date;
    use std::io::Cursor;
    use std::sync::Arc;

    fn book(register: &PublicRegister) -> (Set, Xlsx<Cursor<Vec<u8>>>) {
        let files = made(register, &plain_theme());
        (Set::read(&files), Xlsx::new(Cursor::new(files["api/v1/register.xlsx"].clone())).unwrap())
    }

    /// The text of a cell as a CSV file would hold it, without an apostrophe.
    fn shown(cell: &Data) -> String {
        match cell {
            Data::DateTime(day) => {
                let (year, month, day, ..) = day.to_ymd_hms_milli();
                Date::new(year as i16, month as i8, day as i8).unwrap().to_string()
            }
            other => other.to_string(),
        }
    }

    #[test]
    fn it_holds_the_same_cells_as_the_tables() {
        for register in [written("tests/registers/bilingual"), awkward(&written("")), written("tests/registers/empty")]
        {
            let (set, mut book) = book(&register);
            let mut days = 0;
            for (name, (resource, rows)) in &set.tables {
                let sheet = book.worksheet_range(name).unwrap();
                let mut sheet = sheet.rows();
                let fields = resource["schema"]["fields"].as_array().unwrap();
                let header: Vec<String> = sheet.next().unwrap().iter().map(shown).collect();
                assert_eq!(header, super::names(&resource["schema"]["fields"]));
                for (number, row) in rows.iter().enumerate() {
                    let cells = sheet.next().unwrap_or_else(|| panic!("{name} lacks row {number}"));
                    for (field, cell) in fields.iter().zip(cells) {
                        let said = row.get(field["name"].as_str().unwrap()).map_or("", String::as_str);
                        match field["type"].as_str().unwrap() {
                            "integer" | "number" if !said.is_empty() => {
                                assert_eq!(cell, &Data::Float(said.parse().unwrap()), "{name}: {field}");
                            }
                            "boolean" if !said.is_empty() => {
                                assert_eq!(cell, &Data::Bool(value_of(field, said) == true), "{name}: {field}");
                            }
                            "date" if !said.is_empty() => {
                                assert!(matches!(cell, Data::DateTime(_)), "{name}: {field}");
                                assert_eq!(shown(cell), said);
                                days += 1;
                            }
                            _ => assert_eq!(shown(cell), unguarded(said), "{name}: {field}"),
                        }
                    }
                }
                assert!(sheet.next().is_none(), "{name} has more rows");
            }
            assert!(days > 0);
        }
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_there_and_told_on_the_first_sheet() {
        let mut register = written("");
        Arc::make_mut(&mut register.technologies[0]).answers.summary.en = "Long. ".repeat(6_000);
        let (set, mut book) = book(&register);
        let long = set.rows("technologies")[0]["summary_en"].clone();
        assert_eq!(long.len(), 36_000, "the table has the whole of it");
        let sheet = book.worksheet_range("technologies").unwrap();
        let column = sheet.rows().next().unwrap().iter().position(|name| *name == Data::String("summary_en".into()));
        let cut = sheet.rows().nth(1).unwrap()[column.unwrap()].to_string();
        assert!(cut.len() <= 32_767 + 4 && cut.ends_with("the whole text is in the CSV file)"), "{}", cut.len());
        let about: Vec<String> = book.worksheet_range("About").unwrap().rows().map(|row| row[0].to_string()).collect();
        assert!(about.contains(&"Cut: sheet “technologies”, row 2, column summary_en.".to_owned()), "{about:#?}");
    }
}
