//! `registry.json`: what a national registry needs of each technology at the least, one small object each.
//!
//! The government has announced a registry of police technologies and has not said what it asks for. Until it does, this is
//! candour's proposal: what, why, risks, mitigations, testing, safeguards and an accountable owner, in the words of the
//! record, with a gap for each that is missing. Everything else is a link away, in the record itself.

use super::edition::Edition;
use super::json::json;
use super::manifest::{Declaration, ForceInBrief};
use super::terms::{LicenceTerms, Publisher};
use crate::findings::Finding;
use crate::public::{Gap, SCHEMA_VERSION, Technology, Tombstone, WithheldRecord};
use crate::site::Address;
use crate::standard::{
    AssessmentState, AssessmentType, Class, DatasetRole, DecisionRole, Email, EvaluationType, Human, Impact,
    Independence, Level, LimitationType, Line, Link, Prose, RiskCategory, RiskState, Setting, Status, StopMechanism,
    TechnologyKind,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// The file: a technology a line.
pub(super) fn registry(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    json(&Registry::of(edition), 2)
}

/// The least that a national registry needs of a force.
#[derive(Serialize, JsonSchema)]
pub(super) struct Registry<'a> {
    /// Its JSON Schema, as seen from this file.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The address of this file, for good.
    uri: String,
    /// The version of the shape of this file, as a semantic version.
    schema_version: &'static str,
    /// Who publishes it.
    publisher: Publisher,
    /// The licence of all of it.
    licence: LicenceTerms,
    /// Whose register it is.
    force: ForceInBrief,
    /// The day that the register speaks of.
    as_of: Date,
    /// The day by which the next edition is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_update_due: Option<Date>,
    /// What a force that publishes no technology declares; absent when there are technologies.
    #[serde(skip_serializing_if = "Option::is_none")]
    declaration: Option<Declaration>,
    /// The technologies, in the order of their ids; those out of use, too.
    technologies: Vec<Minimum<'a>>,
    /// The records that were withdrawn. What is missing and not among them is a mistake.
    tombstones: &'a [Tombstone],
    /// What may be said of the records that are withheld as a whole.
    withheld_records: &'a [WithheldRecord],
}

/// A technology in brief.
#[derive(Serialize, JsonSchema)]
struct Minimum<'a> {
    /// Its permanent id, unique within the force.
    id: &'a str,
    /// What it is called.
    name: &'a Line,
    /// How far along it is.
    status: Status,
    /// The days that matter.
    dates: Dates,
    /// What it is.
    what: What<'a>,
    /// Why it is used.
    why: Why<'a>,
    /// What could go wrong.
    risks: Vec<Danger<'a>>,
    /// What is known to be wrong with the data that it rests on, by the set of data.
    data_limitations: Vec<DataLimitations<'a>>,
    /// What is done about the risks.
    mitigations: Vec<Mitigation<'a>>,
    /// How it was tested and assessed.
    testing: Testing<'a>,
    /// What protects people.
    safeguards: Safeguards<'a>,
    /// The post that answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    accountable_owner: Option<Accountable<'a>>,
    /// Where more stands.
    links: More,
    /// What is missing of all this, and why.
    gaps: Vec<Missing<'a>>,
}

/// The days that matter of a technology.
#[derive(Serialize, JsonSchema)]
struct Dates {
    /// Since when its status is what it is.
    status_since: Date,
    /// When somebody last checked the record.
    last_reviewed: Date,
    /// When it is checked again.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_review: Option<Date>,
    /// When the record was first published.
    #[serde(skip_serializing_if = "Option::is_none")]
    first_published: Option<Date>,
    /// When it was first used on real cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    started_on: Option<Date>,
    /// When it was last used on real cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    ended_on: Option<Date>,
}

/// What a technology is.
#[derive(Serialize, JsonSchema)]
struct What<'a> {
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
struct Why<'a> {
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
struct Danger<'a> {
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
struct DataLimitations<'a> {
    /// The id of the set of data.
    dataset: &'a str,
    /// What the technology uses it for.
    role: DatasetRole,
    /// The types of its known limitations.
    types: Vec<LimitationType>,
    /// Its record, where each limitation is told.
    url: String,
}

/// What is done about a risk.
#[derive(Serialize, JsonSchema)]
struct Mitigation<'a> {
    /// The risk, by its name within the record.
    risk: &'a str,
    /// What makes it less likely or less bad.
    text: &'a Prose,
}

/// How a technology was tested and assessed.
#[derive(Serialize, JsonSchema)]
struct Testing<'a> {
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
struct Safeguards<'a> {
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
struct Accountable<'a> {
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

/// Where more stands of a technology.
#[derive(Serialize, JsonSchema)]
struct More {
    /// The page for people.
    page: String,
    /// The whole record.
    record: String,
    /// The record under the attributes of the Algorithmic Transparency Recording Standard.
    atrs: String,
}

/// A question without an answer.
#[derive(Serialize, JsonSchema)]
struct Missing<'a> {
    /// The members of this object that lack it, such as `risks`.
    members: Vec<&'static str>,
    #[serde(flatten)]
    gap: &'a Gap,
}

/// The questions that each member is made from.
const MADE_FROM: &[(&str, &[&str])] = &[
    ("dates", &["next_review", "first_published", "started_on", "ended_on"]),
    ("what", &["class", "public_effect", "decision_role", "algorithm.summary"]),
    ("why", &["purpose.why", "purpose.authorised_uses", "legal_basis"]),
    ("risks", &["risks"]),
    ("data_limitations", &["data"]),
    ("mitigations", &["risks"]),
    ("testing", &["evaluations", "assessments"]),
    (
        "safeguards",
        &[
            "oversight.decision_maker",
            "oversight.human_in_the_loop",
            "oversight.automation_bias_controls",
            "oversight.stop_mechanism",
            "how_you_would_know",
            "how_to_challenge",
            "scrutiny",
        ],
    ),
    ("accountable_owner", &["accountable_owner"]),
];

impl<'a> Registry<'a> {
    fn of(edition: &Edition<'a>) -> Self {
        let register = edition.register;
        Self {
            schema: "schema/registry.json",
            uri: edition.base.feed("api/v1/registry.json"),
            schema_version: SCHEMA_VERSION,
            publisher: Publisher::of(register),
            licence: LicenceTerms::of(register),
            force: ForceInBrief::of(register),
            as_of: register.as_of,
            next_update_due: register.register.next_update_due,
            declaration: Declaration::of(register),
            technologies: register.technologies.iter().map(|technology| Minimum::of(edition, technology)).collect(),
            tombstones: &register.tombstones,
            withheld_records: &register.withheld_records,
        }
    }
}

impl<'a> Minimum<'a> {
    fn of(edition: &Edition<'a>, technology: &'a Technology) -> Self {
        let (answers, base) = (&technology.answers, &edition.base);
        let owner = answers.accountable_owner.as_ref().and_then(|id| edition.register.owner(id.as_str()));
        let with_mitigation =
            answers.risks.iter().filter_map(|risk| Some((risk.id.as_str(), risk.mitigation.as_ref()?)));
        Self {
            id: &technology.id,
            name: &answers.name,
            status: answers.status,
            dates: Dates {
                status_since: answers.status_since,
                last_reviewed: answers.last_reviewed,
                next_review: answers.next_review,
                first_published: answers.first_published,
                started_on: answers.started_on,
                ended_on: answers.ended_on,
            },
            what: What::of(technology),
            why: Why {
                reason: answers.purpose.why.as_ref(),
                authorised_uses: &answers.purpose.authorised_uses,
                legal_basis: answers.legal_basis.iter().map(|basis| &basis.law).collect(),
            },
            risks: Danger::of(technology),
            data_limitations: DataLimitations::of(edition, technology),
            mitigations: with_mitigation.map(|(risk, text)| Mitigation { risk, text }).collect(),
            testing: Testing::of(technology),
            safeguards: Safeguards::of(technology),
            accountable_owner: owner.map(|owner| Accountable {
                id: &owner.id,
                role: &owner.answers.role,
                unit: owner.answers.unit.as_ref(),
                contact_email: owner.answers.contact_email.as_ref(),
            }),
            links: More {
                page: base.absolute(Address::Technology(&technology.id)),
                record: base.absolute(Address::TechnologyFeed(&technology.id)),
                atrs: base.feed(&format!("api/v1/atrs/{}.json", technology.id)),
            },
            gaps: technology.gaps.iter().filter_map(Missing::of).collect(),
        }
    }
}

impl<'a> What<'a> {
    fn of(technology: &'a Technology) -> Self {
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
    fn of(technology: &'a Technology) -> Vec<Self> {
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
    fn of(edition: &Edition<'a>, technology: &'a Technology) -> Vec<Self> {
        let uses = technology.answers.data.iter().filter_map(|used| {
            let dataset = edition.register.dataset(used.dataset.as_str())?;
            Some(Self {
                dataset: &dataset.id,
                role: used.role,
                types: dataset.answers.known_limitations.iter().map(|limitation| limitation.r#type).collect(),
                url: edition.base.absolute(Address::DatasetFeed(&dataset.id)),
            })
        });
        uses.collect()
    }
}

impl<'a> Testing<'a> {
    fn of(technology: &'a Technology) -> Self {
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
    fn of(technology: &'a Technology) -> Self {
        use crate::standard::Answer;
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

impl<'a> Missing<'a> {
    fn of(gap: &'a Gap) -> Option<Self> {
        let lacks = MADE_FROM.iter().filter(|(_, paths)| paths.iter().any(|path| concerns(gap, path)));
        let members: Vec<&'static str> = lacks.map(|(member, _)| *member).collect();
        (!members.is_empty()).then_some(Self { members, gap })
    }
}

/// Whether a gap is about a question, about something within it, or about the table that holds it.
fn concerns(gap: &Gap, path: &str) -> bool {
    gap.is_within(path) || path.strip_prefix(gap.field.as_str()).is_some_and(|rest| rest.starts_with('.'))
}
