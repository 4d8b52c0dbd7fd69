//! Atom (RFC 4287), with marks for what is gone (RFC 6721) and archives (RFC 5005).

use super::channel::NewsForm;
use super::imprint::Imprint;
use super::issue::Issue;
use super::item::{Gone, Item, Piece};
use super::voice::Said;
use crate::feeds::xml::Xml;
use crate::site::{Address, MediaType};
use crate::standard::{Language, Listed};

/// A document of a feed.
pub(super) fn write(imprint: &Imprint<'_>, issue: &Issue<'_>) -> Vec<u8> {
    let language = issue.language;
    let mut xml = Xml::new();
    let spaces = [
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xmlns:at", "http://purl.org/atompub/tombstones/1.0"),
        ("xmlns:fh", "http://purl.org/syndication/history/1.0"),
        ("xml:lang", language.code()),
    ];
    xml.open("feed", &spaces);
    let current = imprint.base.feed(&issue.channel.path(NewsForm::Atom, language));
    xml.text("id", &[], &current);
    xml.text("title", &[], &issue.title);
    xml.text("updated", &[], &issue.updated.to_string());
    xml.open("author", &[]);
    xml.text("name", &[], &issue.author);
    xml.text("uri", &[], &imprint.base.absolute_in(language, Address::Home));
    xml.close();
    if issue.number.is_some() {
        xml.empty("fh:archive", &[]);
    }
    for (relation, media_type, other, address) in links(imprint, issue, &current) {
        let mut attributes = vec![("rel", relation), ("type", media_type), ("href", address.as_str())];
        attributes.extend(other.map(|language| ("hreflang", language.code())));
        attributes.retain(|(_, value)| !value.is_empty());
        xml.empty("link", &attributes);
    }
    if let (None, Some(licence)) = (issue.number, imprint.licence) {
        xml.text("rights", &[("xml:lang", "en")], licence.term().label);
    }
    for piece in &issue.pieces {
        match piece {
            Piece::Item(item) => entry(imprint, item, language, &mut xml),
            Piece::Gone(gone) => deleted(gone, language, &mut xml),
        }
    }
    xml.written()
}

type Link = (&'static str, &'static str, Option<Language>, String);

/// Relation, media type, language and address of each link. The page and the other documents that say the same are named
/// by the current document alone, since archives never change.
fn links(imprint: &Imprint<'_>, issue: &Issue<'_>, current: &str) -> Vec<Link> {
    let (channel, language, atom) = (issue.channel, issue.language, MediaType::Atom.as_str());
    let archive = |number| imprint.base.feed(&channel.archive(NewsForm::Atom, language, number));
    let this = issue.number.map_or_else(|| current.to_owned(), archive);
    let mut links: Vec<Link> = vec![("self", atom, None, this)];
    if issue.number.is_some() {
        links.push(("current", atom, None, current.to_owned()));
    } else {
        links.push(("alternate", "text/html", Some(language), issue.page.clone()));
        let json = imprint.base.feed(&channel.path(NewsForm::JsonFeed, language));
        links.push(("alternate", MediaType::FeedJson.as_str(), Some(language), json));
        for other in imprint.languages.iter().copied().filter(|other| *other != language) {
            let feed = imprint.base.feed(&channel.path(NewsForm::Atom, other));
            links.push(("alternate", atom, Some(other), feed));
        }
        links.extend(imprint.licence.map(|licence| ("license", "", None, licence.url().to_owned())));
    }
    links.extend(issue.before.map(|number| ("prev-archive", atom, None, archive(number))));
    links
}

fn entry(imprint: &Imprint<'_>, item: &Item, language: Language, xml: &mut Xml) {
    xml.open("entry", &[]);
    xml.text("id", &[], &item.id);
    said("title", &[], &item.title, language, xml);
    xml.text("published", &[], &item.published.to_string());
    xml.text("updated", &[], &item.updated.to_string());
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &item.page)]);
    for id in &item.technologies {
        let about = imprint.base.absolute_in(language, Address::Technology(id.as_str()));
        xml.empty("link", &[("rel", "related"), ("type", "text/html"), ("href", &about)]);
    }
    if let Some(summary) = &item.summary {
        said("summary", &[], summary, language, xml);
    }
    said("content", &[("type", "html")], &item.html, language, xml);
    xml.close();
}

/// What is gone, by the id that it had.
fn deleted(gone: &Gone, language: Language, xml: &mut Xml) {
    xml.open("at:deleted-entry", &[("ref", &gone.id), ("when", &gone.when.to_string())]);
    said("at:comment", &[], &gone.comment, language, xml);
    xml.close();
}

/// Words, marked where they are in another language than the feed.
fn said(name: &str, attributes: &[(&str, &str)], said: &Said, language: Language, xml: &mut Xml) {
    let mark = (said.language != language).then(|| ("xml:lang", said.language.code()));
    let attributes: Vec<(&str, &str)> = attributes.iter().copied().chain(mark).collect();
    xml.text(name, &attributes, &said.text);
}
