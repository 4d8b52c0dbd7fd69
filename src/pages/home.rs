//! The home page: what this is, how much of it there is, the questions that people keep asking, what is new.

use super::asked::{HomeAnswer, at_home};
use super::desk::{Anchor, Day, Desk, Paragraphs, Words};
use super::frame::Heading;
use super::history::Happening;
use super::pictures::Glance;
use super::technologies::by_status;
use super::timeline;
use crate::feeds::jsonld;
use crate::findings::Finding;
use crate::site::Address;
use crate::words::Argument;
use serde::Serialize;

#[derive(Serialize)]
struct HomePage {
    title: String,
    count: String,
    technologies: String,
    search: String,
    statuses: Vec<StatusCount>,
    glance: Option<Glance>,
    withheld: Option<Anchor>,
    statement: Paragraphs,
    method: Option<Paragraphs>,
    known_gaps: Vec<Words>,
    questions: Vec<HomeAnswer>,
    questions_href: String,
    updates: Vec<UpdateLink>,
    /// The newest events of the ledger.
    recorded: Vec<Happening>,
    /// The newest days that the records state, where no ledger is kept.
    changes: Vec<timeline::EventShown>,
    changes_href: String,
    updates_href: String,
    challenge: Option<String>,
    empty: bool,
}

#[derive(Serialize)]
struct StatusCount {
    label: String,
    about: String,
    count: usize,
    href: String,
}

#[derive(Serialize)]
struct UpdateLink {
    day: Day,
    link: Anchor,
    summary: Words,
}

/// The home page.
pub(super) fn home(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let public = desk.public();
    let words = desk.words();
    let name = public.force.name.say(desk.maker.language).0;
    let title = words.say("home_title", &[("force", Argument::Text(name))]);
    let withheld = public.withheld_records.len();
    let ledger = &desk.maker.chronicle.ledger;
    let it = HomePage {
        count: words.say("home_count", &[("count", Argument::Count(public.technologies.len()))]),
        technologies: desk.href(Address::Technologies),
        search: desk.href(Address::Search),
        statuses: by_status(desk)
            .into_iter()
            .map(|(tag, count, href)| StatusCount { label: tag.label, about: tag.about, count, href })
            .collect(),
        glance: Glance::of(desk),
        withheld: (withheld > 0).then(|| Anchor {
            href: desk.href(Address::Withheld),
            label: Words { text: words.say("withheld_records", &[("count", Argument::Count(withheld))]), lang: None },
        }),
        statement: desk.prose(&public.statement.text, 3, "statement-"),
        method: public.statement.method.as_ref().map(|method| desk.prose(method, 3, "method-")),
        known_gaps: public.statement.known_gaps.iter().map(|line| desk.line(line)).collect(),
        questions: at_home(desk),
        questions_href: desk.href(Address::Questions),
        updates: public.updates.iter().take(3).map(|update| update_link(desk, update)).collect(),
        recorded: ledger.events().iter().rev().take(5).map(|event| desk.happening(event)).collect(),
        changes: if ledger.is_empty() { timeline::shown(desk, 6) } else { Vec::new() },
        changes_href: desk.href(Address::Changes),
        updates_href: desk.href(Address::Updates),
        challenge: public.page("how-to-challenge").map(|page| desk.href(Address::Page(&page.id))),
        empty: public.technologies.is_empty(),
        title: title.clone(),
    };
    let mut heading = Heading::new(&title);
    heading.summary = Some(desk.word("home_summary").to_owned());
    heading.jsonld = Some(jsonld::home(public, desk.maker.language));
    desk.finish("home.html", heading, &it)
}

fn update_link(desk: &Desk<'_, '_>, update: &crate::public::Update) -> UpdateLink {
    UpdateLink {
        day: desk.day(update.date),
        link: Anchor { href: desk.href(Address::Update(&update.id)), label: desk.line(&update.facts.title) },
        summary: desk.line(&update.facts.summary),
    }
}
