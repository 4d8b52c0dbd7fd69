//! `candour due`: what falls due, for people, programs and calendars.

use super::args::RegisterArguments;
use super::outfile::Outfile;
use super::report::counted;
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::calendar::{Calendar, Form as Written};
use crate::findings::{Findings, Format, show, tally};
use crate::pipeline;
use clap::{Args, ValueEnum};
use jiff::Span;
use std::path::PathBuf;

/// See what is overdue and what falls due soon
///
/// Reviews of records and assessments, ends of trials and contracts, what is withheld and must be looked at again, answers
/// that were promised, and the register's own updates and statements. Only what is public is listed, so the list can be
/// sent to anybody.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  candour due --within 30d\n  candour due --within 1y --format ical --out due.ics\n  \
                  candour due --deny-overdue"
)]
pub(super) struct DueArguments {
    /// How far to look ahead, in days, weeks, months or years: 30d, 6w, 3m, 1y
    #[arg(long, value_name = "TIME", value_parser = span, default_value = "90d")]
    within: Span,

    /// The form of the list
    #[arg(long, value_name = "FORM", default_value = "human")]
    format: Form,

    /// Write the list to this file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// End with 1 if anything is overdue
    #[arg(long)]
    deny_overdue: bool,

    #[command(flatten)]
    register: RegisterArguments,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people
    Human,
    /// One JSON object
    Json,
    /// A calendar (iCalendar, RFC 5545)
    Ical,
}

pub(super) fn due(arguments: &DueArguments, around: &Around, terminal: &mut Terminal<'_>) -> Result<Ending, CannotRun> {
    let project = arguments.register.project(around)?;
    let day = arguments.register.day(around);
    let mut found = Findings::new();
    let Some(chronicle) = pipeline::publication(&project, day, &mut found) else {
        terminal.err.put(&show(&found, Format::Human, terminal.err.look))?;
        terminal.say(format!("\n{}. Mend the errors first: what falls due cannot be told before.", tally(&found)))?;
        return Ok(Ending::Stopped);
    };
    let today = day.date();
    let until = today.checked_add(arguments.within).map_err(|_| CannotRun("that is too far ahead.".to_owned()))?;
    let calendar = Calendar::of(&chronicle.public, today, until);
    let form = match arguments.format {
        Form::Human => Written::Text,
        Form::Json => Written::Json,
        Form::Ical => Written::Ical,
    };
    let text = calendar.written(form);
    match &arguments.out {
        None => terminal.out.put(&text)?,
        Some(path) => {
            Outfile { path, begins: form.begins().as_bytes() }.write(&project, text.as_bytes())?;
            terminal.say(format!(
                "{} overdue and {} to come: see {}.",
                counted(calendar.overdue().len(), "thing"),
                calendar.to_come().len(),
                path.display()
            ))?;
        }
    }
    let stopped = arguments.deny_overdue && !calendar.overdue().is_empty();
    Ok(if stopped { Ending::Stopped } else { Ending::Clean })
}

/// A number and one of four letters.
fn span(text: &str) -> Result<Span, &'static str> {
    let wrong = "write a number and d, w, m or y: 30d, 6w, 3m, 1y";
    let at = text.len().checked_sub(1).filter(|at| text.is_char_boundary(*at)).ok_or(wrong)?;
    let (number, unit) = text.split_at(at);
    let number: i32 = number.parse().ok().filter(|number| (0..=9999).contains(number)).ok_or(wrong)?;
    let span = Span::new();
    match unit {
        "d" => span.try_days(number),
        "w" => span.try_weeks(number),
        "m" => span.try_months(number),
        "y" => span.try_years(number),
        _ => return Err(wrong),
    }
    .map_err(|_| wrong)
}

#[cfg(test)]
mod tests {
    use super::span;
    use jiff::civil::date;

    #[test]
    fn a_time_is_a_number_and_a_letter() {
        let today = date(2026, 1, 31);
        for (text, day) in [
            ("0d", today),
            ("30d", date(2026, 3, 2)),
            ("2w", date(2026, 2, 14)),
            ("1m", date(2026, 2, 28)),
            ("1y", date(2027, 1, 31)),
        ] {
            assert_eq!(span(text).map(|span| today + span), Ok(day), "{text}");
        }
        for text in ["", "d", "30", "-1d", "1.5d", "30 d", "1é", "é", "99999999999d", "10000y", "+-1d"] {
            assert!(span(text).is_err(), "{text:?}");
        }
    }
}
