//! Questions without an answer as a template sees them: in which state each is, and why.

use super::answer::{Row, Shower, Shown, is_drawer};
use super::desk::{Day, Paragraphs, Tag, Words};
use crate::public::{Gap, RecordKind};
use crate::standard::{Given, Question};
use serde::Serialize;

/// Why there is no answer.
#[derive(Debug, Clone, Serialize)]
pub(super) struct GapShown {
    pub(super) label: String,
    pub(super) state: Tag,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) ground: Option<Tag>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<Paragraphs>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) scrutinised_by: Option<Words>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) scrutinised_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) outcome: Option<Words>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) review_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expected_on: Option<Day>,
}

impl<'a> Shower<'_, '_, 'a> {
    /// Gaps of items that the list does not hold, such as a supplier's data of which nothing is known.
    pub(super) fn gaps_behind(&self, field: &str, answer: &Given<'a>, rows: &mut Vec<Row>) {
        let Given::List(items) = answer else { return };
        for gap in self.gaps.iter().filter(|gap| gap.field != field && gap.is_within(field)) {
            let rest = &gap.field[field.len() + 1..];
            if !rest.contains('.') && !items.iter().any(|item| item.item_id() == Some(rest)) {
                let label = rest.replace('-', " ");
                rows.push(Row { id: gap.field.clone(), label, answer: None, gap: Some(self.gap(gap)) });
            }
        }
    }

    /// What stands in a cell that nobody answered: the stated reason, or nothing.
    pub(super) fn cell_without_answer(&self, question: &Question, field: &str) -> Option<Shown> {
        if let Some(gap) = self.gaps.iter().find(|gap| gap.field == field) {
            return Some(Shown::Gap { gap: Box::new(self.gap(gap)) });
        }
        // The last day of a threshold is left out for the value in force, as the standard says.
        let is_in_force = question.table == "Threshold" && question.key == "to";
        is_in_force.then(|| Shown::Words { words: self.desk.said(self.desk.word("in_force")) })
    }

    /// The words for a gap.
    pub(super) fn gap(&self, gap: &Gap) -> GapShown {
        let desk = self.desk;
        let prefix = format!("gap-{}-", gap.field.replace('.', "-"));
        GapShown {
            label: self.gap_label(gap),
            state: desk.tag(gap.state),
            ground: gap.ground.map(|ground| desk.tag(ground)),
            reason: gap.reason.as_ref().map(|reason| desk.prose(reason, 5, &prefix)),
            scrutinised_by: gap.scrutinised_by.as_ref().map(|line| desk.line(line)),
            scrutinised_on: gap.scrutinised_on.map(|day| desk.day(day)),
            outcome: gap.outcome.as_ref().map(|line| desk.line(line)),
            review_on: gap.review_on.map(|day| desk.day(day)),
            expected_on: gap.expected_on.map(|day| desk.day(day)),
        }
    }

    /// What an item is called: a model by its name, another item by its id in words.
    pub(super) fn name_of<'s>(&'s self, id: &'s str) -> &'s str {
        self.models.iter().find(|model| model.id.as_str() == id).map_or(id, |model| model.name.as_str())
    }

    /// The labels along the path of a gap: “Models: Face matcher: Thresholds”.
    fn gap_label(&self, gap: &Gap) -> String {
        let mut questions = match self.record {
            RecordKind::Dataset => crate::standard::Dataset::QUESTIONS,
            RecordKind::Technology => crate::standard::Technology::QUESTIONS,
        };
        let mut labels: Vec<String> = Vec::new();
        for (depth, segment) in gap.field.split('.').enumerate() {
            match questions.iter().find(|question| question.key == segment) {
                Some(question) => {
                    if depth > 0 || !is_drawer(question.key) || gap.field == question.key {
                        labels.push(self.label(question));
                    }
                    questions = question.kind.questions().unwrap_or(&[]);
                }
                None => labels.push(self.name_of(segment).replace('-', " ")),
            }
        }
        labels.join(": ")
    }
}
