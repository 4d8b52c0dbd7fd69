//! The pictures: each can be read without being seen, stays in its frame, and shows nothing that no table says.

use super::harness::{Files, disclosed, made, plain_theme, project, sources};
use jiff::civil::date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Every page of the example in which there is a picture.
static PAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let public = disclosed(&sources(&project("")), date(2026, 11, 16));
    let site: Files = made(&public, &plain_theme());
    let pages = site.into_iter().filter(|(path, _)| path.ends_with(".html"));
    let pages = pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()));
    pages.filter(|(_, page)| page.contains("<svg")).collect()
});

/// What stands between two marks, each time.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Vec<&'t str> {
    text.split(open).skip(1).filter_map(|rest| rest.split_once(close)).map(|(inner, _)| inner).collect()
}

fn pictures(page: &str) -> Vec<&str> {
    between(page, "<figure class=\"pic\">", "</figure>")
}

fn attribute<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    between(text, &format!(" {name}=\""), "\"").into_iter().next()
}

/// The words that a picture prints.
fn printed(picture: &str) -> Vec<String> {
    let texts = between(picture, "<text", "</text>").into_iter();
    texts.map(|text| without_tags(text.split_once('>').unwrap().1)).collect()
}

fn without_tags(text: &str) -> String {
    let mut parts = text.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |words, part| words + part.split_once('>').map_or("", |(_, rest)| rest))
}

#[test]
fn every_picture_has_a_name_and_a_description_of_its_own() {
    let mut seen = 0;
    for (path, page) in PAGES.iter() {
        let ids: Vec<&str> = between(page, " id=\"", "\"");
        let unique: BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{path}: an id stands twice");
        assert_eq!(page.matches("<svg role=\"img\"").count(), pictures(page).len(), "{path}");
        for picture in pictures(page) {
            let named = attribute(picture, "aria-labelledby").unwrap();
            let (title, about) = named.split_once(' ').unwrap();
            for (element, id) in [("title", title), ("desc", about)] {
                let words = between(picture, &format!("<{element} id=\"{id}\">"), "<");
                assert!(words.len() == 1 && words[0].chars().count() > 10, "{path}: {element} of {named}: {words:?}");
            }
            seen += 1;
        }
    }
    assert!(seen > 40, "only {seen} pictures");
}

#[test]
fn no_picture_has_a_colour_a_style_or_a_number_that_is_none() {
    for (path, page) in PAGES.iter() {
        for picture in pictures(page) {
            for word in [" style=", " fill=", " stroke=", " color=", "NaN", "⟨", "null"] {
                let drawn = picture.split_once("<svg").unwrap().1;
                let attributes: String = between(drawn, "<", ">").concat();
                assert!(!attributes.contains(word), "{path} has {word} in {attributes:.300}");
            }
        }
    }
}

/// The points of a path, and whether a letter was met that this test does not know.
fn points(path: &str) -> Vec<(f64, f64)> {
    let mut tokens: Vec<(char, Vec<f64>)> = Vec::new();
    let mut rest = path;
    while let Some(letter) = rest.chars().next() {
        let end = rest[1..].find(|c: char| c.is_ascii_alphabetic()).map_or(rest.len(), |at| at + 1);
        let numbers = rest[1..end].replace('-', " -");
        let numbers = numbers.split_whitespace().map(|it| it.parse().unwrap_or_else(|_| panic!("{it:?} in {path}")));
        tokens.push((letter, numbers.collect()));
        rest = &rest[end..];
    }
    let (mut x, mut y, mut points) = (0.0, 0.0, Vec::new());
    for (letter, numbers) in tokens {
        match (letter, numbers.as_slice()) {
            ('M', [a, b]) => (x, y) = (*a, *b),
            ('m', [a, b]) => (x, y) = (x + a, y + b),
            ('H', [a]) => x = *a,
            ('h', [a]) => x += a,
            ('V', [b]) => y = *b,
            ('v', [b]) => y += b,
            ('z', []) => {}
            other => panic!("{other:?} in {path}"),
        }
        if letter != 'm' && letter != 'M' || numbers.len() == 2 {
            points.push((x, y));
        }
    }
    points
}

#[test]
fn every_mark_and_every_word_stays_in_its_frame() {
    for (path, page) in PAGES.iter() {
        for picture in pictures(page) {
            let frame = attribute(picture, "viewBox").unwrap();
            let [left, top, width, height]: [f64; 4] =
                frame.split(' ').map(|it| it.parse().unwrap()).collect::<Vec<_>>().try_into().unwrap();
            assert!((left, top, width) == (0.0, 0.0, 100.0) && height > 10.0, "{path}: {frame}");
            let letters: f64 = attribute(picture, "height").unwrap().trim_end_matches("em").parse().unwrap();
            assert!((letters * 10.0 - height).abs() < 0.06, "{path}: {letters} em and {height}");
            for drawn in between(picture, " d=\"", "\"") {
                for (x, y) in points(drawn) {
                    assert!((0.0..=100.0).contains(&x) && (0.0..=height).contains(&y), "{path}: {x} {y} in {drawn}");
                }
            }
            for text in between(picture, "<text", ">") {
                let y: f64 = attribute(text, "y").unwrap().trim_end_matches("em").parse().unwrap();
                let x: f64 = attribute(text, "x").map_or(0.0, |x| x.trim_end_matches('%').parse().unwrap());
                assert!((0.9..=letters).contains(&y) && (0.0..=100.0).contains(&x), "{path}: {text}");
            }
        }
    }
}

#[test]
fn what_a_picture_counts_stands_in_a_table() {
    let mut held = 0;
    for (path, page) in PAGES.iter() {
        let cells: BTreeSet<String> = between(page, "<td", "</td>")
            .into_iter()
            .map(|cell| without_tags(cell.split_once('>').unwrap().1).trim().to_owned())
            .collect();
        for picture in pictures(page) {
            for words in printed(picture) {
                // The figure stands behind the name of what it is the figure of, or last; a day is none.
                let figure = words.rsplit_once(": ").or_else(|| words.rsplit_once(' ')).map_or(&*words, |it| it.1);
                let is_year = figure.len() == 4 && (figure.starts_with("19") || figure.starts_with("20"));
                if figure.starts_with(|c: char| c.is_ascii_digit()) && !figure.ends_with('%') && !is_year {
                    assert!(cells.contains(figure), "{path}: {figure:?} of {words:?} is in no table");
                    held += 1;
                }
            }
        }
    }
    assert!(held > 200, "only {held} figures were found");
}

#[test]
fn a_record_says_what_can_be_seen_in_its_figures() {
    let page = &PAGES["technologies/live-facial-recognition.html"];
    let seen = without_tags(page);
    for sentence in [
        "False positive rate · Ethnicity · threshold 0.6. It was wrong more often for “Black” (4 of 2,000) than for “White” \
         (3 of 16,500). The intervals do not overlap, so chance alone is unlikely.",
        "It was right less often for “Women” (664 of 774) than for “Men” (748 of 846). The intervals overlap, so it may be \
         chance.",
    ] {
        assert!(seen.contains(sentence), "{sentence}");
    }
    let welsh = &PAGES["cy/technologies/live-facial-recognition.html"];
    assert!(
        welsh.contains("Nid yw'r cyfyngau'n gorgyffwrdd") || welsh.contains("Nid yw&#39;r cyfyngau&#39;n gorgyffwrdd")
    );
}

#[test]
fn a_picture_that_compares_nothing_is_not_there() {
    let empty = |path: &str| PAGES.get(path).map(|page| pictures(page).len());
    assert_eq!(empty("technologies/crowd-video-analytics.html"), None);
    let steps = |path: &str| PAGES[path].matches("class=\"step\"").count();
    assert_eq!(steps("technologies/live-facial-recognition.html"), 1);
    assert_eq!(steps("technologies/call-summaries.html"), 0, "one threshold is no history");
    for (path, page) in PAGES.iter() {
        assert!(!page.contains(" d=\"\"/><path class=\"dot\""), "{path} has an empty picture");
    }
    let public = disclosed(&sources(&project("tests/registers/empty")), date(2026, 11, 16));
    let site = made(&public, &plain_theme());
    let drawn = site.iter().find(|(_, bytes)| String::from_utf8_lossy(bytes).contains("class=\"pic\""));
    assert_eq!(drawn.map(|(path, _)| path), None);
}
