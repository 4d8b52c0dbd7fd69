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
    found(reason, "look for a number or a word that is out of the ordinary in what was last changed")
}

/// The finding for a spreadsheet that could not be written. The rows of a large one wait in a temporary file.
#[cfg(feature = "sheets")]
pub(super) fn no_spreadsheet(fault: rust_xlsxwriter::XlsxError) -> Finding {
    use rust_xlsxwriter::XlsxError;
    let reason = match fault {
        XlsxError::IoError(fault) => format!("register.xlsx: {fault}"),
        XlsxError::TempFileError(folder, fault) => format!("register.xlsx: “{}”: {fault}", folder.display()),
        other => return not_made(other),
    };
    found(
        reason,
        "the system's folder for temporary files (TMPDIR, or TEMP on Windows) must be there, be writable and have room",
    )
}

fn found(reason: impl Display, advice: &str) -> Finding {
    let message = format!("a feed could not be written: {reason}");
    Finding { rule: &FEED_NOT_MADE, message, advice: advice.to_owned(), place: None }
}
