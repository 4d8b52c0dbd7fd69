//! `candour new`: a folder in which a force can begin, or one more record in it. It asks nothing and never touches what is
//! there already.

use super::args::{RegisterArguments, day, force_name};
use super::begin;
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::editor;
use crate::scaffold::{FIRST_TO_EDIT, files};
use crate::standard::{Listed, TechnologyKind};
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, Subcommand};
use jiff::civil::Date;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Start a register in a new folder, or begin a record in it
///
/// “candour new DIR” makes a folder that holds a small register, which can be built at once. Every question that the
/// public may ask stands in its files, with help and an example: replace what is there with what is true of your force.
///
/// “candour new technology ID”, and the same with dataset, owner and update, begins one record in the register that you
/// are in.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    subcommand_help_heading = "Records",
    subcommand_value_name = "RECORD",
    disable_help_subcommand = true,
    after_help = "Examples:\n  \
        candour new my-register --name \"Glanhafren Police\"\n  \
        candour new technology face-search --kind retrospective-facial-recognition\n\n\
        To make a folder that is called “technology”, write ./technology."
)]
pub(super) struct NewArguments {
    /// The folder to make; if it is there already, it must be empty
    #[arg(value_name = "DIR", required = true)]
    pub(super) folder: Option<PathBuf>,

    /// The full name of your force
    #[arg(long, value_name = "NAME", value_parser = force_name, default_value = "Example Police")]
    pub(super) name: String,

    /// The day to write in the new files, instead of today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, allow_hyphen_values = true)]
    pub(super) today: Option<Date>,

    #[command(subcommand)]
    pub(super) record: Option<NewRecord>,
}

#[derive(Debug, Subcommand)]
pub(super) enum NewRecord {
    /// Begin a technology: content/technologies/ID.toml, as a draft
    ///
    /// What a technology of this kind needs stands open, with words to replace; every other question stands below with
    /// its help. Nobody outside the force sees a draft.
    #[command(after_help = "Example:\n  candour new technology face-search --kind retrospective-facial-recognition")]
    Technology {
        /// What kind of technology it is; may be given more than once
        #[arg(long = "kind", value_name = "KIND", value_parser = PossibleValuesParser::new(kinds()))]
        kinds: Vec<String>,

        #[command(flatten)]
        record: RecordArguments,
    },

    /// Begin a set of data: content/datasets/ID.toml, as a draft
    #[command(after_help = "Example:\n  candour new dataset custody-images --name \"Custody images\"")]
    Dataset(RecordArguments),

    /// Add an accountable owner at the end of content/owners.toml
    #[command(after_help = "Example:\n  candour new owner head-of-crime --name \"Head of crime\"")]
    Owner(RecordArguments),

    /// Begin a piece of news: content/updates/YYYY-MM-DD-ID.md, of today unless ID begins with a day
    #[command(after_help = "Example:\n  candour new update new-trial --name \"A new trial\"")]
    Update(RecordArguments),
}

/// What every new record is given.
#[derive(Debug, Args)]
pub(super) struct RecordArguments {
    /// Its id, which is its address for good: lower-case letters, digits and single hyphens
    #[arg(value_name = "ID")]
    pub(super) id: String,

    /// What it is called: its name, an owner's post, the title of a piece of news
    #[arg(long, value_name = "NAME", value_parser = force_name)]
    pub(super) name: Option<String>,

    /// The folder that holds content/ [default: the nearest one, from here upwards]
    #[arg(long, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,

    /// The day to write in the new record, instead of today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, allow_hyphen_values = true)]
    pub(super) today: Option<Date>,
}

impl RecordArguments {
    /// Which register is meant, and on which day.
    pub(super) fn register(&self) -> RegisterArguments {
        RegisterArguments { root: self.root.clone(), today: self.today }
    }
}

fn kinds() -> impl Iterator<Item = PossibleValue> {
    TechnologyKind::LIST.terms.iter().map(|term| PossibleValue::new(term.code).help(term.label))
}

pub(super) fn new(arguments: &NewArguments, around: &Around, terminal: &mut Terminal<'_>) -> Result<Ending, CannotRun> {
    match (&arguments.record, &arguments.folder) {
        (Some(record), _) => begin::record(record, around, terminal),
        (None, Some(folder)) => start(arguments, folder, around, terminal),
        (None, None) => Err(CannotRun("name the folder to make: candour new DIR".to_owned())),
    }
}

fn start(
    arguments: &NewArguments,
    folder: &Path,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    must_be_free(folder)?;
    let mut files = files(&arguments.name, arguments.today.unwrap_or(around.today));
    files.extend(editor::files());
    files.push((editor::RULES_FILE.to_owned(), editor::rules()));
    for (path, text) in &files {
        write(&folder.join(path), text).map_err(|fault| cannot(folder, &fault))?;
    }
    let name = around.folder_name(folder);
    terminal.say(format!("The folder {name} now holds a small register of {}.", arguments.name))?;
    terminal.say(format!("Look at it: go to {name}, write “candour build”, and open public/index.html."))?;
    terminal.say(format!("Make it yours: begin with {name}{FIRST_TO_EDIT}; every file says what belongs in it."))?;
    Ok(Ending::Clean)
}

fn must_be_free(folder: &Path) -> Result<(), CannotRun> {
    let name = folder.display();
    match fs::read_dir(folder).map(|mut entries| entries.next()) {
        Ok(None) => Ok(()),
        Ok(Some(_)) => Err(CannotRun(format!(
            "the folder “{name}” is not empty, so nothing was written. Name a folder that does not exist yet."
        ))),
        Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(()),
        Err(fault) => Err(cannot(folder, &fault)),
    }
}

/// Writes a new file, with the folders above it; fails where there is one already.
pub(super) fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())
}

fn cannot(folder: &Path, fault: &io::Error) -> CannotRun {
    let name = folder.display();
    CannotRun(match fault.kind() {
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            format!("“{name}” cannot be a folder, because a file stands in the way. Choose another name.")
        }
        ErrorKind::PermissionDenied => {
            format!("you may not write to “{name}”. Choose another place, or ask whoever looks after this computer.")
        }
        _ => format!("“{name}” cannot be written: {fault}. Choose another place."),
    })
}
