//! Figures: what an evaluation measured, and what deployments came to. Every rate stands as x of y.

use super::desk::{Day, Desk, Tag, Words};
use super::leaf::Leaf;
use super::pictures::{Deploying, Groups};
use crate::public::Technology;
use crate::standard::{Given, Line, Term};
use crate::words::{Argument, number};
use serde::Serialize;

/// The figures of an evaluation as a table: what, for whom, how much, x of y.
#[derive(Serialize)]
pub(super) struct Metrics {
    rows: Vec<Metric>,
    grouped: bool,
    intervals: bool,
    thresholds: bool,
    /// The same where groups can be compared.
    pictures: Vec<Groups>,
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
    /// For the bar beside the figure, from 0 to 100.
    share: Option<f64>,
}

impl Metrics {
    /// The figures of the evaluation with this id.
    pub(super) fn new(desk: &Desk<'_, '_>, items: &[Given<'_>], evaluation: &str) -> Self {
        let figures: Vec<Figure<'_>> = items.iter().map(Figure::read).collect();
        let rows: Vec<Metric> = figures.iter().map(|figure| metric(desk, figure)).collect();
        Self {
            grouped: rows.iter().any(|row| row.group.is_some()),
            intervals: rows.iter().any(|row| row.interval.is_some()),
            thresholds: rows.iter().any(|row| row.threshold.is_some()),
            pictures: Groups::of(desk, &figures, &format!("pic-{evaluation}-")),
            rows,
        }
    }
}

/// One figure of an evaluation, as the record gives it.
pub(super) struct Figure<'g> {
    pub(super) measure: Option<&'static Term>,
    definition: Option<&'g Line>,
    pub(super) group_by: Option<&'static Term>,
    pub(super) group: Option<&'g Line>,
    value: Option<f64>,
    unit: Option<&'static Term>,
    numerator: Option<f64>,
    pub(super) denominator: Option<f64>,
    interval: Option<(f64, f64)>,
    pub(super) threshold: Option<f64>,
}

impl<'g> Figure<'g> {
    fn read(item: &Given<'g>) -> Self {
        let get = |key: &str| -> Option<&Given<'g>> {
            let Given::Table(answers) = item else { return None };
            answers.iter().find(|(question, _)| question.key == key).map(|(_, answer)| answer)
        };
        let line = |key| match get(key) {
            Some(Given::Line(line)) => Some(*line),
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
        Self {
            measure: term("name"),
            definition: line("definition"),
            group_by: term("group_by"),
            group: line("group"),
            value: figure("value"),
            unit: term("unit"),
            numerator: figure("numerator"),
            denominator: figure("denominator"),
            interval: figure("ci_low").zip(figure("ci_high")),
            threshold: figure("threshold"),
        }
    }

    /// Whether it is of a group and not of everybody.
    pub(super) fn is_group(&self) -> bool {
        self.group.is_some()
    }

    /// Whether it measures the same of groups of the same sort.
    pub(super) fn is_beside(&self, other: &Self) -> bool {
        self.group_by.map(|term| term.code) == other.group_by.map(|term| term.code) && self.measures_like(other)
    }

    /// Whether it measures for everybody what the other measures for a group.
    pub(super) fn is_of_everybody_in(&self, other: &Self) -> bool {
        self.group_by.is_none() && self.group.is_none() && self.measures_like(other)
    }

    fn measures_like(&self, other: &Self) -> bool {
        self.measure.map(|term| term.code) == other.measure.map(|term| term.code)
            && self.definition == other.definition
            && self.threshold == other.threshold
    }

    /// The share in percent: from x and y where they are given, for the value may be rounded. `None` if it is no share.
    pub(super) fn share(&self) -> Option<f64> {
        let in_percent = self.in_percent()?;
        let counted = self.numerator.zip(self.denominator).filter(|(_, y)| *y > 0.0).map(|(x, y)| x / y * 100.0);
        counted.or_else(|| self.value.map(|value| value * in_percent)).filter(|share| (0.0..=100.0).contains(share))
    }

    /// The ends of its interval in percent.
    pub(super) fn share_interval(&self) -> Option<(f64, f64)> {
        let in_percent = self.in_percent()?;
        self.interval.map(|(low, high)| (low * in_percent, high * in_percent))
    }

    /// By how much a value must be taken to be in percent.
    fn in_percent(&self) -> Option<f64> {
        match self.unit?.code {
            "percent" => Some(1.0),
            "proportion" => Some(100.0),
            _ => None,
        }
    }

    /// x of y.
    pub(super) fn of(&self, desk: &Desk<'_, '_>) -> Option<String> {
        let (x, y) = self.numerator.zip(self.denominator)?;
        let (x, y) = (number(x), number(y));
        Some(desk.words().say("x_of_y", &[("x", Argument::Text(&x)), ("y", Argument::Text(&y))]))
    }

    /// The value in its unit.
    pub(super) fn shown(&self, desk: &Desk<'_, '_>) -> Option<String> {
        let unit = self.unit.map_or("", |term| term.code);
        let value = self.value.or_else(|| quotient(self.numerator, self.denominator, unit))?;
        Some(in_unit(desk, value, self.unit))
    }
}

fn metric(desk: &Desk<'_, '_>, figure: &Figure<'_>) -> Metric {
    Metric {
        measure: figure
            .measure
            .map_or_else(|| desk.tag(crate::standard::Measure::Other), |term| desk.term("measure", term)),
        definition: figure.definition.map(|line| desk.line(line)),
        grouping: figure.group_by.map(|term| desk.term("group_by", term)),
        group: figure.group.map(|line| desk.line(line)),
        value: figure.shown(desk),
        of: figure.of(desk),
        interval: figure.interval.map(|(low, high)| {
            desk.words().say(
                "from_to",
                &[("from", Argument::Text(&number(low))), ("to", Argument::Text(&in_unit(desk, high, figure.unit)))],
            )
        }),
        threshold: figure.threshold.map(number),
        share: figure.value.and(figure.share()),
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

pub(super) fn in_unit(leaf: &Leaf<'_, '_>, value: f64, unit: Option<&'static Term>) -> String {
    let figure = number(value);
    match unit.map(|unit| unit.code) {
        Some("percent") => format!("{figure}%"),
        Some("pounds") => format!("£{figure}"),
        Some("minutes") => leaf.words().say("in_minutes", &[("value", Argument::Text(&figure))]),
        Some("hours") => leaf.words().say("in_hours", &[("value", Argument::Text(&figure))]),
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
    picture: Option<Deploying>,
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
            picture: Deploying::of(desk, list),
            rows: rows.collect(),
        })
    }
}
