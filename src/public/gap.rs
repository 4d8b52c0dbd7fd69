//! Gaps: the questions of a record that have no answer, each in exactly one of the four states.

use crate::standard::{
    AnswerState, Circumstances, Given, Ground, Line, NotApplicable, NotKnown, Prose, Question, Withheld,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A question without an answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Gap {
    /// The path of the question, such as `suppliers` or `algorithm.models.face-matcher.thresholds`.
    pub field: String,
    /// Withheld, not applicable, not known, or not published.
    pub state: AnswerState,
    /// Whether the standard demands an answer of a record like this one.
    pub needed: bool,
    /// On which ground it is withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
    /// Why it is withheld, does not apply or is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Prose>,
    /// Who independent has looked at what is withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scrutinised_by: Option<Line>,
    /// When they did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scrutinised_on: Option<Date>,
    /// What they said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Line>,
    /// When what is withheld is looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_on: Option<Date>,
    /// By when the answer should be known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_on: Option<Date>,
}

/// The gaps of a record: those that were stated, and one for every question that nothing was written about.
///
/// Questions are counted down to the tables of a record, not into the items of its lists; a stated gap may lie deeper.
/// They stand in the order of the standard, the deeper ones behind their question.
pub fn gaps(given: &Given<'_>, mut stated: Vec<Gap>, circumstances: Circumstances) -> Vec<Gap> {
    let mut gaps = Vec::new();
    collect(given, "", circumstances, &mut stated, &mut gaps);
    gaps.append(&mut stated);
    gaps
}

fn collect(given: &Given<'_>, path: &str, circumstances: Circumstances, stated: &mut Vec<Gap>, gaps: &mut Vec<Gap>) {
    let Given::Table(answers) = given else { return };
    for (question, answer) in answers {
        let field = if path.is_empty() { question.key.to_owned() } else { format!("{path}.{}", question.key) };
        let needed = question.need.applies(circumstances);
        let inner = format!("{field}.");
        if let Some(at) = stated.iter().position(|gap| gap.field == field) {
            gaps.push(Gap { needed, ..stated.remove(at) });
        } else if matches!(answer, Given::Table(_)) {
            collect(answer, &field, circumstances, stated, gaps);
        } else if !answer.is_something() && question.need.arises(circumstances) {
            gaps.push(Gap::not_published(field, needed));
        }
        gaps.extend(stated.extract_if(.., |gap| gap.field.starts_with(&inner)));
    }
}

impl Gap {
    fn of(field: String, state: AnswerState, reason: Option<Prose>) -> Self {
        Self {
            field,
            state,
            needed: false,
            ground: None,
            reason,
            scrutinised_by: None,
            scrutinised_on: None,
            outcome: None,
            review_on: None,
            expected_on: None,
        }
    }

    /// A question that nothing was written about.
    pub fn not_published(field: String, needed: bool) -> Self {
        Self { needed, ..Self::of(field, AnswerState::NotPublished, None) }
    }

    /// Whether this question is the one at `path` or lies within it.
    pub fn is_within(&self, path: &str) -> bool {
        self.field.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// The top-level question that it belongs to.
    pub fn question<'q>(&self, questions: &'q [Question]) -> Option<&'q Question> {
        let key = self.field.split('.').next()?;
        questions.iter().find(|question| question.key == key)
    }
}

impl From<Withheld> for Gap {
    fn from(withheld: Withheld) -> Self {
        Self {
            ground: Some(withheld.ground),
            scrutinised_by: Some(withheld.scrutinised_by),
            scrutinised_on: Some(withheld.scrutinised_on),
            outcome: withheld.outcome,
            review_on: Some(withheld.review_on),
            ..Self::of(withheld.field.0, AnswerState::Withheld, Some(withheld.explanation))
        }
    }
}

impl From<NotApplicable> for Gap {
    fn from(not: NotApplicable) -> Self {
        Self::of(not.field.0, AnswerState::NotApplicable, Some(not.reason))
    }
}

impl From<NotKnown> for Gap {
    fn from(not: NotKnown) -> Self {
        Self { expected_on: not.expected_on, ..Self::of(not.field.0, AnswerState::NotKnown, Some(not.reason)) }
    }
}
