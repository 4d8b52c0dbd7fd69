//! `candour export`: the spreadsheet as another program opens it, the report, and what neither may hold unasked.

use super::harness::{DAY, SOUND, candour, change, files, lay, project, sound};
use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The rows of each sheet, in the order of the sheets.
fn sheets(path: &Path) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let formulas: usize =
        book.sheet_names().iter().map(|name| book.worksheet_formula(name).unwrap().used_cells().count()).sum();
    assert_eq!(formulas, 0);
    let all = book.worksheets().into_iter();
    all.map(|(name, range)| (name, range.rows().map(<[Data]>::to_vec).collect())).collect()
}

fn sheet<'a>(sheets: &'a [(String, Vec<Vec<Data>>)], name: &str) -> &'a [Vec<Data>] {
    let found = sheets.iter().find(|(found, _)| found == name);
    &found.unwrap_or_else(|| panic!("{name}: {:?}", sheets.iter().map(|(name, _)| name).collect::<Vec<_>>())).1
}

/// A row by its first cell, as a map from the header.
fn row<'a>(rows: &'a [Vec<Data>], id: &str) -> BTreeMap<String, &'a Data> {
    let header = rows.iter().find(|row| row[0].to_string().ends_with(" id")).unwrap();
    let row = rows.iter().find(|row| row[0] == id).unwrap_or_else(|| panic!("{id}"));
    header.iter().map(ToString::to_string).zip(row).collect()
}

fn export(folder: &Path, arguments: &[&str]) {
    let ran = candour(folder, &[&["export", "--today", DAY], arguments].concat());
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
}

#[test]
fn every_table_of_a_rich_register_is_there_with_real_days_and_numbers() {
    let folder = TempDir::new().unwrap();
    let root = project("");
    let file = folder.path().join("book.xlsx");
    let ran = candour(&root, &["export", file.to_str().unwrap(), "--today", "2026-11-21"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let book = sheets(&file);
    for name in [
        "About",
        "Register",
        "Technologies",
        "Models",
        "Thresholds",
        "Data",
        "Suppliers",
        "Assessments",
        "Evaluations",
        "Figures",
        "Risks",
        "Incidents",
        "Scrutiny",
        "Documents",
        "Deployments",
        "Datasets",
        "Known limitations",
        "Owners",
        "Gaps",
        "Withheld records",
        "Withdrawn records",
        "News",
    ] {
        assert!(sheet(&book, name).len() > 1, "{name}");
    }
    let lfr = row(sheet(&book, "Technologies"), "live-facial-recognition");
    let since = lfr["Status since"].get_datetime().map(|day| day.to_ymd_hms_milli());
    assert_eq!(since, Some((2026, 2, 9, 0, 0, 0, 0)));
    assert_eq!((lfr["Status"].to_string().as_str(), lfr["Last used on"].to_string().as_str()), ("Live", "–"));
    assert!(lfr["Trial ends on"].to_string().starts_with("Not applicable: "));
    assert!(lfr["Purpose: May be used for"].to_string().contains('\n'));
    let figures = sheet(&book, "Figures");
    let percent = figures[0].iter().position(|cell| *cell == "of y").unwrap();
    assert!(figures[1..].iter().filter(|row| row[percent].is_float()).count() > 50);
    // A question that one record answers with a list, another answers with the reason for having none.
    let data = sheet(&book, "Data").iter().flatten();
    assert!(data.map(ToString::to_string).any(|cell| cell.starts_with("Not known yet: ")));
    let gaps = row(sheet(&book, "Gaps"), "live-facial-recognition");
    assert_eq!(gaps["Kind of record"].to_string(), "technology");
}

#[test]
fn the_same_register_gives_the_same_bytes_and_no_cell_is_a_formula() {
    let folder = sound();
    change(folder.path(), SOUND, "name = \"Letter sorting\"", "name = '=HYPERLINK(\"https://bad.example\",\"x\")'");
    change(folder.path(), SOUND, "\"Sorting letters by subject\"", "\"+1\", \"@x\"");
    export(folder.path(), &["a.xlsx"]);
    export(folder.path(), &["b.xlsx"]);
    let (a, b) = (folder.path().join("a.xlsx"), folder.path().join("b.xlsx"));
    assert!(fs::read(&a).unwrap() == fs::read(b).unwrap());
    let book = sheets(&a);
    let sound = row(sheet(&book, "Technologies"), "sound");
    assert_eq!(sound["Name"].to_string(), "=HYPERLINK(\"https://bad.example\",\"x\")");
    assert_eq!(sound["Purpose: May be used for"].to_string(), "+1\n@x");
    let prose = "A word and another. ".repeat(2_400);
    change(folder.path(), SOUND, "why = \"Letters waited for weeks.\"", &format!("why = \"{prose}\""));
    export(folder.path(), &["a.xlsx"]);
    let book = sheets(&a);
    let long = row(sheet(&book, "Technologies"), "sound")["Purpose: Why it is used"].to_string();
    assert!(long.len() > 32_000 && long.ends_with("a cell holds no more)"), "{}", long.len());
}

/// The sound register with a draft, a record that is withheld as a whole, and internal notes.
fn with_secrets() -> TempDir {
    let folder = sound();
    let path = folder.path();
    let text = |file: &str| fs::read_to_string(path.join(file)).unwrap();
    let sound = text(SOUND);
    fs::write(
        path.join(SOUND),
        format!("{sound}\n[internal]\nnote = \"quagmire one\"\ndays = [2026-03-04, 7]\nsub = {{ held_by = \"quagmire two\" }}\n"),
    )
    .unwrap();
    lay(path, "content/technologies/sound.cy.toml", "name = \"Didoli\"\n[internal]\nnodyn = \"quagmire three\"\n");
    let record = |name: &str| sound.replace("name = \"Letter sorting\"", &format!("name = \"{name}\""));
    let draft = format!("{}\n[publication]\nstate = \"draft\"\n", record("Quagmire four"));
    lay(path, "content/technologies/planned.toml", &draft);
    let withheld = "\n[publication]\nstate = \"withheld\"\nground = \"national-security\"\nexplanation = \"Its existence \
                    would show what cannot be seen.\"\nscrutinised_by = \"Assessor\"\nscrutinised_on = 2025-06-18\n\
                    review_on = 2026-06-18\n";
    lay(path, "content/technologies/hidden.toml", format!("{}{withheld}", record("Quagmire five")));
    folder
}

#[test]
fn what_is_internal_is_exported_only_when_asked_for_and_then_every_sheet_says_so() {
    let folder = with_secrets();
    let path = folder.path();
    export(path, &[]);
    export(path, &["--report", "missing.md"]);
    export(path, &["--report", "missing.csv"]);
    let public = sheets(&path.join("register.xlsx"));
    let said = |book: &[(String, Vec<Vec<Data>>)]| format!("{book:?}").to_lowercase();
    let report =
        fs::read_to_string(path.join("missing.md")).unwrap() + &fs::read_to_string(path.join("missing.csv")).unwrap();
    for text in [said(&public), report.to_lowercase()] {
        assert!(!text.contains("quagmire") && !text.contains("planned") && !text.contains("internal"));
    }

    export(path, &["--internal", "--report", "open.md", "open-INTERNAL.xlsx"]);
    let open = sheets(&path.join("open-INTERNAL.xlsx"));
    for number in ["one", "two", "three", "four", "five"] {
        assert!(said(&open).contains(&format!("quagmire {number}")), "{number}");
    }
    for (name, rows) in &open {
        assert!(name.ends_with(" INTERNAL") && rows[0][0] == "INTERNAL: not for publication", "{name}: {:?}", rows[0]);
    }
    let technologies = sheet(&open, "Technologies INTERNAL");
    let sound = row(technologies, "sound");
    assert_eq!(
        (sound["Internal: days.1"].to_string(), sound["Internal: days.2"].to_string()),
        ("2026-03-04".into(), "7".into())
    );
    assert_eq!(row(technologies, "planned")["State of the record"].to_string(), "Draft");
    assert_eq!(row(technologies, "hidden")["State of the record"].to_string(), "Withheld as a whole");
    let report = fs::read_to_string(path.join("open.md")).unwrap();
    assert!(report.contains("**INTERNAL: not for publication.**") && report.contains("`planned`, draft"), "{report}");
}

#[test]
fn the_report_says_what_is_missing_who_answers_and_what_is_overdue() {
    let folder = sound();
    let path = folder.path();
    change(path, SOUND, "where_and_when = \"In the post room, every working day.\"\n", "");
    change(path, SOUND, "field = \"cost\"", "field = \"explanation\"");
    change(
        path,
        SOUND,
        "[explanation]\nto_whom = \"Whoever wrote the letter\"\nwhat = \"Which words put it on which pile.\"\n",
        "",
    );
    change(path, SOUND, "expected_on = 2026-03-01", "expected_on = 2026-01-01");
    change(path, "content/technologies/faces.toml", "rationale = \"Below it more than half were wrong.\"\n", "");
    export(path, &["--report", "missing.md"]);
    let text = fs::read_to_string(path.join("missing.md")).unwrap();
    let letters = text.split("\n## ").find(|part| part.contains("`sound`")).unwrap();
    assert!(letters.contains("Who answers for it: Chief of letters"), "{letters}");
    assert!(
        letters.contains("| D Responsible | Places") == letters.contains("Where and when")
            || letters.contains("Purpose: Where and when | Not published |"),
        "{letters}"
    );
    assert!(letters.contains(
        "| C Explainable | Who is told how a result came about? | Explanation | Not known yet, expected by 2026-01-01"
    ));
    assert!(
        letters.contains("- since 2026-01-01 (19 days): give the answer that was promised (Explanation)"),
        "{letters}"
    );
    assert!(text.contains("Algorithm: Models: matcher: Thresholds: 0: Why this value"), "{text}");
    assert!(letters.contains("Missing: 2."), "{letters}");

    export(path, &["--report", "missing.csv"]);
    let mut table = csv::Reader::from_path(path.join("missing.csv")).unwrap();
    let rows: Vec<BTreeMap<String, String>> = table.deserialize().map(Result::unwrap).collect();
    let fields: Vec<(&str, &str)> = rows.iter().map(|row| (row["what"].as_str(), row["field"].as_str())).collect();
    let expected = [
        ("missing", "algorithm.models.matcher.thresholds.0.rationale"),
        ("missing", "purpose.where_and_when"),
        ("missing", "explanation"),
        ("overdue", "explanation"),
    ];
    assert_eq!(fields, expected);
    assert_eq!((rows[2]["days_overdue"].as_str(), rows[2]["clauses"].as_str()), ("19", "C; C1"));
    assert!(rows.iter().all(|row| row["answers_post"] == "Chief of letters"));
}

#[test]
fn an_export_stands_apart_from_what_is_published_and_replaces_nothing_else() {
    let folder = sound();
    let path = folder.path();
    assert_eq!(candour(path, &["build", "--today", DAY]).code, 0);
    fs::write(path.join("mine.xlsx"), "mine").unwrap();
    fs::write(path.join("mine.md"), "# mine").unwrap();
    let before = files(path);
    for arguments in [
        &["mine.xlsx"][..],
        &["public/register.xlsx"],
        &["public/x/register.xlsx", "--internal"],
        &["content/register.xlsx"],
        &["themes/register.xlsx"],
        &["register.ods"],
        &["--report", "mine.md"],
        &["--report", "content/pages/about.md"],
        &["--report", "missing.txt"],
    ] {
        let refused = candour(path, &[&["export", "--today", DAY], arguments].concat());
        assert_eq!(refused.code, 2, "{arguments:?}: {}", refused.err);
    }
    change(path, SOUND, "impact = \"moderate\"", "impact = \"enormous\"");
    let stopped = candour(path, &["export", "--today", DAY]);
    assert!(stopped.code == 1 && stopped.err.contains("unknown-term"), "{}", stopped.err);
    change(path, SOUND, "enormous", "moderate");
    assert_eq!(files(path), before);
}
