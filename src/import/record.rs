//! Rows as drafts: each cell goes to the question of its column, or it is said why not and kept word for word.

use super::cell::Cell;
use super::dates::{Evidence, Order};
use super::draft::Draft;
use super::existing::Existing;
use super::items::{complete_items, place_cell};
use super::mapping::{Mapped, Mapping, Sureness, Target};
use super::slot::Slot;
use super::table::{Row, Table};
use super::values::{Around, Left, is_blank};
use crate::public::RecordKind;
use crate::standard::Kind;
use crate::text::slug;
use std::collections::BTreeMap;

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
