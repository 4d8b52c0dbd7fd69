//! Help in editors: the schemas accept every file of the registers here, refuse what the reader refuses, and explain every
//! question; the rules lead each file to its schema.

use super::harness::{DAY, candour, files, lay, project, sound};
use candour::register::EXAMPLE_FILES;
use candour::standard::{Dataset, Owner, Question, Reasons, RegisterFile, Technology};
use jsonschema::{Validator, draft7};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use tempfile::TempDir;

fn schemas() -> BTreeMap<String, Value> {
    let made = candour::editor::files().into_iter();
    made.map(|(path, text)| (path, serde_json::from_str(&text).unwrap())).collect()
}

/// The schema that the rules give a file, as Taplo finds it: the last rule whose globs fit.
fn schema_of(path: &str) -> String {
    let rules: toml::Table = candour::editor::rules().parse().unwrap();
    let fits = |globs: Option<&toml::Value>| {
        globs.and_then(toml::Value::as_array).into_iter().flatten().filter_map(toml::Value::as_str).any(|glob| {
            let (start, end) = glob.split_once('*').unwrap_or((glob, ""));
            let end = end.trim_start_matches("*/*");
            path.starts_with(start) && path.ends_with(end) && (end.is_empty() == (start == path))
        })
    };
    let rules = rules["rule"].as_array().unwrap().iter();
    let mut fitting = rules.filter(|rule| fits(rule.get("include")) && !fits(rule.get("exclude")));
    fitting.next_back().unwrap_or_else(|| panic!("{path}"))["schema"]["path"].as_str().unwrap().to_owned()
}

/// TOML as an editor hands it to a schema: days are strings.
fn as_json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(as_json).collect(),
        toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, as_json(value))).collect(),
        other => serde_json::to_value(other).unwrap(),
    }
}

#[test]
fn every_file_of_every_register_fits_its_schema() {
    let schemas: BTreeMap<String, Validator> =
        schemas().into_iter().map(|(path, schema)| (path, draft7::new(&schema).unwrap())).collect();
    let mut texts: Vec<(String, String)> =
        EXAMPLE_FILES.iter().map(|(path, text)| ((*path).into(), (*text).into())).collect();
    let begun = TempDir::new().unwrap();
    assert_eq!(candour(begun.path(), &["new", "."]).code, 0);
    assert_eq!(candour(begun.path(), &["new", "technology", "x", "--kind", "live-facial-recognition"]).code, 0);
    let roots = ["", "tests/registers/public-sources", "tests/registers/bilingual", "tests/registers/empty"];
    for root in roots.map(project).into_iter().chain([begun.path().to_owned()]) {
        let content = files(&root.join("content")).into_iter();
        texts.extend(content.map(|(path, bytes)| (format!("content/{path}"), String::from_utf8(bytes).unwrap())));
    }
    let mut seen = 0;
    for (path, text) in texts.into_iter().filter(|(path, _)| path.ends_with(".toml")) {
        let schema = schema_of(&path);
        assert_eq!(schema.contains(".cy."), path.contains(".cy."), "{path}: {schema}");
        let json = as_json(toml::Value::Table(text.parse().unwrap()));
        let faults: Vec<String> =
            schemas[&schema].iter_errors(&json).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert!(faults.is_empty(), "{path}: {faults:#?}");
        seen += 1;
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn what_the_reader_refuses_the_schema_refuses_at_its_place() {
    let validators: BTreeMap<String, Validator> =
        schemas().into_iter().map(|(path, schema)| (path, draft7::new(&schema).unwrap())).collect();
    let faces = "content/technologies/faces.toml";
    let welsh = "content/technologies/faces.cy.toml";
    for (file, from, to, place) in [
        (faces, "impact = \"high\"", "impact = \"huge\"", "/impact"),
        (faces, "impact = \"high\"", "impakt = \"high\"\nimpact = \"high\"", "/impakt"),
        (faces, "status = \"trial\"", "", ""),
        (faces, "status_since = 2025-06-01", "status_since = \"June\"", "/status_since"),
        (faces, "public_effect = true", "public_effect = \"yes\"", "/public_effect"),
        (faces, "id = \"matcher\"", "id = \"The Matcher\"", "/algorithm/models/0/id"),
        (faces, "denominator = 100", "denominator = -1", "/evaluations/0/metrics/0/denominator"),
        (faces, "category = \"outputs\"", "category = \"outputs\"\nbad = 1", "/risks/0/bad"),
        (welsh, "", "name = \"Chwiliwr\"\nimpact = \"high\"", "/impact"),
        ("content/owners.toml", "role = ", "rule = ", "/chief/rule"),
        ("content/register.toml", "licence = \"OGL-UK-3.0\"", "licence = \"mine\"", "/register/licence"),
        ("content/register.toml", "website = \"https:", "website = \"http:", "/force/website"),
    ] {
        let text = EXAMPLE_FILES.iter().find(|(path, _)| *path == file).map_or("", |(_, text)| *text);
        assert!(text.contains(from), "{file}: {from}");
        let json = as_json(toml::Value::Table(text.replacen(from, to, 1).parse().unwrap()));
        let validator = &validators[&schema_of(file)];
        let places: Vec<String> = validator.iter_errors(&json).map(|fault| fault.instance_path().to_string()).collect();
        assert!(places.iter().any(|found| found == place), "{file}: {to}: {places:?}");
    }
}

#[test]
fn every_question_is_explained_where_it_is_answered() {
    fn walk(schema: &Value, questions: &[Question]) -> usize {
        let properties = &schema["properties"];
        let explained = questions.iter().map(|question| {
            let member = &properties[question.key];
            let about = member["description"].as_str().unwrap_or_else(|| panic!("{}", question.key));
            assert!(about.contains(question.asks) && about.contains(question.help) && about.contains(question.example));
            let within = question
                .kind
                .questions()
                .map(|questions| walk(if question.kind.is_list() { &member["items"] } else { member }, questions));
            1 + within.unwrap_or_default()
        });
        explained.sum()
    }
    let schemas = schemas();
    let of = |name: &str| &schemas[&format!(".candour/schema/{name}.json")];
    let mut explained = walk(of("technology"), Technology::QUESTIONS) + walk(of("technology"), Reasons::QUESTIONS);
    explained += walk(of("dataset"), Dataset::QUESTIONS) + walk(of("register"), RegisterFile::QUESTIONS);
    explained += walk(&of("owners")["additionalProperties"], Owner::QUESTIONS);
    assert!(explained > 250, "{explained}");
}

#[test]
fn schemas_are_written_beside_a_register_and_an_authors_own_rules_stay() {
    let folder = sound();
    let path = folder.path();
    assert_eq!(candour(path, &["schema"]).code, 0);
    let begun = TempDir::new().unwrap();
    assert_eq!(candour(begun.path(), &["new", "."]).code, 0);
    for (file, text) in candour::editor::files() {
        assert_eq!(fs::read_to_string(path.join(&file)).unwrap(), text, "{file}");
        assert_eq!(fs::read_to_string(begun.path().join(&file)).unwrap(), text, "{file}");
    }
    let rules = candour::editor::rules();
    assert_eq!(fs::read_to_string(path.join(".taplo.toml")).unwrap(), rules);
    lay(path, ".taplo.toml", "# mine\n");
    let again = candour(path, &["schema", "."]);
    assert!(again.code == 0 && again.err.contains("stays as it is"), "{}", again.err);
    assert_eq!(fs::read_to_string(path.join(".taplo.toml")).unwrap(), "# mine\n");
    assert_eq!(fs::read_to_string(path.join(".candour/taplo.toml")).unwrap(), rules);
    let checked = candour(path, &["check", "--today", DAY, "--deny-warnings"]);
    assert_eq!(checked.code, 0, "no register is read from a hidden folder: {}", checked.err);
    assert_eq!(candour(path, &["schema", "nowhere"]).code, 2);
}
