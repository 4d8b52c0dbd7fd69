//! One change in a register changes the files that show it, and touches no other.

use super::harness::{candour, change, copy, differing, files, lay, project, times};
use std::fs::File;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

/// What changes with every change of the register's data.
const ALWAYS: &[&str] = &["SHA256SUMS", "api/v1/index.json", "catalog.jsonld", "data.json"];

/// Builds the example, changes a file, builds it again, and gives the paths that have other bytes then. All other files
/// must be as old as before.
fn changed_by(file: &str, from: &str, to: &str) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("public");
    copy(&project("content"), &folder.path().join("content"));
    assert_eq!(candour(folder.path(), &["build", "--quiet"]).code, 0);
    let before = files(&site);
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for path in before.keys() {
        File::options().write(true).open(site.join(path)).unwrap().set_modified(long_ago).unwrap();
    }
    match from {
        "" => lay(folder.path(), file, to),
        from => change(folder.path(), file, from, to),
    }
    let built = candour(folder.path(), &["build", "--quiet"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let changed = differing(&before, &files(&site));
    let touched: Vec<String> =
        times(&site).into_iter().filter(|(_, time)| *time != long_ago).map(|(path, _)| path).collect();
    let gone = changed.iter().filter(|path| !site.join(path).exists()).cloned();
    let mut expected: Vec<String> = touched.into_iter().chain(gone).collect();
    expected.sort();
    assert_eq!(changed, expected, "files with the same bytes were written again");
    changed
}

fn with_always(paths: &[&str]) -> Vec<String> {
    let mut paths: Vec<String> = paths.iter().chain(ALWAYS).map(|path| (*path).to_owned()).collect();
    paths.sort();
    paths
}

#[test]
fn a_supplier_changes_its_record_and_what_lists_suppliers() {
    let changed = changed_by(
        "content/technologies/drone-search.toml",
        "data_access",
        "# The same answer, with a comment that nobody sees.\ndata_access",
    );
    assert_eq!(changed, [""; 0], "a comment changes nothing");
    let file = "content/technologies/live-facial-recognition.toml";
    let text = std::fs::read_to_string(project(file)).unwrap();
    let suppliers = text.split("[[suppliers]]").nth(1).unwrap();
    let line = suppliers.lines().find(|line| line.starts_with("data_access")).unwrap();
    let changed = changed_by(file, line, "data_access = \"None at all, says the new contract\"");
    let expected = [
        "api/v1/atrs.csv",
        "api/v1/atrs/live-facial-recognition.json",
        "api/v1/register.json",
        #[cfg(feature = "sheets")]
        "api/v1/register.xlsx",
        "api/v1/suppliers.csv",
        "api/v1/technologies.ndjson",
        "api/v1/technologies/live-facial-recognition.json",
        // It says that something has changed and is not in the history yet.
        "cy/technologies/live-facial-recognition.html",
        "technologies/live-facial-recognition.html",
    ];
    assert_eq!(changed, with_always(&expected));
}

#[test]
fn a_limitation_changes_its_dataset_and_what_lists_limitations() {
    let file = "content/datasets/call-recordings.toml";
    let text = std::fs::read_to_string(project(file)).unwrap();
    let limitation = text.split("[[known_limitations]]").nth(1).unwrap();
    let line = limitation.lines().find(|line| line.starts_with("text = \"")).unwrap();
    let changed = changed_by(file, line, "text = \"Callers who whisper are often not understood at all.\"");
    let expected = [
        "api/v1/atrs.csv",
        "api/v1/atrs/call-summaries.json",
        "api/v1/datasets.ndjson",
        "api/v1/datasets/call-recordings.json",
        "api/v1/limitations.csv",
        "api/v1/register.json",
        #[cfg(feature = "sheets")]
        "api/v1/register.xlsx",
        "cy/datasets/call-recordings.html",
        "datasets/call-recordings.html",
        "limitations.html",
        "technologies/call-summaries.html",
    ];
    assert_eq!(changed, with_always(&expected));
}

#[test]
fn a_use_changes_the_one_table_that_holds_it() {
    let file = "content/technologies/drone-search.toml";
    let text = std::fs::read_to_string(project(file)).unwrap();
    let line = text.split("out_of_scope_uses = [\n").nth(1).unwrap().lines().next().unwrap();
    let longer = line.replacen('"', "\"Anything that is not a search, ", 1);
    let tables = changed_by(file, line, &longer).into_iter().filter(|path| path.ends_with(".csv"));
    assert_eq!(tables.collect::<Vec<_>>(), ["api/v1/lists.csv"]);
}

#[test]
fn the_title_of_an_update_changes_the_news() {
    let changed = changed_by(
        "content/updates/2026-02-08-live-facial-recognition-suspended.md",
        "Live facial recognition suspended after a wrong match",
        "Live facial recognition stopped after a wrong match",
    );
    let expected = [
        "api/v1/atom/technologies/live-facial-recognition.atom",
        "api/v1/atom/technologies/live-facial-recognition.cy.atom",
        "api/v1/atom/updates.atom",
        "api/v1/atom/updates.cy.atom",
        "api/v1/feed.atom",
        "api/v1/feed.cy.atom",
        "api/v1/feed.cy.json",
        "api/v1/feed.json",
        "api/v1/jsonfeed/technologies/live-facial-recognition.cy.json",
        "api/v1/jsonfeed/technologies/live-facial-recognition.json",
        "api/v1/jsonfeed/updates.cy.json",
        "api/v1/jsonfeed/updates.json",
        "api/v1/register.json",
        "index.html",
        "updates/2026-02-08-live-facial-recognition-suspended.html",
        "updates/index.html",
    ];
    assert_eq!(changed, with_always(&expected));
}

#[test]
fn a_draft_changes_nothing_for_anybody() {
    let draft = std::fs::read_to_string(project("content/technologies/report-drafting.toml")).unwrap();
    let draft = draft.replace("Drafting of witness statements", "Drafting of letters to witnesses");
    assert_eq!(changed_by("content/technologies/letter-drafting.toml", "", &draft), [""; 0]);
    assert_eq!(
        changed_by("content/technologies/office-assistant.toml", "[internal]", "[internal]\nmore = \"words\""),
        [""; 0]
    );
}
