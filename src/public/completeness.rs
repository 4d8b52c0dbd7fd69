//! Completeness: how much of what the Covenant asks of a record is published, per principle. It ranks nobody.

use super::{Gap, Technology};
use crate::standard as asked;
use crate::standard::{Answer, AnswerState, Circumstances, Given, Principle, Question};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How much of what one principle demands of a record is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Coverage {
    /// The principle.
    pub principle: Principle,
    /// How many questions the standard demands of this record under it.
    pub demanded: usize,
    /// How many of them are answered, or do not apply for a stated reason.
    pub answered: usize,
    /// How many are withheld.
    pub withheld: usize,
    /// How many are not known, or not published at all.
    pub missing: usize,
}

/// A [`Coverage`] in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The standard demands nothing here of a record in its state.
    NothingDemanded,
    /// All of it is answered.
    Published,
    /// Some of it is missing.
    Partly,
    /// All that is not answered is withheld.
    Withheld,
    /// None of it is there.
    Missing,
}

/// The coverage of a record: of each principle, and of everything that is demanded of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completeness {
    /// The six principles, in their order.
    pub principles: [Coverage; 6],
    /// How many questions the standard demands of this record.
    pub demanded: usize,
    /// How many of them are answered, do not apply, or are withheld after scrutiny.
    pub dealt_with: usize,
}

impl Technology {
    /// How complete the record is, counted in one walk over its answers.
    pub fn completeness(&self) -> Completeness {
        let nothing = |principle| Coverage { principle, demanded: 0, answered: 0, withheld: 0, missing: 0 };
        let mut completeness = Completeness { principles: Principle::ALL.map(nothing), demanded: 0, dealt_with: 0 };
        count(&self.answers.given(), &mut String::new(), &self.gaps, self.answers.circumstances(), &mut completeness);
        completeness
    }

    /// Its coverage of the six principles, in their order.
    pub fn coverage(&self) -> [Coverage; 6] {
        self.completeness().principles
    }
}

impl Coverage {
    /// The coverage in one word.
    pub fn standing(&self) -> Standing {
        match self {
            Self { demanded: 0, .. } => Standing::NothingDemanded,
            Self { answered: 0, withheld: 0, .. } => Standing::Missing,
            Self { missing: 0, withheld: 0, .. } => Standing::Published,
            Self { missing: 0, .. } => Standing::Withheld,
            _ => Standing::Partly,
        }
    }
}

impl Standing {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NothingDemanded => "nothing-demanded",
            Self::Published => "published",
            Self::Partly => "partly",
            Self::Withheld => "withheld",
            Self::Missing => "missing",
        }
    }
}

fn count(given: &Given<'_>, path: &mut String, gaps: &[Gap], to: Circumstances, into: &mut Completeness) {
    let Given::Table(answers) = given else { return };
    for (question, answer) in answers {
        let length = path.len();
        if length > 0 {
            path.push('.');
        }
        path.push_str(question.key);
        let gap = gaps.iter().find(|gap| gap.field == *path);
        if question.need.applies(to) {
            into.add(question, gap.map(|gap| gap.state), answer.is_something());
        }
        if gap.is_none() && matches!(answer, Given::Table(_)) {
            count(answer, path, gaps, to, into);
        }
        path.truncate(length);
    }
}

impl Completeness {
    fn add(&mut self, question: &Question, gap: Option<AnswerState>, answered: bool) {
        self.demanded += 1;
        self.dealt_with += match gap {
            Some(AnswerState::Withheld | AnswerState::NotApplicable) => 1,
            Some(_) => 0,
            None => usize::from(answered),
        };
        for coverage in &mut self.principles {
            if question.covenant.iter().any(|clause| clause.principle() == coverage.principle) {
                coverage.demanded += 1;
                match gap {
                    Some(AnswerState::Withheld) => coverage.withheld += 1,
                    Some(AnswerState::NotApplicable) => coverage.answered += 1,
                    Some(_) => coverage.missing += 1,
                    None if answered => coverage.answered += 1,
                    None => coverage.missing += 1,
                }
            }
        }
    }
}

impl asked::Technology {
    /// Whether any figure of any evaluation is given by this grouping.
    pub fn has_figures_by(&self, group: asked::GroupBy) -> bool {
        self.evaluations.iter().flat_map(|evaluation| &evaluation.metrics).any(|metric| metric.group_by == Some(group))
    }
}
