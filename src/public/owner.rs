//! The accountable owners, as the public sees them.

use crate::standard as asked;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A post that answers for technologies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Owner {
    /// Its permanent id, unique within the force.
    pub id: String,
    /// What is said of it.
    #[serde(flatten)]
    pub answers: asked::Owner,
}
