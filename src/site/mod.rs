//! Every path of the published site and its bytes, and the one writer of them.
//!
//! A [`Site`] is a set of [`Artefact`]s: a checked path, a media type, and a way to make the bytes when they are
//! asked for; what is too long for memory is a [`Stream`]. [`write()`] brings a folder to that state all at once and leaves what it did not make alone; `get` hands
//! out a single file for a preview.
//!
//! This wing does not know what a page or a feed is, chooses no path and no wording of the site, and talks to no
//! network. It does not flush to the disk: it withstands a killed program, not a power cut.

mod address;
mod artefact;
mod collection;
mod fault;
mod folder;
mod in_place;
mod media_type;
mod path;
mod place;
mod proof;
mod stage;
mod standing;
mod stream;
mod sums;
mod swap;
mod write;

pub use address::Address;
pub use artefact::{Artefact, Receipt, Rendered};
pub use collection::{PathClash, Site};
pub use fault::{FolderFault, WriteFault};
pub use media_type::MediaType;
pub use path::{PathFault, SitePath};
pub use place::is_disturbed;
pub use proof::{Proof, prove};
pub use stream::{Outlets, Stream};
pub use sums::{MARK, SIGNATURE, SUMS, SUMS_SIGNATURE, sums};
pub use write::{Written, write};
