//! Bars that stand side by side in time.

use super::period::Layout;
use super::scale::{At, LEFT, RIGHT};
use crate::words::number;
use serde::Serialize;

/// A row of bars with a line below them.
#[derive(Serialize)]
pub(super) struct Bars {
    /// Where the line runs on which they stand.
    pub(super) base: At,
    /// How wide each of them is.
    pub(super) width: At,
    pub(super) bars: Vec<Bar>,
}

/// A bar.
#[derive(Serialize)]
pub(super) struct Bar {
    pub(super) left: At,
    /// Its middle, for its number.
    pub(super) middle: At,
    pub(super) top: At,
    /// Where its number stands, if there is room for it.
    pub(super) above: At,
    pub(super) number: Option<String>,
    /// The part of it that is set apart, from the line up, and its number.
    pub(super) part: Option<At>,
    pub(super) part_number: Option<String>,
}

/// What a bar stands for.
pub(super) struct Amount {
    /// The place in time, and which bar it is of those in that place.
    pub(super) place: usize,
    pub(super) abreast: usize,
    pub(super) all: u64,
    pub(super) part: Option<u64>,
}

/// How wide a figure is, of a picture as narrow as on a phone.
const DIGIT: f64 = 2.9;
/// A lonely bar should not look like a wall.
const WIDEST: f64 = 9.0;

impl Bars {
    /// Bars that stand on a line. An amount as large as `most` reaches the top, so that rows of bars can be compared.
    pub(super) fn of(layout: &Layout, amounts: &[Amount], most: u64, (top, base): (f64, f64)) -> Self {
        let room = (RIGHT - LEFT) / (layout.places * layout.abreast).max(1) as f64;
        let width = (room * 0.8).clamp(0.2, WIDEST);
        let most = most.max(1) as f64;
        // What is there is seen, however little it is beside the largest.
        let height =
            |amount: u64| if amount == 0 { 0.0 } else { (amount as f64 / most * (base - top)).clamp(1.0, base - top) };
        let numbers = |pick: fn(&Amount) -> Option<u64>| -> Vec<Option<String>> {
            let texts: Vec<Option<String>> =
                amounts.iter().map(|amount| pick(amount).map(|it| number(it as f64))).collect();
            let widest = texts.iter().flatten().map(|text| text.chars().count()).max().unwrap_or(0);
            if widest as f64 * DIGIT <= room { texts } else { vec![None; texts.len()] }
        };
        let (all, parts) = (numbers(|it| Some(it.all)), numbers(|it| it.part.filter(|part| *part > 0)));
        let bars = amounts.iter().zip(all.into_iter().zip(parts)).map(|(amount, (number, part_number))| {
            let middle = LEFT + room * ((amount.place * layout.abreast + amount.abreast) as f64 + 0.5);
            let top = base - height(amount.all);
            Bar {
                left: At(middle - width / 2.0),
                middle: At(middle),
                top: At(top),
                above: At((top - 2.5) / 10.0),
                number,
                part: amount.part.filter(|part| *part > 0).map(|part| At(base - height(part.min(amount.all)))),
                part_number,
            }
        });
        Self { base: At(base), width: At(width), bars: bars.collect() }
    }
}

#[allow(clippy::unwrap_used)]
#[cfg(test)]
mod tests {
    use super::super::period::Layout;
    use super::{Amount, Bars};
    use jiff::civil::date;

    #[test]
    fn bars_stay_in_the_picture_and_the_least_is_seen() {
        let days: Vec<_> = (1..=12).map(|month| date(2026, month, 1)).collect();
        let layout = Layout::single(&days).unwrap();
        let amount = |place, all, part| Amount { place, abreast: 0, all, part };
        let amounts = [amount(0, 1, Some(1)), amount(5, 40_000, Some(0)), amount(11, 0, None)];
        let bars = Bars::of(&layout, &amounts, 40_000, (10.0, 40.0));
        let bar = |index: usize| &bars.bars[index];
        assert!(bars.bars.iter().all(|bar| bar.left.0 >= 3.0 && bar.left.0 + bars.width.0 <= 97.0));
        assert_eq!([bar(0).top.0, bar(1).top.0, bar(2).top.0], [39.0, 10.0, 40.0]);
        assert_eq!(bar(0).part.map(|at| at.0), Some(39.0));
        assert!(bar(1).part.is_none() && bar(2).part.is_none());
        assert_eq!(bar(0).number, None, "there is no room for 40,000");
        assert_eq!(bar(0).part_number.as_deref(), Some("1"));
    }
}
