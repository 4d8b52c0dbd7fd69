//! `candour withdraw`: a record is no longer published, and a notice with the reason stands at its address for good.

use super::args::{SiteArguments, reason};
use super::recording::{Recording, build_after, entry_named, has_come, may_be_told, refused};
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::edits;
use crate::findings::Findings;
use crate::ledger::{Addition, Head, Ledger, Occasion, source_of};
use crate::pipeline::{self, Day};
use crate::public::{EntryId, EntryKind};
use crate::standard::Line;
use crate::text::Source;
use clap::Args;
use std::collections::BTreeMap;

/// Withdraw a record, and leave a notice at its address
///
/// A technology’s file gets the status “withdrawn”; a dataset’s file becomes a draft. A record whose file is gone, or is
/// withheld by now, only gets its notice. Nothing else is recorded. To say that a tool is no longer used, do not
/// withdraw its record: give it the status “retired” and publish.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  candour withdraw crowd-video-analytics --because \"It was never bought; the record was made by \
                  mistake.\""
)]
pub(super) struct WithdrawArguments {
    /// The record: the id of a technology, or datasets/ID
    #[arg(value_name = "ID")]
    pub(super) id: String,

    /// Why; the public will read it
    #[arg(long, value_name = "REASON", value_parser = reason)]
    pub(super) because: String,

    /// The id of the technology that stands in its place
    #[arg(long, value_name = "ID")]
    pub(super) replaced_by: Option<String>,

    #[command(flatten)]
    pub(super) site: SiteArguments,
}

pub(super) fn withdraw(
    arguments: &WithdrawArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let project = arguments.site.register.project(around)?;
    let mut found = Findings::new();
    let Some(recording) = Recording::open(&project, &arguments.site, terminal, &mut found)? else {
        arguments.site.report.show(&found, terminal)?;
        return Ok(Ending::Stopped);
    };
    let known: Vec<&EntryId> = recording.ledger.heads().map(|(id, _)| id).collect();
    let id = entry_named(&arguments.id, &known, "")?;
    if !id.kind.is_record() {
        let message =
            "only technologies and datasets leave a notice. A page, a piece of news or an owner is simply removed \
                       from content/, and candour publish records that."
                .to_owned();
        return Err(CannotRun(message));
    }
    if !matches!(recording.ledger.head(&id), Some(Head::Present(_))) {
        let message = match recording.ledger.head(&id) {
            Some(Head::Gone(_)) => format!("“{}” is withdrawn already; its notice stands at its address.", id.id),
            _ => format!("“{}” is not published, so it cannot be withdrawn.", id.id),
        };
        return Err(CannotRun(message));
    }
    if let Some(other) = &arguments.replaced_by {
        replacement(&recording.ledger, &id, other)?;
    }
    let sources = project.read(&mut found);
    let day = arguments.site.register.day(around);
    has_come(day.date(), around)?;
    let Some((edited, addition)) = draft(arguments, &recording.ledger, &id, sources, day, &mut found)? else {
        arguments.site.report.show(&found, terminal)?;
        let words = format!("“{}” was not withdrawn, and no file was changed. Mend what is said above first.", id.id);
        arguments.site.report.close(&words, terminal)?;
        return Ok(Ending::Stopped);
    };
    if let Some(source) = &edited {
        project.put(&source.path, &source.text).map_err(|fault| not_written(source, &fault))?;
    }
    recording.write(&addition)?;
    let words = format!("“{}” is withdrawn. A notice with the reason stands at its address from now on.", id.id);
    arguments.site.report.close(&words, terminal)?;
    build_after(&arguments.site, &project, recording.signer.as_ref(), around, terminal)
}

pub(super) fn not_written(source: &Source, fault: &std::io::Error) -> CannotRun {
    CannotRun(format!("{} cannot be written: {fault}", source.path))
}

fn replacement(ledger: &Ledger, id: &EntryId, other: &str) -> Result<(), CannotRun> {
    let other = EntryId::new(EntryKind::Technology, other);
    if other == *id || !matches!(ledger.head(&other), Some(Head::Present(_))) {
        let message = format!("--replaced-by {}: there is no other published technology with this id.", other.id);
        return Err(CannotRun(message));
    }
    Ok(())
}

/// The record's file as it will be, if it must change, and what the ledger gains; `None` when `found` stops that.
fn draft(
    arguments: &WithdrawArguments,
    ledger: &Ledger,
    id: &EntryId,
    sources: Vec<Source>,
    day: Day,
    found: &mut Findings,
) -> Result<Option<(Option<Source>, Addition)>, CannotRun> {
    let Some(before) = pipeline::checked_texts(&sources, day, found) else { return Ok(None) };
    may_be_told(&arguments.because, &before.discretion())?;
    let is_public = before.disclose(day.named()).entries().any(|entry| entry.id() == *id);
    let why = Line { en: arguments.because.clone(), cy: None };
    if !is_public {
        let recorded = ledger.withdraw(id, why, arguments.replaced_by.clone(), day.date());
        let (_, addition) = recorded.map_err(|fault| refused(&fault, "withdraw"))?;
        return Ok(Some((None, addition)));
    }
    let path = source_of(id);
    let edited: Vec<Source> = sources.into_iter().map(|source| edited(source, &path, id, arguments, day)).collect();
    let Some(checked) = pipeline::checked_texts(&edited, day, found) else { return Ok(None) };
    let public = checked.disclose(day.named());
    let proposal = ledger.compare(&public).map_err(|fault| CannotRun(fault.to_string()))?;
    let recorded = match proposal.proposed.into_iter().find(|it| it.id == *id) {
        Some(mut it) => {
            it.stated_reason = None;
            it.replaced_by.clone_from(&arguments.replaced_by);
            ledger.record(&[it], &BTreeMap::from([(id.clone(), why)]), Occasion::Change, day.date())
        }
        None => ledger.withdraw(id, why, arguments.replaced_by.clone(), day.date()),
    };
    let (_, addition) = recorded.map_err(|fault| refused(&fault, "withdraw"))?;
    Ok(Some((edited.into_iter().find(|source| *source.path == *path), addition)))
}

fn edited(source: Source, path: &str, id: &EntryId, arguments: &WithdrawArguments, day: Day) -> Source {
    if *source.path != *path {
        return source;
    }
    let (on, why) = (day.date(), &arguments.because);
    let text = match id.kind {
        EntryKind::Technology => edits::withdrawn(&source.text, on, why, arguments.replaced_by.as_deref()),
        _ => edits::unpublished(&source.text, on, why),
    };
    match text {
        Some(text) => Source::new(source.path, text),
        None => source,
    }
}
