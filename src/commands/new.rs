//! `candour new`: a folder in which a force can begin. It asks nothing and never touches what is there already.

use super::args::NewArguments;
use super::run::{Around, Ending};
use super::scaffold::{FIRST_TO_EDIT, files};
use super::terminal::{CannotRun, Terminal};
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

pub(super) fn new(arguments: &NewArguments, around: &Around, terminal: &mut Terminal<'_>) -> Result<Ending, CannotRun> {
    let folder = &arguments.folder;
    must_be_free(folder)?;
    let files = files(&arguments.name, arguments.today.unwrap_or(around.today));
    for (path, text) in &files {
        write(&folder.join(path), text).map_err(|fault| cannot(folder, &fault))?;
    }
    let name = around.folder_name(folder);
    terminal.say(format!(
        "The folder {name} now holds a small register of {}, in {} files.",
        arguments.name,
        files.len()
    ))?;
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
fn write(path: &Path, text: &str) -> io::Result<()> {
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
