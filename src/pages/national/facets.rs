//! The technologies of all forces in groups: by kind, product, supplier, status and force.

use super::desk::NationalDesk;
use super::entries::Entry;
use crate::pages::desk::Words;
use crate::standard::{Listed, Term};
use crate::text::{is_id, slug};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The groups of technologies.
pub(super) struct Facets<'a>(Vec<Facet<'a>>);

/// The groups that share something of one sort.
pub(super) struct Facet<'a> {
    /// Its name in addresses.
    pub(super) name: &'static str,
    /// The values by their names in addresses.
    pub(super) values: BTreeMap<Cow<'a, str>, Group<'a>>,
}

/// Those that share a value.
pub(super) struct Group<'a> {
    pub(super) value: Value<'a>,
    /// Their places, in the order of all lists.
    pub(super) members: Vec<u32>,
}

/// What technologies of a group share.
#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    Term(&'static str, &'static Term),
    Name(&'a str),
    Force(Entry<'a>),
}

/// The name of the facet of products.
pub(super) const PRODUCT: &str = "product";
/// The name of the facet of forces.
pub(super) const FORCE: &str = "force";

type Of = for<'a> fn(Entry<'a>) -> Vec<(Cow<'a, str>, Value<'a>)>;

const SORTS: &[(&str, Of)] = &[
    ("kind", |entry| entry.brief.kinds.iter().map(|kind| term(*kind)).collect()),
    (PRODUCT, |entry| {
        entry.brief.product.iter().map(|id| (in_address(id.as_str()), Value::Name(id.as_str()))).collect()
    }),
    ("supplier", |entry| {
        let names = entry.brief.suppliers.iter().map(|name| name.as_str());
        names.map(|name| (in_address_of_name(name), Value::Name(name))).collect()
    }),
    ("status", |entry| vec![term(entry.brief.status)]),
    (FORCE, |entry| vec![(in_address(entry.force.code()), Value::Force(entry))]),
];

fn term<'a, T: Listed>(term: T) -> (Cow<'a, str>, Value<'a>) {
    (Cow::Borrowed(term.code()), Value::Term(T::LIST.name, term.term()))
}

/// An id as it can stand in an address, whatever a feed calls an id. The list of all values stands at `index`.
pub(super) fn in_address(id: &str) -> Cow<'_, str> {
    match is_id(id) && id != "index" {
        true => Cow::Borrowed(id),
        false => Cow::Owned(format!("{}_", slug(id))),
    }
}

fn in_address_of_name(name: &str) -> Cow<'_, str> {
    match slug(name) {
        slug if slug == "index" => Cow::Borrowed("index_"),
        slug => Cow::Owned(slug),
    }
}

impl<'a> Facets<'a> {
    /// The groups of these technologies.
    pub(super) fn of(technologies: &[Entry<'a>]) -> Self {
        let facets = SORTS.iter().map(|(name, of)| {
            let mut values: BTreeMap<Cow<'a, str>, Group<'a>> = BTreeMap::new();
            for (at, entry) in (0..).zip(technologies) {
                for (code, value) in of(*entry) {
                    let group = values.entry(code).or_insert_with(|| Group { value, members: Vec::new() });
                    // A technology may name the same supplier twice.
                    if group.members.last() != Some(&at) {
                        group.members.push(at);
                    }
                }
            }
            Facet { name, values }
        });
        Self(facets.collect())
    }

    /// The facets, in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Facet<'a>> {
        self.0.iter()
    }

    /// The group of a facet with this name in addresses.
    pub(super) fn group(&self, facet: &str, code: &str) -> Option<&Group<'a>> {
        self.facet(facet)?.values.get(code)
    }

    /// The facet with this name.
    pub(super) fn facet(&self, name: &str) -> Option<&Facet<'a>> {
        self.0.iter().find(|facet| facet.name == name)
    }

    /// Those that use the same product as this one, itself included.
    pub(super) fn of_product(&self, product: &str) -> &[u32] {
        self.group(PRODUCT, &in_address(product)).map_or(&[], |group| &group.members)
    }
}

impl<'a> Facet<'a> {
    pub(super) fn title(&self, desk: &NationalDesk<'_, '_>) -> String {
        desk.word(match self.name {
            "kind" => "facet_kind",
            "supplier" => "facet_supplier",
            "status" => "facet_status",
            PRODUCT => "national_product",
            _ => "national_force",
        })
        .to_owned()
    }

    /// The values in the order of their list, or of their names where there is none.
    pub(super) fn in_order(&self, desk: &NationalDesk<'_, '_>) -> Vec<(&str, Words, &Group<'a>)> {
        let mut values: Vec<_> =
            self.values.iter().map(|(code, group)| (code.as_ref(), group.value.label(desk), group)).collect();
        values.sort_by_cached_key(|(code, label, group)| match group.value {
            Value::Term(list, _) => (place(list, code), None),
            _ => (0, Some(desk.words().sort_key(&label.text))),
        });
        values
    }
}

impl Value<'_> {
    pub(super) fn label(&self, desk: &NationalDesk<'_, '_>) -> Words {
        match self {
            Self::Term(list, term) => desk.said(desk.term(list, term).label),
            Self::Name(name) => desk.said(*name),
            Self::Force(entry) => desk.line(&entry.force.name()),
        }
    }
}

/// The place of a term in its list.
fn place(list: &str, code: &str) -> usize {
    let list = crate::standard::LISTS.iter().find(|known| known.name == list);
    list.and_then(|list| list.terms.iter().position(|known| known.code == code)).unwrap_or_default()
}
