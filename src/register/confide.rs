//! Everything in a register, for the force's own eyes: drafts, what is internal, records that are withheld as a whole.
//!
//! What is made here is no part of a build: neither `pipeline` nor pages and feeds may name these types.

use super::disclose::CheckedRegister;
use super::register::RecordFile;
use crate::public::{Gap, gaps};
use crate::standard::{Answer, Circumstances, Dataset, Deployment, PublicationState, Technology};
use crate::text::Source;
use toml::de::{DeTable, DeValue};

/// The records of a register with nothing kept back. It can neither be printed nor serialised.
pub struct OpenRegister {
    /// The technologies, in the order of their ids.
    pub technologies: Vec<OpenRecord<Technology>>,
    /// The sets of data, in the order of their ids.
    pub datasets: Vec<OpenRecord<Dataset>>,
}

/// A record with nothing kept back.
pub struct OpenRecord<A> {
    /// Its id.
    pub id: String,
    /// Whether it is published.
    pub state: PublicationState,
    /// Its answers.
    pub answers: A,
    /// Its questions without an answer.
    pub gaps: Vec<Gap>,
    /// What decides which questions it must answer.
    pub circumstances: Circumstances,
    /// Its live deployments.
    pub deployments: Vec<Deployment>,
    /// What stands in `[internal]`: each value by its path there.
    pub internal: Vec<(String, String)>,
}

impl CheckedRegister {
    /// The records with nothing kept back, for colleagues inside the force.
    pub fn confide(&self) -> OpenRegister {
        let register = self.register();
        let used = |id: &str| {
            register.technologies.iter().any(|record| {
                let answers = &record.answers;
                answers.status.is_running() && answers.data.iter().any(|data| data.dataset.as_str() == id)
            })
        };
        OpenRegister {
            technologies: register
                .technologies
                .iter()
                .map(|record| open(record, record.answers.circumstances()))
                .collect(),
            datasets: register
                .datasets
                .iter()
                .map(|record| open(record, Circumstances { running: used(&record.id), ..Circumstances::default() }))
                .collect(),
        }
    }
}

fn open<A: Answer + Clone>(record: &RecordFile<A>, circumstances: Circumstances) -> OpenRecord<A> {
    let stated = record.stated.iter().map(|stated| stated.gap.clone()).collect();
    OpenRecord {
        id: record.id.clone(),
        state: record.state(),
        gaps: gaps(&record.answers.given(), stated, circumstances),
        answers: record.answers.clone(),
        circumstances,
        deployments: record.deployments.clone(),
        internal: [Some(&record.source), record.welsh.as_ref()].into_iter().flatten().flat_map(internal).collect(),
    }
}

/// What stands in `[internal]` of a file. The text is read again, because nothing else asks for it.
fn internal(source: &Source) -> Vec<(String, String)> {
    let (tree, _) = DeTable::parse_recoverable(&source.text);
    let mut values = Vec::new();
    if let Some(internal) = tree.get_ref().get("internal") {
        collect(internal.get_ref(), "", &mut values);
    }
    values
}

fn collect(value: &DeValue<'_>, path: &str, into: &mut Vec<(String, String)>) {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    let text = match value {
        DeValue::Table(table) => {
            return table.iter().for_each(|(key, value)| collect(value.get_ref(), &below(key.get_ref()), into));
        }
        DeValue::Array(items) => {
            let numbered = items.iter().zip(1..);
            return numbered.for_each(|(item, number)| collect(item.get_ref(), &below(&number.to_string()), into));
        }
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Boolean(yes) => yes.to_string(),
        DeValue::Datetime(when) => when.to_string(),
    };
    into.push((path.to_owned(), text));
}
