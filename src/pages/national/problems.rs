//! The forces whose register could not be had, is overdue, or is not there: each with its reason.

use super::desk::{Head, NationalDesk};
use super::force::{at, standing};
use super::forces::last_good;
use super::written::{Cell, Piece, Section, Table, Written};
use crate::findings::Finding;
use crate::national::Collected;
use crate::standard::{Condition, Verdict};

/// The page of problems.
pub(super) fn problems(desk: &NationalDesk<'_, '_>) -> Result<String, Finding> {
    let mut page = Written::new(desk.said(desk.word("national_problems_title")));
    page.lead = Some(desk.word("national_problems_lead").to_owned());
    let forces: Vec<&Collected> = desk.maker.forces.iter().copied().filter(|force| is_problem(force)).collect();
    if forces.is_empty() {
        page.sections.push(Section::default().say(Piece::said(desk.word("national_problems_none"))));
    } else {
        let columns =
            ["national_force", "national_condition", "national_why", "national_last_good", "national_last_attempt"];
        let table = Table {
            caption: desk.word("national_problems_title").to_owned(),
            columns: columns.map(|word| desk.word(word).to_owned()).into(),
            rows: forces.iter().map(|force| row(desk, force)).collect(),
        };
        page.sections.push(Section { table: Some(table), ..Section::default() });
    }
    let mut head = Head::new(desk.word("national_problems_title"));
    head.summary = Some(desk.word("national_problems_lead").to_owned());
    desk.finish("national/page.html", head, &page)
}

/// Whether something is wrong, or there is nothing.
pub(super) fn is_problem(force: &Collected) -> bool {
    let is_wrong = matches!(
        force.condition,
        Condition::Held | Condition::Late | Condition::NeverPublished | Condition::NotYetConnected
    );
    is_wrong || (force.condition == Condition::Merged && force.decisions.first().is_some_and(is_held))
}

fn is_held(decision: &crate::national::Decision) -> bool {
    decision.verdict == Verdict::Held
}

fn row(desk: &NationalDesk<'_, '_>, force: &Collected) -> Vec<Cell> {
    let last = match force.decisions.first() {
        Some(last) => at(desk, last.at),
        None => Piece::said(desk.word("national_never")),
    };
    vec![
        vec![desk.force(force)],
        vec![desk.condition(force.condition)],
        standing(desk, force),
        vec![last_good(desk, force)],
        vec![last],
    ]
}
