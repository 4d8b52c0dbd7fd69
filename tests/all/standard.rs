//! The recording standard: every question asked once, filed once, and answered by its own example.

use super::harness::{DAY, disclosed, made, plain_theme, texts};
use candour::findings::{Findings, Format, Look, show};
use candour::register::{EXAMPLE_FILES, Register};
use candour::standard::{
    ATRS, ClosedList, DATASET_SECTIONS, Dataset, Kind, Owner, PageFacts, Publication, Question, Reasons, RegisterFile,
    Section, TECHNOLOGY_SECTIONS, Technology, UpdateFacts,
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Every table of questions that a file may hold at its top.
const FILES: &[(&str, &[Question])] = &[
    ("technology", Technology::QUESTIONS),
    ("dataset", Dataset::QUESTIONS),
    ("register", RegisterFile::QUESTIONS),
    ("owner", Owner::QUESTIONS),
    ("reasons", Reasons::QUESTIONS),
    ("page", PageFacts::QUESTIONS),
    ("update", UpdateFacts::QUESTIONS),
    ("publication", Publication::QUESTIONS),
];

/// Every question with its path, tables within tables too.
fn questions() -> Vec<(String, &'static Question)> {
    fn below(path: &str, questions: &'static [Question], all: &mut Vec<(String, &'static Question)>) {
        for question in questions {
            let path = format!("{path}.{}", question.key);
            all.push((path.clone(), question));
            below(&path, question.kind.questions().unwrap_or_default(), all);
        }
    }
    let mut all = Vec::new();
    for (name, questions) in FILES {
        below(name, questions, &mut all);
    }
    all
}

fn list_of(kind: &Kind) -> Option<&'static ClosedList> {
    match kind {
        Kind::Term(list) => Some(list),
        Kind::List(inner) => list_of(inner),
        _ => None,
    }
}

#[test]
fn every_question_of_a_record_stands_in_one_section() {
    for (questions, sections) in [(Technology::QUESTIONS, TECHNOLOGY_SECTIONS), (Dataset::QUESTIONS, DATASET_SECTIONS)]
    {
        let mut asked: Vec<&str> = questions.iter().map(|question| question.key).collect();
        let mut filed: Vec<&str> = sections.iter().flat_map(|section: &Section| section.keys).copied().collect();
        asked.sort_unstable();
        filed.sort_unstable();
        assert_eq!(asked, filed);
        let ids: BTreeSet<&str> = sections.iter().map(|section| section.id).collect();
        assert_eq!(ids.len(), sections.len(), "two sections have one id");
    }
}

#[test]
fn every_question_says_what_it_asks_and_how_to_answer() {
    let attributes: BTreeSet<&str> = ATRS.iter().map(|attribute| attribute.name).collect();
    assert_eq!(attributes.len(), ATRS.len());
    let mut keys: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (path, question) in questions() {
        assert!(
            question.asks.ends_with('?') && question.asks.starts_with(char::is_uppercase),
            "{path}: {}",
            question.asks
        );
        assert!(question.help.ends_with(['.', '?', ']']) || question.help.contains(". "), "{path}: {}", question.help);
        assert!(!question.label.is_empty() && !question.label.ends_with(['.', ':', '?']), "{path}: {}", question.label);
        let is_snake =
            question.key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        assert!(is_snake, "{path}");
        for name in question.atrs {
            assert!(attributes.contains(name), "{path}: {name} is no attribute of the standard");
        }
        let table = path.rsplit_once('.').unwrap().0.to_owned();
        assert!(keys.entry(table).or_default().insert(question.key), "{path} is asked twice");
    }
    let answered: BTreeSet<&str> = questions().iter().flat_map(|(_, question)| question.atrs).copied().collect();
    // These three are said by the register as a whole, not by a record.
    let by_the_whole = ["organisation_name", "organisation_or_department", "region"];
    let left: Vec<&&str> =
        attributes.iter().filter(|name| !answered.contains(**name) && !by_the_whole.contains(name)).collect();
    assert!(left.is_empty(), "no question answers {left:?}");
}

#[test]
fn closed_lists_have_codes_of_their_own() {
    let mut lists: BTreeMap<&str, &ClosedList> = BTreeMap::new();
    for (path, question) in questions() {
        let Some(list) = list_of(&question.kind) else { continue };
        assert!(!list.about.is_empty() && !list.terms.is_empty(), "{path}");
        let known = lists.entry(list.name).or_insert(list);
        assert!(known.terms.iter().map(|term| term.code).eq(list.terms.iter().map(|term| term.code)), "{}", list.name);
    }
    assert!(lists.len() > 20, "{}", lists.len());
    for list in lists.values() {
        let codes: BTreeSet<&str> = list.terms.iter().map(|term| term.code).collect();
        let labels: BTreeSet<String> = list.terms.iter().map(|term| term.label.to_lowercase()).collect();
        assert_eq!((codes.len(), labels.len()), (list.terms.len(), list.terms.len()), "{}", list.name);
        // Licences keep the names that they have everywhere.
        for code in codes.iter().filter(|_| list.name != "licence") {
            let is_kebab = code.split('-').all(|word| {
                !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            });
            assert!(is_kebab, "{}: {code}", list.name);
        }
    }
}

#[test]
fn every_example_is_an_answer_to_its_question() {
    let mut faults = Vec::new();
    for (path, question) in questions() {
        match question.kind.questions() {
            Some(_) if question.example.is_empty() => continue,
            None if question.example.is_empty() => faults.push(format!("{path} has no example")),
            _ => faults.extend(of_the_wrong_kind(&path, question)),
        }
    }
    // Laid into the sound register one by one, none has a fault of shape.
    for (file, questions) in [
        ("content/technologies/sound.toml", Technology::QUESTIONS),
        ("content/datasets/records.toml", Dataset::QUESTIONS),
    ] {
        for (table, question) in lines(questions) {
            faults.extend(refused(file, &table, question).map(|why| format!("{file}: {table}{}: {why}", question.key)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The questions at the top and in plain tables, each with the path of its table.
fn lines(questions: &'static [Question]) -> Vec<(String, &'static Question)> {
    let mut all = Vec::new();
    for question in questions {
        match question.kind {
            Kind::Table(inner) => {
                all.extend(lines(inner).into_iter().map(|(table, asked)| (format!("{}.{table}", question.key), asked)))
            }
            _ if question.kind.questions().is_some() => {}
            _ => all.push((String::new(), question)),
        }
    }
    all
}

/// What the reader has against an example, if anything. Whether a record that it names exists is another matter.
fn refused(file: &str, table: &str, question: &Question) -> Option<String> {
    let sources = texts(EXAMPLE_FILES.iter().map(|(path, text)| {
        let text = if *path == file { with_answer(text, table, question) } else { (*text).to_owned() };
        ((*path).to_owned(), text)
    }));
    let mut found = Findings::new();
    Register::read(&sources, &mut found);
    (!found.is_empty()).then(|| show(&found, Format::Human, Look::default()))
}

/// A record with the example in place of the answer that was there.
fn with_answer(text: &str, table: &str, question: &Question) -> String {
    let mut record: toml::Table = text.parse().unwrap();
    let mut answer: toml::Table = format!("it = {}", question.example).parse().unwrap();
    let mut within = &mut record;
    for key in table.split('.').filter(|key| !key.is_empty()) {
        within = within.entry(key).or_insert_with(|| toml::Table::new().into()).as_table_mut().unwrap();
    }
    within.insert(question.key.to_owned(), answer.remove("it").unwrap());
    toml::to_string(&record).unwrap()
}

/// Whether the example is no TOML, or not of the kind that is asked for.
fn of_the_wrong_kind(path: &str, question: &Question) -> Option<String> {
    fn fits(kind: &Kind, value: &toml::Value) -> bool {
        match (kind, value) {
            (Kind::Term(list), toml::Value::String(code)) => list.term(code).is_some(),
            (Kind::Link, toml::Value::String(link)) => link.starts_with("https://") && url::Url::parse(link).is_ok(),
            (Kind::Email, toml::Value::String(mailbox)) => mailbox.contains('@'),
            (Kind::Line | Kind::Prose | Kind::Name | Kind::Id(_), toml::Value::String(text)) => !text.is_empty(),
            (Kind::YesNo, toml::Value::Boolean(_)) => true,
            (Kind::Count, toml::Value::Integer(count)) => *count >= 0,
            (Kind::Number, toml::Value::Integer(_) | toml::Value::Float(_)) => true,
            (Kind::Date, toml::Value::Datetime(when)) => when.date.is_some() && when.time.is_none(),
            (Kind::List(inner), toml::Value::Array(items)) => {
                !items.is_empty() && items.iter().all(|item| fits(inner, item))
            }
            (Kind::Table(questions), toml::Value::Table(answers)) => answers.iter().all(|(key, value)| {
                questions.iter().any(|question| question.key == key && fits(&question.kind, value))
            }),
            _ => false,
        }
    }
    match format!("it = {}", question.example).parse::<toml::Table>() {
        Err(fault) => Some(format!("{path}: {fault}")),
        Ok(table) if !fits(&question.kind, &table["it"]) => {
            Some(format!("{path}: {} is of another kind", question.example))
        }
        Ok(_) => None,
    }
}

#[test]
fn the_schema_and_the_questions_know_the_same_keys() {
    let sources = texts(EXAMPLE_FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    let site = made(&disclosed(&sources, DAY.parse().unwrap()), &plain_theme());
    let schema: Value = serde_json::from_slice(&site["api/v1/schema/register.json"]).unwrap();
    let mut seen = BTreeSet::new();
    // Behind the members: what the program adds to the answers of a record.
    let lists: [(&str, &[Question], &[&str]); 3] = [
        ("technologies", Technology::QUESTIONS, &["id", "state", "links", "deployments", "gaps", "completeness"]),
        ("datasets", Dataset::QUESTIONS, &["id", "state", "links", "gaps", "completeness"]),
        ("owners", Owner::QUESTIONS, &["id"]),
    ];
    for (list, questions, added) in lists {
        let record = resolve(&schema, &schema["properties"][list]["items"]);
        compare(list, &schema, record, questions, added, &mut seen);
    }
    for (key, questions) in
        RegisterFile::QUESTIONS.iter().filter_map(|asked| Some((asked.key, asked.kind.questions()?)))
    {
        let part = resolve(&schema, &schema["properties"][key]);
        compare(key, &schema, part, questions, &[], &mut seen);
    }
    assert!(seen.len() > 25, "{}", seen.len());
}

/// Compares the keys of a table, and of the tables within it.
fn compare(
    path: &str,
    schema: &Value,
    table: &Value,
    questions: &[Question],
    added: &[&str],
    seen: &mut BTreeSet<String>,
) {
    seen.insert(path.to_owned());
    let properties = table["properties"].as_object().unwrap_or_else(|| panic!("{path} has no properties: {table}"));
    let described: BTreeSet<&str> = properties.keys().map(String::as_str).filter(|key| !added.contains(key)).collect();
    let asked: BTreeSet<&str> = questions.iter().map(|question| question.key).collect();
    assert_eq!(described, asked, "{path}");
    for question in questions {
        let Some(inner) = question.kind.questions() else { continue };
        let property = resolve(schema, &properties[question.key]);
        let table = if question.kind.is_list() { resolve(schema, &property["items"]) } else { property };
        compare(&format!("{path}.{}", question.key), schema, table, inner, &[], seen);
    }
}

/// Follows references to where the thing itself is described.
fn resolve<'s>(schema: &'s Value, at: &'s Value) -> &'s Value {
    match at["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
        Some(name) => resolve(schema, &schema["$defs"][name]),
        None => at,
    }
}
