//! How a threshold was moved: a line with a step for each change. Why it was moved stands in the table beside it.

use super::super::desk::{Desk, Words};
use super::scale::{At, LEFT, RIGHT};
use crate::standard::{Line, Threshold};
use crate::words::{Argument, number};
use jiff::civil::Date;
use serde::Serialize;

/// The steps of one threshold.
#[derive(Serialize)]
pub(in crate::pages) struct Thresholds {
    id: String,
    name: Words,
    /// Every value with its first day.
    about: String,
    steps: Vec<Step>,
    /// Where the first and the last value begin.
    first: Mark,
    last: Option<Mark>,
}

#[derive(Serialize)]
struct Step {
    from: At,
    to: At,
    level: At,
    /// Whether it begins where the one before ends.
    joined: bool,
    value: Option<String>,
    /// Where the value stands, in letters.
    above: At,
}

#[derive(Serialize)]
struct Mark {
    at: At,
    words: String,
}

/// Where the value in force today begins at the latest: it goes on to the edge, and nobody knows for how long.
const OPEN: f64 = 76.0;
/// The heights between which the line runs, and the room a value needs across.
const TOP: f64 = 20.0;
const BASE: f64 = 45.0;
const ROOM: f64 = 14.0;

impl Thresholds {
    /// A picture for each threshold of these that had more than one value. `prefix` begins their ids.
    pub(in crate::pages) fn of(desk: &Desk<'_, '_>, thresholds: &[Threshold], prefix: &str) -> Vec<Self> {
        let mut names: Vec<&Line> = Vec::new();
        for threshold in thresholds {
            if !names.contains(&&threshold.name) {
                names.push(&threshold.name);
            }
        }
        let mut pictures = Vec::new();
        for name in names {
            let mut values: Vec<&Threshold> = thresholds.iter().filter(|it| it.name == *name).collect();
            values.sort_by_key(|threshold| threshold.from);
            if values.len() > 1 {
                pictures.push(Self::drawn(desk, format!("{prefix}{}", pictures.len() + 1), &values));
            }
        }
        pictures
    }

    fn drawn(desk: &Desk<'_, '_>, id: String, values: &[&Threshold]) -> Self {
        let spans: Vec<(Date, Option<Date>, f64)> = values.iter().map(|it| (it.from, it.to, it.value)).collect();
        let steps = steps(&spans);
        let ends = [spans.first(), spans.last()].map(|it| it.map_or(Date::ZERO, |(from, ..)| *from));
        let months = ends.map(|day| desk.words().month(day));
        let words = if months[0] == months[1] { ends.map(|day| desk.words().day(day)) } else { months };
        let [first, last] = words;
        let mark = |step: Option<&Step>, words: String| Mark { at: step.map_or(At(LEFT), |step| step.from), words };
        Self {
            id,
            name: desk.line(&values[0].name),
            about: about(desk, &spans),
            last: (ends[0] != ends[1]).then(|| mark(steps.last(), last)),
            first: mark(steps.first(), first),
            steps,
        }
    }
}

fn about(desk: &Desk<'_, '_>, spans: &[(Date, Option<Date>, f64)]) -> String {
    let parts = spans.iter().map(|(from, _, value)| {
        let (value, day) = (number(*value), desk.words().day(*from));
        desk.words().say("pic_value_from", &[("value", Argument::Text(&value)), ("day", Argument::Text(&day))])
    });
    parts.collect::<Vec<_>>().join("; ") + "."
}

/// The steps of values with their first and last days, which come in the order of their first days.
fn steps(spans: &[(Date, Option<Date>, f64)]) -> Vec<Step> {
    let (Some(start), Some((last_from, last_to, _))) = (spans.first().map(|span| span.0), spans.last()) else {
        return Vec::new();
    };
    let day = |date: Date| date.duration_since(start).as_hours() as f64 / 24.0;
    let is_open = last_to.is_none();
    let end = last_to.map_or_else(|| day(*last_from), |to| day(to) + 1.0);
    let time = |at: f64| {
        let right = if is_open { OPEN } else { RIGHT };
        LEFT + if end > 0.0 { (at / end).clamp(0.0, 1.0) * (right - LEFT) } else { 0.0 }
    };
    let (low, high) =
        spans.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), it| (low.min(it.2), high.max(it.2)));
    let level = |value: f64| if high > low { BASE - (value - low) / (high - low) * (BASE - TOP) } else { BASE };
    let mut steps: Vec<Step> = Vec::with_capacity(spans.len());
    for (index, (from, to, value)) in spans.iter().enumerate() {
        let next = spans.get(index + 1).map(|next| day(next.0));
        let own_end = to.map(|to| day(to) + 1.0);
        let until = match (own_end, next) {
            (Some(own), Some(next)) => time(own.min(next)),
            (Some(own), None) => time(own),
            (None, Some(next)) => time(next),
            (None, None) => 100.0,
        };
        let begins = time(day(*from));
        steps.push(Step {
            from: At(begins),
            to: At(until.max(begins)),
            level: At(level(*value)),
            joined: steps.last().is_some_and(|before| (before.to.0 - begins).abs() < 0.05),
            value: Some(number(*value)),
            above: At((level(*value) - 4.0) / 10.0),
        });
    }
    without_crowding(&mut steps);
    steps
}

/// Takes away the values that would stand on each other: the newest stays, and of the others what has room before it.
fn without_crowding(steps: &mut [Step]) {
    let mut taken = f64::INFINITY;
    for step in steps.iter_mut().rev() {
        if step.from.0 + ROOM > taken {
            step.value = None;
        } else {
            taken = step.from.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Step, steps};
    use jiff::civil::{Date, date};

    fn shown(steps: &[Step]) -> Vec<(f64, f64, bool, Option<&str>)> {
        let round = |at: f64| at.round();
        steps.iter().map(|it| (round(it.from.0), round(it.to.0), it.joined, it.value.as_deref())).collect()
    }

    #[test]
    fn the_value_in_force_goes_on_to_the_edge() {
        let spans = [
            (date(2025, 9, 13), Some(date(2025, 11, 30)), 0.60),
            (date(2025, 12, 1), Some(date(2026, 2, 8)), 0.62),
            (date(2026, 2, 9), None, 0.64),
        ];
        let expected =
            [(3.0, 42.0, false, Some("0.6")), (42.0, 76.0, true, Some("0.62")), (76.0, 100.0, true, Some("0.64"))];
        assert_eq!(shown(&steps(&spans)), expected);
        assert!(steps(&spans).windows(2).all(|pair| pair[0].level > pair[1].level), "a higher value stands higher");
    }

    #[test]
    fn a_time_without_a_threshold_is_a_gap() {
        let spans =
            [(date(2024, 1, 1), Some(date(2024, 6, 30)), 1.0), (date(2025, 1, 1), Some(date(2025, 12, 31)), 2.0)];
        let steps = steps(&spans);
        assert!(!steps[1].joined && steps[0].to < steps[1].from);
        assert_eq!(steps[1].to.0, 97.0);
    }

    #[test]
    fn two_values_of_one_day_and_two_hundred_values_stay_in_the_picture() {
        let same: [(Date, Option<Date>, f64); 2] = [(date(2026, 1, 1), None, 5.0), (date(2026, 1, 1), None, 5.0)];
        assert_eq!(shown(&steps(&same)), [(3.0, 3.0, false, None), (3.0, 100.0, true, Some("5"))]);
        let many: Vec<_> = (0..200_i16).map(|n| (date(1900 + n / 2, 1, 1), None, f64::from(n))).collect();
        let steps = steps(&many);
        assert!(steps.iter().all(|it| (3.0..=100.0).contains(&it.from.0) && (20.0..=45.0).contains(&it.level.0)));
        assert!(steps.iter().filter(|it| it.value.is_some()).count() < 9);
    }
}
