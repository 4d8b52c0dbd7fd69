//! All that the force wrote, and the wall: only [`CheckedRegister::disclose`] makes a [`PublicRegister`] of it.
//!
//! Nothing here implements `Serialize` or `Debug`, so what is internal cannot be printed by mistake.
//!
//! [`PublicRegister`]: crate::public::PublicRegister

mod check;
mod confide;
mod disclose;
mod read;
mod register;
mod working;

pub use check::{EXAMPLE_FILES, RULES};
pub use confide::{OpenRecord, OpenRegister};
pub use disclose::{CheckedRegister, Discretion};
pub use read::{locate_national, read_national};
pub use register::{PageFile, RecordFile, Register, UpdateFile};
pub use working::{DraftRecords, Preview, Saved, WorkingRegister};
