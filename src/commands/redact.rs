//! `candour redact`: takes the text of an old version away, lawfully and visibly, and leaves the chain of the ledger whole.

use super::args::{SiteArguments, reason};
use super::recording::{Recording, build_after, entry_named, has_come, may_be_told, refused};
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::findings::{Finding, Findings};
use crate::ledger;
use crate::pipeline;
use crate::public::EntryId;
use crate::standard::Line;
use clap::Args;

/// Take the text of an old version out of the history
///
/// For words that should never have been published, such as a person's name. The history then says that the version was
/// redacted, when and why; the record itself and all other versions stay. What was copied elsewhere, such as into git,
/// must be removed there as well.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  candour redact drone-search --version 2 --because \"It named a person who was searched for.\""
)]
pub(super) struct RedactArguments {
    /// The record: its id, or datasets/ID, owners/ID, pages/NAME, updates/NAME, register
    #[arg(value_name = "ID")]
    pub(super) id: String,

    /// The number of the version
    #[arg(long, value_name = "N")]
    pub(super) version: u64,

    /// Why; the public will read it
    #[arg(long, value_name = "REASON", value_parser = reason)]
    pub(super) because: String,

    #[command(flatten)]
    pub(super) site: SiteArguments,
}

pub(super) fn redact(
    arguments: &RedactArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let project = arguments.site.register.project(around)?;
    let mut found = Findings::new();
    // The very version whose text is to go may be lost or altered already: nothing else of the ledger may be.
    let file = format!("/{}/{}.json", arguments.id, arguments.version);
    let is_of_it = |finding: &Finding| {
        let is_at_it = finding.place.as_ref().is_some_and(|place| place.file.ends_with(&file));
        is_at_it && [ledger::VERSION_MISSING.name, ledger::VERSION_EDITED.name].contains(&finding.rule.name)
    };
    let Some(recording) = Recording::open_but(&project, &arguments.site, is_of_it, terminal, &mut found)? else {
        arguments.site.report.show(&found, terminal)?;
        return Ok(Ending::Stopped);
    };
    let known: Vec<&EntryId> = recording.ledger.heads().map(|(id, _)| id).collect();
    let id = entry_named(&arguments.id, &known, "")?;
    let id = recording.ledger.name_of_version(&id, arguments.version).unwrap_or(id);
    let day = arguments.site.register.day(around);
    has_come(day.date(), around)?;
    let Some(checked) = pipeline::checked(&project, day, &mut found) else {
        arguments.site.report.show(&found, terminal)?;
        arguments.site.report.close("Nothing was redacted. Mend what is said above first.", terminal)?;
        return Ok(Ending::Stopped);
    };
    may_be_told(&arguments.because, &checked.discretion())?;
    let why = Line { en: arguments.because.clone(), cy: None };
    let (_, addition) =
        recording.ledger.redact(&id, arguments.version, why, day.date()).map_err(|fault| refused(&fault, "redact"))?;
    recording.write(&addition)?;
    let words =
        format!("Version {} of {id} is redacted: its text is gone, and the history says why.", arguments.version);
    arguments.site.report.close(&words, terminal)?;
    build_after(&arguments.site, &project, recording.signer.as_ref(), around, terminal)
}
