//! One stream of what changed in every register: a line of `collected/changes.jsonl` each, in the order of collection.

use crate::ledger::Event;
use crate::standard::ItemId;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A change that a force recorded, with its number in the national stream. What was numbered once keeps its number, however
/// late a force's own history arrives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NationalChange {
    /// Its number in the stream, from 1 without a hole.
    pub number: u64,
    /// The day on which it was collected.
    pub collected_on: Date,
    /// The code of the force.
    pub force: ItemId,
    /// What the force's own ledger says.
    pub event: Event,
}
