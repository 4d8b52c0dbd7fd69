//! The way from the home page to a page, as links above its heading.

use super::desk::{Anchor, Desk};
use super::leaf::Leaf;
use crate::site::Address;

/// Pages of a folder, by what their places begin with, and the page that lists them.
const LISTED: &[(&str, Address<'static>, &str)] = &[
    ("technologies/", Address::Technologies, "nav_technologies"),
    ("datasets/", Address::Datasets, "nav_datasets"),
    ("changes/", Address::Changes, "nav_changes"),
    ("updates/", Address::Updates, "nav_updates"),
];

impl Desk<'_, '_> {
    /// Home, the list on which the page stands, and for an old version the record as it is now. Empty for pages that
    /// every page leads to.
    pub(super) fn trail(&self) -> Vec<Anchor> {
        let Some((folder, list, word)) = LISTED.iter().find(|(folder, ..)| self.place.starts_with(folder)) else {
            return Vec::new();
        };
        let within = &self.place[folder.len()..];
        if within == "index.html" {
            return Vec::new();
        }
        let mut trail = self.way(*list, word);
        if let Some((id, _)) = within.split_once("/versions/") {
            trail.extend(if *folder == "datasets/" { self.dataset(id) } else { self.technology(id) });
        }
        trail
    }
}

impl Leaf<'_, '_> {
    /// Home, and the list on which a page stands.
    pub(super) fn way(&self, list: Address<'_>, word: &str) -> Vec<Anchor> {
        let anchor = |address, word| Anchor { href: self.href(address), label: self.said(self.word(word)) };
        vec![anchor(Address::Home, "nav_home"), anchor(list, word)]
    }
}
