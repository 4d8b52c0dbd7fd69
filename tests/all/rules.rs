//! Every rule speaks of its wrong example and is silent about its right one; the sound register is sound.

use candour::findings::{Example, Findings, Format, Look, Rule, show};
use candour::register::{EXAMPLE_FILES, RULES, Register};
use candour::text::Source;
use jiff::civil::date;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn the_sound_register_has_no_finding() {
    let found = check(EXAMPLE_FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect());
    assert!(found.is_empty(), "{}", show(&found, Format::Human, Look::default()));
}

#[test]
fn every_wrong_example_is_found_and_no_right_one() {
    let mut faults = Vec::new();
    for rule in rules() {
        for (example, expected) in [(rule.wrong, true), (rule.right, false)] {
            let found = check(laid_over(example));
            let is_raised = found.iter().any(|finding| finding.rule.name == rule.name);
            if is_raised != expected {
                let what = if expected { "the wrong example does not raise" } else { "the right example raises" };
                faults.push(format!("{what} {}:\n{}", rule.name, show(&found, Format::Human, Look::default())));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_finding_says_what_and_what_to_do_and_points_into_its_file() {
    for rule in rules() {
        for finding in &check(laid_over(rule.wrong)) {
            let name = finding.rule.name;
            assert!(!finding.message.is_empty() && !finding.message.ends_with('.'), "{name}: {}", finding.message);
            assert!(!finding.advice.is_empty(), "{name}");
            let Some(place) = &finding.place else { continue };
            let Some(at) = &place.at else { continue };
            assert!(at.span.end <= at.text.len() && at.span.start <= at.span.end, "{name}: {:?}", at.span);
        }
    }
}

#[test]
fn rules_have_their_own_names_in_lower_case_with_hyphens() {
    let mut names = BTreeSet::new();
    for rule in rules() {
        let is_kebab =
            rule.name.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()));
        assert!(is_kebab, "{}", rule.name);
        assert!(names.insert(rule.name), "{} is there twice", rule.name);
        assert!(rule.about.ends_with('.') && !rule.why.is_empty(), "{}", rule.name);
    }
}

#[test]
fn internal_words_of_a_draft_are_found_in_every_public_file() {
    let words = "Two hardened servers stand behind the tyre shop, and only the fleet manager has a key";
    let leak = "two hardened  SERVERS stand behind the tyre shop, they say";
    let draft = format!(
        "name = \"{words}\"\nsummary = \"{words}\"\n[publication]\nstate = \"draft\"\n[internal]\nx = \"{words}\"\n"
    );
    let public = [
        (
            "content/register.toml",
            format!("[statement]\ntext = \"{leak}\"\nas_of = 2026-01-10\nmethod = \"We asked.\"\n"),
        ),
        ("content/owners.toml", format!("[chief]\nrole = \"Chief of letters\"\nanswers_for = \"{leak}\"\n")),
        ("content/technologies/sound.toml", format!("[[not_known]]\nfield = \"cost\"\nreason = \"{leak}\"\n")),
        ("content/technologies/sound.cy.toml", format!("summary = \"{leak}\"\n")),
        ("content/datasets/records.toml", format!("retention = \"{leak}\"\n")),
        ("content/deployments/faces.csv", format!("date,place\n2026-01-05,\"{leak}\"\n")),
        ("content/pages/about.md", format!("+++\ntitle = \"About\"\n+++\n{leak}\n")),
        ("content/pages/about.cy.md", format!("+++\ntitle = \"Am\"\n+++\n{leak}\n")),
        ("content/updates/2026-01-12-letters.md", format!("+++\ntitle = \"{leak}\"\nsummary = \"Letters.\"\n+++\n")),
    ];
    for (file, text) in public {
        let mut files = laid_over(Example { file, text: String::leak(text) });
        files.insert("content/technologies/planned.toml".to_owned(), draft.clone());
        let found = check(files);
        let leaks: Vec<_> = found.iter().filter(|finding| finding.rule.name == "internal-text-in-public").collect();
        let place = leaks.first().and_then(|finding| finding.place.as_ref());
        assert_eq!((leaks.len(), place.map(|place| &*place.file)), (1, Some(file)));
        let at = place.and_then(|place| place.at.as_ref()).map(|at| &at.text[at.range()]);
        assert_eq!(at, Some("two hardened  SERVERS stand behind the tyre shop,"), "{file}");
    }
}

#[test]
fn markdown_is_pointed_at_in_its_page_whatever_its_line_breaks() {
    let text = "+++\r\ntitle = \"About\"\r\n+++\r\nFirst.\r\n\r\nThen <b>this</b> and [that](technology:sond).\r\n";
    let found = check(laid_over(Example { file: "content/pages/about.md", text }));
    let told: Vec<_> = found
        .iter()
        .filter_map(|finding| Some((finding.rule.name, finding.place.as_ref()?.at.as_ref()?)))
        .map(|(name, at)| (name, &at.text[at.range()]))
        .collect();
    let expected = [("raw-html", "<b>"), ("raw-html", "</b>"), ("link-to-nothing", "[that](technology:sond)")];
    assert_eq!(told, expected);
}

fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().flat_map(|family| family.iter().copied())
}

fn check(files: BTreeMap<String, String>) -> Findings {
    let sources: Vec<Source> = files.into_iter().map(|(path, text)| Source::new(path, text)).collect();
    let mut found = Findings::new();
    Register::read(&sources, &mut found).check(date(2026, 1, 20), &mut found);
    found
}

/// The sound register with an example laid over one of its files.
fn laid_over(example: Example) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> =
        EXAMPLE_FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    match files.get_mut(example.file) {
        _ if example.text == "(no file)" => {
            files.remove(example.file);
        }
        Some(_) if example.text.is_empty() => {}
        Some(sound) => *sound = merged(sound, example),
        None => {
            files.insert(example.file.to_owned(), example.text.to_owned());
        }
    }
    files
}

/// The example's keys in place of the sound file's, each as it was typed; what is not TOML stands alone.
fn merged(sound: &str, example: Example) -> String {
    let tables = example.text.parse::<toml::Table>().ok().zip(sound.parse::<toml::Table>().ok());
    let Some((keys, mut sound)) = tables.filter(|_| example.file.ends_with(".toml")) else {
        return example.text.to_owned();
    };
    sound.retain(|key, _| !keys.contains_key(key));
    let lines = example.text.lines().filter(|line| !line.ends_with("\"-REMOVE-\"")).collect::<Vec<_>>().join("\n");
    let at_top = if lines.starts_with('[') { 0 } else { lines.find("\n[").map_or(lines.len(), |at| at + 1) };
    let (top, tables) = lines.split_at(at_top);
    format!("{top}\n{sound}\n{tables}\n")
}
