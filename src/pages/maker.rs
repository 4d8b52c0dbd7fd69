//! What all pages of a language are made from, gathered once.

use super::desk::Desk;
use super::difference::Differences;
use super::finding::Groups;
use super::glossary::Glossary;
use super::history::Histories;
use super::leaf::Voice;
use super::similar::Kin;
use super::speech::Speech;
use super::theme::Theme;
use crate::feeds::Base;
use crate::findings::Finding;
use crate::ledger::Chronicle;
use crate::public::{EntryId, PublicRegister, Technology};
use crate::site::{Address, Artefact, MediaType, SitePath};
use crate::standard::Language;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that a page is made from. One for each language of the site; what is the same in all is made once.
pub(super) struct Maker<'a> {
    pub(super) chronicle: &'a Chronicle,
    pub(super) public: &'a PublicRegister,
    pub(super) theme: &'a Theme,
    pub(super) base: Base,
    pub(super) language: Language,
    pub(super) speech: &'a Speech,
    /// How the theme speaks in the other language, where the force publishes in both.
    pub(super) beside: Option<&'a Speech>,
    /// What became of every entry, and what stands around its versions.
    pub(super) histories: Arc<Histories<'a>>,
    pub(super) differences: Differences,
    /// Where records that have another id stand now.
    pub(super) moves: Arc<BTreeMap<EntryId, EntryId>>,
    /// The technologies by every facet.
    pub(super) groups: Arc<Groups<'a>>,
    /// The technologies that use each dataset, in the order of their ids.
    pub(super) users: Arc<BTreeMap<&'a str, Vec<&'a Technology>>>,
    /// The technologies that have something in common.
    pub(super) kin: Arc<Kin<'a>>,
    /// The words that are explained, in this language.
    pub(super) glossary: Glossary<'a>,
}

impl<'a> Maker<'a> {
    /// One for each language of the site, English first. A language in which the theme cannot speak has none.
    pub(super) fn all(chronicle: &'a Chronicle, theme: &'a Theme) -> Vec<Arc<Self>> {
        let languages = chronicle.public.languages();
        let mut makers: Vec<Self> = Vec::new();
        for language in languages.iter().copied() {
            let Some(speech) = theme.speech(language) else { continue };
            let beside = theme.speech(language.other()).filter(|_| languages.len() > 1);
            makers.push(match makers.first() {
                Some(first) => first.in_language(language, speech, beside),
                None => Self::new(chronicle, theme, (language, speech), beside),
            });
        }
        makers.into_iter().map(Arc::new).collect()
    }

    fn in_language(&self, language: Language, speech: &'a Speech, beside: Option<&'a Speech>) -> Self {
        let (histories, moves) = (Arc::clone(&self.histories), Arc::clone(&self.moves));
        let (groups, users, kin) = (Arc::clone(&self.groups), Arc::clone(&self.users), Arc::clone(&self.kin));
        let (base, differences) = (self.base.clone(), Differences::default());
        let glossary = Glossary::of(self.public, language, &speech.words, beside.map(|speech| &*speech.words));
        Self { language, speech, beside, base, histories, differences, moves, groups, users, kin, glossary, ..*self }
    }

    fn new(
        chronicle: &'a Chronicle,
        theme: &'a Theme,
        (language, speech): (Language, &'a Speech),
        beside: Option<&'a Speech>,
    ) -> Self {
        let public = &chronicle.public;
        let mut users: BTreeMap<&str, Vec<&Technology>> = BTreeMap::new();
        for technology in &public.technologies {
            let mut datasets: Vec<&str> = technology.answers.data.iter().map(|data| data.dataset.as_str()).collect();
            datasets.sort_unstable();
            datasets.dedup();
            datasets.into_iter().for_each(|dataset| users.entry(dataset).or_default().push(technology));
        }
        Self {
            chronicle,
            public,
            theme,
            base: Base::of(public),
            language,
            speech,
            beside,
            histories: Arc::new(Histories::of(&chronicle.ledger)),
            differences: Differences::default(),
            moves: Arc::new(chronicle.moves()),
            groups: Arc::new(Groups::of(public)),
            users: Arc::new(users),
            kin: Arc::new(Kin::of(public)),
            glossary: Glossary::of(public, language, &speech.words, beside.map(|speech| &*speech.words)),
        }
    }

    /// How it speaks.
    pub(super) fn voice(&self) -> Voice<'_, 'a> {
        let Self { theme, base, language, speech, beside, .. } = self;
        Voice { theme, base, language: *language, speech, beside: *beside }
    }

    /// Something that is no page, made as the page at this address would say it.
    pub(super) fn at<T>(&self, address: Address<'_>, make: impl FnOnce(&Desk<'_, 'a>) -> T) -> T {
        make(&Desk::at(self, address))
    }

    /// A page that is made when the writer asks for it.
    pub(super) fn page(
        self: &Arc<Self>,
        address: Address<'_>,
        make: impl Fn(&Desk<'_, 'a>) -> Result<String, Finding> + Send + Sync + 'a,
    ) -> Option<Artefact<'a, Finding>> {
        let maker = Arc::clone(self);
        let desk = Desk::at(self, address);
        let (path, place, explains) = (desk.path.clone(), desk.place.clone(), desk.explains);
        Some(Artefact::new(SitePath::new(&path).ok()?, MediaType::Html, move || {
            make(&Desk::again(&maker, &path, &place, explains)).map(String::into_bytes)
        }))
    }
}
