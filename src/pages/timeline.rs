//! What happened when: the publications that the ledger holds, and the days that the records state, newest first.

use super::desk::{Anchor, Day, Desk, Words};
use super::frame::Heading;
use super::pictures::Changing;
use super::publications::{self, PublicationShown};
use crate::feeds::{Channel, NewsForm};
use crate::findings::Finding;
use crate::public::{Event, EventKind, RecordKind, events};
use crate::site::Address;
use crate::words::{Argument, number};
use serde::Serialize;

/// An event on a page.
#[derive(Serialize)]
pub(super) struct EventShown {
    day: Day,
    code: &'static str,
    kind: String,
    what: String,
    link: Anchor,
    why: Option<Words>,
}

/// How many publications the page of changes shows with what they changed; of earlier ones it names the day.
const NEWEST: usize = 50;

/// How many of the days that records state are shown; earlier ones stand in the records.
const STATED: usize = 200;

#[derive(Serialize)]
struct ChangesPage {
    picture: Option<Changing>,
    publications: Vec<PublicationShown>,
    earlier: Vec<PublicationShown>,
    events: Vec<EventShown>,
    /// Whether there are more of them.
    is_cut: bool,
    atom: String,
    json: String,
}

/// The page of changes.
pub(super) fn changes(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let it = ChangesPage {
        picture: Changing::of(desk, &desk.maker.chronicle.ledger),
        publications: publications::newest(desk, NEWEST),
        earlier: publications::earlier(desk, NEWEST),
        events: shown(desk, STATED),
        is_cut: events(desk.public()).len() > STATED,
        atom: desk.news_href(Channel::Register, NewsForm::Atom),
        json: desk.news_href(Channel::Register, NewsForm::JsonFeed),
    };
    let mut heading = Heading::new(desk.word("changes_title"));
    let is_recorded = !it.publications.is_empty();
    heading.summary = Some(desk.word(if is_recorded { "changes_recorded" } else { "changes_lead" }).to_owned());
    desk.finish("changes.html", heading, &it)
}

/// The newest events, this many at most.
pub(super) fn shown(desk: &Desk<'_, '_>, most: usize) -> Vec<EventShown> {
    events(desk.public()).into_iter().take(most).map(|event| shown_event(desk, &event)).collect()
}

fn shown_event(desk: &Desk<'_, '_>, event: &Event<'_>) -> EventShown {
    let (what, why) = match &event.kind {
        EventKind::Status(status, why) => {
            let status = desk.tag(*status).label;
            (desk.words().say("event_status_is", &[("status", Argument::Text(&status))]), *why)
        }
        EventKind::Threshold(name, value, why) => {
            let name = desk.line(name).text;
            let value = number(*value);
            let arguments = [("name", Argument::Text(&name)), ("value", Argument::Text(&value))];
            (desk.words().say("event_threshold_is", &arguments), *why)
        }
        EventKind::Model(name, version) => {
            let version = version.unwrap_or_default();
            let arguments = [("name", Argument::Text(name)), ("version", Argument::Text(version))];
            (desk.words().say("event_model_is", &arguments), None)
        }
        EventKind::Evaluation(by, conclusion) => {
            let by = desk.line(by).text;
            (desk.words().say("event_evaluation_by", &[("by", Argument::Text(&by))]), *conclusion)
        }
        EventKind::Incident(what) => (desk.word("event_incident_is").to_owned(), Some(*what)),
        EventKind::FirstPublished => (desk.word("event_first_published_is").to_owned(), None),
        EventKind::Withdrawn(why) => (desk.word("event_withdrawn_is").to_owned(), *why),
    };
    let code = event.kind.code();
    let address = match event.record {
        RecordKind::Technology => Address::Technology(event.id),
        RecordKind::Dataset => Address::Dataset(event.id),
    };
    EventShown {
        day: desk.day(event.date),
        code,
        kind: desk.word(&format!("event_{}", code.replace('-', "_"))).to_owned(),
        what,
        link: Anchor { href: desk.href(address), label: desk.line(event.name) },
        why: why.map(|why| desk.plain(why)),
    }
}
