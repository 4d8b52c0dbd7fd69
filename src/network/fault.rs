//! Why something on the web could not be had, in words for the person who asked for it.

use std::fmt;

/// Why a file could not be fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfetched {
    /// It is not there, or no longer: 404 or 410.
    NotFound,
    /// The server answers with this status.
    Status(u16),
    /// It has more bytes than are taken.
    TooLarge,
    /// The address is not https, or a redirect leads to one that is not.
    NotEncrypted(String),
    /// It was not there in time.
    TooSlow,
    /// No connection, no name, a wrong certificate: why.
    Connection(String),
}

impl fmt::Display for Unfetched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("it is not there"),
            Self::Status(status) => write!(f, "the server answers {status}"),
            Self::TooLarge => f.write_str("it is larger than candour takes"),
            Self::NotEncrypted(address) => write!(f, "{address} is not https, so anybody on the way could alter it"),
            Self::TooSlow => f.write_str("it did not come in time"),
            Self::Connection(why) => write!(f, "there is no connection: {why}"),
        }
    }
}

impl std::error::Error for Unfetched {}
