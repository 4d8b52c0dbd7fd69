//! The whole example with every public string replaced: each string is refused with its place, or stands in a site that
//! only shows it. What is refused is put back until a site can be made, so that no string hides behind another.

use super::harness::{Files, candour, copy, faults_of_site, files, lay, made, plain_theme, project, sources, texts};
use super::leak::unpack;
use candour::findings::Findings;
use candour::register::Register;
use candour::text::Source;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use toml::de::{DeTable, DeValue};
use toml::{Table, Value};

const DAY: &str = "2026-11-21";

/// What is put in place of strings; and what a site may not hold then, since it would have come to life.
fn attacks() -> Vec<(&'static str, String, &'static [&'static str])> {
    let times = |part: &str, times: usize| part.repeat(times);
    vec![
        (
            "script and templates",
            "<script>alert(1)</script><img src=x onerror=alert(1)> x{{ 7*7 }}y {% include \"base.html\" %}{{<a/>}}"
                .into(),
            &["x49y"],
        ),
        (
            "links to scripts",
            "[a](javascript:alert(1)) [b](data:text/html,x) <javascript:alert(1)> ![c](data:image/svg+xml,x)".into(),
            &[],
        ),
        ("a formula", "=HYPERLINK(\"https://evil.example\")".into(), &[]),
        ("direction", "\u{202e}evil\u{2066} x\u{200b}".into(), &["\u{202e}", "\u{2066}"]),
        (
            "control characters",
            "bell \u{7} escape \u{1b}[2J null \u{0} c1 \u{9b}".into(),
            &["\u{7}", "\u{1b}", "\u{0}"],
        ),
        ("deep nesting", format!("{}x{}", times("> - [*a **", 700), times("](x)", 700)), &[]),
        ("a path", "../../../../etc/passwd".into(), &["root:x:"]),
        ("another path", "..\\..\\C:\\con".into(), &[]),
    ]
}

#[test]
fn every_string_of_the_example_is_refused_with_its_place_or_only_shown() {
    let (example, theme) = (Example::read(), plain_theme());
    assert!(example.strings > 3_000, "only {} strings were found", example.strings);
    let mut shown_in_all = 0;
    for (name, attack, dead) in attacks() {
        let every: BTreeSet<usize> = (0..example.strings).collect();
        let (public, shown) = example.until_it_passes(name, every, &|number| format!("{attack} {number}"));
        shown_in_all += shown.len();
        eprintln!("{name}: {} of {} strings are shown, the others refused", shown.len(), example.strings);
        let mut site = made(&public, &theme);
        unpack(&mut site, "api/v1/register.xlsx");
        must_be_safe(name, &site, dead);
    }
    assert!(shown_in_all > 2_000, "only {shown_in_all} strings were ever shown");
}

#[test]
fn strings_of_a_megabyte_are_refused_with_their_place_or_only_shown() {
    let (example, theme) = (Example::read(), plain_theme());
    // One for each question, so that every kind of answer is among them, and every file stays below what is read.
    let mut questions = BTreeSet::new();
    let mut long: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (number, (file, path)) in example.places().into_iter().enumerate() {
        let question = path.split('.').filter(|part| part.parse::<usize>().is_err()).collect::<Vec<_>>().join(".");
        let files = long.entry(file).or_default();
        if files.len() < 4 && questions.insert(question) {
            files.insert(number);
        }
    }
    let chosen: BTreeSet<usize> = long.into_values().flatten().collect();
    assert!(chosen.len() > 50, "only {} questions were chosen", chosen.len());
    let megabyte = "words and words ".repeat(65_536);
    let (public, _) = example.until_it_passes("a megabyte", chosen, &|number| format!("{megabyte}{number}"));
    must_be_safe("a megabyte", &made(&public, &theme), &[]);
}

#[test]
fn values_of_another_kind_are_refused_with_their_place() {
    let deep = |depth: usize| (0..depth).fold(Value::Integer(1), |inner, _| Value::Array(vec![inner]));
    let tables = |depth: usize| {
        (0..depth).fold(Value::Boolean(true), |inner, _| Value::Table([("a".to_owned(), inner)].into_iter().collect()))
    };
    for (name, other) in [
        ("a list of lists", deep(60)),
        ("a table of tables", tables(60)),
        ("a number", Value::Integer(i64::MIN)),
        ("no number", Value::Float(f64::NAN)),
        ("a day", Value::Datetime("0000-01-01".parse().unwrap())),
        ("nothing", Value::String(String::new())),
    ] {
        let mut example = Example::read();
        for (_, document) in &mut example.files {
            if let Document::Toml(table) | Document::Page(table, _) = document {
                table.iter_mut().filter(|(key, _)| *key != "internal").for_each(|(_, value)| replace(value, &other));
            }
        }
        let texts = texts(example.files.iter().map(|(path, document)| (path.clone(), document.text())));
        let mut found = Findings::new();
        let checked = Register::read(&texts, &mut found).check(DAY.parse().unwrap(), &mut found);
        assert!(checked.is_none() && found.errors() > 1_000, "{name}: {} errors", found.errors());
        assert!(found.iter().all(|finding| finding.place.is_some()), "{name}: a finding has no place");
    }
}

#[test]
fn the_last_good_site_stays_to_the_byte_when_everything_is_hostile() {
    let folder = tempfile::TempDir::new().unwrap();
    let root = folder.path();
    copy(&project("content"), &root.join("content"));
    assert_eq!(candour(root, &["build", "--quiet", "--today", DAY]).code, 0);
    let good = files(&root.join("public"));
    let example = Example::read();
    let every: BTreeSet<usize> = (0..example.strings).collect();
    for (name, attack, _) in attacks() {
        for source in example.spoilt(&every, &|number| format!("{attack} {number}")) {
            lay(root, &source.path, source.text.as_bytes());
        }
        for command in ["build", "publish"] {
            let because: &[&str] = if command == "publish" { &["--because-all", "Why."] } else { &[] };
            let ran = candour(root, &[&[command, "--today", DAY], because].concat());
            assert_eq!(ran.code, 1, "{name}: {:.2000}", ran.err);
            assert!(ran.err.contains("--> content/") && ran.err.contains(".toml:"), "{name}: {:.2000}", ran.err);
            assert!(!ran.err.contains('\u{1b}') && !ran.err.contains('\u{202e}'), "{name}: orders to the terminal");
        }
        assert!(files(&root.join("public")) == good, "{name}: the site has changed");
    }
}

fn must_be_safe(name: &str, site: &Files, dead: &[&str]) {
    let mut faults = faults_of_site(site);
    // The page of a former id leads on, to a page beside it and nowhere else.
    faults.retain(|fault| {
        let led_on = fault.split_once(": <meta http-equiv=\"refresh\">").map(|(path, _)| &site[path]);
        !led_on.is_some_and(|page| leads_to_its_neighbour(&String::from_utf8_lossy(page)))
    });
    assert!(faults.is_empty(), "{name}: {} faults, such as {:#?}", faults.len(), &faults[..faults.len().min(5)]);
    assert!(site.len() > 100, "{name}: only {} files", site.len());
    for (path, bytes) in site {
        assert!(!path.contains("..") && !path.starts_with('/') && !path.contains('\\'), "{name}: {path}");
        let text = String::from_utf8_lossy(bytes);
        let alive = dead.iter().find(|it| text.contains(**it));
        assert!(alive.is_none(), "{name}: {path} holds {alive:?}");
        if path.contains(".xlsx/") && path.ends_with(".xml") {
            let xml = roxmltree::Document::parse(&text).unwrap_or_else(|fault| panic!("{name}: {path}: {fault}"));
            let formula = xml.descendants().find(|node| node.has_tag_name("f"));
            assert!(formula.is_none(), "{name}: {path} holds a formula");
        }
    }
}

fn leads_to_its_neighbour(page: &str) -> bool {
    let mut to =
        page.split("http-equiv=\"refresh\" content=\"0; url=").skip(1).map(|rest| rest.split('"').next().unwrap());
    let is_id = |to: &str| {
        to.strip_suffix(".html").is_some_and(|id| id.bytes().all(|it| it.is_ascii_lowercase() || it == b'-'))
    };
    to.next().is_some_and(is_id) && to.next().is_none()
}

/// A file of the example, taken apart.
enum Document {
    Toml(Table),
    /// Its facts and its text.
    Page(Table, String),
    Rows(Vec<Vec<String>>),
}

struct Example {
    files: Vec<(String, Document)>,
    /// How many public strings it has.
    strings: usize,
}

impl Example {
    fn read() -> Self {
        let mut files = Vec::new();
        for source in sources(&project("")) {
            let document = match source.path.rsplit('.').next() {
                Some("toml") => Document::Toml(source.text.parse().unwrap()),
                Some("md") => {
                    let mut parts = source.text.splitn(3, "+++\n").skip(1);
                    Document::Page(parts.next().unwrap().parse().unwrap(), parts.next().unwrap().to_owned())
                }
                Some("csv") => {
                    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(source.text.as_bytes());
                    Document::Rows(
                        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect(),
                    )
                }
                other => panic!("{other:?}"),
            };
            files.push((source.path.to_string(), document));
        }
        let mut example = Self { files, strings: 0 };
        example.strings = example.places().len();
        example
    }

    /// Where each string stands: the number of its file, and its path there.
    fn places(&self) -> Vec<(usize, String)> {
        let mut places = Vec::new();
        for (file, (_, document)) in self.files.iter().enumerate() {
            document.replaced(&mut |path, _| {
                places.push((file, path.to_owned()));
                None
            });
        }
        places
    }

    /// The texts with these strings replaced.
    fn spoilt(&self, chosen: &BTreeSet<usize>, attack: &dyn Fn(usize) -> String) -> Vec<Source> {
        let mut number = 0;
        let files = self.files.iter().map(|(path, document)| {
            let spoilt = document.replaced(&mut |_, _| {
                number += 1;
                chosen.contains(&(number - 1)).then(|| attack(number - 1))
            });
            (path.clone(), spoilt.text())
        });
        texts(files.collect::<Vec<_>>())
    }

    /// Replaces strings, and puts back those that are refused, until the rest passes every check. Answers what is public
    /// then, and which strings are in it replaced.
    fn until_it_passes(
        &self,
        name: &str,
        mut chosen: BTreeSet<usize>,
        attack: &dyn Fn(usize) -> String,
    ) -> (candour::public::PublicRegister, BTreeSet<usize>) {
        let places = self.places();
        for _ in 0..40 {
            let texts = self.spoilt(&chosen, attack);
            let mut found = Findings::new();
            let checked = Register::read(&texts, &mut found).check(DAY.parse().unwrap(), &mut found);
            if let Some(checked) = checked {
                return (checked.disclose(None), chosen);
            }
            let mut refused = BTreeSet::new();
            let mut spans: BTreeMap<usize, BTreeMap<String, Range<usize>>> = BTreeMap::new();
            for finding in found.iter().filter(|finding| finding.rule.severity == candour::findings::Severity::Error) {
                let place =
                    finding.place.as_ref().unwrap_or_else(|| panic!("{name}: {} has no place", finding.message));
                let file = texts.iter().position(|it| it.path == place.file).unwrap();
                let range = place.at.as_ref().map(|at| at.range());
                let spans = spans.entry(file).or_insert_with(|| self.files[file].1.spans(&texts[file].text));
                let own: Vec<usize> = chosen.iter().copied().filter(|it| places[*it].0 == file).collect();
                let touches = |it: &usize| {
                    let (Some(range), Some(span)) = (&range, spans.get(&places[*it].1)) else { return false };
                    span.start < range.end.max(range.start + 1) && range.start < span.end
                };
                let hit: Vec<usize> = own.iter().copied().filter(touches).collect();
                // Where a whole file or a whole table is meant, all of the file is put back.
                refused.extend(if hit.is_empty() { own } else { hit });
            }
            assert!(
                !refused.is_empty(),
                "{name}: none of these speaks of a string that was replaced: {:#?}",
                told(&found)
            );
            chosen.retain(|it| !refused.contains(it));
        }
        panic!("{name}: it never passes");
    }
}

fn told(found: &Findings) -> Vec<String> {
    let errors = found.iter().filter(|finding| finding.rule.severity == candour::findings::Severity::Error);
    errors
        .take(3)
        .map(|finding| format!("{:.300} {:?}", finding.message, finding.place.as_ref().map(|it| &it.file)))
        .collect()
}

impl Document {
    fn text(&self) -> String {
        match self {
            Self::Toml(table) => toml::to_string(table).unwrap(),
            Self::Page(facts, text) => format!("+++\n{}+++\n{text}", toml::to_string(facts).unwrap()),
            Self::Rows(rows) => {
                let mut writer = csv::Writer::from_writer(Vec::new());
                rows.iter().for_each(|row| writer.write_record(row).unwrap());
                String::from_utf8(writer.into_inner().unwrap()).unwrap()
            }
        }
    }

    /// The same with other strings, where there is another for the path and the string.
    fn replaced(&self, other: &mut dyn FnMut(&str, &str) -> Option<String>) -> Self {
        match self {
            Self::Toml(table) => Self::Toml(replaced_table(table, other)),
            Self::Page(facts, text) => {
                let facts = replaced_table(facts, other);
                Self::Page(facts, other(BODY, text).map_or_else(|| text.clone(), |text| text + "\n"))
            }
            Self::Rows(rows) => {
                let mut rows = rows.clone();
                for (line, row) in rows.iter_mut().enumerate().skip(1) {
                    for (column, cell) in row.iter_mut().enumerate() {
                        if let Some(text) = other(&format!("{line}.{column}"), cell) {
                            *cell = text;
                        }
                    }
                }
                Self::Rows(rows)
            }
        }
    }

    /// Where each string stands in the text of such a document.
    fn spans(&self, text: &str) -> BTreeMap<String, Range<usize>> {
        let mut spans = BTreeMap::new();
        match self {
            Self::Toml(_) => spans_of(&DeTable::parse(text).unwrap().into_inner(), "", 0, &mut spans),
            Self::Page(..) => {
                let end = text[4..].find("\n+++\n").unwrap() + 5;
                spans_of(&DeTable::parse(&text[4..end]).unwrap().into_inner(), "", 4, &mut spans);
                spans.insert(BODY.to_owned(), end..text.len());
            }
            Self::Rows(rows) => {
                let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
                let starts: Vec<usize> =
                    reader.records().map(|row| row.unwrap().position().unwrap().byte() as usize).collect();
                for (line, row) in rows.iter().enumerate() {
                    let end = starts.get(line + 1).copied().unwrap_or(text.len());
                    spans.extend((0..row.len()).map(|column| (format!("{line}.{column}"), starts[line]..end)));
                }
            }
        }
        spans
    }
}

/// The path of a page's own text.
const BODY: &str = "+++";

fn replaced_table(table: &Table, other: &mut dyn FnMut(&str, &str) -> Option<String>) -> Table {
    fn replaced(value: &Value, path: &str, other: &mut dyn FnMut(&str, &str) -> Option<String>) -> Value {
        match value {
            Value::String(text) => Value::String(other(path, text).unwrap_or_else(|| text.clone())),
            Value::Array(items) => {
                let items = items.iter().enumerate();
                Value::Array(items.map(|(at, item)| replaced(item, &format!("{path}.{at}"), other)).collect())
            }
            Value::Table(table) => {
                let table =
                    table.iter().map(|(key, value)| (key.clone(), replaced(value, &format!("{path}.{key}"), other)));
                Value::Table(table.collect())
            }
            other => other.clone(),
        }
    }
    let is_public = |key: &str| key != "internal";
    let value = |(key, value): (&String, &Value)| {
        let value = if is_public(key) { replaced(value, &format!(".{key}"), other) } else { value.clone() };
        (key.clone(), value)
    };
    table.iter().map(value).collect()
}

fn spans_of(table: &DeTable<'_>, above: &str, begins: usize, spans: &mut BTreeMap<String, Range<usize>>) {
    fn of(value: &toml::Spanned<DeValue<'_>>, path: &str, begins: usize, spans: &mut BTreeMap<String, Range<usize>>) {
        match value.get_ref() {
            DeValue::String(_) => {
                spans.insert(path.to_owned(), value.span().start + begins..value.span().end + begins);
            }
            DeValue::Array(items) => {
                items.iter().enumerate().for_each(|(at, item)| of(item, &format!("{path}.{at}"), begins, spans));
            }
            DeValue::Table(table) => spans_of(table, path, begins, spans),
            _ => {}
        }
    }
    table.iter().for_each(|(key, value)| of(value, &format!("{above}.{}", key.get_ref()), begins, spans));
}

fn replace(value: &mut Value, other: &Value) {
    match value {
        Value::String(_) => *value = other.clone(),
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, other)),
        Value::Table(table) => table.iter_mut().for_each(|(_, value)| replace(value, other)),
        _ => {}
    }
}
