//! The places that a cell can go to: the questions of the standard by their paths, down to the items of their lists.

use crate::findings::nearest;
use crate::public::RecordKind;
use crate::standard::{Kind, Need, Question};

/// A place for an answer.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    /// The path of the question, or of the list whose items it is asked of, with the term that names the item:
    /// `purpose.why`, `suppliers.name`, `assessments.dpia`.
    pub(super) path: String,
    /// The keys of the tables around it, outermost first, and of the list if it stands in one.
    pub(super) keys: Vec<&'static str>,
    /// The question itself.
    pub(super) question: &'static Question,
    /// The questions of an item, if it stands in the items of a list.
    pub(super) item: Option<&'static [Question]>,
    /// The closed answer that says which item is meant, such as `type = "dpia"`.
    pub(super) fixed: Option<(&'static str, &'static str)>,
}

/// The slot at a path.
pub(super) fn slot(kind: RecordKind, path: &str) -> Option<Slot> {
    let mut questions = kind.questions();
    let mut keys = Vec::new();
    let mut segments = path.split('.').peekable();
    loop {
        let key = segments.next()?;
        let question = questions.iter().find(|question| question.key == key)?;
        match question.kind {
            Kind::Table(inner) => {
                keys.push(question.key);
                questions = inner;
            }
            Kind::List(Kind::Table(items)) => {
                keys.push(question.key);
                let rest: Vec<&str> = segments.collect();
                return within(path, keys, items, &rest);
            }
            _ => {
                return segments.next().is_none().then(|| Slot {
                    path: path.to_owned(),
                    keys,
                    question,
                    item: None,
                    fixed: None,
                });
            }
        }
    }
}

fn within(path: &str, keys: Vec<&'static str>, items: &'static [Question], rest: &[&str]) -> Option<Slot> {
    let find = |key: &str| items.iter().find(|question| question.key == key && question.kind.questions().is_none());
    let term = |code: &str| {
        items.iter().find_map(|question| match question.kind {
            Kind::Term(list) if question.need == Need::Always => Some((question.key, list.term(code)?.code)),
            _ => None,
        })
    };
    let (question, fixed) = match rest {
        [] => (natural(items)?, None),
        [key] => match find(key) {
            Some(question) => (question, None),
            None => {
                let fixed = term(key)?;
                (natural_beside(items, fixed.0)?, Some(fixed))
            }
        },
        [code, key] => (find(key)?, Some(term(code)?)),
        _ => return None,
    };
    Some(Slot { path: path.to_owned(), keys, question, item: Some(items), fixed })
}

/// The question of an item that a single text answers.
pub(super) fn natural(items: &'static [Question]) -> Option<&'static Question> {
    let order = ["name", "law", "text", "dataset", "title", "item", "audience", "role"];
    order.iter().find_map(|key| items.iter().find(|question| question.key == *key))
}

fn natural_beside(items: &'static [Question], fixed: &str) -> Option<&'static Question> {
    let order = ["state", "post", "title", "text", "name", "dataset", "description"];
    order.iter().find_map(|key| items.iter().find(|question| question.key == *key && question.key != fixed))
}

/// Every path that a column can be mapped to, without those that a term makes.
pub(super) fn paths(kind: RecordKind) -> Vec<(String, &'static Question, Vec<&'static Question>)> {
    let mut paths = Vec::new();
    collect(kind.questions(), "", &mut Vec::new(), &mut paths);
    paths
}

fn collect(
    questions: &'static [Question],
    above: &str,
    parents: &mut Vec<&'static Question>,
    paths: &mut Vec<(String, &'static Question, Vec<&'static Question>)>,
) {
    for question in questions {
        let path = if above.is_empty() { question.key.to_owned() } else { format!("{above}.{}", question.key) };
        match question.kind.questions() {
            // A list within the items of a list has no place in a row.
            Some(_) if parents.iter().any(|parent| parent.kind.is_list()) => {}
            Some(inner) => {
                parents.push(question);
                collect(inner, &path, parents, paths);
                parents.pop();
            }
            None => paths.push((path, question, parents.clone())),
        }
    }
}

/// The path that was probably meant by one that does not exist.
pub(super) fn meant(kind: RecordKind, path: &str) -> Option<String> {
    let all: Vec<String> = paths(kind).into_iter().map(|(path, ..)| path).collect();
    let ending = || all.iter().find(|known| known.ends_with(&format!(".{path}"))).map(String::as_str);
    nearest(path, all.iter().map(String::as_str)).or_else(ending).map(str::to_owned)
}
