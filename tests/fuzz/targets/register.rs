//! What a force writes: TOML, CSV and Markdown below `content/`, from a text to the files of a site, and edits of TOML.

use super::bundle;
use candour::calendar::{Calendar, Form};
use candour::edits::{moved, renamed, unpublished, was, withdrawn};
use candour::feeds::reading;
use candour::findings::{Colour, Findings, Format, Look, show};
use candour::ledger::Chronicle;
use candour::pages::Theme;
use candour::pipeline;
use candour::public::PublicRegister;
use candour::register::{EXAMPLE_FILES, Register, WorkingRegister};
use candour::standard::Language;
use candour::text::{Source, read_text};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::sync::OnceLock;
use toml::Table;

/// A day on which the sound register, over which everything is laid, has no finding.
pub(super) const TODAY: Date = date(2026, 1, 20);

/// The texts of the sound register with these laid over them; bytes that are no text are left out, as a build leaves them out.
pub(super) fn laid(bytes: &[u8]) -> Vec<Source> {
    let mut texts: BTreeMap<String, String> =
        EXAMPLE_FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    for (path, bytes) in bundle(bytes, "content/technologies/sound.toml") {
        if let Ok(text) = read_text(bytes.to_vec()) {
            texts.insert(path, text);
        }
    }
    texts.into_iter().map(|(path, text)| Source::new(path, text)).collect()
}

/// Every form in which findings are shown can be made of what was found.
pub(super) fn told(found: &Findings) {
    let narrow = Look { colour: Colour::Coloured, width: 40 };
    for (format, look) in [
        (Format::Human, Look::default()),
        (Format::Human, narrow),
        (Format::Markdown, narrow),
        (Format::Github, narrow),
        (Format::Html, narrow),
    ] {
        show(found, format, look);
    }
    for format in [Format::Json, Format::Sarif] {
        let text = show(found, format, narrow);
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{format:?} is no JSON: {text}");
    }
}

fn checked(sources: &[Source]) -> Option<PublicRegister> {
    let mut found = Findings::new();
    let checked = Register::read(sources, &mut found).check(TODAY, &mut found);
    told(&found);
    assert_eq!(checked.is_none(), found.errors() > 0, "a register is checked exactly if there is no error");
    let checked = checked?;
    checked.confide();
    Some(checked.disclose(None))
}

/// A register is read, checked, disclosed, written as JSON and read back the same; the preview finds what a check finds.
pub(super) fn register(bytes: &[u8]) {
    let sources = laid(bytes);
    let public = checked(&sources);
    let mut working = WorkingRegister::read(sources.clone(), Findings::new(), TODAY);
    while !working.is_settled() {
        working.go_on();
    }
    told(&working.found());
    assert_eq!(public.is_none(), working.found().errors() > 0, "the preview and the check are of two minds");
    let Some(public) = public else { return };
    let json = serde_json::to_vec(&public).unwrap();
    let back = reading::package(&json).unwrap_or_else(|why| panic!("what was written cannot be read: {why}"));
    assert!(back == public, "what was read back is another register");
    let calendar = Calendar::of(&public, TODAY, date(2027, 1, 20));
    for form in [Form::Text, Form::Json, Form::Ical] {
        calendar.written(form);
    }
}

/// A register that may be published becomes a site, every file of which can be made: those whose turn it is.
pub(super) fn site(bytes: &[u8]) {
    let Some(public) = checked(&laid(bytes)) else { return };
    let (chronicle, mut found) = (Chronicle::of(public), Findings::new());
    let site = pipeline::site(&chronicle, theme(), &mut found);
    told(&found);
    let Some(site) = site else {
        assert!(found.errors() > 0, "there is no site, and nobody says why");
        return;
    };
    for (_, path) in site.paths().enumerate().filter(|(number, _)| has_turn(*number, bytes)) {
        let made = site.get(path).unwrap_or_else(|| panic!("{path} is listed and not there"));
        let made = made.unwrap_or_else(|faults| panic!("{path}: {faults:?}"));
        let (is_json, is_html) = (path.as_str().ends_with(".json"), path.as_str().ends_with(".html"));
        if is_json {
            let read = serde_json::from_slice::<serde_json::Value>(&made.bytes);
            assert!(read.is_ok(), "{path} is no JSON");
        }
        assert!(!is_html || made.bytes.starts_with(b"<!"), "{path} is no page");
    }
}

/// Whether a file of a site is made for these bytes: the length of an input, which changes all the time, says whose turn it is.
/// To make all would take a second.
pub(super) fn has_turn(number: usize, bytes: &[u8]) -> bool {
    const TURNS: usize = 16;
    number % TURNS == bytes.len() % TURNS
}

/// The plain theme, in both languages.
pub(super) fn theme() -> &'static Theme {
    static THEME: OnceLock<Theme> = OnceLock::new();
    THEME.get_or_init(|| {
        let mut found = Findings::new();
        let theme = Theme::load("plain", &[Language::En, Language::Cy], Vec::new(), &mut found);
        theme.unwrap_or_else(|| panic!("{found:?}"))
    })
}

/// What is changed in a person's TOML is TOML again and says what it should; what is no TOML stays as it is.
pub(super) fn edits(bytes: &[u8]) {
    let Ok(text) = read_text(bytes.to_vec()) else { return };
    candour::import::read_map(&text);
    renamed("content/pages/a.md", &text, "old", "new");
    let is_toml = toml(&text).is_some();
    let again = renamed("content/technologies/a.toml", &text, "old", "new");
    assert!(!is_toml || toml(&again).is_some(), "renaming broke the TOML:\n{again}");
    assert_eq!(renamed("content/technologies/a.toml", &again, "old", "new"), again, "renaming twice is more than once");
    let day = date(2026, 1, 20);
    if let Some(text) = moved(&text, "old", "new") {
        sound(&text, "moved");
        assert!(was(&text, "old"), "the old id is not among the former ones:\n{text}");
        assert_eq!(moved(&text, "old", "new"), Some(text), "moving twice is more than once");
    }
    if let Some(text) = withdrawn(&text, day, "It was \"sold\".\n", Some("other")) {
        let table = sound(&text, "withdrawn");
        assert_eq!(table.get("status").and_then(toml::Value::as_str), Some("withdrawn"), "{text}");
    }
    if let Some(text) = unpublished(&text, day, "It is merged.") {
        let table = sound(&text, "unpublished");
        let state = table.get("publication").and_then(|table| table.get("state")).and_then(toml::Value::as_str);
        assert_eq!(state, Some("draft"), "{text}");
    }
}

fn toml(text: &str) -> Option<Table> {
    text.parse().ok()
}

fn sound(text: &str, what: &str) -> Table {
    toml(text).unwrap_or_else(|| panic!("what was {what} is no TOML:\n{text}"))
}
