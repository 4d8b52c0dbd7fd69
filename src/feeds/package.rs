//! `register.json`: everything that is published, in one file, one record a line.
//!
//! Whoever reads it as a [`PublicRegister`] gets back exactly the register that it was made from.

use super::edition::Edition;
use super::json::write_json;
use super::record::TechnologyEntry;
use super::terms::{LicenceTerms, Publisher};
use crate::findings::Finding;
use crate::public::{
    Dataset, Owner, Page, PublicRegister, SCHEMA_VERSION, Technology, Tombstone, Update, WithheldRecord,
};
use crate::standard::{Accessibility, Force, RegisterFacts, Site, Statement};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};
use std::io::Write;
use std::sync::Arc;

/// The package.
pub(super) fn register(edition: &Edition<'_>, to: &mut dyn Write) -> Result<(), Finding> {
    write_json(&Package::of(edition), 2, to)
}

/// Everything that a force publishes, with who publishes it and on what terms.
#[derive(Serialize, JsonSchema)]
pub(super) struct Package<'a> {
    /// Its JSON Schema, as seen from this file.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The address of this file, for good.
    uri: String,
    /// The version of the shape of this file, as a semantic version.
    version: &'static str,
    /// Who publishes it.
    publisher: Publisher,
    /// The licence of all of it.
    licence: LicenceTerms,
    /// The day that the register speaks of.
    as_of: Date,
    /// The force.
    force: &'a Force,
    /// How complete the register is.
    statement: &'a Statement,
    /// On what terms it is published.
    register: &'a RegisterFacts,
    /// How the website is set up.
    site: &'a Site,
    /// The facts of the accessibility statement.
    accessibility: &'a Accessibility,
    /// The technologies, in the order of their ids.
    #[serde(serialize_with = "entries")]
    #[schemars(with = "Vec<TechnologyEntry<'static>>")]
    technologies: &'a [Arc<Technology>],
    /// The sets of data, in the order of their ids.
    datasets: &'a [Arc<Dataset>],
    /// The accountable owners, in the order of their ids.
    owners: &'a [Owner],
    /// The records that were withdrawn, in the order of their ids.
    tombstones: &'a [Tombstone],
    /// What may be said of the records that are withheld as a whole.
    withheld_records: &'a [WithheldRecord],
    /// News of the register, newest first.
    updates: &'a [Update],
    /// Pages of prose, in the order of their ids.
    pages: &'a [Page],
}

impl<'a> Package<'a> {
    fn of(edition: &Edition<'a>) -> Self {
        // Taken apart by name, so that a new field of the register cannot be forgotten here.
        let PublicRegister {
            as_of,
            force,
            statement,
            register,
            site,
            accessibility,
            technologies,
            datasets,
            owners,
            tombstones,
            withheld_records,
            updates,
            pages,
        } = edition.register;
        Self {
            schema: "schema/register.json",
            uri: edition.base.feed("api/v1/register.json"),
            version: SCHEMA_VERSION,
            publisher: Publisher::of(edition.register),
            licence: LicenceTerms::of(edition.register),
            as_of: *as_of,
            force,
            statement,
            register,
            site,
            accessibility,
            technologies,
            datasets,
            owners,
            tombstones,
            withheld_records,
            updates,
            pages,
        }
    }
}

/// Each technology with its completeness, worked out when its turn comes, so that memory holds one at a time.
fn entries<S: Serializer>(technologies: &[Arc<Technology>], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(technologies.iter().map(|technology| TechnologyEntry::of(technology)))
}
