//! `candour build`: the register as a website and feeds in a folder.
//!
//! Either the whole site is written or nothing is. In a folder with `national.toml` it is the national site.

use super::args::{BuildArguments, EVERY_HOST, SiteArguments};
use super::as_built::{AsBuilt, Files, Occasion};
use super::national::{build_national, national_folder};
use super::outfile::Outfile;
use super::report::counted;
use super::run::{Around, Ending};
use super::signed::Signing;
use super::terminal::{CannotRun, Terminal};
use crate::findings::{Findings, tally};
use crate::hosting::{HOSTS, Host, MARK, beside_site, hosts_of, is_plain};
use crate::pipeline::{self, Day, Wishes};
use crate::project::Project;
use crate::public::PublicRegister;
use crate::signing::Signer;
use crate::site::{self, MediaType, WriteFault, Written};
use std::path::{Component, Path, PathBuf};
use url::Url;

pub(super) fn build(
    arguments: &BuildArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    if let Some(root) = national_folder(&arguments.site, around) {
        return build_national(&arguments.site, &root, around, terminal);
    }
    let project = arguments.site.register.project(around)?;
    let signer = arguments.site.signer(project.root(), terminal)?;
    build_site(&arguments.site, &project, signer.as_ref(), around, terminal)
}

/// Builds the site of a project and says how it went.
pub(super) fn build_site(
    arguments: &SiteArguments,
    project: &Project,
    signer: Option<&Signer>,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let out = arguments.out_of(project)?;
    let hosts = arguments.hosts();
    let wishes = Wishes { hosts: &hosts, signer };
    let mut found = Findings::new();
    let built = write(arguments, project, arguments.register.day(around), &out, &wishes, &mut found);
    arguments.report.show(&found, terminal)?;
    let name = around.folder_name(&out);
    match built? {
        Some(built) => {
            let told = write_beside(&built.beside, &out, project, around)?;
            arguments.report.close(&(built.in_words(&name, &found) + &told), terminal)?;
            Ok(Ending::Clean)
        }
        None => {
            arguments.report.close(&nothing_published(&out, &name, &found), terminal)?;
            Ok(Ending::Stopped)
        }
    }
}

/// The history as a site publishes it, below its root.
pub(super) const SHOWN: &str = "api/v1/ledger.jsonl";

/// What a build came to.
struct Built {
    files: Files,
    /// What was done to the folder; nothing where the last build was made from the same.
    written: Option<Written>,
    drafts: usize,
    withheld: usize,
    signing: Signing,
    /// What hosts need beside the site: path and text.
    beside: Vec<(&'static str, String)>,
}

/// Writes the site; `None` when something in `found` stops that.
fn write(
    arguments: &SiteArguments,
    project: &Project,
    day: Day,
    out: &Path,
    wishes: &Wishes<'_>,
    found: &mut Findings,
) -> Result<Option<Built>, CannotRun> {
    // What is signed or written for a host goes through everything again: a key or a folder elsewhere has its say.
    let is_plain = wishes.hosts.is_empty() && wishes.signer.is_none();
    let occasion = is_plain.then(|| Occasion::of(project, day, out, &arguments.base_url)).flatten();
    if let Some(kept) = occasion.as_ref().and_then(|occasion| occasion.again(found)) {
        return Ok((!found.blocks(arguments.report.deny())).then(|| Built::again(&kept)));
    }
    let Some(checked) = pipeline::checked(project, day, found) else { return Ok(None) };
    let drafts = checked.drafts();
    let public = arguments.at_base(checked.disclose(day.named()));
    if !wishes.hosts.is_empty() {
        must_be_plain(public.site.base_url.as_str())?;
    }
    let Some(ledger) = pipeline::ledger(project, found) else { return Ok(None) };
    if let Ok(shown) = std::fs::read_to_string(out.join(SHOWN)) {
        ledger.check_shown(&shown, &out.display().to_string(), found);
    }
    let Some(chronicle) = pipeline::chronicle(public, ledger, day, found) else { return Ok(None) };
    let Some(theme) = pipeline::theme(project, &chronicle.public, found) else { return Ok(None) };
    let Some(site) = pipeline::site_with(&chronicle, &theme, wishes, found) else { return Ok(None) };
    if found.blocks(arguments.report.deny()) {
        return Ok(None);
    }
    match site::write(&site, out) {
        Ok(written) => {
            let beside = beside_site(&site, &chronicle, wishes.hosts).into_iter().map(|(file, text)| (file.path, text));
            let withheld = chronicle.public.withheld_records.len();
            let signing = Signing::of(&chronicle.public, wishes);
            let files = Files::of(&written);
            if let Some(occasion) = occasion.filter(|_| matches!(signing, Signing::Unasked)) {
                occasion.keep((drafts, withheld), files, found);
            }
            let beside = beside.collect();
            Ok(Some(Built { files, written: Some(written), drafts, withheld, signing, beside }))
        }
        Err(WriteFault::Folder(fault)) => Err(CannotRun(fault.to_string())),
        Err(WriteFault::Made(faults)) => {
            found.extend(faults);
            Ok(None)
        }
    }
}

/// What stands in a server's configuration as it is must be harmless there.
fn must_be_plain(base: &str) -> Result<(), CannotRun> {
    let path = Url::parse(base).map(|url| url.path().to_owned()).unwrap_or_default();
    if is_plain(&path) {
        return Ok(());
    }
    Err(CannotRun(format!(
        "for the address {base} no configuration can be written: its path may hold letters, digits and “-._~/” only."
    )))
}

/// Writes what an administrator puts elsewhere, and says where it is.
fn write_beside(
    files: &[(&'static str, String)],
    out: &Path,
    project: &Project,
    around: &Around,
) -> Result<String, CannotRun> {
    if files.is_empty() {
        return Ok(String::new());
    }
    let folder = std::path::absolute(out).ok().and_then(|out| Some(out.parent()?.join(BESIDE)));
    let folder = folder.ok_or_else(|| CannotRun(format!("there is no room for {BESIDE}/ beside the website.")))?;
    for (path, text) in files {
        let begins = text.find(MARK).map_or(text.len(), |at| at + MARK.len());
        let path = folder.join(path);
        Outfile { path: &path, begins: &text.as_bytes()[..begins] }.write(project, text.as_bytes())?;
    }
    Ok(format!("\nWhat your web server needs is in {}.", around.folder_name(&folder)))
}

/// Where stands what hosts need beside the site.
const BESIDE: &str = "hosting";

impl SiteArguments {
    /// The hosts that were named, each once.
    fn hosts(&self) -> Vec<&'static Host> {
        let is_named = |host: &&Host| self.host_config.iter().any(|name| name == EVERY_HOST || name == host.name);
        HOSTS.iter().filter(is_named).collect()
    }

    /// The folder of the site.
    pub(super) fn out_of(&self, project: &Project) -> Result<PathBuf, CannotRun> {
        let out = self.out.clone().unwrap_or_else(|| project.default_out());
        keep_out_of_sources(&out, project)?;
        Ok(out)
    }

    /// The register at the address that was named, or its own.
    pub(super) fn at_base(&self, mut public: PublicRegister) -> PublicRegister {
        if let Some(base) = &self.base_url {
            public.site.base_url.0.clone_from(base);
        }
        public
    }
}

impl Files {
    fn of(written: &Written) -> Self {
        let pages = written.receipts.iter().filter(|receipt| receipt.media_type == MediaType::Html).count();
        Self { pages, others: written.receipts.len() - pages }
    }
}

impl Built {
    /// What was built already.
    fn again(kept: &AsBuilt) -> Self {
        let AsBuilt { files, drafts, withheld, .. } = *kept;
        Self { files, written: None, drafts, withheld, signing: Signing::Unasked, beside: Vec::new() }
    }

    fn in_words(&self, folder: &str, found: &Findings) -> String {
        let Files { pages, others } = self.files;
        let made = format!("{} and {}", counted(pages, "page"), counted(others, "other file"));
        let (written, kept, removed) = match &self.written {
            Some(Written { written, kept, removed, .. }) => (written.len(), *kept, removed.as_slice()),
            None => (0, pages + others, [].as_slice()),
        };
        let changed = match (written, removed.len()) {
            (0, 0) => "nothing has changed".to_owned(),
            (written, removed) => format!("{written} written, {kept} kept, {removed} removed"),
        };
        let mut words = format!("The site is in {folder} ({made}: {changed}).");
        let left = hosts_of(|path| removed.iter().any(|removed| removed.as_str() == path));
        words.extend(left.iter().map(|host| {
            let name = host.name;
            format!("\nIt no longer holds what {name} needs. Put it back with: candour build --host-config {name}")
        }));
        words.push_str(match self.signing {
            Signing::Signed => "\nIt is signed.",
            Signing::Missing => {
                "\nIt is not signed, and the register names a key: readers who look for the signature will hold it \
                 back. Sign it with: candour build --sign KEYFILE"
            }
            Signing::Unasked => "",
        });
        words.extend(held_back(self.drafts, self.withheld));
        if !found.is_empty() {
            words.push_str(&format!("\n{}.", tally(found)));
        }
        words
    }
}

/// What the site does not hold, in numbers only.
fn held_back(drafts: usize, withheld: usize) -> Option<String> {
    let records = match (drafts, withheld) {
        (0, 0) => return None,
        (drafts, 0) => counted(drafts, "draft"),
        (0, withheld) => counted(withheld, "withheld record"),
        (drafts, withheld) => format!("{} and {}", counted(drafts, "draft"), counted(withheld, "withheld record")),
    };
    Some(format!("\n{records} {} not in it.", if drafts + withheld == 1 { "is" } else { "are" }))
}

fn nothing_published(out: &Path, folder: &str, found: &Findings) -> String {
    let stays = if out.exists() { format!("; the site in {folder} stays as it was") } else { String::new() };
    format!("Nothing was published{stays}. {}.", capitalised(&tally(found)))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A site among its own sources would be read by the next build.
fn keep_out_of_sources(out: &Path, project: &Project) -> Result<(), CannotRun> {
    let target = settled(out);
    for folder in ["content", "themes"] {
        let sources = settled(&project.root().join(folder));
        if target.starts_with(&sources) || sources.starts_with(&target) {
            let message =
                format!("the site cannot be written to “{}”: {folder}/ is what it is made from.", out.display());
            return Err(CannotRun(format!("{message} Name another folder with --out DIR.")));
        }
    }
    Ok(())
}

/// The path with links followed as far as it exists, and what does not exist yet taken by its letters.
pub(super) fn settled(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut settled = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                settled.pop();
            }
            Component::CurDir => {}
            part => settled.push(part),
        }
        if let Ok(real) = settled.canonicalize() {
            settled = real;
        }
    }
    settled
}
