//! One more accountable owner at the end of `owners.toml`, every byte of which stays as it is.
//!
//! The part is added as text, so that no comment and no line end of the author's is touched.

use super::example::TO_FILL_IN;
use super::folder::words;
use super::sheet::sheet;
use crate::standard::Owner;

/// The text of `owners.toml` with a part for this owner at its end. `post` is what the post is called, where it is known.
pub fn with_owner(text: &str, id: &str, post: Option<&str>) -> String {
    let post =
        post.map_or_else(|| format!("{TO_FILL_IN}such as: Assistant chief constable (operations)"), str::to_owned);
    let answers = [
        ("role", Some(words(&post))),
        ("answers_for", Some(words(&format!("{TO_FILL_IN}such as: The use and the results of …")))),
    ];
    let part = format!("[{id}]\n\n{}", sheet(Owner::QUESTIONS, id, &answers));
    let part = if text.contains("\r\n") { part.replace('\n', "\r\n") } else { part };
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let gap = match text {
        "" => "",
        text if text.ends_with('\n') => end,
        _ => &end.repeat(2),
    };
    format!("{text}{gap}{part}")
}
