//! Rows as drafts: each cell goes to the question of its column, or it is said why not and kept word for word.

use super::cell::Cell;
use super::dates::{Evidence, NotADay, Order, day};
use super::draft::Draft;
use super::existing::Existing;
use super::mapping::{Mapped, Mapping, Sureness, Target};
use super::slot::{Slot, natural};
use super::table::{Row, Table};
use super::terms::term;
use super::values::{Around, Left, answer, datetime, is_blank, parts};
use crate::public::RecordKind;
use crate::standard::{AssessmentState, Kind, Listed, Need, Question};
use crate::text::slug;
use std::collections::BTreeMap;
use toml::Value;

/// Something that found no place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// Where it stands, in words: `sheet “Tools”, row 5`.
    pub place: String,
    /// The name of its column, or what else it is.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// Why it found no place.
    pub reason: String,
    /// What to do.
    pub advice: String,
}

/// The records of a table.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// A draft for each record.
    pub drafts: Vec<Draft>,
    /// What found no place.
    pub leftovers: Vec<Leftover>,
}

/// The drafts that the rows of a table give.
pub fn records(table: &Table, mapping: &Mapping, kind: RecordKind, existing: &Existing) -> Records {
    let ids: Vec<Option<String>> = table.rows.iter().map(|row| id_of(row, mapping, kind, existing)).collect();
    let coming: Vec<(String, String)> =
        table.rows.iter().zip(&ids).filter_map(|(row, id)| Some((id.clone()?, name_of(row, mapping)))).collect();
    let with = |of: RecordKind| {
        let mut names = existing.names(of);
        if of == kind {
            names.extend(
                coming
                    .iter()
                    .filter(|(id, _)| !names.iter().any(|(known, _)| known == id))
                    .cloned()
                    .collect::<Vec<_>>(),
            );
            names.dedup_by(|a, b| a.0 == b.0);
        }
        names
    };
    let (technologies, datasets) = (with(RecordKind::Technology), with(RecordKind::Dataset));
    let mut reader = Reader {
        table,
        columns: columns(table, mapping, kind),
        around: Around {
            owners: &existing.owners,
            technologies: &technologies,
            datasets: &datasets,
            order: Order::Unknown,
        },
        records: Records::default(),
    };
    let mut first_rows: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for (row, id) in table.rows.iter().zip(ids) {
        let place = in_sheet(&table.sheet, &row.place);
        let Some(id) = id else {
            reader.whole_row(row, &place, "this row has no name", "give it a name in the list, or ignore it");
            continue;
        };
        match first_rows.get(&id) {
            Some((at, _)) if row.continues => reader.row(row, *at, &place),
            Some((_, first)) => {
                let reason = format!("it gives the same id “{id}” as {first}, so it was not imported");
                reader.whole_row(row, &place, &reason, "give one of them another name, or join the two rows");
            }
            None => {
                let at = reader.records.drafts.len();
                reader.records.drafts.push(Draft::new(kind, id.clone(), place.clone()));
                first_rows.insert(id, (at, row.place.clone()));
                reader.row(row, at, &place);
            }
        }
    }
    reader.finish()
}

/// `sheet “Tools”, row 5`, or `row 5` where there is only one sheet without a name.
pub(super) fn in_sheet(sheet: &str, place: &str) -> String {
    if sheet.is_empty() { place.to_owned() } else { format!("sheet “{sheet}”, {place}") }
}

fn name_of(row: &Row, mapping: &Mapping) -> String {
    mapping.name_column().and_then(|at| row.cells.get(at)).map(Cell::shown).unwrap_or_default()
}

/// The id of a row's record: from its own column, that of the record of the same name, or made from the name.
fn id_of(row: &Row, mapping: &Mapping, kind: RecordKind, existing: &Existing) -> Option<String> {
    let name = name_of(row, mapping);
    let column =
        mapping.columns.iter().position(|mapped| mapped.target == Target::Id && mapped.sureness < Sureness::Guess);
    let given = column.and_then(|at| row.cells.get(at)).map(Cell::shown).filter(|id| !is_blank(id));
    if given.is_none() && is_blank(&name) {
        return None;
    }
    let id = slug(given.as_deref().unwrap_or(&name));
    let has_letters = given.as_deref().unwrap_or(&name).chars().any(char::is_alphanumeric);
    let known = existing.record(kind, &id, Some(&name).filter(|name| !name.is_empty()).map(String::as_str));
    known.map(|record| record.id.clone()).or_else(|| has_letters.then_some(id))
}

/// A column with where its cells go.
struct Lane<'a> {
    index: usize,
    mapped: &'a Mapped,
    slot: Option<Slot>,
    order: Order,
}

/// The columns, those first that name the items of lists, since others speak of these.
fn columns<'a>(table: &Table, mapping: &'a Mapping, kind: RecordKind) -> Vec<Lane<'a>> {
    let heard: Vec<Evidence> = (0..mapping.columns.len())
        .map(|index| {
            let mut evidence = Evidence::default();
            table.rows.iter().filter_map(|row| row.cells.get(index)).for_each(|cell| evidence.hear(&cell.shown()));
            evidence
        })
        .collect();
    let mut of_list = Evidence::default();
    table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| of_list.hear(&cell.shown()));
    let mut lanes: Vec<Lane<'a>> = mapping
        .columns
        .iter()
        .enumerate()
        .map(|(index, mapped)| {
            let own = heard.get(index).copied().unwrap_or_default();
            let order = if mapping.is_atrs { Order::DayFirst } else { own.order(of_list) };
            Lane { index, mapped, slot: mapped.slot(kind), order }
        })
        .collect();
    lanes.sort_by_key(|lane| lane.slot.as_ref().is_some_and(|slot| slot.item.is_some() && !slot.names_the_item()));
    lanes
}

impl Slot {
    /// Whether the answer says which item of the list is meant, so that several answers are several items.
    fn names_the_item(&self) -> bool {
        self.fixed.is_none() && self.item.and_then(natural).is_some_and(|natural| natural.key == self.question.key)
    }
}

struct Reader<'a> {
    table: &'a Table,
    columns: Vec<Lane<'a>>,
    around: Around<'a>,
    records: Records,
}

impl Reader<'_> {
    fn row(&mut self, row: &Row, at: usize, place: &str) {
        let columns = std::mem::take(&mut self.columns);
        for lane in &columns {
            let Some(cell) = row.cells.get(lane.index).filter(|cell| !is_blank(&cell.shown())) else { continue };
            // What was merged with the row above has been read there.
            let repeats = row.continues
                && self.records.drafts.get(at).is_some_and(|draft| draft.name().is_some() && draft.place != place)
                && lane
                    .slot
                    .as_ref()
                    .is_some_and(|slot| slot.item.is_none() && !matches!(slot.question.kind, Kind::List(_)));
            if repeats {
                continue;
            }
            let around = Around { order: lane.order, ..self.around };
            let Some(draft) = self.records.drafts.get_mut(at) else { continue };
            let left = match (&lane.slot, &lane.mapped.target) {
                (_, Target::Out | Target::Id) => Vec::new(),
                (Some(slot), _) => place_cell(draft, slot, cell, &around),
                (None, _) => {
                    draft.internal.push((lane.mapped.column.clone(), cell.shown()));
                    Vec::new()
                }
            };
            for left in left {
                draft.internal.push((lane.mapped.column.clone(), left.value.clone()));
                self.records.leftovers.push(leftover(place, &lane.mapped.column, left));
            }
        }
        self.columns = columns;
    }

    fn whole_row(&mut self, row: &Row, place: &str, reason: &str, advice: &str) {
        let texts: Vec<String> = row.cells.iter().map(Cell::shown).filter(|text| !text.is_empty()).collect();
        let left = Left { value: texts.join(" | "), reason: reason.to_owned(), advice: advice.to_owned() };
        self.records.leftovers.push(leftover(place, "the whole row", left));
    }

    fn finish(mut self) -> Records {
        for draft in &mut self.records.drafts {
            let kind = draft.kind;
            for (path, value) in complete_items(&mut draft.answers, kind.questions(), "") {
                draft.internal.push((path.clone(), value.clone()));
                self.records.leftovers.push(Leftover {
                    place: draft.place.clone(),
                    column: path.clone(),
                    value,
                    reason: "the list does not say enough for this".to_owned(),
                    advice: format!("write it under [[{path}]] in the draft, with all that is needed there"),
                });
            }
        }
        for (row, text) in &self.table.passed {
            self.records.leftovers.push(Leftover {
                place: in_sheet(&self.table.sheet, &format!("row {row}")),
                column: "the whole row".to_owned(),
                value: text.clone(),
                reason: "it was taken for a heading, a note or a total".to_owned(),
                advice: "nothing, unless it is a record: then give it a name and a status in the list".to_owned(),
            });
        }
        self.records
    }
}

fn leftover(place: &str, column: &str, left: Left) -> Leftover {
    Leftover {
        place: place.to_owned(),
        column: column.to_owned(),
        value: left.value,
        reason: left.reason,
        advice: left.advice,
    }
}

/// Puts what a cell says into a draft, and answers with what found no place.
fn place_cell(draft: &mut Draft, slot: &Slot, cell: &Cell, around: &Around<'_>) -> Vec<Left> {
    if slot.item.is_some() {
        return place_in_items(draft, slot, cell, around);
    }
    let (value, mut left) = answer(cell, slot.question, around);
    let Some(value) = value else { return left };
    let Some(table) = table_at(&mut draft.answers, &slot.keys) else { return left };
    match (table.get_mut(slot.question.key), value) {
        (None, value) => drop(table.insert(slot.question.key.to_owned(), value)),
        (Some(Value::Array(items)), Value::Array(more)) => {
            for item in more {
                if !items.contains(&item) {
                    items.push(item);
                }
            }
        }
        (Some(Value::String(text)), Value::String(more)) if matches!(slot.question.kind, Kind::Prose) => {
            text.push_str("\n\n");
            text.push_str(&more);
        }
        (Some(there), value) if *there == value => {}
        (Some(_), _) => left.push(Left {
            value: cell.shown(),
            reason: "another cell has answered this question already".to_owned(),
            advice: "decide which of the two is right".to_owned(),
        }),
    }
    left
}

fn table_at<'a>(answers: &'a mut toml::Table, keys: &[&str]) -> Option<&'a mut toml::Table> {
    let mut table = answers;
    for key in keys {
        table = table.entry((*key).to_owned()).or_insert_with(|| Value::Table(toml::Table::new())).as_table_mut()?;
    }
    Some(table)
}

fn place_in_items(draft: &mut Draft, slot: &Slot, cell: &Cell, around: &Around<'_>) -> Vec<Left> {
    let Some((list, above)) = slot.keys.split_last() else { return Vec::new() };
    let Some(table) = table_at(&mut draft.answers, above) else { return Vec::new() };
    let Some(items) = table.entry((*list).to_owned()).or_insert_with(|| Value::Array(Vec::new())).as_array_mut() else {
        return Vec::new();
    };
    let left = fill_items(items, slot, cell, around);
    if items.is_empty() {
        table.remove(*list);
    }
    left
}

fn fill_items(items: &mut Vec<Value>, slot: &Slot, cell: &Cell, around: &Around<'_>) -> Vec<Left> {
    let question = slot.question;
    if let Some((key, code)) = slot.fixed {
        if question.key == "state" && slot.path.starts_with("assessments.") {
            return assessment(items, (key, code), cell, around);
        }
        return match answer(cell, question, around) {
            (Some(value), left) => {
                set_in_item(items, (key, code), question.key, value);
                left
            }
            (None, left) => left,
        };
    }
    if slot.names_the_item() {
        let mut left = Vec::new();
        for part in parts(&cell.shown(), matches!(question.kind, Kind::Id(_))) {
            match answer(&Cell::Text(part), question, around) {
                (Some(value), _) if items.iter().any(|item| item.get(question.key) == Some(&value)) => {}
                (Some(value), _) => {
                    let mut item = toml::Table::new();
                    item.insert(question.key.to_owned(), value);
                    items.push(Value::Table(item));
                }
                (None, faults) => left.extend(faults),
            }
        }
        return left;
    }
    let parts = parts(&cell.shown(), false);
    let whole = [cell.shown()];
    let texts: &[String] = if items.len() == parts.len() { &parts } else { &whole };
    if items.len() != texts.len() {
        return vec![Left {
            value: cell.shown(),
            reason: match items.len() {
                0 => "the list does not name the thing that it belongs to".to_owned(),
                number => format!("it is not clear to which of {number} things it belongs"),
            },
            advice: format!("write it as {} into the draft", question.key),
        }];
    }
    let mut left = Vec::new();
    for (item, text) in items.iter_mut().filter_map(Value::as_table_mut).zip(texts) {
        let part = if texts.len() == 1 { cell.clone() } else { Cell::Text(text.clone()) };
        match answer(&part, question, around) {
            (Some(value), _) => drop(item.entry(question.key.to_owned()).or_insert(value)),
            (None, faults) => left.extend(faults),
        }
    }
    left
}

/// Sets an answer of the item that a term names, which is made if it is not there.
fn set_in_item(items: &mut Vec<Value>, (key, code): (&str, &str), name: &str, value: Value) {
    let is_it = |item: &&mut toml::Table| item.get(key).and_then(Value::as_str) == Some(code);
    if let Some(item) = items.iter_mut().filter_map(Value::as_table_mut).find(is_it) {
        item.insert(name.to_owned(), value);
        return;
    }
    let mut item = toml::Table::new();
    item.insert(key.to_owned(), Value::String(code.to_owned()));
    item.insert(name.to_owned(), value);
    items.push(Value::Table(item));
}

/// A column such as “DPIA?” holds a state, a day on which it was finished, or both.
fn assessment(items: &mut Vec<Value>, (key, code): (&str, &str), cell: &Cell, around: &Around<'_>) -> Vec<Left> {
    let text = cell.shown();
    let state_of = |text: &str| term(&AssessmentState::LIST, text).map(|term| term.code);
    let read = |text: &str| {
        let trimmed = text.trim_matches(|c: char| " -–—,:()".contains(c)).trim_start_matches("on ");
        day(trimmed, around.order)
    };
    let is_a_day = |read: &Result<_, NotADay>| !matches!(read, Err(NotADay::Other));
    let (state, on) = match cell {
        Cell::YesNo(true) => (Some("completed"), None),
        Cell::YesNo(false) => (Some("not-done"), None),
        Cell::Day(day) => (Some("completed"), Some(Ok(*day))),
        _ => match (state_of(&text), Some(read(&text)).filter(is_a_day)) {
            (Some(state), _) => (Some(state), None),
            (None, Some(day)) => (Some("completed"), Some(day)),
            (None, None) => text
                .char_indices()
                .filter(|(_, c)| c.is_whitespace() || "-–(,:".contains(*c))
                .find_map(|(at, _)| Some((state_of(text.get(..at)?)?, Some(read(text.get(at..)?)).filter(is_a_day)?)))
                .map_or((None, None), |(state, day)| (Some(state), Some(day))),
        },
    };
    let Some(state) = state else {
        return vec![Left {
            value: text,
            reason: "it does not say how far the assessment is".to_owned(),
            advice: format!("write it as [[assessments]] with type = \"{code}\" into the draft"),
        }];
    };
    set_in_item(items, (key, code), "state", Value::String(state.to_owned()));
    match on {
        None => Vec::new(),
        Some(Ok(on)) => {
            set_in_item(items, (key, code), "date", Value::Datetime(datetime(on)));
            Vec::new()
        }
        Some(Err(fault)) => vec![Left {
            value: text,
            reason: fault.in_words(),
            advice: "write the day as its date into the draft, like this: 2026-11-21".to_owned(),
        }],
    }
}

/// Gives items their ids, and takes out those that lack what an item cannot do without: with their paths and words.
fn complete_items(answers: &mut toml::Table, questions: &'static [Question], above: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for question in questions {
        let path = if above.is_empty() { question.key.to_owned() } else { format!("{above}.{}", question.key) };
        match (question.kind, answers.get_mut(question.key)) {
            (Kind::Table(inner), Some(Value::Table(table))) => {
                out.extend(complete_items(table, inner, &path));
                if table.is_empty() {
                    answers.remove(question.key);
                }
            }
            (Kind::List(Kind::Table(inner)), Some(Value::Array(items))) => {
                let mut ids: Vec<String> = Vec::new();
                items.iter_mut().filter_map(Value::as_table_mut).for_each(|item| name_item(item, inner, &mut ids));
                items.retain(|item| {
                    let whole =
                        inner.iter().filter(|part| part.need == Need::Always).all(|part| item.get(part.key).is_some());
                    if !whole {
                        out.push((path.clone(), words_of(item)));
                    }
                    whole
                });
                if items.is_empty() {
                    answers.remove(question.key);
                }
            }
            _ => {}
        }
    }
    out
}

fn name_item(item: &mut toml::Table, questions: &[Question], ids: &mut Vec<String>) {
    let asks = |key: &str| questions.iter().any(|question| question.key == key && question.need == Need::Always);
    if asks("basis") {
        // Nobody has measured it here as far as the list tells.
        item.entry("basis").or_insert_with(|| Value::String("claimed".to_owned()));
    }
    if asks("id") && !item.contains_key("id") {
        let named = ["name", "description"].iter().find_map(|key| item.get(*key)?.as_str()).map(slug);
        if let Some(base) = named {
            let mut id = base.clone();
            let mut number = 2;
            while ids.contains(&id) {
                id = format!("{base}-{number}");
                number += 1;
            }
            ids.push(id.clone());
            let others = std::mem::take(item);
            item.insert("id".to_owned(), Value::String(id));
            item.extend(others);
        }
    }
}

fn words_of(item: &Value) -> String {
    let Some(table) = item.as_table() else { return item.to_string() };
    let words = table.values().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    words.collect::<Vec<_>>().join(" | ")
}
