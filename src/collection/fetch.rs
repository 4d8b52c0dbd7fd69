//! What is fetched of one force: the manifest, and only if it is new the register, the ledger and the signature.

use super::bounds::Bounds;
use super::files::{LEDGER, MANIFEST, PACKAGE, SIGNATURE_OF_MANIFEST};
use super::intake::{NotTaken, Taken};
use super::origin::{Again, FeedOrigin, Known};
use super::refusal::Refusal;
use crate::feeds::reading::{bytes_of, value};
use crate::national::Accepted;
use crate::standard::{Grounds, Member};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

/// The longest that we wait because a server says so. One that wants more is asked at the next run.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// What one force is asked.
pub(super) struct Asking<'a> {
    pub(super) member: &'a Member,
    /// The folder of `national.toml`.
    pub(super) root: &'a Path,
    pub(super) bounds: &'a Bounds,
    /// The copy that is here.
    pub(super) accepted: Option<&'a Accepted>,
    pub(super) asked: Option<&'a Asked>,
    /// Where what comes is put; empty.
    pub(super) folder: &'a Path,
    pub(super) wait: &'a (dyn Fn(Duration) + Sync),
}

/// What a server said of the manifest when it was last fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Asked {
    source: String,
    manifest_sha256: String,
    known: Known,
}

/// What came.
pub(super) struct Brought {
    pub(super) source: String,
    /// The address below which everything of the feed must stand.
    pub(super) address: Option<String>,
    pub(super) asked: Option<Asked>,
    /// Whether it is the copy that is here already.
    pub(super) is_unchanged: bool,
}

/// Why nothing came.
pub(super) enum Unbrought {
    Refused { source: String, refusal: Refusal },
    Disk(io::Error),
}

impl Asking<'_> {
    /// Fetches the feed from the first place that answers.
    pub(super) fn bring(&self) -> Result<Brought, Unbrought> {
        let mut first: Option<(String, Refusal)> = None;
        for feed in &self.member.feeds {
            let tried = FeedOrigin::of(feed.as_str(), self.root, self.bounds).map_err(Failed::Refused);
            match tried.and_then(|origin| self.bring_from(&origin)) {
                Ok(brought) => return Ok(brought),
                Err(Failed::Disk(why)) => return Err(Unbrought::Disk(why)),
                Err(Failed::Within(refusal)) => {
                    return Err(Unbrought::Refused { source: feed.as_str().to_owned(), refusal });
                }
                Err(Failed::Refused(refusal)) => match &mut first {
                    None => first = Some((feed.as_str().to_owned(), refusal)),
                    Some((_, earlier)) => earlier.detail.push_str(&format!("; {feed}: {}", refusal.detail)),
                },
            }
        }
        let (source, refusal) = first.unwrap_or_else(|| {
            (String::new(), Refusal::new(Grounds::NotFound, "national.toml names no feed of this force"))
        });
        Err(Unbrought::Refused { source, refusal })
    }

    fn bring_from(&self, origin: &FeedOrigin) -> Result<Brought, Failed> {
        let named = origin.named();
        let accepted = self.accepted.map(|accepted| accepted.manifest_sha256.as_str());
        // Only what was said of the copy that is here may stand in its place.
        let asked = self.asked.filter(|it| it.source == named && Some(it.manifest_sha256.as_str()) == accepted);
        let brought =
            |asked, is_unchanged| Brought { source: named.to_owned(), address: origin.address(), asked, is_unchanged };
        let (sum, known) = match self.file(origin, MANIFEST, asked.map(|it| &it.known)).map_err(Failed::of_first)? {
            Taken::Unchanged => return Ok(brought(asked.cloned(), true)),
            Taken::File { sha256, known } => (sha256, known),
        };
        let is_unchanged = Some(sum.as_str()) == accepted;
        let asked =
            (known != Known::default()).then(|| Asked { source: named.to_owned(), manifest_sha256: sum, known });
        if is_unchanged {
            return Ok(brought(asked, true));
        }
        let manifest = bytes_of(&self.folder.join(MANIFEST)).ok().and_then(|bytes| value(&bytes).ok());
        // What is no manifest is judged as it is; there is no more to fetch.
        let Some(manifest) = manifest.filter(|it| it.get("files").is_some()) else { return Ok(brought(asked, false)) };
        self.file(origin, PACKAGE, None).map_err(Failed::of_later)?;
        if manifest.get("ledger").and_then(Value::as_str) != Some("none") {
            self.file(origin, LEDGER, None).map_err(Failed::of_later)?;
        }
        let names_keys =
            manifest.pointer("/site/signing_keys").and_then(Value::as_array).is_some_and(|it| !it.is_empty());
        if names_keys || !self.member.keys.is_empty() {
            match self.file(origin, SIGNATURE_OF_MANIFEST, None) {
                Err(NotTaken::Refused(no)) if no.refusal.grounds == Grounds::NotFound => {}
                other => drop(other.map_err(Failed::of_later)?),
            }
        }
        Ok(brought(asked, false))
    }

    /// A file, asked for again where that may help; each wait is twice as long as the one before.
    fn file(&self, origin: &FeedOrigin, name: &str, known: Option<&Known>) -> Result<Taken, NotTaken> {
        let into = self.folder.join(name);
        let mut pause = Duration::from_secs(1);
        for left in (0..self.bounds.tries).rev() {
            let no = match origin.bring(name, known, &into, self.bounds.largest) {
                Err(NotTaken::Refused(no)) => no,
                other => return other,
            };
            let _ = fs::remove_file(&into);
            let wait = match no.again {
                Again::Soon => pause,
                Again::After(time) if time <= LONGEST_WAIT => time.max(pause),
                Again::No | Again::After(_) => return Err(NotTaken::Refused(no)),
            };
            if left == 0 {
                return Err(NotTaken::Refused(no));
            }
            (self.wait)(wait);
            pause *= 2;
        }
        let refusal = Refusal::new(Grounds::Unreachable, format!("{name} was not asked for"));
        Err(NotTaken::refused(refusal, Again::No))
    }
}

/// Why one place gave no feed.
enum Failed {
    /// It does not answer; another may.
    Refused(Refusal),
    /// It answered, and then a file did not come. Another place is not asked.
    Within(Refusal),
    Disk(io::Error),
}

impl Failed {
    fn of_first(why: NotTaken) -> Self {
        match why {
            NotTaken::Refused(no) => Self::Refused(no.refusal),
            NotTaken::Disk(why) => Self::Disk(why),
        }
    }

    fn of_later(why: NotTaken) -> Self {
        match why {
            NotTaken::Refused(no) => Self::Within(no.refusal),
            NotTaken::Disk(why) => Self::Disk(why),
        }
    }
}
