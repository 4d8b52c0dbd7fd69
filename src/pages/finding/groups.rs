//! The technologies sorted by every facet and by name, once for all pages.

use super::block::FacetShown;
use super::facets::{FACETS, Facet, Scale, Value};
use super::index::mark;
use super::order::{Letter, letter};
use crate::pages::desk::{Desk, Words};
use crate::public::{PublicRegister, Technology};
use crate::standard::{Language, Term};
use crate::words::SortKey;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A list shows so many values of a facet, the biggest, and leads to the others.
pub(super) const SHOWN: usize = 12;

/// The technologies sorted by every facet, once for all pages.
pub(in crate::pages) struct Groups<'a> {
    public: &'a PublicRegister,
    pub(super) facets: Vec<FacetGroups<'a>>,
    /// For each language the order of the names.
    orders: [OnceLock<Order>; 2],
    /// For each language what lists show of the facets.
    pub(super) blocks: [OnceLock<Vec<FacetShown>>; 2],
    /// What the order of the records is known by.
    mark: OnceLock<String>,
}

/// The technologies in the order of their names.
struct Order {
    /// The place of every technology in it.
    ranks: Vec<u32>,
    /// The letters that names stand under, each once, and for every technology the place of its letter among them.
    letters: Vec<Letter>,
    under: Vec<usize>,
}

/// A facet with its groups.
pub(super) struct FacetGroups<'a> {
    pub(super) name: &'static str,
    /// The values that occur, in the order of their codes, each with the technologies that share it.
    pub(super) values: BTreeMap<Cow<'a, str>, Group<'a>>,
}

/// Those that share a value.
pub(super) struct Group<'a> {
    value: Value<'a>,
    pub(super) members: Vec<Member>,
}

/// A technology by its place in the register.
pub(in crate::pages) type Member = u32;

impl<'a> Groups<'a> {
    /// The groups of a register.
    pub(in crate::pages) fn of(public: &'a PublicRegister) -> Self {
        let scale = Scale::new();
        let facets = FACETS.par_iter().map(|facet| FacetGroups::of(facet, &scale, public)).collect();
        Self { public, facets, orders: Default::default(), blocks: Default::default(), mark: OnceLock::new() }
    }

    /// The facets and values that have a page, and how many technologies share each.
    pub(in crate::pages) fn pages(&self) -> impl Iterator<Item = (&'static str, &str, usize)> {
        self.facets
            .iter()
            .flat_map(|facet| facet.values.iter().map(|(code, group)| (facet.name, code.as_ref(), group.members.len())))
    }

    /// The facets that have so many values that they stand on a page of their own.
    pub(in crate::pages) fn long(&self) -> impl Iterator<Item = &'static str> {
        self.facets.iter().filter(|facet| facet.values.len() > SHOWN).map(|facet| facet.name)
    }

    /// Those who share this value, and what it is called.
    pub(in crate::pages) fn group(&self, desk: &Desk<'_, '_>, facet: &str, code: &str) -> (String, Vec<Member>) {
        let facet = self.facets.iter().find(|known| known.name == facet);
        let group = facet.and_then(|facet| facet.values.get(code));
        group.map(|group| (group.value.title(desk), group.members.clone())).unwrap_or_default()
    }

    /// Some technologies in the order of their names.
    pub(in crate::pages) fn by_name(&self, mut members: Vec<Member>, language: Language) -> Vec<Member> {
        let ranks = &self.order(language).ranks;
        members.sort_unstable_by_key(|member| ranks.get(*member as usize));
        members
    }

    /// The letter that the name of each of these technologies stands under.
    pub(in crate::pages) fn letters(&self, members: &[Member], language: Language) -> Vec<&Letter> {
        let order = self.order(language);
        let letter = |member: &Member| order.letters.get(*order.under.get(*member as usize)?);
        members.iter().filter_map(letter).collect()
    }

    fn order(&self, language: Language) -> &Order {
        self.orders[language as usize].get_or_init(|| Order::of(self.public, language))
    }

    /// The technology at this place in the register.
    pub(in crate::pages) fn technology(&self, member: Member) -> Option<&'a Technology> {
        self.public.technologies.get(member as usize).map(|it| &**it)
    }

    /// What the order of the records is known by: another one for another order.
    pub(super) fn mark(&self) -> &str {
        self.mark.get_or_init(|| mark(self.public))
    }

    /// Every facet for the search: its name, its title, its values with code and label, and for each technology the
    /// numbers of its values.
    pub(super) fn columns(&self, desk: &Desk<'_, '_>) -> Vec<Column> {
        let columns = self.facets.iter().map(|facet| {
            let mut of = vec![Vec::new(); self.public.technologies.len()];
            let values = facet.in_order(desk).into_iter().enumerate().map(|(number, (code, label, group))| {
                group.members.iter().for_each(|member| of[*member as usize].push(number));
                (code.to_owned(), label.text)
            });
            let values = values.collect();
            Column { name: facet.name, title: facet.title(desk), values, of }
        });
        columns.collect()
    }
}

/// A facet as the search takes it.
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) title: String,
    pub(super) values: Vec<(String, String)>,
    pub(super) of: Vec<Vec<usize>>,
}

impl Order {
    fn of(public: &PublicRegister, language: Language) -> Self {
        let mut order: Vec<usize> = (0..public.technologies.len()).collect();
        order.sort_by_cached_key(|member| {
            public
                .technologies
                .get(*member)
                .map(|technology| SortKey::of(technology.answers.name.say(language).0, language))
        });
        let mut ranks = vec![0; order.len()];
        for (rank, member) in (0..).zip(order) {
            ranks[member] = rank;
        }
        let mut letters: Vec<Letter> = Vec::new();
        let under = public.technologies.iter().map(|technology| {
            let letter = letter(technology.answers.name.say(language).0, language);
            letters.iter().position(|known| *known == letter).unwrap_or_else(|| {
                letters.push(letter);
                letters.len() - 1
            })
        });
        let under = under.collect();
        Self { ranks, letters, under }
    }
}

impl<'a> FacetGroups<'a> {
    fn of(facet: &'static Facet, scale: &Scale, public: &'a PublicRegister) -> Self {
        let mut values: BTreeMap<Cow<'_, str>, Group<'_>> = BTreeMap::new();
        for (member, technology) in (0..).zip(&public.technologies) {
            for value in (facet.of)(scale, technology) {
                let group = values.entry(value.code()).or_insert_with(|| Group { value, members: Vec::new() });
                // A technology may name the same supplier twice.
                if group.members.last() != Some(&member) {
                    group.members.push(member);
                }
            }
        }
        Self { name: facet.name, values }
    }

    pub(super) fn title(&self, desk: &Desk<'_, '_>) -> String {
        desk.word(&format!("facet_{}", self.name)).to_owned()
    }

    /// The values in the order of their list, or of their names where there is none.
    pub(super) fn in_order(&self, desk: &Desk<'_, '_>) -> Vec<(&str, Words, &Group<'a>)> {
        let mut values: Vec<_> =
            self.values.iter().map(|(code, group)| (code.as_ref(), group.value.label(desk), group)).collect();
        values.sort_by_cached_key(|(_, label, group)| match group.value {
            Value::Term(list, term) => (place(list, term), None),
            Value::Owner(_) | Value::Supplier(_) => (0, Some(SortKey::of(&label.text, desk.maker.language))),
            Value::Biometric(_) | Value::Gap(_) => (0, None),
        });
        values
    }
}

/// The place of a term in its list.
fn place(list: &str, term: &Term) -> usize {
    let list = crate::standard::LISTS.iter().find(|known| known.name == list);
    list.and_then(|list| list.terms.iter().position(|known| known.code == term.code)).unwrap_or_default()
}
