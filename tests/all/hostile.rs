//! Registers that want to do harm: whatever stands in them, they are refused with words, or become a site that only
//! shows what was written.

use super::harness::{
    DAY, Page, SOUND, candour, disclosed, faults_of_site, files, lay, made, plain_theme, project, sound, sources, texts,
};
use candour::findings::{Findings, Format, Look, show};
use candour::public::PublicRegister;
use candour::register::{EXAMPLE_FILES, Register};
use candour::standard::{
    Dataset, Deployment, Kind, Owner, PageFacts, Question, Reasons, RegisterFile, Technology, UpdateFacts,
};
use candour::text::{Source, strange};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use toml::{Table, Value};

/// What somebody would write who wants to run, break or read something that is not theirs.
fn attacks() -> Vec<(&'static str, String)> {
    let long = |part: &str, bytes: usize| part.repeat(bytes / part.len());
    vec![
        ("script tags", "<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>".into()),
        ("the end of a script", "</script><script>alert(1)</script><!--<script>".into()),
        ("the end of a title", "</title></textarea></style><iframe src=javascript:alert(1)>".into()),
        ("a template", "x{{ 7*7 }}y {% raw %} {{<row of={row}/>}} {# {% include \"base.html\" %}".into()),
        ("another template", "${7*7} #{7*7} <%= 7*7 %> { $count } {\"{\"}".into()),
        ("an attribute", "\" onload=alert(1) x=\" ' onmouseover='alert(1) ` autofocus onfocus=alert(1)//".into()),
        (
            "entities",
            "&lt;script&gt; &#106;avascript&colon;alert(1) &quot; &amp;amp; &nbsp; &bogus; &#0; &#x110000;".into(),
        ),
        ("a link to a script", "[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) <javascript:alert(1)>".into()),
        (
            "a link in entities",
            "[a](&#x6A;avascript:alert(1)) [b](java%0ascript:alert(1)) [c]( data:text/html,x )".into(),
        ),
        (
            "links to other things",
            "[a](data:text/html;base64,PHNjcmlwdD4=) [b](vbscript:x) [c](file:///etc/passwd)".into(),
        ),
        (
            "a link by reference",
            "[a][b]\n\n[b]: javascript:alert(1) \"x\" onload=\"y\n\n![c](data:image/svg+xml,x)".into(),
        ),
        (
            "a link in two parts",
            "[x](https://a.example/\"onclick=\"alert(1)) [y](//evil.example) [z](\\\\evil.example)".into(),
        ),
        ("a path", "../../../../etc/passwd ..\\..\\x C:\\x /etc/passwd file:///etc/passwd".into()),
        ("a formula", "=cmd|' /C calc'!A0".into()),
        ("another formula", "@SUM(1+1)*cmd|' /C calc'!A0".into()),
        ("a negative formula", "-2+3+cmd|' /C calc'!A0".into()),
        ("a positive formula", "+1+1, \"quoted\"; semi".into()),
        (
            "ends of lines",
            "line \u{2028} paragraph \u{2029} next \u{85} end ]]> --> <![CDATA[ <?xml?> <!DOCTYPE x>".into(),
        ),
        ("control characters", "bell \u{7} escape \u{1b}[2J\u{1b}]0;x\u{7} null \u{0} delete \u{7f} c1 \u{9b}".into()),
        ("direction", "\u{202e}evil\u{202c} \u{2066}x\u{2069} \u{200b}\u{200d}\u{feff}\u{ad} \u{e0041}".into()),
        ("other planes", "\u{1F600}\u{10FFFF}\u{FFFE} e\u{301}\u{301}\u{301} ﷽ İ ß ſ Ω".into()),
        ("a long word", long("x", 100_000)),
        ("many words", long("word ", 100_000)),
        ("many marks", long("*_`[(<&\"'", 4_000)),
        ("deep quotes", long("> ", 4_000) + "x"),
        ("deep lists", (0..150).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect()),
        ("deep brackets", long("[", 4_000) + &long("](x)", 4_000)),
        ("deep emphasis", long("*a **a ", 4_000)),
        ("many references", (0..300).map(|number| format!("[^{number}]\n\n[^{number}]: x [^{number}]\n\n")).collect()),
        ("a table", format!("{}|\n{}|\n{}|\n", long("|<b>a", 1_000), long("|-", 1_000), long("|=1+1", 1_000))),
        ("front matter", "+++\ntitle = \"x\"\n+++\n[internal]\nx = 1\n".into()),
        ("a plain word", "word".into()),
    ]
}

/// Two registers that hold every kind of file.
fn registers() -> [Vec<Source>; 2] {
    let example = texts(EXAMPLE_FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    [example, sources(&project("tests/registers/bilingual"))]
}

#[test]
fn what_would_do_harm_would_be_seen() {
    let harm = [
        "<script>alert(1)</script>",
        "<script src=https://evil.example/x.js></script>",
        "<script type=\"application/ld+json\">{\"a\": </script>",
        "<p onclick=x>",
        "<p style=\"color: red\">",
        "<iframe></iframe>",
        "<a href=\" java\nscript:alert(1)\">a</a>",
        "<a href=\"data:text/html,x\">a</a>",
        "<a href=\"//evil.example\">a</a>",
        "<meta http-equiv=refresh content=0>",
        "<p title=a\"b>",
        "<!-- x -->",
    ];
    for html in harm {
        assert!(!Page::read(html.as_bytes()).faults.is_empty(), "{html}");
    }
    let sound =
        "<!doctype html><title>a &lt;script&gt;</title><p>=1+1<script type=\"application/ld+json\">{\"a\":1}</script>";
    assert_eq!(Page::read(sound.as_bytes()).faults, [""; 0]);
    for (file, text) in
        [("a.csv", "a,b\r\n1,=2\r\n"), ("a.csv", "a,b\r\n1\r\n"), ("a.atom", "<a>&nbsp;</a>"), ("a.json", "{")]
    {
        let site = [(file.to_owned(), text.as_bytes().to_vec())].into();
        assert_eq!(faults_of_site(&site).len(), 1, "{file}: {text}");
    }
}

#[test]
fn every_string_replaced_is_refused_with_its_place() {
    for (name, attack) in attacks() {
        for register in registers() {
            let spoilt = spoil(&register, &mut Attack::on_everything(&attack));
            let mut found = Findings::new();
            let checked = Register::read(&spoilt, &mut found).check(DAY.parse().unwrap(), &mut found);
            assert!(checked.is_none() && found.errors() > 0, "{name} was let through");
            must_be_told_well(name, &found);
        }
    }
}

#[test]
fn every_word_replaced_is_refused_or_only_shown() {
    let theme = plain_theme();
    let mut published = Vec::new();
    for (name, attack) in attacks() {
        for (register, day) in registers().iter().zip([DAY, "2026-11-16"]) {
            let spoilt = spoil(register, &mut Attack::on_words(&attack));
            let mut found = Findings::new();
            let checked = Register::read(&spoilt, &mut found).check(day.parse().unwrap(), &mut found);
            must_be_told_well(name, &found);

            if let Some(checked) = checked {
                published.push(name);
                must_only_be_shown(name, &checked.disclose(None), &theme);
            }
        }
    }
    assert!(published.contains(&"a plain word") && published.contains(&"a formula"), "{published:?}");
}

#[test]
fn what_passes_every_check_is_still_only_shown() {
    // Behind the wall nothing is checked again, so that pages and feeds must hold by themselves.
    let theme = plain_theme();
    let public =
        [disclosed(&registers()[0], DAY.parse().unwrap()), disclosed(&registers()[1], "2026-11-16".parse().unwrap())];
    let names = names_of_one_language();
    for (name, attack) in attacks() {
        // Invisible characters are refused before.
        let mut attack = attack;
        for (span, _) in strange(&attack.clone()).into_iter().rev() {
            attack.replace_range(span, "");
        }
        for public in &public {
            let mut json = serde_json::to_value(public).unwrap();
            spoil_json(&mut json, &names, &mut Attack::on_words(&attack));
            let spoilt: PublicRegister = serde_json::from_value(json).unwrap();
            assert!(spoilt.technologies[0].answers.name.en.ends_with(char::is_numeric));
            must_only_be_shown(name, &spoilt, &theme);
        }
    }
}

/// Findings with a place, which can be shown in every form without doing anything to a terminal.
fn must_be_told_well(attack: &str, found: &Findings) {
    for finding in found {
        let place = finding.place.as_ref().unwrap_or_else(|| panic!("{attack}: no place: {}", finding.message));
        assert!(place.file.starts_with("content/"), "{attack}: {}", place.file);
        assert!(place.at.as_ref().is_none_or(|at| at.range().end <= at.text.len()), "{attack}: {}", place.file);
    }
    for format in [Format::Human, Format::Json, Format::Sarif, Format::Github] {
        let shown = show(found, format, Look::default());
        let strange = shown.chars().find(|c| c.is_control() && *c != '\n' || ('\u{202a}'..='\u{202e}').contains(c));
        assert!(strange.is_none(), "{attack}: {format:?} holds {strange:?}");
        if matches!(format, Format::Json | Format::Sarif) {
            serde_json::from_str::<Json>(&shown).unwrap_or_else(|fault| panic!("{attack}: {format:?}: {fault}"));
        }
        if matches!(format, Format::Github) {
            assert!(shown.lines().all(|line| line.starts_with("::")), "{attack}: a line of its own in {shown:.500}");
        }
    }
}

/// A site without a fault, in which no template was run and every link leads somewhere sound.
fn must_only_be_shown(attack: &str, public: &PublicRegister, theme: &candour::pages::Theme) {
    let site = made(public, theme);
    let faults = faults_of_site(&site);
    assert!(faults.is_empty(), "{attack}: {} faults, such as {:#?}", faults.len(), &faults[..faults.len().min(5)]);
    let home = Page::read(&site["index.html"]);
    assert!(home.words.len() > 500, "{attack}: the home page is empty");
    for (path, bytes) in &site {
        assert!(!path.contains("..") && !path.starts_with('/'), "{attack}: {path}");
        // A spreadsheet is packed; leak.rs unpacks it, and tables.rs reads its cells.
        if path.ends_with(".xlsx") {
            continue;
        }
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("x49y") && !text.contains("$49"), "{attack}: a template was run in {path}");
        assert!(!text.contains('\u{0}') && !text.contains('\u{1b}'), "{attack}: control characters in {path}");
    }
}

/// What is put in place of a text, and where.
struct Attack<'a> {
    text: &'a str,
    is_on_everything: bool,
    times: usize,
}

impl<'a> Attack<'a> {
    fn on_everything(text: &'a str) -> Self {
        Self { text, is_on_everything: true, times: 0 }
    }

    fn on_words(text: &'a str) -> Self {
        Self { text, is_on_everything: false, times: 0 }
    }

    /// The attack with a number behind it, since many lists refuse the same name twice. A long one stands in some places
    /// only, and a word in the others.
    fn next(&mut self) -> String {
        self.times += 1;
        let text = if self.text.len() > 1_000 && self.times % 37 != 1 { "word" } else { self.text };
        format!("{text} {}", self.times)
    }

    fn is_on(&self, kind: &Kind) -> bool {
        self.is_on_everything || matches!(kind, Kind::Line | Kind::Prose | Kind::Name)
    }
}

/// The register with the attack in every file.
fn spoil(register: &[Source], attack: &mut Attack<'_>) -> Vec<Source> {
    let spoilt = register.iter().map(|source| {
        let kind = source.path.trim_start_matches("content/").split('/').next().unwrap();
        let text = match (kind, source.path.rsplit('.').next()) {
            (_, Some("csv")) => spoil_rows(&source.text, attack),
            ("pages", _) => spoil_page(&source.text, PageFacts::QUESTIONS, attack),
            ("updates", _) => spoil_page(&source.text, UpdateFacts::QUESTIONS, attack),
            ("technologies", _) => spoil_toml(&source.text, &[Technology::QUESTIONS, Reasons::QUESTIONS], attack),
            ("datasets", _) => spoil_toml(&source.text, &[Dataset::QUESTIONS, Reasons::QUESTIONS], attack),
            ("owners.toml" | "owners.cy.toml", _) => spoil_owners(&source.text, attack),
            _ => spoil_toml(&source.text, &[RegisterFile::QUESTIONS], attack),
        };
        (source.path.to_string(), text)
    });
    texts(spoilt)
}

fn spoil_toml(text: &str, questions: &[&[Question]], attack: &mut Attack<'_>) -> String {
    let mut table: Table = text.parse().unwrap();
    spoil_table(&mut table, questions, attack);
    toml::to_string(&table).unwrap()
}

fn spoil_table(table: &mut Table, questions: &[&[Question]], attack: &mut Attack<'_>) {
    for (key, value) in table.iter_mut() {
        let question = questions.iter().flat_map(|questions| *questions).find(|question| question.key == key);
        // The path of a question is a Name to the reader, and no word.
        if let Some(question) = question.filter(|question| question.key != "field" || attack.is_on_everything) {
            spoil_value(value, &question.kind, attack);
        }
    }
}

fn spoil_value(value: &mut Value, kind: &Kind, attack: &mut Attack<'_>) {
    match (kind, value) {
        (Kind::Table(questions), Value::Table(table)) => spoil_table(table, &[questions], attack),
        (Kind::List(inner), Value::Array(items)) => items.iter_mut().for_each(|item| spoil_value(item, inner, attack)),
        (kind, Value::String(text)) if attack.is_on(kind) => *text = attack.next(),
        _ => {}
    }
}

fn spoil_owners(text: &str, attack: &mut Attack<'_>) -> String {
    let mut owners: Table = text.parse().unwrap();
    for owner in owners.iter_mut().filter_map(|(_, owner)| owner.as_table_mut()) {
        spoil_table(owner, &[Owner::QUESTIONS], attack);
    }
    toml::to_string(&owners).unwrap()
}

fn spoil_page(text: &str, questions: &[Question], attack: &mut Attack<'_>) -> String {
    let facts = text.split("+++\n").nth(1).unwrap();
    format!("+++\n{}+++\n{}\n", spoil_toml(facts, &[questions], attack), attack.next())
}

fn spoil_rows(text: &str, attack: &mut Attack<'_>) -> String {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).unwrap();
    for row in reader.records() {
        let row = row.unwrap();
        let cells = header.iter().zip(&row).map(|(name, cell)| {
            let question = Deployment::QUESTIONS.iter().find(|question| question.key == name).unwrap();
            if attack.is_on(&question.kind) { attack.next() } else { cell.to_owned() }
        });
        writer.write_record(cells).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// Puts the attack wherever a published register has words: all that has a language, and names.
fn spoil_json(json: &mut Json, names: &BTreeSet<&str>, attack: &mut Attack<'_>) {
    match json {
        Json::Array(items) => items.iter_mut().for_each(|item| spoil_json(item, names, attack)),
        Json::Object(members) => {
            for (key, value) in members.iter_mut() {
                match value {
                    Json::String(text) if matches!(key.as_str(), "en" | "cy") || names.contains(key.as_str()) => {
                        *text = attack.next();
                    }
                    Json::Array(items) if names.contains(key.as_str()) => {
                        let words = items.iter_mut().filter(|item| item.is_string());
                        words.for_each(|item| *item = attack.next().into());
                    }
                    value => spoil_json(value, names, attack),
                }
            }
        }
        _ => {}
    }
}

/// The keys whose answers are names, and nowhere anything narrower.
fn names_of_one_language() -> BTreeSet<&'static str> {
    fn below(questions: &'static [Question], kinds: &mut BTreeMap<&'static str, Vec<bool>>) {
        for question in questions {
            let is_name = matches!(question.kind, Kind::Name | Kind::List(Kind::Name));
            let has_no_text = question.kind.is_words() || question.kind.questions().is_some();
            kinds.entry(question.key).or_default().extend((!has_no_text).then_some(is_name));
            below(question.kind.questions().unwrap_or_default(), kinds);
        }
    }
    let mut kinds = BTreeMap::new();
    for questions in [Technology::QUESTIONS, Dataset::QUESTIONS, Owner::QUESTIONS, RegisterFile::QUESTIONS] {
        below(questions, &mut kinds);
    }
    let all_names = |kinds: &Vec<bool>| !kinds.is_empty() && kinds.iter().all(|is_name| *is_name);
    kinds.into_iter().filter(|(_, kinds)| all_names(kinds)).map(|(key, _)| key).collect()
}

#[test]
fn an_id_that_is_a_path_leads_nowhere() {
    let paths = [
        "../evil",
        "..",
        ".",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "con",
        "CON",
        "prn",
        "aux",
        "nul",
        "nul.html",
        "com1",
        "com9",
        "lpt1",
        "com¹",
        "C:\\evil",
        "\\\\server\\share",
        "..\\..\\evil",
        "a b",
        "%2e%2e",
        "A",
        "",
        "a\u{0}b",
        "é",
    ];
    for path in paths {
        let quoted = toml::Value::String(path.to_owned()).to_string();
        let with = |file: &str, more: &str| {
            let text = |path: &str, text: &str| if path == file { format!("{more}\n{text}") } else { text.to_owned() };
            texts(EXAMPLE_FILES.iter().map(|(path, sound)| ((*path).to_owned(), text(path, sound))))
        };
        let renamed = |to: String| {
            let mut register = registers()[0].clone();
            let record = register.iter().find(|source| &*source.path == SOUND).unwrap().text.clone();
            register.push(Source::new(to, record));
            register
        };
        let registers = [
            ("former id", with(SOUND, &format!("former_ids = [{quoted}]"))),
            ("related", with(SOUND, &format!("related = [{quoted}]"))),
            ("product", with(SOUND, &format!("product = {quoted}"))),
            ("owner", with("content/owners.toml", &format!("[{quoted}]\nrole = \"R\"\nanswers_for = \"A\"\n"))),
            ("technology", renamed(format!("content/technologies/{path}.toml"))),
            ("dataset", renamed(format!("content/datasets/{path}.toml"))),
            ("page", renamed(format!("content/pages/{path}.md"))),
            ("update", renamed(format!("content/updates/2026-01-01-{path}.md"))),
            ("deployments", renamed(format!("content/deployments/{path}.csv"))),
        ];
        for (what, register) in registers {
            let mut found = Findings::new();
            let checked = Register::read(&register, &mut found).check(DAY.parse().unwrap(), &mut found);
            assert!(checked.is_none(), "{what} {path:?} was let through");
            assert!(found.iter().all(|finding| finding.place.is_some()), "{what} {path:?}");
        }
    }
}

#[test]
fn a_path_given_to_a_command_or_in_a_theme_leads_nowhere() {
    let folder = sound();
    let root = folder.path().join("inner");
    let run = |arguments: &[&str]| candour(&root, arguments);
    super::harness::copy(folder.path(), &root);
    lay(&root, "national/national.toml", "");
    assert_eq!(run(&["publish", "--quiet", "--today", DAY]).code, 0);
    let within = |path: &String| path.starts_with("inner/content/technologies/");
    let outside = || -> Vec<String> { files(folder.path()).into_keys().filter(|path| !within(path)).collect() };
    let before = outside();
    let paths = ["../evil", "../../evil", "/tmp/evil", "..\\evil", "C:\\evil", "con", "nul.toml", "a/b", "SOUND"];
    for path in paths {
        let renamed = run(&["rename", "sound", path, "--because", "Why.", "--today", "2026-01-21"]);
        assert!(renamed.code == 2 && renamed.err.contains("is no id"), "{path}: {}", renamed.err);
        let quoted = Value::String(path.to_owned()).to_string();
        let site = |line: &str| format!("[site]\n{line}\n");
        for (file, from, to) in [
            ("content/register.toml", "[site]\n".to_owned(), site(&format!("theme = {quoted}"))),
            (
                "themes/plain/theme.toml",
                String::new(),
                format!("[crest]\nfile = {quoted}\nalt = \"A\"\nwidth = 9\nheight = 9\n"),
            ),
        ] {
            let was = std::fs::read_to_string(root.join(file)).ok();
            lay(&root, file, was.clone().unwrap_or_default().replacen(&from, &to, 1));
            let built = run(&["build", "--today", DAY]);
            assert!(built.code == 1 && built.err.contains(&format!("--> {file}:")), "{path}: {}", built.err);
            match was {
                Some(was) => lay(&root, file, was),
                None => std::fs::remove_dir_all(root.join("themes")).unwrap(),
            }
        }
        let national = "schema = 1\n[national]\nname = \"Technology\"\npublisher = \"Office\"\nbase_url = \"https://national.example.org/\"\ncontact_email = \"a@example.org\"\n";
        let member = format!("[[forces]]\ncode = {quoted}\nname = \"A\"\nregion = \"wales\"\nfeeds = [\"a\"]\n");
        lay(&root, "national/national.toml", format!("{national}{member}"));
        let collected = candour(&root.join("national"), &["collect", "--at", "2026-01-21T06:00:00Z"]);
        assert!(collected.code == 1 && collected.err.contains("is not an id"), "{path}: {}", collected.err);
    }
    // A list may name what it likes: ids are made of it.
    let rows: String =
        paths.iter().enumerate().map(|(at, path)| format!("{path},Tool {at},It sorts.,live\n")).collect();
    lay(&root, "list.csv", format!("Id,Name,Summary,Status\n{rows}"));
    let imported = run(&["import", "list.csv", "--id-column", "Id", "--today", DAY]);
    assert!(imported.code < 2, "{}", imported.err);
    std::fs::remove_file(root.join("list.csv")).unwrap();
    assert_eq!(outside(), before);
    let is_id =
        |name: &String| name.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || b"-.".contains(&it));
    let drafts = files(&root.join("content/technologies"));
    assert!(drafts.len() > 5 && drafts.keys().all(is_id), "{:?}", drafts.keys());
}

#[test]
fn texts_that_are_hardly_texts_are_refused_by_the_program() {
    let deep = |open: &str, times: usize| open.repeat(times);
    let raw: Vec<(&str, String)> = vec![
        ("brackets", format!("x = {}", deep("[", 50_000))),
        ("braces", format!("x = {}", deep("{a=", 20_000))),
        ("dotted keys", format!("{}x = 1", deep("a.", 20_000))),
        ("a dotted header", format!("[{}x]", deep("a.", 20_000))),
        ("many headers", (0..3_000).map(|number| format!("[[a{number}.b]]\n")).collect()),
        ("an open text", "name = \"\"\"".to_owned()),
        ("null", "\0\0\0".to_owned()),
        ("line ends", "\r\r\r".to_owned()),
        ("marks", "+++\n".repeat(1_000)),
        ("numbers", "schema = 1e999\nx = -9223372036854775808\ny = nan\nz = 0xffffffffffffffffffff\n".to_owned()),
        ("days", "status_since = 0000-00-00\nlast_reviewed = 9999-12-31\n".to_owned()),
        ("quotes", "date,place\n\"2026-01-01,\"\"\"".to_owned()),
        ("one line", "x".repeat(500_000)),
        ("an inner table", format!("[internal]\nx = {}1{}\n", deep("[", 60), deep("]", 60))),
    ];
    for (name, text) in raw {
        for file in [
            "register.toml",
            "owners.toml",
            "technologies/sound.toml",
            "technologies/sound.cy.toml",
            "datasets/records.toml",
            "pages/about.md",
            "deployments/faces.csv",
        ] {
            let folder = sound();
            lay(folder.path(), &format!("content/{file}"), &text);
            let before = files(folder.path());
            let ran = candour(folder.path(), &["build", "--today", DAY]);
            let is_harmless = ran.code == 0 && files(&folder.path().join("public")).len() > 20;
            assert!(ran.code == 1 || is_harmless, "{name} in {file}: {}: {:.2000}", ran.code, ran.err);
            assert!(ran.code == 0 || ran.err.contains("content/"), "{name} in {file}: {:.2000}", ran.err);
            assert!(ran.code == 0 || files(folder.path()) == before, "{name} in {file}: something was written");
        }
    }
}
