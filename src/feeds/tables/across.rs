//! The same tables across forces: the code of the force stands before every key, and a table says how each force stands.

use super::column::Column;
use super::own;
use super::table::{Origin, Reference, Table, tables};
use std::sync::LazyLock;

/// The tables of a collection of registers: that of the forces, and then every table of a register with the rows of all.
pub(in crate::feeds) fn tables_across_forces() -> &'static [Table] {
    static TABLES: LazyLock<Vec<Table>> =
        LazyLock::new(|| std::iter::once(forces()).chain(tables().iter().cloned().map(across)).collect());
    &TABLES
}

/// A table of a register with the rows of all forces.
fn across(mut table: Table) -> Table {
    with_force(&mut table.key);
    for reference in &mut table.references {
        with_force(&mut reference.columns);
        with_force(&mut reference.to);
    }
    let forces = Reference { columns: force(), table: own::FORCES.key.to_owned(), to: force() };
    table.references.insert(0, forces);
    table
}

fn force() -> Vec<String> {
    vec![own::FORCE.key.to_owned()]
}

fn with_force(columns: &mut Vec<String>) {
    if columns.first().is_none_or(|first| first != own::FORCE.key) {
        columns.insert(0, own::FORCE.key.to_owned());
    }
}

fn forces() -> Table {
    let questions = [
        &own::FORCE,
        &own::FORCE_NAME,
        &own::REGION,
        &own::CONDITION,
        &own::GROUNDS,
        &own::MERGED_INTO,
        &own::AS_OF,
        &own::FETCHED_AT,
        &own::SOURCE,
        &own::HOME,
        &own::SHA256,
        &own::VERSION,
        &own::SEQUENCE,
        &own::LICENCE,
        &own::HELD_TECHNOLOGIES,
        &own::HELD_DATASETS,
    ];
    let mut columns: Vec<Column> = questions.iter().flat_map(|question| Column::own(question)).collect();
    // A force without a copy has no day.
    columns.iter_mut().filter(|column| column.name == own::AS_OF.key).for_each(|column| column.is_required = false);
    Table {
        name: own::FORCES.key.to_owned(),
        trail: vec![&own::FORCES],
        columns,
        key: force(),
        references: Vec::new(),
        origin: Origin::Forces,
    }
}
