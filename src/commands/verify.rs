//! `candour verify`: proves that a ledger is whole, that a built site is as it was written, and that the two belong to the
//! content.

use super::args::{RegisterArguments, ReportArguments};
use super::build::SHOWN;
use super::report::counted;
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::findings::{Example, Finding, Findings, Place, Rule, Severity, tally};
use crate::hosting::{Host, hosts_of};
use crate::ledger::{EVENTS, FOLDER, Ledger, LedgerFile};
use crate::pipeline::{self, Day, Wishes};
use crate::project::Project;
use crate::public::PublicRegister;
use crate::site::{Proof, SitePath, prove};
use clap::Args;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Prove that nothing was altered: the ledger, the website, and that the one belongs to the other
///
/// Without DIR it proves the ledger of your register, and the website in public/ if it was built: that no file was altered,
/// and that it is what candour build makes of content/. DIR is another register, or any folder with a website that candour
/// built, such as a downloaded copy.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  candour verify\n  candour verify downloaded-site")]
pub(super) struct VerifyArguments {
    /// A folder with a register or with a built site [default: the register that you are in]
    #[arg(value_name = "DIR", conflicts_with = "root")]
    pub(super) folder: Option<PathBuf>,

    /// The folder of the website [default: public, beside content]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,

    #[command(flatten)]
    pub(super) register: RegisterArguments,

    #[command(flatten)]
    pub(super) report: ReportArguments,
}

/// The rules of this command.
pub(super) const RULES: &[&Rule] = &[&SITE_ALTERED, &SITE_STRANGER, &SITE_OUT_OF_DATE];

static SITE_ALTERED: Rule = Rule {
    name: "site-altered",
    family: "site",
    severity: Severity::Error,
    about: "Every file of a built site is there, with the bytes that candour wrote.",
    why: "a page that was changed on the server is no longer what the force published",
    wrong: Example { file: "public/index.html", text: "a figure is changed on the server\n" },
    right: Example { file: "public/index.html", text: "the file as candour build wrote it\n" },
};

static SITE_STRANGER: Rule = Rule {
    name: "site-stranger",
    family: "site",
    severity: Severity::Warning,
    about: "A built site holds nothing but what candour wrote.",
    why: "readers take every page at the register's address for the register",
    wrong: Example { file: "public/news.html", text: "a page that somebody put there\n" },
    right: Example { file: "public/", text: "only what SHA256SUMS lists\n" },
};

static SITE_OUT_OF_DATE: Rule = Rule {
    name: "site-out-of-date",
    family: "site",
    severity: Severity::Error,
    about: "A built site is what candour build makes of the content beside it.",
    why: "what the public reads must be what the force says",
    wrong: Example { file: "public/", text: "content/ was changed after the last build\n" },
    right: Example { file: "public/", text: "candour build\n" },
};

pub(super) fn verify(
    arguments: &VerifyArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let mut found = Findings::new();
    let said = match &arguments.folder {
        Some(folder) if folder.join("content/register.toml").is_file() => {
            project(arguments, &Project::at(folder), around, &mut found)?
        }
        Some(folder) => match prove(folder).map_err(|fault| CannotRun(fault.to_string()))? {
            Some(proof) => copy(folder, &proof, &mut found)?,
            None => {
                let message =
                    "holds neither a register (content/register.toml) nor a website that candour built (SHA256SUMS).";
                return Err(CannotRun(format!("the folder “{}” {message}", folder.display())));
            }
        },
        None => project(arguments, &arguments.register.project(around)?, around, &mut found)?,
    };
    arguments.report.show(&found, terminal)?;
    let blocks = found.blocks(arguments.report.deny());
    let verdict = if blocks { format!("Not proved: {}.", tally(&found)) } else { said.join("\n") };
    arguments.report.close(&verdict, terminal)?;
    Ok(if blocks { Ending::Stopped } else { Ending::Clean })
}

/// Proves a register: its ledger, and its site if there is one. Answers what was proved.
fn project(
    arguments: &VerifyArguments,
    project: &Project,
    around: &Around,
    found: &mut Findings,
) -> Result<Vec<String>, CannotRun> {
    let mut said = Vec::new();
    let Some(ledger) = pipeline::ledger(project, found) else { return Ok(said) };
    said.push(in_words(&ledger));
    let out = arguments.out.clone().unwrap_or_else(|| project.default_out());
    let Some(proof) = prove(&out).map_err(|fault| CannotRun(fault.to_string()))? else {
        said.push(format!("There is no website in {} to prove.", around.folder_name(&out)));
        return Ok(said);
    };
    compare_files(&out, &proof, found);
    said.push(whole(&proof));
    if let Ok(shown) = fs::read_to_string(out.join(SHOWN)) {
        ledger.check_shown(&shown, &out.display().to_string(), found);
    }
    if found.errors() > 0 {
        return Ok(said);
    }
    let hosts = hosts_of(|path| proof.listed.keys().any(|listed| listed.as_str() == path));
    let built = Built::read(&out, hosts)?;
    let Some(made) = built.made(project, arguments.register.day(around), found)? else { return Ok(said) };
    let differing = differing(&made, &proof.listed);
    match &differing[..] {
        [] => said.push(built.in_words()),
        [first, ..] => found.add(Finding {
            rule: &SITE_OUT_OF_DATE,
            message: format!(
                "the website is not what content/ makes: {} differ, such as {first}",
                counted(differing.len(), "file")
            ),
            advice: "build it again: candour build".into(),
            place: None,
        }),
    }
    Ok(said)
}

/// Proves a copy of a site by itself. Answers what was proved.
fn copy(folder: &Path, proof: &Proof, found: &mut Findings) -> Result<Vec<String>, CannotRun> {
    compare_files(folder, proof, found);
    let mut said = vec![whole(proof)];
    let files = ledger_files(folder, proof);
    let ledger = Ledger::read(&files, found);
    if found.errors() > 0 {
        return Ok(said);
    }
    said.push(in_words(&ledger));
    if let (false, Some(public)) = (ledger.is_empty(), register_of(folder)) {
        let proposal = ledger.compare(&public).map_err(|fault| CannotRun(fault.to_string()))?;
        let open = proposal.proposed.len() + proposal.vanished.len();
        said.push(match open {
            0 => "Its register is what its ledger adds up to.".to_owned(),
            _ => format!("{} of its register are not in its ledger yet.", counted(open, "change")),
        });
    }
    Ok(said)
}

fn whole(proof: &Proof) -> String {
    let files = counted(proof.listed.len(), "file");
    match proof.unlisted.len() {
        0 => format!("The website is as candour wrote it: {files}."),
        others => {
            format!("Candour's {files} are as it wrote them; {} beside them it did not write.", counted(others, "file"))
        }
    }
}

fn in_words(ledger: &Ledger) -> String {
    if ledger.is_empty() {
        return "Nothing was published yet: there is no ledger.".to_owned();
    }
    let events = counted(ledger.events().len(), "event");
    let redacted =
        ledger.versions().filter(|(event, number)| ledger.redaction(&event.entry(), *number).is_some()).count();
    let versions = counted(ledger.versions().count() - redacted, "version");
    let redacted = if redacted == 0 { String::new() } else { format!(" ({redacted} more redacted)") };
    format!("The ledger is whole: {events} in one chain, {versions}{redacted}.")
}

fn compare_files(folder: &Path, proof: &Proof, found: &mut Findings) {
    let place = |path: &str| Some(Place::file(folder.join(path).to_string_lossy().replace('\\', "/")));
    for (paths, what) in [(&proof.altered, "is not as candour wrote it"), (&proof.missing, "is gone")] {
        found.extend(paths.iter().map(|path| Finding {
            rule: &SITE_ALTERED,
            message: format!("this file {what}"),
            advice: "build the website again and put all of it on the server: candour build".into(),
            place: place(path.as_str()),
        }));
    }
    found.extend(proof.unlisted.iter().map(|path| Finding {
        rule: &SITE_STRANGER,
        message: "candour did not write this file".to_owned(),
        advice: "take it away, unless you know why it is there".into(),
        place: place(path),
    }));
}

/// The ledger as a site publishes it.
fn ledger_files(folder: &Path, proof: &Proof) -> Vec<LedgerFile> {
    let paths = proof.listed.keys().filter_map(|path| {
        let rest = path.as_str().strip_prefix("api/v1/")?;
        if rest == "ledger.jsonl" {
            return Some((path, EVENTS.to_owned()));
        }
        let (entry, number) = rest.split_once("/versions/")?;
        Some((path, format!("{FOLDER}/versions/{entry}/{number}")))
    });
    let files = paths.filter_map(|(path, name)| {
        let text = fs::read_to_string(folder.join(path.as_path())).ok()?;
        Some(LedgerFile { path: name.into(), text: text.into() })
    });
    files.collect()
}

fn register_of(folder: &Path) -> Option<PublicRegister> {
    serde_json::from_str(&fs::read_to_string(folder.join("api/v1/register.json")).ok()?).ok()
}

/// How a site was built, as it says itself.
struct Built {
    public: PublicRegister,
    /// The hosts whose files it holds.
    hosts: Vec<&'static Host>,
}

impl Built {
    fn read(folder: &Path, hosts: Vec<&'static Host>) -> Result<Self, CannotRun> {
        let unread = || CannotRun(format!("the website in “{}” holds no register that can be read.", folder.display()));
        Ok(Self { public: register_of(folder).ok_or_else(unread)?, hosts })
    }

    /// The sums of every file of the site that this content makes, for the same address and, if it was built for a day
    /// that somebody named, for that day.
    fn made(
        &self,
        project: &Project,
        day: Day,
        found: &mut Findings,
    ) -> Result<Option<BTreeMap<SitePath, String>>, CannotRun> {
        let mut own = Findings::new();
        let made = self.made_on(project, day, &mut own).or_else(|| {
            found.extend(own.iter().filter(|finding| finding.rule.severity == Severity::Error).cloned());
            None
        });
        let Some((as_of, sums)) = made else { return Ok(None) };
        if as_of == self.public.as_of || day.named().is_some() {
            return Ok(Some(sums));
        }
        let again = self.made_on(project, Day::Named(self.public.as_of), &mut Findings::new());
        Ok(Some(again.map_or(sums, |(_, sums)| sums)))
    }

    fn made_on(
        &self,
        project: &Project,
        day: Day,
        found: &mut Findings,
    ) -> Option<(jiff::civil::Date, BTreeMap<SitePath, String>)> {
        let mut public = pipeline::checked(project, day, found)?.disclose(day.named());
        public.site.base_url.clone_from(&self.public.site.base_url);
        let ledger = pipeline::ledger(project, found)?;
        let chronicle = pipeline::chronicle(public, ledger, day, found)?;
        let theme = pipeline::theme(project, &chronicle.public, found)?;
        let site = pipeline::site_with(&chronicle, &theme, &Wishes { hosts: &self.hosts, signer: None }, found)?;
        let sums = site.sums().map_err(|faults| found.extend(faults)).ok()?;
        Some((chronicle.public.as_of, sums))
    }

    fn in_words(&self) -> String {
        let Self { public, .. } = self;
        format!("The website is what content/ makes, as of {}, for {}.", public.as_of, public.site.base_url)
    }
}

fn differing(made: &BTreeMap<SitePath, String>, listed: &BTreeMap<SitePath, String>) -> Vec<String> {
    let mut paths: Vec<&SitePath> = made.keys().chain(listed.keys()).collect();
    paths.sort_unstable();
    paths.dedup();
    paths.into_iter().filter(|path| made.get(path) != listed.get(path)).map(ToString::to_string).collect()
}
