//! Who hands out a feed of news: all that its forms need to know beside the news.

use crate::feeds::base::Base;
use crate::feeds::edition::Edition;
use crate::standard::{Language, Licence};

/// Where a feed of news is published, in which languages and on what terms.
pub(super) struct Imprint<'i> {
    pub(super) base: &'i Base,
    pub(super) languages: &'i [Language],
    /// The licence of all of it, if it is one.
    pub(super) licence: Option<Licence>,
}

impl<'i> Imprint<'i> {
    /// That of a force's register.
    pub(super) fn of(edition: &'i Edition<'_>) -> Self {
        let register = edition.register;
        Self { base: &edition.base, languages: register.languages(), licence: Some(register.register.licence) }
    }
}
