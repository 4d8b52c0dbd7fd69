//! What candour stands on: where every crate comes from, on what terms, and which of them compile something that is not Rust. The
//! terms are those of `deny.toml`, which `cargo deny check` reads too.

use super::harness::{files, project};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;
use toml::Table;

/// The crates that compile or link something foreign, and why that has to be. Nobody else may.
const FOREIGN: &[(&str, &str)] = &[
    ("iana-time-zone-haiku", "asks the system for its time zone; of Haiku alone, so it is never built"),
    (
        "libmimalloc-sys",
        "the allocator of the program, in C that comes with the crate; a third less work (benches/README.md)",
    ),
    ("rayon-core", "links nothing: it says so to be in a program once"),
    (
        "ring",
        "the ciphers of https, in C and assembler that comes with the crate; left out without the feature network",
    ),
    (
        "wasm-bindgen-shared",
        "links nothing: it says so to be in a program once; of browsers alone, so it is never built",
    ),
];

/// What build scripts call to compile or find something foreign.
const COMPILERS: &[&str] = &["bindgen", "cc", "cmake", "nasm-rs", "pkg-config", "system-deps", "vcpkg"];

fn table(path: &str) -> Table {
    fs::read_to_string(project(path)).unwrap().parse().unwrap()
}

fn words(table: &Table, path: [&str; 2]) -> BTreeSet<String> {
    table[path[0]][path[1]].as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned()).collect()
}

/// What cargo knows of every crate, from `Cargo.lock` as it is: of all systems, or where only those of this one were ever
/// fetched, of this one.
fn crates() -> Vec<Value> {
    let cargo = |more: &[&str]| {
        let run = Command::new(env!("CARGO"))
            .args(["metadata", "--locked", "--offline", "--format-version=1"])
            .args(more)
            .current_dir(project(""))
            .output()
            .unwrap();
        if run.status.success() { Ok(run.stdout) } else { Err(String::from_utf8_lossy(&run.stderr).into_owned()) }
    };
    let metadata = cargo(&[]).or_else(|_| {
        let version = Command::new("rustc").arg("-vV").output().unwrap().stdout;
        let version = String::from_utf8(version).unwrap();
        let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
        cargo(&["--filter-platform", host])
    });
    let metadata: Value = serde_json::from_slice(&metadata.unwrap_or_else(|why| panic!("{why}"))).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

#[test]
fn every_crate_may_be_used_comes_from_one_registry_and_compiles_nothing_foreign_without_a_reason() {
    let deny = table("deny.toml");
    let (allowed, denied) = (words(&deny, ["licenses", "allow"]), words(&deny, ["bans", "deny"]));
    let crates = crates();
    assert!(crates.len() > 100, "only {} crates are known", crates.len());
    let registry = crates.iter().find_map(|it| it["source"].as_str()).unwrap();
    let (mut faults, mut foreign) = (Vec::new(), BTreeSet::new());
    for it in &crates {
        let name = it["name"].as_str().unwrap();
        if name == "candour" {
            assert_eq!(it["source"], Value::Null);
            continue;
        }
        let source = it["source"].as_str().unwrap_or_default();
        if source != registry || !source.starts_with("registry+https://") {
            faults.push(format!("{name} comes from {}", it["source"]));
        }
        let licence = it["license"].as_str().unwrap_or_default();
        if !Expression::of(licence, &allowed).holds() {
            faults.push(format!("{name} is under “{licence}”, which deny.toml does not allow"));
        }
        if denied.contains(name) {
            faults.push(format!("{name} is denied by deny.toml"));
        }
        let dependencies = it["dependencies"].as_array().unwrap();
        let compiles = dependencies.iter().any(|dependency| {
            dependency["kind"] == "build" && COMPILERS.contains(&dependency["name"].as_str().unwrap())
        });
        if compiles || !it["links"].is_null() {
            foreign.insert(name);
        }
    }
    let without: Vec<&&str> = foreign.iter().filter(|name| !FOREIGN.iter().any(|(known, _)| known == *name)).collect();
    assert!(without.is_empty(), "{without:?} compile or link something foreign, and nobody says why");
    assert!(foreign.contains("ring") || cfg!(not(feature = "network")), "nothing foreign is found at all");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_lock_pins_every_crate_of_crates_io_by_its_sum() {
    let lock = table("Cargo.lock");
    let packages = lock["package"].as_array().unwrap();
    for package in packages.iter().filter(|package| package["name"].as_str() != Some("candour")) {
        assert!(package["source"].as_str().is_some_and(|it| it.starts_with("registry+https://")), "{package}");
        assert_eq!(package["checksum"].as_str().map(str::len), Some(64), "{package}");
    }
    assert!(packages.len() > 100);
}

#[test]
fn a_licence_is_allowed_if_one_may_choose_an_allowed_one() {
    let allowed = BTreeSet::from(["MIT".to_owned(), "Unicode-3.0".to_owned()]);
    for (licence, expected) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("", false),
        ("MIT OR GPL-2.0-only", true),
        ("MIT/Apache-2.0", true),
        ("Apache-2.0 / MIT", true),
        ("MIT AND ISC", false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("(ISC OR Apache-2.0) AND Unicode-3.0", false),
        ("Apache-2.0 WITH LLVM-exception", false),
        ("GPL-2.0 WITH MIT", false),
    ] {
        assert_eq!(Expression::of(licence, &allowed).holds(), expected, "{licence}");
    }
}

/// A licence as crates state it: an SPDX expression, or names parted by slashes.
struct Expression<'a> {
    rest: Vec<String>,
    allowed: &'a BTreeSet<String>,
}

impl<'a> Expression<'a> {
    fn of(licence: &str, allowed: &'a BTreeSet<String>) -> Self {
        let spaced = licence.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
        Self { rest: spaced.split_whitespace().rev().map(str::to_owned).collect(), allowed }
    }

    /// Whether it can be kept by licences that are allowed.
    fn holds(&mut self) -> bool {
        let mut holds = self.all();
        while self.rest.pop_if(|word| word == "OR").is_some() {
            holds |= self.all();
        }
        holds
    }

    fn all(&mut self) -> bool {
        let mut holds = self.one();
        while self.rest.pop_if(|word| word == "AND").is_some() {
            holds &= self.one();
        }
        holds
    }

    fn one(&mut self) -> bool {
        let Some(mut word) = self.rest.pop() else { return false };
        if word == "(" {
            let holds = self.holds();
            return holds && self.rest.pop().is_some_and(|word| word == ")");
        }
        if self.rest.pop_if(|word| word == "WITH").is_some() {
            word = format!("{word} WITH {}", self.rest.pop().unwrap_or_default());
        }
        self.allowed.contains(&word)
    }
}

#[test]
fn all_of_ours_is_safe_rust() {
    let manifest = table("Cargo.toml");
    // The lint holds for the library, the program, its build script, the tests and the benches alike.
    assert_eq!(manifest["lints"]["rust"]["unsafe_code"].as_str(), Some("forbid"));
    let word = ["un", "safe"].concat();
    let begins: Vec<String> =
        [" {", " fn ", " impl ", " extern ", " trait ", "("].map(|end| format!("{word}{end}")).into();
    let mut texts: BTreeMap<String, Vec<u8>> = files(&project("src"));
    for folder in ["benches", "tests/all", "tests/fuzz/targets", "tests/fuzz/fuzz_targets"] {
        texts.extend(files(&project(folder)).into_iter().map(|(path, text)| (format!("{folder}/{path}"), text)));
    }
    texts.insert("build.rs".to_owned(), fs::read(project("build.rs")).unwrap());
    for (path, text) in texts.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let text = String::from_utf8_lossy(text);
        assert!(!begins.iter().any(|begin| text.contains(begin.as_str())), "{path} is not safe");
        assert!(!text.contains(&format!("allow({word}_code")), "{path} allows what the crate forbids");
    }
}

#[test]
fn a_release_is_checked_listed_and_proved() {
    let release = fs::read_to_string(project(".github/workflows/release.yml")).unwrap();
    for must in [
        ".ci/run",
        "--locked",
        "cargo cyclonedx",
        "sha256sum",
        "CHANGELOG.md",
        "windows-msvc",
        "apple-darwin",
        "linux-gnu",
    ] {
        assert!(release.contains(must), "release.yml has no {must}");
    }
    let change = fs::read_to_string(project(".github/workflows/ci.yml")).unwrap();
    for must in [".ci/run", "cargo-deny", "windows-latest", "macos-latest", "tests/fuzz/run"] {
        assert!(change.contains(must), "ci.yml has no {must}");
    }
}
