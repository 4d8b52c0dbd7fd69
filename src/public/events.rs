//! What happened when, as the records themselves state it: the timeline of the register.

use super::{PublicRegister, RecordKind};
use crate::standard::{Line, Prose, Status};
use jiff::civil::Date;

/// Something that happened to a record, with its day.
#[derive(Debug, Clone)]
pub struct Event<'a> {
    /// When.
    pub date: Date,
    /// What sort of thing.
    pub kind: EventKind<'a>,
    /// Of which kind the record is.
    pub record: RecordKind,
    /// The id of the record.
    pub id: &'a str,
    /// What that is called.
    pub name: &'a Line,
}

/// The sorts of thing that happen.
#[derive(Debug, Clone)]
pub enum EventKind<'a> {
    /// The status became what it is, for this reason.
    Status(Status, Option<&'a Prose>),
    /// A threshold was set, for this reason.
    Threshold(&'a Line, f64, Option<&'a Prose>),
    /// A model was changed to this version.
    Model(&'a str, Option<&'a str>),
    /// Something went wrong.
    Incident(&'a Prose),
    /// An evaluation was published.
    Evaluation(&'a Line, Option<&'a Prose>),
    /// The record was published for the first time.
    FirstPublished,
    /// The record was withdrawn.
    Withdrawn(Option<&'a Prose>),
}

impl EventKind<'_> {
    /// Its code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Status(..) => "status",
            Self::Threshold(..) => "threshold",
            Self::Model(..) => "model",
            Self::Incident(_) => "incident",
            Self::Evaluation(..) => "evaluation",
            Self::FirstPublished => "first-published",
            Self::Withdrawn(_) => "withdrawn",
        }
    }
}

/// Everything dated in the register, newest first; what happened on one day stands in the order of the records.
pub fn events(register: &PublicRegister) -> Vec<Event<'_>> {
    let mut events = Vec::new();
    for technology in &register.technologies {
        let answers = &technology.answers;
        let mut add = |date, kind| {
            let record = RecordKind::Technology;
            events.push(Event { date, kind, record, id: &technology.id, name: &answers.name });
        };
        add(answers.status_since, EventKind::Status(answers.status, answers.status_reason.as_ref()));
        if let Some(date) = answers.first_published {
            add(date, EventKind::FirstPublished);
        }
        for model in &answers.algorithm.models {
            for threshold in &model.thresholds {
                let why = threshold.rationale.as_ref();
                add(threshold.from, EventKind::Threshold(&threshold.name, threshold.value, why));
            }
            if let Some(date) = model.changed_on {
                add(date, EventKind::Model(&model.name.0, model.version.as_ref().map(|version| version.as_str())));
            }
        }
        for incident in &answers.incidents {
            add(incident.date, EventKind::Incident(&incident.what));
        }
        for evaluation in &answers.evaluations {
            if let Some(date) = evaluation.published_on {
                add(date, EventKind::Evaluation(&evaluation.evaluator, evaluation.conclusion.as_ref()));
            }
        }
    }
    for stone in &register.tombstones {
        let kind = EventKind::Withdrawn(stone.reason.as_ref());
        let record = stone.record;
        events.push(Event { date: stone.withdrawn_on, kind, record, id: &stone.id, name: &stone.name });
    }
    events.sort_by_key(|event| std::cmp::Reverse(event.date));
    events
}
