//! Why a feed is not taken, with the words for the public and for the operator.

use crate::standard::{Grounds, Listed};
use std::fmt;

/// Why a feed is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The ground.
    pub grounds: Grounds,
    /// The same in a sentence, with the file and what was wrong with it.
    pub detail: String,
}

impl Refusal {
    pub(super) fn new(grounds: Grounds, detail: impl Into<String>) -> Self {
        Self { grounds, detail: detail.into() }
    }

    /// Whether the operator may take the copy all the same: it is well made, and only its place in what is known is in doubt.
    pub fn may_be_accepted(&self) -> bool {
        may_be_accepted(self.grounds)
    }
}

/// Whether a copy that was held on this ground may be taken by decision of the operator.
pub(super) fn may_be_accepted(grounds: Grounds) -> bool {
    matches!(
        grounds,
        Grounds::WentBack
            | Grounds::Vanished
            | Grounds::Shrunk
            | Grounds::WrongAddress
            | Grounds::NotSigned
            | Grounds::WrongSignature
            | Grounds::BrokenHistory
    )
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.grounds.term().label, self.detail)
    }
}
