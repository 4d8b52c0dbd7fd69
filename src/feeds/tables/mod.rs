//! The register as tables: a set of CSV files whose keys join, what describes them, and the same as one spreadsheet.
//!
//! Which tables and columns there are follows from the questions of the standard: a record's answers that fit a cell are
//! its row, and each list within a record is a table of its own. A new question or list is there by itself. What describes
//! the tables (CSV on the Web, Data Package) is made from the same [`Table`] that the rows are written by. This wing makes
//! no pages; labels for people stand in the words files.

mod across;
mod answers;
mod cell;
mod column;
mod csv;
mod csvw;
mod data_package;
mod ndjson;
mod own;
mod rows;
mod set;
mod table;
#[cfg(feature = "sheets")]
mod workbook;

pub use column::Column;
pub use own::OWN;
pub use table::{Reference, Table, tables};

pub(super) use across::tables_across_forces;
pub(super) use cell::Cell;
pub(super) use csv::{Separated, separated};
pub(super) use csvw::{group, group_of, metadata, metadata_of};
pub(super) use data_package::{data_package, data_package_of};
pub(super) use ndjson::{datasets, technologies};
pub(super) use rows::rows;
pub(super) use set::TableSet;
#[cfg(feature = "sheets")]
pub(super) use workbook::workbook;
