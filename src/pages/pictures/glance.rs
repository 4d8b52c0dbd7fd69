//! The register at a glance: which kinds of technology there are, and how far along they are.
//!
//! It is a table, which everybody can read; the style sheet makes a picture of it.

use super::super::desk::Desk;
use crate::public::PublicRegister;
use crate::site::Address;
use crate::standard::{Listed, Status, TechnologyKind, Term};
use serde::Serialize;
use std::collections::BTreeMap;

/// The table of kinds and statuses.
#[derive(Serialize)]
pub(in crate::pages) struct Glance {
    statuses: Vec<Heading>,
    rows: Vec<Row>,
    /// The largest number in it.
    most: usize,
}

#[derive(Serialize)]
struct Heading {
    label: String,
    href: String,
}

#[derive(Serialize)]
struct Row {
    kind: Heading,
    /// How many of each status; a technology of two kinds is counted with both.
    counts: Vec<usize>,
}

impl Glance {
    /// `None` if there is nothing to compare.
    pub(in crate::pages) fn of(desk: &Desk<'_, '_>) -> Option<Self> {
        let counts = counts(desk.public());
        let used = |term: &&&'static Term| counts.keys().any(|(_, status)| *status == term.code);
        let statuses: Vec<&'static Term> =
            Status::LIST.terms.iter().collect::<Vec<_>>().iter().filter(used).copied().collect();
        let heading = |list: &str, facet: &str, term: &'static Term| Heading {
            label: desk.term(list, term).label,
            href: desk.href(Address::Facet(facet, term.code)),
        };
        let kinds = TechnologyKind::LIST.terms.iter().filter(|kind| counts.keys().any(|(code, _)| *code == kind.code));
        let rows: Vec<Row> = kinds
            .map(|kind| Row {
                kind: heading(TechnologyKind::LIST.name, "kind", kind),
                counts: statuses
                    .iter()
                    .map(|status| counts.get(&(kind.code, status.code)).copied().unwrap_or_default())
                    .collect(),
            })
            .collect();
        (rows.len() > 1).then(|| Self {
            statuses: statuses.iter().map(|status| heading(Status::LIST.name, "status", status)).collect(),
            rows,
            most: counts.values().copied().max().unwrap_or_default(),
        })
    }
}

/// How many technologies there are of each kind and status.
fn counts(public: &PublicRegister) -> BTreeMap<(&'static str, &'static str), usize> {
    let mut counts = BTreeMap::new();
    for technology in &public.technologies {
        for kind in &technology.answers.kinds {
            *counts.entry((kind.code(), technology.answers.status.code())).or_default() += 1;
        }
    }
    counts
}
