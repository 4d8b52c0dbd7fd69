//! Whether a feed that was fetched may be taken: whether it is whole, whether it is the force's, and whether it goes on from
//! the copy that is here. It reads the files of one force, and knows neither the web nor the store.

use super::before;
use super::files::MANIFEST;
use super::intake::sha256;
use super::refusal::Refusal;
use crate::feeds::Manifest;
use crate::feeds::reading::{Origin, Unread, bytes_of, value};
use crate::findings::{Finding, Findings, Severity};
use crate::national::Accepted;
use crate::public::SCHEMA_VERSION;
use crate::signing::PublicKey;
use crate::standard::{Grounds, Licence, Member, SigningKey};
use crate::verification::{Core, Signed, Whose, verify_core, verify_signatures};
use jiff::civil::Date;
use serde_json::Value;
use std::path::Path;

/// A feed that was fetched, and what is known of its force.
pub(super) struct Candidate<'a> {
    pub(super) member: &'a Member,
    /// The folder with its files.
    pub(super) folder: &'a Path,
    /// The address below which it was asked for; none of a folder.
    pub(super) address: Option<&'a str>,
    /// The last good copy.
    pub(super) before: Option<(&'a Path, &'a Accepted)>,
    /// The day of the run.
    pub(super) today: Date,
    /// The newest major version of the format that is known. The one before it is read as well.
    pub(super) newest_major: u64,
}

/// What a feed is found to be.
pub(super) enum Judgement {
    /// It may be taken.
    Sound(Accepted),
    /// It is well made, and something about it has to be decided by a person.
    Doubtful(Accepted, Refusal),
    /// It is no feed that anybody could take.
    Refused(Refusal),
}

/// The newest major version of the format that this candour knows.
pub(super) fn newest_major() -> u64 {
    numbers(SCHEMA_VERSION).map_or(1, |(major, _)| major)
}

impl Candidate<'_> {
    /// Judges the feed.
    pub(super) fn judge(&self) -> Judgement {
        match self.read() {
            Err(refusal) => Judgement::Refused(refusal),
            Ok((core, manifest_sha256)) => {
                let (signed_by, doubt) = match self.signature(&core.manifest) {
                    Ok(key) => (key, None),
                    Err(doubt) => (None, Some(doubt)),
                };
                let accepted = accepted(&core, manifest_sha256, signed_by);
                let doubt = doubt.or_else(|| self.address_doubt(&core.manifest));
                let doubt = doubt.or_else(|| {
                    self.before.and_then(|(folder, last)| before::doubt(&core, self.folder, &accepted, folder, last))
                });
                match doubt {
                    Some(doubt) => Judgement::Doubtful(accepted, doubt),
                    None => Judgement::Sound(accepted),
                }
            }
        }
    }

    /// The feed itself, if it is whole, of this force, and free.
    fn read(&self) -> Result<(Core, String), Refusal> {
        let bytes = bytes_of(&self.folder.join(MANIFEST)).map_err(|why| of_unread(&why))?;
        let manifest = value(&bytes).map_err(|why| of_unread(&why))?;
        let is_newer = self.version(&manifest)?;
        licence(&manifest)?;
        let origin = Origin::Feeds(self.folder.to_owned());
        let mut found = Findings::new();
        let core = verify_core(&origin, &mut found);
        if let Some(refusal) = worst(&found, core.as_ref(), is_newer) {
            return Err(refusal);
        }
        let Some(core) = core else {
            return Err(Refusal::new(Grounds::WrongShape, "the feed cannot be read as a register"));
        };
        let said = &core.manifest.force.code;
        if said != self.member.code.as_str() {
            let detail = format!("the feed is of the force “{said}”");
            return Err(Refusal::new(Grounds::WrongForce, detail));
        }
        Ok((core, sha256(&bytes)))
    }

    /// Whether the version is newer than what is known, within what is read.
    fn version(&self, manifest: &Value) -> Result<bool, Refusal> {
        let stated = manifest.get("schema_version").and_then(Value::as_str);
        let Some((stated, (major, minor))) = stated.and_then(|stated| Some((stated, numbers(stated)?))) else {
            let detail = format!("{MANIFEST} does not say of which version of the format it is");
            return Err(Refusal::new(Grounds::NotAFeed, detail));
        };
        let newest = self.newest_major;
        let oldest = newest.saturating_sub(1).max(1);
        if major > newest {
            let detail = format!("it is of version {stated}, and this collection reads up to {newest}");
            return Err(Refusal::new(Grounds::TooNew, detail));
        }
        if major < oldest {
            let detail = format!("it is of version {stated}, and this collection reads from {oldest}");
            return Err(Refusal::new(Grounds::TooOld, detail));
        }
        Ok(numbers(SCHEMA_VERSION).is_some_and(|known| (major, minor) > known))
    }

    /// The key that proves the feed, if the force has any in use.
    fn signature(&self, manifest: &Manifest) -> Result<Option<String>, Refusal> {
        let is_in_use = |key: &SigningKey, day: Date| key.from <= day && key.until.is_none_or(|until| until >= day);
        let keys = &self.member.keys;
        if !keys.iter().any(|key| is_in_use(key, self.today) || is_in_use(key, manifest.as_of)) {
            return Ok(None);
        }
        let origin = Origin::Feeds(self.folder.to_owned());
        let mut why = None;
        for key in keys.iter().filter(|key| is_in_use(key, manifest.as_of)) {
            let Ok(public) = PublicKey::read(key.key.as_str()) else { continue };
            let mut found = Findings::new();
            if matches!(verify_signatures(&origin, Whose::Given(&public), &mut found), Signed::ByTheKey(_)) {
                return Ok(Some(public.to_string()));
            }
            let worst = found.iter().next().map(|finding| (finding.rule.name, finding.message.clone()));
            why = why.or(worst);
        }
        Err(match why {
            Some(("signature-missing", _)) => {
                Refusal::new(Grounds::NotSigned, format!("there is no signature beside {MANIFEST}"))
            }
            Some((_, message)) => Refusal::new(Grounds::WrongSignature, message),
            None => {
                let detail = format!("no key of the force was in use on {}, of which the feed speaks", manifest.as_of);
                Refusal::new(Grounds::WrongSignature, detail)
            }
        })
    }

    fn address_doubt(&self, manifest: &Manifest) -> Option<Refusal> {
        let address = self.address?;
        let expected = format!("{address}api/v1/{MANIFEST}");
        let same = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
        (!same(&manifest.feed_id, &expected)).then(|| {
            let detail = format!("the feed says that it stands at {}", manifest.feed_id);
            Refusal::new(Grounds::WrongAddress, detail)
        })
    }
}

fn accepted(core: &Core, manifest_sha256: String, signed_by: Option<String>) -> Accepted {
    let manifest = &core.manifest;
    let package = manifest.files.iter().find(|file| file.path == "api/v1/register.json");
    Accepted {
        name: manifest_sha256.chars().take(16).collect(),
        manifest_sha256,
        register_sha256: package.map(|file| file.sha256.to_lowercase()).unwrap_or_default(),
        schema_version: manifest.schema_version.clone(),
        sequence: manifest.sequence,
        as_of: manifest.as_of,
        records: (core.register.technologies.len() + core.register.datasets.len()) as u64,
        signed_by,
    }
}

fn licence(manifest: &Value) -> Result<(), Refusal> {
    let code = manifest.pointer("/licence/code").and_then(Value::as_str);
    match code.filter(|code| serde_json::from_value::<Licence>(Value::from(*code)).is_err()) {
        Some(code) => Err(Refusal::new(Grounds::OtherLicence, format!("its licence is “{code}”"))),
        None => Ok(()),
    }
}

fn of_unread(why: &Unread) -> Refusal {
    let grounds = match why {
        Unread::TooLarge => Grounds::TooLarge,
        Unread::OtherShape(_) => Grounds::NotAFeed,
        _ => Grounds::NotData,
    };
    Refusal::new(grounds, format!("{MANIFEST}: {why}"))
}

/// The worst of what was found; `None` if no error is among it.
fn worst(found: &Findings, core: Option<&Core>, is_newer: bool) -> Option<Refusal> {
    let twice = core.and_then(|core| core.duplicates().first().map(|id| (*id).to_owned()));
    let errors = found.iter().filter(|finding| finding.rule.severity == Severity::Error);
    let (rank, finding) = errors.map(|finding| (rank(finding, is_newer), finding)).min_by_key(|(rank, _)| rank.0)?;
    if let Some(id) = twice.filter(|_| rank.0 >= SAYS_TWO_THINGS) {
        return Some(Refusal::new(Grounds::DuplicateId, format!("two records have the id “{id}”")));
    }
    let file = finding.place.as_ref().and_then(|place| place.file.rsplit('/').next().map(str::to_owned));
    let detail = file.map_or_else(|| finding.message.clone(), |file| format!("{file}: {}", finding.message));
    Some(Refusal::new(rank.1, detail))
}

/// From here on a feed is of the right shape, and its files are those that its manifest lists.
const SAYS_TWO_THINGS: u8 = 6;

/// What a finding of the verification comes to, the gravest first.
fn rank(finding: &Finding, is_newer: bool) -> (u8, Grounds) {
    match finding.rule.name {
        "feed-unreadable" if finding.message.contains("web page") => (0, Grounds::NotData),
        "feed-foreign" => (1, Grounds::NotAFeed),
        "feed-unknown-version" => (2, Grounds::TooOld),
        "feed-altered" => (3, Grounds::WrongSums),
        "feed-unreadable" | "feed-shape" if is_newer => (4, Grounds::TooNew),
        "feed-unreadable" => (4, Grounds::NotData),
        "feed-shape" => (5, Grounds::WrongShape),
        "feed-ids" | "feed-counts" | "feed-disagrees" => (SAYS_TWO_THINGS, Grounds::Disagrees),
        _ => (7, Grounds::BrokenHistory),
    }
}

/// The major and the minor number of a version.
fn numbers(version: &str) -> Option<(u64, u64)> {
    let mut numbers = version.split('.').map(|number| number.parse::<u64>().ok());
    let (major, minor) = (numbers.next()??, numbers.next()??);
    numbers.next()?.filter(|_| numbers.next().is_none()).map(|_| (major, minor))
}
