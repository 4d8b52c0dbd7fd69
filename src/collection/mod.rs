//! Collecting: the registers of many forces fetched, judged, and kept or held.
//!
//! An outage is never a deletion: whatever is wrong with a feed, the last good copy stays, and the decision is written down
//! with its reason. Only a notice of the force, or a decision of the operator, takes a record away. It knows no clock: the
//! moment of a run and the waiting between tries are handed in.

mod accept;
mod before;
mod bounds;
mod check;
mod collect;
mod fetch;
mod files;
mod intake;
mod judge;
mod log;
mod origin;
mod queue;
mod read_back;
mod refusal;
mod rules;
mod store;
mod store_fault;

pub use accept::{Acceptance, accept};
pub use bounds::Bounds;
pub use check::{NATIONAL_FILE, check, read};
pub use collect::{Order, Told, collect};
pub use read_back::{KeptCopies, read_back};
pub use refusal::Refusal;
pub use rules::RULES;
pub use store::Store;
pub use store_fault::StoreFault;
