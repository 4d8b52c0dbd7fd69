//! A register while somebody writes it: a saved file is read and checked by itself, and of the others only those that may
//! take notice.
//!
//! In the end it finds what [`Register::check`](super::Register) finds and shows what
//! [`CheckedRegister::disclose`](super::CheckedRegister) discloses; the way there is shorter. Beside that it shows drafts,
//! in a type of their own, which no build can reach.

mod copies;
mod drafts;
mod neighbours;
mod part;
mod preview;
mod working;

pub use drafts::DraftRecords;
pub use preview::Preview;
pub use working::{Saved, WorkingRegister};
