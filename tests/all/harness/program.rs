//! The program itself.

use assert_cmd::Command;
use std::path::Path;

/// What a command left behind.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs candour in a folder. A fault of its own fails the test, whatever it was about.
pub(crate) fn candour(folder: &Path, arguments: &[&str]) -> Ran {
    program(Command::new(env!("CARGO_BIN_EXE_candour")).current_dir(folder).args(arguments))
}

/// Runs candour by a command that is ready.
pub(crate) fn program(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    let ran = Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    };
    assert!(!ran.err.contains("fault of its own"), "{:.2000}", ran.err);
    ran
}

/// How often a command is killed in a test: as often as `KILLS` says, or a few times.
pub(crate) fn kills() -> usize {
    std::env::var("KILLS").ok().and_then(|times| times.parse().ok()).unwrap_or(12)
}
