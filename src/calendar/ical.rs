//! The calendar as an iCalendar object (RFC 5545), which every calendar program can take in.
//!
//! Each item is an event of a whole day. Its UID does not hold the day (RFC 5545, section 3.8.4.7), so that an item that
//! is put off moves in the reader's calendar instead of standing there twice. The bytes depend on the register and the day
//! alone.

use super::calendar::Calendar;
use super::due::Due;
use jiff::ToSpan;
use jiff::civil::Date;

/// What the calendar begins with.
pub(super) const BEGINS: &str = "BEGIN:VCALENDAR\r\n";

/// The octets of a line before it must be folded (RFC 5545, section 3.1).
const WIDTH: usize = 75;

impl Calendar<'_> {
    /// The calendar as an iCalendar object.
    pub(super) fn ical(&self) -> String {
        let mut out = String::from(BEGINS);
        line(&mut out, "VERSION:2.0");
        line(&mut out, "PRODID:-//candour//What falls due//EN");
        line(&mut out, "CALSCALE:GREGORIAN");
        line(&mut out, &format!("X-WR-CALNAME:{}", escaped(&format!("{}: register of technologies", self.force))));
        for item in &self.items {
            self.event(item, &mut out);
        }
        line(&mut out, "END:VCALENDAR");
        out
    }

    fn event(&self, item: &Due<'_>, out: &mut String) {
        let late = if item.on < self.today { "Overdue: " } else { "" };
        let host = self.base_url.trim_start_matches("https://").split(['/', ':']).next().unwrap_or_default();
        let kind = item.record.map_or("register", |record| record.kind.code());
        let next = item.on.checked_add(1.day()).unwrap_or(item.on);
        line(out, "BEGIN:VEVENT");
        line(out, &format!("UID:{}.{kind}.{}.{}@{host}", item.matter.code(), item.record_id(), item.field));
        line(out, &format!("DTSTAMP:{}T000000Z", digits(self.today)));
        line(out, &format!("DTSTART;VALUE=DATE:{}", digits(item.on)));
        line(out, &format!("DTEND;VALUE=DATE:{}", digits(next)));
        line(out, &format!("SUMMARY:{}", escaped(&format!("{late}{}", item.in_words()))));
        let who = item.answers.map(|who| match who.contact {
            Some(contact) => format!("Answers for it: {}, {contact}\n", who.post),
            None => format!("Answers for it: {}\n", who.post),
        });
        let about = format!("{}{}{}", who.unwrap_or_default(), "Register: ", self.base_url);
        line(out, &format!("DESCRIPTION:{}", escaped(&about)));
        line(out, &format!("CATEGORIES:{}", item.matter.code()));
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
    }
}

fn digits(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// A text value (RFC 5545, section 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Adds a content line, folded where it is too long, never within a character.
fn line(out: &mut String, content: &str) {
    let mut width = 0;
    for c in content.chars() {
        if width + c.len_utf8() > WIDTH {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}
