//! Excel and OpenDocument files as grids. Formulas come as the values that were last worked out; pictures, notes and colours
//! do not come at all. OpenDocument files do not tell which cells were merged.

use super::cell::{Block, Cell, Grid, Unreadable};
use super::packed::{Sort, sort_of};
use calamine::{Data, Ods, Reader, Xlsx};
use jiff::civil::Date;
use std::io::Cursor;

/// Every sheet of a workbook that holds anything.
///
/// # Errors
///
/// The bytes are no workbook, it is locked with a password, or a sheet is larger than any list.
pub fn read_workbook(bytes: Vec<u8>) -> Result<Vec<Grid>, Unreadable> {
    if bytes.starts_with(OLD) {
        let message = "this is a spreadsheet of before 2007 (.xls), or one with a password. Open it, take the password away, save it as \
                       .xlsx and import that.";
        return Err(Unreadable(message.to_owned()));
    }
    let sort = sort_of(&bytes)?;
    let bytes = Cursor::new(bytes);
    let grids = match sort {
        Sort::Excel => of_excel(Xlsx::new(bytes).map_err(|fault| unreadable(&fault))?)?,
        Sort::OpenDocument => of_open_document(Ods::new(bytes).map_err(|fault| unreadable(&fault))?)?,
    };
    Ok(grids.into_iter().filter(|grid| grid.rows.iter().flatten().any(|cell| !cell.is_empty())).collect())
}

/// How Excel's files of before 2007 begin, and those with a password. Nothing could be said of how much they would become before they
/// are read.
const OLD: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

fn of_excel(mut workbook: Xlsx<Cursor<Vec<u8>>>) -> Result<Vec<Grid>, Unreadable> {
    let mut grids = Vec::new();
    for name in workbook.sheet_names() {
        let mut grid = Grid::after(grids.last(), &name);
        {
            // A sheet that is only a chart has no cells.
            let Ok(mut cells) = workbook.worksheet_cells_reader(&name) else { continue };
            while let Some(found) = cells.next_cell().map_err(|fault| unreadable(&fault))? {
                let (row, column) = found.get_position();
                let cell = cell(&Data::from(found.get_value().clone()));
                if !cell.is_empty() {
                    grid.put(row as usize, column as usize, cell)?;
                }
            }
        }
        for block in workbook.merge_cells_by_sheet_name(&name).unwrap_or_default() {
            grid.merge(of(block.start, block.end))?;
        }
        grids.push(grid);
    }
    Ok(grids)
}

fn of_open_document(mut workbook: Ods<Cursor<Vec<u8>>>) -> Result<Vec<Grid>, Unreadable> {
    let mut grids = Vec::new();
    for name in workbook.sheet_names() {
        let mut grid = Grid::after(grids.last(), &name);
        let Ok(range) = workbook.worksheet_range(&name) else { continue };
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            grid.put(row + top as usize, column + left as usize, cell(value))?;
        }
        grids.push(grid);
    }
    Ok(grids)
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty | Data::Error(_) => Cell::Empty,
        Data::String(text) => Cell::text(text),
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(yes) => Cell::YesNo(*yes),
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            Date::new(year.cast_signed(), month.cast_signed(), day.cast_signed())
                .map_or_else(|_| Cell::Number(moment.as_f64()), Cell::Day)
        }
        Data::DateTime(duration) => Cell::Number(duration.as_f64()),
        Data::DateTimeIso(text) => {
            let day = text.get(..10).and_then(|day| day.parse::<Date>().ok());
            day.map_or_else(|| Cell::text(text), Cell::Day)
        }
        Data::DurationIso(text) => Cell::text(text),
    }
}

fn of(start: (u32, u32), end: (u32, u32)) -> Block {
    Block { top: start.0 as usize, left: start.1 as usize, bottom: end.0 as usize, right: end.1 as usize }
}

fn unreadable(fault: &impl std::fmt::Display) -> Unreadable {
    Unreadable(format!(
        "this spreadsheet cannot be opened: {fault}. If it has a password, take it away; else save it again as .xlsx or .csv."
    ))
}
