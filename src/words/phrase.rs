//! The words of the standard in another language than its own. Their English stands in the standard; a words file has
//! them under the names that are made here.
//!
//! | words | name of the message |
//! |---|---|
//! | what a closed list lists | `list_LIST` |
//! | the label of a term, and what it means | `term_LIST_CODE`, `about_LIST_CODE` |
//! | the label of a question, and the question itself | `label_TABLE_KEY` or else `label_KEY`; `asks_TABLE_KEY` or else `asks_KEY` |
//! | the heading of a section | `section_RECORD_ID` |
//! | a principle of the Covenant, and what it is about | `principle_LETTER`, `about_principle_LETTER` |
//! | a clause of the Covenant | `clause_CODE` |
//! | an attribute of the Algorithmic Transparency Recording Standard | `atrs_NAME` |
//! | what the feeds of news say by themselves | `news_NAME` |
//! | a download: what it is called, for whom it is, what is in it | `file_PATH`, `file_for_PATH`, `file_about_PATH` |
//! | the guide to the feeds: its titles, texts, and what a command does | `guide_NAME` |
//!
//! Whatever is no letter or digit becomes `_`. TABLE is the table of questions, such as `threshold` or `cost_component`.

use super::Words;
use crate::standard::{Attribute, Clause, ClosedList, Principle, Question, Section, Term};
use std::ops::Bound;

/// Words of the standard, by what they are words for.
#[derive(Debug, Clone, Copy)]
pub enum Phrase<'p> {
    /// What a closed list lists.
    List(&'p ClosedList),
    /// The label of a term of this list.
    Term(&'p str, Term),
    /// What a term of this list means; nothing where its label says it.
    About(&'p str, Term),
    /// What stands before the answer to a question.
    Label(&'p Question),
    /// A question in plain words.
    Asks(&'p Question),
    /// The heading of a section of this sort of record.
    Section(&'p str, &'p Section),
    /// The name of a principle.
    Principle(Principle),
    /// What the public should be able to find out under a principle.
    PrincipleAbout(Principle),
    /// What a clause asks of a force.
    Clause(Clause),
    /// What an attribute asks for.
    Attribute(&'p Attribute),
    /// What the download at this path is called in English.
    File(&'p str, &'static str),
    /// For whom it is.
    FileFor(&'p str, &'static str),
    /// What is in it.
    FileAbout(&'p str, &'static str),
    /// What the feeds of news say by themselves: its name, and the English.
    News(&'p str, &'static str),
    /// Words of the guide to the feeds by their name.
    Guide(&'p str, &'static str),
    /// The text of the part of the guide with this name.
    GuideText(&'p str, &'static str),
}

impl Words {
    /// Words of the standard in this language, or else as they stand in the standard.
    pub fn phrase(&self, phrase: Phrase<'_>) -> &str {
        self.translated(phrase).unwrap_or_else(|| phrase.english())
    }

    /// Words of the standard, if this language has words of its own for them.
    pub fn translated(&self, phrase: Phrase<'_>) -> Option<&str> {
        let start = phrase.start();
        // English has none of them; to find that out is cheaper than to make their names.
        self.plain()
            .range::<str, _>((Bound::Included(start), Bound::Unbounded))
            .next()
            .filter(|(name, _)| name.starts_with(start))?;
        let [special, usual] = phrase.names();
        special.and_then(|name| self.find(&name)).or_else(|| self.find(&usual?))
    }
}

impl Phrase<'_> {
    /// The words as they stand in the standard.
    pub fn english(self) -> &'static str {
        match self {
            Self::List(list) => list.about,
            Self::Term(_, term) => term.label,
            Self::About(_, term) => term.about,
            Self::Label(question) => question.label,
            Self::Asks(question) => question.asks,
            Self::Section(_, section) => section.title,
            Self::Principle(principle) => principle.label(),
            Self::PrincipleAbout(principle) => principle.about(),
            Self::Clause(clause) => clause.about(),
            Self::Attribute(attribute) => attribute.about,
            Self::File(_, english) | Self::FileFor(_, english) | Self::FileAbout(_, english) => english,
            Self::News(_, english) => english,
            Self::Guide(_, english) | Self::GuideText(_, english) => english,
        }
    }

    /// The names of the messages that may hold the words: the more special one first.
    pub fn names(self) -> [Option<String>; 2] {
        let start = self.start();
        match self {
            Self::Label(question) | Self::Asks(question) => {
                let special = format!("{start}{}_{}", snake(question.table), question.key);
                [Some(special), Some(format!("{start}{}", question.key))]
            }
            Self::List(list) => [None, Some(format!("{start}{}", list.name))],
            Self::Term(list, term) | Self::About(list, term) => {
                [None, Some(format!("{start}{list}_{}", name(term.code)))]
            }
            Self::Section(record, section) => [None, Some(format!("{start}{record}_{}", section.id))],
            Self::Principle(principle) | Self::PrincipleAbout(principle) => {
                [None, Some(format!("{start}{}", principle.letter()))]
            }
            Self::Clause(clause) => [None, Some(format!("{start}{}", clause.code()))],
            Self::Attribute(attribute) => [None, Some(format!("{start}{}", attribute.name))],
            Self::News(name, _) => [None, Some(format!("{start}{name}"))],
            Self::Guide(name, _) => [None, Some(format!("{start}{name}"))],
            Self::GuideText(name, _) => [None, Some(format!("{start}{name}_text"))],
            Self::File(path, _) | Self::FileFor(path, _) | Self::FileAbout(path, _) => {
                [None, Some(format!("{start}{}", name(path.strip_prefix("api/v1/").unwrap_or(path))))]
            }
        }
    }

    /// What the names of such messages begin with.
    fn start(self) -> &'static str {
        match self {
            Self::List(_) => "list_",
            Self::Term(..) => "term_",
            Self::About(..) => "about_",
            Self::Label(_) => "label_",
            Self::Asks(_) => "asks_",
            Self::Section(..) => "section_",
            Self::Principle(_) => "principle_",
            Self::PrincipleAbout(_) => "about_principle_",
            Self::Clause(_) => "clause_",
            Self::Attribute(_) => "atrs_",
            Self::File(..) => "file_",
            Self::FileFor(..) => "file_for_",
            Self::FileAbout(..) => "file_about_",
            Self::News(..) => "news_",
            Self::Guide(..) | Self::GuideText(..) => "guide_",
        }
    }
}

/// A code or a path as it can stand in the name of a message.
fn name(code: &str) -> String {
    code.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
}

/// `CostComponent` as `cost_component`.
fn snake(table: &str) -> String {
    let mut name = String::with_capacity(table.len() + 4);
    for c in table.chars() {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}
