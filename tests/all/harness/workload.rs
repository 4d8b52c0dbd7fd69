//! The made-up force that the benches measure, with as many records as a test wants.

use super::{disclosed, project, sources};
use candour::text::Source;
use std::path::Path;
use tempfile::TempDir;

#[path = "../../../benches/workload/chance.rs"]
mod chance;
#[path = "../../../benches/workload/generate.rs"]
mod generate;
#[path = "../../../benches/workload/pattern.rs"]
mod pattern;

/// The texts of a register with so many records.
pub(crate) fn workload(records: usize) -> Vec<Source> {
    let folder = TempDir::new().unwrap();
    lay_workload(records, folder.path());
    sources(folder.path())
}

/// The files of a register with so many records.
pub(crate) fn lay_workload(records: usize, folder: &Path) {
    generate::Workload::of(records, &project("content")).unwrap().write(folder).unwrap();
}

#[test]
fn the_workload_is_a_sound_register() {
    assert!(disclosed(&workload(12), "2026-11-21".parse().unwrap()).technologies.len() > 8);
}

/// For the checks by other people's tools, `tests/feeds/run`, which want a large register on the disk.
#[test]
#[ignore = "writes 2,000 records into the folder WORKLOAD, for tests/feeds/run"]
fn a_large_register_is_laid_out() {
    let folder = std::env::var_os("WORKLOAD").expect("WORKLOAD names a folder");
    lay_workload(2000, folder.as_ref());
}
