//! What is wrong, where it stands, and what to do about it.
//!
//! Every fault of every wing is a [`Finding`] of a [`Rule`], gathered in [`Findings`]: in order of place, none twice.
//! [`show()`] writes them for a person, for a program, for a message, for a code host's scanner and for its build log; [`explain()`] says
//! what one rule is for. This wing finds nothing itself, prints nothing and knows no file beyond the text it is handed.

mod coverage;
mod excerpt;
mod explain;
mod finding;
mod github;
mod html;
mod human;
mod json;
mod lines;
mod markdown;
mod nearest;
mod place;
mod rule;
mod sarif;
mod show;
#[cfg(test)]
mod tests;
mod visible;

pub use coverage::{Coverage, CoverageOfFile};
pub use explain::explain;
pub use finding::{Deny, Finding, Findings, tally};
pub use html::html_line;
pub use nearest::nearest;
pub use place::{At, Place};
pub use rule::{Example, Rule, Severity};
pub use show::{Colour, Format, Look, show, show_with_coverage};
