//! From arguments to an ending: which command is meant, and which project it is about.

use super::args::{Arguments, Command, RegisterArguments};
use super::terminal::{CannotRun, Terminal};
use super::{
    build, check, collect, completions, diff, due, export, import, key, manual, new, publish, redact, rename, schema,
    verify, withdraw,
};
use crate::pipeline::Day;
use crate::project::Project;
use clap::Parser;
use jiff::Timestamp;
use jiff::civil::Date;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What only the process knows of the world around it.
#[derive(Debug, Clone)]
pub struct Around {
    /// The folder in which the command was given, if there is one.
    pub folder: Option<PathBuf>,
    /// The day that the clock shows.
    pub today: Date,
    /// The moment that the clock shows. Nothing but a collection writes it down.
    pub now: Timestamp,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Nothing was found that stops publication.
    Clean,
    /// Something was found that stops publication.
    Stopped,
    /// The command could not do its work.
    CouldNotRun,
}

impl Ending {
    /// The exit code: 0, 1 or 2.
    pub fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Stopped => 1,
            Self::CouldNotRun => 2,
        }
    }
}

/// Runs the command that the arguments name, the first of which is the program's own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>, around: &Around, terminal: &mut Terminal<'_>) -> Ending {
    let ended = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => obey(arguments.command, around, terminal),
        Err(asked) => usage(&asked, terminal),
    };
    ended.unwrap_or_else(|reason| {
        terminal.complain(&reason);
        Ending::CouldNotRun
    })
}

fn obey(command: Command, around: &Around, terminal: &mut Terminal<'_>) -> Result<Ending, CannotRun> {
    match command {
        Command::New(arguments) => new::new(&arguments, around, terminal),
        Command::Check(arguments) => check::check(&arguments, around, terminal),
        Command::Build(arguments) => build::build(&arguments, around, terminal),
        Command::Publish(arguments) => publish::publish(&arguments, around, terminal),
        Command::Withdraw(arguments) => withdraw::withdraw(&arguments, around, terminal),
        Command::Rename(arguments) => rename::rename(&arguments, around, terminal),
        Command::Redact(arguments) => redact::redact(&arguments, around, terminal),
        Command::Diff(arguments) => diff::diff(&arguments, around, terminal),
        Command::Verify(arguments) => verify::verify(&arguments, around, terminal),
        Command::Due(arguments) => due::due(&arguments, around, terminal),
        Command::Export(arguments) => export::export(&arguments, around, terminal),
        Command::Schema(arguments) => schema::schema(&arguments, around, terminal),
        Command::Collect(arguments) => collect::collect(&arguments, around, terminal),
        Command::Key(arguments) => key::key(&arguments, around, terminal),
        Command::Import(arguments) => import::import(&arguments, around, terminal),
        #[cfg(feature = "serve")]
        Command::Serve(arguments) => super::serve::serve(&arguments, around, terminal),
        Command::Completions(arguments) => completions::completions(&arguments, terminal),
        Command::Manual(arguments) => manual::manual(&arguments, terminal),
    }
}

/// Help and version, which are asked for, and wrong arguments, which are not.
fn usage(asked: &clap::Error, terminal: &mut Terminal<'_>) -> Result<Ending, CannotRun> {
    // The styles are taken out again by a stream that does not want them.
    let text = asked.render().ansi().to_string();
    if asked.use_stderr() {
        terminal.err.put(&text)?;
        Ok(Ending::CouldNotRun)
    } else {
        terminal.out.put(&text)?;
        Ok(Ending::Clean)
    }
}

impl RegisterArguments {
    /// The project that is meant: the one that was named, or the nearest from here upwards.
    pub(super) fn project(&self, around: &Around) -> Result<Project, CannotRun> {
        let project = match (&self.root, &around.folder) {
            (Some(root), _) if root.join("content/register.toml").is_file() => Some(Project::at(root)),
            (Some(root), _) if root.join("register.toml").is_file() => {
                let above = root.parent().filter(|above| !above.as_os_str().is_empty());
                let above = above.map_or_else(|| "..".to_owned(), |above| above.display().to_string());
                let message = format!(
                    "“{}” is the content of a register. Name the folder above it: --root {above}",
                    root.display()
                );
                return Err(CannotRun(message));
            }
            (Some(root), _) if !root.exists() => {
                return Err(CannotRun(format!("there is no folder “{}”. {NEW}", root.display())));
            }
            (Some(root), _) => {
                let message = format!("there is no content/register.toml in the folder “{}”.", root.display());
                return Err(CannotRun(format!("{message} {NEW}")));
            }
            (None, Some(folder)) => match Project::above(folder) {
                None if folder.ancestors().any(|above| above.join("national.toml").is_file()) => {
                    let message =
                        "this is a collection of many registers (national.toml), and no register of its own: here";
                    let can = "“candour collect” and “candour build” work, and “candour verify FOLDER” with the folder of a copy \
                               in collected/forces/CODE/.";
                    return Err(CannotRun(format!("{message} {can}")));
                }
                project => project,
            },
            (None, None) => None,
        };
        project.ok_or_else(|| {
            let message = "there is no register here: no folder from here upwards holds content/register.toml. Go to \
                           your register’s folder, or name it with --root DIR.";
            CannotRun(format!("{message} {NEW}"))
        })
    }

    /// The day that is meant.
    pub(super) fn day(&self, around: &Around) -> Day {
        self.today.map_or(Day::Clock(around.today), Day::Named)
    }
}

const NEW: &str = "To start a register, write: candour new DIR";

impl Around {
    /// A path as this person would write it: below their folder where it is, with `/` at the end.
    pub(super) fn folder_name(&self, path: &Path) -> String {
        let below = self.folder.as_deref().and_then(|folder| path.strip_prefix(folder).ok());
        let shown = below.unwrap_or(path).display().to_string();
        if shown.ends_with(std::path::is_separator) { shown } else { format!("{shown}/") }
    }
}
