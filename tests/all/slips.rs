//! The slips that people really make: each is told once, in the right words, and not followed by a tail of others.

use super::harness::{candour, change, lay, sound};

/// Builds nothing: checks the sound register after a slip in one file, and gives back what was said.
fn slip(path: &str, from: &str, to: &str) -> String {
    let folder = sound();
    change(folder.path(), path, from, to);
    said(folder.path())
}

fn said(folder: &std::path::Path) -> String {
    candour(folder, &["check", "--today", "2026-01-20"]).err
}

const LETTERS: &str = "content/technologies/sound.toml";

#[test]
fn half_of_a_name_leads_to_the_whole_one() {
    let said = slip(LETTERS, "accountable_owner = \"chief\"", "owner = \"chief\"");
    let flat = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("if it answers “Accountable owner”, write accountable_owner = …"), "{said}");
}

#[test]
fn one_slip_gives_one_finding_that_says_what_to_do() {
    let cases = [
        (LETTERS, "status = \"live\"", "status = \"Live\"", "did you mean \"live\"?"),
        (LETTERS, "kinds = [\"process-automation\"]", "kinds = [\"anpr\"]", "is not on the list"),
        (LETTERS, "summary = \"It sorts", "sumary = \"It sorts", "did you mean “summary”?"),
        (LETTERS, "public_effect = true", "public_effect = \"true\"", "without quotes"),
        (LETTERS, "public_effect = true", "public_effect = True", "in small letters and without quotes"),
        (
            LETTERS,
            "how_you_would_know = \"Every answer says so.\"",
            "how_you_would_know = \"\"",
            "“how_you_would_know” is empty",
        ),
        (LETTERS, "name = \"Letter sorting\"", "name = \"\"", "a record cannot be without it"),
        (LETTERS, "status_since = 2025-03-02", "status_since = \"2025-03-02\"", "without quotes: 2025-03-02"),
        (LETTERS, "status_since = 2025-03-02", "status_since = \"2 March 2025\"", "without quotes: 2025-03-02"),
        (LETTERS, "status_since = 2025-03-02", "status_since = 02/03/2025", "year-month-day"),
        (LETTERS, "value = 90.0", "value = 90,0", "digits and a point only"),
        (LETTERS, "name = \"Letter sorting\"", "name = “Letter sorting”", "curly quotes"),
        (LETTERS, "why = \"Letters waited for weeks.\"", "why: \"Letters waited for weeks.\"", "not a colon"),
        (LETTERS, "dataset = \"records\"", "dataset = \"records.toml\"", "is not an id"),
        (LETTERS, "accountable_owner = \"chief\"", "accountable_owner = \"cheif\"", "did you mean \"chief\"?"),
        (LETTERS, "[purpose]\n", "[purpose]\nteam = \"Letters\"\n", "above the first [header]"),
        (LETTERS, "[purpose]\n", "[purpose]\nroute = \"Open tender\"\n", "“route” belongs below [procurement]"),
        ("content/register.toml", "as_of = 2026-01-10", "as_of = \"January 2026\"", "without quotes"),
        ("content/register.toml", "[force]", "[force", "the rest of this file was not read"),
        ("content/owners.toml", "[chief]", "[chief", "the rest of this file was not read"),
        ("content/datasets/records.toml", "iar_recorded = true", "iar_recorded = yes", "write true or false"),
        (LETTERS, "name = \"Letter sorting\"", "name\u{a0}= \"Letter sorting\"", "a space of a word processor"),
        (LETTERS, "[purpose]\n", "// a note\n[purpose]\n", "a comment begins with #"),
        (LETTERS, "name = \"Letter sorting\"", "name = \"Letter \\sorting\"", "a backslash in a text"),
        (LETTERS, "why = \"Letters waited for weeks.\"", "why = \"TO FILL IN\"", "write what is true"),
        ("content/register.toml", "as_of = 2026-01-10", "as_of = 2026-01-10\nfoo = \"x\"", "put a “#” before it"),
    ];
    for (path, from, to, advice) in cases {
        let said = slip(path, from, to);
        assert_eq!(said.matches("= rule: ").count(), 1, "{to}\n{said}");
        // A long piece of advice is broken over lines.
        let flat = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(advice), "{to} should say “{advice}”\n{said}");
    }
}

#[test]
fn a_file_that_cannot_be_read_gives_no_tail_of_others() {
    let folder = tempfile::TempDir::new().unwrap();
    assert_eq!(candour(folder.path(), &["new", "force", "--today", "2026-01-20"]).code, 0);
    let root = folder.path().join("force");
    change(&root, "content/register.toml", "name = \"Example Police\"", "name = “Example Police”");
    let told = said(&root);
    assert_eq!(told.matches("= rule: ").count(), 1, "{told}");

    let folder = sound();
    let text = std::fs::read_to_string(folder.path().join(LETTERS)).unwrap();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    lay(folder.path(), LETTERS, wide);
    let said = said(folder.path());
    assert!(said.matches("= rule: ").count() < 40 && said.contains("perhaps in more places"), "{said:.2000}");
}

#[test]
fn a_row_of_deployments_with_a_wrong_day_is_not_said_to_have_none() {
    let folder = sound();
    lay(folder.path(), "content/deployments/faces.csv", "date,place\n01/02/2026,Market Square\n");
    let said = said(folder.path());
    assert!(said.contains("“01/02/2026” cannot be the date") && !said.contains("no date or no place"), "{said}");
}

#[test]
fn news_of_a_day_to_come_is_doubted() {
    let folder = sound();
    let news = std::fs::read_to_string(folder.path().join("content/updates/2026-01-12-letters.md")).unwrap();
    lay(folder.path(), "content/updates/2027-01-12-letters.md", news);
    let said = said(folder.path());
    assert!(said.contains("2027-01-12 has not come yet") && said.contains("day-to-come"), "{said}");
}

#[test]
fn what_internal_swallows_or_lets_out_is_told() {
    let folder = sound();
    let path = folder.path().join(LETTERS);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{text}\n[internal]\nteam = \"Letters\"\n\n[[suppliers]]\nname = \"Marl Ltd\"\n"))
        .unwrap();
    let said = said(folder.path());
    assert!(said.contains("“team” is a question of the standard and stands in [internal]"), "{said}");
    assert!(said.contains("“suppliers” stands below [internal] and is published all the same"), "{said}");
}

#[test]
fn a_folder_with_the_name_of_a_file_is_told() {
    let folder = sound();
    lay(folder.path(), "content/pages/privacy.md/notes.txt", "Notes.");
    let said = said(folder.path());
    assert!(said.contains("content/pages/privacy.md") && said.contains("this is a folder"), "{said}");
}

#[test]
fn home_says_no_only_where_the_register_says_so() {
    let folder = sound();
    change(folder.path(), LETTERS, "decision_role = \"prioritises\"\n", "");
    let withheld = "[publication]\nstate = \"withheld\"\nground = \"national-security\"\nexplanation = \"It would help an attack.\"\n\
                    scrutinised_by = \"Faces panel\"\nscrutinised_on = 2025-12-01\nreview_on = 2026-12-01\n";
    let faces = folder.path().join("content/technologies/faces.toml");
    let text = std::fs::read_to_string(&faces).unwrap();
    std::fs::write(&faces, format!("{text}\n{withheld}")).unwrap();
    std::fs::remove_file(folder.path().join("content/deployments/faces.csv")).unwrap();
    let why = "[[not_known]]\nfield = \"decision_role\"\nreason = \"Nobody has written it down.\"\n\n[[not_known]]\nfield = \"cost\"";
    change(folder.path(), LETTERS, "[[not_known]]\nfield = \"cost\"", why);
    let built = candour(folder.path(), &["build", "--today", "2026-01-20"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let home = std::fs::read_to_string(folder.path().join("public/index.html")).unwrap();
    assert!(home.contains("This register lists none. 1 record is withheld as a whole and not counted here."), "{home}");
    assert!(home.contains("1 record does not say."), "{home}");
    assert!(!home.contains(">No."), "{home}");
}
