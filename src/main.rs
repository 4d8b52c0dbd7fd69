//! candour at a terminal: hands over what only a process knows (arguments, folder, day, screen) and ends with the exit
//! code. What is done with it stands in [`candour::commands`].

use anstream::{AutoStream, ColorChoice};
use candour::commands::{Around, Ending, Screen, Terminal, run};
use candour::findings::{Colour, Look};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use mimalloc::MiMalloc;
use std::io::{self, IsTerminal, Write};
use std::panic;
use std::process::ExitCode;
use std::sync::Once;

/// A build makes many small things on several threads; [`benches`](../benches/README.md) has what this saves.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    speak_plainly_of_own_faults();
    let ending = panic::catch_unwind(|| {
        let now = Timestamp::now();
        let around = Around { folder: std::env::current_dir().ok(), today: day(now), now };
        let (out, err) = (io::stdout(), io::stderr());
        let is_attended = io::stdin().is_terminal() && err.is_terminal();
        let mut terminal = Terminal {
            out: Screen { look: look(AutoStream::choice(&out)), to: Box::new(AutoStream::auto(out)) },
            answers: is_attended.then(|| Box::new(io::stdin().lock()) as _),
            password: is_attended.then(|| Box::new(|question: &str| rpassword::prompt_password(question)) as _),
            err: Screen { look: look(AutoStream::choice(&err)), to: Box::new(AutoStream::auto(err)) },
        };
        run(std::env::args_os(), &around, &mut terminal)
    });
    ExitCode::from(ending.unwrap_or(Ending::CouldNotRun).code())
}

/// Says once, whatever thread it happens on, that candour itself is at fault, and where; never a backtrace.
fn speak_plainly_of_own_faults() {
    let once = Once::new();
    panic::set_hook(Box::new(move |fault| {
        once.call_once(|| {
            let place = fault.location().map_or_else(String::new, |at| {
                let file = at.file().rsplit(['/', '\\']).next().unwrap_or_default();
                format!(" Please report it with these words: {file}, line {}.", at.line())
            });
            let message = "error: candour stopped because of a fault of its own. The site is as it was.";
            let _ = writeln!(io::stderr(), "{message}{place}");
        });
    }));
}

/// The day in Greenwich; around midnight in summer that is yesterday.
fn day(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::UTC).date()
}

fn look(choice: ColorChoice) -> Look {
    let colour = if choice == ColorChoice::Never { Colour::Plain } else { Colour::Coloured };
    let plain = Look::default();
    let width = terminal_size::terminal_size().map_or(plain.width, |(width, _)| usize::from(width.0));
    Look { colour, width }
}
