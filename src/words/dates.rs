//! Days and numbers as a person writes them. English and Welsh put both in the same order.

use super::Words;
use jiff::civil::Date;

impl Words {
    /// A day: `3 February 2026`, `3 Chwefror 2026`.
    pub fn day(&self, date: Date) -> String {
        format!("{} {}", date.day(), self.month(date))
    }

    /// The month of a day: `February 2026`, `Chwefror 2026`.
    pub fn month(&self, date: Date) -> String {
        format!("{} {}", self.get(MONTHS[usize::from(date.month().unsigned_abs()) - 1]), date.year())
    }
}

const MONTHS: [&str; 12] = [
    "month_1", "month_2", "month_3", "month_4", "month_5", "month_6", "month_7", "month_8", "month_9", "month_10",
    "month_11", "month_12",
];

/// A number with commas between thousands: `3,147,436`, `0.64`.
pub fn number(number: f64) -> String {
    let text = number.to_string();
    let (sign, text) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("−", rest));
    let (whole, rest) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let mut grouped = String::with_capacity(text.len() + text.len() / 3);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match rest {
        Some(rest) => format!("{sign}{grouped}.{rest}"),
        None => format!("{sign}{grouped}"),
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        let cases = [(0.0, "0"), (12.0, "12"), (999.0, "999"), (1000.0, "1,000"), (3_147_436.0, "3,147,436")];
        for (input, text) in cases.into_iter().chain([(0.0003, "0.0003"), (-1234.5, "−1,234.5")]) {
            assert_eq!(number(input), text);
        }
    }
}
