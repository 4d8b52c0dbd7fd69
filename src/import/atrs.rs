//! The templates of the Algorithmic Transparency Recording Standard that stand upright: an attribute a line, and beside it the
//! answer, often over several sheets. They are turned round into a table with a record a row.
//!
//! Attributes are known by their names, never by their numbers, which change between versions.

use super::cell::{Cell, Grid, MOST_SPREAD};
use super::names::{folded, is_atrs, is_atrs_only};
use super::table::{Column, Row, Table};
use std::collections::BTreeSet;

/// Headers of columns beside the attributes that hold no answers.
const NO_ANSWERS: &[&str] = &[
    "description",
    "guidance",
    "notes",
    "note",
    "example",
    "examples",
    "required",
    "mandatory",
    "prompt",
    "type",
    "category",
    "tier",
    "help",
    "what to write",
    "instructions",
    "section",
    "number",
    "field number",
    "ref",
    "reference",
    "comments",
    "explanation",
];

/// Headers of columns that hold the answers.
const ANSWERS: &[&str] = &["response", "answer", "your", "value", "entry", "completed", "record", "input here"];

/// The records in upright templates, as a table; `None` if these sheets are none.
pub fn vertical(grids: &[Grid]) -> Option<Table> {
    let sheets: Vec<Upright<'_>> = grids.iter().filter_map(Upright::of).collect();
    let only: BTreeSet<String> = sheets.iter().flat_map(|sheet| sheet.own.iter().cloned()).collect();
    let all: usize = sheets.iter().map(|sheet| sheet.rows.len()).sum();
    if only.len() < 3 || all < 5 {
        return None;
    }
    let records = sheets.iter().map(|sheet| sheet.answers.len()).max().unwrap_or_default();
    let mut table = Table::default();
    let mut rows: Vec<Row> = (0..records)
        .map(|at| {
            let column = sheets.iter().find_map(|sheet| sheet.answers.get(at)).copied().unwrap_or_default();
            Row { place: format!("column {}", letters(column)), cells: Vec::new(), continues: false }
        })
        .collect();
    let mut room = MOST_SPREAD;
    for sheet in &sheets {
        for row in sheet.first..sheet.grid.rows.len() {
            let Cell::Text(name) = sheet.grid.at(row, sheet.attributes) else { continue };
            let cells: Vec<Cell> =
                sheet.answers.iter().map(|column| sheet.grid.spread(row, *column, &mut room)).collect();
            if cells.iter().all(Cell::is_empty) {
                continue;
            }
            table.columns.push(Column { name: name.clone(), last: name.clone() });
            for (at, record) in rows.iter_mut().enumerate() {
                record.cells.push(cells.get(at).cloned().unwrap_or_default());
            }
        }
    }
    if let [only] = sheets.as_slice() {
        table.sheet.clone_from(&only.grid.name);
    }
    rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    table.rows = rows;
    Some(table)
}

/// A sheet with attributes below each other.
struct Upright<'a> {
    grid: &'a Grid,
    /// The column of the attributes.
    attributes: usize,
    /// The first row with one.
    first: usize,
    /// The rows with one.
    rows: Vec<usize>,
    /// The attributes that no other list has.
    own: Vec<String>,
    /// The columns of the answers.
    answers: Vec<usize>,
}

impl<'a> Upright<'a> {
    fn of(grid: &'a Grid) -> Option<Self> {
        let matches = |column: usize| -> Vec<(usize, String)> {
            let name = |row: usize| match grid.at(row, column) {
                Cell::Text(text) => Some(folded(text)).filter(|name| is_atrs(name)),
                _ => None,
            };
            (0..grid.rows.len()).filter_map(|row| Some((row, name(row)?))).collect()
        };
        let (attributes, found) = (0..grid.width())
            .map(|column| (column, matches(column)))
            .max_by_key(|(column, found)| (found.len(), usize::MAX - column))?;
        let different: BTreeSet<&String> = found.iter().map(|(_, name)| name).collect();
        if different.len() < 2 {
            return None;
        }
        let first = found.first()?.0;
        let rows: Vec<usize> = found.iter().map(|(row, _)| *row).collect();
        let own = found.iter().map(|(_, name)| name.clone()).filter(|name| is_atrs_only(name)).collect();
        let answers = answers(grid, attributes, first, &rows);
        (!answers.is_empty()).then_some(Self { grid, attributes, first, rows, own, answers })
    }
}

fn answers(grid: &Grid, attributes: usize, first: usize, rows: &[usize]) -> Vec<usize> {
    let header = |column: usize| {
        (0..first).rev().map(|row| grid.at(row, column)).find(|cell| !cell.is_empty()).map(|cell| folded(&cell.shown()))
    };
    let holds = |column: &usize| rows.iter().any(|row| !grid.at(*row, *column).is_empty());
    let columns: Vec<usize> = (attributes + 1..grid.width()).filter(holds).collect();
    let is = |column: usize, words: &[&str]| {
        header(column)
            .is_some_and(|header| words.iter().any(|word| header == *word || header.split(' ').any(|it| it == *word)))
    };
    let said: Vec<usize> = columns.iter().copied().filter(|column| is(*column, ANSWERS)).collect();
    if !said.is_empty() {
        return said;
    }
    columns.into_iter().filter(|column| !is(*column, NO_ANSWERS)).collect()
}

/// The name of a column as spreadsheets show it.
fn letters(column: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    if column < 26 { letter(column).to_string() } else { format!("{}{}", letter(column / 26 - 1), letter(column)) }
}
