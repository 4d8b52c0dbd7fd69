//! A piece of news to be written.

use super::example::TO_FILL_IN;
use super::folder::{facts, words};
use crate::standard::UpdateFacts;

/// The text of a new `updates/YYYY-MM-DD-NAME.md`. `title` is its title, where it is known.
pub fn update(title: Option<&str>) -> String {
    let title = title.map_or_else(|| format!("{TO_FILL_IN}what is new, in a few words"), str::to_owned);
    let answers = [
        ("title", Some(words(&title))),
        ("summary", Some(words(&format!("{TO_FILL_IN}what a reader who reads no further should know")))),
    ];
    facts(UpdateFacts::QUESTIONS, &answers, &format!("{TO_FILL_IN}what happened, in a few paragraphs.\n"))
}
