//! A page of whatever site while it is made: where it stands, in which language it speaks, and the small things that stand
//! on every page. Whose records it tells is for the desk that it lies on.

use super::speech::Speech;
use super::theme::Theme;
use crate::feeds::Base;
use crate::findings::Finding;
use crate::site::Address;
use crate::standard::{Language, Line, Listed, Prose, Term};
use crate::text::{Policy, html, plain};
use crate::words::{Argument, Phrase, Words as Vocabulary};
use jiff::civil::Date;
use serde::Serialize;
use std::sync::atomic::{AtomicBool, Ordering};
use tera::{Context, Value};

/// A page while it is made: it knows where it stands, so that it can link, and in which language it speaks.
pub(super) struct Leaf<'m, 'a> {
    pub(super) theme: &'a Theme,
    pub(super) base: &'m Base,
    pub(super) language: Language,
    pub(super) speech: &'a Speech,
    /// How the theme speaks in the other language, where the site is in both.
    pub(super) beside: Option<&'a Speech>,
    /// Where it stands below the site's root, its language's folder included.
    pub(super) path: String,
    /// Where it stands below its language's folder, which is the same in all languages.
    pub(super) place: String,
    /// Whether some words of a register stand on it in another language than its own.
    mixed: AtomicBool,
}

/// Words of a register on a page: with their language where it is not the page's.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Words {
    pub(super) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lang: Option<&'static str>,
}

/// Paragraphs of a register on a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Paragraphs {
    pub(super) html: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
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

/// How a site speaks in one language: under which address, with which words, and whether there is another language beside.
pub(super) struct Voice<'m, 'a> {
    pub(super) theme: &'a Theme,
    pub(super) base: &'m Base,
    pub(super) language: Language,
    pub(super) speech: &'a Speech,
    pub(super) beside: Option<&'a Speech>,
}

impl<'m, 'a> Leaf<'m, 'a> {
    /// The page at this place; `path` has the folder of its language before it.
    pub(super) fn new(voice: Voice<'m, 'a>, path: String, place: String) -> Self {
        let Voice { theme, base, language, speech, beside } = voice;
        Self { theme, base, language, speech, beside, path, place, mixed: AtomicBool::default() }
    }

    /// Words of the interface where words of the register could stand.
    pub(super) fn said(&self, text: impl Into<String>) -> Words {
        Words { text: text.into(), lang: None }
    }

    /// An interface word.
    pub(super) fn word(&self, id: &str) -> &'a str {
        self.speech.words.get(id)
    }

    pub(super) fn words(&self) -> &'a Vocabulary {
        &self.speech.words
    }

    /// The title of a part of a list: of the first the list's own.
    pub(super) fn part_title(&self, word: &str, part: usize) -> String {
        let title = self.word(word);
        match part {
            1 => title.to_owned(),
            _ => self
                .words()
                .say("part_title", &[("title", Argument::Text(title)), ("number", Argument::Text(&part.to_string()))]),
        }
    }

    /// The address as seen from this page.
    pub(super) fn href(&self, address: Address<'_>) -> String {
        // A host shows this page in place of any other, so nobody knows from where its links are seen.
        if self.place == Address::NotFound.path() {
            return self.base.absolute_in(self.language, address);
        }
        address.relative(self.language.folder(), &self.path)
    }

    pub(super) fn line(&self, line: &Line) -> Words {
        let (text, language) = line.say(self.language);
        Words { text: text.to_owned(), lang: self.other(language) }
    }

    /// Markdown in a language as paragraphs.
    pub(super) fn paragraphs(&self, text: &str, language: Language, policy: &Policy<'_>) -> Paragraphs {
        Paragraphs { html: Value::safe_string(&html(text, policy)), lang: self.other(language) }
    }

    /// The words of some paragraphs without their marks.
    pub(super) fn plain(&self, prose: &Prose) -> Words {
        let (text, language) = prose.say(self.language);
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
        let is_other = language != self.language;
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

    /// The finished page: the template with what it may know, `page` for what stands around it and `it` for the page itself.
    pub(super) fn render(&self, template: &str, page: &impl Serialize, it: &impl Serialize) -> Result<String, Finding> {
        let mut context = Context::new();
        context.insert("page", page);
        context.insert_value("words", self.speech.plain_words.clone());
        context.insert("it", it);
        self.speech.templates()?.render(template, &context).map_err(|fault| self.theme.fault(&fault))
    }
}
