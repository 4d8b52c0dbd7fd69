//! A text and where it came from.

use std::sync::Arc;

/// A text that somebody wrote, with the file it stands in.
#[derive(Clone)]
pub struct Source {
    /// The file, below the root, with `/` between folders.
    pub path: Arc<str>,
    /// All of its text, without a byte order mark.
    pub text: Arc<str>,
}

impl Source {
    /// A text and the file it stands in.
    pub fn new(path: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    /// The file's name without its folder.
    pub fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The file's name up to its first dot: the id of what it describes.
    pub fn stem(&self) -> &str {
        self.file_name().split('.').next().unwrap_or_default()
    }
}
