//! Feeds read back: the same types that wrote them, from bytes that nobody vouches for.
//!
//! Every reader has limits (size, depth, count) and answers any bytes with a value or with an [`Unread`], never with a
//! panic. An [`Origin`] says where a feed lies; it is the one place that fetches bytes. What is read is not judged here.

mod json;
mod limits;
mod locate;
mod origin;
mod typed;
mod unread;

pub use json::{read, value};
pub use limits::{DEEPEST, LARGEST_FILE, LONGEST_LINE, MOST_FILES, MOST_LINES};
pub use locate::{Step, locate, locate_items};
pub use origin::{Origin, bytes_of};
pub use typed::{
    Activity, ActivityObject, ChangesInAll, ChangesPage, Reference, changes_in_all, entry, lines, manifest, package,
    page_of_changes,
};
pub use unread::Unread;
