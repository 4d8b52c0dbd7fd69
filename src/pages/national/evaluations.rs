//! Evaluations of the same thing that came to different figures, one below the other, with who made each and where.
//!
//! The same thing is the same product, or else a model of the same name; the same figure is the same measure in the same
//! unit of the same group.

use super::desk::{Head, NationalDesk, of_part};
use super::entries::Entry;
use super::maker::NationalMaker;
use super::written::{Cell, Piece, Section, Table, Written};
use crate::findings::Finding;
use crate::pages::figures::{in_unit, quotient};
use crate::site::Address;
use crate::standard::{Evaluation, Listed, Metric};
use crate::words::{Argument, number};
use std::collections::BTreeMap;

/// A figure that another evaluation of the same thing does not bear out.
#[derive(Clone)]
pub(super) struct Disputed<'a> {
    about: About,
    entry: Entry<'a>,
    evaluation: &'a Evaluation,
    metric: &'a Metric,
}

/// What figures must share to be compared: what was tested, the measure, the unit, by what and which group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct About {
    thing: String,
    measure: &'static str,
    unit: &'static str,
    group_by: &'static str,
    group: String,
}

/// Where a part stands, from 1.
pub(super) fn address(part: usize) -> Address<'static> {
    if part == 1 { Address::Evaluations } else { Address::EvaluationsPart(part) }
}

/// Every disputed figure; those of the same thing stand together.
pub(super) fn contradictions<'a>(maker: &NationalMaker<'a>) -> Vec<Disputed<'a>> {
    let mut all: BTreeMap<About, Vec<Disputed<'a>>> = BTreeMap::new();
    for entry in &maker.entries.technologies {
        for evaluation in &entry.brief.evaluations {
            let Some(thing) = thing(*entry, evaluation) else { continue };
            for metric in &evaluation.metrics {
                let about = About {
                    thing: thing.clone(),
                    measure: metric.name.code(),
                    unit: metric.unit.code(),
                    group_by: metric.group_by.map_or("", |by| by.code()),
                    group: metric.group.as_ref().map(|group| group.en.to_lowercase()).unwrap_or_default(),
                };
                let disputed = Disputed { about: about.clone(), entry: *entry, evaluation, metric };
                all.entry(about).or_default().push(disputed);
            }
        }
    }
    let is_disputed = |figures: &Vec<Disputed<'_>>| {
        let values: Vec<f64> = figures.iter().filter_map(|it| value(it.metric)).collect();
        values.iter().any(|value| values.first().is_some_and(|first| first != value))
    };
    all.into_values().filter(is_disputed).flatten().filter(|it| value(it.metric).is_some()).collect()
}

/// What was tested, if others can have tested the same.
fn thing(entry: Entry<'_>, evaluation: &Evaluation) -> Option<String> {
    if let Some(product) = &entry.brief.product {
        return Some(product.0.clone());
    }
    let models = &entry.brief.models;
    let model = match &evaluation.model {
        Some(id) => models.iter().find(|model| model.id == *id),
        None => models.first().filter(|_| models.len() == 1),
    };
    model.map(|model| model.name.0.clone())
}

fn value(metric: &Metric) -> Option<f64> {
    let (x, y) = (metric.numerator.map(|x| x as f64), metric.denominator.map(|y| y as f64));
    metric.value.or_else(|| quotient(x, y, metric.unit.code()))
}

/// A figure in its unit.
pub(super) fn figure(desk: &NationalDesk<'_, '_>, metric: &Metric) -> Option<String> {
    Some(in_unit(desk, value(metric)?, Some(metric.unit.term())))
}

/// A part of the disputed figures.
pub(super) fn evaluations(desk: &NationalDesk<'_, '_>, all: &[Disputed<'_>], part: usize) -> Result<String, Finding> {
    let title = desk.part_title("national_evaluations_title", part);
    let mut page = Written::new(desk.said(title.clone()));
    page.lead = Some(desk.word("national_evaluations_lead").to_owned());
    let here = of_part(all, part);
    for (number, same) in here.chunk_by(|one, other| one.about == other.about).enumerate() {
        page.sections.extend(same.first().map(|first| of_one(desk, number, first, same)));
    }
    if all.is_empty() {
        page.sections.push(Section::default().say(Piece::said(desk.word("national_evaluations_none"))));
    }
    page.parts = desk.parts(all.len(), part, address);
    let mut head = Head::new(&title);
    head.summary = Some(desk.word("national_evaluations_lead").to_owned());
    desk.finish("national/page.html", head, &page)
}

fn of_one(desk: &NationalDesk<'_, '_>, number: usize, first: &Disputed<'_>, same: &[Disputed<'_>]) -> Section {
    let measure = desk.tag(first.metric.name).label;
    let group = match &first.metric.group {
        Some(group) => desk.line(group).text,
        None => desk.word("everybody").to_owned(),
    };
    let title = format!("{}: {measure}, {group}", first.about.thing);
    let columns = [
        "national_force",
        "col_name",
        "figure",
        "x_of_y_head",
        "national_made_by",
        "national_setting",
        "at_threshold",
        "national_published",
    ];
    let table = Table {
        caption: title.clone(),
        columns: columns.map(|word| desk.word(word).to_owned()).into(),
        rows: same.iter().map(|disputed| row(desk, disputed)).collect(),
    };
    Section { table: Some(table), ..Section::new(format!("figure-{}", number + 1), desk.said(title)) }
}

fn row(desk: &NationalDesk<'_, '_>, Disputed { entry, evaluation, metric, .. }: &Disputed<'_>) -> Vec<Cell> {
    let of = metric.numerator.zip(metric.denominator).map(|(x, y)| {
        let (x, y) = (number(x as f64), number(y as f64));
        Piece::said(desk.say("x_of_y", &[("x", Argument::Text(&x)), ("y", Argument::Text(&y))]))
    });
    let day = evaluation.published_on.or(evaluation.received_on);
    vec![
        vec![desk.force(entry.force)],
        vec![desk.technology(*entry)],
        figure(desk, metric).map(Piece::said).into_iter().collect(),
        of.into_iter().collect(),
        vec![Piece::from(desk.line(&evaluation.evaluator)), desk.label(evaluation.independence)],
        vec![desk.label(evaluation.setting)],
        metric.threshold.map(|threshold| Piece::said(number(threshold))).into_iter().collect(),
        day.map(|day| Piece::from(desk.day(day))).into_iter().collect(),
    ]
}
