//! All that stands in a project's folders, in one sum: whether a build would read what the last one read.

use super::project::Project;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io;
use std::path::Path;
use walkdir::WalkDir;

impl Project {
    /// A SHA-256 over the name and the bytes of every file in `content/` and `themes/`, the ledger and hidden ones included.
    ///
    /// `None` where something there is no plain file or cannot be read: what a build makes of that, only a build can say.
    pub fn fingerprint(&self) -> Option<[u8; 32]> {
        let mut names = Vec::new();
        for folder in self.folders() {
            if !folder.try_exists().ok()? {
                continue;
            }
            for entry in WalkDir::new(folder).sort_by_file_name() {
                let entry = entry.ok()?;
                let kind = entry.file_type();
                if !kind.is_file() && !kind.is_dir() {
                    return None;
                }
                // A folder has a say as well: one may have the name of a file.
                names.push((entry.into_path(), kind.is_file()));
            }
        }
        let sums: Option<Vec<[u8; 32]>> =
            names.par_iter().map(|(name, is_file)| sum(self.root(), name, *is_file)).collect();
        let mut whole = Sha256::new();
        sums?.iter().for_each(|sum| whole.update(sum));
        Some(whole.finalize().into())
    }
}

fn sum(root: &Path, path: &Path, is_file: bool) -> Option<[u8; 32]> {
    let mut sum = Sha256::new();
    let name = path.strip_prefix(root).ok()?.as_os_str().as_encoded_bytes();
    sum.update((name.len() as u64).to_be_bytes());
    sum.update(name);
    if is_file {
        io::copy(&mut File::open(path).ok()?, &mut Summed(&mut sum)).ok()?;
    }
    Some(sum.finalize().into())
}

struct Summed<'s>(&'s mut Sha256);

impl io::Write for Summed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
