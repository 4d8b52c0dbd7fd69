//! The figures of facial recognition: live, from pictures, and by an officer's device.

use super::accuracy::in_force;
use super::inquiry::Inquiry;
use super::machines::{none, sentence_of};
use super::reply::{Piece, Reply, Row, said};
use super::uses::first;
use crate::public::Technology;
use crate::site::Address;
use crate::standard::{Deployment, TechnologyKind};
use crate::words::{Argument, number};

/// Is live facial recognition used, how often, and what came of it?
pub(super) fn live(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let found = ask.of_kinds(&[TechnologyKind::LiveFacialRecognition]);
    if found.is_empty() {
        return Reply::of(none(ask, "answer_none", 0));
    }
    let rows: Vec<&Deployment> = found.iter().flat_map(|technology| &technology.deployments).collect();
    let mut sentence = sentence_of(ask, "ask_live_faces", &found);
    if let Some(figures) = figures(ask, &rows) {
        sentence = format!("{sentence} {figures}");
    }
    Reply::of(sentence)
        .with_records(ask, &found)
        .silent(ask, found.len(), ask.silent(&found, "deployments", |technology| !technology.deployments.is_empty()))
        .table(
            ask,
            &[
                "col_name",
                "col_status",
                "deployments",
                "faces_seen",
                "alerts",
                "wrong_alerts",
                "arrests",
                "at_threshold",
                "watchlist",
            ],
            found.clone(),
            Address::Facet("kind", "live-facial-recognition"),
            |technology| {
                let list: Vec<&Deployment> = technology.deployments.iter().collect();
                let total = |pick: fn(&Deployment) -> Option<u64>| total(ask, &list, pick);
                let count = ask.part(technology, "deployments", ask.desk.said(number(list.len() as f64)));
                let cells = vec![
                    ask.status(technology),
                    if list.is_empty() { Vec::new() } else { vec![count] },
                    total(|row| row.faces_seen),
                    total(|row| row.alerts),
                    total(|row| row.false_alerts),
                    total(|row| row.arrests),
                    threshold(ask, technology),
                    watchlist(ask, &list),
                ];
                Row::new(ask.place(technology, "status"), cells)
            },
        )
}

/// What all deployments came to. Each figure only where every deployment says it.
fn figures(ask: &Inquiry<'_, '_, '_>, rows: &[&Deployment]) -> Option<String> {
    let (first, last) = (rows.iter().map(|row| row.date).min()?, rows.iter().map(|row| row.date).max()?);
    let arguments = [
        ("count", Argument::Count(rows.len())),
        ("from", Argument::Text(&ask.desk.day(first).words)),
        ("to", Argument::Text(&ask.desk.day(last).words)),
    ];
    let mut sentences = vec![ask.say("asked_deployments", &arguments)];
    let sum = |pick: fn(&Deployment) -> Option<u64>| sum(rows, pick).map(|sum| number(sum as f64));
    if let Some(faces) = sum(|row| row.faces_seen) {
        sentences.push(ask.say("deployments_faces", &[("faces", Argument::Text(&faces))]));
    }
    if let (Some(alerts), Some(wrong)) = (sum(|row| row.alerts), sum(|row| row.false_alerts)) {
        let arguments = [("alerts", Argument::Text(&alerts)), ("wrong", Argument::Text(&wrong))];
        sentences.push(ask.say("deployments_alerts", &arguments));
    }
    if let Some(arrests) = sum(|row| row.arrests) {
        sentences.push(ask.say("deployments_arrests", &[("arrests", Argument::Text(&arrests))]));
    }
    Some(sentences.join(" "))
}

fn sum(rows: &[&Deployment], pick: fn(&Deployment) -> Option<u64>) -> Option<u64> {
    rows.iter().map(|row| pick(row)).try_fold(0_u64, |sum, one| sum.checked_add(one?))
}

/// A sum in a cell; where not every deployment says it, how many do.
fn total(ask: &Inquiry<'_, '_, '_>, rows: &[&Deployment], pick: fn(&Deployment) -> Option<u64>) -> Vec<Piece> {
    if rows.is_empty() {
        return Vec::new();
    }
    let words = match sum(rows, pick) {
        Some(sum) => number(sum as f64),
        None => ask.of("asked_deployments_say", rows.iter().filter(|row| pick(row).is_some()).count(), rows.len()),
    };
    said(ask.desk.said(words))
}

/// The shortest and the longest list of people sought.
fn watchlist(ask: &Inquiry<'_, '_, '_>, rows: &[&Deployment]) -> Vec<Piece> {
    let lengths = || rows.iter().filter_map(|row| row.watchlist);
    let (Some(low), Some(high)) = (lengths().min(), lengths().max()) else { return Vec::new() };
    let (low, high) = (number(low as f64), number(high as f64));
    if low == high {
        return said(ask.desk.said(low));
    }
    said(ask.desk.said(ask.say("from_to", &[("from", Argument::Text(&low)), ("to", Argument::Text(&high))])))
}

fn threshold(ask: &Inquiry<'_, '_, '_>, technology: &Technology) -> Vec<Piece> {
    let values: Vec<_> = in_force(technology).map(number).collect();
    if values.is_empty() {
        let models = &technology.answers.algorithm.models;
        let fields = models.iter().map(|model| format!("algorithm.models.{}.thresholds", model.id));
        let field = fields.into_iter().find(|field| technology.gap(field).is_some());
        return ask.state(technology, field.as_deref().unwrap_or("algorithm.models"));
    }
    vec![ask.part(technology, "algorithm.models", ask.desk.said(values.join("; ")))]
}

/// Are faces searched for in pictures, or with an officer's device?
pub(super) fn in_pictures(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let kinds = [TechnologyKind::RetrospectiveFacialRecognition, TechnologyKind::OperatorInitiatedFacialRecognition];
    let found = ask.of_kinds(&kinds);
    if found.is_empty() {
        return Reply::of(none(ask, "answer_none", 0));
    }
    let says = |technology: &Technology| technology.answers.purpose.scale.is_some();
    Reply::of(sentence_of(ask, "ask_faces", &found))
        .with_records(ask, &found)
        .silent(ask, found.len(), ask.silent(&found, "purpose.scale", says))
        .table(
            ask,
            &["col_name", "col_status", "at_threshold", "asked_col_scale"],
            found.clone(),
            Address::Technologies,
            |technology| {
                let scale = technology.answers.purpose.scale.as_ref().map(|scale| said(first(ask, scale)));
                let scale = scale.unwrap_or_else(|| ask.state(technology, "purpose.scale"));
                let cells = vec![ask.status(technology), threshold(ask, technology), scale];
                Row::new(ask.place(technology, "purpose"), cells)
            },
        )
}
