//! Technologies that are alike: of the same kind, from the same supplier, or with the same data.
//!
//! They are sorted into groups once. A record looks only at its nearest neighbours in its own groups, by id, so that a page
//! costs the same in a register of any size.

use super::desk::{Anchor, Desk};
use crate::public::{PublicRegister, Technology};
use crate::site::Address;
use crate::standard::Listed;
use crate::text::slug;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// The most that a record names.
const NAMED: usize = 5;
/// The most that it looks at in each of its groups.
const LOOKED_AT: usize = 8;

/// The technologies in groups of those that have something in common.
pub(super) struct Kin<'a> {
    public: &'a PublicRegister,
    /// Sorted when the first page asks: a preview makes a page at a time, and seldom that of a technology.
    groups: OnceLock<BTreeMap<Group, Vec<usize>>>,
}

/// What the members of a group have in common, and its code.
type Group = (Tie, String);

/// What two technologies have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    Kind,
    Supplier,
    Data,
}

impl Tie {
    fn message(self) -> &'static str {
        match self {
            Self::Kind => "similar_kind",
            Self::Supplier => "similar_supplier",
            Self::Data => "similar_data",
        }
    }
}

/// A technology that is like the one of the page.
#[derive(Serialize)]
pub(super) struct Similar {
    link: Anchor,
    why: Vec<String>,
}

impl<'a> Kin<'a> {
    pub(super) fn of(public: &'a PublicRegister) -> Self {
        Self { public, groups: OnceLock::new() }
    }

    /// The members of each group by their places in the register.
    fn groups(&self) -> &BTreeMap<Group, Vec<usize>> {
        self.groups.get_or_init(|| {
            let mut groups: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
            for (place, technology) in self.public.technologies.iter().enumerate() {
                for group in groups_of(technology) {
                    groups.entry(group).or_default().push(place);
                }
            }
            groups.retain(|_, members| members.len() > 1);
            groups
        })
    }

    /// The most alike first. Those that the record names by itself are left out.
    fn like(&self, technology: &Technology) -> Vec<(&'a Technology, BTreeSet<Tie>)> {
        let mut found: BTreeMap<&str, (&'a Technology, BTreeSet<Tie>)> = BTreeMap::new();
        let groups = self.groups();
        for group in groups_of(technology) {
            let Some(members) = groups.get(&group) else { continue };
            // They stand in the order of their ids, as the register does.
            let all = &self.public.technologies;
            let own = members.partition_point(|member| all[*member].id < technology.id);
            let (before, behind) = members.split_at(own);
            for member in behind.iter().skip(1).chain(before).take(LOOKED_AT).map(|member| &*all[*member]) {
                found.entry(&member.id).or_insert_with(|| (member, BTreeSet::new())).1.insert(group.0);
            }
        }
        let related = &technology.answers.related;
        found.retain(|id, _| *id != technology.id && !related.iter().any(|other| other.as_str() == *id));
        let mut found: Vec<_> = found.into_values().collect();
        found.sort_by_key(|(_, ties)| std::cmp::Reverse(ties.len()));
        found.truncate(NAMED);
        found
    }
}

fn groups_of(technology: &Technology) -> BTreeSet<Group> {
    let answers = &technology.answers;
    let kinds = answers.kinds.iter().map(|kind| (Tie::Kind, kind.code().to_owned()));
    // “Other” is no kind.
    let kinds = kinds.filter(|(_, code)| code != "other");
    let suppliers = answers.suppliers.iter().map(|supplier| (Tie::Supplier, slug(supplier.name.as_str())));
    let data = answers.data.iter().map(|data| (Tie::Data, data.dataset.to_string()));
    kinds.chain(suppliers).chain(data).collect()
}

impl Similar {
    /// The technologies that are most like this one.
    pub(super) fn to(desk: &Desk<'_, '_>, technology: &Technology) -> Vec<Self> {
        let alike = desk.maker.kin.like(technology).into_iter();
        let alike = alike.map(|(other, ties)| Self {
            link: Anchor { href: desk.href(Address::Technology(&other.id)), label: desk.line(&other.answers.name) },
            why: ties.into_iter().map(|tie| desk.word(tie.message()).to_owned()).collect(),
        });
        alike.collect()
    }
}
