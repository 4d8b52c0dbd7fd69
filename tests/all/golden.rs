//! `public/` is what the program makes of `content/`: a change to either shows as a change to files that can be read.

use super::harness::{candour, differing, files, project};
use tempfile::TempDir;

#[test]
fn the_published_example_is_what_is_built_of_it() {
    const REBUILD: &str = "Look at what has changed. If it is meant, run: cargo run -- build";
    assert!(project("public/SHA256SUMS").is_file(), "public/ does not hold the example's site. {REBUILD}");
    let out = TempDir::new().unwrap();
    let built = candour(&project(""), &["build", "--out", out.path().join("site").to_str().unwrap()]);
    assert_eq!(built.code, 0, "{}", built.err);
    let (golden, fresh) = (files(&project("public")), files(&out.path().join("site")));
    let changed = differing(&golden, &fresh);
    assert!(changed.is_empty(), "{REBUILD}\n{} files differ: {changed:#?}", changed.len());
}
