//! `candour new technology`, `dataset`, `owner`, `update`: drafts that ask what their kind needs, and words that cannot be
//! published by oversight.

use super::harness::{DAY, SOUND, candour, change, files, holds, lay, sound};
use candour::standard::{Listed, TechnologyKind};
use std::fs;
use std::path::Path;

fn rules_found(folder: &Path) -> Vec<(String, String)> {
    let ran = candour(folder, &["check", "--today", DAY, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let text = |finding: &serde_json::Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let findings = json["findings"].as_array().unwrap().iter();
    findings.map(|finding| (text(finding, "rule"), text(finding, "message"))).collect()
}

fn begin(folder: &Path, arguments: &[&str]) {
    let ran = candour(folder, &[&["new"], arguments, &["--today", DAY]].concat());
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{arguments:?}: {}", ran.err);
}

#[test]
fn a_draft_of_any_kind_is_sound_and_in_no_byte_of_the_site() {
    let folder = sound();
    for term in TechnologyKind::LIST.terms {
        begin(folder.path(), &["technology", &format!("new-{}", term.code), "--kind", term.code]);
    }
    begin(folder.path(), &["technology", "new-plain", "--name", "Ynys \"Môn\" \\"]);
    begin(folder.path(), &["dataset", "new-data"]);
    let built = candour(folder.path(), &["build", "--today", DAY, "--deny-warnings"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let site = files(&folder.path().join("public"));
    assert!(!holds(&site, "TO FILL IN") && !holds(&site, "Ynys"));
}

#[test]
fn what_a_kind_needs_stands_open_and_nothing_of_it_can_be_published_unread() {
    for (kind, needs) in [
        ("live-facial-recognition", "[[algorithm.models.thresholds]]\n"),
        ("live-facial-recognition", "group_by = \"sex\"\n"),
        ("live-facial-recognition", "group_by = \"ethnicity\"\n"),
        (
            "live-facial-recognition",
            "# Its deployments go into content/deployments/begun.csv, one a row, below this line:\n",
        ),
        ("process-automation", "#[[algorithm.models.thresholds]]\n"),
        ("process-automation", "#[[evaluations.metrics]]\n"),
    ] {
        let folder = sound();
        begin(folder.path(), &["technology", "begun", "--kind", kind]);
        let path = folder.path().join("content/technologies/begun.toml");
        let draft = fs::read_to_string(&path).unwrap();
        assert!(format!("\n{draft}").contains(&format!("\n{needs}")), "{kind}: {needs}");

        // Published as it is, every mark is found, and nothing else.
        let public = draft.replace("\n[publication]\n", "\n").replace("\nstate = \"draft\"\n", "\n");
        fs::write(&path, &public).unwrap();
        let open = public.lines().filter(|line| !line.starts_with('#') && line.contains("TO FILL IN")).count();
        let found = rules_found(folder.path());
        let left = found.iter().filter(|(rule, _)| rule == "placeholder-left").count();
        assert_eq!((left, found.len() - left), (open, 0), "{kind}: {found:#?}");
        assert!(left > 20);

        // With all of it answered, nothing that the kind needs is missing.
        fs::write(&path, public.replace("TO FILL IN: such as: ", "").replace(" # TO FILL IN", "")).unwrap();
        let missing = ["required", "demanded", "no-figures-by-group", "no-operational-test", "one-direction-of-error"];
        let found = rules_found(folder.path());
        assert!(!found.iter().any(|(rule, _)| missing.contains(&rule.as_str())), "{kind}: {found:#?}");
    }
}

#[test]
fn an_id_that_is_or_was_in_use_is_refused() {
    let folder = sound();
    change(folder.path(), SOUND, "status = \"live\"", "former_ids = [\"old-letters\"]\nstatus = \"live\"");
    // Published once, and then taken out of the content without a word.
    let gone = ["content/technologies/faces.toml", "content/deployments/faces.csv"];
    assert_eq!(candour(folder.path(), &["publish", "--today", DAY]).code, 0);
    for file in gone {
        fs::remove_file(folder.path().join(file)).unwrap();
    }
    let before = files(folder.path());
    for (arguments, words) in [
        (["technology", "sound"], "is there already"),
        (["technology", "old-letters"], "former id of the technology “sound”"),
        (["technology", "faces"], "was published before"),
        (["technology", "Tŷ’r Heddlu"], "candour new technology tyr-heddlu"),
        (["dataset", "records"], "is there already"),
        (["dataset", "../owners"], "candour new dataset owners"),
        (["owner", "chief"], "there is an owner “chief” already"),
        (["update", "letters"], "is there already"),
    ] {
        let refused = candour(folder.path(), &["new", arguments[0], arguments[1], "--today", "2026-01-12"]);
        assert_eq!(refused.code, 2, "{arguments:?}: {}", refused.err);
        assert!(refused.err.contains(words), "{arguments:?}: {}", refused.err);
    }
    assert_eq!(files(folder.path()), before);
    lay(folder.path(), "content/ledger/events.jsonl", "broken\n");
    let unsure = candour(folder.path(), &["new", "technology", "fresh"]);
    assert!(unsure.code == 2 && unsure.err.contains("is not whole"), "{}", unsure.err);

    let outside = tempfile::TempDir::new().unwrap();
    let lost = candour(outside.path(), &["new", "technology", "x"]);
    assert!(lost.code == 2 && lost.err.contains("there is no register here"), "{}", lost.err);
    fs::write(outside.path().join("national.toml"), "schema = 1\n").unwrap();
    let lost = candour(outside.path(), &["new", "technology", "x"]);
    assert!(lost.code == 2 && lost.err.contains("this is a collection of many registers"), "{}", lost.err);
    fs::remove_file(outside.path().join("national.toml")).unwrap();
    assert_eq!(candour(outside.path(), &["new", "./technology"]).code, 0);
}

#[test]
fn an_owner_is_added_and_every_byte_before_it_stays() {
    for (before, end) in [("\r\n", "\r\n"), ("\n", "\n"), ("", "\n")] {
        let folder = sound();
        let path = folder.path().join("content/owners.toml");
        let text = fs::read_to_string(&path).unwrap();
        let text = format!("{}{before}", text.trim_end().replace('\n', if before == "\r\n" { "\r\n" } else { "\n" }));
        fs::write(&path, &text).unwrap();
        begin(folder.path(), &["owner", "deputy", "--name", "Deputy \"chief\""]);
        let after = fs::read_to_string(&path).unwrap();
        assert!(after.starts_with(&text) && after.contains(&format!("{end}[deputy]{end}")), "{before:?}");
        assert!(after.parse::<toml::Table>().unwrap().contains_key("deputy"));
        assert_eq!(after.contains("\r\n"), before == "\r\n");
    }
}

#[test]
fn news_is_begun_on_its_day_and_must_be_written() {
    let folder = sound();
    begin(folder.path(), &["update", "new-trial", "--name", "A new trial"]);
    let text = fs::read_to_string(folder.path().join(format!("content/updates/{DAY}-new-trial.md"))).unwrap();
    assert!(text.contains("title = \"A new trial\""), "{text}");
    begin(folder.path(), &["update", "2026-02-03-new-trial"]);
    let dated = folder.path().join("content/updates/2026-02-03-new-trial.md");
    assert!(dated.is_file());
    fs::remove_file(dated).unwrap();
    let found = rules_found(folder.path());
    assert_eq!(found.iter().map(|(rule, _)| rule.as_str()).collect::<Vec<_>>(), ["placeholder-left"; 2]);
    let news = format!("content/updates/{DAY}-new-trial.md");
    change(folder.path(), &news, "summary = \"TO FILL IN: ", "summary = \"");
    for sign in ["It begins.\n\n", "# ", "> ", "- ", "2. ", "**", "It begins.\n\n  1. One\n  * "] {
        let text = fs::read_to_string(folder.path().join(&news)).unwrap();
        change(folder.path(), &news, "\nTO FILL IN", &format!("\n{sign}TO FILL IN"));
        let found = rules_found(folder.path());
        assert_eq!(found.iter().map(|(rule, _)| rule.as_str()).collect::<Vec<_>>(), ["placeholder-left"], "{sign:?}");
        fs::write(folder.path().join(&news), text).unwrap();
    }
}

#[test]
fn the_words_of_the_example_are_told_once_the_register_does_not_call_itself_one() {
    let folder = tempfile::TempDir::new().unwrap();
    begin(folder.path(), &["."]);
    assert!(rules_found(folder.path()).is_empty());
    let register = "content/register.toml";
    change(folder.path(), register, "notice = \"This register is being set up.", "notice = \"Welcome.");
    let found = rules_found(folder.path());
    assert!(found.len() > 15 && found.iter().all(|(rule, _)| rule == "placeholder-left"), "{found:#?}");
}
