//! A command that can be copied: what it does, for which program it is, and the feed that it reads.

use crate::feeds::base::Base;
use crate::feeds::formats::{Make, formats};
use crate::ledger::Ledger;

/// Something that can be copied and run as it stands.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its name among the words: `guide_NAME`.
    pub name: &'static str,
    /// What it does, in English.
    pub says: &'static str,
    /// What runs it.
    pub tool: Tool,
    /// The path of the feed that it reads, or of the checksums.
    pub reads: &'static str,
    /// Its text, in which [`HOME`] stands for the address of the register.
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

/// The checksums are no feed, and always there.
const SUMS: &str = "SHA256SUMS";

impl Command {
    /// The command for the register at this address.
    ///
    /// An address may hold quotation marks, which would end the text in which the command has it.
    pub fn text(&self, base: &Base) -> String {
        let address = base.as_str().replace('\'', "%27").replace('"', "%22").replace('\\', "%5C");
        self.text.replace(HOME, &address)
    }

    /// Whether what it reads is there: some feeds are there only once there is a ledger.
    pub fn is_of_use(&self, ledger: &Ledger) -> bool {
        let is_there = |make: Make| !matches!(make, Make::Ledger(_)) || !ledger.is_empty();
        self.reads == SUMS || formats().any(|format| format.is_at(self.reads) && is_there(format.make))
    }
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
    use super::{Base, Command, HOME, SUMS, Tool, formats};
    use crate::feeds::guide::PARTS;
    use crate::ledger::Ledger;

    #[test]
    fn a_command_holds_the_whole_address_and_cannot_be_broken_out_of() {
        let command =
            Command { name: "", says: "", tool: Tool::Shell, reads: "", text: "curl 'https://HOME/api/v1/x'" };
        assert_eq!(command.text(&Base::new("https://a.example/ai/")), "curl 'https://a.example/ai/api/v1/x'");
        assert_eq!(command.text(&Base::new("https://a.example/o'x")), "curl 'https://a.example/o%27x/api/v1/x'");
    }

    #[test]
    fn every_command_reads_something_that_there_is() {
        for command in PARTS.iter().flat_map(|part| part.commands) {
            let is_known = command.reads == SUMS || formats().any(|format| format.is_at(command.reads));
            assert!(is_known, "{} reads {}", command.name, command.reads);
            assert!(command.text.contains(&format!("{HOME}{}", command.reads)), "{}", command.name);
        }
        let changes =
            PARTS.iter().flat_map(|part| part.commands).find(|command| command.reads.ends_with("changes.json"));
        assert!(!changes.unwrap().is_of_use(&Ledger::default()), "without a ledger there are no changes");
    }
}
