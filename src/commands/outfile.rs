//! A file that a command writes where it is told to: whole or not at all, and over nothing but what candour wrote before.

use super::terminal::CannotRun;
use crate::disk::put_whole;
use crate::project::Project;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf, absolute};

/// A file to be written.
pub(super) struct Outfile<'a> {
    pub(super) path: &'a Path,
    /// What a file begins with that may be replaced: one that this command wrote before.
    pub(super) begins: &'a [u8],
}

impl Outfile<'_> {
    /// Writes the file in one step. It goes into no folder that is published or read: a person looks there for other
    /// things, and what is put into a website is public.
    pub(super) fn write(&self, project: &Project, bytes: &[u8]) -> Result<(), CannotRun> {
        let path = self.path;
        let name = path.display();
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        self.must_stand_apart(project, folder)?;
        self.must_be_replaceable()?;
        put_whole(path, bytes)
            .map_err(|fault| CannotRun(format!("“{name}” cannot be written: {fault}. Choose another place.")))
    }

    fn must_stand_apart(&self, project: &Project, folder: &Path) -> Result<(), CannotRun> {
        let here = whole(folder);
        let root = whole(project.root());
        let within = ["content", "themes", "public"].into_iter().find(|part| here.starts_with(root.join(part)));
        let is_site = here.ancestors().any(|folder| folder.join("SHA256SUMS").is_file());
        if within.is_none() && !is_site {
            return Ok(());
        }
        let name = within.map_or_else(|| "a website".to_owned(), |part| format!("{part}/"));
        let path = self.path.display();
        Err(CannotRun(format!(
            "“{path}” stands in {name}, which is published or read. Nothing was written. Choose a place elsewhere."
        )))
    }

    fn must_be_replaceable(&self) -> Result<(), CannotRun> {
        let name = self.path.display();
        let mut start = vec![0; self.begins.len()];
        match fs::File::open(self.path).and_then(|mut file| file.read_exact(&mut start)) {
            Ok(()) if start == self.begins => Ok(()),
            Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(()),
            Ok(()) => Err(stranger(&name.to_string())),
            Err(fault) if fault.kind() == ErrorKind::UnexpectedEof => Err(stranger(&name.to_string())),
            Err(fault) => Err(CannotRun(format!("“{name}” cannot be replaced: {fault}. Choose another name."))),
        }
    }
}

fn stranger(name: &str) -> CannotRun {
    CannotRun(format!("“{name}” is there already, and candour did not write it. Choose another name."))
}

/// The path with all links followed, as far as it exists.
fn whole(path: &Path) -> PathBuf {
    let path = absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = path.ancestors().find_map(|part| Some((part, part.canonicalize().ok()?)));
    match there {
        Some((part, real)) => real.join(path.strip_prefix(part).unwrap_or(Path::new(""))),
        None => path,
    }
}
