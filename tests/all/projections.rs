//! The register in other people's formats, held to what each of these demands: the ATRS, a registry's minimum, the lists of
//! data.gov.uk, DCAT, OpenAPI and the catalogue of interfaces.

use super::harness::{Files, disclosed, plain_theme, project, sources, texts};
use candour::feeds::{self, formats};
use candour::ledger::Chronicle;
use candour::public::{PublicRegister, RecordKind, Technology, Tombstone};
use candour::register::EXAMPLE_FILES;
use candour::site::{Address, Artefact, MediaType, Site, SitePath};
use candour::standard::{
    ATRS, AnswerState, Attribute, DatasetRole, Given, Kind, Line, Listed, Part, Prose, Question, Target,
};
use candour::text;
use jiff::civil::{Date, date};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const ROOT: &str = "https://register.sound.example/";

fn written(folder: &str) -> PublicRegister {
    disclosed(&sources(&project(folder)), date(2026, 11, 16))
}

/// The sound example with words that other formats break on, a withdrawn record, and a model more.
fn awkward() -> PublicRegister {
    let example = EXAMPLE_FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let mut register = disclosed(&texts(example), date(2026, 1, 12));
    let technology = Arc::make_mut(&mut register.technologies[0]);
    technology.answers.name = Line { en: "=1+1, \"quoted\" </script> & \u{2028}".into(), cy: Some("tŷ, £5".into()) };
    technology.answers.summary =
        Prose { en: "-First, e.g. *one*.\n\nSecond; “curly”, [a link](technology:sound).\n".into(), cy: None };
    let mut other = technology.answers.algorithm.models[0].clone();
    (other.id.0, other.name.0, other.version) = ("other".into(), "Other".into(), None);
    technology.answers.algorithm.models.push(other);
    register.tombstones = vec![Tombstone {
        id: "gone".into(),
        record: RecordKind::Technology,
        name: Line { en: "Gone & <forgotten>".into(), cy: None },
        withdrawn_on: date(2026, 1, 3),
        reason: None,
        replaced_by: None,
    }];
    register
}

/// Every register to test on: in two languages, from public sources, without a record, below a folder.
fn registers() -> Vec<PublicRegister> {
    let folders = ["", "tests/registers/bilingual", "tests/registers/public-sources", "tests/registers/empty"];
    folders.map(written).into_iter().chain([awkward()]).collect()
}

fn files(register: &PublicRegister) -> Files {
    let (chronicle, theme) = (Chronicle::of(register.clone()), plain_theme());
    let page = Artefact::new(SitePath::new("index.html").unwrap(), MediaType::Html, || Ok(b"<p>".to_vec()));
    let site = Site::new(feeds::render(&chronicle, theme.welsh()).into_iter().chain([page]).collect()).unwrap();
    let site = feeds::close(site, &chronicle).and_then(Site::sealed).unwrap();
    site.paths().map(|path| (path.to_string(), site.get(path).unwrap().unwrap().bytes)).collect()
}

fn json(files: &Files, path: &str) -> Value {
    serde_json::from_slice(files.get(path).unwrap_or_else(|| panic!("no {path}")))
        .unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

/// What is said under an attribute: once, or once for each model or set of data, by its id.
type Groups<'v> = Vec<(Option<&'v str>, &'v Value)>;

/// What a record says under each attribute of its projection, with the model or the data that it is about.
fn said(document: &Value) -> Vec<(&'static Attribute, Groups<'_>)> {
    let at = |part: Part| match part.tier() {
        None => &document["template"][part.code()],
        Some(tier) => &document["template"][format!("tier_{tier}")][part.code()],
    };
    let of = |attribute: &'static Attribute| {
        let part = at(attribute.part);
        let groups = part.as_array().map_or_else(|| vec![part], |groups| groups.iter().collect());
        let said = groups.iter().map(|group| (group["of"].as_str(), &group[attribute.name]));
        (attribute, said.collect())
    };
    ATRS.iter().map(of).collect()
}

fn projection(files: &Files, technology: &Technology) -> Value {
    json(files, &format!("api/v1/atrs/{}.json", technology.id))
}

#[test]
fn every_attribute_of_the_atrs_stands_in_its_place_with_an_answer_or_a_reason() {
    let mut states: BTreeMap<String, usize> = BTreeMap::new();
    for register in registers() {
        let files = files(&register);
        for technology in &register.technologies {
            let document = projection(&files, technology);
            assert_eq!(document["atrs_version"], "4.0");
            for (attribute, groups) in said(&document) {
                assert!(!groups.is_empty(), "{}: {}", technology.id, attribute.name);
                for (_, said) in groups {
                    let state =
                        said["state"].as_str().unwrap_or_else(|| panic!("{}: {}", technology.id, attribute.name));
                    let text = said["text"]["en"].as_str().unwrap();
                    assert!(!text.is_empty(), "{}: {} says nothing", technology.id, attribute.name);
                    let term = AnswerState::LIST.term(state).unwrap();
                    assert!(state == "answered" || text.starts_with(term.label), "{}: {text}", attribute.name);
                    *states.entry(state.to_owned()).or_default() += 1;
                }
            }
            let text = String::from_utf8_lossy(&files[&format!("api/v1/atrs/{}.json", technology.id)]).into_owned();
            let places: Vec<usize> =
                ATRS.iter().map(|attribute| text.find(&format!("\"{}\":", attribute.name)).unwrap()).collect();
            assert!(places.is_sorted(), "{}: the attributes are not in the order of the template", technology.id);
        }
    }
    assert_eq!(states.len(), 5, "the test registers know all states: {states:?}");
}

/// The leaves of an answer as a reader would look for them.
fn leaves(register: &PublicRegister, question: &Question, given: &Given<'_>, into: &mut Vec<String>) {
    match given {
        Given::Line(line) => into.push(line.en.clone()),
        Given::Prose(prose) => into.push(text::plain(&prose.en)),
        Given::Term(term) => into.push(term.label.to_owned()),
        Given::Date(day) => into.push(format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())),
        Given::Text(words) => {
            let one = if let Kind::List(kind) = question.kind { *kind } else { question.kind };
            match one {
                Kind::Id(Target::Owner) => into.push(register.owner(words).unwrap().answers.role.en.clone()),
                Kind::Id(Target::Dataset) => into.push(register.dataset(words).unwrap().answers.name.en.clone()),
                Kind::Id(_) => {}
                _ => into.push((*words).to_owned()),
            }
        }
        Given::List(items) => items.iter().for_each(|item| leaves(register, question, item, into)),
        Given::Table(answers) => answers.iter().for_each(|(inner, answer)| leaves(register, inner, answer, into)),
        _ => {}
    }
}

/// Every attribute that a table of answers answers, with what must be found under it.
fn expected(register: &PublicRegister, given: &Given<'_>, into: &mut Vec<(&'static str, String)>) {
    let Given::Table(answers) = given else { return };
    for (question, answer) in answers {
        for name in question.atrs {
            let mut all = Vec::new();
            leaves(register, question, answer, &mut all);
            into.extend(all.into_iter().map(|leaf| (*name, leaf)));
        }
        match answer {
            Given::List(items) => items.iter().for_each(|item| expected(register, item, into)),
            inner => expected(register, inner, into),
        }
    }
}

#[test]
fn every_published_answer_that_an_attribute_asks_for_is_in_it() {
    // These say in a word, or in one sentence, what was answered at length; the whole of it stands elsewhere.
    let in_short = ["phase", "one_sentence_description", "third_party_involvement"];
    let mut found = 0;
    for register in registers() {
        let files = files(&register);
        for technology in &register.technologies {
            let document = projection(&files, technology);
            let texts: BTreeMap<&str, String> = said(&document)
                .into_iter()
                .map(|(attribute, groups)| {
                    let texts = groups.iter().map(|(_, said)| said["text"]["en"].as_str().unwrap());
                    (attribute.name, texts.collect::<Vec<_>>().join("\n"))
                })
                .collect();
            let mut wanted = Vec::new();
            expected(&register, &technology.given(), &mut wanted);
            for used in &technology.answers.data {
                let is_operational =
                    matches!(used.role, DatasetRole::Operational | DatasetRole::Reference | DatasetRole::Logs);
                let mut of_data = Vec::new();
                expected(&register, &register.dataset(used.dataset.as_str()).unwrap().given(), &mut of_data);
                wanted.extend(
                    of_data.into_iter().filter(|(name, _)| name.starts_with("operational_data") == is_operational),
                );
            }
            for (name, leaf) in wanted.into_iter().filter(|(name, _)| !in_short.contains(name)) {
                assert!(texts[name].contains(&leaf), "{}: {name} lacks “{leaf}”: {}", technology.id, texts[name]);
                found += 1;
            }
            assert_eq!(texts["organisation_or_department"], register.force.name.en);
            assert_eq!(texts["region"], register.force.region.term().label);
            assert!(texts["description"].contains(&texts["one_sentence_description"]));
        }
    }
    assert!(found > 4000, "{found}");
}

#[test]
fn what_is_withheld_says_on_which_ground_and_who_has_looked() {
    let register = written("");
    let files = files(&register);
    let withheld: Vec<(String, Value)> = register
        .technologies
        .iter()
        .flat_map(|technology| {
            let document = projection(&files, technology);
            let texts = said(&document).into_iter().flat_map(|(attribute, groups)| {
                let of = |(_, said): (_, &Value)| (attribute.name.to_owned(), said.clone());
                groups.into_iter().map(of).collect::<Vec<_>>()
            });
            texts.filter(|(_, said)| said["state"] == "withheld").collect::<Vec<_>>()
        })
        .collect();
    assert!(!withheld.is_empty());
    for (name, said) in withheld {
        let text = said["text"]["en"].as_str().unwrap();
        assert!(text.contains("Scrutinised by") && text.contains('('), "{name}: {text}");
        assert!(said["gaps"][0]["ground"].is_string(), "{name}");
    }
}

#[test]
fn the_table_of_the_atrs_holds_the_same_texts_a_record_a_row() {
    for register in registers() {
        let files = files(&register);
        let mut reader = csv::Reader::from_reader(files["api/v1/atrs.csv"].as_slice());
        let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        assert_eq!(header.iter().collect::<BTreeSet<_>>().len(), header.len(), "a column's name stands twice");
        let at = |name: &str| header.iter().position(|other| other == name).unwrap_or_else(|| panic!("no {name}"));
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), register.technologies.len());
        for (row, technology) in rows.iter().zip(&register.technologies) {
            assert_eq!(row[at("id")], *technology.id);
            let document = projection(&files, technology);
            for (attribute, groups) in said(&document) {
                let cell = |name: &str| {
                    let text = &row[at(name)];
                    let guarded =
                        text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r']));
                    guarded.unwrap_or(text).to_owned()
                };
                let text = |(of, said): &(Option<&str>, &Value)| {
                    let text = said["text"]["en"].as_str().unwrap();
                    of.filter(|_| groups.len() > 1).map_or_else(|| text.to_owned(), |of| format!("{of}: {text}"))
                };
                let whole = groups.iter().map(text).collect::<Vec<_>>().join("\n\n");
                assert_eq!(cell(attribute.name), whole, "{}: {}", technology.id, attribute.name);
                let answered = groups.iter().any(|(_, said)| said["state"] == "answered");
                let listed = ["withheld", "not_applicable", "not_known", "not_published"]
                    .iter()
                    .any(|column| row[at(column)].split("; ").any(|name| name == attribute.name));
                assert_eq!(listed, !answered, "{}: {}", technology.id, attribute.name);
                if let [(_, only)] = groups.as_slice() {
                    let welsh = only["text"]["cy"].as_str().unwrap_or_default();
                    assert_eq!(cell(&format!("{}_cy", attribute.name)), welsh, "{}", attribute.name);
                }
            }
        }
    }
}

#[test]
fn a_withdrawn_record_leaves_its_notice_in_the_atrs_too() {
    let files = files(&awkward());
    let notice = json(&files, "api/v1/atrs/gone.json");
    assert_eq!((&notice["state"], &notice["$schema"]), (&"withdrawn".into(), &"../schema/tombstone.json".into()));
    assert_eq!(notice["links"]["self"], format!("{ROOT}api/v1/atrs/gone.json"));
    assert!(notice.get("template").is_none());
}

#[test]
fn the_minimum_of_a_registry_says_each_thing_or_that_it_is_missing() {
    for register in registers() {
        let files = files(&register);
        let registry = json(&files, "api/v1/registry.json");
        let entries = registry["technologies"].as_array().unwrap();
        assert_eq!(entries.len(), register.technologies.len());
        assert_eq!(registry.get("declaration").is_some(), entries.is_empty());
        assert_eq!(registry["tombstones"].as_array().unwrap().len(), register.tombstones.len());
        for (entry, technology) in entries.iter().zip(&register.technologies) {
            let answers = &technology.answers;
            assert_eq!(entry["id"], *technology.id);
            assert_eq!(entry["what"]["summary"]["en"], answers.summary.en);
            assert_eq!(entry["status"], answers.status.code());
            assert_eq!(entry["risks"].as_array().unwrap().len(), answers.risks.len());
            assert_eq!(entry["testing"]["evaluations"].as_array().unwrap().len(), answers.evaluations.len());
            let lacks = |member: &str| {
                let gaps = entry["gaps"].as_array().unwrap();
                gaps.iter().any(|gap| gap["members"].as_array().unwrap().iter().any(|it| it == member))
            };
            let owner = answers.accountable_owner.as_ref().and_then(|id| register.owner(id.as_str()));
            assert_eq!(entry["accountable_owner"]["role"]["en"].as_str(), owner.map(|it| it.answers.role.en.as_str()));
            assert_eq!(lacks("accountable_owner"), owner.is_none(), "{}", technology.id);
            for (member, is_empty) in [
                ("risks", answers.risks.is_empty()),
                ("mitigations", answers.risks.is_empty()),
                ("why", answers.purpose.why.is_none()),
                ("safeguards", answers.how_to_challenge.is_none()),
                ("testing", answers.evaluations.is_empty()),
                ("data_limitations", answers.data.is_empty()),
            ] {
                assert!(!is_empty || lacks(member), "{}: nobody says why {member} is missing", technology.id);
            }
            let record = entry["links"]["record"].as_str().unwrap();
            assert!(record.ends_with(&Address::TechnologyFeed(&technology.id).path()), "{record}");
        }
    }
}

fn is_address(value: &Value) -> bool {
    value.as_str().is_some_and(|text| url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https")))
}

/// The path below the root of an address of this register.
fn below<'v>(register: &PublicRegister, address: &'v str) -> Option<&'v str> {
    address.strip_prefix(register.site.base_url.as_str().trim_end_matches('/'))?.strip_prefix('/')
}

#[test]
fn the_list_for_data_gov_uk_has_what_its_guidance_asks_for_and_is_never_empty() {
    for register in registers() {
        let files = files(&register);
        let list = json(&files, "data.json");
        let sets = list.as_array().unwrap();
        assert_eq!(sets.len(), 2, "what vanishes from the list is deleted");
        let identifiers: BTreeSet<&str> = sets.iter().map(|set| set["identifier"].as_str().unwrap()).collect();
        assert_eq!(identifiers.len(), sets.len());
        for set in sets {
            let title = set["title"].as_str().unwrap();
            assert!(title.chars().count() <= 65 && !title.contains(&register.force.name.en), "{title}");
            let first = text::sentences(set["description"].as_str().unwrap())[0].to_owned();
            assert!(first.chars().count() <= 140, "{first}");
            assert!(is_address(&set["identifier"]) && is_address(&set["landingPage"]));
            assert_eq!(set["license"], register.register.licence.url());
            assert_eq!(set["publisher"]["name"], register.force.name.en);
            assert!(
                set["modified"].as_str().unwrap().parse::<Date>().unwrap()
                    >= set["issued"].as_str().unwrap().parse().unwrap()
            );
            assert_eq!(set["language"].as_array().unwrap().len(), register.languages().len());
            for keyword in set["keyword"].as_array().unwrap() {
                let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, ' ' | '-' | '_' | '.');
                assert!(keyword.as_str().unwrap().chars().all(is_plain), "CKAN refuses {keyword}");
            }
            let files_of_it = set["distribution"].as_array().unwrap();
            assert!(!files_of_it.is_empty());
            for file in files_of_it {
                let path = below(&register, file["downloadURL"].as_str().unwrap()).unwrap();
                assert_eq!(file["byteSize"], files[path].len(), "{path}");
                assert!(file["format"].is_string() && is_address(&file["conformsTo"]), "{path}");
            }
        }
        if register.technologies.is_empty() {
            assert!(sets[0]["description"].as_str().unwrap().contains(&text::plain(&register.statement.text.en)));
        }
    }
}

/// Every object of a document.
fn objects<'v>(value: &'v Value, into: &mut Vec<&'v serde_json::Map<String, Value>>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| objects(value, into)),
        Value::Object(members) => {
            into.push(members);
            members.values().for_each(|value| objects(value, into));
        }
        _ => {}
    }
}

/// What DCAT-AP 3 demands of each class, and what it recommends and we promise.
const DCAT: &[(&str, &[&str])] = &[
    (
        "dcat:Catalog",
        &[
            "dct:title",
            "dct:description",
            "dct:publisher",
            "dcat:dataset",
            "dcat:service",
            "dct:license",
            "dct:language",
            "dct:issued",
            "dct:modified",
            "dct:spatial",
            "foaf:homepage",
            "dcat:themeTaxonomy",
        ],
    ),
    (
        "dcat:Dataset",
        &[
            "dct:title",
            "dct:description",
            "dct:identifier",
            "dct:publisher",
            "dct:license",
            "dcat:contactPoint",
            "dct:issued",
            "dct:modified",
            "dcat:version",
            "dct:accrualPeriodicity",
            "dct:spatial",
            "dcat:theme",
            "dcat:keyword",
            "dcat:landingPage",
            "dcat:distribution",
        ],
    ),
    (
        "dcat:Distribution",
        &[
            "dcat:accessURL",
            "dcat:downloadURL",
            "dcat:mediaType",
            "dcat:byteSize",
            "spdx:checksum",
            "dct:license",
            "dct:title",
            "dct:conformsTo",
        ],
    ),
    (
        "dcat:DataService",
        &["dct:title", "dcat:endpointURL", "dcat:endpointDescription", "dcat:servesDataset", "dct:license"],
    ),
    ("spdx:Checksum", &["spdx:algorithm", "spdx:checksumValue"]),
];

#[test]
fn the_catalogue_has_what_dcat_demands_and_knows_its_files() {
    for register in registers() {
        let files = files(&register);
        let catalogue = json(&files, "catalog.jsonld");
        let context = catalogue["@context"].as_object().unwrap();
        let mut all = Vec::new();
        objects(&catalogue, &mut all);
        for (class, members) in DCAT {
            let of_class: Vec<_> = all.iter().filter(|it| it.get("@type").is_some_and(|kind| kind == *class)).collect();
            assert!(!of_class.is_empty(), "no {class}");
            for (object, member) in
                of_class.iter().flat_map(|object| members.iter().map(move |member| (object, member)))
            {
                assert!(object.contains_key(*member), "a {class} has no {member}");
            }
        }
        for object in &all {
            for key in object.keys().filter(|key| !key.starts_with('@') && !context.contains_key(*key)) {
                let prefix = key.split_once(':').map(|(prefix, _)| prefix);
                assert!(prefix.is_some_and(|prefix| context.contains_key(prefix)), "nobody says what {key} means");
            }
            if let Some(language) = object.get("@language") {
                assert!(language == "en" || (language == "cy" && register.is_bilingual()), "{object:?}");
            }
            if object.get("@type").is_some_and(|kind| kind == "dcat:Distribution") {
                let path = below(&register, object["dcat:downloadURL"]["@id"].as_str().unwrap()).unwrap();
                assert_eq!(object["dcat:byteSize"]["@value"], files[path].len().to_string());
                let sums = String::from_utf8_lossy(&files["SHA256SUMS"]).into_owned();
                let sum = object["spdx:checksum"]["spdx:checksumValue"]["@value"].as_str().unwrap();
                assert!(sums.contains(&format!("{sum}  {path}\n")), "{path}");
            }
        }
        let titles = catalogue["dcat:dataset"][0]["dct:title"].as_array().map_or(1, Vec::len);
        assert_eq!(titles, register.languages().len());
        let list = json(&files, "data.json");
        let identifiers = |list: &Value, key: &str| -> Vec<Value> {
            list.as_array().unwrap().iter().map(|set| set[key].clone()).collect()
        };
        assert_eq!(identifiers(&list, "identifier"), identifiers(&catalogue["dcat:dataset"], "@id"));
    }
}

/// Whether a path of OpenAPI leads to this file.
fn leads(template: &str, path: &str) -> bool {
    let mut rest = path;
    for (at, piece) in template.trim_start_matches('/').split('{').enumerate() {
        let fixed = if at == 0 { piece } else { piece.split_once('}').unwrap().1 };
        if at > 0 {
            // A version has dots in it; what goes before an ending has none.
            let marks: &[char] = if fixed.starts_with('/') { &['/'] } else { &['/', '.'] };
            let end = rest.find(marks).unwrap_or(rest.len());
            if end == 0 {
                return false;
            }
            rest = &rest[end..];
        }
        let Some(after) = rest.strip_prefix(fixed) else { return false };
        rest = after;
    }
    rest.is_empty()
}

#[test]
fn openapi_describes_every_feed_once_and_by_its_schema() {
    for register in registers() {
        let files = files(&register);
        let document = json(&files, "api/v1/openapi.json");
        assert!(document["openapi"].as_str().unwrap().starts_with("3.1."));
        assert!(document["info"]["title"].is_string() && document["info"]["version"].is_string());
        assert_eq!(document["info"]["license"]["identifier"], register.register.licence.code());
        assert!(!document["servers"][0]["url"].as_str().unwrap().ends_with('/'));
        let paths = document["paths"].as_object().unwrap();
        let operations: BTreeSet<&str> = paths.values().map(|it| it["get"]["operationId"].as_str().unwrap()).collect();
        assert_eq!(operations.len(), paths.len());
        for (template, item) in paths {
            let get = &item["get"];
            let named: BTreeSet<&str> =
                template.split('{').skip(1).map(|rest| rest.split_once('}').unwrap().0).collect();
            let parameters = get["parameters"].as_array().cloned().unwrap_or_default();
            let described: BTreeSet<&str> = parameters.iter().map(|it| it["name"].as_str().unwrap()).collect();
            assert_eq!(named, described, "{template}");
            assert!(
                parameters.iter().all(|it| it["in"] == "path" && it["required"] == true && it["schema"].is_object())
            );
            assert!(get["responses"]["200"]["description"].is_string() && get["responses"]["404"].is_object());
            let mut inner = Vec::new();
            objects(item, &mut inner);
            for reference in inner.iter().filter_map(|it| it.get("$ref")?.as_str()) {
                match reference.strip_prefix('#') {
                    Some(pointer) => assert!(document.pointer(pointer).is_some(), "{reference}"),
                    None => assert!(files.contains_key(&format!("api/v1/{reference}")), "{reference}"),
                }
            }
            for example in inner.iter().filter_map(|it| it.get("externalValue")?.as_str()) {
                assert!(files.contains_key(below(&register, example).unwrap()), "{example}");
            }
        }
        let feeds = files.keys().filter(|path| !path.ends_with(".html") && *path != "SHA256SUMS");
        for path in feeds {
            // A path that is written out goes before one with parameters.
            let exact = paths.keys().find(|template| template.trim_start_matches('/') == path);
            let leading: Vec<&String> = match exact {
                Some(exact) => vec![exact],
                None => paths.keys().filter(|template| leads(template, path)).collect(),
            };
            assert_eq!(leading.len(), 1, "{path}: {leading:?}");
            let Some(content) = paths[leading[0]]["get"]["responses"]["200"]["content"].as_object() else { continue };
            let is_document = path.ends_with(".json") && files[path].starts_with(b"{");
            let Some(schema) = is_document.then(|| json(&files, path)["$schema"].clone()) else { continue };
            // A schema of somebody else's, such as that of Data Package, is not among ours.
            let own = schema.as_str().filter(|schema| !schema.contains("://") && !path.contains("/schema/"));
            if let Some(schema) = own {
                let base = url::Url::parse("file:///").unwrap().join(path).unwrap();
                let own = base.join(schema).unwrap().path().trim_start_matches("/api/v1/").to_owned();
                let said = serde_json::to_string(content).unwrap();
                assert!(said.contains(&format!("\"$ref\":\"{own}\"")), "{path} is said to be {said}");
            }
        }
    }
}

#[test]
fn the_catalogue_of_interfaces_leads_to_the_feeds_and_what_describes_them() {
    for register in registers() {
        let files = files(&register);
        let catalogue = json(&files, ".well-known/api-catalog");
        let contexts = catalogue["linkset"].as_array().unwrap();
        let base = register.site.base_url.as_str().trim_end_matches('/');
        assert_eq!(contexts[0]["anchor"], format!("{base}/.well-known/api-catalog"));
        assert_eq!(contexts[0]["item"][0]["href"], contexts[1]["anchor"]);
        assert_eq!(contexts[0]["profile"][0]["href"], "https://www.rfc-editor.org/info/rfc9727");
        for relation in ["service-desc", "service-doc", "service-meta", "describedby", "license"] {
            assert!(contexts[1][relation][0]["href"].is_string(), "{relation}");
        }
        for (relation, targets) in contexts.iter().flat_map(|it| it.as_object().unwrap()).filter(|it| it.0 != "anchor")
        {
            // RFC 9264, 4.2.2: each relation holds a list of targets, each of which has an address.
            for target in targets.as_array().unwrap_or_else(|| panic!("{relation}")) {
                assert!(is_address(&target["href"]), "{relation}");
                let path = below(&register, target["href"].as_str().unwrap());
                if let Some(path) =
                    path.filter(|path| !path.is_empty() && !path.ends_with(".html") && !path.ends_with('/'))
                {
                    assert!(files.contains_key(path), "{relation}: {path}");
                }
            }
        }
        let format = formats().find(|format| format.path == ".well-known/api-catalog").unwrap();
        assert_eq!(format.media_type.as_str(), "application/linkset+json");
    }
}

#[test]
fn downloads_in_pages_name_the_new_ones() {
    let register = awkward();
    let page = feeds::jsonld::data(&register, candour::standard::Language::En);
    for path in ["api/v1/atrs.csv", "api/v1/registry.json"] {
        let address = format!("{ROOT}{path}");
        assert!(page["distribution"].as_array().unwrap().iter().any(|it| it["contentUrl"] == *address), "{path}");
    }
}
