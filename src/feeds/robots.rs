//! `robots.txt` (RFC 9309): everything may be read.

use super::edition::Edition;
use crate::findings::Finding;

pub(super) fn robots(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Ok(format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", edition.base.feed("sitemap.xml")).into_bytes())
}
