//! The table of all technologies, and the same table for those that share something. A long table is in parts.

use super::desk::{Anchor, Day, Desk, Paragraphs, Tag, Words};
use super::finding::{FacetBlock, Member, PART, Parts, SearchBox};
use super::frame::Heading;
use crate::findings::Finding;
use crate::public::{Gap, Technology};
use crate::site::Address;
use crate::standard::{AnswerState, Listed, Status};
use crate::words::Argument;
use serde::Serialize;

#[derive(Serialize)]
struct TechnologiesPage {
    title: String,
    lead: Option<String>,
    rows: Vec<TechnologyRow>,
    parts: Option<Parts>,
    facets: Vec<FacetBlock>,
    search: SearchBox,
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
    /// What the row is called in addresses, if something leads there.
    pub(super) id: Option<String>,
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

/// A part of the table of all technologies; the first is number 1.
pub(super) fn all(desk: &Desk<'_, '_>, part: usize) -> Result<String, Finding> {
    let count = desk.public().technologies.len();
    let title = desk.words().say("technologies_title", &[("count", Argument::Count(count))]);
    let members: Vec<Member> = (0..).take(count).collect();
    page(desk, title, members, None, part)
}

/// A part of the table of those that share this value.
pub(super) fn some(desk: &Desk<'_, '_>, facet: &str, code: &str, part: usize) -> Result<String, Finding> {
    let (label, members) = desk.maker.groups.group(desk, facet, code);
    let arguments = [("count", Argument::Count(members.len())), ("value", Argument::Text(&label))];
    let title = desk.words().say("technologies_with", &arguments);
    page(desk, title, members, Some((facet, code)), part)
}

fn page(
    desk: &Desk<'_, '_>,
    title: String,
    members: Vec<Member>,
    current: Option<(&str, &str)>,
    part: usize,
) -> Result<String, Finding> {
    let public = desk.public();
    let withheld = public.withheld_records.len();
    let (rows, parts) = rows(desk, members, part, |number| desk.href(address(current, number)));
    let it = TechnologiesPage {
        lead: current.is_none().then(|| desk.word("technologies_lead").to_owned()),
        empty: public.technologies.is_empty(),
        rows,
        facets: FacetBlock::all(desk, current),
        search: SearchBox::of(desk, current),
        all: current.is_some().then(|| desk.href(Address::Technologies)),
        withheld: (withheld > 0).then(|| desk.words().say("withheld_records", &[("count", Argument::Count(withheld))])),
        withheld_href: desk.href(Address::Withheld),
        statement: desk.prose(&public.statement.text, 3, "statement-"),
        csv: desk.href(Address::Feed("api/v1/technologies.csv")),
        title: title.clone(),
        parts,
    };
    let number = part.to_string();
    let arguments = [("title", Argument::Text(&title)), ("number", Argument::Text(&number))];
    let title = if part > 1 { desk.words().say("part_title", &arguments) } else { title };
    let mut heading = Heading::new(&title);
    heading.summary = Some(desk.word("technologies_summary").to_owned());
    desk.finish("technologies.html", heading, &it)
}

/// Where a part of a table stands.
pub(super) fn address<'p>(current: Option<(&'p str, &'p str)>, part: usize) -> Address<'p> {
    match (current, part) {
        (None, 1) => Address::Technologies,
        (None, part) => Address::TechnologiesPart(part),
        (Some((facet, code)), 1) => Address::Facet(facet, code),
        (Some((facet, code)), part) => Address::FacetPart(facet, code, part),
    }
}

/// The rows of a part in the order of their names, and the links around it where there are several.
fn rows(
    desk: &Desk<'_, '_>,
    members: Vec<Member>,
    part: usize,
    href: impl Fn(usize) -> String,
) -> (Vec<TechnologyRow>, Option<Parts>) {
    let groups = &desk.maker.groups;
    let language = desk.maker.language;
    let sorted = groups.by_name(members, language);
    let on_this_page = sorted.iter().skip((part - 1) * PART).take(PART).filter_map(|member| groups.technology(*member));
    let mut rows: Vec<TechnologyRow> = on_this_page.map(|technology| row(desk, technology)).collect();
    let parts = Parts::of(desk, &groups.letters(&sorted, language), part, href).map(|(parts, marks)| {
        rows.iter_mut().zip(marks).for_each(|(row, mark)| row.id = mark);
        parts
    });
    (rows, parts)
}

/// A technology as a row.
pub(super) fn row(desk: &Desk<'_, '_>, technology: &Technology) -> TechnologyRow {
    let answers = &technology.answers;
    let owner = answers.accountable_owner.as_ref().and_then(|id| desk.owner(id.as_str()));
    let state = technology.gap("accountable_owner").map_or(AnswerState::NotPublished, |gap| gap.state);
    TechnologyRow {
        id: None,
        link: Anchor { href: desk.href(Address::Technology(&technology.id)), label: desk.line(&answers.name) },
        summary: desk.plain(&answers.summary),
        kinds: answers.kinds.iter().map(|kind| desk.tag(*kind)).collect(),
        status: desk.tag(answers.status),
        impact: desk.tag(answers.impact),
        owner_state: owner.is_none().then(|| desk.tag(state)),
        owner,
        reviewed: desk.day(answers.last_reviewed),
        overdue: technology.is_overdue(desk.public().as_of),
        gaps: open_gaps(technology),
    }
}

/// How many answers a reader would miss.
pub(super) fn open_gaps(technology: &Technology) -> usize {
    technology.gaps.iter().filter(|gap| is_open(gap)).count()
}

/// Whether a reader would miss the answer: it is withheld or not known, or it should be there and is not.
fn is_open(gap: &Gap) -> bool {
    match gap.state {
        AnswerState::Withheld | AnswerState::NotKnown => true,
        AnswerState::NotPublished => gap.needed,
        AnswerState::NotApplicable | AnswerState::Answered => false,
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
