//! What machines predict, write and decide: yes or no, which ones, and how far along they are.

use super::inquiry::Inquiry;
use super::reply::{Reply, Row, said};
use crate::public::Technology;
use crate::site::Address;
use crate::standard::{AnswerState, DecisionRole, Status, TechnologyKind};
use crate::words::Argument;

/// Does it predict who will offend, or where?
pub(super) fn prediction(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let found = ask.of_kinds(&[TechnologyKind::PersonRisk, TechnologyKind::PlacePrediction]);
    listed(ask, "ask_prediction", found)
}

/// Is a general-purpose assistant used?
pub(super) fn generative(ask: &Inquiry<'_, '_, '_>) -> Reply {
    listed(ask, "ask_generative", ask.of_kinds(&[TechnologyKind::GenerativeAssistant]))
}

/// Is anything decided by a machine alone?
pub(super) fn decides(ask: &Inquiry<'_, '_, '_>) -> Reply {
    let by_itself = |technology: &Technology| {
        technology.answers.decision_role == Some(DecisionRole::Decides)
            || technology.answers.automated_decision.solely == Some(true)
    };
    let found = ask.those(by_itself);
    let says = |technology: &Technology| technology.answers.decision_role.is_some();
    let silent: Vec<_> = ask.silent(&ask.all, "decision_role", says).collect();
    let reply = if found.is_empty() {
        Reply::of(none(ask, "ask_decides_answer_none", silent.len()))
    } else {
        listed(ask, "ask_decides", found)
    };
    reply.with_records(ask, &ask.all).silent(ask, ask.all.len(), silent)
}

/// Yes or no, and which.
fn listed(ask: &Inquiry<'_, '_, '_>, question: &str, found: Vec<&Technology>) -> Reply {
    if found.is_empty() {
        return Reply::of(none(ask, &format!("{question}_answer_none"), 0));
    }
    Reply::of(sentence_of(ask, question, &found)).with_records(ask, &found).table(
        ask,
        &["col_name", "col_status", "asked_col_role"],
        found,
        Address::Technologies,
        |technology| {
            let role = technology.answers.decision_role.map(|role| said(ask.desk.said(ask.desk.tag(role).label)));
            let role = role.unwrap_or_else(|| ask.state(technology, "decision_role"));
            Row::new(ask.place(technology, "status"), vec![ask.status(technology), role])
        },
    )
}

/// “None”, and what it leaves open: records that do not say, and records that are withheld as a whole.
pub(super) fn none(ask: &Inquiry<'_, '_, '_>, message: &str, silent: usize) -> String {
    let words = ask.desk.words();
    let mut sentence = words.find(message).unwrap_or_else(|| ask.desk.word("answer_none")).to_owned();
    let withheld = ask.desk.public().withheld_records.len();
    for (count, message) in [(silent, "not_said_by"), (withheld, "not_counted_withheld")] {
        if count > 0 {
            sentence.push(' ');
            sentence.push_str(&words.say(message, &[("count", Argument::Count(count))]));
        }
    }
    sentence
}

/// How many records keep to themselves, or do not know, whether something went wrong.
pub(super) fn keeps_quiet(ask: &Inquiry<'_, '_, '_>) -> usize {
    let silent = |technology: &Technology| {
        technology
            .gap("incidents")
            .is_some_and(|gap| matches!(gap.state, AnswerState::Withheld | AnswerState::NotKnown))
    };
    ask.those(silent).len()
}

/// Whether these technologies, of which there is one at least, are used: yes, suspended, or not now.
pub(super) fn sentence_of(ask: &Inquiry<'_, '_, '_>, question: &str, found: &[&Technology]) -> String {
    let statuses = || found.iter().map(|technology| technology.answers.status);
    let answer = if statuses().any(|status| matches!(status, Status::Live | Status::Trial)) {
        "answer_yes"
    } else if statuses().all(|status| status == Status::Suspended) {
        "answer_suspended"
    } else {
        "answer_not_now"
    };
    let own = ask.desk.words().find(&format!("{question}_{answer}"));
    own.unwrap_or_else(|| ask.desk.word(answer)).to_owned()
}
