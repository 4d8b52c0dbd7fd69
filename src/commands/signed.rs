//! Signing, as the commands that write a site share it: the secret key is read and unlocked before anything is recorded.

use super::args::SiteArguments;
use super::build::settled;
use super::terminal::{CannotRun, Terminal};
use crate::pipeline::Wishes;
use crate::public::PublicRegister;
use crate::signing::{KeyFault, Signer, is_locked};
use std::fs;
use std::path::Path;

/// Whether a site is signed, and whether anybody expects it to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signing {
    /// It is signed.
    Signed,
    /// It is not, and the register names a key that is in use.
    Missing,
    /// It is not, and nobody looks for a signature.
    Unasked,
}

impl Signing {
    pub(super) fn of(public: &PublicRegister, wishes: &Wishes<'_>) -> Self {
        let is_in_use = public.site.signing_keys.iter().any(|key| key.until.is_none_or(|until| until >= public.as_of));
        match wishes.signer {
            Some(_) => Self::Signed,
            None if is_in_use => Self::Missing,
            None => Self::Unasked,
        }
    }
}

impl SiteArguments {
    /// The key that the site is to be signed with. A person is asked for its password.
    pub(super) fn signer(&self, root: &Path, terminal: &mut Terminal<'_>) -> Result<Option<Signer>, CannotRun> {
        let Some(path) = &self.sign else { return Ok(None) };
        let name = path.display();
        if let Some(folder) = published_folder(path, root) {
            let message = format!("the secret key “{name}” stands in {folder}, which is published or read.");
            return Err(CannotRun(format!(
                "{message} Take it to be known: make a new one elsewhere with candour key new, and put an end to this \
                 one with until = … in content/register.toml."
            )));
        }
        let text = fs::read_to_string(path)
            .map_err(|fault| CannotRun(format!("the secret key “{name}” cannot be read: {fault}")))?;
        let password = if is_locked(&text) {
            let asked = terminal.ask_password(&format!("The password of {name}: "))?;
            Some(asked.ok_or_else(|| {
                CannotRun(format!(
                    "the secret key “{name}” is locked, and nobody can be asked for its password here. Give the \
                     command at a terminal, or sign with a key that was made with --no-password."
                ))
            })?)
        } else {
            None
        };
        Signer::read(&text, password.as_deref()).map(Some).map_err(|fault| {
            CannotRun(match fault {
                KeyFault::Password => format!("the password of “{name}” is wrong. Nothing was written; try again."),
                fault => format!("“{name}” is no key to sign with: {fault}."),
            })
        })
    }
}

/// The folder in which a file would be published or read as part of a register, if it stands in one.
pub(super) fn published_folder(file: &Path, root: &Path) -> Option<&'static str> {
    let (file, root) = (settled(file), settled(root));
    let within = [("content", "content/"), ("themes", "themes/"), ("public", "public/")];
    let folder = within.into_iter().find(|(folder, _)| file.starts_with(root.join(folder))).map(|(_, name)| name);
    folder.or_else(|| file.ancestors().any(|above| above.join("SHA256SUMS").is_file()).then_some("a website"))
}
