//! Whether a feed is signed, and by whom: its manifest, which holds the sums of all other feeds, and the checksums of the site.

use super::document::{FETCH, unread};
use super::feed::MANIFEST;
use super::rules::{SIGNATURE_MISSING, SIGNATURE_WRONG, UNSIGNED};
use crate::feeds::reading::{self, Origin, Unread};
use crate::findings::{Finding, Findings, Place, Rule};
use crate::signing::{PublicKey, SignatureFault};
use crate::site::{SIGNATURE, SUMS, SitePath};
use crate::standard::SigningKey;
use jiff::civil::Date;

/// Whose key is asked.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'k> {
    /// A key that the reader has from elsewhere: the one proof that a stranger did not replace everything.
    Given(&'k PublicKey),
    /// The keys that the manifest names itself.
    Named,
}

/// What the signatures of a feed prove.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signed {
    /// The key that was given signed it, with this comment.
    ByTheKey(String),
    /// A key that it names itself signed it, with this comment.
    ByItsOwnKey(String),
    /// It names no key, and nobody asked for one.
    Unasked,
    /// Nothing; `found` says why.
    Unproved,
}

/// Proves the signatures of a feed.
pub fn verify_signatures(origin: &Origin, whose: Whose<'_>, found: &mut Findings) -> Signed {
    let bytes = SitePath::new(MANIFEST).ok().and_then(|path| origin.bytes(&path).ok());
    // What is wrong with the manifest itself is told where the feed is verified.
    let Some(bytes) = bytes else { return Signed::Unproved };
    let Ok(manifest) = reading::manifest(&bytes) else { return Signed::Unproved };
    let keys = match whose {
        Whose::Given(key) => vec![key.clone()],
        Whose::Named => named(&manifest.site.signing_keys, manifest.as_of),
    };
    if keys.is_empty() {
        return Signed::Unasked;
    }
    let before = found.errors() + found.warnings();
    let comment = proved(origin, MANIFEST, &bytes, &keys, whose, found);
    of_pages(origin, &keys, whose, found);
    match (comment, whose) {
        (Some(comment), _) if !comment.split(' ').any(|word| word == format!("sequence:{}", manifest.sequence)) => {
            let message = "this signature speaks of another state of the ledger than the manifest".to_owned();
            found.add(finding(&SIGNATURE_WRONG, origin, MANIFEST, message, FETCH));
            Signed::Unproved
        }
        _ if found.errors() + found.warnings() > before => Signed::Unproved,
        (Some(comment), Whose::Given(_)) => Signed::ByTheKey(comment),
        (Some(comment), Whose::Named) => Signed::ByItsOwnKey(comment),
        (None, _) => Signed::Unproved,
    }
}

/// The signature of the checksums, which vouch for the pages. The feeds alone have none.
fn of_pages(origin: &Origin, keys: &[PublicKey], whose: Whose<'_>, found: &mut Findings) {
    let Some(path) = SitePath::new(SUMS).ok().filter(|path| origin.holds(path)) else { return };
    match origin.bytes(&path) {
        Ok(bytes) => {
            proved(origin, SUMS, &bytes, keys, whose, found);
        }
        Err(Unread::Missing) => {
            let rule = missing_in(whose);
            let message = "the checksums of the site are not there, so nothing proves its pages".to_owned();
            found.add(finding(rule, origin, SUMS, message, FETCH));
        }
        Err(why) => found.add(unread(&origin.called(SUMS), &[], &why)),
    }
}

/// The rule that is broken where a signature is missing.
fn missing_in(whose: Whose<'_>) -> &'static Rule {
    match whose {
        Whose::Given(_) => &SIGNATURE_MISSING,
        Whose::Named => &UNSIGNED,
    }
}

/// The keys that were in use on the day that the register speaks of.
fn named(keys: &[SigningKey], as_of: Date) -> Vec<PublicKey> {
    let in_use = keys.iter().filter(|key| key.until.is_none_or(|until| until >= as_of));
    in_use.filter_map(|key| PublicKey::read(key.key.as_str()).ok()).collect()
}

/// The comment of the signature of a file, if one of these keys made it.
fn proved(
    origin: &Origin,
    path: &str,
    bytes: &[u8],
    keys: &[PublicKey],
    whose: Whose<'_>,
    found: &mut Findings,
) -> Option<String> {
    let signature = SitePath::new(&format!("{path}{SIGNATURE}")).ok()?;
    let text = match origin.bytes(&signature) {
        Ok(text) => String::from_utf8_lossy(&text).into_owned(),
        Err(Unread::Missing) => {
            let message = match whose {
                Whose::Given(_) => "there is no signature beside this file",
                Whose::Named => "the register names a key to sign with, and this file is not signed",
            };
            let advice = "ask the force to sign it: candour publish --sign KEYFILE";
            found.add(finding(missing_in(whose), origin, path, message.to_owned(), advice));
            return None;
        }
        Err(why) => {
            found.add(unread(&origin.called(signature.as_str()), &[], &why));
            return None;
        }
    };
    let mut faults = Vec::new();
    for key in keys {
        match key.proves(bytes, &text) {
            Ok(comment) if comment.split(' ').any(|word| word == format!("file:{path}")) => return Some(comment),
            // A signature of another file, put in this one's place, could only be of the same bytes.
            Ok(_) => faults.push(SignatureFault::Wrong),
            Err(fault) => faults.push(fault),
        }
    }
    let worst = faults.iter().find(|fault| **fault != SignatureFault::OtherKey).or(faults.first())?;
    let message = format!("the signature beside this file does not prove it: {worst}");
    let advice = "take nothing from this copy; fetch it again, and if it stays so, tell the force that publishes it";
    found.add(finding(&SIGNATURE_WRONG, origin, path, message, advice));
    None
}

fn finding(rule: &'static Rule, origin: &Origin, path: &str, message: String, advice: &str) -> Finding {
    Finding { rule, message, advice: advice.to_owned(), place: Some(Place::file(origin.called(path))) }
}
