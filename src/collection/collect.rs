//! A run: every force is asked, side by side; what comes is judged, one at a time; and each is decided in the order of the
//! codes, so that the same feeds at the same moment leave the same bytes.

use super::bounds::Bounds;
use super::fetch::{Asked, Asking, Unbrought};
use super::judge::{Candidate, Judgement, newest_major};
use super::origin::host_of;
use super::queue::Queue;
use super::refusal::Refusal;
use super::store::{Draft, Store};
use super::store_fault::StoreFault;
use crate::national::{Accepted, Decision};
use crate::standard::{Grounds, Member, NationalFile};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

/// What is to be collected.
pub struct Order<'a> {
    /// What `national.toml` says.
    pub file: &'a NationalFile,
    /// The folder that it stands in.
    pub root: &'a Path,
    /// The codes of the forces that are asked; every one if none is named.
    pub only: &'a [String],
    /// The moment of the run.
    pub now: Timestamp,
    /// The newest major version of the format that is read, where it is not candour's own.
    pub newest_major: Option<u64>,
    /// Waits before something is tried again.
    pub wait: &'a (dyn Fn(Duration) + Sync),
}

/// What is told while a run is under way.
#[derive(Debug)]
pub enum Told<'a> {
    /// A force is being asked.
    Asking(&'a str),
    /// It was decided.
    Decided(&'a Decision),
}

/// Collects. Answers every decision of the run, in the order of the codes.
///
/// # Errors
///
/// The disk does not take what is decided. What was decided before stays.
pub fn collect(
    order: &Order<'_>,
    store: &mut Store,
    told: &mut dyn FnMut(Told<'_>),
) -> Result<Vec<Decision>, StoreFault> {
    let bounds = Bounds::of(&order.file.collecting);
    let mut turns = order.turns(store)?;
    let mut asked: BTreeMap<String, Asked> = store.asked();
    for turn in &mut turns {
        turn.asked = asked.get(turn.member.code.as_str()).cloned();
    }
    let queue = turns.iter().enumerate().map(|(number, turn)| {
        (number, turn.member.feeds.first().map(|feed| host_of(feed.as_str())).unwrap_or_default())
    });
    let queue = Queue::new(queue.collect(), bounds.per_host);
    let bench = Benches::default();
    let mut decisions = Vec::new();
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..bounds.at_once.min(turns.len()) {
            let (sender, turns, queue, bench, bounds) = (sender.clone(), &turns, &queue, &bench, &bounds);
            scope.spawn(move || {
                while let Some((number, host)) = queue.next() {
                    let _ = sender.send((number, None));
                    let came = turns.get(number).map(|turn| turn.take(order, bounds, bench));
                    queue.done(&host);
                    if sender.send((number, came)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut next = 0;
        for (number, came) in receiver {
            match (came, turns.get(number)) {
                (None, Some(turn)) => told(Told::Asking(turn.member.code.as_str())),
                (Some(came), _) => drop(early.insert(number, came)),
                (None, None) => {}
            }
            while let (Some(came), Some(turn)) = (early.remove(&next), turns.get(next)) {
                let decision = turn.decide(came?, order.now, store, &mut asked)?;
                told(Told::Decided(&decision));
                decisions.push(decision);
                next += 1;
            }
        }
        Ok::<(), StoreFault>(())
    })?;
    store.finish(&asked)?;
    Ok(decisions)
}

/// Where feeds are judged: two at a time, so that two registers are in memory, however many are on their way.
#[derive(Default)]
struct Benches {
    first: Mutex<()>,
    second: Mutex<()>,
}

impl Benches {
    fn take(&self) -> MutexGuard<'_, ()> {
        self.first.try_lock().unwrap_or_else(|_| self.second.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A force whose turn it is.
struct Turn<'a> {
    member: &'a Member,
    folder: PathBuf,
    last: Option<(PathBuf, Accepted)>,
    asked: Option<Asked>,
}

/// What came of a turn.
struct Came {
    source: String,
    asked: Option<Asked>,
    judgement: Option<Judgement>,
}

impl<'a> Order<'a> {
    fn turns(&self, store: &Store) -> Result<Vec<Turn<'a>>, StoreFault> {
        let is_meant = |code: &str| self.only.is_empty() || self.only.iter().any(|only| only == code);
        let mut members: Vec<&Member> = self.file.forces.iter().collect();
        members.retain(|it| !it.feeds.is_empty() && it.merged_into.is_none() && is_meant(it.code.as_str()));
        members.sort_by(|one, other| one.code.cmp(&other.code));
        let turn = |member: &'a Member| {
            let code = member.code.as_str();
            Ok(Turn { member, folder: store.incoming(code)?, last: store.last(code), asked: None })
        };
        members.into_iter().map(turn).collect()
    }

    fn today(&self) -> Date {
        self.now.to_zoned(TimeZone::UTC).date()
    }
}

impl Turn<'_> {
    /// Fetches and judges. A feed that was published anew while it was fetched is fetched once more.
    fn take(&self, order: &Order<'_>, bounds: &Bounds, bench: &Benches) -> Result<Came, StoreFault> {
        let came = self.once(order, bounds, bench)?;
        match &came.judgement {
            Some(Judgement::Refused(refusal)) if refusal.grounds == Grounds::WrongSums && self.is_on_the_web() => {
                self.once(order, bounds, bench)
            }
            _ => Ok(came),
        }
    }

    fn is_on_the_web(&self) -> bool {
        self.member.feeds.iter().any(|feed| super::origin::is_address(feed.as_str()))
    }

    fn once(&self, order: &Order<'_>, bounds: &Bounds, bench: &Benches) -> Result<Came, StoreFault> {
        let asking = Asking {
            member: self.member,
            root: order.root,
            bounds,
            accepted: self.last.as_ref().map(|(_, accepted)| accepted),
            asked: self.asked.as_ref(),
            folder: &self.folder,
            wait: order.wait,
        };
        let brought = match asking.bring() {
            Ok(brought) => brought,
            Err(Unbrought::Disk(why)) => return Err(StoreFault::Disk(self.folder.clone(), why)),
            Err(Unbrought::Refused { source, refusal }) => {
                return Ok(Came { source, asked: self.asked.clone(), judgement: Some(Judgement::Refused(refusal)) });
            }
        };
        let judgement = (!brought.is_unchanged).then(|| {
            let _turn = bench.take();
            Candidate {
                member: self.member,
                folder: &self.folder,
                address: brought.address.as_deref(),
                before: self.last.as_ref().map(|(folder, accepted)| (folder.as_path(), accepted)),
                today: order.today(),
                newest_major: order.newest_major.unwrap_or_else(newest_major),
            }
            .judge()
        });
        Ok(Came { source: brought.source, asked: brought.asked, judgement })
    }

    /// Writes down what became of it.
    fn decide(
        &self,
        came: Came,
        now: Timestamp,
        store: &mut Store,
        asked: &mut BTreeMap<String, Asked>,
    ) -> Result<Decision, StoreFault> {
        let code = self.member.code.to_string();
        let Came { source, asked: said, judgement } = came;
        match (said, &judgement) {
            (Some(said), None | Some(Judgement::Sound(_))) => drop(asked.insert(code, said)),
            (None, None | Some(Judgement::Sound(_))) => drop(asked.remove(&code)),
            _ => {}
        }
        let draft = |refusal: Option<Refusal>| Draft {
            at: now,
            force: self.member.code.clone(),
            source: source.clone(),
            refusal,
            because: None,
        };
        match judgement {
            None => store.unchanged(draft(None)),
            Some(Judgement::Sound(copy)) => store.accept(&self.folder, draft(None), copy),
            Some(Judgement::Doubtful(copy, refusal)) => store.hold(draft(Some(refusal)), Some((&self.folder, copy))),
            Some(Judgement::Refused(refusal)) => store.hold(draft(Some(refusal)), None),
        }
    }
}
