//! `register.xlsx`: every table as a sheet of one spreadsheet, with real days and numbers.
//!
//! It holds the same cells as the CSV files, without the apostrophes: no cell of it is a formula. What Excel cannot hold is
//! told on the first sheet: a text that was cut, a table that goes on on another sheet. The same register gives the same bytes.

use super::cell::{BETWEEN, Cell};
use super::column::Column;
use super::rows::rows;
use super::table::{Table, tables};
use crate::feeds::edition::Edition;
use crate::feeds::fault::no_spreadsheet;
use crate::findings::Finding;
use crate::sheets::{MOST_ROWS, dated, fitting, has_day, is_formula, saved, sheet_name};
use crate::standard::{Kind, Listed};
use crate::words::Words;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What stands at the end of a text that was cut.
const CUT: &str = " … (cut here: a cell holds no more; the whole text is in the CSV file)";

/// The height of a row with many columns, in points: five lines, so that the table can be looked over.
const ROW: f64 = 75.0;

/// The largest whole number that a spreadsheet holds to the last digit.
const EXACT: u64 = 1 << 53;

/// From so many records on a sheet's rows wait in a file of the system's own folder for such, not in memory, until the
/// spreadsheet is put together.
const MANY: usize = 1_000;

/// So many cells that were cut are named; of more there is the number.
const NAMED: usize = 50;

/// The bytes of the spreadsheet.
pub(in crate::feeds) fn workbook(edition: &Edition<'_>, welsh: &Words) -> Result<Vec<u8>, Finding> {
    let register = edition.register;
    let title = register.title();
    let mut workbook = dated(&title, &register.force.name.en, register.as_of).map_err(no_spreadsheet)?;
    let (styles, mut told) = (Styles::new(), Told::default());
    workbook.add_worksheet().set_name("About").map_err(no_spreadsheet)?;
    let tables = tables();
    columns(workbook.add_worksheet(), tables, welsh, &styles).map_err(no_spreadsheet)?;
    told.names.extend(["about".to_owned(), "columns".to_owned()]);
    for table in tables {
        sheets(&mut workbook, table, edition, &styles, &mut told)?;
    }
    let first = workbook.worksheet_from_index(0).map_err(no_spreadsheet)?;
    about(first, edition, &title, tables, &told, &styles).map_err(no_spreadsheet)?;
    saved(workbook).map_err(no_spreadsheet)
}

/// What the first sheet has to tell of the others.
#[derive(Default)]
struct Told {
    /// The names of all sheets in small letters.
    names: BTreeSet<String>,
    /// The sheets on which a table goes on.
    more: Vec<(String, String)>,
    /// The cells whose text was cut: sheet, row and column.
    cut: Vec<(String, u32, String)>,
}

/// A table on one sheet, and on more where it has more rows than a sheet.
fn sheets(
    workbook: &mut Workbook,
    table: &Table,
    edition: &Edition<'_>,
    styles: &Styles,
    told: &mut Told,
) -> Result<(), Finding> {
    let mut sheet = Sheet::new(workbook, edition, (table, styles), told).map_err(no_spreadsheet)?;
    rows(table, edition, &mut |row| {
        if sheet.next as usize == MOST_ROWS {
            let next = Sheet::new(workbook, edition, (table, styles), told).map_err(no_spreadsheet)?;
            let full = std::mem::replace(&mut sheet, next);
            told.more.push((table.name.clone(), sheet.name.clone()));
            workbook.push_worksheet(full.done(table).map_err(no_spreadsheet)?);
        }
        sheet.row(row, table, styles, told).map_err(no_spreadsheet)
    })?;
    workbook.push_worksheet(sheet.done(table).map_err(no_spreadsheet)?);
    Ok(())
}

/// A sheet while its rows are written.
struct Sheet {
    sheet: Worksheet,
    name: String,
    next: u32,
}

impl Sheet {
    /// A sheet with its header, which stays in sight. Its rows have to follow in their order.
    fn new(
        workbook: &mut Workbook,
        edition: &Edition<'_>,
        (table, styles): (&Table, &Styles),
        told: &mut Told,
    ) -> Result<Self, XlsxError> {
        let name = sheet_name(&table.name, "", &told.names);
        told.names.insert(name.to_lowercase());
        let records = edition.register.technologies.len() + edition.register.datasets.len();
        let mut sheet =
            if records < MANY { Worksheet::new() } else { workbook.new_worksheet_with_constant_memory()? };
        sheet.set_name(&name)?;
        for (place, column) in (0..).zip(&table.columns) {
            sheet.set_column_width(place, width(column))?;
            sheet.set_column_format(place, styles.of(usual(column)))?;
            sheet.write_string_with_format(0, place, &column.name, &styles.header)?;
        }
        sheet.set_freeze_panes(1, last_column(table).min(2))?;
        sheet.set_landscape().set_repeat_rows(0, 0)?.set_footer("&L&A&RPage &P of &N");
        Ok(Self { sheet, name, next: 1 })
    }

    fn row(&mut self, row: &[Cell<'_>], table: &Table, styles: &Styles, told: &mut Told) -> Result<(), XlsxError> {
        if table.columns.len() > 30 {
            self.sheet.set_row_height(self.next, ROW)?;
        }
        for ((place, cell), column) in (0..).zip(row).zip(&table.columns) {
            if put(&mut self.sheet, (self.next, place), cell, (styles, usual(column)))? == Fit::Cut {
                told.cut.push((self.name.clone(), self.next + 1, column.name.clone()));
            }
        }
        self.next += 1;
        Ok(())
    }

    /// The sheet with its filter.
    fn done(mut self, table: &Table) -> Result<Worksheet, XlsxError> {
        self.sheet.autofilter(0, 0, self.next - 1, last_column(table))?;
        Ok(self.sheet)
    }
}

fn last_column(table: &Table) -> u16 {
    u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX)
}

/// Whether a cell holds all of its text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Whole,
    Cut,
}

/// Writes a cell. One in the `usual` style of its column says nothing of it: looking a style up costs as much as the cell.
fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell<'_>,
    (styles, usual): (&Styles, Style),
) -> Result<Fit, XlsxError> {
    let mut fit = Fit::Whole;
    let style = match cell {
        Cell::Empty => return Ok(fit),
        Cell::Day(day) if has_day(*day) => Style::Day,
        Cell::Count(number) if *number <= EXACT => Style::Number,
        Cell::Number(_) | Cell::YesNo(_) => Style::Number,
        Cell::Text(text) if is_formula(text) => Style::Guarded,
        Cell::Text(_) | Cell::Day(_) | Cell::Count(_) => Style::Text,
    };
    let format = (style != usual).then(|| styles.of(style));
    match cell {
        Cell::Day(day) if style == Style::Day => match format {
            Some(format) => drop(sheet.write_datetime_with_format(row, column, *day, format)?),
            None => drop(sheet.write_datetime(row, column, *day)?),
        },
        Cell::Count(number) if style == Style::Number => number_at(sheet, (row, column), *number as f64, format)?,
        Cell::Number(number) => number_at(sheet, (row, column), *number, format)?,
        Cell::YesNo(yes) => match format {
            Some(format) => drop(sheet.write_boolean_with_format(row, column, *yes, format)?),
            None => drop(sheet.write_boolean(row, column, *yes)?),
        },
        Cell::Text(text) => {
            let fits = fitting(text, CUT);
            text_at(sheet, (row, column), &fits, format)?;
            fit = if matches!(fits, Cow::Owned(_)) { Fit::Cut } else { Fit::Whole };
        }
        _ => text_at(sheet, (row, column), &cell.written(), format)?,
    }
    Ok(fit)
}

fn text_at(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    match format {
        Some(format) => sheet.write_string_with_format(row, column, text, format)?,
        None => sheet.write_string(row, column, text)?,
    };
    Ok(())
}

fn number_at(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    number: f64,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    match format {
        Some(format) => sheet.write_number_with_format(row, column, number, format)?,
        None => sheet.write_number(row, column, number)?,
    };
    Ok(())
}

/// The style that most cells of a column have.
fn usual(column: &Column) -> Style {
    match column.kind {
        Kind::Date => Style::Day,
        Kind::YesNo | Kind::Count | Kind::Number => Style::Number,
        _ => Style::Text,
    }
}

fn width(column: &Column) -> f64 {
    match column.kind {
        Kind::Prose => 60.0,
        Kind::Line | Kind::List(_) | Kind::Link => 40.0,
        Kind::Date | Kind::YesNo | Kind::Count | Kind::Number => 13.0,
        _ => 26.0,
    }
}

/// The sheet that says what each column is.
fn columns(sheet: &mut Worksheet, tables: &[Table], welsh: &Words, styles: &Styles) -> Result<(), XlsxError> {
    sheet.set_name("Columns")?;
    let header = ["sheet", "column", "title_en", "title_cy", "question_en", "question_cy"];
    for (place, (name, width)) in (0..).zip(header.into_iter().zip([22.0, 34.0, 40.0, 40.0, 60.0, 60.0])) {
        sheet.set_column_width(place, width)?;
        sheet.write_string_with_format(0, place, name, &styles.header)?;
    }
    let all = tables.iter().flat_map(|table| table.columns.iter().map(move |column| (table, column)));
    let mut last = 0;
    for (row, (table, column)) in (1..).zip(all) {
        let cells = [
            table.name.clone(),
            column.name.clone(),
            column.title(None),
            column.title(Some(welsh)),
            column.asks(None),
            column.asks(Some(welsh)),
        ];
        for (place, text) in (0..).zip(cells) {
            sheet.write_string_with_format(row, place, text, &styles.text)?;
        }
        last = row;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, last, 5)?;
    Ok(())
}

/// The first sheet: what this is, what the others are, and what did not fit.
fn about(
    sheet: &mut Worksheet,
    edition: &Edition<'_>,
    title: &str,
    tables: &[Table],
    told: &Told,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let register = edition.register;
    let mut lines = vec![
        format!("As of {}. Licence: {}.", register.as_of, register.register.licence.term().label),
        format!("Address: {}", edition.base.feed("api/v1/register.xlsx")),
        "Each sheet is a table. The sheet “Columns” says in words what each column holds; an empty cell is a question without an answer, a row that has none, or words without Welsh. Of what was asked and not answered the sheet “gaps” says why.".to_owned(),
        format!("The tables join by their ids. Words stand in two columns, English (_en) and Welsh (_cy). “{BETWEEN}” parts several codes or ids in one cell."),
    ];
    for table in tables {
        lines.push(format!("{}: {}. {}", table.name, table.title(None), table.about(None)));
    }
    for (table, name) in &told.more {
        lines.push(format!("The table “{table}” has more rows than a sheet holds. It goes on on the sheet “{name}”."));
    }
    if !told.cut.is_empty() {
        lines.push(format!(
            "Texts that are longer than a cell can hold, and end there with a note: {}. The CSV files have the whole of them.",
            told.cut.len()
        ));
    }
    let named = told.cut.iter().take(NAMED);
    lines.extend(named.map(|(name, row, column)| format!("Cut: sheet “{name}”, row {row}, column {column}.")));
    sheet.set_column_width(0, 100)?;
    sheet.write_string_with_format(0, 0, fitting(title, CUT).as_ref(), &styles.header)?;
    for (row, line) in (1..).zip(lines) {
        sheet.write_string_with_format(row, 0, fitting(&line, CUT).as_ref(), &styles.text)?;
    }
    Ok(())
}

struct Styles {
    header: Format,
    text: Format,
    guarded: Format,
    day: Format,
    number: Format,
}

/// How a cell looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Text,
    /// A text that a spreadsheet could take for a formula.
    Guarded,
    Day,
    Number,
}

impl Styles {
    fn of(&self, style: Style) -> &Format {
        match style {
            Style::Text => &self.text,
            Style::Guarded => &self.guarded,
            Style::Day => &self.day,
            Style::Number => &self.number,
        }
    }

    fn new() -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let header = text.clone().set_bold().set_border_bottom(FormatBorder::Thin);
        Self {
            header: header.set_background_color(Color::RGB(0x00DD_E5EE)),
            guarded: text.clone().set_quote_prefix(),
            day: text.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            number: Format::new().set_align(FormatAlign::Top),
            text,
        }
    }
}
