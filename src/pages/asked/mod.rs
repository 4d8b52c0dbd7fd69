//! The questions that Freedom of Information requests keep asking, each answered from the records.
//!
//! [`QUESTIONS`] is the one list: a row says what a question is called and which function answers it. An answer is a
//! sentence, a small table that leads to the places in the records, and the names of the records that do not say.

mod accuracy;
mod checks;
mod faces;
mod inquiry;
mod machines;
mod openness;
mod questions;
mod reply;
mod supply;
mod uses;

pub use questions::{AskedQuestion, QUESTIONS};
pub(super) use questions::{HomeAnswer, at_home, questions};
