//! `candour verify`: proves that a ledger is whole, that a built site is as it was written, that the two belong to the
//! content, and that a feed, of whatever force, keeps its promises.

use super::args::{Form, RegisterArguments, ReportArguments};
use super::build::SHOWN;
use super::report::counted;
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::feeds::reading::{Origin, bytes_of};
use crate::findings::{Example, Finding, Findings, Place, Rule, Severity, tally};
use crate::hosting::{Host, hosts_of};
use crate::ledger::Ledger;
use crate::pipeline::{self, Day, Wishes};
use crate::project::Project;
use crate::public::PublicRegister;
use crate::signing::PublicKey;
use crate::site::{Proof, SIGNATURE, SitePath, prove};
use crate::verification::{
    Signed, Verdict, Whose, is_core, stands_alone, verify as verify_feed, verify_core, verify_file, verify_signatures,
};
use clap::Args;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Prove that nothing was altered: a ledger, a website, a feed of any force, and that they belong together
///
/// Without WHAT it proves the ledger of your register, and the website in public/ if it was built: that no file was altered,
/// and that it is what candour build makes of content/. WHAT is another register, a folder with a website that candour
/// built or with the feeds of one, such as a downloaded copy, one file of a feed, or the address of a register on the web. Of a feed it checks the shape, the sums,
/// the history, and that its files say the same: errors for what is invalid, warnings for what is doubtful, notes for what
/// is thin.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  candour verify\n  candour verify downloaded-site\n  candour verify downloaded-site/api/v1/\
                  register.json\n  candour verify https://register.example.police.uk/ --key RWQ…"
)]
pub(super) struct VerifyArguments {
    /// A folder with a register, a built site or a feed, a file of a feed, or an address on the web [default: the register that you are in]
    #[arg(value_name = "WHAT", conflicts_with = "root")]
    pub(super) what: Option<PathBuf>,

    /// The folder of the website [default: public, beside content]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,

    /// Prove the signatures with this public key: its 56 characters, or the file that holds it
    #[arg(long, value_name = "PUBLICKEY", value_parser = public_key)]
    pub(super) key: Option<PublicKey>,

    #[command(flatten)]
    pub(super) register: RegisterArguments,

    #[command(flatten)]
    pub(super) report: ReportArguments,
}

fn public_key(text: &str) -> Result<PublicKey, String> {
    let held = match fs::read_to_string(text) {
        Ok(file) => file,
        Err(_) => text.to_owned(),
    };
    PublicKey::read(&held).map_err(|fault| format!("{fault}; or name a file that holds one"))
}

impl VerifyArguments {
    /// Proves the signatures of a feed. Answers what they prove, in a sentence.
    fn signature_of(&self, origin: &Origin, found: &mut Findings) -> String {
        match verify_signatures(origin, self.key.as_ref().map_or(Whose::Named, Whose::Given), found) {
            Signed::ByTheKey(comment) => format!("It is signed with the key that you gave ({comment})."),
            Signed::ByItsOwnKey(comment) => format!(
                "It is signed with a key that it names itself ({comment}). Whether that key is the force's, only a copy \
                 of the key from elsewhere proves: --key PUBLICKEY"
            ),
            Signed::Unasked => "It is not signed.".to_owned(),
            Signed::Unproved => "Its signatures prove nothing.".to_owned(),
        }
    }
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
    let day = arguments.register.day(around).date();
    let said = match &arguments.what {
        Some(what) if address(what).is_some() => {
            on_the_web(arguments, address(what).unwrap_or_default(), day, &mut found)?
        }
        Some(file) if file.is_file() && arguments.key.is_some() => {
            let message = "a key proves a whole feed: name its folder or its address, not one file of it.";
            return Err(CannotRun(message.to_owned()));
        }
        Some(file) if file.is_file() => one_file(file, &mut found)?,
        Some(folder) if folder.join("content/register.toml").is_file() => {
            project(arguments, &Project::at(folder), around, &mut found)?
        }
        Some(folder) => copy_or_feed(arguments, folder, day, &mut found)?,
        None => project(arguments, &arguments.register.project(around)?, around, &mut found)?,
    };
    arguments.report.show(&found, terminal)?;
    let blocks = found.blocks(arguments.report.deny());
    let verdict = match (blocks, found.is_empty()) {
        (true, _) => format!("Not proved: {}.", tally(&found)),
        (false, true) => said.join("\n"),
        (false, false) => format!("{}\nTo look at: {}.", said.join("\n"), tally(&found)),
    };
    arguments.report.close(&verdict, terminal)?;
    Ok(if blocks { Ending::Stopped } else { Ending::Clean })
}

/// What is to be verified, if it stands on the web.
fn address(what: &Path) -> Option<&str> {
    what.to_str().filter(|text| text.starts_with("https://") || text.starts_with("http://"))
}

/// Verifies a feed on the web, and the signature of its manifest. Answers what was proved.
#[cfg(feature = "network")]
fn on_the_web(
    arguments: &VerifyArguments,
    address: &str,
    today: Date,
    found: &mut Findings,
) -> Result<Vec<String>, CannotRun> {
    let origin =
        Origin::on_the_web(address).map_err(|fault| CannotRun(format!("“{address}” cannot be verified: {fault}.")))?;
    Ok(vec![in_one_sentence(&verify_feed(&origin, today, found)), arguments.signature_of(&origin, found)])
}

#[cfg(not(feature = "network"))]
fn on_the_web(_: &VerifyArguments, address: &str, _: Date, _: &mut Findings) -> Result<Vec<String>, CannotRun> {
    let message = "is on the web, and this candour was built without the feature network. Download the site first, such as \
                   with: wget --recursive --no-parent";
    Err(CannotRun(format!("“{address}” {message} {address}")))
}

/// Verifies one file of a feed. Answers what it is.
fn one_file(file: &Path, found: &mut Findings) -> Result<Vec<String>, CannotRun> {
    let called = file.display().to_string();
    let bytes = bytes_of(file).map_err(|why| CannotRun(format!("“{called}” cannot be read: {why}.")))?;
    if !stands_alone(&called, &bytes) {
        let message = "has no schema of candour's own that it could be held to by itself. Name the folder that it came in, and candour \
                       compares it with the sum that index.json states.";
        return Err(CannotRun(format!("“{called}” {message}")));
    }
    let what = verify_file(&called.replace('\\', "/"), &bytes, found);
    let said = what.map(|what| format!("“{called}” is {what}, and keeps to its form. Other files were not looked at."));
    Ok(said.into_iter().collect())
}

/// Proves a copy of a site, or of the feeds of one. Answers what was proved.
fn copy_or_feed(
    arguments: &VerifyArguments,
    folder: &Path,
    today: Date,
    found: &mut Findings,
) -> Result<Vec<String>, CannotRun> {
    let mut said = Vec::new();
    let proof = prove(folder).map_err(|fault| CannotRun(fault.to_string()))?;
    if let Some(proof) = &proof {
        compare_files(folder, proof, arguments.report.format, found);
        said.push(whole(proof));
    }
    let Some(origin) = Origin::in_folder(folder) else {
        if proof.is_some() {
            return Ok(said);
        }
        if !folder.exists() {
            return Err(CannotRun(format!("there is no file or folder “{}”.", folder.display())));
        }
        let message = "holds no register (content/register.toml), no website that candour built (SHA256SUMS) and no feed \
                       (api/v1/index.json).";
        return Err(CannotRun(format!("the folder “{}” {message}", folder.display())));
    };
    if folder.join("api/v1/national.json").is_file() {
        said.push(
            "It is the site of a collection: what is proved of it is that its files are as they were written."
                .to_owned(),
        );
        said.push("Each register in it is proved by its own copy, collected/forces/CODE/….".to_owned());
        return Ok(said);
    }
    if is_core(&origin) {
        let copy = verify_core(&origin, found).map(|core| in_one_sentence(&core.verdict()));
        said.extend(copy);
    } else {
        said.push(in_one_sentence(&verify_feed(&origin, today, found)));
    }
    said.push(arguments.signature_of(&origin, found));
    Ok(said)
}

fn in_one_sentence(verdict: &Verdict) -> String {
    let Verdict { force, version, files, records, events } = verdict;
    // The name is a stranger's: on one line it can be nothing else.
    let force = force.split_whitespace().collect::<Vec<_>>().join(" ");
    let (files, records) = (counted(*files, "file"), counted(*records, "record"));
    let history = match events {
        0 => "no history".to_owned(),
        _ => format!("{} in one chain", counted(*events, "event")),
    };
    format!("The feed of {force} is whole (version {version}): {files}, {records}, {history}.")
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
    compare_files(&out, &proof, arguments.report.format, found);
    said.push(whole(&proof));
    said.extend(Origin::in_folder(&out).map(|origin| arguments.signature_of(&origin, found)));
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

/// So many files that are not there are told to a person one by one.
const MOST_MISSING: usize = 20;

fn compare_files(folder: &Path, proof: &Proof, form: Form, found: &mut Findings) {
    let place = |path: &str| Some(Place::file(folder.join(path).to_string_lossy().replace('\\', "/")));
    const ADVICE: &str = "if you fetched it, fetch it again; if the website is yours, build it again and put all of it on the server: \
                          candour build";
    let altered = |path: &str, message: String| Finding {
        rule: &SITE_ALTERED,
        message,
        advice: ADVICE.into(),
        place: place(path),
    };
    found
        .extend(proof.altered.iter().map(|path| altered(path.as_str(), "this file is not as candour wrote it".into())));
    match proof.missing.as_slice() {
        // Somebody who fetched a part need not be told of every other file. A program asks for them by their names.
        [first, ..] if proof.missing.len() > MOST_MISSING && matches!(form, Form::Human | Form::Markdown) => {
            let message = format!("{} are gone, such as this", counted(proof.missing.len(), "file"));
            found.add(altered(first.as_str(), message));
        }
        missing => found.extend(missing.iter().map(|path| altered(path.as_str(), "this file is gone".into()))),
    }
    found.extend(proof.unlisted.iter().map(|path| Finding {
        rule: &SITE_STRANGER,
        message: "candour did not write this file".to_owned(),
        advice: "take it away, unless you know why it is there".into(),
        place: place(path),
    }));
}

fn register_of(folder: &Path) -> Option<PublicRegister> {
    crate::feeds::reading::package(&bytes_of(&folder.join("api/v1/register.json")).ok()?).ok()
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

    fn made_on(&self, project: &Project, day: Day, found: &mut Findings) -> Option<(Date, BTreeMap<SitePath, String>)> {
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
    // A signature is proved by itself; whoever verifies has no secret key to make it again.
    let is_signature = |path: &SitePath| path.as_str().ends_with(SIGNATURE);
    let differing = paths.into_iter().filter(|path| made.get(path) != listed.get(path) && !is_signature(path));
    differing.map(ToString::to_string).collect()
}
