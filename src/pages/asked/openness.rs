//! What is kept back, with whom data are shared and for how long they are kept, and what a person can do.

use super::super::desk::Anchor;
use super::inquiry::{Inquiry, state};
use super::reply::{Piece, Reply, Row, mention, said};
use super::uses::first;
use crate::public::{Dataset, Gap, Technology};
use crate::site::Address;
use crate::standard::{AnswerState, Ground, Listed, Term};
use crate::words::Argument;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is withheld, and why?
pub(super) fn withheld(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let public = ask.desk.public();
    let is_withheld = |gap: &&Gap| gap.state == AnswerState::Withheld;
    let of_technologies = public.technologies.iter().flat_map(|technology| {
        let gaps = technology.gaps.iter().filter(is_withheld);
        gaps.map(move |gap| (gap, ask.place(technology, &gap.field)))
    });
    let of_datasets = public.datasets.iter().flat_map(|dataset| {
        let gaps = dataset.gaps.iter().filter(is_withheld);
        gaps.map(move |gap| (gap, ask.dataset_place(dataset, &gap.field)))
    });
    let withheld: Vec<(&Gap, Anchor)> = of_technologies.chain(of_datasets).collect();
    let arguments =
        [("records", Argument::Count(public.withheld_records.len())), ("answers", Argument::Count(withheld.len()))];
    let by_ground: Vec<(&'static Term, usize, Vec<Anchor>)> = Ground::LIST
        .terms
        .iter()
        .map(|term| {
            let is_one = |ground: Ground| ground.code() == term.code;
            let whole = public.withheld_records.iter().filter(|record| is_one(record.ground)).count();
            let links = withheld.iter().filter(|(gap, _)| gap.ground.is_some_and(is_one));
            (term, whole, links.map(|(_, link)| link.clone()).collect::<Vec<_>>())
        })
        .filter(|(_, whole, links)| *whole > 0 || !links.is_empty())
        .collect();
    let mut reply = Reply::of(ask.say("asked_kept_back", &arguments)).table(
        ask,
        &["asked_col_ground", "withheld_whole", "withheld_answers"],
        by_ground,
        Address::Withheld,
        |(term, whole, links)| {
            let whole = said(ask.desk.said(crate::words::number(whole as f64)));
            let answers = ask.some(links.into_iter().map(mention).collect());
            let answers = if answers.is_empty() { said(ask.desk.said("0")) } else { answers };
            Row::about(ask.desk.said(ask.desk.term(Ground::LIST.name, term).label), vec![whole, answers])
        },
    );
    reply.more = Some(Anchor {
        href: ask.desk.href(Address::Withheld),
        label: ask.desk.said(ask.desk.word("asked_kept_back_more")),
    });
    reply
}

/// With whom are data shared?
pub(super) fn sharing(ask: &Inquiry<'_, '_, '_>) -> Reply {
    of_datasets(
        ask,
        "asked_sharing",
        "sharing",
        "asked_col_shared",
        |dataset| !dataset.answers.sharing.is_empty(),
        |dataset| {
            let lines = dataset.answers.sharing.iter().flat_map(|line| said(ask.desk.line(line)));
            ask.some(lines.collect())
        },
    )
}

/// How long are data kept?
pub(super) fn retention(ask: &Inquiry<'_, '_, '_>) -> Reply {
    of_datasets(
        ask,
        "asked_retention",
        "retention",
        "retention",
        |dataset| dataset.answers.retention.is_some(),
        |dataset| dataset.answers.retention.as_ref().map(|kept| said(first(ask, kept))).unwrap_or_default(),
    )
}

/// What datasets say to a question: a row for each that does, and those that do not by their names.
fn of_datasets(
    ask: &Inquiry<'_, '_, '_>,
    message: &str,
    field: &str,
    column: &str,
    says: impl Fn(&Dataset) -> bool,
    cell: impl Fn(&Dataset) -> Vec<Piece>,
) -> Reply {
    let all: Vec<&Dataset> = ask.desk.public().datasets.iter().map(Arc::as_ref).collect();
    if all.is_empty() {
        return Reply::of(ask.desk.word("datasets_none").to_owned());
    }
    let (told, silent): (Vec<&Dataset>, Vec<&Dataset>) = all.iter().partition(|dataset| says(dataset));
    let silent = silent
        .into_iter()
        .filter_map(|dataset| Some((ask.dataset_place(dataset, "handling"), state(&dataset.gaps, field)?)));
    Reply::of(ask.of(message, told.len(), all.len())).silent(ask, all.len(), silent).table(
        ask,
        &["asked_col_data", column],
        told,
        Address::Datasets,
        |dataset| Row::new(ask.dataset_place(dataset, field), vec![cell(dataset)]),
    )
}

/// How can I object?
pub(super) fn object(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let public = ask.desk.public();
    let says = |technology: &Technology| technology.answers.how_to_challenge.is_some();
    let mut reply = Reply::of(ask.of("asked_object", ask.those(says).len(), ask.all.len()))
        .with_records(ask, &ask.all)
        .silent(ask, ask.all.len(), ask.silent(&ask.all, "how_to_challenge", says))
        .table(
            ask,
            &["asked_col_mailbox", "nav_technologies"],
            by_mailbox(ask),
            Address::Technologies,
            |(email, all)| {
                let links = all.into_iter().map(|technology| mention(ask.place(technology, "how_to_challenge")));
                let links = ask.some(links.collect());
                let label = ask.desk.said(email);
                Row::new(Anchor { href: format!("mailto:{email}"), label }, vec![links])
            },
        );
    if let Some(page) = public.page("how-to-challenge") {
        reply.more =
            Some(Anchor { href: ask.desk.href(Address::Page(&page.id)), label: ask.desk.line(&page.facts.title) });
    }
    reply
}

/// The technologies that say how to object, by the mailbox to write to: their own, or the force's.
fn by_mailbox<'a>(ask: &Inquiry<'_, '_, 'a>) -> Vec<(&'a str, Vec<&'a Technology>)> {
    let force = &ask.desk.public().force;
    let mut by_mailbox: Vec<(&str, Vec<&Technology>)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for technology in ask.those(|technology| technology.answers.how_to_challenge.is_some()) {
        let Some(email) = technology.answers.contact_email.as_ref().or(force.contact_email.as_ref()) else { continue };
        let place = *places.entry(email.as_str()).or_insert_with(|| {
            by_mailbox.push((email.as_str(), Vec::new()));
            by_mailbox.len() - 1
        });
        by_mailbox[place].1.push(technology);
    }
    by_mailbox
}
