//! `candour export`: the register as a spreadsheet, and the report of what is missing.

use super::args::RegisterArguments;
use super::outfile::Outfile;
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::export::{Report, ReportForm, View};
use crate::findings::{Findings, Format, show, tally};
use crate::pipeline;
use crate::project::Project;
use clap::Args;
use std::path::{Path, PathBuf};

/// Write the register as a spreadsheet, for colleagues without the program
///
/// The spreadsheet has one sheet a table: technologies, datasets, and every list within them. It holds what is public and
/// nothing else, unless you write --internal: then drafts, notes and records that are withheld as a whole are in it, and
/// every sheet says that it is not for publication.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  candour export register.xlsx\n  candour export --internal\n  \
                  candour export --report missing.md")]
pub(super) struct ExportArguments {
    /// The spreadsheet to write [default: register.xlsx, or with --internal register-INTERNAL.xlsx]
    #[arg(value_name = "FILE.xlsx", value_parser = spreadsheet)]
    file: Option<PathBuf>,

    /// Include what is not for publication, and mark every sheet
    #[arg(long)]
    internal: bool,

    /// Write a report of what is missing and overdue, and who is to answer it, as Markdown (.md) or as a table (.csv)
    #[arg(long, value_name = "FILE", value_parser = report_file)]
    report: Option<PathBuf>,

    #[command(flatten)]
    register: RegisterArguments,
}

pub(super) fn export(
    arguments: &ExportArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let project = arguments.register.project(around)?;
    let day = arguments.register.day(around);
    let mut found = Findings::new();
    let Some(checked) = pipeline::checked(&project, day, &mut found) else {
        terminal.err.put(&show(&found, Format::Human, terminal.err.look))?;
        terminal.say(format!("\n{}. Mend the errors first; nothing was written.", tally(&found)))?;
        return Ok(Ending::Stopped);
    };
    let open = arguments.internal.then(|| checked.confide());
    let public = checked.disclose(day.named());
    let view = open.as_ref().map_or(View::Public(&public), |open| View::Internal(&public, open));
    let mut written = Vec::new();
    if let Some(path) = arguments.spreadsheet() {
        written.push(spread(&project, &path, &view)?);
    }
    if let Some(path) = &arguments.report {
        let form = if has_ending(path, "csv") { ReportForm::Csv } else { ReportForm::Markdown };
        let text = Report::of(&view, day.date()).written(form);
        let text = text.map_err(|fault| CannotRun(format!("the report cannot be made: {fault}.")))?;
        Outfile { path, begins: form.begins().as_bytes() }.write(&project, text.as_bytes())?;
        written.push(format!("The report is in {}.", path.display()));
    }
    for sentence in written {
        terminal.say(sentence)?;
    }
    if view.is_internal() {
        terminal.say("INTERNAL: it holds what must not be published.")?;
    }
    Ok(Ending::Clean)
}

impl ExportArguments {
    /// The spreadsheet that is wanted: a report alone needs none.
    fn spreadsheet(&self) -> Option<PathBuf> {
        let name = if self.internal { "register-INTERNAL.xlsx" } else { "register.xlsx" };
        match (&self.file, &self.report) {
            (Some(file), _) => Some(file.clone()),
            (None, Some(_)) => None,
            (None, None) => Some(PathBuf::from(name)),
        }
    }
}

#[cfg(feature = "sheets")]
fn spread(project: &Project, path: &Path, view: &View<'_>) -> Result<String, CannotRun> {
    let bytes = crate::export::workbook(view)
        .map_err(|fault| CannotRun(format!("the spreadsheet cannot be made: {fault}.")))?;
    Outfile { path, begins: b"PK" }.write(project, &bytes)?;
    Ok(format!("The spreadsheet is in {}.", path.display()))
}

#[cfg(not(feature = "sheets"))]
fn spread(_: &Project, _: &Path, _: &View<'_>) -> Result<String, CannotRun> {
    Err(CannotRun("this candour was built without spreadsheets. Build it with the feature “sheets”.".to_owned()))
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

fn spreadsheet(text: &str) -> Result<PathBuf, &'static str> {
    Some(PathBuf::from(text)).filter(|path| has_ending(path, "xlsx")).ok_or("give the file a name that ends in .xlsx")
}

fn report_file(text: &str) -> Result<PathBuf, &'static str> {
    let path = PathBuf::from(text);
    let known = has_ending(&path, "md") || has_ending(&path, "csv");
    Some(path).filter(|_| known).ok_or("give the file a name that ends in .md or .csv")
}
