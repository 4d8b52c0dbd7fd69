//! A site as those who read it meet it: pages as a browser takes them apart, tables as a spreadsheet opens them, JSON and
//! XML as parsers that are not ours read them.

use super::folder::Files;
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use serde_json::Value;

/// The elements that a page may have. What could fetch, frame, submit or restyle is not among them.
const ELEMENTS: &str = "a abbr article aside b blockquote body br button caption code col colgroup dd del details dfn div \
    dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd label legend li \
    link main mark meta meter nav ol option output p pre q s samp script search section select small span strong sub summary \
    sup table tbody td tfoot th thead time title tr ul var wbr svg circle defs desc g line path polygon polyline rect text \
    tspan marker";

/// The attributes that hold an address.
const ADDRESSES: &[&str] = &["href", "src", "action", "formaction", "poster", "data", "cite", "xlink:href", "ping"];

/// The attributes with which a page would do more than show its own words.
const POWERS: &[&str] = &["style", "srcdoc", "srcset", "http-equiv", "background", "manifest"];

/// A page, taken apart.
#[derive(Default)]
pub(crate) struct Page {
    /// Everything that a reader would see.
    pub(crate) words: String,
    /// What stands in its JSON-LD scripts.
    pub(crate) data: Vec<String>,
    /// The scripts that it fetches.
    pub(crate) scripts: Vec<String>,
    /// Everything in it that should not be there.
    pub(crate) faults: Vec<String>,
}

impl Page {
    /// Takes a page apart as a browser does, scripts and titles by their own rules.
    pub(crate) fn read(html: &[u8]) -> Self {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let (mut page, mut within) = (Self::default(), String::new());
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) => {
                    within = text(&tag.name);
                    page.element(&tag);
                }
                Token::EndTag(_) => within.clear(),
                Token::String(words) if within == "script" => page.data.push(text(&words)),
                Token::String(words) => page.words.push_str(&text(&words)),
                Token::Comment(words) => page.faults.push(format!("a comment: {}", text(&words))),
                Token::Error(fault) => page.faults.push(format!("bad HTML: {fault:?}")),
                Token::Doctype(_) => {}
            }
        }
        for data in &page.data {
            if let Err(fault) = serde_json::from_str::<Value>(data) {
                page.faults.push(format!("a script that is not data: {fault}: {data:.200}"));
            }
        }
        page
    }

    fn element(&mut self, tag: &StartTag<()>) {
        let name = text(&tag.name);
        let value = |wanted: &str| {
            tag.attributes.iter().find(|(name, _)| text(name) == wanted).map(|(_, value)| text(&value.value))
        };
        if !ELEMENTS.split_whitespace().any(|known| known == name) {
            self.faults.push(format!("an element <{name}>"));
        }
        if name == "script" && value("type").as_deref() != Some("application/ld+json") {
            match value("src") {
                // The theme's own script comes from the site's own folder of assets.
                Some(src) if src.trim_start_matches("../").starts_with("assets/") => self.scripts.push(src),
                _ => self.faults.push("a script".to_owned()),
            }
        }
        // So does its crest, by its whole address where nobody knows from where a page is seen; and it has words for those who do not see it.
        let is_own = |src: &str| src.trim_start_matches("../").starts_with("assets/") || src.contains("/assets/");
        if name == "img" && !(value("src").is_some_and(|src| is_own(&src)) && value("alt").is_some()) {
            self.faults.push("a picture from elsewhere, or without words".to_owned());
        }
        for (attribute, value) in &tag.attributes {
            let (attribute, value) = (text(attribute), text(&value.value));
            if attribute.starts_with("on") || POWERS.contains(&attribute.as_str()) {
                self.faults.push(format!("<{name} {attribute}=\"{value:.100}\">"));
            }
            if ADDRESSES.contains(&attribute.as_str()) && !leads_somewhere_sound(&value) {
                self.faults.push(format!("<{name} {attribute}=\"{value:.100}\"> leads astray"));
            }
        }
    }
}

/// Whether a browser would stay on the site, go to an address on the public web, or start a letter or a call.
fn leads_somewhere_sound(address: &str) -> bool {
    // Browsers pass over blanks and control characters in front of an address, and over tabs and line ends within it.
    let address: String =
        address.trim_start_matches(|c: char| c <= ' ').chars().filter(|c| !"\t\r\n".contains(*c)).collect();
    let base = url::Url::parse("https://register.test/a/b/c.html").unwrap();
    match base.join(&address) {
        Ok(url) => matches!(url.scheme(), "https" | "http" | "mailto" | "tel") && !address.starts_with("//"),
        Err(_) => false,
    }
}

/// Everything in a site that could harm who reads it, or that its readers cannot read.
pub(crate) fn faults_of_site(site: &Files) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, bytes) in site {
        let found = match path.rsplit('.').next() {
            Some("html") => Page::read(bytes).faults,
            Some("json" | "jsonld") => of(serde_json::from_slice::<Value>(bytes)),
            Some("ndjson") => String::from_utf8_lossy(bytes)
                .lines()
                .flat_map(|line| of(serde_json::from_str::<Value>(line)))
                .collect(),
            Some("csv") => faults_of_table(bytes),
            Some("xml" | "atom" | "svg") => match std::str::from_utf8(bytes) {
                Ok(text) => of(roxmltree::Document::parse(text)),
                Err(fault) => vec![fault.to_string()],
            },
            _ => Vec::new(),
        };
        faults.extend(found.into_iter().map(|fault| format!("{path}: {fault}")));
    }
    faults
}

fn of<T, E: ToString>(read: Result<T, E>) -> Vec<String> {
    read.err().map(|fault| fault.to_string()).into_iter().collect()
}

fn faults_of_table(bytes: &[u8]) -> Vec<String> {
    let mut faults = Vec::new();
    for row in csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(bytes).records() {
        match row {
            Ok(row) => {
                faults.extend(row.iter().filter(|cell| is_formula(cell)).map(|cell| format!("formula {cell:.60}")))
            }
            Err(fault) => faults.push(fault.to_string()),
        }
    }
    faults
}

/// Whether a spreadsheet would work the cell out instead of showing it.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
