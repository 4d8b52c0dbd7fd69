//! A force that publishes in two languages has every page in both, and each leads to the other.

use crate::harness::{Files, disclosed, made, plain_theme, project, sources};
use std::collections::BTreeSet;

const BASE: &str = "https://";

fn bilingual() -> Files {
    let public = disclosed(&sources(&project("tests/registers/bilingual")), "2026-11-01".parse().unwrap());
    made(&public, &plain_theme())
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

/// What stands between two marks, each time.
fn all_between<'t>(text: &'t str, before: &str, after: char) -> Vec<&'t str> {
    text.split(before).skip(1).filter_map(|rest| rest.split(after).next()).collect()
}

#[test]
fn every_page_stands_in_both_languages_and_every_file_once() {
    let files = bilingual();
    let (welsh, english): (Vec<&String>, Vec<&String>) =
        files.keys().filter(|path| path.ends_with(".html")).partition(|path| path.starts_with("cy/"));
    let welsh: BTreeSet<&str> = welsh.iter().map(|path| path.trim_start_matches("cy/")).collect();
    let english: BTreeSet<&str> = english.iter().map(|path| path.as_str()).collect();
    assert!(english.len() > 20, "{english:?}");
    assert_eq!(english, welsh);
    assert!(files.keys().filter(|path| path.starts_with("cy/")).all(|path| path.ends_with(".html")));
}

#[test]
fn a_page_says_its_language_and_leads_to_itself_in_the_other() {
    let files = bilingual();
    for path in files.keys().filter(|path| path.ends_with(".html") && !path.ends_with("404.html")) {
        let page = text(&files, path);
        let place = path.trim_start_matches("cy/");
        let (own, other) = if path.starts_with("cy/") { ("cy", "en") } else { ("en", "cy") };
        assert!(page.contains(&format!("<html lang=\"{own}\">")), "{path}");
        let switch = page.split("<p class=\"languages\">").nth(1).unwrap_or_else(|| panic!("no switch on {path}"));
        let href = all_between(switch, "href=\"", '"')[0];
        assert!(switch.contains(&format!("lang=\"{other}\"")), "{path}");
        assert_eq!(
            resolved(path, href),
            if other == "cy" { format!("cy/{place}") } else { place.to_owned() },
            "{path}"
        );
    }
}

/// A relative address as seen from a page.
fn resolved(from: &str, href: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => parts.truncate(parts.len().saturating_sub(1)),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn search_engines_are_told_of_both_by_both() {
    let files = bilingual();
    let mut told = 0;
    for path in files.keys().filter(|path| path.ends_with(".html") && !path.starts_with("cy/")) {
        let alternates = |path: &str| -> Vec<String> {
            let links = all_between(text(&files, path), "<link rel=\"alternate\" hreflang=\"", '>');
            links.into_iter().map(str::to_owned).collect()
        };
        let (english, welsh) = (alternates(path), alternates(&format!("cy/{path}")));
        assert_eq!(english, welsh, "{path}");
        assert!(english.is_empty() || english.len() == 3, "{path}: {english:?}");
        told += usize::from(!english.is_empty());
        for (page, folder) in [(path.clone(), ""), (format!("cy/{path}"), "cy/")] {
            let canonical = all_between(text(&files, &page), "<link rel=\"canonical\" href=\"", '"');
            assert!(canonical.iter().all(|whole| whole.starts_with(BASE)), "{page}: {canonical:?}");
            let own = if folder.is_empty() { &english[..] } else { &welsh[..] };
            let known = |whole: &&str| own.iter().any(|link| link.contains(&format!("\"{whole}\"")));
            assert!(english.is_empty() || canonical.iter().all(known), "{page}: {canonical:?} is not in {own:?}");
        }
    }
    assert!(told > 20, "{told}");
}

#[test]
fn english_on_a_welsh_page_is_marked_and_said() {
    let files = bilingual();
    let mut mixed = 0;
    for path in files.keys().filter(|path| path.starts_with("cy/")) {
        let page = text(&files, path);
        let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap();
        let says = main.contains("class=\"inset mixed\"");
        if main.contains(" lang=\"en\"") {
            assert!(says, "{path} does not say that some of it is in English");
            mixed += 1;
        }
    }
    assert!(mixed > 0, "no page of the register is in need of a translation");
}

#[test]
fn a_force_with_one_language_has_no_other_and_no_switch() {
    let mut texts = sources(&project("tests/registers/bilingual"));
    for source in &mut texts {
        let one = source.text.replace("languages = [\"en\", \"cy\"]", "languages = [\"en\"]");
        *source = candour::text::Source::new(source.path.to_string(), one);
    }
    let files = made(&disclosed(&texts, "2026-11-01".parse().unwrap()), &plain_theme());
    assert!(files.keys().all(|path| !path.starts_with("cy/")));
    assert!(!text(&files, "index.html").contains("hreflang"));
}
