//! How many feeds are fetched at once, and how patiently.

use crate::standard::Collecting;
use std::time::Duration;

/// The limits of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// How many feeds are fetched at once.
    pub at_once: usize,
    /// How many of them from the same computer.
    pub per_host: usize,
    /// How long a file may take.
    pub whole: Duration,
    /// How often a file is asked for.
    pub tries: u32,
    /// The largest file, unpacked, in bytes.
    pub largest: u64,
}

/// What a number of `[collecting]` is if it is left out, and between which numbers it may be.
pub(super) const AT_ONCE: (u64, u64, u64) = (8, 1, 64);
pub(super) const PER_HOST: (u64, u64, u64) = (2, 1, 16);
pub(super) const SECONDS: (u64, u64, u64) = (60, 1, 3600);
pub(super) const TRIES: (u64, u64, u64) = (3, 1, 10);
pub(super) const LARGEST_MIB: (u64, u64, u64) = (64, 1, 512);

impl Bounds {
    /// The limits that somebody set; what is out of reason is brought within it.
    pub fn of(collecting: &Collecting) -> Self {
        let number =
            |said: Option<u64>, (usual, least, most): (u64, u64, u64)| said.unwrap_or(usual).clamp(least, most);
        let small = |number: u64| usize::try_from(number).unwrap_or(1);
        Self {
            at_once: small(number(collecting.at_once, AT_ONCE)),
            per_host: small(number(collecting.per_host, PER_HOST)),
            whole: Duration::from_secs(number(collecting.seconds, SECONDS)),
            tries: u32::try_from(number(collecting.tries, TRIES)).unwrap_or(1),
            largest: number(collecting.largest_mib, LARGEST_MIB) * 1024 * 1024,
        }
    }
}
