//! The history on the site and in the feeds: what was recorded can be read, replayed and proved, and what was redacted is
//! gone.

use super::harness::{
    Files, candour, differing, disclosed, faults_of_site, holds, lay, made, made_with_history, plain_theme, project,
    sound, sources, texts, verified,
};
use candour::ledger::{Chronicle, DayOf, EVENTS, Ledger, Occasion};
use candour::public::{Entry, EntryId, EntryKind, PublicRegister};
use candour::register::EXAMPLE_FILES;
use candour::standard::{Line, Name, Prose, Status, TechnologyId, TechnologyKind, Threshold};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Words of a version that is redacted.
const SECRET: &str = "Zephyrine Quillfeather";

/// A register and its ledger, while publications are added to it.
struct Course {
    public: PublicRegister,
    ledger: Ledger,
    day: Date,
}

impl Course {
    fn begun() -> Self {
        let public = disclosed(&sources(&project(".")), date(2026, 11, 21));
        Self { public, ledger: Ledger::default(), day: date(2026, 11, 21) }
    }

    /// Records everything that differs, all for one reason.
    fn publish(&mut self, occasion: Occasion, why: &str) {
        self.day = self.day.tomorrow().unwrap();
        let proposal = self.ledger.compare(&self.public).unwrap();
        assert!(proposal.vanished.is_empty() && !proposal.proposed.is_empty());
        let reasons = proposal.proposed.iter().map(|it| (it.id.clone(), line(why))).collect();
        self.ledger = self.ledger.record(&proposal.proposed, &reasons, occasion, self.day).unwrap().0;
    }

    fn chronicle(&self) -> Chronicle {
        let unrecorded = self.ledger.compare(&self.public).unwrap().entries();
        Chronicle::new(self.public.clone(), self.ledger.clone(), unrecorded, DayOf::Register)
    }

    fn site(&self) -> Files {
        made_with_history(&self.chronicle(), &plain_theme())
    }

    fn at(&mut self, id: &str) -> &mut candour::public::Technology {
        Arc::make_mut(self.public.technologies.iter_mut().find(|it| it.id == id).unwrap())
    }
}

/// A history in which everything happens that can.
fn eventful() -> Course {
    let mut course = Course::begun();
    course.at("drone-search").answers.summary.en.push_str(&format!("\n\nAsk {SECRET} about it."));
    course.publish(Occasion::Change, "First edition");
    let lfr = course.at("live-facial-recognition");
    lfr.answers.summary.en = lfr.answers.summary.en.replacen("the", "each and every", 1);
    lfr.answers.evaluations.pop();
    course.at("drone-search").answers.summary =
        Prose { en: "It looks for missing people from the air.".into(), cy: None };
    course.publish(Occasion::Correction, "It named a person");
    let id = EntryId::new(EntryKind::Technology, "drone-search");
    course.ledger = course.ledger.redact(&id, 1, line("It named a person who had not agreed."), course.day).unwrap().0;
    course.at("live-facial-recognition").answers.status = Status::Retired;
    course.at("live-facial-recognition").answers.last_reviewed = course.day;
    course.at("drone-search").answers.last_reviewed = course.day;
    course.publish(Occasion::Change, "The trial is over");
    let former = course.public.datasets.remove(0);
    let gone = EntryId::new(EntryKind::Dataset, &*former.id);
    course.ledger = course.ledger.withdraw(&gone, line("It was two sets, not one."), None, course.day).unwrap().0;
    let old = TechnologyId("office-assistant".into());
    let assistant = course.at("office-assistant");
    assistant.id = "desk-assistant".into();
    assistant.answers.former_ids.push(old);
    course.public.technologies.sort_by(|one, other| one.id.cmp(&other.id));
    course.publish(Occasion::Change, "It is called otherwise now");
    let withdrawn = course.public.technologies.iter().position(|it| it.id == "call-summaries").unwrap();
    let withdrawn = course.public.technologies.remove(withdrawn);
    let id = EntryId::new(EntryKind::Technology, &*withdrawn.id);
    course.ledger = course.ledger.withdraw(&id, line("Published too soon."), None, course.day).unwrap().0;
    course.public.technologies.push(withdrawn);
    course.public.technologies.sort_by(|one, other| one.id.cmp(&other.id));
    course.publish(Occasion::Change, "Now it is time");
    course.public.updates[0].facts.title.en.push_str(" – again");
    course.public.owners[0].answers.role.en.push_str(" and more");
    course.public.pages[0].body.en.push_str("\n\nOne more paragraph.");
    course.public.statement.text.en.push_str(" One more sentence.");
    course.publish(Occasion::Change, "Small things <script>alert(1)</script> & \"others\"");
    course
}

fn line(text: &str) -> Line {
    Line { en: text.to_owned(), cy: None }
}

/// What a page says with the words of one fate taken out: the earlier text without what was inserted, or the later one.
fn side(marked: &str, without: &str, with: &str) -> String {
    let mut text = String::new();
    let mut rest = marked;
    while let Some((kept, after)) = rest.split_once(&format!("<{without}>")) {
        text.push_str(kept);
        rest = after.split_once(&format!("</{without}>")).unwrap().1;
    }
    let text = (text + rest).replace(&format!("<{with}>"), "").replace(&format!("</{with}>"), "");
    let mut text = text.split("<span class=\"hidden\">").map(str::to_owned).collect::<Vec<_>>();
    for hidden in text.iter_mut().skip(1) {
        *hidden = hidden.split_once("</span>").unwrap().1.to_owned();
    }
    text.concat().replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&")
}

fn page<'f>(site: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(site.get(path).unwrap_or_else(|| panic!("there is no {path}"))).unwrap()
}

fn json(site: &Files, path: &str) -> Value {
    serde_json::from_str(page(site, path)).unwrap()
}

/// The path below the site's root of a whole address.
fn path_of(site: &Files, url: &str) -> String {
    let base = json(site, "api/v1/index.json")["feed_id"].as_str().unwrap().replace("api/v1/index.json", "");
    url.strip_prefix(&base).unwrap_or_else(|| panic!("{url} is not below {base}")).to_owned()
}

#[test]
fn every_page_is_sound_and_every_link_leads_to_a_page_and_a_part_of_it() {
    let site = eventful().site();
    let faults = faults_of_site(&site).into_iter().filter(|fault| !fault.contains("<meta http-equiv=\"refresh\">"));
    assert_eq!(faults.collect::<Vec<_>>(), [""; 0]);
    let root = url::Url::parse("https://site.test/").unwrap();
    let mut followed = 0;
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html") && *path != "404.html") {
        let text = std::str::from_utf8(bytes).unwrap();
        assert!(!text.contains('⟨'), "{path} has no word for something");
        let here = root.join(path).unwrap();
        for href in text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let there = here.join(&href.replace("&amp;", "&").replace("&#x2F;", "/")).unwrap();
            if there.host_str() != Some("site.test") {
                continue;
            }
            let target = there.path().trim_start_matches('/');
            assert!(site.contains_key(target), "{path} leads to {href}, where nothing is");
            if let Some(part) = there.fragment().filter(|_| target.ends_with(".html")) {
                assert!(page(&site, target).contains(&format!("id=\"{part}\"")), "{path} leads to {href}");
            }
            followed += 1;
        }
    }
    assert!(followed > 5_000, "{followed}");
}

#[test]
fn changes_stand_newest_first_with_act_reason_and_links() {
    let site = eventful().site();
    let changes = page(&site, "changes.html");
    let places: Vec<usize> =
        (1..=9).map(|number| changes.find(&format!("changes/{number}.html\">Publication")).unwrap()).collect();
    assert!(places.is_sorted_by(|one, other| one > other), "{places:?}");
    for words in ["Corrected", "Text taken away", "Withdrawn", "Published again", "New id", "Status changed"] {
        assert!(changes.contains(words), "{words}");
    }
    for words in ["It was two sets, not one.", "It named a person who had not agreed.", "Days that the records state"] {
        assert!(changes.contains(words), "{words}");
    }
    let home = page(&site, "index.html");
    assert!(home.contains("Small things") && home.contains("changes/9.html#event-"));

    let record = page(&site, "technologies/live-facial-recognition.html");
    let history = record.split("id=\"history\"").nth(1).unwrap();
    for words in
        ["22 November 2026", "24 November 2026", "The trial is over", "live-facial-recognition/versions/2.html"]
    {
        assert!(history.contains(words), "{words}");
    }
    let gone = page(&site, "datasets/anpr-reads.html");
    assert!(gone.contains("Record withdrawn") && gone.contains("anpr-reads/versions/1.html"));
    assert!(page(&site, "technologies/office-assistant.html").contains("url=desk-assistant.html"));
}

#[test]
fn without_a_ledger_nothing_speaks_of_a_history() {
    let course = Course::begun();
    let site = made(&course.public, &plain_theme());
    assert!(!site.keys().any(|path| path.contains("/versions/") || path.starts_with("changes/")));
    assert!(!site.contains_key("api/v1/ledger.jsonl") && !site.contains_key("api/v1/changes.json"));
    assert!(!page(&site, "technologies/drone-search.html").contains("id=\"history\""));
    assert!(!page(&site, "data.html").contains("href=\"api/v1/ledger.jsonl"));
    assert_eq!(json(&site, "api/v1/index.json")["ledger"], "none");
}

#[test]
fn marked_words_give_back_both_texts() {
    let course = eventful();
    let site = course.site();
    let id = EntryId::new(EntryKind::Technology, "live-facial-recognition");
    let summary = |version: u64| match course.ledger.entry(&id, version).unwrap() {
        Entry::Technology(it) => candour::text::plain(&it.answers.summary.en),
        other => panic!("{other:?}"),
    };
    for path in ["changes/2.html", "changes/since/1.html", "technologies/live-facial-recognition/versions/2.html"] {
        let marked =
            page(&site, path).split("<p class=\"told\">").find(|text| text.contains("each and every")).unwrap();
        let marked = marked.split("</p>").next().unwrap();
        assert!(marked.contains("<del><span class=\"hidden\">deleted: </span>the</del>"), "{marked}");
        assert_eq!(side(marked, "ins", "del"), summary(1), "{path}");
        assert_eq!(side(marked, "del", "ins"), summary(2), "{path}");
    }
    let status = page(&site, "changes/4.html");
    assert!(status.contains("Live</del>") && status.contains("Retired</ins>"), "terms stand by their labels");
    assert!(page(&site, "changes/2.html").contains("Taken out: Evaluations: "));
}

#[test]
fn a_version_stays_with_its_neighbours_and_out_of_search_engines() {
    let course = eventful();
    let site = course.site();
    let old = page(&site, "technologies/live-facial-recognition/versions/2.html");
    for words in [
        "You are reading an old version. It was public until",
        "<meta name=\"robots\" content=\"noindex\">",
        "technologies/live-facial-recognition/versions/2.html\">",
        "rel=\"latest-version\" type=\"text/html\" href=\"../../live-facial-recognition.html\"",
        "rel=\"version-history\" type=\"text/html\" href=\"../../live-facial-recognition.html#history\"",
        "rel=\"predecessor-version\" type=\"text/html\" href=\"1.html\"",
        "rel=\"successor-version\" type=\"text/html\" href=\"3.html\"",
    ] {
        assert!(old.contains(words), "{words}");
    }
    assert!(!old.contains("This register speaks of"), "an old version speaks of its own day");
    let newest = page(&site, "technologies/live-facial-recognition/versions/3.html");
    assert!(newest.contains("This is the newest version.") && !newest.contains("noindex"));
    assert!(newest.contains(">Retired</span>") && old.contains(">Live</span>"));
    let renamed = page(&site, "technologies/desk-assistant/versions/2.html");
    assert!(renamed.contains("href=\"../../office-assistant/versions/1.html\""));
    let plates = page(&site, "technologies/number-plate-recognition/versions/1.html");
    assert!(plates.contains("<a href=\"../../../datasets/anpr-reads.html\">Number-plate reads</a>"), "to its notice");
    let map = page(&site, "sitemap.xml");
    assert!(!map.contains("/versions/") && !map.contains("/since/") && map.contains("changes/4.html"));
}

#[test]
fn a_redacted_version_keeps_its_address_and_loses_its_words() {
    let course = eventful();
    let site = course.site();
    assert!(!holds(&site, SECRET) && !holds(&site, "Quillfeather"));
    let page = page(&site, "technologies/drone-search/versions/1.html");
    assert!(page.contains("The text of this version was taken away on"));
    assert!(page.contains("It named a person who had not agreed."));
    let file = json(&site, "api/v1/technologies/drone-search/versions/1.json");
    assert_eq!((file["state"].as_str(), file["version"].as_u64()), (Some("redacted"), Some(1)));
    assert_eq!(file["reason"]["en"], "It named a person who had not agreed.");
}

#[test]
fn the_ledger_and_every_version_are_handed_out_byte_for_byte() {
    let course = eventful();
    let site = course.site();
    assert_eq!(page(&site, "api/v1/ledger.jsonl"), course.ledger.text());
    let schema = validator(&site, "api/v1/schema/event.json");
    let mut acts = BTreeSet::new();
    for line in page(&site, "api/v1/ledger.jsonl").lines() {
        let event: Value = serde_json::from_str(line).unwrap();
        assert!(schema.is_valid(&event), "{event}");
        acts.insert(event["event"].as_str().unwrap().to_owned());
    }
    assert_eq!(acts.len(), 9, "{acts:?}");
    let mut proved = 0;
    for (event, number) in course.ledger.versions() {
        let path = format!("api/v1/{}/{}/versions/{number}.json", event.kind.folder(), event.id);
        if course.ledger.redaction(&event.entry(), number).is_none() {
            assert_eq!(candour::ledger::sha256(page(&site, &path)), *event.sha256.as_ref().unwrap(), "{path}");
            proved += 1;
        }
    }
    assert_eq!(proved, course.ledger.versions().count() - 1);
    let record = json(&site, "api/v1/technologies/desk-assistant.json");
    let versions = record["links"]["versions"].as_array().unwrap();
    assert_eq!(versions.len(), 2);
    assert!(versions.iter().all(|it| site.contains_key(&path_of(&site, it["url"].as_str().unwrap()))));
}

#[test]
fn replaying_the_changes_from_nothing_gives_the_register() {
    let mut course = eventful();
    for days in 0..3 {
        for technology in &mut course.public.technologies {
            Arc::make_mut(technology).answers.last_reviewed = course.day.saturating_add(days.days());
        }
        course.publish(Occasion::Change, "All records were reviewed");
    }
    let site = course.site();
    let collection = json(&site, "api/v1/changes.json");
    assert_eq!(collection["totalItems"], course.ledger.sequence());
    let mut pages = Vec::new();
    let mut at = collection["last"]["id"].as_str().map(str::to_owned);
    while let Some(url) = at {
        let page = json(&site, &path_of(&site, &url));
        at = page["prev"]["id"].as_str().map(str::to_owned);
        pages.push(page);
    }
    assert!(pages.len() > 1);
    assert_eq!(pages.last().unwrap()["id"], collection["first"]["id"]);
    let schema = validator(&site, "api/v1/schema/changes.json");
    let mut copy: BTreeMap<String, String> = BTreeMap::new();
    for page in pages.iter().rev() {
        assert!(schema.is_valid(page));
        for change in page["orderedItems"].as_array().unwrap() {
            let id = change["object"]["id"].as_str().unwrap().to_owned();
            let version = |object: &Value| path_of(&site, object["versionUrl"].as_str().unwrap());
            match change["type"].as_str().unwrap() {
                "Create" | "Update" => drop(copy.insert(id, version(&change["object"]))),
                "Delete" => drop(copy.remove(&id)),
                "Move" => {
                    copy.remove(&id);
                    let target = &change["target"];
                    copy.insert(target["id"].as_str().unwrap().to_owned(), version(target));
                }
                other => panic!("{other}"),
            }
        }
    }
    let mut replayed: Vec<String> = copy.values().map(|path| page(&site, path).to_owned()).collect();
    let mut present: Vec<String> = course.public.entries().map(|entry| entry.text().unwrap()).collect();
    replayed.sort();
    present.sort();
    assert!(replayed == present, "{} of {}", replayed.len(), present.len());

    // A full page of changes stays as it is, and so does everything that a publication has nothing to do with.
    course.at("drone-search").answers.summary.en.push_str(" Also at night.");
    course.publish(Occasion::Change, "It flies at night");
    let changed = differing(&site, &course.site());
    let full: Vec<&String> = site.keys().filter(|path| path.starts_with("api/v1/changes/")).collect();
    assert_eq!(changed.iter().filter(|path| full.contains(path)).count(), 1, "only the last page");
    let english = |path: &&String| !path.starts_with("cy/");
    let old: Vec<&String> = changed.iter().filter(english).filter(|path| path.contains("/versions/")).collect();
    let expected = ["drone-search/versions/6", "drone-search/versions/7"].map(|it| format!("technologies/{it}.html"));
    let expected: Vec<String> =
        expected.into_iter().chain(["api/v1/technologies/drone-search/versions/7.json".to_owned()]).collect();
    let mut old: Vec<String> = old.into_iter().cloned().collect();
    old.sort_by_key(|path| path.ends_with(".json"));
    assert_eq!(old, expected);
    let newest = course.ledger.publications().count();
    let publications: Vec<&String> =
        changed.iter().filter(|path| path.starts_with("changes/") && !path.contains("since")).collect();
    assert_eq!(publications, [&format!("changes/{}.html", newest - 1), &format!("changes/{newest}.html")]);
}

#[test]
fn feeds_and_manifest_say_what_was_published() {
    let mut course = eventful();
    let site = course.site();
    let manifest = json(&site, "api/v1/index.json");
    assert_eq!(
        (&manifest["ledger"], manifest["sequence"].as_u64()),
        (&"recorded".into(), Some(course.ledger.sequence()))
    );
    assert!(site.contains_key(&path_of(&site, manifest["history"]["ledger"].as_str().unwrap())));
    assert!(site.contains_key(&path_of(&site, manifest["history"]["changes"].as_str().unwrap())));
    let listed: Vec<&str> =
        manifest["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    assert!(listed.contains(&"api/v1/ledger.jsonl") && listed.contains(&"api/v1/changes/1.json"));
    assert!(!listed.iter().any(|path| path.contains("/versions/")));

    let content = json(&site, "api/v1/feed.json")["items"][0]["content_html"].to_string();
    assert!(content.contains("Small things &lt;script&gt;") && !content.contains("<script"), "{content}");
    let atom: atom_syndication::Feed = page(&site, "api/v1/feed.atom").parse().unwrap();
    let news = json(&site, "api/v1/feed.json");
    let ids: BTreeSet<&str> = atom.entries().iter().map(|entry| entry.id()).collect();
    assert_eq!(ids.len(), course.public.updates.len() + course.ledger.publications().count());
    let items = news["items"].as_array().unwrap();
    assert!(items.iter().map(|item| item["id"].as_str().unwrap()).eq(atom.entries().iter().map(|entry| entry.id())));
    let entry = atom.entries().iter().find(|entry| entry.title().as_str().ends_with(": Status changed"));
    let other = atom.entries().iter().find(|entry| entry.id().ends_with("/publication-4")).unwrap();
    let entry = entry.unwrap_or(other);
    assert!(entry.content().unwrap().value().unwrap().contains("The trial is over"));
    assert!(page(&site, "api/v1/feed.atom").contains("/datasets/anpr-reads.html\" when="));

    course.at("drone-search").answers.summary.en.push_str(" Also at night.");
    let site = course.site();
    assert_eq!(json(&site, "api/v1/index.json")["ledger"], "unrecorded-changes");
    assert!(page(&site, "technologies/drone-search.html").contains("is not in the history yet"));
    assert!(!page(&site, "technologies/phone-triage.html").contains("is not in the history yet"));
}

fn validator(site: &Files, path: &str) -> jsonschema::Validator {
    jsonschema::options().should_validate_formats(true).build(&json(site, path)).unwrap()
}

#[test]
fn a_long_ledger_shows_its_newest_publications_and_names_the_others() {
    let example = EXAMPLE_FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let public = disclosed(&texts(example), date(2026, 1, 12));
    let mut course = Course { public, ledger: Ledger::default(), day: date(2026, 1, 12) };
    course.publish(Occasion::Change, "First edition");
    for number in 2..=60 {
        Arc::make_mut(&mut course.public.technologies[0]).answers.summary.en =
            format!("It does what it does, says edition {number}.");
        course.publish(Occasion::Change, &format!("Reason {number}"));
    }
    let site = course.site();
    assert_eq!(differing(&site, &course.site()), [""; 0], "the same history gives the same bytes");
    let changes = page(&site, "changes.html");
    assert!(changes.contains("Reason 11<") && !changes.contains("Reason 10<"));
    let earlier = changes.split("Earlier publications").nth(1).unwrap();
    let named = earlier.split("id=\"stated\"").next().unwrap().matches("href=\"changes/").count();
    assert_eq!(named, 10);
    assert!(page(&site, "changes/7.html").contains("Reason 7<"));
    let since = page(&site, "changes/since/50.html");
    assert!(since.contains("edition 5") || since.contains(">50</del>"), "the net difference alone");
    assert!(since.contains("Reason 51") && since.contains("Reason 60") && !since.contains("Reason 50<"));
}

#[test]
fn every_kind_of_answer_is_told_before_and_after() {
    let mut course = Course::begun();
    course.publish(Occasion::Change, "First edition");
    let welsh = course.at("live-facial-recognition").answers.summary.cy.clone().unwrap();
    let technology = course.at("live-facial-recognition");
    let model = &mut technology.answers.algorithm.models[0];
    model.version = Some(Name("9.9".into()));
    let more = Threshold { from: date(2026, 11, 25), value: 0.71, ..model.thresholds[0].clone() };
    model.thresholds.push(more);
    technology.answers.evaluations[0].metrics[0].value = Some(3.25);
    technology.answers.summary.cy = Some(format!("{welsh} Gair arall."));
    technology.answers.kinds.push(TechnologyKind::VideoAnalytics);
    technology.answers.next_review = Some(date(2027, 9, 1));
    let gap = technology.gaps.iter_mut().find(|gap| gap.reason.is_some()).unwrap();
    gap.reason.as_mut().unwrap().en.push_str(" And one more reason.");
    course.publish(Occasion::Correction, "Much was wrong");
    let site = course.site();
    let page = page(&site, "changes/2.html");
    let plain = page.replace("<span class=\"hidden\">deleted: </span>", "");
    let plain = plain.replace("<span class=\"hidden\">inserted: </span>", "").replace(" aria-hidden=\"true\"", "");
    for words in [
        "<dt>Models: Kestrel Match: Version</dt>",
        "</del> <span>→</span> <ins>9.9</ins>",
        "</del> <span>→</span> <ins>3.25</ins>",
        "</del> <span>→</span> <ins>1 September 2027</ins>",
        "<li>Live facial recognition</li><li><ins>Image and video analysis</ins></li>",
        "<dt>Added: Models: Kestrel Match: Thresholds: Face-match threshold</dt>",
        "<ins> And one more reason.</ins>",
        "<p class=\"told\" lang=\"cy\">",
        "<ins> Gair arall.</ins>",
    ] {
        assert!(plain.contains(words), "{words}");
    }
    let marked = page.split("<p class=\"told\" lang=\"cy\">").nth(1).unwrap().split("</p>").next().unwrap();
    assert_eq!(side(marked, "ins", "del"), candour::text::plain(&welsh), "what was said");
    assert_eq!(side(marked, "del", "ins"), candour::text::plain(&format!("{welsh} Gair arall.")), "what is said");
}

#[test]
fn a_ledger_in_the_folder_is_built_and_one_that_was_tampered_with_is_not() {
    let folder = sound();
    let public = disclosed(&sources(folder.path()), date(2026, 1, 12));
    let ledger = Ledger::default();
    let proposal = ledger.compare(&public).unwrap();
    let reasons = BTreeMap::new();
    let (_, addition) = ledger.record(&proposal.proposed, &reasons, Occasion::Change, date(2026, 1, 13)).unwrap();
    for (path, text) in &addition.versions {
        lay(folder.path(), path, text);
    }
    lay(folder.path(), EVENTS, &addition.events);
    let built = candour(folder.path(), &["build", "--quiet"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let site = verified(&folder.path().join("public"));
    assert!(page(&site, "changes.html").contains("13 January 2026"));
    assert_eq!(page(&site, "api/v1/ledger.jsonl"), addition.events);
    lay(folder.path(), EVENTS, addition.events.replacen("2026-01-13", "2026-01-14", 1));
    assert_ne!(candour(folder.path(), &["build", "--quiet"]).code, 0);
}
