//! Publications over time: how much was new, updated, corrected, withdrawn; all on one scale.

use super::super::desk::Desk;
use super::bars::{Amount, Bars};
use super::period::Layout;
use super::scale::At;
use crate::ledger::{Act, Ledger};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// The picture of all changes: a row of bars for each sort of them.
#[derive(Serialize)]
pub(in crate::pages) struct Changing {
    height: At,
    depth: At,
    rows: Vec<Row>,
    first: String,
    last: Option<String>,
    days_at: At,
    heading: String,
    /// The same in a table: newest first, with a number for each row of bars.
    periods: Vec<PeriodRow>,
}

#[derive(Serialize)]
struct Row {
    label: String,
    words: At,
    bars: Bars,
}

#[derive(Serialize)]
struct PeriodRow {
    period: String,
    counts: Vec<u64>,
}

/// Acts that are alike for somebody who looks and does not read, by the word for them.
const ROWS: &[(&str, &[Act])] = &[
    ("act_created", &[Act::Created, Act::Restored]),
    ("act_updated", &[Act::Updated, Act::StatusChanged, Act::Renamed]),
    ("act_corrected", &[Act::Corrected]),
    ("act_confirmed", &[Act::Confirmed]),
    ("act_withdrawn", &[Act::Withdrawn]),
    ("act_redacted", &[Act::Redacted]),
];

/// How high a row is.
const ROW: f64 = 46.0;

impl Changing {
    /// `None` if there is nothing to compare: fewer than two publications.
    pub(in crate::pages) fn of(desk: &Desk<'_, '_>, ledger: &Ledger) -> Option<Self> {
        let days: Vec<Date> = ledger.publications().map(|it| it.date).collect();
        let layout = Layout::summed(&days).filter(|_| days.len() > 1)?;
        let mut counts: BTreeMap<usize, (Date, [u64; ROWS.len()])> = BTreeMap::new();
        for (publication, place) in ledger.publications().zip(&layout.place) {
            let (_, counts) = counts.entry(*place).or_insert((publication.date, [0; ROWS.len()]));
            for event in publication.events {
                let row = ROWS.iter().position(|(_, acts)| acts.contains(&event.event));
                row.into_iter().for_each(|row| counts[row] += 1);
            }
        }
        let used: Vec<usize> =
            (0..ROWS.len()).filter(|row| counts.values().any(|(_, counts)| counts[*row] > 0)).collect();
        let most = counts.values().flat_map(|(_, counts)| counts).copied().max().unwrap_or_default();
        let rows: Vec<Row> = used
            .iter()
            .enumerate()
            .map(|(at, row)| {
                let top = at as f64 * ROW;
                let amount = |(place, (_, counts)): (&usize, &(Date, [u64; ROWS.len()]))| {
                    let all = counts[*row];
                    (all > 0).then_some(Amount { place: *place, abreast: 0, all, part: None })
                };
                let amounts: Vec<Amount> = counts.iter().filter_map(amount).collect();
                let bars = Bars::of(&layout, &amounts, most, (top + 24.0, top + 40.0));
                Row { label: desk.word(ROWS[*row].0).to_owned(), words: At((top + 10.0) / 10.0), bars }
            })
            .collect();
        let name = |day: Option<&Date>| day.map(|day| layout.period.name(desk, *day)).unwrap_or_default();
        let (first, last) = (name(days.iter().min()), name(days.iter().max()));
        let depth = rows.len() as f64 * ROW + 14.0;
        Some(Self {
            height: At(depth / 10.0),
            depth: At(depth),
            days_at: At((depth - 4.0) / 10.0),
            rows,
            last: (first != last).then_some(last),
            first,
            heading: desk.word(layout.period.message()).to_owned(),
            periods: counts
                .values()
                .rev()
                .map(|(day, counts)| PeriodRow {
                    period: layout.period.name(desk, *day),
                    counts: used.iter().map(|row| counts[*row]).collect(),
                })
                .collect(),
        })
    }
}
