//! `forces/CODE/register.json` and `ledger.jsonl`: what a force published, byte for byte as it was accepted.

use super::edition::NationalEdition;
use crate::feeds::fault::not_made;
use crate::findings::Finding;
use crate::national::{Accepted, Collected, Copies, CopyFile};
use crate::site::{MediaType, SitePath, Stream};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::io::{Read, Write};
use std::sync::Arc;

/// This file of every force that has it.
pub(super) fn streams<'a>(edition: &Arc<NationalEdition<'a>>, file: CopyFile) -> Vec<Stream<'a, Finding>> {
    let media_type = match file {
        CopyFile::Package => MediaType::Json,
        CopyFile::Ledger => MediaType::Ndjson,
    };
    let copies = edition.register.copies().filter(|(_, copy)| file == CopyFile::Package || copy.accepted.sequence > 0);
    let streams = copies.filter_map(|(force, copy)| {
        let path = SitePath::new(&path_of(force.code(), file)).ok()?;
        let copies = edition.copies;
        Some(Stream::one(path, media_type, move |to| pass_on(copies, force, &copy.accepted, file, to)))
    });
    streams.collect()
}

/// Where a file of a force stands in the collection.
pub(super) fn path_of(code: &str, file: CopyFile) -> String {
    match file {
        CopyFile::Package => format!("api/v1/forces/{code}/register.json"),
        CopyFile::Ledger => format!("api/v1/forces/{code}/ledger.jsonl"),
    }
}

/// Writes a file as it was accepted. A package that is no longer the one that was accepted is not passed on.
fn pass_on(
    copies: &dyn Copies,
    force: &Collected,
    accepted: &Accepted,
    file: CopyFile,
    to: &mut dyn Write,
) -> Result<(), Finding> {
    let mut from = open(copies, force.code(), file)?;
    let mut sum = Sha256::new();
    let mut window = vec![0; 64 * 1024];
    loop {
        let read = from.read(&mut window).map_err(|fault| unreadable(force.code(), &fault.to_string()))?;
        let Some(bytes) = window.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        sum.update(bytes);
        to.write_all(bytes).map_err(not_made)?;
    }
    check(force.code(), accepted, file, &sum.finalize())
}

/// The whole package of a force, as it was accepted.
pub(super) fn package(copies: &dyn Copies, force: &Collected, accepted: &Accepted) -> Result<Vec<u8>, Finding> {
    let mut bytes = Vec::new();
    let mut from = open(copies, force.code(), CopyFile::Package)?;
    from.read_to_end(&mut bytes).map_err(|fault| unreadable(force.code(), &fault.to_string()))?;
    check(force.code(), accepted, CopyFile::Package, &Sha256::digest(&bytes))?;
    Ok(bytes)
}

fn open<'c>(copies: &'c dyn Copies, code: &str, file: CopyFile) -> Result<Box<dyn Read + Send + 'c>, Finding> {
    let opened = copies.open(code, file).map_err(|reason| unreadable(code, &reason))?;
    opened.ok_or_else(|| unreadable(code, "it is missing"))
}

fn check(code: &str, accepted: &Accepted, file: CopyFile, sum: &[u8]) -> Result<(), Finding> {
    let sum = HEXLOWER.encode(sum);
    match file {
        CopyFile::Package if sum != accepted.register_sha256 => {
            Err(unreadable(code, "it was altered since it was accepted"))
        }
        _ => Ok(()),
    }
}

pub(super) fn unreadable(code: &str, reason: &str) -> Finding {
    not_made(format!("the copy of the feed of {code} cannot be used: {reason}"))
}
