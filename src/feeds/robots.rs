//! `robots.txt` (RFC 9309): everything may be read.

use super::base::Base;
use super::edition::Edition;
use crate::findings::Finding;

pub(super) fn robots(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    robots_of(&edition.base)
}

/// The same of any site.
pub(super) fn robots_of(base: &Base) -> Result<Vec<u8>, Finding> {
    Ok(format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", base.feed("sitemap.xml")).into_bytes())
}
