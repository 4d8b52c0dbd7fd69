//! `forces.json`: every force with how it stands and the newest decisions on its feed; and `failures.json`: every force of
//! which something is missing, and why. What is wrong is never told by a list that is shorter.

use super::collection::{Head, NationalCounts, NothingCollected};
use super::edition::NationalEdition;
use super::force::{ForceEntry, held};
use crate::feeds::json::json;
use crate::findings::Finding;
use crate::national::{Collected, Decision};
use crate::standard::{Condition, Grounds, Line, Region, Verdict};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::Serialize;

/// Every force on a line.
pub(super) fn forces(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    let forces = edition.register.forces.iter();
    let document = Forces {
        head: Head::of(edition, "forces"),
        counts: NationalCounts::of(edition.register),
        declaration: NothingCollected::of(edition.register),
        forces: forces.map(|force| Decided::of(edition, force)).collect(),
    };
    json(&document, 2)
}

/// Every force of which something is missing on a line.
pub(super) fn failures(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    let failures = edition.register.forces.iter().filter(|force| is_failing(force.condition));
    let document = Failures { head: Head::of(edition, "failures"), failures: failures.map(Failure::of).collect() };
    json(&document, 2)
}

fn is_failing(condition: Condition) -> bool {
    match condition {
        Condition::Held | Condition::Late | Condition::NeverPublished | Condition::NotYetConnected => true,
        Condition::Current | Condition::DeclaredNil | Condition::Merged => false,
    }
}

/// The forces of a collection.
#[derive(Serialize, JsonSchema)]
pub(super) struct Forces<'a> {
    #[serde(flatten)]
    head: Head,
    /// How much there is.
    counts: NationalCounts,
    /// What a collection without any register declares.
    #[serde(skip_serializing_if = "Option::is_none")]
    declaration: Option<NothingCollected>,
    /// The forces, in the order of their codes.
    forces: Vec<Decided<'a>>,
}

/// A force with the decisions on its feed.
#[derive(Serialize, JsonSchema)]
struct Decided<'a> {
    #[serde(flatten)]
    force: ForceEntry<'a>,
    /// The newest decisions on its feed, newest first; ten at most.
    decisions: &'a [Decision],
}

/// Of which forces something is missing.
#[derive(Serialize, JsonSchema)]
pub(super) struct Failures<'a> {
    #[serde(flatten)]
    head: Head,
    /// The forces of which something is missing, in the order of their codes. Empty when every force is current, declares
    /// that it has nothing, or is part of another.
    failures: Vec<Failure<'a>>,
}

/// A force of which something is missing.
#[derive(Serialize, JsonSchema)]
struct Failure<'a> {
    /// Its code.
    code: &'a str,
    /// Its name.
    name: Line,
    /// Its region.
    region: Region,
    /// How it stands in the collection.
    condition: Condition,
    /// Why its feed is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    grounds: Option<Grounds>,
    /// The same in a sentence, with the file and what was wrong with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'a str>,
    /// The day since when it is so, as far as it is known; of a force that is held for long, a day on which it was so
    /// already.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Date>,
    /// The copy that is shown still; left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_good: Option<LastGood<'a>>,
    /// What readers should know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Line>,
    /// The last attempts to fetch its feed, newest first; ten at most.
    attempts: Vec<Attempt<'a>>,
}

/// The last good copy of a register.
#[derive(Serialize, JsonSchema)]
struct LastGood<'a> {
    /// The day that it speaks of.
    as_of: Date,
    /// When it was fetched, in UTC.
    #[schemars(with = "String")]
    fetched_at: Timestamp,
    /// The day by which the force said that its next edition is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_update_due: Option<Date>,
    /// SHA-256 of the force's `register.json`.
    sha256: &'a str,
}

/// An attempt to fetch a feed.
#[derive(Serialize, JsonSchema)]
struct Attempt<'a> {
    /// When, in UTC.
    #[schemars(with = "String")]
    at: Timestamp,
    /// What was decided.
    verdict: Verdict,
    /// Why it was held.
    #[serde(skip_serializing_if = "Option::is_none")]
    grounds: Option<Grounds>,
    /// The same in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'a str>,
    /// Where it was asked for.
    source: &'a str,
}

impl<'a> Decided<'a> {
    fn of(edition: &NationalEdition<'_>, force: &'a Collected) -> Self {
        Self { force: ForceEntry::of(edition, force), decisions: &force.decisions }
    }
}

impl<'a> Failure<'a> {
    fn of(force: &'a Collected) -> Self {
        let held = held(force);
        Self {
            code: force.code(),
            name: force.name(),
            region: force.member.region,
            condition: force.condition,
            grounds: held.and_then(|decision| decision.grounds),
            detail: held.and_then(|decision| decision.detail.as_deref()),
            since: since(force),
            last_good: force.copy.as_ref().map(|copy| LastGood {
                as_of: copy.as_of,
                fetched_at: copy.fetched_at,
                next_update_due: copy.next_update_due,
                sha256: &copy.accepted.register_sha256,
            }),
            note: force.note(),
            attempts: force.decisions.iter().map(Attempt::of).collect(),
        }
    }
}

/// The day since when it stands like that.
fn since(force: &Collected) -> Option<Date> {
    match force.condition {
        Condition::Held => {
            let held = force.decisions.iter().take_while(|decision| decision.verdict == Verdict::Held);
            held.last().map(|decision| decision.at.to_zoned(TimeZone::UTC).date())
        }
        Condition::Late => force.copy.as_ref().and_then(|copy| copy.next_update_due),
        _ => force.member.without_feed_since,
    }
}

impl<'a> Attempt<'a> {
    fn of(decision: &'a Decision) -> Self {
        Self {
            at: decision.at,
            verdict: decision.verdict,
            grounds: decision.grounds,
            detail: decision.detail.as_deref(),
            source: &decision.source,
        }
    }
}
