//! The wall, from outside: a canary in every private place of every file, and not a feather of it in anything built.

#[cfg(feature = "serve")]
use super::harness::Preview;
use super::harness::{Files, candour, copy, files, holds, lay, project};
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use tempfile::TempDir;
use toml::{Table, Value};

/// Stands in no language and in no file of the project. A number behind it says where it was put.
const CANARY: &str = "quokkazephyr";
/// Its public twin, which must come through: without that the search itself would be in doubt.
const TWIN: &str = "wombatzephyr";

/// A day after all that the example force says.
const DAY: &str = "2026-11-21";

#[test]
fn what_is_private_is_in_no_byte_of_the_site() {
    let folder = TempDir::new().unwrap();
    copy(&project("content"), &folder.path().join("content"));
    let mut cage = Cage::default();
    cage.fill(&folder.path().join("content"));
    assert!(cage.places.len() > 300, "only {} canaries were put anywhere", cage.places.len());
    assert!(cage.secrets.len() > 100, "only {} secrets were found", cage.secrets.len());

    // The ledger must not learn more than the site. The day is one on which the example's own ledger can go on.
    let published = candour(folder.path(), &["publish", "--because-all", "A reason.", "--quiet", "--today", DAY]);
    assert_eq!(published.code, 0, "{}", published.err);
    let mut ledger = files(&folder.path().join("content/ledger"));
    ledger.retain(|path, _| path == "events.jsonl" || path.starts_with("versions/"));
    assert!(ledger.len() > 20 && holds(&ledger, TWIN), "nothing was recorded");
    cage.look_for_feathers(&ledger);

    let built = candour(folder.path(), &["build", "--today", DAY]);
    assert_eq!(built.code, 0, "{}", built.err);
    // A finding may show the force its own lines. Here there is none but for Welsh that is missing, which shows no line.
    let said = format!("{}{}", built.out, built.err);
    assert_eq!(said.matches("= rule: ").count(), said.matches("= rule: welsh-missing").count(), "{said}");
    // It names the file, which is called as the record's id is.
    let tells = |said: &str| said.lines().any(|line| line.contains(CANARY) && !line.contains(".toml"));
    assert!(!tells(&said), "{said}");
    let quiet = candour(folder.path(), &["build", "--quiet", "--format", "json", "--out", "again", "--today", DAY]);
    assert!(quiet.code == 0 && !tells(&quiet.out) && quiet.err.is_empty(), "{}{}", quiet.out, quiet.err);

    for out in ["public", "again"] {
        let mut site = files(&folder.path().join(out));
        unpack(&mut site, "api/v1/register.xlsx");
        assert!(holds(&site, TWIN), "public words were not found either");
        // There every word that begins as the canary does would stand by itself.
        assert!(site.contains_key("search/words/q.js"));
        cage.look_for_feathers(&site);
    }
    cage.look_for_feathers(&lists_and_exports(folder.path()));
}

/// Everything that goes to colleagues without being marked as internal, spreadsheets unpacked.
fn lists_and_exports(folder: &Path) -> Files {
    let mut made = Files::new();
    for (name, arguments) in [
        ("due.txt", &["due", "--within", "9y", "--out"][..]),
        ("due.json", &["due", "--within", "9y", "--format", "json", "--out"]),
        ("due.ics", &["due", "--within", "9y", "--format", "ical", "--out"]),
        ("missing.md", &["export", "--report"]),
        ("missing.csv", &["export", "--report"]),
        #[cfg(feature = "sheets")]
        ("register.xlsx", &["export"]),
    ] {
        let ran = candour(folder, &[arguments, &[name]].concat());
        assert_eq!(ran.code, 0, "{name}: {}", ran.err);
        made.insert(name.to_owned(), fs::read(folder.join(name)).unwrap());
    }
    unpack(&mut made, "register.xlsx");
    assert!(holds(&made, "glanhafren"));
    made
}

/// Puts what is in a spreadsheet in its place.
pub(crate) fn unpack(files: &mut Files, path: &str) {
    let Some(book) = files.remove(path) else { return };
    let mut book = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    for index in 0..book.len() {
        let mut file = book.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(format!("{path}/{}", file.name().unwrap()), bytes);
    }
}

/// A draft may be seen by its author; what is internal or withheld may not, in a draft neither.
#[cfg(feature = "serve")]
#[test]
fn what_is_private_is_in_no_byte_of_the_preview_and_a_draft_on_its_own_pages_only() {
    let mut cage = Cage::default();
    let preview = Preview::of(|root| {
        copy(&project("content"), &root.join("content"));
        cage.fill(&root.join("content"));
    });
    let built = candour(preview.root.path(), &["build", "--quiet"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let paths: Vec<String> = files(&preview.root.path().join("public")).into_keys().collect();
    let mut served: Files = paths.iter().map(|path| (path.clone(), preview.plain(&format!("/{path}")).body)).collect();
    unpack(&mut served, "api/v1/register.xlsx");
    assert!(served.len() > 50 && holds(&served, TWIN));
    cage.look_for_feathers(&served);

    let list = preview.page("/");
    let drafts: Vec<&str> = list.split("<li><a href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let drafts: Vec<&str> = drafts.into_iter().filter(|draft| draft.contains(CANARY)).collect();
    assert_eq!(drafts.len(), 2, "{drafts:?}");
    let mut pages: Vec<String> = drafts.iter().map(|draft| preview.page(draft)).collect();
    assert!(pages.iter().all(|page| page.contains(CANARY) && page.contains("nobody else can see it")));
    pages.extend(["/", "/technologies/", "/datasets/", "/_findings", "/nowhere"].map(|path| preview.page(path)));
    for page in pages {
        // What is found names the file to mend, which is called as the record's id is.
        let names_files = page.contains("candour-findings");
        for rest in page.to_lowercase().split(CANARY).skip(1) {
            let number: usize = rest.split('x').next().unwrap().parse().unwrap();
            let place = &cage.places[number];
            let is_draft =
                ["technologies: draft: ", "datasets: draft: ", "draft: "].iter().any(|it| place.starts_with(it));
            let is_file = names_files && place.ends_with(": id");
            assert!(is_file || is_draft && !place.contains("internal"), "the preview holds what stands in {place}");
        }
    }
}

/// Where canaries were put, and what was private before.
#[derive(Default)]
struct Cage {
    places: Vec<String>,
    /// What the example itself keeps private.
    secrets: Vec<String>,
}

impl Cage {
    /// Another canary, which remembers where it was put.
    fn canary(&mut self, place: impl Into<String>) -> String {
        self.places.push(place.into());
        format!("{CANARY}{}x", self.places.len() - 1)
    }

    fn fill(&mut self, content: &Path) {
        self.remember_secrets(content);
        self.add_private_records(content);
        for (path, bytes) in files(content) {
            let text = String::from_utf8(bytes).unwrap();
            let text = match path.rsplit_once('.') {
                Some((_, "toml")) => self.in_toml(&path, &text),
                Some((_, "md")) => text.replacen("+++\n", &format!("+++\n# {}\n", self.canary(&path)), 1),
                _ => text,
            };
            fs::write(content.join(path), text).unwrap();
        }
        let register = fs::read_to_string(content.join("register.toml")).unwrap();
        let notice = register.replace("notice = \"", &format!("notice = \"{TWIN} "));
        fs::write(content.join("register.toml"), notice).unwrap();
        self.add_what_is_passed_over(content);
    }

    /// Comments before every table, and an internal table with everything that TOML can hold.
    fn in_toml(&mut self, path: &str, text: &str) -> String {
        let is_record = path.starts_with("technologies/") || path.starts_with("datasets/");
        let mut filled = format!("# {}\n", self.canary(format!("{path}: first line")));
        for line in text.lines() {
            let is_header = line.starts_with('[') && line.trim_end().ends_with(']') && !line.contains([' ', '(', '"']);
            if is_header {
                filled.push_str(&format!("# {}\n", self.canary(format!("{path}: before {line}"))));
            }
            filled.push_str(line);
            if is_header {
                filled.push_str(&format!(" # {}", self.canary(format!("{path}: behind {line}"))));
            }
            filled.push('\n');
        }
        if is_record {
            let mut canary = |what: &str| self.canary(format!("{path}: internal {what}"));
            filled.push_str(&format!(
                "[internal.{}]\nnote = \"{}\"\nwithheld.suppliers = [{{ name = \"{} Ltd\" }}]\nlist = [\"{}\", [\"{}\"]]\n\
                 table = {{ a = {{ b = \"{}\" }} }}\nday = 1999-12-31\nlong = \"\"\"\n{}\n\"\"\"\n\
                 [[internal.{}.items]]\nname = \"{}\"\nstatus = \"{}\"\n",
                canary("key"),
                canary("note"),
                canary("withheld answer"),
                canary("list"),
                canary("list in a list"),
                canary("table in a table"),
                canary("paragraph"),
                canary("key"),
                canary("name"),
                canary("status"),
            ));
        }
        filled.push_str(&format!("# {}\n", self.canary(format!("{path}: last line"))));
        filled
    }

    /// A draft and a wholly withheld record of each kind, every word of which is private, and its very id.
    fn add_private_records(&mut self, content: &Path) {
        let read = |path: &str| fs::read_to_string(content.join(path)).unwrap().parse::<Table>().unwrap();
        let withheld = read("technologies/protected-record.toml")["publication"].clone();
        let mut number = 0;
        let draft: Value = "state = \"draft\"".parse::<Table>().unwrap().into();
        for (kind, like) in [("technologies", "live-facial-recognition"), ("datasets", "custody-images")] {
            for (state, publication) in [("draft", &draft), ("withheld", &withheld)] {
                let id = self.canary(format!("{kind}: {state}: id"));
                let mut record = read(&format!("{kind}/{like}.toml"));
                for (key, value) in &mut record {
                    self.spoil(&format!("{kind}: {state}: {key}"), value);
                }
                record.remove("former_ids");
                let mut publication = publication.clone();
                if state == "withheld" {
                    number += 1;
                    let words = format!("To say what it is would help those whom it looks for, in {number} ways.");
                    publication.as_table_mut().unwrap().insert("explanation".to_owned(), words.into());
                }
                record.insert("publication".to_owned(), publication);
                // [internal] ends a file, as the check asks.
                let internal: Table =
                    record.remove("internal").map(|it| ("internal".to_owned(), it)).into_iter().collect();
                let text = toml::to_string(&record).unwrap() + &toml::to_string(&internal).unwrap();
                lay(content, &format!("{kind}/{id}.toml"), text);
                let name = self.canary(format!("{kind}: {state}: Welsh"));
                lay(content, &format!("{kind}/{id}.cy.toml"), format!("name = \"Enw {name}\"\n"));
                if kind == "technologies" {
                    let rows = fs::read_to_string(content.join(format!("deployments/{like}.csv"))).unwrap();
                    let place = self.canary(format!("{state}: deployments"));
                    lay(content, &format!("deployments/{id}.csv"), rows.replace("Aberhafren", &place));
                }
            }
        }
    }

    /// Puts a canary into every text of a value that need not be a code, an id or an address.
    fn spoil(&mut self, place: &str, value: &mut Value) {
        match value {
            Value::String(text) if text.contains(' ') => *text = format!("{text} {}", self.canary(place)),
            Value::String(text) if text.starts_with("https://") => text.push_str(&self.canary(place)),
            Value::String(text) if text.contains('@') => *text = format!("{}{text}", self.canary(place)),
            Value::Array(items) => items.iter_mut().for_each(|item| self.spoil(place, item)),
            Value::Table(table) => {
                table.iter_mut().for_each(|(key, value)| self.spoil(&format!("{place}.{key}"), value))
            }
            _ => {}
        }
    }

    /// Files that a register does not read.
    fn add_what_is_passed_over(&mut self, content: &Path) {
        for path in
            [".git/config", ".draft.toml", "technologies/.hidden.toml", "pages/.about.md.swp", "ledger/old.json"]
        {
            let canary = self.canary(path);
            lay(content, path, format!("{{\"name\": \"{canary}\"}}"));
            lay(content, &format!("{path}.{canary}"), canary.clone());
        }
    }

    /// Every text that the example keeps private and says nowhere in public.
    fn remember_secrets(&mut self, content: &Path) {
        let (mut secrets, mut public) = (Vec::new(), String::new());
        // Old versions do not make public what is kept back today.
        for (path, bytes) in files(content).into_iter().filter(|(path, _)| !path.starts_with("ledger/")) {
            let text = String::from_utf8(bytes).unwrap();
            let Some(mut table) = path.ends_with(".toml").then(|| text.parse::<Table>().unwrap()) else {
                public.push_str(&text);
                continue;
            };
            secrets.extend(table.remove("internal"));
            let state = table.get("publication").and_then(|it| it.get("state")).and_then(Value::as_str);
            if matches!(state, Some("draft" | "withheld")) {
                let stem = path.rsplit('/').next().unwrap().trim_end_matches(".toml");
                secrets.push(Value::String(stem.to_owned()));
                public.extend(table.remove("publication").map(|it| it.to_string()));
                secrets.push(Value::Table(table));
            } else {
                public.push_str(&table.to_string());
            }
        }
        for secret in &secrets {
            texts(secret, &mut self.secrets);
        }
        // A title or an id that stands in public as well is no secret.
        self.secrets.retain(|secret| secret.len() >= 12 && !public.contains(secret.as_str()));
    }

    fn look_for_feathers(&self, site: &Files) {
        for (path, bytes) in site {
            let is_packed =
                [&b"PK\x03\x04"[..], b"\x1f\x8b", b"\x28\xb5\x2f\xfd"].iter().any(|mark| bytes.starts_with(mark));
            assert!(!is_packed, "{path} is compressed: let this test unpack it before it looks");
            for text in [path.to_lowercase(), String::from_utf8_lossy(bytes).to_lowercase()] {
                if let Some(at) = text.find(CANARY) {
                    let number = text[at + CANARY.len()..].split('x').next().and_then(|digits| digits.parse().ok());
                    let place = number.and_then(|number: usize| self.places.get(number));
                    panic!("{path} holds what stands in {place:?}");
                }
            }
            let text = String::from_utf8_lossy(bytes);
            let found =
                self.secrets.iter().find(|secret| text.contains(secret.as_str()) || path.contains(secret.as_str()));
            assert!(found.is_none(), "{path} holds the private words {found:?}");
        }
    }
}

/// Every line and sentence of the texts in a value.
fn texts(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            into.extend(text.lines().flat_map(|line| line.split(". ")).map(|words| words.trim().to_owned()));
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, into)),
        Value::Table(table) => table.values().for_each(|value| texts(value, into)),
        _ => {}
    }
}
