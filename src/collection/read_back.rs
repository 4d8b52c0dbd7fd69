//! The national register, made again from the copies and from what was written down; nothing else is needed for it.

use super::files::{LEDGER, Layout, PACKAGE};
use super::intake::sha256;
use super::log::{Log, Story};
use super::rules::{COPY_UNREADABLE, NO_LONGER_NAMED};
use super::store_fault::StoreFault;
use crate::feeds::reading::{bytes_of, package};
use crate::findings::{Finding, Findings, Place};
use crate::national::{Collected, Copies, Copy, CopyFile, Decision, NationalRegister, Registers, condition};
use crate::public::PublicRegister;
use crate::standard::{Member, NationalFile};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// How many whole registers are kept at hand.
const AT_HAND: usize = 4;

/// The national register, and the copies that it was made from. Forces that `national.toml` does not name are told of and
/// left out. `today` is the day of a collection in which nothing was ever decided; any other speaks of its newest decision.
///
/// # Errors
///
/// The disk does not give what was written down, or somebody altered it. A copy that cannot be read is a finding.
pub fn read_back(
    root: &Path,
    file: &NationalFile,
    today: Date,
    found: &mut Findings,
) -> Result<(NationalRegister, KeptCopies), StoreFault> {
    let layout = Layout::of(root);
    layout.must_be_here()?;
    let log = Log::read(&layout)?;
    let as_of = log.newest.map_or(today, |newest| newest.to_zoned(TimeZone::UTC).date());
    let mut members: Vec<&Member> = file.forces.iter().collect();
    members.sort_by(|one, other| one.code.cmp(&other.code));
    let each: Vec<(Collected, Option<Finding>)> = members
        .par_iter()
        .map(|member| {
            let story = log.forces.get(member.code.as_str());
            let (copy, fault) = match story.map(|story| copy_of(&layout, member, story)) {
                Some(Err(fault)) => (None, Some(*fault)),
                Some(Ok(copy)) => (copy, None),
                None => (None, None),
            };
            (collected(member, copy, story, as_of), fault)
        })
        .collect();
    let mut forces = Vec::with_capacity(each.len());
    for (force, fault) in each {
        forces.push(force);
        found.extend(fault);
    }
    found.extend(no_longer_named(&log, file));
    let changes = log.changes(&layout)?;
    let copies = KeptCopies {
        folders: forces
            .iter()
            .filter_map(|force| {
                let copy = force.copy.as_ref()?;
                Some((force.code().to_owned(), layout.copy(force.code(), &copy.accepted.name)))
            })
            .collect(),
        at_hand: Mutex::default(),
    };
    Ok((NationalRegister { nation: file.national.clone(), as_of, forces, changes }, copies))
}

fn collected(member: &Member, copy: Option<Copy>, story: Option<&Story>, as_of: Date) -> Collected {
    let decisions: Vec<Decision> = story.map(|story| story.recent.iter().rev().cloned().collect()).unwrap_or_default();
    let condition = condition(member, copy.as_ref(), decisions.first(), as_of);
    Collected { member: member.clone(), condition, copy, decisions }
}

/// What is compared of the copy of a force; `None` if none was ever taken.
fn copy_of(layout: &Layout, member: &Member, story: &Story) -> Result<Option<Copy>, Box<Finding>> {
    let taken = story.accepted.as_ref().and_then(|decision| Some((decision, decision.copy.as_ref()?)));
    let Some((decision, accepted)) = taken else { return Ok(None) };
    let folder = layout.copy(member.code.as_str(), &accepted.name);
    let unreadable = |why: String| {
        Box::new(Finding {
            rule: &COPY_UNREADABLE,
            message: format!("the copy of the register of “{}” cannot be used: {why}", member.code),
            advice: "put it back from your backup; or remove collected/ as a whole and collect again".to_owned(),
            place: Some(Place::file(folder.join(PACKAGE).to_string_lossy().replace('\\', "/"))),
        })
    };
    let bytes = bytes_of(&folder.join(PACKAGE)).map_err(|why| unreadable(why.to_string()))?;
    if sha256(&bytes) != accepted.register_sha256 {
        return Err(unreadable("it is not as it was accepted".to_owned()));
    }
    let register = package(&bytes).map_err(|why| unreadable(why.to_string()))?;
    let copy = Copy::of(accepted.clone(), decision.source.clone(), decision.at, &register);
    Ok(Some(Copy { because: decision.because.clone(), ..copy }))
}

fn no_longer_named(log: &Log, file: &NationalFile) -> Vec<Finding> {
    let is_named = |code: &str| file.forces.iter().any(|member| member.code.as_str() == code);
    let left = log.forces.iter().filter(|(code, story)| story.accepted.is_some() && !is_named(code));
    left.map(|(code, _)| Finding {
        rule: &NO_LONGER_NAMED,
        message: format!("the register of “{code}” was collected, and national.toml does not name it any more"),
        advice: "put its table back, with merged_into if it is part of another force now".to_owned(),
        place: Some(Place::file(super::NATIONAL_FILE)),
    })
    .collect()
}

/// The whole registers of the copies, one when it is asked for and a handful at hand.
#[derive(Debug)]
pub struct KeptCopies {
    folders: BTreeMap<String, PathBuf>,
    at_hand: Mutex<Vec<(String, Arc<PublicRegister>)>>,
}

impl KeptCopies {
    /// The folder of the copy of a force: its manifest, its register and its ledger, as they were fetched.
    pub fn folder(&self, code: &str) -> Option<&Path> {
        self.folders.get(code).map(PathBuf::as_path)
    }
}

impl Registers for KeptCopies {
    fn register(&self, code: &str) -> Result<Arc<PublicRegister>, String> {
        let lock = || self.at_hand.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, register)) = lock().iter().find(|(at_hand, _)| at_hand == code) {
            return Ok(Arc::clone(register));
        }
        let folder = self.folders.get(code).ok_or_else(|| format!("there is no copy of “{code}”"))?;
        // Read without the lock: others may ask for what is at hand meanwhile.
        let register = bytes_of(&folder.join(PACKAGE)).and_then(|bytes| package(&bytes));
        let register = Arc::new(register.map_err(|why| format!("the copy of “{code}” cannot be read: {why}"))?);
        let mut at_hand = lock();
        if at_hand.len() >= AT_HAND {
            at_hand.remove(0);
        }
        at_hand.push((code.to_owned(), Arc::clone(&register)));
        Ok(register)
    }
}

impl Copies for KeptCopies {
    fn open(&self, code: &str, file: CopyFile) -> Result<Option<Box<dyn Read + Send + '_>>, String> {
        let folder = self.folders.get(code).ok_or_else(|| format!("there is no copy of “{code}”"))?;
        let name = match file {
            CopyFile::Package => PACKAGE,
            CopyFile::Ledger => LEDGER,
        };
        match File::open(folder.join(name)) {
            Ok(file) => Ok(Some(Box::new(BufReader::new(file)))),
            Err(fault) if fault.kind() == ErrorKind::NotFound && file == CopyFile::Ledger => Ok(None),
            Err(fault) => Err(format!("{name} of the copy of “{code}” cannot be read: {fault}")),
        }
    }
}
