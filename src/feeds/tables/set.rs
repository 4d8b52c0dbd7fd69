//! A set of tables with who publishes it: what every description of the tables as a whole begins with.

use super::table::{Table, tables};
use crate::feeds::base::Base;
use crate::feeds::edition::Edition;
use crate::feeds::terms::{LicenceTerms, Publisher};
use jiff::civil::Date;

/// A set of tables, and who publishes it where.
pub(in crate::feeds) struct TableSet<'a> {
    /// The tables, in the order in which a reader wants them.
    pub(in crate::feeds) tables: Vec<Table>,
    /// Where they are published.
    pub(in crate::feeds) base: &'a Base,
    /// What programs call the set.
    pub(in crate::feeds) name: String,
    /// What people call it, in English.
    pub(in crate::feeds) title: String,
    /// What it is, in a sentence.
    pub(in crate::feeds) about: &'static str,
    /// Who publishes it.
    pub(in crate::feeds) publisher: Publisher,
    /// On what terms.
    pub(in crate::feeds) licences: Vec<LicenceTerms>,
    /// The day that it speaks of.
    pub(in crate::feeds) as_of: Date,
    /// The path of the same as JSON, and what that is called.
    pub(in crate::feeds) source: (&'static str, &'static str),
}

impl<'a> TableSet<'a> {
    /// The tables of one register.
    pub(super) fn of(edition: &'a Edition<'_>) -> Self {
        let register = edition.register;
        Self {
            tables: tables().to_vec(),
            base: &edition.base,
            name: format!("{}-technologies", register.force.id),
            title: register.title(),
            about: "The register as tables whose keys join.",
            publisher: Publisher::of(register),
            licences: vec![LicenceTerms::of(register)],
            as_of: register.as_of,
            source: ("api/v1/register.json", "The whole register as JSON"),
        }
    }
}
