//! Disks that are full or may only be read, clocks that go backwards, and programs that run at the same time: what was
//! good stays, the person is told in plain words, and afterwards everything ends as it would have without that.
#![cfg(target_os = "linux")]

use super::harness::{
    DAY, Files, Force, Mount, Ran, SOUND, candour, change, copy, differing, files, kills, lay, lay_feed, sound, times,
    verified,
};
use candour::commands::{Around, Screen, Terminal, run};
use candour::findings::Look;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

const LATER: &str = "2026-01-21";

/// A command that writes, and the folder in which it is given.
struct Case {
    arguments: &'static [&'static str],
    prepare: fn(&Path),
    /// Whether a file may end otherwise, because it tells of a run that failed.
    tells: fn(&str) -> bool,
}

const CASES: [Case; 4] = [
    Case {
        arguments: &["build", "--quiet", "--today", DAY],
        prepare: |root| {
            lay_sound(root);
            assert_eq!(candour(root, &["build", "--quiet", "--today", DAY]).code, 0);
            change(root, "content/pages/about.md", "title = \"", "title = \"More ");
        },
        tells: |_| false,
    },
    Case {
        arguments: &["publish", "--quiet", "--because-all", "It is used for more.", "--today", LATER],
        prepare: |root| {
            lay_sound(root);
            assert_eq!(candour(root, &["publish", "--quiet", "--today", DAY]).code, 0);
            change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"");
            change(root, "content/technologies/faces.toml", "name = \"Face", "name = \"The face");
        },
        tells: |_| false,
    },
    Case {
        arguments: &["import", "list.csv", "--id-column", "Id", "--today", DAY],
        prepare: |root| {
            lay_sound(root);
            let row = |number| format!("tool-{number},Tool {number},It sorts letters.,Acme Ltd,live\n");
            let list: String = (0..12).map(row).collect();
            lay(root, "list.csv", format!("Id,Name,Summary,Supplier,Status\n{list}"));
        },
        tells: |_| false,
    },
    Case {
        arguments: &["collect", "--quiet", "--at", "2026-03-03T06:00:00Z"],
        prepare: |root| {
            let forces = lay_collection(root);
            assert_eq!(candour(root, &["collect", "--quiet", "--at", "2026-03-01T06:00:00Z"]).code, 0);
            for force in forces {
                let feed = root.join("feeds").join(force.public.force.id.as_str());
                lay_feed(&feed, &force.changed("2026-03-02").feed());
            }
        },
        tells: |path| path == "collected/decisions.jsonl" || path.starts_with("public/"),
    },
];

fn lay_sound(root: &Path) {
    copy(sound().path(), root);
}

/// `national.toml`, and the feeds of three forces.
fn lay_collection(root: &Path) -> Vec<Force> {
    let mut text = "schema = 1\n[national]\nname = \"Police technology\"\npublisher = \"Office\"\nbase_url = \"https://national.example.org/\"\ncontact_email = \"collection@example.org\"\n".to_owned();
    let mut forces = Vec::new();
    for number in 0..3 {
        let code = format!("force-{number}");
        let facts = format!("code = \"{code}\"\nname = \"{code}\"\nregion = \"wales\"\nfeeds = [\"feeds/{code}\"]");
        text.push_str(&format!("\n[[forces]]\n{facts}\n"));
        let force = Force::new(&code, "https://sound.example/");
        lay_feed(&root.join("feeds").join(&code), &force.feed());
        forces.push(force);
    }
    lay(root, "national.toml", text);
    forces
}

impl Case {
    fn kept(&self, root: &Path) -> Files {
        let is_kept =
            |path: &String| !(self.tells)(path) && path != "filling" && !path.starts_with("collected/incoming");
        files(root).into_iter().filter(|(path, _)| is_kept(path)).collect()
    }

    /// What the command makes where nothing is in its way.
    fn undisturbed(&self) -> (Files, Files) {
        let folder = TempDir::new().unwrap();
        (self.prepare)(folder.path());
        let before = self.kept(folder.path());
        assert_eq!(candour(folder.path(), self.arguments).code, 0, "{:?}", self.arguments);
        (before, self.kept(folder.path()))
    }

    /// Every file is as it was or as it should be, and the site is one of the two.
    fn is_whole(&self, root: &Path, before: &Files, after: &Files, what: &str) {
        let now = self.kept(root);
        let site = |files: &Files| -> Files {
            files.iter().filter(|(path, _)| path.starts_with("public/")).map(|(a, b)| (a.clone(), b.clone())).collect()
        };
        if !before.contains_key("list.csv") {
            verified(&root.join("public"));
        }
        assert!([before, after].iter().any(|it| site(it) == site(&now)), "{what}: the site is neither of the two");
        for (path, bytes) in before {
            let is_one = now.get(path) == Some(bytes) || now.get(path) == after.get(path);
            // What some forces have changed is written before what others have.
            let is_part = path.ends_with("changes.jsonl") && after[path].starts_with(&now[path]);
            assert!(is_one || is_part, "{what}: {path} is neither as it was nor as it should be");
        }
        for (path, bytes) in now.iter().filter(|(path, _)| !before.contains_key(*path)) {
            assert!(after.get(path) == Some(bytes), "{what}: {path} was left behind");
        }
    }

    fn ends_well(&self, root: &Path, after: &Files, what: &str) {
        let ran = candour(root, self.arguments);
        assert_eq!(ran.code, 0, "{what}: {}", ran.err);
        assert_eq!(differing(&self.kept(root), after), [""; 0], "{what}");
    }
}

#[test]
fn a_full_disk_leaves_what_was_good() {
    for case in &CASES {
        let (before, after) = case.undisturbed();
        let mut full = 0;
        for room in [0, 8, 24, 80, 240, 800] {
            let Some(disk) = Mount::new("size=24m") else { return };
            let root = disk.path();
            (case.prepare)(root);
            let what = format!("{} with {room} kB left", case.arguments[0]);
            let filling = disk.fill_but(room);
            let ran = candour(root, case.arguments);
            if ran.code == 2 {
                full += 1;
                let is_told = ran.err.contains("no room left") || ran.err.contains("No space left");
                assert!(is_told, "{what}: {}", ran.err);
            } else {
                assert_eq!(ran.code, 0, "{what}: {}", ran.err);
            }
            case.is_whole(root, &before, &after, &what);
            drop(filling);
            case.ends_well(root, &after, &what);
        }
        assert!(full > 1, "{}: the disk was never full", case.arguments[0]);
    }
}

#[test]
fn a_disk_that_may_only_be_read_is_told_and_left() {
    for case in &CASES {
        let (before, after) = case.undisturbed();
        let Some(disk) = Mount::new("size=24m") else { return };
        let root = disk.path();
        (case.prepare)(root);
        disk.allow("ro");
        let ran = candour(root, case.arguments);
        let what = case.arguments[0];
        let is_told = ran.err.to_lowercase().contains("read-only") || ran.err.contains("can only be read");
        assert!(ran.code == 2 && is_told, "{what}: {}", ran.err);
        assert!(case.kept(root) == before, "{what}: something was written");
        disk.allow("rw");
        case.ends_well(root, &after, what);
    }
}

#[test]
fn an_output_folder_that_may_only_be_read_keeps_its_site() {
    let Some(disk) = Mount::new("size=24m") else { return };
    let folder = sound();
    let out = disk.path().join("site");
    let arguments = ["build", "--today", DAY, "--out", out.to_str().unwrap()];
    assert_eq!(candour(folder.path(), &arguments).code, 0);
    let good = verified(&out);
    change(folder.path(), "content/pages/about.md", "title = \"", "title = \"More ");
    disk.allow("ro");
    let ran = candour(folder.path(), &arguments);
    assert!(ran.code == 2 && ran.err.contains("This disk can only be read"), "{}", ran.err);
    disk.allow("rw");
    assert!(verified(&out) == good);
}

#[test]
fn a_build_beside_a_build_waits_and_says_so() {
    let folder = sound();
    let root = folder.path();
    assert_eq!(candour(root, &["publish", "--quiet", "--today", DAY]).code, 0);
    let good = verified(&root.join("public"));
    change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"");
    fs::create_dir(root.join(".public.candour")).unwrap();
    let lock = File::create(root.join(".public.candour/lock")).unwrap();
    lock.lock().unwrap();
    let built = candour(root, &["build", "--today", LATER]);
    assert!(built.code == 2 && built.err.contains("another candour build is writing the folder"), "{}", built.err);
    let published = candour(root, &["publish", "--because-all", "It is used for more.", "--today", LATER]);
    assert!(
        published.code == 2 && published.err.contains("The ledger is written; only the site is not"),
        "{}",
        published.err
    );
    assert!(verified(&root.join("public")) == good);
    lock.unlock().unwrap();
    drop(lock);
    assert_eq!(candour(root, &["build", "--today", LATER]).code, 0);
    assert_eq!(candour(root, &["verify", "--today", LATER]).code, 0);
}

#[test]
fn whatever_runs_at_once_ends_as_one_after_the_other() {
    for case in [&CASES[1], &CASES[2]] {
        let (before, after) = case.undisturbed();
        for _ in 0..kills() / 4 {
            let folder = TempDir::new().unwrap();
            let root = folder.path();
            (case.prepare)(root);
            let build: &[&str] = &["build", "--quiet", "--today", DAY];
            let mut running = vec![start(root, case.arguments), start(root, case.arguments)];
            if case.arguments[0] == "publish" {
                running.extend([start(root, build), start(root, build)]);
            }
            for program in running {
                let ended = program.wait_with_output().unwrap();
                let said = String::from_utf8(ended.stderr).unwrap();
                let is_told = ["another candour build", "somebody else is publishing", "Import again", "import again"];
                let is_well = ended.status.code() == Some(0) || is_told.iter().any(|words| said.contains(words));
                assert!(is_well, "{:?}: {said}", ended.status);
            }
            if case.arguments[0] == "import" {
                case.is_whole(root, &before, &after, "import");
            }
            case.ends_well(root, &after, case.arguments[0]);
        }
    }
}

fn start(root: &Path, arguments: &[&str]) -> Child {
    let mut program = Command::new(env!("CARGO_BIN_EXE_candour"));
    let program = program.args(arguments).current_dir(root).stdin(Stdio::null());
    program.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Runs candour at the moment that this clock shows.
fn at_clock(clock: &str, root: &Path, arguments: &[&str]) -> Ran {
    let now: Timestamp = clock.parse().unwrap();
    let around = Around { folder: Some(root.to_owned()), today: now.to_zoned(TimeZone::UTC).date(), now };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = {
        let mut terminal = Terminal {
            out: Screen { to: Box::new(&mut out), look: Look::default() },
            err: Screen { to: Box::new(&mut err), look: Look::default() },
            answers: None,
            password: None,
        };
        let site = root.join("public");
        let all = [&["candour"], arguments, &["--root", root.to_str().unwrap()]].concat();
        let out: &[&str] = if arguments[0] == "import" { &[] } else { &["--out", site.to_str().unwrap()] };
        run([&all[..], out].concat().into_iter().map(Into::into), &around, &mut terminal).code()
    };
    Ran { code: code.into(), out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

#[test]
fn a_clock_that_goes_backwards_changes_nothing() {
    let folder = sound();
    let root = folder.path();
    assert_eq!(at_clock("2026-03-01T12:00:00Z", root, &["publish"]).code, 0);
    let (good, ledger) = (verified(&root.join("public")), files(&root.join("content")));
    let written = times(&root.join("public"));
    for clock in ["1970-01-01T00:00:00Z", "2026-02-27T23:59:59Z", "2100-01-01T00:00:00Z"] {
        let built = at_clock(clock, root, &["build"]);
        assert_eq!(built.code, 0, "{clock}: {}", built.err);
        assert!(verified(&root.join("public")) == good, "{clock}: the site speaks of the clock");
    }
    assert_eq!(times(&root.join("public")), written, "a file was written again");

    change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"");
    let back = at_clock("2026-02-27T12:00:00Z", root, &["publish", "--because-all", "It is used for more."]);
    assert!(back.code == 2 && back.err.contains("the ledger already speaks of 2026-03-01"), "{}", back.err);
    change(root, SOUND, "impact = \"high\"", "impact = \"moderate\"");
    assert!(files(&root.join("content")) == ledger && verified(&root.join("public")) == good);

    // Files from the future, and from long ago.
    for seconds in [0, 4_102_444_800] {
        let when = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        for file in files(root).keys() {
            File::options().append(true).open(root.join(file)).unwrap().set_modified(when).unwrap();
        }
        let before = times(root);
        assert_eq!(at_clock("2026-03-02T12:00:00Z", root, &["build"]).code, 0);
        assert_eq!(times(root), before, "a file was written again");
        change(root, "content/pages/about.md", "title = \"", "title = \"More ");
        assert_eq!(at_clock("2026-03-02T12:00:00Z", root, &["build"]).code, 0);
        assert!(verified(&root.join("public")) != good, "a change was not seen");
        change(root, "content/pages/about.md", "title = \"More ", "title = \"");
        assert_eq!(at_clock("2026-03-02T12:00:00Z", root, &["build"]).code, 0);
        assert!(verified(&root.join("public")) == good);
    }
}

#[test]
fn a_collection_survives_a_clock_that_goes_backwards() {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    let forces = lay_collection(root);
    let copies = || -> Files {
        let told = |path: &String| path.starts_with("collected/forces/") || path.ends_with("changes.jsonl");
        files(root).into_iter().filter(|(path, _)| told(path)).collect()
    };
    assert_eq!(at_clock("2026-03-01T12:00:00Z", root, &["collect"]).code, 0);
    let first = copies();
    assert!(first.len() > 6);
    for clock in ["1970-01-01T00:00:00Z", "2026-02-27T23:59:59Z", "2100-01-01T00:00:00Z"] {
        let ran = at_clock(clock, root, &["collect"]);
        assert_eq!(ran.code, 0, "{clock}: {}", ran.err);
        assert!(copies() == first, "{clock}: a copy was lost or changed");
        verified(&root.join("public"));
    }
    let force = &forces[0];
    lay_feed(&root.join("feeds/force-0"), &force.clone().changed("2026-03-02").feed());
    assert_eq!(at_clock("2026-03-03T12:00:00Z", root, &["collect"]).code, 0);
    assert!(copies() != first, "what is new was not taken");
}
