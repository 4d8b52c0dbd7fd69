//! One technology, as small as a national registry can have it.

use super::missing::Missing;
use super::parts::{Accountable, Danger, DataLimitations, Mitigation, Safeguards, Testing, What, Why};
use crate::feeds::edition::Edition;
use crate::public::Technology;
use crate::site::Address;
use crate::standard::{Line, Status};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// A technology in brief.
#[derive(Serialize, JsonSchema)]
pub(super) struct Minimum<'a> {
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

impl<'a> Minimum<'a> {
    pub(super) fn of(edition: &Edition<'a>, technology: &'a Technology) -> Self {
        let (answers, base) = (&technology.answers, &edition.base);
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
            why: Why::of(technology),
            risks: Danger::of(technology),
            data_limitations: DataLimitations::of(edition, technology),
            mitigations: Mitigation::of(technology),
            testing: Testing::of(technology),
            safeguards: Safeguards::of(technology),
            accountable_owner: Accountable::of(edition, technology),
            links: More {
                page: base.absolute(Address::Technology(&technology.id)),
                record: base.absolute(Address::TechnologyFeed(&technology.id)),
                atrs: base.feed(&format!("api/v1/atrs/{}.json", technology.id)),
            },
            gaps: technology.gaps.iter().filter_map(Missing::of).collect(),
        }
    }
}
