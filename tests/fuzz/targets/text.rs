//! Texts: Markdown under our policy, what is looked for in them, ids and paths.

use candour::ledger::{source_of, version_path};
use candour::public::{EntryId, EntryKind};
use candour::sheets::{fitting, is_formula, sheet_name};
use candour::site::SitePath;
use candour::text::{
    Policy, TermLinks, Terms, abbreviations, changed_items, changed_words, escaped, escaped_markdown, explained_once,
    faults, fold, html, is_id, is_stand_in, links, nfc, one_line, plain, preface, printable, private, read_text,
    reading_age, sections, sentences, slug, strange,
};
use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Component, Path};

/// The elements that Markdown under our policy may become.
const ELEMENTS: &str = "a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr li ol p pre strong sub sup table tbody td th \
    thead tr ul s span section";

/// Markdown becomes HTML that holds our elements only and leads nowhere but where it may; every place that is found lies within
/// the text, at the borders of characters.
pub(super) fn markdown(bytes: &[u8]) {
    let Ok(text) = read_text(bytes.to_vec()) else { return };
    let terms = Terms::new([("threshold", "threshold"), ("false positive", "fp"), ("AI", "ai")]);
    for top_heading in [1, 3, 6] {
        let address =
            |link: &str| link.strip_prefix("technology:").map(|id| format!("../technologies/{}.html", slug(id)));
        let terms = terms.as_ref().map(|terms| TermLinks { terms, address: "glossary.html" });
        let page = html(&text, &Policy { top_heading, id_prefix: "f-", address: &address, terms });
        sound(&page);
        sound(&explained_once(page));
    }
    within(&text, faults(&text).into_iter().map(|(at, _)| at));
    within(&text, links(&text).into_iter().map(|(at, _)| at));
    within(&text, strange(&text).into_iter().map(|(at, _)| at));
    within(&text, private(&text).into_iter().map(|(at, _)| at));
    within(&text, abbreviations(&text).into_iter().map(|(at, _)| at));
    sections(&text);
    preface(&text);
    assert!(reading_age(&text).is_none_or(f32::is_finite), "a reading age that is no number");
    sentences(&text);
    fold(&text);
    is_stand_in(&text);
    let (one, other) = text.split_at(text.floor_char_boundary(text.len() / 2));
    changed_words(one, other);
    let items = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    changed_items(&items(one), &items(other));
    assert!(!escaped(&text).contains(['<', '>', '"']), "escaping leaves what it should escape");
    assert!(!printable(&text).contains('\u{1b}'), "an order to the terminal is printable");
    assert_eq!(nfc(&nfc(&text)), nfc(&text), "NFC of NFC");
    assert_eq!(one_line(&one_line(&text)), one_line(&text), "one line of one line");
    assert!(!one_line(&text).contains('\n'));
    // What is escaped reads as it was written, but for what is set as a printer would set it.
    let word: String = text.chars().filter(|c| c.is_ascii_graphic() && !"\"'.-".contains(*c)).take(40).collect();
    let word = format!("Aa{word}");
    assert_eq!(plain(&escaped_markdown(&word)), word, "escaped Markdown reads otherwise");
    let address = |_: &str| None;
    sound(&html(&escaped_markdown(&text), &Policy { top_heading: 2, id_prefix: "", address: &address, terms: None }));
}

fn within(text: &str, places: impl Iterator<Item = Range<usize>>) {
    for at in places {
        assert!(text.get(at.clone()).is_some(), "{at:?} is no part of the text");
    }
}

/// Looks at every `<` of a page: it must begin an element of ours, whose attributes are quoted and whose address leads where it may.
fn sound(page: &str) {
    for tag in page.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').unwrap_or_else(|| panic!("an element without an end: <{tag:.80}"));
        let mut parts = tag.trim_start_matches('/').splitn(2, ' ');
        let name = parts.next().unwrap_or_default();
        assert!(ELEMENTS.split_whitespace().any(|known| known == name), "<{tag:.80}> is none of our elements");
        let attributes = parts.next().unwrap_or_default();
        assert!(attributes.matches('"').count() % 2 == 0, "an attribute has no end: <{tag:.80}>");
        for (at, attribute) in attributes.split('"').enumerate() {
            let name = attribute.trim().trim_end_matches('=');
            assert!(
                at % 2 == 1
                    || name.is_empty()
                    || ["href", "class", "id", "tabindex", "start", "title", "scope", "role", "aria-label"]
                        .contains(&name),
                "an attribute {name} in <{tag:.80}>"
            );
        }
        if let Some(address) = attributes.split_once("href=\"").and_then(|(_, rest)| rest.split('"').next()) {
            let begins = ["https://", "http://", "mailto:", "tel:", "../technologies/", "glossary.html#", "#"];
            assert!(begins.iter().any(|begin| address.starts_with(begin)), "a link leads to {address:.80}");
        }
    }
}

/// A title has an id; an id is a file name anywhere; a path of the site leads into it on every system.
pub(super) fn paths(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let id = slug(&text);
    assert!(is_id(&id), "{id} is no id");
    assert_eq!(slug(&id), id, "the id of an id");
    for id in [id.as_str(), &*text].into_iter().filter(|id| is_id(id)) {
        for path in [format!("technologies/{id}.html"), format!("api/v1/technologies/{id}/versions/1.json")] {
            assert!(SitePath::new(&path).is_ok(), "{path}");
        }
        for kind in EntryKind::ALL {
            let entry = EntryId::new(*kind, id);
            assert!(SitePath::new(&version_path(&entry, 7)).is_ok() && SitePath::new(&source_of(&entry)).is_ok());
        }
    }
    match SitePath::new(&text) {
        Ok(path) => {
            assert_eq!(path.as_str(), text);
            assert!(path.as_path().components().all(|part| matches!(part, Component::Normal(_))), "{path}");
            let below = Path::new("site").join(path.as_path());
            assert!(below.starts_with("site") && below != Path::new("site"));
            // On Windows a backslash parts folders, a colon names a drive or a stream, and ends are cut off.
            assert!(!text.contains(['\\', ':', '\0']) && !text.split('/').any(|part| part.ends_with(['.', ' '])));
        }
        Err(fault) => assert!(!fault.to_string().is_empty()),
    }
    let name = sheet_name(&text, "", &BTreeSet::new());
    assert!(name.chars().count() <= 31 && !name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{name:?}");
    assert!(fitting(&text, "…").len() <= text.len() + 3);
    is_formula(&text);
}
