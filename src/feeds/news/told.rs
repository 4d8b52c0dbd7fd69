//! What the two news feeds have in common: what is news, ids that never change, days as instants, and texts as HTML.

use crate::feeds::codes::ACTS;
use crate::feeds::edition::Edition;
use crate::feeds::xml::escape;
use crate::ledger::{Event, Publication};
use crate::public::{EntryKind, RecordKind, Update};
use crate::site::Address;
use crate::text::{self, Policy};
use jiff::civil::Date;

/// Something new: what the force tells, or what it has published.
#[derive(Debug, Clone, Copy)]
pub(super) enum News<'a> {
    Update(&'a Update),
    Publication(Publication<'a>),
}

/// How many publications stand in the feeds. All of them stand in the ledger.
const NEWEST: usize = 50;

/// All updates and the newest publications, newest first.
pub(super) fn news<'a>(edition: &Edition<'a>) -> Vec<News<'a>> {
    let updates = edition.register.updates.iter().map(News::Update);
    let publications = edition.chronicle.ledger.publications().rev().take(NEWEST).map(News::Publication);
    let mut news: Vec<News<'a>> = updates.chain(publications).collect();
    news.sort_by_key(|it| std::cmp::Reverse(it.date()));
    news
}

impl News<'_> {
    pub(super) fn date(&self) -> Date {
        match self {
            Self::Update(update) => update.date,
            Self::Publication(publication) => publication.date,
        }
    }
}

/// The id of an update, as a tag URI (RFC 4151): the host, the year of the news itself, and its own id.
pub(super) fn id(edition: &Edition<'_>, update: &Update) -> String {
    format!("tag:{},{:04}:{}", edition.base.host(), update.date.year(), update.id)
}

/// The id of a publication, likewise. No update has such an id: theirs begin with a day.
pub(super) fn publication_id(edition: &Edition<'_>, publication: &Publication<'_>) -> String {
    let Publication { number, date, .. } = publication;
    format!("tag:{},{:04}:publication-{number}", edition.base.host(), date.year())
}

/// What a publication is called: what happened to one entry, or how much there is.
pub(super) fn title(publication: &Publication<'_>) -> String {
    match publication.events {
        [event] => format!("{}: {}", event.name.en, act(event)),
        events => format!("Publication {}: {} changes", publication.number, events.len()),
    }
}

/// Every reason of a publication once, in its order.
pub(super) fn reasons(publication: &Publication<'_>) -> String {
    let mut reasons: Vec<&str> = Vec::new();
    for reason in publication.events.iter().filter_map(|event| event.reason.as_ref()) {
        if !reasons.contains(&reason.en.as_str()) && reasons.len() < OF_EACH {
            reasons.push(&reason.en);
        }
    }
    reasons.join(" ")
}

/// How many changes of one publication a feed tells one by one.
const OF_EACH: usize = 50;

/// What a publication changed, as HTML: a list of what happened to what and why, with links to the pages.
pub(super) fn changes(edition: &Edition<'_>, publication: &Publication<'_>) -> String {
    let mut html = String::from("<ul>\n");
    let page = edition.base.absolute(Address::Publication(publication.number));
    for event in publication.events.iter().take(OF_EACH) {
        html.push_str("<li>");
        match event.kind {
            EntryKind::Technology => link(edition, Address::Technology(&event.id), &event.name.en, &mut html),
            EntryKind::Dataset => link(edition, Address::Dataset(&event.id), &event.name.en, &mut html),
            _ => escape(&event.name.en, &mut html),
        }
        html.push_str(": ");
        escape(act(event), &mut html);
        if let Some(reason) = &event.reason {
            html.push_str(". ");
            escape(&reason.en, &mut html);
        }
        html.push_str("</li>\n");
    }
    html.push_str("</ul>\n<p><a href=\"");
    escape(&page, &mut html);
    html.push_str("\">What changed, word by word</a></p>\n");
    html
}

fn link(edition: &Edition<'_>, address: Address<'_>, name: &str, html: &mut String) {
    html.push_str("<a href=\"");
    escape(&edition.base.absolute(address), html);
    html.push_str("\">");
    escape(name, html);
    html.push_str("</a>");
}

fn act(event: &Event) -> &'static str {
    ACTS.iter().find(|term| term.code == event.event.code()).map_or("", |term| term.label)
}

/// A day as RFC 3339 wants it: its first moment.
pub(in crate::feeds) fn instant(day: Date) -> String {
    format!("{day}T00:00:00Z")
}

/// When something last changed in the news: the newest update, publication or withdrawal, else the day the register speaks of.
pub(super) fn changed(edition: &Edition<'_>) -> Date {
    let register = edition.register;
    let news = register.updates.iter().map(|update| update.date);
    let withdrawn = register.tombstones.iter().map(|tombstone| tombstone.withdrawn_on);
    news.chain(withdrawn).chain(edition.chronicle.ledger.date()).max().unwrap_or(register.as_of)
}

/// The text of an update as HTML in which every address is whole, since nobody knows where it will be read.
pub(super) fn content(edition: &Edition<'_>, update: &Update) -> String {
    let id_prefix = format!("{}-", update.id);
    let address = |link: &str| house(edition, link);
    text::html(&update.body.en, &Policy { top_heading: 2, id_prefix: &id_prefix, address: &address, terms: None })
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
