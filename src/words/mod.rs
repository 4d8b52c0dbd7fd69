//! The interface's words, one language a file: everything that pages say by themselves, and the words of the standard
//! in other languages than its own.
//!
//! It knows neither pages nor records; what a record says is not here.

mod dates;
mod order;
mod phrase;
mod words;

pub use dates::number;
pub use order::SortKey;
pub use phrase::Phrase;
pub use words::{Argument, BAD_WORDS, Words};
