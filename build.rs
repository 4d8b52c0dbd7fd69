//! The plain theme and the schemas that were published are part of the program: cargo must look again when a file is added
//! to them. What the program is made from becomes a number in it, by which a later build knows whether it is the same one.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::Hash;
use std::hash::Hasher;
use std::path::{Path, PathBuf};

fn main() {
    let mut made_from = DefaultHasher::new();
    for part in ["src", "themes/plain", "Cargo.lock", "Cargo.toml"] {
        println!("cargo:rerun-if-changed={part}");
        let mut files = Vec::new();
        list(Path::new(part), &mut files);
        files.sort();
        for file in files {
            file.to_string_lossy().replace('\\', "/").hash(&mut made_from);
            fs::read(&file).unwrap_or_default().hash(&mut made_from);
        }
    }
    println!("cargo:rustc-env=CANDOUR_MADE_FROM={:016x}", made_from.finish());
}

fn list(path: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().for_each(|entry| list(&entry.path(), files)),
        Err(_) => files.push(path.to_owned()),
    }
}
