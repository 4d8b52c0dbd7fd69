//! The ways to sort technologies into groups, and the pages of each: a page for each value, so that filtering needs no
//! script, and one that lists all values where there are many.

use super::index::mark;
use super::order::sort_key;
use crate::findings::Finding;
use crate::pages::frame::{Desk, Heading, Words};
use crate::public::{PublicRegister, Technology};
use crate::site::Address;
use crate::standard::{AnswerState, Class, Clause, Kind, Language, Listed, Principle, Question, Term};
use crate::text::slug;
use crate::words::{Argument, number};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A list shows so many values of a facet, the biggest, and leads to the others.
const SHOWN: usize = 12;

/// A way to sort technologies into groups: its name in addresses, and the values of a technology.
struct Facet {
    name: &'static str,
    of: for<'a> fn(&Scale, &'a Technology) -> Vec<Value<'a>>,
}

/// What technologies of a group share.
#[derive(Clone, Copy)]
enum Value<'a> {
    Term(&'static str, &'static Term),
    Biometric(bool),
    Owner(&'a str),
    Supplier(&'a str),
    Gap(Principle),
}

const FACETS: &[Facet] = &[
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
struct Scale(BTreeMap<String, [bool; Principle::ALL.len()]>);

impl Scale {
    fn new() -> Self {
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
    fn code(&self) -> Cow<'a, str> {
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
    fn label(&self, desk: &Desk<'_, '_>) -> Words {
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
    fn title(&self, desk: &Desk<'_, '_>) -> String {
        let label = self.label(desk).text;
        match self {
            Self::Gap(_) => desk.words().say("covenant_gap", &[("principle", Argument::Text(&label))]),
            _ => label,
        }
    }
}

/// The technologies sorted by every facet, once for all pages.
pub(in crate::pages) struct Groups<'a> {
    public: &'a PublicRegister,
    facets: Vec<FacetGroups<'a>>,
    /// For each language the place of every technology in the order of names.
    ranks: [OnceLock<Vec<u32>>; 2],
    /// For each language what lists show of the facets.
    blocks: [OnceLock<Vec<FacetShown>>; 2],
    /// What the order of the records is known by.
    mark: OnceLock<String>,
}

struct FacetGroups<'a> {
    name: &'static str,
    /// The values that occur, in the order of their codes, each with the technologies that share it.
    values: BTreeMap<Cow<'a, str>, Group<'a>>,
}

struct Group<'a> {
    value: Value<'a>,
    members: Vec<Member>,
}

/// A technology by its place in the register.
pub(in crate::pages) type Member = u32;

impl<'a> Groups<'a> {
    /// The groups of a register.
    pub(in crate::pages) fn of(public: &'a PublicRegister) -> Self {
        let scale = Scale::new();
        let facets = FACETS.iter().map(|facet| FacetGroups::of(facet, &scale, public)).collect();
        Self { public, facets, ranks: Default::default(), blocks: Default::default(), mark: OnceLock::new() }
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
        let ranks = self.ranks[language as usize].get_or_init(|| {
            let mut order: Vec<Member> = (0..).take(self.public.technologies.len()).collect();
            order.sort_by_cached_key(|member| {
                self.technology(*member).map(|it| sort_key(it.answers.name.say(language).0, language))
            });
            let mut ranks = vec![0; order.len()];
            for (rank, member) in (0..).zip(order) {
                ranks[member as usize] = rank;
            }
            ranks
        });
        members.sort_unstable_by_key(|member| ranks.get(*member as usize));
        members
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

    fn title(&self, desk: &Desk<'_, '_>) -> String {
        desk.word(&format!("facet_{}", self.name)).to_owned()
    }

    /// The values in the order of their list, or of their names where there is none.
    fn in_order(&self, desk: &Desk<'_, '_>) -> Vec<(&str, Words, &Group<'a>)> {
        let mut values: Vec<_> =
            self.values.iter().map(|(code, group)| (code.as_ref(), group.value.label(desk), group)).collect();
        values.sort_by_cached_key(|(_, label, group)| match group.value {
            Value::Term(list, term) => (place(list, term), Vec::new()),
            Value::Owner(_) | Value::Supplier(_) => (0, sort_key(&label.text, desk.maker.language)),
            Value::Biometric(_) | Value::Gap(_) => (0, Vec::new()),
        });
        values
    }
}

/// The place of a term in its list.
fn place(list: &str, term: &Term) -> usize {
    let list = crate::standard::LISTS.iter().find(|known| known.name == list);
    list.and_then(|list| list.terms.iter().position(|known| known.code == term.code)).unwrap_or_default()
}

/// What a list shows of a facet, before it is known from where.
struct FacetShown {
    name: &'static str,
    title: String,
    values: Vec<(String, Words, usize)>,
    all: usize,
}

/// A facet beside a list.
#[derive(Serialize)]
pub(in crate::pages) struct FacetBlock {
    title: String,
    values: Vec<FacetValue>,
    /// The link to all values, where not all are shown, and its words.
    more: Option<(String, String)>,
}

#[derive(Serialize)]
struct FacetValue {
    label: Words,
    count: String,
    href: String,
    current: bool,
}

impl FacetBlock {
    /// The facets as they stand beside a list; `current` is the one whose page it is.
    pub(in crate::pages) fn all(desk: &Desk<'_, '_>, current: Option<(&str, &str)>) -> Vec<Self> {
        let groups = &desk.maker.groups;
        let shown = groups.blocks[desk.maker.language as usize].get_or_init(|| {
            let facets = groups.facets.iter().filter(|facet| !facet.values.is_empty());
            facets.map(|facet| FacetShown::of(desk, facet)).collect()
        });
        let blocks = shown.iter().map(|facet| {
            let values = facet.values.iter().map(|(code, label, count)| FacetValue {
                label: marked(desk, label),
                count: number(*count as f64),
                href: desk.href(Address::Facet(facet.name, code)),
                current: current == Some((facet.name, code.as_str())),
            });
            let more = (facet.all > facet.values.len()).then(|| {
                let arguments = [("facet", Argument::Text(&facet.title)), ("count", Argument::Count(facet.all))];
                (desk.href(Address::FacetValues(facet.name)), desk.words().say("facet_all", &arguments))
            });
            Self { title: facet.title.clone(), values: values.collect(), more }
        });
        blocks.collect()
    }
}

/// Words that were made once for many pages, each of which has to know whether it speaks in two languages.
fn marked(desk: &Desk<'_, '_>, words: &Words) -> Words {
    if words.lang.is_some() {
        desk.mix();
    }
    words.clone()
}

impl FacetShown {
    fn of(desk: &Desk<'_, '_>, facet: &FacetGroups<'_>) -> Self {
        let mut values = facet.in_order(desk);
        let all = values.len();
        if all > SHOWN {
            let mut sizes: Vec<(usize, usize)> =
                values.iter().enumerate().map(|(index, (_, _, group))| (group.members.len(), index)).collect();
            sizes.sort_unstable_by_key(|(size, index)| (std::cmp::Reverse(*size), *index));
            let mut biggest: Vec<usize> = sizes.into_iter().take(SHOWN).map(|(_, index)| index).collect();
            biggest.sort_unstable();
            values = biggest.into_iter().filter_map(|index| values.get(index).cloned()).collect();
        }
        let values = values.into_iter().map(|(code, label, group)| (code.to_owned(), label, group.members.len()));
        Self { name: facet.name, title: facet.title(desk), values: values.collect(), all }
    }
}

#[derive(Serialize)]
struct ValuesPage {
    title: String,
    values: Vec<FacetValue>,
    all: String,
}

/// The page of all values of a facet.
pub(in crate::pages) fn all_values(desk: &Desk<'_, '_>, name: &str) -> Result<String, Finding> {
    let facet = desk.maker.groups.facets.iter().find(|facet| facet.name == name);
    let values: Vec<FacetValue> = facet
        .map(|facet| facet.in_order(desk))
        .unwrap_or_default()
        .into_iter()
        .map(|(code, label, group)| FacetValue {
            label,
            count: number(group.members.len() as f64),
            href: desk.href(Address::Facet(name, code)),
            current: false,
        })
        .collect();
    let facet = facet.map(|facet| facet.title(desk)).unwrap_or_default();
    let arguments = [("facet", Argument::Text(&facet)), ("count", Argument::Count(values.len()))];
    let title = desk.words().say("facet_all", &arguments);
    let it = ValuesPage { title: title.clone(), values, all: desk.href(Address::Technologies) };
    desk.finish("values.html", Heading::new(&title), &it)
}
