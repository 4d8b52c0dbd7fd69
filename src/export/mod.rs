//! The register for colleagues inside the force who do not have the program: one spreadsheet of everything, and a report of
//! what is missing.
//!
//! Both are made from what is public unless somebody asks for what is internal as well; then every sheet and every report
//! says so. It is no part of a build, and nothing that is published is made from it.

mod cell;
mod columns;
mod entry;
mod lists;
mod missing;
mod report;
mod tables;
#[cfg(feature = "sheets")]
mod workbook;

pub use cell::Cell;
pub use entry::View;
pub use report::{Report, ReportForm};
pub use tables::{Column, Row, Table, Width};
#[cfg(feature = "sheets")]
pub use workbook::workbook;
