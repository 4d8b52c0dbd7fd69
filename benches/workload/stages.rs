//! The stages of a build, each measured by itself on one thread, so that its time is its work, and beside each the least
//! that any program would have to do there, on the same files in the same run.
//!
//! Every figure is the middle one of three runs and is told as a share of the whole and as a ratio to the least: only these
//! can be compared between machines.

use candour::findings::{Finding, Findings};
use candour::ledger::Chronicle;
use candour::project::Project;
use candour::register::Register;
use candour::site::{Artefact, MediaType, Site, SitePath};
use candour::text::Source;
use candour::{feeds, pages, pipeline, site};
use jiff::civil::date;
use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::io;
use std::path::Path;
use std::time::Instant;

/// A stage, and the least that has to be done there.
const STAGES: [(&str, Option<&str>); 8] = [
    ("read: find the files and load them", Some("each file loaded")),
    ("parse: texts into a register", Some("TOML into values")),
    ("check: every rule", Some("every letter looked at")),
    ("disclose: the public register", None),
    ("render pages", Some("their bytes copied")),
    ("render feeds", Some("their bytes copied")),
    ("write: hash, compare and put in place", Some("each file written")),
    ("unchanged: hash and compare only", Some("each file loaded and compared")),
];

/// How many of the stages make up a first build; the last one belongs to the next build.
const FIRST_BUILD: usize = 7;

type Seconds = [f64; STAGES.len()];

/// The stages of the build of the force in `folder`, as a table in Markdown.
pub(crate) fn measure(folder: &Path) -> io::Result<String> {
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().map_err(io::Error::other)?;
    let runs = alone.install(|| (0..3).map(|_| run(folder)).collect::<io::Result<Vec<(Seconds, Seconds)>>>())?;
    let of = |stage: usize| middle(runs.iter().map(|run| run.0[stage]).collect());
    let least_of = |stage: usize| middle(runs.iter().map(|run| run.1[stage]).collect());
    let whole: f64 = (0..FIRST_BUILD).map(of).sum();
    let mut table = String::from(
        "| stage | seconds | share of a first build | the least | seconds | ratio |\n|---|--:|--:|---|--:|--:|\n",
    );
    for (stage, (name, least)) in STAGES.iter().enumerate() {
        let seconds = of(stage);
        let _ = write!(table, "| {name} | {seconds:.3} | {:.1}% |", seconds / whole * 100.0);
        let _ = match least {
            Some(least) => writeln!(table, " {least} | {:.3} | {:.1} |", least_of(stage), seconds / least_of(stage)),
            None => writeln!(table, " | | |"),
        };
    }
    Ok(table)
}

/// The seconds of each stage, and of the least that has to be done there.
fn run(folder: &Path) -> io::Result<(Seconds, Seconds)> {
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
    let least = least(&sources, folder, (&made, &out))?;
    Ok(([read, parse, check, disclose, pages, feeds, first, unchanged], least))
}

/// What each stage cannot do without, in the same order.
fn least(sources: &[Source], folder: &Path, (made, out): (&[Made], &Path)) -> io::Result<Seconds> {
    let mut clock = Clock::new();
    for text in sources {
        black_box(fs::read(folder.join(&*text.path))?);
    }
    let read = clock.lap();
    for text in sources.iter().filter(|text| text.path.ends_with(".toml")) {
        black_box(toml::from_str::<toml::Table>(&text.text).map_err(io::Error::other)?);
    }
    let parse = clock.lap();
    black_box(sources.iter().map(|text| text.text.chars().filter(|letter| *letter == '@').count()).sum::<usize>());
    let check = clock.lap();
    let is_page = |made: &&Made| made.path.as_str().ends_with(".html");
    made.iter().filter(is_page).for_each(|made| drop(black_box(made.bytes.clone())));
    let pages = clock.lap();
    made.iter().filter(|made| !is_page(made)).for_each(|made| drop(black_box(made.bytes.clone())));
    let feeds = clock.lap();
    let bare = tempfile::tempdir()?;
    clock.lap();
    for (number, made) in made.iter().enumerate() {
        fs::write(bare.path().join(number.to_string()), &made.bytes)?;
    }
    let write = clock.lap();
    for made in made {
        black_box(fs::read(out.join(made.path.as_str()))? == made.bytes);
    }
    let unchanged = clock.lap();
    Ok([read, parse, check, 0.0, pages, feeds, write, unchanged])
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
