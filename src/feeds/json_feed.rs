//! `feed.json`: the news as JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>).

use super::edition::Edition;
use super::json::json;
use super::news;
use crate::findings::Finding;
use crate::public::Update;
use crate::site::Address;
use serde::Serialize;
use serde_json::{Map, Value};

pub(super) fn feed(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let (register, base) = (edition.register, &edition.base);
    let name = &register.force.name.en;
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: format!("{name}: news of the register of data-driven technologies"),
        home_page_url: base.absolute(Address::Updates),
        feed_url: base.feed("api/v1/feed.json"),
        language: "en",
        authors: [Author { name, url: base.as_str() }],
        items: register.updates.iter().map(|update| Item::of(edition, update)).collect(),
    };
    json(&feed, 3)
}

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: String,
    home_page_url: String,
    feed_url: String,
    language: &'static str,
    authors: [Author<'a>; 1],
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: String,
    url: String,
    title: &'a str,
    summary: &'a str,
    content_html: String,
    date_published: String,
    #[serde(skip_serializing_if = "Map::is_empty")]
    _technologies: Map<String, Value>,
}

impl<'a> Item<'a> {
    fn of(edition: &Edition<'a>, update: &'a Update) -> Self {
        let technologies = update.facts.technologies.iter().map(|id| {
            let feed = edition.base.absolute(Address::TechnologyFeed(id.as_str()));
            (id.to_string(), Value::String(feed))
        });
        Self {
            id: news::id(edition, update),
            url: edition.base.absolute(Address::Update(&update.id)),
            title: &update.facts.title.en,
            summary: &update.facts.summary.en,
            content_html: news::content(edition, update),
            date_published: news::instant(update.date),
            _technologies: technologies.collect(),
        }
    }
}
