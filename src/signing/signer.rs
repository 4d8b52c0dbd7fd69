//! A secret key that is ready to sign.
//!
//! minisign's own library mixes chance numbers into each signature. Ed25519 needs none (RFC 8032), and a site is the same
//! bytes each time, so the signature is made here in the same form.

use super::fault::KeyFault;
use super::key::{LENGTH, is_locked, other};
use super::public_key::PublicKey;
use blake2::{Blake2b512, Digest};
use data_encoding::BASE64;
use ed25519_dalek::{Signer as _, SigningKey};
use minisign::{ErrorKind, SecretKey, SecretKeyBox};
use std::fmt;

/// A secret key that is ready to sign. It does not print itself.
pub struct Signer {
    key: SigningKey,
    number: [u8; 8],
    public: PublicKey,
}

/// Where minisign keeps the number and the key in the bytes of a secret key.
const NUMBER: usize = 54;
const KEY: usize = 62;

impl Signer {
    /// The key in the text of a file, unlocked.
    ///
    /// # Errors
    ///
    /// It is no secret key, or its password is missing or wrong.
    pub fn read(text: &str, password: Option<&str>) -> Result<Self, KeyFault> {
        let file = SecretKeyBox::from_string(text).map_err(|_| KeyFault::NotSecret)?;
        let key = match (is_locked(text), password) {
            (false, _) => file.into_unencrypted_secret_key().map_err(|_| KeyFault::NotSecret)?,
            (true, None) => return Err(KeyFault::Locked),
            (true, Some(password)) => {
                file.into_secret_key(Some(password.to_owned())).map_err(|fault| match fault.kind() {
                    ErrorKind::Verify => KeyFault::Password,
                    _ => KeyFault::NotSecret,
                })?
            }
        };
        Self::of(&key)
    }

    fn of(key: &SecretKey) -> Result<Self, KeyFault> {
        let public = PublicKey::of(minisign::PublicKey::from_secret_key(key).map_err(other)?);
        let bytes: [u8; LENGTH] = key.to_bytes().try_into().map_err(|_| KeyFault::NotSecret)?;
        let (Some(number), Some(pair)) = (bytes[NUMBER..].first_chunk::<8>(), bytes[KEY..].first_chunk::<64>()) else {
            return Err(KeyFault::NotSecret);
        };
        let key = SigningKey::from_keypair_bytes(pair).map_err(|_| KeyFault::NotSecret)?;
        Ok(Self { key, number: *number, public })
    }

    /// The key with which everybody proves what this one signs.
    pub fn public_key(&self) -> &PublicKey {
        &self.public
    }

    /// The text of a signature of these bytes. The comment is signed with them; line breaks in it become spaces.
    pub fn sign(&self, bytes: &[u8], comment: &str) -> String {
        let comment = comment.replace(['\r', '\n'], " ");
        let signature = self.key.sign(&Blake2b512::digest(bytes)).to_bytes();
        let whole = self.key.sign(&[&signature, comment.as_bytes()].concat()).to_bytes();
        let named = [b"ED".as_slice(), &self.number, &signature].concat();
        format!(
            "untrusted comment: signed with candour\n{}\ntrusted comment: {comment}\n{}\n",
            BASE64.encode(&named),
            BASE64.encode(&whole)
        )
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({})", self.public)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{PublicKey, Signer};
    use crate::signing::{KeyFault, SignatureFault, holds_secret_key, is_locked, new_key};

    #[test]
    fn a_signature_proves_its_bytes_and_is_the_same_each_time() {
        let pair = new_key(None).unwrap();
        let signer = Signer::read(&pair.secret, None).unwrap();
        let public = PublicKey::read(&pair.public_file).unwrap();
        assert_eq!((signer.public_key(), &PublicKey::read(&pair.public).unwrap()), (&public, &public));
        let signature = signer.sign(b"the manifest\n", "sequence 7\nand a line");
        assert_eq!(signature, signer.sign(b"the manifest\n", "sequence 7\nand a line"));
        assert_eq!(public.proves(b"the manifest\n", &signature).unwrap(), "sequence 7 and a line");
        assert_eq!(public.proves(b"another\n", &signature), Err(SignatureFault::Wrong));
        let turned = signature.replace("sequence 7", "sequence 8");
        assert_eq!(public.proves(b"the manifest\n", &turned), Err(SignatureFault::Wrong));
        let stranger = PublicKey::read(&new_key(None).unwrap().public).unwrap();
        assert_eq!(stranger.proves(b"the manifest\n", &signature), Err(SignatureFault::OtherKey));
        assert_eq!(public.proves(b"", "nothing"), Err(SignatureFault::Unreadable));
    }

    #[test]
    fn a_locked_key_wants_its_password() {
        let pair = new_key(Some("ysgol haf")).unwrap();
        assert!(is_locked(&pair.secret) && holds_secret_key(&pair.secret) && !holds_secret_key(&pair.public_file));
        assert_eq!(Signer::read(&pair.secret, None).unwrap_err(), KeyFault::Locked);
        assert_eq!(Signer::read(&pair.secret, Some("haf")).unwrap_err(), KeyFault::Password);
        let signer = Signer::read(&pair.secret, Some("ysgol haf")).unwrap();
        assert_eq!(signer.public_key().to_string(), pair.public);
        assert_eq!(Signer::read(&pair.public_file, None).unwrap_err(), KeyFault::NotSecret);
        assert_eq!(PublicKey::read(&pair.secret).unwrap_err(), KeyFault::NotPublic);
    }
}
