//! What the two news feeds have in common: ids that never change, days as instants, and the text of an update as HTML.

use super::edition::Edition;
use crate::public::{PublicRegister, RecordKind, Update};
use crate::site::Address;
use crate::text::{self, Policy};
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

/// The text of an update as HTML in which every address is whole, since nobody knows where it will be read.
pub(super) fn content(edition: &Edition<'_>, update: &Update) -> String {
    let id_prefix = format!("{}-", update.id);
    let address = |link: &str| house(edition, link);
    text::html(&update.body.en, &Policy { top_heading: 2, id_prefix: &id_prefix, address: &address })
}

/// Where a link of the house's own leads: `technology:ID`, `dataset:ID`, `page:NAME`. `None` if it leads nowhere.
fn house(edition: &Edition<'_>, link: &str) -> Option<String> {
    let (kind, id) = link.split_once(':')?;
    let (register, id) = (edition.register, id.trim());
    let is_record = |kind| edition.records(kind).any(|record| record.id() == id);
    let address = match kind {
        "technology" if is_record(RecordKind::Technology) => Address::Technology(id),
        "dataset" if is_record(RecordKind::Dataset) => Address::Dataset(id),
        "page" => Address::Page(&register.page(id)?.id),
        _ => return None,
    };
    Some(edition.base.absolute(address))
}
