//! Time: what is late, or cannot have happened yet, on the day of the check.
//!
//! All of it is warnings: a register that nobody touches goes on being built. Days that contradict each other are in
//! `order.rs`; what is withheld past its review stands with withholding.

use super::super::register::{RecordFile, UpdateFile};
use super::remarks::Remarks;
use super::rules::Around;
use crate::findings::{Example, Rule, Severity};
use crate::standard::{AssessmentState, Dataset, Status, Technology};
use jiff::ToSpan;
use jiff::civil::Date;

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[
    &TO_COME,
    &REVIEW,
    &TRIAL,
    &CONTRACT,
    &ASSESSMENT,
    &STILL_NOT_KNOWN,
    &TOLD_LATE,
    &UPDATE_DUE,
    &STATEMENT,
    &NO_END,
];

const TECHNOLOGY: &str = "content/technologies/sound.toml";
const REGISTER: &str = "content/register.toml";
const RIGHT: Example = Example { file: TECHNOLOGY, text: "" };

static TO_COME: Rule = Rule {
    name: "day-to-come",
    family: "time",
    severity: Severity::Warning,
    about: "What is said to have happened has happened.",
    why: "a day in the future is mistyped, or a promise that is printed as a fact (Covenant B)",
    wrong: Example { file: TECHNOLOGY, text: "last_reviewed = 2026-11-05" },
    right: RIGHT,
};

static REVIEW: Rule = Rule {
    name: "review-overdue",
    family: "time",
    severity: Severity::Warning,
    about: "A record is reviewed by the day that was promised.",
    why: "nobody has confirmed that it is still true (Covenant F1), and its page says so",
    wrong: Example { file: TECHNOLOGY, text: "next_review = 2026-01-10" },
    right: RIGHT,
};

static TRIAL: Rule = Rule {
    name: "trial-past-its-end",
    family: "time",
    severity: Severity::Warning,
    about: "A trial ends on its day, or somebody decides to go on.",
    why: "a trial without an end is use without a decision (Covenant D)",
    wrong: Example { file: "content/technologies/faces.toml", text: "trial_ends_on = 2026-01-10" },
    right: Example { file: "content/technologies/faces.toml", text: "trial_ends_on = 2026-02-10" },
};

static CONTRACT: Rule = Rule {
    name: "contract-past-its-end",
    family: "time",
    severity: Severity::Warning,
    about: "A technology in use has a contract that has not ended.",
    why: "without a contract the supplier's duties to explain and to stop may have ended too (Covenant B3, F3)",
    wrong: Example { file: TECHNOLOGY, text: "procurement = { starts = 2024-01-11, ends = 2026-01-10 }" },
    right: Example { file: TECHNOLOGY, text: "procurement = { starts = 2024-01-11, ends = 2027-01-10 }" },
};

static ASSESSMENT: Rule = Rule {
    name: "assessment-review-overdue",
    family: "time",
    severity: Severity::Warning,
    about: "The assessments of a technology in use are reviewed by the day that was promised.",
    why: "an assessment describes the technology as it was when it was written (Covenant A, F)",
    wrong: Example {
        file: TECHNOLOGY,
        text: "assessments = [{ type = \"dpia\", state = \"completed\", date = 2025-01-10, next_review = 2026-01-10 }]",
    },
    right: Example {
        file: TECHNOLOGY,
        text: "assessments = [{ type = \"dpia\", state = \"completed\", date = 2025-01-10, next_review = 2027-01-10 }]",
    },
};

static STILL_NOT_KNOWN: Rule = Rule {
    name: "still-not-known",
    family: "time",
    severity: Severity::Warning,
    about: "What the force promised to know by a day is known by then.",
    why: "“expected by” a day that has passed is a promise that was not kept (Covenant B)",
    wrong: Example {
        file: TECHNOLOGY,
        text: "[[not_known]]\nfield = \"cost\"\nreason = \"Nobody has added it up.\"\nexpected_on = 2026-01-10\n",
    },
    right: RIGHT,
};

static TOLD_LATE: Rule = Rule {
    name: "told-late",
    family: "time",
    severity: Severity::Warning,
    about: "An evaluation is published within 180 days of its receipt. This is told for a year, then it is history.",
    why: "those who scrutinise the force could not know what it knew (Covenant B, D4)",
    wrong: Example {
        file: "content/technologies/faces.toml",
        text: "evaluations = [{ id = \"t\", type = \"accuracy\", evaluator = \"Us\", independence = \"force\", setting = \"operational\", received_on = 2025-01-10, published_on = 2025-12-10 }]",
    },
    right: RIGHT,
};

static UPDATE_DUE: Rule = Rule {
    name: "update-due",
    family: "time",
    severity: Severity::Warning,
    about: "The register is updated by the day that it promises; two weeks before, it is time to begin.",
    why: "readers and national bodies notice a register that is not kept (ATRS section 14)",
    wrong: Example {
        file: REGISTER,
        text: "register = { licence = \"OGL-UK-3.0\", next_update_due = 2026-02-01, programme_lead = \"Head of data\" }",
    },
    right: Example { file: REGISTER, text: "" },
};

static STATEMENT: Rule = Rule {
    name: "old-statement",
    family: "time",
    severity: Severity::Warning,
    about: "The statement of completeness is not older than a year.",
    why: "nobody knows what has come into use since (Covenant B, E3)",
    wrong: Example {
        file: REGISTER,
        text: "statement = { text = \"Everything is here.\", as_of = 2025-01-10, method = \"We asked.\" }",
    },
    right: Example { file: REGISTER, text: "" },
};

static NO_END: Rule = Rule {
    name: "retired-without-end",
    family: "time",
    severity: Severity::Warning,
    about: "A retired technology says when it was last used.",
    why: "a person it was used on must be able to find out whether it was in use at the time (Covenant F1)",
    wrong: Example { file: TECHNOLOGY, text: "status = \"retired\"\nstatus_reason = \"It was slow.\"" },
    right: Example {
        file: TECHNOLOGY,
        text: "status = \"retired\"\nstatus_reason = \"It was slow.\"\nended_on = 2026-01-02",
    },
};

/// Days from the receipt of an evaluation to its publication that need an explanation.
const LATE: i32 = 180;

/// Days before an update is due on which to begin with it.
const SOON: i32 = 14;

/// The days of a technology.
pub(super) fn technology(record: &RecordFile<Technology>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    let answers = &record.answers;
    if !record.is_published() || answers.status == Status::Withdrawn {
        return;
    }
    let today = around.today;
    happened(record, today, remarks);
    let is_over = matches!(answers.status, Status::Retired | Status::NeverDeployed);
    if let Some(due) = answers.next_review.filter(|due| *due < today && !is_over) {
        let advice = "have the accountable owner confirm the record and write the new last_reviewed and next_review";
        remarks.add(&REVIEW, "next_review", format!("this record should have been reviewed by {due}"), advice);
    }
    if let Some(end) = answers.trial_ends_on.filter(|end| *end < today && answers.status == Status::Trial) {
        let advice = "write the status that it has now, or the new end and who decided it";
        remarks.add(&TRIAL, "trial_ends_on", format!("the trial should have ended on {end}"), advice);
    }
    if answers.status.is_running() {
        if let Some(end) = answers.procurement.ends.filter(|end| *end < today) {
            let advice = "write the new contract's days, or the status that the technology has now";
            remarks.add(&CONTRACT, "procurement.ends", format!("the contract ended on {end}"), advice);
        }
        for (index, assessment) in answers.assessments.iter().enumerate() {
            if let Some(due) = assessment.next_review.filter(|due| *due < today) {
                let message = format!("this assessment should have been reviewed by {due}");
                let advice = "have it reviewed, then write its new date and next_review";
                remarks.add(&ASSESSMENT, format!("assessments.{index}.next_review"), message, advice);
            }
        }
    }
    let is_stated = record.stated.iter().any(|stated| stated.gap.field == "ended_on");
    if answers.status == Status::Retired && answers.ended_on.is_none() && !is_stated {
        let message = "it is retired, and nothing says when it was last used";
        remarks.add(&NO_END, "status", message, "add: ended_on = …");
    }
    told_late(record, today, remarks);
    still_not_known(record, today, remarks);
}

/// The days of a dataset.
pub(super) fn dataset(record: &RecordFile<Dataset>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if record.is_published() {
        still_not_known(record, around.today, remarks);
    }
}

/// The days of the register as a whole.
pub(super) fn register(around: &Around<'_>, remarks: &mut Remarks<'_>) {
    let (file, today) = (&around.register.file, around.today);
    if let Some(due) = file.register.next_update_due {
        let advice = "check every record, then write the day of the update after this one";
        let days = days_between(today, due);
        let message = match days {
            ..0 => Some(format!("the register should have been updated by {due}")),
            0 => Some("the next update is due today".to_owned()),
            1..=SOON => Some(format!("the next update is due on {due}")),
            _ => None,
        };
        if let Some(message) = message {
            remarks.add(&UPDATE_DUE, "register.next_update_due", message, advice);
        }
    }
    let as_of = file.statement.as_of;
    if as_of.checked_add(1.year()).is_ok_and(|year_later| year_later < today) {
        let message = format!("the statement of completeness is of {as_of}, more than a year ago");
        remarks.add(&STATEMENT, "statement.as_of", message, "look again what is in use, then write the new day");
    }
    not_yet("statement.as_of", Some(as_of), today, remarks);
    for (path, date) in [("tested_on", file.accessibility.tested_on), ("prepared_on", file.accessibility.prepared_on)] {
        not_yet(format!("accessibility.{path}"), date, today, remarks);
    }
}

/// News is told when it has happened.
pub(super) fn update(update: &UpdateFile, today: Date, remarks: &mut Remarks<'_>) {
    not_yet("title", Some(update.date), today, remarks);
}

/// What a technology's record says has happened.
fn happened(record: &RecordFile<Technology>, today: Date, remarks: &mut Remarks<'_>) {
    let answers = &record.answers;
    not_yet("last_reviewed", Some(answers.last_reviewed), today, remarks);
    not_yet("status_since", Some(answers.status_since), today, remarks);
    not_yet("first_published", answers.first_published, today, remarks);
    not_yet("oversight.stop_mechanism.last_tested", answers.oversight.stop_mechanism.last_tested, today, remarks);
    if answers.status.is_running() || answers.status == Status::Retired {
        not_yet("started_on", answers.started_on, today, remarks);
    }
    if answers.status == Status::Retired {
        not_yet("ended_on", answers.ended_on, today, remarks);
    }
    for evaluation in &answers.evaluations {
        not_yet(format!("evaluations.{}.received_on", evaluation.id), evaluation.received_on, today, remarks);
        not_yet(format!("evaluations.{}.published_on", evaluation.id), evaluation.published_on, today, remarks);
    }
    for (index, assessment) in answers.assessments.iter().enumerate() {
        if assessment.state == AssessmentState::Completed {
            not_yet(format!("assessments.{index}.date"), assessment.date, today, remarks);
        }
    }
    for (index, incident) in answers.incidents.iter().enumerate() {
        not_yet(format!("incidents.{index}.date"), Some(incident.date), today, remarks);
    }
    for (index, scrutiny) in answers.scrutiny.iter().enumerate() {
        not_yet(format!("scrutiny.{index}.date"), scrutiny.date, today, remarks);
    }
    for (index, benefit) in answers.purpose.benefits.iter().enumerate() {
        not_yet(format!("purpose.benefits.{index}.date"), benefit.date, today, remarks);
    }
    for stated in &record.stated {
        not_yet(format!("{}.scrutinised_on", stated.path), stated.gap.scrutinised_on, today, remarks);
    }
}

fn not_yet(path: impl Into<String>, date: Option<Date>, today: Date, remarks: &mut Remarks<'_>) {
    if let Some(date) = date.filter(|date| *date > today) {
        let message = format!("{date} has not come yet");
        remarks.add(&TO_COME, path, message, "correct the day, or write it when it has happened");
    }
}

fn told_late(record: &RecordFile<Technology>, today: Date, remarks: &mut Remarks<'_>) {
    for evaluation in &record.answers.evaluations {
        let (Some(received), Some(published)) = (evaluation.received_on, evaluation.published_on) else { continue };
        let days = days_between(received, published);
        let is_news = published.checked_add(1.year()).is_ok_and(|year_later| year_later > today);
        if days > LATE && is_news {
            let message = format!("the result was known {days} days before it was published");
            let advice = "say in the conclusion why it took so long and who was told in the meantime";
            remarks.add(&TOLD_LATE, format!("evaluations.{}.published_on", evaluation.id), message, advice);
        }
    }
}

fn still_not_known<A>(record: &RecordFile<A>, today: Date, remarks: &mut Remarks<'_>) {
    for stated in &record.stated {
        if let Some(expected) = stated.gap.expected_on.filter(|expected| *expected < today) {
            let message = format!("the answer to “{}” was expected by {expected}", stated.gap.field);
            let advice = "write the answer, or why it is still not known and a new day";
            remarks.add(&STILL_NOT_KNOWN, format!("{}.expected_on", stated.path), message, advice);
        }
    }
}

/// Whole days from one day to another; negative when the other comes first.
fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
