//! JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>). It has no mark for what is gone; that is in the Atom form and in
//! `changes.json`.

use super::channel::NewsForm;
use super::imprint::Imprint;
use super::issue::{Issue, State};
use super::item::{Item, Piece};
use super::voice::Said;
use crate::feeds::json::json;
use crate::findings::Finding;
use crate::site::Address;
use crate::standard::{Language, Licence, Listed};
use crate::text::escaped;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A document of a feed.
pub(super) fn write(imprint: &Imprint<'_>, issue: &Issue<'_>) -> Result<Vec<u8>, Finding> {
    let (channel, language, base) = (issue.channel, issue.language, imprint.base);
    let is_current = issue.number.is_none();
    let feed = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: &issue.title,
        home_page_url: &issue.page,
        // It identifies the feed, so it is the same in every document.
        feed_url: base.feed(&channel.path(NewsForm::JsonFeed, language)),
        next_url: issue.before.map(|number| base.feed(&channel.archive(NewsForm::JsonFeed, language, number))),
        language: language.code(),
        expired: (issue.state == State::Moved).then_some(true),
        authors: [Author { name: &issue.author, url: base.absolute_in(language, Address::Home) }],
        links: is_current.then(|| Links::of(imprint, issue)),
        items: issue
            .pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Item(item) => Some(Entry::of(imprint, item, language)),
                Piece::Gone(_) => None,
            })
            .collect(),
    };
    json(&feed, 3)
}

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_url: Option<String>,
    language: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    expired: Option<bool>,
    authors: [Author<'a>; 1],
    #[serde(rename = "_links", skip_serializing_if = "Option::is_none")]
    links: Option<Links>,
    items: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    url: String,
}

/// What JSON Feed has no member for: an extension, as its names with `_` are for.
#[derive(Serialize)]
struct Links {
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'static str>,
    atom: String,
    /// The same in other languages, by their codes.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    languages: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    content_html: String,
    date_published: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    _technologies: Map<String, Value>,
}

impl Links {
    fn of(imprint: &Imprint<'_>, issue: &Issue<'_>) -> Self {
        let others = imprint.languages.iter().copied().filter(|other| *other != issue.language);
        let json = |other| imprint.base.feed(&issue.channel.path(NewsForm::JsonFeed, other));
        Self {
            license: imprint.licence.map(Licence::url),
            atom: imprint.base.feed(&issue.channel.path(NewsForm::Atom, issue.language)),
            languages: others.map(|other| (other.code(), json(other))).collect(),
        }
    }
}

impl<'a> Entry<'a> {
    fn of(imprint: &Imprint<'_>, item: &'a Item, language: Language) -> Self {
        let technologies = item.technologies.iter().map(|id| {
            let feed = imprint.base.absolute(Address::TechnologyFeed(id.as_str()));
            (id.to_string(), Value::String(feed))
        });
        // An item has one language. Where only some of it is in another, that part is marked within its HTML.
        let parts = [Some(&item.title), item.summary.as_ref(), Some(&item.html)].into_iter().flatten();
        let is_all_other = parts.clone().all(|part| part.language != language);
        let own = if is_all_other { language.other() } else { language };
        Self {
            id: &item.id,
            url: &item.page,
            title: &item.title.text,
            summary: item.summary.as_ref().map(|summary| summary.text.as_str()),
            content_html: marked(&item.html, own),
            date_published: item.published.to_string(),
            date_modified: (item.updated != item.published).then(|| item.updated.to_string()),
            language: is_all_other.then(|| own.code()),
            _technologies: technologies.collect(),
        }
    }
}

fn marked(html: &Said, language: Language) -> String {
    match html.language == language {
        true => html.text.clone(),
        false => format!("<div lang=\"{}\">\n{}</div>\n", escaped(html.language.code()), html.text),
    }
}
