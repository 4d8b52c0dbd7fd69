//! Findings at a terminal, shown the same way by every command.

use super::args::{Form, ReportArguments};
use super::terminal::{CannotRun, Terminal};
use crate::findings::{Coverage, Findings, show_with_coverage};

impl ReportArguments {
    /// Shows the findings: to a person on the screen, to a program on the way out, so that it can be piped.
    pub(super) fn show(&self, found: &Findings, terminal: &mut Terminal<'_>) -> Result<(), CannotRun> {
        self.show_with_coverage(found, None, terminal)
    }

    /// The same, and below it how much of the register has Welsh, unless only what is wrong is wanted.
    pub(super) fn show_with_coverage(
        &self,
        found: &Findings,
        coverage: Option<&Coverage>,
        terminal: &mut Terminal<'_>,
    ) -> Result<(), CannotRun> {
        let coverage = coverage.filter(|_| !self.quiet);
        let screen = match self.format {
            Form::Human => &mut terminal.err,
            Form::Json | Form::Markdown | Form::Sarif | Form::Github => &mut terminal.out,
        };
        let mut text = show_with_coverage(found, coverage, self.format.format(), screen.look);
        if self.format == Form::Human && !text.is_empty() && !self.quiet {
            // The closing line stands apart from the last finding.
            text.push('\n');
        }
        screen.put(&text)
    }

    /// Whether what is printed is for a program, which must not be handed anything else.
    pub(super) fn is_for_programs(&self) -> bool {
        self.format != Form::Human
    }

    /// Says how it went, unless only what is wrong is wanted.
    pub(super) fn close(&self, sentence: &str, terminal: &mut Terminal<'_>) -> Result<(), CannotRun> {
        if self.quiet { Ok(()) } else { terminal.say(sentence) }
    }
}

/// A number of things in words: `1 page`, `24 pages`.
pub(super) fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
