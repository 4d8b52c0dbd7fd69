//! The files that the search fetches, and where a page finds them.
//!
//! They are scripts that hand over JSON and do nothing else, since a page that is read from a disk may fetch no other
//! files. Their names are the same in every build: a site knows its paths before it makes a single file. What has to fit
//! together is the order of the records, so that is what the mark behind every address stands for: when it changes, no
//! browser takes one file from yesterday and another from today.

use super::rows::Rows;
use super::words::{LETTERS, PublicWords};
use crate::feeds::not_made;
use crate::findings::Finding;
use crate::pages::desk::Desk;
use crate::pages::maker::Maker;
use crate::public::PublicRegister;
use crate::site::{Address, Artefact, MediaType};
use crate::standard::Listed;
use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::sync::{Arc, OnceLock};

/// The shape of the files; a script of another shape cannot read them.
const SHAPE: &str = "1";

/// The form of the search on a page.
#[derive(Serialize)]
pub(in crate::pages) struct SearchBox {
    /// Where it leads without its script.
    action: String,
    script: Option<String>,
    rows: String,
    /// Where words stand, with `{}` for their first letter.
    words: String,
    /// Where a technology stands, with `{}` for its id.
    record: String,
    all: String,
    /// The facet and value that the page shows by itself.
    facet: Option<(String, String)>,
}

impl SearchBox {
    /// The form on this page.
    pub(in crate::pages) fn of(desk: &Desk<'_, '_>, current: Option<(&str, &str)>) -> Self {
        let mark = desk.maker.groups.mark();
        Self {
            action: desk.href(Address::Search),
            script: desk.maker.theme.asset("finding.js").map(|name| desk.href(Address::Asset(name))),
            rows: format!("{}?{mark}", desk.href(Address::SearchRows(desk.maker.language.code()))),
            words: format!("{}?{mark}", desk.href(Address::SearchWords("{}"))),
            record: desk.href(Address::Technology("{}")),
            all: desk.href(Address::Technologies),
            facet: current.map(|(facet, code)| (facet.to_owned(), code.to_owned())),
        }
    }
}

/// What the order of the records is known by.
pub(super) fn mark(public: &PublicRegister) -> String {
    let mut digest = Sha256::new_with_prefix(SHAPE);
    for technology in &public.technologies {
        digest.update(&technology.id);
        digest.update(b"\n");
    }
    HEXLOWER.encode(&digest.finalize()[..4])
}

/// Every file of the search, none of them made yet. Each record is gone through once, for all files of words and all
/// languages together.
pub(in crate::pages) fn files<'a>(makers: &[Arc<Maker<'a>>]) -> Vec<Artefact<'a, Finding>> {
    let mut files = Vec::new();
    for maker in makers {
        let of_language = Arc::clone(maker);
        let address = Address::SearchRows(maker.language.code());
        files.extend(file(address, move || {
            let rows = of_language.at(Address::Search, Rows::of);
            serde_json::to_string(&rows).map_err(not_made)
        }));
    }
    let (makers, words) = (Arc::new(makers.to_vec()), Arc::new(OnceLock::new()));
    for letter in LETTERS {
        let (makers, words) = (Arc::clone(&makers), Arc::clone(&words));
        files.extend(file(Address::SearchWords(letter), move || {
            let words: &PublicWords = words.get_or_init(|| gather(&makers));
            Ok(words.json(letter))
        }));
    }
    files
}

fn gather(makers: &[Arc<Maker<'_>>]) -> PublicWords {
    let languages: Vec<&crate::words::Words> =
        makers.iter().map(|maker| maker.at(Address::Search, |desk| desk.words())).collect();
    makers.first().map_or_else(PublicWords::default, |maker| PublicWords::of(maker.public, &languages))
}

/// A script that hands over what `make` gives under its own name: `candour("f", …)`.
fn file<'a>(
    address: Address<'_>,
    make: impl Fn() -> Result<String, Finding> + Send + Sync + 'a,
) -> Option<Artefact<'a, Finding>> {
    let name = match address {
        Address::SearchWords(letter) => letter.to_owned(),
        _ => "rows".to_owned(),
    };
    Some(Artefact::new(address.site_path()?, MediaType::Script, move || {
        Ok(format!("candour(\"{name}\", {});\n", safe(&make()?)).into_bytes())
    }))
}

/// JSON as it may stand in a script, and in a page: nothing in it ends an element or a line of the script.
fn safe(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn nothing_ends_a_script() {
        let json = serde_json::to_string("</script>\u{2028}<!--").unwrap_or_default();
        assert_eq!(safe(&json), "\"\\u003c/script>\\u2028\\u003c!--\"");
    }
}
