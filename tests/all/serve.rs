//! The preview: what is served is what a build would write, whatever is saved and however; what is wrong is told until it is
//! mended; and nobody else can ask.

use super::harness::{Files, Preview, candour, change, copy, files, lay, program, project, without_inset};
use assert_cmd::Command;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use tempfile::TempDir;

const LFR: &str = "content/technologies/live-facial-recognition.toml";
const LFR_PAGE: &str = "/technologies/live-facial-recognition.html";

/// The example force, which has published nothing yet: every edit is all there is to tell.
fn example(root: &Path) {
    published(root);
    fs::remove_dir_all(root.join("content/ledger")).unwrap();
}

/// The example force with its history.
fn published(root: &Path) {
    copy(&project("content"), &root.join("content"));
}

/// Builds the folder of a preview somewhere else and holds every file against what is served.
fn assert_served_as_built(preview: &Preview) {
    let out = preview.root.path().join("built");
    let built = candour(preview.root.path(), &["build", "--quiet", "--out", out.to_str().unwrap()]);
    assert_eq!(built.code, 0, "{}", built.err);
    let site = files(&out);
    assert!(site.len() > 50);
    let differing: Vec<&String> = site
        .iter()
        .filter(|(path, bytes)| preview.plain(&format!("/{path}")).body != **bytes)
        .map(|(path, _)| path)
        .collect();
    assert!(differing.is_empty(), "served otherwise than built: {differing:?}");
    fs::remove_dir_all(out).unwrap();
}

/// Waits until the findings of the page are, in number and in words, those of a check.
fn assert_found_as_checked(preview: &Preview) {
    let checked = candour(preview.root.path(), &["check", "--quiet", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&checked.out).unwrap();
    let told = told["findings"].as_array().unwrap();
    preview.until("the page tells what a check finds", || {
        let page = preview.page("/_findings");
        let words =
            |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        page.matches("<article").count() == told.len()
            && told.iter().all(|finding| {
                page.contains(&words(finding["message"].as_str().unwrap()))
                    && finding["file"].as_str().is_none_or(|file| page.contains(file))
            })
    });
}

#[test]
fn every_file_is_served_as_it_is_built_after_any_edits() {
    let preview = Preview::of(published);
    let root = preview.root.path();
    assert_served_as_built(&preview);

    change(root, LFR, "name = \"Live facial recognition\"", "name = \"Faces seen live\"");
    preview.until_page(LFR_PAGE, "Faces seen live</");
    // A running technology less, a page more, an owner renamed, another notice, Welsh beside, a record gone.
    change(
        root,
        "content/technologies/phone-triage.toml",
        "status = \"live\"",
        "status = \"suspended\"\nstatus_reason = \"It is being looked at.\"",
    );
    lay(
        root,
        "content/pages/cameras.md",
        "+++\ntitle = \"Our cameras\"\n+++\n\nThey are [here](technology:drone-search).\n",
    );
    change(root, "content/register.toml", "is made up", "is invented");
    fs::remove_file(preview.path("content/technologies/drone-search.cy.toml")).unwrap();
    preview.until_page("/cameras.html", "Our cameras");
    preview.until_page("/", "is invented");
    preview.until_page("/technologies/phone-triage.html", "It is being looked at.");
    assert_found_as_checked(&preview);
    assert_served_as_built(&preview);
}

#[test]
fn what_is_published_meanwhile_is_in_the_history_and_a_vanished_record_is_told() {
    let preview = Preview::of(published);
    let root = preview.root.path();
    change(root, LFR, "name = \"Live facial recognition\"", "name = \"Faces seen live\"");
    preview.until_page("/_findings", "the ledger does not say so yet");
    let done = candour(root, &["publish", "--because-all", "A plainer name.", "--out", "elsewhere", "--quiet"]);
    assert_eq!(done.code, 0, "{}", done.err);
    preview.until_mended();
    preview.until_page("/changes.html", "A plainer name.");
    assert_served_as_built(&preview);
    // Nothing names this record, so that nothing else is wrong.
    fs::remove_file(preview.path("content/technologies/number-plate-recognition.toml")).unwrap();
    preview.until_page("/_findings", "candour withdraw number-plate-recognition");
    preview.until_page("/technologies/number-plate-recognition.html", "<h1");
}

#[test]
fn a_page_is_told_when_it_changes_and_shows_it_then_however_it_is_saved() {
    let preview = Preview::of(example);
    let text = preview.text(LFR);
    let with = |words: &str| text.replace("Live facial recognition\"", &format!("{words}\""));
    let told = |words: &str, save: &dyn Fn(String)| {
        let page = preview.open(LFR_PAGE);
        save(with(words));
        page.hears();
        preview.until_page(LFR_PAGE, words);
    };
    told("Written over", &|text| fs::write(preview.path(LFR), text).unwrap());
    told("Renamed", &|text| {
        fs::write(preview.path("content/technologies/4913~"), text).unwrap();
        fs::rename(preview.path("content/technologies/4913~"), preview.path(LFR)).unwrap();
    });
    told("Written twice", &|text| {
        fs::write(preview.path(LFR), "").unwrap();
        fs::write(preview.path(LFR), &text[..text.len() / 2]).unwrap();
        fs::write(preview.path(LFR), text).unwrap();
    });
    told("Moved away first", &|text| {
        fs::rename(preview.path(LFR), preview.path("content/technologies/.old~")).unwrap();
        fs::write(preview.path(LFR), text).unwrap();
    });
    told("With other line ends", &|text| fs::write(preview.path(LFR), text.replace('\n', "\r\n")).unwrap());
    preview.until_mended();
    assert_served_as_built(&preview);
}

#[test]
fn a_page_that_does_not_change_is_left_alone() {
    let preview = Preview::of(example);
    let before = preview.page("/datasets/anpr-reads.html");
    change(preview.root.path(), LFR, "name = \"Live facial recognition\"", "name = \"Faces\"");
    preview.until_page(LFR_PAGE, "Faces");
    assert_eq!(preview.page("/datasets/anpr-reads.html"), before, "so its script has nothing to load");
}

#[test]
fn new_folders_and_several_files_at_once_are_seen() {
    let preview = Preview::of(|root| {
        example(root);
        fs::remove_dir_all(root.join("content/updates")).unwrap();
    });
    copy(&project("content/updates"), &preview.path("content/updates"));
    preview.until_page("/updates/index.html", "suspended");
    // A whole folder comes and goes in one step, as when another version is checked out.
    fs::rename(preview.path("content/updates"), preview.path("aside")).unwrap();
    preview.until("the news are gone", || !preview.page("/updates/index.html").contains("suspended"));
    fs::rename(preview.path("aside"), preview.path("content/updates")).unwrap();
    preview.until_page("/updates/index.html", "suspended");
    // Two records that name each other, and the folder of a theme that is named in the same moment.
    let theme = "{% extends \"base.html\" %}{% block main %}<h1>Blue</h1>{% endblock main %}";
    lay(preview.root.path(), "themes/blue/templates/404.html", theme);
    let text = preview.text("content/register.toml").replace("theme = \"plain\"", "theme = \"blue\"");
    preview.save("content/register.toml", text);
    preview.until_page("/nowhere", "<h1>Blue");
    lay(preview.root.path(), "themes/blue/templates/404.html", theme.replace("Blue", "Red"));
    preview.until_page("/nowhere", "<h1>Red");
    preview.until_mended();
    assert_served_as_built(&preview);
}

#[test]
fn an_error_is_told_with_its_place_until_it_is_mended_and_the_last_good_site_stays() {
    let preview = Preview::of(example);
    let (text, before) = (preview.text(LFR), preview.plain(LFR_PAGE).body);
    let page = preview.open("/");
    preview.save(LFR, format!("nonsense = \"<b>&\"\n{text}").replace("Live facial recognition\"", "Another name\""));
    page.hears();
    for path in ["/", LFR_PAGE, "/data.html"] {
        let page = preview.page(path);
        assert!(page.contains("1 error") && page.contains("</a>: the pages show the last good state"), "{path}");
        assert!(page.contains("live-facial-recognition.toml, line 1"), "{path}");
    }
    assert_eq!(preview.plain(LFR_PAGE).body, before);
    let findings = preview.page("/_findings");
    assert!(
        findings.contains("nonsense = &quot;&lt;b&gt;&amp;&quot;") && findings.contains("What to do:"),
        "{findings}"
    );
    assert_found_as_checked(&preview);

    // A second one elsewhere, which only the others notice: what they name is gone.
    fs::remove_file(preview.path("content/datasets/custody-images.toml")).unwrap();
    preview.until_page("/_findings", "there is no dataset “custody-images”");
    assert_found_as_checked(&preview);
    copy(&project("content/datasets"), &preview.path("content/datasets"));
    preview.save(LFR, text);
    preview.until_mended();
    assert!(!preview.page("/").contains("last good state"));
    assert_served_as_built(&preview);
}

#[test]
fn where_there_is_no_good_state_yet_every_page_tells_what_is_wrong() {
    let preview = Preview::of(|root| {
        example(root);
        lay(root, "content/owners.toml", "[chief\n");
    });
    for path in ["/", "/technologies/", "/api/v1/index.json"] {
        let answer = preview.get(path);
        let page = String::from_utf8(answer.body).unwrap();
        assert!(answer.status == 503 && page.contains("owners.toml") && page.contains("reload.js"), "{path}: {page}");
    }
    let page = preview.open("/");
    copy(&project("content"), &preview.path("content"));
    page.hears();
    preview.until_mended();
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn what_others_must_notice_is_noticed() {
    let preview = Preview::of(example);
    let root = preview.root.path();
    // Each of these is an edit of one file that another file has to answer for, or no longer.
    let steps: [(&str, &str, &str); 6] = [
        ("content/owners.toml", "[acc-operations]", "[acc-operation]"),
        ("content/datasets/custody-images.toml", "name = ", "[publication]\nstate = \"draft\"\n[x]\nname = "),
        ("content/pages/glossary.md", "## ", "## Quite "),
        (
            "content/technologies/office-assistant.toml",
            "[internal]",
            "[internal]\nrepeated = \"An operator looks at each possible match, and an officer on the street decides\"",
        ),
        ("content/register.toml", "languages = [\"en\", \"cy\"]", "languages = [\"en\"]"),
        (
            "content/technologies/records-platform.toml",
            "status = \"live\"",
            "status = \"proposed\"\nstatus_reason = \"Not begun.\"",
        ),
    ];
    for (file, from, to) in steps {
        let text = preview.text(file);
        change(root, file, from, to);
        assert_found_as_checked(&preview);
        preview.save(file, text);
        assert_found_as_checked(&preview);
    }
    preview.until_mended();
    assert_served_as_built(&preview);
}

#[test]
fn a_template_with_a_fault_is_told_with_its_line_and_the_old_one_stays() {
    let preview = Preview::of(|root| {
        example(root);
        fs::create_dir_all(root.join("themes/plain/templates")).unwrap();
    });
    let good = fs::read_to_string(project("themes/plain/templates/technology.html")).unwrap();
    let file = "themes/plain/templates/technology.html";
    for (fault, told) in [("{{ it.nam", "has a fault"), ("{{ it.no_such_thing.at_all }}", "has a fault")] {
        preview.save(file, good.replace("<h1>", &format!("\n{fault}<h1>")));
        preview.until_page("/_findings", told);
        assert!(preview.page("/_findings").contains("themes/plain/templates/technology.html</code>, line"));
        assert!(preview.page(LFR_PAGE).contains("<h1>Live facial recognition"), "{fault}");
        preview.save(file, &good);
        preview.until_mended();
    }
    preview.save(file, good.replace("<h1>", "<h1>Now: "));
    preview.until_page(LFR_PAGE, "<h1>Now: Live facial recognition");
}

#[test]
fn drafts_have_pages_with_a_banner_and_are_in_nothing_else() {
    let preview = Preview::of(example);
    let page = preview.page("/technologies/report-drafting.html");
    assert!(page.contains("<h1>Drafting of witness statements") && page.contains("nobody else can see it"));
    assert!(!preview.page(LFR_PAGE).contains("nobody else can see it"));
    let list = preview.page("/technologies/");
    assert!(list.contains("1 draft is in the preview only") && list.contains("/technologies/report-drafting.html"));
    let plain = String::from_utf8(preview.plain("/technologies/").body).unwrap();
    assert!(!plain.contains("report-drafting") && !preview.page("/api/v1/register.json").contains("report-drafting"));
    assert_eq!(preview.get("/api/v1/technologies/report-drafting.json").status, 404);

    // A draft with faults stops nobody, one that is published is a page like any other.
    let file = "content/technologies/report-drafting.toml";
    let text = preview.text(file);
    preview.save(file, format!("nonsense = 1\n{text}"));
    preview.until_page("/_findings", "nonsense");
    change(preview.root.path(), LFR, "name = \"Live facial recognition\"", "name = \"Faces\"");
    preview.until_page(LFR_PAGE, "<h1>Faces");
    assert!(preview.page("/technologies/report-drafting.html").contains("nobody else can see it"));
    preview.save(file, "name = \"Just begun\"\n[publication]\nstate = \"draft\"\n");
    preview.until_page("/_findings", "report-drafting.toml");
    change(preview.root.path(), LFR, "name = \"Faces\"", "name = \"Live faces\"");
    preview.until_page(LFR_PAGE, "<h1>Live faces");
    assert_eq!(preview.get("/technologies/report-drafting.html").status, 404);
    preview.save(file, text.replace("state = \"draft\"", "state = \"published\""));
    preview.until("the draft is published or told of", || {
        preview.page("/api/v1/register.json").contains("report-drafting") || preview.page("/").contains("error")
    });
    preview.save(file, text);
    preview.until_mended();
    assert_served_as_built(&preview);
}

#[test]
fn only_this_computer_is_answered_and_only_reading() {
    let preview = Preview::of(example);
    let ask = |first: &str, host: &str| preview.ask(&format!("{first} HTTP/1.1\r\n{host}Connection: close\r\n\r\n"));
    let port = preview.port;
    for good in [format!("localhost:{port}"), format!("127.0.0.1:{port}"), format!("[::1]:{port}")] {
        assert_eq!(ask("GET /", &format!("Host: {good}\r\n")).status, 200, "{good}");
    }
    for bad in ["evil.example".to_owned(), format!("evil.example:{port}"), format!("localhost.evil.example:{port}")] {
        for path in ["/", "/_findings", "/_candour/events", "/_candour/reload.js"] {
            let answer = ask(&format!("GET {path}"), &format!("Host: {bad}\r\n"));
            assert!(answer.status == 421 && !answer.body.windows(5).any(|five| five == b"Glanh"), "{bad} {path}");
        }
    }
    assert!([400, 421].contains(&ask("GET /", "").status), "without a host");
    let host = format!("Host: localhost:{port}\r\n");
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        assert_eq!(ask(&format!("{method} /"), &host).status, 405, "{method}");
    }
    let head = ask("HEAD /api/v1/register.json", &host);
    assert!(head.status == 200 && head.body.is_empty() && head.head.contains("content-type: application/json"));
    for path in [
        "/../Cargo.toml",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/content/register.toml",
        "/content/register.toml",
        "//etc/passwd",
        "/%00",
        "/%ff",
        "/technologies/..",
        "/C:/x",
    ] {
        let answer = ask(&format!("GET {path}"), &host);
        assert!([400, 404].contains(&answer.status), "{path}: {}", answer.status);
    }
    let answer = ask("GET /technologies/index.html", &host);
    assert!(answer.head.contains("content-security-policy: default-src 'self'"), "{}", answer.head);
    assert!(answer.head.contains("content-type: text/html; charset=utf-8") && answer.head.contains("no-store"));
    assert_eq!(ask("GET /technologies/", &host).body, answer.body);
    let lost = ask("GET /technologies?x=1", &host);
    assert!(lost.status == 307 && lost.head.contains("location: /technologies/?x=1"), "{}", lost.head);
    assert!(preview.get("/robots.txt").head.contains("content-type: text/plain; charset=utf-8"));
    let missing = preview.plain("/no/such/page");
    assert!(missing.status == 404 && missing.body == preview.plain("/404.html").body);
}

#[test]
fn a_port_that_is_taken_is_told_unless_any_will_do() {
    let root = TempDir::new().unwrap();
    example(root.path());
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let mut command = Command::new(env!("CARGO_BIN_EXE_candour"));
    let ran = program(command.current_dir(root.path()).args(["serve", "--port", &port]));
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains(&format!("port {port} is in use")) && ran.err.contains("--port"), "{}", ran.err);
    // The usual port may be free or not; one of two previews has to go elsewhere.
    let one = Preview::start(root, &[]);
    let root = TempDir::new().unwrap();
    example(root.path());
    let other = Preview::start(root, &[]);
    assert_ne!(one.port, other.port);
    assert_eq!((one.get("/").status, other.get("/").status), (200, 200));
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_cleanly_even_while_pages_are_open() {
    let preview = Preview::of(example);
    let page = preview.open("/");
    change(preview.root.path(), LFR, "name = \"Live facial recognition\"", "name = \"Faces\"");
    preview.until_page(LFR_PAGE, "<h1>Faces");
    preview.until("the terminal tells what was saved", || preview.said().contains("live-facial-recognition.toml ("));
    let (code, said) = preview.interrupt();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("Ctrl-C") && said.lines().count() <= 4, "{said}");
    drop(page);
}

#[test]
fn what_the_preview_adds_can_be_taken_away_and_nothing_else_is_in_it() {
    let page = b"<!doctype html><body class=x><p>a</p></body>";
    assert_eq!(without_inset(page), page);
    let preview = Preview::of(example);
    let served: Files =
        ["/", LFR_PAGE, "/owners.html"].iter().map(|path| ((*path).to_owned(), preview.get(path).body)).collect();
    for (path, bytes) in served {
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.matches("/_candour/reload.js").count(), 1, "{path}");
        assert!(!text.contains("<script>") && !text.contains("style=") && !text.contains("onclick"), "{path}");
    }
}
