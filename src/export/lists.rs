//! One table for each list within the records: suppliers, models, thresholds, figures, risks …

use super::cell::Cell;
use super::columns::{Languages, Within, cells, columns};
use super::entry::Entry;
use super::tables::{Column, Row, Table, Width, head};
use crate::standard::{Given, Question};

/// The tables of all lists that these questions ask for, in their order; those without a row are left out.
pub(super) fn lists(questions: &[Question], entries: &[Entry<'_>], whose: &str, languages: Languages) -> Vec<Table> {
    let mut lists = Vec::new();
    find(questions, &mut Vec::new(), &mut Vec::new(), &mut lists);
    lists
        .iter()
        .map(|list| {
            let mut header = head(whose);
            let parents = list.parents.iter().map(|label| Column::new(*label, Width::Name));
            header.extend(parents.chain(columns(list.questions, languages)));
            let mut table = Table { name: list.label.to_owned(), header, rows: Vec::new() };
            for entry in entries {
                Walk { list, entry, languages, rows: &mut table.rows }.down(&entry.given, 0, "", &[]);
            }
            table
        })
        .filter(|table| !table.rows.is_empty())
        .collect()
}

/// A list of tables within a record.
struct List<'q> {
    label: &'static str,
    /// The keys that lead to it.
    keys: Vec<&'static str>,
    /// The labels of the lists that it lies in.
    parents: Vec<&'static str>,
    questions: &'q [Question],
}

fn find<'q>(
    questions: &'q [Question],
    keys: &mut Vec<&'static str>,
    parents: &mut Vec<&'static str>,
    into: &mut Vec<List<'q>>,
) {
    for question in questions {
        let Some(inner) = question.kind.questions() else { continue };
        keys.push(question.key);
        if question.kind.is_list() {
            into.push(List { label: question.label, keys: keys.clone(), parents: parents.clone(), questions: inner });
            parents.push(question.label);
            find(inner, keys, parents, into);
            parents.pop();
        } else {
            find(inner, keys, parents, into);
        }
        keys.pop();
    }
}

/// A walk down one record, along the keys of one list.
struct Walk<'w, 'e> {
    list: &'w List<'w>,
    entry: &'w Entry<'e>,
    languages: Languages,
    rows: &'w mut Vec<Row>,
}

impl Walk<'_, '_> {
    /// Adds the rows of the record: one an item, or one that says why there is none. `parents` are the names of the items
    /// that lead here.
    fn down(&mut self, given: &Given<'_>, depth: usize, path: &str, parents: &[String]) {
        let (Given::Table(answers), Some(key)) = (given, self.list.keys.get(depth)) else { return };
        let Some((_, answer)) = answers.iter().find(|(question, _)| question.key == *key) else { return };
        let path = if path.is_empty() { (*key).to_owned() } else { format!("{path}.{key}") };
        let is_last = depth + 1 == self.list.keys.len();
        match answer {
            Given::List(items) if !items.is_empty() => {
                for (index, item) in items.iter().enumerate() {
                    // A path counts from 0, a person from 1.
                    let path = format!("{path}.{}", item.item_id().map_or_else(|| index.to_string(), str::to_owned));
                    if is_last {
                        let answers = cells(self.entry, item, &path, Within::Item, self.languages);
                        self.row(parents, answers);
                    } else {
                        let name = item.item_id().map_or_else(|| (index + 1).to_string(), str::to_owned);
                        self.down(item, depth + 1, &path, &[parents, &[name]].concat());
                    }
                }
            }
            Given::Table(_) => self.down(answer, depth + 1, &path, parents),
            _ if is_last => {
                if let Some(gap) = self.entry.gap(&path) {
                    self.row(parents, vec![Cell::gap(gap)]);
                }
            }
            _ => {}
        }
    }

    fn row(&mut self, parents: &[String], answers: Vec<Cell>) {
        let mut row = Row::of(self.entry);
        row.cells.extend(parents.iter().map(Cell::text));
        row.cells.extend(answers);
        self.rows.push(row);
    }
}
