//! Names of records and posts that lead nowhere.

use super::agreement::{Package, id};
use super::rules::LOOSE_END;
use crate::feeds::reading::Step;
use crate::findings::Findings;
use crate::standard::{Dataset, Kind, Question, Target, Technology};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Tells which names in records lead to nothing that the register holds or held.
pub(super) fn check(package: &Package<'_>, found: &mut Findings) {
    let ids = |lists: &[&str]| -> BTreeSet<String> {
        lists.iter().flat_map(|list| package.tables(list)).map(|it| id(it).to_owned()).collect()
    };
    let mut technologies = ids(&["technologies", "tombstones"]);
    for record in package.tables("technologies") {
        let former = record.get("former_ids").and_then(Value::as_array).into_iter().flatten();
        technologies.extend(former.filter_map(Value::as_str).map(str::to_owned));
    }
    let mut walk = LooseEnds {
        technologies,
        datasets: ids(&["datasets", "tombstones"]),
        owners: ids(&["owners"]),
        path: Vec::new(),
        loose: Vec::new(),
    };
    for (list, questions) in [("technologies", Technology::QUESTIONS), ("datasets", Dataset::QUESTIONS)] {
        for (number, record) in package.tables(list).enumerate() {
            walk.path = vec![Step::Member(list.to_owned()), Step::Item(number)];
            walk.table(record, questions);
        }
    }
    for (path, named) in walk.loose {
        let message = format!("“{named}” is named here, and the register holds nothing of that name");
        let advice = "the force may have taken it out, or the feed may be cut off";
        found.add(package.document.finding(&LOOSE_END, &path, message, advice));
    }
}

struct LooseEnds {
    technologies: BTreeSet<String>,
    datasets: BTreeSet<String>,
    owners: BTreeSet<String>,
    path: Vec<Step>,
    loose: Vec<(Vec<Step>, String)>,
}

impl LooseEnds {
    fn table(&mut self, table: &Map<String, Value>, questions: &[Question]) {
        for question in questions.iter().filter(|question| question.key != "former_ids") {
            if let Some(answer) = table.get(question.key) {
                self.path.push(Step::Member(question.key.to_owned()));
                self.answer(answer, &question.kind);
                self.path.pop();
            }
        }
    }

    fn answer(&mut self, answer: &Value, kind: &Kind) {
        match (kind, answer) {
            (Kind::Id(target), Value::String(named)) => {
                let is_known = match target {
                    Target::Technology => self.technologies.contains(named),
                    Target::Dataset => self.datasets.contains(named),
                    Target::Owner => self.owners.contains(named),
                    Target::Item | Target::Product => true,
                };
                if !is_known {
                    self.loose.push((self.path.clone(), named.clone()));
                }
            }
            (Kind::Table(questions), Value::Object(table)) => self.table(table, questions),
            (Kind::List(inner), Value::Array(items)) => {
                for (number, item) in items.iter().enumerate() {
                    self.path.push(Step::Item(number));
                    self.answer(item, inner);
                    self.path.pop();
                }
            }
            _ => {}
        }
    }
}
