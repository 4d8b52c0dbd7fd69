//! The page of a technology and the page of a dataset: first what everybody wants to know, then everything.

use super::answer::{Row, Shower};
use super::desk::{Anchor, Day, Desk, Paragraphs, Tag, Words};
use super::figures::Deployments;
use super::frame::Heading;
use super::gap::GapShown;
use super::history::HistoryShown;
use super::pictures::{Path, path};
use super::publications::VersionShown;
use super::similar::Similar;
use crate::feeds::{Channel, NewsForm, jsonld};
use crate::findings::Finding;
use crate::public::{Dataset, EntryId, EntryKind, Gap, RecordKind, Technology};
use crate::site::Address;
use crate::standard::{AnswerState, Circumstances, DATASET_SECTIONS, Given, Section, TECHNOLOGY_SECTIONS};
use crate::words::{Argument, Phrase};
use serde::Serialize;

#[derive(Serialize)]
struct TechnologyPage {
    name: Words,
    summary: Paragraphs,
    status: Tag,
    status_since: Day,
    status_reason: Option<Paragraphs>,
    review_due: Option<Day>,
    glance: Vec<Row>,
    counts: Counts,
    path: Path,
    sections: Vec<SectionShown>,
    deployments: Option<Deployments>,
    datasets: Vec<DataShown>,
    owner: Option<OwnerShown>,
    json: String,
    csv: Option<String>,
    /// Its own feed of news.
    atom: Option<String>,
    atrs: Option<String>,
    replaced_by: Option<Anchor>,
    similar: Vec<Similar>,
    version: Option<VersionShown>,
    history: Option<HistoryShown>,
}

#[derive(Serialize)]
struct DatasetPage {
    name: Words,
    description: Paragraphs,
    sections: Vec<SectionShown>,
    used_by: Vec<UsedBy>,
    json: String,
    counts: Counts,
    version: Option<VersionShown>,
    history: Option<HistoryShown>,
}

#[derive(Serialize)]
struct UsedBy {
    link: Anchor,
    role: Tag,
    used_for: Option<Words>,
    status: Tag,
}

#[derive(Serialize)]
struct SectionShown {
    id: &'static str,
    title: String,
    rows: Vec<Row>,
    open: Vec<GapShown>,
}

/// How many questions are in which state.
#[derive(Serialize, Default)]
struct Counts {
    demanded: usize,
    dealt_with: usize,
    withheld: usize,
    not_known: usize,
    not_published: usize,
    words: String,
}

#[derive(Serialize)]
struct OwnerShown {
    link: Anchor,
    name: Option<String>,
    answers_for: Option<Paragraphs>,
}

/// A dataset as it is shown where it is used: its limitations and how long it is kept.
#[derive(Serialize)]
struct DataShown {
    link: Anchor,
    role: Tag,
    used_for: Option<Words>,
    limitations: Vec<LimitationShown>,
    retention: Option<Paragraphs>,
}

#[derive(Serialize)]
struct LimitationShown {
    kind: Tag,
    text: Paragraphs,
}

/// The page of a technology.
pub(super) fn technology<'a>(desk: &Desk<'_, 'a>, technology: &'a Technology) -> Result<String, Finding> {
    let answers = &technology.answers;
    let json = Address::TechnologyFeed(&technology.id);
    let it = TechnologyPage {
        review_due: technology
            .is_overdue(desk.public().as_of)
            .then(|| answers.next_review.map(|due| desk.day(due)))
            .flatten(),
        datasets: data(desk, technology),
        owner: answers.accountable_owner.as_ref().and_then(|id| owner(desk, id.as_str())),
        csv: Some(desk.href(Address::Feed("api/v1/technologies.csv"))),
        atom: Some(desk.news_href(Channel::Technology(&technology.id), NewsForm::Atom)),
        atrs: Some(desk.href(Address::AtrsFeed(&technology.id))),
        history: HistoryShown::of(desk, &EntryId::new(EntryKind::Technology, &*technology.id)),
        similar: Similar::to(desk, technology),
        ..of_technology(desk, technology, desk.href(json))
    };
    let title = answers.name.say(desk.maker.language).0;
    let mut heading = Heading::new(title);
    heading.summary = Some(desk.plain(&answers.summary).text);
    heading.jsonld = Some(jsonld::technology(desk.public(), technology, desk.maker.language));
    heading.feeds.push(("alternate", "application/json", json, desk.word("record_as_json").to_owned()));
    let atrs = Address::AtrsFeed(&technology.id);
    heading.feeds.push(("alternate", "application/json", atrs, desk.word("record_as_atrs").to_owned()));
    heading.news = Some((Channel::Technology(&technology.id), desk.word("feed_technology").to_owned()));
    let schema = Address::Feed("api/v1/schema/technology.json");
    heading.feeds.push(("describedby", "application/schema+json", schema, desk.word("schema").to_owned()));
    if it.history.is_some() {
        let title = desk.word("history_title").to_owned();
        heading.times.push(("version-history", Address::Technology(&technology.id), "#history", title));
    }
    desk.finish("technology.html", heading, &it)
}

/// The page of a technology as it once was. What stands elsewhere in the register of today is not on it.
pub(super) fn old_technology<'a>(
    desk: &Desk<'_, 'a>,
    technology: &'a Technology,
    version: VersionShown,
    heading: Heading<'_>,
) -> Result<String, Finding> {
    let json = version.json().to_owned();
    let it = TechnologyPage { version: Some(version), ..of_technology(desk, technology, json) };
    desk.finish("technology.html", heading, &it)
}

/// What the record says by itself.
fn of_technology<'a>(desk: &Desk<'_, 'a>, technology: &'a Technology, json: String) -> TechnologyPage {
    let answers = &technology.answers;
    let completeness = technology.completeness();
    let shower =
        Shower { desk, record: RecordKind::Technology, gaps: &technology.gaps, models: &answers.algorithm.models };
    let given = technology.given();
    TechnologyPage {
        name: desk.line(&answers.name),
        summary: desk.prose(&answers.summary, 3, "summary-"),
        status: desk.tag(answers.status),
        status_since: desk.day(answers.status_since),
        status_reason: answers.status_reason.as_ref().map(|why| desk.prose(why, 3, "why-")),
        review_due: None,
        glance: glance(&shower, &given),
        counts: counts(desk, &technology.gaps, (completeness.dealt_with, completeness.demanded)),
        path: path(desk, technology),
        sections: sections(&shower, &given, TECHNOLOGY_SECTIONS),
        deployments: Deployments::of(desk, technology),
        datasets: Vec::new(),
        owner: None,
        json,
        csv: None,
        atom: None,
        atrs: None,
        replaced_by: answers.replaced_by.as_ref().and_then(|id| desk.technology(id.as_str())),
        similar: Vec::new(),
        version: None,
        history: None,
    }
}

/// The page of a dataset.
pub(super) fn dataset<'a>(desk: &Desk<'_, 'a>, dataset: &'a Dataset) -> Result<String, Finding> {
    let json = Address::DatasetFeed(&dataset.id);
    let it = DatasetPage {
        used_by: used_by(desk, dataset),
        history: HistoryShown::of(desk, &EntryId::new(EntryKind::Dataset, &*dataset.id)),
        ..of_dataset(desk, dataset, desk.href(json))
    };
    let title = dataset.answers.name.say(desk.maker.language).0;
    let mut heading = Heading::new(title);
    heading.summary = Some(desk.plain(&dataset.answers.description).text);
    heading.jsonld = Some(jsonld::dataset(desk.public(), dataset, desk.maker.language));
    heading.feeds.push(("alternate", "application/json", json, desk.word("record_as_json").to_owned()));
    let schema = Address::Feed("api/v1/schema/dataset.json");
    heading.feeds.push(("describedby", "application/schema+json", schema, desk.word("schema").to_owned()));
    if it.history.is_some() {
        let title = desk.word("history_title").to_owned();
        heading.times.push(("version-history", Address::Dataset(&dataset.id), "#history", title));
    }
    desk.finish("dataset.html", heading, &it)
}

/// The page of a dataset as it once was.
pub(super) fn old_dataset<'a>(
    desk: &Desk<'_, 'a>,
    dataset: &'a Dataset,
    version: VersionShown,
    heading: Heading<'_>,
) -> Result<String, Finding> {
    let json = version.json().to_owned();
    let it = DatasetPage { version: Some(version), ..of_dataset(desk, dataset, json) };
    desk.finish("dataset.html", heading, &it)
}

fn of_dataset<'a>(desk: &Desk<'_, 'a>, dataset: &'a Dataset, json: String) -> DatasetPage {
    let shower = Shower { desk, record: RecordKind::Dataset, gaps: &dataset.gaps, models: &[] };
    let demanded = crate::standard::Dataset::QUESTIONS
        .iter()
        .filter(|question| question.need.applies(Circumstances { running: true, ..Circumstances::default() }));
    let open = dataset
        .gaps
        .iter()
        .filter(|gap| gap.needed && matches!(gap.state, AnswerState::NotKnown | AnswerState::NotPublished));
    let demanded = demanded.count();
    DatasetPage {
        name: desk.line(&dataset.answers.name),
        description: desk.prose(&dataset.answers.description, 3, "about-"),
        sections: sections(&shower, &dataset.given(), DATASET_SECTIONS),
        used_by: Vec::new(),
        json,
        counts: counts(desk, &dataset.gaps, (demanded - open.count().min(demanded), demanded)),
        version: None,
        history: None,
    }
}

/// The facts that stand at the top of a technology's page.
fn glance<'a>(shower: &Shower<'_, '_, 'a>, given: &Given<'a>) -> Vec<Row> {
    const KEYS: &[&str] = &[
        "kinds",
        "impact",
        "public_effect",
        "decision_role",
        "accountable_owner",
        "last_reviewed",
        "next_review",
        "contact_email",
    ];
    let Given::Table(answers) = given else { return Vec::new() };
    let (mut rows, mut open) = (Vec::new(), Vec::new());
    for key in KEYS {
        if let Some((question, answer)) = answers.iter().find(|(question, _)| question.key == *key) {
            shower.row(question, answer, "", &mut rows, &mut open);
        }
    }
    rows.iter_mut().for_each(|row| row.id = format!("glance-{}", row.id));
    rows
}

fn sections<'a>(shower: &Shower<'_, '_, 'a>, given: &Given<'a>, sections: &'static [Section]) -> Vec<SectionShown> {
    let Given::Table(answers) = given else { return Vec::new() };
    sections
        .iter()
        .map(|section| {
            let (mut rows, mut open) = (Vec::new(), Vec::new());
            for key in section.keys.iter().filter(|key| !matches!(**key, "name" | "summary" | "description")) {
                if let Some((question, answer)) = answers.iter().find(|(question, _)| question.key == *key) {
                    shower.row(question, answer, "", &mut rows, &mut open);
                }
            }
            let words = shower.desk.words();
            let title = words.phrase(Phrase::Section(shower.record.code(), section));
            SectionShown { id: section.id, title: title.to_owned(), rows, open }
        })
        .collect()
}

fn counts(desk: &Desk<'_, '_>, gaps: &[Gap], (dealt_with, demanded): (usize, usize)) -> Counts {
    let count = |state| gaps.iter().filter(|gap| gap.state == state).count();
    let words = desk
        .words()
        .say("answered_of_demanded", &[("count", Argument::Count(dealt_with)), ("of", Argument::Count(demanded))]);
    Counts {
        demanded,
        dealt_with,
        withheld: count(AnswerState::Withheld),
        not_known: count(AnswerState::NotKnown),
        not_published: count(AnswerState::NotPublished),
        words,
    }
}

fn owner(desk: &Desk<'_, '_>, id: &str) -> Option<OwnerShown> {
    let owner = desk.public().owner(id)?;
    Some(OwnerShown {
        link: desk.owner(id)?,
        name: owner.answers.name.as_ref().map(ToString::to_string),
        answers_for: owner.answers.answers_for.as_ref().map(|prose| desk.prose(prose, 4, "owner-")),
    })
}

fn data(desk: &Desk<'_, '_>, technology: &Technology) -> Vec<DataShown> {
    let uses = technology.answers.data.iter().enumerate();
    uses.filter_map(|(index, data)| {
        let dataset = desk.public().dataset(data.dataset.as_str())?;
        let limitations = dataset.answers.known_limitations.iter().enumerate();
        Some(DataShown {
            link: desk.dataset(data.dataset.as_str())?,
            role: desk.tag(data.role),
            used_for: data.r#use.as_ref().map(|line| desk.line(line)),
            limitations: limitations
                .map(|(number, limitation)| LimitationShown {
                    kind: desk.tag(limitation.r#type),
                    text: desk.prose(&limitation.text, 5, &format!("data-{index}-{number}-")),
                })
                .collect(),
            retention: dataset.answers.retention.as_ref().map(|prose| desk.prose(prose, 5, &format!("kept-{index}-"))),
        })
    })
    .collect()
}

fn used_by(desk: &Desk<'_, '_>, dataset: &Dataset) -> Vec<UsedBy> {
    desk.users(&dataset.id)
        .flat_map(|technology| {
            let uses = technology.answers.data.iter().filter(|data| data.dataset.as_str() == dataset.id);
            uses.filter_map(|data| {
                Some(UsedBy {
                    link: desk.technology(&technology.id)?,
                    role: desk.tag(data.role),
                    used_for: data.r#use.as_ref().map(|line| desk.line(line)),
                    status: desk.tag(technology.answers.status),
                })
            })
        })
        .collect()
}
