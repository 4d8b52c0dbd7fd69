//! `candour manual`: man pages, one for the program and one for each command.

use super::args::{ManualArguments, command};
use super::run::Ending;
use super::terminal::{CannotRun, Terminal};

pub(super) fn manual(arguments: &ManualArguments, terminal: &mut Terminal<'_>) -> Result<Ending, CannotRun> {
    let folder = &arguments.folder;
    std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(command(), folder))
        .map_err(|fault| CannotRun(format!("the manual cannot be written to “{}”: {fault}", folder.display())))?;
    terminal.say(format!(
        "The manual is in {}. Read it with: man -l {}",
        folder.display(),
        folder.join("candour.1").display()
    ))?;
    Ok(Ending::Clean)
}
