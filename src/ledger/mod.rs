//! What was public when: every version of every entry, every event with its reason, and a chain of hashes that shows
//! whether a line of it was ever changed.
//!
//! A ledger lies in `content/ledger/`: `events.jsonl` holds one line an event, `versions/KIND/ID/N.json` the entry as it was
//! published. The chain holds hashes of versions and not their text, so that a lawful redaction leaves it whole. Only
//! what is public is ever in it. This wing reads and adds in memory; it touches no disk and knows no clock.

mod check;
mod chronicle;
mod event;
mod files;
mod ledger;
mod proposal;
mod read;
mod record;
mod rules;
mod since;

pub use chronicle::{Chronicle, DayOf};
pub use event::{Act, Event, sha256};
pub use files::{EVENTS, FOLDER, LedgerFile, source_of, version_path};
pub use ledger::{Head, Ledger, Publication, Version};
pub use proposal::{Proposal, Proposed};
pub use record::{Addition, Occasion, RecordFault};
pub use rules::{RULES, VERSION_EDITED, VERSION_MISSING};
pub use since::Passage;
