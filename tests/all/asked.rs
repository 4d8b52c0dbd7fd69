//! The questions that people ask, the words that are explained, and the statements that a site must make: each says what the
//! register says, and no more.

use super::harness::{Files, change, disclosed, made, plain_theme, project, sources};
use candour::pages::QUESTIONS;
use candour::public::{Gap, PublicRegister};
use candour::standard::{Compliance, Email, Language, Line, Region, Status};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tempfile::TempDir;

const DAY: &str = "2026-11-16";

fn example() -> PublicRegister {
    disclosed(&sources(&project("")), DAY.parse().unwrap())
}

fn empty() -> PublicRegister {
    disclosed(&sources(&project("tests/registers/empty")), DAY.parse().unwrap())
}

fn site(public: &PublicRegister) -> Files {
    made(public, &plain_theme())
}

fn text<'f>(site: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(site.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

/// The words of a piece of HTML, with one space between.
fn words(html: &str) -> String {
    let words: String =
        html.split('<').map(|part| format!("{} ", part.split_once('>').map_or(part, |(_, words)| words))).collect();
    let words = words.replace("&amp;", "&").replace("&#x27;", "'").replace("&quot;", "\"");
    words.split_whitespace().collect::<Vec<_>>().join(" ").replace(" .", ".").replace(" ;", ";")
}

/// The answers of the page of questions, by their ids.
fn answers(page: &str) -> BTreeMap<String, String> {
    let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    main.split("<section>")
        .skip(1)
        .map(|section| (section.split("id=\"").nth(1).unwrap().split('"').next().unwrap().to_owned(), words(section)))
        .collect()
}

#[test]
fn each_question_is_answered_at_its_own_address_in_both_languages_and_told_of_in_the_readme() {
    let site = site(&example());
    let ids: BTreeSet<&str> = QUESTIONS.iter().map(|question| question.id).collect();
    assert_eq!(ids.len(), QUESTIONS.len(), "an address leads to one answer");
    for path in ["questions.html", "cy/questions.html"] {
        let answers = answers(text(&site, path));
        assert_eq!(answers.keys().map(String::as_str).collect::<BTreeSet<_>>(), ids, "{path}");
        for (id, answer) in &answers {
            assert!(answer.len() > 40 && !answer.contains('⟨'), "{path}#{id}: {answer}");
        }
        assert!(
            text(&site, &path.replace("questions", "index")).contains("questions.html"),
            "home does not lead there"
        );
    }
    let readme = std::fs::read_to_string(project("README.md")).unwrap();
    let english = std::fs::read_to_string(project("themes/plain/words/en.ftl")).unwrap();
    for question in QUESTIONS {
        let asked = english.lines().find_map(|line| line.strip_prefix(question.asks)?.strip_prefix(" = ")).unwrap();
        assert!(readme.contains(asked), "README does not tell of “{asked}”");
    }
}

#[test]
fn the_answers_of_the_example_are_those_that_a_person_counts() {
    let site = site(&example());
    let answers = answers(text(&site, "questions.html"));
    for (id, expected) in [
        // Eight live, one in trial and three suspended; two are planned and two are over.
        ("tools", "12 of 16 are live, in trial or suspended."),
        ("purposes", "16 of 16 records say what the technology may be used for."),
        // Every owner but the deputy chief constable, who answers for none.
        ("departments", "5 posts answer for them."),
        // The rows of the file of deployments, added up by hand.
        ("live-faces", "14 deployments from 13 September 2025 to 17 October 2026."),
        ("live-faces", "The cameras saw 52,544 faces. There were 39 alerts, 5 of them wrong. 20 arrests followed."),
        ("live-faces", "0.64 1,184 to 1,312"),
        ("faces", "Retrospective facial recognition Live Withheld"),
        ("prediction", "Risk of reoffending score Suspended Puts work in an order"),
        ("assistants", "Not at the moment. It is suspended:"),
        ("decides", "No record says so: wherever it is said, a person decides. 1 record is withheld as a whole"),
        // Of the newest independent test on the street, at the threshold in force: not the 34 of 39 of the force's own.
        ("accuracy", "True positive rate: 87.2% (1,412 of 1,620)"),
        ("accuracy", "False positive rate, Ethnicity: from 0% for White (0 of 22,000) to 0.03% for Black (1 of 3,900)"),
        // 1+1+2+1+3+2+2+2+2+1+2+2+1, in the order of the ids.
        ("incidents", "Yes. 22 incidents are on record, in 13 records."),
        ("training-data", "3 sets of data are named. 2 of them are the force’s own."),
        ("training-data", "Not known by 6 of 16: Redaction of case papers; Drone search for missing people"),
        // The office assistant's is in progress; so is the equality assessment of number plates.
        (
            "assessments",
            "Of the 12 that are live, in trial or suspended, 11 have a finished data protection impact assessment. 11 have",
        ),
        ("scrutiny", "16 of 16"),
        (
            "staff",
            "Not published by 3 of 16: Crowd density from video; Domestic abuse call-back order; Interview transcription",
        ),
        ("trials", "One technology is in trial now. 2 records tell of a trial"),
        ("given-up", "3 suspended, 1 retired, 1 never used, 1 withdrawn from the register."),
        ("suppliers", "6 suppliers are named in 14 of 16 records."),
        // “£318,000 a year” and “£2,300 so far” are no plain sums, and the times differ.
        ("cost", "16 of 16 records say what the technology costs. There is no total here"),
        ("owners", "16 of 16"),
        ("withheld", "One record is withheld as a whole."),
        ("object", "16 of 16 records say how to object."),
    ] {
        assert!(answers[id].contains(expected), "{id}: {expected}\n{}", answers[id]);
    }
}

#[test]
fn a_register_without_records_says_so_at_each_question() {
    let site = site(&empty());
    for (id, answer) in answers(text(&site, "questions.html")) {
        assert!(answer.contains("This register lists no technology"), "{id}: {answer}");
    }
}

#[test]
fn what_no_record_says_is_said_to_be_missing_by_name() {
    let mut public = example();
    for technology in &mut public.technologies {
        let technology = Arc::make_mut(technology);
        technology.answers.cost.total = None;
        technology.answers.suppliers.clear();
        technology.gaps.retain(|gap| gap.field != "suppliers");
        technology.gaps.push(Gap::not_published("cost.total".into(), false));
        technology.gaps.push(Gap::not_published("suppliers".into(), false));
    }
    let site = site(&public);
    let answers = answers(text(&site, "questions.html"));
    assert!(answers["cost"].contains("0 of 16 records say what the technology costs."), "{}", answers["cost"]);
    assert!(answers["suppliers"].contains("No supplier is named in 0 of 16 records."), "{}", answers["suppliers"]);
    for id in ["cost", "suppliers"] {
        assert!(answers[id].contains("Not published by 16 of 16: Redaction of case papers; "), "{}", answers[id]);
        assert!(answers[id].contains("and 4 more"), "twelve names are enough: {}", answers[id]);
    }
}

#[test]
fn costs_are_added_up_only_where_all_say_a_plain_sum_for_the_same_time() {
    let mut public = example();
    let line = |en: &str| Some(Line { en: en.into(), cy: None });
    for technology in &mut public.technologies {
        let cost = &mut Arc::make_mut(technology).answers.cost;
        (cost.total, cost.period) = (line("£1,250"), line("2026"));
    }
    assert!(answers(text(&site(&public), "questions.html"))["cost"].contains("Together that is £20,000."));
    Arc::make_mut(&mut public.technologies[3]).answers.cost.period = line("2025");
    assert!(!answers(text(&site(&public), "questions.html"))["cost"].contains("Together"));
}

#[test]
fn two_thousand_records_make_the_page_hardly_longer() {
    let mut public = example();
    let few = text(&site(&public), "questions.html").len();
    let sixteen = public.technologies.clone();
    public.technologies = (0..125)
        .flat_map(|round| {
            sixteen.iter().map(move |technology| {
                let mut technology = technology.as_ref().clone();
                technology.id = format!("{}-{round:03}", technology.id);
                technology.answers.related.clear();
                Arc::new(technology)
            })
        })
        .collect();
    public.technologies.sort_by(|a, b| a.id.cmp(&b.id));
    let theme = plain_theme();
    let chronicle = candour::ledger::Chronicle::of(public);
    let page =
        candour::pages::render(&chronicle, &theme).into_iter().find(|page| page.path.as_str() == "questions.html");
    let page = String::from_utf8(page.unwrap().render().unwrap()).unwrap();
    assert!(page.len() < few * 2, "{} bytes became {}", few, page.len());
    for section in page.split("<section>").skip(1) {
        let rows = section.matches("<tr>").count();
        assert!(rows <= 21, "{rows} rows: {section:.120}");
    }
    assert!(page.contains("The whole list of 2,000"));
    if let Some(folder) = std::env::var_os("ASKED_OUT") {
        std::fs::write(std::path::Path::new(&folder).join("questions-2000.html"), page).unwrap();
    }
}

/// The ids of a page.
fn ids(page: &str) -> BTreeSet<&str> {
    page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_place_that_an_answer_or_a_term_points_at_is_there() {
    let site = site(&example());
    let (mut looked_at, mut missing) = (0, Vec::new());
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html") && !path.contains("/versions/")) {
        let page = std::str::from_utf8(bytes).unwrap();
        let base = url::Url::parse("https://r.test/").unwrap().join(path).unwrap();
        for href in page.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let Ok(target) = base.join(href) else { continue };
            let (Some("r.test"), Some(anchor)) = (target.host_str(), target.fragment()) else { continue };
            looked_at += 1;
            let there =
                site.get(target.path().trim_start_matches('/')).map(|bytes| std::str::from_utf8(bytes).unwrap());
            if !there.is_some_and(|page| ids(page).contains(anchor)) {
                missing.push(format!("{path}: {href}"));
            }
        }
    }
    assert!(looked_at > 1000 && missing.is_empty(), "{looked_at} looked at, missing:\n{}", missing.join("\n"));
}

/// The links to the glossary of a page: the address and what stands before the link.
fn terms(page: &str) -> Vec<(&str, &str)> {
    let places = page.match_indices("<a class=\"term\" href=\"");
    places.map(|(at, mark)| (page[at + mark.len()..].split('"').next().unwrap(), &page[..at])).collect()
}

#[test]
fn a_term_is_linked_once_on_a_record_and_never_in_a_heading_a_link_or_code() {
    let site = site(&example());
    let mut linked = 0;
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        let found = terms(page);
        let is_record = path.contains("technologies/") || path.contains("datasets/");
        assert!(found.is_empty() || is_record && !path.contains("/versions/"), "{path} explains words");
        let mut seen = BTreeSet::new();
        for (address, before) in found {
            assert!(seen.insert(address), "{path} explains {address} twice");
            for element in ["h1", "h2", "h3", "h4", "a", "code", "pre", "blockquote", "th"] {
                let open = before.rfind(&format!("<{element}>")).max(before.rfind(&format!("<{element} ")));
                let closed = before.rfind(&format!("</{element}>"));
                assert!(open <= closed, "{path}: {address} stands in <{element}>");
            }
            linked += 1;
        }
    }
    assert!(linked > 60, "only {linked} words are explained");
    let record = text(&site, "technologies/live-facial-recognition.html");
    assert!(record.contains("href=\"../glossary.html#threshold\">"), "a word of the force's own glossary");
    assert!(
        terms(text(&site, "cy/technologies/live-facial-recognition.html")).len() > 2,
        "Welsh words lead to the Welsh glossary"
    );
}

#[test]
fn the_force_explains_a_word_in_place_of_the_program_and_the_program_where_the_force_does_not() {
    let public = example();
    let with = site(&public);
    let page = text(&with, "glossary.html");
    // The force's own words for “threshold”, once, and the program's for what the force leaves out.
    assert!(
        page.contains("Somebody has to choose, and we say who did and why.")
            && page.matches("id=\"threshold\"").count() == 1
    );
    assert!(page.contains("id=\"training-data\"") && page.contains("The data from which a model learnt."));
    // The force says “Data protection impact assessment”; the program knows that people write DPIA.
    assert!(!page.contains("id=\"dpia\"") && page.contains("id=\"data-protection-impact-assessment\""));
    let letters: Vec<char> = page.split("<h2 id=\"").skip(2).map(|rest| rest.chars().next().unwrap()).collect();
    assert!(letters.len() > 25 && letters.is_sorted(), "{letters:?}");
    // An apostrophe is written in more than one way, and the word is the same.
    assert!(!text(&with, "cy/glossary.html").contains("id=\"dpia\""));

    let mut public = public;
    public.pages.retain(|page| page.id != "glossary");
    let without = site(&public);
    for path in ["glossary.html", "cy/glossary.html"] {
        assert!(ids(text(&without, path)).contains("dpia"), "{path}");
    }
    assert!(text(&without, "cy/glossary.html").replace('’', "'").replace("&#39;", "'").contains("Rhestr o'r bobl"));
    assert!(terms(text(&without, "technologies/live-facial-recognition.html")).len() > 3);
}

#[test]
fn the_statements_are_there_with_prose_and_without() {
    let with = site(&example());
    let about = text(&with, "about.html");
    assert!(about.contains("Head of data ethics") && about.contains("You pay for them"), "facts and prose");
    let statement = words(text(&with, "accessibility-statement.html"));
    assert!(statement.contains(
        "This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard"
    ));
    assert!(statement.contains("Equality and Human Rights Commission (EHRC)") && !statement.contains("ECNI"));

    let mut public = empty();
    assert!(public.pages.is_empty());
    let without = site(&public);
    for (path, said) in [
        ("about.html", "Fenmarch Constabulary publishes this register"),
        ("privacy.html", "The force has not said yet for how long."),
        ("accessibility-statement.html", "The force has not said yet how far this website meets"),
        ("accessibility-statement.html", "The force has not said yet what is not accessible."),
        ("glossary.html", "Plain meanings of the words"),
    ] {
        assert!(words(text(&without, path)).contains(said), "{path}");
        let footer = text(&without, "index.html").split("<footer").nth(1).unwrap();
        assert!(footer.contains(&format!("href=\"{path}\"")), "the foot of the page does not lead to {path}");
    }

    public.force.region = Region::NorthernIreland;
    public.force.data_protection_email = Some(Email("dpo@fenmarch.example".into()));
    public.site.logs_kept_days = Some(7);
    public.site.languages = vec![Language::En, Language::Cy];
    public.accessibility.compliance = Some(Compliance::Full);
    let other = site(&public);
    let statement = words(text(&other, "accessibility-statement.html"));
    assert!(statement.contains("fully compliant") && statement.contains("ECNI") && !statement.contains("EHRC"));
    let privacy = words(text(&other, "privacy.html"));
    assert!(privacy.contains("deleted after 7 days.") && privacy.contains("dpo@fenmarch.example"));
    assert!(words(text(&other, "cy/privacy.html")).contains("ar ôl 7 diwrnod"));
    public.site.logs_kept_days = Some(0);
    assert!(words(text(&site(&public), "privacy.html")).contains("keeps no list of requests"));
}

#[test]
fn the_facts_of_the_privacy_notice_come_from_the_register_file() {
    let folder = TempDir::new().unwrap();
    super::harness::copy(&project("tests/registers/empty/content"), &folder.path().join("content"));
    change(folder.path(), "content/register.toml", "languages = [\"en\"]", "languages = [\"en\"]\nlogs_kept_days = 14");
    let facts = "foi_url = \"https://www.fenmarch.example/foi\"";
    let more = format!("{facts}\ndata_protection_email = \"data-protection@fenmarch.example\"");
    change(folder.path(), "content/register.toml", facts, &more);
    let public = disclosed(&sources(folder.path()), DAY.parse().unwrap());
    let privacy = words(text(&site(&public), "privacy.html"));
    assert!(
        privacy.contains("deleted after 14 days.") && privacy.contains("data-protection@fenmarch.example"),
        "{privacy}"
    );
}

#[test]
fn a_record_names_five_others_at_most_that_are_like_it_and_says_why() {
    let public = example();
    let site = site(&public);
    let mut some = 0;
    for technology in &public.technologies {
        let page = text(&site, &format!("technologies/{}.html", technology.id));
        let Some(similar) = page.split("<h2 id=\"similar\">").nth(1) else { continue };
        let similar = similar.split("</section>").next().unwrap();
        let links: Vec<&str> = similar.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!((1..=5).contains(&links.len()), "{}: {links:?}", technology.id);
        for link in &links {
            let id = link.trim_end_matches(".html");
            let named = technology.answers.related.iter().any(|other| other.as_str() == id);
            assert!(id != technology.id && !named && public.technology(id).is_some(), "{}: {link}", technology.id);
        }
        some += 1;
    }
    assert!(some > 8, "only {some} records name others");
    // The same supplier and the same data go before the same data alone.
    let faces = text(&site, "technologies/live-facial-recognition.html").split("<h2 id=\"similar\">").nth(1).unwrap();
    let first = words(faces.split("</li>").next().unwrap());
    assert!(first.contains("Police records platform from the same supplier; uses the same data"), "{first}");
}

#[test]
fn an_answer_holds_nothing_that_is_withheld_or_a_draft() {
    let mut public = example();
    assert!(public.technologies.iter().all(|technology| technology.answers.status != Status::Withdrawn));
    let site = site(&public);
    for path in ["questions.html", "cy/questions.html", "index.html"] {
        let page = text(&site, path);
        for secret in ["Sablehollow", "Cormorant", "report-drafting", "Larch", "protected-record"] {
            assert!(!page.contains(secret), "{path} tells of {secret}");
        }
    }
    public.technologies.clear();
    assert!(answers(text(&self::site(&public), "questions.html")).len() == QUESTIONS.len());
}
