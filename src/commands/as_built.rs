//! A build of what was built already: what the last one was made from and what it said, kept beside the sources, so that
//! the next can say the same without making a page.
//!
//! It is believed only where the program, the sources, the day and the wishes are the same to the bit, and every file of the
//! site still has the bytes that its list names. It is a memory: without it everything is made anew, with the same outcome.
//! It may hold what a register keeps to itself, as the sources do, and never stands in a site.

use super::build::settled;
use super::check::rule_named;
use crate::disk::put_whole;
use crate::findings::{Finding, Findings, Place};
use crate::pipeline::Day;
use crate::project::Project;
use crate::site::{self, SUMS};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folder of such memories, below the root of the register.
const FOLDER: &str = ".candour";

/// What a build came to, for the next one that is made from the same.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct AsBuilt {
    made_from: String,
    /// The SHA-256 of the list of the site's files.
    sums: String,
    findings: Vec<Kept>,
    /// How many records were held back as drafts.
    pub(super) drafts: usize,
    /// How many are withheld as a whole.
    pub(super) withheld: usize,
    pub(super) files: Files,
}

/// How many files a site has.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct Files {
    pub(super) pages: usize,
    pub(super) others: usize,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Kept {
    rule: String,
    message: String,
    advice: String,
    file: Option<String>,
    span: Option<Range<usize>>,
}

/// What a build is made from, and where it goes.
pub(super) struct Occasion<'p> {
    project: &'p Project,
    out: PathBuf,
    /// Whatever decides over the bytes beside the sources.
    wishes: String,
    made_from: String,
}

impl<'p> Occasion<'p> {
    /// The occasion of a build; `wishes` is what decides over its bytes beside the sources and the day. `None` where the
    /// sources hold what only a build can judge.
    pub(super) fn of(project: &'p Project, day: Day, out: &Path, wishes: &impl Debug) -> Option<Self> {
        let program = (env!("CARGO_PKG_VERSION"), env!("CANDOUR_MADE_FROM"), cfg!(feature = "sheets"));
        let wishes = format!("{program:?} {day:?} {wishes:?}\n");
        let made_from = made_from(project, &wishes)?;
        Some(Self { project, out: settled(out), wishes, made_from })
    }

    /// What the last build came to, if it was made from the same and its site stands as it was written.
    pub(super) fn again(&self, found: &mut Findings) -> Option<AsBuilt> {
        let kept: AsBuilt = serde_json::from_slice(&fs::read(self.file()).ok()?).ok()?;
        if kept.made_from != self.made_from || kept.sums != sum_of_list(&self.out)? || site::is_disturbed(&self.out) {
            return None;
        }
        let findings = kept.findings(self.project)?;
        let proof = site::prove(&self.out).ok()??;
        (proof.altered.is_empty() && proof.missing.is_empty()).then(|| found.append(findings))?;
        Some(kept)
    }

    /// Keeps what a build came to. Where the disk refuses that, or somebody wrote on while it was built, nothing is kept and
    /// the next one is made anew.
    pub(super) fn keep(&self, (drafts, withheld): (usize, usize), files: Files, found: &Findings) -> Option<()> {
        if made_from(self.project, &self.wishes)? != self.made_from {
            return None;
        }
        let findings = found.iter().map(Kept::of).collect();
        let (made_from, sums) = (self.made_from.clone(), sum_of_list(&self.out)?);
        let kept = AsBuilt { made_from, sums, findings, drafts, withheld, files };
        let file = self.file();
        // Nobody should have to tell their own version control to pass it over.
        let passed_over = file.with_file_name(".gitignore");
        if !passed_over.exists() {
            put_whole(&passed_over, b"*\n").ok()?;
        }
        put_whole(&file, &serde_json::to_vec(&kept).ok()?).ok()
    }

    /// Each site that is made from a register has a memory of its own.
    fn file(&self) -> PathBuf {
        let out = HEXLOWER.encode(&Sha256::digest(self.out.as_os_str().as_encoded_bytes()));
        self.project.root().join(FOLDER).join(format!("built-{}.json", &out[..16]))
    }
}

fn made_from(project: &Project, wishes: &str) -> Option<String> {
    let sum = Sha256::new().chain_update(wishes).chain_update(project.fingerprint()?);
    Some(HEXLOWER.encode(&sum.finalize()))
}

impl AsBuilt {
    fn findings(&self, project: &Project) -> Option<Findings> {
        let mut texts: BTreeMap<&str, Arc<str>> = BTreeMap::new();
        let mut found = Findings::new();
        for kept in &self.findings {
            let place = match (&kept.file, &kept.span) {
                (None, _) => None,
                (Some(file), None) => Some(Place::file(file.as_str())),
                (Some(file), Some(span)) => {
                    let text = match texts.get(file.as_str()) {
                        Some(text) => Arc::clone(text),
                        None => {
                            let text = project.read_file(file, &mut Findings::new())?.text;
                            texts.insert(file, Arc::clone(&text));
                            text
                        }
                    };
                    Some(Place::within(file.as_str(), text, span.clone()))
                }
            };
            let (message, advice) = (kept.message.clone(), kept.advice.clone());
            found.add(Finding { rule: rule_named(&kept.rule)?, message, advice, place });
        }
        Some(found)
    }
}

impl Kept {
    fn of(finding: &Finding) -> Self {
        let place = finding.place.as_ref();
        Self {
            rule: finding.rule.name.to_owned(),
            message: finding.message.clone(),
            advice: finding.advice.clone(),
            file: place.map(|place| place.file.to_string()),
            span: place.and_then(|place| place.at.as_ref()).map(|at| at.span.clone()),
        }
    }
}

fn sum_of_list(out: &Path) -> Option<String> {
    Some(HEXLOWER.encode(&Sha256::digest(fs::read(out.join(SUMS)).ok()?)))
}
