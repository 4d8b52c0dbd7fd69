//! The contract: no change of the types breaks a published schema without a new version, and every schema is one that
//! others can use. What counts as which change stands in `src/feeds/schemas/kept/README.md`.

use super::harness::{Files, files, lay, project, with_history};
use candour::public::SCHEMA_VERSION;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// Where the schemas that were published are kept, and the examples that they carry.
const KEPT: &str = "src/feeds/schemas/kept";
const EXAMPLES: &str = "src/feeds/schemas/examples";

#[test]
fn the_types_keep_the_contract() {
    let folder = with_history();
    let site = files(&folder.path().join("public"));
    let made = generated(&site);
    let bless = std::env::var_os("BLESS").is_some();
    let mut faults = Vec::new();
    for (name, made) in &made {
        let path = project(&format!("{KEPT}/{SCHEMA_VERSION}/{name}.json"));
        let kept = std::fs::read(&path).ok().map(|bytes| serde_json::from_slice::<Value>(&bytes).unwrap());
        let differing = kept.as_ref().map(|kept| (differences(kept, made), kept == made));
        match differing {
            Some((_, true)) => {}
            Some((changes, false)) if bless && changes.is_empty() => keep(path, made),
            None if bless => keep(path, made),
            None => faults.push(format!("{name}: version {SCHEMA_VERSION} has no such schema yet")),
            Some((changes, false)) => {
                let level = changes.iter().map(|change| change.level).max().unwrap_or(Level::Patch);
                faults.push(format!("{name}: version {} is needed\n{}", next(level), listed(&changes)));
            }
        }
    }
    for name in names(SCHEMA_VERSION).into_iter().filter(|name| !made.contains_key(name)) {
        faults.push(format!("{name}: this schema is gone, version {} is needed", next(Level::Major)));
    }
    assert!(faults.is_empty(), "{}\nHow to go on: {KEPT}/README.md", faults.join("\n"));
    if bless {
        return; // The program hands out what it was compiled with: the next run sees what was kept.
    }
    for (name, made) in &made {
        assert_eq!(json(&site, &format!("api/v1/schema/{SCHEMA_VERSION}/{name}.json"))["x-version"], SCHEMA_VERSION);
        assert_eq!(made["x-version"], SCHEMA_VERSION);
    }
}

#[test]
fn each_version_is_as_far_from_the_one_before_as_its_number_says() {
    let versions = versions();
    assert!(versions.contains(&parsed(SCHEMA_VERSION)), "{SCHEMA_VERSION} is not kept");
    for (old, new) in versions.iter().zip(versions.iter().skip(1)) {
        let (before, after) = (dotted(*old), dotted(*new));
        let mut level = Level::Patch;
        for name in names(&before) {
            let Some(now) = kept(&after, &name) else {
                level = Level::Major;
                continue;
            };
            level = differences(&kept(&before, &name).unwrap(), &now).iter().map(|it| it.level).fold(level, Level::max);
        }
        if names(&after).difference(&names(&before)).next().is_some() {
            level = level.max(Level::Minor);
        }
        let stepped = match level {
            Level::Major => new.0 > old.0,
            Level::Minor => (new.0, new.1) > (old.0, old.1),
            Level::Patch => new > old,
        };
        assert!(stepped, "{after} follows {before}, and the schemas differ by a {level:?} change");
    }
}

#[test]
fn every_schema_is_at_its_address_and_its_example_is_valid() {
    let folder = with_history();
    let site = files(&folder.path().join("public"));
    let codes = codes(&site);
    let schemas: Vec<&String> = site.keys().filter(|path| path.starts_with("api/v1/schema/")).collect();
    assert!(schemas.len() >= 2 * names(SCHEMA_VERSION).len());
    for path in schemas {
        let schema = json(&site, path);
        jsonschema::draft202012::meta::validate(&schema).unwrap_or_else(|fault| panic!("{path}: {fault}"));
        assert_eq!(schema["$id"], format!("https://register.sound.example/{path}"));
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        let examples = schema["examples"].as_array().unwrap_or_else(|| panic!("{path} has no example"));
        assert!(!examples.is_empty());
        for example in examples {
            let faults: Vec<String> =
                validator.iter_errors(example).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
            assert!(faults.is_empty(), "{path}: {faults:#?}");
        }
        each(&schema, &mut |value| {
            assert_ne!(value.get("additionalProperties"), Some(&Value::Bool(false)), "{path} forbids what may come");
            if let (Some(list), Some(values)) = (value["x-codes"].as_str(), value["enum"].as_array()) {
                let unknown: Vec<&Value> = values.iter().filter(|code| !codes[list].contains(*code)).collect();
                assert!(unknown.is_empty(), "{path}: codes.json does not know {unknown:?}");
            }
        });
    }
}

#[test]
fn every_sort_of_change_asks_for_its_number() {
    let old = json!({
        "title": "Before", "type": "object", "required": ["a"],
        "properties": {
            "a": { "type": "string", "description": "An a." },
            "b": { "$ref": "#/$defs/B" },
            "c": { "type": "array", "items": { "type": "integer", "minimum": 0 } },
        },
        "$defs": { "B": { "type": "string", "enum": ["one", "two"] } },
    });
    let cases: [(&str, Value, &[Level]); 14] = [
        ("/title", "After".into(), &[]),
        ("/properties/a/description", "Another a.".into(), &[]),
        ("/properties/a/x-need", "core".into(), &[]),
        ("/properties/d", json!({ "type": "string" }), &[Level::Minor]),
        ("/required", json!(["a", "b"]), &[Level::Minor]),
        ("/required", json!([]), &[Level::Major]),
        ("/properties/a/type", "integer".into(), &[Level::Major]),
        ("/properties/a/format", "date".into(), &[Level::Minor]),
        ("/properties/c/items/minimum", Value::Null, &[Level::Major]),
        ("/properties/c/items/minimum", 1.into(), &[Level::Major]),
        ("/properties/c", Value::Null, &[Level::Major]),
        ("/$defs/B/enum", json!(["one", "two", "three"]), &[Level::Minor]),
        ("/$defs/B/enum", json!(["one"]), &[Level::Major]),
        ("/$defs/B/enum", json!(["one", "three"]), &[Level::Minor, Level::Major]),
    ];
    for (at, value, expected) in cases {
        let mut new = old.clone();
        let (parent, key) = at.rsplit_once('/').unwrap();
        let parent = new.pointer_mut(parent).and_then(Value::as_object_mut).unwrap();
        if value.is_null() {
            drop(parent.remove(key))
        } else {
            drop(parent.insert(key.to_owned(), value.clone()))
        }
        let mut levels: Vec<Level> = differences(&old, &new).iter().map(|change| change.level).collect();
        levels.sort();
        assert_eq!(levels, expected, "{at} = {value}");
    }
    let mut renamed = old.clone();
    let definitions = renamed["$defs"].as_object_mut().unwrap();
    let definition = definitions.remove("B").unwrap();
    definitions.insert("Other".to_owned(), definition);
    renamed["properties"]["b"]["$ref"] = "#/$defs/Other".into();
    assert!(differences(&old, &renamed).is_empty(), "the name of a definition is not part of the shape");
}

/// How much a reader has to care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Patch,
    Minor,
    Major,
}

struct Change {
    level: Level,
    at: String,
    what: String,
}

/// Keywords that say something to people and nothing of the shape.
fn is_words(keyword: &str) -> bool {
    matches!(keyword, "$schema" | "$id" | "title" | "description" | "$comment" | "examples" | "$defs")
        || keyword.starts_with("x-")
}

/// What differs between two schemas besides words.
fn differences(old: &Value, new: &Value) -> Vec<Change> {
    let mut walk = Walk { roots: (old, new), seen: BTreeSet::new(), changes: Vec::new() };
    walk.schema(old, new, "");
    walk.changes
}

/// A walk through two schemas side by side.
struct Walk<'s> {
    roots: (&'s Value, &'s Value),
    /// The definitions that were compared, for a schema may lead back to itself.
    seen: BTreeSet<(String, String)>,
    changes: Vec<Change>,
}

impl<'s> Walk<'s> {
    fn schema(&mut self, old: &'s Value, new: &'s Value, at: &str) {
        let (old_ref, new_ref) = (reference(old), reference(new));
        if old_ref.is_some() || new_ref.is_some() {
            let pair = (old_ref.unwrap_or(at).to_owned(), new_ref.unwrap_or(at).to_owned());
            if !self.seen.insert(pair) {
                return;
            }
        }
        let (old, new) = (followed(old, self.roots.0), followed(new, self.roots.1));
        let keywords: BTreeSet<&String> = old.keys().chain(new.keys()).filter(|it| !is_words(it)).collect();
        for keyword in keywords {
            match (keyword.as_str(), old.get(keyword), new.get(keyword)) {
                ("properties", was, is) => self.members(was, is, at),
                ("required", was, is) => {
                    self.lists(was, is, at, ["may be missing now", "is always there now"]);
                }
                ("enum", Some(was), Some(is)) => {
                    self.lists(Some(was), Some(is), at, ["is no code any more", "is a new code"]);
                }
                ("items" | "additionalProperties", Some(was), Some(is)) => self.schema(was, is, &format!("{at}/*")),
                ("anyOf", Some(Value::Array(was)), Some(Value::Array(is))) if was.len() == is.len() => {
                    was.iter().zip(is).for_each(|(was, is)| self.schema(was, is, &format!("{at}/?")));
                }
                (_, was, is) if was == is => {}
                // What is held to more than before is still what was promised.
                (_, None, Some(is)) => self.add(Level::Minor, at, format!("{keyword} is {is} now")),
                (_, Some(was), is) => {
                    let is = is.map_or("gone".to_owned(), ToString::to_string);
                    self.add(Level::Major, at, format!("{keyword} was {was} and is {is}"));
                }
                (_, None, None) => {}
            }
        }
    }

    fn members(&mut self, was: Option<&'s Value>, is: Option<&'s Value>, at: &str) {
        let none = Map::new();
        let table = |it: Option<&'s Value>| it.and_then(Value::as_object);
        let (was, is) = (table(was), table(is));
        for (name, schema) in was.unwrap_or(&none) {
            if is.is_none_or(|is| !is.contains_key(name)) {
                self.add(Level::Major, at, format!("{name} is gone, which was {schema:.60}"));
            }
        }
        for (name, schema) in is.into_iter().flatten() {
            match was.and_then(|was| was.get(name)) {
                Some(before) => self.schema(before, schema, &format!("{at}/{name}")),
                None => self.add(Level::Minor, at, format!("{name} is new")),
            }
        }
    }

    fn lists(&mut self, was: Option<&Value>, is: Option<&Value>, at: &str, [gone, new]: [&str; 2]) {
        let items = |it: Option<&Value>| -> Vec<String> {
            it.and_then(Value::as_array).into_iter().flatten().map(ToString::to_string).collect()
        };
        let (was, is) = (items(was), items(is));
        for item in was.iter().filter(|item| !is.contains(item)) {
            self.add(Level::Major, at, format!("{item} {gone}"));
        }
        for item in is.iter().filter(|item| !was.contains(item)) {
            self.add(Level::Minor, at, format!("{item} {new}"));
        }
    }

    fn add(&mut self, level: Level, at: &str, what: String) {
        self.changes.push(Change { level, at: at.to_owned(), what });
    }
}

fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()
}

/// The keywords of a schema, behind its reference.
fn followed<'s>(schema: &'s Value, root: &'s Value) -> &'s Map<String, Value> {
    let schema = match reference(schema) {
        Some(name) => root.pointer(name.trim_start_matches('#')).unwrap_or_else(|| panic!("nothing is at {name}")),
        None => schema,
    };
    schema.as_object().unwrap_or_else(|| panic!("{schema} is no table of keywords"))
}

/// The newest schemas by their names as they would be kept: without the force's address, each with its example.
fn generated(site: &Files) -> BTreeMap<String, Value> {
    let newest = site.keys().filter_map(|path| {
        let name = path.strip_prefix("api/v1/schema/")?.strip_suffix(".json")?;
        (!name.contains('/')).then_some((path, name))
    });
    let made = newest.map(|(path, name)| {
        let mut schema = json(site, path);
        schema["$id"] = format!("api/v1/schema/{SCHEMA_VERSION}/{name}.json").into();
        if std::env::var_os("BLESS").is_some() {
            let example = example(site, name);
            lay(&project(EXAMPLES), &format!("{name}.json"), serde_json::to_string(&example).unwrap() + "\n");
            schema["examples"] = json!([example]);
        }
        (name.to_owned(), schema)
    });
    made.collect()
}

/// A document of the site that this schema is the shape of, with two items at most in each list.
fn example(site: &Files, name: &str) -> Value {
    let mut example = match name {
        "event" => {
            let ledger = String::from_utf8(site["api/v1/ledger.jsonl"].clone()).unwrap();
            serde_json::from_str(ledger.lines().next().unwrap()).unwrap()
        }
        "changes" => json(site, "api/v1/changes/1.json"),
        _ => {
            let ending = format!("schema/{name}.json");
            let documents = site.keys().filter(|path| path.ends_with(".json") && !path.contains("/schema/"));
            documents
                .map(|path| json(site, path))
                .find(|it| it["$schema"].as_str().is_some_and(|named| named.ends_with(&ending)))
                .unwrap_or_else(|| panic!("no document is a {name}: let with_history() make one"))
        }
    };
    shorten(&mut example);
    if name == "index" {
        // The sums of what carries this example would change with it.
        let files = example["files"].as_array_mut().unwrap();
        files.retain(|file| !file["path"].as_str().unwrap().contains("/schema/"));
    }
    example
}

fn shorten(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.truncate(2);
            items.iter_mut().for_each(shorten);
        }
        Value::Object(members) => members.values_mut().for_each(shorten),
        _ => {}
    }
}

fn keep(path: PathBuf, schema: &Value) {
    lay(path.parent().unwrap(), path.file_name().unwrap().to_str().unwrap(), written(schema));
}

/// A member a line, so that a change can be reviewed.
fn written(schema: &Value) -> String {
    serde_json::to_string_pretty(schema).unwrap() + "\n"
}

fn versions() -> Vec<(u64, u64, u64)> {
    let folders = std::fs::read_dir(project(KEPT)).unwrap().map(|entry| entry.unwrap().file_name());
    let mut versions: Vec<_> =
        folders.filter_map(|name| name.to_str().filter(|name| !name.contains("README")).map(parsed)).collect();
    versions.sort_unstable();
    versions
}

fn parsed(version: &str) -> (u64, u64, u64) {
    let numbers: Vec<u64> = version.split('.').map(|number| number.parse().unwrap()).collect();
    let [major, minor, patch] = numbers[..] else { panic!("{version} is no semantic version") };
    (major, minor, patch)
}

fn dotted((major, minor, patch): (u64, u64, u64)) -> String {
    format!("{major}.{minor}.{patch}")
}

/// The version that a change of this level asks for.
fn next(level: Level) -> String {
    let (major, minor, patch) = parsed(SCHEMA_VERSION);
    match level {
        Level::Major => dotted((major + 1, 0, 0)),
        Level::Minor => dotted((major, minor + 1, 0)),
        Level::Patch => dotted((major, minor, patch + 1)),
    }
}

fn names(version: &str) -> BTreeSet<String> {
    let folder = std::fs::read_dir(project(&format!("{KEPT}/{version}"))).into_iter().flatten();
    folder.filter_map(|entry| Some(entry.unwrap().file_name().to_str()?.strip_suffix(".json")?.to_owned())).collect()
}

fn kept(version: &str, name: &str) -> Option<Value> {
    let bytes = std::fs::read(project(&format!("{KEPT}/{version}/{name}.json"))).ok()?;
    Some(serde_json::from_slice(&bytes).unwrap())
}

fn listed(changes: &[Change]) -> String {
    changes.iter().map(|change| format!("  {:?}: {} {}\n", change.level, change.at, change.what)).collect()
}

/// The codes of every closed list.
fn codes(site: &Files) -> BTreeMap<String, Vec<Value>> {
    let codes = json(site, "api/v1/codes.json");
    let lists = codes["lists"].as_array().unwrap().iter().map(|list| {
        let terms = list["terms"].as_array().unwrap().iter().map(|term| term["code"].clone()).collect();
        (list["name"].as_str().unwrap().to_owned(), terms)
    });
    lists.collect()
}

fn json(files: &Files, path: &str) -> Value {
    serde_json::from_slice(&files[path]).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

fn each(value: &Value, visit: &mut dyn FnMut(&Value)) {
    visit(value);
    match value {
        Value::Array(values) => values.iter().for_each(|value| each(value, visit)),
        Value::Object(members) => members.values().for_each(|value| each(value, visit)),
        _ => {}
    }
}
