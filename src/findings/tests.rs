//! The forms of findings, each held to what its reader needs: a person, a program, a scanner, a build log.

#![allow(clippy::unwrap_used)]

use std::{sync::Arc, time::Instant};

use serde_json::Value;

use super::*;

const SCRUTINY: Rule = Rule {
    name: "withheld-without-scrutiny",
    family: "withholding",
    severity: Severity::Error,
    about: "Whatever is withheld was seen by an independent assessor.",
    why: "Covenant B2: what the public is refused, an independent assessor must have seen",
    wrong: Example { file: "technologies/x.toml", text: "[[withheld]]\nfield = \"supplier\"\n" },
    right: Example {
        file: "technologies/x.toml",
        text: "[[withheld]]\nfield = \"supplier\"\n\nscrutinised_by = \"A\"\n",
    },
};

const SUMMARY: Rule =
    Rule { name: "summary-missing", severity: Severity::Warning, why: "RFC 4: a summary", ..SCRUTINY };

static ERROR: Rule = SCRUTINY;
static WARNING: Rule = SUMMARY;

const TEXT: &str = "name = \"Ŵ\"\n\n[[withheld]]\nfield = \"supplier\"\n";

fn finding(rule: &'static Rule, message: &str, advice: &str, place: Option<Place>) -> Finding {
    Finding { rule, message: message.to_owned(), advice: advice.to_owned(), place }
}

fn shown(finding: Finding, format: Format) -> String {
    show(&Findings::from_iter([finding]), format, Look::default())
}

#[test]
fn a_person_reads_the_fact_the_line_and_the_reason() {
    let mut findings = Findings::new();
    findings.add(finding(&WARNING, "the folder is empty", "add a file", Some(Place::file("content/datasets"))));
    findings.add(finding(&ERROR, "the settings were not found", "run candour new", None));
    let place = Place::within("content/x.toml", TEXT, 13..25);
    findings.add(finding(&ERROR, "the supplier is withheld", "add: scrutinised_by = \"…\"", Some(place)));
    let expected = r#"error: the settings were not found
 |
 = advice: run candour new
 = rule: withheld-without-scrutiny
 = why: Covenant B2: what the public is refused, an independent assessor must have seen

warning: the folder is empty
--> content/datasets
 |
 = advice: add a file
 = rule: summary-missing
 = why: RFC 4: a summary

error: the supplier is withheld
 --> content/x.toml:3:1
  |
3 | [[withheld]]
  | ^^^^^^^^^^^^ add: scrutinised_by = "…"
  |
  = rule: withheld-without-scrutiny
  = why: Covenant B2: what the public is refused, an independent assessor must have seen
"#;
    assert_eq!(show(&findings, Format::Human, Look::default()), expected);
    assert_eq!(tally(&findings), "2 errors, 1 warning in 2 files");
}

#[test]
fn any_span_of_any_text_is_shown() {
    let wide = "a = 1\n".repeat(40) + "\tb = [\n  2,\n]\n";
    // Text, span; the header's line and column, and the lines that must stand in the drawing.
    let cases: [(&str, std::ops::Range<usize>, &str, &str); 8] = [
        ("", 0..0, ":1:1\n", "1 |\n  | ^ mend it\n"),
        ("", 7..9, ":1:1\n", "1 |\n  | ^ mend it\n"),
        ("a = 1\n", 6..6, ":2:1\n", "2 |\n  | ^ mend it\n"),
        ("a = 1\r\nb", 4..8, ":1:5\n", "1 | a = 1\n  |     ^ mend it\n"),
        ("a = 1", 5..5, ":1:6\n", "1 | a = 1\n  |      ^ mend it\n"),
        ("é = \"指紋\" # x", 6..12, ":1:6\n", "1 | é = \"指紋\" # x\n  |      ^^^^ mend it\n"),
        ("a\u{202e}b = 1", 1..4, ":1:2\n", "1 | a<U+202E>b = 1\n  |  ^^^^^^^^ mend it\n"),
        (&wide, 241..900, ":41:2\n", "41 |     b = [\n   |     ^^^^^ mend it\n"),
    ];
    for (text, span, header, drawing) in cases {
        let human = shown(finding(&ERROR, "x", "mend it", Some(Place::within("f", text, span))), Format::Human);
        assert!(human.contains(&format!("--> f{header}")) && human.contains(drawing), "{human}");
    }
}

#[test]
fn advice_too_long_for_the_caret_stands_below() {
    let advice = "say who looked at the reasons for withholding this, and on which day, in words a reader understands";
    let place = Place::within("f", TEXT, 34..44);
    let human = shown(finding(&ERROR, "x", advice, Some(place)), Format::Human);
    assert!(human.contains("\n  |         ^^^^^^^^^^\n  |\n  = advice: say who looked"), "{human}");
    assert!(human.lines().all(|line| line.chars().count() <= 100), "{human}");
}

#[test]
fn nothing_a_file_holds_reaches_the_terminal_raw() {
    let evil = "\u{1b}[2J\u{9b}\u{202e}\u{200b}\u{7f}\r";
    let place = Place::within(format!("{evil}.toml"), format!("a = \"{evil}\""), 5..6);
    let found = finding(&ERROR, evil, evil, Some(place));
    for format in [Format::Human, Format::Json, Format::Sarif, Format::Github] {
        let text = shown(found.clone(), format);
        let raw = text.chars().filter(|c| evil.contains(*c) && !"[2J".contains(*c)).count();
        assert_eq!(raw, 0, "{text:?}");
    }
    let object: Value = serde_json::from_str(&shown(found, Format::Json)).unwrap();
    assert_eq!(object["findings"][0]["message"], evil, "a program gets the text unchanged");
}

#[test]
fn size_costs_neither_time_nor_screens() {
    const MANY: usize = 2_000;
    let line = "é".repeat(1 << 19);
    let lines = "name = \"x\"\n".repeat(10_000);
    for (text, step, most) in [(line, 100, 700), (lines, 11, 300)] {
        let text: Arc<str> = text.into();
        let place = |at: usize| Place::within("f", text.clone(), at * step..at * step + 4);
        let findings: Findings = (0..MANY).map(|at| finding(&ERROR, "x", "y", Some(place(at)))).collect();
        let began = Instant::now();
        for format in [Format::Human, Format::Json, Format::Sarif, Format::Github] {
            let shown = show(&findings, format, Look::default());
            assert!(format != Format::Human || shown.len() < MANY * most, "{} bytes", shown.len());
        }
        // Minutes, if every finding walked through the file; the bound leaves room for a busy machine.
        assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
    }
}

#[test]
fn order_is_by_place_and_nothing_counts_twice() {
    let at = |file: &str, start: usize| Some(Place::within(file, TEXT, start..start + 1));
    let mut findings: Findings = [("b", 0), ("a", 9), ("a", 2), ("a", 9)]
        .into_iter()
        .map(|(file, start)| finding(&WARNING, "x", "y", at(file, start)))
        .collect();
    assert!(!findings.blocks(Deny::Errors) && findings.blocks(Deny::Warnings));
    findings
        .append([finding(&ERROR, "x", "y", at("a", 9)), finding(&ERROR, "w", "y", at("a", 9))].into_iter().collect());
    assert!(findings.blocks(Deny::Errors));
    let order: Vec<_> = findings
        .iter()
        .map(|found| {
            let place = found.place.as_ref().unwrap();
            (&*place.file, place.column().unwrap(), found.rule.name, found.message.as_str())
        })
        .collect();
    let expected = [
        ("a", 3, "summary-missing", "x"),
        ("a", 9, "summary-missing", "x"),
        ("a", 9, "withheld-without-scrutiny", "w"),
        ("a", 9, "withheld-without-scrutiny", "x"),
        ("b", 1, "summary-missing", "x"),
    ];
    assert_eq!(order, expected);
    assert_eq!(tally(&findings), "2 errors, 3 warnings in 2 files");
    assert_eq!(tally(&Findings::new()), "no findings");
}

#[test]
fn a_program_reads_one_object() {
    let place = Place::within("content/x.toml", TEXT, 8..26);
    let json = shown(finding(&ERROR, "the fact", "do it", Some(place)), Format::Json);
    let expected = r#"{
  "findings": [
    {
      "rule": "withheld-without-scrutiny",
      "family": "withholding",
      "severity": "error",
      "message": "the fact",
      "advice": "do it",
      "why": "Covenant B2: what the public is refused, an independent assessor must have seen",
      "file": "content/x.toml",
      "line": 1,
      "column": 9,
      "end_line": 4,
      "end_column": 1
    }
  ],
  "errors": 1,
  "warnings": 0
}
"#;
    assert_eq!(json, expected);
    let object: Value = serde_json::from_str(&shown(finding(&WARNING, "x", "", None), Format::Json)).unwrap();
    assert!(object["findings"][0]["file"].is_null() && object["findings"][0]["end_column"].is_null());
}

#[test]
fn a_scanner_finds_rule_and_region() {
    let place = Place::within("a b/ŵ.toml", TEXT, 8..10);
    let findings = Findings::from_iter([
        finding(&ERROR, "the fact", "do it", Some(place)),
        finding(&WARNING, "x", "", None),
        finding(&WARNING, "y", "", Some(Place::file("z"))),
    ]);
    let log: Value = serde_json::from_str(&show(&findings, Format::Sarif, Look::default())).unwrap();
    let run = &log["runs"][0];
    let result = &run["results"][1];
    assert_eq!(result["message"]["text"], "the fact: do it");
    let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
    assert_eq!((&rule["id"], &rule["defaultConfiguration"]["level"]), (&result["ruleId"], &result["level"]));
    let physical = &result["locations"][0]["physicalLocation"];
    assert_eq!(physical["artifactLocation"]["uri"], "a%20b/%C5%B5.toml");
    let region = serde_json::json!({ "startLine": 1, "startColumn": 9, "endLine": 1, "endColumn": 10 });
    assert_eq!(physical["region"], region);
}

#[test]
fn a_build_log_is_not_led_astray() {
    let place = Place::within("a,b:c%.toml", TEXT, 13..25);
    let command = shown(finding(&ERROR, "100%\n::warning::forged", "do\rit", Some(place)), Format::Github);
    let expected = "::error file=a%2Cb%3Ac%25.toml,line=3,col=1,endLine=3,endColumn=13,title=withheld-without-scrutiny::\
                    100%25%0A::warning::forged%0Ado<U+000D>it%0A\
                    Covenant B2: what the public is refused, an independent assessor must have seen\n";
    assert_eq!(command, expected);
    let several = shown(finding(&WARNING, "x", "", Some(Place::within("f", TEXT, 0..25))), Format::Github);
    assert_eq!(several, "::warning file=f,line=1,endLine=3,title=summary-missing::x%0ARFC 4: a summary\n");
}

#[test]
fn a_rule_explains_itself() {
    let expected = "withheld-without-scrutiny (error, withholding)

Whatever is withheld was seen by an independent
assessor.

Why: Covenant B2: what the public is refused, an
independent assessor must have seen

Wrong, in technologies/x.toml:

    [[withheld]]
    field = \"supplier\"

Right, in technologies/x.toml:

    [[withheld]]
    field = \"supplier\"

    scrutinised_by = \"A\"
";
    assert_eq!(explain(&ERROR, Look { colour: Colour::Plain, width: 50 }), expected);
    assert!(explain(&ERROR, Look { colour: Colour::Coloured, width: 50 }).contains("\u{1b}["));
}
