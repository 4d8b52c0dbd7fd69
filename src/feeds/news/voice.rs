//! What the feeds of news say by themselves, in English and in Welsh. Their English stands here, and the Welsh in the words
//! file under `news_` and the name.

use crate::feeds::codes::ACTS;
use crate::ledger::{Event, Publication};
use crate::standard::{Language, Line};
use crate::words::{Argument, Phrase, Words};

/// The words of one language.
#[derive(Clone, Copy)]
pub(super) struct Voice<'w> {
    pub(super) language: Language,
    welsh: &'w Words,
}

/// Words and the language that they are in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) text: String,
    pub(super) language: Language,
}

pub(super) const REGISTER: Phrase<'static> =
    Phrase::News("register", "news of the register of data-driven technologies");
pub(super) const UPDATES: Phrase<'static> = Phrase::News("updates", "what we tell about our data-driven technologies");
pub(super) const WORD_BY_WORD: Phrase<'static> = Phrase::News("word_by_word", "What changed, word by word");
pub(super) const MOVED: Phrase<'static> = Phrase::News("moved", "This technology has a new id");
pub(super) const NEW_FEED: Phrase<'static> = Phrase::News("new_feed", "Its news goes on at its new address");

pub(super) const NATIONAL: Phrase<'static> = Phrase::News("national", "what changed in the registers of police forces");

/// Everything that the feeds of news say by themselves.
pub const NEWS_WORDS: &[Phrase<'static>] = &[REGISTER, UPDATES, WORD_BY_WORD, MOVED, NEW_FEED, NATIONAL];

impl<'w> Voice<'w> {
    pub(super) fn new(language: Language, welsh: &'w Words) -> Self {
        Self { language, welsh }
    }

    /// Words of the feeds or of the standard.
    pub(super) fn say(self, phrase: Phrase<'w>) -> &'w str {
        match self.language {
            Language::En => phrase.english(),
            Language::Cy => self.welsh.phrase(phrase),
        }
    }

    /// Words of the force, in this language if it has written them.
    pub(super) fn line(self, line: &Line) -> Said {
        let (text, language) = line.say(self.language);
        Said { text: text.to_owned(), language }
    }

    /// What happened.
    pub(super) fn act(self, event: &Event) -> &'w str {
        let term = ACTS.iter().find(|term| term.code == event.event.code());
        term.map_or("", |term| self.say(Phrase::Term("act", *term)))
    }

    /// So many changes.
    pub(super) fn changes(self, count: usize) -> String {
        match self.language {
            Language::En => format!("{count} changes"),
            Language::Cy => self.welsh.say("changes_count", &[("count", Argument::Count(count))]),
        }
    }

    /// What a publication is called: what happened to one entry, or how much there is.
    pub(super) fn publication(self, publication: &Publication<'_>) -> String {
        let (number, count) = (publication.number, publication.events.len());
        match (publication.events, self.language) {
            ([event], _) => format!("{}: {}", event.name.say(self.language).0, self.act(event)),
            (_, Language::En) => format!("Publication {number}: {count} changes"),
            (_, Language::Cy) => {
                let number = number.to_string();
                let number = self.welsh.say("publication_number", &[("number", Argument::Text(&number))]);
                format!("{number}: {}", self.welsh.say("changes_count", &[("count", Argument::Count(count))]))
            }
        }
    }
}
