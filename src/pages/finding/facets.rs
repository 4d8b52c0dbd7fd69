//! The ways to sort technologies into groups, and the values that a technology has of each.

use crate::pages::desk::{Desk, Words};
use crate::public::Technology;
use crate::standard::{AnswerState, Class, Clause, Kind, Listed, Principle, Question, Term};
use crate::text::slug;
use crate::words::Argument;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A way to sort technologies into groups: its name in addresses, and the values of a technology.
pub(super) struct Facet {
    pub(super) name: &'static str,
    pub(super) of: for<'a> fn(&Scale, &'a Technology) -> Vec<Value<'a>>,
}

/// What technologies of a group share.
#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    Term(&'static str, &'static Term),
    Biometric(bool),
    Owner(&'a str),
    Supplier(&'a str),
    Gap(Principle),
}

pub(super) const FACETS: &[Facet] = &[
    Facet { name: "status", of: |_, technology| vec![term(technology.answers.status)] },
    Facet { name: "kind", of: |_, technology| technology.answers.kinds.iter().map(|kind| term(*kind)).collect() },
    Facet { name: "impact", of: |_, technology| vec![term(technology.answers.impact)] },
    Facet { name: "stage", of: |_, technology| technology.answers.stage.into_iter().map(term).collect() },
    Facet {
        name: "biometric",
        of: |_, technology| is_biometric(technology).map(Value::Biometric).into_iter().collect(),
    },
    Facet {
        name: "owner",
        of: |_, technology| technology.answers.accountable_owner.iter().map(|id| Value::Owner(id.as_str())).collect(),
    },
    Facet {
        name: "supplier",
        of: |_, technology| {
            technology.answers.suppliers.iter().map(|supplier| Value::Supplier(supplier.name.as_str())).collect()
        },
    },
    Facet { name: "covenant", of: |scale, technology| scale.gaps(technology).map(Value::Gap).collect() },
];

fn term<'a, T: Listed>(term: T) -> Value<'a> {
    Value::Term(T::LIST.name, term.term())
}

/// Whether it works on features of a body; `None` where the record does not say of which class it is.
fn is_biometric(technology: &Technology) -> Option<bool> {
    technology
        .answers
        .is_biometric()
        .then_some(true)
        .or(technology.answers.class.map(|class| class == Class::Biometric))
}

/// The principles of the Covenant that ask each question, by the path of the question.
pub(super) struct Scale(BTreeMap<String, [bool; Principle::ALL.len()]>);

impl Scale {
    pub(super) fn new() -> Self {
        let mut scale = Self(BTreeMap::new());
        scale.add("", crate::standard::Technology::QUESTIONS);
        scale
    }

    fn add(&mut self, path: &str, questions: &[Question]) {
        for question in questions {
            let path = if path.is_empty() { question.key.to_owned() } else { format!("{path}.{}", question.key) };
            if let Kind::Table(inner) = question.kind {
                self.add(&path, inner);
            }
            let asks = |principle| question.covenant.iter().any(|clause: &Clause| clause.principle() == principle);
            self.0.insert(path, Principle::ALL.map(asks));
        }
    }

    /// The principles under which something that the standard demands of this record is withheld or missing: those that
    /// [`Technology::coverage`] does not find covered, found without a walk over the answers.
    fn gaps(&self, technology: &Technology) -> impl Iterator<Item = Principle> + use<> {
        let mut open = [false; Principle::ALL.len()];
        for gap in technology.gaps.iter().filter(|gap| gap.needed && gap.state != AnswerState::NotApplicable) {
            if let Some(asked_by) = self.0.get(&gap.field) {
                open.iter_mut().zip(asked_by).for_each(|(open, asks)| *open |= asks);
            }
        }
        Principle::ALL.into_iter().zip(open).filter_map(|(principle, open)| open.then_some(principle))
    }
}

impl<'a> Value<'a> {
    /// The name of the value in addresses.
    pub(super) fn code(&self) -> Cow<'a, str> {
        match self {
            Self::Term(_, term) => Cow::Borrowed(term.code),
            Self::Biometric(true) => Cow::Borrowed("biometric"),
            Self::Biometric(false) => Cow::Borrowed("not-biometric"),
            Self::Owner(id) => Cow::Borrowed(id),
            Self::Supplier(name) => match slug(name) {
                // There stands the list of all values.
                slug if slug == "index" => Cow::Borrowed("index_"),
                slug => Cow::Owned(slug),
            },
            Self::Gap(principle) => Cow::Borrowed(match principle {
                Principle::A => "a",
                Principle::B => "b",
                Principle::C => "c",
                Principle::D => "d",
                Principle::E => "e",
                Principle::F => "f",
            }),
        }
    }

    /// What it is called in a list of the values of its facet.
    pub(super) fn label(&self, desk: &Desk<'_, '_>) -> Words {
        match self {
            Self::Term(list, term) => desk.said(desk.term(list, term).label),
            Self::Biometric(yes) => desk.said(desk.word(if *yes { "biometric_yes" } else { "biometric_no" })),
            Self::Owner(id) => desk.owner(id).map_or_else(|| desk.said(*id), |owner| owner.label),
            Self::Supplier(name) => desk.said(*name),
            Self::Gap(principle) => {
                let name = desk.words().find(&format!("principle_{}", principle.letter()));
                desk.said(format!("{}: {}", principle.letter(), name.unwrap_or(principle.label())))
            }
        }
    }

    /// What it is called where nothing around it says of what it is a value.
    pub(super) fn title(&self, desk: &Desk<'_, '_>) -> String {
        let label = self.label(desk).text;
        match self {
            Self::Gap(_) => desk.words().say("covenant_gap", &[("principle", Argument::Text(&label))]),
            _ => label,
        }
    }
}
