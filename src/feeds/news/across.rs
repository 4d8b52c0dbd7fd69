//! News of a collection: what forces published, in the order in which it was collected.
//!
//! What a force published at once is one piece of news. Archives are cut from that order, oldest first, so they do not change
//! while more is collected; only where the collection itself calls a force by another name do they say so, too.

use super::channel::{Channel, NewsForm};
use super::imprint::Imprint;
use super::issue::{Issue, PER_ISSUE, State};
use super::item::{Item, Piece, words};
use super::moment::Moment;
use super::voice::{self, Said, Voice};
use super::{atom, json_feed};
use crate::feeds::base::Base;
use crate::feeds::xml::escape;
use crate::findings::Finding;
use crate::national::{NationalChange, NationalRegister};
use crate::site::{Address, Artefact, SitePath};
use crate::standard::{Language, Licence, Line};
use crate::words::Words;
use std::sync::Arc;

/// How many changes of one publication a feed tells one by one.
const OF_EACH: usize = 50;

/// What all documents of news of a collection are made from.
struct Room<'a> {
    register: &'a NationalRegister,
    base: Base,
    languages: &'a [Language],
    stories: Vec<Story<'a>>,
    welsh: &'a Words,
}

/// What a force published at once.
struct Story<'a> {
    moment: Moment,
    changes: &'a [NationalChange],
}

/// The documents of a collection's news in this form, in each of its languages, with their archives.
pub(in crate::feeds) fn files_of<'a>(
    register: &'a NationalRegister,
    base: &Base,
    languages: &'a [Language],
    form: NewsForm,
    welsh: &'a Words,
) -> Vec<Artefact<'a, Finding>> {
    let room = Arc::new(Room { register, base: base.clone(), languages, stories: stories(register), welsh });
    let numbers = (1..=room.archives()).map(Some).chain([None]);
    let files = numbers.flat_map(|number| languages.iter().map(move |language| (number, *language)));
    let files = files.filter_map(|(number, language)| {
        let path = match number {
            Some(number) => Channel::Register.archive(form, language, number),
            None => Channel::Register.path(form, language),
        };
        let room = Arc::clone(&room);
        let make = move || room.written(number, form, language);
        Some(Artefact::new(SitePath::new(&path).ok()?, form.media_type(), make))
    });
    files.collect()
}

fn stories(register: &NationalRegister) -> Vec<Story<'_>> {
    let is_one = |one: &NationalChange, other: &NationalChange| {
        (&one.force, one.event.publication, one.collected_on)
            == (&other.force, other.event.publication, other.collected_on)
    };
    let mut stories: Vec<Story<'_>> = Vec::new();
    for changes in register.changes.chunk_by(is_one) {
        let Some(first) = changes.first() else { continue };
        let before = stories.last().map(|story| story.moment);
        // What is collected later is newer, also when a clock went wrong.
        let day = before.map_or(first.collected_on, |before| before.day.max(first.collected_on));
        stories.push(Story { moment: Moment::after(before, day), changes });
    }
    stories
}

impl Room<'_> {
    fn archives(&self) -> usize {
        self.stories.len().saturating_sub(1) / PER_ISSUE
    }

    fn written(&self, number: Option<usize>, form: NewsForm, language: Language) -> Result<Vec<u8>, Finding> {
        let issue = self.issue(number, Voice::new(language, self.welsh));
        let imprint = Imprint { base: &self.base, languages: self.languages, licence: self.licence() };
        match form {
            NewsForm::Atom => Ok(atom::write(&imprint, &issue)),
            NewsForm::JsonFeed => json_feed::write(&imprint, &issue),
        }
    }

    /// The licence of every force, if it is one.
    fn licence(&self) -> Option<Licence> {
        let mut licences = self.register.copies().map(|(_, copy)| copy.licence);
        let first = licences.next()?;
        licences.all(|licence| licence == first).then_some(first)
    }

    /// The archive with this number, or the newest news.
    fn issue(&self, number: Option<usize>, voice: Voice<'_>) -> Issue<'static> {
        let archives = self.archives();
        let stories = match number {
            Some(number) => self.stories.get((number - 1) * PER_ISSUE..number * PER_ISSUE),
            None => self.stories.get((archives * PER_ISSUE).min(self.stories.len().saturating_sub(PER_ISSUE))..),
        };
        let stories = stories.unwrap_or_default();
        let before = number.map_or(archives, |number| number - 1);
        let nation = &self.register.nation;
        let name = Line { en: nation.name.0.clone(), cy: nation.name_cy.as_ref().map(|name| name.0.clone()) };
        let publisher =
            Line { en: nation.publisher.0.clone(), cy: nation.publisher_cy.as_ref().map(|name| name.0.clone()) };
        Issue {
            channel: Channel::Register,
            language: voice.language,
            number,
            before: (before > 0).then_some(before),
            title: format!("{}: {}", voice.line(&name).text, voice.say(voice::NATIONAL)),
            author: voice.line(&publisher).text,
            page: self.base.absolute_in(voice.language, Address::Changes),
            updated: stories.last().map_or(Moment::first_of(self.register.as_of), |story| story.moment),
            pieces: stories.iter().rev().filter_map(|story| self.piece(story, voice)).collect(),
            state: State::Open,
        }
    }

    fn piece(&self, story: &Story<'_>, voice: Voice<'_>) -> Option<Piece> {
        let first = story.changes.first()?;
        let code = first.force.as_str();
        let page = self.base.absolute_in(voice.language, Address::Page(&format!("forces/{code}")));
        let force = self.register.force(code).map_or_else(|| Line { en: code.to_owned(), cy: None }, |it| it.name());
        let language = if voice.language == Language::Cy { "/cy" } else { "" };
        let own = |text| Said { text, language: voice.language };
        Some(Piece::Item(Item {
            id: format!("tag:{},{:04}:change-{}{language}", self.base.host(), first.collected_on.year(), first.number),
            page: page.clone(),
            title: own(format!("{}: {}", voice.line(&force).text, what(story, voice))),
            summary: reasons(story, voice),
            html: own(html(story, voice, &page, &force)),
            published: story.moment,
            updated: story.moment,
            technologies: Vec::new(),
        }))
    }
}

/// What happened to one entry, or how much there is.
fn what(story: &Story<'_>, voice: Voice<'_>) -> String {
    match story.changes {
        [change] => format!("{}: {}", voice.line(&change.event.name).text, voice.act(&change.event)),
        changes => voice.changes(changes.len()),
    }
}

/// What happened to what and why, one by one, and a link to the page of the force.
fn html(story: &Story<'_>, voice: Voice<'_>, page: &str, force: &Line) -> String {
    let mut html = String::from("<ul>\n");
    for change in story.changes.iter().take(OF_EACH) {
        html.push_str("<li>");
        words(voice.language, &voice.line(&change.event.name), &mut html);
        html.push_str(": ");
        escape(voice.act(&change.event), &mut html);
        if let Some(reason) = &change.event.reason {
            html.push_str(". ");
            words(voice.language, &voice.line(reason), &mut html);
        }
        html.push_str("</li>\n");
    }
    html.push_str("</ul>\n<p><a href=\"");
    escape(page, &mut html);
    html.push_str("\">");
    words(voice.language, &voice.line(force), &mut html);
    html.push_str("</a></p>\n");
    html
}

/// Every reason once, in its order; in one language, that all of them have.
fn reasons(story: &Story<'_>, voice: Voice<'_>) -> Option<Said> {
    let mut reasons: Vec<&Line> = Vec::new();
    for reason in story.changes.iter().filter_map(|change| change.event.reason.as_ref()) {
        if !reasons.contains(&reason) && reasons.len() < OF_EACH {
            reasons.push(reason);
        }
    }
    let has_all = reasons.iter().all(|reason| reason.say(voice.language).1 == voice.language);
    let language = if has_all { voice.language } else { Language::En };
    let text: Vec<&str> = reasons.iter().map(|reason| reason.say(language).0).collect();
    (!text.is_empty()).then(|| Said { text: text.join(" "), language })
}
