//! The house: which wing may import which, faces that define nothing, and a wall that cannot be printed.

use super::harness::{files, project};
use candour::register::{
    CheckedRegister, DraftRecords, OpenRecord, OpenRegister, PageFile, RecordFile, Register, UpdateFile,
    WorkingRegister,
};
use candour::standard::{Dataset, Technology};
use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;

/// The wings, from the ground up, and those that each may import besides itself. ARCHITECTURE says why.
const WINGS: &[(&str, &[&str])] = &[
    ("disk", &[]),
    ("edits", &[]),
    ("network", &[]),
    ("signing", &[]),
    ("findings", &[]),
    ("sheets", &[]),
    ("site", &[]),
    ("standard", &[]),
    ("text", &[]),
    ("scaffold", &["standard", "text"]),
    ("public", &["standard", "text"]),
    ("calendar", &["public", "standard"]),
    ("editor", &["standard"]),
    ("words", &["findings", "standard", "text"]),
    ("project", &["disk", "findings", "signing", "text"]),
    ("ledger", &["public", "site", "standard", "findings"]),
    ("differences", &["public", "ledger", "standard", "findings", "text"]),
    ("national", &["ledger", "public", "standard"]),
    ("feeds", &["national", "network", "public", "ledger", "standard", "words", "sheets", "site", "findings", "text"]),
    ("pages", &["national", "public", "ledger", "standard", "words", "site", "findings", "text", "feeds"]),
    ("hosting", &["public", "ledger", "standard", "site"]),
    ("register", &["public", "signing", "findings", "standard", "text", "scaffold"]),
    ("export", &["register", "calendar", "public", "sheets", "standard", "text"]),
    ("import", &["disk", "feeds", "public", "findings", "standard", "text"]),
    ("verification", &["feeds", "ledger", "signing", "public", "site", "findings", "standard", "text"]),
    (
        "collection",
        &[
            "disk",
            "national",
            "network",
            "verification",
            "feeds",
            "signing",
            "register",
            "public",
            "ledger",
            "findings",
            "standard",
            "text",
        ],
    ),
    (
        "pipeline",
        &[
            "project", "register", "national", "public", "ledger", "pages", "feeds", "hosting", "signing", "standard",
            "words", "site", "findings", "text",
        ],
    ),
    ("serve", &["pipeline", "project", "register", "public", "ledger", "pages", "site", "findings", "text"]),
    (
        "commands",
        &[
            "disk",
            "serve",
            "pipeline",
            "project",
            "register",
            "public",
            "ledger",
            "differences",
            "edits",
            "feeds",
            "hosting",
            "signing",
            "pages",
            "site",
            "findings",
            "standard",
            "text",
            "scaffold",
            "calendar",
            "editor",
            "export",
            "import",
            "verification",
            "collection",
            "national",
        ],
    ),
    ("main", &["commands", "findings"]),
    ("lib", &[]),
];

/// Every source file by its path below `src/`, without comments, texts and code that only tests see.
pub(crate) fn code() -> BTreeMap<String, String> {
    let sources = files(&project("src")).into_iter().filter(|(path, _)| path.ends_with(".rs"));
    let sources = sources.filter(|(path, _)| !path.ends_with("tests.rs"));
    sources.map(|(path, bytes)| (path, bare(&String::from_utf8(bytes).unwrap()))).collect()
}

/// The code alone. A module of tests stands at the end of its file.
fn bare(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let mut code = String::new();
    for line in text.lines() {
        let line = line.split("//").next().unwrap();
        let mut outside = line.replace("\\\"", "").replace("'\"'", "");
        if outside.matches('"').count() % 2 == 0 {
            outside = outside.split('"').step_by(2).collect::<Vec<_>>().join("\"\"");
        }
        code.push_str(&outside);
        code.push('\n');
    }
    code
}

fn wing_of(path: &str) -> &str {
    path.split('/').next().unwrap().trim_end_matches(".rs")
}

/// The wings that a file names: behind `crate::`, behind `candour::` in `main`, and behind so many `super::` that the
/// path leaves its wing.
fn imports(path: &str, code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    let root = if path == "main.rs" { "candour::" } else { "crate::" };
    for rest in code.split(root).skip(1) {
        named.extend(heads(rest));
    }
    let mut module: Vec<&str> = path.trim_end_matches(".rs").split('/').collect();
    if module.last() == Some(&"mod") {
        module.pop();
    }
    let up = "super::".repeat(module.len());
    for rest in code.split(&up).skip(1).filter(|_| !module.is_empty() && path != "lib.rs") {
        named.extend(heads(rest));
    }
    named.remove(wing_of(path));
    named
}

/// The first names of a path, of which there are several if it is a list in braces.
fn heads(rest: &str) -> Vec<String> {
    let name =
        |text: &str| -> String { text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect() };
    let Some(list) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let (mut depth, mut heads, mut start) = (0, Vec::new(), 0);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                heads.push(name(&list[start..at]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                heads.push(name(&list[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    heads.retain(|head| !head.is_empty());
    heads
}

#[test]
fn every_wing_imports_only_what_it_may() {
    let table: BTreeMap<&str, &[&str]> = WINGS.iter().copied().collect();
    let mut drawn = BTreeSet::new();
    for (path, code) in code() {
        let wing = wing_of(&path);
        let allowed = table.get(wing).unwrap_or_else(|| panic!("src/{path}: no such wing is in the table"));
        for other in imports(&path, &code) {
            assert!(allowed.contains(&other.as_str()), "src/{path} imports {other}, which {wing} may not");
            drawn.insert((wing.to_owned(), other));
        }
    }
    assert!(drawn.len() > 25, "only {} imports were seen: {drawn:?}", drawn.len());
    assert!(drawn.contains(&("pages".to_owned(), "words".to_owned())));
}

#[test]
fn there_are_no_circles() {
    let mut below: BTreeSet<&str> = BTreeSet::new();
    for (wing, imports) in WINGS {
        for import in *imports {
            assert!(below.contains(import), "{wing} imports {import}, which does not stand below it");
        }
        below.insert(wing);
    }
}

#[test]
fn a_face_defines_nothing() {
    for (path, code) in code().into_iter().filter(|(path, _)| path.ends_with("mod.rs") || path == "lib.rs") {
        for statement in code.split(';').map(str::trim).filter(|statement| !statement.is_empty()) {
            let plain: String = statement.lines().filter(|line| !line.trim_start().starts_with("#[")).collect();
            let words =
                plain.trim_start_matches("pub(super) ").trim_start_matches("pub(crate) ").trim_start_matches("pub ");
            assert!(words.starts_with("mod ") || words.starts_with("use "), "src/{path} defines: {statement}");
        }
    }
}

#[test]
fn those_beyond_the_wall_never_name_what_is_before_it() {
    let before = [
        "OpenRegister",
        "OpenRecord",
        "confide",
        "RecordFile",
        "PageFile",
        "UpdateFile",
        "CheckedRegister",
        "OwnerEntry",
        "read_text",
        "Source",
    ];
    for (path, code) in code() {
        let beyond = ["public", "feeds", "ledger", "calendar"].contains(&wing_of(&path));
        // Pages read the templates of a theme, which are texts too.
        let is_page = wing_of(&path) == "pages";
        for name in before.iter().filter(|name| beyond || is_page && **name != "Source") {
            let named = code.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word == *name);
            assert!(!named, "src/{path} names {name}");
        }
    }
}

#[test]
fn nothing_but_the_preview_names_what_shows_drafts() {
    for (path, code) in code() {
        let may = ["serve", "register"].contains(&wing_of(&path));
        let names = |name: &str| code.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word == name);
        let named = ["DraftRecords", "WorkingRegister"].into_iter().find(|name| names(name));
        assert!(may || named.is_none(), "src/{path} names {named:?}");
    }
}

/// Asks the compiler whether a type has a trait: the answer of the type itself goes before that of the trait below.
struct Ask<T>(PhantomData<T>);

trait Otherwise {
    fn can_be_printed(&self) -> bool {
        false
    }

    fn can_be_sent(&self) -> bool {
        false
    }
}

impl<T> Otherwise for Ask<T> {}

impl<T: std::fmt::Debug> Ask<T> {
    fn can_be_printed(&self) -> bool {
        true
    }
}

impl<T: serde::Serialize> Ask<T> {
    fn can_be_sent(&self) -> bool {
        true
    }
}

#[test]
fn what_the_force_wrote_can_neither_be_printed_nor_sent() {
    macro_rules! ask {
        ($type:ty) => {{
            let ask = Ask::<$type>(PhantomData);
            (ask.can_be_printed(), ask.can_be_sent())
        }};
    }
    assert_eq!(ask!(Technology), (true, true), "the question itself works");
    assert_eq!(ask!(Register), (false, false));
    assert_eq!(ask!(CheckedRegister), (false, false));
    assert_eq!(ask!(RecordFile<Technology>), (false, false));
    assert_eq!(ask!(RecordFile<Dataset>), (false, false));
    assert_eq!(ask!(OpenRegister), (false, false));
    assert_eq!(ask!(OpenRecord<Technology>), (false, false));
    assert_eq!(ask!(PageFile), (false, false));
    assert_eq!(ask!(UpdateFile), (false, false));
    assert_eq!(ask!(WorkingRegister), (false, false));
    assert_eq!(ask!(DraftRecords), (false, false));
}
