//! What can be asked of candour at a terminal: one file a command, and what they share.
//!
//! Everything that only a process knows (arguments, folder, clock, screen) comes in from outside. A command finds the
//! project, has the [pipeline](crate::pipeline) do the work, and says what came of it; it judges nothing itself.

mod args;
mod as_built;
mod begin;
mod build;
mod check;
mod collect;
mod completions;
mod diff;
mod due;
mod export;
mod import;
mod key;
mod manual;
mod national;
mod new;
mod outfile;
mod publish;
mod recording;
mod redact;
mod rename;
mod report;
mod run;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod signed;
mod terminal;
mod verify;
mod withdraw;

pub use args::command;
pub use run::{Around, Ending, run};
pub use terminal::{AskPassword, Screen, Terminal};
