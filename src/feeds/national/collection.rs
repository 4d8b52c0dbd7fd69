//! What every file of a collection begins with: whose it is, of which day, and how much there is.

use super::edition::NationalEdition;
use crate::feeds::terms::{LicenceTerms, Publisher};
use crate::national::{NATIONAL_SCHEMA_VERSION, NationalRegister};
use crate::standard::{Condition, Licence, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// What a file of a collection begins with.
#[derive(Serialize, JsonSchema)]
pub(super) struct Head {
    /// Its JSON Schema, as seen from this file.
    #[serde(rename = "$schema")]
    schema: String,
    /// The address of this file, for good.
    uri: String,
    /// The version of the shape of the collection's feeds, as a semantic version.
    schema_version: &'static str,
    /// What the collection is called.
    name: Line,
    /// Who collects.
    publisher: Publisher,
    /// The day of the newest decision, of which the collection speaks.
    as_of: Date,
    /// The number of the newest run of the collection; 0 before the first.
    run: u64,
}

/// How much there is.
#[derive(Serialize, JsonSchema)]
pub(super) struct NationalCounts {
    /// Forces.
    forces: usize,
    /// Forces by the code of their state; a state that none has is left out.
    by_condition: BTreeMap<Condition, usize>,
    /// Forces of whose register there is a copy.
    copies: usize,
    /// Technologies.
    technologies: usize,
    /// Sets of data.
    datasets: usize,
    /// Accountable owners.
    owners: usize,
    /// Records that were withdrawn.
    tombstones: usize,
    /// Records that are withheld as a whole.
    withheld_records: usize,
    /// Changes that were collected.
    changes: usize,
}

/// The declaration of a collection that has no register. An empty list alone could be a mistake.
#[derive(Serialize, JsonSchema)]
pub(super) struct NothingCollected {
    /// That there is nothing, in words.
    statement: Prose,
    /// The day for which it is true.
    as_of: Date,
}

impl Head {
    /// The head of the file with this name below `api/v1/`.
    pub(super) fn of(edition: &NationalEdition<'_>, name: &str) -> Self {
        let NationalRegister { nation, as_of, .. } = edition.register;
        Self {
            schema: format!("schema/{name}.json"),
            uri: edition.base.feed(&format!("api/v1/{name}.json")),
            schema_version: NATIONAL_SCHEMA_VERSION,
            name: title(edition.register),
            publisher: Publisher::of_nation(nation),
            as_of: *as_of,
            run: run(edition.register),
        }
    }
}

/// What the collection is called.
pub(super) fn title(register: &NationalRegister) -> Line {
    let nation = &register.nation;
    Line { en: nation.name.0.clone(), cy: nation.name_cy.as_ref().map(|name| name.0.clone()) }
}

fn run(register: &NationalRegister) -> u64 {
    register.forces.iter().flat_map(|force| &force.decisions).map(|decision| decision.run).max().unwrap_or_default()
}

/// The licences under which forces publish, each once.
pub(super) fn licences(register: &NationalRegister) -> Vec<LicenceTerms> {
    licence_codes(register).into_iter().map(LicenceTerms::from).collect()
}

/// Their codes, in the order of their addresses.
pub(super) fn licence_codes(register: &NationalRegister) -> Vec<Licence> {
    let mut codes: Vec<Licence> = Vec::new();
    for (_, copy) in register.copies() {
        if !codes.contains(&copy.licence) {
            codes.push(copy.licence);
        }
    }
    // Of a collection without a copy, that of public bodies.
    if codes.is_empty() {
        codes.push(Licence::Ogl3);
    }
    codes.sort_by(|one, other| one.url().cmp(other.url()));
    codes
}

impl NationalCounts {
    pub(super) fn of(register: &NationalRegister) -> Self {
        let mut by_condition = BTreeMap::new();
        for force in &register.forces {
            *by_condition.entry(force.condition).or_default() += 1;
        }
        let sum = |count: fn(&crate::national::Copy) -> usize| register.copies().map(|(_, copy)| count(copy)).sum();
        Self {
            forces: register.forces.len(),
            by_condition,
            copies: register.copies().count(),
            technologies: sum(|copy| copy.technologies.len()),
            datasets: sum(|copy| copy.datasets.len()),
            owners: sum(|copy| copy.owners.len()),
            tombstones: sum(|copy| copy.tombstones.len()),
            withheld_records: sum(|copy| copy.withheld),
            changes: register.changes.len(),
        }
    }
}

impl NothingCollected {
    /// What is said of a collection without a copy of any register.
    pub(super) fn of(register: &NationalRegister) -> Option<Self> {
        let statement = || Prose {
            en: "This collection holds no force’s register yet.".to_owned(),
            cy: Some("Nid yw'r casgliad hwn yn dal cofrestr unrhyw heddlu eto.".to_owned()),
        };
        register.copies().next().is_none().then(|| Self { statement: statement(), as_of: register.as_of })
    }
}
