//! `feed.atom`: news and publications as Atom (RFC 4287), with a mark for every record that was withdrawn (RFC 6721).

use super::told::{self as news, News};
use crate::feeds::edition::Edition;
use crate::feeds::record::{Links, Record};
use crate::feeds::xml::Xml;
use crate::findings::Finding;
use crate::ledger::Publication;
use crate::public::{Tombstone, Update};
use crate::site::{Address, MediaType};
use crate::standard::Listed;
use crate::text;

pub(in crate::feeds) fn feed(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let (register, base) = (edition.register, &edition.base);
    let (this, licence) = (base.feed("api/v1/feed.atom"), register.register.licence);
    let mut xml = Xml::new();
    let spaces = [
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xmlns:at", "http://purl.org/atompub/tombstones/1.0"),
        ("xml:lang", "en"),
    ];
    xml.open("feed", &spaces);
    xml.text("id", &[], &this);
    let name = &register.force.name.en;
    xml.text("title", &[], &format!("{name}: news of the register of data-driven technologies"));
    xml.text("updated", &[], &news::instant(news::changed(edition)));
    xml.open("author", &[]);
    xml.text("name", &[], name);
    xml.text("uri", &[], base.as_str());
    xml.close();
    xml.empty("link", &[("rel", "self"), ("type", MediaType::Atom.as_str()), ("href", &this)]);
    let news_page = base.absolute(Address::Updates);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &news_page)]);
    xml.empty("link", &[("rel", "license"), ("href", licence.url())]);
    xml.text("rights", &[], licence.term().label);
    for news in news::news(edition) {
        match news {
            News::Update(update) => entry(edition, update, &mut xml),
            News::Publication(publication) => published(edition, &publication, &mut xml),
        }
    }
    register.tombstones.iter().for_each(|tombstone| deleted(edition, tombstone, &mut xml));
    Ok(xml.written())
}

fn entry(edition: &Edition<'_>, update: &Update, xml: &mut Xml) {
    let day = news::instant(update.date);
    xml.open("entry", &[]);
    xml.text("id", &[], &news::id(edition, update));
    xml.text("title", &[], &update.facts.title.en);
    xml.text("published", &[], &day);
    xml.text("updated", &[], &day);
    let page = edition.base.absolute(Address::Update(&update.id));
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
    for id in &update.facts.technologies {
        let about = edition.base.absolute(Address::Technology(id.as_str()));
        xml.empty("link", &[("rel", "related"), ("type", "text/html"), ("href", &about)]);
    }
    xml.text("summary", &[], &update.facts.summary.en);
    xml.text("content", &[("type", "html")], &news::content(edition, update));
    xml.close();
}

/// A publication, with what it changed and why.
fn published(edition: &Edition<'_>, publication: &Publication<'_>, xml: &mut Xml) {
    let day = news::instant(publication.date);
    xml.open("entry", &[]);
    xml.text("id", &[], &news::publication_id(edition, publication));
    xml.text("title", &[], &news::title(publication));
    xml.text("published", &[], &day);
    xml.text("updated", &[], &day);
    let page = edition.base.absolute(Address::Publication(publication.number));
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
    let reasons = news::reasons(publication);
    if !reasons.is_empty() {
        xml.text("summary", &[], &reasons);
    }
    xml.text("content", &[("type", "html")], &news::changes(edition, publication));
    xml.close();
}

/// A withdrawn record, by the address that identified it.
fn deleted(edition: &Edition<'_>, tombstone: &Tombstone, xml: &mut Xml) {
    let record = Links::of(edition, Record::Withdrawn(tombstone));
    let when = news::instant(tombstone.withdrawn_on);
    xml.open("at:deleted-entry", &[("ref", &record.page), ("when", &when)]);
    let name = &tombstone.name.en;
    let comment = match &tombstone.reason {
        Some(reason) => format!("{name}: {}", text::plain(&reason.en)),
        None => name.clone(),
    };
    xml.text("at:comment", &[], &comment);
    xml.close();
}
