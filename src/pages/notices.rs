//! Pages that stand in for others: a withdrawn record, an address that has moved, an address that leads nowhere.

use super::frame::{Anchor, Day, Desk, Heading, Paragraphs, Words};
use crate::findings::Finding;
use crate::public::{Technology, Tombstone};
use crate::site::Address;
use serde::Serialize;

#[derive(Serialize)]
struct TombstonePage {
    name: Words,
    withdrawn_on: Day,
    reason: Option<Paragraphs>,
    replaced_by: Option<Anchor>,
    technologies: String,
    json: String,
}

#[derive(Serialize)]
struct MovedPage {
    to: Anchor,
}

#[derive(Serialize)]
struct NotFoundPage {
    technologies: String,
    home: String,
}

/// What stands for good where a record was withdrawn.
pub(super) fn tombstone(desk: &Desk<'_, '_>, stone: &Tombstone) -> Result<String, Finding> {
    let it = TombstonePage {
        name: desk.line(&stone.name),
        withdrawn_on: desk.day(stone.withdrawn_on),
        reason: stone.reason.as_ref().map(|reason| desk.prose(reason, 3, "reason-")),
        replaced_by: stone.replaced_by.as_ref().and_then(|id| desk.technology(id.as_str())),
        technologies: desk.href(Address::Technologies),
        json: desk.href(Address::TechnologyFeed(&stone.id)),
    };
    let mut heading = Heading::new(stone.name.say(desk.maker.language).0);
    heading.hidden = true;
    desk.finish("tombstone.html", heading, &it)
}

/// What stands at a former address of a technology: it leads on to the present one.
pub(super) fn moved(desk: &Desk<'_, '_>, technology: &Technology) -> Result<String, Finding> {
    let to =
        Anchor { href: desk.href(Address::Technology(&technology.id)), label: desk.line(&technology.answers.name) };
    let mut heading = Heading::new(desk.word("moved_title"));
    heading.hidden = true;
    desk.finish("moved.html", heading, &MovedPage { to })
}

/// What a host shows for an address that leads nowhere. Nobody knows from where it is seen, so its links are whole.
pub(super) fn not_found(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let base = &desk.maker.base;
    let it = NotFoundPage { technologies: base.absolute(Address::Technologies), home: base.absolute(Address::Home) };
    let mut heading = Heading::new(desk.word("not_found_title"));
    heading.hidden = true;
    desk.finish("404.html", heading, &it)
}
