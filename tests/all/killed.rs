//! Programs that are killed at any moment leave the last state or the new one, and told again they end where they would
//! have ended undisturbed, to the byte.
//!
//! `KILLS=200 cargo test killed` kills each command so often. Collections are killed in `national_killed`, too.

use super::harness::{DAY, Files, SOUND, candour, change, copy, differing, files, kills, lay, sound, verified};
use std::hash::{BuildHasher, RandomState};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const LATER: &str = "2026-01-21";

#[test]
fn a_build_that_is_killed_leaves_one_whole_site() {
    let folder = sound();
    let root = folder.path();
    let arguments = ["build", "--quiet", "--today", DAY];
    assert_eq!(candour(root, &arguments).code, 0);
    change(root, "content/pages/about.md", "title = \"", "title = \"More ");
    let content = files(&root.join("content"));
    Killed::of(root, &arguments).at_every_moment(|root, sites| {
        assert!(sites.contains(&verified(&root.join("public"))), "the folder holds neither of the two sites");
        assert!(files(&root.join("content")) == content, "a build has written into content/");
    });
}

#[test]
fn a_first_build_that_is_killed_leaves_nothing_or_the_site() {
    let folder = sound();
    Killed::of(folder.path(), &["build", "--quiet", "--today", DAY]).at_every_moment(|root, sites| {
        let is_there = root.join("public").exists();
        assert!(!is_there || verified(&root.join("public")) == sites[1], "half a site is there");
    });
}

#[test]
fn a_publication_that_is_killed_is_in_the_ledger_whole_or_not_at_all() {
    let folder = sound();
    let root = folder.path();
    assert_eq!(candour(root, &["publish", "--quiet", "--today", DAY]).code, 0);
    change(root, SOUND, "impact = \"moderate\"", "impact = \"high\"");
    change(root, "content/technologies/faces.toml", "name = \"Face", "name = \"The face");
    let events = |root: &Path| std::fs::read_to_string(root.join("content/ledger/events.jsonl")).unwrap();
    let before = events(root);
    let arguments = ["publish", "--quiet", "--because-all", "It is used for more.", "--today", LATER];
    Killed::of(root, &arguments).at_every_moment(|root, sites| {
        let (events, site) = (events(root), verified(&root.join("public")));
        assert!(sites.contains(&site), "the folder holds neither of the two sites");
        assert!(events == before || events.lines().count() == before.lines().count() + 2, "{events}");
        assert!(events != before || site == sites[0], "the site says what the ledger does not");
        let ran = candour(root, &["check", "--quiet", "--today", LATER]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    });
}

#[test]
fn an_import_that_is_killed_leaves_every_file_as_it_was_or_as_it_should_be() {
    let folder = sound();
    let mut list = String::from("Id,Name,Summary,Supplier,Status\n");
    for number in 0..40 {
        list.push_str(&format!("tool-{number},Tool {number},It sorts letters.,Acme Ltd,live\n"));
    }
    list.push_str("sound,Sound,It sorts letters.,Acme Ltd,live\n");
    lay(folder.path(), "list.csv", list);
    let before = files(&folder.path().join("content"));
    let arguments = ["import", "list.csv", "--id-column", "Id", "--today", DAY];
    let killed = Killed::of(folder.path(), &arguments);
    let after = files(&killed.undisturbed.path().join("content"));
    assert!(after.len() >= before.len() + 40, "{:?}", after.keys());
    killed.at_every_moment(|root, _| {
        let mut now = files(&root.join("content"));
        now.retain(|path, _| !path.contains("/.writing-"));
        let is_whole = |(path, bytes)| [&before, &after].iter().any(|state| state.get(path) == Some(bytes));
        let half = now.iter().find(|file| !is_whole(*file));
        assert!(half.is_none(), "{:?} is half a file", half.map(|(path, _)| path));
        assert!(before.keys().all(|path| now.contains_key(path)), "a file is gone");
    });
}

/// A command that is killed, over and over, in copies of the same folder.
pub(crate) struct Killed<'k> {
    before: TempDir,
    arguments: &'k [&'k str],
    /// Where it ran to its end.
    pub(crate) undisturbed: TempDir,
    code: i32,
    took: Duration,
}

impl<'k> Killed<'k> {
    pub(crate) fn of(root: &Path, arguments: &'k [&'k str]) -> Self {
        let (before, undisturbed) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        copy(root, before.path());
        copy(root, undisturbed.path());
        let start = Instant::now();
        let ran = candour(undisturbed.path(), arguments);
        assert!(ran.code < 2, "{}{}", ran.out, ran.err);
        Self { before, arguments, undisturbed, code: ran.code, took: start.elapsed() }
    }

    /// Kills it, proves what it left, which is given the two sites, and lets it run to its end.
    pub(crate) fn at_every_moment(&self, prove: impl FnMut(&Path, &[Files; 2])) {
        self.but_for(|_| false, prove);
    }

    /// The same, but for files that may end as they would not have: those that tell of the killed run.
    pub(crate) fn but_for(&self, tells: impl Fn(&str) -> bool, mut prove: impl FnMut(&Path, &[Files; 2])) {
        let site = |root: &Path| files(&root.join("public"));
        let is_site = |folder: &TempDir| folder.path().join("public").exists();
        let sites =
            [&self.before, &self.undisturbed].map(|it| if is_site(it) { site(it.path()) } else { Files::new() });
        // What a build remembers of itself is named after its folder, and may be lost.
        let is_kept = |path: &str| !tells(path) && !path.starts_with(".candour/");
        let kept = |root: &Path| -> Files { files(root).into_iter().filter(|(path, _)| is_kept(path)).collect() };
        let end = kept(self.undisturbed.path());
        let (times, mut killed, mut took) = (kills(), 0, self.took);
        for time in 0..times {
            let folder = TempDir::new().unwrap();
            let root = folder.path();
            copy(self.before.path(), root);
            let moment = took.mul_f64(1.1 * (time as f64 + chance()) / times as f64);
            match self.kill_after(moment, root) {
                None => killed += 1,
                // The first time it was slower, as with other tests beside it.
                Some(whole) => took = took.min(whole),
            }
            prove(root, &sites);
            let ran = candour(root, self.arguments);
            assert_eq!(ran.code, self.code, "{}{}", ran.out, ran.err);
            assert_eq!(differing(&end, &kept(root)), [""; 0], "killed after {moment:?} of {took:?}");
        }
        eprintln!("{:?}: killed {killed} of {times} times within {took:?}", self.arguments);
        assert!(killed * 4 > times, "only {killed} of {times} were killed in time");
    }

    /// How long it took, if it ended before it was killed.
    fn kill_after(&self, moment: Duration, root: &Path) -> Option<Duration> {
        let mut program = Command::new(env!("CARGO_BIN_EXE_candour"));
        let program = program.args(self.arguments).current_dir(root).stdin(Stdio::null());
        let start = Instant::now();
        let mut program = program.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        while start.elapsed() < moment && program.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        let ended = program.try_wait().unwrap().map(|_| start.elapsed());
        let _ = program.kill();
        program.wait().unwrap();
        ended
    }
}

/// A number between 0 and 1 that nobody can foresee.
fn chance() -> f64 {
    RandomState::new().hash_one(Instant::now()) as f64 / u64::MAX as f64
}
