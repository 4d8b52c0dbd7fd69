//! The rows of a table, one after another: a register of any size never stands in memory a second time.

use super::answers::{add, add_one};
use super::cell::Cell;
use super::column::Shape;
use super::table::{Origin, Table, Whose, register_questions};
use crate::feeds::edition::Edition;
use crate::findings::Finding;
use crate::public::{DEPLOYMENTS, Dataset, Entry, EntryKind, Gap, PublicRegister, RecordKind, Technology};
use crate::site::Address;
use crate::standard::{self as asked, Answer, AnswerState, Given, Line, Listed, Question};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What takes a row; it has as many cells as the table has columns.
pub(in crate::feeds) type Take<'t> = dyn FnMut(&[Cell<'_>]) -> Result<(), Finding> + 't;

/// Hands out the rows of this table, in the order of ids and of lists.
pub(in crate::feeds) fn rows(table: &Table, edition: &Edition<'_>, take: &mut Take<'_>) -> Result<(), Finding> {
    let register = edition.register;
    match &table.origin {
        Origin::Register => take(&of_register(register)),
        Origin::Technologies => technologies(edition, take),
        Origin::Datasets => datasets(edition, take),
        Origin::Owners => register.owners.iter().try_for_each(|owner| {
            let mut row = vec![force(register), Cell::text(owner.id.as_str())];
            add(asked::Owner::QUESTIONS, &owner.answers.given(), &mut row);
            take(&row)
        }),
        Origin::Gaps => gaps(register, take),
        Origin::Lines => lines(register, take),
        Origin::Withdrawn => withdrawn(register, take),
        Origin::Withheld => withheld(register, table, take),
        Origin::Forces => Ok(()),
        Origin::List(Whose::Technology, keys) => register.technologies.iter().try_for_each(|technology| {
            let head = head(register, &technology.id, &technology.answers.name);
            Walk { head, tail: None, take }.down(&towards(technology, keys), keys, &mut Vec::new())
        }),
        Origin::List(Whose::Dataset, keys) => {
            let users = users(register);
            register.datasets.iter().try_for_each(|dataset| {
                let head = head(register, &dataset.id, &dataset.answers.name);
                let users = users.get(dataset.id.as_str()).into_iter().flatten().copied();
                let tail = Some(Cell::several(users));
                let answer = keys.first().and_then(|key| dataset.answers.given_to(key));
                Walk { head, tail, take }.down(&Given::Table(answer.into_iter().collect()), keys, &mut Vec::new())
            })
        }
    }
}

/// The one answer of a technology that these keys lead into: each list is asked for by itself, and a record has many.
fn towards<'a>(technology: &'a Technology, keys: &[&str]) -> Given<'a> {
    let answer = keys.first().and_then(|key| match *key {
        key if key == DEPLOYMENTS.key => Some((&DEPLOYMENTS, technology.deployments.given())),
        key => technology.answers.given_to(key),
    });
    Given::Table(answer.into_iter().collect())
}

fn force(register: &PublicRegister) -> Cell<'_> {
    Cell::text(register.force.id.as_str())
}

/// The cells with which a row of a list begins.
fn head<'a>(register: &'a PublicRegister, id: &'a str, name: &'a Line) -> Vec<Cell<'a>> {
    let mut head = vec![force(register), Cell::text(id)];
    head.extend(Cell::words(&Given::Line(name)));
    head
}

fn technologies(edition: &Edition<'_>, take: &mut Take<'_>) -> Result<(), Finding> {
    for technology in &edition.register.technologies {
        let page = edition.base.absolute(Address::Technology(&technology.id));
        let mut row = vec![force(edition.register), Cell::text(technology.id.as_str()), Cell::text(page)];
        add(asked::Technology::QUESTIONS, &technology.given(), &mut row);
        row.push(Cell::count(technology.deployments.len()));
        row.extend(by_state(&technology.gaps));
        take(&row)?;
    }
    Ok(())
}

fn datasets(edition: &Edition<'_>, take: &mut Take<'_>) -> Result<(), Finding> {
    for dataset in &edition.register.datasets {
        let page = edition.base.absolute(Address::Dataset(&dataset.id));
        let mut row = vec![force(edition.register), Cell::text(dataset.id.as_str()), Cell::text(page)];
        add(asked::Dataset::QUESTIONS, &dataset.given(), &mut row);
        row.extend(by_state(&dataset.gaps));
        take(&row)?;
    }
    Ok(())
}

/// The questions without an answer by their state, in the order of the columns.
fn by_state(gaps: &[Gap]) -> [Cell<'static>; 4] {
    let states = [AnswerState::Withheld, AnswerState::NotApplicable, AnswerState::NotKnown, AnswerState::NotPublished];
    states.map(|state| Cell::several(gaps.iter().filter(|gap| gap.state == state).map(|gap| gap.field.as_str())))
}

/// The technologies that use each set of data, in the order of their ids.
fn users(register: &PublicRegister) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for technology in &register.technologies {
        for data in &technology.answers.data {
            users.entry(data.dataset.as_str()).or_default().insert(&technology.id);
        }
    }
    users
}

fn gaps(register: &PublicRegister, take: &mut Take<'_>) -> Result<(), Finding> {
    let technologies = register.technologies.iter().map(|it| (RecordKind::Technology, &it.id, &it.gaps));
    let datasets = register.datasets.iter().map(|it| (RecordKind::Dataset, &it.id, &it.gaps));
    for (kind, id, gaps) in technologies.chain(datasets) {
        for gap in gaps {
            let mut row = vec![
                force(register),
                Cell::text(kind.code()),
                Cell::text(id.as_str()),
                Cell::text(gap.field.as_str()),
                Cell::text(gap.state.code()),
                Cell::YesNo(gap.needed),
                Cell::text(gap.ground.map_or("", Listed::code)),
            ];
            row.extend(Cell::words(&gap.reason.given()));
            row.extend(Cell::words(&gap.scrutinised_by.given()));
            row.push(Cell::value(&gap.scrutinised_on.given()));
            row.extend(Cell::words(&gap.outcome.given()));
            row.push(Cell::value(&gap.review_on.given()));
            row.push(Cell::value(&gap.expected_on.given()));
            take(&row)?;
        }
    }
    Ok(())
}

fn withdrawn(register: &PublicRegister, take: &mut Take<'_>) -> Result<(), Finding> {
    register.tombstones.iter().try_for_each(|tombstone| {
        let mut row = vec![force(register), Cell::text(tombstone.record.code()), Cell::text(tombstone.id.as_str())];
        row.extend(Cell::words(&tombstone.name.given()));
        row.push(Cell::Day(tombstone.withdrawn_on));
        row.extend(Cell::words(&tombstone.reason.given()));
        row.push(Cell::value(&tombstone.replaced_by.given()));
        take(&row)
    })
}

fn withheld(register: &PublicRegister, table: &Table, take: &mut Take<'_>) -> Result<(), Finding> {
    (1..).zip(&register.withheld_records).try_for_each(|(number, record)| {
        let mut row = vec![force(register), Cell::Count(number)];
        let Given::Table(answers) = record.given() else { return Ok(()) };
        answers.iter().for_each(|(question, answer)| add_one(question, answer, &mut row));
        row.resize(table.columns.len(), Cell::Empty);
        take(&row)
    })
}

fn of_register(register: &PublicRegister) -> Vec<Cell<'_>> {
    let mut row = vec![force(register), Cell::Day(register.as_of)];
    for (question, answer) in parts(register) {
        add_one(question, &answer, &mut row);
    }
    row
}

/// What the register says of itself, each part with its question.
fn parts(register: &PublicRegister) -> impl Iterator<Item = (&'static Question, Given<'_>)> {
    let parts = [
        ("force", register.force.given()),
        ("statement", register.statement.given()),
        ("register", register.register.given()),
        ("site", register.site.given()),
        ("accessibility", register.accessibility.given()),
    ];
    register_questions().map(move |question| {
        let given = parts.iter().find(|(key, _)| *key == question.key).map(|(_, given)| given.clone());
        (question, given.unwrap_or(Given::Nothing))
    })
}

/// A walk down one record to the items of one list.
struct Walk<'w, 'a, 't> {
    head: Vec<Cell<'a>>,
    tail: Option<Cell<'a>>,
    take: &'w mut Take<'t>,
}

impl<'a> Walk<'_, 'a, '_> {
    /// Hands out a row for each item of the list that these keys lead to. `parents` name the items on the way.
    fn down(&mut self, given: &Given<'a>, keys: &[&str], parents: &mut Vec<Cell<'a>>) -> Result<(), Finding> {
        let (Given::Table(answers), [key, inner @ ..]) = (given, keys) else { return Ok(()) };
        let Some((question, answer)) = answers.iter().find(|(question, _)| question.key == *key) else { return Ok(()) };
        let Given::List(items) = answer else { return self.down(answer, inner, parents) };
        for (number, item) in (1..).zip(items) {
            if inner.is_empty() {
                self.row(question, number, item, parents)?;
            } else {
                parents.push(own_id(item).map_or(Cell::Count(number), Cell::text));
                self.down(item, inner, parents)?;
                parents.pop();
            }
        }
        Ok(())
    }

    fn row(&mut self, list: &Question, number: u64, item: &Given<'a>, parents: &[Cell<'a>]) -> Result<(), Finding> {
        let mut row = self.head.clone();
        row.extend_from_slice(parents);
        row.push(Cell::Count(number));
        add(list.kind.questions().unwrap_or_default(), item, &mut row);
        row.extend(self.tail.clone());
        (self.take)(&row)
    }
}

/// The item's own id, if it has one.
fn own_id<'a>(item: &Given<'a>) -> Option<&'a str> {
    let Given::Table(answers) = item else { return None };
    answers.iter().find_map(|(question, answer)| match answer {
        Given::Text(id) if question.key == "id" => Some(*id),
        _ => None,
    })
}

/// Every list of words or names, an item a row.
fn lines(register: &PublicRegister, take: &mut Take<'_>) -> Result<(), Finding> {
    for technology in &register.technologies {
        let mut lines = Lines::of(register, EntryKind::Technology, &technology.id, take);
        lines.below(&Entry::Technology(Cow::Borrowed(technology)).given(), "")?;
    }
    for dataset in &register.datasets {
        Lines::of(register, EntryKind::Dataset, &dataset.id, take).below(&Dataset::given(dataset), "")?;
    }
    for owner in &register.owners {
        Lines::of(register, EntryKind::Owner, &owner.id, take).below(&owner.answers.given(), "")?;
    }
    let mut lines = Lines::of(register, EntryKind::Register, register.force.id.as_str(), take);
    parts(register).try_for_each(|(question, answer)| lines.one(question, &answer, question.key))
}

/// A walk down one record to all its lists of words or names.
struct Lines<'w, 'a, 't> {
    head: [Cell<'a>; 3],
    take: &'w mut Take<'t>,
}

impl<'w, 'a, 't> Lines<'w, 'a, 't> {
    fn of(register: &'a PublicRegister, kind: EntryKind, id: &'a str, take: &'w mut Take<'t>) -> Self {
        Self { head: [force(register), Cell::text(kind.code()), Cell::text(id)], take }
    }

    fn below(&mut self, given: &Given<'_>, path: &str) -> Result<(), Finding> {
        let Given::Table(answers) = given else { return Ok(()) };
        answers.iter().try_for_each(|(question, answer)| {
            let field = if path.is_empty() { question.key.to_owned() } else { format!("{path}.{}", question.key) };
            self.one(question, answer, &field)
        })
    }

    fn one(&mut self, question: &'static Question, answer: &Given<'_>, field: &str) -> Result<(), Finding> {
        match (Shape::of(&question.kind), answer) {
            (Shape::Table(_), answer) => self.below(answer, field),
            (Shape::Rows, Given::List(items)) => items.iter().enumerate().try_for_each(|(index, item)| {
                // As gaps name it.
                let name = item.item_id().map_or_else(|| index.to_string(), str::to_owned);
                self.below(item, &format!("{field}.{name}"))
            }),
            (Shape::Lines, Given::List(items)) => (1..).zip(items).try_for_each(|(number, item)| {
                let [english, welsh] = Cell::words(item);
                let [force, record, id] = self.head.clone();
                let (field, value) = (Cell::text(field), Cell::value(item));
                (self.take)(&[force, record, id, field, Cell::Count(number), value, english, welsh])
            }),
            _ => Ok(()),
        }
    }
}
