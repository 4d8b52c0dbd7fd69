//! The national picture: what many forces publish, held side by side.
//!
//! Pure types: who is collected, how each stands, what of each record is compared, and what changed. They hold what tables
//! and comparisons need; whole records stay in the copies that were collected. It fetches nothing and ranks nobody.

mod brief;
mod change;
mod copies;
mod decision;
mod register;
mod standing;

pub use brief::{Brief, BriefDataset, BriefModel, BriefOwner};
pub use change::NationalChange;
pub use copies::{Copies, CopyFile};
pub use decision::{Accepted, Decision};
pub use register::{Collected, Copy, NATIONAL_SCHEMA_VERSION, NationalRegister, Registers};
pub use standing::condition;
