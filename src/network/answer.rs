//! What a server answers, read piece by piece, so that a large file is never in memory as a whole.

use super::fault::Unfetched;
use serde::{Deserialize, Serialize};
use std::io::{self, ErrorKind, Read};
use ureq::http::HeaderMap;
use ureq::{BodyReader, Error};

/// What a server answers to a question that may be conditional.
pub enum Answer {
    /// What is known already is still what stands there (RFC 9110, section 15.4.5).
    Unchanged,
    /// The file.
    Body(Body),
}

/// A file on its way.
pub struct Body {
    reader: BodyReader<'static>,
    /// By what the server knows this state of the file again.
    pub validators: Validators,
}

/// By what a server knows a state of a file again (RFC 9110, section 8.8).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validators {
    /// The entity tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// The day and time of the last change, as the server wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
}

impl Body {
    pub(super) fn new(reader: BodyReader<'static>, headers: &HeaderMap) -> Self {
        Self { reader, validators: Validators::of(headers) }
    }

    /// The next bytes, unpacked; 0 at the end.
    ///
    /// # Errors
    ///
    /// The connection broke off, or the time is up.
    pub fn read(&mut self, into: &mut [u8]) -> Result<usize, Unfetched> {
        self.reader.read(into).map_err(|fault| of_reading(&fault))
    }
}

impl Validators {
    fn of(headers: &HeaderMap) -> Self {
        let value = |name: &str| Some(headers.get(name)?.to_str().ok()?.to_owned());
        Self { etag: value("etag"), last_modified: value("last-modified") }
    }

    /// Whether the server gave none.
    pub fn is_empty(&self) -> bool {
        self.etag.is_none() && self.last_modified.is_none()
    }
}

/// Why the rest of a body did not come. The library hands its own faults over inside of those of the system.
pub(super) fn of_reading(fault: &io::Error) -> Unfetched {
    let own = fault.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
    match (own, fault.kind()) {
        (Some(Error::Timeout(_)), _) | (_, ErrorKind::TimedOut) => Unfetched::TooSlow,
        (Some(Error::Protocol(_)), _) | (_, ErrorKind::UnexpectedEof) => Unfetched::CutShort,
        _ => Unfetched::Connection(fault.to_string()),
    }
}
