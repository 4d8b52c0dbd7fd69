//! How a force stands in the collection, worked out from what is known of it. The one place that decides it.

use super::Decision;
use super::register::Copy;
use crate::standard::{Cadence, Condition, Member, Verdict, WithoutFeed};
use jiff::ToSpan;
use jiff::civil::Date;

/// How a force stands on this day: `copy` is its last good copy, `last` the newest decision on its feed.
pub fn condition(member: &Member, copy: Option<&Copy>, last: Option<&Decision>, today: Date) -> Condition {
    if member.merged_into.is_some() {
        return Condition::Merged;
    }
    if last.is_some_and(|decision| decision.verdict == Verdict::Held) {
        return Condition::Held;
    }
    let Some(copy) = copy else {
        return match member.without_feed {
            Some(WithoutFeed::DeclaredNil) => Condition::DeclaredNil,
            Some(WithoutFeed::NeverPublished) => Condition::NeverPublished,
            Some(WithoutFeed::NotYetConnected) | None => Condition::NotYetConnected,
        };
    };
    if copy.is_due_before(today) || member.cadence.is_some_and(|cadence| cadence.is_late(copy.as_of, today)) {
        return Condition::Late;
    }
    if copy.technologies.is_empty() && copy.withheld == 0 {
        return Condition::DeclaredNil;
    }
    Condition::Current
}

impl Copy {
    /// Whether the force itself named a day for its next update that is over.
    fn is_due_before(&self, today: Date) -> bool {
        self.next_update_due.is_some_and(|due| due < today)
    }
}

impl Cadence {
    /// Whether a register that speaks of the day `as_of` is older on `today` than it should be. Nobody is late within
    /// fourteen days of the turn.
    fn is_late(self, as_of: Date, today: Date) -> bool {
        let months = match self {
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::HalfYearly => 6,
            Self::Yearly => 12,
        };
        as_of.saturating_add(months.months()).saturating_add(14.days()) < today
    }
}
