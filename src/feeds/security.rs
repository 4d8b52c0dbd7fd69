//! `/.well-known/security.txt` (RFC 9116): where a weakness of the website can be told. It is not signed.

use super::edition::Edition;
use crate::findings::Finding;
use crate::public::PublicRegister;
use crate::standard::{Language, Listed};
use std::fmt::Write;
use url::Url;

/// Whether the force says whom to tell, and until when that holds; without both there is no such file (RFC 9116, 2.5.3 and
/// 2.5.5).
pub(super) fn is_stated(register: &PublicRegister) -> bool {
    let security = &register.site.security;
    (security.contact_email.is_some() || security.contact_url.is_some()) && security.expires.is_some()
}

pub(super) fn security(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let security = &edition.register.site.security;
    let mut text = String::new();
    let mut field = |name: &str, value: &str| {
        let _ = writeln!(text, "{name}: {value}");
    };
    if let Some(email) = &security.contact_email {
        field("Contact", &format!("mailto:{email}"));
    }
    if let Some(url) = &security.contact_url {
        field("Contact", url.as_str());
    }
    if let Some(day) = security.expires {
        // The whole of its last day counts.
        field("Expires", &format!("{day}T23:59:59Z"));
    }
    if let Some(url) = &security.encryption_url {
        field("Encryption", url.as_str());
    }
    if let Some(url) = &security.acknowledgments_url {
        field("Acknowledgments", url.as_str());
    }
    let languages: Vec<&str> = security.languages.iter().map(|language: &Language| language.code()).collect();
    if !languages.is_empty() {
        field("Preferred-Languages", &languages.join(", "));
    }
    // It counts only at the root of its host, wherever the register stands (RFC 9116, section 3).
    if let Some(root) =
        Url::parse(edition.base.as_str()).ok().and_then(|base| base.join("/.well-known/security.txt").ok())
    {
        field("Canonical", root.as_str());
    }
    if let Some(url) = &security.policy_url {
        field("Policy", url.as_str());
    }
    Ok(text.into_bytes())
}
