//! `candour key new`: a pair of keys with which a force signs what it publishes.

use super::run::{Around, Ending};
use super::signed::published_folder;
use super::terminal::{CannotRun, Terminal};
use crate::signing::{NewKey, new_key};
use clap::{Args, Subcommand};
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Make the keys with which what you publish is signed
///
/// A signature proves to everybody who collects your feeds that they come from you and that nobody altered them.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  candour key new ../register-signing.key")]
pub(super) struct KeyArguments {
    #[command(subcommand)]
    act: KeyAct,
}

#[derive(Debug, Subcommand)]
enum KeyAct {
    New(NewKeyArguments),
}

/// Make a secret key in KEYFILE, and its public key in KEYFILE.pub
///
/// Sign with the secret key: candour publish --sign KEYFILE. Whoever has it can sign in your force's name, so it never
/// stands in content/ or on a web server. The public key goes into content/register.toml; this command prints the lines.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  candour key new ../register-signing.key")]
struct NewKeyArguments {
    /// The file to write the secret key to
    #[arg(value_name = "KEYFILE")]
    file: PathBuf,

    /// Do not lock the key with a password: for a program that signs with nobody there
    #[arg(long)]
    no_password: bool,
}

pub(super) fn key(arguments: &KeyArguments, around: &Around, terminal: &mut Terminal<'_>) -> Result<Ending, CannotRun> {
    let KeyAct::New(arguments) = &arguments.act;
    let file = &arguments.file;
    let public = {
        let mut name = file.clone().into_os_string();
        name.push(".pub");
        PathBuf::from(name)
    };
    must_stand_apart(file, around)?;
    for path in [file, &public] {
        if fs::symlink_metadata(path).is_ok() {
            let message = format!("“{}” is there already, and a key is never written over.", path.display());
            return Err(CannotRun(format!("{message} Choose another name.")));
        }
    }
    let password = if arguments.no_password { None } else { Some(password(terminal)?) };
    let pair = new_key(password.as_deref()).map_err(|fault| CannotRun(format!("no key could be made: {fault}")))?;
    write(file, &pair.secret, Reader::Owner)?;
    write(&public, &pair.public_file, Reader::Everybody)?;
    terminal.out.put(&told(file, &public, &pair, around))?;
    Ok(Ending::Clean)
}

/// A secret key stands in no folder that is published or read, whichever register that belongs to.
fn must_stand_apart(file: &Path, around: &Around) -> Result<(), CannotRun> {
    let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let roots = whole.ancestors().skip(1).chain(around.folder.as_deref());
    match roots.filter(|root| root.join("content").is_dir()).find_map(|root| published_folder(file, root)) {
        None if published_folder(file, Path::new("/")).is_none() => Ok(()),
        folder => {
            let folder = folder.unwrap_or("a website");
            let message = format!("“{}” would stand in {folder}, which is published or read.", file.display());
            Err(CannotRun(format!("{message} Nothing was written. Choose a place elsewhere.")))
        }
    }
}

/// Asks twice, since what is not shown is easily mistyped.
fn password(terminal: &mut Terminal<'_>) -> Result<String, CannotRun> {
    let nobody = || {
        CannotRun(
            "a key is locked with a password, and nobody can be asked for one here. Give the command at a terminal, or \
             add --no-password if a program will sign with nobody there."
                .to_owned(),
        )
    };
    let first = terminal.ask_password("A password for the key (it is not shown): ")?.ok_or_else(nobody)?;
    if first.chars().count() < SHORTEST {
        return Err(CannotRun(format!(
            "that password is too short: take at least {SHORTEST} characters. No key was made."
        )));
    }
    let again = terminal.ask_password("The same password again: ")?.ok_or_else(nobody)?;
    if first == again { Ok(first) } else { Err(CannotRun("the two passwords differ. No key was made.".to_owned())) }
}

/// The fewest characters of a password.
const SHORTEST: usize = 8;

enum Reader {
    Owner,
    Everybody,
}

fn write(path: &Path, text: &str, reader: Reader) -> Result<(), CannotRun> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if let Reader::Owner = reader {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    #[cfg(not(unix))]
    let _ = reader;
    let put = || -> io::Result<()> {
        let mut file = options.open(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    };
    put().map_err(|fault| CannotRun(format!("“{}” cannot be written: {fault}. Choose another place.", path.display())))
}

fn told(file: &Path, public: &Path, pair: &NewKey, around: &Around) -> String {
    let (file, public, key, day) = (file.display(), public.display(), &pair.public, around.today);
    format!(
        "The secret key is in {file}. Whoever has it can sign in your force's name: keep it off the web server and out of\n\
         content/, and keep a copy in a safe place. The public key is in {public}.\n\n\
         Put these lines into content/register.toml:\n\n\
         [[site.signing_keys]]\nkey = \"{key}\"\nfrom = {day}\n\n\
         Then sign with: candour publish --sign {file}\n"
    )
}
