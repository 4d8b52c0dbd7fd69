//! What is valid and yet doubtful, or thin. It ranks nobody: each finding is about one answer or one record.

use super::agreement::{Package, id};
use super::document::Document;
use super::rules::{LATE, NO_HISTORY, PLACEHOLDER, THIN};
use crate::feeds::reading::Step;
use crate::feeds::{Ledger, Manifest};
use crate::findings::Findings;
use crate::text::is_stand_in;
use jiff::civil::Date;
use serde_json::{Map, Value};

const ASK: &str = "ask the force for the answer, or for the reason why there is none";

/// Tells what is doubtful or thin in a feed on this day.
pub(super) fn check(
    document: &Document,
    manifest: &Manifest,
    package: &Package<'_>,
    today: Date,
    found: &mut Findings,
) {
    let member = |name: &str| [Step::Member(name.to_owned())];
    if let Some(due) = manifest.next_update_due.filter(|due| *due < today) {
        let message = format!("an update of this feed was due on {due}");
        found.add(document.finding(
            &LATE,
            &member("next_update_due"),
            message,
            "fetch it again, or ask the force for it",
        ));
    }
    if manifest.as_of > today {
        let message = format!("this feed speaks of {}, a day that is still to come", manifest.as_of);
        found.add(document.finding(&LATE, &member("as_of"), message, "look at the clocks here and there"));
    }
    if manifest.ledger == Ledger::None {
        let message = "this register keeps no history: nobody can see what it said before";
        found.add(document.finding(
            &NO_HISTORY,
            &member("ledger"),
            message,
            "ask the force to record its publications",
        ));
    }
    if manifest.publisher.contact_email.is_none() {
        let message = "the feed names no mailbox of those who keep the register";
        found.add(document.finding(&THIN, &member("publisher"), message, ASK));
    }
    for list in ["technologies", "datasets"] {
        for (number, record) in package.tables(list).enumerate() {
            let mut path = vec![Step::Member(list.to_owned()), Step::Item(number)];
            placeholders(record, &mut path, package, found);
            if let (Some(name), Some(summary)) = (english(record, "name"), english(record, "summary"))
                && name.trim() == summary.trim()
            {
                path.push(Step::Member("summary".to_owned()));
                let message = format!("the summary of “{}” is its name again", id(record));
                found.add(package.document.finding(&PLACEHOLDER, &path, message, ASK));
                path.pop();
            }
            thin(record, &path, package, found);
        }
    }
}

fn english<'r>(record: &'r Map<String, Value>, key: &str) -> Option<&'r str> {
    record.get(key)?.get("en")?.as_str()
}

/// Texts that stand for an answer. A text in the feeds is a table with `en`.
fn placeholders(table: &Map<String, Value>, path: &mut Vec<Step>, package: &Package<'_>, found: &mut Findings) {
    for (key, value) in table {
        path.push(Step::Member(key.clone()));
        texts(value, path, package, found);
        path.pop();
    }
}

fn texts(value: &Value, path: &mut Vec<Step>, package: &Package<'_>, found: &mut Findings) {
    match value {
        Value::Object(table) => {
            if let Some(text) = table.get("en").and_then(Value::as_str).filter(|text| is_stand_in(text)) {
                let message = format!("“{}” stands where an answer should", text.trim());
                found.add(package.document.finding(&PLACEHOLDER, path, message, ASK));
            }
            placeholders(table, path, package, found);
        }
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                path.push(Step::Item(number));
                texts(item, path, package, found);
                path.pop();
            }
        }
        _ => {}
    }
}

fn thin(record: &Map<String, Value>, path: &[Step], package: &Package<'_>, found: &mut Findings) {
    let Some(counted) = record.get("completeness") else { return };
    let count = |key: &str| counted.get(key).and_then(Value::as_u64);
    let (Some(demanded), Some(dealt_with)) = (count("demanded"), count("dealt_with")) else { return };
    if dealt_with.saturating_mul(2) < demanded {
        let message =
            format!("of {demanded} questions that the Covenant asks of “{}” {dealt_with} are dealt with", id(record));
        found.add(package.document.finding(&THIN, path, message, ASK));
    }
}
