//! Where the register is kept while it is written: takes in what was saved, and makes the next state.
//!
//! What was saved is read and checked by itself and shown at once, together with all that names it; whoever else may take
//! notice is checked after that, and if an error comes up there, the last good state is shown again. Some time after the
//! last change everything is compared with the disk once more, for a system need not tell of every change.

use super::edition::Edition;
use super::serve::{Report, Tell};
use super::state::{Preview, Standing, State};
use super::watch::{Batch, Told, Watch};
use crate::findings::{Finding, Findings};
use crate::ledger::{Chronicle, Ledger};
use crate::pages::Theme;
use crate::pipeline::{self, Day};
use crate::project::Project;
use crate::public::{EntryId, PublicRegister};
use crate::register::{DraftRecords, Saved, WorkingRegister};
use crate::site::SitePath;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch::Sender;

/// So long after the last change everything is compared with the disk.
const COMPARE: Duration = Duration::from_secs(1);

/// The register, the theme, and what is shown of them.
pub(super) struct Workshop {
    project: Project,
    day: Day,
    working: WorkingRegister,
    theme: Dressing,
    past: Past,
    /// The last register that could be shown.
    public: Option<Public>,
    /// The last one that could be shown when everything had been checked.
    good: Option<Public>,
    edition: Option<Arc<Edition>>,
    preview: Arc<Preview>,
    states: Sender<Arc<State>>,
}

/// A register that can be shown, and the drafts beside it. Copies share their records.
#[derive(Clone)]
struct Public {
    register: PublicRegister,
    drafts: Arc<DraftRecords>,
}

/// What was public before, and what of the present it does not hold.
#[derive(Default)]
struct Past {
    ledger: Arc<Ledger>,
    /// What is wrong with the files of the ledger.
    unread: Findings,
    unrecorded: BTreeSet<EntryId>,
    /// What is public and not recorded, or recorded and gone.
    open: Findings,
}

/// The theme that is used, and what is wrong with the one on the disk.
#[derive(Default)]
struct Dressing {
    name: Option<String>,
    last: Option<Arc<Theme>>,
    found: Findings,
}

/// What has to be made anew.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Anew {
    Nothing,
    Site,
    Ledger,
    Theme,
}

impl Workshop {
    /// Reads and checks everything.
    pub(super) fn open(project: Project, day: Day, states: Sender<Arc<State>>) -> Self {
        let mut unread = Findings::new();
        let sources = project.read(&mut unread);
        let working = WorkingRegister::read(sources, unread, day.date());
        let mut workshop = Self {
            project,
            day,
            working,
            theme: Dressing::default(),
            past: Past::default(),
            public: None,
            good: None,
            edition: None,
            preview: Arc::default(),
            states,
        };
        while !workshop.working.is_settled() {
            workshop.working.go_on();
        }
        workshop.show(Anew::Theme);
        if workshop.remember() {
            workshop.show(Anew::Site);
        }
        workshop
    }

    /// Works through what is saved until the watch ends.
    pub(super) fn run(mut self, mut watch: Watch, tell: &Tell) {
        let mut is_compared = true;
        loop {
            let settled = self.working.is_settled();
            let limit = match (settled, is_compared) {
                (false, _) => Some(Duration::ZERO),
                (true, false) => Some(COMPARE),
                (true, true) => None,
            };
            match watch.next(limit) {
                Told::Ended => return,
                Told::Saved(batch) => {
                    let begun = Instant::now();
                    is_compared = false;
                    let (changed, anew) = self.take_in(batch);
                    self.report(changed, anew, begun, tell);
                }
                Told::Nothing if !settled => {
                    self.working.go_on();
                    if self.working.is_settled() {
                        self.settle(tell);
                    }
                }
                Told::Nothing => {
                    is_compared = true;
                    let begun = Instant::now();
                    let changed = self.compare();
                    let anew = if changed.is_empty() { Anew::Nothing } else { Anew::Site };
                    self.report(changed, anew, begun, tell);
                    if self.remember() {
                        self.settle(tell);
                    }
                }
            }
        }
    }

    /// Everything that is wrong.
    pub(super) fn found(&self) -> Arc<Findings> {
        Arc::clone(&self.states.borrow().found)
    }

    /// Shows what everything comes to, and tells it if that is not what was told before.
    fn settle(&mut self, tell: &Tell) {
        let before = self.found();
        self.show(Anew::Site);
        let found = self.found();
        if found != before {
            tell(Report::Checked { found, is_shown: self.is_shown() });
        }
    }

    /// Holds the register against the ledger; whether more, or less, is open than before. To serialise every record takes
    /// long, so it is done when nobody waits: until then what was open is open.
    fn remember(&mut self) -> bool {
        if self.working.stops() > 0 || !self.working.is_settled() {
            return false;
        }
        let Some(public) = self.public.clone() else { return false };
        let before = (self.past.open.clone(), self.past.unrecorded.clone());
        self.past.compare(&public.register);
        before != (self.past.open.clone(), self.past.unrecorded.clone())
    }

    fn is_shown(&self) -> bool {
        self.states.borrow().standing == Standing::Current
    }

    fn report(&mut self, changed: Vec<String>, anew: Anew, begun: Instant, tell: &Tell) {
        if anew == Anew::Nothing {
            return;
        }
        self.show(anew);
        let (found, is_shown) = (self.found(), self.is_shown());
        tell(Report::Changed { files: changed, found, is_shown, took: begun.elapsed() });
    }

    /// Takes in what was saved; gives the files that are not as they were.
    fn take_in(&mut self, batch: Batch) -> (Vec<String>, Anew) {
        // Nobody knows what was not told.
        let mut anew = if batch.is_partial { Anew::Theme } else { Anew::Nothing };
        let mut saved = Vec::new();
        let mut changed = Vec::new();
        let mut compare = batch.is_partial;
        for path in batch.paths {
            let Some(name) = self.name(&path) else { continue };
            if name == "themes" || name.starts_with("themes/") {
                anew = Anew::Theme;
                changed.push(name);
            } else if name == "content/ledger" || name.starts_with("content/ledger/") {
                // A lock, or a file that is being written and has another name in the end.
                if name.contains("/.") {
                    continue;
                }
                // What is in the ledger can show on any page.
                anew = anew.max(Anew::Ledger);
                changed.push(name);
            } else if name == "content" || path.is_dir() || self.holds_folder(&name) {
                compare = true;
            } else {
                saved.extend(self.saved(&name));
            }
        }
        changed.extend(saved.iter().map(|file| file.path.to_string()));
        if !saved.is_empty() {
            anew = anew.max(Anew::Site);
            self.working.save(saved);
        }
        if compare {
            let more = self.compare();
            anew = anew.max(if more.is_empty() { Anew::Nothing } else { Anew::Site });
            changed.extend(more);
        }
        (changed, anew)
    }

    /// The path below the root, with `/`.
    fn name(&self, path: &std::path::Path) -> Option<String> {
        let below = path.strip_prefix(self.project.root()).ok()?;
        Some(below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
    }

    /// Whether files that were read stood below this path.
    fn holds_folder(&self, name: &str) -> bool {
        let below = format!("{name}/");
        self.working.paths().any(|path| path.starts_with(&below))
    }

    /// The file as it is now, if that is not as it was.
    fn saved(&self, name: &str) -> Option<Saved> {
        let mut unread = Findings::new();
        let source = self.project.read_file(name, &mut unread);
        let before = self.working.text(name);
        let is_new = before != source.as_ref().map(|source| &*source.text) || !unread.is_empty();
        is_new.then(|| Saved { path: name.into(), source, unread })
    }

    /// Compares everything with the disk; gives the files that are not as they were.
    fn compare(&mut self) -> Vec<String> {
        let mut unread = Findings::new();
        let sources = self.project.read(&mut unread);
        let now: BTreeSet<Arc<str>> = sources.iter().map(|source| Arc::clone(&source.path)).collect();
        let gone = self.working.paths().filter(|path| !now.contains(*path)).cloned();
        let gone = gone.map(|path| Saved { path, source: None, unread: Findings::new() });
        let mut saved: Vec<Saved> = gone.collect();
        for source in sources {
            if self.working.text(&source.path) != Some(&*source.text) {
                saved.push(Saved { path: Arc::clone(&source.path), source: Some(source), unread: Findings::new() });
            }
        }
        let mut changed: Vec<String> = saved.iter().map(|file| file.path.to_string()).collect();
        if !saved.is_empty() {
            self.working.save(saved);
        }
        if self.working.set_unread(unread) && changed.is_empty() {
            changed.push("content".to_owned());
        }
        changed
    }

    /// Makes the next state.
    fn show(&mut self, anew: Anew) {
        let stops = self.working.stops() > 0;
        if !stops {
            let preview = self.working.preview(self.day.named());
            self.public = Some(Public { register: preview.public, drafts: Arc::new(preview.drafts) });
        } else if self.working.is_settled() {
            self.public = self.good.clone();
        }
        if anew >= Anew::Ledger {
            self.past.read(&self.project);
        }
        let mut is_behind = stops;
        let mut found = self.working.found();
        if let Some(public) = self.public.clone() {
            self.dress(&public, anew);
            is_behind |= !self.theme.found.is_empty() || self.past.stops();
            let mut clashes = Findings::new();
            is_behind |= !self.past.stops() && !self.compose(public, &mut clashes);
            found.append(clashes);
            found.extend(self.theme.found.iter().cloned());
        }
        found.extend(self.past.unread.iter().chain(self.past.open.iter()).cloned());
        if !is_behind && self.working.is_settled() {
            self.good.clone_from(&self.public);
        }
        let standing = if is_behind { Standing::Behind } else { Standing::Current };
        let (edition, preview) = (self.edition.clone(), Arc::clone(&self.preview));
        self.states.send_replace(Arc::new(State { edition, preview, found: Arc::new(found), standing }));
    }

    /// Reads the theme again if it is another, and keeps the old one if it has a fault.
    fn dress(&mut self, public: &Public, anew: Anew) {
        let name = public.register.site.theme.as_ref().map(|theme| theme.as_str().to_owned());
        if anew < Anew::Theme && self.theme.name == name && self.theme.last.is_some() {
            return;
        }
        self.theme.name = name;
        self.theme.found = Findings::new();
        let Some(theme) = pipeline::theme(&self.project, &public.register, &mut self.theme.found) else { return };
        let theme = Arc::new(theme);
        let chronicle = self.past.with(public.register.clone(), self.day);
        let faults = Edition::new(chronicle, Arc::clone(&theme), &mut Findings::new())
            .map(|edition| tried(&edition))
            .unwrap_or_default();
        if faults.is_empty() {
            self.theme.last = Some(theme);
        }
        self.theme.found.extend(faults);
    }

    /// Makes the site of this register; whether that could be done.
    fn compose(&mut self, public: Public, found: &mut Findings) -> bool {
        let Some(theme) = self.theme.last.clone() else { return false };
        let chronicle = self.past.with(public.register, self.day);
        let Some(edition) = Edition::new(chronicle, theme, found) else { return false };
        self.edition = Some(Arc::new(edition));
        self.preview = Arc::new(Preview::new(public.drafts));
        true
    }
}

impl Past {
    /// Reads the ledger again, and keeps the old one if it has a fault.
    fn read(&mut self, project: &Project) {
        self.unread = Findings::new();
        if let Some(ledger) = pipeline::ledger(project, &mut self.unread) {
            self.ledger = Arc::new(ledger);
        }
    }

    /// Holds a register against the ledger.
    fn compare(&mut self, public: &PublicRegister) {
        (self.open, self.unrecorded) = (Findings::new(), BTreeSet::new());
        if !self.ledger.is_empty()
            && let Ok(proposal) = self.ledger.compare(public)
        {
            self.ledger.check(&proposal, &mut self.open);
            self.unrecorded = proposal.entries();
        }
    }

    /// Whether a build would stop because of it.
    fn stops(&self) -> bool {
        self.unread.errors() + self.open.errors() > 0
    }

    fn with(&self, public: PublicRegister, day: Day) -> Chronicle {
        Chronicle::new(public, Arc::clone(&self.ledger), self.unrecorded.clone(), day.of())
    }
}

/// The faults of one page of each sort, which show the faults of all templates.
fn tried(edition: &Edition) -> Vec<Finding> {
    let mut sorts: BTreeMap<String, SitePath> = BTreeMap::new();
    for path in edition.site().paths().filter(|path| path.as_str().ends_with(".html")) {
        let sort = match path.as_str().split('/').collect::<Vec<_>>().as_slice() {
            [_] => path.as_str().to_owned(),
            [folders @ .., "index.html"] => format!("{}/index.html", folders.join("/")),
            ["technologies", "by", ..] => "technologies/by".to_owned(),
            [folder, ..] => (*folder).to_owned(),
            [] => continue,
        };
        sorts.entry(sort).or_insert_with(|| path.clone());
    }
    let paths: Vec<SitePath> = sorts.into_values().collect();
    paths.par_iter().filter_map(|path| edition.get(path)).filter_map(Result::err).flatten().collect()
}
