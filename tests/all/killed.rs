//! A build that is killed at any moment leaves one whole site, the old or the new.

use super::harness::{Files, candour, change, copy, files, project, verified};
use std::hash::{BuildHasher, RandomState};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The title of a page in the two states of the register.
const STATES: [&str; 2] = ["About this register", "About the register of this force"];

#[test]
fn a_build_killed_at_any_moment_leaves_one_whole_site() {
    let folder = TempDir::new().unwrap();
    let (root, out) = (folder.path(), folder.path().join("public"));
    copy(&project("content"), &root.join("content"));
    let mut took = Duration::ZERO;
    let sites = [0, 1].map(|state| -> Files {
        if state == 1 {
            change(root, "content/pages/about.md", STATES[0], STATES[1]);
        }
        let start = Instant::now();
        assert_eq!(candour(root, &["build", "--quiet"]).code, 0);
        took = start.elapsed();
        files(&out)
    });
    assert!(sites[0] != sites[1]);

    let (mut state, mut killed) = (1, 0);
    for _ in 0..20 {
        change(root, "content/pages/about.md", STATES[state], STATES[1 - state]);
        state = 1 - state;
        let mut build = Command::new(env!("CARGO_BIN_EXE_candour"));
        let mut build = build.args(["build", "--quiet"]).current_dir(root).stderr(Stdio::null()).spawn().unwrap();
        let end = Instant::now() + took.mul_f64(1.2 * chance());
        while Instant::now() < end && build.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        killed += usize::from(build.try_wait().unwrap().is_none());
        let _ = build.kill();
        build.wait().unwrap();
        let site = verified(&out);
        assert!(sites.contains(&site), "the folder holds neither of the two sites");
    }
    assert!(killed > 0, "no build was killed in time");
    assert_eq!(candour(root, &["build", "--quiet"]).code, 0);
    assert!(verified(&out) == sites[state]);
    let mut beside: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    beside.sort();
    assert_eq!(beside, ["content", "public"], "the killed builds left something behind");
}

/// A number between 0 and 1 that nobody can foresee.
fn chance() -> f64 {
    RandomState::new().hash_one(Instant::now()) as f64 / u64::MAX as f64
}
