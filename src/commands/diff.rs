//! `candour diff`: what differs between two states of a register.

use super::args::RegisterArguments;
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::differences::{Differing, Snapshot, compare, human, json, markdown};
use crate::feeds::reading::{Unread, bytes_of, package};
use crate::findings::{Findings, Format, show};
use crate::ledger::Ledger;
use crate::pipeline::{self, Day};
use crate::project::Project;
use crate::public::{Entry, EntryId, PublicRegister};
use clap::{Args, ValueEnum};
use std::collections::BTreeSet;
use std::path::Path;

/// See what differs between two states of a register
///
/// Each of A and B is a number (the ledger after that event), “publication-N” (the ledger after publication N),
/// “published” (the ledger as it is), “content” (what the files say now), a folder with a register or with a built site,
/// or FOLDER@N for the ledger in another folder. Without them, what was last published is compared with what the files say
/// now.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  candour diff\n  candour diff publication-3 --format markdown\n  candour diff 12 40\n  candour \
                  diff ../last-year ../this-year"
)]
pub(super) struct DiffArguments {
    /// The earlier state [default: published]
    #[arg(value_name = "A")]
    pub(super) before: Option<String>,

    /// The later state [default: content]
    #[arg(value_name = "B")]
    pub(super) after: Option<String>,

    /// The form in which differences are shown
    #[arg(long, value_name = "FORM", default_value = "human")]
    pub(super) format: DifferenceForm,

    #[command(flatten)]
    pub(super) register: RegisterArguments,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DifferenceForm {
    /// For people
    Human,
    /// One JSON object
    Json,
    /// To paste into a briefing
    Markdown,
}

pub(super) fn diff(
    arguments: &DiffArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let before = arguments.before.as_deref().unwrap_or("published");
    let after = arguments.after.as_deref().unwrap_or("content");
    let mut states = Vec::new();
    for name in [before, after] {
        let mut found = Findings::new();
        let state = State::named(name, arguments, around, &mut found)?;
        let Some(state) = state else {
            terminal.err.put(&show(&found, Format::Human, terminal.err.look))?;
            return Err(CannotRun(format!("“{name}” cannot be compared until what is said above is mended.")));
        };
        states.push(state);
    }
    let [earlier, later] = &states[..] else { return Ok(Ending::Clean) };
    let (one, other) = (earlier.snapshot()?, later.snapshot()?);
    let lost: BTreeSet<&EntryId> = earlier.lost().iter().chain(later.lost()).collect();
    for id in &lost {
        let there = |state: &State, snapshot: &Snapshot<'_>| state.lost().contains(id) || snapshot.contains_key(id);
        terminal.say(left_out(id, there(earlier, &one), there(later, &other)))?;
    }
    let mut differing = compare(&one, &other);
    differing.retain(|it| !lost.contains(&it.id));
    let is_same = differing.is_empty() && lost.is_empty();
    let text = shown(arguments.format, (before, after), &differing, terminal)?;
    terminal.out.put(&text)?;
    if is_same && arguments.format == DifferenceForm::Human {
        terminal.say(format!("Nothing differs between “{before}” and “{after}”."))?;
    }
    Ok(Ending::Clean)
}

/// What can be said of an entry of which one of the versions is lost.
fn left_out(id: &EntryId, was_there: bool, is_there: bool) -> String {
    const WHY: &str = "a version of it was redacted, or was written by a newer candour";
    match (was_there, is_there) {
        (true, false) => format!("{id} is gone since. What it said is left out: {WHY}."),
        (false, true) => format!("{id} is new. What it says is left out: {WHY}."),
        _ => format!("{id} is left out, and may differ: {WHY}."),
    }
}

fn shown(
    form: DifferenceForm,
    (before, after): (&str, &str),
    differing: &[Differing<'_>],
    terminal: &Terminal<'_>,
) -> Result<String, CannotRun> {
    Ok(match form {
        DifferenceForm::Human => human(differing, terminal.out.look),
        DifferenceForm::Markdown => markdown(&format!("What differs between {before} and {after}"), differing),
        DifferenceForm::Json => json(before, after, differing).map_err(|fault| CannotRun(fault.to_string()))?,
    })
}

/// A state of a register.
enum State {
    Public(Box<PublicRegister>),
    Recorded(Snapshot<'static>, Vec<EntryId>),
}

impl State {
    /// The state that a person means; `None` when something in `found` stops that.
    fn named(
        name: &str,
        arguments: &DiffArguments,
        around: &Around,
        found: &mut Findings,
    ) -> Result<Option<Self>, CannotRun> {
        let day = arguments.register.day(around);
        let folder = around.folder.as_deref().unwrap_or(Path::new("."));
        if let Some((other, number)) = name.rsplit_once('@').filter(|(other, _)| folder.join(other).is_dir()) {
            return recorded(&Project::at(folder.join(other)), number, found);
        }
        if name == "content" {
            return Ok(content(&arguments.register.project(around)?, day, found));
        }
        if name == "published" || name.strip_prefix("publication-").unwrap_or(name).parse::<u64>().is_ok() {
            return recorded(&arguments.register.project(around)?, name, found);
        }
        let path = folder.join(name);
        if path.join("content/register.toml").is_file() {
            return Ok(content(&Project::at(path), day, found));
        }
        built(&path, name).map(Some)
    }

    fn snapshot(&self) -> Result<Snapshot<'_>, CannotRun> {
        Ok(match self {
            Self::Public(public) => public.entries().map(|entry| (entry.id(), entry)).collect(),
            Self::Recorded(snapshot, _) => {
                snapshot.iter().map(|(id, entry)| (id.clone(), Entry::clone(entry))).collect()
            }
        })
    }

    fn lost(&self) -> &[EntryId] {
        match self {
            Self::Public(_) => &[],
            Self::Recorded(_, lost) => lost,
        }
    }
}

fn content(project: &Project, day: Day, found: &mut Findings) -> Option<State> {
    let public = pipeline::checked(project, day, found)?.disclose(day.named());
    Some(State::Public(Box::new(public)))
}

/// The ledger of a project after the event, or the publication, that `name` names.
fn recorded(project: &Project, name: &str, found: &mut Findings) -> Result<Option<State>, CannotRun> {
    let Some(ledger) = pipeline::ledger(project, found) else { return Ok(None) };
    if ledger.is_empty() {
        return Err(CannotRun(
            "nothing was published yet: there is no ledger. “candour publish” starts it.".to_owned(),
        ));
    }
    let (snapshot, lost) = ledger.snapshot(sequence(&ledger, name)?);
    Ok(Some(State::Recorded(snapshot, lost)))
}

fn sequence(ledger: &Ledger, name: &str) -> Result<u64, CannotRun> {
    if name == "published" {
        return Ok(ledger.sequence());
    }
    let newest = ledger.sequence();
    match name.strip_prefix("publication-") {
        Some(number) => {
            let publication = ledger.publications().find(|it| number.parse() == Ok(it.number));
            let last = publication.and_then(|it| it.events.last()).map(|event| event.sequence);
            let count = ledger.publications().count();
            last.ok_or_else(|| CannotRun(format!("there is no {name}: there are {count} publications.")))
        }
        None => name.parse().ok().filter(|number| *number <= newest).ok_or_else(|| {
            CannotRun(format!("“{name}” is no event of the ledger: write a number from 0 to {newest}."))
        }),
    }
}

/// The register that a built site holds.
fn built(path: &Path, name: &str) -> Result<State, CannotRun> {
    let file = if path.is_dir() { path.join("api/v1/register.json") } else { path.to_owned() };
    let what = "write a number, publication-N, published, content, or a folder with a register or a built site";
    let bytes = bytes_of(&file).map_err(|why| match why {
        Unread::Missing => CannotRun(format!("there is no register in “{name}”: {what}.")),
        why => CannotRun(format!("“{}” cannot be read: {why}.", file.display())),
    })?;
    let public = package(&bytes)
        .map_err(|why| CannotRun(format!("“{}” is not a register as candour writes it: {why}.", file.display())))?;
    Ok(State::Public(Box::new(public)))
}
