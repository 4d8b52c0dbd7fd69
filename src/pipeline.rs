//! The stages of a build, joined once: texts, register, checked register, public register, site. Every command stands on
//! them.
//!
//! It reads the force's folder and nothing else: no clock, no environment, no terminal. Writing the site is left to
//! [`crate::site::write()`].

use crate::feeds;
use crate::findings::{Example, Finding, Findings, Place, Rule, Severity};
use crate::hosting::{self, Host};
use crate::ledger::{Chronicle, DayOf, Ledger, LedgerFile};
use crate::national::{Copies, NationalRegister};
use crate::pages::{self, Theme};
use crate::project::Project;
use crate::public::PublicRegister;
use crate::register::{CheckedRegister, Register};
use crate::signing::Signer;
use crate::site::{MARK, MediaType, PathClash, SIGNATURE, SUMS, Site, SitePath};
use crate::standard::SigningKey;
use crate::text::Source;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The rules of this family.
pub const RULES: &[&Rule] = &[&PATH_CLASH, &UNNAMED_KEY];

/// The theme of a force that names none.
const PLAIN: &str = "plain";

static PATH_CLASH: Rule = Rule {
    name: "path-clash",
    family: "site",
    severity: Severity::Error,
    about: "Every page and every feed has an address of its own.",
    why: "one of two pages at the same address could never be read",
    wrong: Example { file: "content/pages/", text: "a page data.md, where the list of downloads stands\n" },
    right: Example { file: "content/pages/", text: "the same page as our-data.md\n" },
};

static UNNAMED_KEY: Rule = Rule {
    name: "unnamed-key",
    family: "site",
    severity: Severity::Error,
    about: "A site is signed with a key that its register names as one in use.",
    why: "a reader who does not find the key in the register must take the signature for a forged one",
    wrong: Example { file: "content/register.toml", text: "no [[site.signing_keys]], and --sign KEYFILE\n" },
    right: Example {
        file: "content/register.toml",
        text: "[[site.signing_keys]]\nkey = \"RWQ…\"\nfrom = 2026-11-21\n",
    },
};

/// What the force may publish on this day, with its history; `None` once `found` holds an error.
pub fn publication(project: &Project, day: Day, found: &mut Findings) -> Option<Chronicle> {
    let public = checked(project, day, found)?.disclose(day.named());
    let ledger = ledger(project, found)?;
    chronicle(public, ledger, day, found)
}

/// The force's register with every rule applied; `None` once `found` holds an error.
pub fn checked(project: &Project, day: Day, found: &mut Findings) -> Option<CheckedRegister> {
    let register = Register::read(&project.read(found), found);
    checked_register(project, register, day, found)
}

/// The same of a register that was read. Where it has an error, records that were published and are gone are told as well: other
/// records name them, and it is they that are to be put back.
pub fn checked_register(
    project: &Project,
    register: Register,
    day: Day,
    found: &mut Findings,
) -> Option<CheckedRegister> {
    let there = register.published();
    let checked = register.check(day.date(), found);
    if checked.is_none()
        && let (Some(there), Some(ledger)) = (there, ledger(project, &mut Findings::new()))
    {
        ledger.check_there(&there, found);
    }
    checked
}

/// The register that these texts make, with every rule applied; `None` once `found` holds an error.
pub fn checked_texts(sources: &[Source], day: Day, found: &mut Findings) -> Option<CheckedRegister> {
    Register::read(sources, found).check(day.date(), found)
}

/// What was public before; `None` once `found` holds an error.
pub fn ledger(project: &Project, found: &mut Findings) -> Option<Ledger> {
    ledger_but(project, |_| false, found)
}

/// The same, whatever findings of this sort there are.
pub fn ledger_but(
    project: &Project,
    is_passed_over: impl Fn(&Finding) -> bool,
    found: &mut Findings,
) -> Option<Ledger> {
    let files = project.ledger(found).into_iter().map(|source| LedgerFile { path: source.path, text: source.text });
    let mut told = Findings::new();
    let ledger = Ledger::read(&files.collect::<Vec<_>>(), &mut told);
    found.extend(told.iter().filter(|finding| !is_passed_over(finding)).cloned());
    (found.errors() == 0).then_some(ledger)
}

/// The register held against its ledger; `None` once `found` holds an error.
pub fn chronicle(
    public: PublicRegister,
    ledger: impl Into<Arc<Ledger>>,
    day: Day,
    found: &mut Findings,
) -> Option<Chronicle> {
    let ledger = ledger.into();
    let unrecorded = if ledger.is_empty() {
        BTreeSet::new()
    } else {
        let proposal = ledger.compare(&public).map_err(|fault| found.add(feeds::not_made(&fault))).ok()?;
        ledger.check(&proposal, found);
        proposal.entries()
    };
    (found.errors() == 0).then(|| Chronicle::new(public, ledger, unrecorded, day.of()))
}

/// The theme that the register names, with the force's own files over those of the plain theme.
pub fn theme(project: &Project, public: &PublicRegister, found: &mut Findings) -> Option<Theme> {
    let name = public.site.theme.as_ref().map_or(PLAIN, |theme| theme.as_str());
    let over = project.theme(name, found).into_iter().map(|file| (file.path, file.bytes)).collect();
    Theme::load(name, public.languages(), over, found)
}

/// Every page and every feed, not yet made. Touches no disk.
pub fn site<'a>(chronicle: &'a Chronicle, theme: &'a Theme, found: &mut Findings) -> Option<Site<'a, Finding>> {
    site_with(chronicle, theme, &Wishes::default(), found)
}

/// What a publisher wants of a site beside its pages and feeds.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wishes<'a> {
    /// The hosts whose files are to stand in it.
    pub hosts: &'a [&'static Host],
    /// The key with which it is to be signed.
    pub signer: Option<&'a Signer>,
}

/// Every page and every feed, not yet made, and what the publisher wants beside them. Touches no disk.
pub fn site_with<'a>(
    chronicle: &'a Chronicle,
    theme: &'a Theme,
    wishes: &Wishes<'a>,
    found: &mut Findings,
) -> Option<Site<'a, Finding>> {
    if let Some(signer) = wishes.signer {
        check_key(&chronicle.public, signer, found)?;
    }
    let (pages, feeds) = rayon::join(|| pages::render(chronicle, theme), || feeds::render(chronicle, theme.welsh()));
    let (force, sequence) = (&chronicle.public.force.id, chronicle.ledger.sequence());
    let comment = format!("force:{force} sequence:{sequence} as_of:{}", chronicle.public.as_of);
    Site::new(pages.into_iter().chain(feeds).collect())
        .and_then(|site| feeds::close(site, chronicle))
        .and_then(|site| hosting::within_site(site, chronicle, wishes.hosts))
        .and_then(|site| signed(site, MARK, &comment, wishes.signer))
        .and_then(Site::sealed)
        .and_then(|site| signed(site, SUMS, &comment, wishes.signer))
        .map_err(|clash| found.add(clashing(&clash)))
        .ok()
}

/// Every page and every feed of a national collection, not yet made; signed where there is a key. Touches no disk.
pub fn national_site<'a>(
    register: &'a NationalRegister,
    copies: &'a dyn Copies,
    theme: &'a Theme,
    signer: Option<&'a Signer>,
    found: &mut Findings,
) -> Option<Site<'a, Finding>> {
    if let Some(signer) = signer {
        let place = ("national.toml", "national.signing_keys");
        check_named(&register.nation.signing_keys, register.as_of, signer, place, found)?;
    }
    let pages = pages::national::render(register, copies, theme);
    let feeds = feeds::national::render(register, copies, theme.welsh());
    let comment = format!("collection:{} as_of:{}", register.nation.base_url, register.as_of);
    Site::new(pages.into_iter().chain(feeds).collect())
        .and_then(|site| site.streaming(feeds::national::streams(register, copies)))
        .and_then(|site| feeds::national::close(site, register, copies))
        .and_then(|site| signed(site, MARK, &comment, signer))
        .and_then(Site::sealed)
        .and_then(|site| signed(site, SUMS, &comment, signer))
        .map_err(|clash| found.add(clashing(&clash)))
        .ok()
}

/// Whether the register names the key; `None` and a finding if it does not.
pub fn check_key(public: &PublicRegister, signer: &Signer, found: &mut Findings) -> Option<()> {
    let place = ("content/register.toml", "site.signing_keys");
    check_named(&public.site.signing_keys, public.as_of, signer, place, found)
}

/// Whether the key is among those in use on this day; `file` names them in `table`.
fn check_named(
    keys: &[SigningKey],
    as_of: Date,
    signer: &Signer,
    (file, table): (&str, &str),
    found: &mut Findings,
) -> Option<()> {
    let key = signer.public_key().to_string();
    let named = keys.iter().find(|named| named.key.as_str() == key);
    let (message, advice) = match named {
        Some(named) if named.until.is_none_or(|until| until >= as_of) => return Some(()),
        Some(_) => (
            "the key that you sign with is no longer in use",
            format!("sign with the key that took its place, or take away its line until = … in {file}"),
        ),
        None => (
            "the register does not name the key that you sign with",
            format!("write in {file}: [[{table}]], below it key = \"{key}\" and from = {as_of}"),
        ),
    };
    let place = Some(Place::file(file));
    found.add(Finding { rule: &UNNAMED_KEY, message: message.to_owned(), advice, place });
    None
}

/// The site with the signature of one of its closing files beside that file.
///
/// The comment that is signed with it holds no clock: it names the file, and whose site it is in which state.
fn signed<'a>(
    site: Site<'a, Finding>,
    file: &'static str,
    whose: &str,
    signer: Option<&'a Signer>,
) -> Result<Site<'a, Finding>, PathClash> {
    let (Some(signer), Ok(path)) = (signer, SitePath::new(&format!("{file}{SIGNATURE}"))) else { return Ok(site) };
    let comment = format!("file:{file} {whose}");
    site.following(file, path, MediaType::Text, move |bytes| Ok(signer.sign(bytes, &comment).into_bytes()))
}

fn clashing(clash: &PathClash) -> Finding {
    Finding {
        rule: &PATH_CLASH,
        message: format!("two files of the site want the same address: “{}” and “{}”", clash.first, clash.second),
        advice: "rename the page or the record that one of them is made from".into(),
        place: None,
    }
}

/// The day of a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// The day that the clock shows. It decides what is overdue, and no page speaks of it.
    Clock(Date),
    /// A day that the publisher named. It decides what is overdue, and pages and feeds speak of it.
    Named(Date),
}

impl Day {
    /// The day itself.
    pub fn date(self) -> Date {
        match self {
            Self::Clock(date) | Self::Named(date) => date,
        }
    }

    /// Who says of which day the register speaks.
    pub fn of(self) -> DayOf {
        if self.named().is_some() { DayOf::Publisher } else { DayOf::Register }
    }

    /// The day if somebody named it.
    pub fn named(self) -> Option<Date> {
        match self {
            Self::Clock(_) => None,
            Self::Named(date) => Some(date),
        }
    }
}
