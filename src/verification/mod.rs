//! Whether a feed keeps its promises: its shape, its sums, its history, and that its files say the same.
//!
//! It reads any candour feed, of this force or another, and says what it finds as [`Finding`](crate::findings::Finding)s in
//! three tiers: what is invalid is an error, what is doubtful a warning, what is thin a note. It mends nothing, fetches
//! only through an [`Origin`](crate::feeds::reading::Origin), and knows no register from the inside.

mod agreement;
mod core;
mod document;
mod feed;
mod history;
mod integrity;
mod loose_ends;
mod one_file;
mod quality;
mod rules;
mod schema;
mod shape;
mod signatures;
mod version;

pub use core::{CORE_FILES, Core, is_core, verify_core};
pub use feed::{Verdict, verify};
pub use one_file::{stands_alone, verify_file};
pub use rules::RULES;
pub use schema::Schema;
pub use shape::{Fault, Sort, Walk};
pub use signatures::{Signed, Whose, verify_signatures};
