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
        let given = self.answers.given();
        let circumstances = self.answers.circumstances();
        Principle::ALL.iter().map(|principle| coverage(&given, &self.gaps, circumstances, *principle)).collect()
    }

    /// How many questions the standard demands of this record, and how many of them are dealt with.
    pub fn answered_of_demanded(&self) -> (usize, usize) {
        let given = self.answers.given();
        let circumstances = self.answers.circumstances();
        let mut tally = Coverage { principle: Principle::A, demanded: 0, answered: 0, withheld: 0, missing: 0 };
        count(&given, "", &self.gaps, circumstances, &|_| true, &mut tally);
        (tally.answered + tally.withheld, tally.demanded)
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

fn coverage(given: &Given<'_>, gaps: &[Gap], circumstances: Circumstances, principle: Principle) -> Coverage {
    let mut tally = Coverage { principle, demanded: 0, answered: 0, withheld: 0, missing: 0 };
    let asks = |question: &Question| question.covenant.iter().any(|clause| clause.principle() == principle);
    count(given, "", gaps, circumstances, &asks, &mut tally);
    tally
}

fn count(
    given: &Given<'_>,
    path: &str,
    gaps: &[Gap],
    circumstances: Circumstances,
    asks: &dyn Fn(&Question) -> bool,
    tally: &mut Coverage,
) {
    let Given::Table(answers) = given else { return };
    for (question, answer) in answers {
        let field = if path.is_empty() { question.key.to_owned() } else { format!("{path}.{}", question.key) };
        let gap = gaps.iter().find(|gap| gap.field == field);
        if question.need.applies(circumstances) && asks(question) {
            tally.demanded += 1;
            match gap.map(|gap| gap.state) {
                Some(AnswerState::Withheld) => tally.withheld += 1,
                Some(AnswerState::NotApplicable) => tally.answered += 1,
                Some(_) => tally.missing += 1,
                None if answer.is_something() => tally.answered += 1,
                None => tally.missing += 1,
            }
        }
        if gap.is_none() && matches!(answer, Given::Table(_)) {
            count(answer, &field, gaps, circumstances, asks, tally);
        }
    }
}

impl asked::Technology {
    /// Whether any figure of any evaluation is given by this grouping.
    pub fn has_figures_by(&self, group: asked::GroupBy) -> bool {
        self.evaluations.iter().flat_map(|evaluation| &evaluation.metrics).any(|metric| metric.group_by == Some(group))
    }
}
