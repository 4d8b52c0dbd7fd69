//! `candour rename`: a technology gets another id; its old address leads to the new one for good.

use super::args::{SiteArguments, reason};
use super::recording::{Recording, build_after, refused};
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
use std::collections::BTreeMap;

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
    let Some(recording) = Recording::open(&project, &mut found)? else {
        arguments.site.report.show(&found, terminal)?;
        return Ok(Ending::Stopped);
    };
    let sources = project.read(&mut found);
    may_be_renamed(arguments, &recording.ledger, &sources)?;
    let day = arguments.site.register.day(around);
    let renamed: Vec<Renamed> = sources.into_iter().map(|source| Renamed::of(source, arguments)).collect();
    let Some(addition) = draft(arguments, &recording.ledger, &renamed, day, &mut found)? else {
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
    build_after(&arguments.site, &project, around, terminal)
}

fn may_be_renamed(arguments: &RenameArguments, ledger: &Ledger, sources: &[Source]) -> Result<(), CannotRun> {
    let (old, new) = (&arguments.old, &arguments.new);
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
    if !matches!(ledger.head(&EntryId::new(EntryKind::Technology, &**old)), Some(Head::Present(_))) {
        let message = format!("“{old}” was never published, so nobody knows its address: simply rename its files.");
        return Err(CannotRun(message));
    }
    Ok(())
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
        let own = [
            (file(old), file(new)),
            (format!("content/technologies/{old}.cy.toml"), format!("content/technologies/{new}.cy.toml")),
            (format!("content/deployments/{old}.csv"), format!("content/deployments/{new}.csv")),
        ];
        let path = own.iter().find(|(path, _)| **path == *before.path).map_or(&*before.path, |(_, path)| path);
        let text = if *before.path == *file(old) { edits::moved(&text, old).unwrap_or(text) } else { text };
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
    ledger: &Ledger,
    renamed: &[Renamed],
    day: Day,
    found: &mut Findings,
) -> Result<Option<Addition>, CannotRun> {
    let mut sources: Vec<Source> = renamed.iter().map(|file| file.after.clone()).collect();
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    let before: Vec<Source> = renamed.iter().map(|file| file.before.clone()).collect();
    let Some(standing) = pipeline::checked_texts(&before, day, found) else { return Ok(None) };
    let Some(checked) = pipeline::checked_texts(&sources, day, found) else { return Ok(None) };
    let (standing, public) = (standing.disclose(day.named()), checked.disclose(day.named()));
    let fault = |fault: serde_json::Error| CannotRun(fault.to_string());
    // What was changed before this command has reasons of its own, and waits for them.
    let waiting = ledger.compare(&standing).map_err(fault)?.entries();
    let mut proposed = ledger.compare(&public).map_err(fault)?.proposed;
    let new = EntryId::new(EntryKind::Technology, &*arguments.new);
    proposed.retain(|it| it.id == new || !waiting.contains(&it.id));
    let why = Line { en: arguments.because.clone(), cy: None };
    let reasons: BTreeMap<EntryId, Line> = proposed.iter().map(|it| (it.id.clone(), why.clone())).collect();
    let recorded = ledger.record(&proposed, &reasons, Occasion::Change, day.date());
    recorded.map(|(_, addition)| Some(addition)).map_err(|fault| refused(&fault, "rename"))
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
