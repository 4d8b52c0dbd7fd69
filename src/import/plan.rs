//! What an import would do: which files there would be, what could not be placed, and where the file and the register differ.
//! It is made before anything is written, and is all that is shown.

use super::cell::clean;
use super::comparison::{Comparison, Conflict, same_table, squeezed, value_at, words};
use super::draft::{Draft, Help, below_path};
use super::existing::{Existing, Known};
use super::insert::{As, expected, inserted};
use super::record::Leftover;
use super::toml_text::{commented, table};
use jiff::civil::Date;
use std::collections::BTreeMap;
use toml::{Table, Value};

/// What an import does.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The files that are made or changed.
    pub files: Vec<PlannedFile>,
    /// What found no place.
    pub leftovers: Vec<Leftover>,
    /// Where the file says something else than the register. The register stays as it is.
    pub conflicts: Vec<Conflict>,
    /// How many records stand in the register with all that the file says.
    pub unchanged: usize,
}

/// A file as it would be.
#[derive(Debug, Clone)]
pub struct PlannedFile {
    /// Its path below the root.
    pub path: String,
    /// All of its text.
    pub text: String,
    /// Its text until now; `None` for a new file.
    pub before: Option<String>,
    /// What is done to it.
    pub work: FileWork,
    /// How many things are kept in its `[internal]` or as comments, which nobody sees.
    pub internal: usize,
}

/// What is done to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileWork {
    /// It is made; a new record is a draft.
    Made,
    /// So many answers are added to a draft.
    Added(usize),
    /// So many answers are proposed as comments, since the file is public.
    Proposed(usize),
}

/// Where the records come from.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The name of the imported file.
    pub file: String,
    /// The day of the import.
    pub day: Date,
}

/// What becomes of these drafts in this register. `owners` are posts that the register does not have: id and answers.
pub fn plan(
    drafts: &[Draft],
    owners: &[(String, Table)],
    existing: &Existing,
    origin: &Origin,
    help: &Help<'_>,
) -> Plan {
    let mut plan = Plan::default();
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    let public = existing.public_words(drafts);
    for draft in drafts {
        let draft = &draft.apart(&public);
        let known = existing.record(draft.kind, &draft.id, draft.name());
        let path = known.map_or_else(|| draft.path(), |known| known.path.clone());
        if let Some(first) = places.get(&path) {
            let reason = format!("it is the same record as {first}, so it was not imported");
            plan.leave(draft, "the whole record", draft.id.clone(), &reason, "give one of them another name");
            continue;
        }
        places.insert(path, draft.place.clone());
        match known {
            Some(known) => plan.add_to(known, draft, &origin.note(draft)),
            None => plan.make(draft, existing, origin, help),
        }
    }
    plan.propose_owners(owners, existing, origin);
    plan
}

impl Origin {
    /// From where and when, in a line that can stand in a comment.
    fn words(&self, draft: &Draft) -> String {
        let place = if draft.place.is_empty() { String::new() } else { format!(", {}", draft.place) };
        clean(&format!("{}{place}, on {}", self.file, self.day)).replace('\n', " ")
    }

    fn note(&self, draft: &Draft) -> String {
        format!("imported from {}", self.words(draft))
    }
}

impl Plan {
    fn leave(&mut self, draft: &Draft, column: &str, value: String, reason: &str, advice: &str) {
        self.leftovers.push(Leftover {
            place: draft.place.clone(),
            column: column.to_owned(),
            value,
            reason: reason.to_owned(),
            advice: advice.to_owned(),
        });
    }

    fn make(&mut self, draft: &Draft, existing: &Existing, origin: &Origin, help: &Help<'_>) {
        let words = origin.words(draft);
        self.files.push(PlannedFile {
            path: draft.path(),
            text: draft.text(&words, help),
            before: None,
            work: FileWork::Made,
            internal: 0,
        });
        let welsh = draft.path().replace(".toml", ".cy.toml");
        if !draft.welsh.is_empty() && existing.text(&welsh).is_none() {
            let mut text = format!("# Imported from {words}. Nobody has vouched for it yet.\n\n");
            table("", &draft.welsh, &mut text);
            self.files.push(PlannedFile { path: welsh, text, before: None, work: FileWork::Made, internal: 0 });
        }
        let path = format!("content/deployments/{}.csv", draft.id);
        if let Some(text) = draft.deployments.clone().filter(|_| existing.text(&path).is_none()) {
            self.files.push(PlannedFile { path, text, before: None, work: FileWork::Made, internal: 0 });
        }
    }

    /// Adds to a record what it does not say yet.
    fn add_to(&mut self, known: &Known, draft: &Draft, note: &str) {
        let Some(answers) = &known.answers else {
            let reason = format!("{} cannot be read as TOML", known.path);
            self.leave(
                draft,
                "the whole record",
                draft.id.clone(),
                &reason,
                "see what “candour check” says of it, then import again",
            );
            return;
        };
        for (path, value) in draft.proposals.iter().filter(|(path, _)| value_at(answers, path).is_none()) {
            let key = path.rsplit('.').next().unwrap_or(path);
            let advice = format!("add it, then write {key} into {}", known.path);
            self.leave(draft, path, words(value), "it names something that this register does not have", &advice);
        }
        let Comparison { additions, conflicts } = Comparison::of(&known.path, answers, draft);
        self.conflicts.extend(conflicts);
        let internal = new_internal(answers, draft);
        let there = known.text.replace("\r\n", "\n");
        let remarks: Vec<String> = draft.remark_lines().into_iter().filter(|line| !there.contains(line)).collect();
        let how = if known.is_draft() { As::Answers } else { As::Proposals };
        if additions.is_empty() && internal.is_empty() && remarks.is_empty() {
            self.unchanged += 1;
            return;
        }
        let text =
            inserted(&known.text, &additions, how, note, &internal).map(|text| with_remarks(text, &remarks, note));
        let added = if how == As::Answers { additions.as_slice() } else { &[] };
        let sound = text.filter(|text| {
            text.parse::<Table>().is_ok_and(|read| same_table(&read, &expected(answers, added, &internal)))
        });
        match sound {
            Some(text) if text == known.text => self.unchanged += 1,
            Some(text) => {
                let work = match how {
                    As::Answers => FileWork::Added(additions.len()),
                    As::Proposals => FileWork::Proposed(additions.len()),
                };
                self.files.push(PlannedFile {
                    path: known.path.clone(),
                    text,
                    before: Some(known.text.clone()),
                    work,
                    internal: internal.len() + remarks.len(),
                });
            }
            None => {
                for addition in &additions {
                    let path = below_path(&addition.above, &addition.key);
                    let reason = format!("it cannot be put into {} without changing what is there", known.path);
                    self.leave(draft, &path, words(&addition.value), &reason, "add it by hand");
                }
            }
        }
        if !draft.welsh.is_empty() {
            self.leave(draft, "the Welsh", String::new(), "the record is there already", "compare the Welsh by hand");
        }
    }

    /// Posts would be public at once, so they are proposed as comments.
    fn propose_owners(&mut self, owners: &[(String, Table)], existing: &Existing, origin: &Origin) {
        let path = "content/owners.toml";
        let before = existing.text(path);
        let there = before.unwrap_or_default().replace("\r\n", "\n");
        let mut text = String::new();
        let mut number = 0;
        for (id, answers) in owners {
            let mut block = format!("[{id}]\n");
            table(id, answers, &mut block);
            let block = commented(&block);
            if !there.contains(&block) {
                text.push_str(&format!("\n{block}"));
                number += 1;
            }
        }
        if number == 0 {
            return;
        }
        let end = if before.is_some_and(|before| before.contains("\r\n")) { "\r\n" } else { "\n" };
        let note = format!(
            "\n# Imported from {}, on {}. A post is public as soon as it stands here:\n# take away the “#” of those that are right.\n",
            clean(&origin.file).replace('\n', " "),
            origin.day
        );
        let gap = if before.is_some_and(|before| !before.ends_with('\n')) { end } else { "" };
        self.files.push(PlannedFile {
            path: path.to_owned(),
            text: format!("{}{gap}{}", before.unwrap_or_default(), format!("{note}{text}").replace('\n', end)),
            before: before.map(str::to_owned),
            work: FileWork::Proposed(number),
            internal: 0,
        });
    }
}

/// The text with comments at its end.
fn with_remarks(mut text: String, remarks: &[String], note: &str) -> String {
    if remarks.is_empty() {
        return text;
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    if !text.ends_with('\n') {
        text.push_str(end);
    }
    text.push_str(&format!("\n# {note}\n{}", remarks.concat()).replace('\n', end));
    text
}

/// What is to be kept and is not kept yet.
fn new_internal(answers: &Table, draft: &Draft) -> Vec<(String, String)> {
    let there = answers.get("internal").and_then(Value::as_table);
    let texts: Vec<String> =
        there.into_iter().flat_map(Table::values).filter_map(Value::as_str).map(squeezed).collect();
    let mut lines: Vec<(String, String)> = Vec::new();
    for (name, text) in draft.internal_lines() {
        if texts.contains(&squeezed(&text)) {
            continue;
        }
        let taken = |name: &str| there.is_some_and(|table| table.contains_key(name));
        let mut key = name.clone();
        let mut number = 2;
        while taken(&key) {
            key = format!("{name} {number}");
            number += 1;
        }
        lines.push((key, text));
    }
    lines
}
