//! What a rule is: a row of data that stands beside the function that checks it.
//!
//! The rows themselves live with the wings that own them; findings, `check --explain`, SARIF and the documents read the
//! same row, so that none of them can tell another story.

use std::fmt;

use serde::Serialize;

/// One thing that candour checks, and why the public needs it checked.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The rule's name in lower case with hyphens, e.g. `withheld-without-scrutiny`. It never changes once released.
    pub name: &'static str,
    /// The family of rules it belongs to, e.g. `withholding`.
    pub family: &'static str,
    /// Whether a finding of this rule stops publication.
    pub severity: Severity,
    /// What is checked, in one sentence.
    pub about: &'static str,
    /// What the public loses when the rule is broken, with its source, e.g. `Covenant B2: …`.
    pub why: &'static str,
    /// A file that breaks this rule.
    pub wrong: Example,
    /// The same file, mended.
    pub right: Example,
}

/// How much a finding matters. Errors come before warnings, warnings before notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing may be published before it is mended.
    Error,
    /// It ought to be mended; publication goes on.
    Warning,
    /// It could be better. It never stops anything.
    Note,
}

impl Severity {
    /// The word people and programs read: `error`, `warning` or `note`. SARIF uses the same three.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A file of a force's `content` folder, and what stands in it.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The path below `content`, with `/`.
    pub file: &'static str,
    /// The whole text.
    pub text: &'static str,
}

impl Example {
    /// What stands for the value of a key that the example leaves out of a file that has it.
    pub const LEFT_OUT: &'static str = "-REMOVE-";

    /// What a right example without text shows.
    pub const WITHOUT: &'static str = "the same file without that.";
}
