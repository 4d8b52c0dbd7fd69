//! Keys and signatures in the form of minisign, so that anyone can prove a site with a program that is not candour.
//!
//! A signature is Ed25519 over the BLAKE2b-512 sum of a file, with a comment that is signed as well. The same bytes, comment
//! and key give the same signature. This wing reads and writes no file and asks nobody for a password.

mod fault;
mod key;
mod public_key;
mod signer;

pub use fault::{KeyFault, SignatureFault};
pub use key::{NewKey, holds_secret_key, is_locked, new_key};
pub use public_key::PublicKey;
pub use signer::Signer;
