//! Netlify and Cloudflare Pages: `_headers` and `_redirects` in the folder that is put online.
//!
//! No address gets a header twice, since one of the two would join the values.

use super::cover::Pattern;
use super::headers::SECURITY;
use super::hosts::MARK;
use super::site_facts::SiteFacts;
use crate::site::MediaType;
use std::fmt::Write;

/// `_headers`.
pub(super) fn headers(facts: &SiteFacts) -> String {
    let mut text = format!("# {MARK} for Netlify and Cloudflare Pages.\n{}*\n", facts.prefix);
    for (name, value) in SECURITY.iter().copied().chain(facts.strict()) {
        let _ = writeln!(text, "  {name}: {value}");
    }
    // Both hosts have a browser ask each time unless they are told otherwise.
    for (name, value, patterns) in facts.some_headers() {
        for glob in patterns.iter().flat_map(|pattern| pattern.globs(&facts.prefix)) {
            let _ = writeln!(text, "{glob}\n  {name}: {value}");
        }
    }
    // Both hand out .json as JSON by themselves, and a rule for each file would be more than Cloudflare takes.
    let is_known = |pattern: &Pattern, kind: MediaType| kind == MediaType::Json && pattern.path().ends_with(".json");
    for (pattern, media_type) in facts.data.iter().filter(|(pattern, kind)| !is_known(pattern, *kind)) {
        for glob in pattern.globs(&facts.prefix) {
            let _ = writeln!(text, "{glob}\n  Content-Type: {}", media_type.as_str());
        }
    }
    text
}

/// `_redirects`. Netlify takes the lines with `!`, which go before the file that stands there; Cloudflare passes over them
/// and takes the others.
pub(super) fn redirects(facts: &SiteFacts) -> String {
    let mut text = format!(
        "# {MARK} for Netlify and Cloudflare Pages. Netlify reads the lines with “!”, and Cloudflare the others.\n"
    );
    for (from, to) in &facts.moved {
        let (from, to) = (facts.at(from), facts.at(to));
        let _ = writeln!(text, "{from} {to} 301!\n{from} {to} 301");
    }
    for path in &facts.gone {
        let address = facts.at(path);
        let _ = writeln!(text, "{address} {address} 410!");
    }
    let (_, folders) = facts.root_and_folders();
    for area in folders {
        let _ = writeln!(text, "{}* {} 404", facts.at(area.folder), facts.at(&area.not_found));
    }
    text
}
