//! The stages of a build, each measured by itself on one thread, so that its time is its work.
//!
//! Every figure is the middle one of three runs and is told as a share of the whole: only that can be compared between
//! machines.

use candour::findings::{Finding, Findings};
use candour::ledger::Chronicle;
use candour::project::Project;
use candour::register::Register;
use candour::site::{Artefact, MediaType, Site, SitePath};
use candour::{feeds, pages, pipeline, site};
use jiff::civil::date;
use std::fmt::Write;
use std::io;
use std::path::Path;
use std::time::Instant;

const STAGES: [&str; 8] = [
    "read: find the files and load them",
    "parse: texts into a register",
    "check: every rule",
    "disclose: the public register",
    "render pages",
    "render feeds",
    "write: hash, compare and put in place",
    "unchanged: hash and compare only",
];

/// How many of the stages make up a first build; the last one belongs to the next build.
const FIRST_BUILD: usize = 7;

type Seconds = [f64; STAGES.len()];

/// The stages of the build of the force in `folder`, as a table in Markdown.
pub(crate) fn measure(folder: &Path) -> io::Result<String> {
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().map_err(io::Error::other)?;
    let runs = alone.install(|| (0..3).map(|_| run(folder)).collect::<io::Result<Vec<Seconds>>>())?;
    let middle: Vec<f64> = (0..STAGES.len()).map(|stage| middle(runs.iter().map(|run| run[stage]).collect())).collect();
    let whole: f64 = middle[..FIRST_BUILD].iter().sum();
    let mut table = String::from("| stage | seconds | share of a first build |\n|---|--:|--:|\n");
    for (stage, seconds) in STAGES.iter().zip(middle) {
        let _ = writeln!(table, "| {stage} | {seconds:.3} | {:.1}% |", seconds / whole * 100.0);
    }
    Ok(table)
}

fn run(folder: &Path) -> io::Result<Seconds> {
    let (project, found, mut clock) = (Project::at(folder), &mut Findings::new(), Clock::new());
    let sources = project.read(found);
    let read = clock.lap();
    let register = Register::read(&sources, found);
    let parse = clock.lap();
    let checked = register.check(date(2026, 11, 21), found);
    let check = clock.lap();
    let Some(checked) = checked else { return Err(stopped(found)) };
    let public = checked.disclose(None);
    let disclose = clock.lap();

    let Some(theme) = pipeline::theme(&project, &public, found) else { return Err(stopped(found)) };
    let chronicle = Chronicle::of(public);
    let mut made = make(&pages::render(&chronicle, &theme))?;
    let pages = clock.lap();
    made.extend(make(&feeds::render(&chronicle, theme.welsh()))?);
    let feeds = clock.lap();

    // What was made is written as it is, so that making it is not counted again.
    let ready = made.iter().map(|made| Artefact::new(made.path.clone(), made.media_type, || Ok(made.bytes.clone())));
    let site = Site::new(ready.collect())
        .and_then(|site| feeds::close(site, &chronicle))
        .and_then(Site::sealed)
        .map_err(io::Error::other)?;
    let out = tempfile::tempdir()?;
    let out = out.path().join("public");
    clock.lap();
    write(&site, &out)?;
    let first = clock.lap();
    write(&site, &out)?;
    let unchanged = clock.lap();
    Ok([read, parse, check, disclose, pages, feeds, first, unchanged])
}

/// A file of the site.
struct Made {
    path: SitePath,
    media_type: MediaType,
    bytes: Vec<u8>,
}

fn make(artefacts: &[Artefact<'_, Finding>]) -> io::Result<Vec<Made>> {
    let made = artefacts.iter().map(|artefact| {
        let bytes = artefact.render()?;
        Ok(Made { path: artefact.path.clone(), media_type: artefact.media_type, bytes })
    });
    made.collect::<Result<_, Finding>>().map_err(|fault| io::Error::other(fault.message))
}

fn write(site: &Site<'_, Finding>, out: &Path) -> io::Result<()> {
    site::write(site, out).map(drop).map_err(|_| io::Error::other("the site could not be written"))
}

fn stopped(found: &Findings) -> io::Error {
    let first = found.iter().next().map_or("nothing was found", |finding| finding.message.as_str());
    io::Error::other(format!("the force in this folder cannot be published: {first}"))
}

fn middle(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// Tells the seconds since it was asked last.
struct Clock(Instant);

impl Clock {
    fn new() -> Self {
        Self(Instant::now())
    }

    fn lap(&mut self) -> f64 {
        let now = Instant::now();
        let seconds = now.duration_since(self.0).as_secs_f64();
        self.0 = now;
        seconds
    }
}
