//! Registers: the one of the examples, those in folders, and what becomes of them without a disk.

use super::folder::{Files, change, files, lay};
use super::program::candour;
use candour::findings::{Findings, Format, Look, show};
use candour::ledger::Chronicle;
use candour::pages::Theme;
use candour::pipeline;
use candour::public::PublicRegister;
use candour::register::{EXAMPLE_FILES, Register};
use candour::site::write;
use candour::standard::Language;
use candour::text::Source;
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A day on which the sound register has no finding.
pub(crate) const DAY: &str = "2026-01-20";
/// The sound register's plainest record.
pub(crate) const SOUND: &str = "content/technologies/sound.toml";

/// Its text.
pub(crate) const SOUND_TEXT: &str = include_str!("../../../src/register/check/examples/sound.toml");

/// A folder of this project.
pub(crate) fn project(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// A small sound register in a folder of its own.
pub(crate) fn sound() -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in EXAMPLE_FILES {
        lay(folder.path(), path, text);
    }
    folder
}

/// The texts below `content/` of a folder, without its ledger.
pub(crate) fn sources(folder: &Path) -> Vec<Source> {
    let content = files(&folder.join("content")).into_iter().filter(|(path, _)| !path.starts_with("ledger/"));
    texts(content.map(|(path, bytes)| (format!("content/{path}"), String::from_utf8(bytes).unwrap())))
}

/// Texts by their paths.
pub(crate) fn texts(files: impl IntoIterator<Item = (String, String)>) -> Vec<Source> {
    files.into_iter().map(|(path, text)| Source::new(path, text)).collect()
}

/// What is published of these texts, in which there must be no error.
pub(crate) fn disclosed(sources: &[Source], today: Date) -> PublicRegister {
    let mut found = Findings::new();
    let checked = Register::read(sources, &mut found).check(today, &mut found);
    checked.unwrap_or_else(|| panic!("{}", show(&found, Format::Human, Look::default()))).disclose(None)
}

/// The theme that is part of the program.
pub(crate) fn plain_theme() -> Theme {
    let mut found = Findings::new();
    Theme::load("plain", &[Language::En, Language::Cy], Vec::new(), &mut found).unwrap_or_else(|| panic!("{found:?}"))
}

/// Every file of the site of a register without a history, as it stands in a folder.
pub(crate) fn made(public: &PublicRegister, theme: &Theme) -> Files {
    made_with_history(&Chronicle::of(public.clone()), theme)
}

/// Every file of the site of a register with its history, as it stands in a folder.
pub(crate) fn made_with_history(chronicle: &Chronicle, theme: &Theme) -> Files {
    let mut found = Findings::new();
    let site = pipeline::site(chronicle, theme, &mut found).unwrap_or_else(|| panic!("{found:?}"));
    let folder = TempDir::new().unwrap();
    write(&site, &folder.path().join("site")).unwrap_or_else(|fault| panic!("{fault:?}"));
    files(&folder.path().join("site"))
}

/// The sound register in a folder of its own after four publications: a record was changed, renamed and withdrawn, and one
/// of its versions redacted. Its site stands in `public`.
pub(crate) fn with_history() -> TempDir {
    let folder = sound();
    let run = |arguments: &[&str]| {
        let ran = candour(folder.path(), &[arguments, &["--today", "2026-01-21"]].concat());
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
    };
    run(&["publish"]);
    change(folder.path(), SOUND, "impact = \"moderate\"", "impact = \"high\"");
    run(&["publish", "--because-all", "It is used for more."]);
    run(&["redact", "sound", "--version", "1", "--because", "It said too much."]);
    run(&["rename", "faces", "face-finder", "--because", "A clearer name."]);
    run(&["withdraw", "face-finder", "--because", "It was never used.", "--replaced-by", "sound"]);
    folder
}
