//! A table: its columns, the keys by which it joins with others, and where its rows come from.
//!
//! Which tables there are follows from the standard: one of each sort of record, one for each list of tables within a record,
//! named by the list, and a few of what belongs to no list. Nothing here reads a register.

use super::column::Column;
use super::own;
use crate::public::DEPLOYMENTS;
use crate::standard::{self as asked, Kind, Publication, Question, RegisterFile, Target};
use crate::words::{Phrase, Words};
use std::sync::LazyLock;

/// A table of the set.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its name, which no other table has and which stays as it is.
    pub name: String,
    /// The questions that lead to its list, from outside in; of another table one question that names it.
    pub trail: Vec<&'static Question>,
    /// Its columns, in their order.
    pub columns: Vec<Column>,
    /// The columns that tell a row from all others.
    pub key: Vec<String>,
    /// Where its rows lead.
    pub references: Vec<Reference>,
    /// Where its rows come from.
    pub(super) origin: Origin,
}

/// Columns whose values stand in the key of another table. Empty cells lead nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The columns of this table.
    pub columns: Vec<String>,
    /// The other table's name.
    pub table: String,
    /// Its columns, in the same order.
    pub to: Vec<String>,
}

/// Where the rows of a table come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    Register,
    Technologies,
    Datasets,
    Owners,
    Gaps,
    Lines,
    Withdrawn,
    Withheld,
    /// The forces of a collection. No register has them.
    Forces,
    /// The list of tables that these keys lead to in a record.
    List(Whose, Vec<&'static str>),
}

/// Of which sort of record a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Technology,
    Dataset,
}

/// Every table of the set, in the order in which a reader wants them. The standard alone says which there are.
pub fn tables() -> &'static [Table] {
    static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
        let mut tables = vec![technologies()];
        lists(Whose::Technology, asked::Technology::QUESTIONS.iter().chain([&DEPLOYMENTS]), &mut tables);
        tables.push(datasets());
        lists(Whose::Dataset, asked::Dataset::QUESTIONS.iter(), &mut tables);
        tables.extend([owners(), gaps(), words(), withdrawn(), withheld_records(), register()]);
        tables
    });
    &TABLES
}

impl Table {
    /// Where it stands as CSV, below the root.
    pub fn path(&self) -> String {
        format!("api/v1/{}", self.file())
    }

    /// What the file is called.
    pub fn file(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// What people call it in these words, or else in English.
    pub fn title(&self, words: Option<&Words>) -> String {
        let label = |question: &Question| match words {
            Some(words) => words.phrase(Phrase::Label(question)).to_owned(),
            None => question.label.to_owned(),
        };
        self.trail.iter().map(|question| label(question)).collect::<Vec<_>>().join(": ")
    }

    /// What a row of it is, in plain words.
    pub fn about(&self, words: Option<&Words>) -> String {
        let Some(question) = self.trail.last() else { return String::new() };
        words.map_or_else(|| question.asks.to_owned(), |words| words.phrase(Phrase::Asks(question)).to_owned())
    }

    /// The path of the list that it holds in a record of this sort, such as `algorithm.models.*.thresholds`.
    pub(super) fn list(&self) -> Option<(Whose, String)> {
        let Origin::List(whose, _) = &self.origin else { return None };
        let (last, before) = self.trail.split_last()?;
        let mut path = String::new();
        for question in before {
            path.push_str(question.key);
            path.push_str(if question.kind.is_list() { ".*." } else { "." });
        }
        Some((*whose, path + last.key))
    }

    fn new(origin: Origin, question: &'static Question, columns: Vec<Column>, key: &[&str]) -> Self {
        let references = vec![Reference::to(&["force"], "register", &["force"])];
        let key = key.iter().map(|name| (*name).to_owned()).collect();
        let table = Self { name: question.key.to_owned(), trail: vec![question], columns, key, references, origin };
        table.with_whole_keys()
    }

    /// The same, with every column of the key in every row.
    fn with_whole_keys(mut self) -> Self {
        let Self { columns, key, .. } = &mut self;
        columns.iter_mut().filter(|column| key.contains(&column.name)).for_each(|column| column.is_required = true);
        self
    }
}

impl Reference {
    fn to(columns: &[&str], table: &str, to: &[&str]) -> Self {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Self { columns: owned(columns), table: table.to_owned(), to: owned(to) }
    }
}

/// The columns of these questions that are no answers.
fn own(questions: &[&'static Question]) -> Vec<Column> {
    questions.iter().flat_map(|question| Column::own(question)).collect()
}

const STATES: [&Question; 4] = [&own::WITHHELD, &own::NOT_APPLICABLE, &own::NOT_KNOWN, &own::NOT_PUBLISHED];

fn technologies() -> Table {
    let mut columns = own(&[&own::FORCE, &own::ID, &own::PAGE]);
    columns.extend(Column::of_all(asked::Technology::QUESTIONS));
    columns.extend(own(&[&own::DEPLOYMENTS]));
    columns.extend(own(&STATES));
    let mut table = Table::new(Origin::Technologies, &own::TECHNOLOGIES, columns, &["id"]);
    let is_owner = |column: &&Column| matches!(column.kind, Kind::Id(Target::Owner));
    let owners: Vec<Reference> =
        table.columns.iter().filter(is_owner).map(|column| Reference::to(&[&column.name], "owners", &["id"])).collect();
    table.references.extend(owners);
    table
}

fn datasets() -> Table {
    let mut columns = own(&[&own::FORCE, &own::ID, &own::PAGE]);
    columns.extend(Column::of_all(asked::Dataset::QUESTIONS));
    columns.extend(own(&STATES));
    Table::new(Origin::Datasets, &own::DATASETS, columns, &["id"])
}

fn owners() -> Table {
    let mut columns = own(&[&own::FORCE, &own::ID]);
    columns.extend(Column::of_all(asked::Owner::QUESTIONS));
    Table::new(Origin::Owners, &own::OWNERS, columns, &["id"])
}

fn gaps() -> Table {
    let columns = own(&[
        &own::FORCE,
        &own::RECORD,
        &own::ID,
        &own::FIELD,
        &own::STATE,
        &own::NEEDED,
        &own::GROUND,
        &own::REASON,
        &own::SCRUTINISED_BY,
        &own::SCRUTINISED_ON,
        &own::OUTCOME,
        &own::REVIEW_ON,
        &own::EXPECTED_ON,
    ]);
    Table::new(Origin::Gaps, &own::GAPS, columns, &["record", "id", "field"])
}

fn words() -> Table {
    let columns = own(&[&own::FORCE, &own::RECORD, &own::ID, &own::FIELD, &own::NUMBER, &own::VALUE, &own::TEXT]);
    Table::new(Origin::Lines, &own::LISTS, columns, &["record", "id", "field", "number"])
}

fn withdrawn() -> Table {
    let columns =
        own(&[&own::FORCE, &own::RECORD, &own::ID, &own::NAME, &own::WITHDRAWN_ON, &own::REASON, &own::REPLACED_BY]);
    Table::new(Origin::Withdrawn, &own::WITHDRAWN, columns, &["record", "id"])
}

fn withheld_records() -> Table {
    let mut columns = own(&[&own::FORCE, &own::NUMBER]);
    columns.extend(Publication::QUESTIONS.iter().filter(|question| question.key != "state").flat_map(Column::of));
    Table::new(Origin::Withheld, &own::WITHHELD_RECORDS, columns, &["number"])
}

fn register() -> Table {
    let mut columns = own(&[&own::FORCE, &own::AS_OF]);
    columns.extend(register_questions().flat_map(Column::of));
    let mut table = Table::new(Origin::Register, &own::REGISTER, columns, &["force"]);
    table.references.clear();
    table
}

/// The questions of the register as a whole that its feeds answer.
pub(super) fn register_questions() -> impl Iterator<Item = &'static Question> {
    RegisterFile::QUESTIONS.iter().filter(|question| question.key != "schema")
}

/// The tables of all lists that these questions ask for, in their order.
fn lists(whose: Whose, questions: impl Iterator<Item = &'static Question>, into: &mut Vec<Table>) {
    let mut found = Found { whose, trail: Vec::new(), parents: Vec::new(), into };
    questions.for_each(|question| found.below(question));
}

/// A search for lists of tables, down from the questions of a record.
struct Found<'t> {
    whose: Whose,
    trail: Vec<&'static Question>,
    /// The lists that a list lies in, from outside in.
    parents: Vec<Parent>,
    into: &'t mut Vec<Table>,
}

/// A list in whose items other lists lie.
struct Parent {
    table: String,
    key: Vec<String>,
    /// The column of the inner tables that names the item, such as `model`.
    column: Column,
}

impl Found<'_> {
    fn below(&mut self, question: &'static Question) {
        let Some(questions) = question.kind.questions() else { return };
        self.trail.push(question);
        if question.kind.is_list() {
            let table = self.table(questions);
            let column = leads_to(question, questions);
            self.parents.push(Parent { table: table.name.clone(), key: table.key.clone(), column });
            self.into.push(table);
            questions.iter().for_each(|question| self.below(question));
            self.parents.pop();
        } else {
            questions.iter().for_each(|question| self.below(question));
        }
        self.trail.pop();
    }

    fn table(&self, questions: &'static [Question]) -> Table {
        let (records, id, name) = match self.whose {
            Whose::Technology => ("technologies", &own::TECHNOLOGY, &own::TECHNOLOGY_NAME),
            Whose::Dataset => ("datasets", &own::DATASET, &own::DATASET_NAME),
        };
        let mut columns = own(&[&own::FORCE, id, name]);
        let mut key = vec![id.key.to_owned()];
        let mut references = vec![Reference::to(&["force"], "register", &["force"])];
        references.push(Reference::to(&[id.key], records, &["id"]));
        for parent in &self.parents {
            columns.push(parent.column.clone());
            key.push(parent.column.name.clone());
            references.push(Reference { columns: key.clone(), table: parent.table.clone(), to: parent.key.clone() });
        }
        columns.extend(own(&[&own::NUMBER]));
        for column in Column::of_all(questions) {
            if matches!(column.kind, Kind::Id(Target::Dataset)) {
                references.push(Reference::to(&[&column.name], "datasets", &["id"]));
            }
            columns.push(column);
        }
        if self.whose == Whose::Dataset {
            columns.extend(own(&[&own::USED_BY]));
        }
        key.push(own_key(questions).to_owned());
        let origin = Origin::List(self.whose, self.trail.iter().map(|question| question.key).collect());
        let table = Table { name: self.name(), trail: self.trail.clone(), columns, key, references, origin };
        table.with_whole_keys()
    }

    /// The last key, or the word for it that tells more; with all keys before it if another table has that name.
    fn name(&self) -> String {
        let key = self.trail.last().map_or("", |question| question.key);
        let name = NAMES.iter().find(|(from, _)| *from == key).map_or(key, |(_, name)| name);
        if self.into.iter().any(|table| table.name == name) {
            self.trail.iter().map(|question| question.key).collect::<Vec<_>>().join("_")
        } else {
            name.to_owned()
        }
    }
}

/// Keys that say too little away from their record, or too much.
const NAMES: &[(&str, &str)] = &[
    ("data", "data_uses"),
    ("components", "cost_components"),
    ("human_in_the_loop", "people_in_between"),
    ("known_limitations", "limitations"),
];

/// The column that names an item among the others of its list: its own id, or else its place.
fn own_key(questions: &[Question]) -> &'static str {
    let is_id = |question: &&Question| question.key == "id" && matches!(question.kind, Kind::Id(Target::Item));
    questions.iter().find(is_id).map_or(own::NUMBER.key, |question| question.key)
}

/// The column by which the tables of the lists within an item lead to it.
fn leads_to(list: &'static Question, questions: &'static [Question]) -> Column {
    let key = own_key(questions);
    let question = questions.iter().find(|question| question.key == key).unwrap_or(&own::NUMBER);
    let item = snake(questions.first().map_or("", |question| question.table));
    Column {
        name: if key == own::NUMBER.key { format!("{item}_{key}") } else { item },
        kind: question.kind,
        language: None,
        path: String::new(),
        trail: vec![list, question],
        is_required: true,
    }
}

/// `CostComponent` as `cost_component`.
fn snake(table: &str) -> String {
    let mut name = String::with_capacity(table.len() + 4);
    for c in table.chars() {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}
