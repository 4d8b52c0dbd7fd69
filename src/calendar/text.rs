//! The calendar for a person at a terminal or in a letter.

use super::calendar::Calendar;
use super::due::Due;

/// What the text begins with.
pub(super) const BEGINS: &str = "What falls due in the register of ";

impl Calendar<'_> {
    /// The calendar as text: what is overdue, then what is to come, each with its day and who answers for it.
    pub(super) fn text(&self) -> String {
        let mut text = format!("{BEGINS}{}, as of {}\n", self.force, self.today);
        let to_come = format!("Due until {}", self.until);
        for (heading, items) in [("Overdue", self.overdue()), (to_come.as_str(), self.to_come())] {
            text.push_str(&format!("\n{heading}\n"));
            if items.is_empty() {
                text.push_str("  Nothing.\n");
            }
            for item in items {
                text.push_str(&self.line(item));
            }
        }
        text
    }

    fn line(&self, item: &Due<'_>) -> String {
        let when = match self.days_until(item) {
            -1 => "since yesterday".to_owned(),
            days @ ..0 => format!("{} days ago", -days),
            0 => "today".to_owned(),
            1 => "tomorrow".to_owned(),
            days => format!("in {days} days"),
        };
        let who = item.answers.map(|who| match who.contact {
            Some(contact) => format!("{} <{contact}>", who.post),
            None => who.post.to_owned(),
        });
        let who = who.unwrap_or_else(|| "nobody is named".to_owned());
        format!("  {}  {when:15}  {}\n{:31}{who}\n", item.on, item.in_words(), "")
    }
}
