//! The tables as one spreadsheet (Office Open XML, `.xlsx`): a sheet a table.
//!
//! The same register gives the same bytes: the file is dated with the day that the register speaks of. No cell is a formula,
//! whatever it begins with.

use super::cell::Cell;
use super::entry::View;
use super::tables::{Column, Table, Width};
use crate::sheets::{dated, fitting, has_day, is_formula, saved, sheet_name};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use std::collections::BTreeSet;

/// What stands on every sheet that is not for publication.
const INTERNAL: &str = "INTERNAL: not for publication";

/// What stands at the end of a text that was cut.
const CUT: &str = " … (cut here: a cell holds no more)";

/// The height of a row with many columns, in points: five lines, so that the table can be looked over.
const ROW: f64 = 75.0;

/// The bytes of the spreadsheet, or why it cannot be made.
pub fn workbook(view: &View<'_>) -> Result<Vec<u8>, String> {
    write(view).map_err(|fault| fault.to_string())
}

fn write(view: &View<'_>) -> Result<Vec<u8>, XlsxError> {
    let (public, styles) = (view.public(), Styles::new());
    let title = public.title();
    let mut workbook = dated(&title, &public.force.name.en, public.as_of)?;
    about(workbook.add_worksheet(), view, &title, &styles)?;
    let mut names = BTreeSet::from([sheet_name("About", mark_of(view), &BTreeSet::new()).to_lowercase()]);
    for table in view.tables() {
        let name = sheet_name(&table.name, mark_of(view), &names);
        names.insert(name.to_lowercase());
        sheet(workbook.add_worksheet(), &name, &table, view, &styles)?;
    }
    saved(workbook)
}

/// The first sheet: what this is, and how to read it.
fn about(sheet: &mut Worksheet, view: &View<'_>, title: &str, styles: &Styles) -> Result<(), XlsxError> {
    sheet.set_name(sheet_name("About", mark_of(view), &BTreeSet::new()))?;
    let top = mark(sheet, view, 0, styles)?;
    let public = view.public();
    let kept = if view.is_internal() {
        "It holds drafts, notes and records that are withheld as a whole. Nobody outside the force may have it."
    } else {
        "It holds what is published and nothing else."
    };
    let lines = [
        (title, &styles.header),
        (kept, &styles.text),
        (
            "A cell in grey italics says why there is no answer: withheld, not applicable, not known yet, or not published.",
            &styles.text,
        ),
        (
            "“–” means that the question is not asked of a record like this one. Within an item of a list, an empty cell means that nothing was written.",
            &styles.text,
        ),
        (
            "Changes made here do not change the register. It is written in the folder content/, and published by “candour build”.",
            &styles.text,
        ),
    ];
    sheet.set_column_width(0, 100)?;
    for (row, (text, format)) in (top..).zip(lines) {
        sheet.write_string_with_format(row, 0, text, format)?;
    }
    let rows = u32::try_from(lines.len()).unwrap_or_default();
    let line = format!("As of {}. Address: {}", public.as_of, public.site.base_url);
    sheet.write_string_with_format(top + rows, 0, line, &styles.text)?;
    Ok(())
}

fn sheet(sheet: &mut Worksheet, name: &str, table: &Table, view: &View<'_>, styles: &Styles) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    let last = u16::try_from(table.header.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let top = mark(sheet, view, last, styles)?;
    for (column, about) in (0..).zip(&table.header) {
        sheet.set_column_width(column, width(about))?;
        sheet.write_string_with_format(top, column, &about.label, styles.of_header(about))?;
    }
    let is_wide = table.header.len() > 30;
    let mut end = top;
    for (row, cells) in (top + 1..).zip(&table.rows) {
        for ((column, about), cell) in (0..).zip(&table.header).zip(&cells.cells) {
            put(sheet, (row, column), cell, about, styles)?;
        }
        if is_wide {
            sheet.set_row_height(row, ROW)?;
        }
        end = row;
    }
    sheet.set_freeze_panes(top + 1, last.min(2))?;
    sheet.autofilter(top, 0, end, last)?;
    sheet.set_landscape().set_repeat_rows(top, top)?;
    Ok(())
}

/// Says on a sheet that it is not for publication, where that is so. Gives the first row that is free.
fn mark(sheet: &mut Worksheet, view: &View<'_>, last: u16, styles: &Styles) -> Result<u32, XlsxError> {
    if !view.is_internal() {
        sheet.set_footer("&L&A&RPage &P of &N");
        return Ok(0);
    }
    sheet.set_tab_color(Color::RGB(RED));
    sheet.set_header(format!("&C&B{INTERNAL}")).set_footer(format!("&L&A&C&B{INTERNAL}&RPage &P of &N"));
    for column in 0..=last.min(25) {
        sheet.write_string_with_format(0, column, if column == 0 { INTERNAL } else { "" }, &styles.banner)?;
    }
    Ok(1)
}

fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    about: &Column,
    styles: &Styles,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Day(day) if has_day(*day) => {
            sheet.write_datetime_with_format(row, column, *day, &styles.day)?;
        }
        Cell::Day(day) => drop(sheet.write_string_with_format(row, column, day.to_string(), &styles.text)?),
        Cell::Number(number) => drop(sheet.write_number_with_format(row, column, *number, &styles.number)?),
        Cell::NoAnswer(text) => {
            sheet.write_string_with_format(row, column, fitting(text, CUT).as_ref(), &styles.no_answer)?;
        }
        Cell::Text(text) => {
            let format = match is_formula(text) {
                true => &styles.guarded,
                false if about.is_internal => &styles.internal,
                false => &styles.text,
            };
            sheet.write_string_with_format(row, column, fitting(text, CUT).as_ref(), format)?;
        }
    }
    Ok(())
}

/// What stands at the end of the name of a sheet that is not for publication.
fn mark_of(view: &View<'_>) -> &'static str {
    if view.is_internal() { " INTERNAL" } else { "" }
}

fn width(column: &Column) -> f64 {
    match column.width {
        Width::Value => 13.0,
        Width::Name => 26.0,
        Width::Line => 40.0,
        Width::Prose => 60.0,
    }
}

const RED: u32 = 0x00B0_0020;

struct Styles {
    header: Format,
    internal_header: Format,
    banner: Format,
    text: Format,
    internal: Format,
    guarded: Format,
    no_answer: Format,
    day: Format,
    number: Format,
}

impl Styles {
    fn new() -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let header = text.clone().set_bold().set_border_bottom(FormatBorder::Thin);
        Self {
            internal_header: header.clone().set_background_color(Color::RGB(RED)).set_font_color(Color::White),
            header: header.set_background_color(Color::RGB(0x00DD_E5EE)),
            banner: Format::new().set_bold().set_background_color(Color::RGB(RED)).set_font_color(Color::White),
            internal: text.clone().set_font_color(Color::RGB(RED)),
            guarded: text.clone().set_quote_prefix(),
            no_answer: text.clone().set_italic().set_font_color(Color::RGB(0x0059_5959)),
            day: text.clone().set_num_format("d mmm yyyy").set_align(FormatAlign::Left),
            number: Format::new().set_align(FormatAlign::Top),
            text,
        }
    }

    fn of_header(&self, column: &Column) -> &Format {
        if column.is_internal { &self.internal_header } else { &self.header }
    }
}
