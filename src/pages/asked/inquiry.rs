//! What every answer is made with: the records in the order in which people ask for them, and ways to point into them.

use super::super::desk::{Anchor, Desk, Words};
use super::reply::{IN_CELL, Piece, said};
use crate::public::{Dataset, Gap, Technology};
use crate::site::Address;
use crate::standard::{AnswerState, Status, TECHNOLOGY_SECTIONS, TechnologyKind};
use crate::words::Argument;
use std::sync::Arc;

/// The register while questions are asked of it.
pub(super) struct Inquiry<'d, 'm, 'a> {
    pub(super) desk: &'d Desk<'m, 'a>,
    /// All technologies: those in use first, then those that are planned, then those that are over; each by its id.
    pub(super) all: Vec<&'a Technology>,
}

impl<'d, 'm, 'a> Inquiry<'d, 'm, 'a> {
    pub(super) fn new(desk: &'d Desk<'m, 'a>) -> Self {
        let mut all: Vec<&Technology> = desk.public().technologies.iter().map(Arc::as_ref).collect();
        all.sort_by_key(|technology| order(technology.answers.status));
        Self { desk, all }
    }

    /// A message with arguments.
    pub(super) fn say(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.desk.words().say(id, arguments)
    }

    /// A message that says “x of y”: `$x_text` of `$y_text`, and `$x` and `$y` for plural forms.
    pub(super) fn of(&self, id: &str, x: usize, y: usize) -> String {
        self.say(id, &[("x", Argument::Count(x)), ("y", Argument::Count(y))])
    }

    /// A message with one number, as `$count`.
    pub(super) fn count(&self, id: &str, count: usize) -> String {
        self.say(id, &[("count", Argument::Count(count))])
    }

    /// The technologies of which this is true.
    pub(super) fn those(&self, is_one: impl Fn(&Technology) -> bool) -> Vec<&'a Technology> {
        self.all.iter().copied().filter(|technology| is_one(technology)).collect()
    }

    /// The technologies of one of these kinds.
    pub(super) fn of_kinds(&self, kinds: &[TechnologyKind]) -> Vec<&'a Technology> {
        self.those(|technology| technology.answers.kinds.iter().any(|kind| kinds.contains(kind)))
    }

    /// The technologies that are live, in trial or suspended.
    pub(super) fn running(&self) -> Vec<&'a Technology> {
        self.those(|technology| technology.answers.status.is_running())
    }

    /// A place in a record, under the record's name.
    pub(super) fn place(&self, technology: &Technology, anchor: &str) -> Anchor {
        Anchor { href: self.href(technology, anchor), label: self.desk.line(&technology.answers.name) }
    }

    /// A place in a record, under words of its own.
    pub(super) fn part(&self, technology: &Technology, anchor: &str, label: Words) -> Piece {
        Piece { href: Some(self.href(technology, anchor)), ..Piece::of(label) }
    }

    fn href(&self, technology: &Technology, anchor: &str) -> String {
        format!("{}#{anchor}", self.desk.href(Address::Technology(&technology.id)))
    }

    pub(super) fn dataset_place(&self, dataset: &Dataset, anchor: &str) -> Anchor {
        let href = format!("{}#{anchor}", self.desk.href(Address::Dataset(&dataset.id)));
        Anchor { href, label: self.desk.line(&dataset.answers.name) }
    }

    /// The first of these for a cell, and how many more there are.
    pub(super) fn some(&self, mut mentions: Vec<Piece>) -> Vec<Piece> {
        let rest = mentions.len().saturating_sub(IN_CELL);
        if rest > 0 {
            mentions.truncate(IN_CELL);
            mentions.extend(said(self.desk.said(self.count("and_more", rest))));
        }
        mentions
    }

    /// The status, as a cell.
    pub(super) fn status(&self, technology: &Technology) -> Vec<Piece> {
        vec![self.part(technology, "status", self.desk.said(self.desk.tag(technology.answers.status).label))]
    }

    /// The state of an answer that is not there, as a cell.
    pub(super) fn state(&self, technology: &Technology, field: &str) -> Vec<Piece> {
        let state = state(&technology.gaps, field).unwrap_or(AnswerState::NotPublished);
        said(self.desk.said(self.desk.tag(state).label))
    }

    /// Those of these records that do not answer the question at this path, each with the state of its answer.
    pub(super) fn silent<'t>(
        &'t self,
        of: &'t [&'a Technology],
        field: &'t str,
        says: impl Fn(&Technology) -> bool + 't,
    ) -> impl Iterator<Item = (Anchor, AnswerState)> + 't {
        let key = field.split('.').next().unwrap_or(field);
        let section = TECHNOLOGY_SECTIONS.iter().find(|section| section.keys.contains(&key));
        let anchor = section.map_or("main", |section| section.id);
        of.iter()
            .filter(move |technology| !says(technology))
            .filter_map(move |technology| Some((self.place(technology, anchor), state(&technology.gaps, field)?)))
    }
}

/// The state of the answer at a path of which there is none: its own gap, that of the table around it, or one within.
/// `None` if the question does not arise.
pub(super) fn state(gaps: &[Gap], field: &str) -> Option<AnswerState> {
    let own = gaps
        .iter()
        .find(|gap| field.strip_prefix(&*gap.field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')));
    own.or_else(|| gaps.iter().find(|gap| gap.is_within(field))).map(|gap| gap.state)
}

fn order(status: Status) -> u8 {
    match status {
        Status::Live => 0,
        Status::Trial => 1,
        Status::Suspended => 2,
        Status::InDevelopment | Status::Proposed => 3,
        Status::Retired | Status::NeverDeployed | Status::Withdrawn => 4,
    }
}
