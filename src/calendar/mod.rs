//! What falls due: every day by which the public register promises something, and who answers for it; as text, as JSON
//! and as a calendar.
//!
//! It knows what anyone may know, so a reminder can be sent to anybody. It reads no clock: the day comes from outside.

mod calendar;
mod due;
mod ical;
mod json;
mod text;

pub use calendar::{Calendar, Form};
pub use due::{Answerable, Due, Matter, RecordDue};
