//! A theme: templates, words, style and pictures. The plain theme is part of the program; another lies over it, file by
//! file.

use super::drawing;
use super::palette::Palette;
use super::speech::{self, Speech, TEMPLATE, WordsFiles};
use super::theme_names::{THEME_FILE_NAME, check_names};
use super::theme_settings::{Crest, Settings, THEME_SETTINGS, WEAK_CONTRAST};
use crate::findings::{Example, Finding, Findings, Place, Rule, Severity};
use crate::site::{Address, Artefact, MediaType};
use crate::standard::Language;
use crate::text::Source;
use crate::words::{BAD_WORDS, Words};
use data_encoding::HEXLOWER;
use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;

static PLAIN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/plain");

/// Everything that decides how the site looks and speaks.
pub struct Theme {
    speeches: BTreeMap<Language, Speech>,
    /// The Welsh of the standard as the plain theme has it, so that the codes in the feeds of all forces mean the same.
    welsh: Words,
    pub(super) assets: BTreeMap<String, Asset>,
    sources: Arc<BTreeMap<String, Source>>,
    /// The force's crest, if it has one.
    pub(super) crest: Option<Crest>,
}

/// What can be wrong with a theme. Its examples are files of a theme, so the tests make one.
pub const RULES: &[&Rule] =
    &[&TEMPLATE, &BAD_WORDS, &THEME_SETTINGS, &WEAK_CONTRAST, &UNSAFE_DRAWING, &THEME_FILE_NAME];

/// A file that pages use: a style sheet, a script, a picture.
pub(super) struct Asset {
    /// Its name with a part of its checksum in it, so that a host may let it be kept for good.
    pub(super) name: String,
    pub(super) media_type: MediaType,
    pub(super) bytes: Vec<u8>,
}

static UNSAFE_DRAWING: Rule = Rule {
    name: "unsafe-drawing",
    family: "theme",
    severity: Severity::Error,
    about: "An SVG file of a theme draws and does nothing else.",
    why: "a drawing can run programs and fetch from elsewhere, and the public was promised that no page does",
    wrong: Example { file: "themes/NAME/static/crest.svg", text: "<svg><script>…</script></svg>\n" },
    right: Example { file: "themes/NAME/static/crest.svg", text: "<svg><path d=\"M0 0h9v9z\"/></svg>\n" },
};

/// The style sheet that all pages use.
pub(super) const SHEET: &str = "candour.css";
/// The style sheet that only pages of a national collection use.
pub(super) const NATIONAL_SHEET: &str = "national.css";
/// The script that only pages of a force use.
pub(super) const FINDING: &str = "finding.js";

impl Theme {
    /// The plain theme with these files laid over it: path below the theme's folder, and bytes.
    ///
    /// `name` is the theme's, for findings. It speaks the languages that are asked for. `None` if a template or the words
    /// have a fault, which is then told.
    pub fn load(
        name: &str,
        languages: &[Language],
        over: Vec<(String, Vec<u8>)>,
        found: &mut Findings,
    ) -> Option<Self> {
        let mut files: BTreeMap<String, (String, Vec<u8>)> = BTreeMap::new();
        collect(&PLAIN, &mut files);
        let mut words = WordsFiles::default();
        words.take(&mut files);
        let plain_welsh = words.alone(Language::Cy).to_vec();
        let own: Vec<String> = over.iter().map(|(path, _)| path.clone()).collect();
        for (path, bytes) in over {
            files.insert(path.clone(), (format!("themes/{name}/{path}"), bytes));
        }
        words.take(&mut files);
        check_names(name, &own, files.keys(), found);
        let crest = set(name, &mut files, found);
        let mut sources = BTreeMap::new();
        let mut assets = BTreeMap::new();
        for (path, (shown, bytes)) in files {
            if let Some(template) = path.strip_prefix("templates/") {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                sources.insert(template.to_owned(), Source::new(shown, text));
            } else if let Some(asset) = path.strip_prefix("static/") {
                assets.insert(asset.to_owned(), Asset::new(asset, bytes));
            }
        }
        let sources = Arc::new(sources);
        // The templates of the plain theme have no fault, and no page of a check is made of them.
        let is_own = own.iter().any(|path| path.starts_with("templates/"));
        // Taking words and templates apart is most of a small check, and no language waits for another.
        let (welsh, spoken) = rayon::join(
            || heard(|found| Words::read(Language::Cy, &plain_welsh, found)),
            || -> Vec<_> {
                let of = |language: &Language| heard(|found| Speech::new(*language, &words, &sources, is_own, found));
                languages.par_iter().map(of).collect()
            },
        );
        let welsh = told(welsh, found)?;
        let mut speeches = BTreeMap::new();
        for (language, speech) in languages.iter().zip(spoken) {
            speeches.insert(*language, told(speech, found)?);
        }
        Some(Self { speeches, welsh, assets, sources, crest })
    }

    /// The Welsh words of the standard, which no theme changes.
    pub fn welsh(&self) -> &Words {
        &self.welsh
    }

    /// How it speaks in this language; `None` if nobody asked for it.
    pub(super) fn speech(&self, language: Language) -> Option<&Speech> {
        self.speeches.get(&language)
    }

    /// A fault of a template as a finding, with file, line and caret.
    pub(super) fn fault(&self, fault: &tera::Error) -> Finding {
        speech::finding(fault, &self.sources)
    }

    /// The files that pages of a sort of site use, as they stand there: all but the one that is for another sort.
    pub(super) fn files<'a>(&'a self, but: &'static str) -> impl Iterator<Item = Artefact<'a, Finding>> {
        self.assets.iter().filter(move |(name, _)| *name != but).filter_map(|(_, asset)| {
            let path = Address::Asset(&asset.name).site_path()?;
            Some(Artefact::new(path, asset.media_type, move || Ok(asset.bytes.clone())))
        })
    }

    /// The name of an asset with its checksum in it.
    pub(super) fn asset(&self, name: &str) -> Option<&str> {
        self.assets.get(name).map(|asset| asset.name.as_str())
    }
}

/// What somebody makes who tells what is wrong, with what was told.
fn heard<T>(make: impl FnOnce(&mut Findings) -> Option<T>) -> (Option<T>, Findings) {
    let mut found = Findings::new();
    (make(&mut found), found)
}

/// Passes on what was told.
fn told<T>((made, told): (Option<T>, Findings), found: &mut Findings) -> Option<T> {
    found.append(told);
    made
}

/// Applies what `theme.toml` says to the other files. Answers the crest.
fn set(name: &str, files: &mut BTreeMap<String, (String, Vec<u8>)>, found: &mut Findings) -> Option<Crest> {
    for (shown, bytes) in
        files.iter().filter(|(path, _)| path.starts_with("static/") && path.ends_with(".svg")).map(|(_, file)| file)
    {
        if let Some(fault) = drawing::fault_of(bytes) {
            found.add(Finding {
                rule: &UNSAFE_DRAWING,
                message: format!("this drawing {fault}"),
                advice: "save it as plain SVG, without programs and without anything from elsewhere".into(),
                place: Some(Place::file(shown.as_str())),
            });
        }
    }
    let (shown, bytes) = files.remove("theme.toml")?;
    let source = match String::from_utf8(bytes) {
        Ok(text) => Source::new(shown, text.trim_start_matches('\u{feff}').to_owned()),
        Err(_) => {
            found.add(Finding {
                rule: &THEME_SETTINGS,
                message: "this file is not UTF-8 text".into(),
                advice: "save it again as UTF-8".into(),
                place: Some(Place::file(format!("themes/{name}/theme.toml"))),
            });
            return None;
        }
    };
    let path = format!("static/{SHEET}");
    let sheet = files.get(&path).map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    let palette = Palette::of(&sheet);
    let is_there = |file: &str| files.contains_key(&format!("static/{file}"));
    let settings = Settings::read(&source, &palette, &is_there, found);
    if let (Some(own), Some(file)) = (settings.colour(&source, &sheet, palette, found), files.get_mut(&path)) {
        file.1 = own.into_bytes();
    }
    settings.crest
}

impl Asset {
    fn new(name: &str, bytes: Vec<u8>) -> Self {
        let digest = Sha256::digest(&bytes);
        let mark = HEXLOWER.encode(&digest[..4]);
        let marked = match name.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}.{mark}.{ending}"),
            None => format!("{name}.{mark}"),
        };
        let media_type = match name.rsplit('.').next() {
            Some("css") => MediaType::Css,
            Some("js") => MediaType::Script,
            Some("svg") => MediaType::Svg,
            Some("png") => MediaType::Png,
            Some("jpg" | "jpeg") => MediaType::Jpeg,
            Some("ico") => MediaType::Ico,
            Some("webp") => MediaType::Webp,
            Some("woff2") => MediaType::Woff2,
            Some("txt") => MediaType::Text,
            _ => MediaType::Bytes,
        };
        Self { name: marked, media_type, bytes }
    }
}

fn collect(folder: &Dir<'_>, files: &mut BTreeMap<String, (String, Vec<u8>)>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.insert(path.clone(), (format!("themes/plain/{path}"), file.contents().to_vec()));
    }
    for inner in folder.dirs() {
        collect(inner, files);
    }
}
