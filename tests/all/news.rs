//! The feeds of news as readers meet them, with everything around them that helps to find what is new: archives, former
//! ids, `security.txt`, the site map.

use super::harness::{Files, disclosed, made_with_history, plain_theme, project, sources, texts};
use atom_syndication::Feed;
use candour::feeds;
use candour::ledger::{Chronicle, DayOf, Ledger, Occasion};
use candour::public::{EntryId, EntryKind, PublicRegister, Update};
use candour::register::EXAMPLE_FILES;
use candour::site::{Artefact, MediaType, Site, SitePath};
use candour::standard::{Email, Language, Line, Link, TechnologyId};
use jiff::civil::{Date, date};
use roxmltree::{Document, Node};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const ATOM: &str = "http://www.w3.org/2005/Atom";
const TOMBSTONES: &str = "http://purl.org/atompub/tombstones/1.0";
const HISTORY: &str = "http://purl.org/syndication/history/1.0";
const BASE: &str = "https://register.sound.example/";

/// Words that have broken feeds.
const HOSTILE: &str = "]]> </title><script>alert(1)</script> & \"it\" \u{b}\u{2028} &amp; tŷ £5";

/// A register while publications are added to its ledger.
struct Course {
    public: PublicRegister,
    ledger: Ledger,
    day: Date,
}

impl Course {
    fn of(public: PublicRegister) -> Self {
        Self { public, ledger: Ledger::default(), day: date(2026, 1, 20) }
    }

    /// The sound example, in two languages.
    fn sound() -> Self {
        let example = EXAMPLE_FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        let mut public = disclosed(&texts(example), date(2026, 1, 12));
        public.site.languages = vec![Language::En, Language::Cy];
        Self::of(public)
    }

    fn publish(&mut self, why: Line) {
        let proposal = self.ledger.compare(&self.public).unwrap();
        let reasons = proposal.proposed.iter().map(|it| (it.id.clone(), why.clone())).collect();
        self.ledger = self.ledger.record(&proposal.proposed, &reasons, Occasion::Change, self.day).unwrap().0;
    }

    fn chronicle(&self) -> Chronicle {
        let unrecorded = self.ledger.compare(&self.public).unwrap().entries();
        Chronicle::new(self.public.clone(), self.ledger.clone(), unrecorded, DayOf::Register)
    }

    /// The files of news alone, and the notices at former ids.
    fn news(&self) -> Files {
        let (chronicle, theme) = (self.chronicle(), plain_theme());
        let is_news = |path: &str| {
            ["api/v1/feed", "api/v1/atom/", "api/v1/jsonfeed/", "api/v1/technologies/"]
                .iter()
                .any(|start| path.starts_with(start))
        };
        let artefacts = feeds::render(&chronicle, theme.welsh());
        let news = artefacts.iter().filter(|it| is_news(it.path.as_str()) && !it.path.as_str().contains("/versions/"));
        news.map(|it| (it.path.to_string(), it.render().unwrap())).collect()
    }

    fn update(&mut self) -> &mut Update {
        &mut self.public.updates[0]
    }
}

fn line(text: &str) -> Line {
    Line { en: text.to_owned(), cy: None }
}

/// A history with two publications on one day, hostile words, Welsh reasons, and something withdrawn and renamed.
fn eventful() -> Course {
    let mut course = Course::sound();
    course.publish(line("First"));
    Arc::make_mut(&mut course.public.technologies[0]).answers.name = line(HOSTILE);
    course.update().facts.title.en = HOSTILE.to_owned();
    course.update().body.en.push_str("\n\nSee [the letters](technology:sound) and [nothing](technology:nowhere).\n");
    course.publish(Line { en: format!("English {HOSTILE}"), cy: Some("Rheswm yn Gymraeg".to_owned()) });
    course.day = date(2026, 3, 3);
    let technology = Arc::make_mut(&mut course.public.technologies[1]);
    assert_eq!(technology.id, "sound");
    technology.id = "letters".into();
    technology.answers.former_ids.push(TechnologyId("sound".into()));
    course.public.updates[0].facts.technologies = vec![TechnologyId("letters".into())];
    course.public.technologies.sort_by(|one, other| one.id.cmp(&other.id));
    course.publish(line("Another name"));
    course
}

fn courses() -> Vec<(&'static str, Course)> {
    let folder = |folder: &str| {
        Course::of(disclosed(&sources(&project(&format!("tests/registers/{folder}"))), date(2026, 11, 21)))
    };
    let mut withdrawn = eventful();
    let id = EntryId::new(EntryKind::Technology, "faces");
    withdrawn.public.technologies.retain(|it| it.id != "faces");
    withdrawn.ledger = withdrawn.ledger.withdraw(&id, line("It was two."), None, withdrawn.day).unwrap().0;
    let mut published = folder("bilingual");
    published.publish(line("First"));
    vec![
        ("nothing published", Course::sound()),
        ("eventful", eventful()),
        ("withdrawn", withdrawn),
        ("empty", folder("empty")),
        ("bilingual", published),
    ]
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(files.get(path).unwrap_or_else(|| panic!("there is no {path}"))).unwrap()
}

fn json(files: &Files, path: &str) -> Value {
    serde_json::from_slice(files.get(path).unwrap_or_else(|| panic!("there is no {path}"))).unwrap()
}

fn all<'d>(of: Node<'d, 'd>, space: &'static str, name: &'static str) -> impl Iterator<Item = Node<'d, 'd>> {
    of.children().filter(move |node| node.has_tag_name((space, name)))
}

fn only(of: Node<'_, '_>, name: &'static str) -> String {
    let found: Vec<String> =
        of.children().filter(|node| node.has_tag_name((ATOM, name))).map(|it| it.text().unwrap().to_owned()).collect();
    assert_eq!(found.len(), 1, "one {name}: {found:?}");
    found[0].clone()
}

fn links<'d>(of: Node<'d, 'd>, relation: &str) -> Vec<Node<'d, 'd>> {
    all(of, ATOM, "link").filter(|link| link.attribute("rel") == Some(relation)).collect()
}

fn moment(text: &str) -> jiff::Timestamp {
    text.parse().unwrap_or_else(|fault| panic!("{text} is not RFC 3339: {fault}"))
}

/// The ids of the entries, and what RFC 4287, RFC 5005 and RFC 6721 say must be.
fn atom_ids(path: &str, atom: &str, base: &str) -> Vec<String> {
    let read: Feed = atom.parse().unwrap_or_else(|fault| panic!("{path}: {fault}"));
    let document = Document::parse(atom).unwrap();
    let feed = document.root_element();
    assert!(url::Url::parse(&only(feed, "id")).is_ok() && !only(feed, "title").trim().is_empty());
    let updated = moment(&only(feed, "updated"));
    assert_eq!(all(feed, ATOM, "author").filter(|author| !only(*author, "name").is_empty()).count(), 1, "{path}");
    let itself = links(feed, "self");
    assert_eq!(itself.len(), 1);
    assert_eq!(itself[0].attribute("href").unwrap(), format!("{base}{path}"));
    let is_archive = all(feed, HISTORY, "archive").count() == 1;
    assert_eq!(links(feed, "current").len(), usize::from(is_archive), "{path}");
    let alternates: Vec<_> =
        links(feed, "alternate").iter().map(|link| (link.attribute("type"), link.attribute("hreflang"))).collect();
    assert_eq!(alternates.iter().collect::<BTreeSet<_>>().len(), alternates.len(), "{path}: {alternates:?}");
    assert!(links(feed, "prev-archive").len() <= 1);
    let mut ids = Vec::new();
    for (entry, read) in all(feed, ATOM, "entry").zip(read.entries()) {
        let id = only(entry, "id");
        assert!(id.starts_with("tag:") && !id.contains(char::is_whitespace), "{path}: {id}");
        assert_eq!((id.as_str(), only(entry, "title").as_str()), (read.id(), read.title().as_str()));
        assert!(moment(&only(entry, "published")) <= moment(&only(entry, "updated")), "{path}: {id}");
        assert!(moment(&only(entry, "updated")) <= updated, "{path}: {id} is newer than its feed");
        assert_eq!(links(entry, "alternate").len(), 1);
        let content = all(entry, ATOM, "content").next().unwrap();
        assert_eq!((content.attribute("type"), content.children().count()), (Some("html"), 1), "{path}: {id}");
        assert!(!content.text().unwrap().contains("<script"), "{path}: {id}");
        ids.push(id);
    }
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path} has an id twice");
    assert!(ids.len() <= 100, "{path} is long");
    for gone in all(feed, TOMBSTONES, "deleted-entry") {
        assert!(!gone.attribute("ref").unwrap().is_empty());
        assert!(moment(gone.attribute("when").unwrap()) <= updated, "{path}");
        assert!(!ids.contains(&gone.attribute("ref").unwrap().to_owned()), "{path}: gone, and there");
    }
    ids
}

/// The ids of the items, and what JSON Feed 1.1 says must be.
fn json_ids(path: &str, feed: &Value) -> Vec<String> {
    const FEED: &[&str] = &[
        "version",
        "title",
        "home_page_url",
        "feed_url",
        "next_url",
        "language",
        "expired",
        "authors",
        "items",
        "_links",
    ];
    const ITEM: &[&str] = &[
        "id",
        "url",
        "title",
        "summary",
        "content_html",
        "date_published",
        "date_modified",
        "language",
        "_technologies",
    ];
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert!(feed["title"].is_string() && feed["feed_url"].is_string() && feed["feed_url"] != feed["next_url"]);
    assert!(feed.as_object().unwrap().keys().all(|key| FEED.contains(&key.as_str())), "{path}");
    let items = feed["items"].as_array().unwrap().iter();
    let ids: Vec<String> = items
        .map(|item| {
            assert!(item.as_object().unwrap().keys().all(|key| ITEM.contains(&key.as_str())), "{path}: {item}");
            assert!(item["content_html"].as_str().is_some_and(|html| !html.contains("<script")), "{path}");
            moment(item["date_published"].as_str().unwrap());
            item["id"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path} has an id twice");
    ids
}

#[test]
fn every_feed_is_what_its_specification_says_and_both_forms_say_the_same() {
    for (name, course) in courses() {
        let (news, base) = (course.news(), course.public.site.base_url.as_str().to_owned());
        let mut feeds = 0;
        for (path, bytes) in news.iter().filter(|(path, _)| path.ends_with(".atom")) {
            let ids = atom_ids(path, std::str::from_utf8(bytes).unwrap(), &base);
            let other = path.replace("/atom/", "/jsonfeed/").replace(".atom", ".json");
            assert_eq!(ids, json_ids(&other, &json(&news, &other)), "{name}: {path}");
            feeds += 1;
        }
        let (languages, records) = (course.public.languages().len(), course.public.technologies.len());
        let chronicle = course.chronicle();
        let others = chronicle.public.tombstones.len() + chronicle.moves().len();
        assert_eq!(feeds, languages * (2 + records + others), "{name}");
        let forms = news.keys().filter(|path| path.contains("/jsonfeed/") || path.contains("/feed.")).count();
        assert!(forms >= feeds, "{name}");
    }
}

#[test]
fn a_technology_has_its_own_changes_and_what_is_told_of_it() {
    let news = eventful().news();
    let ids = |path: &str| atom_ids(path, text(&news, path), BASE);
    // What number an event has is the ledger's own business.
    let without_number = |id: &str| id.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
    let letters: Vec<String> =
        ids("api/v1/atom/technologies/letters.atom").iter().map(|id| without_number(id)).collect();
    let tag = "tag:register.sound.example,2026:sound/";
    let expected = ["event-", "2026-01-12-letters", "event-"].map(|name| format!("{tag}{name}"));
    assert_eq!(letters.iter().collect::<BTreeSet<_>>(), expected.iter().collect());
    assert_eq!(letters.len(), 3);
    let faces = text(&news, "api/v1/atom/technologies/faces.atom");
    assert!(faces.contains("&lt;script&gt;") && !faces.contains('\u{b}') && !faces.contains("2026-01-12-letters"));
    assert_eq!(ids("api/v1/atom/updates.atom"), ["tag:register.sound.example,2026:sound/2026-01-12-letters"]);
    let (first, all) = (ids("api/v1/atom/updates.cy.atom"), ids("api/v1/feed.atom"));
    assert_eq!(first, ["tag:register.sound.example,2026:sound/2026-01-12-letters/cy"]);
    assert_eq!(all.len(), 4, "{all:?}");
    // Two publications of one day are told apart by the second.
    let news = json(&news, "api/v1/feed.json");
    let days: BTreeSet<&str> =
        news["items"].as_array().unwrap().iter().map(|it| it["date_published"].as_str().unwrap()).collect();
    assert!(days.contains("2026-01-20T00:00:00Z") && days.contains("2026-01-20T00:00:01Z"), "{days:?}");
}

#[test]
fn the_welsh_edition_speaks_welsh_and_says_where_it_does_not() {
    let news = eventful().news();
    let welsh = text(&news, "api/v1/atom/technologies/faces.cy.atom");
    let document = Document::parse(welsh).unwrap();
    let feed = document.root_element();
    let language =
        |node: &Node<'_, '_>| node.attribute(("http://www.w3.org/XML/1998/namespace", "lang")).map(str::to_owned);
    assert_eq!(language(&feed).as_deref(), Some("cy"));
    let summaries: BTreeMap<String, Option<String>> = feed
        .descendants()
        .filter(|node| node.has_tag_name((ATOM, "summary")))
        .map(|node| (node.text().unwrap().to_owned(), language(&node)))
        .collect();
    assert_eq!(summaries["Rheswm yn Gymraeg"], None);
    assert_eq!(summaries["First"].as_deref(), Some("en"));
    assert!(welsh.contains("https://register.sound.example/cy/changes/2.html#event-"));
    let hreflangs: Vec<_> = links(feed, "alternate").iter().map(|link| link.attribute("hreflang").unwrap()).collect();
    assert_eq!(hreflangs, ["cy", "cy", "en"]);
    let updates = json(&news, "api/v1/jsonfeed/updates.cy.json");
    assert_eq!((&updates["language"], &updates["items"][0]["language"]), (&"cy".into(), &"en".into()));
    assert_eq!(updates["_links"]["languages"]["en"], format!("{BASE}api/v1/jsonfeed/updates.json"));
    // A force that publishes in one language has no other edition.
    let mut english = eventful();
    english.public.site.languages = vec![Language::En];
    assert!(english.news().keys().all(|path| !path.contains(".cy.")));
}

/// The documents of a feed from the current one back, as a reader follows them, with the ids of each.
fn followed(news: &Files, path: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    let mut next = Some(path.to_owned());
    while let Some(path) = next {
        let (ids, before) = if path.ends_with(".atom") {
            let atom = text(news, &path);
            let document = Document::parse(atom).unwrap();
            let before = links(document.root_element(), "prev-archive");
            let before = before.first().map(|link| link.attribute("href").unwrap().to_owned());
            (atom_ids(&path, atom, BASE), before)
        } else {
            let feed = json(news, &path);
            (json_ids(&path, &feed), feed["next_url"].as_str().map(str::to_owned))
        };
        found.push((path, ids));
        next = before.map(|url| url.strip_prefix(BASE).unwrap().to_owned());
        assert!(found.len() < 50, "the archives go round in a circle");
    }
    found
}

#[test]
fn archives_hold_every_older_piece_of_news_and_never_change() {
    let mut course = Course::sound();
    let mut kept = Files::new();
    for number in 0..230 {
        let technology = Arc::make_mut(&mut course.public.technologies[0]);
        technology.answers.summary.en = format!("Words of edition {number}.");
        course.update().body.en = format!("News of edition {number}, with [a link](technology:sound).\n");
        match number {
            // The force's own name, a technology's name and its id change; what was archived before says the old ones.
            120 => course.public.force.name = line("Sound Police, as it is called now"),
            130 => Arc::make_mut(&mut course.public.technologies[0]).answers.name = line("Faces"),
            140 => {
                let technology = Arc::make_mut(&mut course.public.technologies[1]);
                technology.id = "zound".into();
                technology.answers.former_ids.push(TechnologyId("sound".into()));
                course.public.updates[0].facts.technologies = vec![TechnologyId("zound".into())];
            }
            _ => {}
        }
        course.publish(line(&format!("Edition {number}")));
        course.day = if number % 3 == 0 { course.day.tomorrow().unwrap() } else { course.day };
        if number % 45 == 0 || number == 229 {
            let news = course.news();
            for (path, bytes) in &kept {
                assert!(news.get(path) == Some(bytes), "{path} has changed by edition {number}");
            }
            let is_archive =
                |path: &str| path.rsplit('/').next().is_some_and(|name| name.as_bytes()[0].is_ascii_digit());
            kept.extend(news.into_iter().filter(|(path, _)| is_archive(path) && !path.contains("/sound/")));
        }
    }
    assert!(kept.len() >= 2 * 2 * (4 + 2 + 2), "{:?}", kept.keys());
    let news = course.news();
    let publication = |number: i32| format!("publication-{number}");
    for path in ["api/v1/feed.atom", "api/v1/feed.json", "api/v1/feed.cy.atom"] {
        let documents = followed(&news, path);
        assert!(documents[1..].iter().all(|(_, ids)| !ids.is_empty()) && documents.len() == 5, "{}", documents.len());
        let ids: BTreeSet<&String> = documents.iter().flat_map(|(_, ids)| ids).collect();
        for number in 1..=230 {
            let is_it = |id: &&String| id.trim_end_matches("/cy").ends_with(&publication(number));
            assert!(ids.iter().any(is_it), "{path} has lost publication {number}");
        }
    }
    let documents = followed(&news, "api/v1/atom/technologies/faces.atom");
    let events: BTreeSet<&String> =
        documents.iter().flat_map(|(_, ids)| ids).filter(|id| id.contains("event-")).collect();
    assert_eq!((events.len(), documents.len()), (230, 3));
    // The newest word on an update is in the current document, and older ones are in the archives.
    let current = text(&news, "api/v1/atom/updates.atom");
    assert!(current.contains("edition 229") && !current.contains("edition 20,"), "{current}");
    assert!(text(&news, "api/v1/atom/updates/1.atom").contains("edition 99,"));

    // What is redacted goes from the archive too, and nothing else moves.
    let id = EntryId::new(EntryKind::Update, "2026-01-12-letters");
    course.ledger = course.ledger.redact(&id, 100, line("It named a person."), course.day).unwrap().0;
    let after = course.news();
    assert!(!text(&after, "api/v1/atom/updates/1.atom").contains("edition 99,"));
    let other = "api/v1/atom/updates/2.atom";
    assert!(news[other] == after[other] && news["api/v1/atom/register/1.atom"] == after["api/v1/atom/register/1.atom"]);

    // What is taken back is marked, and the archives stay.
    course.public.updates.clear();
    course.ledger = course.ledger.withdraw(&id, line("It was wrong."), None, course.day).unwrap().0;
    let gone = course.news();
    assert!(after[other] == gone[other]);
    let current = text(&gone, "api/v1/atom/updates.atom");
    assert!(current.contains("<at:deleted-entry ref=\"tag:register.sound.example,2026:sound/2026-01-12-letters\""));
    assert_eq!(atom_ids("api/v1/atom/updates.atom", current, BASE), [""; 0]);
}

#[test]
fn a_former_id_leads_on_in_every_file() {
    let course = eventful();
    let site = made_with_history(&course.chronicle(), &plain_theme());
    let notice = json(&site, "api/v1/technologies/sound.json");
    let validator =
        jsonschema::options().should_validate_formats(true).build(&json(&site, "api/v1/schema/moved.json")).unwrap();
    assert!(validator.is_valid(&notice), "{notice}");
    assert_eq!(
        (&notice["state"], &notice["id"], &notice["moved_to"]),
        (&"moved".into(), &"sound".into(), &"letters".into())
    );
    let present = notice["links"]["record"].as_str().unwrap().strip_prefix(BASE).unwrap();
    assert_eq!(json(&site, present)["state"], "published");
    let feed = text(&site, "api/v1/atom/technologies/sound.atom");
    assert_eq!(atom_ids("api/v1/atom/technologies/sound.atom", feed, BASE).len(), 1);
    assert!(feed.contains("https://register.sound.example/api/v1/atom/technologies/letters.atom"));
    assert_eq!(json(&site, "api/v1/jsonfeed/technologies/sound.cy.json")["expired"], true);
    let manifest: feeds::Manifest = serde_json::from_slice(&site["api/v1/index.json"]).unwrap();
    let listed: BTreeSet<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
    let feeds = site.keys().filter(|path| path.starts_with("api/") && !path.contains("/versions/"));
    let missing: Vec<&String> =
        feeds.filter(|path| !listed.contains(path.as_str()) && *path != "api/v1/index.json").collect();
    assert_eq!(missing, [""; 0], "not in the manifest");
}

#[test]
fn pages_name_the_feeds_in_their_own_language_and_the_files_are_there() {
    let course = courses().into_iter().find(|(name, _)| *name == "withdrawn").unwrap().1;
    let site = made_with_history(&course.chronicle(), &plain_theme());
    let named = |path: &str, kind: &str| -> Vec<String> {
        let head = text(&site, path).split("</head>").next().unwrap();
        let links = head.split("<link ").skip(1).map(|rest| rest.split('>').next().unwrap());
        let links =
            links.filter(|link| link.contains("rel=\"alternate\"") && link.contains(&format!("type=\"{kind}\"")));
        let at = url::Url::parse("https://site.test/").unwrap().join(path).unwrap();
        let href = |link: &str| link.split("href=\"").nth(1).unwrap().split('"').next().unwrap().replace("&#x2F;", "/");
        links.map(|link| at.join(&href(link)).unwrap().path()[1..].to_owned()).collect()
    };
    let cases = [
        ("index.html", "application/atom+xml", vec!["api/v1/feed.atom"]),
        ("cy/index.html", "application/feed+json", vec!["api/v1/feed.cy.json"]),
        (
            "technologies/letters.html",
            "application/json",
            vec!["api/v1/technologies/letters.json", "api/v1/atrs/letters.json"],
        ),
        (
            "technologies/letters.html",
            "application/atom+xml",
            vec!["api/v1/atom/technologies/letters.atom", "api/v1/feed.atom"],
        ),
        (
            "cy/technologies/letters.html",
            "application/feed+json",
            vec!["api/v1/jsonfeed/technologies/letters.cy.json", "api/v1/feed.cy.json"],
        ),
        (
            "technologies/faces.html",
            "application/atom+xml",
            vec!["api/v1/atom/technologies/faces.atom", "api/v1/feed.atom"],
        ),
    ];
    for (page, kind, expected) in cases {
        assert_eq!(named(page, kind), expected, "{page}");
        expected.iter().for_each(|path| assert!(site.contains_key(*path), "{path}"));
    }
}

#[test]
fn security_txt_says_whom_to_tell_and_is_there_only_then() {
    let mut course = Course::sound();
    let path = SitePath::new(".well-known/security.txt").unwrap();
    let said = |public: &PublicRegister| {
        let (chronicle, theme) = (Chronicle::of(public.clone()), plain_theme());
        let made = feeds::render(&chronicle, theme.welsh());
        made.iter().find(|it| it.path == path).map(|it| String::from_utf8(it.render().unwrap()).unwrap())
    };
    assert_eq!(said(&course.public), None);
    let security = &mut course.public.site.security;
    security.contact_email = Some(Email("security@sound.example".into()));
    security.contact_url = Some(Link("https://sound.example/tell".into()));
    security.policy_url = Some(Link("https://sound.example/policy".into()));
    security.languages = vec![Language::En, Language::Cy];
    assert_eq!(said(&course.public), None, "without a last day it would not be valid");
    course.public.site.security.expires = Some(date(2026, 6, 30));
    course.public.site.base_url = Link("https://sound.example/ai/register/".into());
    assert_eq!(
        said(&course.public).unwrap(),
        "Contact: mailto:security@sound.example\nContact: https://sound.example/tell\nExpires: 2026-06-30T23:59:59Z\n\
         Preferred-Languages: en, cy\nCanonical: https://sound.example/.well-known/security.txt\n\
         Policy: https://sound.example/policy\n"
    );
}

#[test]
fn a_long_site_map_comes_in_parts_that_hold_every_page_once() {
    let mut course = Course::sound();
    course.public.technologies.clear();
    let chronicle = Chronicle::of(course.public);
    let page = |path: String| Artefact::new(SitePath::new(&path).unwrap(), MediaType::Html, || Ok(b"<p>".to_vec()));
    let made = |count: usize| {
        let pages = (0..count).flat_map(|number| [format!("p/{number}.html"), format!("cy/p/{number}.html")]);
        let site = feeds::close(Site::new(pages.map(page).collect()).unwrap(), &chronicle).unwrap();
        let made = |path: &SitePath| (path.to_string(), site.get(path).unwrap().unwrap().bytes);
        site.paths().filter(|path| path.as_str().ends_with(".xml")).map(made).collect::<Files>()
    };
    let locations = |map: &str| -> Vec<String> {
        let document = Document::parse(map).unwrap();
        document
            .descendants()
            .filter(|it| it.has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", "loc")))
            .map(|it| it.text().unwrap().to_owned())
            .collect()
    };
    let short = made(3);
    assert_eq!(short.len(), 1);
    let map = text(&short, "sitemap.xml");
    assert_eq!(locations(map).len(), 6);
    let welsh = "<xhtml:link rel=\"alternate\" hreflang=\"cy\" href=\"https://register.sound.example/cy/p/1.html\"/>";
    assert_eq!(map.matches(welsh).count(), 2, "each of the two names the other and itself");

    let long = made(13_000);
    assert_eq!(long.keys().collect::<Vec<_>>(), ["sitemap.xml", "sitemap/1.xml", "sitemap/2.xml"]);
    let parts = locations(text(&long, "sitemap.xml"));
    let pages: Vec<String> =
        parts.iter().flat_map(|part| locations(text(&long, part.strip_prefix(BASE).unwrap()))).collect();
    assert_eq!((pages.len(), pages.iter().collect::<BTreeSet<_>>().len()), (26_000, 26_000));
    assert!(long.values().all(|bytes| bytes.len() < 50 * 1024 * 1024));
}
