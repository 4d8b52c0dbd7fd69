//! How accurate the technologies are, and for whom they are worse: the best figure of each kind of error, with x of y,
//! who tested it, and the groups with the lowest and the highest figure.
//!
//! The best figure is the one that says most: of a test by somebody independent, on real cases, at the threshold in
//! force, and of those the newest. It is not the most flattering one.

use super::super::figures::{in_unit, quotient};
use super::inquiry::Inquiry;
use super::reply::{Piece, Reply, Row};
use crate::public::Technology;
use crate::site::Address;
use crate::standard::{Direction, Evaluation, GroupBy, Independence, Listed, Measure, Metric, Setting};
use crate::words::{Argument, number};

/// How accurate are they, and are they worse for some people?
pub(super) fn accuracy(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let says = |technology: &Technology| {
        technology.answers.evaluations.iter().flat_map(|evaluation| &evaluation.metrics).any(is_rate)
    };
    let both = |technology: &Technology| {
        [Direction::Missed, Direction::WronglyPicked]
            .iter()
            .all(|one| best(technology, |it| it == Some(*one)).is_some())
    };
    let by_group = |technology: &Technology| {
        technology.answers.evaluations.iter().flat_map(|evaluation| &evaluation.metrics).any(|it| it.group_by.is_some())
    };
    let told = ask.those(says);
    let arguments = [
        ("both", Argument::Count(ask.those(both).len())),
        ("groups", Argument::Count(ask.those(by_group).len())),
        ("y", Argument::Count(ask.all.len())),
    ];
    Reply::of(ask.say("asked_accuracy", &arguments))
        .with_records(ask, &ask.all)
        .silent(ask, ask.all.len(), ask.silent(&ask.all, "evaluations", says))
        .table(
            ask,
            &["col_name", "asked_col_missed", "asked_col_wrong", "asked_col_other_figure", "asked_col_groups"],
            told,
            Address::Technologies,
            |technology| {
                let cell = |direction: Option<Direction>| -> Vec<Piece> {
                    let figure = best(technology, |it| it == direction);
                    figure
                        .into_iter()
                        .flat_map(|(evaluation, metric)| figure_of(ask, technology, evaluation, metric))
                        .collect()
                };
                let other = cell(None);
                let cells = vec![
                    cell(Some(Direction::Missed)),
                    cell(Some(Direction::WronglyPicked)),
                    other,
                    groups(ask, technology),
                ];
                Row::new(ask.place(technology, "results"), cells)
            },
        )
}

/// Whether a figure says how often something is right or wrong.
fn is_rate(metric: &Metric) -> bool {
    metric.name.direction().is_some()
        || matches!(metric.name, Measure::Accuracy | Measure::ErrorRate | Measure::WordErrorRate)
}

/// The best figure for everybody of those that speak of this direction of error.
fn best(technology: &Technology, is_one: impl Fn(Option<Direction>) -> bool) -> Option<(&Evaluation, &Metric)> {
    let evaluations = technology.answers.evaluations.iter();
    let figures = evaluations.flat_map(|evaluation| evaluation.metrics.iter().map(move |metric| (evaluation, metric)));
    let figures = figures.filter(|(_, metric)| {
        metric.group_by.is_none() && is_rate(metric) && is_one(metric.name.direction()) && value(metric).is_some()
    });
    // Of equals the first stands.
    figures.reduce(|a, b| if weight(technology, b.0, b.1) > weight(technology, a.0, a.1) { b } else { a })
}

/// How much a figure says.
fn weight(
    technology: &Technology,
    evaluation: &Evaluation,
    metric: &Metric,
) -> (bool, bool, bool, Option<jiff::civil::Date>) {
    (
        evaluation.independence == Independence::Independent,
        evaluation.setting == Setting::Operational,
        metric.threshold.is_none_or(|threshold| in_force(technology).any(|value| value == threshold)),
        evaluation.published_on.or(evaluation.received_on),
    )
}

/// The thresholds that count today.
pub(super) fn in_force(technology: &Technology) -> impl Iterator<Item = f64> {
    let thresholds = technology.answers.algorithm.models.iter().flat_map(|model| &model.thresholds);
    thresholds.filter(|threshold| threshold.to.is_none()).map(|threshold| threshold.value)
}

fn value(metric: &Metric) -> Option<f64> {
    let (x, y) = (metric.numerator.map(|x| x as f64), metric.denominator.map(|y| y as f64));
    metric.value.or_else(|| quotient(x, y, metric.unit.code()))
}

/// A figure with x of y, and below it who tested.
fn figure_of(
    ask: &Inquiry<'_, '_, '_>,
    technology: &Technology,
    evaluation: &Evaluation,
    metric: &Metric,
) -> Vec<Piece> {
    let mut text = format!("{}: {}", ask.desk.tag(metric.name).label, in_words(ask, metric));
    if let Some(of) = x_of_y(ask, metric) {
        text = format!("{text} ({of})");
    }
    let mut tester =
        ask.part(technology, &format!("evaluations.{}", evaluation.id), ask.desk.line(&evaluation.evaluator));
    let day = evaluation.published_on.or(evaluation.received_on);
    tester.behind = day.map(|day| format!(", {}", day.year()));
    vec![Piece::of(ask.desk.said(text)), tester]
}

fn in_words(ask: &Inquiry<'_, '_, '_>, metric: &Metric) -> String {
    value(metric).map(|value| in_unit(ask.desk, value, Some(metric.unit.term()))).unwrap_or_default()
}

fn x_of_y(ask: &Inquiry<'_, '_, '_>, metric: &Metric) -> Option<String> {
    let (x, y) = (number(metric.numerator? as f64), number(metric.denominator? as f64));
    Some(ask.say("x_of_y", &[("x", Argument::Text(&x)), ("y", Argument::Text(&y))]))
}

/// For each way of grouping people the lowest and the highest figure, of the best test that has any; each direction of error
/// by itself.
fn groups(ask: &Inquiry<'_, '_, '_>, technology: &Technology) -> Vec<Piece> {
    let mut lines = Vec::new();
    for direction in [Some(Direction::Missed), Some(Direction::WronglyPicked), None] {
        let grouped = |metric: &&Metric| {
            metric.group_by.is_some()
                && is_rate(metric)
                && metric.name.direction() == direction
                && value(metric).is_some()
        };
        let with = technology.answers.evaluations.iter().filter_map(|evaluation| {
            let first = evaluation
                .metrics
                .iter()
                .filter(grouped)
                .max_by_key(|metric| weight(technology, evaluation, metric).2)?;
            Some((evaluation, first))
        });
        let Some((evaluation, sample)) = with.max_by_key(|(evaluation, metric)| weight(technology, evaluation, metric))
        else {
            continue;
        };
        let same =
            |metric: &&Metric| grouped(metric) && metric.name == sample.name && metric.threshold == sample.threshold;
        for term in GroupBy::LIST.terms {
            let of: Vec<&Metric> = evaluation
                .metrics
                .iter()
                .filter(|metric| same(metric) && metric.group_by.is_some_and(|by| by.code() == term.code))
                .collect();
            let order =
                |a: &&&Metric, b: &&&Metric| value(a).partial_cmp(&value(b)).unwrap_or(std::cmp::Ordering::Equal);
            let (Some(low), Some(high)) = (of.iter().min_by(order), of.iter().max_by(order)) else { continue };
            if of.len() > 1 {
                let measure = ask.desk.tag(sample.name).label;
                let by = ask.desk.term(GroupBy::LIST.name, term).label;
                // “Other” would say nothing; the names of the groups do.
                let measure = if term.code == GroupBy::Other.code() { measure } else { format!("{measure}, {by}") };
                let (from, to) = (of_group(ask, low), of_group(ask, high));
                let arguments = [
                    ("measure", Argument::Text(&measure)),
                    ("from", Argument::Text(&from)),
                    ("to", Argument::Text(&to)),
                ];
                let label = ask.desk.said(ask.say("asked_groups", &arguments));
                lines.push(ask.part(technology, &format!("evaluations.{}", evaluation.id), label));
            }
        }
    }
    ask.some(lines)
}

/// The figure of a group: “80% for Mixed or other (72 of 90)”.
fn of_group(ask: &Inquiry<'_, '_, '_>, metric: &Metric) -> String {
    let group = metric.group.as_ref().map(|group| ask.desk.line(group).text).unwrap_or_default();
    let figure = in_words(ask, metric);
    let text = ask.say("asked_of_group", &[("figure", Argument::Text(&figure)), ("group", Argument::Text(&group))]);
    match x_of_y(ask, metric) {
        Some(of) => format!("{text} ({of})"),
        None => text,
    }
}
