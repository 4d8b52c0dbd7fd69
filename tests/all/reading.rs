//! What pages say by themselves can be read by most people from the age of ten: short sentences of common words.

use super::harness::{plain_theme, project};
use candour::text::{reading_age, sentences};
use std::fs;

/// Words, as GOV.UK asks for.
const LONGEST_SENTENCE: usize = 25;
/// Years: of all sentences of the interface together.
const READING_AGE: f32 = 10.0;
/// Years: of one message that is long enough to say.
const HARDEST: f32 = 15.0;
/// Messages whose words the model accessibility statement gives, by how their names begin: nobody may put them more plainly.
const GIVEN_BY_LAW: &[&str] = &["a11y_full", "a11y_partial", "a11y_not", "a11y_enforcement"];
/// Fewer words are a label, and no sentence whose reading could be measured.
const A_SENTENCE: usize = 5;

#[test]
fn the_english_words_of_the_interface_are_plain() {
    // A theme that cannot be read would make this pass for the wrong reason.
    let _ = plain_theme();
    let file = fs::read_to_string(project("themes/plain/words/en.ftl")).unwrap();
    let messages = messages(&file);
    assert!(messages.len() > 200, "only {} messages were found", messages.len());
    let mut faults = Vec::new();
    let mut all = String::new();
    let is_ours = |id: &str| !GIVEN_BY_LAW.iter().any(|given| id.starts_with(given));
    for (id, text) in messages.iter().filter(|(id, _)| is_ours(id)) {
        for sentence in sentences(text) {
            let words = sentence.split_whitespace().count();
            if words > LONGEST_SENTENCE {
                faults.push(format!("{id}: {words} words: {sentence}"));
            }
            if words >= A_SENTENCE && sentence.ends_with(['.', '?', '!']) {
                all.push_str(sentence);
                all.push('\n');
            }
        }
        if let Some(age) = reading_age(text).filter(|age| *age > HARDEST) {
            faults.push(format!("{id}: reading age {age:.1}: {text}"));
        }
    }
    let age = reading_age(&all).unwrap();
    eprintln!("reading age of all sentences of the interface: {age:.1}");
    if age > READING_AGE {
        faults.push(format!("all sentences together: reading age {age:.1}"));
    }
    assert!(faults.is_empty(), "{} hard sentences:\n{}", faults.len(), faults.join("\n"));
}

/// The messages as they are read: of several forms the last, and a number where an argument stands.
fn messages(file: &str) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let is_new = !line.starts_with([' ', '\t', '}']);
        match line.split_once('=').filter(|_| is_new) {
            Some((id, text)) => messages.push((id.trim().to_owned(), text.trim().to_owned())),
            None => {
                let Some((_, text)) = messages.last_mut() else { continue };
                let line = line.trim();
                match line.split_once(']').filter(|_| line.starts_with(['[', '*'])) {
                    Some((_, form)) => *text = form.trim().to_owned(),
                    None if line == "}" => {}
                    None => *text = format!("{text} {line}"),
                }
            }
        }
    }
    messages.into_iter().map(|(id, text)| (id, without_arguments(&text))).collect()
}

fn without_arguments(text: &str) -> String {
    let mut said = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                said.push('7');
            }
            _ if depth == 0 => said.push(c),
            _ => {}
        }
    }
    said
}
