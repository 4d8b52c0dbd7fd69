//! Files on a disk: which there are, and what is in them. Nothing outside the root is ever read.

use super::rules;
use crate::findings::{Finding, Findings, Place, Rule};
use crate::signing::holds_secret_key;
use crate::text::{Source, read_text};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The largest text that a register may hold, in bytes: far above any real one, and small enough to fail fast.
const LARGEST: u64 = 8 * 1024 * 1024;

/// The largest file of a ledger, in bytes: it grows by some 500 with every event.
const LARGEST_OF_LEDGER: u64 = 1024 * 1024 * 1024;

/// How the names of files end that a register and a theme hold. A folder with such a name stands in the place of a file.
const ENDINGS: &[&str] = &[".toml", ".md", ".csv", ".ftl", ".html", ".css", ".js", ".svg", ".png", ".jpg"];

/// A file below the root.
pub(super) struct File {
    /// Its path below the root, with `/` between folders.
    pub(super) name: String,
    path: PathBuf,
}

/// The files in a folder and below it, in the order of their names.
pub(super) fn below(root: &Path, folder: &Path, found: &mut Findings) -> Vec<File> {
    let mut files = Vec::new();
    if let Some(link) = link_on_the_way(root, folder) {
        tell_of_link(&name_below(root, link), found);
        return files;
    }
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || !(name.starts_with('.') || (entry.depth() == 1 && name == PASSED_OVER))
    });
    for entry in walk {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {
                let name = name_below(root, entry.path());
                if ENDINGS.iter().any(|ending| name.ends_with(ending)) {
                    let advice = "move what is in it elsewhere, or rename it, and put the file itself here";
                    tell(&rules::NOT_A_FILE, &name, "this is a folder, and its name is that of a file", advice, found);
                }
            }
            Ok(entry) => {
                let name = name_below(root, entry.path());
                if entry.file_type().is_file() {
                    files.push(File { name, path: entry.into_path() });
                } else {
                    tell_of_link(&name, found);
                }
            }
            Err(fault) => {
                let name = fault.path().map(|path| name_below(root, path)).unwrap_or_default();
                let message = format!("this cannot be opened: {}", reason(fault.io_error()));
                tell(&rules::UNREADABLE, &name, message, "check that the file exists and that you may read it", found);
            }
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// The first link between the root and what stands below it. The root itself may be one.
pub(super) fn link_on_the_way<'p>(root: &Path, path: &'p Path) -> Option<&'p Path> {
    let mut way: Vec<&Path> = path.ancestors().take_while(|part| *part != root).collect();
    way.reverse();
    way.into_iter().find(|part| std::fs::symlink_metadata(part).is_ok_and(|about| about.is_symlink()))
}

/// The file of this name, if it is one that [`below`] would give.
pub(super) fn at(root: &Path, name: &str, found: &mut Findings) -> Option<File> {
    let mut path = root.to_owned();
    for (depth, part) in name.split('/').enumerate() {
        if depth > 0 && (part.starts_with('.') || (depth == 1 && part == PASSED_OVER)) {
            return None;
        }
        path.push(part);
        if std::fs::symlink_metadata(&path).is_ok_and(|about| about.is_symlink()) {
            tell_of_link(&name_below(root, &path), found);
            return None;
        }
    }
    path.is_file().then(|| File { name: name.to_owned(), path })
}

/// The folder in `content/` that is no part of the register.
const PASSED_OVER: &str = "ledger";

fn tell_of_link(name: &str, found: &mut Findings) {
    let advice = "put the file itself here instead of a link to it";
    tell(&rules::NOT_A_FILE, name, "this is a link or something else that is not a file", advice, found);
}

/// The texts of these files. What is not a text is told and left out.
pub(super) fn read_texts(files: Vec<File>, found: &mut Findings) -> Vec<Source> {
    read_all(files, LARGEST, found)
}

/// The texts of these files of a ledger.
pub(super) fn read_ledger_texts(files: Vec<File>, found: &mut Findings) -> Vec<Source> {
    read_all(files, LARGEST_OF_LEDGER, found)
}

fn read_all(files: Vec<File>, largest: u64, found: &mut Findings) -> Vec<Source> {
    let read: Vec<(Option<Source>, Findings)> = files
        .into_par_iter()
        .map(|file| {
            let mut found = Findings::new();
            (text(&file, largest, &mut found), found)
        })
        .collect();
    let mut sources = Vec::with_capacity(read.len());
    for (source, more) in read {
        sources.extend(source);
        found.append(more);
    }
    sources
}

/// The bytes of a file of a theme, which is published as it is.
pub(super) fn theme_bytes(file: &File, found: &mut Findings) -> Option<Vec<u8>> {
    let bytes = bytes_up_to(file, LARGEST, found)?;
    tell_of_key(file, &String::from_utf8_lossy(&bytes), found);
    Some(bytes)
}

fn bytes_up_to(file: &File, largest: u64, found: &mut Findings) -> Option<Vec<u8>> {
    if std::fs::metadata(&file.path).is_ok_and(|about| about.len() > largest) {
        let message = format!("this file is larger than {} MB", largest / (1024 * 1024));
        tell(&rules::TOO_LARGE, &file.name, message, "publish it elsewhere and link to it from a record", found);
        return None;
    }
    match std::fs::read(&file.path) {
        Ok(bytes) => Some(bytes),
        Err(fault) => {
            let message = format!("this file cannot be read: {}", reason(Some(&fault)));
            tell(
                &rules::UNREADABLE,
                &file.name,
                message,
                "check that you may read it and that no other program holds it",
                found,
            );
            None
        }
    }
}

fn text(file: &File, largest: u64, found: &mut Findings) -> Option<Source> {
    match read_text(bytes_up_to(file, largest, found)?) {
        Ok(text) => {
            tell_of_key(file, &text, found);
            Some(Source::new(file.name.as_str(), text))
        }
        Err(bad) => {
            let message = format!("this file is not UTF-8 text (from byte {} on)", bad.at);
            let advice = "save it again as UTF-8: in Notepad choose “Save as”, then the encoding UTF-8; in Excel the type “CSV UTF-8”";
            tell(&rules::NOT_TEXT, &file.name, message, advice, found);
            None
        }
    }
}

fn tell_of_key(file: &File, text: &str, found: &mut Findings) {
    if !holds_secret_key(text) {
        return;
    }
    let advice = "take it out, and take it to be known: make a new one elsewhere with candour key new, and put an end to \
                  this one with until = … in register.toml";
    tell(&rules::SECRET_KEY, &file.name, "this file holds a secret key to sign with", advice, found);
}

fn name_below(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn reason(fault: Option<&std::io::Error>) -> String {
    match fault.map(std::io::Error::kind) {
        Some(std::io::ErrorKind::NotFound) => "it does not exist".into(),
        Some(std::io::ErrorKind::PermissionDenied) => "you are not allowed to read it".into(),
        _ => fault.map_or_else(|| "it leads in a circle".into(), ToString::to_string),
    }
}

fn tell(rule: &'static Rule, name: &str, message: impl Into<String>, advice: &str, found: &mut Findings) {
    found.add(Finding { rule, message: message.into(), advice: advice.into(), place: Some(Place::file(name)) });
}
