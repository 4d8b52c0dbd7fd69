//! The tables across forces: the row of a force in the first of them, and what describes them all.

use super::collection::{licences, title};
use super::edition::NationalEdition;
use super::force::held;
use crate::feeds::tables::{self, Cell, Table, TableSet, tables_across_forces};
use crate::feeds::terms::Publisher;
use crate::findings::Finding;
use crate::national::Collected;
use crate::standard::Listed;
use crate::words::Words;

/// The row of a force in `forces.csv`, in the order of its columns.
pub(super) fn force_row(force: &Collected) -> Vec<Cell<'_>> {
    let (member, copy) = (&force.member, force.copy.as_ref());
    let grounds = held(force).and_then(|decision| decision.grounds);
    let name = force.name();
    let [english, welsh] = [name.en, name.cy.unwrap_or_default()].map(Cell::text);
    let count = |count: Option<usize>| match count.and_then(|count| u64::try_from(count).ok()) {
        Some(count) => Cell::Count(count),
        None => Cell::Empty,
    };
    vec![
        Cell::text(force.code()),
        english,
        welsh,
        Cell::text(member.region.code()),
        Cell::text(force.condition.code()),
        Cell::text(grounds.map_or("", Listed::code)),
        Cell::text(member.merged_into.as_ref().map_or("", |code| code.as_str())),
        copy.map_or(Cell::Empty, |copy| Cell::Day(copy.as_of)),
        copy.map_or(Cell::Empty, |copy| Cell::text(copy.fetched_at.to_string())),
        Cell::text(copy.map_or("", |copy| copy.source.as_str())),
        Cell::text(copy.map_or("", |copy| copy.base_url.as_str())),
        Cell::text(copy.map_or("", |copy| copy.accepted.register_sha256.as_str())),
        Cell::text(copy.map_or("", |copy| copy.accepted.schema_version.as_str())),
        copy.map_or(Cell::Empty, |copy| Cell::Count(copy.accepted.sequence)),
        Cell::text(copy.map_or("", |copy| copy.licence.code())),
        count(copy.map(|copy| copy.technologies.len())),
        count(copy.map(|copy| copy.datasets.len())),
    ]
}

/// The description of one table.
pub(super) fn metadata(table: &Table, welsh: &Words) -> Result<Vec<u8>, Finding> {
    tables::metadata_of(table, welsh)
}

/// The description of all tables, as CSV on the Web.
pub(super) fn group(edition: &NationalEdition<'_>, welsh: &Words) -> Result<Vec<u8>, Finding> {
    tables::group_of(&set(edition), welsh)
}

/// The description of all tables, as a data package.
pub(super) fn data_package(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    tables::data_package_of(&set(edition))
}

fn set<'e>(edition: &'e NationalEdition<'_>) -> TableSet<'e> {
    let register = edition.register;
    TableSet {
        tables: tables_across_forces().to_vec(),
        base: &edition.base,
        name: "national-technologies".to_owned(),
        title: title(register).en,
        about: "The registers of all forces as tables whose keys join.",
        publisher: Publisher::of_nation(&register.nation),
        licences: licences(register),
        as_of: register.as_of,
        source: ("api/v1/national.json", "Every register in one file"),
    }
}
