//! What the two news feeds have in common: ids that never change, days as instants, and the words of an update.

use super::edition::Edition;
use crate::public::{PublicRegister, Update};
use jiff::civil::Date;

/// The id of an update, as a tag URI (RFC 4151): the host, the year of the news itself, and its own id.
pub(super) fn id(edition: &Edition<'_>, update: &Update) -> String {
    format!("tag:{},{:04}:{}", edition.base.host(), update.date.year(), update.id)
}

/// A day as RFC 3339 wants it: its first moment.
pub(super) fn instant(day: Date) -> String {
    format!("{day}T00:00:00Z")
}

/// When something last changed in the news: the newest update or withdrawal, else the day the register speaks of.
pub(super) fn changed(register: &PublicRegister) -> Date {
    let news = register.updates.iter().map(|update| update.date);
    let withdrawn = register.tombstones.iter().map(|tombstone| tombstone.withdrawn_on);
    news.chain(withdrawn).max().unwrap_or(register.as_of)
}

/// The text of an update, as it was written.
pub(super) fn content(update: &Update) -> &str {
    &update.body.en
}
