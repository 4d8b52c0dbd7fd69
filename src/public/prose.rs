//! Pages of prose and news.

use crate::standard::{PageFacts, Prose, UpdateFacts};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A page of prose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Page {
    /// Its permanent id and address.
    pub id: String,
    /// Its title and summary.
    #[serde(flatten)]
    pub facts: PageFacts,
    /// Its text, in Markdown.
    pub body: Prose,
}

/// A piece of news.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Update {
    /// Its permanent id: the day and a name.
    pub id: String,
    /// Its day.
    pub date: Date,
    /// Its title, summary and what it is about.
    #[serde(flatten)]
    pub facts: UpdateFacts,
    /// Its text, in Markdown.
    pub body: Prose,
}
