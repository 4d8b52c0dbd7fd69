//! Who publishes and on what terms, as every feed states it.

use crate::public::PublicRegister;
use crate::standard::{Licence, Line, Listed, Nation};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The body that publishes the register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Publisher {
    /// Its name.
    pub name: Line,
    /// Its website.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// The mailbox of the register's keepers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_email: Option<String>,
}

/// The licence of everything in the feeds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LicenceTerms {
    /// Its code.
    #[schemars(with = "Licence")]
    pub code: String,
    /// Its name.
    pub title: String,
    /// The address that identifies it.
    pub uri: String,
}

impl Publisher {
    /// The force that publishes this register.
    pub fn of(register: &PublicRegister) -> Self {
        let force = &register.force;
        Self {
            name: force.name.clone(),
            website: force.website.as_ref().map(ToString::to_string),
            contact_email: force.contact_email.as_ref().map(ToString::to_string),
        }
    }
}

impl Publisher {
    /// The body that publishes a collection of registers.
    pub fn of_nation(nation: &Nation) -> Self {
        Self {
            name: Line { en: nation.publisher.0.clone(), cy: nation.publisher_cy.as_ref().map(|name| name.0.clone()) },
            website: nation.website.as_ref().map(ToString::to_string),
            contact_email: nation.contact_email.as_ref().map(ToString::to_string),
        }
    }
}

impl LicenceTerms {
    /// The licence of this register.
    pub fn of(register: &PublicRegister) -> Self {
        Self::from(register.register.licence)
    }
}

impl From<Licence> for LicenceTerms {
    fn from(code: Licence) -> Self {
        Self { code: code.code().to_owned(), title: code.term().label.to_owned(), uri: code.url().to_owned() }
    }
}
