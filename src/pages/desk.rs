//! One page of a force's site while it is made: what it needs to link and to speak of its register.

use super::leaf::Leaf;
pub(super) use super::leaf::{Anchor, Day, Paragraphs, Tag, Words};
use super::maker::Maker;
use crate::public::{PublicRegister, Technology};
use crate::site::Address;
use crate::standard::{Language, Prose};
use crate::text::{Policy, TermLinks};
use std::ops::Deref;

/// One page while it is made: what it may say, and the leaf on which it is said.
pub(super) struct Desk<'m, 'a> {
    pub(super) maker: &'m Maker<'a>,
    leaf: Leaf<'m, 'a>,
    /// Whether its texts lead to the glossary.
    pub(super) explains: bool,
}

impl<'m, 'a> Desk<'m, 'a> {
    /// The desk at which the page of this address is made.
    pub(super) fn at(maker: &'m Maker<'a>, address: Address<'_>) -> Self {
        // What was said once stays as it was, so old versions do not lead to the words of today.
        let explains = matches!(address, Address::Technology(_) | Address::Dataset(_));
        let (path, place) = (address.path_in(maker.language.folder()), address.path());
        Self { maker, leaf: Leaf::new(maker.voice(), path, place), explains }
    }

    /// The same desk once more.
    pub(super) fn again(maker: &'m Maker<'a>, path: &str, place: &str, explains: bool) -> Self {
        Self { maker, leaf: Leaf::new(maker.voice(), path.to_owned(), place.to_owned()), explains }
    }

    pub(super) fn public(&self) -> &'a PublicRegister {
        self.maker.public
    }

    /// The technologies that use a dataset, in the order of their ids.
    pub(super) fn users(&self, dataset: &str) -> impl Iterator<Item = &'a Technology> {
        self.maker.users.get(dataset).into_iter().flatten().copied()
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
        self.paragraphs(text, language, &Policy { top_heading, id_prefix, address: &house_link, terms })
    }

    /// The same page, for a part that several pages share and that has to know by itself in which languages it speaks.
    pub(super) fn aside(&self) -> Self {
        Self::again(self.maker, &self.path, &self.place, self.explains)
    }
}

impl<'m, 'a> Deref for Desk<'m, 'a> {
    type Target = Leaf<'m, 'a>;

    fn deref(&self) -> &Self::Target {
        &self.leaf
    }
}
