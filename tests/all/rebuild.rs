//! A build of what was built already is known for one, makes no page, and says what the last one said; whatever could make
//! a difference makes everything anew.

use super::harness::{DAY, Ran, SOUND, candour, change, differing, files, lay, sound};
use std::fs;
use std::path::{Path, PathBuf};

/// A number of drafts that no register has: a build that tells it has made nothing, and only remembered.
const MARKED: &str = "777777";

fn build(root: &Path, more: &[&str]) -> Ran {
    let ran = candour(root, &[&["build", "--today", DAY], more].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran
}

fn memory(root: &Path) -> PathBuf {
    let mut kept = fs::read_dir(root.join(".candour")).unwrap().map(|entry| entry.unwrap().path());
    kept.find(|path| path.extension().is_some_and(|it| it == "json")).unwrap()
}

/// Builds, and marks the memory of it.
fn built_and_marked(root: &Path) -> Ran {
    let ran = build(root, &[]);
    let file = memory(root);
    let text = fs::read_to_string(&file).unwrap();
    let marked = text.replace("\"drafts\":0", &format!("\"drafts\":{MARKED}"));
    assert_ne!(text, marked);
    fs::write(&file, marked).unwrap();
    ran
}

#[test]
fn what_was_built_already_is_not_made_again_and_says_the_same() {
    let folder = sound();
    let root = folder.path();
    // A warning, which has to be told each time, with its place.
    change(root, SOUND, "\"Every answer says so.\"", "\"TBC\"");
    let first = build(root, &[]);
    let again = built_and_marked(root);
    assert!(first.err.contains("stand-in") && first.err.contains("sound.toml:"), "{}", first.err);
    let before = files(&root.join("public"));
    let last = build(root, &[]);
    assert!(last.err.contains(MARKED) && last.err.contains("nothing has changed"), "{}", last.err);
    let without_mark = last.err.replace(&format!("\n{MARKED} drafts are not in it."), "");
    assert_eq!(without_mark, again.err);
    assert_eq!(differing(&before, &files(&root.join("public"))), Vec::<String>::new());
    // Some systems cannot take away the stage of a build; there is nothing in it.
    fs::create_dir(root.join(".public.candour")).unwrap();
    let beside = build(root, &[]);
    assert!(beside.err.contains(MARKED), "{}", beside.err);
    let denied = candour(root, &["build", "--today", DAY, "--deny-warnings"]);
    assert!(denied.code == 1 && denied.err.contains("Nothing was published"), "{}", denied.err);
    assert!(fs::read_to_string(root.join(".candour/.gitignore")).unwrap() == "*\n");
}

#[test]
fn whatever_could_make_a_difference_makes_everything_anew() {
    type Change = fn(&Path);
    let changes: [(&str, Change, &[&str]); 10] = [
        ("a record", |root| change(root, SOUND, "Every answer", "Each answer"), &[]),
        ("a comment", |root| change(root, SOUND, "ropa_recorded", "# A word.\nropa_recorded"), &[]),
        ("a new file", |root| lay(root, "content/pages/more.md", "+++\ntitle = \"More\"\n+++\nMore.\n"), &[]),
        ("a hidden file", |root| lay(root, "content/.hidden", "x"), &[]),
        ("a theme", |root| lay(root, "themes/plain/static/robots.css", "p { margin: 0 }\n"), &[]),
        ("a page of the site", |root| fs::write(root.join("public/index.html"), "altered").unwrap(), &[]),
        ("a page that is gone", |root| fs::remove_file(root.join("public/index.html")).unwrap(), &[]),
        ("what a killed build leaves", |root| lay(root, ".public.candour/lock", ""), &[]),
        ("the day", |_| (), &["--today", "2026-01-21"]),
        ("the address", |_| (), &["--base-url", "https://other.example/"]),
    ];
    for (name, change, more) in changes {
        let folder = sound();
        let root = folder.path();
        built_and_marked(root);
        change(root);
        let arguments: &[&str] = if more.contains(&"--today") { &["build"] } else { &["build", "--today", DAY] };
        let ran = candour(root, &[arguments, more].concat());
        assert!(ran.code == 0 && !ran.err.contains(MARKED), "{name}: {}", ran.err);
        let fresh = root.join("fresh");
        let out = fresh.to_str().unwrap();
        candour(root, &[arguments, more, &["--out", out]].concat());
        assert_eq!(differing(&files(&fresh), &files(&root.join("public"))), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_memory_that_is_broken_or_cannot_be_kept_costs_only_time() {
    let folder = sound();
    let root = folder.path();
    built_and_marked(root);
    fs::write(memory(root), "{\"made_from\":").unwrap();
    assert!(build(root, &[]).err.contains("nothing has changed"));
    fs::remove_dir_all(root.join(".candour")).unwrap();
    fs::write(root.join(".candour"), "a file in its place").unwrap();
    assert!(build(root, &[]).err.contains("nothing has changed"));
}

#[test]
fn a_state_that_comes_back_is_built_again() {
    let folder = sound();
    let root = folder.path();
    built_and_marked(root);
    change(root, SOUND, "Every answer", "Each answer");
    build(root, &[]);
    change(root, SOUND, "Each answer", "Every answer");
    let ran = build(root, &[]);
    assert!(!ran.err.contains(MARKED) && !ran.err.contains("nothing has changed"), "{}", ran.err);
}
