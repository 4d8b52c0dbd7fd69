//! What all pages of a language are made from, gathered and sorted once.

use super::desk::NationalDesk;
use super::entries::{Entries, Entry};
use super::facets::Facets;
use super::notices::{is_taken, moves};
use crate::feeds::Base;
use crate::findings::Finding;
use crate::national::{Collected, NationalRegister, Registers};
use crate::pages::leaf::Voice;
use crate::pages::speech::Speech;
use crate::pages::theme::Theme;
use crate::site::{Address, Artefact, MediaType, SitePath};
use crate::standard::Language;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Everything that a page of a collection is made from. One for each language of the site.
pub(super) struct NationalMaker<'a> {
    pub(super) register: &'a NationalRegister,
    pub(super) registers: &'a dyn Registers,
    theme: &'a Theme,
    base: Base,
    pub(super) language: Language,
    speech: &'a Speech,
    beside: Option<&'a Speech>,
    /// The forces in the order of their names in this language.
    pub(super) forces: Vec<&'a Collected>,
    /// What the forces say, in the order of their names and then of the names of what it is about.
    pub(super) entries: Entries<'a>,
    /// The technologies by what they share.
    pub(super) facets: Facets<'a>,
    /// The former ids of technologies, with the codes of their forces.
    moved: BTreeSet<(&'a str, &'a str)>,
}

impl<'a> NationalMaker<'a> {
    /// One for each language of the site, English first. A language in which the theme cannot speak has none.
    pub(super) fn all(
        register: &'a NationalRegister,
        registers: &'a dyn Registers,
        theme: &'a Theme,
    ) -> Vec<Arc<Self>> {
        let mut languages = register.nation.languages.clone();
        languages.sort_unstable();
        languages.dedup();
        if languages.is_empty() {
            languages.push(Language::En);
        }
        let is_bilingual = languages.len() > 1;
        let makers = languages.into_iter().filter_map(|language| {
            let speech = theme.speech(language)?;
            let beside = theme.speech(language.other()).filter(|_| is_bilingual);
            let mut forces: Vec<&Collected> = register.forces.iter().collect();
            forces.sort_by_cached_key(|force| speech.words.sort_key(force.name().say(language).0));
            let entries = Entries::of(&forces, language);
            let facets = Facets::of(&entries.technologies);
            let base = Base::new(register.nation.base_url.as_str());
            let moved = moves(register).iter().map(|moved| (moved.force.code(), moved.from)).collect();
            let maker =
                Self { register, registers, theme, base, language, speech, beside, forces, entries, facets, moved };
            Some(Arc::new(maker))
        });
        makers.collect()
    }

    /// How it speaks.
    pub(super) fn voice(&self) -> Voice<'_, 'a> {
        let Self { theme, base, language, speech, beside, .. } = self;
        Voice { theme, base, language: *language, speech, beside: *beside }
    }

    /// The technology at this place.
    pub(super) fn technology(&self, at: u32) -> Option<Entry<'a>> {
        self.entries.technologies.get(at as usize).copied()
    }

    /// Whether something stands at the address of this technology: its record, a notice, or what leads on.
    pub(super) fn has_page(&self, code: &str, id: &str) -> bool {
        self.register.force(code).is_some_and(|force| is_taken(force, id)) || self.moved.contains(&(code, id))
    }

    /// A page that is made when the writer asks for it. None where an id cannot stand in an address.
    pub(super) fn page(
        self: &Arc<Self>,
        address: Address<'_>,
        make: impl Fn(&NationalDesk<'_, 'a>) -> Result<String, Finding> + Send + Sync + 'a,
    ) -> Option<Artefact<'a, Finding>> {
        let maker = Arc::clone(self);
        let (path, place) = (address.path_in(self.language.folder()), address.path());
        Some(Artefact::new(SitePath::new(&path).ok()?, MediaType::Html, move || {
            make(&NationalDesk::at(&maker, path.clone(), place.clone())).map(String::into_bytes)
        }))
    }
}
