//! Which feeds of news there are, and where their documents stand.
//!
//! A form has a folder of its own, in which every file is of one media type, so that a web host needs one rule for it.

use crate::site::{Address, MediaType};
use crate::standard::Language;

/// A feed of news: what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel<'a> {
    /// Everything: what the force tells, and every publication.
    Register,
    /// What the force tells, alone.
    Updates,
    /// A technology, by its id; also a withdrawn one, and a former id.
    Technology(&'a str),
}

/// The sorts of channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "as in `Channel`")]
pub enum ChannelSort {
    Register,
    Updates,
    Technologies,
}

/// How a feed is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewsForm {
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    JsonFeed,
}

impl Channel<'_> {
    /// The path of its current document in this language, below the site's root.
    pub fn path(self, form: NewsForm, language: Language) -> String {
        let (folder, ending) = (form.folder(), form.ending_in(language));
        match self {
            Self::Register => format!("api/v1/feed{ending}"),
            Self::Updates => format!("{folder}updates{ending}"),
            Self::Technology(id) => Address::TechnologyNews(id, ending.trim_start_matches('.')).path(),
        }
    }

    /// The path of the archive with this number, from 1: the oldest news stands in the first.
    pub fn archive(self, form: NewsForm, language: Language, number: usize) -> String {
        let (folder, ending) = (form.folder(), form.ending_in(language));
        match self {
            Self::Register => format!("{folder}register/{number}{ending}"),
            Self::Updates => format!("{folder}updates/{number}{ending}"),
            Self::Technology(id) => format!("{folder}technologies/{id}/{number}{ending}"),
        }
    }
}

impl ChannelSort {
    /// Whether a channel of this sort has a document of this form at this path, in any language, archives included.
    pub(in crate::feeds) fn is_at(self, form: NewsForm, path: &str) -> bool {
        let Some(stem) = path.strip_suffix(form.ending_in(Language::En)) else { return false };
        let stem = stem.strip_suffix(".cy").unwrap_or(stem);
        let is_number = |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
        let below = stem.strip_prefix(form.folder());
        let archive = |folder: &str| below.and_then(|below| below.strip_prefix(folder)).is_some_and(is_number);
        match self {
            Self::Register => stem == "api/v1/feed" || archive("register/"),
            Self::Updates => below == Some("updates") || archive("updates/"),
            Self::Technologies => {
                let rest = below.and_then(|below| below.strip_prefix("technologies/"));
                rest.is_some_and(|rest| rest.split_once('/').is_none_or(|(_, number)| is_number(number)))
            }
        }
    }
}

impl NewsForm {
    /// What its files are handed out as.
    pub fn media_type(self) -> MediaType {
        match self {
            Self::Atom => MediaType::Atom,
            Self::JsonFeed => MediaType::FeedJson,
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Atom => "api/v1/atom/",
            Self::JsonFeed => "api/v1/jsonfeed/",
        }
    }

    fn ending_in(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Atom, Language::En) => ".atom",
            (Self::Atom, Language::Cy) => ".cy.atom",
            (Self::JsonFeed, Language::En) => ".json",
            (Self::JsonFeed, Language::Cy) => ".cy.json",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Channel, ChannelSort, NewsForm};
    use crate::standard::Language::{Cy, En};

    #[test]
    fn a_path_belongs_to_one_sort_of_channel_and_one_form() {
        let channels = [
            (Channel::Register, ChannelSort::Register),
            (Channel::Updates, ChannelSort::Updates),
            (Channel::Technology("updates"), ChannelSort::Technologies),
            (Channel::Technology("7"), ChannelSort::Technologies),
        ];
        for (channel, own) in channels {
            for (form, language) in [(NewsForm::Atom, En), (NewsForm::Atom, Cy), (NewsForm::JsonFeed, Cy)] {
                for path in [channel.path(form, language), channel.archive(form, language, 12)] {
                    for sort in [ChannelSort::Register, ChannelSort::Updates, ChannelSort::Technologies] {
                        for other in [NewsForm::Atom, NewsForm::JsonFeed] {
                            assert_eq!(sort.is_at(other, &path), sort == own && other == form, "{path} {sort:?}");
                        }
                    }
                }
            }
        }
    }
}
