//! What the house knows of plain writing: Markdown under our policy, ids, what may stand in a text, how hard it is to
//! read, and what in it must not become public.
//!
//! Every function takes a text and answers with values and byte places. Nothing here knows of records, of TOML or of
//! findings; the words for the communications officer are chosen by whoever asks. All of it is linear in its input, and
//! no text, however hostile, makes it panic.

mod abbreviations;
mod address;
mod difference;
mod escape;
mod fold;
mod footnotes;
mod html;
mod markdown;
mod plain;
mod plain_language;
mod private;
mod slug;
mod source;
mod stand_in;
mod syllables;
mod terms;
mod unicode;

pub use abbreviations::abbreviations;
pub use difference::{Fate, Piece, changed_items, changed_words};
pub use escape::{escaped, escaped_markdown, printable};
pub use fold::fold;
pub use html::{Policy, explained_once, html};
pub use markdown::{MarkdownFault, Section, faults, links, preface, sections};
pub use plain::plain;
pub use plain_language::{reading_age, sentences};
pub use private::{Private, private};
pub use slug::{is_id, slug};
pub use source::Source;
pub use stand_in::is_stand_in;
pub use terms::{TermLinks, Terms};
pub use unicode::{BadBytes, Strange, nfc, one_line, read_text, strange};
