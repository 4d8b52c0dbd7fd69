//! A force's project: a folder that holds `content/`, and perhaps `themes/`.

use super::files;
use super::rules;
use crate::findings::{Finding, Findings, Place};
use crate::text::Source;
use std::path::{Path, PathBuf};

/// A folder that holds a force's register.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

/// A file of a theme.
pub struct ThemeFile {
    /// Its path below the theme's folder, with `/` between folders.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Project {
    /// The project at `root`.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The nearest folder, from `start` upwards, that holds `content/register.toml`.
    pub fn above(start: &Path) -> Option<Self> {
        start.ancestors().find(|folder| folder.join("content/register.toml").is_file()).map(Self::at)
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the site is written unless the publisher says otherwise.
    pub fn default_out(&self) -> PathBuf {
        self.root.join("public")
    }

    /// Every text of `content/`, in the order of the paths. Files that cannot be read are added to `found`.
    ///
    /// `ledger/` and files and folders whose names start with a dot are passed over.
    pub fn read(&self, found: &mut Findings) -> Vec<Source> {
        let content = self.root.join("content");
        let files = files::below(&self.root, &content, found);
        files::read_texts(files, found)
    }

    /// The text of one file of `content/`, by its path below the root, as [`read`](Self::read) would read it.
    ///
    /// `None` if it is not there, is passed over, or cannot be read, which is then added to `found`.
    pub fn read_file(&self, path: &str, found: &mut Findings) -> Option<Source> {
        let file = files::at(&self.root, path, found)?;
        files::read_texts(vec![file], found).pop()
    }

    /// The folders whose files make the site.
    pub fn folders(&self) -> [PathBuf; 2] {
        ["content", "themes"].map(|folder| self.root.join(folder))
    }

    /// The files of the theme of this name, which stand over those of the plain theme. The plain theme itself needs no
    /// folder; any other must have one.
    pub fn theme(&self, name: &str, found: &mut Findings) -> Vec<ThemeFile> {
        let folder = self.root.join("themes").join(name);
        if !folder.is_dir() {
            if name != "plain" {
                found.add(Finding {
                    rule: &rules::NO_THEME,
                    message: format!("there is no theme “{name}”"),
                    advice: format!(
                        "make the folder themes/{name}, or write theme = \"plain\" in content/register.toml"
                    ),
                    place: Some(Place::file("content/register.toml")),
                });
            }
            return Vec::new();
        }
        let prefix = format!("themes/{name}/");
        files::below(&self.root, &folder, found)
            .into_iter()
            .filter_map(|file| {
                let path = file.name.strip_prefix(&prefix)?.to_owned();
                Some(ThemeFile { path, bytes: files::theme_bytes(&file, found)? })
            })
            .collect()
    }
}
