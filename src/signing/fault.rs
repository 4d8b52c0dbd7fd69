//! What can be wrong with a key or a signature, in words for the person who keeps the register.

use std::error::Error;
use std::fmt;

/// Why a key cannot be made or used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyFault {
    /// The text is no secret key of minisign's.
    NotSecret,
    /// The text is no public key of minisign's.
    NotPublic,
    /// The key is locked with a password, and none was given.
    Locked,
    /// The password is wrong.
    Password,
    /// The computer gave no chance numbers, or the library refused; in its words.
    Other(String),
}

impl fmt::Display for KeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSecret => f.write_str("it holds no secret key, as candour key new or minisign -G writes it"),
            Self::NotPublic => f.write_str("a public key has 56 letters and digits and begins with RW"),
            Self::Locked => f.write_str("the key is locked with a password"),
            Self::Password => f.write_str("the password is wrong"),
            Self::Other(words) => f.write_str(words),
        }
    }
}

impl Error for KeyFault {}

/// Why a signature proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureFault {
    /// The text is no signature of minisign's.
    Unreadable,
    /// Another key made it.
    OtherKey,
    /// The key made it for other bytes, or its comment was changed.
    Wrong,
}

impl fmt::Display for SignatureFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreadable => "it is no signature in the form of minisign",
            Self::OtherKey => "another key made it",
            Self::Wrong => "it was made for other bytes",
        })
    }
}

impl Error for SignatureFault {}
