//! One page while it is made: what it needs to link and to speak, and the small things that stand on every page.

use super::maker::Maker;
use crate::public::{PublicRegister, Technology};
use crate::site::Address;
use crate::standard::{Language, Line, Listed, Prose, Term};
use crate::text::{Policy, TermLinks, html, plain};
use crate::words::Phrase;
use jiff::civil::Date;
use serde::Serialize;
use std::sync::atomic::{AtomicBool, Ordering};
use tera::Value;

/// One page while it is made: it knows where it stands, so that it can link.
pub(super) struct Desk<'m, 'a> {
    pub(super) maker: &'m Maker<'a>,
    /// Where it stands below the site's root, its language's folder included.
    pub(super) path: String,
    /// Where it stands below its language's folder, which is the same in all languages.
    pub(super) place: String,
    /// Whether some words of the register stand on it in another language than its own.
    mixed: AtomicBool,
    /// Whether its texts lead to the glossary.
    pub(super) explains: bool,
}

/// Words of the register on a page: with their language where it is not the page's.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) lang: Option<&'static str>,
}

/// Paragraphs of the register on a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Paragraphs {
    pub(super) html: Value,
    pub(super) lang: Option<&'static str>,
}

/// A day on a page, for people and for machines.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Day {
    pub(super) iso: String,
    pub(super) words: String,
}

/// A link on a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Anchor {
    pub(super) href: String,
    pub(super) label: Words,
}

/// A term of a closed list on a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Tag {
    pub(super) code: &'static str,
    pub(super) label: String,
    pub(super) about: String,
}

impl<'m, 'a> Desk<'m, 'a> {
    /// The desk at which the page of this address is made.
    pub(super) fn at(maker: &'m Maker<'a>, address: Address<'_>) -> Self {
        // What was said once stays as it was, so old versions do not lead to the words of today.
        let explains = matches!(address, Address::Technology(_) | Address::Dataset(_));
        let (path, place) = (address.path_in(maker.language.folder()), address.path());
        Self { maker, path, place, explains, mixed: AtomicBool::default() }
    }

    /// The same desk once more.
    pub(super) fn again(maker: &'m Maker<'a>, path: &str, place: &str, explains: bool) -> Self {
        Self { maker, path: path.to_owned(), place: place.to_owned(), explains, mixed: AtomicBool::default() }
    }

    pub(super) fn public(&self) -> &'a PublicRegister {
        self.maker.public
    }

    /// The technologies that use a dataset, in the order of their ids.
    pub(super) fn users(&self, dataset: &str) -> impl Iterator<Item = &'a Technology> {
        self.maker.users.get(dataset).into_iter().flatten().copied()
    }

    /// Words of the interface where words of the register could stand.
    pub(super) fn said(&self, text: impl Into<String>) -> Words {
        Words { text: text.into(), lang: None }
    }

    /// An interface word.
    pub(super) fn word(&self, id: &str) -> &'a str {
        self.maker.speech.words.get(id)
    }

    pub(super) fn words(&self) -> &'a crate::words::Words {
        &self.maker.speech.words
    }

    /// The address as seen from this page.
    pub(super) fn href(&self, address: Address<'_>) -> String {
        // A host shows this page in place of any other, so nobody knows from where its links are seen.
        if self.place == Address::NotFound.path() {
            return self.maker.base.absolute_in(self.maker.language, address);
        }
        address.relative(self.maker.language.folder(), &self.path)
    }

    pub(super) fn line(&self, line: &Line) -> Words {
        let (text, language) = line.say(self.maker.language);
        Words { text: text.to_owned(), lang: self.other(language) }
    }

    pub(super) fn prose(&self, prose: &Prose, top_heading: u8, id_prefix: &str) -> Paragraphs {
        let (text, language) = prose.say(self.maker.language);
        self.markdown(text, language, top_heading, id_prefix)
    }

    /// Markdown in a language as paragraphs.
    pub(super) fn markdown(&self, text: &str, language: Language, top_heading: u8, id_prefix: &str) -> Paragraphs {
        let house_link = |target: &str| self.house_link(target);
        let glossary = self.href(Address::Page(super::glossary::ID));
        let terms = self.maker.glossary.terms(language).filter(|_| self.explains);
        let terms = terms.map(|terms| TermLinks { terms, address: &glossary });
        let html = html(text, &Policy { top_heading, id_prefix, address: &house_link, terms });
        Paragraphs { html: Value::safe_string(&html), lang: self.other(language) }
    }

    /// The words of some paragraphs without their marks.
    pub(super) fn plain(&self, prose: &Prose) -> Words {
        let (text, language) = prose.say(self.maker.language);
        Words { text: plain(text), lang: self.other(language) }
    }

    pub(super) fn day(&self, date: Date) -> Day {
        Day { iso: date.to_string(), words: self.words().day(date) }
    }

    pub(super) fn term(&self, list: &str, term: &'static Term) -> Tag {
        let label = self.words().phrase(Phrase::Term(list, *term)).to_owned();
        let about = if term.about.is_empty() { "" } else { self.words().phrase(Phrase::About(list, *term)) };
        Tag { code: term.code, label, about: about.to_owned() }
    }

    pub(super) fn tag<T: Listed>(&self, term: T) -> Tag {
        self.term(T::LIST.name, term.term())
    }

    /// The code of a language that is not the page's, which has to be marked.
    pub(super) fn other(&self, language: Language) -> Option<&'static str> {
        let is_other = language != self.maker.language;
        if is_other {
            self.mix();
        }
        is_other.then(|| language.code())
    }

    /// Notes that words in another language stand on the page.
    pub(super) fn mix(&self) {
        self.mixed.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_mixed(&self) -> bool {
        self.mixed.load(Ordering::Relaxed)
    }

    /// The same page, for a part that several pages share and that has to know by itself in which languages it speaks.
    pub(super) fn aside(&self) -> Self {
        Self::again(self.maker, &self.path, &self.place, self.explains)
    }
}
