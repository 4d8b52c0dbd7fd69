//! `technologies.csv`: one row a technology.

use super::edition::Edition;
use super::table::{Row, Table, columns};
use crate::findings::Finding;
use crate::public::Technology;
use crate::site::Address;
use crate::standard::{self as asked, AnswerState, Given};

/// The states that leave a cell empty, each with the column that names the questions in it.
const STATES: [(AnswerState, &str); 4] = [
    (AnswerState::Withheld, "withheld"),
    (AnswerState::NotApplicable, "not_applicable"),
    (AnswerState::NotKnown, "not_known"),
    (AnswerState::NotPublished, "not_published"),
];

pub(super) fn table(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let mut header: Vec<String> = ["force", "id", "page"].map(str::to_owned).into();
    header.extend(columns(asked::Technology::QUESTIONS));
    header.push("deployments".to_owned());
    header.extend(STATES.map(|(_, column)| column.to_owned()));
    let mut table = Table::new(&header)?;
    for technology in &edition.register.technologies {
        table.row(row(edition, technology))?;
    }
    table.written()
}

fn row(edition: &Edition<'_>, technology: &Technology) -> Row {
    let mut row = Row::default();
    row.text(edition.register.force.id.as_str());
    row.text(&technology.id);
    row.text(&edition.base.absolute(Address::Technology(&technology.id)));
    if let Given::Table(answers) = technology.given() {
        row.answers(&answers);
    }
    row.number(technology.deployments.len());
    for (state, _) in STATES {
        let fields = technology.gaps.iter().filter(|gap| gap.state == state).map(|gap| gap.field.as_str());
        row.text(&fields.collect::<Vec<_>>().join("; "));
    }
    row
}
