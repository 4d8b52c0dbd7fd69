//! What was saved, as the system tells it: which files, once the writing has paused for a moment.
//!
//! It does not look into files. Whether something has really changed, whoever reads them sees.

use crate::project::Project;
use notify::event::{AccessKind, AccessMode, CreateKind, EventKind, ModifyKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// The writing has paused when nothing was told for so long. Programs that write another file and rename it, or save several
/// at once, go on within this.
const PAUSE: Duration = Duration::from_millis(4);

/// Who never pauses is not waited for longer than this.
const LONGEST: Duration = Duration::from_millis(20);

/// A file that is being written is waited for so long: until it is closed, where the system tells of that, it may be empty or
/// half of what it will be.
const WRITING: Duration = if cfg!(target_os = "linux") { Duration::from_millis(200) } else { LONGEST };

/// What was saved.
#[derive(Debug, Default)]
pub(super) struct Batch {
    /// The paths that were told of.
    pub(super) paths: BTreeSet<PathBuf>,
    /// Whether more may have changed than was told.
    pub(super) is_partial: bool,
}

/// Whether somebody saved something.
pub(super) enum Told {
    Saved(Batch),
    /// Nothing, for as long as was waited.
    Nothing,
    /// Nothing will ever be told again.
    Ended,
}

/// Watches the folders of a project.
pub(super) struct Watch {
    told: Receiver<Notice>,
    watcher: RecommendedWatcher,
    root: PathBuf,
    folders: [PathBuf; 2],
}

/// Something that was told.
enum Notice {
    Event(notify::Result<notify::Event>),
    End,
}

/// Ends a watch from elsewhere.
#[derive(Clone)]
pub(super) struct End(Sender<Notice>);

impl End {
    pub(super) fn end(&self) {
        // Whoever does not listen any more has ended already.
        let _ = self.0.send(Notice::End);
    }
}

impl Watch {
    /// Watches from now on.
    pub(super) fn new(project: &Project) -> notify::Result<(Self, End)> {
        let (tell, told) = channel();
        let end = End(tell.clone());
        let watcher = notify::recommended_watcher(move |event| {
            let _ = tell.send(Notice::Event(event));
        })?;
        let mut watch = Self { told, watcher, root: project.root().to_owned(), folders: project.folders() };
        // The project's own folder tells when one of the two comes, or is replaced by another.
        watch.watcher.watch(&watch.root, RecursiveMode::NonRecursive)?;
        watch.folders.clone().iter().filter(|folder| folder.is_dir()).try_for_each(|folder| watch.add(folder))?;
        Ok((watch, end))
    }

    /// Waits until something was saved, at most so long; without a limit, for ever.
    pub(super) fn next(&mut self, limit: Option<Duration>) -> Told {
        let begun = Instant::now();
        let mut batch = Batch::default();
        let mut writing = BTreeSet::new();
        let mut first: Option<Instant> = None;
        loop {
            let wait = match (first, limit) {
                (Some(first), _) if writing.is_empty() => Some(PAUSE.min(LONGEST.saturating_sub(first.elapsed()))),
                (Some(first), _) => Some(WRITING.saturating_sub(first.elapsed())),
                (None, Some(limit)) => Some(limit.saturating_sub(begun.elapsed())),
                (None, None) => None,
            };
            let told = match wait {
                Some(wait) => self.told.recv_timeout(wait),
                None => self.told.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match told {
                Ok(Notice::Event(event)) => {
                    if self.note(event, &mut batch, &mut writing) {
                        first.get_or_insert_with(Instant::now);
                    }
                }
                Err(RecvTimeoutError::Timeout) if first.is_some() => return Told::Saved(batch),
                Err(RecvTimeoutError::Timeout) => return Told::Nothing,
                Ok(Notice::End) | Err(RecvTimeoutError::Disconnected) => return Told::Ended,
            }
        }
    }

    /// Adds what an event says to the batch, and notes which files are open for writing; whether it says that something may
    /// have been saved.
    fn note(
        &mut self,
        event: notify::Result<notify::Event>,
        batch: &mut Batch,
        writing: &mut BTreeSet<PathBuf>,
    ) -> bool {
        let Ok(event) = event else {
            batch.is_partial = true;
            return true;
        };
        // Whoever reads a file tells of it too, we among them.
        if matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write)) {
            return false;
        }
        let mut is_ours = event.need_rescan();
        batch.is_partial |= event.need_rescan();
        for path in event.paths {
            if !self.folders.iter().any(|folder| path.starts_with(folder)) {
                continue;
            }
            if self.folders.contains(&path) && path.is_dir() {
                // If it cannot be watched, what is saved in it is not seen until something else is.
                let _ = self.add(&path);
                batch.is_partial = true;
            }
            is_ours = true;
            match event.kind {
                EventKind::Create(CreateKind::File) | EventKind::Modify(ModifyKind::Data(_)) => {
                    writing.insert(path.clone());
                }
                _ => drop(writing.remove(&path)),
            }
            batch.paths.insert(path);
        }
        is_ours
    }

    fn add(&mut self, folder: &Path) -> notify::Result<()> {
        self.watcher.watch(folder, RecursiveMode::Recursive)
    }
}
