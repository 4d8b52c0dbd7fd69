//! The plain theme: its templates hold no words and no way around escaping, its words file what is needed and no more.

use super::harness::{Files, files, project};
use std::collections::BTreeSet;

/// Messages whose names are made at run time: what the names begin with, and where they come from.
const MADE: &[&str] = &[
    "act_",
    "kind_",
    "month_",
    "event_",
    "standing_",
    "facet_",
    "term_",
    "label_",
    "section_",
    "principle_",
    "ask_",
    "answer_",
    "gloss_",
];

/// Words that are names, the same in every language.
const NAMES: &[&str] = &["Atom", "JSON", "Feed", "CSV"];

fn templates() -> Files {
    files(&project("themes/plain/templates"))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn no_template_goes_around_escaping() {
    for (path, bytes) in templates() {
        let text = text(&bytes).replace(' ', "");
        for way in ["|safe", "autoescape", "safe_string"] {
            assert!(!text.contains(way), "{path} has {way}");
        }
    }
}

#[test]
fn no_template_says_a_word_of_its_own() {
    let mut faults = Vec::new();
    for (path, bytes) in templates() {
        let markup = without_template_syntax(&text(&bytes));
        // Examples of commands and programs are no language that people speak.
        let markup = without(&markup, "<pre", "</pre>");
        let attributes = ["aria-label=\"", "title=\"", "alt=\"", "placeholder=\"", "content=\""];
        let spoken =
            attributes.iter().flat_map(|name| markup.split(name).skip(1)).filter_map(|rest| rest.split('"').next());
        let spoken = spoken.filter(|value| !value.contains('=') && !matches!(*value, "noindex" | "light dark"));
        let words = without(&markup, "<", ">");
        for word in words.split_whitespace().chain(spoken.flat_map(str::split_whitespace)) {
            // A block may fill in an attribute of the page around it.
            if word.starts_with("class=\"") {
                continue;
            }
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            if word.chars().any(char::is_alphabetic)
                && !NAMES.contains(&word)
                && !word.starts_with('&')
                && word != "nbsp"
            {
                faults.push(format!("{path}: {word}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The text with everything of the template language taken out, also where it stands inside a tag.
fn without_template_syntax(text: &str) -> String {
    ["{#", "{{", "{%"]
        .iter()
        .zip(["#}", "}}", "%}"])
        .fold(text.to_owned(), |text, (open, close)| without(&text, open, close))
}

/// The text without what stands between these marks.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        kept.push(' ');
        rest = after.split_once(close).map_or("", |(_, rest)| rest);
    }
    kept + rest
}

#[test]
fn the_words_file_has_every_message_and_none_that_nobody_says() {
    let words = std::fs::read_to_string(project("themes/plain/words/en.ftl")).unwrap();
    let messages: BTreeSet<&str> = words
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(name, _)| name)
        .filter(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_'))
        .collect();
    assert_eq!(
        messages.len(),
        words.lines().filter(|line| line.contains(" =") && !line.starts_with([' ', '#'])).count()
    );

    let pages = files(&project("src/pages"));
    let code: String = pages.values().map(|bytes| text(bytes)).collect();
    let templates: String = templates().values().map(|bytes| text(bytes)).collect();
    let said: BTreeSet<&str> = names(&templates).chain(names(&code)).collect();
    let unused: Vec<&&str> = messages
        .iter()
        .filter(|name| !said.contains(**name) && !MADE.iter().any(|start| name.starts_with(start)))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");

    let after = |text: &str, mark: &str| -> Vec<String> {
        let rests = text.split(mark).skip(1);
        rests
            .map(|rest| names(rest).next().filter(|name| rest.starts_with(*name)).unwrap_or_default().to_owned())
            .collect()
    };
    // `cell.words.text` is an answer, not a message.
    let mut wanted = after(&templates.replace(".words.", "."), "words.");
    wanted.extend(after(&templates, "say(id=\""));
    wanted.extend([".word(\"", ".say(\"", ".get(\""].iter().flat_map(|mark| after(&code, mark)));
    wanted.retain(|name| !name.is_empty());
    let missing: BTreeSet<&String> = wanted.iter().filter(|name| !messages.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
    assert!(wanted.len() > 100, "{}", wanted.len());
}

/// Everything in a text that could be the name of a message.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).filter(|name| !name.is_empty())
}
