//! `candour schema`: the files from which editors know the questions.

use super::args::RegisterArguments;
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::editor::{BEGINS, RULES_FILE, files, rules};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};

/// Write what makes editors show and complete the questions
///
/// Writes JSON Schemas of the register's TOML files to .candour/schema/, and .taplo.toml, which tells editors of them.
/// “candour new” does this by itself; do it again after a new version of candour. A .taplo.toml of your own stays as it is.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  candour schema")]
pub(super) struct SchemaArguments {
    /// The folder that holds content/ [default: the nearest one, from here upwards]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

pub(super) fn schema(
    arguments: &SchemaArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let register = RegisterArguments { root: arguments.folder.clone(), today: None };
    let project = register.project(around)?;
    let root = project.root();
    let schemas = files();
    for (path, text) in &schemas {
        put(root, path, text)?;
    }
    let there = fs::read_to_string(root.join(RULES_FILE));
    let is_own = there.is_ok_and(|text| !text.starts_with(BEGINS));
    let file = if is_own { ".candour/taplo.toml" } else { RULES_FILE };
    put(root, file, &rules())?;
    terminal.say(format!("{} schemas are in {}.", schemas.len(), around.folder_name(&root.join(".candour/schema"))))?;
    terminal.say(if is_own {
        format!("Your own {RULES_FILE} stays as it is. Copy into it what you want of {file}.")
    } else {
        format!("{RULES_FILE} tells editors of them. In Visual Studio Code, add the extension “Even Better TOML”.")
    })?;
    Ok(Ending::Clean)
}

fn put(root: &Path, path: &str, text: &str) -> Result<(), CannotRun> {
    let target = root.join(path);
    let written = target.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&target, text));
    written.map_err(|fault| CannotRun(format!("“{}” cannot be written: {fault}.", target.display())))
}
