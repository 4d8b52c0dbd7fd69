//! What anyone may see. Nothing in these types is internal, withheld or a draft: such things cannot be said in them.
//!
//! The shape of a [`PublicRegister`] is the shape of the feeds.

mod apart;
mod completeness;
mod difference;
mod entry;
mod events;
mod gap;
mod owner;
mod prose;
mod record;
mod register;

pub use completeness::{Completeness, Coverage, Standing};
pub use difference::{Change, Said, Step, difference};
pub use entry::{DEPLOYMENTS, Entry, EntryId, EntryKind, RegisterEntry};
pub use events::{Event, EventKind, events};
pub use gap::{Gap, gaps};
pub use owner::Owner;
pub use prose::{Page, Update};
pub use record::{Dataset, RecordKind, Technology, Tombstone, WithheldRecord};
pub use register::{PublicRegister, SCHEMA_VERSION, TITLE};
