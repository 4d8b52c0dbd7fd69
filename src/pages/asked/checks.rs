//! What was assessed, who looked, what the technologies learnt from, what went wrong, and who was trained.

use super::inquiry::{Inquiry, state};
use super::reply::{Piece, Reply, Row, mention, said};
use super::uses::first;
use crate::public::{Dataset, Technology};
use crate::site::Address;
use crate::standard::{Assessment, AssessmentState, AssessmentType, DatasetRole, Incident};
use crate::words::Argument;
use std::collections::BTreeMap;

/// Has an ethics panel or somebody independent looked at them?
pub(super) fn scrutiny(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let says = |technology: &Technology| technology.answers.scrutiny.iter().any(|scrutiny| scrutiny.independent);
    let told = ask.those(says);
    Reply::of(ask.of("asked_scrutiny", told.len(), ask.all.len()))
        .with_records(ask, &ask.all)
        .silent(ask, ask.all.len(), ask.silent(&ask.all, "scrutiny", says))
        .table(ask, &["col_name", "asked_col_looked"], told, Address::Technologies, |technology| {
            let looked = technology.answers.scrutiny.iter().filter(|scrutiny| scrutiny.independent);
            let looked = looked.map(|scrutiny| Piece {
                behind: scrutiny.date.map(|day| format!(", {}", ask.desk.day(day).words)),
                ..Piece::of(ask.desk.line(&scrutiny.body))
            });
            Row::new(ask.place(technology, "scrutiny"), vec![ask.some(looked.collect())])
        })
}

/// Were they assessed before they were used?
pub(super) fn assessments(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let running = ask.running();
    let done = |kind: AssessmentType| {
        let is_done =
            |assessment: &Assessment| assessment.r#type == kind && assessment.state == AssessmentState::Completed;
        running.iter().filter(|technology| technology.answers.assessments.iter().any(is_done)).count()
    };
    let arguments = [
        ("dpia", Argument::Count(done(AssessmentType::Dpia))),
        ("eia", Argument::Count(done(AssessmentType::Eia))),
        ("y", Argument::Count(running.len())),
    ];
    let says = |technology: &Technology| !technology.answers.assessments.is_empty();
    Reply::of(ask.say("asked_assessments", &arguments))
        .with_records(ask, &ask.all)
        .silent(ask, ask.all.len(), ask.silent(&ask.all, "assessments", says))
        .table(
            ask,
            &["col_name", "asked_col_dpia", "asked_col_eia", "asked_col_others"],
            ask.those(says),
            Address::Technologies,
            |technology| {
                let of = |is_one: &dyn Fn(AssessmentType) -> bool, named: bool| -> Vec<Piece> {
                    let list = technology.answers.assessments.iter().filter(|assessment| is_one(assessment.r#type));
                    ask.some(list.map(|assessment| assessed(ask, technology, assessment, named)).collect())
                };
                let (dpia, eia) = (AssessmentType::Dpia, AssessmentType::Eia);
                let cells = vec![
                    of(&|it| it == dpia, false),
                    of(&|it| it == eia, false),
                    of(&|it| it != dpia && it != eia, true),
                ];
                Row::new(ask.place(technology, "assessments"), cells)
            },
        )
}

/// An assessment in a cell: what, how far and when, with a link to the paper or to where the record speaks of it.
fn assessed(ask: &Inquiry<'_, '_, '_>, technology: &Technology, assessment: &Assessment, named: bool) -> Piece {
    let mut text = ask.desk.tag(assessment.state).label;
    if named {
        text = format!("{}: {text}", ask.desk.tag(assessment.r#type).label);
    }
    if let Some(date) = assessment.date {
        text = format!("{text}, {}", ask.desk.day(date).words);
    }
    let label = ask.desk.said(text);
    match assessment.url.as_ref().map(|url| url.as_str()).filter(|url| url.starts_with("https://")) {
        Some(url) => Piece { href: Some(url.to_owned()), ..Piece::of(label) },
        None => ask.part(technology, "assessments", label),
    }
}

/// What were they trained on, and did the force's own data train any?
pub(super) fn training_data(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let mut trained: BTreeMap<&str, Vec<&Technology>> = BTreeMap::new();
    let learnt =
        |technology: &Technology| technology.answers.data.iter().any(|data| data.role == DatasetRole::Training);
    for technology in &ask.all {
        for data in technology.answers.data.iter().filter(|data| data.role == DatasetRole::Training) {
            trained.entry(data.dataset.as_str()).or_default().push(technology);
        }
    }
    let public = ask.desk.public();
    let sets: Vec<(&Dataset, Vec<&Technology>)> =
        trained.into_iter().filter_map(|(id, users)| Some((public.dataset(id)?, users))).collect();
    let force = public.force.name.en.to_lowercase();
    let is_own = |dataset: &Dataset| {
        dataset.answers.owner_body.as_ref().is_some_and(|body| body.en.to_lowercase().contains(&force))
    };
    let own = sets.iter().filter(|(dataset, _)| is_own(dataset)).count();
    let arguments = [("count", Argument::Count(sets.len())), ("own", Argument::Count(own))];
    Reply::of(ask.say("asked_training_data", &arguments))
        .with_records(ask, &ask.all)
        .silent(ask, ask.all.len(), ask.silent(&ask.all, "data", learnt))
        .table(
            ask,
            &["asked_col_data", "asked_col_whose", "asked_col_trained"],
            sets,
            Address::Datasets,
            |(dataset, users)| {
                let whose = match &dataset.answers.owner_body {
                    Some(body) => said(ask.desk.line(body)),
                    None => state(&dataset.gaps, "owner_body")
                        .map(|state| said(ask.desk.said(ask.desk.tag(state).label)))
                        .unwrap_or_default(),
                };
                let mut links: Vec<Piece> = Vec::new();
                for technology in users {
                    let link = mention(ask.place(technology, "data"));
                    if links.last().and_then(|last| last.href.as_deref()) != link.href.as_deref() {
                        links.push(link);
                    }
                }
                Row::new(ask.dataset_place(dataset, "limitations"), vec![whose, ask.some(links)])
            },
        )
}

/// Has something gone wrong?
pub(super) fn incidents(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let mut all: Vec<(&Technology, &Incident)> = Vec::new();
    for technology in &ask.all {
        all.extend(technology.answers.incidents.iter().map(|incident| (*technology, incident)));
    }
    all.sort_by_key(|(_, incident)| std::cmp::Reverse(incident.date));
    let says = |technology: &Technology| !technology.answers.incidents.is_empty();
    let with = ask.those(says);
    let sentence = if all.is_empty() {
        super::machines::none(ask, "ask_wrong_answer_none", super::machines::keeps_quiet(ask))
    } else {
        ask.say("asked_wrong", &[("count", Argument::Count(all.len())), ("x", Argument::Count(with.len()))])
    };
    let silent: Vec<_> = ask
        .silent(&ask.all, "incidents", says)
        // Nothing written means nothing to tell: the page says so once, by its count.
        .filter(|(_, state)| *state != crate::standard::AnswerState::NotPublished)
        .collect();
    Reply::of(sentence).with_records(ask, &ask.all).silent(ask, ask.all.len(), silent).table(
        ask,
        &["date", "col_name", "asked_col_happened"],
        all,
        Address::Changes,
        |(technology, incident)| {
            let head = ask.desk.said(ask.desk.day(incident.date).words);
            Row::about(head, vec![vec![mention(ask.place(technology, "incidents"))], said(first(ask, &incident.what))])
        },
    )
}

/// How many of the staff who use them are trained?
pub(super) fn staff(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let says = |technology: &Technology| {
        technology.answers.oversight.training.iter().any(|training| training.share_trained.is_some())
    };
    let told = ask.those(says);
    Reply::of(ask.of("asked_staff", told.len(), ask.all.len()))
        .with_records(ask, &ask.all)
        .silent(ask, ask.all.len(), ask.silent(&ask.all, "oversight.training", says))
        .table(ask, &["col_name", "asked_col_share"], told, Address::Technologies, |technology| {
            let shares = technology.answers.oversight.training.iter().filter_map(|training| {
                let share = ask.desk.line(training.share_trained.as_ref()?);
                Some(Piece { before: Some(ask.desk.line(&training.audience)), ..Piece::of(share) })
            });
            Row::new(ask.place(technology, "oversight.training"), vec![ask.some(shares.collect())])
        })
}
