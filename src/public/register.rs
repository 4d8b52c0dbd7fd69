//! The public register: everything that pages and feeds are made from.

use super::{Dataset, Owner, Page, Technology, Tombstone, Update, WithheldRecord};
use crate::standard::{Accessibility, Force, Language, RegisterFacts, Site, Statement};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The version of the shape of this register, as a semantic version.
pub const SCHEMA_VERSION: &str = "1.0.0";

/// Everything that a force publishes.
///
/// Lists stand in the order of their ids, updates newest first. There is no clock in it: `as_of` is the newest day that
/// the register itself states, unless the publisher names another. Records are shared: a register in which one record is new
/// costs no more than that record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PublicRegister {
    /// The day that the register speaks of. Whether something is overdue is judged by it.
    pub as_of: Date,
    /// Who publishes it.
    pub force: Force,
    /// How complete it is.
    pub statement: Statement,
    /// On what terms it is published.
    pub register: RegisterFacts,
    /// How the website is set up.
    pub site: Site,
    /// The facts of the accessibility statement.
    pub accessibility: Accessibility,
    /// The technologies, in the order of their ids.
    pub technologies: Vec<Arc<Technology>>,
    /// The sets of data, in the order of their ids.
    pub datasets: Vec<Arc<Dataset>>,
    /// The accountable owners, in the order of their ids.
    pub owners: Vec<Owner>,
    /// The records that were withdrawn, in the order of their ids.
    pub tombstones: Vec<Tombstone>,
    /// What may be said of the records that are withheld as a whole.
    pub withheld_records: Vec<WithheldRecord>,
    /// News of the register, newest first.
    pub updates: Vec<Update>,
    /// Pages of prose, in the order of their ids.
    pub pages: Vec<Page>,
}

/// What stands behind the name of a force in the title of everything that is made of its whole register.
pub const TITLE: &str = ": register of data-driven technologies";

impl PublicRegister {
    /// What the register as a whole is called, in English.
    pub fn title(&self) -> String {
        format!("{}{TITLE}", self.force.name.en)
    }

    /// The technology with this id.
    pub fn technology(&self, id: &str) -> Option<&Technology> {
        let found = self.technologies.binary_search_by(|technology| technology.id.as_str().cmp(id)).ok()?;
        self.technologies.get(found).map(Arc::as_ref)
    }

    /// The dataset with this id.
    pub fn dataset(&self, id: &str) -> Option<&Dataset> {
        let found = self.datasets.binary_search_by(|dataset| dataset.id.as_str().cmp(id)).ok()?;
        self.datasets.get(found).map(Arc::as_ref)
    }

    /// The owner with this id.
    pub fn owner(&self, id: &str) -> Option<&Owner> {
        let found = self.owners.binary_search_by(|owner| owner.id.as_str().cmp(id)).ok()?;
        self.owners.get(found)
    }

    /// The page of prose with this id.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// The languages of the site. English is always one of them; the same pages in Welsh stand in a folder of their own.
    pub fn languages(&self) -> &'static [Language] {
        if self.is_bilingual() { &[Language::En, Language::Cy] } else { &[Language::En] }
    }

    /// Whether the force publishes in Welsh as well.
    pub fn is_bilingual(&self) -> bool {
        self.site.languages.contains(&Language::Cy)
    }
}
