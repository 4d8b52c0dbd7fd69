//! Everything that is withheld: on which ground, scrutinised by whom, looked at again when. And record by principle.

use super::answer::Shower;
use super::desk::{Anchor, Day, Desk, Paragraphs, Tag, Words};
use super::finding::{PART, Parts};
use super::frame::Heading;
use super::gap::GapShown;
use super::pictures::{Covering, Tally};
use crate::findings::Finding;
use crate::public::{Coverage, Gap, RecordKind};
use crate::site::Address;
use crate::standard::{AnswerState, COVENANT_URL, Principle};
use crate::words::{Argument, Phrase};
use serde::Serialize;

#[derive(Serialize)]
struct WithheldPage {
    records: Vec<WholeRecord>,
    answers: Vec<WithheldAnswer>,
}

#[derive(Serialize)]
struct WholeRecord {
    ground: Tag,
    explanation: Paragraphs,
    scrutinised_by: Words,
    scrutinised_on: Day,
    outcome: Option<Words>,
    review_on: Day,
}

#[derive(Serialize)]
struct WithheldAnswer {
    record: Anchor,
    gap: GapShown,
}

#[derive(Serialize)]
struct CovenantPage {
    principles: Vec<PrincipleShown>,
    title: String,
    picture: Option<Covering>,
    rows: Vec<CovenantRow>,
    parts: Option<Parts>,
    url: &'static str,
}

#[derive(Serialize)]
struct PrincipleShown {
    letter: &'static str,
    label: String,
    about: String,
}

#[derive(Serialize)]
struct CovenantRow {
    link: Anchor,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    code: &'static str,
    label: String,
    detail: Option<String>,
    href: String,
}

/// The page of what is withheld.
pub(super) fn withheld(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let public = desk.public();
    let records = public.withheld_records.iter().enumerate().map(|(index, record)| WholeRecord {
        ground: desk.tag(record.ground),
        explanation: desk.prose(&record.explanation, 4, &format!("record-{index}-")),
        scrutinised_by: desk.line(&record.scrutinised_by),
        scrutinised_on: desk.day(record.scrutinised_on),
        outcome: record.outcome.as_ref().map(|line| desk.line(line)),
        review_on: desk.day(record.review_on),
    });
    let mut answers = Vec::new();
    for technology in &public.technologies {
        let models = &technology.answers.algorithm.models;
        let shower = Shower { desk, record: RecordKind::Technology, gaps: &technology.gaps, models };
        answers.extend(of_record(&shower, desk.technology(&technology.id)));
    }
    for dataset in &public.datasets {
        let shower = Shower { desk, record: RecordKind::Dataset, gaps: &dataset.gaps, models: &[] };
        answers.extend(of_record(&shower, desk.dataset(&dataset.id)));
    }
    let it = WithheldPage { records: records.collect(), answers };
    let mut heading = Heading::new(desk.word("withheld_title"));
    heading.summary = Some(desk.word("withheld_lead").to_owned());
    desk.finish("withheld.html", heading, &it)
}

fn of_record(shower: &Shower<'_, '_, '_>, record: Option<Anchor>) -> Vec<WithheldAnswer> {
    let Some(record) = record else { return Vec::new() };
    let withheld = shower.gaps.iter().filter(|gap| gap.state == AnswerState::Withheld);
    let link = |gap: &Gap| Anchor { href: format!("{}#{}", record.href, gap.field), label: record.label.clone() };
    withheld.map(|gap| WithheldAnswer { record: link(gap), gap: shower.gap(gap) }).collect()
}

/// Where a part of the table of the Covenant stands, from 1.
pub(super) fn covenant_address(part: usize) -> Address<'static> {
    if part == 1 { Address::Covenant } else { Address::CovenantPart(part) }
}

/// The page of the Covenant: record by principle, of many records a part.
pub(super) fn covenant(desk: &Desk<'_, '_>, part: usize) -> Result<String, Finding> {
    let public = desk.public();
    let principles = Principle::ALL.iter().map(|principle| PrincipleShown {
        letter: principle.letter(),
        label: desk.words().phrase(Phrase::Principle(*principle)).to_owned(),
        about: desk.words().phrase(Phrase::PrincipleAbout(*principle)).to_owned(),
    });
    let mut tally = Tally::default();
    // The picture is of all records, and stands above the first part of the table.
    if part == 1 {
        public.technologies.iter().for_each(|technology| tally.add(&technology.coverage()));
    }
    let rows = public.technologies.iter().skip((part - 1) * PART).take(PART).filter_map(|technology| {
        let cells = technology.coverage().iter().map(|coverage| cell(desk, &technology.id, coverage)).collect();
        Some(CovenantRow { link: desk.technology(&technology.id)?, cells })
    });
    let rows = rows.collect();
    let picture = Covering::of(desk, &tally);
    let title = desk.part_title("covenant_title", part);
    let it = CovenantPage {
        title: title.clone(),
        principles: principles.collect(),
        picture,
        rows,
        parts: Parts::plain(desk, public.technologies.len(), part, |number| desk.href(covenant_address(number))),
        url: COVENANT_URL,
    };
    let mut heading = Heading::new(&title);
    heading.summary = Some(desk.word("covenant_lead").to_owned());
    desk.finish("covenant.html", heading, &it)
}

fn cell(desk: &Desk<'_, '_>, id: &str, coverage: &Coverage) -> Cell {
    let standing = coverage.standing();
    let section = match coverage.principle {
        Principle::A => "law",
        Principle::B => "working",
        Principle::C => "rights",
        Principle::D => "people",
        Principle::E => "accountability",
        Principle::F => "results",
    };
    let detail = (coverage.demanded > 0).then(|| {
        let arguments = [("x", coverage.answered.to_string()), ("y", coverage.demanded.to_string())];
        let [x, y] = &arguments;
        desk.words().say("x_of_y", &[(x.0, Argument::Text(&x.1)), (y.0, Argument::Text(&y.1))])
    });
    Cell {
        code: standing.code(),
        label: desk.word(&format!("standing_{}", standing.code().replace('-', "_"))).to_owned(),
        detail,
        href: format!("{}#{section}", desk.href(Address::Technology(id))),
    }
}
