//! How much of what the Covenant asks is published, principle by principle. It counts records and ranks nobody.

use super::super::desk::Desk;
use super::scale::{At, LEFT, RIGHT};
use crate::public::{Coverage, Standing};
use crate::standard::Principle;
use serde::Serialize;

/// The picture of the coverage, and the table of the same numbers.
#[derive(Serialize)]
pub(in crate::pages) struct Covering {
    height: At,
    depth: At,
    rows: Vec<Row>,
    standings: Vec<StandingShown>,
}

#[derive(Serialize)]
struct Row {
    principle: String,
    words: At,
    mark: At,
    /// For each standing of the picture: how many records.
    counts: Vec<usize>,
    parts: Vec<Part>,
}

/// A part of a bar.
#[derive(Serialize)]
struct Part {
    code: &'static str,
    from: At,
    to: At,
    middle: At,
    number: Option<usize>,
}

/// A standing that occurs, with its place in the key.
#[derive(Serialize)]
struct StandingShown {
    code: &'static str,
    label: String,
    from: At,
    to: At,
    words_from: At,
    words: At,
    mark: At,
}

const STANDINGS: [Standing; 5] =
    [Standing::Published, Standing::Partly, Standing::Withheld, Standing::Missing, Standing::NothingDemanded];
/// How high a row is: words, numbers, bar.
const ROW: f64 = 46.0;
const KEY: f64 = 17.0;
/// A number needs this much of the width for each of its digits.
const DIGIT: f64 = 3.2;

/// How many records have each standing, for each principle.
#[derive(Default)]
pub(in crate::pages) struct Tally([[usize; STANDINGS.len()]; Principle::ALL.len()]);

impl Tally {
    /// Counts a record in.
    pub(in crate::pages) fn add(&mut self, coverage: &[Coverage; 6]) {
        for (row, coverage) in self.0.iter_mut().zip(coverage) {
            let standing = coverage.standing();
            let place = STANDINGS.iter().position(|it| *it == standing);
            place.into_iter().for_each(|place| row[place] += 1);
        }
    }
}

impl Covering {
    /// `None` if no record was counted.
    pub(in crate::pages) fn of(desk: &Desk<'_, '_>, tally: &Tally) -> Option<Self> {
        let used: Vec<usize> =
            (0..STANDINGS.len()).filter(|standing| tally.0.iter().any(|row| row[*standing] > 0)).collect();
        let rows: Vec<Row> = Principle::ALL
            .iter()
            .zip(tally.0)
            .enumerate()
            .map(|(index, (principle, counts))| {
                let top = index as f64 * ROW;
                let label =
                    desk.words().find(&format!("principle_{}", principle.letter())).unwrap_or(principle.label());
                Row {
                    principle: format!("{}. {label}", principle.letter()),
                    words: At((top + 10.0) / 10.0),
                    mark: At(top + 33.0),
                    counts: used.iter().map(|standing| counts[*standing]).collect(),
                    parts: parts(&counts),
                }
            })
            .collect();
        let foot = rows.len() as f64 * ROW + 6.0;
        let standing = |(place, standing): (usize, &usize)| {
            let standing = STANDINGS[*standing];
            let left = LEFT + (place % 2) as f64 * 40.0;
            let line = foot + (place / 2) as f64 * KEY;
            StandingShown {
                code: standing.code(),
                label: desk.word(&format!("standing_{}", standing.code().replace('-', "_"))).to_owned(),
                from: At(left),
                to: At(left + 8.0),
                words_from: At(left + 10.0),
                words: At((line + 10.0) / 10.0),
                mark: At(line + 6.0),
            }
        };
        let standings: Vec<StandingShown> = used.iter().enumerate().map(standing).collect();
        let depth = foot + standings.len().div_ceil(2) as f64 * KEY;
        (!standings.is_empty()).then(|| Self { height: At(depth / 10.0), depth: At(depth), rows, standings })
    }
}

fn parts(counts: &[usize; STANDINGS.len()]) -> Vec<Part> {
    let all = counts.iter().sum::<usize>().max(1) as f64;
    let mut before = 0;
    let mut parts = Vec::new();
    for (count, standing) in counts.iter().zip(STANDINGS).filter(|(count, _)| **count > 0) {
        let at = |count: usize| LEFT + count as f64 / all * (RIGHT - LEFT);
        let (from, to) = (at(before), at(before + count));
        before += count;
        let room = count.to_string().len() as f64 * DIGIT;
        parts.push(Part {
            code: standing.code(),
            // A hair's breadth between two parts, so that they are told apart without their colours.
            from: At(from),
            to: At((to - 0.7).max(from)),
            middle: At((from + to) / 2.0),
            number: (to - from >= room).then_some(*count),
        });
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn parts_fill_the_bar_and_a_number_stands_where_it_has_room() {
        let shown = |counts: [usize; 5]| -> Vec<(&str, f64, f64, Option<usize>)> {
            let round = |at: f64| (at * 10.0).round() / 10.0;
            parts(&counts).into_iter().map(|it| (it.code, round(it.from.0), round(it.to.0), it.number)).collect()
        };
        let two = [("published", 3.0, 49.3, Some(4)), ("missing", 50.0, 96.3, Some(4))];
        assert_eq!(shown([4, 0, 0, 4, 0]), two);
        assert_eq!(shown([1, 0, 0, 0, 0]), [("published", 3.0, 96.3, Some(1))]);
        assert_eq!(shown([1999, 1, 0, 0, 0])[1].3, None);
        assert!(shown([0; 5]).is_empty());
    }
}
