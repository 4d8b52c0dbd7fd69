//! The path of a row as a path of OpenAPI: what stands for something else becomes a parameter.

use crate::feeds::edition::Edition;
use crate::feeds::formats::{Format, Make};
use crate::feeds::news::{Channel, ChannelSort};
use crate::feeds::tables::tables;
use crate::public::{EntryKind, RecordKind};
use serde_json::{Value, json};

/// A path with its parameters.
pub(super) struct Path {
    /// Such as `/api/v1/technologies/{id}.json`.
    pub(super) template: String,
    /// What each parameter is called in the row, and in the path.
    parameters: Vec<(String, String)>,
}

impl Path {
    /// The paths of a feed: one, but for news, which has one a language and one for the archives of each.
    pub(super) fn all_of(edition: &Edition<'_>, format: &Format) -> Vec<Self> {
        let Make::News(sort, form) = format.make else { return vec![Self::read(format.path, format.is_one_file())] };
        let channel = match sort {
            ChannelSort::Register => Channel::Register,
            ChannelSort::Updates => Channel::Updates,
            ChannelSort::Technologies => Channel::Technology(Format::ID),
        };
        let languages = edition.register.languages().iter();
        let paths = languages.flat_map(|language| {
            let archive = channel.archive(form, *language, 0).replace("/0.", "/N.");
            [channel.path(form, *language), archive].map(|path| Self::read(&path, false))
        });
        paths.collect()
    }

    /// Reads a path in which, where it stands for many files, words in capitals stand for something else.
    fn read(text: &str, is_one_file: bool) -> Self {
        let mut path = Self { template: "/".to_owned(), parameters: Vec::new() };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let word = rest.split(|letter: char| !letter.is_ascii_uppercase()).next().unwrap_or_default();
            if word.is_empty() || is_one_file {
                path.template.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            } else {
                let name = if word == "N" { "number".to_owned() } else { word.to_ascii_lowercase() };
                path.template.push_str(&format!("{{{name}}}"));
                path.parameters.push((word.to_owned(), name));
                rest = rest.get(word.len()..).unwrap_or_default();
            }
        }
        path
    }

    /// The parameters as OpenAPI describes them.
    pub(super) fn parameters(&self, edition: &Edition<'_>, format: &Format) -> Vec<Value> {
        let parameter = |(word, name): &(String, String)| {
            let mut parameter = json!({
                "name": name, "in": "path", "required": true, "description": about(word), "schema": schema(word),
            });
            if let Some(example) = example(edition, format, word) {
                parameter["example"] = example;
            }
            parameter
        };
        self.parameters.iter().map(parameter).collect()
    }

    /// An address at which such a file stands today.
    pub(super) fn example(&self, edition: &Edition<'_>, format: &Format) -> Option<String> {
        let mut path = self.template.trim_start_matches('/').to_owned();
        for (word, name) in &self.parameters {
            let value = example(edition, format, word)?;
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            path = path.replacen(&format!("{{{name}}}"), &value, 1);
        }
        Some(edition.base.feed(&path))
    }
}

fn about(word: &str) -> &'static str {
    match word {
        "ID" => "The permanent id of a record. It never changes and is never used again.",
        "KIND" => "The kind of entry, as a folder.",
        "N" => "A number, counted from 1.",
        Format::TABLE => "The name of a table.",
        _ => "As the manifest names it.",
    }
}

fn schema(word: &str) -> Value {
    match word {
        "ID" => json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }),
        "KIND" => {
            let kinds: Vec<&str> = EntryKind::ALL.iter().map(|kind| kind.folder()).collect();
            json!({ "type": "string", "enum": kinds })
        }
        "N" => json!({ "type": "integer", "minimum": 1 }),
        Format::TABLE => {
            let names: Vec<String> = tables().iter().map(|table| table.name.clone()).collect();
            json!({ "type": "string", "enum": names })
        }
        _ => json!({ "type": "string" }),
    }
}

/// What a parameter is for a file that is there.
fn example(edition: &Edition<'_>, format: &Format, word: &str) -> Option<Value> {
    let register = edition.register;
    let newest = edition.chronicle.ledger.versions().next();
    match (word, format.make) {
        ("ID", Make::Records(RecordKind::Dataset, _)) => Some(register.datasets.first()?.id.as_str().into()),
        ("ID", Make::Versions(_)) => Some(newest?.0.id.as_str().into()),
        ("ID", _) => Some(register.technologies.first()?.id.as_str().into()),
        ("KIND", _) => Some(newest?.0.kind.folder().into()),
        ("N", Make::Versions(_)) => Some(newest?.1.into()),
        (Format::TABLE, _) => Some(tables().first()?.name.as_str().into()),
        ("N", Make::Changes(_)) => (!edition.chronicle.ledger.is_empty()).then(|| 1.into()),
        _ => None,
    }
}
