//! Pages of prose and news.

use super::desk::{Anchor, Day, Desk, Paragraphs, Words};
use super::frame::Heading;
use crate::feeds::{Channel, NewsForm};
use crate::findings::Finding;
use crate::public::{Page, Update};
use crate::site::Address;
use serde::Serialize;

#[derive(Serialize)]
struct ProsePage {
    title: Words,
    body: Paragraphs,
}

#[derive(Serialize)]
struct UpdatePage {
    title: Words,
    summary: Words,
    day: Day,
    body: Paragraphs,
    technologies: Vec<Anchor>,
}

#[derive(Serialize)]
struct UpdatesPage {
    updates: Vec<UpdateShown>,
    atom: String,
    json: String,
}

#[derive(Serialize)]
struct UpdateShown {
    day: Day,
    link: Anchor,
    summary: Words,
}

/// A page of prose.
pub(super) fn page(desk: &Desk<'_, '_>, page: &Page) -> Result<String, Finding> {
    let it = ProsePage { title: desk.line(&page.facts.title), body: desk.prose(&page.body, 2, "") };
    let mut heading = Heading::new(page.facts.title.say(desk.maker.language).0);
    heading.summary = page.facts.summary.as_ref().map(|line| desk.line(line).text);
    desk.finish("page.html", heading, &it)
}

/// A piece of news.
pub(super) fn update(desk: &Desk<'_, '_>, update: &Update) -> Result<String, Finding> {
    let it = UpdatePage {
        title: desk.line(&update.facts.title),
        summary: desk.line(&update.facts.summary),
        day: desk.day(update.date),
        body: desk.prose(&update.body, 2, ""),
        technologies: update.facts.technologies.iter().filter_map(|id| desk.technology(id.as_str())).collect(),
    };
    let mut heading = Heading::new(update.facts.title.say(desk.maker.language).0);
    heading.summary = Some(it.summary.text.clone());
    desk.finish("update.html", heading, &it)
}

/// All news, newest first.
pub(super) fn updates(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let updates = desk.public().updates.iter().map(|update| UpdateShown {
        day: desk.day(update.date),
        link: Anchor { href: desk.href(Address::Update(&update.id)), label: desk.line(&update.facts.title) },
        summary: desk.line(&update.facts.summary),
    });
    let it = UpdatesPage {
        updates: updates.collect(),
        atom: desk.news_href(Channel::Updates, NewsForm::Atom),
        json: desk.news_href(Channel::Updates, NewsForm::JsonFeed),
    };
    let mut heading = Heading::new(desk.word("updates_title"));
    heading.summary = Some(desk.word("updates_lead").to_owned());
    desk.finish("updates.html", heading, &it)
}
