//! What is overdue on a day, and what falls due from then until another.

use super::due::{Due, all};
use crate::public::PublicRegister;
use crate::standard::Language;
use jiff::civil::Date;

/// The things of a register that are overdue on a day, or fall due in the time after it.
pub struct Calendar<'a> {
    /// The force.
    pub force: &'a str,
    /// The address of the register.
    pub base_url: &'a str,
    /// The day.
    pub today: Date,
    /// The last day of the time after it.
    pub until: Date,
    /// The oldest first: what is overdue stands before what is to come.
    pub items: Vec<Due<'a>>,
}

impl<'a> Calendar<'a> {
    /// What a register has promised by `until`.
    pub fn of(register: &'a PublicRegister, today: Date, until: Date) -> Self {
        let mut items = all(register);
        items.retain(|item| item.on <= until);
        items.sort_by(|a, b| (a.on, a.record_id(), &a.field, a.matter).cmp(&(b.on, b.record_id(), &b.field, b.matter)));
        let (force, base_url) = (register.force.name.say(Language::En).0, register.site.base_url.as_str());
        Self { force, base_url, today, until, items }
    }

    /// What should have happened before the day.
    pub fn overdue(&self) -> &[Due<'a>] {
        self.items.get(..self.first_to_come()).unwrap_or_default()
    }

    /// What falls due on the day or after it.
    pub fn to_come(&self) -> &[Due<'a>] {
        self.items.get(self.first_to_come()..).unwrap_or_default()
    }

    /// How many days there are until an item is due; negative when it is overdue.
    pub fn days_until(&self, item: &Due<'_>) -> i32 {
        self.today.until(item.on).map_or(0, |span| span.get_days())
    }

    fn first_to_come(&self) -> usize {
        self.items.partition_point(|item| item.on < self.today)
    }
}

/// The forms in which a calendar can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For a person.
    Text,
    /// For a program.
    Json,
    /// For a calendar program.
    Ical,
}

impl Form {
    /// What a calendar of this form begins with.
    pub fn begins(self) -> &'static str {
        match self {
            Self::Text => super::text::BEGINS,
            Self::Json => super::json::BEGINS,
            Self::Ical => super::ical::BEGINS,
        }
    }
}

impl Calendar<'_> {
    /// The calendar in this form.
    pub fn written(&self, form: Form) -> String {
        match form {
            Form::Text => self.text(),
            Form::Json => self.json(),
            Form::Ical => self.ical(),
        }
    }
}
