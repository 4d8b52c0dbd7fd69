//! Days as people type them. The British order is day, month, year; where a text could be read either way and nothing in its
//! column says which, it is not read at all.

use jiff::civil::Date;

/// In which order the days of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Day first: some day in the column can be read no other way, or the file is of a kind that says so.
    DayFirst,
    /// Nothing in the column says which.
    Unknown,
}

/// Why a text is not a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NotADay {
    /// It could be either of these.
    Ambiguous(Date, Date),
    /// It says less than a day, such as a month or a year.
    LessThanADay,
    /// It is no day at all.
    Other,
}

impl NotADay {
    /// Why, for a person.
    pub(super) fn in_words(&self) -> String {
        let say = |day: &Date| day.strftime("%-d %B %Y").to_string();
        match self {
            Self::Ambiguous(british, american) => format!("it could be {} or {}", say(british), say(american)),
            Self::LessThanADay => "it names no day".to_owned(),
            Self::Other => "it is not a day".to_owned(),
        }
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What texts say about the order in which their days stand: whether some can only be read day first, and some month first.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Evidence {
    day_first: bool,
    month_first: bool,
}

impl Evidence {
    /// What a text says. A day may stand among other words.
    pub(super) fn hear(&mut self, text: &str) {
        for [one, two, _] in text.split_whitespace().filter_map(numbers) {
            self.day_first |= one > 12 && two <= 12;
            self.month_first |= two > 12 && one <= 12;
        }
    }

    /// The order of a column: as its own texts say, or those of the whole list where its own say nothing. One day that can only
    /// be read month first makes everything doubtful.
    pub(super) fn order(self, of_list: Self) -> Order {
        let heard = if self.day_first || self.month_first { self } else { of_list };
        if heard.day_first && !heard.month_first { Order::DayFirst } else { Order::Unknown }
    }
}

/// The day that a text names.
///
/// # Errors
///
/// It names none, or could name two.
pub(super) fn day(text: &str, order: Order) -> Result<Date, NotADay> {
    let text = text.trim();
    if let Some(day) = text.get(..10).and_then(|start| start.parse::<Date>().ok())
        && text.get(10..).is_some_and(|rest| rest.is_empty() || rest.starts_with(['T', ' ']))
    {
        return Ok(day);
    }
    if let Some([one, two, year]) = numbers(text) {
        let british = date(year, two, one);
        let american = date(year, one, two);
        return match (british, american) {
            (Some(british), Some(american)) if british != american && order == Order::Unknown => {
                Err(NotADay::Ambiguous(british, american))
            }
            (Some(british), _) => Ok(british),
            (None, Some(_)) => Err(NotADay::Other),
            (None, None) => Err(NotADay::Other),
        };
    }
    if text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse::<f64>().ok().and_then(serial).ok_or(NotADay::Other);
    }
    in_words(text)
}

/// The day that a spreadsheet means by a number: days since 30 December 1899.
pub(super) fn serial(number: f64) -> Option<Date> {
    if !(20_000.0..80_000.0).contains(&number) {
        return None;
    }
    let start = Date::new(1899, 12, 30).ok()?;
    start.checked_add(jiff::Span::new().days(number as i64)).ok()
}

/// `3 March 2026`, `3rd of Mar 26`, `Tuesday, 3 March 2026`, `March 3, 2026`.
fn in_words(text: &str) -> Result<Date, NotADay> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || ",-/.".contains(c))
        .filter(|word| !word.is_empty() && *word != "of" && !word.ends_with("day") && !is_short_weekday(word))
        .collect();
    let month = words.iter().find_map(|word| month(word));
    let numbers: Vec<i64> = words.iter().filter_map(|word| number(word)).collect();
    let others = words.iter().filter(|word| month_of(word).is_none() && number(word).is_none()).count();
    match (month, numbers.as_slice()) {
        _ if others > 0 => Err(NotADay::Other),
        (Some(month), [one, two]) => {
            let (day, year) = if *one > 31 { (*two, *one) } else { (*one, *two) };
            date(year, month, day).ok_or(NotADay::Other)
        }
        (Some(_), [_] | []) => Err(NotADay::LessThanADay),
        (None, [year]) if (1990..2100).contains(year) => Err(NotADay::LessThanADay),
        _ => Err(NotADay::Other),
    }
}

fn is_short_weekday(word: &str) -> bool {
    matches!(word, "mon" | "tue" | "tues" | "wed" | "thu" | "thur" | "thurs" | "fri" | "sat" | "sun")
}

fn month(word: &str) -> Option<i64> {
    month_of(word)
}

fn month_of(word: &str) -> Option<i64> {
    let found = MONTHS
        .iter()
        .position(|month| *month == word || word.len() >= 3 && month.starts_with(word) || word == "sept")?;
    let found = if word == "sept" { 8 } else { found };
    i64::try_from(found).ok().map(|month| month + 1)
}

fn number(word: &str) -> Option<i64> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    digits.parse().ok()
}

/// Three numbers between `/`, `.` or `-`, the last of them a year.
fn numbers(text: &str) -> Option<[i64; 3]> {
    let text = text.split_whitespace().next()?;
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let [one, two, three] = parts.as_slice() else { return None };
    let is_small = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_small(one) || !is_small(two) || !(is_small(three) && three.len() == 2 || three.len() == 4) {
        return None;
    }
    Some([one.parse().ok()?, two.parse().ok()?, three.parse().ok()?])
}

fn date(year: i64, month: i64, day: i64) -> Option<Date> {
    let year = if year < 70 {
        year + 2000
    } else if year < 100 {
        year + 1900
    } else {
        year
    };
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as on;

    #[test]
    fn days_are_read_as_they_are_typed_here() {
        for (text, day_read) in [
            ("2026-03-02", on(2026, 3, 2)),
            ("2026-03-02 00:00:00", on(2026, 3, 2)),
            ("21/03/2026", on(2026, 3, 21)),
            ("21.3.26", on(2026, 3, 21)),
            ("03/03/2026", on(2026, 3, 3)),
            ("3 March 2026", on(2026, 3, 3)),
            ("3rd of Mar 26", on(2026, 3, 3)),
            ("Tuesday, 3 Sept 2026", on(2026, 9, 3)),
            ("12-Jan-24", on(2024, 1, 12)),
            ("46083", on(2026, 3, 2)),
        ] {
            assert_eq!(day(text, Order::Unknown), Ok(day_read), "{text}");
        }
        assert_eq!(day("03/04/2026", Order::DayFirst), Ok(on(2026, 4, 3)));
    }

    #[test]
    fn what_could_be_two_days_or_none_is_not_read() {
        let both = NotADay::Ambiguous(on(2026, 4, 3), on(2026, 3, 4));
        assert_eq!(day("03/04/2026", Order::Unknown), Err(both));
        for text in ["March 2026", "2026", "Mar-26x 2026", "TBC", "30/02/2026", "03/21/2026", "", "Q3 2025", "soon"] {
            assert!(day(text, Order::Unknown).is_err(), "{text}");
        }
        assert_eq!(day("March 2026", Order::Unknown), Err(NotADay::LessThanADay));
        let heard = |texts: &[&str]| {
            let mut evidence = Evidence::default();
            texts.iter().for_each(|text| evidence.hear(text));
            evidence
        };
        let none = Evidence::default();
        assert_eq!(heard(&["03/04/2026", "done 21/04/2026"]).order(none), Order::DayFirst);
        assert_eq!(heard(&["04/21/2026", "21/04/2026"]).order(none), Order::Unknown);
        assert_eq!(heard(&["03/04/2026", "soon"]).order(none), Order::Unknown);
        assert_eq!(heard(&["03/04/2026"]).order(heard(&["21/04/2026"])), Order::DayFirst);
    }
}
