//! What is in a packed spreadsheet, looked at before it is taken apart: of which sort it is, and whether it would become more than any
//! list is. The library that reads cells would take all of it into memory: a file of a few kilobytes can say that a cell is
//! repeated a thousand million times.

use super::cell::{MOST_COLUMNS, MOST_ROWS, MOST_WORDS, Unreadable};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;

/// The sort of a packed spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Excel's since 2007 (`.xlsx`).
    Excel,
    /// OpenDocument's (`.ods`).
    OpenDocument,
}

/// The most bytes that the parts which are read may have when they are unpacked: 64 MiB.
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;

/// The most cells of all sheets of an OpenDocument file, empty ones between others included.
const MOST_CELLS: usize = 2_000_000;

/// The sort of the spreadsheet in these bytes.
///
/// # Errors
///
/// It is no spreadsheet, or it would become larger than any list.
pub(super) fn sort_of(bytes: &[u8]) -> Result<Sort, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|fault| broken(&fault))?;
    let (mut sort, mut unpacked) = (None, 0);
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|fault| broken(&fault))?;
        let name = part.name().map_err(|fault| broken(&fault))?.replace('\\', "/").to_ascii_lowercase();
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let mut part = BufReader::new(part.take(MOST_UNPACKED + 1 - unpacked));
        match name.as_str() {
            "content.xml" => {
                sort = Some(Sort::OpenDocument);
                Sheets::default().read(&mut part)?;
            }
            "xl/workbook.xml" => sort = Some(Sort::Excel),
            name if name.starts_with("xl/") => run_forwards(&mut part)?,
            _ => {}
        }
        io::copy(&mut part, &mut io::sink()).map_err(|fault| broken(&fault))?;
        unpacked = MOST_UNPACKED + 1 - part.into_inner().limit();
        if unpacked > MOST_UNPACKED {
            return Err(too_large());
        }
    }
    sort.ok_or_else(|| {
        let message = "this is not a spreadsheet of Excel (.xlsx) or OpenDocument (.ods). Save the list as .xlsx and import that.";
        Unreadable(message.to_owned())
    })
}

/// How far the sheets of an OpenDocument file reach.
#[derive(Default)]
struct Sheets {
    /// Cells of the sheets before this one.
    before: usize,
    /// The rows of this sheet, those before the last that holds something, and the widest of them.
    rows: usize,
    filled: usize,
    widest: usize,
    /// How often this row is repeated, its cells, and those before the last that holds something.
    repeated: usize,
    cells: usize,
    reaches: usize,
    /// How often this cell is repeated, the bytes of this row, and those of all rows, each as often as it is repeated.
    copies: usize,
    words: usize,
    all_words: usize,
}

impl Sheets {
    fn read(&mut self, part: &mut impl BufRead) -> Result<(), Unreadable> {
        let mut reader = Reader::from_reader(part);
        let (mut buffer, mut open) = (Vec::new(), 0_usize);
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer).map_err(|fault| broken(&fault))? {
                Event::Start(element) => {
                    open += 1;
                    self.begin(&element, false)?;
                }
                Event::Empty(element) => {
                    self.begin(&element, true)?;
                    self.end(element.name().as_ref())?;
                }
                Event::End(element) => {
                    open = open.saturating_sub(1);
                    self.end(element.name().as_ref())?;
                }
                Event::Text(text) => self.say(text.len()),
                Event::CData(text) => self.say(text.len()),
                // The library would wait for the end of an open sheet for ever.
                Event::Eof if open > 0 => return Err(broken(&"a part of it is cut off")),
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn say(&mut self, bytes: usize) {
        self.words = self.words.saturating_add(bytes.saturating_mul(self.copies));
    }

    fn begin(&mut self, element: &BytesStart<'_>, is_empty: bool) -> Result<(), Unreadable> {
        match element.name().as_ref() {
            "table:table-row" => {
                self.repeated = number(element, "table:number-rows-repeated")?.unwrap_or(1);
                (self.cells, self.reaches, self.copies, self.words) = (0, 0, 1, 0);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let repeated = number(element, "table:number-columns-repeated")?.unwrap_or(1);
                self.cells = self.cells.saturating_add(repeated);
                self.copies = repeated;
                self.say(element.len());
                let says = element.attributes().flatten().any(|attribute| {
                    let name = attribute.key.as_ref();
                    name.starts_with("office:") || name == "table:formula"
                });
                if says || !is_empty {
                    self.reaches = self.cells;
                }
            }
            "text:s" => self.say(number(element, "text:c")?.unwrap_or(1)),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "table:table-row" => {
                self.rows = self.rows.saturating_add(self.repeated);
                if self.reaches > 0 {
                    self.all_words = self.all_words.saturating_add(self.words.saturating_mul(self.repeated));
                    self.filled = self.rows;
                    self.widest = self.widest.max(self.reaches);
                }
            }
            "table:table" => {
                self.before = self.before.saturating_add(self.filled.saturating_mul(self.widest));
                (self.rows, self.filled, self.widest) = (0, 0, 0);
            }
            _ => {}
        }
        let is_within = self.filled <= MOST_ROWS
            && self.all_words.saturating_add(self.words) <= MOST_WORDS
            && self.widest <= MOST_COLUMNS
            && self.before.saturating_add(self.filled.saturating_mul(self.widest)) <= MOST_CELLS;
        if is_within { Ok(()) } else { Err(too_large()) }
    }
}

/// Whether every block of cells of a sheet of Excel's goes from its first corner to its last, and every cell has a name that Excel
/// gives. The library that reads cells takes one corner from the other, and counts letters and digits without end.
fn run_forwards(part: &mut impl BufRead) -> Result<(), Unreadable> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                let is_cell = matches!(element.local_name().as_ref(), "c" | "row");
                for attribute in element.attributes().flatten() {
                    let is_block = attribute.key.as_ref() == "ref";
                    if is_block && is_backwards(&attribute.value) {
                        return Err(broken(&"a block of cells in it ends before it begins"));
                    }
                    if (is_block || is_cell && attribute.key.as_ref() == "r") && lies_beyond(&attribute.value) {
                        return Err(broken(&"a cell in it lies beyond the last that a sheet can have"));
                    }
                }
            }
            // Nothing is read behind a fault.
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

/// Whether a block such as `B1:A1` ends in a row or a column before the one in which it begins.
fn is_backwards(block: &str) -> bool {
    let Some((first, last)) = block.split_once(':') else { return false };
    let corner = |cell: &str| {
        let letters = cell.bytes().filter(u8::is_ascii_alphabetic).map(|letter| letter.to_ascii_uppercase() - b'A' + 1);
        let column = letters.fold(0_u64, |column, letter| column.saturating_mul(26).saturating_add(letter.into()));
        let digits = cell.bytes().filter(u8::is_ascii_digit).map(|digit| u64::from(digit - b'0'));
        (column, digits.fold(0_u64, |row, digit| row.saturating_mul(10).saturating_add(digit)))
    };
    let ((left, top), (right, bottom)) = (corner(first), corner(last));
    right < left || bottom < top
}

/// Whether a cell or a corner begins with more letters or digits than the last cell of a sheet has, `XFD1048576`. What stands behind
/// them does not matter: they are counted before it is met.
fn lies_beyond(block: &str) -> bool {
    block.split(':').any(|cell| {
        let name = || cell.bytes().filter(|byte| *byte != b'$');
        let letters = name().take_while(u8::is_ascii_alphabetic).count();
        letters > 3 || name().skip(letters).take_while(u8::is_ascii_digit).count() > 7
    })
}

/// A number that an element states. The largest stands for those that no computer holds.
fn number(element: &BytesStart<'_>, name: &str) -> Result<Option<usize>, Unreadable> {
    let attribute = element.try_get_attribute(name).map_err(|fault| broken(&fault))?;
    Ok(attribute.map(|attribute| attribute.value.parse().unwrap_or(usize::MAX)))
}

fn too_large() -> Unreadable {
    Unreadable(format!(
        "this spreadsheet would become larger than any list: {MOST_ROWS} rows, {MOST_COLUMNS} columns and {MOST_CELLS} cells are the \
         most. Copy the list into a new file and import that."
    ))
}

fn broken(fault: &impl std::fmt::Display) -> Unreadable {
    Unreadable(format!(
        "this spreadsheet cannot be opened: {fault}. If it has a password, take it away; else save it again as .xlsx or .csv."
    ))
}

#[cfg(test)]
mod tests {
    use super::{is_backwards, lies_beyond};

    #[test]
    fn a_cell_beyond_the_last_is_seen() {
        for block in ["workingA3", "A12345678", "A1:ABCD2", "$ABCD$1", "12345678", "rksheet x", "B1:A12345678-"] {
            assert!(lies_beyond(block), "{block}");
        }
        for block in ["A1", "XFD1048576", "$A$1:$XFD$1048576", "7", "", "1:1048576", "-workingA3"] {
            assert!(!lies_beyond(block), "{block}");
        }
    }

    #[test]
    fn a_block_that_ends_before_it_begins_is_seen() {
        for block in ["B1:A1", "A2:A1", "AA1:Z9", "$C$3:$B$4", "b1:A1"] {
            assert!(is_backwards(block), "{block}");
        }
        for block in ["A1", "A1:A1", "A1:B2", "Z1:AA1", "", ":", "A1:XFD1048576"] {
            assert!(!is_backwards(block), "{block}");
        }
    }
}
