//! A sheet as it was found: cells in rows, and which of them were merged. It knows nothing of what they mean.

use crate::public::TITLE;
use crate::text::{nfc, strange};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The cells of one sheet.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// The name of the sheet; empty for a file that has only one without a name.
    pub name: String,
    /// The rows from the first row of the sheet on, each from its first column on.
    pub rows: Vec<Vec<Cell>>,
    /// The blocks of cells that were merged, where the file says so, by each of the rows that they go through.
    merged: BTreeMap<usize, Vec<Block>>,
    /// How many there are in all rows together.
    merged_rows: usize,
    /// The cells and the bytes of text of this sheet and those before it.
    cells: usize,
    words: usize,
}

/// What one cell holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text without characters that nobody can see.
    Text(String),
    /// A number; also a day that the spreadsheet holds as a number without saying so.
    Number(f64),
    /// A calendar day.
    Day(Date),
    /// A tick or its absence.
    YesNo(bool),
}

/// Cells that were merged into one: rows and columns from 0, the last ones included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    /// The first row.
    pub top: usize,
    /// The first column.
    pub left: usize,
    /// The last row.
    pub bottom: usize,
    /// The last column.
    pub right: usize,
}

/// Why a file cannot be imported, in a sentence or two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(pub String);

/// The most rows and columns that a list may have: far above any real one, and small enough to fail fast.
pub(super) const MOST_ROWS: usize = 20_000;
pub(super) const MOST_COLUMNS: usize = 300;

/// The most cells of all sheets together, empty ones between others included.
const MOST_CELLS: usize = 4_000_000;

/// The most bytes of text of all sheets together: 32 MiB.
pub(super) const MOST_WORDS: usize = 32 * 1024 * 1024;

/// The most bytes of text that merged cells may spread over the rows that they go through: 16 MiB.
pub(super) const MOST_SPREAD: usize = 16 * 1024 * 1024;

/// The most rows that merged cells may go through, counted for each block.
const MOST_MERGED: usize = 200_000;

impl Grid {
    /// Whether candour says in the first rows that it made this of a register.
    pub fn is_of_candour(&self) -> bool {
        self.rows.iter().take(3).flatten().any(|cell| cell.shown().ends_with(TITLE))
    }

    /// An empty sheet of this name. What may be in it is less by what is in the sheets before it.
    #[cfg_attr(not(feature = "sheets"), expect(dead_code, reason = "only spreadsheets have sheets"))]
    pub(super) fn after(before: Option<&Self>, name: &str) -> Self {
        let (cells, words) = before.map_or((0, 0), |before| (before.cells, before.words));
        Self { name: name.to_owned(), cells, words, ..Self::default() }
    }

    /// Puts a cell into its place.
    ///
    /// # Errors
    ///
    /// The place lies beyond what a list may have.
    pub(super) fn put(&mut self, row: usize, column: usize, cell: Cell) -> Result<(), Unreadable> {
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(Unreadable(format!(
                "the sheet “{}” has something in row {}, column {}, and a list may have {MOST_ROWS} rows and {MOST_COLUMNS} \
                 columns. Delete what stands far away from the list, or copy the list into a new file.",
                self.name,
                row + 1,
                column + 1
            )));
        }
        let width = self.rows.get(row).map_or(0, Vec::len);
        self.cells += (column + 1).saturating_sub(width);
        self.words += if let Cell::Text(text) = &cell { text.len() } else { 0 };
        if self.cells > MOST_CELLS || self.words > MOST_WORDS {
            let message = format!("the sheet “{}” holds more than any list.", self.name);
            return Err(Unreadable(format!("{message} Copy the list into a new file and import that.")));
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, Cell::Empty);
            }
            if let Some(place) = cells.get_mut(column) {
                *place = cell;
            }
        }
        Ok(())
    }

    /// The cell at a place; empty where there is none.
    pub(super) fn at(&self, row: usize, column: usize) -> &Cell {
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(&Cell::Empty)
    }

    /// How many columns the widest row has.
    pub(super) fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// Takes cells as merged into one. Rows and columns below and beside everything that a list may have are left out.
    ///
    /// # Errors
    ///
    /// There are more of them than any list has.
    #[cfg_attr(not(feature = "sheets"), expect(dead_code, reason = "only spreadsheets say what is merged"))]
    pub(super) fn merge(&mut self, block: Block) -> Result<(), Unreadable> {
        if block.right < block.left {
            return Ok(());
        }
        for row in block.top..=block.bottom.min(MOST_ROWS) {
            self.merged_rows += 1;
            if self.merged_rows > MOST_MERGED {
                let message = format!("the sheet “{}” has more merged cells than any list.", self.name);
                return Err(Unreadable(format!("{message} Copy the list into a new file as values only.")));
            }
            self.merged.entry(row).or_default().push(block);
        }
        Ok(())
    }

    /// The blocks of merged cells that go through a row.
    pub(super) fn merged(&self, row: usize) -> &[Block] {
        self.merged.get(&row).map_or(&[], Vec::as_slice)
    }

    /// The cell at a place, or the one that it was merged into as long as there is room for its words.
    pub(super) fn spread(&self, row: usize, column: usize, room: &mut usize) -> Cell {
        let cell = self.filled(row, column);
        let Cell::Text(text) = cell else { return cell.clone() };
        let spread = if self.at(row, column).is_empty() { text.len() } else { 0 };
        match room.checked_sub(spread) {
            Some(left) => {
                *room = left;
                cell.clone()
            }
            None => Cell::Empty,
        }
    }

    /// The cell at a place, or the one that it was merged into.
    pub(super) fn filled(&self, row: usize, column: usize) -> &Cell {
        let block = self.merged(row).iter().find(|block| (block.left..=block.right).contains(&column));
        block.map_or_else(|| self.at(row, column), |block| self.at(block.top, block.left))
    }
}

impl Cell {
    /// A text without what nobody can see in it; an empty cell if nothing is left.
    pub fn text(text: &str) -> Self {
        let text = clean(text);
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text.trim().to_owned()) }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// What a person sees in it.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::YesNo(true) => "yes".to_owned(),
            Self::YesNo(false) => "no".to_owned(),
        }
    }
}

/// The text composed, with plain line ends and blanks, and without invisible characters, which a register refuses.
pub(super) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'], "\n");
    let text = text.replace(['\u{a0}', '\u{202f}', '\u{2007}'], " ").replace("_x000D_", "");
    let text = nfc(&text).into_owned();
    let mut clean = String::with_capacity(text.len());
    let mut from = 0;
    for (at, _) in strange(&text) {
        clean.push_str(text.get(from..at.start).unwrap_or_default());
        from = from.max(at.end);
    }
    clean.push_str(text.get(from..).unwrap_or_default());
    clean
}
