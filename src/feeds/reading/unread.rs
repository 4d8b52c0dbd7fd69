//! Why something could not be read, in words for the person who asked for it.

use super::limits::{DEEPEST, LARGEST_FILE, LONGEST_LINE, MOST_FILES, MOST_LINES};
use std::fmt;

/// Why a file of a feed could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It is not there.
    Missing,
    /// There is something, but it is no file: a folder or a device.
    NoFile,
    /// It has more than [`LARGEST_FILE`] bytes.
    TooLarge,
    /// It is nested deeper than [`DEEPEST`] levels.
    TooDeep,
    /// It lists more than [`MOST_FILES`] files.
    TooManyFiles,
    /// It has more than [`MOST_LINES`] lines, or one of more than [`LONGEST_LINE`] bytes.
    TooManyLines,
    /// It is not text in UTF-8.
    NotText,
    /// It is a web page, such as the notice of a server that something was not found.
    Page,
    /// It is not whole JSON; at the byte, from 0, and why.
    NotJson(usize, String),
    /// It is JSON, and not what is wanted; why.
    OtherShape(String),
    /// The disk says why.
    Disk(String),
    /// The web says why.
    Web(String),
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("it is not there"),
            Self::NoFile => f.write_str("it is not a file"),
            Self::TooLarge => write!(f, "it is larger than {} MB", LARGEST_FILE / 1024 / 1024),
            Self::TooDeep => write!(f, "it is nested deeper than {DEEPEST} levels"),
            Self::TooManyFiles => write!(f, "it lists more than {MOST_FILES} files"),
            Self::TooManyLines => {
                write!(f, "it has more than {MOST_LINES} lines, or one of more than {LONGEST_LINE} bytes")
            }
            Self::NotText => f.write_str("it is not text in UTF-8"),
            Self::Page => f.write_str("it is a web page and no data"),
            Self::NotJson(_, why) => write!(f, "it is not whole JSON: {why}"),
            Self::OtherShape(why) => write!(f, "it does not say what is expected: {why}"),
            Self::Disk(why) | Self::Web(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Unread {}
