//! The pages of a national collection: every state of a force, what is compared, and that nobody is ranked or harmed.

use super::harness::{Files, disclosed, faults_of_site, lay, plain_theme, project, sources, texts};
use candour::findings::Findings;
use candour::ledger::{Act, Event};
use candour::national::{Accepted, Collected, Copy, Decision, NationalChange, NationalRegister, Registers, condition};
use candour::pages::national::render;
use candour::public::{EntryKind, PublicRegister, RecordKind, Tombstone};
use candour::register::{EXAMPLE_FILES, read_national};
use candour::site::Site;
use candour::standard::{Condition, Grounds, ItemId, Language, Line, Prose, TechnologyId, Verdict};
use candour::text::Source;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// The collection of the tests: made-up forces, one in every state and some more.
const NATIONAL: &str = r#"
schema = 1
[national]
name = "Police technology, collected"
name_cy = "Technoleg yr heddlu, wedi'i chasglu"
publisher = "Office of Made-up Technology"
publisher_cy = "Swyddfa Technoleg Ddychmygol"
base_url = "https://collected.example/"
languages = ["en", "cy"]
contact_email = "collection@collected.example"
website = "https://www.collected.example"
notice = "These forces are made up."
notice_cy = "Heddluoedd dychmygol yw'r rhain."
[[forces]]
code = "glanhafren"
name = "Glanhafren Police"
name_cy = "Heddlu Glanhafren"
region = "wales"
feeds = ["https://ai.glanhafren.example/"]
tile = [3, 6]
[[forces]]
code = "ellmoor"
name = "Ellmoor Constabulary"
region = "north-west"
feeds = ["https://ai.ellmoor.example/"]
tile = [4, 4]
[[forces]]
code = "northmarch"
name = "Northmarch Police"
region = "north-east"
feeds = ["feeds/northmarch"]
tile = [5, 3]
[[forces]]
code = "fenmarch"
name = "Fenmarch Constabulary"
region = "east-of-england"
feeds = ["https://ai.fenmarch.example/"]
tile = [6, 6]
[[forces]]
code = "thornhallow"
name = "Thornhallow Police"
region = "south-east"
without_feed = "never-published"
without_feed_since = 2026-11-02
tile = [6, 8]
[[forces]]
code = "strathorran"
name = "Strathorran Police"
region = "scotland"
without_feed = "not-yet-connected"
without_feed_since = 2026-11-02
note = "It answered on 2 November that it is preparing its register."
note_cy = "Atebodd ar 2 Tachwedd ei fod yn paratoi ei gofrestr."
tile = [4, 1]
[[forces]]
code = "lough-derrin"
name = "Lough Derrin Police"
region = "northern-ireland"
feeds = ["https://ai.loughderrin.example/"]
tile = [1, 3]
[[forces]]
code = "oldmere"
name = "Oldmere Police"
region = "north-west"
merged_into = "ellmoor"
tile = [3, 4]
[[forces]]
code = "saltreach"
name = "Saltreach Police"
region = "south-west"
without_feed = "declared-nil"
tile = [3, 8]
"#;

/// The day of the newest decision.
const TODAY: Date = date(2026, 11, 21);

/// The registers of a collection, all of them at hand.
struct AtHand(BTreeMap<String, Arc<PublicRegister>>);

impl Registers for AtHand {
    fn register(&self, code: &str) -> Result<Arc<PublicRegister>, String> {
        self.0.get(code).cloned().ok_or_else(|| format!("no copy of {code}"))
    }
}

/// A register with some words replaced in every file.
fn altered(files: Vec<Source>, changes: &[(&str, &str)]) -> PublicRegister {
    let files = files.into_iter().map(|source| {
        let text = changes.iter().fold(source.text.to_string(), |text, (from, to)| text.replace(from, to));
        (source.path.to_string(), text)
    });
    disclosed(&texts(files), TODAY)
}

fn small() -> Vec<Source> {
    texts(EXAMPLE_FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())))
}

fn moment(day: &str) -> Timestamp {
    format!("{day}T04:10:00Z").parse().unwrap()
}

fn accepted(register: &PublicRegister, force: &str) -> Accepted {
    Accepted {
        name: "0123456789abcdef".into(),
        manifest_sha256: "a".repeat(64),
        register_sha256: format!(
            "{:0<64}",
            format!("{force:x<8}").bytes().map(|b| format!("{b:02x}")).collect::<String>()
        ),
        schema_version: "1.0.0".into(),
        sequence: 7,
        as_of: register.as_of,
        records: register.technologies.len() as u64,
        signed_by: None,
    }
}

fn decision(force: &str, day: &str, verdict: Verdict, grounds: Option<Grounds>) -> Decision {
    Decision {
        run: 3,
        at: moment(day),
        force: ItemId(force.into()),
        verdict,
        grounds,
        detail: grounds.map(|_| format!("https://ai.{force}.example/api/v1/index.json: connection refused")),
        source: format!("https://ai.{force}.example/"),
        copy: None,
        because: None,
        changes: 0,
    }
}

fn change(number: u64, force: &str, id: &str, act: Act) -> NationalChange {
    NationalChange {
        number,
        collected_on: TODAY,
        force: ItemId(force.into()),
        event: Event {
            sequence: number,
            publication: 1,
            date: date(2026, 11, 20),
            event: act,
            kind: EntryKind::Technology,
            id: id.into(),
            name: Line { en: format!("The record {id}"), cy: None },
            version: Some(1),
            reason: None,
            from: None,
            replaced_by: None,
            sha256: None,
            previous: String::new(),
        },
    }
}

/// A collection of these registers: the others have none. Forces in `held` have a newest decision that held them.
fn collection(
    national: &str,
    registers: Vec<(&str, PublicRegister)>,
    held: &[(&str, Grounds)],
    changes: Vec<NationalChange>,
) -> (NationalRegister, AtHand) {
    let mut found = Findings::new();
    let file = read_national(&Source::new("national.toml", national.to_owned()), &mut found);
    let file = file.unwrap_or_else(|| panic!("{found:?}"));
    let registers: BTreeMap<String, Arc<PublicRegister>> =
        registers.into_iter().map(|(code, register)| (code.to_owned(), Arc::new(register))).collect();
    let mut forces: Vec<Collected> = file
        .forces
        .into_iter()
        .map(|member| {
            let code = member.code.0.clone();
            let copy = registers.get(&code).map(|register| {
                let source = format!("https://ai.{code}.example/");
                Copy::of(accepted(register, &code), source, moment("2026-11-20"), register)
            });
            let grounds = held.iter().find(|(force, _)| *force == code).map(|(_, grounds)| *grounds);
            let mut decisions = Vec::new();
            if grounds.is_some() {
                decisions.push(decision(&code, "2026-11-21", Verdict::Held, grounds));
            }
            if copy.is_some() {
                decisions.push(decision(&code, "2026-11-20", Verdict::Accepted, None));
            }
            let condition = condition(&member, copy.as_ref(), decisions.first(), TODAY);
            Collected { member, condition, copy, decisions }
        })
        .collect();
    forces.sort_by(|one, other| one.code().cmp(other.code()));
    (NationalRegister { nation: file.national, as_of: TODAY, forces, changes }, AtHand(registers))
}

/// The national collection of the tests.
fn example() -> (NationalRegister, AtHand) {
    let root = || sources(&project(""));
    let mut glanhafren = altered(root(), &[]);
    glanhafren.tombstones.push(Tombstone {
        id: "crowd-mood".into(),
        record: RecordKind::Technology,
        name: Line { en: "Crowd mood".into(), cy: None },
        withdrawn_on: date(2026, 10, 1),
        reason: Some(Prose { en: "It was never bought.".into(), cy: None }),
        replaced_by: Some(TechnologyId("drone-search".into())),
    });
    let ellmoor = altered(
        root(),
        &[
            ("id = \"glanhafren\"", "id = \"ellmoor\""),
            ("Glanhafren Police", "Ellmoor Constabulary"),
            ("Heddlu Glanhafren", "Heddlu Ellmoor"),
            ("glanhafren.example", "ellmoor.example"),
            ("value = 0.64\n", "value = 0.58\n"),
            (
                "value = 88.9, unit = \"percent\", numerator = 925, denominator = 1040, ci_low = 86.9, ci_high = 90.7",
                "value = 84.2, unit = \"percent\", numerator = 876, denominator = 1040, ci_low = 81.9, ci_high = 86.3",
            ),
        ],
    );
    let northmarch = altered(
        small(),
        &[
            ("Sound Police", "Northmarch Police"),
            ("id = \"sound\"", "id = \"northmarch\""),
            ("https://register.sound.example", "https://ai.northmarch.example"),
        ],
    );
    let oldmere = altered(small(), &[("Sound Police", "Oldmere Police"), ("id = \"sound\"", "id = \"oldmere\"")]);
    let fenmarch = disclosed(&sources(&project("tests/registers/empty")), TODAY);
    let mut renamed = change(3, "glanhafren", "drone-search", Act::Renamed);
    renamed.event.from = Some("drones".into());
    collection(
        NATIONAL,
        vec![
            ("glanhafren", glanhafren),
            ("ellmoor", ellmoor),
            ("northmarch", northmarch),
            ("fenmarch", fenmarch),
            ("oldmere", oldmere),
        ],
        &[("ellmoor", Grounds::Unreachable), ("lough-derrin", Grounds::NotData)],
        vec![
            change(1, "glanhafren", "live-facial-recognition", Act::Created),
            change(2, "ellmoor", "live-facial-recognition", Act::StatusChanged),
            renamed,
        ],
    )
}

/// Every page of a collection; no two in one place.
fn pages(register: &NationalRegister, registers: &AtHand) -> Files {
    let theme = plain_theme();
    let files = render(register, registers, &theme);
    let files: Files = files
        .iter()
        .map(|file| {
            (file.path.to_string(), file.render().unwrap_or_else(|fault| panic!("{}: {}", file.path, fault.message)))
        })
        .collect();
    assert!(Site::new(render(register, registers, &theme)).is_ok());
    files
}

fn site() -> &'static Files {
    static SITE: OnceLock<Files> = OnceLock::new();
    SITE.get_or_init(|| {
        let (register, registers) = example();
        pages(&register, &registers)
    })
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

/// The words of a page without its marks.
fn words(files: &Files, path: &str) -> String {
    let page = text(files, path);
    let body = page.split("<main").nth(1).unwrap_or(page);
    let mut out = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        out.push(' ');
        rest = after.split_once('>').map_or("", |(_, rest)| rest);
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The part of a page from a heading on.
fn section<'p>(page: &'p str, id: &str) -> &'p str {
    let from = page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no section {id}"));
    page[from..].split("</section>").next().unwrap()
}

#[test]
fn every_force_says_how_it_stands_and_why() {
    let (register, _) = example();
    let stands = |code: &str| register.force(code).unwrap().condition;
    for (code, expected, says) in [
        ("glanhafren", Condition::Current, "Its register was fetched, is whole, and is not overdue."),
        ("ellmoor", Condition::Held, "No connection could be made, or it broke off."),
        ("northmarch", Condition::Late, "The force said that its next update was due on"),
        ("fenmarch", Condition::DeclaredNil, "This register lists no technology."),
        ("thornhallow", Condition::NeverPublished, "This was so on 2 November 2026."),
        ("strathorran", Condition::NotYetConnected, "It answered on 2 November that it is preparing its register."),
        ("lough-derrin", Condition::Held, "connection refused"),
        ("oldmere", Condition::Merged, "Ellmoor Constabulary"),
        ("saltreach", Condition::DeclaredNil, "It says that it uses no such technology."),
    ] {
        assert_eq!(stands(code), expected, "{code}");
        let page = words(site(), &format!("forces/{code}.html"));
        assert!(page.contains(says), "{code}: {page}");
        assert!(page.contains("The last attempts"), "{code}");
    }
    let held = words(site(), "forces/ellmoor.html");
    assert!(held.contains("20 November 2026, 04:10 UTC") && held.contains(&"a".repeat(64)), "{held}");
    assert!(held.contains("What is shown is the last good copy") && held.contains("Live facial recognition"));
    let problems = words(site(), "problems.html");
    for name in ["Ellmoor", "Northmarch", "Thornhallow", "Strathorran", "Lough Derrin"] {
        assert!(problems.contains(name), "{name}");
    }
    assert!(
        !problems.contains("Glanhafren") && !problems.contains("Fenmarch") && !problems.contains("Oldmere Police ")
    );
}

#[test]
fn a_map_of_tiles_says_what_the_table_says() {
    let home = text(site(), "index.html");
    let map = home.split("<svg").nth(1).unwrap().split("</svg>").next().unwrap();
    assert_eq!(map.matches("<a href=\"forces/").count(), 9);
    let tiles =
        [("Glanhafren Police", "Current"), ("Thornhallow Police", "Never published"), ("Oldmere Police", "Merged")];
    for (name, state) in tiles {
        assert!(map.contains(&format!("aria-label=\"{}, {name}: {state}\"", &name[..3])), "{name}");
        let row = home.split("<tr>").find(|row| row.contains(name)).unwrap();
        assert!(row.contains(state), "{row}");
    }
    assert!(text(site(), "cy/index.html").contains("aria-label=\"Gla, Heddlu Glanhafren: Cyfredol\""));
}

#[test]
fn facial_recognition_is_told_with_its_threshold_and_with_who_is_silent() {
    let page = text(site(), "facial-recognition.html");
    let live = section(page, "live-facial-recognition");
    assert!(live.contains("0.64, since") && live.contains("0.58, since"), "{live}");
    let none = section(page, "none");
    assert!(none.contains("Fenmarch") && none.contains("Saltreach") && !none.contains("Ellmoor"), "{none}");
    let unknown = section(page, "unknown");
    for name in ["Thornhallow", "Strathorran", "Lough Derrin"] {
        assert!(unknown.contains(name) && !none.contains(name), "{name}");
    }
}

#[test]
fn a_shared_product_stands_side_by_side_with_what_differs_in_words() {
    let page = text(site(), "products/kestrel-retro.html");
    let compared = section(page, "compared");
    assert!(compared.contains("<th scope=\"col\">Ellmoor Constabulary</th><th scope=\"col\">Glanhafren Police</th>"));
    assert!(compared.contains("are the same") && !compared.contains("tag differs"));
    assert!(section(page, "each").contains("../technologies/ellmoor/retrospective-facial-recognition.html"));
    assert!(text(site(), "products/index.html").contains("national-anpr-service.html"));
    let (register, registers) = example();
    let mut changed = register.clone();
    let force = changed.forces.iter_mut().find(|force| force.code() == "ellmoor").unwrap();
    for brief in &mut force.copy.as_mut().unwrap().technologies {
        brief.cost = Some((Line { en: "£12,000".into(), cy: None }, None));
    }
    let files = pages(&changed, &registers);
    let compared = section(text(&files, "products/kestrel-retro.html"), "compared").to_owned();
    assert!(compared.contains("tag differs\">differ<") && compared.contains("£12,000"), "{compared}");
}

#[test]
fn of_many_who_share_a_product_it_is_said_who_gives_which_answer() {
    let forces = ["ellmoor", "glanhafren", "northmarch", "oldmere", "strathorran", "thornhallow"];
    let registers = forces.iter().enumerate().map(|(number, code)| {
        let mut register = altered(small(), &[("id = \"sound\"", &format!("id = \"{code}\""))]);
        let sound = register.technologies.iter_mut().find(|it| it.id == "sound").unwrap();
        let mut technology = (**sound).clone();
        technology.answers.product = serde_json::from_value(serde_json::json!("letter-sorter")).unwrap();
        if number == 5 {
            technology.answers.status = candour::standard::Status::Retired;
        }
        *sound = Arc::new(technology);
        (*code, register)
    });
    let (register, registers) = collection(NATIONAL, registers.collect(), &[], Vec::new());
    let files = pages(&register, &registers);
    let page = text(&files, "products/letter-sorter.html");
    let compared = section(page, "compared");
    let status = compared.split("<tr>").find(|row| row.contains(">Status<")).unwrap();
    assert!(status.contains("tag differs\">differ<"), "{status}");
    let live = "(Ellmoor Constabulary, Glanhafren Police, Northmarch Police, Oldmere Police, Strathorran Police)";
    assert!(status.contains(live) && status.contains("(Thornhallow Police)"), "{status}");
    assert_eq!(section(page, "each").matches("<div class=\"card\">").count(), 6);
}

#[test]
fn evaluations_of_the_same_model_that_disagree_stand_together() {
    let page = text(site(), "evaluations.html");
    assert!(page.contains("88.9%") && page.contains("84.2%"), "no figures");
    let row = page.split("<tr>").find(|row| row.contains("84.2%")).unwrap();
    assert!(row.contains("Ellmoor") && row.contains("876 of 1,040"), "{row}");
}

#[test]
fn a_record_has_the_minimum_its_provenance_and_a_link_to_its_force() {
    let page = text(site(), "technologies/glanhafren/live-facial-recognition.html");
    assert!(page.contains("/technologies/live-facial-recognition.html\">Read the whole record at the force itself"));
    for id in ["what", "why", "risks", "testing", "safeguards", "accountability", "provenance"] {
        assert!(page.contains(&format!("<h2 id=\"{id}\"")), "{id}");
    }
    let held = words(site(), "technologies/ellmoor/live-facial-recognition.html");
    assert!(held.contains("This is from the last good copy."));
    assert!(!words(site(), "technologies/glanhafren/live-facial-recognition.html").contains("last good copy."));
    let merged = words(site(), "technologies/oldmere/sound.html");
    assert!(merged.contains("now part of another"));
    let stone = words(site(), "technologies/glanhafren/crowd-mood.html");
    assert!(stone.contains("Record withdrawn") && stone.contains("It was never bought."), "{stone}");
    assert!(text(site(), "technologies/glanhafren/drones.html").contains("url=drone-search.html"));
}

#[test]
fn every_link_within_the_site_leads_to_a_page() {
    let files = site();
    let mut dead = BTreeSet::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        let ids: BTreeSet<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        for href in page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            if let Some(id) = href.strip_prefix('#') {
                if !ids.contains(id) {
                    dead.insert(format!("{path}: #{id}"));
                }
                continue;
            }
            let own = href.strip_prefix("https://collected.example/");
            if own.is_none() && (href.contains(':') || href.is_empty()) {
                continue;
            }
            let base = url::Url::parse(&format!("https://collected.example/{path}")).unwrap();
            let target = base.join(href).unwrap();
            let target = target.path().trim_start_matches('/').to_owned();
            let target = if target.is_empty() || target.ends_with('/') { target + "index.html" } else { target };
            // These are pages alone; that the feeds stand where their rows say is tested with them.
            let is_feed =
                target == candour::site::MARK || candour::feeds::national::formats().any(|it| it.is_at(&target));
            if !is_feed && !files.contains_key(&target) {
                dead.insert(format!("{path}: {href}"));
            }
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
    let mut faults = faults_of_site(files);
    faults.retain(|fault| !fault.contains("http-equiv=\"refresh"));
    assert_eq!(faults, [""; 0]);
}

#[test]
fn lists_stand_in_the_order_of_names_and_nobody_is_ranked() {
    for path in ["index.html", "forces/index.html"] {
        let page = text(site(), path);
        let table = page.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
        let names: Vec<&str> = table
            .split("<th scope=\"row\">")
            .skip(1)
            .map(|row| row.split(".html\">").nth(1).unwrap().split('<').next().unwrap())
            .collect();
        let mut sorted = names.clone();
        sorted.sort_unstable();
        assert_eq!(names, sorted, "{path}");
        assert_eq!(names.len(), 9);
    }
    for (path, bytes) in site().iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes).to_lowercase();
        for word in ["top ten", "best force", "worst", "score of the force", "rank 1"] {
            assert!(!page.contains(word) || path.contains("technologies/"), "{path}: {word}");
        }
    }
}

#[test]
fn every_page_stands_in_both_languages_and_carries_the_notice() {
    let files = site();
    let english: BTreeSet<&str> =
        files.keys().filter(|path| path.ends_with(".html") && !path.starts_with("cy/")).map(String::as_str).collect();
    for path in &english {
        let (page, welsh) = (text(files, path), text(files, &format!("cy/{path}")));
        assert!(page.contains("These forces are made up."), "{path}");
        assert!(welsh.contains("Heddluoedd dychmygol yw&#39;r rhain."), "{path}");
        assert!(welsh.contains("<html lang=\"cy\">") && page.contains("hreflang=\"cy\""), "{path}");
        for page in [page, welsh] {
            assert!(!page.contains('⟨'), "{path}: a message is missing");
        }
    }
    let welsh = text(files, "cy/forces/strathorran.html");
    assert!(welsh.contains("Heb ei gysylltu eto") && welsh.contains("paratoi ei gofrestr"));
    // What a force says in English alone is marked as English on a Welsh page.
    assert!(text(files, "cy/technologies/northmarch/sound.html").contains("<div lang=\"en\">"));
}

#[test]
fn a_part_of_the_changes_that_is_full_never_changes() {
    let some = |count: u64| {
        let changes = (1..=count).map(|number| change(number, "northmarch", "sound", Act::Updated)).collect();
        let northmarch = altered(small(), &[("id = \"sound\"", "id = \"northmarch\"")]);
        let (register, registers) = collection(NATIONAL, vec![("northmarch", northmarch)], &[], changes);
        pages(&register, &registers)
    };
    let (full, more, most) = (some(100), some(101), some(230));
    for path in ["changes/page-1.html", "cy/changes/page-1.html"] {
        assert_eq!(full[path], more[path]);
        assert_eq!(full[path], most[path]);
    }
    assert!(full.contains_key("changes/page-2.html") && !full.contains_key("changes/page-3.html"));
    assert_eq!(text(&full, "changes/page-1.html").matches("<th scope=\"row\">").count(), 100);
    assert_ne!(more["changes/page-2.html"], most["changes/page-2.html"]);
    assert_eq!(text(&most, "changes/page-3.html").matches("<th scope=\"row\">").count(), 30);
}

#[test]
fn hostile_words_of_a_feed_are_only_words() {
    let evil = "<script>alert(1)</script>{{ 7 * 7 }}{% include \"base.html\" %}\" onload=\"x";
    let mut register = altered(small(), &[("id = \"sound\"", "id = \"northmarch\"")]);
    let mut technology = (*register.technologies[1]).clone();
    technology.answers.name = Line { en: evil.into(), cy: Some(evil.into()) };
    technology.answers.summary =
        Prose { en: format!("{evil} [x](javascript:alert(1)) <img src=x onerror=y>"), cy: None };
    technology.answers.product = serde_json::from_value(serde_json::json!("index")).unwrap();
    technology.id = "../../evil".into();
    register.technologies[1] = Arc::new(technology);
    register.site.base_url = serde_json::from_value(serde_json::json!("javascript:alert(2)")).unwrap();
    register.force.name = Line { en: evil.into(), cy: None };
    let mut hostile = decision("northmarch", "2026-11-21", Verdict::Held, Some(Grounds::NotData));
    hostile.detail = Some(evil.into());
    hostile.source = "javascript:alert(3)".into();
    let (mut national, registers) = collection(
        NATIONAL,
        vec![("northmarch", register)],
        &[],
        vec![change(1, "northmarch", "\"><script>", Act::Created)],
    );
    national.forces.iter_mut().find(|force| force.code() == "northmarch").unwrap().decisions.insert(0, hostile);
    let files = pages(&national, &registers);
    let mut faults = faults_of_site(&files);
    faults.retain(|fault| !fault.contains("http-equiv=\"refresh"));
    assert_eq!(faults, [""; 0]);
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        assert!(!page.contains("<script") && !page.contains("href=\"javascript"), "{path}");
        assert!(!page.contains("49{%") && !page.contains("}}49"), "{path}");
    }
    assert!(text(&files, "technologies/index.html").contains("{{ 7 * 7 }}"));
    assert!(files.contains_key("products/index_.html") && !files.keys().any(|path| path.contains("evil")));
}

#[test]
fn a_copy_that_cannot_be_read_stops_its_page_and_says_whose_it_is() {
    let (register, _) = example();
    let theme = plain_theme();
    let nobody = AtHand(BTreeMap::new());
    let files = render(&register, &nobody, &theme);
    let page = files.iter().find(|file| file.path.to_string() == "technologies/ellmoor/drone-search.html").unwrap();
    let fault = page.render().unwrap_err();
    assert!(fault.message.contains("ellmoor"), "{}", fault.message);
}

#[test]
fn an_empty_collection_says_that_it_is_empty() {
    let national = NATIONAL.split("[[forces]]").next().unwrap().replace("[\"en\", \"cy\"]", "[\"en\"]");
    let (register, registers) = collection(&national, Vec::new(), &[], Vec::new());
    let files = pages(&register, &registers);
    assert!(words(&files, "index.html").contains("This collection knows of no forces yet."));
    assert!(words(&files, "technologies/index.html").contains("No technology has been collected yet."));
    assert!(!files.keys().any(|path| path.starts_with("cy/")));
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(bytes.len() > 1500, "{path}");
    }
}

#[test]
fn a_long_list_is_in_parts_of_a_hundred() {
    let mut register = altered(small(), &[("id = \"sound\"", "id = \"northmarch\"")]);
    let pattern = register.technologies[1].clone();
    register.technologies = (0..230)
        .map(|number| {
            let mut technology = (*pattern).clone();
            technology.id = format!("record-{number:03}");
            technology.answers.name.en = format!("Record {number:03}");
            Arc::new(technology)
        })
        .collect();
    let (register, registers) = collection(NATIONAL, vec![("northmarch", register)], &[], Vec::new());
    let files = pages(&register, &registers);
    let rows = |path: &str| text(&files, path).matches("<th scope=\"row\">").count();
    for list in ["technologies", "technologies/by/force/northmarch", "technologies/by/status/live"] {
        let first = if list == "technologies" { "technologies/index.html".to_owned() } else { format!("{list}.html") };
        let later = [2, 3].map(|part| rows(&format!("{list}/page-{part}.html")));
        assert_eq!((rows(&first), later), (100, [100, 30]), "{list}");
    }
    assert!(text(&files, "technologies/page-2.html").contains("101 to 200 of 230"));
}

/// Lays the example into a folder, to be looked at.
#[test]
#[ignore = "only for a look at the pages"]
fn the_example_can_be_looked_at() {
    let folder = std::env::var("NATIONAL_SITE").unwrap();
    for (path, bytes) in site() {
        lay(std::path::Path::new(&folder), path, bytes);
    }
    assert!(site().keys().any(|path| path.ends_with(".css")) && plain_theme().welsh().language() == Language::Cy);
}
