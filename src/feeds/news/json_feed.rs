//! `feed.json`: news and publications as JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>).

use super::told::{self as news, News};
use crate::feeds::edition::Edition;
use crate::feeds::json::json;
use crate::findings::Finding;
use crate::ledger::Publication;
use crate::public::Update;
use crate::site::Address;
use serde::Serialize;
use serde_json::{Map, Value};
use std::borrow::Cow;

pub(in crate::feeds) fn feed(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let (register, base) = (edition.register, &edition.base);
    let name = &register.force.name.en;
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: format!("{name}: news of the register of data-driven technologies"),
        home_page_url: base.absolute(Address::Updates),
        feed_url: base.feed("api/v1/feed.json"),
        language: "en",
        authors: [Author { name, url: base.as_str() }],
        items: news::news(edition)
            .into_iter()
            .map(|news| match news {
                News::Update(update) => Item::of(edition, update),
                News::Publication(publication) => Item::published(edition, &publication),
            })
            .collect(),
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
    title: Cow<'a, str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: Cow<'a, str>,
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
            title: Cow::Borrowed(&update.facts.title.en),
            summary: Cow::Borrowed(&update.facts.summary.en),
            content_html: news::content(edition, update),
            date_published: news::instant(update.date),
            _technologies: technologies.collect(),
        }
    }

    fn published(edition: &Edition<'_>, publication: &Publication<'_>) -> Self {
        Self {
            id: news::publication_id(edition, publication),
            url: edition.base.absolute(Address::Publication(publication.number)),
            title: Cow::Owned(news::title(publication)),
            summary: Cow::Owned(news::reasons(publication)),
            content_html: news::changes(edition, publication),
            date_published: news::instant(publication.date),
            _technologies: Map::new(),
        }
    }
}
