//! A workbook whose bytes follow from its content: dated with a day that is given, never with the clock, and the same
//! whatever system it is made on.

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

/// The bytes of a workbook.
///
/// # Errors
///
/// What the workbook says when it cannot be written.
pub fn saved(mut workbook: Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut bytes = workbook.save_to_buffer()?;
    made_on_unix(&mut bytes);
    Ok(bytes)
}

/// Says of every file in a ZIP archive without a comment that it was made on Unix (APPNOTE.TXT, 4.4.2): the archive names the
/// system it is made on, and is otherwise the same on each.
fn made_on_unix(zip: &mut [u8]) {
    const END: usize = 22;
    const ENTRY: usize = 46;
    const UNIX: u8 = 3;
    let number = |zip: &[u8], at: usize| zip.get(at..at + 2).map(|it| usize::from(u16::from_le_bytes([it[0], it[1]])));
    let Some(end) = zip.len().checked_sub(END).filter(|end| zip[*end..].starts_with(b"PK\x05\x06")) else { return };
    let Some(start) = zip.get(end + 16..end + 20).and_then(|it| it.try_into().ok()).map(u32::from_le_bytes) else {
        return;
    };
    let mut at = start as usize;
    while zip.get(at..at + ENTRY).is_some_and(|entry| entry.starts_with(b"PK\x01\x02")) {
        zip[at + 5] = UNIX;
        let lengths = [at + 28, at + 30, at + 32].map(|at| number(zip, at).unwrap_or_default());
        at += ENTRY + lengths.iter().sum::<usize>();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_workbook_is_the_same_whatever_system_it_is_made_on() {
        let mut workbook = dated("Letters", "Sound Police", date(2026, 11, 21)).unwrap();
        workbook.add_worksheet().write_string(0, 0, "a letter").unwrap();
        let bytes = saved(workbook).unwrap();
        let mut elsewhere = bytes.clone();
        let entries: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..].starts_with(b"PK\x01\x02")).collect();
        assert!(entries.len() > 5, "{entries:?}");
        entries.iter().for_each(|at| elsewhere[at + 5] = 0);
        assert!(elsewhere != bytes);
        made_on_unix(&mut elsewhere);
        assert!(elsewhere == bytes);
        for strange in [&b""[..], b"PK\x05\x06", &bytes[..bytes.len() - 1]] {
            let mut same = strange.to_vec();
            made_on_unix(&mut same);
            assert_eq!(same, strange);
        }
    }
}
