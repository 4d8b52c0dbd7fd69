//! `candour due`: what falls due, told the same way as text, JSON and a calendar that other programs can read.

use super::harness::{DAY, SOUND, candour, change, files, sound};
use icalendar::parser::{read_calendar, unfold};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use tempfile::TempDir;

/// The sound register with something of every sort that falls due in 2026.
fn full() -> TempDir {
    let folder = sound();
    let path = folder.path();
    let faces = "content/technologies/faces.toml";
    change(path, SOUND, "date = 2025-02-01\n", "date = 2025-02-01\nnext_review = 2026-01-10\n");
    change(path, SOUND, "[[risks]]", "[procurement]\nstarts = 2024-01-11\nends = 2026-04-30\n\n[[risks]]");
    change(
        path,
        faces,
        "[[scrutiny]]",
        "[[withheld]]\nfield = \"suppliers\"\nground = \"cyber-security\"\nexplanation = \"Naming it, or its host; would \
         help an attack on the system, Ŵyl.\"\nscrutinised_by = \"Ethics panel\"\nscrutinised_on = 2025-06-18\n\
         review_on = 2026-06-18\n\n[[scrutiny]]",
    );
    change(path, "content/register.toml", "[register]", "[accessibility]\nprepared_on = 2025-12-01\n\n[register]");
    folder
}

fn due(folder: &TempDir, arguments: &[&str]) -> (i32, String) {
    let ran = candour(folder.path(), &[&["due", "--today", DAY], arguments].concat());
    assert!(ran.err.is_empty(), "{}", ran.err);
    (ran.code, ran.out)
}

#[test]
fn every_sort_of_promise_is_listed_with_who_answers_for_it() {
    let folder = full();
    let (code, json) = due(&folder, &["--within", "1y", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    let items = json["items"].as_array().unwrap();
    let matters: BTreeSet<&str> = items.iter().map(|item| item["matter"].as_str().unwrap()).collect();
    let all = [
        "accessibility-statement",
        "answer-expected",
        "assessment-review",
        "contract-end",
        "next-update",
        "record-review",
        "statement",
        "trial-end",
        "withheld-review",
    ];
    assert_eq!((code, matters), (0, BTreeSet::from(all)));
    let days: Vec<&str> = items.iter().map(|item| item["on"].as_str().unwrap()).collect();
    assert!(days.is_sorted(), "{days:?}");
    assert_eq!(
        (&items[0]["on"], &items[0]["days"], &items[0]["overdue"]),
        (&"2026-01-10".into(), &(-10).into(), &true.into())
    );
    assert_eq!(items[0]["answers"]["post"], "Chief of letters");
    let promised = items.iter().find(|item| item["matter"] == "answer-expected").unwrap();
    assert_eq!((&promised["field"], &promised["on"]), (&"cost".into(), &"2026-03-01".into()));
}

#[test]
fn the_time_ahead_is_chosen_and_what_is_overdue_is_always_first() {
    let folder = full();
    let (code, near) = due(&folder, &["--within", "6w"]);
    assert_eq!(code, 0);
    let overdue = near.find("\nOverdue\n  2026-01-10  10 days ago").unwrap();
    let ahead = near.find("\nDue until 2026-03-03\n  2026-03-01  in 40 days").unwrap();
    assert!(overdue < ahead && !near.contains("2026-04-30"), "{near}");
    assert!(due(&folder, &[]).1.contains("Due until 2026-04-20"));
    assert_eq!(due(&folder, &["--deny-overdue"]).0, 1);
    change(folder.path(), SOUND, "next_review = 2026-01-10\n", "");
    assert_eq!(due(&folder, &["--deny-overdue"]).0, 0);
}

#[test]
fn the_calendar_is_read_back_and_an_event_keeps_its_name_when_it_is_put_off() {
    let folder = full();
    let ical = || due(&folder, &["--within", "1y", "--format", "ical"]).1;
    let text = ical();
    assert_eq!(text, ical());
    assert!(text.lines().all(|line| line.len() <= 75) && text.matches('\n').count() == text.matches("\r\n").count());
    let unfolded = unfold(&text);
    let calendar = read_calendar(&unfolded).unwrap();
    let value = |event: &icalendar::parser::Component<'_>, name: &str| {
        event.find_prop(name).map(|property| property.val.as_str().to_owned()).unwrap_or_default()
    };
    let withheld = calendar.components.iter().find(|event| value(event, "CATEGORIES") == "withheld-review").unwrap();
    assert_eq!(value(withheld, "DTSTART"), "20260618");
    assert_eq!(value(withheld, "DTSTAMP"), "20260120T000000Z");
    assert_eq!(value(withheld, "UID"), "withheld-review.technology.faces.suppliers@register.sound.example");
    let names = |text: &str| {
        let unfolded = unfold(text);
        let calendar = read_calendar(&unfolded).unwrap();
        calendar.components.iter().map(|event| value(event, "UID")).collect::<BTreeSet<_>>()
    };
    assert_eq!(names(&text).len(), calendar.components.len());
    change(folder.path(), "content/technologies/faces.toml", "review_on = 2026-06-18", "review_on = 2026-09-18");
    assert_eq!(names(&ical()), names(&text));
    assert!(ical().contains("20260918"));
}

#[test]
fn a_list_is_written_over_nothing_but_a_list() {
    let folder = full();
    let path = folder.path();
    let write = |file: &str| candour(path, &["due", "--today", DAY, "--format", "ical", "--out", file]);
    assert_eq!((write("x/due.ics").code, write("x/due.ics").code), (0, 0));
    assert!(fs::read_to_string(path.join("x/due.ics")).unwrap().starts_with("BEGIN:VCALENDAR\r\n"));
    fs::write(path.join("notes.ics"), "mine").unwrap();
    assert_eq!(candour(path, &["build", "--today", DAY, "--out", "site"]).code, 0);
    let before = files(path);
    for file in ["notes.ics", SOUND, "content/due.ics", "public/due.ics", "site/due.ics", "x/../site/api/due.ics", "x"]
    {
        let refused = write(file);
        assert_eq!(refused.code, 2, "{file}: {}", refused.err);
    }
    assert_eq!(files(path), before);
}

#[test]
fn a_register_with_an_error_is_mended_first() {
    let folder = full();
    change(folder.path(), SOUND, "impact = \"moderate\"", "impact = \"enormous\"");
    let ran = candour(folder.path(), &["due", "--today", DAY]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("unknown-term") && ran.err.contains("Mend the errors first"), "{}", ran.err);
}
