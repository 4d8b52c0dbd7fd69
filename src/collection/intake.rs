//! A file on its way to the disk: counted, summed and, in the end, safe there. It is never in memory as a whole.

use super::origin::{Again, Known, NoFile};
use super::refusal::Refusal;
use crate::standard::Grounds;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// A file that is being taken in.
pub(super) struct Intake {
    file: File,
    sum: Sha256,
    bytes: u64,
    largest: u64,
}

/// What became of a file that was asked for.
pub(super) enum Taken {
    /// It is still as it was known.
    #[cfg_attr(not(feature = "network"), allow(dead_code, reason = "only a server can say so"))]
    Unchanged,
    /// It is on the disk, with this SHA-256 in hexadecimal.
    File { sha256: String, known: Known },
}

/// Why a file was not taken.
pub(super) enum NotTaken {
    /// It is the feed's fault.
    Refused(NoFile),
    /// It is the fault of our own disk.
    Disk(io::Error),
}

impl NotTaken {
    pub(super) fn refused(refusal: Refusal, again: Again) -> Self {
        Self::Refused(NoFile { refusal, again })
    }
}

impl Intake {
    pub(super) fn new(into: &Path, largest: u64) -> Result<Self, NotTaken> {
        let file = File::create(into).map_err(NotTaken::Disk)?;
        Ok(Self { file, sum: Sha256::new(), bytes: 0, largest })
    }

    pub(super) fn take(&mut self, name: &str, piece: &[u8]) -> Result<(), NotTaken> {
        self.bytes += piece.len() as u64;
        if self.bytes > self.largest {
            let detail = format!("{name} has more than {} MiB", self.largest / 1024 / 1024);
            return Err(NotTaken::refused(Refusal::new(Grounds::TooLarge, detail), Again::No));
        }
        self.sum.update(piece);
        self.file.write_all(piece).map_err(NotTaken::Disk)
    }

    pub(super) fn close(self, known: Known) -> Result<Taken, NotTaken> {
        self.file.sync_all().map_err(NotTaken::Disk)?;
        Ok(Taken::File { sha256: HEXLOWER.encode(&self.sum.finalize()), known })
    }
}

/// SHA-256 of bytes, in 64 small hexadecimal digits.
pub(super) fn sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
