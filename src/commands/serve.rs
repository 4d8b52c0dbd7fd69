//! `candour serve`: the site in a browser on this computer, and again whenever a file is saved.

use super::args::RegisterArguments;
use super::report::counted;
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::findings::{Findings, tally};
use crate::serve::{self, Port, Report, Settings};
use clap::Args;

/// See the website while you write it
///
/// The pages are shown in a browser on this computer, as a build would write them, and load again by themselves when you
/// save a file. What has to be mended is told in the pages and at /_findings; until then the last good state is shown.
/// Drafts are shown too, with a banner. Nobody else can see any of it, and nothing is written.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  candour serve --open\n  candour serve --port 4000")]
pub(super) struct ServeArguments {
    /// The port to listen on [default: 8000, or any free one if that is taken]
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,

    /// Open the pages in your browser
    #[arg(long)]
    open: bool,

    #[command(flatten)]
    register: RegisterArguments,

    /// Say nothing but the address
    #[arg(long)]
    quiet: bool,
}

pub(super) fn serve(
    arguments: &ServeArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let settings = Settings {
        project: arguments.register.project(around)?,
        day: arguments.register.day(around),
        port: arguments.port.map_or(Port::Any, Port::This),
    };
    let mut said = Ok(());
    let ended = serve::serve(&settings, |report| {
        let telling = tell(&report, arguments, terminal);
        if said.is_ok() {
            said = telling;
        }
    });
    ended.map_err(|fault| CannotRun(fault.to_string()))?;
    said?;
    if !arguments.quiet {
        terminal.say("The preview has ended.")?;
    }
    Ok(Ending::Clean)
}

fn tell(report: &Report, arguments: &ServeArguments, terminal: &mut Terminal<'_>) -> Result<(), CannotRun> {
    match report {
        Report::Open { address, found } => {
            terminal.out.put(&format!("{address}\n"))?;
            if !arguments.quiet {
                let wrong = wrong(found);
                terminal.say(format!(
                    "The website is at this address.{wrong} Save a file, and the page shows it. To end, press Ctrl-C."
                ))?;
            }
            if arguments.open && open::that_detached(address).is_err() {
                terminal.say("The browser could not be opened: open the address yourself.")?;
            }
            Ok(())
        }
        Report::Changed { .. } | Report::Checked { .. } if arguments.quiet => Ok(()),
        Report::Changed { files, found, is_shown, took } => {
            let (files, took) = (named(files), took.as_millis());
            terminal.say(format!("{files} ({took} ms).{}{}", wrong(found), shown(*is_shown)))
        }
        Report::Checked { found, is_shown } => {
            terminal.say(format!("All other files are checked.{}{}", wrong(found), shown(*is_shown)))
        }
    }
}

fn shown(is_shown: bool) -> &'static str {
    if is_shown { "" } else { " The pages show the last good state." }
}

/// What was found, as a sentence with a space before it.
fn wrong(found: &Findings) -> String {
    if found.is_empty() { String::new() } else { format!(" {}: see /_findings.", tally(found)) }
}

/// The first of these files, and how many more there are.
fn named(files: &[String]) -> String {
    match files {
        [] => "Something was saved".to_owned(),
        [one] => one.clone(),
        [one, rest @ ..] => format!("{one} and {}", counted(rest.len(), "other file")),
    }
}
