//! Where the files of the copies are read from.

use super::Registers;
use std::io::Read;

/// A file of a force's copy, byte for byte as it was accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyFile {
    /// The whole register: `register.json`.
    Package,
    /// Its history: `ledger.jsonl`. A force that keeps none has none.
    Ledger,
}

/// Gives the files of the copies as they were accepted, beside the registers that are read from them.
pub trait Copies: Registers {
    /// A file of a force's copy, to be read from its beginning; `None` where the copy has no such file.
    ///
    /// # Errors
    ///
    /// The copy cannot be read; the sentence says why.
    fn open(&self, code: &str, file: CopyFile) -> Result<Option<Box<dyn Read + Send + '_>>, String>;
}
