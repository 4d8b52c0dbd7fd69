//! National collections: the example in `tests/registers/national`, with the feeds of its forces built and one of them spoiled.

use super::folder::{change, copy, lay};
use super::program::candour;
use super::register::project;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The moment of the example's collection.
pub(crate) const AT: &str = "2026-11-21T06:00:00Z";

/// The example: `national.toml`, and a site of each force in `forces/CODE`. What Marlstone serves is spoiled.
pub(crate) fn national() -> TempDir {
    let folder = TempDir::new().unwrap();
    lay_national(folder.path());
    folder
}

/// Lays the example into a folder.
pub(crate) fn lay_national(root: &Path) {
    let example = project("tests/registers/national");
    lay(root, "national.toml", fs::read(example.join("national.toml")).unwrap());
    let mut codes: Vec<String> = fs::read_dir(example.join("sources"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    codes.sort();
    for code in codes {
        publish(&example.join("sources").join(&code), &code, &root.join("forces").join(&code));
    }
    change(&root.join("forces/marlstone"), "api/v1/register.json", "Letter sorting", "Letter burning");
}

/// Publishes a force's register into `out`: Saltmere twice, since it stopped its cameras, and Fenmarch takes a proposal back.
fn publish(source: &Path, code: &str, out: &Path) {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    copy(source, root);
    let run = |day: &str, arguments: &[&str]| {
        let out = ["--out", out.to_str().unwrap(), "--quiet", "--today", day];
        let ran = candour(root, &[arguments, &out].concat());
        assert_eq!(ran.code, 0, "{code}: {}", ran.err);
    };
    let register = fs::read_to_string(root.join("content/register.toml")).unwrap();
    let day = register.lines().find_map(|line| line.strip_prefix("as_of = ")).unwrap();
    match code {
        "saltmere" => {
            let file = "content/technologies/live-facial-recognition.toml";
            let stopped = fs::read_to_string(root.join(file)).unwrap();
            change(
                root,
                file,
                "status = \"suspended\"\nstatus_since = 2026-11-05",
                "status = \"live\"\nstatus_since = 2026-05-01",
            );
            change(root, file, "status_reason = \"A woman was stopped on a wrong match.\"\n", "");
            change(root, file, "last_reviewed = 2026-11-06", "last_reviewed = 2026-09-06");
            change(root, "content/register.toml", "as_of = 2026-11-10", "as_of = 2026-09-08");
            run("2026-09-08", &["publish"]);
            lay(root, file, stopped);
            lay(root, "content/register.toml", register.as_bytes());
            run(day, &["publish", "--because-all", "It was stopped after a wrong match."]);
        }
        "fenmarch" => {
            run(day, &["publish"]);
            run(day, &["withdraw", "gunshot-alarm", "--because", "Nothing came of the offer."]);
        }
        _ => run(day, &["publish"]),
    }
}

/// For the checks in a browser, `tests/web`, which want the example on the disk.
#[test]
#[ignore = "lays the national example into the folder NATIONAL, for tests/web"]
fn the_national_example_is_laid_out() {
    lay_national(std::env::var_os("NATIONAL").expect("NATIONAL names a folder").as_ref());
}
