//! What the register already says: which records there are, what they are called, and which posts answer.

use super::draft::Draft;
use super::names::plain;
use crate::public::RecordKind;
use crate::text::Source;
use toml::{Table, Value};

/// The records and posts of a register, as far as their files can be read.
pub struct Existing {
    records: Vec<Known>,
    /// The posts: id and role.
    pub(super) owners: Vec<(String, String)>,
    /// Every path that is taken, with its text.
    sources: Vec<Source>,
}

/// A record that is there.
pub(super) struct Known {
    pub(super) kind: RecordKind,
    pub(super) id: String,
    pub(super) path: String,
    pub(super) text: String,
    /// Its answers; `None` if the file is not TOML.
    pub(super) answers: Option<Table>,
}

impl Existing {
    /// What stands in the texts of `content/`.
    pub fn of(sources: &[Source]) -> Self {
        let mut existing = Self { records: Vec::new(), owners: Vec::new(), sources: sources.to_vec() };
        for source in sources {
            if source.path.as_ref() == "content/owners.toml" {
                let owners = source.text.parse::<Table>().unwrap_or_default();
                existing.owners.extend(owners.into_iter().map(|(id, owner)| {
                    let role = owner.get("role").and_then(Value::as_str).unwrap_or_default().to_owned();
                    (id, role)
                }));
            }
            for kind in [RecordKind::Technology, RecordKind::Dataset] {
                let file = source.path.strip_prefix(kind.folder()).and_then(|rest| rest.strip_prefix('/'));
                if file
                    .is_some_and(|file| file.ends_with(".toml") && !file.ends_with(".cy.toml") && !file.contains('/'))
                {
                    existing.records.push(Known {
                        kind,
                        id: source.stem().to_owned(),
                        path: source.path.to_string(),
                        text: source.text.to_string(),
                        answers: source.text.parse().ok(),
                    });
                }
            }
        }
        existing
    }

    /// The record of this id, or of this name now or formerly.
    pub(super) fn record(&self, kind: RecordKind, id: &str, name: Option<&str>) -> Option<&Known> {
        let of_kind = || self.records.iter().filter(|record| record.kind == kind);
        let by_id = of_kind().find(|record| record.id == id);
        let by_name = || name.and_then(|name| of_kind().find(|record| record.is_called(name)));
        let by_former_id = || of_kind().find(|record| record.list("former_ids").any(|former| former == id));
        by_id.or_else(by_name).or_else(by_former_id)
    }

    /// The ids and names of the records of a kind.
    pub(super) fn names(&self, kind: RecordKind) -> Vec<(String, String)> {
        let of_kind = self.records.iter().filter(|record| record.kind == kind);
        of_kind.map(|record| (record.id.clone(), record.name().unwrap_or_default().to_owned())).collect()
    }

    /// Everything that the register and these drafts say in public or may say one day, in one text without capitals.
    pub(super) fn public_words(&self, drafts: &[Draft]) -> String {
        let mut words = String::new();
        for source in &self.sources {
            // `[internal]` stands at the end of its file.
            let end = source.text.find("\n[internal").unwrap_or(source.text.len());
            let lines = source.text.get(..end).unwrap_or_default().lines();
            // Help and proposals are most of a draft, and nobody sees them.
            let lines = lines.filter(|line| !(source.path.ends_with(".toml") && line.starts_with('#')));
            words.push_str(&plain(&lines.collect::<Vec<_>>().join("\n")));
            words.push('\n');
        }
        for draft in drafts {
            draft.answers.values().chain(draft.reasons.values()).for_each(|value| gather(value, &mut words));
        }
        words
    }

    /// The text at a path.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.sources.iter().find(|source| source.path.as_ref() == path).map(|source| source.text.as_ref())
    }
}

fn gather(value: &Value, words: &mut String) {
    match value {
        Value::String(text) => {
            words.push_str(&plain(text));
            words.push('\n');
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, words)),
        Value::Table(table) => table.values().for_each(|value| gather(value, words)),
        _ => {}
    }
}

impl Known {
    fn name(&self) -> Option<&str> {
        self.answers.as_ref()?.get("name")?.as_str()
    }

    fn is_called(&self, name: &str) -> bool {
        let wanted = plain(name);
        !wanted.is_empty()
            && self.name().into_iter().chain(self.list("former_names")).any(|known| plain(known) == wanted)
    }

    fn list(&self, key: &str) -> impl Iterator<Item = &str> {
        let list = self.answers.as_ref().and_then(|answers| answers.get(key)).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str)
    }

    /// Whether it is a draft, to which answers can be added without anybody seeing them.
    pub(super) fn is_draft(&self) -> bool {
        let state = self.answers.as_ref().and_then(|answers| answers.get("publication")?.get("state")?.as_str());
        state == Some("draft")
    }
}
