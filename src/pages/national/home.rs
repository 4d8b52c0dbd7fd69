//! The home page: how the forces stand, what people ask, what is new.

use super::changes;
use super::desk::{Head, NationalDesk, line_of};
use super::entries::FACIAL;
use super::forces::{self, CONDITIONS};
use super::map::Map;
use super::problems::is_problem;
use super::written::{Piece, Table};
use crate::findings::Finding;
use crate::national::NationalChange;
use crate::pages::desk::{Anchor, Words};
use crate::pages::finding::PART;
use crate::site::Address;
use crate::standard::{Listed, Status, TechnologyKind};
use crate::words::Argument;
use serde::Serialize;

#[derive(Serialize)]
struct HomePage {
    title: Words,
    count: String,
    states: Vec<State>,
    map: Option<Map>,
    table: Option<Table>,
    /// The forces for which there is no room here.
    rest: Option<Anchor>,
    questions: Vec<Question>,
    changes: Option<Table>,
    changes_href: String,
    forces_href: String,
}

/// How many forces stand in one way.
#[derive(Serialize)]
struct State {
    condition: Piece,
    code: &'static str,
    about: String,
    count: usize,
}

/// What people ask, with an answer in a sentence.
#[derive(Serialize)]
struct Question {
    question: String,
    answer: String,
    href: String,
}

/// How many changes are shown.
const NEWEST: usize = 8;

/// The home page.
pub(super) fn home(desk: &NationalDesk<'_, '_>) -> Result<String, Finding> {
    let (register, forces) = (desk.register(), &desk.maker.forces);
    let title = desk.line(&line_of(&register.nation.name, &register.nation.name_cy));
    let shown = forces.get(..PART.min(forces.len())).unwrap_or_default();
    let newest: Vec<&NationalChange> = register.changes.iter().rev().take(NEWEST).collect();
    let it = HomePage {
        title: title.clone(),
        count: count(desk),
        states: states(desk),
        map: Map::of(desk, forces),
        table: (!forces.is_empty()).then(|| forces::table(desk, shown)),
        rest: (forces.len() > PART).then(|| {
            let label = desk.said(desk.count("national_all_forces", forces.len()));
            Anchor { href: desk.href(Address::Forces), label }
        }),
        questions: questions(desk),
        changes: (!newest.is_empty()).then(|| changes::table(desk, &newest)),
        changes_href: desk.href(Address::Changes),
        forces_href: desk.href(Address::Forces),
    };
    let mut head = Head::new(&title.text);
    head.summary = Some(desk.word("national_home_lead").to_owned());
    desk.finish("national/home.html", head, &it)
}

fn count(desk: &NationalDesk<'_, '_>) -> String {
    let forces = desk.count("national_count_forces", desk.maker.forces.len());
    let technologies = desk.count("national_count_technologies", desk.maker.entries.technologies.len());
    let arguments = [("forces", Argument::Text(&forces)), ("technologies", Argument::Text(&technologies))];
    desk.say("national_count", &arguments)
}

fn states(desk: &NationalDesk<'_, '_>) -> Vec<State> {
    let states = CONDITIONS.iter().map(|condition| State {
        condition: desk.condition(*condition),
        code: condition.code(),
        about: desk.tag(*condition).about,
        count: desk.maker.forces.iter().filter(|force| force.condition == *condition).count(),
    });
    states.filter(|state| state.count > 0).collect()
}

fn questions(desk: &NationalDesk<'_, '_>) -> Vec<Question> {
    let entries = &desk.maker.entries;
    let ask = |question: &str, answer: String, address| Question {
        question: desk.word(question).to_owned(),
        answer,
        href: desk.href(address),
    };
    let [live, ..] = FACIAL;
    let owners = desk.register().copies().map(|(_, copy)| copy.owners.len()).sum();
    let products = desk.maker.facets.facet(super::facets::PRODUCT).map_or(0, |facet| facet.values.len());
    let problems = desk.maker.forces.iter().filter(|force| is_problem(force)).count();
    vec![
        ask(
            "national_ask_live",
            desk.count("national_answer_live", forces_with(desk, live)),
            Address::FacialRecognition,
        ),
        ask("national_ask_owners", desk.count("national_answer_owners", owners), Address::Owners),
        ask(
            "national_ask_limitations",
            desk.count("national_answer_limitations", entries.limitations.len()),
            Address::Limitations,
        ),
        ask("national_ask_products", desk.count("national_answer_products", products), Address::Products),
        ask("national_ask_evaluations", desk.word("national_answer_evaluations").to_owned(), Address::Evaluations),
        ask("national_ask_problems", desk.count("national_answer_problems", problems), Address::Problems),
    ]
}

/// How many forces use a technology of this kind now, on trial or for good.
fn forces_with(desk: &NationalDesk<'_, '_>, kind: TechnologyKind) -> usize {
    let of_kind = desk.maker.entries.recognition.iter().filter(|(of, _)| of.code() == kind.code());
    let entries = of_kind.filter_map(|(_, at)| desk.maker.technology(*at));
    let used = entries.filter(|entry| matches!(entry.brief.status, Status::Live | Status::Trial));
    let mut codes: Vec<&str> = used.map(|entry| entry.force.code()).collect();
    codes.dedup();
    codes.len()
}
