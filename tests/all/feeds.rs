//! The feeds as their readers meet them: every file is parsed by a reader that is not ours and held to its own promise.

use super::harness::{Files, disclosed, plain_theme, project, sources, texts};
use atom_syndication::Feed;
use candour::feeds::{self, Group, Make, formats};
use candour::findings::Finding;
use candour::ledger::Chronicle;
use candour::pages::Theme;
use candour::public::{EntryKind, PublicRegister, RecordKind, Tombstone};
use candour::register::EXAMPLE_FILES;
use candour::site::{Address, Artefact, MediaType, Site, SitePath};
use candour::standard::Language::{Cy, En};
use candour::standard::{Line, Prose, TechnologyId};
use jiff::civil::date;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The sound example.
fn sound() -> PublicRegister {
    let example = EXAMPLE_FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    disclosed(&texts(example), date(2026, 1, 12))
}

/// The register whose `content` stands in this folder of the project.
fn written(folder: &str) -> PublicRegister {
    disclosed(&sources(&project(folder)), date(2026, 11, 16))
}

/// Every register to test on.
fn registers() -> Vec<PublicRegister> {
    let folders = ["", "tests/registers/bilingual", "tests/registers/public-sources", "tests/registers/empty"];
    folders.map(written).into_iter().chain([awkward(), empty()]).collect()
}

/// The same with everything in it that feeds have been seen to break on.
fn awkward() -> PublicRegister {
    let mut register = sound();
    let technology = Arc::make_mut(&mut register.technologies[0]);
    technology.answers.name =
        Line { en: "=1+1, \"quoted\" <b>&amp;</b>".into(), cy: Some("Adnabod wynebau: tŷ, £5, ‘dŵr’".into()) };
    technology.answers.summary =
        Prose { en: "First line.\n\nSecond line; “curly”.\n".into(), cy: Some("-Llinell gyntaf.".into()) };
    technology.answers.former_ids = vec![TechnologyId("old-faces".into())];
    technology.answers.algorithm.models[0].thresholds[0].value = -0.5;
    register.updates[0].facts.title.en = "Ends ]]> with </title><script>alert(1)</script> & more \u{2028}".into();
    register.tombstones = vec![Tombstone {
        id: "gone".into(),
        record: RecordKind::Technology,
        name: Line { en: "Gone & <forgotten>".into(), cy: None },
        withdrawn_on: date(2026, 1, 3),
        reason: Some(Prose { en: "Published by mistake.".into(), cy: None }),
        replaced_by: Some(TechnologyId("sound".into())),
    }];
    register
}

/// A force that has no such technology.
fn empty() -> PublicRegister {
    let mut register = sound();
    register.technologies.clear();
    register.datasets.clear();
    register.updates.clear();
    register
}

fn site<'a>(register: &'a Chronicle, theme: &'a Theme) -> Site<'a, Finding> {
    let pages =
        ["index.html", "404.html", "technologies/sound.html", "technologies/gone.html", "cy/technologies/sound.html"]
            .into_iter()
            .chain(["technologies/old-faces.html", "technologies/index.html"]);
    let pages = pages.map(|path| Artefact::new(SitePath::new(path).unwrap(), MediaType::Html, || Ok(b"<p>".to_vec())));
    let site = Site::new(feeds::render(register, theme.welsh()).into_iter().chain(pages).collect()).unwrap();
    feeds::close(site, register).and_then(Site::sealed).unwrap()
}

fn files(register: &PublicRegister) -> Files {
    let chronicle = Chronicle::of(register.clone());
    let theme = plain_theme();
    let site = site(&chronicle, &theme);
    let made = |path: &SitePath| (path.to_string(), site.get(path).unwrap().unwrap().bytes);
    site.paths().map(made).collect()
}

fn json(files: &Files, path: &str) -> Value {
    serde_json::from_slice(&files[path]).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

/// Every JSON document with the schema that it names, found by following the name.
fn documents(files: &Files) -> Vec<(String, Value, Value)> {
    let mut documents = Vec::new();
    for path in files.keys().filter(|path| path.ends_with(".json") && !path.contains("/schema/")) {
        let document = json(files, path);
        // A data package names a schema that is not ours.
        let Some(schema) = document["$schema"].as_str().filter(|it| !it.starts_with("https:")) else { continue };
        let base = url::Url::parse("file:///").unwrap().join(path).unwrap();
        let schema = json(files, base.join(schema).unwrap().path().trim_start_matches('/'));
        documents.push((path.clone(), document, schema));
    }
    documents
}

fn each(value: &Value, visit: &mut dyn FnMut(&Value)) {
    visit(value);
    match value {
        Value::Array(values) => values.iter().for_each(|value| each(value, visit)),
        Value::Object(members) => members.values().for_each(|value| each(value, visit)),
        _ => {}
    }
}

fn table(files: &Files, path: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(files[path].as_slice());
    let owned = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let header = owned(reader.headers().unwrap());
    (header, reader.records().map(|record| owned(&record.unwrap())).collect())
}

fn cell<'t>(table: &'t (Vec<String>, Vec<Vec<String>>), row: usize, column: &str) -> &'t str {
    let at = table.0.iter().position(|name| name == column).unwrap_or_else(|| panic!("no column {column}"));
    &table.1[row][at]
}

#[test]
fn every_document_is_valid_by_the_schema_it_names() {
    for register in registers() {
        let files = files(&register);
        let documents = documents(&files);
        let moved = Chronicle::of(register.clone()).moves();
        assert_eq!(
            documents.len(),
            4 + 2 * register.technologies.len()
                + register.datasets.len()
                + moved.len()
                + moved.keys().filter(|id| id.kind == EntryKind::Technology).count() // under the ATRS as well
                + register
                    .tombstones
                    .iter()
                    .map(|it| if it.record == RecordKind::Technology { 2 } else { 1 })
                    .sum::<usize>()
        );
        for (path, document, schema) in documents {
            let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
            let faults: Vec<String> =
                validator.iter_errors(&document).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
            assert!(faults.is_empty(), "{path}: {faults:#?}");
        }
    }
}

#[test]
fn a_schema_refuses_what_the_standard_does_not_know() {
    let files = files(&sound());
    let schema = json(&files, "api/v1/schema/technology.json");
    let good = json(&files, "api/v1/technologies/faces.json");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    assert!(validator.is_valid(&good));
    let wrong: [(&str, Value); 5] = [
        ("/status", "humming".into()),
        ("/status_since", "yesterday".into()),
        ("/stage", Value::Null),
        ("/evaluations/0/metrics/0/value", "ninety".into()),
        ("/gaps/0/state", "lost".into()),
    ];
    for (at, value) in wrong {
        let mut bad = good.clone();
        *bad.pointer_mut(at).unwrap_or_else(|| panic!("{at}")) = value;
        assert!(!validator.is_valid(&bad), "{at}");
    }
    for core in ["name", "summary", "status", "kinds", "impact", "last_reviewed", "gaps", "completeness"] {
        let mut bad = good.clone();
        bad.as_object_mut().unwrap().remove(core);
        assert!(!validator.is_valid(&bad), "{core} may not be missing");
    }
}

#[test]
fn every_schema_is_one_and_says_what_is_asked() {
    let files = files(&sound());
    let schemas: Vec<&String> = files.keys().filter(|path| path.starts_with("api/v1/schema/")).collect();
    assert!(schemas.len() >= 16, "{schemas:?}");
    for path in schemas {
        let schema = json(&files, path);
        jsonschema::draft202012::meta::validate(&schema).unwrap_or_else(|fault| panic!("{path}: {fault}"));
        assert_eq!(schema["$id"], format!("https://register.sound.example/{path}"));
        each(&schema, &mut |value| assert!(!value.is_null() && *value != "null", "{path} allows null"));
    }
    let schema = json(&files, "api/v1/schema/register.json");
    let threshold = &schema["$defs"]["Threshold"]["properties"]["rationale"];
    assert_eq!(threshold["title"], "Why this value");
    assert_eq!(threshold["description"], "Why this value?");
    assert_eq!(threshold["x-need"], "biometric");
    assert_eq!(threshold["x-covenant"], serde_json::json!(["C", "D4"]));
    assert_eq!(schema["$defs"]["Model"]["properties"]["name"]["x-atrs"], serde_json::json!(["model_name"]));
    assert_eq!(schema["$defs"]["Link"]["format"], "iri");
}

#[test]
fn every_code_is_explained_once() {
    let files = files(&awkward());
    let codes = json(&files, "api/v1/codes.json");
    let mut lists: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for list in codes["lists"].as_array().unwrap() {
        let terms = list["terms"].as_array().unwrap().iter();
        let terms: Vec<String> = terms.map(|term| term["code"].as_str().unwrap().to_owned()).collect();
        assert_eq!(terms.iter().collect::<BTreeSet<_>>().len(), terms.len(), "{} has a code twice", list["name"]);
        assert!(!lists.values().any(|other| *other == terms), "{} has the codes of another list", list["name"]);
        assert!(lists.insert(list["name"].as_str().unwrap().to_owned(), terms).is_none());
    }
    let mut enums = 0;
    // An older version has fewer codes; the test of the contract looks at those.
    let newest = |path: &str| path.strip_prefix("api/v1/schema/").is_some_and(|name| !name.contains('/'));
    for path in files.keys().filter(|path| newest(path)) {
        each(&json(&files, path), &mut |schema| {
            let Some(values) = schema.get("enum").and_then(Value::as_array) else { return };
            let list = schema["x-codes"].as_str().unwrap_or_else(|| panic!("{path}: no list has {values:?}"));
            assert!(values.iter().eq(lists[list].iter()), "{path}: {list}");
            assert!(schema.get("default").is_none(), "{path}: {list} has a default");
            enums += 1;
        });
    }
    assert!(enums > 30, "{enums}");
    for question in codes["questions"]["technology"].as_array().unwrap() {
        if let Some(list) = question.get("list") {
            assert!(lists.contains_key(list.as_str().unwrap()), "{list}");
        }
    }
}

#[test]
fn the_gaps_of_a_record_are_among_the_questions() {
    let files = files(&written(""));
    let (codes, register) = (json(&files, "api/v1/codes.json"), json(&files, "api/v1/register.json"));
    let is_at = |pattern: &str, path: &str| {
        let (pattern, path): (Vec<&str>, Vec<&str>) = (pattern.split('.').collect(), path.split('.').collect());
        pattern.len() == path.len() && pattern.iter().zip(&path).all(|(asked, given)| *asked == "*" || asked == given)
    };
    for (kind, records) in [("technology", "technologies"), ("dataset", "datasets")] {
        let asked = codes["questions"][kind].as_array().unwrap();
        for gap in register[records].as_array().unwrap().iter().flat_map(|record| record["gaps"].as_array().unwrap()) {
            let field = gap["field"].as_str().unwrap();
            let list = field.rsplit_once('.').map_or("", |(list, _)| list);
            let is_about = |question: &Value| {
                let path = question["path"].as_str().unwrap();
                is_at(path, field) || question["many"] == true && is_at(path, list)
            };
            assert!(asked.iter().any(is_about), "{kind}: {field}");
        }
    }
}

#[test]
fn the_package_gives_back_the_register() {
    for register in registers() {
        let files = files(&register);
        let read: PublicRegister = serde_json::from_slice(&files["api/v1/register.json"]).unwrap();
        assert!(read == register);
        for technology in &register.technologies {
            let path = Address::TechnologyFeed(&technology.id).path();
            let alone: candour::public::Technology = serde_json::from_slice(&files[&path]).unwrap();
            assert!(alone == **technology, "{path}");
        }
    }
}

#[test]
fn the_package_has_a_record_a_line() {
    let files = files(&awkward());
    let text = String::from_utf8(files["api/v1/register.json"].clone()).unwrap();
    for id in ["faces", "sound", "records", "gone"] {
        assert_eq!(text.lines().filter(|line| line.starts_with(&format!("  {{\"id\":\"{id}\""))).count(), 1, "{id}");
    }
    assert!(!text.contains('\r') && text.ends_with("}\n"));
}

#[test]
fn a_record_links_to_its_page_and_a_withdrawn_one_says_so() {
    let files = files(&awkward());
    let record = json(&files, "api/v1/technologies/sound.json");
    assert_eq!(record["state"], "published");
    assert_eq!(record["links"]["self"], "https://register.sound.example/api/v1/technologies/sound.json");
    assert_eq!(record["links"]["page"], "https://register.sound.example/technologies/sound.html");
    let principles = record["completeness"]["principles"].as_array().unwrap();
    assert_eq!(principles.len(), 6);
    assert!(principles.iter().all(|one| one["standing"].is_string()));
    let gone = json(&files, "api/v1/technologies/gone.json");
    assert_eq!(gone["state"], "withdrawn");
    assert_eq!(gone["replaced_by"], "sound");
    assert!(gone.get("summary").is_none());
}

#[test]
fn the_manifest_lists_every_feed_with_its_length_and_sum() {
    let register = awkward();
    let files = files(&register);
    let manifest: feeds::Manifest = serde_json::from_slice(&files["api/v1/index.json"]).unwrap();
    let listed: Vec<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
    let feeds: Vec<&str> = files
        .keys()
        .map(String::as_str)
        .filter(|path| !path.ends_with(".html") && !matches!(*path, "SHA256SUMS" | "api/v1/index.json"))
        .collect();
    assert_eq!(listed, feeds);
    let sums = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
    for file in &manifest.files {
        assert_eq!(file.bytes, files[&file.path].len() as u64, "{}", file.path);
        assert!(sums.contains(&format!("{}  {}\n", file.sha256, file.path)), "{}", file.path);
        assert_eq!(file.url, format!("https://register.sound.example/{}", file.path));
    }
    assert_eq!(manifest.counts.technologies, 2);
    assert_eq!(manifest.counts.by_status.values().sum::<usize>(), 2);
    assert_eq!(manifest.publication_policy, "https://register.sound.example/about.html");
    assert_eq!(manifest.declaration, None);
}

#[test]
fn an_empty_register_is_a_declaration() {
    let register = empty();
    let files = files(&register);
    let manifest: feeds::Manifest = serde_json::from_slice(&files["api/v1/index.json"]).unwrap();
    let declaration = manifest.declaration.unwrap();
    assert_eq!(declaration.statement, register.statement.text);
    assert_eq!(declaration.as_of, register.statement.as_of);
    let feed: Feed = String::from_utf8(files["api/v1/feed.atom"].clone()).unwrap().parse().unwrap();
    assert_eq!(feed.updated().to_rfc3339(), format!("{}T00:00:00+00:00", register.as_of));
    assert_eq!(table(&files, "api/v1/technologies.csv").1.len(), 0);
    assert_eq!(json(&files, "api/v1/feed.json")["items"], serde_json::json!([]));
}

#[test]
fn tables_keep_line_breaks_and_two_languages_and_run_no_formula() {
    let register = awkward();
    let files = files(&register);
    let technologies = table(&files, "api/v1/technologies.csv");
    let columns: BTreeSet<&String> = technologies.0.iter().collect();
    assert_eq!(columns.len(), technologies.0.len(), "a column's name stands twice");
    let snake =
        |name: &str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    assert!(columns.iter().all(|name| snake(name)));
    assert_eq!(technologies.1.len(), 2);
    let answers = &register.technologies[0].answers;
    assert_eq!(cell(&technologies, 0, "id"), "faces");
    assert_eq!(cell(&technologies, 0, "name_en"), format!("'{}", answers.name.en));
    assert_eq!(Some(cell(&technologies, 0, "name_cy")), answers.name.cy.as_deref());
    assert_eq!(cell(&technologies, 0, "summary_en"), answers.summary.en);
    assert_eq!(cell(&technologies, 0, "summary_cy"), "'-Llinell gyntaf.");
    assert_eq!(cell(&technologies, 0, "kinds"), "retrospective-facial-recognition");
    assert_eq!(cell(&technologies, 0, "trial_ends_on"), "2026-05-31");
    assert_eq!(cell(&technologies, 0, "deployments"), "1");
    assert_eq!(cell(&technologies, 1, "not_known"), "cost");
    let unpublished: Vec<&str> = register.technologies[0].gaps.iter().map(|gap| gap.field.as_str()).collect();
    assert_eq!(cell(&technologies, 0, "not_published"), unpublished.join("; "));

    let limitations = table(&files, "api/v1/limitations.csv");
    assert_eq!(limitations.1.len(), 1);
    assert_eq!(cell(&limitations, 0, "dataset"), "records");
    assert_eq!(cell(&limitations, 0, "type"), "incomplete");
    assert_eq!(cell(&limitations, 0, "technologies"), "faces; sound");
    let text = String::from_utf8(files["api/v1/limitations.csv"].clone()).unwrap();
    assert_eq!(text.matches("\r\n").count(), 2);
    assert_eq!(text.matches('\n').count(), 2);
}

#[test]
fn the_news_reads_the_same_in_both_feeds() {
    let register = awkward();
    let files = files(&register);
    let text = String::from_utf8(files["api/v1/feed.atom"].clone()).unwrap();
    let atom: Feed = text.parse().unwrap();
    let news = json(&files, "api/v1/feed.json");
    let (entry, item) = (&atom.entries()[0], &news["items"][0]);
    assert_eq!(entry.id(), "tag:register.sound.example,2026:sound/2026-01-12-letters");
    assert_eq!(item["id"], entry.id());
    assert_eq!(entry.title().as_str(), register.updates[0].facts.title.en);
    assert_eq!(item["title"], entry.title().as_str());
    assert_eq!(entry.updated().to_rfc3339(), "2026-01-12T00:00:00+00:00");
    assert_eq!(item["date_published"], "2026-01-12T00:00:00Z");
    assert_eq!(entry.links()[0].href(), "https://register.sound.example/updates/2026-01-12-letters.html");
    assert_eq!(item["url"], entry.links()[0].href());
    let content = entry.content().unwrap();
    assert_eq!(content.content_type(), Some("html"));
    assert_eq!(item["content_html"], content.value().unwrap());
    let letters = "<a href=\"https://register.sound.example/technologies/sound.html\">letters</a>";
    assert!(content.value().unwrap().contains(letters), "{content:?}");
    assert!(text.contains("<at:deleted-entry ref=\"https://register.sound.example/technologies/gone.html\""));
    assert!(text.contains("when=\"2026-01-03T00:00:00Z\">"));
    assert!(text.contains("Gone &amp; &lt;forgotten&gt;: Published by mistake."));
}

#[test]
fn the_site_map_has_the_pages_that_lead_somewhere() {
    let files = files(&awkward());
    let map = String::from_utf8(files["sitemap.xml"].clone()).unwrap();
    let pages: Vec<&str> = map.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    let expected = ["cy/technologies/sound.html", "", "technologies/", "technologies/sound.html"];
    assert_eq!(pages, expected.map(|path| format!("https://register.sound.example/{path}")));
    assert_eq!(map.matches("<lastmod>2026-01-05</lastmod>").count(), 2);
    assert!(
        String::from_utf8_lossy(&files["robots.txt"]).contains("Sitemap: https://register.sound.example/sitemap.xml\n")
    );
}

#[test]
fn the_same_register_gives_the_same_bytes() {
    let register = awkward();
    let (first, again) = (files(&register), files(&register.clone()));
    assert!(first == again);
    let is_page = |path: &str| path.ends_with(".html") || path.contains("/versions/") || path == "SHA256SUMS";
    let strays: Vec<&String> = first
        .keys()
        .filter(|path| !is_page(path) && !formats().any(|format| format.is_at(path)))
        .filter(|path| path.starts_with("api/") || !path.contains('/'))
        .collect();
    assert!(strays.is_empty(), "no row knows {strays:?}");
    for format in formats().filter(|format| format.is_one_file() && format.group != Group::History) {
        let is_stated = matches!(format.make, Make::Stated(..));
        assert!(is_stated || first.contains_key(format.path), "{} is missing", format.path);
    }
}

#[test]
fn an_address_may_end_in_a_slash_or_not() {
    let mut register = awkward();
    let with = files(&register);
    register.site.base_url.0 = "https://register.sound.example".into();
    let without = files(&register);
    // These hold the address as its author wrote it, or the length and the sums of those that do.
    let feeds = ["register.json", "register.csv", "register.xlsx", "index.json"].map(|name| format!("api/v1/{name}"));
    let others = ["data.json", "catalog.jsonld", "SHA256SUMS"];
    for path in with.keys().filter(|path| !feeds.contains(path) && !others.contains(&path.as_str())) {
        assert!(with[path] == without[path], "{path}");
    }
}

#[test]
fn a_page_can_hold_its_json_ld_whatever_the_register_says() {
    let mut register = awkward();
    Arc::make_mut(&mut register.technologies[0]).answers.name =
        Line { en: "</script><!-- \u{2028} & \"".into(), cy: None };
    let documents = [
        feeds::jsonld::home(&register, En),
        feeds::jsonld::data(&register, Cy),
        feeds::jsonld::technology(&register, &register.technologies[0], Cy),
        feeds::jsonld::dataset(&register, &register.datasets[0], En),
    ];
    let welsh = &documents[2];
    assert_eq!(welsh["url"], "https://register.sound.example/cy/technologies/faces.html");
    assert_eq!(welsh["name"]["@language"], "en", "what has no Welsh says that it is English");
    assert_eq!(welsh["description"], "-Llinell gyntaf.");
    for document in documents {
        let text = feeds::jsonld::script(&document);
        assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}']));
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), document);
        assert_eq!(document["@context"]["@vocab"], "https://schema.org/");
    }
}
