//! The records of the public register: technologies, datasets, and what stands where a record is not.

use super::Gap;
use super::apart::{Own, apart};
use crate::standard as asked;
use crate::standard::{
    Answer, Circumstances, Class, Deployment, Given, Ground, Impact, Line, Prose, Status, TechnologyId, TechnologyKind,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::de::{Error, MapAccess};
use serde::{Deserialize, Deserializer, Serialize};

/// A technology: its answers, its deployments, and a gap for every question without an answer.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Technology {
    /// Its permanent id, unique within the force.
    pub id: String,
    /// The answers. A question that is missing here is listed in `gaps`.
    #[serde(flatten)]
    pub answers: asked::Technology,
    /// Its live deployments, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deployments: Vec<Deployment>,
    /// Every question that has no answer, with the state of that answer.
    #[serde(default)]
    pub gaps: Vec<Gap>,
}

/// A set of data: its answers, and a gap for every question without one.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Dataset {
    /// Its permanent id, unique within the force.
    pub id: String,
    /// The answers. A question that is missing here is listed in `gaps`.
    #[serde(flatten)]
    pub answers: asked::Dataset,
    /// Every question that has no answer, with the state of that answer.
    #[serde(default)]
    pub gaps: Vec<Gap>,
}

/// The members of a dataset that are no answers.
#[derive(Default)]
struct OfDataset {
    id: Option<String>,
    gaps: Option<Vec<Gap>>,
}

/// Those of a technology.
#[derive(Default)]
struct OfTechnology {
    beside: OfDataset,
    deployments: Option<Vec<Deployment>>,
}

impl Own for OfDataset {
    const NAMES: &'static [&'static str] = &["id", "gaps"];

    fn take<'de, A: MapAccess<'de>>(&mut self, name: &str, from: &mut A) -> Result<(), A::Error> {
        match name {
            "id" => once(&mut self.id, "id", from),
            _ => once(&mut self.gaps, "gaps", from),
        }
    }
}

impl Own for OfTechnology {
    const NAMES: &'static [&'static str] = &["id", "gaps", "deployments"];

    fn take<'de, A: MapAccess<'de>>(&mut self, name: &str, from: &mut A) -> Result<(), A::Error> {
        match name {
            "deployments" => once(&mut self.deployments, "deployments", from),
            _ => self.beside.take(name, from),
        }
    }
}

fn once<'de, A, T>(place: &mut Option<T>, name: &'static str, from: &mut A) -> Result<(), A::Error>
where
    A: MapAccess<'de>,
    T: Deserialize<'de>,
{
    let before = place.replace(from.next_value()?);
    before.map_or(Ok(()), |_| Err(Error::duplicate_field(name)))
}

impl<'de> Deserialize<'de> for Technology {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (OfTechnology { beside, deployments }, answers) = apart(from)?;
        Ok(Self {
            id: beside.id.ok_or_else(|| Error::missing_field("id"))?,
            answers,
            deployments: deployments.unwrap_or_default(),
            gaps: beside.gaps.unwrap_or_default(),
        })
    }
}

impl<'de> Deserialize<'de> for Dataset {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (OfDataset { id, gaps }, answers) = apart(from)?;
        let id = id.ok_or_else(|| Error::missing_field("id"))?;
        Ok(Self { id, answers, gaps: gaps.unwrap_or_default() })
    }
}

/// What stands for good at the address of a record that was withdrawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Tombstone {
    /// The id of the withdrawn record. It is never used again.
    pub id: String,
    /// Of which kind the record was.
    pub record: RecordKind,
    /// What it was called.
    pub name: Line,
    /// When it was withdrawn.
    pub withdrawn_on: Date,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Prose>,
    /// Which record stands in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<TechnologyId>,
}

/// What may be said of a record that is withheld as a whole: that there is one, why, and who has looked at it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WithheldRecord {
    /// On which ground.
    pub ground: Ground,
    /// Why, in plain words.
    pub explanation: Prose,
    /// Who independent has looked at it.
    pub scrutinised_by: Line,
    /// When they did.
    pub scrutinised_on: Date,
    /// What they said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Line>,
    /// When it is looked at again.
    pub review_on: Date,
}

/// The kinds of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum RecordKind {
    Technology,
    Dataset,
}

impl RecordKind {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Technology => "technology",
            Self::Dataset => "dataset",
        }
    }
}

impl asked::Technology {
    /// What decides which questions must be answered.
    pub fn circumstances(&self) -> Circumstances {
        Circumstances {
            live: self.status == Status::Live,
            running: self.status.is_running(),
            affecting: self.impact == Impact::High || self.public_effect == Some(true),
            biometric: self.is_biometric(),
            trial: self.status == Status::Trial,
            over: matches!(self.status, Status::Retired | Status::NeverDeployed | Status::Withdrawn),
        }
    }

    /// Whether it works on features of a body: its class says so, or its kind does.
    pub fn is_biometric(&self) -> bool {
        self.class == Some(Class::Biometric) || self.kinds.iter().any(|kind| kind.is_facial_recognition())
    }
}

impl TechnologyKind {
    /// Whether it is one of the kinds of facial recognition.
    pub fn is_facial_recognition(self) -> bool {
        matches!(
            self,
            Self::LiveFacialRecognition
                | Self::RetrospectiveFacialRecognition
                | Self::OperatorInitiatedFacialRecognition
        )
    }
}

impl Technology {
    /// The answers with their questions, in order.
    pub fn given(&self) -> Given<'_> {
        self.answers.given()
    }

    /// The gap at this path, if the question has no answer.
    pub fn gap(&self, field: &str) -> Option<&Gap> {
        self.gaps.iter().find(|gap| gap.field == field)
    }

    /// Whether its review was due before this day.
    pub fn is_overdue(&self, on: Date) -> bool {
        self.answers.next_review.is_some_and(|due| due < on)
            && !matches!(self.answers.status, Status::Retired | Status::NeverDeployed)
    }
}

impl Dataset {
    /// The answers with their questions, in order.
    pub fn given(&self) -> Given<'_> {
        self.answers.given()
    }

    /// The gap at this path, if the question has no answer.
    pub fn gap(&self, field: &str) -> Option<&Gap> {
        self.gaps.iter().find(|gap| gap.field == field)
    }
}
