//! What a record says under one attribute: a text, or the reason for having none.

use super::gathered::Slot;
use super::sentence::{day, english, is_plain, joined, say};
use crate::public::{Gap, PublicRegister};
use crate::standard::{AnswerState, Line, Listed};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// What a record says under an attribute.
#[derive(Serialize, JsonSchema)]
pub(in crate::feeds) struct Said<'a> {
    /// `answered`, or why there is no answer.
    pub(super) state: AnswerState,
    /// The answer, or else a sentence that says why there is none.
    pub(super) text: Line,
    /// The code that the finder of GOV.UK knows, where it knows one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<&'static str>,
    /// The paths of the answers in the record from which the text is made; `*` stands for the items of a list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    from: Vec<String>,
    /// What is missing of it, as the record states it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    gaps: Vec<&'a Gap>,
}

/// The states of a gap, the one that says most first.
const STATES: [AnswerState; 4] =
    [AnswerState::Withheld, AnswerState::NotApplicable, AnswerState::NotKnown, AnswerState::NotPublished];

impl<'a> Said<'a> {
    /// A text that is always there.
    pub(super) fn always(text: Line, code: Option<&'static str>, from: &str) -> Self {
        Self { state: AnswerState::Answered, text, code, from: vec![from.to_owned()], gaps: Vec::new() }
    }

    /// What the answers to these questions say. `gaps` are those of the record.
    pub(super) fn of(register: &PublicRegister, slots: &[&Slot<'_>], gaps: &'a [Gap]) -> Self {
        let many = slots.len() > 1;
        let (mut texts, mut from) = (Vec::new(), Vec::new());
        for slot in slots {
            if let Some(text) = answered(register, slot, many) {
                texts.push(text);
                from.push(slot.path.clone());
            }
        }
        let gaps: Vec<&Gap> = gaps.iter().filter(|gap| slots.iter().any(|slot| slot.is_met_by(gap))).collect();
        if texts.is_empty() {
            let said = STATES.iter().find_map(|state| gaps.iter().find(|gap| gap.state == *state));
            let state = said.map_or(AnswerState::NotPublished, |gap| gap.state);
            return Self {
                state,
                text: english(said.map_or_else(not_published, |gap| reason(gap))),
                code: None,
                from,
                gaps,
            };
        }
        let text = joined(&texts, "\n\n");
        // Names and addresses are the same in every language.
        let text = Line { cy: text.cy.filter(|welsh| *welsh != text.en), en: text.en };
        Self { state: AnswerState::Answered, text, code: None, from, gaps }
    }

    /// The same, shortened to its first sentence.
    pub(super) fn first_sentence(mut self) -> Self {
        let first = |text: &str| text::sentences(text).first().map_or_else(String::new, |it| it.trim().to_owned());
        self.text = Line { en: first(&self.text.en), cy: self.text.cy.as_deref().map(first) };
        self
    }

    /// The same, said in other words where there is an answer.
    pub(super) fn put(mut self, words: &str) -> Self {
        if self.state == AnswerState::Answered {
            self.text = english(words);
        }
        self
    }
}

/// The answers to one question. With several questions, what is no words is said with its label.
fn answered(register: &PublicRegister, slot: &Slot<'_>, many: bool) -> Option<Line> {
    let question = slot.question;
    let labelled = !is_plain(&question.kind) && (many || matches!(question.kind, crate::standard::Kind::YesNo));
    let several = slot.answers.len() > 1;
    let texts = slot.answers.iter().filter_map(|answer| {
        let said = say(register, question, &answer.given)?;
        let before = match answer.item {
            Some(item) if several => item,
            _ if labelled => question.label,
            _ => return Some(said),
        };
        Some(english(format!("{before}: {}", said.en)))
    });
    let texts: Vec<Line> = texts.collect();
    (!texts.is_empty()).then(|| joined(&texts, "\n"))
}

fn not_published() -> String {
    AnswerState::NotPublished.term().label.to_owned()
}

/// Why there is no answer, in a sentence or two.
fn reason(gap: &Gap) -> String {
    let mut said = gap.state.term().label.to_owned();
    if let Some(ground) = gap.ground {
        said.push_str(&format!(" ({})", ground.term().label));
    }
    if let Some(reason) = &gap.reason {
        said.push_str(&format!(": {}", text::plain(&reason.en)));
    }
    if let (Some(body), Some(on)) = (&gap.scrutinised_by, gap.scrutinised_on) {
        said.push_str(&format!(" Scrutinised by {} on {}.", body.en, day(on)));
    }
    if let Some(on) = gap.expected_on {
        said.push_str(&format!(" Expected by {}.", day(on)));
    }
    said
}
