//! The page of everything that is wrong, with file, line and what to do.
//!
//! It quotes the force's own lines to whoever wrote them. Nothing of it is in a site.

use super::state::State;
use crate::findings::{Format, Look, show, tally};

/// The page without what the preview adds to every page.
pub(super) fn findings_page(state: &State) -> String {
    let found = state.found();
    let lead = match (found.is_empty(), &state.edition, state.is_behind()) {
        (_, None, _) => "There is no site to show yet: mend the errors, and it will appear here by itself.",
        (true, ..) => "There is nothing to mend.",
        (false, _, true) => {
            "The pages show the last good state. They will change by themselves once the errors are mended."
        }
        (false, _, false) => "None of this keeps the register from being published, or it is in a draft.",
    };
    let home = if state.edition.is_some() { "<p><a href=\"/\">To the site</a></p>" } else { "" };
    let list = show(found, Format::Html, Look::default());
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<title>What candour found</title>\n<link rel=\"stylesheet\" \
         href=\"/_candour/preview.css\">\n</head>\n<body>\n<main class=\"candour-findings\">\n<h1>What candour found: \
         {}</h1>\n<p>{lead}</p>\n{home}\n{list}</main>\n</body>\n</html>\n",
        tally(found)
    )
}
