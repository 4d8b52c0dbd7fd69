//! The feed of a candour register as drafts: `api/v1/register.json`, or the file of one record.
//!
//! It walks the JSON with the questions of the standard in its hand, so that a feed of another version loses only what this
//! version does not know, and that is told. What the whole register says of itself (force, pages, news) is no draft and stays
//! out.

use super::cell::{Unreadable, clean};
use super::draft::Draft;
use super::existing::Existing;
use super::loose_ends::loose_ends;
use super::record::Leftover;
use super::values::datetime;
use crate::feeds::reading;
use crate::public::RecordKind;
use crate::standard::{Dataset, Deployment, Kind, NotApplicable, NotKnown, Owner, Question, Technology, Withheld};
use crate::text::is_id;
use jiff::civil::Date;
use serde_json::{Map, Value as Json};
use std::collections::BTreeSet;
use toml::{Table, Value};

/// What a feed holds.
#[derive(Debug, Clone, Default)]
pub struct Feed {
    /// A draft for each of its records.
    pub drafts: Vec<Draft>,
    /// The posts that the register does not have: id and answers.
    pub owners: Vec<(String, Table)>,
    /// What found no place.
    pub leftovers: Vec<Leftover>,
}

/// What a record in a feed has beside its answers.
const BESIDE: &[&str] = &["$schema", "links", "state", "id", "gaps", "completeness", "deployments"];

/// The records of a feed.
///
/// # Errors
///
/// It is not JSON, or not a feed of candour.
pub fn read_feed(bytes: &[u8], existing: &Existing) -> Result<Feed, Unreadable> {
    let json: Json = reading::value(bytes).map_err(|why| {
        Unreadable(format!(
            "this feed cannot be read: {why}. Fetch it again, or import api/v1/register.json of the site."
        ))
    })?;
    let Json::Object(root) = json else { return Err(no_feed()) };
    let mut reader = Reader { feed: Feed::default(), place: String::new() };
    if let Some(technologies) = list(&root, "technologies") {
        reader.records(technologies, RecordKind::Technology);
        reader.records(list(&root, "datasets").unwrap_or_default(), RecordKind::Dataset);
        reader.withdrawn(list(&root, "tombstones").unwrap_or_default());
        reader.owners(list(&root, "owners").unwrap_or_default(), existing);
        reader.left_out(&root);
    } else if root.get("state").and_then(Json::as_str) == Some("withdrawn") {
        reader.withdrawn(&[Json::Object(root)]);
    } else if root.contains_key("id") && root.contains_key("name") {
        let has = |questions: &[Question]| questions.iter().filter(|question| root.contains_key(question.key)).count();
        let kind = if has(Technology::QUESTIONS) >= has(Dataset::QUESTIONS) {
            RecordKind::Technology
        } else {
            RecordKind::Dataset
        };
        reader.record(&root, kind);
    } else {
        return Err(no_feed());
    }
    let mut feed = reader.feed;
    loose_ends(&mut feed, existing);
    Ok(feed)
}

fn no_feed() -> Unreadable {
    let message =
        "this JSON is not a feed of candour. Import api/v1/register.json or api/v1/technologies/ID.json of a site.";
    Unreadable(message.to_owned())
}

fn list<'a>(object: &'a Map<String, Json>, key: &str) -> Option<&'a [Json]> {
    object.get(key).and_then(Json::as_array).map(Vec::as_slice)
}

struct Reader {
    feed: Feed,
    place: String,
}

impl Reader {
    fn records(&mut self, records: &[Json], kind: RecordKind) {
        for record in records {
            match record {
                Json::Object(record) => self.record(record, kind),
                other => self.leave("a record", other.to_string(), "it is no record", "look at the feed"),
            }
        }
    }

    fn record(&mut self, record: &Map<String, Json>, kind: RecordKind) {
        let id = record.get("id").and_then(Json::as_str).unwrap_or_default();
        self.place = format!("{} “{}”", kind.code(), clean(id));
        if !is_id(id) {
            self.leave("id", id.to_owned(), "it is not an id", "look at the feed");
            return;
        }
        let mut draft = Draft::new(kind, id.to_owned(), self.place.clone());
        (draft.answers, draft.welsh) = self.table(record, kind.questions(), "", BESIDE);
        for gap in list(record, "gaps").unwrap_or_default().iter().filter_map(Json::as_object) {
            self.gap(gap, &mut draft);
        }
        if let Some(rows) = list(record, "deployments").filter(|rows| !rows.is_empty()) {
            draft.deployments = deployments(rows);
        }
        self.feed.drafts.push(draft);
    }

    /// The notices in place of records that were withdrawn, as records with that status; more is not in the feed.
    fn withdrawn(&mut self, notices: &[Json]) {
        for notice in notices.iter().filter_map(Json::as_object) {
            if notice.get("record").and_then(Json::as_str) == Some(RecordKind::Dataset.code()) {
                let id = notice.get("id").and_then(Json::as_str).unwrap_or_default().to_owned();
                let reason = "a dataset that was withdrawn has no file: its notice stands in the ledger";
                self.leave("tombstones", id, reason, "copy content/ledger of the register that the feed came from");
                continue;
            }
            let mut record = Map::new();
            for (from, to) in [
                ("id", "id"),
                ("name", "name"),
                ("withdrawn_on", "status_since"),
                ("reason", "status_reason"),
                ("replaced_by", "replaced_by"),
            ] {
                record.extend(notice.get(from).map(|json| (to.to_owned(), json.clone())));
            }
            record.insert("status".to_owned(), "withdrawn".into());
            self.record(&record, RecordKind::Technology);
        }
    }

    fn leave(&mut self, column: &str, value: String, reason: &str, advice: &str) {
        self.feed.leftovers.push(Leftover {
            place: self.place.clone(),
            column: column.to_owned(),
            value,
            reason: reason.to_owned(),
            advice: advice.to_owned(),
        });
    }

    /// The answers of a table, and the Welsh beside them.
    fn table(
        &mut self,
        object: &Map<String, Json>,
        questions: &[Question],
        above: &str,
        beside: &[&str],
    ) -> (Table, Table) {
        let (mut answers, mut welsh) = (Table::new(), Table::new());
        for (key, json) in object.iter().filter(|(key, _)| !beside.contains(&key.as_str())) {
            let path = if above.is_empty() { key.clone() } else { format!("{above}.{key}") };
            let Some(question) = questions.iter().find(|question| question.key == key) else {
                self.leave(
                    &path,
                    json.to_string(),
                    "this version of candour has no such question",
                    "write it where it belongs, if it matters",
                );
                continue;
            };
            match self.value(json, &question.kind, &path) {
                Some((value, words)) => {
                    answers.insert(key.clone(), value);
                    welsh.extend(words.map(|words| (key.clone(), words)));
                }
                None => self.leave(
                    &path,
                    json.to_string(),
                    "it is no answer to this question",
                    "write the answer into the draft",
                ),
            }
        }
        (answers, welsh)
    }

    /// An answer, and its Welsh.
    fn value(&mut self, json: &Json, kind: &Kind, path: &str) -> Option<(Value, Option<Value>)> {
        let text = |json: &Json| json.as_str().map(clean).filter(|text| !text.is_empty());
        let plain = |value: Value| Some((value, None));
        match kind {
            Kind::Line | Kind::Prose => {
                let en = json.get("en").map_or_else(|| text(json), text)?;
                Some((Value::String(en), json.get("cy").and_then(text).map(Value::String)))
            }
            Kind::Term(list) => plain(Value::String(list.term(json.as_str()?)?.code.to_owned())),
            Kind::Id(_) => plain(Value::String(json.as_str().filter(|id| is_id(id))?.to_owned())),
            Kind::Name | Kind::Email | Kind::Link => plain(Value::String(text(json)?)),
            Kind::Date => plain(Value::Datetime(datetime(json.as_str()?.parse::<Date>().ok()?))),
            Kind::YesNo => plain(Value::Boolean(json.as_bool()?)),
            Kind::Count => plain(Value::Integer(i64::try_from(json.as_u64()?).ok()?)),
            Kind::Number => plain(Value::Float(json.as_f64()?)),
            Kind::Table(questions) => {
                let (answers, welsh) = self.table(json.as_object()?, questions, path, &[]);
                Some((Value::Table(answers), (!welsh.is_empty()).then_some(Value::Table(welsh))))
            }
            Kind::List(inner) => self.list(json.as_array()?, inner, path),
        }
    }

    fn list(&mut self, items: &[Json], kind: &Kind, path: &str) -> Option<(Value, Option<Value>)> {
        let (mut answers, mut welsh) = (Vec::new(), Vec::new());
        for item in items {
            match self.value(item, kind, path) {
                Some((value, words)) => {
                    let name = ["id", "dataset"].iter().find_map(|key| Some((*key, value.get(key)?.clone())));
                    welsh.push(WelshItem { name, is_table: value.is_table(), words });
                    answers.push(value);
                }
                None => self.leave(
                    path,
                    item.to_string(),
                    "it is no answer to this question",
                    "write the answer into the draft",
                ),
            }
        }
        let words = self.welsh_items(welsh, path);
        (!answers.is_empty()).then(|| (Value::Array(answers), (!words.is_empty()).then_some(Value::Array(words))))
    }

    /// The Welsh of the items of a list. They meet the English by their names where each has its own, else by their place.
    fn welsh_items(&mut self, items: Vec<WelshItem>, path: &str) -> Vec<Value> {
        let names: Vec<String> =
            items.iter().filter_map(|item| item.name.as_ref()).map(|(_, id)| id.to_string()).collect();
        let by_name = names.len() == items.len() && names.iter().collect::<BTreeSet<_>>().len() == names.len();
        let last = items.iter().rposition(|item| item.words.is_some()).map_or(0, |last| last + 1);
        let mut words = Vec::new();
        for item in items.into_iter().take(last) {
            match (item.is_table, item.words, item.name) {
                (true, None, _) if by_name => {}
                (true, said, name) => {
                    let mut table: Table =
                        name.filter(|_| by_name).map(|(key, id)| (key.to_owned(), id)).into_iter().collect();
                    table.extend(said.and_then(|said| said.try_into::<Table>().ok()).unwrap_or_default());
                    words.push(Value::Table(table));
                }
                (false, Some(said), _) => words.push(said),
                (false, None, _) => {
                    let reason = "not every item has Welsh";
                    self.leave(path, "the Welsh".to_owned(), reason, "write the Welsh into the file beside the draft");
                    break;
                }
            }
        }
        words
    }

    /// A stated reason for having no answer. What was not published has none.
    fn gap(&mut self, gap: &Map<String, Json>, draft: &mut Draft) {
        let (name, questions, reason) = match gap.get("state").and_then(Json::as_str) {
            Some("withheld") => ("withheld", Withheld::QUESTIONS, "explanation"),
            Some("not-applicable") => ("not_applicable", NotApplicable::QUESTIONS, "reason"),
            Some("not-known") => ("not_known", NotKnown::QUESTIONS, "reason"),
            _ => return,
        };
        let renamed: Map<String, Json> = gap
            .iter()
            .map(
                |(key, json)| {
                    if key == "reason" { (reason.to_owned(), json.clone()) } else { (key.clone(), json.clone()) }
                },
            )
            .collect();
        let (mut item, mut welsh) = self.table(&renamed, questions, "gaps", &["state", "needed"]);
        let push = |to: &mut Table, item: Table| {
            if let Some(items) = to.entry(name).or_insert_with(|| Value::Array(Vec::new())).as_array_mut() {
                items.push(Value::Table(item));
            }
        };
        if let Some(field) = item.remove("field") {
            let named =
                |others: Table| std::iter::once(("field".to_owned(), field.clone())).chain(others).collect::<Table>();
            if !welsh.is_empty() {
                push(&mut draft.welsh, named(std::mem::take(&mut welsh)));
            }
            push(&mut draft.reasons, named(item));
        }
    }

    fn owners(&mut self, owners: &[Json], existing: &Existing) {
        for owner in owners.iter().filter_map(Json::as_object) {
            let id = owner.get("id").and_then(Json::as_str).unwrap_or_default();
            if !is_id(id) || existing.owners.iter().any(|(known, _)| known == id) {
                continue;
            }
            self.place = format!("post “{id}”");
            let (answers, _) = self.table(owner, Owner::QUESTIONS, "", &["id"]);
            self.feed.owners.push((id.to_owned(), answers));
        }
    }

    /// What a register has besides records, which cannot be a draft.
    fn left_out(&mut self, root: &Map<String, Json>) {
        self.place = "the register".to_owned();
        for (key, what) in
            [("withheld_records", "records withheld as a whole"), ("pages", "pages"), ("updates", "news")]
        {
            let number = list(root, key).unwrap_or_default().len();
            if number > 0 {
                let reason = "these cannot be drafts, so they were not imported";
                self.leave(
                    what,
                    number.to_string(),
                    reason,
                    "copy their files from the folder that the site was built from",
                );
            }
        }
    }
}

/// The Welsh of one item of a list.
struct WelshItem {
    /// By what the item is named: the key and the id.
    name: Option<(&'static str, Value)>,
    is_table: bool,
    words: Option<Value>,
}

fn deployments(rows: &[Json]) -> Option<String> {
    let keys = || Deployment::QUESTIONS.iter().map(|question| question.key);
    let english = keys().filter(|key| rows.iter().any(|row| row.get(key).is_some())).map(|key| (key, None));
    let has_welsh = |key: &&str| rows.iter().any(|row| row.get(key).is_some_and(|words| words.get("cy").is_some()));
    let welsh = keys().filter(has_welsh).map(|key| (key, Some("cy")));
    let used: Vec<(&str, Option<&str>)> = english.chain(welsh).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    let name = |(key, welsh): &(&str, Option<&str>)| welsh.map_or((*key).to_owned(), |cy| format!("{key}_{cy}"));
    writer.write_record(used.iter().map(name)).ok()?;
    for row in rows {
        let cell = |(key, welsh): &(&str, Option<&str>)| match row.get(key) {
            Some(Json::Object(words)) => {
                words.get(welsh.unwrap_or("en")).and_then(Json::as_str).map(clean).unwrap_or_default()
            }
            Some(Json::String(text)) => clean(text),
            Some(other) => other.to_string(),
            None => String::new(),
        };
        writer.write_record(used.iter().map(cell)).ok()?;
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}
