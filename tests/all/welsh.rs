//! How far the Welsh of a bilingual register is, as `candour check` tells it.

use super::harness::{DAY, candour, change, copy, files, lay, project, sound};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use tempfile::TempDir;

const RECORD: &str = "content/technologies/statement-translation.toml";
const WELSH: &str = "content/technologies/statement-translation.cy.toml";

/// The register in two languages, in which two answers of one record have no Welsh.
fn bilingual() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy(&project("tests/registers/bilingual"), folder.path());
    folder
}

fn complete(folder: &TempDir) {
    let welsh = fs::read_to_string(folder.path().join(WELSH)).unwrap();
    let first = format!("impact_reason = \"Byddai person yn gwirio pob gair.\"\n{welsh}");
    lay(folder.path(), WELSH, first.replace("[purpose]\n", "[purpose]\nwhy = \"Mae tystion yn aros.\"\n"));
}

fn shown(folder: &TempDir, arguments: &[&str]) -> String {
    let ran = candour(folder.path(), &[&["check", "--today", "2026-11-10"], arguments].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    if ran.out.is_empty() { ran.err } else { ran.out }
}

fn welsh_of(folder: &TempDir) -> Value {
    serde_json::from_str::<Value>(&shown(folder, &["--format", "json"])).unwrap()["welsh"].take()
}

/// The row of a file: how many texts it has, and how many of them with Welsh.
fn row(welsh: &Value, file: &str) -> (u64, u64) {
    let row = welsh["files"].as_array().unwrap().iter().find(|row| row["file"] == file).unwrap();
    (row["texts"].as_u64().unwrap(), row["with_welsh"].as_u64().unwrap())
}

#[test]
fn welsh_that_no_page_shows_is_told_of_every_file_that_holds_it() {
    let folder = bilingual();
    change(folder.path(), "content/register.toml", "languages = [\"en\", \"cy\"]", "languages = [\"en\"]");
    let ran = candour(folder.path(), &["check", "--today", "2026-11-10", "--format", "json"]);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let told = found["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == "welsh-unseen");
    let told: BTreeSet<String> = told.map(|finding| finding["message"].as_str().unwrap().to_owned()).collect();
    let files = files(&folder.path().join("content"));
    let welsh = files.keys().filter(|path| path.contains(".cy."));
    let name = |path: &String| path.rsplit('/').next().unwrap().to_owned();
    let expected: BTreeSet<String> =
        welsh.map(|path| format!("there is Welsh in {}, and the website is in English alone", name(path))).collect();
    assert_eq!(told, expected);
    assert_eq!(told.len(), 8);
}

#[test]
fn a_check_ends_with_what_lacks_welsh_and_the_worst_file_first() {
    let folder = bilingual();
    fs::remove_file(folder.path().join("content/pages/about.cy.md")).unwrap();
    let welsh = welsh_of(&folder);
    assert_eq!(row(&welsh, "content/pages/about.md"), (3, 0), "title, summary and text");
    let (texts, with_welsh) = row(&welsh, RECORD);
    assert_eq!(texts - with_welsh, 2);
    let order: Vec<&str> = welsh["files"].as_array().unwrap().iter().filter_map(|row| row["file"].as_str()).collect();
    assert_eq!(order[..2], ["content/pages/about.md", RECORD]);
    let sum = |key: &str| welsh["files"].as_array().unwrap().iter().filter_map(|row| row[key].as_u64()).sum::<u64>();
    assert_eq!((welsh["texts"].as_u64(), welsh["with_welsh"].as_u64()), (Some(sum("texts")), Some(sum("with_welsh"))));
    assert_eq!(sum("texts") - sum("with_welsh"), 5);

    let seen = shown(&folder, &[]);
    let list = format!(
        "\n\n{} of {} public texts have Welsh; {} of {} files lack nothing.\n   0 of  3  content/pages/about.md\n  {with_welsh} of {texts}  {RECORD}\n\n",
        sum("with_welsh"),
        sum("texts"),
        order.len() - 2,
        order.len()
    );
    assert!(seen.contains(&list), "{list}\n{seen}");
    assert!(seen.ends_with("2 warnings in 2 files. The register can be published.\n"), "one finding a file: {seen}");

    let pasted = shown(&folder, &["--format", "markdown"]);
    assert!(pasted.starts_with("# Check of the register: 2 warnings in 2 files\n"), "{pasted}");
    assert!(
        pasted.ends_with(&format!("| `content/pages/about.md` | 3 | 0 |\n| `{RECORD}` | {texts} | {with_welsh} |\n"))
    );
}

#[test]
fn when_all_is_written_one_line_says_so_and_no_finding_is_left() {
    let folder = bilingual();
    complete(&folder);
    let welsh = welsh_of(&folder);
    assert_eq!(welsh["texts"], welsh["with_welsh"]);
    let files = welsh["files"].as_array().unwrap().len();
    let seen = shown(&folder, &["--deny-warnings"]);
    assert!(
        seen.starts_with(&format!("All {} public texts have Welsh, in {files} files.\n", welsh["texts"])),
        "{seen}"
    );
    assert_eq!(shown(&folder, &["--quiet"]), "", "it is no fault");
}

#[test]
fn the_lines_of_a_list_are_one_text_and_one_line_without_welsh_opens_it() {
    let folder = bilingual();
    complete(&folder);
    let before = row(&welsh_of(&folder), RECORD);
    let line = "out_of_scope_uses = [\"Sending a translation to a court that nobody has read\"";
    change(folder.path(), RECORD, line, &format!("{line}, \"Translating for a person in custody\""));
    assert_eq!(row(&welsh_of(&folder), RECORD), (before.0, before.1 - 1));
}

#[test]
fn a_draft_has_no_public_text_and_a_register_in_english_has_no_list() {
    let folder = bilingual();
    let text = fs::read_to_string(folder.path().join(RECORD)).unwrap();
    lay(folder.path(), RECORD, format!("{text}\n[publication]\nstate = \"draft\"\n"));
    change(folder.path(), "content/technologies/website-chatbot.toml", "related = [\"statement-translation\"]\n", "");
    let files = welsh_of(&folder);
    assert!(files["files"].as_array().unwrap().iter().all(|row| row["file"] != RECORD), "{files}");

    let english = sound();
    let ran = candour(english.path(), &["check", "--today", DAY, "--format", "json"]);
    assert_eq!(serde_json::from_str::<Value>(&ran.out).unwrap().get("welsh"), None);
    assert!(!candour(english.path(), &["check", "--today", DAY]).err.contains("Welsh"));
}

#[test]
fn while_there_is_an_error_the_list_is_still_shown() {
    let folder = bilingual();
    change(folder.path(), RECORD, "status = \"proposed\"", "status = \"dreamt\"");
    let ran = candour(folder.path(), &["check", "--today", "2026-11-10"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains(" public texts have Welsh; "), "{}", ran.err);
}

#[test]
fn the_welsh_of_a_deployment_stands_in_columns_of_its_own() {
    let folder = TempDir::new().unwrap();
    copy(&project("content"), &folder.path().join("content"));
    let file = "content/deployments/live-facial-recognition.csv";
    assert_eq!(row(&welsh_of(&folder), file), (2, 2), "place and purpose");
    let site = candour(folder.path(), &["build", "--today", "2026-11-21"]);
    assert_eq!(site.code, 0, "{}", site.err);
    let welsh = fs::read_to_string(folder.path().join("public/cy/technologies/live-facial-recognition.html")).unwrap();
    assert!(welsh.contains("Aberhafren, gorsaf fysiau") && !welsh.contains("People wanted by the courts"));
    let feed = folder.path().join("public/api/v1/technologies/live-facial-recognition.json");
    assert!(fs::read_to_string(feed).unwrap().contains("\"cy\":\"Aberhafren, gorsaf fysiau\""));

    // One cell is enough to leave the column open.
    change(folder.path(), file, ",\"Trefaes, Ffordd yr Orsaf\",", ",,");
    assert_eq!(row(&welsh_of(&folder), file), (2, 1));
    let seen = shown(&folder, &[]);
    assert!(seen.contains("one answer has no Welsh: place") && seen.contains("in columns called place_cy"), "{seen}");

    lay(folder.path(), file, "date,place,purpose,purpose_cy\n2026-01-05,Market Square,,Diben\n");
    let ran = candour(folder.path(), &["check", "--today", "2026-11-21"]);
    assert!(
        ran.code == 1 && ran.err.contains("there is Welsh for “purpose” and nothing in English beside it"),
        "{}",
        ran.err
    );
}
