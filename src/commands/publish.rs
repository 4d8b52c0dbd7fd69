//! `candour publish`: shows what changes for the public, records it in the ledger with the reason for each change, and
//! builds the site.

use super::args::{SiteArguments, reason};
use super::recording::{Recording, build_after, can_be_built, entry_named, has_come, may_be_told, refused, short};
use super::report::counted;
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::differences::{human, proposed};
use crate::findings::Findings;
use crate::ledger::{Act, Ledger, Occasion, Proposal, Proposed};
use crate::pipeline;
use crate::project::Project;
use crate::public::{EntryId, PublicRegister};
use crate::register::Discretion;
use crate::standard::Line;
use clap::Args;
use std::collections::BTreeMap;

/// Record what has changed, with the reasons, and write the website
///
/// First it shows what changes for the public, old words and new. Then it takes a reason for each change: from the
/// command line, or it asks. The reasons, and every version, are kept for good in content/ledger/ and shown on the
/// website. Nothing is recorded while there is an error or a reason is missing.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  candour publish --dry-run\n  candour publish --because drone-search=\"The trial ended on 2 \
                  November.\"\n  candour publish --because-all \"The yearly review.\"\n  candour publish --correction \
                  --because datasets/custody-images=\"The number of images was wrong.\""
)]
pub(super) struct PublishArguments {
    /// Show what would change for the public, and record nothing
    #[arg(long)]
    pub(super) dry_run: bool,

    /// Why this record changes; give it once for each (also datasets/ID, owners/ID, pages/NAME, register)
    #[arg(long, value_name = "ID=REASON", value_parser = because)]
    pub(super) because: Vec<(String, String)>,

    /// Why everything changes that no other reason is given for
    #[arg(long, value_name = "REASON", value_parser = reason)]
    pub(super) because_all: Option<String>,

    /// Say that what was published before was wrong
    #[arg(long)]
    pub(super) correction: bool,

    #[command(flatten)]
    pub(super) site: SiteArguments,
}

impl PublishArguments {
    fn occasion(&self) -> Occasion {
        if self.correction { Occasion::Correction } else { Occasion::Change }
    }
}

fn because(text: &str) -> Result<(String, String), String> {
    let (id, why) =
        text.split_once('=').ok_or("write the id, then =, then the reason: drone-search=\"The trial ended.\"")?;
    Ok((id.trim().to_owned(), reason(why)?))
}

pub(super) fn publish(
    arguments: &PublishArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let project = arguments.site.register.project(around)?;
    arguments.site.out_of(&project)?;
    let mut found = Findings::new();
    if arguments.dry_run {
        let ledger = pipeline::ledger(&project, &mut found);
        return match ready(arguments, &project, around, ledger.as_ref(), &mut found) {
            Some((public, _)) => dry_run(arguments, &ledger.unwrap_or_default(), &public, &found, terminal),
            None => stopped(arguments, &found, terminal),
        };
    }
    let recording = Recording::open(&project, &arguments.site, terminal, &mut found)?;
    let ledger = recording.as_ref().map(|recording| &recording.ledger);
    let ready = ready(arguments, &project, around, ledger, &mut found);
    let (Some((public, discretion)), Some(recording)) = (ready, &recording) else {
        return stopped(arguments, &found, terminal);
    };
    if let Some(signer) = &recording.signer
        && pipeline::check_key(&public, signer, &mut found).is_none()
    {
        return stopped(arguments, &found, terminal);
    }
    let proposal = compare(&recording.ledger, &public)?;
    if proposal.is_empty() {
        arguments.site.report.close(&unchanged(arguments, &recording.ledger), terminal)?;
        return build_after(&arguments.site, &project, recording.signer.as_ref(), around, terminal);
    }
    show(arguments, &proposal, terminal)?;
    let mut reasons = reasons(arguments, &proposal)?;
    if !ask(&proposal, &mut reasons, terminal)? {
        arguments.site.report.close("Nothing was published, and nothing was recorded.", terminal)?;
        return Ok(Ending::Stopped);
    }
    reasons.values().try_for_each(|why| may_be_told(&why.en, &discretion))?;
    let day = arguments.site.register.day(around).date();
    has_come(day, around)?;
    let (ledger, addition) = recording
        .ledger
        .record(&proposal.proposed, &reasons, arguments.occasion(), day)
        .map_err(|fault| refused(&fault, "publish"))?;
    recording.write(&addition)?;
    let number = ledger.publications().next_back().map_or(0, |publication| publication.number);
    let words = format!("Publication {number} is in the ledger ({}).", counted(proposal.proposed.len(), "change"));
    arguments.site.report.close(&words, terminal)?;
    build_after(&arguments.site, &project, recording.signer.as_ref(), around, terminal)
}

/// What may be published; `None` when something in `found` stops that.
fn ready(
    arguments: &PublishArguments,
    project: &Project,
    around: &Around,
    ledger: Option<&Ledger>,
    found: &mut Findings,
) -> Option<(PublicRegister, Discretion)> {
    let day = arguments.site.register.day(around);
    let checked = pipeline::checked(project, day, found)?;
    let discretion = checked.discretion();
    let public = checked.disclose(day.named());
    let ledger = ledger?;
    let proposal = ledger.compare(&public).ok()?;
    ledger.check_vanished(&proposal, found);
    if found.blocks(arguments.site.report.deny()) {
        return None;
    }
    // What would stop the build must stop the record of it, too.
    can_be_built(project, &public, ledger, day, found).then_some((public, discretion))
}

fn stopped(arguments: &PublishArguments, found: &Findings, terminal: &mut Terminal<'_>) -> Result<Ending, CannotRun> {
    arguments.site.report.show(found, terminal)?;
    let words = "Nothing was published, and nothing was recorded. Mend what is said above first.";
    arguments.site.report.close(words, terminal)?;
    Ok(Ending::Stopped)
}

fn compare<'a>(ledger: &Ledger, public: &'a PublicRegister) -> Result<Proposal<'a>, CannotRun> {
    ledger
        .compare(public)
        .map_err(|fault| CannotRun(format!("the register cannot be compared with the ledger: {fault}")))
}

fn dry_run(
    arguments: &PublishArguments,
    ledger: &Ledger,
    public: &PublicRegister,
    found: &Findings,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    arguments.site.report.show(found, terminal)?;
    let proposal = compare(ledger, public)?;
    if proposal.is_empty() {
        arguments.site.report.close(&unchanged(arguments, ledger), terminal)?;
        return Ok(Ending::Clean);
    }
    show(arguments, &proposal, terminal)?;
    let without: Vec<EntryId> = {
        let reasons = reasons(arguments, &proposal)?;
        let wanting = proposal.proposed.iter().filter(|it| needs_reason(it) && !reasons.contains_key(&it.id));
        wanting.map(|it| it.id.clone()).collect()
    };
    let mut words = format!("{} would be published. Nothing was recorded.", counted(proposal.proposed.len(), "change"));
    if !without.is_empty() {
        let ids: Vec<String> = without.iter().map(short).collect();
        words.push_str(&format!(" A reason is still wanted for: {}.", ids.join(", ")));
    }
    arguments.site.report.close(&words, terminal)?;
    Ok(Ending::Clean)
}

fn unchanged(arguments: &PublishArguments, ledger: &Ledger) -> String {
    let mut words = match ledger.publications().next_back() {
        Some(last) => format!("Nothing has changed since publication {} on {}.", last.number, last.date),
        None => "There is nothing to publish.".to_owned(),
    };
    if !arguments.because.is_empty() || arguments.because_all.is_some() {
        words.push_str(" The reason that you gave was not used: look whether what it is for was saved.");
    }
    words
}

/// What changes for the public, where a person or a pipe can have it.
fn show(arguments: &PublishArguments, proposal: &Proposal<'_>, terminal: &mut Terminal<'_>) -> Result<(), CannotRun> {
    if arguments.site.report.quiet || arguments.site.report.is_for_programs() {
        return Ok(());
    }
    let text = human(&proposed(proposal, arguments.occasion()), terminal.out.look);
    terminal.out.put(&format!("{text}\n"))
}

fn needs_reason(proposed: &Proposed<'_>) -> bool {
    proposed.act != Act::Created && proposed.stated_reason.is_none()
}

/// The reasons that were given on the command line.
fn reasons(arguments: &PublishArguments, proposal: &Proposal<'_>) -> Result<BTreeMap<EntryId, Line>, CannotRun> {
    let ids: Vec<&EntryId> = proposal.proposed.iter().map(|it| &it.id).collect();
    let mut reasons = BTreeMap::new();
    for (name, why) in &arguments.because {
        let id = entry_named(name, &ids, "that changes ").map_err(|CannotRun(why)| {
            CannotRun(format!(
                "--because {name}=…: {why} Only what changes takes a reason; “candour publish --dry-run” shows it."
            ))
        })?;
        if reasons.insert(id, line(why)).is_some() {
            return Err(CannotRun(format!("--because {name}=… is there twice. Give one reason for one change.")));
        }
    }
    if let Some(why) = &arguments.because_all {
        for it in proposal.proposed.iter().filter(|it| it.stated_reason.is_none()) {
            reasons.entry(it.id.clone()).or_insert_with(|| line(why));
        }
    }
    Ok(reasons)
}

/// Asks for the reasons that are still wanted, if there is somebody to ask. Answers whether to go on.
fn ask(
    proposal: &Proposal<'_>,
    reasons: &mut BTreeMap<EntryId, Line>,
    terminal: &mut Terminal<'_>,
) -> Result<bool, CannotRun> {
    let mut was_asked = false;
    for it in proposal.proposed.iter().filter(|it| needs_reason(it)) {
        while !reasons.contains_key(&it.id) {
            let question = format!("Why does “{}” change? The public will read this: ", it.name.en);
            let Some(answer) = terminal.ask(&question)? else { return Ok(!was_asked) };
            was_asked = true;
            match reason(&answer) {
                Ok(why) => drop(reasons.insert(it.id.clone(), line(&why))),
                Err(advice) => {
                    terminal.say(format!("Please {}. To stop, press Ctrl-C: nothing is recorded yet.", advice))?
                }
            }
        }
    }
    if !was_asked {
        return Ok(true);
    }
    let answer = terminal.ask("Publish this? Write yes or no: ")?;
    Ok(answer.is_some_and(|answer| ["y", "yes"].contains(&answer.to_lowercase().as_str())))
}

fn line(text: &str) -> Line {
    Line { en: text.to_owned(), cy: None }
}
