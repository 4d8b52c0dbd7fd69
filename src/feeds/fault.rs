//! The one thing that can go wrong with a feed: a value that its format has no way to write.

use crate::findings::{Example, Finding, Rule, Severity};
use std::fmt::Display;

/// A feed cannot be written.
pub const FEED_NOT_MADE: Rule = Rule {
    name: "feed-not-made",
    family: "feeds",
    severity: Severity::Error,
    about: "Every value in the register can be written in every feed.",
    why: "A feed that is missing looks to national bodies as if the force had stopped publishing.",
    wrong: Example { file: "content/technologies/faces.toml", text: "[[evaluations.metrics]]\nvalue = nan\n" },
    right: Example { file: "content/technologies/faces.toml", text: "[[evaluations.metrics]]\nvalue = 0.9\n" },
};

/// The finding for a feed that could not be written, for this reason.
pub fn not_made(reason: impl Display) -> Finding {
    Finding {
        rule: &FEED_NOT_MADE,
        message: format!("a feed could not be written: {reason}"),
        advice: "look for a number or a word that is out of the ordinary in what was last changed".to_owned(),
        place: None,
    }
}
