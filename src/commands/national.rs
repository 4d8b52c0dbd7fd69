//! `candour build` in a folder with `national.toml`: the national site, made again from what was collected. Nothing is fetched.

use super::args::SiteArguments;
use super::build::settled;
use super::collect::{built, national_file};
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::collection::{self, NATIONAL_FILE};
use crate::findings::{Findings, tally};
use std::path::{Path, PathBuf};

/// The national folder that is meant, if it is one: the one that was named, or the nearest from here upwards that holds
/// either a collection or a register.
pub(super) fn national_folder(arguments: &SiteArguments, around: &Around) -> Option<PathBuf> {
    let is_register = |folder: &Path| folder.join("content/register.toml").is_file();
    let is_national = |folder: &Path| folder.join(NATIONAL_FILE).is_file();
    let folder = match &arguments.register.root {
        Some(root) => Some(root.as_path()),
        None => around.folder.as_deref()?.ancestors().find(|folder| is_register(folder) || is_national(folder)),
    };
    folder.filter(|folder| is_national(folder) && !is_register(folder)).map(Path::to_owned)
}

/// Builds the national site of a folder and says how it went.
pub(super) fn build_national(
    arguments: &SiteArguments,
    root: &Path,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    if !arguments.host_config.is_empty() {
        let message = "for a national site no configuration of web hosts is written yet.";
        return Err(CannotRun(format!("{message} Leave out --host-config; the site is plain files.")));
    }
    let out = arguments.out.clone().unwrap_or_else(|| root.join("public"));
    keep_out_of_copies(&out, root)?;
    let signer = arguments.signer(root, terminal)?;
    let mut found = Findings::new();
    let mut answer = None;
    let file = national_file(root, &mut found)?;
    if let Some(mut file) = file.filter(|_| !found.blocks(arguments.report.deny())) {
        if let Some(base) = &arguments.base_url {
            file.national.base_url.0.clone_from(base);
        }
        let today = arguments.register.day(around).date();
        let (register, copies) =
            collection::read_back(root, &file, today, &mut found).map_err(|fault| CannotRun(format!("{fault}.")))?;
        if !found.blocks(arguments.report.deny()) {
            answer = built(&out, &register, &copies, signer.as_ref(), around, &mut found)?;
        }
    }
    arguments.report.show(&found, terminal)?;
    match answer {
        Some(words) => {
            arguments.report.close(&words, terminal)?;
            Ok(Ending::Clean)
        }
        None => {
            arguments.report.close(&format!("Nothing was published. {}.", tally(&found)), terminal)?;
            Ok(Ending::Stopped)
        }
    }
}

/// A site among the copies would be taken for one of them.
fn keep_out_of_copies(out: &Path, root: &Path) -> Result<(), CannotRun> {
    let (target, copies) = (settled(out), settled(&root.join("collected")));
    if target.starts_with(&copies) || copies.starts_with(&target) {
        let message = format!("the site cannot be written to “{}”: collected/ is what it is made from.", out.display());
        return Err(CannotRun(format!("{message} Name another folder with --out DIR.")));
    }
    Ok(())
}
