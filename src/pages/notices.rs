//! Pages that stand in for others: a withdrawn record, an address that has moved, an address that leads nowhere.

use super::desk::{Anchor, Day, Desk, Paragraphs, Words};
use super::frame::{Heading, Stay};
use super::history::HistoryShown;
use crate::feeds::Channel;
use crate::findings::Finding;
use crate::public::{EntryId, EntryKind, RecordKind, Tombstone};
use crate::site::Address;
use serde::Serialize;

#[derive(Serialize)]
struct TombstonePage {
    name: Words,
    withdrawn_on: Day,
    reason: Option<Paragraphs>,
    replaced_by: Option<Anchor>,
    all: Anchor,
    json: String,
    history: Option<HistoryShown>,
}

#[derive(Serialize)]
struct MovedPage {
    to: Anchor,
}

#[derive(Serialize)]
struct NotFoundPage {
    technologies: String,
    search: String,
    home: String,
}

/// What stands for good where a record was withdrawn.
pub(super) fn tombstone(desk: &Desk<'_, '_>, stone: &Tombstone) -> Result<String, Finding> {
    let (kind, all, word, json) = match stone.record {
        RecordKind::Technology => {
            (EntryKind::Technology, Address::Technologies, "all_technologies", Address::TechnologyFeed(&stone.id))
        }
        RecordKind::Dataset => (EntryKind::Dataset, Address::Datasets, "all_datasets", Address::DatasetFeed(&stone.id)),
    };
    let instead = stone.replaced_by.as_ref().map(|id| id.as_str());
    let it = TombstonePage {
        name: desk.line(&stone.name),
        withdrawn_on: desk.day(stone.withdrawn_on),
        reason: stone.reason.as_ref().map(|reason| desk.prose(reason, 3, "reason-")),
        replaced_by: instead.and_then(|id| match stone.record {
            RecordKind::Technology => desk.technology(id),
            RecordKind::Dataset => desk.dataset(id),
        }),
        all: Anchor { href: desk.href(all), label: desk.said(desk.word(word)) },
        json: desk.href(json),
        history: HistoryShown::of(desk, &EntryId::new(kind, &*stone.id)),
    };
    let mut heading = Heading::new(stone.name.say(desk.maker.language).0);
    heading.stay = Stay::StandIn;
    heading.feeds.push(("alternate", "application/json", json, desk.word("record_as_json").to_owned()));
    if stone.record == RecordKind::Technology {
        heading.news = Some((Channel::Technology(&stone.id), desk.word("feed_technology").to_owned()));
    }
    desk.finish("tombstone.html", heading, &it)
}

/// What stands at a former address of a record: it leads on to the present one.
pub(super) fn moved(desk: &Desk<'_, '_>, to: &EntryId) -> Result<String, Finding> {
    let present = match to.kind {
        EntryKind::Dataset => desk.dataset(&to.id),
        _ => desk.technology(&to.id),
    };
    let home = || Anchor { href: desk.href(Address::Home), label: desk.line(&desk.public().force.name) };
    let mut heading = Heading::new(desk.word("moved_title"));
    heading.stay = Stay::StandIn;
    desk.finish("moved.html", heading, &MovedPage { to: present.unwrap_or_else(home) })
}

/// What a host shows for an address that leads nowhere. Nobody knows from where it is seen, so its links are whole.
pub(super) fn not_found(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let it = NotFoundPage {
        technologies: desk.href(Address::Technologies),
        search: desk.href(Address::Search),
        home: desk.href(Address::Home),
    };
    let mut heading = Heading::new(desk.word("not_found_title"));
    heading.stay = Stay::StandIn;
    desk.finish("404.html", heading, &it)
}
