//! Who publishes and on what terms, as every feed states it.

use crate::public::PublicRegister;
use crate::standard::{Licence, Line, Listed};
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

impl LicenceTerms {
    /// The licence of this register.
    pub fn of(register: &PublicRegister) -> Self {
        let code = register.register.licence;
        Self { code: code.code().to_owned(), title: code.term().label.to_owned(), uri: code.url().to_owned() }
    }
}
