//! Everything across forces in one walk over the copies: `national.json`, the records one a line, and the tables.
//!
//! A few forces are worked on side by side and written in the order of their codes; then they are let go. So neither time nor
//! memory is spent twice on a copy, however many files it goes into.

use super::collection::{Head, NationalCounts, NothingCollected, licences};
use super::edition::NationalEdition;
use super::force::{ForceEntry, LineHead};
use super::packages::{package, unreadable};
use super::tables;
use crate::feeds::edition::Edition;
use crate::feeds::fault::not_made;
use crate::feeds::json::json;
use crate::feeds::reading;
use crate::feeds::tables::{Separated, Table, rows, tables_across_forces};
use crate::feeds::terms::LicenceTerms;
use crate::findings::Finding;
use crate::ledger::Chronicle;
use crate::national::{Collected, Copy};
use crate::site::{MediaType, Outlets, SitePath, Stream};
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files of the walk, in the order of their outlets.
pub(super) fn stream<'a>(edition: &Arc<NationalEdition<'a>>) -> Stream<'a, Finding> {
    let tables = tables_across_forces();
    let fixed = [
        ("api/v1/national.json".to_owned(), MediaType::Json),
        ("api/v1/technologies.ndjson".to_owned(), MediaType::Ndjson),
        ("api/v1/datasets.ndjson".to_owned(), MediaType::Ndjson),
    ];
    let paths = fixed.into_iter().chain(tables.iter().map(|table| (table.path(), MediaType::Csv)));
    let files = paths.filter_map(|(path, media_type)| Some((SitePath::new(&path).ok()?, media_type))).collect();
    let edition = Arc::clone(edition);
    Stream::new(files, move |outlets| Walk { edition: &edition, tables }.write(outlets))
}

/// The outlets before those of the tables.
const NATIONAL: usize = 0;
const TECHNOLOGIES: usize = 1;
const DATASETS: usize = 2;
const TABLES: usize = 3;

/// Every register of a collection in one file.
#[derive(Serialize, JsonSchema)]
pub(super) struct National<'a> {
    #[serde(flatten)]
    head: Head,
    /// How much there is.
    counts: NationalCounts,
    /// The licences under which forces publish. Which is whose, its provenance says.
    licences: Vec<LicenceTerms>,
    /// What a collection without any register declares.
    #[serde(skip_serializing_if = "Option::is_none")]
    declaration: Option<NothingCollected>,
    /// The forces, in the order of their codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(required)]
    forces: Vec<ForceWithRegister<'a>>,
}

/// A force with its register.
#[derive(Serialize, JsonSchema)]
struct ForceWithRegister<'a> {
    #[serde(flatten)]
    force: ForceEntry<'a>,
    /// The force's own package, as it was accepted; left out while there is no copy. Its schema is that of a force's
    /// `register.json`, in the version that the provenance names.
    #[serde(skip_serializing_if = "Option::is_none")]
    register: Option<Map<String, Value>>,
}

struct Walk<'w, 'a> {
    edition: &'w NationalEdition<'a>,
    tables: &'w [Table],
}

/// What one force adds to each file.
struct Part {
    national: Vec<u8>,
    technologies: Vec<u8>,
    datasets: Vec<u8>,
    tables: Vec<Vec<u8>>,
}

impl Walk<'_, '_> {
    fn write(&self, outlets: &mut Outlets<'_>) -> Result<(), Finding> {
        outlets.write(NATIONAL, &self.opening()?).map_err(not_made)?;
        for (at, table) in (TABLES..).zip(self.tables) {
            let header = Separated::new(table.columns.iter().map(|column| column.name.as_str()))?.written()?;
            outlets.write(at, &header).map_err(not_made)?;
        }
        let forces = &self.edition.register.forces;
        let mut is_first = true;
        for some in forces.chunks(rayon::current_num_threads().max(1)) {
            let parts: Vec<Result<Part, Finding>> = some.par_iter().map(|force| self.part(force)).collect();
            for part in parts {
                let Part { national, technologies, datasets, tables } = part?;
                let before: &[u8] = if is_first { b"\n  " } else { b",\n  " };
                is_first = false;
                for (at, bytes) in [(NATIONAL, before), (NATIONAL, &national)] {
                    outlets.write(at, bytes).map_err(not_made)?;
                }
                outlets.write(TECHNOLOGIES, &technologies).map_err(not_made)?;
                outlets.write(DATASETS, &datasets).map_err(not_made)?;
                for (at, rows) in (TABLES..).zip(&tables) {
                    outlets.write(at, rows).map_err(not_made)?;
                }
            }
        }
        outlets.write(NATIONAL, b"\n ]\n}\n").map_err(not_made)
    }

    /// What `national.json` begins with, up to its first force.
    fn opening(&self) -> Result<Vec<u8>, Finding> {
        let register = self.edition.register;
        let head = National {
            head: Head::of(self.edition, "national"),
            counts: NationalCounts::of(register),
            licences: licences(register),
            declaration: NothingCollected::of(register),
            forces: Vec::new(),
        };
        let mut bytes = json(&head, 1)?;
        bytes.truncate(bytes.len().saturating_sub(b"\n}\n".len()));
        bytes.extend_from_slice(b",\n \"forces\": [");
        Ok(bytes)
    }

    fn part(&self, force: &Collected) -> Result<Part, Finding> {
        let mut part = Part {
            national: Vec::new(),
            technologies: Vec::new(),
            datasets: Vec::new(),
            tables: self.tables.iter().map(|_| Vec::new()).collect(),
        };
        let package = match &force.copy {
            Some(copy) => Some(package(self.edition.copies, force, &copy.accepted)?),
            None => None,
        };
        part.national = self.entry(force, package.as_deref())?;
        if let (Some(copy), Some(package)) = (&force.copy, &package) {
            let records: Records<'_> =
                serde_json::from_slice(package).map_err(|fault| unreadable(force.code(), &fault.to_string()))?;
            part.technologies = lines(force, copy, &records.technologies)?;
            part.datasets = lines(force, copy, &records.datasets)?;
        }
        self.rows(force, package.as_deref(), &mut part.tables)?;
        Ok(part)
    }

    /// The force as it stands in `national.json`: its package is the last member, as it was accepted.
    fn entry(&self, force: &Collected, package: Option<&[u8]>) -> Result<Vec<u8>, Finding> {
        let mut entry = serde_json::to_vec(&ForceEntry::of(self.edition, force)).map_err(not_made)?;
        if let Some(package) = package {
            entry.pop();
            entry.extend_from_slice(b",\"register\":");
            entry.extend_from_slice(package.trim_ascii());
            entry.push(b'}');
        }
        Ok(entry)
    }

    fn rows(&self, force: &Collected, package: Option<&[u8]>, into: &mut [Vec<u8>]) -> Result<(), Finding> {
        let register = package.map(reading::package).transpose();
        let register = register.map_err(|why| unreadable(force.code(), &why.to_string()))?.map(Chronicle::of);
        let edition = register.as_ref().map(Edition::of);
        for (number, (table, into)) in self.tables.iter().zip(into).enumerate() {
            let mut csv = Separated::without_header();
            if number == 0 {
                csv.row(&tables::force_row(force))?;
            } else if let Some(edition) = &edition {
                rows(table, edition, &mut |row| csv.row(row))?;
            }
            *into = csv.written()?;
        }
        Ok(())
    }
}

/// The records of a package, as they stand in it.
#[derive(Deserialize)]
struct Records<'p> {
    #[serde(borrow, default)]
    technologies: Vec<&'p RawValue>,
    #[serde(borrow, default)]
    datasets: Vec<&'p RawValue>,
}

/// Records, one a line, each behind whose it is and where it came from. What a record says itself under these names gives way:
/// nobody can speak in another's name.
fn lines(force: &Collected, copy: &Copy, records: &[&RawValue]) -> Result<Vec<u8>, Finding> {
    let bad = |fault: serde_json::Error| unreadable(force.code(), &fault.to_string());
    let mut head = serde_json::to_vec(&LineHead::of(force, copy)).map_err(not_made)?;
    let names: BTreeMap<String, IgnoredAny> = serde_json::from_slice(&head).map_err(bad)?;
    head.pop();
    let mut bytes = Vec::new();
    for record in records.iter().map(|record| record.get()) {
        let members: BTreeMap<String, IgnoredAny> = serde_json::from_str(record).map_err(bad)?;
        bytes.extend_from_slice(&head);
        // Most stand on one line already, as candour writes them.
        let is_taken_over = !members.keys().any(|name| names.contains_key(name)) && !record.contains(['\n', '\r']);
        if is_taken_over && !members.is_empty() {
            bytes.push(b',');
            bytes.extend_from_slice(record.strip_prefix('{').unwrap_or(record).as_bytes());
        } else {
            let mut members: Map<String, Value> = serde_json::from_str(record).map_err(bad)?;
            members.retain(|name, _| !names.contains_key(name));
            for (name, value) in &members {
                bytes.push(b',');
                serde_json::to_writer(&mut bytes, name).map_err(not_made)?;
                bytes.push(b':');
                serde_json::to_writer(&mut bytes, value).map_err(not_made)?;
            }
            bytes.push(b'}');
        }
        bytes.push(b'\n');
    }
    Ok(bytes)
}
