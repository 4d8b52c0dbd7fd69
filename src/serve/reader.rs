//! From the path of an address to what stands there.

use super::findings_page::findings_page;
use super::inset;
use super::state::State;
use crate::findings::{Finding, Findings};
use crate::site::{Address, MediaType, Rendered, SitePath};
use std::sync::Arc;

/// What stands at an address.
pub(super) enum Found {
    /// A file, to the letter as in the site.
    File(Rendered),
    /// A page, to which the preview adds its own.
    Page(Page),
    /// Nothing; what is meant stands at this path.
    At(String),
}

/// A page, and why it is shown.
pub(super) struct Page {
    pub(super) why: Why,
    html: Vec<u8>,
    path: SitePath,
}

/// Why a page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// It was asked for.
    Asked,
    /// What was asked for does not exist.
    Missing,
    /// What was asked for cannot be made.
    Faulty,
    /// There is no site yet.
    NoSite,
}

/// Where everything that is wrong is told.
pub(super) const FINDINGS: &str = "_findings";

/// What stands at this path, which has no slash before it.
pub(super) fn look_up(state: &State, path: &str) -> Option<Found> {
    if path == FINDINGS {
        return own_page(Why::Asked, findings_page(state));
    }
    if state.edition.is_none() {
        return own_page(Why::NoSite, findings_page(state));
    }
    let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    if let Ok(at) = SitePath::new(&file) {
        if let Some(made) = state.get(&at) {
            return handed(state, made, at, Why::Asked);
        }
        if SitePath::new(&format!("{file}/index.html")).is_ok_and(|index| state.has(&index)) {
            return Some(Found::At(format!("/{file}/")));
        }
    }
    let at = Address::NotFound.site_path()?;
    handed(state, state.get(&at)?, at, Why::Missing)
}

fn handed(state: &State, made: Result<Rendered, Vec<Finding>>, path: SitePath, why: Why) -> Option<Found> {
    match made {
        Ok(file) if file.media_type == MediaType::Html => Some(Found::Page(Page { why, html: file.bytes, path })),
        Ok(file) => Some(Found::File(file)),
        Err(faults) => {
            let mut found: Findings = state.found().clone();
            found.extend(faults);
            let told = State { found: Arc::new(found), ..state.clone() };
            own_page(Why::Faulty, findings_page(&told))
        }
    }
}

fn own_page(why: Why, html: String) -> Option<Found> {
    Some(Found::Page(Page { why, html: html.into_bytes(), path: SitePath::new(FINDINGS).ok()? }))
}

impl Page {
    /// The page with what the preview adds.
    pub(super) fn with_inset(&self, state: &State) -> Vec<u8> {
        inset::with_inset(&self.html, &self.path, state)
    }

    /// What tells it from any other page.
    pub(super) fn mark(&self, state: &State) -> String {
        inset::mark_of(&self.html, &self.path, state)
    }
}
