//! The same register gives the same bytes: in another folder, on another day, on another computer.

#[cfg(feature = "network")]
use super::harness::{AT, national};
use super::harness::{
    Files, candour, change, copy, differing, disclosed, files, lay, lay_workload, made, plain_theme, program, project,
    sources,
};
use assert_cmd::Command;
use jiff::civil::date;
use std::path::Path;
use tempfile::TempDir;

#[test]
fn the_order_of_the_sources_and_the_day_of_the_clock_do_not_matter() {
    let theme = plain_theme();
    for folder in ["", "tests/registers/bilingual", "tests/registers/public-sources"] {
        let mut sources = sources(&project(folder));
        let first = made(&disclosed(&sources, date(2026, 11, 16)), &theme);
        sources.reverse();
        let reversed = made(&disclosed(&sources, date(2026, 11, 16)), &theme);
        assert_eq!(differing(&first, &reversed), [""; 0], "{folder}");
        let another_day = made(&disclosed(&sources, date(2026, 12, 24)), &theme);
        assert_eq!(differing(&first, &another_day), [""; 0], "{folder}");
    }
}

#[test]
fn another_folder_and_another_computer_make_no_difference() {
    let home = TempDir::new().unwrap();
    let (near, far) = (home.path().join("a"), home.path().join("a deeper/fôlder/of another name"));
    copy(&project("content"), &near.join("content"));
    // A folder gives its files in the order in which they came, on some disks; so they come the other way round.
    for (path, bytes) in files(&project("content")).into_iter().rev() {
        lay(&far.join("content"), &path, bytes);
    }
    assert_eq!(candour(&near, &["build", "--quiet"]).code, 0);
    let first = files(&near.join("public"));
    assert_eq!(candour(&far, &["build", "--quiet"]).code, 0);
    assert_eq!(differing(&first, &files(&far.join("public"))), [""; 0]);
    for (variable, value) in VARIABLES {
        let built = Command::new(env!("CARGO_BIN_EXE_candour"))
            .args(["build", "--quiet", "--out", "again"])
            .env(variable, value)
            .current_dir(&near)
            .output()
            .unwrap();
        assert!(built.status.success(), "{variable}");
        assert_eq!(differing(&first, &files(&near.join("again"))), [""; 0], "{variable}={value}");
        std::fs::remove_dir_all(near.join("again")).unwrap();
    }
}

/// What differs between computers.
const VARIABLES: [(&str, &str); 8] = [
    ("RAYON_NUM_THREADS", "1"),
    ("RAYON_NUM_THREADS", "7"),
    ("LC_ALL", "cy_GB.UTF-8"),
    ("LC_ALL", "tr_TR.UTF-8"),
    ("TZ", "Pacific/Kiritimati"),
    ("SOURCE_DATE_EPOCH", "1"),
    ("NO_COLOR", "1"),
    ("COLUMNS", "20"),
];

/// The rows of its spreadsheet wait in temporary files.
#[cfg(feature = "sheets")]
#[test]
fn a_large_register_is_the_same_everywhere_and_wants_a_place_for_temporary_files() {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    lay_workload(1_000, root);
    let temporary = TempDir::new().unwrap();
    let build = |out: &str, threads: &str, temporary: &Path| {
        let mut build = Command::new(env!("CARGO_BIN_EXE_candour"));
        build.args(["build", "--quiet", "--out", out]).env("RAYON_NUM_THREADS", threads);
        build.env("TMPDIR", temporary).env("TMP", temporary).env("TEMP", temporary).current_dir(root).output().unwrap()
    };
    for (out, threads) in [("one", "1"), ("several", "5")] {
        let built = build(out, threads, temporary.path());
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    }
    assert_eq!(differing(&files(&root.join("one")), &files(&root.join("several"))), [""; 0]);
    assert_eq!(files(temporary.path()).len(), 0, "temporary files are left");
    let nowhere = build("one", "2", &root.join("there is no such folder"));
    let said = String::from_utf8_lossy(&nowhere.stderr);
    assert!(nowhere.status.code() == Some(0), "what is built already needs no room: {said}");
    change(root, "content/pages/about.md", "title = \"", "title = \"More ");
    let nowhere = build("one", "2", &root.join("there is no such folder"));
    let said = String::from_utf8_lossy(&nowhere.stderr);
    assert!(nowhere.status.code() != Some(0) && said.contains("temporary files (TMPDIR"), "{said}");
    assert_eq!(differing(&files(&root.join("one")), &files(&root.join("several"))), [""; 0]);
}

#[cfg(feature = "network")]
#[test]
fn a_national_site_is_the_same_everywhere() {
    let folder = national();
    let near = folder.path();
    assert!(candour(near, &["collect", "--quiet", "--at", AT]).code < 2);
    let first = files(&near.join("public"));
    assert!(first.len() > 100, "{}", first.len());
    let home = TempDir::new().unwrap();
    let far = home.path().join("a deeper/fôlder");
    for (path, bytes) in files(near).into_iter().rev().filter(|(path, _)| !path.starts_with("public/")) {
        lay(&far, &path, bytes);
    }
    let built = program(masked(&["build", "--quiet", "--today", "2026-11-21"]).current_dir(&far));
    assert_eq!(built.code, 0, "{}", built.err);
    assert_eq!(differing(&first, &files(&far.join("public"))), [""; 0]);
    for (variable, value) in VARIABLES {
        let again = Command::new(env!("CARGO_BIN_EXE_candour"))
            .args(["build", "--quiet", "--today", "2026-11-21", "--out", "again"])
            .env(variable, value)
            .current_dir(&far)
            .output()
            .unwrap();
        assert!(again.status.success(), "{variable}");
        assert_eq!(differing(&first, &files(&far.join("again"))), [""; 0], "{variable}={value}");
        std::fs::remove_dir_all(far.join("again")).unwrap();
    }
    // The collection itself follows from the feeds and the moment.
    for made in ["collected", "public"] {
        std::fs::remove_dir_all(far.join(made)).unwrap();
    }
    assert!(candour(&far, &["collect", "--quiet", "--at", AT]).code < 2);
    assert_eq!(differing(&files(&near.join("collected")), &files(&far.join("collected"))), [""; 0]);
    assert_eq!(differing(&first, &files(&far.join("public"))), [""; 0]);
    // Another day changes only what speaks of the day.
    assert_eq!(candour(&far, &["build", "--quiet", "--today", "2026-11-22"]).code, 0);
    let second = files(&far.join("public"));
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    differ_in_days_only(&first, &second, ["2026-11-21", "21 Nov", "21 Tach"], ["2026-11-22", "22 Nov", "22 Tach"]);
}

/// The program, whose files nobody else may read where a system knows such masks.
#[cfg(feature = "network")]
fn masked(arguments: &[&str]) -> Command {
    let candour = env!("CARGO_BIN_EXE_candour");
    let mut command = if cfg!(unix) { Command::new("sh") } else { Command::new(candour) };
    if cfg!(unix) {
        command.args(["-c", "umask 077; exec \"$0\" \"$@\"", candour]);
    }
    command.args(arguments);
    command
}

#[cfg(unix)]
#[test]
fn files_of_another_mask_have_the_same_bytes() {
    use std::os::unix::fs::PermissionsExt;
    let site = |mask: &str, mode: u32| -> Files {
        let folder = TempDir::new().unwrap();
        copy(&project("content"), &folder.path().join("content"));
        let line = format!("umask {mask}; exec \"$0\" build --quiet");
        let built =
            program(Command::new("sh").args(["-c", &line, env!("CARGO_BIN_EXE_candour")]).current_dir(folder.path()));
        assert_eq!(built.code, 0, "{}", built.err);
        let about = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(about(&folder.path().join("public/index.html")), mode, "umask {mask}");
        files(&folder.path().join("public"))
    };
    assert_eq!(differing(&site("022", 0o644), &site("077", 0o600)), [""; 0]);
}

#[test]
fn a_named_day_changes_only_what_speaks_of_the_day() {
    let folder = TempDir::new().unwrap();
    copy(&project("content"), &folder.path().join("content"));
    let build = |day: &str| {
        assert_eq!(candour(folder.path(), &["build", "--quiet", "--today", day]).code, 0);
        files(&folder.path().join("public"))
    };
    let (first, second) = (build("2026-11-16"), build("2026-11-17"));
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    differ_in_days_only(&first, &second, ["2026-11-16", "16 Nov", "16 Tach"], ["2026-11-17", "17 Nov", "17 Tach"]);
}

/// Every line of the two is the same but for the days, save in files that hold sums of others.
fn differ_in_days_only(first: &Files, second: &Files, from: [&str; 3], to: [&str; 3]) {
    let holds_sums = ["SHA256SUMS", "index.json", "catalog.jsonld", "data.json", "datapackage.json", ".xlsx"];
    for path in differing(first, second).iter().filter(|path| !holds_sums.iter().any(|it| path.ends_with(it))) {
        let line_by_line = |site: &Files| String::from_utf8(site[path].clone()).unwrap().replace(['>', ','], "\n");
        let (before, after) = (line_by_line(first), line_by_line(second));
        let on_the_other_day =
            |line: &str| from.iter().zip(to).fold(line.to_owned(), |line, (a, b)| line.replace(a, b));
        let is_about_days = |(before, after): (&str, &str)| before == after || on_the_other_day(before) == after;
        let mut lines = before.lines().zip(after.lines());
        let other = lines.find(|pair| !is_about_days(*pair));
        assert!(before.lines().count() == after.lines().count() && other.is_none(), "{path}: {other:?}");
    }
}
