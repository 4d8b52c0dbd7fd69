//! What another force publishes: single files of a feed, and a whole feed in a folder.

use super::register::{TODAY, laid, theme, told};
use super::{bundle, of_sound};
use candour::feeds::reading::{self, Origin, Step};
use candour::findings::Findings;
use candour::ledger::{Chronicle, DayOf, Ledger, Occasion};
use candour::pipeline;
use candour::public::{Entry, EntryKind, PublicRegister};
use candour::register::Register;
use candour::signing::PublicKey;
use candour::site::{SitePath, prove, write};
use candour::standard::Line;
use candour::verification::{Whose, is_core, stands_alone, verify_core, verify_file, verify_signatures};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use tempfile::TempDir;

/// Any bytes are a file of a feed or a reason why not; what is read, is written and read again, is the same.
pub(super) fn feed(bytes: &[u8]) {
    for (called, bytes) in bundle(bytes, "register.json") {
        let mut found = Findings::new();
        stands_alone(&called, bytes);
        verify_file(&called, bytes, &mut found);
        told(&found);
        if let Ok(register) = reading::package(bytes) {
            let again = serde_json::to_vec(&register).unwrap();
            assert!(reading::package(&again).as_ref() == Ok(&register), "the register reads back as another");
        }
        if let Ok(manifest) = reading::manifest(bytes) {
            let again = serde_json::to_vec(&manifest).unwrap();
            assert!(reading::manifest(&again) == Ok(manifest), "the manifest reads back as another");
        }
        for kind in EntryKind::ALL {
            if let Ok(entry) = reading::entry(*kind, bytes) {
                let again = entry.text().unwrap_or_else(|why| panic!("{why}"));
                assert!(
                    Entry::read(*kind, &again).is_ok_and(|again| again == entry),
                    "the entry reads back as another"
                );
            }
        }
        let _ = reading::page_of_changes(bytes);
        let _ = reading::changes_in_all(bytes);
        let _ = reading::lines(bytes);
        if let Ok(text) = std::str::from_utf8(bytes) {
            let path = [Step::Member("technologies".to_owned()), Step::Item(0), Step::Member("name".to_owned())];
            for length in 0..=path.len() {
                let at = reading::locate(text, &path[..length]);
                assert!(at.is_none_or(|at| text.get(at).is_some()), "a place outside of the text");
                let items = reading::locate_items(text, &path[..length]);
                assert!(items.into_iter().all(|at| text.get(at).is_some()), "an item outside of the text");
            }
        }
    }
}

/// A feed whose files are replaced by others, for which its manifest vouches, is verified without falling over, and nothing
/// outside of its folder is asked for.
pub(super) fn verify(bytes: &[u8]) {
    const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
    let sound = sound();
    let folder = sound.folder.path();
    let mut replaced = BTreeMap::new();
    for (path, bytes) in bundle(bytes, "api/v1/register.json") {
        if let (Ok(_), Some(before)) = (SitePath::new(&path), sound.files.get(&path)) {
            let bytes = of_sound(before, bytes);
            replaced.insert(path, bytes);
        }
    }
    if !replaced.contains_key(MANIFEST) {
        replaced.insert(MANIFEST.to_owned(), vouching(&sound.files[MANIFEST], &replaced));
    }
    lay(folder, &replaced);
    let origin = Origin::in_folder(folder).unwrap_or_else(|| panic!("the feed is gone"));
    let mut found = Findings::new();
    let verdict = candour::verification::verify(&origin, TODAY, &mut found);
    told(&found);
    assert!(found.errors() > 0 || !verdict.force.is_empty(), "a feed of nobody has no fault");
    let mut of_core = Findings::new();
    if is_core(&origin) {
        verify_core(&origin, &mut of_core).map(|core| (core.verdict(), core.duplicates().len()));
        told(&of_core);
    }
    if let Ok(key) = PublicKey::read(KEY) {
        verify_signatures(&origin, Whose::Given(&key), &mut Findings::new());
    }
    verify_signatures(&origin, Whose::Named, &mut Findings::new());
    let _ = prove(folder);
    let before = replaced.into_keys().map(|path| (path.clone(), sound.files[&path].clone())).collect();
    lay(folder, &before);
}

const MANIFEST: &str = "api/v1/index.json";

/// A sound site on the disk, and its files.
struct Sound {
    folder: TempDir,
    files: BTreeMap<String, Vec<u8>>,
}

fn sound() -> &'static Sound {
    static SOUND: OnceLock<Sound> = OnceLock::new();
    SOUND.get_or_init(|| {
        let folder = TempDir::new().unwrap_or_else(|why| panic!("{why}"));
        let chronicle = chronicle();
        let mut found = Findings::new();
        let site = pipeline::site(&chronicle, theme(), &mut found).unwrap_or_else(|| panic!("{found:?}"));
        write(&site, folder.path()).unwrap_or_else(|why| panic!("{why:?}"));
        let paths = site.paths().map(|path| path.to_string());
        let files = paths.map(|path| (path.clone(), fs::read(folder.path().join(path)).unwrap_or_default())).collect();
        Sound { folder, files }
    })
}

/// The sound register, published twice.
fn chronicle() -> Chronicle {
    let first = disclosed(b"");
    let second = disclosed(b"=== content/owners.toml\n[chief]\nrole = \"Head of letters\"\nanswers_for = \"Everything that sorts letters.\"\ncontact_email = \"letters@sound.example\"\n");
    let mut ledger = Ledger::default();
    for public in [&first, &second] {
        let proposal = ledger.compare(public).unwrap_or_else(|why| panic!("{why}"));
        let why = Line { en: "It was time.".to_owned(), cy: None };
        let reasons = proposal.entries().into_iter().map(|id| (id, why.clone())).collect();
        let recorded = ledger.record(&proposal.proposed, &reasons, Occasion::Change, TODAY);
        ledger = recorded.unwrap_or_else(|why| panic!("{why:?}")).0;
    }
    Chronicle::new(second, ledger, BTreeSet::new(), DayOf::Register)
}

pub(super) fn disclosed(bytes: &[u8]) -> PublicRegister {
    let mut found = Findings::new();
    let checked = Register::read(&laid(bytes), &mut found).check(TODAY, &mut found);
    checked.unwrap_or_else(|| panic!("{found:?}")).disclose(None)
}

/// The manifest with the sums of these files.
fn vouching(manifest: &[u8], files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut manifest: Value = serde_json::from_slice(manifest).unwrap_or_default();
    for file in manifest["files"].as_array_mut().into_iter().flatten() {
        let Some(bytes) = file["path"].as_str().and_then(|path| files.get(path)) else { continue };
        let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        file["bytes"] = json!(bytes.len());
        file["sha256"] = json!(sum);
    }
    manifest.to_string().into_bytes()
}

fn lay(folder: &Path, files: &BTreeMap<String, Vec<u8>>) {
    for (path, bytes) in files {
        fs::write(folder.join(path), bytes).unwrap_or_else(|why| panic!("{path}: {why}"));
    }
}
