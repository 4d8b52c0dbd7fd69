//! A collection that is killed at any moment: what was accepted is whole and stays, and the next run puts all right.

use super::harness::{Force, Manner, Server, candour, files, kills, lay, lay_feed, says, verified};
use super::killed::Killed;
use candour::collection::{self, read_back};
use candour::findings::Findings;
use candour::national::{Decision, NationalChange};
use candour::standard::Verdict;
use candour::text::Source;
use std::collections::BTreeMap;
use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const FORCES: usize = 12;

#[test]
fn a_collection_killed_at_any_moment_has_lost_nothing() {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    let mut text = "schema = 1\n[national]\nname = \"Police technology\"\npublisher = \"Office\"\nbase_url = \"https://national.example.org/\"\ncontact_email = \"collection@example.org\"\n".to_owned();
    let server = Server::start();
    let mut forces = Vec::new();
    for number in 0..FORCES {
        let code = format!("force-{number:02}");
        // Every other one is fetched from a server.
        let (feed, base) = match number % 2 {
            0 => (format!("forces/{code}"), "https://sound.example/".to_owned()),
            _ => (server.address(&code), server.address(&code)),
        };
        let table = format!("code = \"{code}\"\nname = \"{code}\"\nregion = \"wales\"\nfeeds = [\"{feed}\"]");
        text.push_str(&format!("\n[[forces]]\n{table}\n"));
        forces.push(Force::new(&code, &base).with(4));
    }
    text.push_str("\n[collecting]\ntries = 1\n");
    lay(root, "national.toml", &text);
    let publish = |force: &Force| {
        let code = force.public.force.id.as_str();
        lay_feed(&root.join("forces").join(code), &force.feed());
        server.serve(code, force.feed());
    };
    server.pause(Duration::from_millis(2));
    let (mut took, mut killed) = (Duration::from_millis(400), 0);
    let mut accepted: BTreeMap<String, u64> = BTreeMap::new();
    for round in 0..kills() + 3 {
        for force in &mut forces {
            *force = force.clone().changed(&format!("2026-03-{:02}", round / 8 + 1));
            publish(&*force);
        }
        if round % 2 == 1 {
            server.misbehave("force-01", "index.json", Manner::HangsUp);
            server.misbehave("force-03", "register.json", says("200 OK", "", "<!doctype html><title>Sorry</title>"));
        }
        let at = format!("2026-04-{:02}T{:02}:00:00Z", round / 8 + 1, round % 8);
        let start = Instant::now();
        let mut run = Command::new(env!("CARGO_BIN_EXE_candour"));
        run.args(["collect", "--quiet", "--no-build", "--at", &at]).current_dir(root);
        let mut run = run.stderr(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
        let end = start + took.mul_f64(1.1 * chance());
        while Instant::now() < end && run.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        let is_killed = run.try_wait().unwrap().is_none();
        let _ = run.kill();
        run.wait().unwrap();
        killed += usize::from(is_killed);
        if !is_killed {
            took = start.elapsed();
        }
        whole(root, &text, &mut accepted);
    }
    assert!(killed > 3, "only {killed} runs were killed in time");
    forces.iter().for_each(publish);
    let ran = candour(root, &["collect", "--no-build", "--at", "2026-05-01T06:00:00Z"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    whole(root, &text, &mut accepted);
    assert_eq!(accepted.len(), FORCES);
    for force in &forces {
        assert_eq!(accepted[force.public.force.id.as_str()], force.ledger.sequence());
    }
    let mut beside: Vec<_> = fs::read_dir(root.join("collected"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    beside.sort();
    let expected =
        [".gitattributes", ".gitignore", ".lock", "asked.json", "changes.jsonl", "decisions.jsonl", "forces"];
    assert_eq!(beside, expected, "the killed runs left something behind");
    // Each event is told once.
    let events: usize = forces.iter().map(|force| force.ledger.events().len()).sum();
    assert_eq!(changes(root).len(), events);
}

#[test]
fn a_collection_that_is_killed_and_run_again_ends_where_it_would_have() {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    let mut text = "schema = 1\n[national]\nname = \"Police technology\"\npublisher = \"Office\"\nbase_url = \"https://national.example.org/\"\ncontact_email = \"collection@example.org\"\n".to_owned();
    let mut forces = Vec::new();
    for number in 0..4 {
        let code = format!("force-{number}");
        text.push_str(&format!(
            "\n[[forces]]\ncode = \"{code}\"\nname = \"{code}\"\nregion = \"wales\"\nfeeds = [\"feeds/{code}\"]\n"
        ));
        let force = Force::new(&code, "https://sound.example/");
        lay_feed(&root.join("feeds").join(&code), &force.feed());
        forces.push(force);
    }
    lay(root, "national.toml", &text);
    assert_eq!(candour(root, &["collect", "--quiet", "--at", "2026-03-01T06:00:00Z"]).code, 0);
    for force in &forces {
        let folder = root.join("feeds").join(force.public.force.id.as_str());
        lay_feed(&folder, &force.clone().changed("2026-03-02").feed());
    }
    let arguments = ["collect", "--quiet", "--at", "2026-03-03T06:00:00Z"];
    // What a killed run has decided stands among the decisions, and the site tells of it.
    let tells_of_runs = |path: &str| path == "collected/decisions.jsonl" || path.starts_with("public/");
    let mut accepted = BTreeMap::new();
    Killed::of(root, &arguments).but_for(tells_of_runs, |root, sites| {
        assert!(sites.contains(&verified(&root.join("public"))), "the folder holds neither of the two sites");
        accepted.clear();
        whole(root, &text, &mut accepted);
        assert_eq!(accepted.len(), 4);
        // What was taken so far makes a whole site.
        assert_eq!(candour(root, &["build", "--quiet", "--today", "2026-03-03"]).code, 0);
        verified(&root.join("public"));
    });
}

/// Reads the collection as it lies there: every accepted copy is whole, and none is older than it was.
fn whole(root: &Path, text: &str, accepted: &mut BTreeMap<String, u64>) {
    let mut found = Findings::new();
    let file = collection::read(&Source::new("national.toml", text), &mut found).unwrap();
    let (register, copies) = read_back(root, &file, "2026-04-01".parse().unwrap(), &mut found).unwrap();
    assert!(found.is_empty(), "{found:?}");
    let newest = newest(root);
    for (force, copy) in register.copies() {
        let before = accepted.insert(force.code().to_owned(), copy.accepted.sequence);
        assert!(before <= Some(copy.accepted.sequence), "{} went back", force.code());
        let told = register.changes.iter().filter(|change| change.force.as_str() == force.code()).count();
        assert_eq!(told as u64, copy.accepted.sequence, "{}: an event is missing, or is there twice", force.code());
        let origin = candour::feeds::reading::Origin::in_folder(copies.folder(force.code()).unwrap()).unwrap();
        let mut own = Findings::new();
        assert!(candour::verification::verify_core(&origin, &mut own).is_some() && own.errors() == 0, "{own:?}");
    }
    let there: Vec<&str> = register.copies().map(|(force, _)| force.code()).collect();
    assert!(newest.iter().eq(there.iter()), "{newest:?} were accepted, and there are {there:?}");
    assert!(accepted.keys().eq(there.iter()), "{accepted:?} were here before, and there are {there:?}");
    let numbers = register.changes.iter().map(|change| change.number);
    assert!(numbers.eq(1..=register.changes.len() as u64));
}

/// The codes of the forces of which a whole line says that a copy was accepted.
fn newest(root: &Path) -> Vec<String> {
    let text = fs::read_to_string(root.join("collected/decisions.jsonl")).unwrap_or_default();
    let lines = text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
    let decisions = lines.map(|line| serde_json::from_str::<Decision>(line).unwrap());
    let mut codes: Vec<String> =
        decisions.filter(|it| it.verdict == Verdict::Accepted).map(|it| it.force.to_string()).collect();
    codes.sort();
    codes.dedup();
    codes
}

fn changes(root: &Path) -> Vec<NationalChange> {
    let bytes = files(&root.join("collected"))["changes.jsonl"].clone();
    String::from_utf8(bytes).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A number between 0 and 1 that nobody can foresee.
fn chance() -> f64 {
    RandomState::new().hash_one(Instant::now()) as f64 / u64::MAX as f64
}
