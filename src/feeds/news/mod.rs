//! News for readers, as Atom and as JSON Feed: of the whole register, of what the force tells, and of each technology; in
//! Welsh too where the force publishes in both languages.
//!
//! What is news is found once, in the order of the ledger (`log`); each document of a feed takes its part of it (`issue`),
//! says it in its language (`item`, `voice`), and is written in its form. A document holds the newest hundred; the older
//! ones stand in archives that never change. No words of pages are used here, and nothing is looked up by day.

mod across;
mod atom;
mod channel;
mod files;
mod imprint;
mod issue;
mod item;
mod json_feed;
mod log;
mod moment;
mod voice;

pub(super) use across::files_of;
pub(super) use files::Newsroom;
pub(super) use moment::Moment;

pub use channel::{Channel, ChannelSort, NewsForm};
pub use voice::NEWS_WORDS;
