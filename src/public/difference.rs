//! What differs between two states of an entry, answer by answer, in the order in which a reader meets them.
//!
//! Nothing is worded here: a change holds both answers, and whoever shows it chooses the words. Lists of tables are
//! matched by the names of their items, so that an item put in front does not make every later one look changed.

use super::{Entry, Gap};
use crate::standard::{AnswerState, Given, Kind, Question};
use std::collections::BTreeMap;

/// One answer that differs.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    /// The path of the answer, such as `algorithm.models.face-matcher.version`.
    pub field: String,
    /// The questions and items that lead to it, from outside in; the last question is the one that is answered.
    pub trail: Vec<Step<'a>>,
    /// What was said before.
    pub before: Said<'a>,
    /// What is said now.
    pub after: Said<'a>,
}

/// A step on the way to an answer.
#[derive(Debug, Clone)]
pub enum Step<'a> {
    /// Into a question.
    Question(&'static Question),
    /// Into the item of a list that goes by this answer; several in a row if one does not tell it from the others.
    Item(Given<'a>),
    /// Into an item that has no name, by its place from 1.
    Place(usize),
}

/// What is said in answer to a question.
#[derive(Debug, Clone)]
pub enum Said<'a> {
    /// The question stands in neither an answer nor a gap: it was not asked.
    Nothing,
    /// An answer: no table, and no list of tables.
    Answer(Given<'a>),
    /// Why there is no answer.
    Gap(&'a Gap),
}

impl Change<'_> {
    /// The question that is answered.
    pub fn question(&self) -> Option<&'static Question> {
        self.trail
            .iter()
            .rev()
            .find_map(|step| if let Step::Question(question) = step { Some(*question) } else { None })
    }
}

/// What differs between two states of an entry; a state that is `None` says nothing at all.
///
/// That an unanswered question is now asked, or no longer, is no difference: it is the standard that changed.
pub fn difference<'a>(before: Option<&'a Entry<'_>>, after: Option<&'a Entry<'_>>) -> Vec<Change<'a>> {
    let mut comparison = Comparison { before: Gaps::of(before), after: Gaps::of(after), changes: Vec::new() };
    let (one, other) = (given(before), given(after));
    comparison.answers(&one, &other, "", &[]);
    comparison.remaining_gaps();
    comparison.changes
}

fn given<'a>(entry: Option<&'a Entry<'_>>) -> Given<'a> {
    entry.map_or(Given::Nothing, Entry::given)
}

/// The stated gaps of one state by their paths, and those that were compared.
struct Gaps<'a>(BTreeMap<&'a str, &'a Gap>);

impl<'a> Gaps<'a> {
    fn of(entry: Option<&'a Entry<'_>>) -> Self {
        Self(entry.map_or(&[] as &[Gap], Entry::gaps).iter().map(|gap| (gap.field.as_str(), gap)).collect())
    }

    fn take(&mut self, field: &str) -> Option<&'a Gap> {
        self.0.remove(field)
    }
}

struct Comparison<'a> {
    before: Gaps<'a>,
    after: Gaps<'a>,
    changes: Vec<Change<'a>>,
}

impl<'a> Comparison<'a> {
    fn answers(&mut self, before: &Given<'a>, after: &Given<'a>, field: &str, trail: &[Step<'a>]) {
        if let (Given::Table(..), _) | (_, Given::Table(..)) = (before, after) {
            self.table(before, after, field, trail);
        } else if is_list_of_tables(before) || is_list_of_tables(after) {
            self.stated(field, trail);
            self.items(items(before), items(after), field, trail);
        } else {
            self.leaf(before, after, field, trail);
        }
    }

    fn table(&mut self, before: &Given<'a>, after: &Given<'a>, field: &str, trail: &[Step<'a>]) {
        self.stated(field, trail);
        for question in questions(before, after) {
            let (one, other) = (answer(before, question), answer(after, question));
            let inner = if field.is_empty() { question.key.to_owned() } else { format!("{field}.{}", question.key) };
            let trail = [trail, &[Step::Question(question)]].concat();
            self.answers(&one, &other, &inner, &trail);
        }
    }

    fn leaf(&mut self, before: &Given<'a>, after: &Given<'a>, field: &str, trail: &[Step<'a>]) {
        let (gap_before, gap_after) = (self.before.take(field), self.after.take(field));
        if same(before, after) && (before.is_something() || same_gap(gap_before, gap_after)) {
            return;
        }
        let said = |given: &Given<'a>, gap: Option<&'a Gap>| match (given.is_something(), gap) {
            (true, _) => Said::Answer(given.clone()),
            (false, Some(gap)) => Said::Gap(gap),
            (false, None) => Said::Nothing,
        };
        let (before, after) = (said(before, gap_before), said(after, gap_after));
        self.changes.push(Change { field: field.to_owned(), trail: trail.to_vec(), before, after });
    }

    /// The gap of a question that holds tables, if it was stated otherwise before.
    fn stated(&mut self, field: &str, trail: &[Step<'a>]) {
        let (before, after) = (self.before.take(field), self.after.take(field));
        if !same_gap(before, after) {
            let said = |gap: Option<&'a Gap>| gap.map_or(Said::Nothing, Said::Gap);
            let (before, after) = (said(before), said(after));
            self.changes.push(Change { field: field.to_owned(), trail: trail.to_vec(), before, after });
        }
    }

    fn items(&mut self, before: &[Given<'a>], after: &[Given<'a>], field: &str, trail: &[Step<'a>]) {
        for (number, (one, other)) in paired(before, after).into_iter().enumerate() {
            let item = other.or(one).cloned().unwrap_or(Given::Nothing);
            let name = item.item_id().map_or_else(|| (number + 1).to_string(), ToOwned::to_owned);
            let mut steps: Vec<Step<'a>> = naming(&item).into_iter().map(Step::Item).collect();
            if steps.is_empty() {
                steps.push(Step::Place(number + 1));
            }
            let nothing = Given::Nothing;
            let trail = [trail, &steps].concat();
            self.answers(one.unwrap_or(&nothing), other.unwrap_or(&nothing), &format!("{field}.{name}"), &trail);
        }
    }

    /// Gaps that were stated deeper than there are answers to walk over.
    fn remaining_gaps(&mut self) {
        let mut fields: Vec<&str> = self.before.0.keys().chain(self.after.0.keys()).copied().collect();
        fields.sort_unstable();
        fields.dedup();
        for field in fields {
            self.stated(field, &[]);
        }
    }
}

fn is_list_of_tables(given: &Given<'_>) -> bool {
    matches!(given, Given::List(items) if matches!(items.first(), Some(Given::Table(_))))
}

fn items<'g, 'a>(given: &'g Given<'a>) -> &'g [Given<'a>] {
    if let Given::List(items) = given { items } else { &[] }
}

fn questions(before: &Given<'_>, after: &Given<'_>) -> Vec<&'static Question> {
    let of = |given: &Given<'_>| match given {
        Given::Table(answers) => answers.iter().map(|(question, _)| *question).collect(),
        _ => Vec::new(),
    };
    let now = of(after);
    if now.is_empty() { of(before) } else { now }
}

fn answer<'a>(given: &Given<'a>, question: &Question) -> Given<'a> {
    answer_to(given, question.key)
}

fn answer_to<'a>(given: &Given<'a>, key: &str) -> Given<'a> {
    let Given::Table(answers) = given else { return Given::Nothing };
    answers.iter().find(|(asked, _)| asked.key == key).map_or(Given::Nothing, |(_, answer)| answer.clone())
}

/// A question that nobody answered is the same whether or not it was asked.
fn same_gap(before: Option<&Gap>, after: Option<&Gap>) -> bool {
    let stated = |gap: Option<&Gap>| gap.filter(|gap| gap.state != AnswerState::NotPublished).cloned();
    // Whether an answer is demanded follows from other answers, and is no statement of its own.
    let plain = |gap: Gap| Gap { needed: false, ..gap };
    stated(before).map(plain) == stated(after).map(plain)
}

/// Whether two answers say the same.
fn same(before: &Given<'_>, after: &Given<'_>) -> bool {
    match (before, after) {
        (Given::Line(one), Given::Line(other)) => one == other,
        (Given::Prose(one), Given::Prose(other)) => one == other,
        (Given::Text(one), Given::Text(other)) => one == other,
        (Given::Date(one), Given::Date(other)) => one == other,
        (Given::YesNo(one), Given::YesNo(other)) => one == other,
        (Given::Count(one), Given::Count(other)) => one == other,
        (Given::Number(one), Given::Number(other)) => one.to_bits() == other.to_bits() || one == other,
        (Given::Term(one), Given::Term(other)) => one.code == other.code,
        (Given::List(one), Given::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Given::Table(one), Given::Table(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|((_, one), (_, other))| same(one, other))
        }
        (one, other) => !one.is_something() && !other.is_something(),
    }
}

type Pair<'g, 'a> = (Option<&'g Given<'a>>, Option<&'g Given<'a>>);

/// The items of two lists side by side: those with the same name, then those most alike; removed ones last.
fn paired<'g, 'a>(before: &'g [Given<'a>], after: &'g [Given<'a>]) -> Vec<Pair<'g, 'a>> {
    let mut left: Vec<Option<&Given<'a>>> = before.iter().map(Some).collect();
    let mut pairs: Vec<Pair<'g, 'a>> = after.iter().map(|item| (None, Some(item))).collect();
    let rules: [fn(&Given<'_>, &Given<'_>) -> bool; 3] = [same, named_the_same, are_alike];
    for matches in rules {
        for pair in pairs.iter_mut().filter(|pair| pair.0.is_none()) {
            let Some(item) = pair.1 else { continue };
            let found = left.iter_mut().find(|other| other.is_some_and(|other| matches(other, item)));
            pair.0 = found.and_then(Option::take);
        }
    }
    pairs.extend(left.into_iter().flatten().map(|item| (Some(item), None)));
    pairs
}

fn named_the_same(one: &Given<'_>, other: &Given<'_>) -> bool {
    match (one.item_id(), other.item_id()) {
        (Some(one), Some(other)) => one == other,
        (None, None) => {
            let (ones, others) = (naming(one), naming(other));
            !ones.is_empty()
                && ones.len() == others.len()
                && ones.iter().zip(&others).all(|(one, other)| same(one, other))
        }
        _ => false,
    }
}

/// Whether at least half of what two items say is the same. Items with different ids are different things.
fn are_alike(one: &Given<'_>, other: &Given<'_>) -> bool {
    let (Given::Table(ones), Given::Table(others)) = (one, other) else { return false };
    if one.item_id() != other.item_id() {
        return false;
    }
    let answers = ones.iter().zip(others).map(|((_, one), (_, other))| (one, other));
    let said: Vec<_> = answers.filter(|(one, other)| one.is_something() || other.is_something()).collect();
    let equal = said.iter().filter(|(one, other)| same(one, other)).count();
    equal * 2 >= said.len() && equal > 0
}

/// The answers by which a reader knows an item: its name, or the first words it has, and what tells it from others of that
/// name: a figure its group, a threshold the day from which it held, a deployment its day.
fn naming<'a>(item: &Given<'a>) -> Vec<Given<'a>> {
    let Given::Table(answers) = item else { return Vec::new() };
    let first = |wanted: fn(&Question) -> bool| {
        answers.iter().find(|(question, answer)| wanted(question) && answer.is_something()).map(|(_, it)| it.clone())
    };
    let name = first(|question| question.key == "name")
        .or_else(|| first(|question| matches!(question.kind, Kind::Line | Kind::Name | Kind::Id(_))))
        .or_else(|| first(|question| matches!(question.kind, Kind::Term(_))));
    let more = ["group", "from", "date"].into_iter().map(|key| answer_to(item, key)).filter(Given::is_something);
    let mut naming: Vec<Given<'a>> = name.into_iter().collect();
    for answer in more {
        if !naming.iter().any(|known| same(known, &answer)) {
            naming.push(answer);
        }
    }
    naming
}
