//! Tables as text: CSV in the encodings and with the separators that spreadsheets write.

use super::cell::{Cell, Grid, MOST_WORDS, Unreadable};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The separators that spreadsheets write.
const SEPARATORS: &[u8] = b",;\t|";

/// A table from a text with separators.
///
/// Without a mark at its start a text is taken for UTF-8, and if it is none, for Windows-1252, which is what Excel writes as
/// “CSV” on a British computer.
///
/// # Errors
///
/// It is larger than any list, or no text at all.
pub fn read_separated(bytes: &[u8]) -> Result<Grid, Unreadable> {
    if bytes.len() > MOST_WORDS {
        let message = format!("this file is larger than {} MB, and no list is.", MOST_WORDS / 1024 / 1024);
        return Err(Unreadable(format!("{message} Save the list by itself and import that.")));
    }
    let text = decoded(bytes);
    if text.contains('\0') {
        let message = "this file is not a text with separators. Save the list as .xlsx or .csv and import that.";
        return Err(Unreadable(message.to_owned()));
    }
    let mut text = text.as_str();
    let mut separator = None;
    // Excel understands and writes this line; it is no row.
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some((said, rest)) = rest.split_once('\n')
    {
        separator = said.bytes().next();
        text = rest;
    }
    let separator = separator.unwrap_or_else(|| probable_separator(text));
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut grid = Grid::default();
    // Blank lines are no records, so rows are counted by their lines; a cell of several lines makes the next numbers larger.
    for record in reader.records() {
        let record = record.map_err(|fault| Unreadable(format!("this CSV cannot be read: {fault}. Save it again.")))?;
        let line = record.position().map_or(grid.rows.len(), |at| at.line().saturating_sub(1) as usize);
        let row = line.max(grid.rows.len());
        for (column, text) in record.iter().enumerate() {
            let cell = Cell::text(text);
            if !cell.is_empty() {
                grid.put(row, column, cell)?;
            }
        }
    }
    Ok(grid)
}

fn decoded(bytes: &[u8]) -> String {
    let (encoding, bytes) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (UTF_8, rest),
        [0xff, 0xfe, rest @ ..] => (UTF_16LE, rest),
        [0xfe, 0xff, rest @ ..] => (UTF_16BE, rest),
        _ if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        _ => (WINDOWS_1252, bytes),
    };
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// The separator that gives the most rows of one width, among those that give more than one column.
fn probable_separator(text: &str) -> u8 {
    let start: String = text.split_inclusive('\n').take(50).collect();
    let score = |separator: u8| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(start.as_bytes());
        let widths: Vec<usize> = reader.records().flatten().map(|record| record.len()).collect();
        let widest = widths.iter().copied().max().unwrap_or_default();
        let same = widths.iter().filter(|width| **width == widest && widest > 1).count();
        (same, widest)
    };
    SEPARATORS.iter().copied().rev().max_by_key(|separator| score(*separator)).unwrap_or(b',')
}
