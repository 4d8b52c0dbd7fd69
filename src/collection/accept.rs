//! The operator's decision to take a copy that was held. It is written down with its reason, and readers see it.

use super::files::MANIFEST;
use super::intake::sha256;
use super::refusal::may_be_accepted;
use super::store::{Draft, Store};
use super::store_fault::StoreFault;
use crate::national::Decision;
use crate::standard::{Condition, Listed, Member, Verdict};
use jiff::Timestamp;
use std::fs;

/// What came of the wish to take a copy.
#[derive(Debug)]
pub enum Acceptance {
    /// It was taken.
    Taken(Box<Decision>),
    /// It was not, and why.
    Refused(String),
}

/// Takes the copy of a force that is held, exactly as it was judged.
///
/// # Errors
///
/// The disk does not take it.
pub fn accept(member: &Member, because: &str, now: Timestamp, store: &mut Store) -> Result<Acceptance, StoreFault> {
    let code = member.code.as_str();
    let no = |why: String| Ok(Acceptance::Refused(why));
    let Some(story) = store.story(code) else {
        return no(format!("“{code}” was never collected, so nothing of it is held."));
    };
    let last = story.recent.back().filter(|decision| decision.verdict == Verdict::Held).cloned();
    let Some(last) = last else { return no(format!("“{code}” is not held.")) };
    let held = story.held.clone().and_then(|held| Some((held.copy.clone()?, held)));
    let Some((copy, held)) = held else {
        let why = last.grounds.map(|grounds| grounds.term().label).unwrap_or(Condition::Held.term().label);
        let detail = last.detail.unwrap_or_default();
        let hard = "There is no whole register of the force to take. Tell the force what is wrong, and collect again.";
        let soft = "The copy is no longer here. Collect again.";
        let is_hard = last.grounds.is_none_or(|grounds| !may_be_accepted(grounds));
        return no(format!(
            "“{code}” is held because of a fault that nobody can decide away ({why}: {detail}). {}",
            if is_hard { hard } else { soft }
        ));
    };
    let there = fs::read(store.layout.held(code).join(MANIFEST)).ok().map(|bytes| sha256(&bytes));
    if there.as_deref() != Some(copy.manifest_sha256.as_str()) {
        return no(format!("the copy of “{code}” that was held is no longer here. Collect again, then accept it."));
    }
    let folder = store.held_copy(code)?;
    let refusal = held.grounds.map(|grounds| super::Refusal::new(grounds, held.detail.unwrap_or_default()));
    let draft =
        Draft { at: now, force: member.code.clone(), source: held.source, refusal, because: Some(because.to_owned()) };
    store.accept(&folder, draft, copy).map(|decision| Acceptance::Taken(Box::new(decision)))
}
