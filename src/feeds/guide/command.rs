//! A command that can be copied: what it does, for which program it is, and the feed that it reads.

use crate::feeds::base::Base;
use crate::feeds::formats::{Make, formats};
use crate::ledger::Chronicle;
use crate::public::PublicRegister;
use crate::site::SUMS_SIGNATURE;
use crate::standard::SigningKey;

/// Something that can be copied and run as it stands.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its name among the words: `guide_NAME`.
    pub name: &'static str,
    /// What it does, in English.
    pub says: &'static str,
    /// What runs it.
    pub tool: Tool,
    /// The path of the feed that it reads, or of the checksums or their signature.
    pub reads: &'static str,
    /// Its text, in which `HOME` stands for the address of the register and `KEY` for its public key.
    pub text: &'static str,
}

/// What runs a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// The shell of Linux, macOS or WSL.
    Shell,
    /// Python 3, with nothing installed.
    Python,
    /// R.
    R,
    /// A cell of a spreadsheet.
    Spreadsheet,
}

/// What stands in a command for the address of the register's home page.
const HOME: &str = "https://HOME/";

/// What stands in a command for the public key that is in use.
const KEY: &str = "PUBLIC-KEY";

/// The checksums are no feed, and always there.
const SUMS: &str = "SHA256SUMS";

impl Command {
    /// The command for this register, which is published at this address.
    ///
    /// An address may hold quotation marks, which would end the text in which the command has it.
    pub fn text(&self, base: &Base, register: &PublicRegister) -> String {
        self.text_at(base, key_in_use(register).map_or("", |key| key.key.as_str()))
    }

    /// The command for a site at this address with this public key.
    pub fn text_at(&self, base: &Base, key: &str) -> String {
        let address = base.as_str().replace('\'', "%27").replace('"', "%22").replace('\\', "%5C");
        self.text.replace(HOME, &address).replace(KEY, key)
    }

    /// Whether what it reads is there: some feeds are there only once there is a ledger, and signatures where the
    /// register names a key that is in use.
    pub fn is_of_use(&self, chronicle: &Chronicle) -> bool {
        let is_there = |make: Make| !matches!(make, Make::Ledger(_)) || !chronicle.ledger.is_empty();
        match self.reads {
            SUMS => true,
            SUMS_SIGNATURE => key_in_use(&chronicle.public).is_some(),
            path => formats().any(|format| format.is_at(path) && is_there(format.make)),
        }
    }
}

/// The newest key with which the site can be signed on the day of which the register speaks; before the first is in use, the
/// next.
fn key_in_use(register: &PublicRegister) -> Option<&SigningKey> {
    let keys = register.site.signing_keys.iter();
    let keys = keys.filter(|key| key.until.is_none_or(|until| until >= register.as_of));
    let (begun, to_come): (Vec<_>, Vec<_>) = keys.partition(|key| key.from <= register.as_of);
    begun.into_iter().max_by_key(|key| key.from).or_else(|| to_come.into_iter().min_by_key(|key| key.from))
}

impl Tool {
    /// The word behind the marks that begin a block of code in Markdown.
    pub fn code(self) -> &'static str {
        match self {
            Self::Shell => "sh",
            Self::Python => "python",
            Self::R => "r",
            Self::Spreadsheet => "text",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{HOME, SUMS, SUMS_SIGNATURE, formats};
    use crate::feeds::guide::PARTS;

    #[test]
    fn every_command_reads_something_that_there_is() {
        for command in PARTS.iter().flat_map(|part| part.commands) {
            let is_feed = formats().any(|format| format.is_at(command.reads));
            assert!(is_feed || [SUMS, SUMS_SIGNATURE].contains(&command.reads), "{}", command.name);
            assert!(command.text.contains(&format!("{HOME}{}", command.reads)), "{}", command.name);
        }
    }
}
