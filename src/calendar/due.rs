//! Every day by which a register promises something. Which of them are near is for the calendar to say.

use crate::public::{Dataset, Gap, PublicRegister, RecordKind, Technology};
use crate::standard::{self as asked, AnswerState, AssessmentState, Listed, OwnerId, Question, Status, label_of};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Something that falls due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due<'a> {
    /// The day.
    pub on: Date,
    /// What sort of thing it is.
    pub matter: Matter,
    /// The record that it is about; none if it is the register as a whole.
    pub record: Option<RecordDue<'a>>,
    /// The path of the answer that names the day, or that is awaited. It stays the same when the day changes.
    pub field: String,
    /// What it is about in a few words, where there is more to say than the matter.
    pub about: Option<String>,
    /// Who answers for it.
    pub answers: Option<Answerable<'a>>,
}

/// The sorts of things that fall due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// A record is checked again.
    RecordReview,
    /// A trial ends.
    TrialEnd,
    /// A contract ends.
    ContractEnd,
    /// An assessment is looked at again.
    AssessmentReview,
    /// What is withheld is looked at again.
    WithheldReview,
    /// A record that is withheld as a whole is looked at again.
    WithheldRecordReview,
    /// An answer that was not known should be.
    AnswerExpected,
    /// The register is updated.
    NextUpdate,
    /// The statement of completeness is a year old.
    Statement,
    /// The accessibility statement is a year old.
    AccessibilityStatement,
    /// Where a weakness can be told is to be confirmed (`security.txt`).
    SecurityContact,
}

impl Matter {
    /// Its code, which never changes.
    pub fn code(self) -> &'static str {
        match self {
            Self::RecordReview => "record-review",
            Self::TrialEnd => "trial-end",
            Self::ContractEnd => "contract-end",
            Self::AssessmentReview => "assessment-review",
            Self::WithheldReview => "withheld-review",
            Self::WithheldRecordReview => "withheld-record-review",
            Self::AnswerExpected => "answer-expected",
            Self::NextUpdate => "next-update",
            Self::Statement => "statement",
            Self::AccessibilityStatement => "accessibility-statement",
            Self::SecurityContact => "security-contact",
        }
    }

    /// What is to be done by the day.
    pub fn label(self) -> &'static str {
        match self {
            Self::RecordReview => "review the record",
            Self::TrialEnd => "the trial ends: decide what follows",
            Self::ContractEnd => "the contract ends: decide what follows",
            Self::AssessmentReview => "review an assessment",
            Self::WithheldReview => "look again at what is withheld",
            Self::WithheldRecordReview => "look again at a record that is withheld as a whole",
            Self::AnswerExpected => "give the answer that was promised",
            Self::NextUpdate => "update the register",
            Self::Statement => "renew the statement of completeness",
            Self::AccessibilityStatement => "review the accessibility statement",
            Self::SecurityContact => "confirm where a weakness of the website can be told",
        }
    }
}

/// A record that something falls due of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordDue<'a> {
    /// Of which kind it is.
    pub kind: RecordKind,
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
}

/// Who answers for something: a post, and how it is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answerable<'a> {
    /// The post.
    pub post: &'a str,
    /// Its mailbox, or else that of the record or of the register.
    pub contact: Option<&'a str>,
}

impl Due<'_> {
    /// The id of its record; the register as a whole comes first.
    pub(super) fn record_id(&self) -> &str {
        self.record.map_or("", |record| record.id)
    }

    /// What it is about and what is to be done, in one line.
    pub fn in_words(&self) -> String {
        let whose = self.record.map_or("The register", |record| record.name);
        let about = self.about.as_ref().map(|about| format!(" ({about})")).unwrap_or_default();
        format!("{whose}: {}{about}", self.matter.label())
    }
}

/// Everything that a register promises, in no order.
pub(super) fn all(register: &PublicRegister) -> Vec<Due<'_>> {
    let mut items: Vec<Due<'_>> = Vec::new();
    items.extend(register.technologies.iter().flat_map(|technology| of_technology(technology, register)));
    items.extend(register.datasets.iter().flat_map(|dataset| of_dataset(dataset)));
    items.extend(of_register(register));
    items
}

fn of_technology<'a>(technology: &'a Technology, register: &'a PublicRegister) -> Vec<Due<'a>> {
    let answers = &technology.answers;
    let name = answers.name.en.as_str();
    let item = Items {
        record: Some(RecordDue { kind: RecordKind::Technology, id: &technology.id, name }),
        answers: answers.accountable_owner.as_ref().map(|owner| answerable(owner, answers, register)),
    };
    let is_over = matches!(answers.status, Status::Retired | Status::NeverDeployed | Status::Withdrawn);
    let mut items = Vec::new();
    if !is_over {
        items.extend(item.on(answers.next_review, Matter::RecordReview, "next_review"));
        items.extend(item.on(answers.procurement.ends, Matter::ContractEnd, "procurement.ends"));
        items.extend(of_assessments(&answers.assessments, &item));
    }
    if answers.status == Status::Trial {
        items.extend(item.on(answers.trial_ends_on, Matter::TrialEnd, "trial_ends_on"));
    }
    items.extend(of_gaps(&technology.gaps, asked::Technology::QUESTIONS, &item));
    items
}

fn answerable<'a>(owner: &'a OwnerId, answers: &'a asked::Technology, register: &'a PublicRegister) -> Answerable<'a> {
    let entry = register.owner(owner.as_str());
    let own = entry.and_then(|owner| owner.answers.contact_email.as_ref());
    Answerable {
        post: entry.map_or(owner.as_str(), |owner| owner.answers.role.en.as_str()),
        contact: own.or(answers.contact_email.as_ref()).map(|email| email.as_str()),
    }
}

/// Assessments have no ids, so each is named by its type, and by a number from the second of that type on.
fn of_assessments<'a>(assessments: &'a [asked::Assessment], item: &Items<'a>) -> Vec<Due<'a>> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut items = Vec::new();
    for assessment in assessments {
        let term = assessment.r#type.term();
        let number = seen.entry(term.code).and_modify(|number| *number += 1).or_insert(1);
        let name = if *number == 1 { term.code.to_owned() } else { format!("{}-{number}", term.code) };
        if assessment.state == AssessmentState::NotRequired {
            continue;
        }
        let due = item.on(assessment.next_review, Matter::AssessmentReview, &format!("assessments.{name}.next_review"));
        items.extend(due.map(|due| Due { about: Some(term.label.to_owned()), ..due }));
    }
    items
}

fn of_gaps<'a>(gaps: &'a [Gap], questions: &[Question], item: &Items<'a>) -> Vec<Due<'a>> {
    let due = |gap: &'a Gap| {
        let due = match gap.state {
            AnswerState::Withheld => item.on(gap.review_on, Matter::WithheldReview, &gap.field),
            AnswerState::NotKnown => item.on(gap.expected_on, Matter::AnswerExpected, &gap.field),
            _ => None,
        }?;
        Some(Due { about: Some(label_of(questions, &gap.field)), ..due })
    };
    gaps.iter().filter_map(due).collect()
}

fn of_dataset(dataset: &Dataset) -> Vec<Due<'_>> {
    let answers = &dataset.answers;
    let record = RecordDue { kind: RecordKind::Dataset, id: &dataset.id, name: &answers.name.en };
    let post = answers.information_asset_owner.as_ref();
    let item = Items { record: Some(record), answers: post.map(|post| Answerable { post: &post.en, contact: None }) };
    of_gaps(&dataset.gaps, asked::Dataset::QUESTIONS, &item)
}

fn of_register(register: &PublicRegister) -> Vec<Due<'_>> {
    let contact = register.force.contact_email.as_ref().map(|email| email.as_str());
    let lead = register.register.programme_lead.as_ref();
    let item = Items { record: None, answers: lead.map(|post| Answerable { post: &post.en, contact }) };
    let a_year_after = |day: Date| day.checked_add(1.year()).ok();
    let prepared = register.accessibility.prepared_on.and_then(a_year_after);
    let mut items: Vec<Due<'_>> = [
        item.on(register.register.next_update_due, Matter::NextUpdate, "register.next_update_due"),
        item.on(a_year_after(register.statement.as_of), Matter::Statement, "statement.as_of"),
        item.on(prepared, Matter::AccessibilityStatement, "accessibility.prepared_on"),
        item.on(register.site.security.expires, Matter::SecurityContact, "site.security.expires"),
    ]
    .into_iter()
    .flatten()
    .collect();
    // Such a record has no id in public: the ground and the day of the scrutiny tell one from another, else a number.
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for withheld in &register.withheld_records {
        let name = format!("{}.{}", withheld.ground.code(), withheld.scrutinised_on);
        let number = seen.entry(name.clone()).and_modify(|number| *number += 1).or_insert(1);
        let field = format!("withheld_records.{name}.{number}");
        let due = item.on(Some(withheld.review_on), Matter::WithheldRecordReview, &field);
        items.extend(due.map(|due| Due { about: Some(withheld.ground.term().label.to_owned()), ..due }));
    }
    items
}

/// What the items of one record have in common.
struct Items<'a> {
    record: Option<RecordDue<'a>>,
    answers: Option<Answerable<'a>>,
}

impl<'a> Items<'a> {
    fn on(&self, day: Option<Date>, matter: Matter, field: &str) -> Option<Due<'a>> {
        let Self { record, answers } = *self;
        Some(Due { on: day?, matter, record, field: field.to_owned(), about: None, answers })
    }
}
