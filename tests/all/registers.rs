//! Registers of other forces: one from published facts, one in two languages, one with nothing in it.

use super::harness::{Files, Page, candour, faults_of_site, files, project};
use std::fs;
use tempfile::TempDir;

const DAY: &str = "2026-11-16";

/// Builds a register of the tests. Gives what was found and the site.
fn build(name: &str) -> (String, Files) {
    let out = TempDir::new().unwrap();
    let root = project("tests/registers").join(name);
    let site = out.path().join("site");
    let arguments = ["build", "--quiet", "--today", DAY, "--out", site.to_str().unwrap()];
    let built = candour(&root, &arguments);
    assert_eq!(built.code, 0, "{name}: {}", built.err);
    let site = files(&site);
    assert_eq!(faults_of_site(&site), [""; 0], "{name}");
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(!Page::read(bytes).words.contains('⟨'), "{name}: {path} has a word that no language file knows");
    }
    (built.err, site)
}

#[test]
fn what_forces_have_published_can_be_published_here_with_its_flaws_named() {
    let (found, site) = build("public-sources");
    let times = |rule: &str| found.matches(&format!("= rule: {rule}\n")).count();
    assert_eq!(times("impossible-mcc"), 7, "{found}");
    assert_eq!(found.matches("nobody is named who answers for this technology").count(), 7, "{found}");
    assert!(found.contains("10 of 3,147,436 and 10 of 2,077"), "one measure with two denominators");
    assert!(found.contains("399 days before it was published"), "a result that was told late");
    assert!(site.contains_key("technologies/darat.html"));

    // What a person reads, word for word: a change here is a change of the program's voice.
    let golden = project("tests/cases/check/public-sources.txt");
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(golden.parent().unwrap()).unwrap();
        fs::write(&golden, &found).unwrap();
    }
    let expected = fs::read_to_string(&golden).unwrap_or_default();
    assert!(expected == found, "{}", first_difference(&expected, &found));
}

fn first_difference(expected: &str, found: &str) -> String {
    let mut lines = expected.lines().zip(found.lines()).enumerate();
    let line = lines.find(|(_, (expected, found))| expected != found);
    let line = line.map_or_else(
        || format!("{} lines became {}", expected.lines().count(), found.lines().count()),
        |(at, (expected, found))| format!("line {}:\n  was  {expected}\n  is   {found}", at + 1),
    );
    format!("the findings have changed. {line}\nIf that is meant, run: BLESS=1 cargo test registers")
}

#[test]
fn a_register_in_two_languages_is_built() {
    let (found, site) = build("bilingual");
    assert!(found.contains("have no Welsh"), "{found}");
    let record = String::from_utf8(site["api/v1/technologies/website-chatbot.json"].clone()).unwrap();
    assert!(record.contains("\"cy\":") || record.contains("\"cy\" :"), "the Welsh words are in the feeds");
}

#[test]
fn a_register_with_nothing_in_it_is_a_statement() {
    let (found, site) = build("empty");
    assert_eq!(found, "");
    let manifest: serde_json::Value = serde_json::from_slice(&site["api/v1/index.json"]).unwrap();
    assert!(manifest["declaration"]["statement"].is_object(), "{manifest}");
    let home = Page::read(&site["index.html"]).words;
    let statement = manifest["declaration"]["statement"]["en"].as_str().unwrap();
    assert!(home.contains(statement.split_whitespace().next().unwrap()), "{home}");
}
