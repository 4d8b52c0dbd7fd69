//! A national collection: what its operator writes, what it wrote down itself, and pages of a register that somebody else wrote.

use super::feed::disclosed;
use super::register::{TODAY, has_turn, theme, told};
use super::{bundle, of_sound};
use candour::collection::{self, NATIONAL_FILE, Store};
use candour::feeds::reading;
use candour::findings::Findings;
use candour::national::{Accepted, Collected, Copies, Copy, CopyFile, NationalRegister, Registers, condition};
use candour::pipeline;
use candour::public::PublicRegister;
use candour::standard::NationalFile;
use candour::text::{Source, read_text};
use candour::verification::verify_file;
use jiff::Timestamp;
use std::fs;
use std::io::Read;
use std::sync::Arc;
use tempfile::TempDir;

/// The collection of one force.
const NATIONAL: &str = "schema = 1\n[national]\nname = \"Police technology, collected\"\npublisher = \"Office of Made-up \
    Technology\"\nbase_url = \"https://collected.example/\"\ncontact_email = \"a@collected.example\"\nwebsite = \
    \"https://www.collected.example\"\n\n[[forces]]\ncode = \"sound\"\nname = \"Sound Police\"\nregion = \"wales\"\nfeeds = \
    [\"https://register.sound.example/\"]\ntile = [3, 6]\n";

/// Any `national.toml`, any package of a force that verifying lets through, and any notes of earlier runs.
pub(super) fn national(bytes: &[u8]) {
    let (mut file, mut package, mut notes) = (None, None, Vec::new());
    for (path, bytes) in bundle(bytes, "register.json") {
        match path.as_str() {
            NATIONAL_FILE => file = operators(bytes),
            "register.json" => package = Some(of_sound(&sound(), bytes)),
            "decisions.jsonl" | "changes.jsonl" => notes.push((path, bytes)),
            _ => {}
        }
    }
    if !notes.is_empty() {
        written_down(&notes);
    }
    let Some(file) = file.or_else(|| operators(NATIONAL.as_bytes())) else { return };
    let package = package.unwrap_or_else(sound);
    let mut found = Findings::new();
    verify_file("register.json", &package, &mut found);
    if found.errors() == 0
        && let Ok(register) = reading::package(&package)
    {
        pages(file, &register, package, bytes);
    }
}

/// The sound register as a package, with what its schema wants beside it.
fn sound() -> Vec<u8> {
    serde_json::to_vec(&disclosed(b"")).unwrap_or_default()
}

fn operators(bytes: &[u8]) -> Option<NationalFile> {
    let text = read_text(bytes.to_vec()).ok()?;
    let mut found = Findings::new();
    let file = collection::read(&Source::new(NATIONAL_FILE, text), &mut found);
    told(&found);
    assert_eq!(file.is_none(), found.errors() > 0, "national.toml is read exactly if there is no error");
    file
}

fn written_down(notes: &[(String, &[u8])]) {
    let Ok(folder) = TempDir::new() else { return };
    let collected = folder.path().join("collected");
    let laid = fs::create_dir(&collected)
        .and_then(|()| notes.iter().try_for_each(|(name, bytes)| fs::write(collected.join(name), bytes)));
    assert!(laid.is_ok(), "{laid:?}");
    let _ = Store::open(folder.path());
}

/// The one copy of the collection.
struct Kept(Vec<u8>);

impl Registers for Kept {
    fn register(&self, _: &str) -> Result<Arc<PublicRegister>, String> {
        reading::package(&self.0).map(Arc::new).map_err(|why| why.to_string())
    }
}

impl Copies for Kept {
    fn open(&self, _: &str, file: CopyFile) -> Result<Option<Box<dyn Read + Send + '_>>, String> {
        let is_package = file == CopyFile::Package;
        Ok(is_package.then(|| Box::new(self.0.as_slice()) as Box<dyn Read + Send>))
    }
}

fn pages(file: NationalFile, register: &PublicRegister, package: Vec<u8>, bytes: &[u8]) {
    let accepted = Accepted {
        name: "0123456789abcdef".to_owned(),
        manifest_sha256: "0".repeat(64),
        register_sha256: "0".repeat(64),
        schema_version: "1.0.0".to_owned(),
        sequence: 1,
        as_of: register.as_of,
        records: (register.technologies.len() + register.datasets.len()) as u64,
        signed_by: None,
    };
    let mut accepted = Some(accepted);
    let mut forces = Vec::new();
    for member in file.forces {
        let source = "https://register.sound.example/".to_owned();
        let copy = accepted.take().map(|accepted| Copy::of(accepted, source, Timestamp::UNIX_EPOCH, register));
        let condition = condition(&member, copy.as_ref(), None, TODAY);
        forces.push(Collected { member, condition, copy, decisions: Vec::new() });
    }
    forces.sort_by(|one, other| one.code().cmp(other.code()));
    let national = NationalRegister { nation: file.national, as_of: TODAY, forces, changes: Vec::new() };
    let (kept, mut found) = (Kept(package), Findings::new());
    let Some(site) = pipeline::national_site(&national, &kept, theme(), None, &mut found) else {
        assert!(found.errors() > 0, "there is no site, and nobody says why");
        return;
    };
    for (_, path) in site.paths().enumerate().filter(|(number, _)| has_turn(*number, bytes)) {
        if let Some(Ok(made)) = site.get(path)
            && path.as_str().ends_with(".json")
        {
            assert!(serde_json::from_slice::<serde_json::Value>(&made.bytes).is_ok(), "{path} is no JSON");
        }
    }
}
