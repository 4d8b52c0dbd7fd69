//! What candour writes for an author to begin from: a small register that says of itself that it is an example, and single
//! drafts in which every question stands with its help.
//!
//! It makes texts and touches no disk. Which questions there are, the standard says; whether what was begun has been
//! finished, [`is_placeholder`] and [`is_example`] tell whoever checks a register.

mod draft;
mod example;
mod folder;
mod owner;
mod sheet;
mod update;

pub use draft::{Known, dataset, technology};
pub use example::{GUESS, NOTICE, is_example, is_placeholder};
pub use folder::{FIRST_TO_EDIT, files};
pub use owner::with_owner;
pub use sheet::{Answered, sheet};
pub use update::update;
