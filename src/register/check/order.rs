//! Time: days of one record that contradict each other. What is late today is in `time.rs`.

use super::super::register::RecordFile;
use super::remarks::Remarks;
use crate::findings::{Example, Rule, Severity};
use crate::standard::{Dataset, Status, Technology, Threshold};
use jiff::civil::Date;

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[&OUT_OF_ORDER, &THRESHOLDS];

const TECHNOLOGY: &str = "content/technologies/sound.toml";

static OUT_OF_ORDER: Rule = Rule {
    name: "dates-out-of-order",
    family: "time",
    severity: Severity::Error,
    about: "What ends does not end before it starts, and what follows something does not come before it.",
    why: "one of the two days is wrong, and readers cannot tell which (ATRS asks for both)",
    wrong: Example { file: TECHNOLOGY, text: "started_on = 2025-03-02\nended_on = 2024-03-02" },
    right: Example { file: TECHNOLOGY, text: "started_on = 2025-03-02\nended_on = 2026-01-02" },
};

static THRESHOLDS: Rule = Rule {
    name: "thresholds-overlap",
    family: "time",
    severity: Severity::Error,
    about: "A threshold of a model has one value at a time.",
    why: "the threshold decides who is stopped; the public must be able to say which one was in force (Covenant B1, C)",
    wrong: Example {
        file: TECHNOLOGY,
        text: "[algorithm]\nsummary = \"It counts words.\"\n[[algorithm.models]]\nid = \"counter\"\nname = \"Counter\"\n\
               thresholds = [{ name = \"Words\", value = 3, from = 2025-03-02 }, { name = \"Words\", value = 4, from = 2025-06-02 }]\n",
    },
    right: Example {
        file: TECHNOLOGY,
        text: "[algorithm]\nsummary = \"It counts words.\"\n[[algorithm.models]]\nid = \"counter\"\nname = \"Counter\"\n\
               thresholds = [{ name = \"Words\", value = 3, from = 2025-03-02, to = 2025-06-01 }, { name = \"Words\", value = 4, from = 2025-06-02 }]\n",
    },
};

/// Two days of which the first cannot be after the second, each with what it is and where it stands.
struct Pair {
    earlier: (Option<Date>, &'static str),
    later: (Option<Date>, &'static str),
    path: String,
}

/// The days of a technology.
pub(super) fn technology(record: &RecordFile<Technology>, remarks: &mut Remarks<'_>) {
    let answers = &record.answers;
    let pair = |earlier, later, path: &str| Pair { earlier, later, path: path.to_owned() };
    let (started, reviewed) = ((answers.started_on, "the first day of use"), Some(answers.last_reviewed));
    let trial = (answers.trial_ends_on, "the end of the trial");
    let contract = &answers.procurement;
    let mut pairs = vec![
        pair(started, (answers.ended_on, "the last day of use"), "ended_on"),
        pair(started, trial, "trial_ends_on"),
        pair((reviewed, "the last review"), (answers.next_review, "the next"), "next_review"),
        pair((contract.starts, "the contract's start"), (contract.ends, "its end"), "procurement.ends"),
    ];
    if matches!(answers.status, Status::Suspended | Status::Retired) {
        pairs.push(pair(started, (Some(answers.status_since), "the day since which it is stopped"), "status_since"));
    }
    if answers.status == Status::Trial {
        pairs.push(pair((Some(answers.status_since), "the day since which it is in trial"), trial, "trial_ends_on"));
    }
    for evaluation in &answers.evaluations {
        let received = (evaluation.received_on, "the day on which the result was received");
        let published = (evaluation.published_on, "the day on which it was published");
        pairs.push(Pair {
            earlier: received,
            later: published,
            path: format!("evaluations.{}.published_on", evaluation.id),
        });
    }
    for (index, assessment) in answers.assessments.iter().enumerate() {
        let next = (assessment.next_review, "its next review");
        let path = format!("assessments.{index}.next_review");
        pairs.push(Pair { earlier: (assessment.date, "the assessment"), later: next, path });
    }
    pairs.into_iter().for_each(|pair| compare(pair, remarks));
    for model in &answers.algorithm.models {
        thresholds(&model.thresholds, &format!("algorithm.models.{}.thresholds", model.id), remarks);
    }
    reasons(record, remarks);
}

/// The days of a dataset: those of its reasons for having no answer.
pub(super) fn dataset(record: &RecordFile<Dataset>, remarks: &mut Remarks<'_>) {
    reasons(record, remarks);
}

/// What is withheld was scrutinised before it is looked at again.
fn reasons<A>(record: &RecordFile<A>, remarks: &mut Remarks<'_>) {
    let whole = (&record.publication.scrutinised_on, &record.publication.review_on, "publication");
    let stated = record.stated.iter().map(|stated| {
        let gap = &stated.gap;
        (&gap.scrutinised_on, &gap.review_on, stated.path.as_str())
    });
    for (scrutinised, review, path) in stated.chain([whole]) {
        let earlier = (*scrutinised, "the scrutiny");
        compare(
            Pair { earlier, later: (*review, "the day of the next look"), path: format!("{path}.review_on") },
            remarks,
        );
    }
}

fn compare(pair: Pair, remarks: &mut Remarks<'_>) {
    if let ((Some(earlier), first), (Some(later), second)) = (pair.earlier, pair.later)
        && later < earlier
    {
        let message = format!("{second}, {later}, comes before {first}, {earlier}");
        remarks.add(&OUT_OF_ORDER, pair.path, message, "one of the two days is wrong; correct it");
    }
}

fn thresholds(thresholds: &[Threshold], path: &str, remarks: &mut Remarks<'_>) {
    for (index, threshold) in thresholds.iter().enumerate() {
        let to = (threshold.to, "the last day of a threshold");
        let from = (Some(threshold.from), "its first");
        compare(Pair { earlier: from, later: to, path: format!("{path}.{index}.to") }, remarks);
        // On the day of a change both values may have been in force.
        let overlaps = |other: &&Threshold| {
            other.name.en == threshold.name.en
                && other.to.is_none_or(|to| threshold.from < to)
                && threshold.to.is_none_or(|to| other.from < to)
        };
        if let Some(other) = thresholds.iter().take(index).find(overlaps) {
            let is_in_force = threshold.to.is_none() && other.to.is_none();
            let message = if is_in_force {
                format!("“{}” has two values in force, {} and {}", threshold.name.en, other.value, threshold.value)
            } else {
                format!("“{}” has the values {} and {} at one time", threshold.name.en, other.value, threshold.value)
            };
            let advice = "give the earlier value its last day: to = …; if they are two thresholds, name them apart";
            remarks.add(&THRESHOLDS, format!("{path}.{index}"), message, advice);
        }
    }
}
