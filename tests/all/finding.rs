//! Finding a technology: lists in parts, groups, and the search, whose index holds every public word and nothing else.

use crate::harness::{Files, Page, disclosed, faults_of_site, made, plain_theme, project, sources, workload};
use candour::public::{PublicRegister, Technology};
use candour::standard::Line;
use candour::words::Phrase;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::{Arc, OnceLock};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A made-up force with more records than one part of a list holds, in both languages, one of which has 21 suppliers.
fn large() -> &'static (PublicRegister, Files) {
    static LARGE: OnceLock<(PublicRegister, Files)> = OnceLock::new();
    LARGE.get_or_init(|| {
        let mut sources = workload(130);
        let mut is_supplied = false;
        for source in &mut sources {
            let text = source.text.to_string();
            if source.path.ends_with("register.toml") {
                source.text = text.replace("languages = [\"en\"]", "languages = [\"en\", \"cy\"]").into();
            } else if text.contains("\n[[suppliers]]\n") && !is_supplied {
                is_supplied = true;
                let names = (1..20).map(|number| format!("Maker {number} Ltd")).chain(["Index".to_owned()]);
                let more: String = names.map(|name| format!("\n[[suppliers]]\nname = \"{name}\"\n")).collect();
                source.text = text.replacen("\n[[suppliers]]\n", &format!("{more}\n[[suppliers]]\n"), 1).into();
            }
        }
        let public = disclosed(&sources, "2026-11-21".parse().unwrap());
        let site = made(&public, &plain_theme());
        (public, site)
    })
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

fn hrefs(page: &str) -> Vec<&str> {
    page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_long_list_is_in_parts_that_lead_to_each_other() {
    let (public, files) = large();
    let count = public.technologies.len();
    assert!((101..=200).contains(&count));
    for (language, range, rest) in [
        ("", format!("1 to 100 of {count}"), format!("101 to {count} of {count}")),
        ("cy/", format!("1 i 100 o {count}"), format!("101 i {count} o {count}")),
    ] {
        let first = text(files, &format!("{language}technologies/index.html"));
        let second = text(files, &format!("{language}technologies/page-2.html"));
        let rows = |page: &str| page.matches("<th scope=\"row\">").count();
        assert_eq!((rows(first), rows(second)), (100, count - 100));
        assert!(first.contains(&range) && second.contains(&rest));
        assert!(first.contains("<a href=\"page-2.html\" rel=\"next\">") && !first.contains("rel=\"prev\""));
        assert!(second.contains("<a href=\"index.html\" rel=\"prev\">") && !second.contains("rel=\"next\""));
        // Every letter leads to the first row under it, on whichever part that stands.
        for page in [first, second] {
            let letters: Vec<&str> = hrefs(page).into_iter().filter(|href| href.contains("#letter-")).collect();
            assert!(letters.len() > 5, "{letters:?}");
            for href in letters {
                let (path, id) = href.split_once('#').unwrap();
                let target =
                    if path.is_empty() { page } else { text(files, &format!("{language}technologies/{path}")) };
                assert_eq!(target.matches(&format!("id=\"{id}\"")).count(), 1, "{href}");
            }
        }
        let titles = [first, second].map(|page| page.split("<title>").nth(1).unwrap().split('<').next().unwrap());
        assert_ne!(titles[0], titles[1]);
    }
    let map = text(files, "sitemap.xml");
    assert!(map.contains("/technologies/page-2.html<") && map.contains("/cy/technologies/page-2.html<"));
    assert!(!map.contains("search.html") && text(files, "search.html").contains("noindex"));
    let mut faults = faults_of_site(files);
    // A former address leads on by itself.
    faults.retain(|fault| !fault.contains("http-equiv=\"refresh"));
    assert_eq!(faults, [""; 0]);
}

#[test]
fn every_technology_stands_in_exactly_one_part_of_each_of_its_groups() {
    let (public, files) = large();
    let live: BTreeSet<&str> = public
        .technologies
        .iter()
        .filter(|technology| technology.answers.status == candour::standard::Status::Live)
        .map(|technology| technology.id.as_str())
        .collect();
    let of_group = |path: &str| -> Vec<String> {
        let page = text(files, path);
        let rows = page.split("<th scope=\"row\">").skip(1).map(|row| hrefs(row)[0].to_owned());
        rows.map(|href| href.rsplit('/').next().unwrap().trim_end_matches(".html").to_owned()).collect()
    };
    let mut listed = of_group("technologies/by/status/live.html");
    if live.len() > 100 {
        listed.extend(of_group("technologies/by/status/live/page-2.html"));
    }
    assert_eq!(listed.len(), live.len());
    assert_eq!(listed.iter().map(String::as_str).collect::<BTreeSet<_>>(), live);
    let whole = |path: &str| {
        let later = format!("{path}/page-2.html");
        let later = if files.contains_key(&later) { of_group(&later).len() } else { 0 };
        of_group(&format!("{path}.html")).len() + later
    };
    let yes = whole("technologies/by/biometric/biometric");
    let no = whole("technologies/by/biometric/not-biometric");
    let told = public.technologies.iter().filter(|it| it.answers.is_biometric() || it.answers.class.is_some()).count();
    assert!(yes > 0 && no > 0 && yes + no == told, "{yes} + {no} of {told}");
}

#[test]
fn a_facet_with_many_values_shows_the_biggest_and_leads_to_all() {
    let (public, files) = large();
    let names: BTreeSet<&str> = public
        .technologies
        .iter()
        .flat_map(|it| &it.answers.suppliers)
        .map(|supplier| supplier.name.as_str())
        .collect();
    let list = text(files, "technologies/index.html");
    let shown = hrefs(list).into_iter().filter(|href| href.starts_with("by/supplier/")).collect::<Vec<_>>();
    assert_eq!(shown.len(), 13, "{shown:?}");
    assert_eq!(shown[12], "by/supplier/index.html");
    let all = text(files, "technologies/by/supplier/index.html");
    let all = all.split("<div class=\"columns\">").nth(1).unwrap().split("</div>").next().unwrap();
    assert_eq!(all.matches("<li>").count(), names.len());
    // A supplier by that name does not take the place of the list.
    assert!(all.contains("<a href=\"index_.html\">Index</a> (1)"));
    assert!(files.contains_key("technologies/by/supplier/index_.html"));
}

#[test]
fn a_gap_of_the_covenant_is_what_the_covenant_page_says() {
    for folder in ["", "tests/registers/public-sources", "tests/registers/bilingual", "tests/registers/empty"] {
        let public = disclosed(&sources(&project(folder)), "2026-11-21".parse().unwrap());
        let files = made(&public, &plain_theme());
        for (number, letter) in ["a", "b", "c", "d", "e", "f"].into_iter().enumerate() {
            let is_open = |technology: &&Arc<Technology>| {
                let coverage = technology.coverage()[number];
                coverage.withheld + coverage.missing > 0
            };
            let expected: BTreeSet<&str> =
                public.technologies.iter().filter(is_open).map(|technology| technology.id.as_str()).collect();
            let page = files.get(&format!("technologies/by/covenant/{letter}.html"));
            let page = page.map_or("", |page| std::str::from_utf8(page).unwrap());
            let rows = page.split("<th scope=\"row\">").skip(1).map(|row| hrefs(row)[0].rsplit('/').next().unwrap());
            let listed: BTreeSet<&str> = rows.map(|name| name.trim_end_matches(".html")).collect();
            assert_eq!(listed, expected, "{folder}: {letter}");
        }
    }
}

/// What a file of the search hands over.
fn handed_over(files: &Files, path: &str, name: &str) -> Value {
    let script = text(files, path);
    let json = script.strip_prefix(&format!("candour(\"{name}\", ")).and_then(|rest| rest.strip_suffix(");\n"));
    let json = json.unwrap_or_else(|| panic!("{path} does more than hand over"));
    assert!(!json.contains(['<', '\u{2028}', '\u{2029}']), "{path}");
    serde_json::from_str(json).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

/// For every word the places of those that say it, in the order of their ids.
fn index(files: &Files) -> BTreeMap<String, BTreeSet<usize>> {
    let mut index = BTreeMap::new();
    for path in files.keys().filter(|path| path.starts_with("search/words/")) {
        let letter = path.trim_start_matches("search/words/").trim_end_matches(".js");
        for (word, steps) in handed_over(files, path, letter).as_object().unwrap() {
            let first = word.chars().next().unwrap();
            let home = if first.is_ascii_digit() {
                '0'
            } else if first.is_ascii_lowercase() {
                first
            } else {
                '_'
            };
            assert_eq!(letter, home.to_string(), "{word}");
            let (mut places, mut next, mut step, mut scale) = (BTreeSet::new(), 0, 0, 1);
            for sign in steps.as_str().unwrap().chars() {
                let value = sign.to_digit(36).unwrap() as usize;
                step += value % 18 * scale;
                scale *= 18;
                if value < 18 {
                    places.insert(next + step);
                    next += step + 1;
                    (step, scale) = (0, 1);
                }
            }
            assert!(index.insert(word.clone(), places).is_none(), "{word} stands twice");
        }
    }
    index
}

fn words(text: &str) -> BTreeSet<String> {
    let folded: String = text.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).collect();
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// All that people wrote in a record, in both languages.
fn written(value: &Value, into: &mut String) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                match value {
                    // A name without a capital is the code of a term.
                    Value::String(text)
                        if matches!(key.as_str(), "en" | "cy")
                            || key == "name" && text.contains(|c: char| c.is_ascii_uppercase()) =>
                    {
                        // Where a link leads is no word.
                        for (number, piece) in text.split("](").enumerate() {
                            into.push_str(if number == 0 {
                                piece
                            } else {
                                piece.split_once(')').map_or("", |it| it.1)
                            });
                            into.push(' ');
                        }
                    }
                    _ => written(value, into),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| written(item, into)),
        _ => {}
    }
}

#[test]
fn the_index_holds_every_public_word_and_nothing_that_is_not_public() {
    for folder in ["", "tests/registers/public-sources", "tests/registers/bilingual"] {
        let public = disclosed(&sources(&project(folder)), "2026-11-21".parse().unwrap());
        let theme = plain_theme();
        let files = made(&public, &theme);
        let index = index(&files);
        assert!(index.len() > 300, "{folder}");
        let mut all = BTreeSet::new();
        for (place, technology) in public.technologies.iter().enumerate() {
            let record = serde_json::to_value(technology.as_ref()).unwrap();
            let mut said = String::new();
            written(&record, &mut said);
            for word in words(&said) {
                let found = index.get(&word).is_some_and(|places| places.contains(&place));
                assert!(found, "{folder}: {} says “{word}”, which is not found", technology.id);
            }
            let mut shown = record.to_string().replace("\\n", " ");
            for page in
                ["", "cy/"].iter().filter_map(|it| files.get(&format!("{it}technologies/{}.html", technology.id)))
            {
                // What stands in two elements is two words.
                let apart = String::from_utf8_lossy(page).replace('<', " <");
                shown.push_str(&Page::read(apart.as_bytes()).words);
            }
            // A table may show the words of a term's row in place of its label, which is public all the same.
            let codes = record.to_string();
            let terms =
                candour::standard::LISTS.iter().flat_map(|list| list.terms.iter().map(|term| (list.name, *term)));
            for (list, term) in terms.filter(|(_, term)| codes.contains(&format!("\"{}\"", term.code))) {
                shown.push_str(&format!(" {} {} ", term.label, theme.welsh().phrase(Phrase::Term(list, term))));
            }
            // What is named by its id is found by its name, in both languages.
            let technologies = public.technologies.iter().map(|it| (&it.id, &it.answers.name));
            let datasets = public.datasets.iter().map(|it| (&it.id, &it.answers.name));
            for (id, name) in technologies.chain(datasets) {
                if codes.contains(&format!("\"{id}\"")) {
                    shown.push_str(&format!(" {} {} ", name.en, name.cy.as_deref().unwrap_or_default()));
                }
            }
            for owner in public.owners.iter().filter(|owner| codes.contains(&format!("\"{}\"", owner.id))) {
                let (role, name) = (&owner.answers.role, owner.answers.name.as_ref().map_or("", |name| name.as_str()));
                shown.push_str(&format!(" {} {} {name} ", role.en, role.cy.as_deref().unwrap_or_default()));
            }
            let shown = words(&shown);
            for (word, _) in index.iter().filter(|(_, places)| places.contains(&place)) {
                assert!(
                    shown.contains(word),
                    "{folder}: {} is found by “{word}”, which it does not say",
                    technology.id
                );
                all.insert(word);
            }
        }
        assert_eq!(all.len(), index.len(), "{folder}: some words stand in no record");
    }
}

#[test]
fn the_rows_are_those_of_the_register_in_the_order_of_names() {
    let (public, files) = large();
    for (language, found) in [("en", "1 technology found"), ("cy", "1 dechnoleg wedi'i chanfod")] {
        let rows = handed_over(files, &format!("search/rows.{language}.js"), "rows");
        let ids: Vec<&str> = rows["ids"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
        let expected: BTreeSet<&str> = public.technologies.iter().map(|technology| technology.id.as_str()).collect();
        assert_eq!(ids.iter().copied().collect::<BTreeSet<_>>(), expected);
        for column in ["names", "summaries", "reviewed", "gaps"] {
            assert_eq!(rows[column].as_array().unwrap().len(), ids.len(), "{column}");
        }
        for facet in rows["facets"].as_array().unwrap() {
            assert_eq!(facet["of"].as_array().unwrap().len(), ids.len(), "{facet:.200}");
        }
        assert_eq!(rows["found"][1], found);
        assert!(rows["found"][7].as_str().unwrap().starts_with("# "));
        let row = ids.iter().position(|id| *id == public.technologies[7].id).unwrap();
        let name: &Line = &public.technologies[7].answers.name;
        assert_eq!(rows["names"][row], name.en);
        let folded = |row: &Value| row.as_str().unwrap().to_lowercase();
        let names: Vec<String> = rows["names"].as_array().unwrap().iter().map(folded).collect();
        assert!(names[0] < names[60] && names[60] < names[110]);
    }
}

fn packed(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}

#[test]
fn lists_and_the_search_are_small() {
    let (public, files) = large();
    let count = public.technologies.len();
    for path in ["technologies/index.html", "technologies/by/supplier/index.html", "cy/technologies/index.html"] {
        assert!(packed(&files[path]) <= 30 * 1024, "{path} has {} bytes", packed(&files[path]));
    }
    let script = files.keys().find(|path| path.starts_with("assets/finding.")).unwrap();
    assert!(packed(&files[script]) <= 5 * 1024, "{} bytes", packed(&files[script]));
    // At 5,000 records this is what is loaded first: 50 bytes for each, and the words around them.
    for language in ["en", "cy"] {
        let rows = packed(&files[&format!("search/rows.{language}.js")]);
        assert!(rows <= 3000 + 50 * count, "{rows} bytes for {count} rows");
    }
    let words = files.iter().filter(|(path, _)| path.starts_with("search/words/"));
    let (all, largest) =
        words.map(|(_, bytes)| packed(bytes)).fold((0, 0), |(all, most), one| (all + one, most.max(one)));
    assert!(all <= 30_000 + 700 * count, "{all} bytes of words for {count} records");
    assert!(largest <= 6_000 + 70 * count, "{largest} bytes of one letter for {count} records");
    for path in files.keys().filter(|path| path.ends_with(".html")) {
        let page = text(files, path);
        let loads = page.contains("finding.");
        let may = path.contains("technologies/by/")
            || path.ends_with("technologies/index.html")
            || path.contains("page-")
            || path.ends_with("search.html");
        assert!(!loads || may, "{path} loads a script");
    }
}
