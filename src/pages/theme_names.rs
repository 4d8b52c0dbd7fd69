//! The names of the files that a theme publishes: the same site must be possible on every computer.
//!
//! What is in the files is not looked at here.

use crate::findings::{Example, Finding, Findings, Place, Rule, Severity};
use crate::site::Address;
use std::collections::BTreeMap;

pub(super) static THEME_FILE_NAME: Rule = Rule {
    name: "theme-file-name",
    family: "theme",
    severity: Severity::Error,
    about: "A file in static/ has a name that every computer can hold, and none beside it differs from it in capitals only.",
    why: "the file would be missing on some web servers, and pages that show it would be broken",
    wrong: Example { file: "themes/NAME/static/Crest.svg", text: "a file beside static/crest.svg\n" },
    right: Example { file: "themes/NAME/static/crest-large.svg", text: "a file beside static/crest.svg\n" },
};

/// Tells of every file in `static/` of the theme of this name whose own name is not for every computer. It has these `own`
/// files and lies over others; all are given by their paths in a theme.
pub(super) fn check_names<'f>(
    theme: &str,
    own: &[String],
    all: impl Iterator<Item = &'f String>,
    found: &mut Findings,
) {
    let mut alike: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for path in all {
        alike.entry(path.to_lowercase()).or_default().push(path);
    }
    for path in own {
        let Some(name) = path.strip_prefix("static/") else { continue };
        let others = alike.get(&path.to_lowercase()).into_iter().flatten();
        let other = others.copied().find(|other| other != path);
        let (message, advice) = match (Address::Asset(name).site_path(), other) {
            (None, _) => {
                let advice =
                    "rename it: letters, digits and hyphens, and none of the names that Windows keeps, such as con";
                ("a file cannot have this name on every computer".to_owned(), advice)
            }
            (Some(_), Some(other)) => {
                let message =
                    format!("on Windows and macOS this is the same file as “{other}” of this theme or the plain one");
                (message, "rename it, or write its name with the same capitals")
            }
            (Some(_), None) => continue,
        };
        let place = Some(Place::file(format!("themes/{theme}/{path}")));
        found.add(Finding { rule: &THEME_FILE_NAME, message, advice: advice.into(), place });
    }
}
