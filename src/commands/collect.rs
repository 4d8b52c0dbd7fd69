//! `candour collect`: the registers of many forces fetched, judged, and made into one national site.
//!
//! What is judged and what is kept, [`crate::collection`] decides; here it is asked for, shown while it is under way, and told.

use super::args::ReportArguments;
use super::report::counted;
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::collection::{self, Acceptance, KeptCopies, NATIONAL_FILE, Order, Store, StoreFault, Told};
use crate::findings::{Findings, tally};
use crate::national::{Collected, Decision, NationalRegister};
use crate::pages::Theme;
use crate::pipeline;
use crate::signing::Signer;
use crate::site::write;
use crate::standard::{Condition, Grounds, Language, Listed, NationalFile, Verdict};
use crate::text::{Source, read_text};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Collect the registers of many forces, and make one national site of them
///
/// national.toml says whose registers are collected. Each force's feed is fetched and judged: a whole one is kept, and of
/// one with a fault the last good copy stays, with the reason for everybody to see. An outage never deletes anything.
/// Copies, decisions and changes are in collected/. It ends with 0 when all is well or merely late, with 1 when a force is
/// held or national.toml has to be mended, and with 2 when it could not run.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  candour collect\n  candour collect --root national --force glanhafren\n  candour collect \
                  --accept glanhafren --because \"The force confirmed on the telephone that it withdrew three records.\""
)]
pub(super) struct CollectArguments {
    /// The folder that holds national.toml [default: the nearest one, from here upwards]
    #[arg(long, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,

    /// Ask this force only; may be given more than once
    #[arg(long, value_name = "CODE")]
    pub(super) force: Vec<String>,

    /// The moment of the run, instead of now: the same feeds at the same moment leave the same bytes
    #[arg(long, value_name = "TIMESTAMP", value_parser = moment)]
    pub(super) at: Option<Timestamp>,

    /// Take the copy of this force that is held, by your own decision; nothing is fetched
    #[arg(long, value_name = "CODE", requires = "because", conflicts_with_all = ["force", "check"])]
    pub(super) accept: Option<String>,

    /// Why it is taken; everybody will read it
    #[arg(long, value_name = "TEXT", requires = "accept", value_parser = super::args::reason)]
    pub(super) because: Option<String>,

    /// See what is wrong with national.toml, and fetch nothing
    #[arg(long)]
    pub(super) check: bool,

    /// The folder to write the national site to [default: public, beside national.toml]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,

    /// Collect, and write no site
    #[arg(long)]
    pub(super) no_build: bool,

    #[command(flatten)]
    pub(super) report: ReportArguments,
}

/// A moment in UTC.
fn moment(text: &str) -> Result<Timestamp, &'static str> {
    text.parse().map_err(|_| "write a moment like this: 2026-11-21T06:00:00Z")
}

pub(super) fn collect(
    arguments: &CollectArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let root = national_root(arguments.root.as_deref(), around)?;
    let now = arguments.at.unwrap_or(around.now);
    let mut found = Findings::new();
    let file = national_file(&root, &mut found)?;
    let Some(file) = file.filter(|_| !found.blocks(arguments.report.deny())) else {
        arguments.report.show(&found, terminal)?;
        arguments.report.close(&format!("{}. Nothing was collected.", tally(&found)), terminal)?;
        return Ok(Ending::Stopped);
    };
    if arguments.check {
        arguments.report.show(&found, terminal)?;
        let words = format!("national.toml can be collected by: {}.", counted(file.forces.len(), "force"));
        arguments.report.close(&words, terminal)?;
        return Ok(Ending::Clean);
    }
    if let Some(code) = arguments.force.iter().chain(&arguments.accept).find(|code| !is_named(&file, code)) {
        return Err(CannotRun(format!("national.toml names no force with the code “{code}”.")));
    }
    let mut store = Store::open(&root).map_err(|fault| refused(&fault))?;
    let words = match &arguments.accept {
        Some(code) => accepted(&file, code, arguments.because.as_deref().unwrap_or_default(), now, &mut store)?,
        None => ran(arguments, &root, &file, now, &mut store, terminal)?,
    };
    drop(store);
    let today = now.to_zoned(TimeZone::UTC).date();
    let (register, copies) = collection::read_back(&root, &file, today, &mut found).map_err(|fault| refused(&fault))?;
    let is_whole = !found.blocks(arguments.report.deny());
    let built = match is_whole && !arguments.no_build {
        true => {
            let out = arguments.out.clone().unwrap_or_else(|| root.join("public"));
            built(&out, &register, &copies, None, around, &mut found)?
        }
        false => None,
    };
    arguments.report.show(&found, terminal)?;
    if !arguments.report.quiet && !arguments.report.is_for_programs() {
        terminal.out.put(&table(&register))?;
    }
    let held = register.forces.iter().filter(|force| force.condition == Condition::Held).count();
    let mut closing = words;
    if held > 0 {
        closing.push_str(&format!(" {} held; what was good before stays.", is_or_are(held)));
    }
    closing.extend(built.iter().map(|built| format!("\n{built}")));
    arguments.report.close(&closing, terminal)?;
    let is_stopped = held > 0 || found.blocks(arguments.report.deny());
    Ok(if is_stopped { Ending::Stopped } else { Ending::Clean })
}

/// The folder that is meant: the one that was named, or the nearest from here upwards.
pub(super) fn national_root(named: Option<&Path>, around: &Around) -> Result<PathBuf, CannotRun> {
    let holds = |folder: &&Path| folder.join(NATIONAL_FILE).is_file();
    let found = match (named, &around.folder) {
        (Some(root), _) => Some(root).filter(holds),
        (None, Some(folder)) => folder.ancestors().find(holds),
        (None, None) => None,
    };
    found.map(Path::to_owned).ok_or_else(|| {
        CannotRun(
            "there is no national.toml here. Go to its folder, or name the folder with --root DIR. The file says whose \
             registers are collected; the README shows one."
                .to_owned(),
        )
    })
}

/// What `national.toml` says; `None` once `found` says what is wrong with it.
pub(super) fn national_file(root: &Path, found: &mut Findings) -> Result<Option<NationalFile>, CannotRun> {
    let path = root.join(NATIONAL_FILE);
    let unread = |why: String| CannotRun(format!("“{}” cannot be read: {why}.", path.display()));
    let bytes = fs::read(&path).map_err(|fault| unread(fault.to_string()))?;
    let text = read_text(bytes).map_err(|_| unread("it is not text in UTF-8".to_owned()))?;
    Ok(collection::read(&Source::new(NATIONAL_FILE, text), found))
}

/// Writes the national site. Answers where it is; `None` when something in `found` stops that.
pub(super) fn built(
    out: &Path,
    register: &NationalRegister,
    copies: &KeptCopies,
    signer: Option<&Signer>,
    around: &Around,
    found: &mut Findings,
) -> Result<Option<String>, CannotRun> {
    let is_bilingual = register.nation.languages.contains(&Language::Cy);
    let languages: &[Language] = if is_bilingual { &[Language::En, Language::Cy] } else { &[Language::En] };
    let Some(theme) = Theme::load("plain", languages, Vec::new(), found) else { return Ok(None) };
    let Some(site) = pipeline::national_site(register, copies, &theme, signer, found) else { return Ok(None) };
    match write(&site, out) {
        Ok(written) => {
            let folder = around.folder_name(out);
            let made = counted(written.receipts.len(), "file");
            let changed = written.written.len() + written.removed.len();
            Ok(Some(format!("The national site is in {folder} ({made}, {changed} changed).")))
        }
        Err(crate::site::WriteFault::Made(faults)) => {
            found.extend(faults);
            Ok(None)
        }
        Err(crate::site::WriteFault::Folder(fault)) => Err(CannotRun(fault.to_string())),
    }
}

fn is_named(file: &NationalFile, code: &str) -> bool {
    file.forces.iter().any(|member| member.code.as_str() == code)
}

fn refused(fault: &StoreFault) -> CannotRun {
    CannotRun(format!("{fault}."))
}

/// Takes what is held. Answers what was done.
fn accepted(
    file: &NationalFile,
    code: &str,
    because: &str,
    now: Timestamp,
    store: &mut Store,
) -> Result<String, CannotRun> {
    let Some(member) = file.forces.iter().find(|member| member.code.as_str() == code) else {
        return Err(CannotRun(format!("national.toml names no force with the code “{code}”.")));
    };
    match collection::accept(member, because, now, store).map_err(|fault| refused(&fault))? {
        Acceptance::Taken(decision) => {
            let of = decision.copy.as_ref().map(|copy| copy.as_of.to_string()).unwrap_or_default();
            Ok(format!("The copy of {} of {of} was taken, with your reason.", member.name))
        }
        Acceptance::Refused(why) => Err(CannotRun(why)),
    }
}

/// Runs a collection. Answers what came of it.
fn ran(
    arguments: &CollectArguments,
    root: &Path,
    file: &NationalFile,
    now: Timestamp,
    store: &mut Store,
    terminal: &mut Terminal<'_>,
) -> Result<String, CannotRun> {
    let order =
        Order { file, root, only: &arguments.force, now, newest_major: None, wait: &|time| std::thread::sleep(time) };
    let is_meant = |code: &str| arguments.force.is_empty() || arguments.force.iter().any(|it| it == code);
    let forces = file.forces.iter().filter(|it| !it.feeds.is_empty() && it.merged_into.is_none());
    let asked = forces.filter(|it| is_meant(it.code.as_str())).count();
    let mut progress = Progress::new(arguments, asked, terminal);
    let mut unsaid = None;
    let decisions = collection::collect(&order, store, &mut |told| {
        if unsaid.is_none() {
            unsaid = progress.tell(&told, terminal).err();
        }
    });
    progress.end();
    if let Some(fault) = unsaid {
        return Err(fault);
    }
    let decisions = decisions.map_err(|fault| refused(&fault))?;
    let number = |verdict: Verdict| decisions.iter().filter(|it| it.verdict == verdict).count();
    let (new, same) = (number(Verdict::Accepted), number(Verdict::Unchanged));
    Ok(format!("{} asked: {new} new, {same} unchanged.", counted(decisions.len(), "force")))
}

/// What a person sees while a collection is under way: a bar on a screen, else a line for each force.
enum Progress {
    Bar(ProgressBar, BTreeSet<String>),
    Lines,
    Nothing,
}

impl Progress {
    fn new(arguments: &CollectArguments, asked: usize, terminal: &Terminal<'_>) -> Self {
        if arguments.report.quiet || arguments.report.is_for_programs() {
            return Self::Nothing;
        }
        if terminal.answers.is_none() {
            return Self::Lines;
        }
        let bar = ProgressBar::new(asked as u64);
        if let Ok(style) = ProgressStyle::with_template("{bar:24} {pos} of {len}  {wide_msg}") {
            bar.set_style(style);
        }
        Self::Bar(bar, BTreeSet::new())
    }

    fn tell(&mut self, told: &Told<'_>, terminal: &mut Terminal<'_>) -> Result<(), CannotRun> {
        match (self, told) {
            (Self::Bar(bar, at_work), Told::Asking(code)) => {
                at_work.insert((*code).to_owned());
                bar.set_message(at_work.iter().cloned().collect::<Vec<_>>().join(", "));
            }
            (Self::Bar(bar, at_work), Told::Decided(decision)) => {
                at_work.remove(decision.force.as_str());
                bar.set_message(at_work.iter().cloned().collect::<Vec<_>>().join(", "));
                if decision.verdict == Verdict::Held {
                    bar.println(in_a_line(decision));
                }
                bar.inc(1);
            }
            (Self::Lines, Told::Decided(decision)) => return terminal.say(in_a_line(decision)),
            _ => {}
        }
        Ok(())
    }

    fn end(&self) {
        if let Self::Bar(bar, _) = self {
            bar.finish_and_clear();
        }
    }
}

fn in_a_line(decision: &Decision) -> String {
    let Decision { force, verdict, .. } = decision;
    let label = verdict.term().label.to_lowercase();
    match reason(decision) {
        Some(why) => format!("{force}: {label}: {why}"),
        None => format!("{force}: {label}"),
    }
}

/// Why a feed was held, in plain words.
fn reason(decision: &Decision) -> Option<String> {
    let grounds: Grounds = decision.grounds.filter(|_| decision.verdict == Verdict::Held)?;
    let detail = decision.detail.as_deref().map(|detail| format!(" ({detail})")).unwrap_or_default();
    Some(format!("{}{detail}", grounds.term().label))
}

/// How every force stands, for a person.
fn table(register: &NationalRegister) -> String {
    let rows: Vec<[String; 4]> = register.forces.iter().map(row).collect();
    let head = ["force", "state", "last good", "why"].map(str::to_owned);
    let width = |column: usize| {
        let cells = rows.iter().chain([&head]).filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let (first, second, third) = (width(0), width(1), width(2));
    let line = |[force, state, last, why]: &[String; 4]| {
        format!("{force:first$}  {state:second$}  {last:third$}  {why}").trim_end().to_owned() + "\n"
    };
    std::iter::once(&head).chain(&rows).map(line).collect()
}

fn row(force: &Collected) -> [String; 4] {
    let why = match force.condition {
        Condition::Held => force.decisions.first().and_then(reason),
        Condition::Late => force.copy.as_ref().map(|copy| match copy.next_update_due {
            Some(due) => format!("it speaks of {}; an update was due on {due}", copy.as_of),
            None => format!("it speaks of {}", copy.as_of),
        }),
        Condition::Merged => force.member.merged_into.as_ref().map(|into| format!("into {into}")),
        _ => force.member.note.as_ref().map(ToString::to_string),
    };
    let last = last_good(force).map(|day| day.to_string()).unwrap_or_default();
    let state = force.condition.term().label.to_lowercase();
    [force.code().to_owned(), state, last, why.unwrap_or_default()]
}

/// The day on which the register was last found whole.
fn last_good(force: &Collected) -> Option<Date> {
    let good = force.decisions.iter().find(|decision| decision.verdict != Verdict::Held).map(|decision| decision.at);
    let taken = force.copy.as_ref().map(|copy| copy.fetched_at);
    good.max(taken).map(|at| at.to_zoned(TimeZone::UTC).date())
}

fn is_or_are(number: usize) -> String {
    if number == 1 { "1 is".to_owned() } else { format!("{number} are") }
}
