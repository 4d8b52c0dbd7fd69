//! The list of questions, the page that answers all of them, and the block of the home page that answers some.

use super::super::desk::{Anchor, Day, Desk};
use super::super::frame::Heading;
use super::inquiry::Inquiry;
use super::reply::Reply;
use super::{accuracy, checks, faces, machines, openness, supply, uses};
use crate::findings::Finding;
use crate::public::Technology;
use crate::site::Address;
use crate::standard::TechnologyKind;
use crate::words::Argument;
use serde::Serialize;

/// A question that people keep asking.
pub struct AskedQuestion {
    /// Its anchor on the page of questions, for good.
    pub id: &'static str,
    /// The message that asks it.
    pub asks: &'static str,
    /// Which records the home page names under it, where it stands there as well.
    at_home: Option<AtHome>,
    answer: for<'i, 'd, 'm, 'a> fn(&'i Inquiry<'d, 'm, 'a>) -> Reply,
}

/// What the home page shows below an answer.
#[derive(Clone, Copy)]
enum AtHome {
    /// The sentence alone.
    Alone,
    /// The technologies that it is about.
    Naming(fn(&Technology) -> bool),
}

/// Every question, in the order in which they are asked.
pub const QUESTIONS: &[AskedQuestion] = &[
    row("tools", "ask_tools", None, uses::tools),
    row("purposes", "ask_purposes", None, uses::purposes),
    row("departments", "ask_departments", None, uses::departments),
    row("live-faces", "ask_live_faces", Some(AtHome::Naming(is_live_faces)), faces::live),
    row("faces", "ask_faces", Some(AtHome::Naming(is_faces)), faces::in_pictures),
    row("prediction", "ask_prediction", Some(AtHome::Naming(predicts)), machines::prediction),
    row("assistants", "ask_generative", Some(AtHome::Naming(writes)), machines::generative),
    row("decides", "ask_decides", Some(AtHome::Alone), machines::decides),
    row("accuracy", "ask_accuracy", Some(AtHome::Alone), accuracy::accuracy),
    row("incidents", "ask_wrong", Some(AtHome::Naming(has_incidents)), checks::incidents),
    row("training-data", "ask_training_data", None, checks::training_data),
    row("assessments", "ask_assessments", None, checks::assessments),
    row("scrutiny", "ask_scrutiny", None, checks::scrutiny),
    row("staff", "ask_staff", None, checks::staff),
    row("trials", "ask_trials", None, uses::trials),
    row("given-up", "ask_given_up", None, uses::given_up),
    row("suppliers", "ask_suppliers", None, supply::suppliers),
    row("cost", "ask_cost", Some(AtHome::Alone), supply::cost),
    row("owners", "ask_owners", None, supply::owners),
    row("sharing", "ask_sharing", None, openness::sharing),
    row("retention", "ask_retention", None, openness::retention),
    row("withheld", "ask_withheld", None, openness::withheld),
    row("object", "ask_object", None, openness::object),
];

const fn row(
    id: &'static str,
    asks: &'static str,
    at_home: Option<AtHome>,
    answer: for<'i, 'd, 'm, 'a> fn(&'i Inquiry<'d, 'm, 'a>) -> Reply,
) -> AskedQuestion {
    AskedQuestion { id, asks, at_home, answer }
}

fn is_live_faces(technology: &Technology) -> bool {
    technology.answers.kinds.contains(&TechnologyKind::LiveFacialRecognition)
}

fn is_faces(technology: &Technology) -> bool {
    use TechnologyKind::{OperatorInitiatedFacialRecognition as Device, RetrospectiveFacialRecognition as Pictures};
    technology.answers.kinds.iter().any(|kind| matches!(kind, Device | Pictures))
}

fn predicts(technology: &Technology) -> bool {
    let kinds = &technology.answers.kinds;
    kinds.iter().any(|kind| matches!(kind, TechnologyKind::PersonRisk | TechnologyKind::PlacePrediction))
}

fn writes(technology: &Technology) -> bool {
    technology.answers.kinds.contains(&TechnologyKind::GenerativeAssistant)
}

fn has_incidents(technology: &Technology) -> bool {
    !technology.answers.incidents.is_empty()
}

#[derive(Serialize)]
struct QuestionsPage {
    asked: Vec<Answered>,
    as_of: Day,
    withheld: Option<Anchor>,
    empty: bool,
    csv: String,
}

#[derive(Serialize)]
struct Answered {
    id: &'static str,
    question: String,
    #[serde(flatten)]
    reply: Reply,
}

/// A question on the home page.
#[derive(Serialize)]
pub(in crate::pages) struct HomeAnswer {
    question: String,
    answer: String,
    links: Vec<HomeLink>,
    rest: Option<String>,
    href: String,
}

#[derive(Serialize)]
struct HomeLink {
    link: Anchor,
    status: String,
}

/// The page of all questions.
pub(in crate::pages) fn questions(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    let public = desk.public();
    let ask = Inquiry::new(desk);
    let answered = QUESTIONS.iter().map(|question| Answered {
        id: question.id,
        question: desk.word(question.asks).to_owned(),
        reply: if public.technologies.is_empty() {
            Reply::of(desk.word("asked_empty").to_owned())
        } else {
            (question.answer)(&ask)
        },
    });
    let withheld = public.withheld_records.len();
    let it = QuestionsPage {
        asked: answered.collect(),
        as_of: desk.day(public.as_of),
        withheld: (withheld > 0).then(|| Anchor {
            href: desk.href(Address::Withheld),
            label: desk.said(ask.count("withheld_records", withheld)),
        }),
        empty: public.technologies.is_empty(),
        csv: desk.href(Address::Feed("api/v1/technologies.csv")),
    };
    let mut heading = Heading::new(desk.word("asked_title"));
    heading.summary = Some(desk.word("asked_lead").to_owned());
    desk.finish("asked.html", heading, &it)
}

/// The questions of the home page, each with a short answer and a link to the whole one.
pub(in crate::pages) fn at_home(desk: &Desk<'_, '_>) -> Vec<HomeAnswer> {
    /// The most records that the home page names under a question.
    const NAMED: usize = 5;
    // Most of an answer does not stand there, so it does not decide in which languages the home page speaks.
    let aside = desk.aside();
    let ask = Inquiry::new(&aside);
    let here = QUESTIONS.iter().filter_map(|question| Some((question, question.at_home?)));
    here.map(|(question, at_home)| {
        let named = match at_home {
            AtHome::Alone => Vec::new(),
            AtHome::Naming(is_one) => ask.those(is_one),
        };
        let rest = named.len().saturating_sub(NAMED);
        let links = named.into_iter().take(NAMED).map(|technology| HomeLink {
            link: Anchor {
                href: desk.href(Address::Technology(&technology.id)),
                label: desk.line(&technology.answers.name),
            },
            status: desk.tag(technology.answers.status).label,
        });
        HomeAnswer {
            question: desk.word(question.asks).to_owned(),
            answer: (question.answer)(&ask).sentence,
            links: links.collect(),
            rest: (rest > 0).then(|| ask.say("and_more", &[("count", Argument::Count(rest))])),
            href: format!("{}#{}", desk.href(Address::Questions), question.id),
        }
    })
    .collect()
}
