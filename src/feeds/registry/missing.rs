//! What is missing of the minimum, and why: the gaps of a record, each with the members that lack it.

use crate::public::Gap;
use schemars::JsonSchema;
use serde::Serialize;

/// A question without an answer.
#[derive(Serialize, JsonSchema)]
pub(super) struct Missing<'a> {
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

impl<'a> Missing<'a> {
    /// The gap, if the minimum is about its question.
    pub(super) fn of(gap: &'a Gap) -> Option<Self> {
        let lacks = MADE_FROM.iter().filter(|(_, paths)| paths.iter().any(|path| concerns(gap, path)));
        let members: Vec<&'static str> = lacks.map(|(member, _)| *member).collect();
        (!members.is_empty()).then_some(Self { members, gap })
    }
}

/// Whether a gap is about a question, about something within it, or about the table that holds it.
fn concerns(gap: &Gap, path: &str) -> bool {
    gap.is_within(path) || path.strip_prefix(gap.field.as_str()).is_some_and(|rest| rest.starts_with('.'))
}
