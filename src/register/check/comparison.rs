//! Metrics: how the figures of one evaluation fit each other, and the model that they speak of.

use super::super::register::RecordFile;
use super::metrics::{TECHNOLOGY, evaluation, grouped, last_place, shortened};
use super::remarks::Remarks;
use crate::findings::{Example, Rule, Severity};
use crate::standard::{Evaluation, GroupBy, Listed, Measure, Metric, Technology, Unit};
use std::collections::BTreeMap;

/// The rules of this family.
pub(super) const RULES: &[&Rule] =
    &[&NOT_TOTAL, &IMPOSSIBLE_MCC, &ACCURACY_ALONE, &NO_SAMPLE_SIZE, &TWO_DENOMINATORS, &OLDER_THAN_MODEL];

const RIGHT: Example = Example { file: TECHNOLOGY, text: "" };

static NOT_TOTAL: Rule = Rule {
    name: "groups-not-the-total",
    family: "metrics",
    severity: Severity::Warning,
    about: "The groups of a figure add up to the figure for everybody.",
    why: "somebody was counted twice or left out, and the comparison of groups may not hold (Covenant D4)",
    wrong: Example {
        file: TECHNOLOGY,
        text: evaluation!(
            "{ name = \"recall\", unit = \"percent\", numerator = 90, denominator = 100 }, \
             { name = \"recall\", group_by = \"sex\", group = \"Women\", unit = \"percent\", numerator = 50, denominator = 55 }, \
             { name = \"recall\", group_by = \"sex\", group = \"Men\", unit = \"percent\", numerator = 41, denominator = 45 }"
        ),
    },
    right: Example {
        file: TECHNOLOGY,
        text: evaluation!(
            "{ name = \"recall\", unit = \"percent\", numerator = 90, denominator = 100 }, \
             { name = \"recall\", group_by = \"sex\", group = \"Women\", unit = \"percent\", numerator = 50, denominator = 55 }, \
             { name = \"recall\", group_by = \"sex\", group = \"Men\", unit = \"percent\", numerator = 40, denominator = 45 }"
        ),
    },
};

static IMPOSSIBLE_MCC: Rule = Rule {
    name: "impossible-mcc",
    family: "metrics",
    severity: Severity::Warning,
    about: "A Matthews correlation coefficient is not above the root of precision times recall.",
    why: "it cannot be (it follows from its definition), so the figures are of different tests (Covenant D4)",
    wrong: Example {
        file: TECHNOLOGY,
        text: evaluation!(
            "{ name = \"mcc\", value = 0.8, unit = \"score\" }, { name = \"precision\", value = 50.0, unit = \"percent\" }, \
             { name = \"recall\", value = 50.0, unit = \"percent\" }"
        ),
    },
    right: Example {
        file: TECHNOLOGY,
        text: evaluation!(
            "{ name = \"mcc\", value = 0.4, unit = \"score\" }, { name = \"precision\", value = 50.0, unit = \"percent\" }, \
             { name = \"recall\", value = 50.0, unit = \"percent\" }"
        ),
    },
};

static ACCURACY_ALONE: Rule = Rule {
    name: "accuracy-alone",
    family: "metrics",
    severity: Severity::Warning,
    about: "Accuracy stands beside precision and recall.",
    why: "when what is looked for is rare, a tool that never finds it is almost always “accurate” (Covenant D4)",
    wrong: Example { file: TECHNOLOGY, text: evaluation!("{ name = \"accuracy\", value = 99.0, unit = \"percent\" }") },
    right: Example {
        file: TECHNOLOGY,
        text: evaluation!(
            "{ name = \"accuracy\", value = 99.0, unit = \"percent\" }, { name = \"precision\", value = 50.0, unit = \"percent\" }, \
             { name = \"recall\", value = 50.0, unit = \"percent\" }"
        ),
    },
};

static NO_SAMPLE_SIZE: Rule = Rule {
    name: "group-without-sample-size",
    family: "metrics",
    severity: Severity::Warning,
    about: "A figure for a group says of how many people it is.",
    why: "a difference between groups of ten people means little, between thousands much (Covenant D4)",
    wrong: Example {
        file: TECHNOLOGY,
        text: evaluation!(
            "{ name = \"recall\", group_by = \"sex\", group = \"Women\", value = 90.0, unit = \"percent\" }"
        ),
    },
    right: Example {
        file: TECHNOLOGY,
        text: evaluation!(
            "{ name = \"recall\", group_by = \"sex\", group = \"Women\", unit = \"percent\", numerator = 90, denominator = 100 }"
        ),
    },
};

static TWO_DENOMINATORS: Rule = Rule {
    name: "two-denominators",
    family: "metrics",
    severity: Severity::Warning,
    about: "In one evaluation, a measure of a group has one y.",
    why: "the same count looks small beside everybody who passed and large beside the alerts (Covenant D4)",
    wrong: Example {
        file: TECHNOLOGY,
        text: evaluation!(
            "{ name = \"false-alert-rate\", unit = \"percent\", numerator = 10, denominator = 2077 }, \
             { name = \"false-alert-rate\", unit = \"percent\", numerator = 10, denominator = 3147436 }"
        ),
    },
    right: Example {
        file: TECHNOLOGY,
        text: evaluation!(
            "{ name = \"false-alert-rate\", unit = \"percent\", numerator = 10, denominator = 2077 }, \
             { name = \"false-positive-rate\", unit = \"percent\", numerator = 10, denominator = 3147436 }"
        ),
    },
};

static OLDER_THAN_MODEL: Rule = Rule {
    name: "older-than-the-model",
    family: "metrics",
    severity: Severity::Warning,
    about: "A model in use was evaluated since it was last changed.",
    why: "figures of an earlier version say little about the one in use (Covenant D4)",
    wrong: Example {
        file: "content/technologies/faces.toml",
        text: "algorithm = { summary = \"It compares faces.\", models = [{ id = \"matcher\", name = \"Matcher\", changed_on = 2025-12-10 }] }",
    },
    right: RIGHT,
};

/// Each evaluation, and each model with the evaluations that speak of it.
pub(super) fn technology(record: &RecordFile<Technology>, remarks: &mut Remarks<'_>) {
    for evaluation in &record.answers.evaluations {
        let path = format!("evaluations.{}.metrics", evaluation.id);
        totals(evaluation, &path, remarks);
        correlation(evaluation, &path, remarks);
        accuracy(evaluation, &path, remarks);
        sample_sizes(evaluation, &path, remarks);
        denominators(evaluation, &path, remarks);
    }
    if record.answers.status.is_running() {
        models(record, remarks);
    }
}

/// What must be the same before two figures can be compared, but for the group.
type Basis<'a> = (Measure, Unit, Option<u64>, Option<&'a str>);

fn basis(metric: &Metric) -> Basis<'_> {
    let threshold = metric.threshold.map(f64::to_bits);
    (metric.name, metric.unit, threshold, metric.definition.as_ref().map(|line| line.en.as_str()))
}

/// Groups of the same figure against the figure for everybody. Where the words say that another thing was counted, nothing is compared.
fn totals(evaluation: &Evaluation, path: &str, remarks: &mut Remarks<'_>) {
    let mut groups: BTreeMap<(Basis<'_>, GroupBy), Vec<(usize, &Metric)>> = BTreeMap::new();
    for (index, metric) in evaluation.metrics.iter().enumerate() {
        if let Some(by) = metric.group_by {
            groups.entry((basis(metric), by)).or_default().push((index, metric));
        }
    }
    for ((basis_of_groups, _), metrics) in groups {
        let mut totals =
            evaluation.metrics.iter().filter(|metric| metric.group_by.is_none() && basis(metric) == basis_of_groups);
        let (Some(total), None) = (totals.next(), totals.next()) else { continue };
        let all = metrics.iter().map(|(_, metric)| tally(metric)).collect::<Option<Vec<_>>>();
        let (Some(whole), Some(parts)) = (tally(total), all) else { continue };
        let sum = parts
            .iter()
            .try_fold((0_u64, 0_u64), |(x, y), part| Some((x.checked_add(part.0)?, y.checked_add(part.1)?)));
        let Some(sum) = sum.filter(|sum| metrics.len() > 1 && *sum != whole) else { continue };
        let first = metrics.first().map_or(0, |(index, _)| *index);
        let in_words = |(x, y): (u64, u64)| match y {
            0 => grouped(x),
            y => format!("{} of {}", grouped(x), grouped(y)),
        };
        let what = total.name.term().label.to_lowercase();
        let message = format!(
            "the groups of “{what}” add up to {}, and the figure for everybody is {}",
            in_words(sum),
            in_words(whole)
        );
        let advice = "check the numbers; if some people are in no group, add a group such as “Not recorded”; if groups \
                      overlap, say so in the conclusion";
        remarks.add(&NOT_TOTAL, format!("{path}.{first}"), message, advice);
    }
}

/// What a figure counts: x and y; or, for a mere count, the count and nought.
fn tally(metric: &Metric) -> Option<(u64, u64)> {
    match (metric.numerator, metric.denominator, metric.value) {
        (Some(x), Some(y), _) => Some((x, y)),
        (None, None, Some(count)) if metric.unit == Unit::Count && count.fract() == 0.0 && count >= 0.0 => {
            Some((count as u64, 0))
        }
        _ => None,
    }
}

/// MCC² ≤ precision × recall, for every table of right and wrong results.
fn correlation(evaluation: &Evaluation, path: &str, remarks: &mut Remarks<'_>) {
    for (index, metric) in evaluation.metrics.iter().enumerate().filter(|(_, metric)| metric.name == Measure::Mcc) {
        let best = |names: &[Measure]| {
            let alike = evaluation.metrics.iter().filter(|other| {
                names.contains(&other.name) && is_same_group(metric, other) && other.threshold == metric.threshold
            });
            alike.filter_map(at_most).reduce(f64::max)
        };
        let (Some(precision), Some(recall), Some(mcc)) = (
            best(&[Measure::Precision]),
            best(&[Measure::Recall, Measure::TruePositiveRate]),
            metric.value.map(|value| in_ones(value, metric.unit)),
        ) else {
            continue;
        };
        let bound = (precision * recall).sqrt();
        let rounding = metric.value.map_or(0.0, |value| in_ones(0.5 * last_place(value, 2), metric.unit));
        if mcc - rounding > bound {
            let message = format!(
                "the correlation is {}, and with this precision and recall it cannot be above {}",
                shortened(mcc),
                shortened(bound)
            );
            let advice = "find out whether the figures are of the same test; they may be somebody else's";
            remarks.add(&IMPOSSIBLE_MCC, format!("{path}.{index}.value"), message, advice);
        }
    }
}

fn is_same_group(a: &Metric, b: &Metric) -> bool {
    a.group_by == b.group_by && a.group.as_ref().map(|group| &group.en) == b.group.as_ref().map(|group| &group.en)
}

/// The most that a figure can have been before it was rounded, as a share of one.
fn at_most(metric: &Metric) -> Option<f64> {
    match (metric.share(), metric.value) {
        (Some(share), _) => Some(in_ones(share, metric.unit)),
        (None, Some(value)) => {
            let coarsest = if metric.unit == Unit::Percent { 0 } else { 2 };
            Some(in_ones(value + 0.5 * last_place(value, coarsest), metric.unit))
        }
        (None, None) => None,
    }
}

fn in_ones(value: f64, unit: Unit) -> f64 {
    if unit == Unit::Percent { value / 100.0 } else { value }
}

fn accuracy(evaluation: &Evaluation, path: &str, remarks: &mut Remarks<'_>) {
    let has = |names: &[Measure]| evaluation.metrics.iter().any(|metric| names.contains(&metric.name));
    let Some(index) = evaluation.metrics.iter().position(|metric| metric.name == Measure::Accuracy) else { return };
    if !(has(&[Measure::Precision]) && has(&[Measure::Recall, Measure::TruePositiveRate])) {
        let message = "accuracy is given without precision and recall";
        let advice = "add both, as x of y; accuracy alone hides what is missed and what is picked out wrongly";
        remarks.add(&ACCURACY_ALONE, format!("{path}.{index}"), message, advice);
    }
}

/// One remark for an evaluation, since where one group has no size mostly none has.
fn sample_sizes(evaluation: &Evaluation, path: &str, remarks: &mut Remarks<'_>) {
    let is_without = |metric: &&Metric| {
        metric.group_by.is_some()
            && metric.denominator.is_none()
            && metric.value.is_some()
            && matches!(metric.unit, Unit::Percent | Unit::Proportion | Unit::Score)
    };
    let Some(first) = evaluation.metrics.iter().position(|metric| is_without(&metric)) else { return };
    let message = match evaluation.metrics.iter().filter(is_without).count() {
        1 => "a figure for a group does not say of how many people it is".to_owned(),
        count => format!("{count} figures for groups do not say of how many people they are"),
    };
    let advice = "add numerator and denominator, or ask the evaluator for them";
    remarks.add(&NO_SAMPLE_SIZE, format!("{path}.{first}"), message, advice);
}

/// The same measure of the same group, counted in the same words or with the same x, but of another y.
fn denominators(evaluation: &Evaluation, path: &str, remarks: &mut Remarks<'_>) {
    for (index, metric) in evaluation.metrics.iter().enumerate() {
        let Some((x, y)) = metric.numerator.zip(metric.denominator) else { continue };
        let earlier = evaluation.metrics.iter().take(index).find_map(|other| {
            let (other_x, other_y) = other.numerator.zip(other.denominator)?;
            let is_alike =
                metric.name == other.name && metric.threshold == other.threshold && is_same_group(metric, other);
            let is_confusing = (x == other_x && x > 0) || basis(metric) == basis(other);
            let is_named = !matches!(metric.name, Measure::Other | Measure::Count | Measure::TimeSaved);
            (is_alike && is_named && is_confusing && y != other_y).then_some((other_x, other_y))
        });
        if let Some((other_x, other_y)) = earlier {
            let message = format!(
                "{} of {} and {} of {} are both called {}",
                grouped(other_x),
                grouped(other_y),
                grouped(x),
                grouped(y),
                metric.called()
            );
            let advice = "give one of them the name of what it measures, and say in “definition” what x and y are";
            remarks.add(&TWO_DENOMINATORS, format!("{path}.{index}"), message, advice);
        }
    }
}

fn models(record: &RecordFile<Technology>, remarks: &mut Remarks<'_>) {
    let evaluations = &record.answers.evaluations;
    for model in &record.answers.algorithm.models {
        let speaking = || evaluations.iter().filter(|evaluation| evaluation.model.as_ref() == Some(&model.id));
        let newest = speaking().filter_map(|evaluation| evaluation.received_on).max();
        let (Some(changed), Some(newest)) = (model.changed_on, newest) else { continue };
        if newest < changed && speaking().all(|evaluation| evaluation.received_on.is_some()) {
            let message = format!("“{}” was changed on {changed}, and last evaluated on {newest}", model.name);
            let advice = "have this version evaluated, or say in [[not_known]] when it will be";
            let path = format!("algorithm.models.{}.changed_on", model.id);
            remarks.add(&OLDER_THAN_MODEL, path, message, advice);
        }
    }
}
