//! Few patterns for many files: folders that hold nothing else, and single files for the rest.
//!
//! Hosts match addresses by patterns. A rule made here speaks of the files that are meant and of no other file of the
//! site; a file that joins such a folder later falls under the folder's rule.

use std::collections::{BTreeMap, BTreeSet};

/// Some files of a site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    /// Everything below a folder: its path, with `/` at the end.
    Folder(String),
    /// One file, by its path.
    File(String),
}

impl Pattern {
    /// The path of the file or folder below the site's root.
    pub fn path(&self) -> &str {
        match self {
            Self::Folder(path) | Self::File(path) => path,
        }
    }

    /// A regular expression for the addresses that are meant, below `prefix`, which is plain.
    pub(super) fn expression(&self, prefix: &str) -> String {
        match self {
            Self::Folder(path) => format!("^{}", literal(&format!("{prefix}{path}"))),
            Self::File(path) => {
                // A folder's index answers for the folder.
                let index = path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
                match index {
                    Some(folder) => format!("^{}(index\\.html)?$", literal(&format!("{prefix}{folder}"))),
                    None => format!("^{}$", literal(&format!("{prefix}{path}"))),
                }
            }
        }
    }

    /// The addresses that are meant where a host knows `*` at the end alone; an index also by its folder.
    pub(super) fn globs(&self, prefix: &str) -> Vec<String> {
        match self {
            Self::Folder(path) => vec![format!("{prefix}{path}*")],
            Self::File(path) => {
                let folder =
                    path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
                folder
                    .map(|folder| format!("{prefix}{folder}"))
                    .into_iter()
                    .chain([format!("{prefix}{path}")])
                    .collect()
            }
        }
    }
}

/// A plain path as a regular expression sees itself.
pub(super) fn literal(path: &str) -> String {
    path.replace('.', "\\.")
}

/// The folder of the host's own, in which other programs put their files, too (RFC 8615): no rule speaks of all of it.
const SHARED: &str = ".well-known/";

/// The fewest patterns that speak of every path of `wanted` and of no other path of `all`.
pub(super) fn cover<'p>(all: impl Iterator<Item = &'p str>, wanted: &BTreeSet<&str>) -> Vec<Pattern> {
    // Of every folder: how many files are below it, and how many of those are wanted.
    let mut folders: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for path in all {
        let is_wanted = usize::from(wanted.contains(path));
        for (at, _) in path.match_indices('/') {
            let count = folders.entry(&path[..=at]).or_default();
            *count = (count.0 + 1, count.1 + is_wanted);
        }
    }
    let is_whole = |folder: &str| folders.get(folder).is_some_and(|(files, wanted)| files == wanted);
    let pattern = |path: &&str| {
        let mut above = path.match_indices('/').map(|(at, _)| &path[..=at]);
        above
            .find(|folder| !folder.starts_with(SHARED) && is_whole(folder))
            .map_or_else(|| Pattern::File((*path).to_owned()), |folder| Pattern::Folder(folder.to_owned()))
    };
    let patterns: BTreeSet<Pattern> = wanted.iter().map(pattern).collect();
    patterns.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{Pattern, cover};
    use std::collections::BTreeSet;

    #[test]
    fn folders_stand_for_what_they_hold_alone() {
        let all = ["a/b/one.html", "a/b/two.html", "a/three.csv", "four.html"];
        let wanted: BTreeSet<&str> = all.into_iter().filter(|path| path.ends_with("html")).collect();
        let covered = cover(all.into_iter(), &wanted);
        assert_eq!(covered, [Pattern::Folder("a/b/".into()), Pattern::File("four.html".into())]);
    }

    #[test]
    fn an_index_answers_for_its_folder() {
        let index = Pattern::File("a.b/index.html".into());
        assert_eq!(index.expression("/x/"), "^/x/a\\.b/(index\\.html)?$");
        assert_eq!(index.globs("/"), ["/a.b/", "/a.b/index.html"]);
        assert_eq!(Pattern::File("404.html".into()).expression("/"), "^/404\\.html$");
    }
}
