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

impl Technology {
    /// Its coverage of the six principles, in their order.
    pub fn coverage(&self) -> Vec<Coverage> {
        let mut all = Principle::ALL.map(Coverage::nothing);
        self.each_demanded(&mut |question, how| {
            for coverage in &mut all {
                if question.covenant.iter().any(|clause| clause.principle() == coverage.principle) {
                    coverage.count(how);
                }
            }
        });
        all.into()
    }

    /// How many questions the standard demands of this record, and how many of them are dealt with.
    pub fn answered_of_demanded(&self) -> (usize, usize) {
        let (mut dealt_with, mut demanded) = (0, 0);
        self.each_demanded(&mut |_, how| {
            demanded += 1;
            dealt_with += usize::from(how != How::Missing);
        });
        (dealt_with, demanded)
    }

    /// Calls `visit` for every question that the standard demands of this record.
    fn each_demanded(&self, visit: &mut dyn FnMut(&Question, How)) {
        walk(&self.answers.given(), &mut String::new(), &self.gaps, self.answers.circumstances(), visit);
    }
}

/// How a question that is demanded was dealt with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Answered,
    Withheld,
    Missing,
}

impl Coverage {
    fn nothing(principle: Principle) -> Self {
        Self { principle, demanded: 0, answered: 0, withheld: 0, missing: 0 }
    }

    fn count(&mut self, how: How) {
        self.demanded += 1;
        match how {
            How::Answered => self.answered += 1,
            How::Withheld => self.withheld += 1,
            How::Missing => self.missing += 1,
        }
    }

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

fn walk(
    given: &Given<'_>,
    path: &mut String,
    gaps: &[Gap],
    circumstances: Circumstances,
    visit: &mut dyn FnMut(&Question, How),
) {
    let Given::Table(answers) = given else { return };
    for (question, answer) in answers {
        let length = path.len();
        if length > 0 {
            path.push('.');
        }
        path.push_str(question.key);
        let gap = gaps.iter().find(|gap| gap.field == *path);
        if question.need.applies(circumstances) {
            let how = match gap.map(|gap| gap.state) {
                Some(AnswerState::Withheld) => How::Withheld,
                Some(AnswerState::NotApplicable) => How::Answered,
                None if answer.is_something() => How::Answered,
                _ => How::Missing,
            };
            visit(question, how);
        }
        if gap.is_none() && matches!(answer, Given::Table(_)) {
            walk(answer, path, gaps, circumstances, visit);
        }
        path.truncate(length);
    }
}

impl asked::Technology {
    /// Whether any figure of any evaluation is given by this grouping.
    pub fn has_figures_by(&self, group: asked::GroupBy) -> bool {
        self.evaluations.iter().flat_map(|evaluation| &evaluation.metrics).any(|metric| metric.group_by == Some(group))
    }
}
