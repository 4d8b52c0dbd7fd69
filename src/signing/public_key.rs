//! A public key, and what it proves.

use super::fault::{KeyFault, SignatureFault};
use data_encoding::BASE64;
use minisign::SignatureBox;
use std::fmt;
use std::io::Cursor;

/// A public key of minisign's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey(minisign::PublicKey);

impl PublicKey {
    /// The key in a text: the 56 characters themselves, or a file that `minisign -G` or `candour key new` wrote.
    ///
    /// # Errors
    ///
    /// It is no public key.
    pub fn read(text: &str) -> Result<Self, KeyFault> {
        let line = text.lines().map(str::trim).rfind(|line| !line.is_empty()).unwrap_or_default();
        let bytes = BASE64.decode(line.as_bytes()).map_err(|_| KeyFault::NotPublic)?;
        // The library takes any two bytes for the name of the algorithm.
        if bytes.len() != LENGTH || !bytes.starts_with(b"Ed") {
            return Err(KeyFault::NotPublic);
        }
        minisign::PublicKey::from_base64(line).map(Self).map_err(|_| KeyFault::NotPublic)
    }

    pub(super) fn of(key: minisign::PublicKey) -> Self {
        Self(key)
    }

    /// Proves that the owner of this key signed these bytes. Answers the comment that was signed with them.
    ///
    /// # Errors
    ///
    /// The signature cannot be read, or proves something else.
    pub fn proves(&self, bytes: &[u8], signature: &str) -> Result<String, SignatureFault> {
        let signature = SignatureBox::from_string(signature).map_err(|_| SignatureFault::Unreadable)?;
        if signature.keynum() != self.0.keynum() {
            return Err(SignatureFault::OtherKey);
        }
        minisign::verify(&self.0, &signature, Cursor::new(bytes), true, false, false)
            .map_err(|_| SignatureFault::Wrong)?;
        signature.trusted_comment().map_err(|_| SignatureFault::Unreadable)
    }
}

/// How many bytes a public key has.
const LENGTH: usize = 42;

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_base64())
    }
}
