//! What the rules may know of a file when they look at another: so that, of the others, only those are checked again that
//! may come to another answer.

use super::super::check::Around;
use super::super::register::{RecordFile, Register};
use super::part::{Part, Shelf, shelf};
use crate::standard::{Dataset, Language, Technology};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What others may know of some parts and of the register as a whole.
#[derive(PartialEq)]
pub(super) struct Neighbours {
    wide: Wide,
    near: BTreeSet<(Near, String)>,
}

/// What every part may know.
#[derive(PartialEq)]
struct Wide {
    bilingual: bool,
    telephone: Option<String>,
    glossary: Vec<String>,
    lost: bool,
    index: Index,
}

/// What the index of internal words is made from.
#[derive(PartialEq)]
struct Index {
    names: Vec<String>,
    internal: Vec<(Arc<str>, Vec<String>)>,
}

/// Who may take notice of something.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Near {
    /// Whoever has this in their texts.
    Naming(String),
    /// The part that stands here.
    At(String),
}

/// Who may take notice of a change.
pub(super) struct Notice {
    /// Whether everybody may.
    pub(super) everybody: bool,
    /// Whether the index of internal words is old.
    pub(super) index_is_old: bool,
    names: Vec<String>,
    keys: BTreeSet<String>,
}

impl Neighbours {
    /// What others know of these parts.
    pub(super) fn of<'k>(register: &Register, keys: impl Iterator<Item = &'k Arc<str>>) -> Self {
        let mut near = BTreeSet::new();
        let mut internal = Vec::new();
        for key in keys {
            let (shelf, id) = shelf(key);
            match shelf {
                Shelf::Technologies => {
                    if let Some(record) = register.technology(id) {
                        technology(record, &mut near);
                        internal.push((Arc::clone(key), record.internal.clone()));
                    }
                }
                Shelf::Datasets => {
                    if let Some(record) = register.dataset(id) {
                        dataset(record, &mut near);
                        internal.push((Arc::clone(key), record.internal.clone()));
                    }
                }
                Shelf::Pages if register.pages.iter().any(|page| page.id == id) => {
                    near.insert((Near::Naming(format!("page:{id}")), String::new()));
                }
                _ => {}
            }
        }
        near.extend(register.owners.iter().map(|owner| (Near::Naming(owner.id.clone()), "owner".to_owned())));
        // A file without internal words is as good as none.
        internal.retain(|(_, texts)| !texts.is_empty());
        Self { wide: Wide::of(register, internal), near }
    }

    /// Who may take notice of what is no longer as it was.
    pub(super) fn against(&self, now: &Self) -> Notice {
        let (mut names, mut keys) = (Vec::new(), BTreeSet::new());
        for (near, _) in self.near.symmetric_difference(&now.near) {
            match near {
                Near::Naming(name) => names.push(name.clone()),
                Near::At(key) => drop(keys.insert(key.clone())),
            }
        }
        names.dedup();
        Notice { everybody: self.wide != now.wide, index_is_old: self.wide.index != now.wide.index, names, keys }
    }
}

impl Wide {
    fn of(register: &Register, internal: Vec<(Arc<str>, Vec<String>)>) -> Self {
        Self {
            bilingual: register.file.site.languages.contains(&Language::Cy),
            telephone: register.file.force.telephone.as_ref().map(|number| number.as_str().to_owned()),
            glossary: Around::glossary_of(&register.pages),
            lost: register.lost,
            index: Index { names: Around::public_names(register).map(str::to_owned).collect(), internal },
        }
    }
}

fn technology(record: &RecordFile<Technology>, near: &mut BTreeSet<(Near, String)>) {
    let answers = &record.answers;
    near.insert((Near::Naming(record.id.clone()), record.is_published().to_string()));
    for former in &answers.former_ids {
        near.insert((Near::Naming(former.as_str().to_owned()), record.id.clone()));
    }
    if answers.status.is_running() {
        for data in &answers.data {
            near.insert((Near::At(format!("content/datasets/{}.toml", data.dataset.as_str())), record.id.clone()));
        }
    }
}

/// A technology's file may state reasons for a dataset, which are held against all that is in its own.
fn dataset(record: &RecordFile<Dataset>, near: &mut BTreeSet<(Near, String)>) {
    let mut all = serde_json::to_string(&record.answers).unwrap_or_default();
    for stated in &record.stated {
        all.push_str(&format!("\n{} {}", stated.path, stated.gap.field));
    }
    all.push_str(&format!("\n{}", record.is_published()));
    near.insert((Near::Naming(record.id.clone()), all));
}

impl Notice {
    /// Whether this part may take notice.
    pub(super) fn concerns(&self, key: &str, part: &Part) -> bool {
        self.keys.contains(key)
            || !self.names.is_empty()
                && (part.may_hide_a_name
                    || part
                        .sources
                        .iter()
                        .any(|source| self.names.iter().any(|name| source.text.contains(name.as_str()))))
    }

    /// Whether anybody has to be asked.
    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty() && self.keys.is_empty()
    }
}

/// Whether a name may stand in the text in other letters: TOML can write a letter by its number and go on in the next line,
/// Markdown can put a stroke before a hyphen and write a character as an entity.
pub(super) fn may_hide_a_name(text: &str) -> bool {
    let next = |mark| text.match_indices(mark).filter_map(|(at, _)| text.as_bytes().get(at + 1));
    next('\\').any(|byte| matches!(byte, b'u' | b'U' | b'x' | b'-' | b':') || byte.is_ascii_whitespace())
        || next('&').any(|byte| byte.is_ascii_alphabetic() || *byte == b'#')
}

#[cfg(test)]
mod tests {
    use super::may_hide_a_name;

    #[test]
    fn a_name_in_other_letters_is_suspected() {
        for bad in
            [r#""cust\u006fdy""#, "\"\"\"cust\\\nody\"\"\"", r"custody\-images", "custody&#45;images", "a&hyphen;b"]
        {
            assert!(may_hide_a_name(bad), "{bad}");
        }
        for good in ["", "plain", r#"a "\n" b"#, r#"say \"yes\""#, "you & me", "\\"] {
            assert!(!may_hide_a_name(good), "{good}");
        }
    }
}
