//! What of a record is compared with the records of other forces. The whole record stays in the copy.

use crate::public::{Completeness, Dataset, Owner, PublicRegister, Technology};
use crate::standard::{
    AssessmentState, AssessmentType, Class, Evaluation, Impact, ItemId, Limitation, Line, Name, ProductId, Prose,
    Status, TechnologyKind, Threshold,
};
use jiff::civil::Date;

/// A technology, as far as it is compared.
#[derive(Debug, Clone)]
pub struct Brief {
    /// Its permanent id, unique within the force.
    pub id: String,
    /// What it is called.
    pub name: Line,
    /// In short.
    pub summary: Prose,
    /// What it is used for.
    pub why: Option<Prose>,
    /// How far along it is.
    pub status: Status,
    /// Since when.
    pub status_since: Date,
    /// What kind of technology it is.
    pub kinds: Vec<TechnologyKind>,
    /// Whether it works on bodies, concludes something about people, or recognises things.
    pub class: Option<Class>,
    /// How much it can affect people.
    pub impact: Impact,
    /// The product that several forces share under one name.
    pub product: Option<ProductId>,
    /// The names of its suppliers.
    pub suppliers: Vec<Name>,
    /// Its models with the thresholds in force.
    pub models: Vec<BriefModel>,
    /// The post that answers for it.
    pub owner: Option<Line>,
    /// Its evaluations, without their conclusions.
    pub evaluations: Vec<Evaluation>,
    /// The assessments that it names, and how far each is.
    pub assessments: Vec<(AssessmentType, AssessmentState)>,
    /// How long each set of data that it uses is kept: the id of the dataset, and the answer.
    pub retention: Vec<(String, Prose)>,
    /// What it costs, and over which time.
    pub cost: Option<(Line, Option<Line>)>,
    /// How many live deployments are listed, and the day of the last.
    pub deployments: (usize, Option<Date>),
    /// How many incidents are listed.
    pub incidents: usize,
    /// How much of what the Covenant asks of it is published.
    pub completeness: Completeness,
    /// When somebody last checked the record.
    pub last_reviewed: Date,
    /// When it is checked again.
    pub next_review: Option<Date>,
}

/// A model within a technology, with the thresholds in force.
#[derive(Debug, Clone)]
pub struct BriefModel {
    /// Its name within the record, by which evaluations speak of it.
    pub id: ItemId,
    /// The maker's name for it.
    pub name: Name,
    /// The version in use.
    pub version: Option<Name>,
    /// The thresholds in force, without their reasons.
    pub thresholds: Vec<Threshold>,
}

/// A set of data, as far as it is compared.
#[derive(Debug, Clone)]
pub struct BriefDataset {
    /// Its permanent id, unique within the force.
    pub id: String,
    /// What it is called.
    pub name: Line,
    /// What is known to be wrong with it.
    pub limitations: Vec<Limitation>,
}

/// A post that answers for technologies.
#[derive(Debug, Clone)]
pub struct BriefOwner {
    /// Its permanent id, unique within the force.
    pub id: String,
    /// The post.
    pub role: Line,
}

impl Brief {
    /// What is compared of a technology of this register.
    pub(super) fn of(technology: &Technology, register: &PublicRegister) -> Self {
        let answers = &technology.answers;
        let owner = answers.accountable_owner.as_ref().and_then(|id| register.owner(id.as_str()));
        let mut datasets: Vec<&str> = answers.data.iter().map(|data| data.dataset.as_str()).collect();
        datasets.sort_unstable();
        datasets.dedup();
        let kept = |id: &str| Some((id.to_owned(), register.dataset(id)?.answers.retention.clone()?));
        Self {
            id: technology.id.clone(),
            name: answers.name.clone(),
            summary: answers.summary.clone(),
            why: answers.purpose.why.clone(),
            status: answers.status,
            status_since: answers.status_since,
            kinds: answers.kinds.clone(),
            class: answers.class,
            impact: answers.impact,
            product: answers.product.clone(),
            suppliers: answers.suppliers.iter().map(|supplier| supplier.name.clone()).collect(),
            models: answers
                .algorithm
                .models
                .iter()
                .map(|model| BriefModel {
                    id: model.id.clone(),
                    name: model.name.clone(),
                    version: model.version.clone(),
                    thresholds: model.thresholds.iter().filter(|it| it.to.is_none()).map(without_reasons).collect(),
                })
                .collect(),
            owner: owner.map(|owner| owner.answers.role.clone()),
            evaluations: answers.evaluations.iter().map(|it| Evaluation { conclusion: None, ..it.clone() }).collect(),
            assessments: answers.assessments.iter().map(|it| (it.r#type, it.state)).collect(),
            retention: datasets.into_iter().filter_map(kept).collect(),
            cost: answers.cost.total.clone().map(|total| (total, answers.cost.period.clone())),
            deployments: (technology.deployments.len(), technology.deployments.last().map(|it| it.date)),
            incidents: answers.incidents.len(),
            completeness: technology.completeness(),
            last_reviewed: answers.last_reviewed,
            next_review: answers.next_review,
        }
    }
}

fn without_reasons(threshold: &Threshold) -> Threshold {
    Threshold { rationale: None, evidence: None, decided_by: None, ..threshold.clone() }
}

impl BriefDataset {
    /// What is compared of a dataset.
    pub(super) fn of(dataset: &Dataset) -> Self {
        let answers = &dataset.answers;
        Self { id: dataset.id.clone(), name: answers.name.clone(), limitations: answers.known_limitations.clone() }
    }
}

impl BriefOwner {
    /// What is compared of an owner.
    pub(super) fn of(owner: &Owner) -> Self {
        Self { id: owner.id.clone(), role: owner.answers.role.clone() }
    }
}
