//! Days gathered into weeks, months, quarters or years, by what a picture has room for.

use super::super::desk::Desk;
use jiff::Span;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

/// How long the time is that one place of a picture stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    Day,
    /// From Monday to Sunday.
    Week,
    Month,
    Quarter,
    Year,
}

/// A Monday.
const EPOCH: Date = date(1970, 1, 5);

impl Period {
    const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// The number of the period in which this day lies.
    fn number(self, day: Date) -> i64 {
        let days = day.duration_since(EPOCH).as_hours() / 24;
        let months = i64::from(day.year()) * 12 + i64::from(day.month()) - 1;
        match self {
            Self::Day => days,
            Self::Week => days.div_euclid(7),
            Self::Month => months,
            Self::Quarter => months.div_euclid(3),
            Self::Year => i64::from(day.year()),
        }
    }

    /// The first day of the period in which this day lies.
    pub(super) fn first(self, day: Date) -> Date {
        let begin = |month: i8| Date::new(day.year(), month, 1).unwrap_or(day);
        match self {
            Self::Day => day,
            Self::Week => {
                let into = i64::from(day.weekday().to_monday_zero_offset());
                Span::new().try_days(into).and_then(|span| day.checked_sub(span)).unwrap_or(day)
            }
            Self::Month => begin(day.month()),
            Self::Quarter => begin((day.month() - 1) / 3 * 3 + 1),
            Self::Year => begin(1),
        }
    }

    /// What the period of this day is called: by its first day, its month or its year.
    pub(super) fn name(self, desk: &Desk<'_, '_>, day: Date) -> String {
        match self {
            Self::Day | Self::Week => desk.words().day(self.first(day)),
            Self::Month | Self::Quarter => desk.words().month(self.first(day)),
            Self::Year => day.year().to_string(),
        }
    }

    /// The message for the heading of a column with such periods.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Day => "pic_day",
            Self::Week => "pic_week_from",
            Self::Month => "pic_month",
            Self::Quarter => "pic_quarter_from",
            Self::Year => "pic_year",
        }
    }
}

/// Days laid out in time: places of equal width, the empty ones too, so that a gap is seen.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    pub(super) period: Period,
    /// How many places there are, from the first day to the last.
    pub(super) places: usize,
    /// How many bars stand side by side in each place.
    pub(super) abreast: usize,
    /// The place of each day, in the order of the days given.
    pub(super) place: Vec<usize>,
}

/// How many bars a phone has room for.
const BARS: usize = 32;
/// How many places, where each is a sum and bears a number.
const SUMS: usize = 24;

impl Layout {
    /// A bar for each day given, where there is room for all; otherwise a sum for each period. `None` without days.
    pub(super) fn single(days: &[Date]) -> Option<Self> {
        let fits = |layout: &Self| layout.places.saturating_mul(layout.abreast) <= BARS;
        let single = Period::ALL.into_iter().filter_map(|period| Self::of(period, days));
        single.into_iter().find(fits).or_else(|| Self::summed(days))
    }

    /// A sum for each period: the shortest periods of which there are few enough.
    pub(super) fn summed(days: &[Date]) -> Option<Self> {
        let layout = |period| Self::of(period, days).map(|layout| Self { abreast: 1, ..layout });
        Period::ALL.into_iter().filter_map(layout).find(|layout| layout.places <= SUMS).or_else(|| layout(Period::Year))
    }

    /// Whether a bar stands for several of the days given.
    pub(super) fn is_summed(&self) -> bool {
        self.abreast == 1 && self.place.windows(2).any(|pair| pair[0] == pair[1])
    }

    fn of(period: Period, days: &[Date]) -> Option<Self> {
        let (first, last) = (days.iter().min()?, days.iter().max()?);
        let start = period.number(*first);
        let place = |day: &Date| usize::try_from(period.number(*day) - start).unwrap_or(0);
        let mut crowd: BTreeMap<usize, usize> = BTreeMap::new();
        days.iter().for_each(|day| *crowd.entry(place(day)).or_default() += 1);
        Some(Self {
            period,
            places: place(last) + 1,
            abreast: crowd.values().copied().max().unwrap_or(1),
            place: days.iter().map(place).collect(),
        })
    }
}

#[allow(clippy::unwrap_used)]
#[cfg(test)]
mod tests {
    use super::{Layout, Period};
    use jiff::civil::{Date, date};

    fn every(days: i32, count: i32) -> Vec<Date> {
        (0..count).map(|index| date(2025, 9, 13).checked_add(jiff::Span::new().days(days * index)).unwrap()).collect()
    }

    #[test]
    fn a_few_days_have_a_bar_each_in_their_months() {
        let days = [date(2025, 9, 13), date(2025, 12, 6), date(2025, 12, 20), date(2026, 10, 17)];
        let layout = Layout::single(&days).unwrap();
        assert_eq!((layout.period, layout.places, layout.abreast), (Period::Month, 14, 2));
        assert_eq!(layout.place, [0, 3, 3, 13]);
        assert!(!layout.is_summed());
    }

    #[test]
    fn one_day_is_one_place_and_the_same_day_twice_two_bars_in_it() {
        let once = Layout::single(&[date(2026, 2, 7)]).unwrap();
        assert_eq!((once.period, once.places, once.abreast), (Period::Day, 1, 1));
        let twice = Layout::single(&[date(2026, 2, 7); 2]).unwrap();
        assert_eq!((twice.places, twice.abreast, twice.is_summed()), (1, 2, false));
        assert_eq!(Layout::single(&[]), None);
    }

    #[test]
    fn many_days_are_added_up_by_what_fits() {
        let cases =
            [(1, 200, Period::Month), (3, 200, Period::Month), (10, 200, Period::Quarter), (40, 200, Period::Year)];
        for (apart, count, period) in cases {
            let layout = Layout::single(&every(apart, count)).unwrap();
            assert_eq!((layout.period, layout.is_summed()), (period, true), "{apart} days apart");
            assert!(layout.places <= 24 && layout.place.iter().all(|place| *place < layout.places));
        }
        let centuries = Layout::summed(&[date(1026, 1, 1), date(2026, 1, 1)]).unwrap();
        assert_eq!((centuries.period, centuries.places), (Period::Year, 1001));
    }

    #[test]
    fn a_period_begins_where_people_say() {
        let day = date(2026, 11, 18);
        let firsts = Period::ALL.map(|period| period.first(day));
        assert_eq!(firsts, [day, date(2026, 11, 16), date(2026, 11, 1), date(2026, 10, 1), date(2026, 1, 1)]);
        assert_eq!(Period::Week.number(date(2026, 11, 15)) + 1, Period::Week.number(date(2026, 11, 16)));
    }
}
