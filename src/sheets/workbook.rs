//! A workbook whose bytes follow from its content: dated with a day that is given, never with the clock.

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// An empty workbook with this title and author, made on this day as far as anybody can tell.
///
/// # Errors
///
/// The day is none that a workbook can hold.
pub fn dated(title: &str, author: &str, day: Date) -> Result<Workbook, XlsxError> {
    let (year, month, date) = (day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs());
    let made = ExcelDateTime::from_ymd(year.max(1900), month, date)?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(title).set_author(author).set_creation_datetime(&made));
    Ok(workbook)
}

/// Whether a cell can hold this day as a day.
pub fn has_day(day: Date) -> bool {
    (1900..=9999).contains(&day.year())
}
