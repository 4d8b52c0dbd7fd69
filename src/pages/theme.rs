//! A theme: templates, words, style and pictures. The plain theme is part of the program; another lies over it, file by
//! file.

use crate::findings::{Example, Finding, Findings, Place, Rule, Severity};
use crate::site::MediaType;
use crate::standard::Language;
use crate::text::Source;
use crate::words::{Argument, BAD_WORDS, Words};
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{ErrorKind, Kwargs, State, Tera, TeraResult, Value};

static PLAIN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/plain");

/// Everything that decides how the site looks and speaks.
pub struct Theme {
    pub(super) tera: Tera,
    pub(super) words: Arc<Words>,
    /// The words that take no argument, as templates see them.
    pub(super) plain_words: Value,
    pub(super) assets: BTreeMap<String, Asset>,
    sources: BTreeMap<String, Source>,
}

/// What can be wrong with a theme. Its examples are files of a theme, so the tests make one.
pub const RULES: &[&Rule] = &[&TEMPLATE, &BAD_WORDS];

/// A file that pages use: a style sheet, a script, a picture.
pub(super) struct Asset {
    /// Its name with a part of its checksum in it, so that a host may let it be kept for good.
    pub(super) name: String,
    pub(super) media_type: MediaType,
    pub(super) bytes: Vec<u8>,
}

static TEMPLATE: Rule = Rule {
    name: "template",
    family: "theme",
    severity: Severity::Error,
    about: "A theme's templates can be rendered.",
    why: "a page that cannot be made is missing for the public",
    wrong: Example { file: "themes/NAME/templates/home.html", text: "{{ it.title" },
    right: Example { file: "themes/NAME/templates/home.html", text: "{{ it.title }}" },
};

impl Theme {
    /// The plain theme with these files laid over it: path below the theme's folder, and bytes.
    ///
    /// `name` is the theme's, for findings. `None` if a template or the words have a fault, which is then told.
    pub fn load(name: &str, over: Vec<(String, Vec<u8>)>, found: &mut Findings) -> Option<Self> {
        let mut files: BTreeMap<String, (String, Vec<u8>)> = BTreeMap::new();
        let mut own_words = None;
        collect(&PLAIN, &mut files);
        for (path, bytes) in over {
            if path == "words/en.ftl" && name != "plain" {
                own_words = Some(bytes);
            } else {
                files.insert(path.clone(), (format!("themes/{name}/{path}"), bytes));
            }
        }
        let mut words = Vec::new();
        let mut sources = BTreeMap::new();
        let mut assets = BTreeMap::new();
        for (path, (shown, bytes)) in files {
            if let Some(template) = path.strip_prefix("templates/") {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                sources.insert(template.to_owned(), Source::new(shown, text));
            } else if path == "words/en.ftl" {
                words.push(Source::new(shown, String::from_utf8_lossy(&bytes).into_owned()));
            } else if let Some(asset) = path.strip_prefix("static/") {
                assets.insert(asset.to_owned(), Asset::new(asset, bytes));
            }
        }
        if let Some(bytes) = own_words {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            words.push(Source::new(format!("themes/{name}/words/en.ftl"), text));
        }
        let words = Arc::new(Words::read(Language::En, &words, found)?);
        let tera = templates(&sources, &words, found)?;
        let plain_words = Value::from_serializable(words.plain());
        Some(Self { tera, words, plain_words, assets, sources })
    }

    /// A fault of a template as a finding, with file, line and caret.
    pub(super) fn fault(&self, fault: &tera::Error) -> Finding {
        finding(fault, &self.sources)
    }

    /// The name of an asset with its checksum in it.
    pub(super) fn asset(&self, name: &str) -> Option<&str> {
        self.assets.get(name).map(|asset| asset.name.as_str())
    }
}

impl Asset {
    fn new(name: &str, bytes: Vec<u8>) -> Self {
        let digest = Sha256::digest(&bytes);
        let mark: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
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

fn templates(sources: &BTreeMap<String, Source>, words: &Arc<Words>, found: &mut Findings) -> Option<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html", ".xml", ".svg"]);
    let speaker = Arc::clone(words);
    tera.register_function("say", move |given: Kwargs, _: &State<'_>| say(&speaker, &given));
    let texts = sources.iter().map(|(name, source)| (name.as_str(), source.text.as_ref()));
    match tera.add_raw_templates(texts) {
        Ok(()) => Some(tera),
        Err(fault) => {
            found.add(finding(&fault, sources));
            None
        }
    }
}

/// `{{ say(id="technologies_count", count=3) }}`: a message with a number or words in it.
fn say(words: &Words, given: &Kwargs) -> TeraResult<String> {
    let id: &str = given.must_get("id")?;
    let mut arguments = Vec::new();
    for (name, value) in given.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "id") else { continue };
        match (value.as_u64(), value.as_str()) {
            (Some(count), _) => arguments.push((name, Argument::Count(usize::try_from(count).unwrap_or(usize::MAX)))),
            (None, Some(text)) => arguments.push((name, Argument::Text(text))),
            _ => {}
        }
    }
    Ok(words.say(id, &arguments))
}

fn finding(fault: &tera::Error, sources: &BTreeMap<String, Source>) -> Finding {
    let report = match fault.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Some(report),
        _ => None,
    };
    let message = report.map_or_else(|| fault.to_string(), |report| report.message().to_owned());
    let place = report.and_then(|report| {
        let source = sources.get(report.filename())?;
        Some(Place::within(source.path.clone(), source.text.clone(), report.span().range.clone()))
    });
    Finding {
        rule: &TEMPLATE,
        message: format!("a template has a fault: {message}"),
        advice: "mend the theme here, or remove the file so that the plain theme's stands in".into(),
        place,
    }
}
