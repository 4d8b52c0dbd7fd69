//! Deployments: every row of the CSV file adds up, and has happened.

use super::super::register::RecordFile;
use super::metrics::grouped;
use super::remarks::Remarks;
use super::rules::Around;
use crate::findings::{Example, Rule, Severity};
use crate::standard::{Deployment, Language, Technology};
use crate::text::Source;
use std::ops::Range;

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[&ALERTS, &IMPOSSIBLE, &TO_COME];

const FILE: &str = "content/deployments/faces.csv";
const RIGHT: Example = Example { file: FILE, text: "" };

static ALERTS: Rule = Rule {
    name: "alerts-not-right-and-wrong",
    family: "metrics",
    severity: Severity::Error,
    about: "In a deployment, the right alerts and the wrong ones are together all alerts.",
    why: "an alert that is neither is one that nobody answers for (Covenant D4)",
    wrong: Example { file: FILE, text: "date,place,alerts,true_alerts,false_alerts\n2026-01-05,Market Square,3,1,1\n" },
    right: RIGHT,
};

static IMPOSSIBLE: Rule = Rule {
    name: "more-alerts-than-faces",
    family: "metrics",
    severity: Severity::Error,
    about: "In a deployment there are no more arrests than alerts, and no more alerts than faces.",
    why: "two columns are mixed up or a number is mistyped, and every rate worked out from it is wrong (Covenant D4)",
    wrong: Example { file: FILE, text: "date,place,faces_seen,alerts\n2026-01-05,Market Square,2,1000\n" },
    right: RIGHT,
};

static TO_COME: Rule = Rule {
    name: "deployment-to-come",
    family: "time",
    severity: Severity::Warning,
    about: "A deployment has taken place.",
    why: "its figures cannot be known yet, so the day is mistyped or the row is a plan (Covenant D4)",
    wrong: Example { file: FILE, text: "date,place\n2027-01-05,Market Square\n" },
    right: RIGHT,
};

/// The rows of a technology's file of deployments.
pub(super) fn rows(record: &RecordFile<Technology>, source: &Source, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    for row in &record.deployments {
        let mut tell = |rule, message: String, advice: &str| {
            remarks.span(rule, (line_of(row, source), Language::En), message, advice);
        };
        if let (Some(all), Some(right), Some(wrong)) = (row.alerts, row.true_alerts, row.false_alerts)
            && right.checked_add(wrong) != Some(all)
        {
            let message =
                format!("{} right and {} wrong alerts are not {} alerts", grouped(right), grouped(wrong), grouped(all));
            tell(&ALERTS, message, "correct the number; an alert that was not followed up is not a right one");
        }
        let pairs = [
            ("arrests", row.arrests, "alerts", row.alerts),
            ("right alerts", row.true_alerts, "alerts", row.alerts),
            ("wrong alerts", row.false_alerts, "alerts", row.alerts),
            ("alerts", row.alerts, "faces", row.faces_seen),
        ];
        for (fewer, few, more, many) in pairs {
            if let (Some(few), Some(many)) = (few, many)
                && few > many
            {
                let message = format!("{} {fewer} of {} {more} cannot be", grouped(few), grouped(many));
                tell(&IMPOSSIBLE, message, "check the two columns");
            }
        }
        if row.date > around.today {
            tell(&TO_COME, format!("{} has not come yet", row.date), "add the row when it has taken place");
        }
    }
}

/// The line of the file that holds the row's day and place.
fn line_of(row: &Deployment, source: &Source) -> Range<usize> {
    let day = row.date.to_string();
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        if line.contains(&day) && line.contains(row.place.en.as_str()) {
            return start..start + line.trim_end().len();
        }
        start += line.len();
    }
    0..source.text.lines().next().map_or(0, str::len)
}
