//! Changes to what a person wrote, made for them: every byte that is not meant stays as it is, comments and line ends too.
//!
//! A text goes in and a text comes out; whether the result is sound is for the register's checks to say.

mod document;
mod rename;
mod withdraw;

pub use rename::{moved, renamed, was};
pub use withdraw::{unpublished, withdrawn};
