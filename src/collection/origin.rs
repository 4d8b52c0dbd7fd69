//! Where a force's feed lies, as `national.toml` names it: an address on the web or a folder. Both are asked the same way.

use super::bounds::Bounds;
use super::intake::{Intake, NotTaken, Taken};
use super::refusal::Refusal;
#[cfg(feature = "network")]
use crate::network::{Answer, Limits, Unfetched, Validators, Web};
use crate::standard::Grounds;
#[cfg(not(feature = "network"))]
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;
use url::{Host, Url};

/// By what a server knows a state of a file again.
#[cfg(feature = "network")]
pub(super) type Known = Validators;

/// Without the network nothing is known again.
#[cfg(not(feature = "network"))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Known {}

/// Where a feed lies.
pub(super) enum FeedOrigin {
    /// A folder with a site, or with the feeds of one.
    Folder { named: String, feeds: PathBuf },
    /// An address.
    #[cfg(feature = "network")]
    Web { named: String, web: Web },
}

/// Why a file did not come, and whether it may come later.
pub(super) struct NoFile {
    pub(super) refusal: Refusal,
    pub(super) again: Again,
}

/// Whether a file is asked for again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(feature = "network"), allow(dead_code, reason = "a folder that is not there will not be there soon"))]
pub(super) enum Again {
    No,
    Soon,
    /// After the time that the server named.
    After(Duration),
}

/// Whether a feed is named by an address.
pub(super) fn is_address(feed: &str) -> bool {
    feed.contains("://")
}

/// Whether it is a whole https address, or an http one on this computer.
pub(super) fn is_sound_address(feed: &str) -> bool {
    let Ok(url) = Url::parse(feed) else { return false };
    let is_here = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(number)) => number.is_loopback(),
        Some(Host::Ipv6(number)) => number.is_loopback(),
        None => false,
    };
    let is_plain = url.username().is_empty() && url.password().is_none();
    is_plain && url.host().is_some() && (url.scheme() == "https" || url.scheme() == "http" && is_here)
}

/// One text for every way to write the same feed.
pub(super) fn same_feed(feed: &str) -> String {
    match Url::parse(feed) {
        Ok(url) => url.as_str().trim_end_matches('/').to_lowercase(),
        Err(_) => Path::new(feed).components().collect::<PathBuf>().to_string_lossy().into_owned(),
    }
}

/// The computer that a feed is fetched from; nothing for a folder.
pub(super) fn host_of(feed: &str) -> String {
    let url = Url::parse(feed).ok().filter(|_| is_address(feed));
    url.and_then(|url| url.host_str().map(str::to_lowercase)).unwrap_or_default()
}

impl FeedOrigin {
    /// The place that `national.toml` names, whose folder is `root`.
    #[cfg_attr(not(feature = "network"), allow(unused_variables, reason = "folders have no time limit"))]
    pub(super) fn of(named: &str, root: &Path, bounds: &Bounds) -> Result<Self, Refusal> {
        if is_address(named) {
            #[cfg(feature = "network")]
            {
                let connect = bounds.whole.min(Limits::default().connect);
                let web = Web::within(named, Limits { connect, whole: bounds.whole });
                return web
                    .map(|web| Self::Web { named: named.to_owned(), web })
                    .map_err(|fault| Refusal::new(Grounds::NotTrusted, fault.to_string()));
            }
            #[cfg(not(feature = "network"))]
            return Err(Refusal::new(
                Grounds::Unreachable,
                format!("“{named}” is on the web, and this candour was built without the feature network"),
            ));
        }
        let folder = root.join(named);
        let feeds = folder.join("api/v1");
        let feeds = if feeds.is_dir() { feeds } else { folder };
        Ok(Self::Folder { named: named.to_owned(), feeds })
    }

    /// The place as `national.toml` names it.
    pub(super) fn named(&self) -> &str {
        match self {
            Self::Folder { named, .. } => named,
            #[cfg(feature = "network")]
            Self::Web { named, .. } => named,
        }
    }

    /// The address below which everything of the feed must stand; none of a folder.
    pub(super) fn address(&self) -> Option<String> {
        match self {
            Self::Folder { .. } => None,
            #[cfg(feature = "network")]
            Self::Web { web, .. } => Some(web.address("")),
        }
    }

    /// Brings a file of `api/v1/` to `into`, or says that it is still as `known`.
    #[cfg_attr(not(feature = "network"), allow(unused_variables, reason = "of a folder nothing is known"))]
    pub(super) fn bring(
        &self,
        name: &str,
        known: Option<&Known>,
        into: &Path,
        largest: u64,
    ) -> Result<Taken, NotTaken> {
        match self {
            Self::Folder { feeds, .. } => {
                let path = feeds.join(name);
                let missing = |why: std::io::Error| NotTaken::refused(of_disk(name, &why), Again::No);
                let about = path.symlink_metadata().map_err(missing)?; // A link could lead to anything that only we may read.
                if !about.is_file() {
                    let refusal = Refusal::new(Grounds::NotFound, format!("{name} is not a file"));
                    return Err(NotTaken::refused(refusal, Again::No));
                }
                let mut file = File::open(&path).map_err(missing)?;
                let mut intake = Intake::new(into, largest)?;
                let mut piece = vec![0; 64 * 1024];
                loop {
                    let length = file.read(&mut piece).map_err(missing)?;
                    if length == 0 {
                        return intake.close(Known::default());
                    }
                    intake.take(name, piece.get(..length).unwrap_or_default())?;
                }
            }
            #[cfg(feature = "network")]
            Self::Web { web, .. } => {
                let refused = |why: Unfetched| NotTaken::refused(of_web(name, &why), again(&why));
                let mut body = match web.open(&format!("api/v1/{name}"), known).map_err(refused)? {
                    Answer::Unchanged => return Ok(Taken::Unchanged),
                    Answer::Body(body) => body,
                };
                let mut intake = Intake::new(into, largest)?;
                let mut piece = vec![0; 64 * 1024];
                loop {
                    let length = body.read(&mut piece).map_err(refused)?;
                    if length == 0 {
                        return intake.close(std::mem::take(&mut body.validators));
                    }
                    intake.take(name, piece.get(..length).unwrap_or_default())?;
                }
            }
        }
    }
}

fn of_disk(name: &str, why: &std::io::Error) -> Refusal {
    match why.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            Refusal::new(Grounds::NotFound, format!("{name} is not there"))
        }
        _ => Refusal::new(Grounds::Unreachable, format!("{name} cannot be read: {why}")),
    }
}

#[cfg(feature = "network")]
fn of_web(name: &str, why: &Unfetched) -> Refusal {
    let grounds = match why {
        Unfetched::NotFound => Grounds::NotFound,
        Unfetched::Status(_) | Unfetched::Busy(..) => Grounds::ServerFault,
        Unfetched::TooLarge => Grounds::TooLarge,
        Unfetched::NotEncrypted(_) | Unfetched::NotTrusted(_) => Grounds::NotTrusted,
        Unfetched::TooSlow => Grounds::TooSlow,
        Unfetched::CutShort => Grounds::CutShort,
        Unfetched::Redirected(_) => Grounds::Redirected,
        Unfetched::Connection(_) => Grounds::Unreachable,
    };
    Refusal::new(grounds, format!("{name}: {why}"))
}

#[cfg(feature = "network")]
fn again(why: &Unfetched) -> Again {
    match why {
        Unfetched::Busy(_, Some(after)) => Again::After(*after),
        why if why.may_pass() => Again::Soon,
        _ => Again::No,
    }
}
