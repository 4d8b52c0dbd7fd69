//! The file: whose register it is, on what terms, and a technology a line.

use super::minimum::Minimum;
use crate::feeds::edition::Edition;
use crate::feeds::json::write_json;
use crate::feeds::manifest::{Declaration, ForceInBrief};
use crate::feeds::terms::{LicenceTerms, Publisher};
use crate::findings::Finding;
use crate::public::{SCHEMA_VERSION, Tombstone, WithheldRecord};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use std::io::Write;

pub(in crate::feeds) fn registry(edition: &Edition<'_>, to: &mut dyn Write) -> Result<(), Finding> {
    write_json(&Registry::of(edition), 2, to)
}

/// The least that a national registry needs of a force.
#[derive(Serialize, JsonSchema)]
pub(in crate::feeds) struct Registry<'a> {
    /// Its JSON Schema, as seen from this file.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The address of this file, for good.
    uri: String,
    /// The version of the shape of this file, as a semantic version.
    schema_version: &'static str,
    /// Who publishes it.
    publisher: Publisher,
    /// The licence of all of it.
    licence: LicenceTerms,
    /// Whose register it is.
    force: ForceInBrief,
    /// The day that the register speaks of.
    as_of: Date,
    /// The day by which the next edition is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_update_due: Option<Date>,
    /// What a force that publishes no technology declares; absent when there are technologies.
    #[serde(skip_serializing_if = "Option::is_none")]
    declaration: Option<Declaration>,
    /// The technologies, in the order of their ids; those out of use, too.
    technologies: Vec<Minimum<'a>>,
    /// The records that were withdrawn. What is missing and not among them is a mistake.
    tombstones: &'a [Tombstone],
    /// What may be said of the records that are withheld as a whole.
    withheld_records: &'a [WithheldRecord],
}

impl<'a> Registry<'a> {
    fn of(edition: &Edition<'a>) -> Self {
        let register = edition.register;
        Self {
            schema: "schema/registry.json",
            uri: edition.base.feed("api/v1/registry.json"),
            schema_version: SCHEMA_VERSION,
            publisher: Publisher::of(register),
            licence: LicenceTerms::of(register),
            force: ForceInBrief::of(register),
            as_of: register.as_of,
            next_update_due: register.register.next_update_due,
            declaration: Declaration::of(register),
            technologies: register.technologies.iter().map(|technology| Minimum::of(edition, technology)).collect(),
            tombstones: &register.tombstones,
            withheld_records: &register.withheld_records,
        }
    }
}
