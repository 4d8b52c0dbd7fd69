//! Where a feed lies, and the one way to get a file of it.
//!
//! A path that would lead out of the feed's folder is never asked for: only a [`SitePath`] is. Nothing is kept.

use super::limits::{LARGEST_FILE, MOST_FILES};
use super::unread::Unread;
#[cfg(feature = "network")]
use crate::network::{Unfetched, Web};
use crate::site::SitePath;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Where the feeds stand below a register's home page.
const FEEDS: &str = "api/v1/";

/// Where a feed lies.
#[derive(Debug, Clone)]
pub enum Origin {
    /// A folder with a whole site, of which the feeds are in `api/v1`.
    Site(PathBuf),
    /// A folder with what is in `api/v1` of a site, and nothing else of it.
    Feeds(PathBuf),
    /// A site on the web. Each file is fetched when it is asked for.
    #[cfg(feature = "network")]
    Web(Web),
}

impl Origin {
    /// The feed in this folder; `None` if no manifest is in it.
    pub fn in_folder(folder: &Path) -> Option<Self> {
        if folder.join(FEEDS).join("index.json").is_file() {
            return Some(Self::Site(folder.to_owned()));
        }
        // A site's home page is index.html, so that an index.json beside the whole register is the manifest.
        let is_feeds = folder.join("index.json").is_file() && folder.join("register.json").is_file();
        is_feeds.then(|| Self::Feeds(folder.to_owned()))
    }

    /// The feed at this address: that of a register's home page, or of any file below its `api/v1`.
    ///
    /// # Errors
    ///
    /// It is no address, or not https.
    #[cfg(feature = "network")]
    pub fn on_the_web(address: &str) -> Result<Self, Unfetched> {
        let home = address.find("/api/v1").map_or(address, |at| &address[..at]);
        Web::at(home.trim_end_matches("index.html")).map(Self::Web)
    }

    /// The bytes of a file, by its path below the register's home page.
    ///
    /// # Errors
    ///
    /// It is not there, is too large, or the disk does not give it.
    pub fn bytes(&self, path: &SitePath) -> Result<Vec<u8>, Unread> {
        match self {
            Self::Site(folder) => bytes_of(&folder.join(path.as_path())),
            Self::Feeds(folder) => match path.as_str().strip_prefix(FEEDS) {
                Some(below) => bytes_of(&folder.join(below)),
                None => Err(Unread::Missing),
            },
            #[cfg(feature = "network")]
            Self::Web(web) => web.bytes(path.as_str(), LARGEST_FILE).map_err(|fault| match fault {
                Unfetched::NotFound => Unread::Missing,
                Unfetched::TooLarge => Unread::TooLarge,
                fault => Unread::Web(fault.to_string()),
            }),
        }
    }

    /// Whether the pages for people, or a file at this path, can be looked for here at all.
    pub fn holds(&self, path: &SitePath) -> bool {
        match self {
            Self::Site(_) => true,
            Self::Feeds(_) => path.as_str().starts_with(FEEDS),
            #[cfg(feature = "network")]
            Self::Web(_) => true,
        }
    }

    /// Whether a file is there.
    pub fn has(&self, path: &SitePath) -> bool {
        match self {
            Self::Site(folder) => folder.join(path.as_path()).is_file(),
            Self::Feeds(folder) => path.as_str().strip_prefix(FEEDS).is_some_and(|below| folder.join(below).is_file()),
            // A server that does not answer clearly is told of where a file is fetched.
            #[cfg(feature = "network")]
            Self::Web(web) => web.has(path.as_str()).unwrap_or(true),
        }
    }

    /// Every file of the feeds by its path below the register's home page, [`MOST_FILES`] at most; none of a site on the
    /// web, which has no list but its own.
    pub fn files(&self) -> Vec<String> {
        let folder = match self {
            Self::Site(folder) => folder.join(FEEDS),
            Self::Feeds(folder) => folder.clone(),
            #[cfg(feature = "network")]
            Self::Web(_) => return Vec::new(),
        };
        let files = WalkDir::new(&folder).sort_by_file_name().into_iter().filter_map(Result::ok);
        let files = files.filter(|entry| entry.file_type().is_file()).take(MOST_FILES);
        let paths = files.filter_map(|entry| {
            let below = entry.path().strip_prefix(&folder).ok()?.to_str()?;
            Some(format!("{FEEDS}{}", below.replace('\\', "/")))
        });
        paths.collect()
    }

    /// What a person calls a file of this feed.
    pub fn called(&self, path: &str) -> String {
        let called = match self {
            Self::Site(folder) => folder.join(path),
            Self::Feeds(folder) => folder.join(path.strip_prefix(FEEDS).unwrap_or(path)),
            #[cfg(feature = "network")]
            Self::Web(web) => return web.address(path),
        };
        called.to_string_lossy().replace('\\', "/")
    }
}

/// The bytes of a file on the disk within the limit. What is no file, such as a pipe, is not waited for.
///
/// # Errors
///
/// It is not there, is too large, or the disk does not give it.
pub fn bytes_of(file: &Path) -> Result<Vec<u8>, Unread> {
    let disk = |fault: std::io::Error| match fault.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Unread::Missing,
        _ => Unread::Disk(fault.to_string()),
    };
    let about = fs::metadata(file).map_err(disk)?;
    if !about.is_file() {
        return Err(Unread::NoFile);
    }
    if about.len() > LARGEST_FILE {
        return Err(Unread::TooLarge);
    }
    let mut bytes = Vec::new();
    // The file may have grown since.
    File::open(file).map_err(disk)?.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(disk)?;
    if bytes.len() as u64 > LARGEST_FILE { Err(Unread::TooLarge) } else { Ok(bytes) }
}
