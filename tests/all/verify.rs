//! Feeds held to their promises: an unspoiled one is clean, and whatever is spoiled is told by the rule that it breaks.

use super::harness::{DAY, candour, change, copy, files, lay, project, sound, with_history};
use candour::feeds::kept_schemas;
use candour::feeds::reading::{self, Origin, Unread};
use candour::findings::{Findings, Format, Look, show};
use candour::public::EntryKind;
use candour::verification::{RULES, Schema, Walk, verify, verify_file};
use jiff::civil::date;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const MANIFEST: &str = "api/v1/index.json";
const REGISTER: &str = "api/v1/register.json";
const SOUND: &str = "api/v1/technologies/sound.json";
const LINES: &str = "api/v1/technologies.ndjson";

fn verified(folder: &Path) -> Findings {
    let mut found = Findings::new();
    verify(&Origin::in_folder(folder).unwrap(), date(2026, 1, 21), &mut found);
    found
}

fn names(found: &Findings) -> BTreeSet<&'static str> {
    found.iter().map(|finding| finding.rule.name).collect()
}

fn told(found: &Findings) -> String {
    show(found, Format::Human, Look::default())
}

#[test]
fn every_register_of_the_tests_makes_a_clean_feed() {
    let registers = ["", "tests/registers/bilingual", "tests/registers/public-sources", "tests/registers/empty"];
    for register in registers {
        let out = TempDir::new().unwrap();
        let site = out.path().join("site");
        let arguments = ["build", "--quiet", "--today", "2026-11-16", "--out", site.to_str().unwrap()];
        let built = candour(&project(register), &arguments);
        assert_eq!(built.code, 0, "{register}: {}", built.err);
        let mut found = Findings::new();
        let verdict = verify(&Origin::in_folder(&site).unwrap(), date(2026, 11, 16), &mut found);
        assert_eq!((found.errors(), found.warnings()), (0, 0), "{register}: {}", told(&found));
        assert!(verdict.files > 10, "{verdict:?}");
        for path in files(&site).keys().filter(|path| path.ends_with(".json") && !path.contains("/schema/")) {
            let mut alone = Findings::new();
            if ["codes.json", "index.json", "register.json"].iter().any(|name| path.ends_with(name)) {
                let what = verify_file(path, &fs::read(site.join(path)).unwrap(), &mut alone);
                assert!(what.is_some() && alone.errors() == 0, "{register}: {path}: {}", told(&alone));
            }
        }
    }
}

/// A way to spoil a site, and the rule that must speak of it.
type Spoil = (&'static str, &'static str, fn(&Path));

/// Spoils whose manifest is made to vouch for what was spoiled, so that nothing but the rule itself can notice.
const UNNOTICED: &[Spoil] = &[
    ("another status", "feed-shape", |root| set(root, REGISTER, "/technologies/0/status", "humming".into())),
    ("a missing answer", "feed-shape", |root| set(root, SOUND, "/summary", Value::Null)),
    ("a number too large for JSON", "feed-unreadable", |root| {
        change(root, SOUND, "\"demanded\":", "\"more\":1e999,\"demanded\":");
    }),
    ("too deep", "feed-unreadable", |root| {
        lay(root, SOUND, "[".repeat(200) + &"]".repeat(200));
    }),
    ("not UTF-8", "feed-unreadable", |root| lay(root, SOUND, b"{\"name\": \"\xff\"}")),
    ("a count", "feed-counts", |root| set(root, MANIFEST, "/counts/technologies", 9.into())),
    ("a count by status", "feed-counts", |root| set(root, MANIFEST, "/counts/by_status", json!({}))),
    ("no declaration", "feed-counts", |root| {
        set(root, REGISTER, "/technologies", json!([]));
        set(root, MANIFEST, "/counts/technologies", 0.into());
        set(root, MANIFEST, "/counts/by_status", json!({}));
    }),
    ("an id that stands twice", "feed-ids", |root| {
        let mut register = read(root, REGISTER);
        let one = register["owners"][0].clone();
        register["owners"].as_array_mut().unwrap().insert(0, one);
        write(root, REGISTER, &register);
    }),
    ("an id that is none", "feed-ids", |root| set(root, REGISTER, "/owners/0/id", "A Post".into())),
    ("another day", "feed-disagrees", |root| set(root, MANIFEST, "/as_of", "2026-01-02".into())),
    ("a record that says something else", "feed-disagrees", |root| set(root, SOUND, "/summary/en", "Else.".into())),
    ("a record that says more", "feed-disagrees", |root| set(root, SOUND, "/cost", json!({}))),
    ("a record that nobody lists", "feed-disagrees", |root| {
        let mut manifest = read(root, MANIFEST);
        manifest["files"].as_array_mut().unwrap().retain(|file| file["path"] != SOUND);
        write(root, MANIFEST, &manifest);
    }),
    ("another address", "feed-disagrees", |root| {
        set(root, REGISTER, "/uri", "https://elsewhere.example/api/v1/register.json".into());
    }),
    ("another number of events", "feed-history", |root| set(root, MANIFEST, "/sequence", 99.into())),
    ("no history all of a sudden", "feed-history", |root| set(root, MANIFEST, "/ledger", "none".into())),
    ("changes that are not there", "feed-history", |root| {
        set(root, MANIFEST, "/ledger", "unrecorded-changes".into());
    }),
    ("a notice that is gone", "feed-history", |root| {
        set(root, REGISTER, "/tombstones", json!([]));
        set(root, MANIFEST, "/counts/tombstones", 0.into());
    }),
    ("an answer that was never recorded", "feed-history", |root| {
        set(root, REGISTER, "/technologies/0/summary/en", "Something else.".into());
        set(root, SOUND, "/summary/en", "Something else.".into());
    }),
    ("a change with another sum", "feed-history", |root| {
        set(root, "api/v1/changes/1.json", "/orderedItems/0/object/sha256", "0".repeat(64).into());
    }),
    ("a change too few", "feed-history", |root| {
        set(root, "api/v1/changes/1.json", "/orderedItems", json!([]));
    }),
    ("a wrong number of changes", "feed-history", |root| set(root, "api/v1/changes.json", "/totalItems", 3.into())),
    ("another last page", "feed-history", |root| {
        set(root, "api/v1/changes.json", "/last/id", "https://register.sound.example/api/v1/changes/2.json".into());
    }),
    ("a line that says something else", "feed-disagrees", |root| {
        with_lines(root);
        change(root, LINES, "\"id\":\"sound\"", "\"id\":\"swung\"");
    }),
    ("a line too few", "feed-disagrees", |root| {
        with_lines(root);
        lay(root, LINES, "");
    }),
    ("a reason reworded", "broken-chain", |root| {
        change(root, "api/v1/ledger.jsonl", "It is used for more.", "It is used for less.");
    }),
    ("a line cut off", "ledger-unreadable", |root| {
        let ledger = fs::read_to_string(root.join("api/v1/ledger.jsonl")).unwrap();
        lay(root, "api/v1/ledger.jsonl", &ledger[..ledger.len() - 9]);
    }),
    ("a version edited", "version-edited", |root| {
        change(root, "api/v1/technologies/sound/versions/2.json", "high", "minimal");
    }),
    ("a version gone", "version-missing", |root| {
        fs::remove_file(root.join("api/v1/technologies/sound/versions/2.json")).unwrap();
    }),
    ("a page gone", "feed-page-missing", |root| fs::remove_file(root.join("technologies/sound.html")).unwrap()),
    ("a post that is not there", "feed-loose-end", |root| {
        set(root, REGISTER, "/technologies/0/accountable_owner", "nobody".into());
    }),
    ("an update overdue", "feed-late", |root| set(root, MANIFEST, "/next_update_due", "2025-12-01".into())),
    ("a day to come", "feed-late", |root| {
        set(root, MANIFEST, "/as_of", "2027-12-01".into());
        set(root, REGISTER, "/as_of", "2027-12-01".into());
    }),
    ("an answer to come", "feed-placeholder", |root| {
        set(root, REGISTER, "/technologies/0/summary/en", "TBC.".into());
    }),
    ("a record of a few words", "feed-thin", |root| {
        set(root, REGISTER, "/technologies/0/completeness/dealt_with", 0.into());
    }),
    ("a newer version", "feed-newer", |root| {
        set(root, MANIFEST, "/schema_version", "1.999.0".into());
        set(root, REGISTER, "/version", "1.999.0".into());
    }),
    ("a version of another age", "feed-unknown-version", |root| {
        set(root, MANIFEST, "/schema_version", "77.0.0".into());
    }),
    ("no version", "feed-unknown-version", |root| set(root, MANIFEST, "/schema_version", "newest".into())),
    ("the manifest of another program", "feed-foreign", |root| {
        lay(root, MANIFEST, "{\"openapi\": \"3.1.0\"}\n");
    }),
];

/// Spoils that the manifest gives away.
const NOTICED: &[Spoil] = &[
    ("a table saved again", "feed-altered", |root| change(root, "api/v1/technologies.csv", "\r\n", "\n")),
    ("as many other bytes", "feed-altered", |root| change(root, "api/v1/technologies.csv", "sound", "swung")),
    ("a file gone", "feed-altered", |root| fs::remove_file(root.join("api/v1/codes.json")).unwrap()),
    ("another media type", "feed-altered", |root| set(root, MANIFEST, "/files/0/media_type", "text/html".into())),
    ("a file at another address", "feed-altered", |root| {
        set(root, MANIFEST, "/files/0/url", "https://elsewhere.example/x".into());
    }),
    ("a path that leads out", "feed-altered", |root| set(root, MANIFEST, "/files/0/path", "../../etc/passwd".into())),
    ("the notice of a server", "feed-unreadable", |root| lay(root, REGISTER, "<!doctype html><p>Not found")),
    ("a file cut off", "feed-unreadable", |root| {
        let text = fs::read_to_string(root.join(REGISTER)).unwrap();
        lay(root, REGISTER, &text[..text.len() / 2]);
    }),
    ("a stranger", "feed-unlisted", |root| lay(root, "api/v1/old.json", "{}")),
    ("a version that the ledger does not know", "feed-unlisted", |root| {
        lay(root, "api/v1/technologies/sound/versions/99.json", "{}");
    }),
    ("the signature of nothing", "feed-unlisted", |root| lay(root, "api/v1/register.json.minisig", "x")),
];

#[test]
fn whatever_is_spoiled_is_told_by_the_rule_that_it_breaks() {
    let folder = with_history();
    let site = folder.path().join("public");
    let clean = verified(&site);
    assert_eq!((clean.errors(), clean.warnings()), (0, 0), "{}", told(&clean));
    let lined = TempDir::new().unwrap();
    copy(&site, lined.path());
    with_lines(lined.path());
    assert_eq!(verified(lined.path()).errors(), 0, "{}", told(&verified(lined.path())));
    let mut faults = Vec::new();
    let mut spoken = names(&clean);
    let sealed = UNNOTICED.iter().map(|spoil| (spoil, true));
    for ((what, rule, spoil), is_sealed) in sealed.chain(NOTICED.iter().map(|spoil| (spoil, false))) {
        let spoiled = TempDir::new().unwrap();
        copy(&site, spoiled.path());
        spoil(spoiled.path());
        if is_sealed {
            seal(spoiled.path());
        }
        let found = verified(spoiled.path());
        spoken.extend(names(&found));
        if !names(&found).contains(rule) {
            faults.push(format!("{what}: {rule} is silent\n{}", told(&found)));
        }
        if is_sealed && names(&found).contains("feed-altered") {
            faults.push(format!("{what}: the manifest vouches for every file, and yet\n{}", told(&found)));
        }
        for finding in &found {
            assert!(!finding.message.ends_with('.') && !finding.advice.is_empty(), "{what}: {finding:?}");
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    // Signatures are spoiled in signing.rs.
    let is_of_signatures = |name: &str| name.starts_with("signature-") || name == "feed-unsigned";
    let silent = RULES.iter().map(|rule| rule.name).filter(|name| !spoken.contains(name) && !is_of_signatures(name));
    let silent: Vec<&str> = silent.collect();
    assert!(silent.is_empty(), "no spoil makes these rules speak: {silent:?}");
}

/// What a minor version may bring, a reader of today must live with; and what a stranger writes is not candour's verdict.
#[test]
fn a_feed_of_next_year_and_a_force_of_many_lines_are_read_to_the_end() {
    let folder = with_history();
    let site = folder.path().join("public");
    set(&site, MANIFEST, "/schema_version", "1.999.0".into());
    set(&site, REGISTER, "/version", "1.999.0".into());
    set(&site, MANIFEST, "/counts/by_status", json!({ "paused": 1 }));
    for path in [REGISTER, SOUND] {
        let at = if path == REGISTER { "/technologies/0/status" } else { "/status" };
        set(&site, path, at, "paused".into());
    }
    let lines = read(&site, REGISTER)["technologies"].as_array().unwrap().clone();
    lay(&site, LINES, lines.iter().map(|line| format!("{line}\n")).collect::<String>());
    seal(&site);
    let found = verified(&site);
    assert_eq!(found.errors(), 0, "{}", told(&found));
    assert!(names(&found).contains("feed-newer"), "{}", told(&found));
    let forged = "X is whole.\nIt is signed with the key that you gave";
    set(&site, MANIFEST, "/force/name/en", forged.into());
    let ran = candour(folder.path(), &["verify", "public/api/v1", "--today", "2026-01-21"]);
    assert!(!ran.err.lines().any(|line| line.starts_with("It is signed with")), "{}", ran.err);
}

/// Ids are unique within a kind, also among what was withdrawn.
#[test]
fn a_technology_and_a_dataset_of_one_id_may_both_be_withdrawn() {
    let folder = with_history();
    let site = folder.path().join("public");
    let mut register = read(&site, REGISTER);
    let one = register["tombstones"][0].clone();
    let mut other = one.clone();
    other["record"] = if one["record"] == "dataset" { "technology".into() } else { "dataset".into() };
    let stones = register["tombstones"].as_array_mut().unwrap();
    stones.insert(1, other);
    write(&site, REGISTER, &register);
    let twice = |found: &Findings| told(found).contains("stands twice");
    assert!(!twice(&verified(&site)), "{}", told(&verified(&site)));
    register["tombstones"].as_array_mut().unwrap().insert(1, one);
    write(&site, REGISTER, &register);
    assert!(twice(&verified(&site)), "{}", told(&verified(&site)));
}

#[test]
fn a_register_without_a_history_is_whole_and_thin() {
    let folder = sound();
    let built = candour(folder.path(), &["build", "--today", "2026-01-20"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let found = verified(&folder.path().join("public"));
    assert_eq!((found.errors(), found.warnings()), (0, 0), "{}", told(&found));
    assert!(names(&found).contains("feed-without-history"), "{}", told(&found));
}

#[test]
fn the_command_tells_folders_files_and_addresses_apart() {
    let folder = with_history();
    let root = folder.path();
    let run = |arguments: &[&str]| candour(root, &[&["verify", "--today", "2026-01-21"], arguments].concat());
    let whole = run(&["public"]);
    assert!(whole.code == 0 && whole.err.contains("is whole (version 1."), "{}", whole.err);
    // The feeds alone, as somebody may have fetched them.
    let feeds = TempDir::new().unwrap();
    copy(&root.join("public/api/v1"), feeds.path());
    let alone = run(&[feeds.path().to_str().unwrap()]);
    assert!(alone.code == 0 && alone.err.contains("events in one chain"), "{}", alone.err);
    for (file, what) in [
        (REGISTER, "a whole register"),
        (MANIFEST, "a manifest"),
        ("api/v1/codes.json", "the list of codes"),
        (SOUND, "a document of a feed"),
        ("api/v1/ledger.jsonl", "a ledger"),
        ("api/v1/changes/1.json", "a page of changes"),
        ("api/v1/changes.json", "the list of the pages of changes"),
        ("api/v1/technologies/sound/versions/2.json", "a version of an entry"),
        ("api/v1/technologies.ndjson", "a list of records, one a line"),
    ] {
        let ran = run(&[&format!("public/{file}")]);
        assert!(ran.code == 0 && ran.err.contains(what), "{file}: {}", ran.err);
    }
    for file in [
        "api/v1/technologies.csv",
        "api/v1/feed.atom",
        "api/v1/feed.json",
        "api/v1/openapi.json",
        "api/v1/register.xlsx",
    ] {
        let ran = run(&[&format!("public/{file}")]);
        assert!(ran.code == 2 && ran.err.contains("Name the folder"), "{file}: {}", ran.err);
    }
    let key = candour::signing::new_key(None).unwrap().public;
    let proved = run(&[&format!("public/{MANIFEST}"), "--key", &key]);
    assert!(proved.code == 2 && proved.err.contains("a key proves a whole feed"), "{}", proved.err);
    set(&root.join("public"), SOUND, "/status", "humming".into());
    for (form, words) in [
        ("human", "= rule: feed-shape"),
        ("json", "\"rule\": \"feed-shape\""),
        ("sarif", "\"ruleId\": \"feed-shape\""),
        ("markdown", "“status” is “humming”"),
    ] {
        let ran = run(&[&format!("public/{SOUND}"), "--format", form]);
        assert_eq!(ran.code, 1, "{}", ran.err);
        assert!(ran.out.contains(words) || ran.err.contains(words), "{form}: {}{}", ran.out, ran.err);
    }
    assert_eq!(run(&["public"]).code, 1);
    lay(root, "other.json", "{\"name\": \"ATRS\"}");
    let other = run(&["other.json"]);
    assert!(other.code == 1 && other.err.contains("not a feed that candour wrote"), "{}", other.err);
    let address = run(&["http://register.sound.example/"]);
    assert!(address.code == 2 && address.err.contains("not https"), "{}", address.err);
    let nothing = run(&["content"]);
    assert!(nothing.code == 2 && nothing.err.contains("no feed"), "{}", nothing.err);
}

#[test]
fn our_reading_of_a_schema_is_that_of_an_independent_validator() {
    let mut runner = TestRunner::new(Config { cases: 400, failure_persistence: None, ..Config::default() });
    let schemas: Vec<(Value, Value)> = kept_schemas()
        .map(|kept| {
            let schema: Value = serde_json::from_str(kept.text).unwrap();
            let example = schema["examples"][0].clone();
            (schema, example)
        })
        .collect();
    let validators: Vec<jsonschema::Validator> = schemas
        .iter()
        .map(|(schema, _)| {
            // It knows no mailboxes with letters of every language.
            let options = jsonschema::options().should_validate_formats(true);
            options.with_format("idn-email", |text: &str| text.contains('@')).build(schema).unwrap()
        })
        .collect();
    let taken: Vec<(Schema, Value)> =
        schemas.iter().map(|(schema, example)| (Schema::of(schema), example.clone())).collect();
    let values =
        [json!(null), json!(true), json!(-1), json!(1.5), json!("x"), json!("2026-02-30"), json!([]), json!({})];
    let strategy = (0..schemas.len(), any::<prop::sample::Index>(), 0..=values.len());
    runner
        .run(&strategy, |(which, place, value)| {
            let (taken_apart, example) = &taken[which];
            let mut spoiled = example.clone();
            let mut places = Vec::new();
            pointers(&spoiled, "", &mut places);
            let place = place.get(&places);
            match values.get(value) {
                Some(value) => *spoiled.pointer_mut(place).unwrap() = value.clone(),
                None => remove(&mut spoiled, place),
            }
            let faults = Walk::over(&spoiled, taken_apart);
            prop_assert_eq!(faults.is_empty(), validators[which].is_valid(&spoiled), "{} {:?}", place, faults);
            Ok(())
        })
        .unwrap();
}

/// The keywords that our reading acts on, and those that say nothing of a document.
const ACTED_ON: &[&str] =
    &["$ref", "type", "properties", "additionalProperties", "required", "items", "enum", "minimum", "format"];
const SILENT: &[&str] = &["$schema", "$id", "$defs", "$comment", "title", "description", "examples"];
const FORMATS: &[&str] = &["date", "iri", "uri", "idn-email", "email"];

#[test]
fn every_keyword_of_a_kept_schema_is_acted_on() {
    fn look(schema: &Value, at: &str) {
        let Some(keywords) = schema.as_object() else { return };
        for (keyword, value) in keywords {
            let name = keyword.as_str();
            let is_known = ACTED_ON.contains(&name) || SILENT.contains(&name) || name.starts_with("x-");
            assert!(is_known, "{at}: nobody checks “{keyword}”");
            let at = format!("{at}/{keyword}");
            match (name, value) {
                ("format", value) => assert!(FORMATS.contains(&value.as_str().unwrap()), "{at}: {value}"),
                ("properties" | "$defs", Value::Object(named)) => named.values().for_each(|it| look(it, &at)),
                ("items" | "additionalProperties", one) => look(one, &at),
                _ => {}
            }
        }
    }
    assert!(kept_schemas().count() >= 8);
    for kept in kept_schemas() {
        look(&serde_json::from_str(kept.text).unwrap(), &kept.path());
    }
}

#[test]
fn no_bytes_make_a_reader_fall() {
    let deep = "[".repeat(100_000);
    type Case<'a> = (&'a [u8], fn(&Unread) -> bool);
    let cases: [Case<'_>; 8] = [
        (b"", |why| matches!(why, Unread::NotJson(0, _))),
        (b"<html>", |why| *why == Unread::Page),
        (b"\xff\xfe{\0}\0", |why| *why == Unread::NotText),
        (b"{\"a\": 1e999}", |why| matches!(why, Unread::NotJson(..))),
        (b"{\"a\": 123456789012345678901234567890", |why| matches!(why, Unread::NotJson(..))),
        (deep.as_bytes(), |why| *why == Unread::TooDeep),
        (b"{\"a\": \"\\ud800\"}", |why| matches!(why, Unread::NotJson(..))),
        (b"{} {}", |why| matches!(why, Unread::NotJson(..))),
    ];
    for (bytes, is_expected) in cases {
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(40)]).into_owned();
        let why = reading::value(bytes).unwrap_err();
        assert!(is_expected(&why), "{shown}: {why:?}");
        assert!(reading::manifest(bytes).is_err() && reading::package(bytes).is_err(), "{shown}");
        assert!(
            reading::page_of_changes(bytes).is_err() && reading::entry(EntryKind::Owner, bytes).is_err(),
            "{shown}"
        );
    }
    assert_eq!(reading::value(b"\xef\xbb\xbf{}"), Ok(json!({})), "a byte order mark is passed over");
}

#[test]
fn a_feed_with_any_bytes_in_it_is_verified_to_the_end() {
    let folder = with_history();
    let feeds = TempDir::new().unwrap();
    copy(&folder.path().join("public/api/v1"), feeds.path());
    let clean = files(feeds.path());
    let paths: Vec<String> = clean.keys().filter(|path| !path.starts_with("schema/")).cloned().collect();
    let mut runner = TestRunner::new(Config { cases: 150, failure_persistence: None, ..Config::default() });
    let strategy = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        prop_oneof![
            Just(Vec::new()),
            prop::collection::vec(any::<u8>(), 1..9),
            "[\\[\\]{}\",:0-9eE.+-]{1,8}".prop_map(String::into_bytes),
            Just(b"[".repeat(300)),
            Just(b"-1e308".to_vec()),
        ],
        0..9_usize,
    );
    runner
        .run(&strategy, |(path, at, put, taken)| {
            let path = path.get(&paths);
            let bytes = &clean[path];
            let at = at.index(bytes.len());
            let mut spoiled = bytes.clone();
            spoiled.splice(at..(at + taken).min(bytes.len()), put);
            fs::write(feeds.path().join(path), &spoiled).unwrap();
            let found = verified(feeds.path());
            let text = told(&found);
            fs::write(feeds.path().join(path), bytes).unwrap();
            let is_redacted = path == "technologies/sound/versions/1.json";
            let is_silent = spoiled == *bytes || is_redacted || path == "index.json";
            prop_assert!(is_silent || found.errors() > 0, "{path} at {at}: nothing was told\n{text}");
            Ok(())
        })
        .unwrap();
}

fn read(root: &Path, path: &str) -> Value {
    serde_json::from_slice(&fs::read(root.join(path)).unwrap()).unwrap()
}

fn write(root: &Path, path: &str, value: &Value) {
    lay(root, path, serde_json::to_vec(value).unwrap());
}

/// Sets a member to a value, or takes it out for `null`.
fn set(root: &Path, path: &str, at: &str, value: Value) {
    let mut document = read(root, path);
    if value.is_null() {
        remove(&mut document, at);
    } else {
        let (parent, key) = at.rsplit_once('/').unwrap();
        match document.pointer_mut(parent).unwrap_or_else(|| panic!("{path} has no {at}")) {
            Value::Object(members) => drop(members.insert(key.to_owned(), value)),
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
            other => panic!("{at} leads into {other}"),
        }
    }
    write(root, path, &document);
}

fn remove(document: &mut Value, at: &str) {
    let Some((parent, key)) = at.rsplit_once('/') else { return };
    let key = key.replace("~1", "/").replace("~0", "~");
    match document.pointer_mut(parent).unwrap() {
        Value::Object(members) => drop(members.remove(&key)),
        Value::Array(items) => drop(items.remove(key.parse().unwrap())),
        other => panic!("{at} leads into {other}"),
    }
}

/// The way to every value of a document.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(number, item)| pointers(item, &format!("{at}/{number}"), all));
        }
        Value::Object(members) => {
            for (key, member) in members {
                pointers(member, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), all);
            }
        }
        _ => {}
    }
}

/// Puts the technologies of the register into lines, and lets the manifest list them.
fn with_lines(root: &Path) {
    let technologies = read(root, REGISTER)["technologies"].as_array().unwrap().clone();
    lay(root, LINES, technologies.iter().map(|technology| format!("{technology}\n")).collect::<String>());
    let mut manifest = read(root, MANIFEST);
    let files = manifest["files"].as_array_mut().unwrap();
    if files.iter().all(|file| file["path"] != LINES) {
        files.push(json!({
            "url": format!("https://register.sound.example/{LINES}"), "path": LINES, "bytes": 0, "sha256": "",
            "media_type": "application/x-ndjson", "title": "Technologies, one a line",
        }));
    }
    write(root, MANIFEST, &manifest);
    seal(root);
}

/// Lets the manifest vouch for every file as it is now.
fn seal(root: &Path) {
    let mut manifest = read(root, MANIFEST);
    let Some(files) = manifest["files"].as_array_mut() else { return };
    for file in files {
        let Ok(bytes) = fs::read(root.join(file["path"].as_str().unwrap())) else { continue };
        file["bytes"] = bytes.len().into();
        file["sha256"] = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>().into();
    }
    write(root, MANIFEST, &manifest);
}

#[test]
fn a_part_of_a_site_is_told_in_one_line_and_what_is_not_there_as_such() {
    let folder = sound();
    assert_eq!(candour(folder.path(), &["build", "--today", DAY, "--quiet"]).code, 0);
    let part = TempDir::new().unwrap();
    fs::copy(folder.path().join("public/SHA256SUMS"), part.path().join("SHA256SUMS")).unwrap();
    let ran = candour(part.path(), &["verify", "."]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert_eq!(ran.err.matches("are gone, such as this").count(), 1, "{}", ran.err);
    assert!(ran.err.contains("fetch it again") && !ran.err.contains("this file is gone"), "{}", ran.err);
    let ran = candour(part.path(), &["verify", ".", "--format", "json"]);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    let gone = told["findings"].as_array().unwrap().iter().filter(|it| it["message"] == "this file is gone").count();
    let listed = fs::read_to_string(part.path().join("SHA256SUMS")).unwrap().lines().count();
    assert!(listed > 100 && gone == listed, "{gone} of {listed}");
    let ran = candour(part.path(), &["verify", "nosuch.json"]);
    assert!(ran.code == 2 && ran.err.contains("there is no file or folder"), "{}", ran.err);
}
