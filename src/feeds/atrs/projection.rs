//! One technology in the parts and the order of the template.

use super::gathered::{Gathered, MODELS, Slot};
use super::said::Said;
use super::sentence::english;
use crate::feeds::edition::Edition;
use crate::feeds::fault::not_made;
use crate::feeds::json::json;
use crate::feeds::record::{Links, Record, RecordState};
use crate::findings::Finding;
use crate::public::{Gap, PublicRegister, Technology, Tombstone};
use crate::site::Address;
use crate::standard::{ATRS, ATRS_VERSION, Answer, Attribute, DatasetRole, Evaluation, Given, Listed, Model, Part};
use schemars::JsonSchema;
use serde::Serialize;

/// The file of one technology, or the notice in place of a withdrawn one.
pub(in crate::feeds) fn document(edition: &Edition<'_>, record: Record<'_>) -> Result<Vec<u8>, Finding> {
    let itself = edition.base.feed(&format!("api/v1/atrs/{}.json", record.id()));
    let links = Links { itself, ..Links::of(edition, record) };
    match record {
        Record::Technology(technology) => json(&Projection::of(edition, technology, links), 4),
        Record::Withdrawn(tombstone) => {
            let state = RecordState::Withdrawn;
            json(&Notice { schema: "../schema/tombstone.json", links, state, tombstone }, 2)
        }
        Record::Dataset(_) => Err(not_made("the recording standard has no record of a set of data by itself")),
    }
}

#[derive(Serialize)]
struct Notice<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    links: Links,
    state: RecordState,
    #[serde(flatten)]
    tombstone: &'a Tombstone,
}

/// A technology under the attributes of the Algorithmic Transparency Recording Standard.
#[derive(Serialize, JsonSchema)]
pub(in crate::feeds) struct Projection<'a> {
    /// Its JSON Schema, as seen from this file.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the recording standard.
    atrs_version: &'static str,
    /// The permanent id of the technology, unique within the force.
    id: &'a str,
    /// Whether the record is still there.
    state: RecordState,
    /// Where else the record stands.
    links: Links,
    /// The technology's own record, from which this one is made.
    record: String,
    /// What the record says, in the order of the template.
    pub(super) template: Template<'a>,
}

/// The parts of the template.
pub(super) struct Template<'a> {
    /// Each part with what stands in it: once, or once for each model or set of data.
    pub(super) parts: Vec<(Part, Vec<Filled<'a>>)>,
}

/// A part of the template, filled in.
pub(super) struct Filled<'a> {
    /// The model or the set of data that it is filled in for, by its id.
    pub(super) of: Option<&'a str>,
    /// Each attribute of the part.
    pub(super) attributes: Vec<(&'static Attribute, Said<'a>)>,
}

impl<'a> Projection<'a> {
    pub(super) fn of(edition: &Edition<'a>, technology: &'a Technology, links: Links) -> Self {
        Self {
            schema: "../schema/atrs.json",
            atrs_version: ATRS_VERSION,
            id: &technology.id,
            state: RecordState::Published,
            links,
            record: edition.base.absolute(Address::TechnologyFeed(&technology.id)),
            template: Template::of(edition.register, technology),
        }
    }
}

impl<'a> Template<'a> {
    pub(super) fn of(register: &'a PublicRegister, technology: &'a Technology) -> Self {
        let author = Author { register, technology, record: Gathered::of(technology.given(), "") };
        Self { parts: Part::ALL.iter().map(|part| (*part, author.part(*part))).collect() }
    }
}

/// Fills in the template for one technology.
struct Author<'a> {
    register: &'a PublicRegister,
    technology: &'a Technology,
    record: Gathered<'a>,
}

impl<'a> Author<'a> {
    fn part(&self, part: Part) -> Vec<Filled<'a>> {
        match part {
            Part::Model => self.models(),
            Part::DevelopmentData => {
                self.data(part, &[DatasetRole::Training, DatasetRole::Validation, DatasetRole::Test])
            }
            Part::OperationalData => {
                self.data(part, &[DatasetRole::Reference, DatasetRole::Operational, DatasetRole::Logs])
            }
            _ => vec![filled(None, part, |name| self.said(name))],
        }
    }

    fn said(&self, attribute: &str) -> Said<'a> {
        let (register, status) = (self.register, self.technology.answers.status);
        let slots: Vec<&Slot<'a>> = self.record.answering(attribute).collect();
        let said = || Said::of(register, &slots, &self.technology.gaps);
        match attribute {
            "organisation_name" | "organisation_or_department" => {
                Said::always(register.force.name.clone(), None, "force.name")
            }
            "region" => {
                let region = register.force.region.term();
                Said::always(english(region.label), Some(region.code), "force.region")
            }
            "phase" => {
                let phase = status.atrs_phase();
                let words = format!("{}. Status in the force's register: {}.", capital(phase), status.term().label);
                Said::always(english(words), Some(phase), "status")
            }
            "one_sentence_description" => said().first_sentence(),
            "third_party_involvement" => said().put("Yes"),
            _ => said(),
        }
    }

    fn models(&self) -> Vec<Filled<'a>> {
        let technology = self.technology;
        let models = &technology.answers.algorithm.models;
        let evaluations = &technology.answers.evaluations;
        let group = |of: Option<&'a str>, own: &Gathered<'_>| {
            // What was found out about another model is not said of this one.
            let is_about = |evaluation: &&Evaluation| {
                evaluation.model.as_ref().is_none_or(|it| {
                    of.is_none_or(|of| it.as_str() == of) || !models.iter().any(|model| model.id == *it)
                })
            };
            let about: Vec<Given<'_>> = evaluations.iter().filter(is_about).map(Answer::given).collect();
            filled(of, Part::Model, |name| {
                let tested;
                let mut slots: Vec<&Slot<'_>> = own.answering(name).collect();
                match self.record.answering(name).find(|slot| slot.question.key == "evaluations") {
                    Some(slot) => {
                        tested = slot.with(Given::List(about.clone()));
                        slots.push(&tested);
                    }
                    None => slots.extend(self.record.answering(name)),
                }
                Said::of(self.register, &slots, &technology.gaps)
            })
        };
        if models.is_empty() {
            return vec![group(None, &Gathered::unanswered(Model::QUESTIONS, &format!("{MODELS}.*")))];
        }
        let of = |model: &'a Model| {
            let id = model.id.as_str();
            group(Some(id), &Gathered::of(model.given(), &format!("{MODELS}.{id}")))
        };
        models.iter().map(of).collect()
    }

    /// Each set of data that is used in one of these roles, once.
    fn data(&self, part: Part, roles: &[DatasetRole]) -> Vec<Filled<'a>> {
        let mut groups: Vec<Filled<'a>> = Vec::new();
        for used in self.technology.answers.data.iter().filter(|used| roles.contains(&used.role)) {
            let Some(dataset) = self.register.dataset(used.dataset.as_str()) else { continue };
            if groups.iter().any(|group| group.of == Some(&dataset.id)) {
                continue;
            }
            let gathered = Gathered::of(dataset.given(), "");
            groups.push(filled(Some(&dataset.id), part, |name| self.of_data(&gathered, name, &dataset.gaps)));
        }
        if groups.is_empty() {
            let slots: Vec<&Slot<'a>> = self.record.answering("datasets_and_their_purposes").collect();
            let gaps = &self.technology.gaps;
            let nothing: Vec<Slot<'_>> = slots.iter().map(|slot| slot.with(Given::Nothing)).collect();
            let nothing: Vec<&Slot<'_>> = nothing.iter().collect();
            groups.push(filled(None, part, |_| Said::of(self.register, &nothing, gaps)));
        }
        groups
    }

    fn of_data(&self, dataset: &Gathered<'_>, name: &str, gaps: &'a [Gap]) -> Said<'a> {
        Said::of(self.register, &dataset.answering(name).collect::<Vec<_>>(), gaps)
    }
}

fn filled<'a>(of: Option<&'a str>, part: Part, said: impl Fn(&'static str) -> Said<'a>) -> Filled<'a> {
    let attributes = ATRS.iter().filter(|attribute| attribute.part == part);
    Filled { of, attributes: attributes.map(|attribute| (attribute, said(attribute.name))).collect() }
}

/// A code as words: `Private beta`.
fn capital(code: &str) -> String {
    let mut letters = code.chars().map(|letter| if letter == '-' { ' ' } else { letter });
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
