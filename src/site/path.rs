//! The address of one file inside the site: relative, `/` between segments, and safe on every disk.
//!
//! It does not choose addresses, and it does not know folders on a disk or hosts on the web.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::path::Path;

/// The longest segment, in bytes. Most disks end at 255; the rest leaves room for endings such as `.json.gz`.
const LONGEST_SEGMENT: usize = 200;

/// The length of `conout$`, in bytes: no longer name is kept for a device.
const LONGEST_RESERVED: usize = 7;

/// A relative path in the site, such as `technologies/index.html`.
///
/// It can be made into a file below any folder on Linux, macOS and Windows, and never leads out of that folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath {
    path: String,
    /// Whether it is in small letters already, so that only the very same path stands in the same place on every disk.
    is_small: bool,
}

impl SitePath {
    /// Checks `path` and keeps it.
    ///
    /// # Errors
    ///
    /// The first reason, read from left to right, why the path cannot be a file of the site.
    pub fn new(path: &str) -> Result<SitePath, PathFault> {
        let fault = |reason| PathFault { path: path.to_owned(), reason };
        if path.is_empty() {
            return Err(fault(Reason::Empty));
        }
        if path.starts_with('/') {
            return Err(fault(Reason::Absolute));
        }
        // As nearly all paths are: a site of thousands of records is gathered anew whenever one of them is saved.
        let is_small = path.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'/'));
        if !is_small && let Some(character) = path.chars().find(|c| forbidden(*c)) {
            return Err(fault(Reason::Character(character)));
        }
        path.split('/').try_for_each(check_segment).map_err(fault)?;
        Ok(SitePath { path: path.to_owned(), is_small })
    }

    /// The path as it was given: no slash at either end.
    pub fn as_str(&self) -> &str {
        &self.path
    }

    /// The same path for the file system, still relative.
    pub fn as_path(&self) -> &Path {
        Path::new(&self.path)
    }

    /// Whether the path is in small letters, and of the plainest sort.
    pub(super) fn is_small(&self) -> bool {
        self.is_small
    }

    /// The path in small letters: two paths that are the same in it are one file on Windows and macOS.
    pub(super) fn in_small_letters(&self) -> Cow<'_, str> {
        if self.is_small { Cow::Borrowed(&self.path) } else { Cow::Owned(self.path.to_lowercase()) }
    }

    /// The folders above the file, from the outermost: `a` and `a/b` for `a/b/c`.
    pub(super) fn folders(&self) -> impl Iterator<Item = &str> {
        self.path.match_indices('/').map(|(at, _)| &self.path[..at])
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)
    }
}

/// Characters that separate folders, drives or streams on some system, or that Windows refuses in a file name.
fn forbidden(character: char) -> bool {
    character.is_control() || matches!(character, '\\' | ':' | '<' | '>' | '"' | '|' | '?' | '*')
}

fn check_segment(segment: &str) -> Result<(), Reason> {
    match segment {
        "" => Err(Reason::EmptySegment),
        "." | ".." => Err(Reason::Dots),
        _ if segment.ends_with(['.', ' ']) => Err(Reason::Ending),
        _ if segment.len() > LONGEST_SEGMENT => Err(Reason::Long),
        _ if reserved(segment) => Err(Reason::Reserved(segment.to_owned())),
        _ => Ok(()),
    }
}

/// Whether Windows keeps the name for a device, whatever its case or extension: `con`, `NUL.txt`, `com1 .html`.
fn reserved(segment: &str) -> bool {
    // The first letters of all of them: most names begin with another.
    if !segment.starts_with(['a', 'c', 'l', 'n', 'p', 'A', 'C', 'L', 'N', 'P']) {
        return false;
    }
    let stem = segment.split('.').next().unwrap_or_default().trim_end();
    if stem.len() > LONGEST_RESERVED {
        return false;
    }
    let stem = stem.to_ascii_lowercase();
    let numbered = |port: &str| {
        let digit = stem.strip_prefix(port).and_then(|rest| rest.chars().next());
        stem.chars().count() == 4 && digit.is_some_and(|d| d.is_ascii_digit() || matches!(d, '¹' | '²' | '³'))
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$") || numbered("com") || numbered("lpt")
}

/// A path that cannot be a file of the site, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathFault {
    path: String,
    reason: Reason,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Reason {
    Empty,
    Absolute,
    Character(char),
    EmptySegment,
    Dots,
    Ending,
    Long,
    Reserved(String),
}

impl fmt::Display for PathFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = &self.path;
        match &self.reason {
            Reason::Empty => write!(f, "a file of the site has no name. Give it one."),
            Reason::Absolute => write!(f, "“{path}” begins with a slash. Leave the slash out."),
            Reason::Character(c) if c.is_control() => {
                write!(f, "{path:?} holds an invisible character. Type the name afresh.")
            }
            Reason::Character(c) => write!(f, "“{path}” holds “{c}”, which file names cannot have. Leave it out."),
            Reason::EmptySegment => write!(f, "“{path}” has a folder without a name. Look for a slash too many."),
            Reason::Dots => write!(f, "“{path}” has “.” or “..” as a folder. Name the folder itself."),
            Reason::Ending => {
                write!(f, "“{path}” has a name that ends with a full stop or a space, which Windows drops. Remove it.")
            }
            Reason::Long => write!(f, "“{path}” has a name of over {LONGEST_SEGMENT} bytes. Shorten it."),
            Reason::Reserved(name) => {
                write!(f, "“{path}” holds the name “{name}”, which Windows keeps for itself. Choose another.")
            }
        }
    }
}

impl Error for PathFault {}
