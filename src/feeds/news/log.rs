//! The log of all news, oldest first, as the ledger recorded it: what is added to the ledger is added at its end, and what
//! stands before stays where it is. So archives can be cut from it that never change.
//!
//! It knows what is news and not how it is worded. While there is no ledger, the days of the register decide the order.

use super::channel::Channel;
use super::moment::Moment;
use crate::ledger::{Act, Chronicle, Event, Head, Publication};
use crate::public::{Entry, EntryId, EntryKind, RecordKind, Tombstone, Update};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything that is news.
#[derive(Debug, Clone)]
pub(in crate::feeds) struct Log<'a> {
    /// Oldest first: what the ledger recorded, then what is public and not recorded.
    stories: Vec<Arc<Story<'a>>>,
    /// How many of them stay where they are.
    settled: usize,
    /// Which of them name a technology, by its present id.
    naming: BTreeMap<String, Vec<usize>>,
    /// When each publication was made.
    moments: BTreeMap<u64, Moment>,
    /// The updates that are public now.
    updates: BTreeSet<&'a str>,
    /// Where records that have another id stand now.
    pub(super) moves: BTreeMap<EntryId, EntryId>,
}

/// A piece of news.
#[derive(Debug, Clone)]
pub(super) struct Story<'a> {
    pub(super) moment: Moment,
    /// The number of its event in the ledger.
    pub(super) sequence: Option<u64>,
    pub(super) told: Told<'a>,
}

/// What it tells.
#[derive(Debug, Clone)]
#[allow(clippy::large_enum_variant, reason = "most stories are the large ones")]
pub(super) enum Told<'a> {
    /// What the force tells, as it was told then; whether for the first time.
    Update(Cow<'a, Update>, First),
    /// A publication.
    Publication(Publication<'a>),
    /// What happened to one technology.
    Event(&'a Event),
    /// A record is withdrawn, as its own file says.
    Withdrawn(&'a Tombstone),
    /// An update or a record is withdrawn, as the ledger says.
    Gone(&'a Event),
    /// An update whose text was redacted since. Its place is kept, so that the others keep theirs.
    Redacted,
}

/// Whether something is told for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum First {
    Yes,
    No,
}

/// Some of the news, for one channel.
#[derive(Debug, Clone)]
pub(super) struct Run<'a> {
    /// Oldest first.
    pub(super) stories: Vec<Arc<Story<'a>>>,
    /// How many of them, from the first, stay where they are.
    pub(super) settled: usize,
}

impl<'a> Log<'a> {
    pub(in crate::feeds) fn of(chronicle: &'a Chronicle) -> Self {
        let moves = chronicle.moves();
        let updates = chronicle.public.updates.iter().map(|update| update.id.as_str()).collect();
        let (stories, naming, moments) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        let mut log = Self { stories, settled: 0, naming, moments, updates, moves };
        log.record(chronicle);
        log.settled = log.stories.len();
        log.add_unrecorded(chronicle);
        if chronicle.ledger.is_empty() {
            log.settled = log.stories.len();
        }
        let mut naming: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, story) in log.stories.iter().enumerate() {
            let Told::Update(update, _) = &story.told else { continue };
            let named: BTreeSet<String> = update.facts.technologies.iter().map(|id| log.present(id.as_str())).collect();
            named.into_iter().for_each(|id| naming.entry(id).or_default().push(index));
        }
        Self { naming, ..log }
    }

    /// The news of a channel. `events` are those of its technology, if it has one.
    pub(super) fn run(&self, channel: Channel<'_>, events: &[&'a Event]) -> Run<'a> {
        match channel {
            Channel::Register => Run { stories: self.stories.clone(), settled: self.settled },
            Channel::Updates => self.only(|story| story.is_of_updates()),
            Channel::Technology(id) => self.of_technology(id, events),
        }
    }

    /// When the publication with this number was made.
    pub(super) fn moment(&self, event: &Event) -> Moment {
        self.moments.get(&event.publication).copied().unwrap_or(Moment::first_of(event.date))
    }

    /// Whether an update with this id is public now.
    pub(super) fn has_update(&self, id: &str) -> bool {
        self.updates.contains(id)
    }

    /// The id that a technology has now.
    fn present(&self, id: &str) -> String {
        let known = EntryId::new(EntryKind::Technology, id);
        self.moves.get(&known).map_or_else(|| id.to_owned(), |to| to.id.clone())
    }

    /// What the ledger says, publication by publication: first what the force tells, then the publication itself.
    fn record(&mut self, chronicle: &'a Chronicle) {
        let mut before = None;
        for publication in chronicle.ledger.publications() {
            let moment = Moment::after(before, publication.date);
            before = Some(moment);
            self.moments.insert(publication.number, moment);
            for event in publication.events {
                if let Some(told) = told(chronicle, event) {
                    // News may be of a later day than the publication that brought it.
                    let moment = match &told {
                        Told::Update(update, _) => moment.max(Moment::first_of(update.date)),
                        _ => moment,
                    };
                    self.stories.push(Arc::new(Story { moment, sequence: Some(event.sequence), told }));
                }
            }
            let sequence = publication.events.last().map(|event| event.sequence);
            self.stories.push(Arc::new(Story { moment, sequence, told: Told::Publication(publication) }));
        }
    }

    /// What is public and not in the ledger, by its days.
    fn add_unrecorded(&mut self, chronicle: &'a Chronicle) {
        let ledger = &chronicle.ledger;
        let is_new = |kind, id: &str| {
            let id = EntryId::new(kind, id);
            ledger.public_version(&id).is_none() || chronicle.unrecorded.contains(&id)
        };
        let updates = chronicle.public.updates.iter().filter(|update| is_new(EntryKind::Update, &update.id));
        let mut stories: Vec<(Moment, &str, Told<'a>)> = updates
            .map(|update| {
                let first = match ledger.head(&EntryId::new(EntryKind::Update, &*update.id)) {
                    Some(_) => First::No,
                    None => First::Yes,
                };
                (Moment::first_of(update.date), update.id.as_str(), Told::Update(Cow::Borrowed(update), first))
            })
            .collect();
        let is_recorded = |stone: &Tombstone| {
            matches!(ledger.head(&EntryId::new(kind_of(stone.record), &*stone.id)), Some(Head::Gone(_)))
        };
        let stones = chronicle.public.tombstones.iter().filter(|stone| !is_recorded(stone));
        stories.extend(
            stones.map(|stone| (Moment::first_of(stone.withdrawn_on), stone.id.as_str(), Told::Withdrawn(stone))),
        );
        stories.sort_by(|one, other| (one.0, one.1).cmp(&(other.0, other.1)));
        let newest = self.moments.values().next_back().copied();
        self.stories.extend(stories.into_iter().map(|(moment, _, told)| {
            // What is not recorded was not public before what is; but a notice that the ledger never knew is older than it.
            let is_older = matches!(&told, Told::Withdrawn(stone)
                if ledger.head(&EntryId::new(kind_of(stone.record), &*stone.id)).is_none());
            let moment = newest.filter(|_| !is_older).map_or(moment, |newest| newest.max(moment));
            Arc::new(Story { moment, sequence: None, told })
        }));
    }

    fn only(&self, is_meant: impl Fn(&Story<'a>) -> bool) -> Run<'a> {
        let settled = self.stories.iter().take(self.settled).filter(|story| is_meant(story)).count();
        Run { stories: self.stories.iter().filter(|story| is_meant(story)).cloned().collect(), settled }
    }

    /// What happened to a technology, and what the force told of it, in the order of the ledger.
    fn of_technology(&self, id: &str, events: &[&'a Event]) -> Run<'a> {
        let naming = self.naming.get(id).map_or(&[] as &[_], Vec::as_slice);
        let mut stories: Vec<Arc<Story<'a>>> =
            naming.iter().filter_map(|index| self.stories.get(*index).cloned()).collect();
        let settled = naming.iter().filter(|index| **index < self.settled).count() + events.len();
        stories.extend(events.iter().map(|event| {
            let (moment, sequence) = (self.moment(event), Some(event.sequence));
            Arc::new(Story { moment, sequence, told: Told::Event(event) })
        }));
        stories.sort_by_key(|story| story.sequence.unwrap_or(u64::MAX));
        Run { stories, settled }
    }
}

impl Story<'_> {
    fn is_of_updates(&self) -> bool {
        match &self.told {
            Told::Update(..) | Told::Redacted => true,
            Told::Gone(event) => event.kind == EntryKind::Update,
            Told::Publication(_) | Told::Event(_) | Told::Withdrawn(_) => false,
        }
    }
}

/// What an event tells by itself, beside its publication.
fn told<'a>(chronicle: &'a Chronicle, event: &'a Event) -> Option<Told<'a>> {
    match (event.kind, event.event) {
        (EntryKind::Update | EntryKind::Technology | EntryKind::Dataset, Act::Withdrawn) => Some(Told::Gone(event)),
        (EntryKind::Update, _) => {
            let first = if event.event == Act::Created { First::Yes } else { First::No };
            Some(match chronicle.ledger.entry(&event.entry(), event.made()?) {
                Some(Entry::Update(update)) => Told::Update(update, first),
                _ => Told::Redacted,
            })
        }
        _ => None,
    }
}

/// The kind of the entry that a record is.
pub(super) fn kind_of(record: RecordKind) -> EntryKind {
    match record {
        RecordKind::Technology => EntryKind::Technology,
        RecordKind::Dataset => EntryKind::Dataset,
    }
}
