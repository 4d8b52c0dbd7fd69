//! The home page: what this is, how much of it there is, the questions that people keep asking, what is new.

use super::frame::{Anchor, Day, Desk, Heading, Paragraphs, Words};
use super::history::Happening;
use super::technologies::{by_status, of_kind};
use super::timeline;
use crate::feeds::jsonld;
use crate::findings::Finding;
use crate::public::Technology;
use crate::site::Address;
use crate::standard::{AnswerState, DecisionRole, Status, TechnologyKind};
use crate::words::Argument;
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
struct HomePage {
    title: String,
    count: String,
    technologies: String,
    search: String,
    statuses: Vec<StatusCount>,
    withheld: Option<Anchor>,
    statement: Paragraphs,
    method: Option<Paragraphs>,
    known_gaps: Vec<Words>,
    questions: Vec<Asked>,
    updates: Vec<UpdateLink>,
    /// The newest events of the ledger.
    recorded: Vec<Happening>,
    /// The newest days that the records state, where no ledger is kept.
    changes: Vec<timeline::EventShown>,
    changes_href: String,
    updates_href: String,
    challenge: Option<String>,
    empty: bool,
}

#[derive(Serialize)]
struct StatusCount {
    label: String,
    about: &'static str,
    count: usize,
    href: String,
}

/// A question that people keep asking, with its answer.
#[derive(Serialize)]
struct Asked {
    question: String,
    answer: String,
    links: Vec<AskedLink>,
}

#[derive(Serialize)]
struct AskedLink {
    link: Anchor,
    status: String,
}

#[derive(Serialize)]
struct UpdateLink {
    day: Day,
    link: Anchor,
    summary: Words,
}

/// The home page.
pub(super) fn home(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let public = desk.public();
    let words = desk.words();
    let name = public.force.name.say(desk.maker.language).0;
    let title = words.say("home_title", &[("force", Argument::Text(name))]);
    let withheld = public.withheld_records.len();
    let ledger = &desk.maker.chronicle.ledger;
    let it = HomePage {
        count: words.say("home_count", &[("count", Argument::Count(public.technologies.len()))]),
        technologies: desk.href(Address::Technologies),
        search: desk.href(Address::Search),
        statuses: by_status(desk)
            .into_iter()
            .map(|(tag, count, href)| StatusCount { label: tag.label, about: tag.about, count, href })
            .collect(),
        withheld: (withheld > 0).then(|| Anchor {
            href: desk.href(Address::Withheld),
            label: Words { text: words.say("withheld_records", &[("count", Argument::Count(withheld))]), lang: None },
        }),
        statement: desk.prose(&public.statement.text, 3, "statement-"),
        method: public.statement.method.as_ref().map(|method| desk.prose(method, 3, "method-")),
        known_gaps: public.statement.known_gaps.iter().map(|line| desk.line(line)).collect(),
        questions: questions(desk),
        updates: public.updates.iter().take(3).map(|update| update_link(desk, update)).collect(),
        recorded: ledger.events().iter().rev().take(5).map(|event| desk.happening(event)).collect(),
        changes: if ledger.is_empty() { timeline::shown(desk, 6) } else { Vec::new() },
        changes_href: desk.href(Address::Changes),
        updates_href: desk.href(Address::Updates),
        challenge: public.page("how-to-challenge").map(|page| desk.href(Address::Page(&page.id))),
        empty: public.technologies.is_empty(),
        title: title.clone(),
    };
    let mut heading = Heading::new(&title);
    heading.summary = Some(desk.word("home_summary").to_owned());
    heading.jsonld = Some(jsonld::home(public, desk.maker.language));
    desk.finish("home.html", heading, &it)
}

fn update_link(desk: &Desk<'_, '_>, update: &crate::public::Update) -> UpdateLink {
    UpdateLink {
        day: desk.day(update.date),
        link: Anchor { href: desk.href(Address::Update(&update.id)), label: desk.line(&update.facts.title) },
        summary: desk.line(&update.facts.summary),
    }
}

/// The questions that Freedom of Information requests keep asking, answered from the records.
fn questions(desk: &Desk<'_, '_>) -> Vec<Asked> {
    use TechnologyKind as Kind;
    let public = desk.public();
    let all = |pick: &dyn Fn(&Technology) -> bool| -> Vec<&Technology> {
        public.technologies.iter().map(Arc::as_ref).filter(|technology| pick(technology)).collect()
    };
    vec![
        asked(desk, "ask_live_faces", of_kind(public, Kind::LiveFacialRecognition)),
        asked(
            desk,
            "ask_faces",
            all(&|technology| {
                technology.answers.kinds.iter().any(|kind| {
                    matches!(kind, Kind::RetrospectiveFacialRecognition | Kind::OperatorInitiatedFacialRecognition)
                })
            }),
        ),
        asked(
            desk,
            "ask_prediction",
            all(&|technology| {
                technology.answers.kinds.iter().any(|kind| matches!(kind, Kind::PersonRisk | Kind::PlacePrediction))
            }),
        ),
        asked(desk, "ask_generative", of_kind(public, Kind::GenerativeAssistant)),
        asked(
            desk,
            "ask_decides",
            all(&|technology| {
                technology.answers.decision_role == Some(DecisionRole::Decides)
                    || technology.answers.automated_decision.solely == Some(true)
            }),
        ),
        asked(desk, "ask_wrong", all(&|technology| !technology.answers.incidents.is_empty())),
    ]
}

/// What “none” leaves open: records that do not say, and records that are withheld as a whole.
fn unsaid(desk: &Desk<'_, '_>, question: &str) -> String {
    let public = desk.public();
    let silent = public.technologies.iter().filter(|technology| match question {
        "ask_decides" => technology.answers.decision_role.is_none(),
        "ask_wrong" => technology
            .gap("incidents")
            .is_some_and(|gap| matches!(gap.state, AnswerState::Withheld | AnswerState::NotKnown)),
        _ => false,
    });
    let mut words = String::new();
    for (count, message) in [(silent.count(), "not_said_by"), (public.withheld_records.len(), "not_counted_withheld")] {
        if count > 0 {
            words.push(' ');
            words.push_str(&desk.words().say(message, &[("count", Argument::Count(count))]));
        }
    }
    words
}

fn asked(desk: &Desk<'_, '_>, question: &str, technologies: Vec<&Technology>) -> Asked {
    let in_use = |status| matches!(status, Status::Live | Status::Trial);
    let answer = if technologies.is_empty() {
        "answer_none"
    } else if technologies.iter().any(|technology| in_use(technology.answers.status)) {
        "answer_yes"
    } else if technologies.iter().all(|technology| technology.answers.status == Status::Suspended) {
        "answer_suspended"
    } else {
        "answer_not_now"
    };
    let mut answer = desk.words().find(&format!("{question}_{answer}")).unwrap_or_else(|| desk.word(answer)).to_owned();
    if technologies.is_empty() {
        answer.push_str(&unsaid(desk, question));
    }
    Asked {
        question: desk.word(question).to_owned(),
        answer,
        links: technologies
            .into_iter()
            .filter_map(|technology| {
                Some(AskedLink {
                    link: desk.technology(&technology.id)?,
                    status: desk.tag(technology.answers.status).label,
                })
            })
            .collect(),
    }
}
