//! From a sheet to a table: where its header stands, what its columns are called, and which rows are records.
//!
//! Lists have titles above them, headers of two lines, merged cells and empty rows; none of that is in a table any more.

use super::cell::{Cell, Grid, MOST_SPREAD};
use super::names::Known;
use crate::text::one_line;

/// How far down a header is looked for.
const DEEPEST_HEADER: usize = 40;

/// The longest text that can be the name of a column.
const LONGEST_NAME: usize = 160;

/// A list of records.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The sheet that it stands in; empty if the file has only one.
    pub sheet: String,
    /// The names of its columns.
    pub columns: Vec<Column>,
    /// Its records.
    pub rows: Vec<Row>,
    /// Rows that were taken for headings or notes, with their numbers and texts.
    pub passed: Vec<(usize, String)>,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// All of its header, such as `Contract – End`.
    pub name: String,
    /// The last line of its header, such as `End`.
    pub last: String,
}

/// A row that is a record.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it stands, in words: `row 5`.
    pub place: String,
    /// A cell for each column.
    pub cells: Vec<Cell>,
    /// Whether its name was merged with that of the row above, so that both are one record.
    pub continues: bool,
}

/// The table in a sheet, or `None` if there is nothing in it that could be one.
pub fn read_table(grid: &Grid) -> Option<Table> {
    let names = Known::new();
    let known = |name: &str| names.score(name);
    let known: &dyn Fn(&str) -> usize = &known;
    let best = header_row(grid, known)?;
    let (first, last) = header_block(grid, best, known);
    let used: Vec<usize> = (0..grid.width())
        .filter(|column| (first..grid.rows.len()).any(|row| !grid.at(row, *column).is_empty()))
        .collect();
    let mut table = Table { sheet: grid.name.clone(), ..Table::default() };
    for column in &used {
        let mut lines: Vec<String> = Vec::new();
        for row in first..=last {
            let line = header_line(grid, row, *column, row < last);
            if !line.is_empty() && lines.last() != Some(&line) {
                lines.push(line);
            }
        }
        let last = lines.last().cloned().unwrap_or_default();
        table.columns.push(Column { name: lines.join(" – "), last });
    }
    let name_at = table.columns.iter().position(|column| is_name(&column.last) || is_name(&column.name)).unwrap_or(0);
    let mut room = MOST_SPREAD;
    for row in last + 1..grid.rows.len() {
        let cells: Vec<Cell> = used.iter().map(|column| grid.spread(row, *column, &mut room)).collect();
        let own = used.iter().filter(|column| !grid.at(row, **column).is_empty()).count();
        let is_header_again = cells.iter().zip(&table.columns).filter(|(cell, _)| !cell.is_empty()).count() > 1
            && cells
                .iter()
                .zip(&table.columns)
                .all(|(cell, column)| cell.is_empty() || one_line(&cell.shown()) == column.last.as_str());
        if own == 0 || is_header_again {
            continue;
        }
        let named = cells.get(name_at).is_some_and(|cell| !cell.is_empty());
        let texts: Vec<String> = used.iter().map(|column| grid.at(row, *column).shown()).collect();
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        // A name alone between rows that say much more is the heading of what follows.
        let is_heading = filled == 1 && (!named || used.len() > 3);
        if is_heading || is_band(grid, row, &used) || is_total(&texts) {
            table.passed.push((row + 1, texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()));
            continue;
        }
        let merged_name = used.get(name_at).is_some_and(|column| {
            grid.at(row, *column).is_empty() && !grid.filled(row, *column).is_empty() && row > last + 1
        });
        table.rows.push(Row { place: format!("row {}", row + 1), cells, continues: merged_name });
    }
    Some(table)
}

/// The row that looks most like a header: names that are known count most, then how many there are.
fn header_row(grid: &Grid, known: &dyn Fn(&str) -> usize) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (index, row) in grid.rows.iter().enumerate().take(DEEPEST_HEADER) {
        let texts: Vec<String> = row.iter().filter_map(name_of).collect();
        let others = row.iter().filter(|cell| !cell.is_empty()).count() - texts.len();
        if texts.is_empty() || others > texts.len() || (texts.len() == 1 && grid.width() > 1) {
            continue;
        }
        let score = texts.iter().map(|text| known(text)).sum::<usize>() * 10 + texts.len().min(9);
        if best.is_none_or(|(_, most)| score > most) {
            best = Some((index, score));
        }
    }
    best.map(|(index, _)| index)
}

/// The first and the last row of a header: names are often grouped by a line above, or divided by a line below.
fn header_block(grid: &Grid, best: usize, known: &dyn Fn(&str) -> usize) -> (usize, usize) {
    let texts = |row: usize| -> Vec<Option<String>> { (0..grid.width()).map(|at| name_of(grid.at(row, at))).collect() };
    let count = |row: usize| texts(row).iter().flatten().count();
    let is_all_text =
        |row: usize| count(row) == grid.rows.get(row).map_or(0, |cells| cells.iter().filter(|c| !c.is_empty()).count());
    let groups = |row: usize, below: usize| {
        let (upper, lower) = (texts(row), texts(below));
        let spans = (1..grid.width()).any(|at| {
            upper.get(at).is_some_and(Option::is_none)
                && lower.get(at).is_some_and(Option::is_some)
                && (0..at).any(|left| upper.get(left).is_some_and(Option::is_some))
        });
        spans && is_all_text(row) && is_all_text(below)
    };
    let mut first = best;
    if best > 0 && count(best - 1) > 1 && count(best - 1) < count(best) && groups(best - 1, best) {
        first = best - 1;
    }
    let down_merged = grid
        .merged(best)
        .iter()
        .any(|block| block.top == best && block.bottom == best + 1 && block.left == block.right);
    let across_merged =
        grid.merged(best).iter().any(|block| block.top == best && block.bottom == best && block.right > block.left);
    let unnamed_below = || {
        let (upper, lower) = (texts(best), texts(best + 1));
        let under_nothing =
            (0..grid.width()).any(|at| upper.get(at) == Some(&None) && lower.get(at).is_some_and(Option::is_some));
        let first_name = upper.iter().position(Option::is_some).unwrap_or_default();
        under_nothing && lower.get(first_name) == Some(&None) && groups(best, best + 1)
    };
    let below_is_text = best + 1 < grid.rows.len() && count(best + 1) > 0 && is_all_text(best + 1);
    let below_known = || texts(best + 1).iter().flatten().any(|text| known(text) > 0 || text.split(' ').count() < 3);
    let last = if first == best && below_is_text && (down_merged || across_merged && below_known() || unnamed_below()) {
        best + 1
    } else {
        best
    };
    (first, last)
}

/// What stands in a line of the header over a column. In a line above the last, a name reaches to the right until the next one.
fn header_line(grid: &Grid, row: usize, column: usize, reaches: bool) -> String {
    let own = name_of(grid.filled(row, column));
    let beside = || {
        let from_left = (0..column).rev().find_map(|left| name_of(grid.at(row, left)).map(|name| (left, name)))?;
        // A name that is itself whole, because nothing stands below it, reaches nowhere.
        name_of(grid.at(row + 1, from_left.0)).or_else(|| name_of(grid.at(row + 1, column)))?;
        (!grid.merged(row).iter().any(|block| block.top == row && block.left == from_left.0)).then_some(from_left.1)
    };
    own.or_else(|| if reaches { beside() } else { None }).unwrap_or_default()
}

/// A text that can be the name of a column.
fn name_of(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Text(text) if text.chars().count() <= LONGEST_NAME => {
            Some(one_line(text).trim_end_matches(['*', ':']).trim().to_owned()).filter(|name| !name.is_empty())
        }
        _ => None,
    }
}

/// Whether one merged cell goes across most of the list, as headings between its parts do.
fn is_band(grid: &Grid, row: usize, used: &[usize]) -> bool {
    grid.merged(row).iter().any(|block| {
        block.top == row
            && block.bottom == row
            && used.len() > 2
            && block.right - block.left + 1 >= used.len().div_ceil(2)
    })
}

fn is_total(texts: &[String]) -> bool {
    let first = texts.iter().find(|text| !text.is_empty()).map(|text| text.to_lowercase());
    first.is_some_and(|text| matches!(text.trim_end_matches(':'), "total" | "totals" | "grand total"))
}

/// Whether a column of this name holds the names of the records.
pub(super) fn is_name(column: &str) -> bool {
    let name = column.to_lowercase();
    let ends =
        ["name", "system", "tool", "technology", "product", "title", "application", "solution", "use case", "dataset"];
    let other = ["owner", "supplier", "vendor", "former", "officer", "contact", "manager", "lead", "model", "document"];
    ends.iter().any(|end| name.ends_with(end)) && !other.iter().any(|word| name.contains(word))
}
