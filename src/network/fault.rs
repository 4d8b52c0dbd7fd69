//! Why something on the web could not be had, in words for the person who asked for it.

use std::fmt;
use std::time::Duration;

/// Why a file could not be fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfetched {
    /// It is not there, or no longer: 404 or 410.
    NotFound,
    /// The server answers with this status.
    Status(u16),
    /// The server answers with this status, 429 or 503, and may say after which time it can be asked again.
    Busy(u16, Option<Duration>),
    /// It has more bytes than are taken.
    TooLarge,
    /// The address is not https, or a redirect leads to one that is not.
    NotEncrypted(String),
    /// It was not there in time.
    TooSlow,
    /// Less of it arrived than was announced.
    CutShort,
    /// The server sends us on too often, or to where we do not follow: why.
    Redirected(String),
    /// The certificate is wrong, or the encryption: why.
    NotTrusted(String),
    /// No connection, or no name: why.
    Connection(String),
}

impl Unfetched {
    /// Whether it may be gone when it is asked for again a little later.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Connection(_) | Self::CutShort | Self::Busy(..) => true,
            Self::Status(status) => (500..600).contains(status),
            _ => false,
        }
    }
}

impl fmt::Display for Unfetched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("it is not there"),
            Self::Status(status) | Self::Busy(status, _) => write!(f, "the server answers {status}"),
            Self::TooLarge => f.write_str("it is larger than candour takes"),
            Self::NotEncrypted(address) => write!(f, "{address} is not https, so anybody on the way could alter it"),
            Self::TooSlow => f.write_str("it did not come in time"),
            Self::CutShort => f.write_str("less of it arrived than was announced"),
            Self::Redirected(why) => f.write_str(why),
            Self::NotTrusted(why) => write!(f, "the connection is not to be trusted: {why}"),
            Self::Connection(why) => write!(f, "there is no connection: {why}"),
        }
    }
}

impl std::error::Error for Unfetched {}
