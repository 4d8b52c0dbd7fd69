//! Any words at all, written by a person and by candour and read again: nothing is lost, altered or escaped twice on the way.

use super::harness::{DAY, SOUND, SOUND_TEXT, disclosed, plain_theme, texts};
use candour::edits::{moved, unpublished, was, withdrawn};
use candour::feeds::reading;
use candour::ledger::Chronicle;
use candour::pipeline;
use candour::public::{Entry, EntryKind, PublicRegister};
use candour::register::EXAMPLE_FILES;
use candour::site::SitePath;
use candour::text::{escaped_markdown, plain};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use toml::{Table, Value};

/// Words as people and their programs write them, with what breaks tables, TOML, JSON and Markdown.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z ,.]{1,12}",
        1 => proptest::sample::select(vec![
            "ŵ", "é", "👮", "\"", "'", "\\", "\\n", "=", "+", "-", "@", ";", "|", "*", "_", "`", "[x](y)", "<b>", "&amp;", "{{ x }}", "{% x %}",
            "#", "£", "“", "”", "\u{a0}", "0", "1e9", "=cmd()", "'''", "\"\"\"",
        ]).prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 1..8).prop_map(|pieces| format!("Aa{}z", pieces.concat()))
}

/// The sound register whose plainest record has this name and summary.
fn with(name: &str, summary: &str) -> PublicRegister {
    let mut record: Table = SOUND_TEXT.parse().unwrap();
    record.insert("name".to_owned(), Value::String(name.to_owned()));
    record.insert("summary".to_owned(), Value::String(summary.to_owned()));
    let text = |path: &str, text: &str| if path == SOUND { record.to_string() } else { text.to_owned() };
    let files = EXAMPLE_FILES.iter().map(|(path, sound)| ((*path).to_owned(), text(path, sound)));
    disclosed(&texts(files), DAY.parse().unwrap())
}

/// The same without the checks, which may find fault with words of chance: what the type can hold, the files hold.
fn holding(name: &str, summary: &str) -> PublicRegister {
    static SOUND: OnceLock<PublicRegister> = OnceLock::new();
    let mut register = SOUND.get_or_init(|| with("Sound", "It sorts letters.")).clone();
    let technology = std::sync::Arc::make_mut(register.technologies.iter_mut().find(|it| it.id == "sound").unwrap());
    technology.answers.name.en = name.to_owned();
    technology.answers.summary.en = summary.to_owned();
    register
}

/// A file of the site that this register makes.
fn made(register: &PublicRegister, path: &str) -> Vec<u8> {
    let (chronicle, theme) = (Chronicle::of(register.clone()), plain_theme());
    let site = pipeline::site(&chronicle, &theme, &mut candour::findings::Findings::new()).unwrap();
    site.get(&SitePath::new(path).unwrap()).unwrap().unwrap().bytes
}

/// The rows of a CSV file by the answers of its columns.
fn rows(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|row| header.iter().zip(row.unwrap().iter()).map(|(a, b)| (a.to_owned(), b.to_owned())).collect())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_register_comes_back_from_json_whole_and_by_entry(name in words(), summary in any::<String>()) {
        let register = holding(&name, &summary);
        let json = serde_json::to_vec(&register).unwrap();
        prop_assert!(reading::package(&json).as_ref() == Ok(&register));
        for entry in register.entries() {
            let text = entry.text().unwrap();
            let back = Entry::read(entry.id().kind, &text).unwrap();
            prop_assert_eq!(&back, &entry);
            prop_assert!(reading::entry(entry.id().kind, text.as_bytes()).is_ok());
        }
    }

    #[test]
    fn a_text_of_toml_keeps_its_other_answers_when_it_is_changed(name in any::<String>(), team in words(), by in words()) {
        let mut record = Table::new();
        for (key, value) in [("name", name.as_str()), ("team", &team), ("status", "live")] {
            record.insert(key.to_owned(), Value::String(value.to_owned()));
        }
        let text = format!("# Ours.\n{record}\n[internal]\nnote = 'x'\n");
        let before: Table = text.parse().unwrap();
        let day: Date = date(2026, 1, 20);
        let changed = [
            moved(&text, "old", "new").unwrap(),
            withdrawn(&text, day, &by, None).unwrap(),
            unpublished(&text, day, "It is merged.").unwrap(),
        ];
        for text in &changed {
            let after: Table = text.parse().unwrap();
            for (key, value) in before.iter().filter(|(key, _)| *key != "status") {
                prop_assert_eq!(after.get(key), Some(value));
            }
            prop_assert!(text.contains("# Ours.\n") && text.ends_with("[internal]\nnote = 'x'\n"));
        }
        prop_assert!(was(&changed[0], "old") && !was(&text, "old"));
        let of_withdrawn: Table = changed[1].parse().unwrap();
        prop_assert_eq!(of_withdrawn["status_reason"].as_str(), Some(by.as_str()));
    }

    // Quotes, dots and hyphens are set as a printer would set them.
    #[test]
    fn escaped_words_read_as_they_were_written(words in "Aa[!#-&(-,/-~]{0,40}") {
        prop_assert_eq!(plain(&escaped_markdown(&words)), words);
    }
}

proptest! {
    // Each makes a site.
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_of_a_record_come_back_from_its_tables_and_from_its_json(name in words(), summary in words()) {
        let register = holding(&name, &summary);
        let json: serde_json::Value = serde_json::from_slice(&made(&register, "api/v1/technologies/sound.json")).unwrap();
        prop_assert_eq!(json["name"]["en"].as_str(), Some(name.as_str()));
        prop_assert_eq!(json["summary"]["en"].as_str(), Some(summary.as_str()));
        let rows = rows(&made(&register, "api/v1/technologies.csv"));
        let row = rows.iter().find(|row| row["id"] == "sound").unwrap();
        // What a spreadsheet would work out stands behind an apostrophe.
        let unguarded = |cell: &str| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
        prop_assert_eq!(unguarded(&row["name_en"]), name);
        prop_assert_eq!(unguarded(&row["summary_en"]), summary);
    }
}

#[test]
fn every_kind_of_entry_is_among_those_that_come_back() {
    let kinds: Vec<EntryKind> = with("Sound", "It sorts letters.").entries().map(|entry| entry.id().kind).collect();
    assert!(EntryKind::ALL.iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
}
