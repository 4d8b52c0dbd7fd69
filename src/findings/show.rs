//! One door to every form in which findings are shown.
//!
//! The forms answer text; where it goes, and whether that place takes colour, the caller knows.

use super::{
    coverage::Coverage, finding::Findings, github::github, html::html, human::human, json::json, markdown::markdown,
    sarif::sarif,
};

/// The findings in one form. Ends with a line break unless it is empty.
pub fn show(findings: &Findings, format: Format, look: Look) -> String {
    show_with_coverage(findings, None, format, look)
}

/// The findings, and how much of the register has Welsh, in one form.
///
/// The forms for code hosts and for the preview hold findings only.
pub fn show_with_coverage(findings: &Findings, coverage: Option<&Coverage>, format: Format, look: Look) -> String {
    match format {
        Format::Human => joined(human(findings, look), coverage.map(Coverage::human)),
        Format::Json => json(findings, coverage),
        Format::Markdown => joined(markdown(findings), coverage.map(Coverage::markdown)),
        Format::Sarif => sarif(findings),
        Format::Github => github(findings),
        Format::Html => html(findings),
    }
}

/// Two parts with an empty line between them, if there are two.
fn joined(first: String, second: Option<String>) -> String {
    match second {
        Some(second) if first.is_empty() => second,
        Some(second) => format!("{first}\n{second}"),
        None => first,
    }
}

/// A form of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For a person: the fact, the line, the caret, the reason.
    Human,
    /// One JSON object: `findings`, `errors`, `warnings`, and `welsh` where there is a coverage.
    Json,
    /// Markdown, to paste into a message.
    Markdown,
    /// SARIF 2.1.0, which code hosts read as scanning results.
    Sarif,
    /// GitHub workflow commands, shown beside the changed lines of a pull request.
    Github,
    /// A part of a page, for the preview: an `<article>` a finding.
    Html,
}

/// How the human form looks; the others ignore it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// With terminal colours or without.
    pub colour: Colour,
    /// The columns there are. Source lines are cut and sentences broken to fit; 40 at least.
    pub width: usize,
}

/// Without colour, in 100 columns: the look of a file or a pipe.
impl Default for Look {
    fn default() -> Self {
        Self { colour: Colour::Plain, width: 100 }
    }
}

/// Whether terminal colours are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Letters only.
    Plain,
    /// With ANSI escapes.
    Coloured,
}
