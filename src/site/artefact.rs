//! One file of the site: where it stands, what it is, and how its bytes are made.
//!
//! Bytes are made only when somebody asks, and are not kept; writing them is not done here.

use std::io::Write;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::media_type::MediaType;
use super::path::SitePath;
use super::stream::Stream;

/// A file of the site whose bytes are made when they are wanted, on the thread that wants them.
pub struct Artefact<'a, E> {
    /// Where in the site the file stands.
    pub path: SitePath,
    /// What it is handed out as.
    pub media_type: MediaType,
    body: Body<'a, E>,
}

/// How the bytes of a file are made.
enum Body<'a, E> {
    /// All at once.
    Whole(Box<dyn Fn() -> Result<Vec<u8>, E> + Send + Sync + 'a>),
    /// Piece by piece.
    Long(Stream<'a, E>),
}

impl<'a, E> Artefact<'a, E> {
    /// A file at `path` with the bytes that `make` will give; the same bytes each time it is asked.
    pub fn new(
        path: SitePath,
        media_type: MediaType,
        make: impl Fn() -> Result<Vec<u8>, E> + Send + Sync + 'a,
    ) -> Artefact<'a, E> {
        Artefact { path, media_type, body: Body::Whole(Box::new(make)) }
    }

    /// A file that grows with the register: `make` writes it piece by piece, so that memory never holds it whole on its way
    /// to the disk.
    pub fn long(
        path: SitePath,
        media_type: MediaType,
        make: impl Fn(&mut dyn Write) -> Result<(), E> + Send + Sync + 'a,
    ) -> Artefact<'a, E> {
        let stream = Stream::one(path.clone(), media_type, make);
        Artefact { path, media_type, body: Body::Long(stream) }
    }

    /// Makes the bytes.
    ///
    /// # Errors
    ///
    /// What the maker says when it cannot.
    pub fn render(&self) -> Result<Vec<u8>, E> {
        match &self.body {
            Body::Whole(make) => make(),
            Body::Long(stream) => stream.file(0).map(|rendered| rendered.bytes),
        }
    }

    /// Makes the bytes and keeps none of them.
    pub(super) fn receipt(&self) -> Result<Receipt, E> {
        if let Body::Long(stream) = &self.body
            && let Some(receipt) = stream.receipts()?.pop()
        {
            return Ok(receipt);
        }
        self.render().map(|bytes| Receipt::of(&self.path, self.media_type, &bytes))
    }

    /// The file as it is written piece by piece, if it is.
    pub(super) fn stream(&self) -> Option<&Stream<'a, E>> {
        match &self.body {
            Body::Whole(_) => None,
            Body::Long(stream) => Some(stream),
        }
    }
}

/// The bytes of a file and what they are, ready to be handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// What the file is handed out as.
    pub media_type: MediaType,
    /// The whole file.
    pub bytes: Vec<u8>,
}

/// What is known of a file once its bytes were made: enough for a manifest and for `SHA256SUMS`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Where in the site the file stands.
    pub path: SitePath,
    /// What it is handed out as.
    pub media_type: MediaType,
    /// Its length in bytes.
    pub bytes: u64,
    /// SHA-256 of its bytes in 64 small hexadecimal digits.
    pub sha256: String,
}

impl Receipt {
    /// The receipt for `bytes` at `path`.
    pub fn of(path: &SitePath, media_type: MediaType, bytes: &[u8]) -> Receipt {
        Receipt::summed(path, media_type, bytes.len() as u64, &Sha256::digest(bytes))
    }

    /// The receipt for so many bytes at `path` with this SHA-256.
    pub(super) fn summed(path: &SitePath, media_type: MediaType, bytes: u64, sum: &[u8]) -> Receipt {
        Receipt { path: path.clone(), media_type, bytes, sha256: HEXLOWER.encode(sum) }
    }
}
