//! The program as a person or a script uses it: arguments in; files, sentences and an exit code out.

use super::harness::{DAY, Files, SOUND, candour, change, files, holds, sound, sources};
use candour::findings::Findings;
use candour::register::Register;
use candour::text::Source;
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn give_an_error(folder: &Path) {
    change(folder, SOUND, "impact = \"moderate\"", "impact = \"enormous\"");
}

fn give_a_warning(folder: &Path) {
    change(folder, SOUND, "where_and_when = \"In the post room, every working day.\"\n", "");
}

#[test]
fn a_sound_register_is_clean_and_is_built() {
    let folder = sound();
    let checked = candour(folder.path(), &["check", "--today", DAY, "--deny-warnings"]);
    assert_eq!((checked.code, checked.out.as_str()), (0, ""), "{}", checked.err);
    assert!(!folder.path().join("public").exists(), "a check writes nothing");

    let built = candour(folder.path(), &["build", "--today", DAY]);
    assert_eq!((built.code, built.out.as_str()), (0, ""), "{}", built.err);
    assert!(built.err.starts_with("The site is in public/ ("), "{}", built.err);
    let site = files(&folder.path().join("public"));
    assert!(site.contains_key("index.html") && site.contains_key("SHA256SUMS"), "{:?}", site.keys());
}

#[test]
fn a_second_build_changes_nothing() {
    let folder = sound();
    let first = candour(folder.path(), &["build", "--today", DAY]);
    assert!(first.err.contains(" written, 0 kept, 0 removed"), "{}", first.err);
    let before = files(folder.path());
    let second = candour(folder.path(), &["build", "--today", DAY]);
    assert_eq!(second.code, 0);
    assert!(second.err.contains("nothing has changed"), "{}", second.err);
    assert_eq!(files(folder.path()), before);
}

#[test]
fn an_error_leaves_the_site_as_it_was() {
    let folder = sound();
    give_an_error(folder.path());
    let none = candour(folder.path(), &["build", "--today", DAY]);
    assert_eq!((none.code, none.out.as_str()), (1, ""));
    assert!(none.err.contains(&format!("--> {SOUND}:")) && none.err.contains("= rule: unknown-term"), "{}", none.err);
    assert!(none.err.ends_with("Nothing was published. 1 error in 1 file.\n"), "{}", none.err);
    assert!(!folder.path().join("public").exists());

    change(folder.path(), SOUND, "enormous", "moderate");
    assert_eq!(candour(folder.path(), &["build", "--today", DAY]).code, 0);
    let before = files(&folder.path().join("public"));
    give_an_error(folder.path());
    let kept = candour(folder.path(), &["build", "--today", DAY]);
    assert_eq!(kept.code, 1);
    let closing = "Nothing was published; the site in public/ stays as it was. 1 error in 1 file.\n";
    assert!(kept.err.ends_with(closing), "{}", kept.err);
    assert_eq!(files(&folder.path().join("public")), before);
    assert_eq!(candour(folder.path(), &["check", "--today", DAY]).code, 1);
}

#[test]
fn warnings_stop_only_who_denies_them() {
    let folder = sound();
    give_a_warning(folder.path());
    let denied = candour(folder.path(), &["build", "--today", DAY, "--deny-warnings"]);
    assert_eq!(denied.code, 1);
    assert!(denied.err.contains("Nothing was published. 1 warning in 1 file."), "{}", denied.err);
    assert!(!folder.path().join("public").exists());
    assert_eq!(candour(folder.path(), &["check", "--today", DAY, "--deny-warnings"]).code, 1);
    assert_eq!(candour(folder.path(), &["check", "--today", DAY]).code, 0);
    let built = candour(folder.path(), &["build", "--today", DAY]);
    assert_eq!(built.code, 0);
    assert!(built.err.ends_with("\n1 warning in 1 file.\n"), "{}", built.err);
}

#[test]
fn machines_read_findings_from_stdout() {
    let folder = sound();
    give_an_error(folder.path());
    for command in ["check", "build"] {
        let run = |format| candour(folder.path(), &[command, "--today", DAY, "--format", format]);
        let json: Value = serde_json::from_str(&run("json").out).unwrap();
        assert_eq!((&json["errors"], &json["findings"][0]["file"]), (&Value::from(1), &Value::from(SOUND)));
        let sarif: Value = serde_json::from_str(&run("sarif").out).unwrap();
        assert_eq!(sarif["runs"][0]["results"][0]["ruleId"], "unknown-term");
        let github = run("github");
        assert!(github.out.starts_with(&format!("::error file={SOUND},line=")), "{}", github.out);
        assert_eq!(github.out.lines().count(), 1);
        assert_eq!(github.code, 1);
        assert!(!github.err.contains(SOUND) && github.err.contains("1 error"), "{}", github.err);
    }
    change(folder.path(), SOUND, "enormous", "moderate");
    let clean = candour(folder.path(), &["check", "--today", DAY, "--format", "json"]);
    assert_eq!(serde_json::from_str::<Value>(&clean.out).unwrap()["findings"], Value::Array(Vec::new()));
}

#[test]
fn quiet_says_only_what_is_wrong() {
    let folder = sound();
    let built = candour(folder.path(), &["build", "--today", DAY, "--quiet"]);
    assert_eq!((built.code, built.out.as_str(), built.err.as_str()), (0, "", ""));
    give_an_error(folder.path());
    let wrong = candour(folder.path(), &["build", "--today", DAY, "--quiet"]);
    assert_eq!(wrong.code, 1);
    assert!(wrong.err.contains("unknown-term") && !wrong.err.contains("Nothing was published"), "{}", wrong.err);
}

#[test]
fn drafts_are_counted_for_the_force_and_shown_to_nobody() {
    let folder = sound();
    let faces = folder.path().join("content/technologies/faces.toml");
    let text = fs::read_to_string(&faces).unwrap();
    fs::write(&faces, format!("{text}\n[publication]\nstate = \"draft\"\n")).unwrap();
    let built = candour(folder.path(), &["build", "--today", DAY]);
    assert_eq!(built.code, 0, "{}", built.err);
    assert!(built.err.contains("1 draft is not in it."), "{}", built.err);
    assert!(!holds(&without_schemas(files(&folder.path().join("public"))), "Face finder"));
}

#[test]
fn pages_speak_of_a_day_only_if_it_was_named() {
    let folder = sound();
    let manifest = || fs::read_to_string(folder.path().join("public/api/v1/index.json")).unwrap();
    assert_eq!(candour(folder.path(), &["build", "--today", DAY]).code, 0);
    assert!(manifest().contains(DAY));
    assert_eq!(candour(folder.path(), &["build"]).code, 0);
    assert!(manifest().contains("2026-01-12") && !manifest().contains(DAY), "{}", manifest());
}

#[test]
fn the_address_and_the_folder_can_be_chosen() {
    let folder = sound();
    let chosen = ["build", "--today", DAY, "--base-url", "http://localhost:8000/a/", "--out", "preview/site"];
    let built = candour(folder.path(), &chosen);
    assert_eq!(built.code, 0, "{}", built.err);
    assert!(built.err.starts_with("The site is in preview/site/ ("), "{}", built.err);
    let site = without_schemas(files(&folder.path().join("preview/site")));
    assert!(holds(&site, "http://localhost:8000/a/") && !holds(&site, "register.sound.example"));

    // From elsewhere, and from a folder within.
    let root = folder.path().to_str().unwrap();
    let elsewhere = TempDir::new().unwrap();
    assert_eq!(candour(elsewhere.path(), &["build", "--today", DAY, "--root", root]).code, 0);
    assert!(folder.path().join("public/index.html").is_file());
    assert_eq!(candour(&folder.path().join("content/pages"), &["check", "--today", DAY]).code, 0);
}

#[test]
fn the_site_is_never_written_over_anything_else() {
    let folder = sound();
    fs::create_dir(folder.path().join("letters")).unwrap();
    fs::write(folder.path().join("letters/mine.txt"), "mine").unwrap();
    let before = files(folder.path());
    for out in [".", "content", "content/site", "x/../content/site", "themes", "letters", SOUND, "/"] {
        let refused = candour(folder.path(), &["build", "--today", DAY, "--out", out]);
        assert_eq!(refused.code, 2, "{out}: {}", refused.err);
        assert!(refused.err.starts_with("error: "), "{out}: {}", refused.err);
        assert_eq!(files(folder.path()), before, "{out}");
    }
}

#[test]
fn without_a_register_candour_says_where_to_go() {
    let empty = TempDir::new().unwrap();
    for arguments in [&["build"][..], &["check"], &["build", "--root", "."]] {
        let lost = candour(empty.path(), arguments);
        assert_eq!((lost.code, lost.out.as_str()), (2, ""), "{arguments:?}");
        assert!(lost.err.contains("content/register.toml") && lost.err.contains("candour new"), "{}", lost.err);
    }
    let nowhere = candour(empty.path(), &["check", "--root", "nowhere"]);
    assert!(nowhere.code == 2 && nowhere.err.contains("there is no folder “nowhere”"), "{}", nowhere.err);
    assert!(files(empty.path()).is_empty());
    let folder = sound();
    let within = candour(folder.path(), &["build", "--root", "content"]);
    assert!(within.code == 2 && within.err.contains("Name the folder above it: --root .."), "{}", within.err);
}

#[test]
fn rules_are_listed_and_explained() {
    let anywhere = TempDir::new().unwrap();
    let list = candour(anywhere.path(), &["check", "--rules"]);
    assert_eq!(list.code, 0);
    let named: Vec<&str> = list.out.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next()).collect();
    for rule in candour::register::RULES.iter().copied().flatten().chain(candour::project::RULES) {
        assert_eq!(named.iter().filter(|name| **name == rule.name).count(), 1, "{}", rule.name);
    }
    for name in named {
        let explained = candour(anywhere.path(), &["check", "--explain", name]);
        assert_eq!(explained.code, 0, "{name}");
        assert!(explained.out.starts_with(name) && explained.out.contains("Why: "), "{}", explained.out);
    }
    let unknown = candour(anywhere.path(), &["check", "--explain", "unkown-term"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
    assert!(unknown.err.contains("Did you mean “unknown-term”?"), "{}", unknown.err);
}

#[test]
fn a_newcomer_has_a_site_after_two_commands() {
    let anywhere = TempDir::new().unwrap();
    let made = candour(anywhere.path(), &["new", "x", "--name", "Heddlu \"Ynys\" \\ Môn's"]);
    assert_eq!((made.code, made.out.as_str(), made.err.lines().count()), (0, "", 3), "{}", made.err);
    let folder = anywhere.path().join("x");
    let checked = candour(&folder, &["check", "--deny-warnings"]);
    assert_eq!(checked.code, 0, "{}", checked.err);
    assert_eq!(candour(&folder, &["build"]).code, 0);
    assert!(folder.join("public/technologies/example-technology.html").is_file());

    let before = files(&folder);
    let again = candour(anywhere.path(), &["new", "x"]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("is not empty"), "{}", again.err);
    assert_eq!(candour(anywhere.path(), &["new", "x/README.md"]).code, 2);
    assert_eq!(files(&folder), before);
}

#[test]
fn every_question_stands_in_a_new_folder() {
    use candour::standard::{Dataset, Owner, Question, Reasons, RegisterFile, Technology};
    fn asked(questions: &[Question], text: &str, file: &str) {
        for question in questions {
            // Comments are broken into lines; a question is found by its words.
            let words = |text: &str| text.replace("\n# ", " ");
            assert!(words(text).contains(question.asks), "{file}: {}", question.asks);
            assert!(words(text).contains(question.help), "{file}: {}", question.help);
            asked(question.kind.questions().unwrap_or_default(), text, file);
        }
    }
    let folder = begun();
    for (file, questions) in [
        ("content/register.toml", RegisterFile::QUESTIONS),
        ("content/owners.toml", Owner::QUESTIONS),
        ("content/technologies/example-technology.toml", Technology::QUESTIONS),
        ("content/technologies/example-technology.toml", Reasons::QUESTIONS),
        ("content/datasets/example-data.toml", Dataset::QUESTIONS),
        ("content/datasets/example-data.toml", Reasons::QUESTIONS),
    ] {
        asked(questions, &fs::read_to_string(folder.path().join(file)).unwrap(), file);
    }
}

#[test]
fn every_answer_of_a_new_folder_can_be_uncommented() {
    let folder = begun();
    let content = sources(folder.path());
    let all: Vec<Source> = content.iter().map(|source| uncommented(source, |_| true)).collect();
    let findings = shape_findings(&all);
    assert!(findings.is_empty(), "{findings:#?}");
    assert!(!all.iter().any(|source| source.text.lines().any(is_unanswered)));

    // One at a time, with the headers that it stands under. What else the part then wants is told as missing, and an
    // evaluation cannot name a model that nobody has described.
    for (at, source) in content.iter().enumerate() {
        let lines: Vec<&str> = source.text.lines().collect();
        for line in (0..lines.len()).filter(|line| is_unanswered(lines[*line])) {
            let mut sources = content.clone();
            let wanted = with_headers(&lines, line);
            sources[at] = uncommented(source, |line| wanted.contains(&line));
            let findings = shape_findings(&sources);
            let others: Vec<_> = findings
                .iter()
                .filter(|(rule, message)| *rule != "missing" && !message.contains("there is no model"))
                .collect();
            assert!(others.is_empty(), "{}: {}: {others:#?}", source.path, lines[line]);
        }
    }
}

fn begun() -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(candour(folder.path(), &["new", ".", "--today", DAY]).code, 0);
    folder
}

/// Whether a line is an answer that nobody has given yet.
fn is_unanswered(line: &str) -> bool {
    line.strip_prefix('#').is_some_and(|rest| !rest.is_empty() && !rest.starts_with(' '))
}

fn uncommented(source: &Source, wanted: impl Fn(usize) -> bool) -> Source {
    let line = |(at, line): (usize, &str)| {
        let answer = if is_unanswered(line) && wanted(at) { &line[1..] } else { line };
        format!("{answer}\n")
    };
    Source::new(source.path.clone(), source.text.lines().enumerate().map(line).collect::<String>())
}

/// The line, and the lines of the headers that it stands under.
fn with_headers(lines: &[&str], line: usize) -> Vec<usize> {
    let header = |line: &str| {
        let line = line.strip_prefix('#').unwrap_or(line);
        line.starts_with('[').then(|| line.trim_matches(['[', ']']).to_owned())
    };
    let Some(own) = (0..=line).rev().find_map(|at| header(lines[at])) else { return vec![line] };
    let above = |at: &usize| header(lines[*at]).is_some_and(|path| own == path || own.starts_with(&format!("{path}.")));
    (0..line).filter(above).chain([line]).collect()
}

fn shape_findings(sources: &[Source]) -> Vec<(&'static str, String)> {
    let mut found = Findings::new();
    Register::read(sources, &mut found).check(DAY.parse().unwrap(), &mut found);
    let shape = found.iter().filter(|finding| finding.rule.family == "shape");
    shape.map(|finding| (finding.rule.name, format!("{:?}: {}", finding.place, finding.message))).collect()
}

#[test]
fn help_names_every_flag_and_gives_an_example() {
    let anywhere = TempDir::new().unwrap();
    for command in candour::commands::command().get_subcommands() {
        let help = candour(anywhere.path(), &[command.get_name(), "--help"]);
        assert_eq!((help.code, help.err.as_str()), (0, ""));
        assert!(help.out.contains(&format!("\n  candour {}", command.get_name())), "{}", help.out);
        for argument in command.get_arguments() {
            assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
            let name = argument.get_long().map(|long| format!("--{long}"));
            assert!(help.out.contains(&name.unwrap_or_default()), "{} {}", command.get_name(), argument.get_id());
        }
    }
}

#[test]
fn shells_and_man_are_served() {
    let folder = TempDir::new().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = candour(folder.path(), &["completions", shell]);
        assert_eq!(script.code, 0);
        assert!(script.out.contains("candour") && script.out.contains("deny-warnings"), "{shell}");
    }
    assert_eq!(candour(folder.path(), &["manual", "a/b"]).code, 0);
    let pages = files(&folder.path().join("a/b"));
    assert!(pages.contains_key("candour.1") && pages.contains_key("candour-build.1"), "{:?}", pages.keys());
}

#[test]
fn hostile_arguments_are_refused_in_words() {
    let folder = sound();
    let long = "x".repeat(100_000);
    let cases: &[&[&str]] = &[
        &[],
        &["publsh"],
        &["build", "--today", "2026-02-30"],
        &["build", "--today", "-9999-01-01"],
        &["build", "--today", ""],
        &["build", "--base-url", "http://register.example/"],
        &["build", "--base-url", "javascript:alert(1)/"],
        &["build", "--base-url", "https://a.example"],
        &["build", "--out", ""],
        &["build", "--format", "xml"],
        &["build", "--root", "\u{1b}[2J"],
        &["check", "--root", &long],
        &["check", "--explain", ""],
        &["check", "--explain", "\u{1b}[2J\u{7}"],
        &["check", "--explain", &long],
        &["check", "--explain", "demanded", "--rules"],
        &["new"],
        &["new", ""],
        &["new", "y", "--name", ""],
        &["new", "y", "--name", "a\nb = 1"],
        &["new", "y", "--name", "\u{202e}evil"],
        &["new", &long],
        &["completions", "sh; rm"],
        &["manual", SOUND],
    ];
    let before = files(folder.path());
    for arguments in cases {
        let refused = candour(folder.path(), arguments);
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{:.80}", format!("{arguments:?}"));
        assert!(!refused.err.is_empty() && !refused.err.contains('\u{1b}'), "{:.80}", format!("{arguments:?}"));
        assert!(!refused.err.contains("panicked"), "{:.80}", refused.err);
    }
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_reader_who_goes_away_is_no_fault() {
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_candour"));
    let mut program = program.args(["completions", "zsh"]).stdout(std::process::Stdio::piped()).spawn().unwrap();
    drop(program.stdout.take());
    assert_eq!(program.wait().unwrap().code(), Some(0));
}

/// The files but for the schemas, whose examples are of a register of their own.
fn without_schemas(mut files: Files) -> Files {
    files.retain(|path, _| !path.contains("/schema/"));
    files
}
