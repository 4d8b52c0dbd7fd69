//! The table of all technologies, and the same table for those that share something: a page for each facet and value,
//! so that filtering needs no script.

use super::frame::{Anchor, Day, Desk, Heading, Paragraphs, Tag, Words};
use crate::findings::Finding;
use crate::public::{Gap, PublicRegister, Technology};
use crate::site::Address;
use crate::standard::{AnswerState, Class, Listed, Status};
use crate::text::slug;
use crate::words::Argument;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Serialize)]
struct TechnologiesPage {
    title: String,
    lead: Option<String>,
    rows: Vec<TechnologyRow>,
    facets: Vec<FacetShown>,
    all: Option<String>,
    withheld: Option<String>,
    withheld_href: String,
    statement: Paragraphs,
    empty: bool,
    csv: String,
}

/// A technology as a row of a table.
#[derive(Serialize)]
pub(super) struct TechnologyRow {
    pub(super) link: Anchor,
    pub(super) summary: Words,
    pub(super) kinds: Vec<Tag>,
    pub(super) status: Tag,
    pub(super) impact: Tag,
    pub(super) owner: Option<Anchor>,
    pub(super) owner_state: Option<Tag>,
    pub(super) reviewed: Day,
    pub(super) overdue: bool,
    pub(super) gaps: usize,
}

#[derive(Serialize)]
struct FacetShown {
    title: String,
    values: Vec<FacetValue>,
}

#[derive(Serialize)]
struct FacetValue {
    label: String,
    count: usize,
    href: String,
    current: bool,
}

/// A way to sort technologies into groups: its name in addresses, and the values of a technology.
struct Facet {
    name: &'static str,
    of: fn(&Technology) -> Vec<Value>,
}

struct Value {
    code: String,
    list: Option<(&'static str, &'static crate::standard::Term)>,
    words: String,
}

const FACETS: &[Facet] = &[
    Facet { name: "status", of: |technology| vec![term(technology.answers.status)] },
    Facet { name: "kind", of: |technology| technology.answers.kinds.iter().map(|kind| term(*kind)).collect() },
    Facet { name: "impact", of: |technology| vec![term(technology.answers.impact)] },
    Facet { name: "stage", of: |technology| technology.answers.stage.into_iter().map(term).collect() },
    Facet {
        name: "biometric",
        of: |technology| technology.answers.is_biometric().then(|| term(Class::Biometric)).into_iter().collect(),
    },
    Facet {
        name: "owner",
        of: |technology| {
            technology.answers.accountable_owner.iter().map(|id| named(id.as_str(), id.as_str())).collect()
        },
    },
    Facet {
        name: "supplier",
        of: |technology| {
            technology
                .answers
                .suppliers
                .iter()
                .map(|supplier| named(&slug(supplier.name.as_str()), supplier.name.as_str()))
                .collect()
        },
    },
];

fn term<T: Listed>(term: T) -> Value {
    Value { code: term.code().to_owned(), list: Some((T::LIST.name, term.term())), words: String::new() }
}

fn named(code: &str, words: &str) -> Value {
    Value { code: code.to_owned(), list: None, words: words.to_owned() }
}

/// The technologies sorted by every facet, once for all pages.
pub(super) struct Groups<'a>(Vec<FacetGroups<'a>>);

struct FacetGroups<'a> {
    facet: &'static Facet,
    /// The values that occur, in the order of their codes, each with the technologies that share it.
    values: BTreeMap<String, (Value, Vec<&'a Technology>)>,
}

impl<'a> Groups<'a> {
    pub(super) fn of(public: &'a PublicRegister) -> Self {
        Self(FACETS.iter().map(|facet| FacetGroups::of(facet, public)).collect())
    }

    /// The facets and values that have a page.
    pub(super) fn pages(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().flat_map(|groups| groups.values.keys().map(|code| (groups.facet.name, code.as_str())))
    }
}

impl<'a> FacetGroups<'a> {
    fn of(facet: &'static Facet, public: &'a PublicRegister) -> Self {
        let mut values: BTreeMap<String, (Value, Vec<&Technology>)> = BTreeMap::new();
        for technology in &public.technologies {
            for value in (facet.of)(technology) {
                values.entry(value.code.clone()).or_insert_with(|| (value, Vec::new())).1.push(technology);
            }
        }
        Self { facet, values }
    }
}

/// The table of all technologies.
pub(super) fn all(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let public = desk.public();
    let count = [("count", Argument::Count(public.technologies.len()))];
    let it = page(
        desk,
        desk.words().say("technologies_title", &count),
        public.technologies.iter().map(Arc::as_ref).collect(),
        None,
    );
    finish(desk, it)
}

/// Those that share this value.
pub(super) fn some(desk: &Desk<'_, '_>, facet: &str, code: &str) -> Result<String, Finding> {
    let groups = desk.maker.groups.0.iter().find(|groups| groups.facet.name == facet);
    let group = groups.and_then(|groups| Some((groups.facet, groups.values.get(code)?)));
    let (label, technologies) = match group {
        Some((facet, (value, technologies))) => (value_label(desk, facet, value), technologies.clone()),
        None => Default::default(),
    };
    let title = desk
        .words()
        .say("technologies_with", &[("count", Argument::Count(technologies.len())), ("value", Argument::Text(&label))]);
    finish(desk, page(desk, title, technologies, Some((facet, code))))
}

fn finish(desk: &Desk<'_, '_>, it: TechnologiesPage) -> Result<String, Finding> {
    let title = it.title.clone();
    let mut heading = Heading::new(&title);
    heading.summary = Some(desk.word("technologies_summary").to_owned());
    desk.finish("technologies.html", heading, &it)
}

fn page(
    desk: &Desk<'_, '_>,
    title: String,
    technologies: Vec<&Technology>,
    current: Option<(&str, &str)>,
) -> TechnologiesPage {
    let public = desk.public();
    let withheld = public.withheld_records.len();
    let mut rows: Vec<TechnologyRow> = technologies.into_iter().map(|technology| row(desk, technology)).collect();
    rows.sort_by_cached_key(|row| desk.words().sort_key(&row.link.label.text));
    TechnologiesPage {
        title,
        lead: current.is_none().then(|| desk.word("technologies_lead").to_owned()),
        empty: public.technologies.is_empty(),
        rows,
        facets: desk
            .maker
            .groups
            .0
            .iter()
            .map(|groups| facet_shown(desk, groups, current))
            .filter(|facet| !facet.values.is_empty())
            .collect(),
        all: current.is_some().then(|| desk.href(Address::Technologies)),
        withheld: (withheld > 0).then(|| desk.words().say("withheld_records", &[("count", Argument::Count(withheld))])),
        withheld_href: desk.href(Address::Withheld),
        statement: desk.prose(&public.statement.text, 3, "statement-"),
        csv: desk.href(Address::Feed("api/v1/technologies.csv")),
    }
}

/// A technology as a row.
pub(super) fn row(desk: &Desk<'_, '_>, technology: &Technology) -> TechnologyRow {
    let answers = &technology.answers;
    let owner = answers.accountable_owner.as_ref().and_then(|id| desk.owner(id.as_str()));
    let state = technology.gap("accountable_owner").map_or(AnswerState::NotPublished, |gap| gap.state);
    TechnologyRow {
        link: Anchor { href: desk.href(Address::Technology(&technology.id)), label: desk.line(&answers.name) },
        summary: desk.plain(&answers.summary),
        kinds: answers.kinds.iter().map(|kind| desk.tag(*kind)).collect(),
        status: desk.tag(answers.status),
        impact: desk.tag(answers.impact),
        owner_state: owner.is_none().then(|| desk.tag(state)),
        owner,
        reviewed: desk.day(answers.last_reviewed),
        overdue: technology.is_overdue(desk.public().as_of),
        gaps: technology.gaps.iter().filter(|gap| is_open(gap)).count(),
    }
}

/// Whether a reader would miss the answer: it is withheld or not known, or it should be there and is not.
fn is_open(gap: &Gap) -> bool {
    match gap.state {
        AnswerState::Withheld | AnswerState::NotKnown => true,
        AnswerState::NotPublished => gap.needed,
        AnswerState::NotApplicable | AnswerState::Answered => false,
    }
}

fn facet_shown(desk: &Desk<'_, '_>, groups: &FacetGroups<'_>, current: Option<(&str, &str)>) -> FacetShown {
    let facet = groups.facet;
    let values = groups.values.iter().map(|(code, (value, technologies))| FacetValue {
        label: value_label(desk, facet, value),
        count: technologies.len(),
        href: desk.href(Address::Facet(facet.name, code)),
        current: current == Some((facet.name, code)),
    });
    let mut values: Vec<FacetValue> = values.collect();
    if matches!(facet.name, "owner" | "supplier") {
        values.sort_by_cached_key(|value| desk.words().sort_key(&value.label));
    }
    FacetShown { title: desk.word(&format!("facet_{}", facet.name)).to_owned(), values }
}

fn value_label(desk: &Desk<'_, '_>, facet: &Facet, value: &Value) -> String {
    match (value.list, facet.name) {
        (Some((list, term)), _) => desk.term(list, term).label,
        (None, "owner") => desk.owner(&value.code).map_or_else(|| value.words.clone(), |owner| owner.label.text),
        _ => value.words.clone(),
    }
}

/// How many technologies have each status, in the order of the list.
pub(super) fn by_status(desk: &Desk<'_, '_>) -> Vec<(Tag, usize, String)> {
    let public = desk.public();
    Status::LIST
        .terms
        .iter()
        .map(|term| {
            let count =
                public.technologies.iter().filter(|technology| technology.answers.status.code() == term.code).count();
            (desk.term(Status::LIST.name, term), count, desk.href(Address::Facet("status", term.code)))
        })
        .filter(|(_, count, _)| *count > 0)
        .collect()
}
