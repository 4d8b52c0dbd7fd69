//! The national register: every force with how it stands, and what of its records is compared.

use super::{Accepted, Brief, BriefDataset, BriefOwner, Decision, NationalChange};
use crate::public::{PublicRegister, Tombstone};
use crate::standard::{Condition, Force, Licence, Line, Link, Member, Nation, Statement};
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::Arc;

/// The version of the shape of a collection's feeds, as a semantic version. Which version a force's own package is of, its
/// provenance says.
pub const NATIONAL_SCHEMA_VERSION: &str = "1.0.0";

/// Everything that a national body publishes of what it collected.
#[derive(Debug, Clone)]
pub struct NationalRegister {
    /// Who collects.
    pub nation: Nation,
    /// The day of the newest decision, of which pages speak.
    pub as_of: Date,
    /// The forces, in the order of their codes.
    pub forces: Vec<Collected>,
    /// What changed, in the order in which it was collected.
    pub changes: Vec<NationalChange>,
}

/// A force, how it stands, and what is known of its register.
#[derive(Debug, Clone)]
pub struct Collected {
    /// What the national body says of it.
    pub member: Member,
    /// How it stands.
    pub condition: Condition,
    /// The last good copy of its register.
    pub copy: Option<Copy>,
    /// The newest decisions on its feed, newest first; ten at most.
    pub decisions: Vec<Decision>,
}

/// The last good copy of a force's register: where it came from, and what of it is compared.
#[derive(Debug, Clone)]
pub struct Copy {
    /// What tells it apart.
    pub accepted: Accepted,
    /// Where it came from: an address, or a folder as `national.toml` names it.
    pub source: String,
    /// When it was fetched, in UTC.
    pub fetched_at: Timestamp,
    /// The operator's reason, where one had to accept it.
    pub because: Option<String>,
    /// The day that it speaks of.
    pub as_of: Date,
    /// When the force said that the next update is due.
    pub next_update_due: Option<Date>,
    /// Its licence.
    pub licence: Licence,
    /// The address of the force's own register.
    pub base_url: Link,
    /// Whether the force publishes in Welsh as well.
    pub is_bilingual: bool,
    /// What the force says of itself.
    pub force: Force,
    /// How complete it says that its register is.
    pub statement: Statement,
    /// Its technologies, in the order of their ids.
    pub technologies: Vec<Brief>,
    /// Its datasets, in the order of their ids.
    pub datasets: Vec<BriefDataset>,
    /// Its accountable owners, in the order of their ids.
    pub owners: Vec<BriefOwner>,
    /// Its notices in place of withdrawn records, in the order of their ids.
    pub tombstones: Vec<Tombstone>,
    /// How many records it withholds as a whole.
    pub withheld: usize,
}

impl Copy {
    /// What is compared of a register that was accepted.
    pub fn of(accepted: Accepted, source: String, fetched_at: Timestamp, register: &PublicRegister) -> Self {
        Self {
            accepted,
            source,
            fetched_at,
            because: None,
            as_of: register.as_of,
            next_update_due: register.register.next_update_due,
            licence: register.register.licence,
            base_url: register.site.base_url.clone(),
            is_bilingual: register.is_bilingual(),
            force: register.force.clone(),
            statement: register.statement.clone(),
            technologies: register.technologies.iter().map(|it| Brief::of(it, register)).collect(),
            datasets: register.datasets.iter().map(|it| BriefDataset::of(it)).collect(),
            owners: register.owners.iter().map(BriefOwner::of).collect(),
            tombstones: register.tombstones.clone(),
            withheld: register.withheld_records.len(),
        }
    }

    /// The technology with this id.
    pub fn technology(&self, id: &str) -> Option<&Brief> {
        let at = self.technologies.binary_search_by(|brief| brief.id.as_str().cmp(id)).ok()?;
        self.technologies.get(at)
    }

    /// The dataset with this id.
    pub fn dataset(&self, id: &str) -> Option<&BriefDataset> {
        let at = self.datasets.binary_search_by(|brief| brief.id.as_str().cmp(id)).ok()?;
        self.datasets.get(at)
    }
}

impl Collected {
    /// The code of the force, by which everything of it is named.
    pub fn code(&self) -> &str {
        self.member.code.as_str()
    }

    /// What it is called.
    pub fn name(&self) -> Line {
        Line { en: self.member.name.0.clone(), cy: self.member.name_cy.as_ref().map(|name| name.0.clone()) }
    }

    /// What readers should know of it.
    pub fn note(&self) -> Option<Line> {
        let en = self.member.note.as_ref()?.0.clone();
        Some(Line { en, cy: self.member.note_cy.as_ref().map(|note| note.0.clone()) })
    }
}

impl NationalRegister {
    /// The force with this code.
    pub fn force(&self, code: &str) -> Option<&Collected> {
        let at = self.forces.binary_search_by(|force| force.code().cmp(code)).ok()?;
        self.forces.get(at)
    }

    /// The copies with their forces, in the order of the codes.
    pub fn copies(&self) -> impl Iterator<Item = (&Collected, &Copy)> {
        self.forces.iter().filter_map(|force| Some((force, force.copy.as_ref()?)))
    }

    /// Every technology with its force, in the order of codes and ids.
    pub fn technologies(&self) -> impl Iterator<Item = (&Collected, &Brief)> {
        self.copies().flat_map(|(force, copy)| copy.technologies.iter().map(move |brief| (force, brief)))
    }
}

/// Gives the whole registers of the copies, one when it is asked for. Whoever makes a page or a feed of whole records takes
/// them from here, so that memory holds those at work and no others.
pub trait Registers: Sync {
    /// The register that a force published, as it was accepted.
    ///
    /// # Errors
    ///
    /// The copy cannot be read; the sentence says why.
    fn register(&self, code: &str) -> Result<Arc<PublicRegister>, String>;
}
