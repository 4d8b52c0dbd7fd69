//! A national collection in memory, made from the feeds of the example without fetching anything.

use super::folder::Files;
use candour::findings::Findings;
use candour::ledger::Event;
use candour::national::{
    Accepted, Collected, Copies, Copy, CopyFile, Decision, NationalChange, NationalRegister, Registers, condition,
};
use candour::public::PublicRegister;
use candour::register::read_national;
use candour::standard::{Grounds, Member, Verdict};
use candour::text::Source;
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// The copies of a collection: what each force published, by its code.
#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) packages: BTreeMap<String, Vec<u8>>,
    pub(crate) ledgers: BTreeMap<String, Vec<u8>>,
}

impl Registers for Kept {
    fn register(&self, code: &str) -> Result<Arc<PublicRegister>, String> {
        let bytes = self.packages.get(code).ok_or("there is none")?;
        serde_json::from_slice(bytes).map(Arc::new).map_err(|fault| fault.to_string())
    }
}

impl Copies for Kept {
    fn open(&self, code: &str, file: CopyFile) -> Result<Option<Box<dyn Read + Send + '_>>, String> {
        let files = if file == CopyFile::Package { &self.packages } else { &self.ledgers };
        Ok(files.get(code).map(|bytes| Box::new(bytes.as_slice()) as Box<dyn Read + Send>))
    }
}

/// The collection of a folder with `national.toml` and the feeds of its forces, as of this moment. Marlstone's last good copy
/// is what it serves, unspoiled; its newest fetch was held.
pub(crate) fn collected(folder: &Path, at: Timestamp) -> (NationalRegister, Kept) {
    let text = fs::read_to_string(folder.join("national.toml")).unwrap();
    let mut found = Findings::new();
    let file = read_national(&Source::new("national.toml".to_owned(), text), &mut found);
    let file = file.unwrap_or_else(|| panic!("{found:?}"));
    let today = at.to_zoned(jiff::tz::TimeZone::UTC).date();
    let (mut kept, mut changes, mut forces) = (Kept::default(), Vec::new(), Vec::new());
    for member in file.forces {
        let feed = member.feeds.first().map(|feed| folder.join(feed.0.as_str()));
        let force = match feed.filter(|feed| feed.join("api/v1/register.json").is_file()) {
            Some(feed) => taken(member, &feed, at, today, &mut kept, &mut changes),
            None => {
                let state = condition(&member, None, None, today);
                Collected { member, condition: state, copy: None, decisions: Vec::new() }
            }
        };
        forces.push(force);
    }
    forces.sort_by(|one, other| one.code().cmp(other.code()));
    (NationalRegister { nation: file.national, as_of: today, forces, changes }, kept)
}

fn taken(
    member: Member,
    feed: &Path,
    at: Timestamp,
    today: Date,
    kept: &mut Kept,
    changes: &mut Vec<NationalChange>,
) -> Collected {
    let code = member.code.to_string();
    let api = feed.join("api/v1");
    let mut package = fs::read_to_string(api.join("register.json")).unwrap();
    let is_spoiled = package.contains("Letter burning");
    package = package.replace("Letter burning", "Letter sorting");
    let manifest = fs::read(api.join("index.json")).unwrap();
    let ledger = fs::read(api.join("ledger.jsonl")).ok();
    let register: PublicRegister = serde_json::from_str(&package).unwrap();
    let sum = |bytes: &[u8]| -> String { Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect() };
    let stated: Value = serde_json::from_slice(&manifest).unwrap();
    let accepted = Accepted {
        name: sum(&manifest)[..16].to_owned(),
        manifest_sha256: sum(&manifest),
        register_sha256: sum(package.as_bytes()),
        schema_version: stated["schema_version"].as_str().unwrap().to_owned(),
        sequence: stated["sequence"].as_u64().unwrap(),
        as_of: register.as_of,
        records: (register.technologies.len() + register.datasets.len()) as u64,
        signed_by: None,
    };
    for line in ledger.iter().flat_map(|bytes| bytes.split(|byte| *byte == b'\n')).filter(|line| !line.is_empty()) {
        let event: Event = serde_json::from_slice(line).unwrap();
        let number = changes.len() as u64 + 1;
        changes.push(NationalChange { number, collected_on: today, force: member.code.clone(), event });
    }
    let source = member.feeds[0].0.to_string();
    let decision = |verdict, grounds: Option<Grounds>, run| Decision {
        run,
        at,
        force: member.code.clone(),
        verdict,
        grounds,
        detail: grounds.map(|_| "register.json is not the file that its manifest lists".to_owned()),
        source: source.clone(),
        copy: Some(accepted.clone()),
        because: None,
        changes: changes.len() as u64,
    };
    let mut decisions = vec![decision(Verdict::Accepted, None, 1)];
    if is_spoiled {
        decisions.insert(0, decision(Verdict::Held, Some(Grounds::WrongSums), 2));
    }
    let copy = Copy::of(accepted.clone(), source.clone(), at, &register);
    let state = condition(&member, Some(&copy), decisions.first(), today);
    kept.packages.insert(code.clone(), package.into_bytes());
    kept.ledgers.extend(ledger.map(|bytes| (code, bytes)));
    Collected { member, condition: state, copy: Some(copy), decisions }
}

/// The JSON document at this path of a site.
pub(crate) fn document(site: &Files, path: &str) -> Value {
    let bytes = site.get(path).unwrap_or_else(|| panic!("{path} is missing"));
    serde_json::from_slice(bytes).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}
