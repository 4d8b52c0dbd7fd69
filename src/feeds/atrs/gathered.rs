//! The questions that answer each attribute, with what a record says to them.
//!
//! A question that names an attribute answers with all that lies in it. Where only the questions within a list name it, each
//! item of the list answers by itself.

use crate::public::Gap;
use crate::standard::{Given, Question};

/// The models of a technology, which have a part of the template to themselves.
pub(super) const MODELS: &str = "algorithm.models";

/// Every question of a table that names an attribute, with its answers.
#[derive(Default)]
pub(super) struct Gathered<'a> {
    slots: Vec<Slot<'a>>,
}

/// A question that names an attribute.
pub(super) struct Slot<'a> {
    /// Its path in the record; `*` stands for the items of a list.
    pub(super) path: String,
    /// The question.
    pub(super) question: &'static Question,
    /// Its answers: one, or one an item.
    pub(super) answers: Vec<Answer<'a>>,
}

/// An answer, and what it is about where several items are listed.
pub(super) struct Answer<'a> {
    /// The name of the item.
    pub(super) item: Option<&'a str>,
    /// What was said.
    pub(super) given: Given<'a>,
}

impl<'a> Gathered<'a> {
    /// What stands in a table of answers at this path; the empty path is the record.
    pub(super) fn of(given: Given<'a>, path: &str) -> Self {
        let mut gathered = Self::default();
        if let Given::Table(answers) = given {
            gathered.table(answers, path);
        }
        gathered
    }

    /// The questions of a table to which nobody has said anything.
    pub(super) fn unanswered(questions: &'static [Question], path: &str) -> Self {
        let named = questions.iter().filter(|question| !question.atrs.is_empty());
        let slots = named.map(|question| Slot { path: within(path, question.key), question, answers: Vec::new() });
        Self { slots: slots.collect() }
    }

    /// The questions that answer an attribute, in the order of the standard.
    pub(super) fn answering(&self, attribute: &str) -> impl Iterator<Item = &Slot<'a>> {
        self.slots.iter().filter(move |slot| slot.question.atrs.contains(&attribute))
    }

    fn table(&mut self, answers: Vec<(&'static Question, Given<'a>)>, path: &str) {
        for (question, given) in answers {
            let path = within(path, question.key);
            if !question.atrs.is_empty() {
                let answers = vec![Answer { item: None, given: given.clone() }];
                self.slots.push(Slot { path: path.clone(), question, answers });
            }
            match given {
                Given::Table(inner) => self.table(inner, &path),
                Given::List(items) if path != MODELS => self.items(items, question, &path),
                _ => {}
            }
        }
    }

    /// The questions within a list, as far as the list itself does not answer the same.
    fn items(&mut self, items: Vec<Given<'a>>, list: &'static Question, path: &str) {
        let questions = list.kind.questions().unwrap_or_default();
        let first = self.slots.len();
        let own = |question: &Question| question.atrs.iter().any(|name| !list.atrs.contains(name));
        for question in questions.iter().filter(|question| own(question)) {
            self.slots.push(Slot { path: format!("{path}.*.{}", question.key), question, answers: Vec::new() });
        }
        let Some(slots) = self.slots.get_mut(first..).filter(|slots| !slots.is_empty()) else { return };
        for item in items {
            let Given::Table(answers) = item else { continue };
            let name = answers.iter().find_map(|(question, answer)| match answer {
                Given::Text(name) if question.key == "name" => Some(*name),
                _ => None,
            });
            for (question, given) in answers.into_iter().filter(|(_, given)| given.is_something()) {
                if let Some(slot) = slots.iter_mut().find(|slot| slot.question.key == question.key) {
                    slot.answers.push(Answer { item: name.filter(|_| question.key != "name"), given });
                }
            }
        }
    }
}

impl Slot<'_> {
    /// The same question with another answer.
    pub(super) fn with<'b>(&self, given: Given<'b>) -> Slot<'b> {
        Slot { path: self.path.clone(), question: self.question, answers: vec![Answer { item: None, given }] }
    }

    /// Whether a gap is about this question, about a table that it stands in, or about something in it.
    pub(super) fn is_met_by(&self, gap: &Gap) -> bool {
        // Most gaps are about another table, and every gap is held against every question.
        if self.path.as_bytes().first() != gap.field.as_bytes().first() {
            return false;
        }
        let asked = self.path.split('.');
        asked.zip(gap.field.split('.')).all(|(asked, missing)| asked == "*" || asked == missing)
    }
}

fn within(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
