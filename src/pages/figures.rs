//! Figures: what an evaluation measured, and what deployments came to. Every rate stands as x of y.

use super::frame::{Day, Desk, Tag, Words};
use crate::public::Technology;
use crate::standard::{Given, Listed, Term, Unit};
use crate::words::{Argument, number};
use serde::Serialize;

/// The figures of an evaluation as a table: what, for whom, how much, x of y.
#[derive(Serialize)]
pub(super) struct Metrics {
    rows: Vec<Metric>,
    grouped: bool,
    intervals: bool,
    thresholds: bool,
}

#[derive(Serialize)]
struct Metric {
    measure: Tag,
    definition: Option<Words>,
    grouping: Option<Tag>,
    group: Option<Words>,
    value: Option<String>,
    of: Option<String>,
    interval: Option<String>,
    threshold: Option<String>,
    /// For the bar beside the figure: its value, and the ends of its interval, from 0 to 100.
    share: Option<f64>,
}

impl Metrics {
    pub(super) fn new(desk: &Desk<'_, '_>, items: &[Given<'_>]) -> Self {
        let rows: Vec<Metric> = items.iter().map(|item| metric(desk, item)).collect();
        Self {
            grouped: rows.iter().any(|row| row.group.is_some()),
            intervals: rows.iter().any(|row| row.interval.is_some()),
            thresholds: rows.iter().any(|row| row.threshold.is_some()),
            rows,
        }
    }
}

fn metric(desk: &Desk<'_, '_>, item: &Given<'_>) -> Metric {
    let get = |key: &str| -> Option<&Given<'_>> {
        let Given::Table(answers) = item else { return None };
        answers.iter().find(|(question, _)| question.key == key).map(|(_, answer)| answer)
    };
    let line = |key| match get(key) {
        Some(Given::Line(line)) => Some(desk.line(line)),
        _ => None,
    };
    let term = |key| -> Option<&'static Term> {
        match get(key) {
            Some(Given::Term(term)) => Some(term),
            _ => None,
        }
    };
    let figure = |key| match get(key) {
        Some(Given::Number(value)) => Some(*value),
        Some(Given::Count(value)) => Some(*value as f64),
        _ => None,
    };
    let unit = term("unit").map_or("", |term| term.code);
    let (x, y) = (figure("numerator"), figure("denominator"));
    let value = figure("value").or_else(|| quotient(x, y, unit));
    let share = value.map(|value| if unit == Unit::Proportion.code() { value * 100.0 } else { value });
    let rate = unit == Unit::Percent.code() || unit == Unit::Proportion.code();
    Metric {
        measure: term("name")
            .map_or_else(|| desk.tag(crate::standard::Measure::Other), |term| desk.term("measure", term)),
        definition: line("definition"),
        grouping: term("group_by").map(|term| desk.term("group_by", term)),
        group: line("group"),
        value: value.map(|value| in_unit(desk, value, term("unit"))),
        of: x.zip(y).map(|(x, y)| {
            let (x, y) = (number(x), number(y));
            desk.words().say("x_of_y", &[("x", Argument::Text(&x)), ("y", Argument::Text(&y))])
        }),
        interval: figure("ci_low").zip(figure("ci_high")).map(|(low, high)| {
            desk.words().say(
                "from_to",
                &[("from", Argument::Text(&number(low))), ("to", Argument::Text(&in_unit(desk, high, term("unit"))))],
            )
        }),
        threshold: figure("threshold").map(number),
        share: share.filter(|share| rate && (0.0..=100.0).contains(share)),
    }
}

/// The figure worked out from x and y: to two decimals, or where that would be nought, to two figures.
pub(super) fn quotient(x: Option<f64>, y: Option<f64>, unit: &str) -> Option<f64> {
    let (x, y) = x.zip(y).filter(|(_, y)| *y > 0.0)?;
    let share = match unit {
        "percent" => x / y * 100.0,
        "proportion" => x / y,
        _ => return None,
    };
    let decimals = if unit == "percent" { 2 } else { 4 };
    // The first decimal of a tiny share that is not nought, and one more.
    let needed = if share > 0.0 { (1.0 - share.log10().floor()).max(0.0) as i32 } else { 0 };
    let places = if share < 10_f64.powi(-decimals) { needed } else { decimals };
    let scale = 10_f64.powi(places);
    Some((share * scale).round() / scale)
}

pub(super) fn in_unit(desk: &Desk<'_, '_>, value: f64, unit: Option<&'static Term>) -> String {
    let figure = number(value);
    match unit.map(|unit| unit.code) {
        Some("percent") => format!("{figure}%"),
        Some("pounds") => format!("£{figure}"),
        Some("minutes") => desk.words().say("in_minutes", &[("value", Argument::Text(&figure))]),
        Some("hours") => desk.words().say("in_hours", &[("value", Argument::Text(&figure))]),
        _ => figure,
    }
}

/// The deployments of a technology: each a row, newest first, and what they add up to.
#[derive(Serialize)]
pub(super) struct Deployments {
    rows: Vec<Deployment>,
    count: usize,
    faces: Option<String>,
    alerts: Option<String>,
    wrong: Option<String>,
    arrests: Option<String>,
}

#[derive(Serialize)]
struct Deployment {
    day: Day,
    place: Words,
    minutes: Option<String>,
    watchlist: Option<String>,
    threshold: Option<String>,
    faces: Option<String>,
    alerts: Option<String>,
    right: Option<String>,
    wrong: Option<String>,
    arrests: Option<String>,
}

impl Deployments {
    /// `None` where none are on record.
    pub(super) fn of(desk: &Desk<'_, '_>, technology: &Technology) -> Option<Self> {
        let list = &technology.deployments;
        let count = |value: Option<u64>| value.map(|value| number(value as f64));
        let total = |pick: fn(&crate::standard::Deployment) -> Option<u64>| {
            list.iter().map(pick).sum::<Option<u64>>().map(|sum| number(sum as f64))
        };
        let rows = list.iter().rev().map(|row| Deployment {
            day: desk.day(row.date),
            place: desk.line(&row.place),
            minutes: count(row.minutes),
            watchlist: count(row.watchlist),
            threshold: row.threshold.map(number),
            faces: count(row.faces_seen),
            alerts: count(row.alerts),
            right: count(row.true_alerts),
            wrong: count(row.false_alerts),
            arrests: count(row.arrests),
        });
        (!list.is_empty()).then(|| Deployments {
            count: list.len(),
            faces: total(|row| row.faces_seen),
            alerts: total(|row| row.alerts),
            wrong: total(|row| row.false_alerts),
            arrests: total(|row| row.arrests),
            rows: rows.collect(),
        })
    }
}
