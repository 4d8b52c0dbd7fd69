#![allow(clippy::unwrap_used)]
#![allow(missing_docs)]
#[path = "all/documents.rs"]
mod documents;
#[path = "all/themes.rs"]
mod themes;
