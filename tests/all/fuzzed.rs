//! What fuzzing kept: every input of `tests/fuzz/corpus` and every finding of `tests/fuzz/findings` is handed over again, by the
//! targets themselves, so that what was mended stays mended and the corpora stay alive.

#[allow(unreachable_pub, reason = "the programs of tests/fuzz need it public")]
#[path = "../fuzz/targets/mod.rs"]
mod targets;

use super::harness::{files, project};
use rayon::prelude::*;
use targets::{TARGETS, run};

/// Bytes of all that is kept. More is for a folder of one's own.
const LARGEST: usize = 300_000;

/// The inputs of a target in this folder.
fn kept(folder: &str, target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = project("tests/fuzz").join(folder).join(target);
    if folder.is_dir() { files(&folder).into_iter().collect() } else { Vec::new() }
}

#[test]
fn every_kept_input_is_borne() {
    for (target, _) in TARGETS {
        assert!(!kept("corpus", target).is_empty(), "{target} has no corpus");
        for folder in ["corpus", "findings"] {
            kept(folder, target).par_iter().for_each(|(name, bytes)| {
                let borne = std::panic::catch_unwind(|| run(target, bytes));
                assert!(borne.is_ok(), "tests/fuzz/{folder}/{target}/{name} is not borne");
            });
        }
    }
}

#[test]
fn what_is_kept_is_small_and_belongs_to_a_target() {
    let mut bytes = 0;
    for folder in ["corpus", "findings"] {
        for (path, input) in files(&project("tests/fuzz").join(folder)) {
            bytes += input.len();
            let target = path.split('/').next().unwrap_or_default();
            assert!(TARGETS.iter().any(|(name, _)| *name == target), "{folder}/{path} belongs to no target");
        }
    }
    assert!(bytes < LARGEST, "{bytes} bytes are kept: minimise the corpora (tests/fuzz/README.md)");
    let programs = files(&project("tests/fuzz/fuzz_targets"));
    let named: Vec<String> = programs.keys().map(|name| name.trim_end_matches(".rs").to_owned()).collect();
    assert_eq!(named, TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>());
}
