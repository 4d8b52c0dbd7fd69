//! A collection: whatever is wrong with a feed is told by its ground, and nothing that was taken is ever lost.

use super::harness::{
    AT, Feed, Force, Manner, Server, candour, change, files, lay, lay_feed, national, reworded, says,
};
use candour::collection::{self, Acceptance, Order, RULES, Store, read_back};
use candour::findings::{Example, Findings, Severity};
use candour::national::{Copies, CopyFile, Decision, NationalRegister, Registers};
use candour::public::PublicRegister;
use candour::signing::{Signer, new_key};
use candour::standard::{Condition, Grounds, NationalFile, Verdict};
use candour::text::Source;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::fs;
use std::sync::Mutex;
use std::time::Duration;
use tempfile::TempDir;

const HEAD: &str = "schema = 1\n[national]\nname = \"Police technology\"\npublisher = \"Office\"\nbase_url = \"https://national.example.org/\"\ncontact_email = \"collection@example.org\"\n";

/// A national body with its folder.
struct Body {
    root: TempDir,
    text: String,
    waited: Mutex<Vec<u64>>,
    newest_major: Option<u64>,
}

impl Body {
    fn new(collecting: &str) -> Self {
        let text = format!("{HEAD}[collecting]\n{collecting}\n");
        Self { root: TempDir::new().unwrap(), text, waited: Mutex::default(), newest_major: None }
    }

    fn names(&mut self, code: &str, feed: &str, more: &str) {
        self.text.push_str(&format!(
            "\n[[forces]]\ncode = \"{code}\"\nname = \"{code}\"\nregion = \"wales\"\nfeeds = [\"{feed}\"]\n{more}\n"
        ));
    }

    fn file(&self) -> NationalFile {
        let mut found = Findings::new();
        collection::read(&Source::new("national.toml", self.text.as_str()), &mut found)
            .unwrap_or_else(|| panic!("{found:?}"))
    }

    fn run(&self, at: &str) -> BTreeMap<String, Decision> {
        self.run_of(at, &[])
    }

    fn run_of(&self, at: &str, only: &[String]) -> BTreeMap<String, Decision> {
        let (file, root) = (self.file(), self.root.path());
        let wait = |time: Duration| self.waited.lock().unwrap().push(time.as_secs());
        let order = Order { file: &file, root, only, now: moment(at), newest_major: self.newest_major, wait: &wait };
        let mut store = Store::open(root).unwrap();
        let decisions = collection::collect(&order, &mut store, &mut |_| {}).unwrap();
        decisions.into_iter().map(|decision| (decision.force.to_string(), decision)).collect()
    }

    fn accept(&self, code: &str, at: &str) -> Acceptance {
        let file = self.file();
        let member = file.forces.iter().find(|member| member.code.as_str() == code).unwrap();
        let mut store = Store::open(self.root.path()).unwrap();
        collection::accept(member, "The force said so.", moment(at), &mut store).unwrap()
    }

    fn register(&self) -> (NationalRegister, collection::KeptCopies) {
        let mut found = Findings::new();
        let read = read_back(self.root.path(), &self.file(), "2026-02-01".parse().unwrap(), &mut found).unwrap();
        assert_eq!(found.errors(), 0, "{found:?}");
        read
    }

    fn condition(&self, code: &str) -> Condition {
        self.register().0.force(code).unwrap().condition
    }
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn first_day() -> &'static str {
    "2026-02-01T06:00:00Z"
}

fn second_day() -> &'static str {
    "2026-02-02T06:00:00Z"
}

fn ground(decision: &Decision) -> Option<Grounds> {
    decision.grounds.filter(|_| decision.verdict == Verdict::Held)
}

/// A change of a feed, given a force that was collected before.
type Fault = fn(&Server, &str, &Force);

fn serve(server: &Server, code: &str, feed: Feed) {
    server.serve(code, feed);
}

/// Every fault that a server or a feed can have while its last good copy is here.
const FAULTS: &[(&str, Grounds, Fault)] = &[
    ("hangs-up", Grounds::Unreachable, |server, code, _| server.misbehave(code, "index.json", Manner::HangsUp)),
    ("gone", Grounds::NotFound, |server, code, _| serve(server, code, Feed::new())),
    ("broken-server", Grounds::ServerFault, |server, code, _| {
        server.misbehave(code, "index.json", says("500 Internal Server Error", "", ""));
    }),
    ("refused", Grounds::ServerFault, |server, code, _| {
        server.misbehave(code, "index.json", says("403 Forbidden", "", ""));
    }),
    ("circle", Grounds::Redirected, |server, code, _| {
        let here = format!("Location: /{code}/api/v1/index.json\r\n");
        server.misbehave(code, "index.json", says("302 Found", &here, ""));
    }),
    ("unencrypted", Grounds::Redirected, |server, code, _| {
        let away = says("301 Moved Permanently", "Location: http://elsewhere.example/index.json\r\n", "");
        server.misbehave(code, "index.json", away);
    }),
    ("drips", Grounds::TooSlow, |server, code, _| server.misbehave(code, "index.json", Manner::Drips)),
    ("endless", Grounds::TooLarge, |server, code, force| {
        serve(server, code, force.clone().changed("2026-02-01").feed());
        server.misbehave(code, "register.json", Manner::Endless);
    }),
    ("cut-short", Grounds::CutShort, |server, code, force| {
        serve(server, code, force.clone().changed("2026-02-01").feed());
        let cut = b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n{\"$schema\":".to_vec();
        server.misbehave(code, "register.json", Manner::Says(cut));
    }),
    ("page", Grounds::NotData, |server, code, _| {
        server.misbehave(code, "index.json", says("200 OK", "", "<!doctype html><title>Sorry</title>"));
    }),
    ("page-below", Grounds::NotData, |server, code, force| {
        serve(server, code, force.clone().changed("2026-02-01").feed());
        server.misbehave(code, "register.json", says("200 OK", "", "<!doctype html><title>Sorry</title>"));
    }),
    ("other-json", Grounds::NotAFeed, |server, code, _| {
        server.misbehave(code, "index.json", says("200 OK", "", "{\"files\": [], \"hello\": true}"));
    }),
    ("from-tomorrow", Grounds::TooNew, |server, code, force| {
        let feed = force.clone().changed("2026-02-01").feed();
        serve(
            server,
            code,
            reworded(&feed, "index.json", "\"schema_version\": \"1.0.0\"", "\"schema_version\": \"2.0.0\""),
        );
    }),
    ("from-yesterday", Grounds::TooOld, |server, code, force| {
        let feed = force.clone().changed("2026-02-01").feed();
        serve(
            server,
            code,
            reworded(&feed, "index.json", "\"schema_version\": \"1.0.0\"", "\"schema_version\": \"0.9.0\""),
        );
    }),
    ("wrong-shape", Grounds::WrongShape, |server, code, force| {
        let feed = force.clone().changed("2026-02-01").feed();
        serve(server, code, reworded(&feed, "register.json", "\"summary\":", "\"sumary\":"));
    }),
    ("wrong-sums", Grounds::WrongSums, |server, code, force| {
        let mut feed = force.clone().changed("2026-02-01").feed();
        let register = String::from_utf8(feed["register.json"].clone()).unwrap().replace("Letter", "Better");
        feed.insert("register.json".to_owned(), register.into_bytes());
        serve(server, code, feed);
    }),
    ("disagrees", Grounds::Disagrees, |server, code, force| {
        let feed = force.clone().changed("2026-02-01").feed();
        serve(server, code, reworded(&feed, "index.json", "\"owners\": 1", "\"owners\": 2"));
    }),
    ("twice", Grounds::DuplicateId, |server, code, force| {
        let feed = force.clone().changed("2026-02-01").feed();
        serve(server, code, reworded(&feed, "register.json", "{\"id\":\"faces\"", "{\"id\":\"sound\""));
    }),
    ("stranger", Grounds::WrongForce, |server, code, _| {
        serve(server, code, Force::new("somebody-else", &server.address(code)).feed());
    }),
    ("elsewhere", Grounds::WrongAddress, |server, code, force| {
        let mut force = force.clone().changed("2026-02-01");
        force.public.site.base_url.0 = "https://elsewhere.example/".to_owned();
        serve(server, code, force.feed());
    }),
    ("closed", Grounds::OtherLicence, |server, code, force| {
        let feed = force.clone().changed("2026-02-01").feed();
        serve(server, code, reworded(&feed, "index.json", "OGL-UK-3.0", "all-rights-reserved"));
    }),
    ("torn-chain", Grounds::BrokenHistory, |server, code, force| {
        let feed = force.clone().changed("2026-02-01").feed();
        serve(server, code, reworded(&feed, "ledger.jsonl", "\"sequence\":2", "\"sequence\":7"));
    }),
    ("other-past", Grounds::BrokenHistory, |server, code, _| {
        let other = Force::new(code, &server.address(code)).with(3).changed("2026-01-25").changed("2026-01-26");
        let other = other.changed("2026-01-27").changed("2026-01-28");
        serve(server, code, other.feed());
    }),
    ("rollback", Grounds::WentBack, |server, code, _| {
        serve(server, code, Force::new(code, &server.address(code)).feed());
    }),
    ("vanished", Grounds::Vanished, |server, code, force| {
        let feed = unrecorded(&force.clone().without("tool-001", false, "2026-02-01"));
        serve(server, code, feed);
    }),
    ("shrunk", Grounds::Shrunk, |server, code, force| {
        let mut force = force.clone();
        for number in 0..5 {
            force = force.without(&format!("tool-{number:03}"), false, "2026-02-01");
        }
        serve(server, code, unrecorded(&force));
    }),
];

/// The feed of a force that lost something which its ledger still has.
fn unrecorded(force: &Force) -> Feed {
    let feed = force.feed();
    reworded(&feed, "index.json", "\"ledger\": \"recorded\"", "\"ledger\": \"unrecorded-changes\"")
}

#[test]
fn every_fault_has_its_ground_and_the_last_good_copy_stays() {
    let server = Server::start();
    let mut body = Body::new("at_once = 6\nper_host = 6\nseconds = 1\ntries = 2\nlargest_mib = 1");
    let key = new_key(None).unwrap();
    let signer = Signer::read(&key.secret, None).unwrap();
    let signed = ["unsigned", "forged"];
    let mut forces = BTreeMap::new();
    for code in FAULTS.iter().map(|(code, ..)| *code).chain(signed) {
        let force = Force::new(code, &server.address(code)).with(6);
        let with_key = signed.contains(&code);
        server.serve(code, if with_key { force.signed_feed(&signer) } else { force.feed() });
        let keys = format!("[[forces.keys]]\nkey = \"{}\"\nfrom = 2026-01-01\n", key.public);
        body.names(code, &server.address(code), if with_key { &keys } else { "" });
        forces.insert(code, force);
    }
    for (code, decision) in body.run(first_day()) {
        assert_eq!((decision.verdict, &decision.detail), (Verdict::Accepted, &None), "{code}");
        let proved = decision.copy.unwrap().signed_by;
        assert_eq!(proved.as_deref(), signed.contains(&code.as_str()).then_some(key.public.as_str()), "{code}");
    }
    let copies = files(&body.root.path().join("collected/forces"));
    let changes = fs::read(body.root.path().join("collected/changes.jsonl")).unwrap();

    for (code, _, fault) in FAULTS {
        fault(&server, code, &forces[code]);
    }
    server.serve("unsigned", forces["unsigned"].clone().changed("2026-02-01").feed());
    let stranger = Signer::read(&new_key(None).unwrap().secret, None).unwrap();
    server.serve("forged", forces["forged"].clone().changed("2026-02-01").signed_feed(&stranger));
    let decisions = body.run(second_day());
    let mut wrong = Vec::new();
    let last = [("unsigned", Grounds::NotSigned), ("forged", Grounds::WrongSignature)];
    for (code, expected) in FAULTS.iter().map(|(code, ground, _)| (*code, *ground)).chain(last) {
        let decision = &decisions[code];
        if ground(decision) != Some(expected) || decision.detail.is_none() {
            wrong.push(format!("{code}: {expected:?} expected: {:?} {:?}", decision.grounds, decision.detail));
        }
        assert!(!decision.detail.as_deref().unwrap_or_default().contains("/tmp"), "{:?}", decision.detail);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(files(&body.root.path().join("collected/forces")) == copies, "a copy was touched");
    assert_eq!(fs::read(body.root.path().join("collected/changes.jsonl")).unwrap(), changes);
    let (register, whole) = body.register();
    for force in &register.forces {
        assert_eq!(force.condition, Condition::Held, "{}", force.code());
        assert_eq!(whole.register(force.code()).unwrap().technologies.len(), 8, "{}", force.code());
    }

    // Mended, each is taken, or found to be what is here already.
    for (code, force) in &forces {
        let mended = force.clone().changed("2026-02-02");
        server.serve(code, if signed.contains(code) { mended.signed_feed(&signer) } else { mended.feed() });
    }
    for (code, decision) in body.run("2026-02-03T06:00:00Z") {
        assert_eq!((decision.verdict, decision.detail), (Verdict::Accepted, None), "{code}");
    }
    assert!(body.register().0.forces.iter().all(|force| force.condition == Condition::Current));
    let reached: std::collections::BTreeSet<Grounds> = FAULTS.iter().map(|(_, ground, _)| *ground).collect();
    let elsewhere = [Grounds::NotTrusted, Grounds::NotSigned, Grounds::WrongSignature];
    assert_eq!(reached.len() + elsewhere.len(), 25, "a ground is reached by no test: {reached:?}");
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_not_trusted() {
    let mut body = Body::new("seconds = 5\ntries = 1");
    let port = super::harness::self_signed();
    body.names("sound", &format!("https://127.0.0.1:{port}/sound/"), "");
    let decisions = body.run(first_day());
    assert_eq!(ground(&decisions["sound"]), Some(Grounds::NotTrusted), "{:?}", decisions["sound"].detail);
    assert_eq!(body.condition("sound"), Condition::Held);
}

#[test]
fn a_version_before_ours_is_read_and_one_before_that_is_not() {
    let (feeds, mut body) = (TempDir::new().unwrap(), Body::new(""));
    lay_feed(&feeds.path().join("sound"), &Force::new("sound", "https://sound.example/").feed());
    body.names("sound", feeds.path().join("sound").to_str().unwrap(), "");
    body.newest_major = Some(3);
    assert_eq!(ground(&body.run(first_day())["sound"]), Some(Grounds::TooOld));
    body.newest_major = Some(2);
    assert_eq!(body.run(second_day())["sound"].verdict, Verdict::Accepted);
}

#[test]
fn what_is_withdrawn_or_renamed_has_not_vanished() {
    let (feeds, mut body) = (TempDir::new().unwrap(), Body::new(""));
    let folder = feeds.path().join("sound");
    body.names("sound", folder.to_str().unwrap(), "");
    let force = Force::new("sound", "https://sound.example/").with(3);
    lay_feed(&folder, &force.feed());
    body.run(first_day());
    let mut fewer = force.clone();
    for id in ["tool-000", "tool-001", "tool-002", "faces"] {
        fewer = fewer.without(id, true, "2026-02-01");
    }
    lay_feed(&folder, &fewer.feed());
    let decision = body.run(second_day()).remove("sound").unwrap();
    assert_eq!((decision.verdict, decision.detail), (Verdict::Accepted, None));
    let (register, _) = body.register();
    let copy = register.force("sound").unwrap().copy.as_ref().unwrap();
    assert_eq!((copy.technologies.len(), copy.tombstones.len()), (1, 4));
}

#[test]
fn the_operator_takes_exactly_what_is_held_and_says_why() {
    let (feeds, mut body) = (TempDir::new().unwrap(), Body::new(""));
    let folder = feeds.path().join("sound");
    body.names("sound", folder.to_str().unwrap(), "");
    let force = Force::new("sound", "https://sound.example/").with(6);
    lay_feed(&folder, &force.feed());
    assert!(matches!(body.accept("sound", first_day()), Acceptance::Refused(_)), "nothing was held");
    body.run(first_day());
    let before = body.register().0.changes.len();

    // Another past: what the two ledgers share is not told twice.
    let other = Force::new("sound", "https://sound.example/").with(5).changed("2026-01-28").changed("2026-01-30");
    let other = other.changed("2026-01-31");
    lay_feed(&folder, &other.feed());
    assert_eq!(ground(&body.run(second_day())["sound"]), Some(Grounds::BrokenHistory));
    assert_eq!(body.condition("sound"), Condition::Held);
    let Acceptance::Taken(decision) = body.accept("sound", "2026-02-03T06:00:00Z") else { panic!("not taken") };
    assert_eq!(decision.because.as_deref(), Some("The force said so."));
    let (register, copies) = body.register();
    assert_eq!(*copies.register("sound").unwrap(), read_package(&other.feed()["register.json"]));
    let shared = force.ledger.events().iter().zip(other.ledger.events()).take_while(|(one, two)| one == two).count();
    assert_eq!(register.changes.len(), before + other.ledger.events().len() - shared);
    let numbers: Vec<u64> = register.changes.iter().map(|change| change.number).collect();
    assert!(numbers.iter().copied().eq(1..=numbers.len() as u64));
    assert_eq!(body.run("2026-02-04T06:00:00Z")["sound"].verdict, Verdict::Unchanged);
    assert!(!body.root.path().join("collected/held/sound").exists());

    // A fault that nobody can decide away.
    fs::write(folder.join("register.json"), "{").unwrap();
    fs::write(folder.join("index.json"), "<html>").unwrap();
    body.run("2026-02-05T06:00:00Z");
    let Acceptance::Refused(why) = body.accept("sound", "2026-02-06T06:00:00Z") else { panic!("taken") };
    assert!(why.contains("Not data"), "{why}");
}

fn read_package(bytes: &[u8]) -> PublicRegister {
    candour::feeds::reading::package(bytes).unwrap()
}

#[test]
fn what_has_not_changed_is_not_fetched_again() {
    let (server, mut body) = (Server::start(), Body::new("at_once = 8\nper_host = 2"));
    for number in 0..6 {
        let code = format!("force-{number}");
        server.serve(&code, Force::new(&code, &server.address(&code)).feed());
        body.names(&code, &server.address(&code), "");
    }
    server.pause(Duration::from_millis(20));
    assert!(body.run(first_day()).values().all(|decision| decision.verdict == Verdict::Accepted));
    assert_eq!(server.busiest(), 2, "of one computer no more than two at once");
    assert_eq!(server.asked().len(), 18);
    assert!(body.run(second_day()).values().all(|decision| decision.verdict == Verdict::Unchanged));
    let asked = server.asked();
    assert!(asked.len() == 6 && asked.iter().all(|(_, status)| *status == 304), "{asked:?}");
    // What servers said may be lost.
    fs::remove_file(body.root.path().join("collected/asked.json")).unwrap();
    assert!(body.run("2026-02-03T06:00:00Z").values().all(|decision| decision.verdict == Verdict::Unchanged));
    let asked = server.asked();
    assert!(asked.len() == 6 && asked.iter().all(|(_, status)| *status == 200), "{asked:?}");
    // One alone.
    assert_eq!(body.run_of("2026-02-04T06:00:00Z", &["force-3".to_owned()]).len(), 1);
}

#[test]
fn what_may_pass_is_tried_again_and_each_wait_is_longer() {
    let (server, mut body) = (Server::start(), Body::new("tries = 4"));
    let busy =
        |headers: &str| format!("HTTP/1.1 503 Service Unavailable\r\n{headers}Content-Length: 0\r\n\r\n").into_bytes();
    server.serve("busy", Force::new("busy", &server.address("busy")).feed());
    body.names("busy", &server.address("busy"), "");
    server.misbehave("busy", "index.json", Manner::AtFirst(3, busy("")));
    assert_eq!(body.run(first_day())["busy"].verdict, Verdict::Accepted);
    assert_eq!(std::mem::take(&mut *body.waited.lock().unwrap()), [1, 2, 4]);

    server.misbehave("busy", "index.json", Manner::AtFirst(1, busy("Retry-After: 7\r\n")));
    assert_eq!(body.run(second_day())["busy"].verdict, Verdict::Unchanged);
    assert_eq!(std::mem::take(&mut *body.waited.lock().unwrap()), [7]);

    server.misbehave("busy", "index.json", Manner::AtFirst(9, busy("Retry-After: 3600\r\n")));
    assert_eq!(ground(&body.run("2026-02-03T06:00:00Z")["busy"]), Some(Grounds::ServerFault));
    assert_eq!(*body.waited.lock().unwrap(), [0_u64; 0]);
}

#[test]
fn the_first_feed_that_answers_is_taken() {
    let (feeds, mut body) = (TempDir::new().unwrap(), Body::new("tries = 1"));
    let folder = feeds.path().join("second");
    lay_feed(&folder, &Force::new("sound", "https://sound.example/").feed());
    let both = format!("missing\", \"{}", folder.display());
    body.names("sound", &both, "");
    let decision = body.run(first_day()).remove("sound").unwrap();
    assert_eq!((decision.verdict, decision.source), (Verdict::Accepted, folder.display().to_string()));
}

#[test]
fn the_same_feeds_at_the_same_moment_leave_the_same_bytes() {
    let example = national();
    let collected = || {
        let root = TempDir::new().unwrap();
        super::harness::copy(example.path(), root.path());
        for (at, code) in [(AT, 1), ("2026-11-22T06:00:00Z", 1)] {
            let ran = candour(root.path(), &["collect", "--at", at, "--quiet"]);
            assert_eq!(ran.code, code, "{}", ran.err);
        }
        (files(&root.path().join("collected")), files(&root.path().join("public")))
    };
    let (one, other) = (collected(), collected());
    assert_eq!(super::harness::differing(&one.0, &other.0), [""; 0]);
    assert_eq!(super::harness::differing(&one.1, &other.1), [""; 0]);
    assert!(one.1.len() > 50 && one.0.contains_key("changes.jsonl"));
}

#[test]
fn the_example_shows_every_state_and_the_command_says_so() {
    let example = national();
    let ran = candour(example.path(), &["collect", "--at", AT, "--no-build"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let expected = [
        ("brackenshire", "declared nil"),
        ("fenmarch", "current"),
        ("glanhafren", "current"),
        ("hollowdale", "current"),
        ("loughmoyne", "current"),
        ("marlstone", "held"),
        ("old-brayford", "merged"),
        ("saltmere", "current"),
        ("skerrow", "declared nil"),
        ("thornwick", "never published"),
        ("ullsmouth", "not yet connected"),
        ("wexcombe", "late"),
    ];
    let rows: Vec<(&str, String)> = ran
        .out
        .lines()
        .skip(1)
        .map(|line| {
            (
                line.split_whitespace().next().unwrap(),
                line.split("  ").filter(|it| !it.trim().is_empty()).nth(1).unwrap().trim().to_owned(),
            )
        })
        .collect();
    assert_eq!(rows, expected.map(|(code, state)| (code, state.to_owned())));
    assert!(ran.out.contains("Sums do not match (register.json"), "{}", ran.out);
    let quiet = candour(example.path(), &["collect", "--at", AT, "--no-build", "--quiet"]);
    assert_eq!((quiet.code, quiet.out.as_str(), quiet.err.as_str()), (1, "", ""));

    // The operator cannot take what is not whole; a mended feed is taken, and then all is well.
    let hard = candour(example.path(), &["collect", "--accept", "marlstone", "--because", "We want it.", "--at", AT]);
    assert!(hard.code == 2 && hard.err.contains("nobody can decide away"), "{}", hard.err);
    change(&example.path().join("forces/marlstone"), "api/v1/register.json", "Letter burning", "Letter sorting");
    let well = candour(example.path(), &["collect", "--force", "marlstone", "--at", AT, "--no-build"]);
    assert_eq!(well.code, 0, "{}", well.err);
    for folder in fs::read_dir(example.path().join("collected/forces")).unwrap().map(|entry| entry.unwrap().path()) {
        let copy = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
        let ran = candour(example.path(), &["verify", copy.to_str().unwrap()]);
        assert!(ran.code == 0 && ran.err.contains("is whole"), "{}", ran.err);
    }
    assert_eq!(candour(example.path(), &["build", "--quiet"]).code, 0);
    let site = candour(example.path(), &["verify", "public"]);
    assert!(site.code == 0 && site.err.contains("the site of a collection"), "{}", site.err);
    change(&example.path().join("public"), "index.html", "<h1>", "<h1>Not ");
    let altered = candour(example.path(), &["verify", "public"]);
    assert!(altered.code == 1 && altered.err.contains("site-altered"), "{}", altered.err);
}

#[test]
fn an_outage_of_everything_deletes_nothing() {
    let example = national();
    candour(example.path(), &["collect", "--at", AT, "--quiet", "--no-build"]);
    let before = files(&example.path().join("collected/forces"));
    fs::rename(example.path().join("forces"), example.path().join("away")).unwrap();
    let ran = candour(example.path(), &["collect", "--at", "2026-11-22T06:00:00Z"]);
    assert!(ran.code == 1 && ran.out.matches("held").count() == 8, "{}", ran.out);
    assert!(files(&example.path().join("collected/forces")) == before);
}

#[test]
fn a_broken_national_toml_touches_nothing() {
    let root = TempDir::new().unwrap();
    lay(root.path(), "national.toml", format!("{HEAD}[[forces]]\ncode = \"a\"\nname = \"A\"\nregion = \"mars\"\n"));
    let ran = candour(root.path(), &["collect"]);
    assert!(ran.code == 1 && ran.err.contains("national.toml:"), "{}", ran.err);
    assert_eq!(files(root.path()).len(), 1);
    assert_eq!(candour(&root.path().join("."), &["collect", "--force", "nobody"]).code, 1);
    let nowhere = TempDir::new().unwrap();
    assert_eq!(candour(nowhere.path(), &["collect"]).code, 2);
}

#[test]
fn every_rule_of_the_file_speaks_of_its_wrong_example_and_not_of_its_right_one() {
    let check = |example: Example| {
        let mut found = Findings::new();
        let head = if example.text.starts_with("schema") { "" } else { HEAD };
        collection::read(&Source::new("national.toml", format!("{head}{}", example.text)), &mut found);
        found
    };
    for rule in
        RULES.iter().filter(|rule| !["national-no-longer-named", "national-copy-unreadable"].contains(&rule.name))
    {
        let (wrong, right) = (check(rule.wrong), check(rule.right));
        let is_raised = |found: &Findings| found.iter().any(|finding| finding.rule.name == rule.name);
        assert!(is_raised(&wrong) && right.is_empty(), "{}: {wrong:?} {right:?}", rule.name);
        for finding in &wrong {
            assert!(!finding.message.ends_with('.') && !finding.advice.is_empty(), "{finding:?}");
            assert!(finding.place.as_ref().is_some_and(|place| place.at.is_some()), "{finding:?}");
        }
    }
}

#[test]
fn a_copy_that_was_altered_and_a_force_that_was_taken_out_are_told() {
    let (feeds, mut body) = (TempDir::new().unwrap(), Body::new(""));
    for code in ["north", "south"] {
        lay_feed(&feeds.path().join(code), &Force::new(code, "https://sound.example/").feed());
        body.names(code, feeds.path().join(code).to_str().unwrap(), "");
    }
    let decisions = body.run(first_day());
    let name = &decisions["north"].copy.as_ref().unwrap().name;
    let mut ledger = String::new();
    let (_, copies) = body.register();
    std::io::Read::read_to_string(&mut copies.open("north", CopyFile::Ledger).unwrap().unwrap(), &mut ledger).unwrap();
    assert_eq!(ledger, Force::new("north", "https://sound.example/").ledger.text());
    change(&body.root.path().join("collected/forces/north").join(name), "register.json", "Letter", "Better");
    body.text.truncate(body.text.find("\n[[forces]]\ncode = \"south\"").unwrap());
    let mut found = Findings::new();
    let (register, _) = read_back(body.root.path(), &body.file(), "2026-02-01".parse().unwrap(), &mut found).unwrap();
    let told: Vec<(&str, Severity)> = found.iter().map(|it| (it.rule.name, it.rule.severity)).collect();
    let expected = [("national-copy-unreadable", Severity::Error), ("national-no-longer-named", Severity::Warning)];
    assert_eq!(told, expected);
    assert_eq!(register.forces.len(), 1);
}

#[test]
fn a_torn_line_counts_as_not_written_and_an_altered_one_stops_everything() {
    let (feeds, mut body) = (TempDir::new().unwrap(), Body::new(""));
    lay_feed(&feeds.path().join("sound"), &Force::new("sound", "https://sound.example/").feed());
    body.names("sound", feeds.path().join("sound").to_str().unwrap(), "");
    body.run(first_day());
    let collected = body.root.path().join("collected");
    let whole = files(&collected);
    for file in ["decisions.jsonl", "changes.jsonl"] {
        let mut text = fs::read_to_string(collected.join(file)).unwrap();
        text.push_str("{\"run\":2,\"at\":");
        fs::write(collected.join(file), text).unwrap();
    }
    lay(&collected, "forces/sound/0123456789abcdef/register.json", "{");
    lay(&collected, "forces/stranger/0123456789abcdef/register.json", "{");
    lay(&collected, "incoming/sound/index.json", "{");
    drop(Store::open(body.root.path()).unwrap());
    assert_eq!(super::harness::differing(&files(&collected), &whole), [""; 0]);
    change(&collected, "decisions.jsonl", "\"verdict\"", "\"verdikt\"");
    assert!(Store::open(body.root.path()).is_err());
    // Without the decisions nothing is cleared away.
    fs::remove_file(collected.join("decisions.jsonl")).unwrap();
    assert!(Store::open(body.root.path()).is_err());
    assert_eq!(files(&collected.join("forces")).len(), 3);
}

/// The size that a country has: for a person who measures, with the release build.
#[test]
#[ignore = "measures sixty forces of a hundred records each, for a person"]
fn sixty_forces_are_collected_from_this_computer() {
    let (server, mut body) = (Server::start(), Body::new("at_once = 8\nper_host = 8"));
    let mut bytes = 0;
    for number in 0..60 {
        let code = format!("force-{number:02}");
        let feed = Force::new(&code, &server.address(&code)).with(98).feed();
        bytes += feed.values().map(Vec::len).sum::<usize>();
        server.serve(&code, feed);
        body.names(&code, &server.address(&code), "");
    }
    let memory = || {
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default().to_owned()
    };
    let before = memory();
    let start = std::time::Instant::now();
    assert!(body.run(first_day()).values().all(|decision| decision.verdict == Verdict::Accepted));
    let fresh = start.elapsed();
    assert!(body.run(second_day()).values().all(|decision| decision.verdict == Verdict::Unchanged));
    let again = start.elapsed() - fresh;
    let (register, _) = body.register();
    let read = start.elapsed() - fresh - again;
    assert_eq!(register.technologies().count(), 6000);
    eprintln!("{bytes} bytes: collected in {fresh:?}, unchanged in {again:?}, read back in {read:?}");
    eprintln!("{before} with the server's feeds; {} in the end", memory());
}

#[test]
fn one_run_at_a_time() {
    let body = Body::new("");
    let held = Store::open(body.root.path()).unwrap();
    assert!(Store::open(body.root.path()).is_err());
    drop(held);
    assert!(Store::open(body.root.path()).is_ok());
}
