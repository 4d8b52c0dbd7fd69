//! `atrs.csv`: one row a technology, one column an attribute, in the order of the template.
//!
//! A cell holds the very text of the JSON. Where the template repeats, the texts stand below each other, each after the id of
//! its model or set of data. Welsh texts have columns of their own behind the English ones. The last columns name the
//! attributes without an answer, so that a program can tell an answer from the reason for having none.

use super::projection::{Filled, Template};
use super::said::Said;
use super::sentence::joined;
use crate::feeds::edition::Edition;
use crate::feeds::tables::{Cell, Separated};
use crate::findings::Finding;
use crate::public::Technology;
use crate::site::Address;
use crate::standard::{ATRS, ATRS_VERSION, AnswerState, Line};
use rayon::prelude::*;
use std::io::Write;

/// The states that are no answer, each with the column that names the attributes in it.
const STATES: [(AnswerState, &str); 4] = [
    (AnswerState::Withheld, "withheld"),
    (AnswerState::NotApplicable, "not_applicable"),
    (AnswerState::NotKnown, "not_known"),
    (AnswerState::NotPublished, "not_published"),
];

/// How many rows are made at once.
const AT_ONCE: usize = 256;

pub(in crate::feeds) fn table(edition: &Edition<'_>, to: &mut dyn Write) -> Result<(), Finding> {
    let mut header: Vec<String> = ["force", "id", "page", "atrs_version"].map(str::to_owned).into();
    header.extend(ATRS.iter().map(|attribute| attribute.name.to_owned()));
    header.extend(ATRS.iter().map(|attribute| format!("{}_cy", attribute.name)));
    header.extend(STATES.map(|(_, column)| column.to_owned()));
    let mut table = Separated::to(to, header.iter().map(String::as_str))?;
    for technologies in edition.register.technologies.chunks(AT_ONCE) {
        let rows: Vec<Vec<Cell<'_>>> = technologies.par_iter().map(|technology| row(edition, technology)).collect();
        rows.iter().try_for_each(|row| table.row(row))?;
    }
    table.finish()
}

fn row<'a>(edition: &Edition<'a>, technology: &'a Technology) -> Vec<Cell<'a>> {
    let register = edition.register;
    let mut row = vec![
        Cell::text(register.force.id.as_str()),
        Cell::text(technology.id.as_str()),
        Cell::text(edition.base.absolute(Address::Technology(&technology.id))),
        Cell::text(ATRS_VERSION),
    ];
    let template = Template::of(register, technology);
    let texts = template.parts.iter().flat_map(|(_, groups)| (0..length(groups)).map(move |at| in_one(groups, at)));
    let (english, welsh): (Vec<_>, Vec<_>) =
        texts.map(|text| text.map_or((None, None), |text| (Some(text.en), text.cy))).unzip();
    row.extend(english.into_iter().chain(welsh).map(|text| text.map_or(Cell::Empty, Cell::text)));
    for (state, _) in STATES {
        let in_state = template.parts.iter().flat_map(|(_, groups)| {
            let there = (0..length(groups)).filter(move |at| state_of(groups, *at) == Some(state));
            there.filter_map(move |at| name(groups, at))
        });
        row.push(Cell::several(in_state));
    }
    row
}

fn length(groups: &[Filled<'_>]) -> usize {
    groups.first().map_or(0, |group| group.attributes.len())
}

fn name(groups: &[Filled<'_>], at: usize) -> Option<&'static str> {
    Some(groups.first()?.attributes.get(at)?.0.name)
}

/// The state of an attribute: answered as soon as one of its groups answers it.
fn state_of(groups: &[Filled<'_>], at: usize) -> Option<AnswerState> {
    let states = || groups.iter().filter_map(|group| Some(group.attributes.get(at)?.1.state));
    states().find(|state| *state == AnswerState::Answered).or_else(|| states().next())
}

/// A text for a cell in which several groups stand below each other.
fn in_one(groups: &[Filled<'_>], at: usize) -> Option<Line> {
    let said: Vec<(Option<&str>, &Said<'_>)> =
        groups.iter().filter_map(|group| Some((group.of, &group.attributes.get(at)?.1))).collect();
    if let [(_, only)] = said.as_slice() {
        return Some(only.text.clone());
    }
    let named = |text: &str, of: &Option<&str>| of.map_or_else(|| text.to_owned(), |of| format!("{of}: {text}"));
    let texts: Vec<Line> = said
        .iter()
        .map(|(of, said)| Line { en: named(&said.text.en, of), cy: said.text.cy.as_ref().map(|it| named(it, of)) })
        .collect();
    Some(joined(&texts, "\n\n"))
}
