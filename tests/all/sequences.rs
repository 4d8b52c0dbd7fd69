//! Random lives of a register: edits, publications, withdrawals, renamings, redactions, and programs killed at any moment.
//! After every step the ledger is proved, nothing that was published is lost, and replaying it gives the register.
//!
//! `SEQUENCES=200 cargo test sequences` runs more of them; `SEED=…` repeats one that failed.

use super::harness::{DAY, copy, disclosed, files, sound, sources};
use candour::findings::{Findings, Format, Look, show};
use candour::ledger::{Act, Event, Head, Ledger, LedgerFile, Version};
use candour::project::Project;
use candour::public::{EntryId, EntryKind};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const STEPS: usize = 10;

#[test]
fn no_life_of_a_register_breaks_its_ledger() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let seeds: Vec<u64> = match number("SEED") {
        Some(seed) => vec![seed],
        None => (1..=number("SEQUENCES").unwrap_or(12)).collect(),
    };
    let mut done = Done::default();
    for seed in seeds {
        Life::new(seed).live(&mut done);
    }
    // A test in which nothing happens proves nothing.
    let Done { published, withdrawn, renamed, redacted, killed } = done;
    eprintln!("{published} published, {withdrawn} withdrawn, {renamed} renamed, {redacted} redacted, {killed} killed");
    assert!(published > 5 && withdrawn > 2 && renamed > 2 && redacted > 2 && killed > 2, "too little has happened");
}

/// What has come to pass over all lives.
#[derive(Default)]
struct Done {
    published: usize,
    withdrawn: usize,
    renamed: usize,
    redacted: usize,
    killed: usize,
}

/// One register through its life.
struct Life {
    folder: TempDir,
    seed: u64,
    chance: u64,
    counter: usize,
    events: Vec<Event>,
}

impl Life {
    fn new(seed: u64) -> Self {
        let mut life = Self {
            folder: sound(),
            seed,
            chance: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            counter: 0,
            events: Vec::new(),
        };
        assert!(life.run(&["publish"]), "seed {seed}: the first publication");
        life.prove(true);
        life
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    fn live(mut self, done: &mut Done) {
        for _ in 0..STEPS {
            match self.below(9) {
                0 | 1 => self.edit(),
                2 => self.add(),
                3 => done.published += usize::from(self.step(&["publish", "--because-all", "Something has changed."])),
                4 => {
                    let id = self.published();
                    done.withdrawn += usize::from(self.step(&["withdraw", &id, "--because", "It is no more."]));
                }
                5 => {
                    let (old, new) = (self.published(), format!("renamed-{}", self.next()));
                    done.renamed += usize::from(self.step(&["rename", &old, &new, "--because", "A better name."]));
                }
                6 => {
                    let (id, version) = self.old_version();
                    let arguments = ["redact", &id, "--version", &version, "--because", "It named a person."];
                    done.redacted += usize::from(self.step(&arguments));
                }
                _ => done.killed += usize::from(self.kill()),
            }
        }
        assert!(
            self.step(&["publish", "--because-all", "The end."])
                || self.ledger().compare(&self.public()).unwrap().is_empty()
        );
        self.prove(true);
        assert!(self.run(&["verify"]), "seed {}: the end is not proved", self.seed);
    }

    /// Runs a command to its end and proves what it left; answers whether it did what it was told.
    fn step(&mut self, arguments: &[&str]) -> bool {
        let well = self.run(arguments);
        self.prove(well && arguments[0] == "publish");
        well
    }

    /// A command that is killed at some moment. If the ledger does not say that it was done, the person puts their files
    /// back as they were, and nothing is lost.
    fn kill(&mut self) -> bool {
        self.edit();
        let before = TempDir::new().unwrap();
        copy(&self.root().join("content"), &before.path().join("content"));
        let id = self.published();
        let new = format!("renamed-{}", self.next());
        let (old, version) = self.old_version();
        let arguments: &[&str] = match self.below(4) {
            0 => &["withdraw", &id, "--because", "It is no more."],
            1 => &["rename", &id, &new, "--because", "A better name."],
            2 => &["redact", &old, "--version", &version, "--because", "It named a person."],
            _ => &["publish", "--because-all", "Something has changed."],
        };
        let end = Instant::now() + Duration::from_micros(self.below(120_000));
        let mut child = self.command(arguments).spawn().unwrap();
        while Instant::now() < end && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        let was_killed = child.try_wait().unwrap().is_none();
        let _ = child.kill();
        child.wait().unwrap();
        if self.ledger().events().len() == self.events.len() {
            let events = ["technologies", "datasets", "deployments", "updates"];
            for part in events {
                let _ = fs::remove_dir_all(self.root().join("content").join(part));
                copy(&before.path().join("content").join(part), &self.root().join("content").join(part));
            }
        }
        self.prove(false);
        was_killed
    }

    fn edit(&mut self) {
        let paths = self.files();
        let number = self.next();
        let path = &paths[self.below(paths.len() as u64) as usize];
        let text = fs::read_to_string(path).unwrap();
        let line = text.lines().find(|line| line.starts_with("impact_reason = ")).unwrap().to_owned();
        let changed = text.replacen(&line, &format!("impact_reason = \"A letter can be late, in {number} ways.\""), 1);
        fs::write(path, changed).unwrap();
    }

    fn add(&mut self) {
        let number = self.next();
        let text = fs::read_to_string(self.root().join("content/technologies/sound.toml"));
        let text = text.unwrap_or_else(|_| super::harness::SOUND_TEXT.to_owned());
        let text = text.lines().filter(|line| !line.starts_with("former_ids")).collect::<Vec<_>>().join("\n");
        let path = self.root().join(format!("content/technologies/added-{number}.toml"));
        fs::write(path, text.replacen("status = \"withdrawn\"", "status = \"live\"", 1)).unwrap();
    }

    /// The files of technologies.
    fn files(&self) -> Vec<PathBuf> {
        let folder = self.root().join("content/technologies");
        files(&folder).into_keys().map(|name| folder.join(name)).collect()
    }

    /// The id of some technology that was once published.
    fn published(&mut self) -> String {
        let ledger = self.ledger();
        let ids: Vec<&str> = ledger
            .heads()
            .filter(|(id, head)| id.kind == EntryKind::Technology && matches!(head, Head::Present(_)))
            .map(|(id, _)| id.id.as_str())
            .collect();
        if ids.is_empty() { "sound".to_owned() } else { ids[self.below(ids.len() as u64) as usize].to_owned() }
    }

    /// An old version that is still there, or one that never was.
    fn old_version(&mut self) -> (String, String) {
        let ledger = self.ledger();
        let is_newest = |event: &Event| ledger.head(&event.entry()) == Some(&Head::Present(event.sequence));
        let old: Vec<(EntryId, u64)> = ledger
            .versions()
            .filter(|(event, number)| !is_newest(event) && ledger.redaction(&event.entry(), *number).is_none())
            .map(|(event, number)| (event.entry(), number))
            .collect();
        if old.is_empty() {
            return ("sound".to_owned(), "99".to_owned());
        }
        let (id, number) = &old[self.below(old.len() as u64) as usize];
        (id.to_string(), number.to_string())
    }

    /// The ledger is whole, says all that it said before, and, if it was just published, says what is public.
    fn prove(&mut self, is_current: bool) {
        let (seed, ledger) = (self.seed, self.ledger());
        assert_eq!(ledger.events().get(..self.events.len()), Some(&self.events[..]), "seed {seed}: an event is lost");
        for (event, number) in ledger.versions() {
            match ledger.version(&event.entry(), number) {
                Some(Version::Text(_)) => {
                    assert!(ledger.entry(&event.entry(), number).is_some(), "seed {seed}: {event:?}")
                }
                Some(Version::Redacted(by)) => assert_eq!(by.event, Act::Redacted),
                None => panic!("seed {seed}: the version of {event:?} is lost"),
            }
        }
        let replayed = ledger.at(ledger.sequence());
        let present: Vec<EntryId> =
            ledger.heads().filter(|(_, head)| matches!(head, Head::Present(_))).map(|(id, _)| id.clone()).collect();
        assert_eq!(replayed.keys().cloned().collect::<Vec<_>>(), present, "seed {seed}");
        if is_current {
            let public = self.public();
            let open = ledger.compare(&public).unwrap();
            assert!(open.is_empty(), "seed {seed}: {:?}", open.entries());
            assert_eq!(public.entries().count(), replayed.len(), "seed {seed}");
        }
        self.events = ledger.events().to_vec();
    }

    fn public(&self) -> candour::public::PublicRegister {
        disclosed(&sources(self.root()), DAY.parse().unwrap())
    }

    fn ledger(&self) -> Ledger {
        let mut found = Findings::new();
        let texts = Project::at(self.root()).ledger(&mut found);
        let texts: Vec<LedgerFile> = texts.into_iter().map(|it| LedgerFile { path: it.path, text: it.text }).collect();
        let ledger = Ledger::read(&texts, &mut found);
        assert!(found.is_empty(), "seed {}: {}", self.seed, show(&found, Format::Human, Look::default()));
        ledger
    }

    fn run(&self, arguments: &[&str]) -> bool {
        let output = self.command(arguments).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!said.contains("fault of its own"), "seed {}: {said}", self.seed);
        output.status.success()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_candour"));
        command.current_dir(self.root()).args(arguments).args(["--today", DAY, "--quiet"]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn next(&mut self) -> usize {
        self.counter += 1;
        self.counter
    }

    /// A number below another; the same ones for the same seed.
    fn below(&mut self, most: u64) -> u64 {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        self.chance % most
    }
}
