//! What was written down: the ledger with its chain, and signatures.

use super::bundle;
use super::register::{TODAY, laid, told};
use candour::findings::Findings;
use candour::ledger::{EVENTS, Event, Ledger, LedgerFile, sha256};
use candour::pipeline::{self, Day};
use candour::register::Register;
use candour::signing::{PublicKey, Signer, holds_secret_key, is_locked};
use std::collections::BTreeMap;

/// Any files are a ledger or a finding. Of the ledger that is left, every question can be asked, and what it writes it reads.
pub(super) fn ledger(bytes: &[u8]) {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for (path, bytes) in bundle(bytes, EVENTS) {
        files.insert(path, String::from_utf8_lossy(bytes).into_owned());
    }
    read(&files);
    // Bytes by chance never have the right sums, so the same again with sums that are put right.
    let texts: Vec<String> =
        files.iter().filter(|(path, _)| path.contains("/versions/")).map(|(_, text)| sha256(text)).collect();
    if let Some(events) = files.get_mut(EVENTS) {
        *events = chained(events, &texts);
        read(&files);
    }
}

fn read(files: &BTreeMap<String, String>) {
    let files: Vec<LedgerFile> = files
        .iter()
        .map(|(path, text)| LedgerFile { path: path.as_str().into(), text: text.as_str().into() })
        .collect();
    let mut found = Findings::new();
    let ledger = Ledger::read(&files, &mut found);
    told(&found);
    for (id, _) in ledger.heads() {
        ledger.settled(id);
        ledger.history(id);
        ledger.public_version(id);
    }
    for event in ledger.events() {
        ledger.version_before(event);
        ledger.at(event.sequence);
        ledger.since(event.sequence);
        if let Some(number) = event.made() {
            ledger.name_of_version(&event.entry(), number);
            ledger.entry(&event.entry(), number);
        }
    }
    ledger.histories();
    ledger.tombstones();
    ledger.publications().count();
    let events = LedgerFile { path: EVENTS.into(), text: ledger.text().into() };
    let again = Ledger::read(&[events], &mut Findings::new());
    assert!(again.events() == ledger.events(), "what a ledger writes is another ledger");
    if let Some(register) = Register::read(&laid(b""), &mut Findings::new()).check(TODAY, &mut Findings::new()) {
        let mut found = Findings::new();
        pipeline::chronicle(register.disclose(None), ledger, Day::Clock(TODAY), &mut found);
        told(&found);
    }
}

/// The events with numbers and hashes that follow from each other, and of versions with those of the files in their order.
fn chained(events: &str, sums: &[String]) -> String {
    let (mut out, mut before, mut sums) = (String::new(), String::new(), sums.iter());
    for (number, line) in events.lines().enumerate() {
        let Ok(event) = serde_json::from_str::<Event>(line) else { return out };
        let sha256_of_version = event.sha256.as_ref().and_then(|_| sums.next().cloned()).or(event.sha256.clone());
        let event =
            Event { sequence: number as u64 + 1, previous: sha256(&before), sha256: sha256_of_version, ..event };
        before = serde_json::to_string(&event).unwrap_or_default();
        out.push_str(&before);
        out.push('\n');
    }
    out
}

/// Nothing by chance is a key that proves anything, and nothing makes the readers of keys and signatures fall over.
pub(super) fn signing(bytes: &[u8]) {
    const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
    let text = String::from_utf8_lossy(bytes);
    is_locked(&text);
    holds_secret_key(&text);
    if let Ok(key) = PublicKey::read(&text) {
        assert!(PublicKey::read(&key.to_string()) == Ok(key.clone()), "a key reads back as another");
    }
    if let Ok(key) = PublicKey::read(KEY) {
        assert!(key.proves(b"never signed", &text).is_err(), "a signature of chance proves something");
    }
    if let Ok(signer) = Signer::read(&text, None) {
        let signature = signer.sign(b"words", "comment");
        assert!(signer.public_key().proves(b"words", &signature).is_ok(), "a key does not know its own signature");
    }
}
