//! What the preview adds to a page: one piece of HTML at one place, so that what is left without it is the page itself.

use super::state::State;
use crate::findings::{Severity, html_line, tally};
use crate::site::{Address, SitePath};
use crate::text::escaped;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// How the piece begins.
pub const OPEN: &str = "<div class=\"candour-preview\">";

/// How the piece ends.
pub const CLOSE: &str = "</div><!-- end of candour's preview -->";

/// The most findings that are told on a page; all of them stand on a page of their own.
const TOLD: usize = 3;

/// More drafts than these are listed only when the reader wants to see them.
const OPEN_DRAFTS: usize = 5;

/// A page with what the preview has to say, put in behind the opening tag of its body.
///
/// The script is told what was shown, so that it can ask whether that is still so.
pub(super) fn with_inset(html: &[u8], path: &SitePath, state: &State) -> Vec<u8> {
    let words = words(path, state);
    let shown = mark(html, &words);
    let inset = format!(
        "{OPEN}<link rel=\"stylesheet\" href=\"/_candour/preview.css\"><script src=\"/_candour/reload.js\" \
         data-shown=\"{shown}\"></script>{words}{CLOSE}"
    );
    let at = behind_body(html);
    let mut page = Vec::with_capacity(html.len() + inset.len());
    page.extend_from_slice(html.get(..at).unwrap_or_default());
    page.extend_from_slice(inset.as_bytes());
    page.extend_from_slice(html.get(at..).unwrap_or_default());
    page
}

/// What tells a page and its inset from any other.
pub(super) fn mark_of(html: &[u8], path: &SitePath, state: &State) -> String {
    mark(html, &words(path, state))
}

fn mark(html: &[u8], words: &str) -> String {
    let digest = Sha256::new().chain_update(html).chain_update(words).finalize();
    HEXLOWER.encode(&digest[..12])
}

/// The end of the opening tag of the body; of a page without one, its end.
fn behind_body(html: &[u8]) -> usize {
    let is_body = |window: &[u8]| window.eq_ignore_ascii_case(b"<body");
    let start = html.windows(5).position(is_body);
    let end = start.and_then(|start| html.iter().skip(start).position(|byte| *byte == b'>').map(|end| start + end + 1));
    end.unwrap_or(html.len())
}

fn words(path: &SitePath, state: &State) -> String {
    let mut words = String::new();
    if state.is_draft(path) {
        words.push_str(
            "<p class=\"candour-draft\" role=\"note\">Draft. This page is in the preview only; nobody else can see it.</p>",
        );
    }
    words.push_str(&drafts(path, state));
    words.push_str(&findings(state));
    words
}

/// On a listing, the drafts that would stand in it.
fn drafts(path: &SitePath, state: &State) -> String {
    let listing = |address: Address<'_>| address.path() == path.as_str();
    let links: Vec<String> = state
        .drafts()
        .filter(|draft| listing(draft.listing()) || listing(Address::Home))
        .map(|draft| format!("<li><a href=\"/{}\">{}</a></li>", escaped(&draft.path()), escaped(&draft.name)))
        .collect();
    match links.len() {
        0 => String::new(),
        count => {
            let drafts = if count == 1 { "1 draft is".to_owned() } else { format!("{count} drafts are") };
            let open = if count <= OPEN_DRAFTS { " open" } else { "" };
            format!(
                "<details class=\"candour-draft\"{open}><summary>{drafts} in the preview only, and not counted below\
                 </summary><ul>{}</ul></details>",
                links.concat()
            )
        }
    }
}

fn findings(state: &State) -> String {
    let found = state.found();
    if found.is_empty() {
        return String::new();
    }
    let (class, verdict) = match (state.is_behind(), &state.edition) {
        (true, Some(_)) => (" class=\"candour-stop\"", ": the pages show the last good state"),
        (true, None) => (" class=\"candour-stop\"", ": there is no page to show before it is mended"),
        (false, _) => ("", ""),
    };
    let errors = found.iter().filter(|finding| finding.rule.severity == Severity::Error);
    let told: String = errors.take(TOLD).map(|finding| format!("<li>{}</li>", html_line(finding))).collect();
    let told = if told.is_empty() { told } else { format!("<ul>{told}</ul>") };
    format!("<div{class} role=\"status\"><a href=\"/_findings\">{}</a>{verdict}.{told}</div>", tally(found))
}
