//! Where a command speaks: what can be piped on goes to `out`, what is for a person's eyes to `err`.
//!
//! Which of the two is a screen, whether it takes colour and how wide it is, `main` knows and says.

use crate::findings::{Colour, Look};
use crate::text::printable;
use annotate_snippets::renderer::AnsiColor;
use std::fmt;
use std::io::{self, BufRead, Write};

/// The two places where a command speaks.
pub struct Terminal<'a> {
    /// Where results go.
    pub out: Screen<'a>,
    /// Where everything else goes.
    pub err: Screen<'a>,
    /// What a person at the keyboard answers; `None` if nobody can be asked.
    pub answers: Option<Box<dyn BufRead + 'a>>,
    /// Asks for a password without showing it; `None` if nobody can be asked.
    pub password: Option<Box<AskPassword<'a>>>,
}

/// Asks a question, and answers what was typed unseen.
pub type AskPassword<'a> = dyn FnMut(&str) -> io::Result<String> + 'a;

/// A place for text.
pub struct Screen<'a> {
    /// Takes the text.
    pub to: Box<dyn Write + 'a>,
    /// How text should look there.
    pub look: Look,
}

impl Terminal<'_> {
    /// Says a sentence to the person at the screen.
    pub(super) fn say(&mut self, sentence: impl fmt::Display) -> Result<(), CannotRun> {
        self.err.put(&format!("{}\n", printable(&sentence.to_string())))
    }

    /// Asks a question and waits for the answer, without the spaces around it; `None` if nobody answers.
    pub(super) fn ask(&mut self, question: &str) -> Result<Option<String>, CannotRun> {
        let Some(answers) = &mut self.answers else { return Ok(None) };
        self.err.put(&printable(question))?;
        let mut line = String::new();
        match answers.read_line(&mut line) {
            Ok(0) => Ok(None),
            Ok(_) => Ok(Some(line.trim().to_owned())),
            Err(fault) => Err(CannotRun(format!("your answer could not be read: {fault}"))),
        }
    }

    /// Asks for a password, which is not shown; `None` if nobody can be asked.
    pub(super) fn ask_password(&mut self, question: &str) -> Result<Option<String>, CannotRun> {
        let Some(ask) = &mut self.password else { return Ok(None) };
        ask(&printable(question))
            .map(Some)
            .map_err(|fault| CannotRun(format!("your password could not be read: {fault}")))
    }

    /// Says why the command could not run. What cannot be said any more is not said.
    pub(super) fn complain(&mut self, reason: &CannotRun) {
        let (red, plain) = match self.err.look.colour {
            Colour::Plain => (String::new(), String::new()),
            Colour::Coloured => {
                let style = AnsiColor::BrightRed.on_default().bold();
                (style.render().to_string(), style.render_reset().to_string())
            }
        };
        let _ = self.err.put(&format!("{red}error{plain}: {}\n", printable(&reason.0)));
    }
}

impl Screen<'_> {
    /// Puts out a text as it is. A reader who has gone away is no fault: the work goes on without them.
    pub(super) fn put(&mut self, text: &str) -> Result<(), CannotRun> {
        match self.to.write_all(text.as_bytes()).and_then(|()| self.to.flush()) {
            Err(fault) if fault.kind() != io::ErrorKind::BrokenPipe => {
                Err(CannotRun(format!("what candour has to say cannot be written: {fault}")))
            }
            _ => Ok(()),
        }
    }
}

/// Why a command could not do its work, in a sentence or two.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CannotRun(pub(super) String);
