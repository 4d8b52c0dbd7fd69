//! `candour rename`: a technology gets another id; its old address leads to the new one for good.

use super::args::{SiteArguments, reason};
use super::recording::{Recording, build_after, can_be_built, has_come, may_be_told, refused};
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use super::withdraw::not_written;
use crate::edits;
use crate::findings::Findings;
use crate::ledger::{Addition, Head, Ledger, Occasion};
use crate::pipeline::{self, Day};
use crate::project::Project;
use crate::public::{EntryId, EntryKind};
use crate::standard::Line;
use crate::text::{Source, is_id, slug};
use clap::Args;
use std::collections::{BTreeMap, BTreeSet};

/// Give a technology another id, and let its old address lead to the new one
///
/// Its files are renamed, records and news that name it are brought up to date, and its history goes on under the new
/// id. The old id is never used again.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  candour rename drone-search drone-missing-person-search --because \"The tool searches for \
                  missing people only.\""
)]
pub(super) struct RenameArguments {
    /// The id that the technology has
    #[arg(value_name = "OLD")]
    pub(super) old: String,

    /// The id that it shall have
    #[arg(value_name = "NEW")]
    pub(super) new: String,

    /// Why; the public will read it
    #[arg(long, value_name = "REASON", value_parser = reason)]
    pub(super) because: String,

    #[command(flatten)]
    pub(super) site: SiteArguments,
}

pub(super) fn rename(
    arguments: &RenameArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let project = arguments.site.register.project(around)?;
    let mut found = Findings::new();
    let Some(recording) = Recording::open(&project, &arguments.site, terminal, &mut found)? else {
        arguments.site.report.show(&found, terminal)?;
        return Ok(Ending::Stopped);
    };
    let day = arguments.site.register.day(around);
    has_come(day.date(), around)?;
    let mut sources = project.read(&mut found);
    let is_begun = is_begun(arguments, &recording.ledger, &sources);
    if is_begun {
        // What an interrupted renaming made is made again from each old file that is still there.
        let pairs = own(&arguments.old).into_iter().zip(own(&arguments.new));
        let is_there = |path: &str| sources.iter().any(|source| *source.path == *path);
        let again: Vec<String> = pairs.filter(|(old, _)| is_there(old)).map(|(_, new)| new).collect();
        sources.retain(|source| !again.iter().any(|path| *source.path == **path));
    } else {
        may_be_renamed(arguments, &recording.ledger, &sources)?;
    }
    let renamed: Vec<Renamed> = sources.into_iter().map(|source| Renamed::of(source, arguments)).collect();
    let Some(addition) = draft(arguments, &project, &recording.ledger, &renamed, day, &mut found)? else {
        arguments.site.report.show(&found, terminal)?;
        let words =
            format!("“{}” was not renamed, and no file was changed. Mend what is said above first.", arguments.old);
        arguments.site.report.close(&words, terminal)?;
        return Ok(Ending::Stopped);
    };
    write(&project, &renamed)?;
    recording.write(&addition)?;
    let words =
        format!("“{}” is “{}” from now on. Its old address leads to the new one.", arguments.old, arguments.new);
    arguments.site.report.close(&words, terminal)?;
    build_after(&arguments.site, &project, recording.signer.as_ref(), around, terminal)
}

fn may_be_renamed(arguments: &RenameArguments, ledger: &Ledger, sources: &[Source]) -> Result<(), CannotRun> {
    let (old, new) = (&arguments.old, &arguments.new);
    if new == "index" {
        return Err(CannotRun("“index” is the address of a list: choose another id.".to_owned()));
    }
    if !is_id(new) {
        let proposal = slug(new);
        return Err(CannotRun(format!(
            "“{new}” is no id: use lower-case letters, digits and hyphens, such as “{proposal}”."
        )));
    }
    let has = |id: &str| sources.iter().any(|source| *source.path == *file(id));
    let was = EntryId::new(EntryKind::Technology, &**old);
    if !has(old) && ledger.settled(&was) != &was {
        return Err(CannotRun(format!("“{old}” is called “{}” by now. Rename that.", ledger.settled(&was).id)));
    }
    if !has(old) {
        let ids = sources
            .iter()
            .filter_map(|source| source.path.strip_prefix("content/technologies/")?.strip_suffix(".toml"));
        if sources.iter().any(|source| *source.path == *format!("content/datasets/{old}.toml")) {
            let message = format!("“{old}” is a dataset, and only technologies can be renamed.");
            return Err(CannotRun(format!("{message} A dataset keeps its id; its name can change.")));
        }
        let near = crate::findings::nearest(old, ids);
        let near = near.map(|near| format!(" Did you mean “{near}”?")).unwrap_or_default();
        return Err(CannotRun(format!("there is no technology “{old}”.{near}")));
    }
    let was = ledger.head(&EntryId::new(EntryKind::Technology, &**new));
    if has(new) || matches!(was, Some(Head::Present(_) | Head::Gone(_))) {
        let message =
            format!("“{new}” is, or was, another technology. An id is never used for two things: choose another.");
        return Err(CannotRun(message));
    }
    let head = ledger.head(&EntryId::new(EntryKind::Technology, &**old));
    if matches!(head, Some(Head::Gone(_))) {
        let message = format!("“{old}” was withdrawn: its notice stays at its address, so it keeps its id.");
        return Err(CannotRun(message));
    }
    if !matches!(head, Some(Head::Present(_))) {
        let message = format!("“{old}” was never published, so nobody knows its address: simply rename its files.");
        return Err(CannotRun(message));
    }
    Ok(())
}

/// Whether this very renaming was begun before and cut off: the new file says so, and the ledger does not know of it.
fn is_begun(arguments: &RenameArguments, ledger: &Ledger, sources: &[Source]) -> bool {
    let new = sources.iter().find(|source| *source.path == *file(&arguments.new));
    let head = |id: &str| ledger.head(&EntryId::new(EntryKind::Technology, id));
    new.is_some_and(|source| edits::was(&source.text, &arguments.old))
        && matches!(head(&arguments.old), Some(Head::Present(_)))
        && !matches!(head(&arguments.new), Some(Head::Present(_) | Head::Gone(_)))
}

/// The files of a technology.
fn own(id: &str) -> [String; 3] {
    [file(id), format!("content/technologies/{id}.cy.toml"), format!("content/deployments/{id}.csv")]
}

fn file(id: &str) -> String {
    format!("content/technologies/{id}.toml")
}

/// A file before and after.
struct Renamed {
    before: Source,
    after: Source,
}

impl Renamed {
    fn of(before: Source, arguments: &RenameArguments) -> Self {
        let (old, new) = (&arguments.old, &arguments.new);
        let text = edits::renamed(&before.path, &before.text, old, new);
        let own: Vec<(String, String)> = own(old).into_iter().zip(own(new)).collect();
        let path = own.iter().find(|(path, _)| **path == *before.path).map_or(&*before.path, |(_, path)| path);
        let text = if *before.path == *file(old) { edits::moved(&text, old, new).unwrap_or(text) } else { text };
        let after = Source::new(path, text);
        Self { before, after }
    }

    fn is_touched(&self) -> bool {
        self.before.path != self.after.path || self.before.text != self.after.text
    }
}

/// What the ledger gains; `None` when `found` stops that.
fn draft(
    arguments: &RenameArguments,
    project: &Project,
    ledger: &Ledger,
    renamed: &[Renamed],
    day: Day,
    found: &mut Findings,
) -> Result<Option<Addition>, CannotRun> {
    let mut sources: Vec<Source> = renamed.iter().map(|file| file.after.clone()).collect();
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    let before: Vec<Source> = renamed.iter().map(|file| file.before.clone()).collect();
    let Some(checked) = pipeline::checked_texts(&sources, day, found) else { return Ok(None) };
    may_be_told(&arguments.because, &checked.discretion())?;
    let public = checked.disclose(day.named());
    let fault = |fault: serde_json::Error| CannotRun(fault.to_string());
    // What was changed before this command has reasons of its own, and waits for them. Halfway through a renaming that
    // was cut off nothing can be told apart, and all of it is recorded now.
    let waiting = match pipeline::checked_texts(&before, day, &mut Findings::new()) {
        Some(standing) => ledger.compare(&standing.disclose(day.named())).map_err(fault)?.entries(),
        None => BTreeSet::new(),
    };
    let mut proposed = ledger.compare(&public).map_err(fault)?.proposed;
    let new = EntryId::new(EntryKind::Technology, &*arguments.new);
    proposed.retain(|it| it.id == new || !waiting.contains(&it.id));
    let why = Line { en: arguments.because.clone(), cy: None };
    let reasons: BTreeMap<EntryId, Line> = proposed.iter().map(|it| (it.id.clone(), why.clone())).collect();
    let recorded = ledger.record(&proposed, &reasons, Occasion::Change, day.date());
    let (recorded, addition) = recorded.map_err(|fault| refused(&fault, "rename"))?;
    Ok(can_be_built(project, &public, &recorded, day, found).then_some(addition))
}

/// New files first and old ones last, so that no words are ever in no file.
fn write(project: &Project, renamed: &[Renamed]) -> Result<(), CannotRun> {
    for file in renamed.iter().filter(|file| file.is_touched()) {
        project.put(&file.after.path, &file.after.text).map_err(|fault| not_written(&file.after, &fault))?;
    }
    for file in renamed.iter().filter(|file| file.before.path != file.after.path) {
        project.remove(&file.before.path).map_err(|fault| not_written(&file.before, &fault))?;
    }
    Ok(())
}
