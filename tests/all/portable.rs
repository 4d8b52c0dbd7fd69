//! candour on Windows and macOS: no path and no call of one system stands where another has no answer, and a path of the site is
//! a file on every disk. Whether it compiles there, `.github/workflows/ci.yml` proves.

use super::harness::{files, project};
use candour::ledger::version_path;
use candour::public::{EntryId, EntryKind};
use candour::site::{Artefact, MediaType, Site, SitePath};
use candour::text::{is_id, slug};
use proptest::prelude::*;

/// What only some systems have.
const OF_SOME: &[&str] = &[
    "std::os::unix",
    "std::os::linux",
    "std::os::windows",
    "std::os::macos",
    "rustix::",
    "\"/tmp",
    "\"/proc",
    "\"/dev",
];

/// How many lines above such a word its condition may stand.
const NEAR: usize = 4;

#[test]
fn what_only_some_systems_have_stands_behind_a_condition_with_an_answer_for_the_others() {
    let mut seen = 0;
    for (path, text) in files(&project("src")).into_iter().filter(|(path, _)| path.ends_with(".rs")) {
        let text = String::from_utf8(text).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| OF_SOME.iter().any(|word| line.contains(word))) {
            seen += 1;
            let above = &lines[at.saturating_sub(NEAR)..at];
            let is_behind = above
                .iter()
                .any(|line| ["#[cfg(unix)]", "#[cfg(target_os"].iter().any(|it| line.trim().starts_with(it)));
            assert!(is_behind, "src/{path}:{}: {line}", at + 1);
            let is_answered = text.contains("#[cfg(not(") || text.contains("lsewhere");
            assert!(is_answered, "src/{path} says nothing of the other systems");
        }
    }
    assert!(seen > 2, "only {seen} such lines were found");
}

#[test]
fn a_path_that_is_another_thing_on_some_system_is_none() {
    let long = "a".repeat(201);
    let refused = [
        "",
        "/a",
        "\\a",
        "a\\b",
        "..\\a",
        "a/..\\b",
        "C:",
        "C:a",
        "C:\\a",
        "c:/a",
        "\\\\host\\share\\a",
        "//host/share",
        "\\\\?\\C:\\a",
        "\\\\.\\pipe\\a",
        "a/../b",
        "..",
        ".",
        "./a",
        "a/.",
        "a//b",
        "a/",
        "a.",
        "a ",
        "a./b",
        "a /b",
        "a/ .",
        "...",
        "con",
        "CON",
        "Con.txt",
        "con.html",
        "a/nul",
        "nul.tar.gz",
        "aux .html",
        "prn",
        "com1",
        "COM9.json",
        "com\u{b9}",
        "lpt0",
        "lpt\u{b3}.csv",
        "conin$",
        "CONOUT$",
        "a:b",
        "a:b:$DATA",
        "a?",
        "a*",
        "a|b",
        "a<b",
        "a>b",
        "a\"b",
        "a\0b",
        "a\nb",
        "a\u{7f}",
        &long,
    ];
    for path in refused {
        let fault = SitePath::new(path).expect_err(path).to_string();
        assert!(fault.ends_with('.'), "{fault}");
    }
    for path in [
        "a",
        "a/b.html",
        ".well-known/security.txt",
        "cônsole.html",
        "com.html",
        "com10",
        "nullable.json",
        "a b.csv",
        "lpt.txt",
        "a.b.c",
    ] {
        assert_eq!(SitePath::new(path).expect(path).as_str(), path);
    }
}

#[test]
fn ids_of_two_records_never_meet_on_a_disk_without_capitals() {
    for id in ["Letters", "LETTERS", "İstanbul", "con", "a.", "a ", "a:b", "a\\b"] {
        assert!(!is_id(id), "{id}");
    }
}

/// Paths of very few names, so that they often meet.
fn few_paths() -> impl Strategy<Value = String> {
    let name = proptest::sample::select(vec!["a", "A", "a.b", "a-b", "ab", "é", "É", "a_"]);
    proptest::collection::vec(name, 1..4).prop_map(|names| names.join("/"))
}

proptest! {
    #[test]
    fn a_title_has_one_id_and_the_id_is_a_file_name_anywhere(title in any::<String>()) {
        let id = slug(&title);
        prop_assert!(is_id(&id), "{}", id);
        prop_assert_eq!(slug(&id), id.as_str());
        prop_assert!(SitePath::new(&id).is_ok() && SitePath::new(&version_path(&EntryId::new(EntryKind::Technology, &id), 1)).is_ok());
        prop_assert_eq!(id.to_lowercase(), id);
    }

    #[test]
    fn two_files_that_no_disk_can_hold_side_by_side_are_always_told(
        first in proptest::collection::vec(few_paths(), 1..7),
        closing in few_paths(),
    ) {
        // Held against the plainest way to say it.
        let meet = |one: &str, other: &str| {
            let (one, other) = (one.to_lowercase(), other.to_lowercase());
            one == other || one.starts_with(&format!("{other}/")) || other.starts_with(&format!("{one}/"))
        };
        let mut pairs = (1..first.len()).flat_map(|at| first[..at].iter().map(move |before| (before, at)));
        let is_told = pairs.any(|(before, at)| meet(before, &first[at]));
        let file = |path: &String| Artefact::new(SitePath::new(path).unwrap(), MediaType::Text, || Ok(Vec::new()));
        let site = Site::<String>::new(first.iter().map(file).collect());
        prop_assert_eq!(site.is_err(), is_told, "{:?}", first);
        if let Ok(site) = site {
            let is_told = first.iter().any(|path| meet(path, &closing));
            let site = site.closing(SitePath::new(&closing).unwrap(), MediaType::Text, |_| Ok(Vec::new()));
            prop_assert_eq!(site.is_err(), is_told, "{:?} and {}", first, closing);
        }
    }

    #[test]
    fn a_path_that_is_one_stays_below_its_folder(path in "[a-cA-C./\\\\: ~$\u{e9}]{0,12}") {
        if let Ok(taken) = SitePath::new(&path) {
            prop_assert_eq!(taken.as_str(), path.as_str());
            prop_assert!(!path.contains(['\\', ':']) && !path.starts_with('/'));
            prop_assert!(path.split('/').all(|part| !part.is_empty() && !part.ends_with(['.', ' '])));
        }
    }
}
