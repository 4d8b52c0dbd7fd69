//! Metrics: what each figure of an evaluation says by itself.
//!
//! How figures fit each other is in `comparison.rs`, how rows of deployments add up in `deployments.rs`. Rules about which
//! figures must be there stand with completeness.

use super::super::register::RecordFile;
use super::comparison;
use super::remarks::Remarks;
use crate::findings::{Example, Rule, Severity};
use crate::standard::{Listed, Measure, Metric, Technology, Unit};

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[&NO_FIGURE, &WRONG_SHARE, &MORE_THAN_ALL, &OUT_OF_RANGE, &OUTSIDE_INTERVAL];

/// The start of an evaluation in an example; its metrics follow.
macro_rules! evaluation {
    ($metrics:literal) => {
        concat!(
            "evaluations = [{ id = \"t\", type = \"accuracy\", evaluator = \"Us\", independence = \"force\", \
             setting = \"operational\", metrics = [",
            $metrics,
            "] }]"
        )
    };
}
pub(super) use evaluation;

pub(super) const TECHNOLOGY: &str = "content/technologies/sound.toml";
const RIGHT: Example = Example {
    file: TECHNOLOGY,
    text: evaluation!(
        "{ name = \"recall\", value = 66.7, unit = \"percent\", numerator = 2, denominator = 3, ci_low = 20.8, ci_high = 93.9 }"
    ),
};

static NO_FIGURE: Rule = Rule {
    name: "no-figure",
    family: "metrics",
    severity: Severity::Error,
    about: "A metric has a value, or x and y.",
    why: "a measure without a figure tells the public nothing about how well it works (Covenant D4)",
    wrong: Example {
        file: TECHNOLOGY,
        text: evaluation!("{ name = \"recall\", unit = \"percent\", denominator = 3 }"),
    },
    right: RIGHT,
};

static WRONG_SHARE: Rule = Rule {
    name: "value-not-x-of-y",
    family: "metrics",
    severity: Severity::Error,
    about: "A value is its x divided by its y, but for rounding.",
    why: "one of the three numbers is wrong, and readers cannot tell which (Covenant D4)",
    wrong: Example {
        file: TECHNOLOGY,
        text: evaluation!("{ name = \"recall\", value = 76.7, unit = \"percent\", numerator = 2, denominator = 3 }"),
    },
    right: RIGHT,
};

static MORE_THAN_ALL: Rule = Rule {
    name: "more-than-all",
    family: "metrics",
    severity: Severity::Error,
    about: "Of a rate, x is no more than y, and y is not nought.",
    why: "more cannot be found than there are: the two are mixed up or mistyped (Covenant D4)",
    wrong: Example {
        file: TECHNOLOGY,
        text: evaluation!("{ name = \"recall\", unit = \"percent\", numerator = 3, denominator = 2 }"),
    },
    right: RIGHT,
};

static OUT_OF_RANGE: Rule = Rule {
    name: "figure-out-of-range",
    family: "metrics",
    severity: Severity::Error,
    about: "A rate lies between 0 and 100 per cent, or between 0 and 1; a correlation between −1 and 1.",
    why: "a figure outside is mistyped or given in another unit, and would mislead (Covenant D4)",
    wrong: Example {
        file: TECHNOLOGY,
        text: evaluation!("{ name = \"recall\", value = 66.7, unit = \"proportion\" }"),
    },
    right: RIGHT,
};

static OUTSIDE_INTERVAL: Rule = Rule {
    name: "value-outside-interval",
    family: "metrics",
    severity: Severity::Error,
    about: "A confidence interval goes from low to high and holds its value.",
    why: "an interval that does not hold the value belongs to another figure (Covenant D4)",
    wrong: Example {
        file: TECHNOLOGY,
        text: evaluation!(
            "{ name = \"recall\", unit = \"percent\", numerator = 2, denominator = 3, ci_low = 70.8, ci_high = 93.9 }"
        ),
    },
    right: RIGHT,
};

/// A technology's evaluations, figure by figure and figure beside figure.
pub(super) fn technology(record: &RecordFile<Technology>, remarks: &mut Remarks<'_>) {
    for evaluation in &record.answers.evaluations {
        let metrics = format!("evaluations.{}.metrics", evaluation.id);
        for (index, metric) in evaluation.metrics.iter().enumerate() {
            let path = format!("{metrics}.{index}");
            let is_stated = record.stated.iter().any(|stated| stated.gap.field.starts_with(&metrics));
            if !is_stated && metric.value.is_none() && !metric.has_share() {
                let message = format!("{} has no figure", metric.called());
                let advice = "add value = …, or numerator = … and denominator = …";
                remarks.add(&NO_FIGURE, path.clone(), message, advice);
            }
            share(metric, &path, remarks);
            range(metric, &path, remarks);
            interval(metric, &path, remarks);
        }
    }
    comparison::technology(record, remarks);
}

/// x, y and the value.
fn share(metric: &Metric, path: &str, remarks: &mut Remarks<'_>) {
    let (Some(x), Some(y)) = (metric.numerator, metric.denominator) else { return };
    if metric.name.is_rate() && (x > y || y == 0) {
        let message = format!("{} is given as {} of {}", metric.called(), grouped(x), grouped(y));
        let advice = "numerator is the number counted, denominator the number looked at; correct them";
        return remarks.add(&MORE_THAN_ALL, format!("{path}.numerator"), message, advice);
    }
    let (Some(value), Some(share)) = (metric.value, metric.share()) else { return };
    let coarsest = if metric.unit == Unit::Proportion { 2 } else { 0 };
    if (value - share).abs() > 0.5 * last_place(value, coarsest) * 1.02 {
        let decimals = decimals(value).max(coarsest);
        let message = format!("{} of {} is {share:.decimals$}, not {value}", grouped(x), grouped(y));
        let advice = "correct the value, or leave it out: it is worked out from the two numbers";
        remarks.add(&WRONG_SHARE, format!("{path}.value"), message, advice);
    }
}

fn range(metric: &Metric, path: &str, remarks: &mut Remarks<'_>) {
    let Some((low, high)) = metric.bounds() else { return };
    for (key, figure) in [("value", metric.value), ("ci_low", metric.ci_low), ("ci_high", metric.ci_high)] {
        if let Some(figure) = figure
            && !(low..=high).contains(&figure)
        {
            let message = format!("{} lies between {low} and {high}, and this is {figure}", metric.called());
            remarks.add(&OUT_OF_RANGE, format!("{path}.{key}"), message, "correct the number or its unit");
            return;
        }
    }
}

fn interval(metric: &Metric, path: &str, remarks: &mut Remarks<'_>) {
    if let (Some(low), Some(high)) = (metric.ci_low, metric.ci_high)
        && low > high
    {
        let message = format!("the interval goes from {low} down to {high}");
        let advice = "write the lower end as ci_low and the higher as ci_high";
        return remarks.add(&OUTSIDE_INTERVAL, format!("{path}.ci_low"), message, advice);
    }
    let Some(value) = metric.value.or_else(|| metric.share()) else { return };
    let is_below = metric.ci_low.is_some_and(|low| value < low - 0.5 * last_place(low, 0) - f64::EPSILON);
    let is_above = metric.ci_high.is_some_and(|high| value > high + 0.5 * last_place(high, 0) + f64::EPSILON);
    if is_below || is_above {
        let key = if is_below { "ci_low" } else { "ci_high" };
        let message = format!("the interval of {} does not hold its value, {}", metric.called(), shortened(value));
        let advice = "check the three numbers and their unit; the interval is given in the unit of the value";
        remarks.add(&OUTSIDE_INTERVAL, format!("{path}.{key}"), message, advice);
    }
}

impl Metric {
    /// What a finding calls it.
    pub(super) fn called(&self) -> String {
        let name = self.name.code();
        self.group.as_ref().map_or_else(|| name.to_owned(), |group| format!("{name} of {}", group.en))
    }

    fn has_share(&self) -> bool {
        self.numerator.is_some() && (self.denominator.is_some() || self.unit == Unit::Count)
    }

    /// x divided by y in the metric's unit, if that is a share.
    pub(super) fn share(&self) -> Option<f64> {
        let (x, y) = (self.numerator?, self.denominator.filter(|y| *y > 0)?);
        let whole = match self.unit {
            Unit::Percent => 100.0,
            Unit::Proportion => 1.0,
            _ => return None,
        };
        Some(whole * x as f64 / y as f64)
    }

    /// Between which numbers the figure must lie.
    fn bounds(&self) -> Option<(f64, f64)> {
        match (self.unit, self.name) {
            (Unit::Proportion | Unit::Score, Measure::Mcc) => Some((-1.0, 1.0)),
            (Unit::Percent, Measure::Mcc) => Some((-100.0, 100.0)),
            (Unit::Percent, name) if name.is_bounded() => Some((0.0, 100.0)),
            (Unit::Proportion | Unit::Score, name) if name.is_bounded() => Some((0.0, 1.0)),
            _ => None,
        }
    }
}

impl Measure {
    /// Whether it counts some of a whole. A word error rate is none: more words can be wrong than were spoken.
    pub(super) fn is_rate(self) -> bool {
        matches!(
            self,
            Self::TruePositiveRate
                | Self::FalseNegativeRate
                | Self::FalsePositiveRate
                | Self::TrueNegativeRate
                | Self::FalseAlertRate
                | Self::Precision
                | Self::Recall
                | Self::Accuracy
                | Self::ErrorRate
                | Self::OverrideRate
        )
    }

    fn is_bounded(self) -> bool {
        self.is_rate() || matches!(self, Self::F1 | Self::Auc)
    }
}

/// How many decimals a number was printed with; noughts at the end are lost.
fn decimals(value: f64) -> usize {
    value.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

/// What one is worth in the last place that a number was printed with, taken to have at least so many decimals.
pub(super) fn last_place(value: f64, at_least: usize) -> f64 {
    0.1_f64.powi(decimals(value).max(at_least) as i32)
}

/// A number with at most four decimals.
pub(super) fn shortened(value: f64) -> String {
    format!("{value:.4}").trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A whole number with commas between thousands.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
