//! What the standard demands of a record and nobody has answered, down into the items of its lists.

use super::columns::Within;
use super::entry::Entry;
use crate::public::Gap;
use crate::standard::{AnswerState, Circumstances, Given, Principle, Question};
use jiff::civil::Date;

/// How much of what is demanded of a record is there, and what is not.
pub(super) struct Demanded<'a> {
    /// How many questions the standard demands of it, not counting those within the items of its lists.
    pub(super) all: usize,
    /// How many of them are withheld.
    pub(super) withheld: usize,
    /// Those that have no answer, or none yet, in the order of the standard.
    pub(super) missing: Vec<Missing<'a>>,
}

/// A question that must be answered and is not.
pub(super) struct Missing<'a> {
    pub(super) question: &'static Question,
    /// Its path in the record.
    pub(super) field: String,
    /// Not known, or not published.
    pub(super) state: AnswerState,
    /// Why it is not known, where that is said.
    pub(super) reason: Option<&'a str>,
    /// By when it should be known.
    pub(super) expected_on: Option<Date>,
}

impl Missing<'_> {
    /// The principles that ask for it, each once, in their order.
    pub(super) fn principles(&self) -> Vec<Principle> {
        let asks = |principle: &Principle| self.question.covenant.iter().any(|clause| clause.principle() == *principle);
        Principle::ALL.into_iter().filter(asks).collect()
    }
}

impl<'a> Entry<'a> {
    /// What is demanded of this record.
    pub(super) fn demanded(&self) -> Demanded<'a> {
        let mut demanded = Demanded { all: 0, withheld: 0, missing: Vec::new() };
        walk(&self.given, "", self.circumstances, self.gaps, Within::Record, &mut demanded);
        demanded
    }
}

fn walk<'a>(
    given: &Given<'_>,
    path: &str,
    to: Circumstances,
    gaps: &'a [Gap],
    within: Within,
    into: &mut Demanded<'a>,
) {
    let Given::Table(answers) = given else { return };
    for (question, answer) in answers {
        let field = if path.is_empty() { question.key.to_owned() } else { format!("{path}.{}", question.key) };
        let gap = gaps.iter().find(|gap| gap.field == field);
        let (needed, answered) = (question.need.applies(to), answer.is_something());
        if needed {
            into.all += usize::from(within == Within::Record);
            into.add(question, &field, gap, answered);
        }
        // What a stated reason covers is not asked again piece by piece.
        if gap.is_some_and(|gap| gap.state != AnswerState::NotPublished) || needed && !answered {
            continue;
        }
        match answer {
            Given::Table(_) => walk(answer, &field, to, gaps, within, into),
            Given::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    let name = item.item_id().map_or_else(|| index.to_string(), str::to_owned);
                    walk(item, &format!("{field}.{name}"), to, gaps, Within::Item, into);
                }
            }
            _ => {}
        }
    }
}

impl<'a> Demanded<'a> {
    fn add(&mut self, question: &'static Question, field: &str, gap: Option<&'a Gap>, answered: bool) {
        let state = match gap.map(|gap| gap.state) {
            _ if answered => return,
            Some(AnswerState::NotApplicable) => return,
            Some(AnswerState::Withheld) => {
                self.withheld += 1;
                return;
            }
            Some(AnswerState::NotKnown) => AnswerState::NotKnown,
            _ => AnswerState::NotPublished,
        };
        self.missing.push(Missing {
            question,
            field: field.to_owned(),
            state,
            reason: gap.and_then(|gap| gap.reason.as_ref()).map(|reason| reason.en.as_str()),
            expected_on: gap.and_then(|gap| gap.expected_on),
        });
    }
}
