//! Days as moments, which feeds want: a publication has a day and no hour.

use jiff::civil::Date;
use std::fmt;

/// The first moment of a day, and a second later for each publication before on that day; so what is published later is
/// newer for those who compare moments. It is written as RFC 3339 asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::feeds) struct Moment {
    pub(super) day: Date,
    seconds: u32,
}

impl Moment {
    /// The first moment of a day.
    pub(in crate::feeds) fn first_of(day: Date) -> Self {
        Self { day, seconds: 0 }
    }

    /// The moment of a publication on this day that comes after one at another moment, if there was one.
    pub(super) fn after(before: Option<Self>, day: Date) -> Self {
        let seconds = before.filter(|before| before.day == day).map_or(0, |before| before.seconds + 1);
        // A day has no more seconds than that.
        Self { day, seconds: seconds.min(86_399) }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { day, seconds } = self;
        write!(f, "{day}T{:02}:{:02}:{:02}Z", seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}
