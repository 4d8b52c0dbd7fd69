//! A piece of news as every form of feed has it: what identifies it, its titles, days and texts, in one language. How it is
//! written down is for the forms.

use super::log::{First, Log, Story, Told, kind_of};
use super::moment::Moment;
use super::voice::{self, Said, Voice};
use crate::feeds::edition::Edition;
use crate::feeds::xml::escape;
use crate::ledger::{Event, Publication};
use crate::public::{EntryId, EntryKind, Update};
use crate::site::Address;
use crate::standard::{Language, Line, STANDING_PAGES, TechnologyId};
use crate::text::{self, Policy};
use jiff::civil::Date;

/// Something to read, or a mark in place of what is gone.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    Item(Item),
    Gone(Gone),
}

/// Something to read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    /// What identifies it for good: a tag URI (RFC 4151).
    pub(super) id: String,
    pub(super) page: String,
    pub(super) title: Said,
    pub(super) summary: Option<Said>,
    pub(super) html: Said,
    pub(super) published: Moment,
    pub(super) updated: Moment,
    /// The technologies that it is about.
    pub(super) technologies: Vec<TechnologyId>,
}

/// A mark in place of what is gone (RFC 6721).
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Gone {
    /// The id of what is gone; of a record, the address of its page.
    pub(super) id: String,
    pub(super) when: Moment,
    pub(super) comment: Said,
}

/// From what pieces are made.
#[derive(Clone, Copy)]
pub(super) struct Maker<'e, 'w> {
    pub(super) edition: &'e Edition<'e>,
    pub(super) log: &'e Log<'e>,
    pub(super) voice: Voice<'w>,
}

/// How many changes of one publication a feed tells one by one.
const OF_EACH: usize = 50;

impl Maker<'_, '_> {
    /// What a story says; nothing where its text was redacted.
    pub(super) fn piece(&self, story: &Story<'_>) -> Option<Piece> {
        Some(match &story.told {
            Told::Update(update, first) => Piece::Item(self.update(update, *first, story.moment)),
            Told::Publication(publication) => Piece::Item(self.publication(publication, story.moment)),
            Told::Event(event) => Piece::Item(self.event(event, story.moment)),
            Told::Withdrawn(stone) => {
                let reason = stone.reason.as_ref().map(|why| why.say(self.voice.language));
                let page = self.record_page(&EntryId::new(kind_of(stone.record), &*stone.id))?;
                Piece::Gone(self.gone(page, story.moment, &stone.name, reason))
            }
            Told::Gone(event) => {
                let reason = event.reason.as_ref().map(|why| why.say(self.voice.language));
                let id = match event.kind {
                    EntryKind::Update => self.tag(year_of(event), &event.id),
                    _ => self.record_page(&event.entry())?,
                };
                Piece::Gone(self.gone(id, story.moment, &event.name, reason))
            }
            Told::Redacted => return None,
        })
    }

    /// What a reader of the feed of a technology that has another id now is told.
    pub(super) fn moved(&self, from: &str, to: &str, name: &Line, day: Date, feed: &str) -> Item {
        let page = self.page(Address::Technology(to));
        let (moment, name) = (Moment::first_of(day), self.voice.line(name));
        let mut html = String::from("<p>");
        self.words(&name, &mut html);
        html.push_str(": ");
        self.link(&page, to, &mut html);
        html.push_str("</p>\n<p>");
        self.link(feed, self.voice.say(voice::NEW_FEED), &mut html);
        html.push_str("</p>\n");
        Item {
            id: self.tag(day.year(), &format!("technologies/{from}/moved")),
            page,
            title: self.own(format!("{}: {}", name.text, self.voice.say(voice::MOVED))),
            summary: None,
            html: self.own(html),
            published: moment,
            updated: moment,
            technologies: vec![TechnologyId(to.to_owned())],
        }
    }

    fn update(&self, update: &Update, first: First, moment: Moment) -> Item {
        let published = Moment::first_of(update.date);
        let (body, language) = update.body.say(self.voice.language);
        let id_prefix = format!("{}-", update.id);
        let address = |link: &str| self.house(link);
        let policy = Policy { top_heading: 2, id_prefix: &id_prefix, address: &address, terms: None };
        Item {
            id: self.tag(update.date.year(), &update.id),
            page: self.page(Address::Update(&update.id)),
            title: self.voice.line(&update.facts.title),
            summary: Some(self.voice.line(&update.facts.summary)),
            html: Said { text: text::html(body, &policy), language },
            published,
            // What was first told on its own day is not newer for having been recorded later.
            updated: if first == First::Yes { published } else { published.max(moment) },
            technologies: update.facts.technologies.clone(),
        }
    }

    /// A publication: what it changed and why.
    fn publication(&self, publication: &Publication<'_>, moment: Moment) -> Item {
        let page = self.page(Address::Publication(publication.number));
        let mut html = String::from("<ul>\n");
        for event in publication.events.iter().take(OF_EACH) {
            html.push_str("<li>");
            self.happening(event, &mut html);
            html.push_str("</li>\n");
        }
        html.push_str("</ul>\n<p>");
        self.link(&page, self.voice.say(voice::WORD_BY_WORD), &mut html);
        html.push_str("</p>\n");
        Item {
            id: self.tag(publication.date.year(), &format!("publication-{}", publication.number)),
            page,
            title: self.own(self.voice.publication(publication)),
            summary: self.reasons(publication),
            html: self.own(html),
            published: moment,
            updated: moment,
            technologies: Vec::new(),
        }
    }

    /// What happened to one technology.
    fn event(&self, event: &Event, moment: Moment) -> Item {
        let page = format!("{}#event-{}", self.page(Address::Publication(event.publication)), event.sequence);
        let mut html = String::from("<p>");
        self.happening(event, &mut html);
        html.push_str("</p>\n<p>");
        self.link(&page, self.voice.say(voice::WORD_BY_WORD), &mut html);
        html.push_str("</p>\n");
        Item {
            id: self.tag(event.date.year(), &format!("event-{}", event.sequence)),
            page,
            title: self.own(format!("{}: {}", event.name.say(self.voice.language).0, self.voice.act(event))),
            summary: event.reason.as_ref().map(|reason| self.voice.line(reason)),
            html: self.own(html),
            published: moment,
            updated: moment,
            technologies: Vec::new(),
        }
    }

    fn gone(&self, id: String, when: Moment, name: &Line, reason: Option<(&str, Language)>) -> Gone {
        let name = self.voice.line(name);
        let comment = match reason {
            Some((why, language)) => Said { text: format!("{}: {}", name.text, text::plain(why)), language },
            None => name,
        };
        Gone { id, when, comment }
    }

    /// Every reason of a publication once, in its order; in one language, that all of them have.
    fn reasons(&self, publication: &Publication<'_>) -> Option<Said> {
        let mut reasons: Vec<&Line> = Vec::new();
        for reason in publication.events.iter().filter_map(|event| event.reason.as_ref()) {
            if !reasons.contains(&reason) && reasons.len() < OF_EACH {
                reasons.push(reason);
            }
        }
        let has_all = reasons.iter().all(|reason| reason.say(self.voice.language).1 == self.voice.language);
        let language = if has_all { self.voice.language } else { Language::En };
        let text: Vec<&str> = reasons.iter().map(|reason| reason.say(language).0).collect();
        (!text.is_empty()).then(|| Said { text: text.join(" "), language })
    }

    /// What happened to what and why, as HTML, with a link to the page of a record.
    fn happening(&self, event: &Event, html: &mut String) {
        let name = self.voice.line(&event.name);
        match self.record_page(&event.entry()) {
            Some(page) => {
                html.push_str("<a href=\"");
                escape(&page, html);
                html.push_str("\">");
                self.words(&name, html);
                html.push_str("</a>");
            }
            None => self.words(&name, html),
        }
        html.push_str(": ");
        escape(self.voice.act(event), html);
        if let Some(reason) = &event.reason {
            html.push_str(". ");
            self.words(&self.voice.line(reason), html);
        }
    }

    /// Words in HTML, marked where they are in another language than what is around them.
    fn words(&self, said: &Said, html: &mut String) {
        words(self.voice.language, said, html);
    }

    fn link(&self, address: &str, words: &str, html: &mut String) {
        html.push_str("<a href=\"");
        escape(address, html);
        html.push_str("\">");
        escape(words, html);
        html.push_str("</a>");
    }

    fn own(&self, text: String) -> Said {
        Said { text, language: self.voice.language }
    }

    fn page(&self, address: Address<'_>) -> String {
        self.edition.base.absolute_in(self.voice.language, address)
    }

    fn record_page(&self, id: &EntryId) -> Option<String> {
        match id.kind {
            EntryKind::Technology => Some(self.page(Address::Technology(&id.id))),
            EntryKind::Dataset => Some(self.page(Address::Dataset(&id.id))),
            _ => None,
        }
    }

    /// A tag URI: the host, a year in which it was the force's, the force, since several may share a host, and a name. News in Welsh is news of its own for programs
    /// that follow both languages, so it has a name of its own.
    fn tag(&self, year: i16, name: &str) -> String {
        let language = if self.voice.language == Language::Cy { "/cy" } else { "" };
        let (host, force) = (self.edition.base.host(), &self.edition.register.force.id);
        format!("tag:{host},{year:04}:{force}/{name}{language}")
    }

    /// Where a link of the house's own leads: `technology:ID`, `dataset:ID`, `page:NAME`. `None` if it leads nowhere. The
    /// address of a record answers for good, so a link to what was ever published stays.
    fn house(&self, link: &str) -> Option<String> {
        let (kind, id) = link.split_once(':')?;
        let (register, ledger, id) = (self.edition.register, &self.edition.chronicle.ledger, id.trim());
        let was_there = |kind| {
            let entry = EntryId::new(kind, id);
            ledger.head(&entry).is_some()
                || self.log.moves.contains_key(&entry)
                || register.tombstones.iter().any(|stone| kind_of(stone.record) == kind && stone.id == id)
        };
        let address = match kind {
            "technology" if register.technology(id).is_some() || was_there(EntryKind::Technology) => {
                Address::Technology(id)
            }
            "dataset" if register.dataset(id).is_some() || was_there(EntryKind::Dataset) => Address::Dataset(id),
            "page" if STANDING_PAGES.contains(&id) || register.page(id).is_some() || was_there(EntryKind::Page) => {
                Address::Page(id)
            }
            _ => return None,
        };
        Some(self.page(address))
    }
}

/// Words in HTML of this language, marked where they are in another.
pub(super) fn words(language: Language, said: &Said, html: &mut String) {
    if said.language == language {
        escape(&said.text, html);
    } else {
        html.push_str(if said.language == Language::En { "<span lang=\"en\">" } else { "<span lang=\"cy\">" });
        escape(&said.text, html);
        html.push_str("</span>");
    }
}

/// The year that the id of an update begins with.
fn year_of(event: &Event) -> i16 {
    event.id.get(..4).and_then(|year| year.parse().ok()).unwrap_or(event.date.year())
}
