//! The parts of the minimum: what, why, risks, mitigations, testing, safeguards, owner. Each is borrowed from the record.

use crate::feeds::edition::Edition;
use crate::public::{Gap, Technology};
use crate::site::Address;
use crate::standard::{
    Answer, AssessmentState, AssessmentType, Class, DatasetRole, DecisionRole, Email, EvaluationType, Human, Impact,
    Independence, Level, LimitationType, Line, Link, Prose, RiskCategory, RiskState, Setting, StopMechanism,
    TechnologyKind,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// What a technology is.
#[derive(Serialize, JsonSchema)]
pub(super) struct What<'a> {
    /// In two or three sentences.
    summary: &'a Prose,
    /// What kind of technology it is.
    kinds: &'a [TechnologyKind],
    /// Whether it works on bodies, concludes something about people, or recognises things.
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<Class>,
    /// How much it can affect people.
    impact: Impact,
    /// Whether it can affect members of the public.
    #[serde(skip_serializing_if = "Option::is_none")]
    public_effect: Option<bool>,
    /// What its output does in a decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    decision_role: Option<DecisionRole>,
    /// How it works, in plain words.
    #[serde(skip_serializing_if = "Option::is_none")]
    how_it_works: Option<&'a Prose>,
}

/// Why a technology is used.
#[derive(Serialize, JsonSchema)]
pub(super) struct Why<'a> {
    /// The problem that it helps with.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a Prose>,
    /// What it may be used for.
    authorised_uses: &'a [Line],
    /// The laws and powers that it rests on.
    legal_basis: Vec<&'a Line>,
}

/// Something that could go wrong.
#[derive(Serialize, JsonSchema)]
pub(super) struct Danger<'a> {
    /// Its name within the record, for good.
    id: &'a str,
    /// Of which sort it is.
    category: RiskCategory,
    /// What could happen.
    description: &'a Prose,
    /// To whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    affected: Option<&'a Line>,
    /// How likely it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    likelihood: Option<Level>,
    /// How bad it would be.
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<Level>,
    /// What has become of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<RiskState>,
}

/// What is known to be wrong with a set of data.
#[derive(Serialize, JsonSchema)]
pub(super) struct DataLimitations<'a> {
    /// The id of the set of data.
    dataset: &'a str,
    /// What the technology uses it for.
    role: DatasetRole,
    /// The types of its known limitations.
    types: Vec<LimitationType>,
    /// Why none is told, where none is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    gaps: Vec<&'a Gap>,
    /// Its record, where each limitation is told.
    url: String,
}

/// What is done about a risk.
#[derive(Serialize, JsonSchema)]
pub(super) struct Mitigation<'a> {
    /// The risk, by its name within the record.
    risk: &'a str,
    /// What makes it less likely or less bad.
    text: &'a Prose,
}

/// How a technology was tested and assessed.
#[derive(Serialize, JsonSchema)]
pub(super) struct Testing<'a> {
    /// The tests.
    evaluations: Vec<Test<'a>>,
    /// The assessments, also those under way or not done.
    assessments: Vec<Assessed<'a>>,
}

/// A test.
#[derive(Serialize, JsonSchema)]
struct Test<'a> {
    /// Its name within the record, for good.
    id: &'a str,
    /// What it tried to find out.
    #[serde(rename = "type")]
    sort: EvaluationType,
    /// Who made it.
    evaluator: &'a Line,
    /// How independent they are.
    independence: Independence,
    /// Whether it was made in a laboratory or in real use.
    setting: Setting,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    published_on: Option<Date>,
    /// What it concluded.
    #[serde(skip_serializing_if = "Option::is_none")]
    conclusion: Option<&'a Prose>,
    /// How many figures it gave; they stand in the record.
    figures: usize,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a Link>,
}

/// An assessment.
#[derive(Serialize, JsonSchema)]
struct Assessed<'a> {
    /// Which one.
    #[serde(rename = "type")]
    sort: AssessmentType,
    /// How far it is.
    state: AssessmentState,
    /// When it was finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Date>,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a Link>,
}

/// What protects people.
#[derive(Serialize, JsonSchema)]
pub(super) struct Safeguards<'a> {
    /// Who decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    decision_maker: Option<&'a Line>,
    /// The people in between.
    human_in_the_loop: &'a [Human],
    /// What keeps people from trusting it blindly.
    #[serde(skip_serializing_if = "Option::is_none")]
    automation_bias_controls: Option<&'a Prose>,
    /// How it is stopped.
    #[serde(skip_serializing_if = "Option::is_none")]
    stop_mechanism: Option<&'a StopMechanism>,
    /// How a person would know.
    #[serde(skip_serializing_if = "Option::is_none")]
    how_you_would_know: Option<&'a Prose>,
    /// How a person can object.
    #[serde(skip_serializing_if = "Option::is_none")]
    how_to_challenge: Option<&'a Prose>,
    /// Who outside has looked at it.
    scrutinised_by: Vec<&'a Line>,
}

/// The post that answers for a technology.
#[derive(Serialize, JsonSchema)]
pub(super) struct Accountable<'a> {
    /// Its permanent id, unique within the force.
    id: &'a str,
    /// Which post it is.
    role: &'a Line,
    /// In which unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a Line>,
    /// A mailbox.
    #[serde(skip_serializing_if = "Option::is_none")]
    contact_email: Option<&'a Email>,
}

impl<'a> What<'a> {
    pub(super) fn of(technology: &'a Technology) -> Self {
        let answers = &technology.answers;
        Self {
            summary: &answers.summary,
            kinds: &answers.kinds,
            class: answers.class,
            impact: answers.impact,
            public_effect: answers.public_effect,
            decision_role: answers.decision_role,
            how_it_works: answers.algorithm.summary.as_ref(),
        }
    }
}

impl<'a> Danger<'a> {
    pub(super) fn of(technology: &'a Technology) -> Vec<Self> {
        let risks = technology.answers.risks.iter().map(|risk| Self {
            id: risk.id.as_str(),
            category: risk.category,
            description: &risk.description,
            affected: risk.affected.as_ref(),
            likelihood: risk.likelihood,
            severity: risk.severity,
            state: risk.state,
        });
        risks.collect()
    }
}

impl<'a> DataLimitations<'a> {
    pub(super) fn of(edition: &Edition<'a>, technology: &'a Technology) -> Vec<Self> {
        let uses = technology.answers.data.iter().filter_map(|used| {
            let dataset = edition.register.dataset(used.dataset.as_str())?;
            Some(Self {
                dataset: &dataset.id,
                role: used.role,
                types: dataset.answers.known_limitations.iter().map(|limitation| limitation.r#type).collect(),
                gaps: dataset.gaps.iter().filter(|gap| gap.is_within("known_limitations")).collect(),
                url: edition.base.absolute(Address::DatasetFeed(&dataset.id)),
            })
        });
        uses.collect()
    }
}

impl<'a> Testing<'a> {
    pub(super) fn of(technology: &'a Technology) -> Self {
        let evaluations = technology.answers.evaluations.iter().map(|evaluation| Test {
            id: evaluation.id.as_str(),
            sort: evaluation.r#type,
            evaluator: &evaluation.evaluator,
            independence: evaluation.independence,
            setting: evaluation.setting,
            published_on: evaluation.published_on,
            conclusion: evaluation.conclusion.as_ref(),
            figures: evaluation.metrics.len(),
            url: evaluation.url.as_ref(),
        });
        let assessments = technology.answers.assessments.iter().map(|assessment| Assessed {
            sort: assessment.r#type,
            state: assessment.state,
            date: assessment.date,
            url: assessment.url.as_ref(),
        });
        Self { evaluations: evaluations.collect(), assessments: assessments.collect() }
    }
}

impl<'a> Safeguards<'a> {
    pub(super) fn of(technology: &'a Technology) -> Self {
        let answers = &technology.answers;
        let oversight = &answers.oversight;
        Self {
            decision_maker: oversight.decision_maker.as_ref(),
            human_in_the_loop: &oversight.human_in_the_loop,
            automation_bias_controls: oversight.automation_bias_controls.as_ref(),
            stop_mechanism: oversight.stop_mechanism.is_answered().then_some(&oversight.stop_mechanism),
            how_you_would_know: answers.how_you_would_know.as_ref(),
            how_to_challenge: answers.how_to_challenge.as_ref(),
            scrutinised_by: answers.scrutiny.iter().map(|scrutiny| &scrutiny.body).collect(),
        }
    }
}

impl<'a> Why<'a> {
    pub(super) fn of(technology: &'a Technology) -> Self {
        let answers = &technology.answers;
        Self {
            reason: answers.purpose.why.as_ref(),
            authorised_uses: &answers.purpose.authorised_uses,
            legal_basis: answers.legal_basis.iter().map(|basis| &basis.law).collect(),
        }
    }
}

impl<'a> Mitigation<'a> {
    pub(super) fn of(technology: &'a Technology) -> Vec<Self> {
        let risks = technology.answers.risks.iter();
        risks.filter_map(|risk| Some(Self { risk: risk.id.as_str(), text: risk.mitigation.as_ref()? })).collect()
    }
}

impl<'a> Accountable<'a> {
    pub(super) fn of(edition: &Edition<'a>, technology: &'a Technology) -> Option<Self> {
        let owner = edition.register.owner(technology.answers.accountable_owner.as_ref()?.as_str())?;
        Some(Self {
            id: &owner.id,
            role: &owner.answers.role,
            unit: owner.answers.unit.as_ref(),
            contact_email: owner.answers.contact_email.as_ref(),
        })
    }
}
