//! Which technologies, for what, by whom; what was tried out, and what was given up.

use super::super::desk::{Anchor, Words};
use super::inquiry::Inquiry;
use super::reply::{Reply, Row, mention, said};
use crate::public::{RecordKind, Technology};
use crate::site::Address;
use crate::standard::{EvaluationType, Status};
use crate::text::sentences;
use crate::words::Argument;
use std::collections::{BTreeMap, BTreeSet};

/// Which technologies are used?
pub(super) fn tools(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let sentence = ask.of("asked_tools", ask.running().len(), ask.all.len());
    Reply::of(sentence).with_records(ask, &ask.all).table(
        ask,
        &["col_name", "col_kind", "col_status", "asked_col_since"],
        ask.all.clone(),
        Address::Technologies,
        |technology| {
            let answers = &technology.answers;
            let kinds = answers.kinds.iter().flat_map(|kind| said(ask.desk.said(ask.desk.tag(*kind).label)));
            let since = said(ask.desk.said(ask.desk.day(answers.status_since).words));
            Row::new(ask.place(technology, "what"), vec![kinds.collect(), ask.status(technology), since])
        },
    )
}

/// What for?
pub(super) fn purposes(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let says = |technology: &Technology| !technology.answers.purpose.authorised_uses.is_empty();
    let told = ask.those(says);
    Reply::of(ask.of("asked_purposes", told.len(), ask.all.len()))
        .with_records(ask, &ask.all)
        .silent(ask, ask.all.len(), ask.silent(&ask.all, "purpose.authorised_uses", says))
        .table(ask, &["col_name", "asked_col_uses"], told, Address::Technologies, |technology| {
            let uses = &technology.answers.purpose.authorised_uses;
            let uses = uses.iter().flat_map(|line| said(ask.desk.line(line))).collect();
            Row::new(ask.place(technology, "purpose.authorised_uses"), vec![ask.some(uses)])
        })
}

/// Which departments?
pub(super) fn departments(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let mut by_owner: BTreeMap<&str, Vec<&Technology>> = BTreeMap::new();
    for technology in &ask.all {
        if let Some(owner) = &technology.answers.accountable_owner {
            by_owner.entry(owner.as_str()).or_default().push(technology);
        }
    }
    let says = |technology: &Technology| technology.answers.accountable_owner.is_some();
    let mut owners: Vec<(&str, Vec<&Technology>)> = by_owner.into_iter().collect();
    owners.sort_by_key(|(_, technologies)| std::cmp::Reverse(technologies.len()));
    Reply::of(ask.count("asked_departments", owners.len()))
        .with_records(ask, &ask.all)
        .silent(ask, ask.all.len(), ask.silent(&ask.all, "accountable_owner", says))
        .table(
            ask,
            &["owner_unit", "asked_col_post", "asked_col_teams", "nav_technologies"],
            owners,
            Address::Owners,
            |(id, technologies)| {
                let owner = ask.desk.public().owner(id);
                let unit = owner.and_then(|owner| owner.answers.unit.as_ref());
                let post = ask.desk.owner(id);
                let head =
                    unit.map(|unit| ask.desk.line(unit)).or_else(|| post.as_ref().map(|post| post.label.clone()));
                let mut seen = BTreeSet::new();
                let teams = technologies.iter().filter_map(|technology| {
                    let team = technology.answers.team.as_ref()?;
                    seen.insert(&team.en).then(|| said(ask.desk.line(team)))
                });
                let teams = ask.some(teams.flatten().collect());
                let links = technologies.iter().map(|technology| mention(ask.place(technology, "accountability")));
                let cells = vec![post.map(mention).into_iter().collect(), teams, ask.some(links.collect())];
                Row::about(head.unwrap_or_else(|| ask.desk.said(id)), cells)
            },
        )
}

/// Which were tried out?
pub(super) fn trials(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let pilots = |technology: &Technology| {
        technology.answers.evaluations.iter().any(|evaluation| evaluation.r#type == EvaluationType::Pilot)
    };
    let now = ask.those(|technology| technology.answers.status == Status::Trial).len();
    let tried = ask.those(|technology| {
        let answers = &technology.answers;
        answers.status == Status::Trial || answers.trial_ends_on.is_some() || pilots(technology)
    });
    let arguments = [("count", Argument::Count(now)), ("x", Argument::Count(tried.len()))];
    Reply::of(ask.say("asked_trials", &arguments)).with_records(ask, &ask.all).table(
        ask,
        &["col_name", "col_status", "asked_col_first_used", "asked_col_trial_ends", "asked_col_tested"],
        tried,
        Address::Facet("status", "trial"),
        |technology| {
            let answers = &technology.answers;
            let day = |day| said(ask.desk.said(ask.desk.day(day).words));
            let pilots = answers.evaluations.iter().filter(|evaluation| evaluation.r#type == EvaluationType::Pilot);
            let pilots = pilots.map(|evaluation| {
                ask.part(technology, &format!("evaluations.{}", evaluation.id), ask.desk.line(&evaluation.evaluator))
            });
            Row::new(
                ask.place(technology, "status"),
                vec![
                    ask.status(technology),
                    answers.started_on.map(day).unwrap_or_else(|| ask.state(technology, "started_on")),
                    answers.trial_ends_on.map(day).unwrap_or_else(|| ask.state(technology, "trial_ends_on")),
                    ask.some(pilots.collect()),
                ],
            )
        },
    )
}

/// Which were stopped, given up or never used?
pub(super) fn given_up(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let is_over = |technology: &Technology| {
        matches!(technology.answers.status, Status::Suspended | Status::Retired | Status::NeverDeployed)
    };
    let over = ask.those(is_over);
    let stones: Vec<_> =
        ask.desk.public().tombstones.iter().filter(|stone| stone.record == RecordKind::Technology).collect();
    let count = |status| ask.those(|technology| technology.answers.status == status).len();
    let arguments = [
        ("suspended", Argument::Count(count(Status::Suspended))),
        ("retired", Argument::Count(count(Status::Retired))),
        ("never", Argument::Count(count(Status::NeverDeployed))),
        ("withdrawn", Argument::Count(stones.len())),
    ];
    let things = over.iter().copied().map(Ok).chain(stones.into_iter().map(Err)).collect();
    Reply::of(ask.say("asked_given_up", &arguments))
        .with_records(ask, &over)
        .silent(
            ask,
            over.len(),
            ask.silent(&over, "status_reason", |technology| technology.answers.status_reason.is_some()),
        )
        .table(
            ask,
            &["col_name", "col_status", "asked_col_since", "asked_col_why"],
            things,
            Address::Technologies,
            |thing: Result<&Technology, &crate::public::Tombstone>| match thing {
                Ok(technology) => {
                    let since = said(ask.desk.said(ask.desk.day(technology.answers.status_since).words));
                    let why = technology.answers.status_reason.as_ref().map(|why| said(first(ask, why)));
                    let why = why.unwrap_or_else(|| ask.state(technology, "status_reason"));
                    Row::new(ask.place(technology, "status"), vec![ask.status(technology), since, why])
                }
                Err(stone) => {
                    let since = said(ask.desk.said(ask.desk.day(stone.withdrawn_on).words));
                    let why = stone.reason.as_ref().map(|why| said(first(ask, why))).unwrap_or_default();
                    let status = said(ask.desk.said(ask.desk.tag(Status::Withdrawn).label));
                    let href = ask.desk.href(Address::Technology(&stone.id));
                    let head = Anchor { href, label: ask.desk.line(&stone.name) };
                    Row::new(head, vec![status, since, why])
                }
            },
        )
}

/// The first sentence of some paragraphs.
pub(super) fn first(ask: &Inquiry<'_, '_, '_>, prose: &crate::standard::Prose) -> Words {
    let mut words = ask.desk.plain(prose);
    if let Some(first) = sentences(&words.text).first() {
        words.text = (*first).to_owned();
    }
    words
}
