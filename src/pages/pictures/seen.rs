//! What can be seen in the figures of several groups, said by rule and not by anybody's wish.
//!
//! It compares the two groups that are furthest apart, and says whether chance could have done it. It tests no hypothesis:
//! with few people in a group little can be told, and the sentence says so.

/// The figure of a group: its share, and the interval that the test gave for it, all in percent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Figure {
    pub(super) share: f64,
    pub(super) interval: Option<(f64, f64)>,
    /// Of how many it is the share.
    pub(super) of: Option<f64>,
}

/// Which way a measure is bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// It counts what went wrong.
    Wrong,
    /// It counts what went right.
    Right,
    /// It is neither good nor bad.
    Neither,
}

impl Sense {
    /// By the code of the measure.
    pub(super) fn of(measure: &str) -> Self {
        match measure {
            "false-negative-rate" | "false-positive-rate" | "false-alert-rate" | "word-error-rate" | "error-rate" => {
                Self::Wrong
            }
            "true-positive-rate" | "true-negative-rate" | "precision" | "recall" | "accuracy" => Self::Right,
            _ => Self::Neither,
        }
    }
}

/// What can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// No group differs from another.
    Same,
    /// The first of these, by their places in the list, fares worst and the second best; where neither is worse, the first
    /// is the higher.
    Apart(usize, usize, Chance),
}

/// Whether chance could be behind a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chance {
    /// The intervals share a part: it could.
    Overlap,
    /// They do not: it is unlikely.
    Clear,
    /// There is no interval for one of the two: nobody can say.
    Unknown,
}

/// What can be seen in these figures, of which there are two at least.
///
/// A difference that chance cannot easily explain goes before a larger one that it can: the group that fares best may be
/// one of a handful of people, and should not hide how another fares.
pub(super) fn seen(figures: &[Figure], sense: Sense) -> Seen {
    let badness = |figure: &Figure| if sense == Sense::Right { -figure.share } else { figure.share };
    let mut found: Option<(usize, usize, Chance)> = None;
    for (worse, one) in figures.iter().enumerate() {
        for (better, other) in figures.iter().enumerate() {
            let gap = badness(one) - badness(other);
            if gap < 1e-9 {
                continue;
            }
            let chance = Chance::of(one, other);
            // Of several pairs that are as far apart, the one that rests on the most people says most.
            let weight = |a: &Figure, b: &Figure| a.of.unwrap_or_default() + b.of.unwrap_or_default();
            let is_better = found.is_none_or(|(worst, best, known)| {
                let (a, b) = (&figures[worst], &figures[best]);
                let rank = |chance, gap: f64, weight: f64| (chance == Chance::Clear, gap, weight);
                rank(chance, gap, weight(one, other)) > rank(known, badness(a) - badness(b), weight(a, b))
            });
            if is_better {
                found = Some((worse, better, chance));
            }
        }
    }
    found.map_or(Seen::Same, |(worst, best, chance)| Seen::Apart(worst, best, chance))
}

impl Chance {
    fn of(one: &Figure, other: &Figure) -> Self {
        match (one.interval, other.interval) {
            (Some((low, high)), Some((other_low, other_high))) if low <= other_high && other_low <= high => {
                Self::Overlap
            }
            (Some(_), Some(_)) => Self::Clear,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Chance, Figure, Seen, Sense, seen};

    fn figure(x: f64, y: f64, interval: Option<(f64, f64)>) -> Figure {
        Figure { share: x / y * 100.0, interval, of: Some(y) }
    }

    #[test]
    fn the_group_that_fares_worst_is_held_against_the_one_that_fares_best() {
        let wrong = [
            figure(3.0, 16_500.0, Some((0.01, 0.05))),
            figure(4.0, 2_000.0, Some((0.08, 0.51))),
            figure(2.0, 1_600.0, Some((0.03, 0.45))),
        ];
        assert_eq!(seen(&wrong, Sense::Wrong), Seen::Apart(1, 0, Chance::Clear));
        let right = [figure(1_050.0, 1_180.0, Some((87.1, 90.6))), figure(82.0, 90.0, Some((83.4, 95.4)))];
        assert_eq!(seen(&right, Sense::Right), Seen::Apart(0, 1, Chance::Overlap));
        assert_eq!(seen(&right, Sense::Neither), Seen::Apart(1, 0, Chance::Overlap));
    }

    #[test]
    fn a_group_of_a_handful_hides_no_difference_that_chance_does_not_explain() {
        let figures = [
            figure(3.0, 16_500.0, Some((0.01, 0.05))),
            figure(4.0, 2_000.0, Some((0.08, 0.51))),
            figure(0.0, 900.0, Some((0.0, 0.43))),
        ];
        assert_eq!(seen(&figures, Sense::Wrong), Seen::Apart(1, 0, Chance::Clear));
    }

    #[test]
    fn of_equals_the_one_with_most_people_speaks() {
        let figures = [figure(0.0, 900.0, None), figure(0.0, 16_500.0, None), figure(2.0, 2_000.0, None)];
        assert_eq!(seen(&figures, Sense::Wrong), Seen::Apart(2, 1, Chance::Unknown));
    }

    #[test]
    fn intervals_that_touch_overlap_and_equal_shares_are_the_same() {
        let touching = [figure(1.0, 10.0, Some((5.0, 15.0))), figure(2.0, 10.0, Some((15.0, 30.0)))];
        assert_eq!(seen(&touching, Sense::Wrong), Seen::Apart(1, 0, Chance::Overlap));
        let nobody = [figure(0.0, 900.0, None), figure(0.0, 20.0, None)];
        assert_eq!(seen(&nobody, Sense::Wrong), Seen::Same);
        assert_eq!(seen(&[figure(10.0, 10.0, None), figure(20.0, 20.0, None)], Sense::Right), Seen::Same);
    }

    #[test]
    fn every_measure_that_counts_errors_is_known() {
        assert_eq!(Sense::of("false-positive-rate"), Sense::Wrong);
        assert_eq!(Sense::of("recall"), Sense::Right);
        assert_eq!(Sense::of("override-rate"), Sense::Neither);
    }
}
