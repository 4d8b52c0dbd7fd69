//! The glossary: the words that the register explains, from A to Z, and the links that lead there from records.
//!
//! The words of the standard are explained by the program itself, in both languages; what the force explains under the same
//! name goes before that.

use super::desk::{Anchor, Desk, Paragraphs, Words};
use super::frame::Heading;
use crate::findings::Finding;
use crate::public::{Page, PublicRegister};
use crate::standard::Language;
use crate::text::{Terms, preface, sections, slug};
use crate::words;
use serde::Serialize;
use std::collections::BTreeSet;

/// The page of the glossary, and of the force's prose for it.
pub(super) const ID: &str = "glossary";

/// The anchors of the terms that the program explains: `gloss_…` is the term, `gloss_…_is` its meaning, and `gloss_…_also`
/// what else it is called, with commas between.
const TERMS: &[&str] = &[
    "algorithm",
    "artificial-intelligence",
    "automated-decision",
    "bias",
    "biometric",
    "covenant",
    "dataset",
    "data-driven-technology",
    "deployment",
    "dpia",
    "eia",
    "false-alert",
    "false-positive-rate",
    "information-asset-owner",
    "interval",
    "large-language-model",
    "machine-learning",
    "model",
    "precision",
    "similarity-score",
    "special-category-data",
    "threshold",
    "training-data",
    "true-positive-rate",
    "watchlist",
];

/// The glossary of one language of the site, and the terms by which texts lead to it.
pub(super) struct Glossary<'a> {
    entries: Vec<Entry<'a>>,
    /// The terms of texts in each language that have a place in it.
    english: Option<Terms>,
    welsh: Option<Terms>,
}

/// A term and what it means.
struct Entry<'a> {
    id: String,
    term: String,
    /// What else it is called.
    also: Vec<String>,
    language: Language,
    meaning: Meaning<'a>,
}

enum Meaning<'a> {
    /// Markdown of the force's.
    Own(&'a str),
    /// The program's own words.
    Ours(&'a str),
}

impl<'a> Glossary<'a> {
    /// The glossary of the pages in this language; `beside` are the words of the other one.
    pub(super) fn of(
        public: &'a PublicRegister,
        language: Language,
        words: &'a words::Words,
        beside: Option<&'a words::Words>,
    ) -> Self {
        let page = public.page(ID);
        let entries = entries(page, language, words);
        let anchors: BTreeSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
        let own = terms(&entries, language, &anchors);
        let other = beside.and_then(|words| {
            let language = language.other();
            terms(&self::entries(page, language, words), language, &anchors)
        });
        let (english, welsh) = if language == Language::En { (own, other) } else { (other, own) };
        Self { entries, english, welsh }
    }

    /// The terms of texts in this language.
    pub(super) fn terms(&self, language: Language) -> Option<&Terms> {
        match language {
            Language::En => self.english.as_ref(),
            Language::Cy => self.welsh.as_ref(),
        }
    }
}

/// Every term with its meaning, from A to Z.
fn entries<'a>(page: Option<&'a Page>, language: Language, words: &'a words::Words) -> Vec<Entry<'a>> {
    let (text, spoken) = page.map_or(("", language), |page| page.body.say(language));
    let mut entries: Vec<Entry<'a>> = sections(text)
        .into_iter()
        .map(|section| {
            let also = names(&section.heading).1;
            Entry {
                id: section.id,
                term: section.heading,
                also,
                language: spoken,
                meaning: Meaning::Own(section.source),
            }
        })
        .collect();
    for anchor in TERMS {
        let message = format!("gloss_{}", anchor.replace('-', "_"));
        let (Some(term), Some(meaning)) = (words.find(&message), words.find(&format!("{message}_is"))) else {
            continue;
        };
        let also = words.find(&format!("{message}_also")).unwrap_or_default();
        let also: Vec<String> = also.split(',').map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect();
        let is_it = |entry: &Entry<'_>| {
            let (name, others) = names(&entry.term);
            entry.id == *anchor
                || [term]
                    .into_iter()
                    .chain(also.iter().map(String::as_str))
                    .any(|known| slug(known) == slug(name) || others.iter().any(|other| other == known))
        };
        match entries.iter_mut().find(|entry| is_it(entry)) {
            // The force explains it; what else it is called leads there too.
            Some(own) if own.language == language => own.also.extend(also.into_iter().chain([term.to_owned()])),
            Some(_) => {}
            None => entries.push(Entry {
                id: (*anchor).to_owned(),
                term: term.to_owned(),
                also,
                language,
                meaning: Meaning::Ours(meaning),
            }),
        }
    }
    entries.sort_by_cached_key(|entry| words.sort_key(&entry.term));
    entries
}

/// A heading without its brackets, and what stands in them: “Equality impact assessment (EIA)”.
fn names(heading: &str) -> (&str, Vec<String>) {
    match heading.split_once('(') {
        Some((name, rest)) => (name.trim(), vec![rest.trim_end().trim_end_matches(')').trim().to_owned()]),
        None => (heading.trim(), Vec::new()),
    }
}

/// What to look for in texts of this language: the terms that have a place on the page.
fn terms(entries: &[Entry<'_>], language: Language, anchors: &BTreeSet<&str>) -> Option<Terms> {
    let here = entries.iter().filter(|entry| entry.language == language && anchors.contains(entry.id.as_str()));
    Terms::new(here.flat_map(|entry| {
        let all = [names(&entry.term).0].into_iter().chain(entry.also.iter().map(String::as_str));
        all.map(|term| (term, entry.id.as_str()))
    }))
}

#[derive(Serialize)]
struct GlossaryPage {
    title: Words,
    preface: Option<Paragraphs>,
    entries: Vec<EntryShown>,
}

#[derive(Serialize)]
struct EntryShown {
    id: String,
    link: Anchor,
    meaning: Option<Paragraphs>,
    words: Option<String>,
    also: Option<String>,
}

/// The page of the glossary. It is there even if the force has written none.
pub(super) fn glossary(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let page = desk.public().page(ID);
    let title = page.map_or_else(|| desk.said(desk.word("gloss_title")), |page| desk.line(&page.facts.title));
    let entries = desk.maker.glossary.entries.iter().map(|entry| {
        let (meaning, words) = match entry.meaning {
            Meaning::Own(text) => (Some(desk.markdown(text, entry.language, 3, &format!("{}-", entry.id))), None),
            Meaning::Ours(words) => (None, Some(words.to_owned())),
        };
        let also: Vec<&str> = match entry.meaning {
            Meaning::Ours(_) => entry.also.iter().map(String::as_str).collect(),
            Meaning::Own(_) => Vec::new(),
        };
        let label = Words { text: entry.term.clone(), lang: desk.other(entry.language) };
        let also = (!also.is_empty()).then(|| also.join(", "));
        EntryShown {
            id: entry.id.clone(),
            link: Anchor { href: format!("#{}", entry.id), label },
            meaning,
            words,
            also,
        }
    });
    let entries = entries.collect();
    let it = GlossaryPage {
        preface: page.and_then(|page| {
            let (text, language) = page.body.say(desk.maker.language);
            let preface = preface(text);
            (!preface.trim().is_empty()).then(|| desk.markdown(preface, language, 2, "preface-"))
        }),
        title,
        entries,
    };
    let mut heading = Heading::new(&it.title.text);
    heading.summary = Some(match page.and_then(|page| page.facts.summary.as_ref()) {
        Some(summary) => desk.line(summary).text,
        None => desk.word("gloss_lead").to_owned(),
    });
    desk.finish("glossary.html", heading, &it)
}
