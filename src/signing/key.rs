//! New pairs of keys, and how a secret one is known again.

use super::fault::KeyFault;
use data_encoding::BASE64;
use minisign::KeyPair;

/// A pair of keys, as texts.
pub struct NewKey {
    /// What the file of the secret key holds. Who has it can sign in the force's name.
    pub secret: String,
    /// What a file of the public key holds, for `minisign -p`.
    pub public_file: String,
    /// The public key itself: 56 characters.
    pub public: String,
}

/// Makes a pair of keys; the secret one is locked with the password, if there is one.
///
/// # Errors
///
/// The computer has no chance numbers to give.
pub fn new_key(password: Option<&str>) -> Result<NewKey, KeyFault> {
    let pair = match password {
        Some(password) => KeyPair::generate_encrypted_keypair(Some(password.to_owned())),
        None => KeyPair::generate_unencrypted_keypair(),
    };
    let pair = pair.map_err(other)?;
    let secret = pair.sk.to_box(Some("candour: secret key. Keep it to yourselves.")).map_err(other)?.into_string();
    let public_file = pair.pk.to_box().map_err(other)?.into_string();
    Ok(NewKey { secret, public_file, public: pair.pk.to_base64() })
}

pub(super) fn other(fault: impl ToString) -> KeyFault {
    KeyFault::Other(fault.to_string())
}

/// Whether the text of a secret key's file is locked with a password.
pub fn is_locked(text: &str) -> bool {
    secret_bytes(text).is_some_and(|bytes| bytes.get(2..4) == Some(b"Sc"))
}

/// The bytes of a secret key as minisign lays them out; locked ones are there, but of no use.
fn secret_bytes(text: &str) -> Option<Vec<u8>> {
    let bytes = BASE64.decode(text.lines().nth(1)?.trim().as_bytes()).ok()?;
    (bytes.len() == LENGTH && bytes.starts_with(b"Ed")).then_some(bytes)
}

/// How many bytes a secret key has.
pub(super) const LENGTH: usize = 158;

/// Whether a text holds a secret key of minisign's, anywhere in it: every one begins alike, and no sentence does.
pub fn holds_secret_key(text: &str) -> bool {
    // “Ed”, then “Sc” where it is locked or two zeros where it is not, then “B2”, in base64.
    ["RWRTY0Iy", "RWQAAEIy"].iter().any(|beginning| text.contains(beginning))
}
