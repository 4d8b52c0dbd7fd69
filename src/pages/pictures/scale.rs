//! Where a value stands in a picture.

use serde::{Serialize, Serializer};

/// A place or a length in a picture. It is written with one decimal at most, for every byte goes to every reader.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(super) struct At(pub(super) f64);

impl Serialize for At {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Adding nought takes the sign from a nought.
        serializer.collect_str(&((self.0 * 10.0).round() / 10.0 + 0.0))
    }
}

/// Where the marks begin and end across a picture that is a hundred wide: a mark at the very end is whole.
pub(super) const LEFT: f64 = 3.0;
pub(super) const RIGHT: f64 = 97.0;

/// Values from one end to the other, laid out across a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    pub(super) from: f64,
    pub(super) to: f64,
}

impl Scale {
    /// A scale for shares in percent: to the whole, or if all are small to a round number above the largest of them. It
    /// begins at nought, or at the half if all are larger. No share is ever put on a logarithmic scale.
    pub(super) fn of_shares(shares: impl Iterator<Item = f64>) -> Self {
        let (low, high) = shares.fold((f64::INFINITY, 0.0_f64), |(low, high), share| (low.min(share), high.max(share)));
        if low >= 50.0 && low.is_finite() {
            return Self { from: 50.0, to: 100.0 };
        }
        Self { from: 0.0, to: if high > 50.0 { 100.0 } else { round_above(high) } }
    }

    /// Where this value stands; one beyond an end stands at the end.
    pub(super) fn at(self, value: f64) -> At {
        let span = self.to - self.from;
        let share = if span > 0.0 { ((value - self.from) / span).clamp(0.0, 1.0) } else { 0.0 };
        At(LEFT + share * (RIGHT - LEFT))
    }
}

/// The next round number that is not below this one. One where there is nothing.
fn round_above(value: f64) -> f64 {
    const ROUND: [f64; 9] = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    if value <= 0.0 || !value.is_finite() {
        return 1.0;
    }
    let power = value.log10().floor() as i32;
    let unit = 10_f64.powi(power);
    let round = ROUND.into_iter().find(|round| round * unit >= value * (1.0 - 1e-9)).unwrap_or(10.0);
    // Dividing by a power of ten is exact to the last digit; multiplying by 0.01 is not.
    if power < 0 { round / 10_f64.powi(-power) } else { round * unit }
}

#[allow(clippy::unwrap_used)]
#[cfg(test)]
mod tests {
    use super::{At, LEFT, RIGHT, Scale, round_above};

    #[test]
    fn a_scale_ends_at_a_round_number() {
        let cases = [(0.51, 0.6), (0.02, 0.02), (0.021, 0.03), (0.0033, 0.004), (12.0, 15.0), (28.7, 30.0), (0.0, 1.0)];
        for (high, end) in cases {
            assert_eq!(round_above(high), end, "{high}");
        }
        assert_eq!(round_above(0.3), 0.3);
        assert_eq!(round_above(9.0), 10.0);
    }

    #[test]
    fn a_scale_of_shares_holds_all_of_them() {
        let scale = |shares: &[f64]| Scale::of_shares(shares.iter().copied());
        assert_eq!(scale(&[0.0, 0.03, 0.51]), Scale { from: 0.0, to: 0.6 });
        assert_eq!(scale(&[10.0, 62.0]), Scale { from: 0.0, to: 100.0 });
        assert_eq!(scale(&[70.6, 90.4]), Scale { from: 50.0, to: 100.0 });
        assert_eq!(scale(&[0.0, 100.0]), Scale { from: 0.0, to: 100.0 });
        assert_eq!(scale(&[0.0, 0.0]), Scale { from: 0.0, to: 1.0 });
        assert_eq!(scale(&[]), Scale { from: 0.0, to: 1.0 });
    }

    #[test]
    fn values_stand_between_the_ends() {
        let scale = Scale { from: 0.0, to: 0.6 };
        assert_eq!((scale.at(0.0), scale.at(0.6), scale.at(9.0)), (At(LEFT), At(RIGHT), At(RIGHT)));
        assert_eq!(Scale { from: 1.0, to: 1.0 }.at(1.0), At(LEFT));
    }

    #[test]
    fn a_place_is_written_shortly() {
        let cases = [(41.0, "41"), (41.84, "41.8"), (-0.04, "0"), (99.96, "100"), (0.25, "0.3")];
        for (place, text) in cases {
            assert_eq!(serde_json::to_value(At(place)).unwrap(), text);
        }
    }
}
