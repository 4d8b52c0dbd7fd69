//! Publishing from the command line: what is shown, what is refused, and what stands in the ledger afterwards.

use super::harness::{DAY, SOUND, candour, change, copy, differing, files, holds, lay, sound};
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const LATER: &str = "2026-01-21";

#[test]
fn a_change_is_shown_refused_without_a_reason_and_recorded_with_one() {
    let folder = published();
    let root = folder.path();
    change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"");
    let before = ledger(root);

    let refused = candour(root, &["publish", "--today", LATER]);
    assert_eq!(refused.code, 2);
    assert!(refused.out.contains("was: Moderate") && refused.out.contains("now: High"), "{}", refused.out);
    assert!(refused.err.contains("candour publish --because sound=\"…\""), "{}", refused.err);
    let empty = candour(root, &["publish", "--today", LATER, "--because", "sound= "]);
    assert!(empty.code == 2 && empty.err.contains("say why"), "{}", empty.err);
    let private = candour(root, &["publish", "--because", "sound=Ask jo.bloggs@force.pnn.police.uk", "--today", LATER]);
    assert!(private.code == 2 && private.err.contains("leave out"), "{}", private.err);
    let unknown = candour(root, &["publish", "--because", "sund=It is used more.", "--today", LATER]);
    assert!(unknown.code == 2 && unknown.err.contains("Did you mean “sound”?"), "{}", unknown.err);
    let dry = candour(root, &["publish", "--dry-run", "--today", LATER]);
    assert!(dry.code == 0 && dry.err.contains("A reason is still wanted for: sound."), "{}", dry.err);
    assert_eq!(ledger(root), before, "nothing was recorded yet");

    let done = candour(root, &["publish", "--because", "sound=It is used for more.", "--today", LATER]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.err.contains("Publication 2 is in the ledger (1 change)."), "{}", done.err);
    let event = events(root).pop().unwrap();
    assert_eq!((&event["event"], &event["version"]), (&"updated".into(), &2.into()));
    assert_eq!(event["reason"]["en"], "It is used for more.");
    let again = candour(root, &["publish", "--today", LATER]);
    assert!(again.code == 0 && again.err.contains("Nothing has changed since publication 2"), "{}", again.err);
    assert!(!again.err.contains("was not used"), "{}", again.err);
    let unsaved = candour(root, &["publish", "--because", "sound=It is used for less.", "--today", LATER]);
    assert!(unsaved.code == 0 && unsaved.err.contains("The reason that you gave was not used"), "{}", unsaved.err);
    change(root, SOUND, "impact = \"high\"", "impact = \"moderate\"");
    let other = candour(root, &["publish", "--because", "sound=Less.", "--because", "faces=More.", "--today", LATER]);
    assert!(other.code == 2 && other.err.contains("nothing that changes with the id “faces”"), "{}", other.err);
}

#[test]
fn a_build_says_what_is_not_recorded_yet() {
    let folder = published();
    let root = folder.path();
    assert_eq!(candour(root, &["build", "--today", DAY, "--deny-warnings"]).code, 0);
    change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"");
    let built = candour(root, &["build", "--today", DAY]);
    assert!(built.code == 0 && built.err.contains("unrecorded-change"), "{}", built.err);
    assert_eq!(candour(root, &["build", "--today", DAY, "--deny-warnings"]).code, 1);
    assert_eq!(candour(root, &["check", "--today", DAY, "--deny-warnings"]).code, 1);
    let done = candour(root, &["publish", "--because-all", "The yearly review.", "--today", LATER, "--deny-warnings"]);
    assert_eq!(done.code, 0, "{}", done.err);
}

#[test]
fn corrections_and_reviews_are_called_so() {
    let folder = published();
    let root = folder.path();
    change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"");
    publish(root, &["--correction", "--because-all", "The impact was understated."]);
    assert_eq!(events(root).pop().unwrap()["event"], "corrected");
    let text = fs::read_to_string(root.join(SOUND)).unwrap();
    let reviewed = text.lines().find(|line| line.starts_with("last_reviewed")).unwrap();
    change(root, SOUND, reviewed, "last_reviewed = 2026-01-19");
    publish(root, &["--because-all", "Reviewed."]);
    assert_eq!(events(root).pop().unwrap()["event"], "confirmed");
}

#[test]
fn a_deleted_record_must_be_withdrawn_and_leaves_a_notice() {
    let folder = published();
    let root = folder.path();
    fs::remove_file(root.join("content/technologies/faces.toml")).unwrap();
    fs::remove_file(root.join("content/deployments/faces.csv")).unwrap();
    loosen(root);
    for command in [&["build"][..], &["check"], &["publish", "--because-all", "Why."], &["publish", "--dry-run"]] {
        let ran = candour(root, &[command, &["--today", LATER]].concat());
        assert_eq!(ran.code, 1, "{command:?}: {}", ran.err);
        assert!(ran.err.contains("candour withdraw faces --because"), "{command:?}: {}", ran.err);
    }
    let done = candour(root, &["withdraw", "faces", "--because", "It was sold.", "--today", LATER]);
    assert_eq!(done.code, 0, "{}", done.err);
    let page = fs::read_to_string(root.join("public/technologies/faces.html")).unwrap();
    assert!(page.contains("It was sold."), "{page}");
    let json: Value =
        serde_json::from_slice(&fs::read(root.join("public/api/v1/technologies/faces.json")).unwrap()).unwrap();
    assert_eq!(json["reason"]["en"], "It was sold.");
    let again = candour(root, &["withdraw", "faces", "--because", "It was sold.", "--today", LATER]);
    assert!(again.code == 2 && again.err.contains("is withdrawn already"), "{}", again.err);
}

#[test]
fn a_withdrawn_record_keeps_its_file_and_says_what_replaces_it() {
    let folder = published();
    let root = folder.path();
    let done = candour(
        root,
        &["withdraw", "faces", "--because", "It is part of another.", "--replaced-by", "sound", "--today", LATER],
    );
    assert_eq!(done.code, 0, "{}", done.err);
    let text = fs::read_to_string(root.join("content/technologies/faces.toml")).unwrap();
    assert!(text.contains("status = \"withdrawn\"") && text.contains("replaced_by = \"sound\""), "{text}");
    let event = events(root).pop().unwrap();
    assert_eq!((&event["event"], &event["replaced_by"]), (&"withdrawn".into(), &"sound".into()));
    assert_eq!(candour(root, &["build", "--today", LATER, "--deny-warnings"]).code, 0);
    let wrong = candour(root, &["withdraw", "sound", "--because", "Why.", "--replaced-by", "sound", "--today", LATER]);
    assert_eq!(wrong.code, 2);

    let renamed = candour(root, &["rename", "faces", "other", "--because", "Why.", "--today", LATER]);
    assert!(renamed.code == 2 && renamed.err.contains("its notice stays at its address"), "{}", renamed.err);
    let (old, new) = ("content/technologies/faces.toml", "content/technologies/other.toml");
    fs::copy(root.join(old), root.join(new)).unwrap();
    for command in [&["check"][..], &["build"], &["publish"]] {
        let ran = candour(root, &[command, &["--today", LATER]].concat());
        assert!(
            ran.err.contains("the ledger has never heard of it") && ran.err.contains(new),
            "{command:?}: {}",
            ran.err
        );
        assert_eq!(candour(root, &[command, &["--today", LATER, "--deny-warnings"]].concat()).code, 1, "{command:?}");
    }
}

#[test]
fn a_dataset_can_be_withdrawn_once_nobody_uses_it() {
    let folder = published();
    let root = folder.path();
    let before = files(&root.join("content"));
    let used = candour(root, &["withdraw", "datasets/records", "--because", "Merged.", "--today", LATER]);
    assert_eq!(used.code, 1);
    assert!(used.err.contains("no file was changed"), "{}", used.err);
    assert_eq!(files(&root.join("content")), before);
    for id in ["sound", "faces", "datasets/records"] {
        let done = candour(root, &["withdraw", id, "--because", "It was merged.", "--today", LATER]);
        assert_eq!(done.code, 0, "what a withdrawn record names does not count: {id}: {}", done.err);
    }
    assert!(root.join("public/datasets/records.html").exists());
}

#[test]
fn what_was_published_and_is_gone_is_told_beside_what_names_it() {
    for (file, advice) in
        [(SOUND, "former_ids = [\"sound\"]"), ("content/datasets/records.toml", "the id of a dataset stays")]
    {
        let folder = published();
        fs::remove_file(folder.path().join(file)).unwrap();
        let ran = candour(folder.path(), &["check", "--today", LATER]);
        let said = ran.err.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in ["dangling-reference", "vanished-record", "was published, and is not any more", advice] {
            assert!(said.contains(words), "{file}: {words}: {}", ran.err);
        }
    }
}

#[test]
fn a_lost_version_can_be_had_back_from_the_website_as_the_advice_says() {
    let folder = published();
    let root = folder.path();
    let version = root.join("content/ledger/versions/technologies/sound/1.json");
    fs::remove_file(&version).unwrap();
    for is_there in [false, true] {
        if is_there {
            fs::write(&version, "{}").unwrap();
        }
        let told = candour(root, &["check", "--today", LATER]);
        let advice = told.err.split_whitespace().find(|word| word.starts_with("api/v1/"));
        let at = advice.unwrap_or_else(|| panic!("{}", told.err)).trim_end_matches(';');
        fs::copy(root.join("public").join(at), &version).unwrap();
        let mended = candour(root, &["check", "--today", LATER]);
        assert!(told.code == 1 && mended.code == 0, "{}", mended.err);
    }
}

#[test]
fn a_lost_version_can_be_redacted_and_nothing_else_of_the_ledger_may_be_lost() {
    let folder = published();
    let root = folder.path();
    for (from, to) in [("A clerk reads", "A person reads"), ("A person reads", "A clerk reads")] {
        change(root, SOUND, from, to);
        publish(root, &["--because-all", "In other words."]);
    }
    let version = |number: u32| root.join(format!("content/ledger/versions/technologies/sound/{number}.json"));
    let second = fs::read(version(2)).unwrap();
    fs::remove_file(version(1)).unwrap();
    fs::write(version(2), "{}").unwrap();
    let redact = |number: &str| {
        candour(root, &["redact", "sound", "--version", number, "--because", "It is lost.", "--today", LATER])
    };
    let refused = redact("1");
    assert!(refused.code == 1 && refused.err.contains("version 2 of"), "{}", refused.err);
    fs::write(version(2), second).unwrap();
    // The id of another record may end like this one's.
    let other = root.join("content/ledger/versions/technologies/faces/1.json");
    let faces = fs::read(&other).unwrap();
    fs::remove_file(&other).unwrap();
    let refused = candour(root, &["redact", "aces", "--version", "1", "--because", "Why.", "--today", LATER]);
    assert!(refused.code == 1 && refused.err.contains("faces"), "{}", refused.err);
    fs::write(&other, faces).unwrap();
    fs::write(version(1), "{}").unwrap();
    assert_eq!(redact("2").code, 1);
    let done = redact("1");
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(!version(1).exists());
    assert_eq!(candour(root, &["verify", "--today", LATER]).code, 0);
}

#[test]
fn a_renamed_record_keeps_its_history_and_its_old_address() {
    let folder = published();
    let root = folder.path();
    let done = candour(root, &["rename", "faces", "face-finder", "--because", "A clearer name.", "--today", LATER]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(root.join("content/deployments/face-finder.csv").exists());
    assert!(!root.join("content/technologies/faces.toml").exists());
    let old = fs::read_to_string(root.join("public/technologies/faces.html")).unwrap();
    assert!(old.contains("face-finder.html"), "{old}");
    let event = events(root).pop().unwrap();
    assert_eq!((&event["event"], &event["from"], &event["version"]), (&"renamed".into(), &"faces".into(), &2.into()));
    for (old, new, words) in [
        ("face-finder", "sound", "never used for two things"),
        ("face-finder", "Face Finder!", "such as “face-finder”"),
        ("faces", "other", "“faces” is called “face-finder” by now"),
    ] {
        let ran = candour(root, &["rename", old, new, "--because", "Why.", "--today", LATER]);
        assert!(ran.code == 2 && ran.err.contains(words), "{old} {new}: {}", ran.err);
    }
    assert_eq!(candour(root, &["verify", "--today", LATER]).code, 0);
}

#[test]
fn a_redacted_version_is_gone_from_disk_and_site() {
    let folder = published();
    let root = folder.path();
    change(root, SOUND, "A clerk reads", "Inspector Quokkafeather reads");
    publish(root, &["--because-all", "It says who reads."]);
    change(root, SOUND, "Inspector Quokkafeather reads", "A clerk reads");
    publish(root, &["--because-all", "Names of people are not published."]);
    let newest = candour(root, &["redact", "sound", "--version", "3", "--because", "Why.", "--today", LATER]);
    assert!(newest.code == 2 && newest.err.contains("is public now"), "{}", newest.err);
    let done =
        candour(root, &["redact", "sound", "--version", "2", "--because", "It named a person.", "--today", LATER]);
    assert_eq!(done.code, 0, "{}", done.err);
    let verified = candour(root, &["verify"]);
    assert!(verified.code == 0 && verified.err.contains("(1 more redacted)"), "{}", verified.err);
    assert!(!holds(&files(root), "Quokkafeather"));
}

#[test]
fn what_a_redacted_version_hides_is_told_as_far_as_it_is_known() {
    let folder = published();
    let root = folder.path();
    change(root, "content/technologies/faces.toml", "name = \"Face", "name = \"The face");
    publish(root, &["--because-all", "It has another name."]);
    let done = candour(root, &["withdraw", "faces", "--because", "It was sold.", "--today", LATER]);
    assert_eq!(done.code, 0, "{}", done.err);
    let done = candour(root, &["redact", "faces", "--version", "2", "--because", "It was wrong.", "--today", LATER]);
    assert_eq!(done.code, 0, "{}", done.err);
    let diff = |arguments: &[&str]| candour(root, &[&["diff", "--today", LATER], arguments].concat()).err;
    let gone = diff(&["publication-2"]);
    assert!(gone.contains("faces is gone since") && !gone.contains("Nothing differs"), "{gone}");
    let changed = diff(&["publication-1", "publication-2"]);
    assert_eq!(changed.matches("faces is left out, and may differ").count(), 1, "{changed}");
    let same = diff(&["publication-2", "publication-2"]);
    assert_eq!(same.matches("faces is left out").count(), 1, "{same}");
}

#[test]
fn differences_are_told_between_any_two_states() {
    let folder = published();
    let root = folder.path();
    change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"");
    publish(root, &["--because-all", "It is used for more."]);
    let diff = |arguments: &[&str]| candour(root, &[&["diff", "--today", LATER], arguments].concat());
    assert!(diff(&[]).err.contains("Nothing differs"), "{}", diff(&[]).err);
    let old = diff(&["publication-1", "publication-2"]);
    assert!(old.out.contains("was: Moderate") && old.out.contains("now: High"), "{}", old.out);
    assert_eq!(old.out, diff(&["publication-1", "content"]).out);
    assert_eq!(old.out, diff(&["publication-1"]).out);
    let markdown = diff(&["publication-1", "--format", "markdown"]).out;
    assert!(markdown.contains("~~Moderate~~**High**"), "{markdown}");
    let json: Value = serde_json::from_str(&diff(&["publication-1", "--format", "json"]).out).unwrap();
    assert_eq!(json["entries"][0]["changes"][0]["field"], "impact");

    let other = TempDir::new().unwrap();
    copy(root, &other.path().join("other"));
    let name = other.path().join("other").display().to_string();
    assert!(diff(&[&name, "content"]).err.contains("Nothing differs"));
    assert!(diff(&[&format!("{name}/public"), "content"]).err.contains("Nothing differs"));
    assert_eq!(diff(&[&format!("{name}@publication-1"), "content"]).out, old.out);
    for wrong in ["publication-9", "99999", "nowhere"] {
        let ran = diff(&[wrong]);
        assert!(ran.code == 2 && ran.err.starts_with("error: "), "{wrong}: {}", ran.err);
    }
}

#[test]
fn whatever_is_altered_is_not_proved() {
    let folder = published();
    let root = folder.path();
    let proved = candour(root, &["verify"]);
    assert_eq!(proved.code, 0, "{}", proved.err);
    assert!(proved.err.contains("The website is what content/ makes"), "{}", proved.err);
    let copied = candour(root, &["verify", "public"]);
    assert_eq!(copied.code, 0, "{}", copied.err);

    let cases: [(&str, &str, Alter); 4] = [
        ("a page is altered", "site-altered", &|root| {
            let page = root.join("public/index.html");
            fs::write(&page, fs::read_to_string(&page).unwrap().replace("</h1>", "!</h1>")).unwrap();
        }),
        ("a page is gone", "site-altered", &|root| fs::remove_file(root.join("public/owners.html")).unwrap()),
        ("the content went on", "site-out-of-date", &|root| {
            change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"")
        }),
        ("a version is edited", "version-edited", &|root| {
            change(root, "content/ledger/versions/technologies/sound/1.json", "moderate", "minimal");
        }),
    ];
    for (what, rule, alter) in cases {
        let copied = TempDir::new().unwrap();
        copy(root, copied.path());
        alter(copied.path());
        let ran = candour(copied.path(), &["verify"]);
        assert!(ran.code == 1 && ran.err.contains(rule), "{what}: {}", ran.err);
    }
    lay(root, "public/stranger.html", "x");
    let stranger = candour(root, &["verify"]);
    assert!(stranger.code == 0 && stranger.err.contains("site-stranger"), "{}", stranger.err);
    assert_eq!(candour(root, &["verify", "content"]).code, 2);
}

#[test]
fn two_people_who_published_at_once_are_told_the_way_out_and_it_works() {
    let folder = published();
    let root = folder.path();
    let theirs = TempDir::new().unwrap();
    copy(root, theirs.path());
    change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"");
    publish(root, &["--because-all", "Ours."]);
    change(theirs.path(), "content/technologies/faces.toml", "name = \"Face", "name = \"The face");
    publish(theirs.path(), &["--because-all", "Theirs."]);
    // The files of both, as a merge leaves them: theirs beside ours, and both lines in the events.
    let line = |root: &Path| fs::read_to_string(root.join(EVENTS)).unwrap().lines().last().unwrap().to_owned();
    let ours = fs::read_to_string(root.join(EVENTS)).unwrap();
    copy(&theirs.path().join("content/technologies"), &root.join("merged"));
    fs::copy(root.join("merged/faces.toml"), root.join("content/technologies/faces.toml")).unwrap();
    fs::remove_dir_all(root.join("merged")).unwrap();
    let version = "content/ledger/versions/technologies/faces/2.json";
    fs::copy(theirs.path().join(version), root.join(version)).unwrap();
    let marks = format!("{}<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs\n", ours, line(root), line(theirs.path()));
    for merged in [marks, format!("{ours}{}\n", line(theirs.path()))] {
        fs::write(root.join(EVENTS), merged).unwrap();
        let ran = candour(root, &["build", "--today", LATER]);
        assert!(ran.code == 1 && ran.err.contains("git checkout --ours -- content/ledger"), "{}", ran.err);
        assert!(ran.err.contains("candour publish"), "{}", ran.err);
    }
    fs::write(root.join(EVENTS), &ours).unwrap();
    publish(root, &["--because-all", "Theirs, again."]);
    assert_eq!(candour(root, &["verify"]).code, 0);
    assert_eq!(events(root).pop().unwrap()["reason"]["en"], "Theirs, again.");
}

#[test]
fn a_reason_tells_nothing_internal_and_names_no_day_far_ahead() {
    let folder = published();
    let root = folder.path();
    let note = "The contract of the second supplier is still being argued about in court";
    let text = fs::read_to_string(root.join(SOUND)).unwrap();
    fs::write(root.join(SOUND), format!("{text}\n[internal]\nnote = \"{note}.\"\n")).unwrap();
    change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"");
    let before = ledger(root);
    let why = "Changed, because the contract of the second supplier is still being argued about in court.";
    let tries = [
        vec!["publish", "--because-all", why],
        vec!["withdraw", "faces", "--because", why],
        vec!["rename", "faces", "other", "--because", why],
        vec!["publish", "--because-all", "It is used for more.", "--today", "2036-01-01"],
    ];
    for arguments in tries {
        let day: &[&str] = if arguments.contains(&"--today") { &[] } else { &["--today", LATER] };
        let ran = candour(root, &[&arguments[..], day].concat());
        assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains("[internal]") || ran.err.contains("has not come yet"), "{}", ran.err);
    }
    assert_eq!(ledger(root), before);
    assert!(root.join("content/technologies/faces.toml").exists());
}

#[test]
fn a_history_that_was_shown_is_not_lost_unnoticed() {
    let folder = published();
    let root = folder.path();
    change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"");
    publish(root, &["--because-all", "It is used for more."]);
    let whole = fs::read_to_string(root.join(EVENTS)).unwrap();
    let shown = files(&root.join("public"));
    let lines = whole.lines().count();
    let cut: String = whole.split_inclusive('\n').take(lines - 1).collect();
    let other = whole.replace("It is used for more.", "It is used for less.");
    for tampered in [cut, other, String::new()] {
        fs::write(root.join(EVENTS), &tampered).unwrap();
        for command in [&["build"][..], &["publish", "--because-all", "Why."], &["verify"]] {
            let ran = candour(root, &[command, &["--today", LATER]].concat());
            assert_eq!(ran.code, 1, "{command:?}: {}", ran.err);
            assert!(ran.err.contains("history-lost") || ran.err.contains("ledger-unreadable"), "{}", ran.err);
        }
        assert_eq!(files(&root.join("public")), shown);
    }
    fs::write(root.join(EVENTS), &whole).unwrap();
    assert_eq!(candour(root, &["verify"]).code, 0);
}

#[test]
fn other_line_ends_are_no_change() {
    let folder = published();
    let root = folder.path();
    for path in files(&root.join("content")).keys() {
        let path = root.join("content").join(path);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace('\n', "\r\n")).unwrap();
    }
    let ran = candour(root, &["diff", "--today", LATER]);
    assert!(ran.code == 0 && ran.out.is_empty(), "{}{}", ran.out, ran.err);
}

#[test]
fn a_renaming_that_was_cut_off_is_done_when_it_is_told_again() {
    let again = |cut: &dyn Fn(&Path)| {
        let folder = published();
        let root = folder.path();
        let old = TempDir::new().unwrap();
        copy(&root.join("content"), old.path());
        let rename = ["rename", "faces", "face-finder", "--because", "A clearer name.", "--today", LATER];
        assert_eq!(candour(root, &rename).code, 0);
        let done = files(&root.join("content"));
        // As if it had been killed: the ledger knows nothing yet, and some of the old files may still be there.
        let _ = fs::remove_dir_all(root.join("content/ledger"));
        copy(&old.path().join("ledger"), &root.join("content/ledger"));
        fs::remove_dir_all(root.join("public")).unwrap();
        for file in ["technologies/faces.toml", "deployments/faces.csv"] {
            fs::copy(old.path().join(file), root.join("content").join(file)).unwrap();
        }
        cut(root);
        let ran = candour(root, &rename);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(differing(&files(&root.join("content")), &done), [""; 0]);
    };
    again(&|_| {});
    again(&|root| fs::remove_file(root.join("content/deployments/faces.csv")).unwrap());
    again(&|root| {
        fs::remove_file(root.join("content/deployments/faces.csv")).unwrap();
        fs::remove_file(root.join("content/technologies/faces.toml")).unwrap();
    });
}

#[test]
fn a_record_can_have_its_old_name_back_and_none_takes_the_place_of_a_list() {
    let folder = published();
    let root = folder.path();
    for (old, new) in [("faces", "face-finder"), ("face-finder", "faces")] {
        let ran = candour(root, &["rename", old, new, "--because", "A better name.", "--today", LATER]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    assert_eq!(candour(root, &["verify"]).code, 0);
    let before = files(&root.join("content"));
    let ran = candour(root, &["rename", "faces", "index", "--because", "A better name.", "--today", LATER]);
    assert!(ran.code == 2 && ran.err.contains("address of a list"), "{}", ran.err);
    assert!(files(&root.join("content")) == before);
}

#[test]
fn a_day_before_the_last_publication_is_refused() {
    let folder = published();
    let root = folder.path();
    change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"");
    let ran = candour(root, &["publish", "--because-all", "Why.", "--today", "2026-01-19"]);
    assert!(ran.code == 2 && ran.err.contains("--today 2026-01-20"), "{}", ran.err);
}

/// What somebody does to a folder.
type Alter = &'static dyn Fn(&Path);

const EVENTS: &str = "content/ledger/events.jsonl";

/// The sound register, published once.
fn published() -> TempDir {
    let folder = sound();
    let done = candour(folder.path(), &["publish", "--today", DAY]);
    assert_eq!(done.code, 0, "{}", done.err);
    folder
}

fn publish(root: &Path, arguments: &[&str]) {
    let done = candour(root, &[&["publish", "--today", LATER], arguments].concat());
    assert_eq!(done.code, 0, "{}", done.err);
}

fn ledger(root: &Path) -> super::harness::Files {
    files(&root.join("content/ledger"))
}

fn events(root: &Path) -> Vec<Value> {
    let text = fs::read_to_string(root.join(EVENTS)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Takes the record that is about to vanish out of the texts that name it.
fn loosen(root: &Path) {
    let update = root.join("content/updates/2026-01-12-letters.md");
    let text = fs::read_to_string(&update).unwrap();
    fs::write(update, text.lines().filter(|line| !line.starts_with("technologies")).collect::<Vec<_>>().join("\n"))
        .unwrap();
}
