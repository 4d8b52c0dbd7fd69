//! `candour completions`: what a shell needs to complete commands and flags.

use super::args::{CompletionsArguments, command};
use super::run::Ending;
use super::terminal::{CannotRun, Terminal};

pub(super) fn completions(arguments: &CompletionsArguments, terminal: &mut Terminal<'_>) -> Result<Ending, CannotRun> {
    // Made in memory first, because the generator gives up with a panic when a pipe is closed.
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command(), "candour", &mut script);
    terminal.out.put(&String::from_utf8_lossy(&script))?;
    Ok(Ending::Clean)
}
