//! What every spreadsheet of ours has to reckon with: how much a cell and a sheet hold, how a sheet may be called, and that the
//! same content gives the same bytes. What stands in the sheets is not known here.

mod limits;
#[cfg(feature = "sheets")]
mod workbook;

pub use limits::{LONGEST_TEXT, MOST_ROWS, fitting, is_formula, sheet_name};
#[cfg(feature = "sheets")]
pub use workbook::{dated, has_day, saved};
