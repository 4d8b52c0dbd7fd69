//! The page of a record as it once was. It is made by the code that makes the page of today, from the text of the ledger.

use super::desk::{Desk, Words};
use super::frame::{Heading, Stay};
use super::links::version_address;
use super::publications::VersionShown;
use super::record;
use crate::findings::Finding;
use crate::ledger::Event;
use crate::public::{Entry, EntryId, EntryKind};
use crate::site::Address;
use serde::Serialize;

/// A version whose text is not shown: it was redacted, or this program cannot read it.
#[derive(Serialize)]
struct UnshownPage {
    name: Words,
    version: VersionShown,
}

/// The page of the version that this event made.
pub(super) fn version(desk: &Desk<'_, '_>, event: &Event, number: u64) -> Result<String, Finding> {
    let id = event.entry();
    let ends = Ends::of(desk, event, number);
    let heading = ends.heading(desk, event);
    let Some(version) = VersionShown::of(desk, event) else { return super::notices::not_found(desk) };
    match desk.maker.chronicle.ledger.entry(&id, number) {
        Some(Entry::Technology(it)) => record::old_technology(desk, &it, version, heading),
        Some(Entry::Dataset(it)) => record::old_dataset(desk, &it, version, heading),
        _ => desk.finish("version.html", heading, &UnshownPage { name: desk.line(&event.name), version }),
    }
}

/// What stands before and behind a version in time.
struct Ends {
    id: EntryId,
    number: u64,
    /// The record as it is called now.
    record: EntryId,
    title: String,
    previous: Option<(EntryId, u64)>,
    next: Option<(EntryId, u64)>,
    is_over: bool,
}

impl Ends {
    fn of(desk: &Desk<'_, '_>, event: &Event, number: u64) -> Self {
        let following = desk.maker.histories.following(event);
        let id = event.entry();
        let label = desk.version_link(&id, number).label.text;
        Self {
            title: format!("{}: {label}", desk.line(&event.name).text),
            previous: desk.maker.chronicle.ledger.version_before(event),
            next: following.next.and_then(|next| Some((next.entry(), next.made()?))),
            is_over: following.end.is_some(),
            record: desk.maker.moves.get(&id).unwrap_or(&id).clone(),
            id,
            number,
        }
    }

    /// The links of RFC 5829. The record's own address always shows the newest version, and the history below it.
    fn heading<'p>(&'p self, desk: &Desk<'_, '_>, event: &Event) -> Heading<'p> {
        let record = match self.record.kind {
            EntryKind::Dataset => Address::Dataset(&self.record.id),
            _ => Address::Technology(&self.record.id),
        };
        let mut heading = Heading::new(&self.title);
        heading.stay = if self.is_over { Stay::Superseded } else { Stay::Kept };
        let word = |word: &str| desk.word(word).to_owned();
        heading.times.push(("latest-version", record, "", word("version_newest")));
        heading.times.push(("version-history", record, "#history", word("history_title")));
        for (rel, version) in [("predecessor-version", &self.previous), ("successor-version", &self.next)] {
            if let Some((id, number)) = version {
                let title = desk.version_link(id, *number).label.text;
                heading.times.push((rel, version_address(id, *number), "", title));
            }
        }
        let json = Address::VersionFeed(self.id.kind.folder(), &self.id.id, self.number);
        heading.feeds.push(("alternate", "application/json", json, word("record_as_json")));
        heading.summary = event.reason.as_ref().map(|reason| desk.line(reason).text);
        heading
    }
}
