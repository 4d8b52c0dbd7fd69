//! Every command and every flag, each in one place: the parser, the help, the completions and the man pages are made from
//! this. Values are checked for their form here; whether they make sense is for the command to say.

use super::collect::CollectArguments;
use super::diff::DiffArguments;
use super::due::DueArguments;
use super::export::ExportArguments;
use super::import::ImportArguments;
use super::key::KeyArguments;
use super::new::NewArguments;
use super::publish::PublishArguments;
use super::redact::RedactArguments;
use super::rename::RenameArguments;
use super::schema::SchemaArguments;
use super::verify::VerifyArguments;
use super::withdraw::WithdrawArguments;
use crate::findings::{Deny, Format};
use crate::hosting::HOSTS;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;
use url::{Host, Url};

/// The whole command line as a value: what documents and completions are made from.
pub fn command() -> clap::Command {
    Arguments::command()
}

/// Publish a register of data-driven technologies
///
/// candour turns what your force wrote about its data-driven technologies into a website for the public and into feeds
/// for machines. You write in the folder content/; candour checks it and writes the folder public/.
#[derive(Debug, Parser)]
#[command(
    name = "candour",
    version,
    max_term_width = 100,
    after_help = "Examples:\n  \
        candour new my-register    Start a register in the new folder my-register\n  \
        candour new technology ID  Begin a record in a register\n  \
        candour check              See what is wrong or missing\n  \
        candour build              Write the website\n\n\
        “candour help build” explains a command. candour ends with 0 when all is well, with 1 when something in the \
        register has to be mended, and with 2 when it could not run."
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    New(NewArguments),
    Check(CheckArguments),
    Build(BuildArguments),
    Publish(PublishArguments),
    Withdraw(WithdrawArguments),
    Rename(RenameArguments),
    Redact(RedactArguments),
    Diff(DiffArguments),
    Verify(VerifyArguments),
    Due(DueArguments),
    Export(ExportArguments),
    Schema(SchemaArguments),
    Import(ImportArguments),
    Key(KeyArguments),
    Collect(CollectArguments),
    #[cfg(feature = "serve")]
    Serve(super::serve::ServeArguments),
    Completions(CompletionsArguments),
    Manual(ManualArguments),
}

/// See what is wrong or missing, without writing anything
///
/// Everything that has to be mended is shown at once, each with its file, its line and what to do. Errors keep the
/// register from being published; warnings do not.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  candour check\n  candour check --explain withheld-without-scrutiny\n  candour check --rules"
)]
pub(super) struct CheckArguments {
    /// Explain this rule, with a wrong and a right example
    #[arg(long, value_name = "RULE", conflicts_with = "rules")]
    pub(super) explain: Option<String>,

    /// List every rule
    #[arg(long)]
    pub(super) rules: bool,

    #[command(flatten)]
    pub(super) register: RegisterArguments,

    #[command(flatten)]
    pub(super) report: ReportArguments,
}

/// Check the register and write the website and its feeds
///
/// While there is an error nothing is written, and the website stays as it was. Files that have not changed are not
/// touched. Files that candour did not make are never changed or removed. In a folder with national.toml it is the national
/// site, made again from what was collected.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  candour build\n  candour build --base-url http://localhost:8000/ --out preview")]
pub(super) struct BuildArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
}

/// Print what makes your shell complete candour's commands
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  candour completions bash > ~/.local/share/bash-completion/completions/candour")]
pub(super) struct CompletionsArguments {
    /// The shell that you use
    #[arg(value_name = "SHELL")]
    pub(super) shell: clap_complete::Shell,
}

/// Write candour's manual pages
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  candour manual ~/.local/share/man/man1")]
pub(super) struct ManualArguments {
    /// The folder to write them to
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
}

/// Which site of which register, and how findings are shown.
#[derive(Debug, Args)]
pub(super) struct SiteArguments {
    /// The folder to write the website to [default: public, beside content]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,

    /// The website's address, instead of the one in content/register.toml
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub(super) base_url: Option<String>,

    /// Also write what this web host needs: into the website where the host looks there, else to hosting/ beside it
    #[arg(long, value_name = "NAME", value_parser = host_names())]
    pub(super) host_config: Vec<String>,

    /// Sign the manifest and the checksums with the secret key in this file (candour key new makes one)
    #[arg(long, value_name = "KEYFILE")]
    pub(super) sign: Option<PathBuf>,

    #[command(flatten)]
    pub(super) register: RegisterArguments,

    #[command(flatten)]
    pub(super) report: ReportArguments,
}

/// Which register, and on which day.
#[derive(Debug, Args)]
pub(super) struct RegisterArguments {
    /// The folder that holds content/ [default: the nearest one, from here upwards]
    #[arg(long, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,

    /// The day to check against, instead of today; pages and feeds then speak of that day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, allow_hyphen_values = true)]
    pub(super) today: Option<Date>,
}

/// How findings are shown, and what they stop.
#[derive(Debug, Args)]
pub(super) struct ReportArguments {
    /// Treat warnings like errors
    #[arg(long)]
    pub(super) deny_warnings: bool,

    /// The form in which findings are shown
    #[arg(long, value_name = "FORM", default_value = "human")]
    pub(super) format: Form,

    /// Say nothing but what is wrong
    #[arg(long)]
    pub(super) quiet: bool,
}

impl ReportArguments {
    pub(super) fn deny(&self) -> Deny {
        if self.deny_warnings { Deny::Warnings } else { Deny::Errors }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    /// For people
    Human,
    /// One JSON object
    Json,
    /// To paste into a message
    Markdown,
    /// SARIF 2.1.0, for code scanners
    Sarif,
    /// Notes for a GitHub pull request
    Github,
}

impl Form {
    pub(super) fn format(self) -> Format {
        match self {
            Self::Human => Format::Human,
            Self::Json => Format::Json,
            Self::Markdown => Format::Markdown,
            Self::Sarif => Format::Sarif,
            Self::Github => Format::Github,
        }
    }
}

fn host_names() -> PossibleValuesParser {
    let names = HOSTS.iter().map(|host| PossibleValue::new(host.name).help(host.about));
    PossibleValuesParser::new(names.chain([PossibleValue::new(EVERY_HOST).help("All of them")]))
}

/// What stands for every host on the command line.
pub(super) const EVERY_HOST: &str = "all";

/// A day and nothing else. jiff would also take a time of day and drop it.
pub(super) fn day(text: &str) -> Result<Date, &'static str> {
    let day = text.parse::<Date>().ok().filter(|date| date.to_string() == text);
    day.ok_or("write an existing day like this: 2026-11-21")
}

pub(super) fn base_url(text: &str) -> Result<String, &'static str> {
    let url = Url::parse(text).map_err(|_| "write the whole address, such as https://register.example.police.uk/")?;
    let local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    let plain = url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none()
        && !text.contains(|c: char| c.is_whitespace() || c.is_control());
    match (url.scheme(), local) {
        ("https", _) | ("http", true) if plain && text.ends_with('/') => Ok(url.into()),
        ("https", _) | ("http", true) if plain => Err("end the address with a slash: /"),
        ("https", _) | ("http", true) => Err("leave out spaces, names, “?” and “#”"),
        _ => Err("start the address with https:// (http:// will do for localhost only)"),
    }
}

/// A reason that the public will read.
pub(super) fn reason(text: &str) -> Result<String, String> {
    let reason = text.trim();
    if reason.is_empty() {
        return Err("say why, in a sentence that the public can read".to_owned());
    }
    if reason.chars().count() > 500 {
        return Err("say it in no more than 500 characters; what needs more room is an update".to_owned());
    }
    if reason.contains(char::is_control) || !crate::text::strange(reason).is_empty() {
        return Err("type it afresh, on one line: it holds a line break or an invisible character".to_owned());
    }
    match crate::text::private(reason).first() {
        Some((at, _)) => Err(format!("the public will read it, so leave out “{}”", &reason[at.clone()])),
        None => Ok(reason.to_owned()),
    }
}

/// A name that can stand at the top of a page.
pub(super) fn force_name(text: &str) -> Result<String, &'static str> {
    let name = text.trim();
    if name.is_empty() {
        return Err("write the name of your force");
    }
    if name.chars().count() > 100 {
        return Err("write the name in no more than 100 characters");
    }
    if name.contains(char::is_control) || !crate::text::strange(name).is_empty() {
        return Err("type the name afresh: it holds an invisible character");
    }
    Ok(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{base_url, command, day, force_name};

    #[test]
    fn the_command_line_holds_together() {
        command().debug_assert();
    }

    #[test]
    fn a_day_is_a_day_and_nothing_more() {
        for good in ["2026-01-20", "0001-01-01", "9999-12-31"] {
            assert!(day(good).is_ok(), "{good}");
        }
        for bad in ["", "today", "2026-02-30", "2026-1-2", "20260120", "2026-01-20T10:00", "-2026-01-20", " 2026-01-20"]
        {
            assert!(day(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_base_is_public_or_local_and_ends_in_a_slash() {
        let good = [
            "https://a.example/",
            "https://a.example/x/",
            "http://localhost:8000/",
            "http://127.0.0.1/",
            "http://[::1]:80/x/",
        ];
        for good in good {
            assert!(base_url(good).is_ok(), "{good}");
        }
        let bad = [
            "",
            "/",
            "a.example/",
            "http://a.example/",
            "http://localhost.evil.example/",
            "https://a.example",
            "https://a.example/x",
            "https://a.example/?q=/",
            "https://a.example/#/",
            "https://me:pass@a.example/",
            "https://a.exa mple/",
            "https:///",
            "javascript:alert(1)/",
            "file:///tmp/",
            "https://a.example/\n/",
        ];
        for bad in bad {
            assert!(base_url(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_name_is_one_visible_line() {
        assert_eq!(force_name(" Heddlu Gwynedd ").as_deref(), Ok("Heddlu Gwynedd"));
        for bad in ["", "  ", "a\nb", "a\u{202e}b", "a\u{1b}[31m", &"x".repeat(101)] {
            assert!(force_name(bad).is_err(), "{bad:?}");
        }
    }
}
