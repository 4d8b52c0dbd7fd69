//! The interface's words, one language a file: everything that pages say by themselves.
//!
//! It knows neither pages nor records; what a record says is not here.

mod dates;
mod words;

pub use dates::number;
pub use words::{Argument, BAD_WORDS, Words};
