//! What publishing, withdrawing, renaming and redacting share: the ledger is held, added to, and the site is built.

use super::args::SiteArguments;
use super::build::{SHOWN, build_site};
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::findings::{Finding, Findings};
use crate::ledger::{Addition, Ledger, RecordFault};
use crate::pipeline::{self, Day};
use crate::project::{LedgerLock, Project};
use crate::public::{EntryId, EntryKind, PublicRegister};
use crate::register::Discretion;
use crate::signing::Signer;
use jiff::{Span, civil::Date};
use std::io;

/// A ledger that is about to be added to, and that nobody else writes meanwhile.
pub(super) struct Recording {
    pub(super) ledger: Ledger,
    /// The key with which the site is signed afterwards.
    pub(super) signer: Option<Signer>,
    lock: LedgerLock,
}

impl Recording {
    /// Holds the ledger and reads it; `None` when something in `found` stops that.
    pub(super) fn open(
        project: &Project,
        site: &SiteArguments,
        terminal: &mut Terminal<'_>,
        found: &mut Findings,
    ) -> Result<Option<Self>, CannotRun> {
        Self::open_but(project, site, |_| false, terminal, found)
    }

    /// The same, whatever findings of this sort there are in the ledger.
    pub(super) fn open_but(
        project: &Project,
        site: &SiteArguments,
        is_passed_over: impl Fn(&Finding) -> bool,
        terminal: &mut Terminal<'_>,
        found: &mut Findings,
    ) -> Result<Option<Self>, CannotRun> {
        let out = site.out_of(project)?;
        let signer = site.signer(project.root(), terminal)?;
        let lock = match project.lock_ledger() {
            Ok(Some(lock)) => lock,
            Ok(None) => {
                let message = "somebody else is publishing this register at this moment. Try again when they are done.";
                return Err(CannotRun(message.to_owned()));
            }
            Err(fault) => return Err(CannotRun(not_written(&fault))),
        };
        let Some(ledger) = pipeline::ledger_but(project, is_passed_over, found) else { return Ok(None) };
        // What the public was shown must be in the ledger before it goes on.
        if let Ok(shown) = std::fs::read_to_string(out.join(SHOWN)) {
            ledger.check_shown(&shown, &out.display().to_string(), found);
        }
        Ok((found.errors() == 0).then_some(Self { ledger, signer, lock }))
    }

    /// Writes what is added. Whatever happens, the ledger is as it was or complete.
    pub(super) fn write(&self, addition: &Addition) -> Result<(), CannotRun> {
        let versions = addition.versions.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        let removed = addition.removed.iter().map(|path| &**path);
        self.lock.write(versions, &addition.events, removed).map_err(|fault| CannotRun(not_written(&fault)))
    }
}

fn not_written(fault: &io::Error) -> String {
    format!("the ledger in content/ledger/ cannot be written, and is as it was: {fault}")
}

/// Builds the site once the ledger is written. The ledger stands whatever becomes of the site.
pub(super) fn build_after(
    arguments: &SiteArguments,
    project: &Project,
    signer: Option<&Signer>,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let ending = build_site(arguments, project, signer, around, terminal);
    if !matches!(ending, Ok(Ending::Clean)) {
        let words = "The ledger is written; only the site is not. Mend what is said above, then: candour build";
        arguments.report.close(words, terminal)?;
    }
    ending
}

/// A reason is for good, and for everybody: it may not repeat what is internal.
pub(super) fn may_be_told(why: &str, discretion: &Discretion) -> Result<(), CannotRun> {
    match discretion.kept_back(why) {
        None => Ok(()),
        Some(words) => {
            let message =
                format!("the reason repeats words from [internal]: “{words}”. The public will read it, for good.");
            Err(CannotRun(format!("{message} Say it in other words. Nothing was recorded.")))
        }
    }
}

/// A day far ahead is mistyped, and a ledger cannot go back.
pub(super) fn has_come(day: Date, around: &Around) -> Result<(), CannotRun> {
    let latest = around.today.saturating_add(Span::new().days(DAYS_AHEAD));
    if day <= latest {
        return Ok(());
    }
    let message = format!("{day} has not come yet, and nothing can be recorded after it until it has.");
    Err(CannotRun(format!("{message} Write the day of this publication: --today {}", around.today)))
}

/// So many days ahead of the clock may be recorded: some publish today what they will put online next week.
const DAYS_AHEAD: i64 = 31;

/// Whether a site can be made of a register with this ledger; if not, `found` says why.
pub(super) fn can_be_built(
    project: &Project,
    public: &PublicRegister,
    ledger: &Ledger,
    day: Day,
    found: &mut Findings,
) -> bool {
    let mut made = || {
        let chronicle = pipeline::chronicle(public.clone(), ledger.clone(), day, &mut Findings::new())?;
        let theme = pipeline::theme(project, public, found)?;
        pipeline::site(&chronicle, &theme, found).map(drop)
    };
    made().is_some()
}

/// The entry that a person means by `ID` or `datasets/ID`, among those that are known; `which` says in words which those are.
pub(super) fn entry_named(name: &str, known: &[&EntryId], which: &str) -> Result<EntryId, CannotRun> {
    let is_meant = |id: &EntryId| {
        id.to_string() == name || (id.kind == EntryKind::Register && name == EntryKind::Register.folder())
    };
    if let Some(id) = known.iter().find(|id| is_meant(id)) {
        return Ok((*id).clone());
    }
    let mut named: Vec<&EntryId> = known.iter().copied().filter(|id| id.id == name).collect();
    named.sort();
    match named[..] {
        [id] => Ok(id.clone()),
        // A technology is what people mean, unless they say otherwise.
        [id, ..] if id.kind == EntryKind::Technology => Ok(id.clone()),
        [first, ..] => {
            let all: Vec<String> = named.iter().map(ToString::to_string).collect();
            let message = format!("“{name}” is the id of several: {}. Write for example {first}.", all.join(", "));
            Err(CannotRun(message))
        }
        [] => {
            let near = crate::findings::nearest(name, known.iter().map(|id| id.id.as_str()));
            let near = near.map(|near| format!(" Did you mean “{near}”?")).unwrap_or_default();
            Err(CannotRun(format!("there is nothing {which}with the id “{name}”.{near}")))
        }
    }
}

/// Why nothing was recorded, and what to do.
pub(super) fn refused(fault: &RecordFault, command: &str) -> CannotRun {
    CannotRun(match fault {
        RecordFault::WithoutReason(ids) => {
            let reasons: Vec<String> = ids.iter().map(|id| format!("--because {}=\"…\"", short(id))).collect();
            format!(
                "the public must be told why. Give a reason for each change:\n  candour {command} {}\nor one for all of \
                 them: candour {command} --because-all \"…\"",
                reasons.join(" ")
            )
        }
        RecordFault::Later(day) => {
            format!("the ledger already speaks of {day}. Publish with that day or a later one: --today {day}")
        }
        RecordFault::NoVersion => {
            "there is no such version. The numbers stand in the record’s history and in content/ledger/versions/."
                .to_owned()
        }
        RecordFault::StillPublic => {
            "this version is public now. Take the words out of the record first and publish that; then redact this version."
                .to_owned()
        }
        RecordFault::AlreadyRedacted => "this version was redacted before.".to_owned(),
        RecordFault::NotPublished => "it is not published, so it cannot be withdrawn.".to_owned(),
        RecordFault::NotJson(fault) => format!("a version could not be written: {fault}"),
    })
}

/// The shortest way to name an entry on the command line.
pub(super) fn short(id: &EntryId) -> String {
    match id.kind {
        EntryKind::Technology => id.id.clone(),
        EntryKind::Register => EntryKind::Register.folder().to_owned(),
        _ => id.to_string(),
    }
}
