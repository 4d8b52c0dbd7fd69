//! One document of a feed, in one language: which news stands in it and which other documents it names.
//!
//! The current document holds the newest news; what is older stands in archives (RFC 5005, section 4), which are numbered
//! from the oldest. An archive is made once it is full, and holds the words of its time, so it never changes; only where a
//! text was redacted, it goes from the archive too.

use super::channel::{Channel, NewsForm};
use super::item::{Maker, Piece};
use super::log::{Log, Run, Story, Told};
use super::moment::Moment;
use super::voice::{self, Voice};
use crate::feeds::edition::Edition;
use crate::feeds::record::Record;
use crate::ledger::Event;
use crate::public::{EntryId, EntryKind, RecordKind};
use crate::site::Address;
use crate::standard::{Language, Line};
use crate::words::Words;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many pieces of news an archive holds, and the current document at most.
pub(super) const PER_ISSUE: usize = 100;

/// A document of a feed.
#[derive(Debug, Clone)]
pub(super) struct Issue<'a> {
    pub(super) channel: Channel<'a>,
    pub(super) language: Language,
    /// The number of the archive that it is; none of the current document.
    pub(super) number: Option<usize>,
    /// The number of the archive before it.
    pub(super) before: Option<usize>,
    pub(super) title: String,
    /// Whose words it holds.
    pub(super) author: String,
    /// The page for people.
    pub(super) page: String,
    /// When it last changed.
    pub(super) updated: Moment,
    /// Newest first.
    pub(super) pieces: Vec<Piece>,
    pub(super) state: State,
}

/// Whether more will come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Open,
    /// Its news goes on elsewhere.
    Moved,
}

/// A channel with all that it is made from.
pub(super) struct Press<'e, 'w> {
    maker: Maker<'e, 'w>,
    channel: Channel<'e>,
    run: Run<'e>,
    /// What the technology is called, if it has one.
    name: Option<&'e Line>,
    /// The day that stands for one on which something was news.
    otherwise: Moment,
}

/// How many archives the channel has.
pub(super) fn archives(run: &Run<'_>) -> usize {
    run.settled.saturating_sub(1) / PER_ISSUE
}

/// The events of a technology that is known by this id now.
pub(super) fn events_of<'e>(edition: &'e Edition<'_>, id: &str) -> &'e [&'e Event] {
    edition.histories.get(&EntryId::new(EntryKind::Technology, id)).map_or(&[], Vec::as_slice)
}

impl<'e, 'w> Press<'e, 'w> {
    pub(super) fn of(edition: &'e Edition<'e>, log: &'e Log<'e>, channel: Channel<'e>, voice: Voice<'w>) -> Self {
        let maker = Maker { edition, log, voice };
        let (events, record): (&[&Event], _) = match channel {
            Channel::Technology(id) => (events_of(edition, id), record_of(edition, id)),
            _ => (&[], None),
        };
        let otherwise = match record {
            Some(Record::Technology(it)) => it.answers.last_reviewed.max(it.answers.status_since),
            Some(Record::Withdrawn(stone)) => stone.withdrawn_on,
            _ => edition.register.as_of,
        };
        let name = match record {
            Some(Record::Technology(it)) => Some(&it.answers.name),
            Some(Record::Withdrawn(stone)) => Some(&stone.name),
            _ => None,
        };
        Self { maker, channel, run: log.run(channel, events), name, otherwise: Moment::first_of(otherwise) }
    }

    /// The current document.
    pub(super) fn current(&self) -> Issue<'e> {
        let archives = archives(&self.run);
        let all = &self.run.stories;
        let from = (archives * PER_ISSUE).min(all.len().saturating_sub(PER_ISSUE));
        let stories = all.get(from..).unwrap_or_default();
        let newest = all.iter().map(|story| story.moment).max();
        let stories: Vec<&Arc<Story<'_>>> = stories.iter().filter(|story| self.holds_still(story)).collect();
        let mut pieces = self.pieces(&stories);
        pieces.extend(self.withdrawn());
        let issue = Issue { number: None, before: (archives > 0).then_some(archives), ..self.empty(all.len()) };
        Issue { updated: newest.unwrap_or(self.otherwise), pieces, ..issue }
    }

    /// The archive with this number, from 1.
    pub(super) fn archive(&self, number: usize) -> Issue<'e> {
        let stories = self.run.stories.get((number - 1) * PER_ISSUE..number * PER_ISSUE).unwrap_or_default();
        let stories: Vec<&Arc<Story<'_>>> = stories.iter().collect();
        let updated = stories.iter().map(|story| story.moment).max();
        let before = number.checked_sub(1).filter(|before| *before > 0);
        let pieces = self.pieces(&stories);
        let updated = updated.unwrap_or(self.otherwise);
        Issue { number: Some(number), before, pieces, updated, ..self.empty(number * PER_ISSUE) }
    }

    /// A document without news, by the force's name at the time of the last of so many stories.
    fn empty(&self, stories: usize) -> Issue<'e> {
        let Maker { edition, voice, .. } = self.maker;
        let force = self.force(stories);
        let author = force.say(voice.language).0.to_owned();
        let (title, address) = match self.channel {
            Channel::Register => (voice.say(voice::REGISTER).to_owned(), Address::Updates),
            Channel::Updates => (voice.say(voice::UPDATES).to_owned(), Address::Updates),
            Channel::Technology(id) => {
                let name = self.name_at(stories).map_or(id, |name| name.say(voice.language).0);
                (name.to_owned(), Address::Technology(id))
            }
        };
        Issue {
            channel: self.channel,
            language: voice.language,
            number: None,
            before: None,
            title: format!("{author}: {title}"),
            author,
            page: edition.base.absolute_in(voice.language, address),
            updated: self.otherwise,
            pieces: Vec::new(),
            state: State::Open,
        }
    }

    /// What the force was called when the ledger held the last of so many stories.
    fn force(&self, stories: usize) -> &'e Line {
        let now = &self.maker.edition.register.force.name;
        if stories >= self.run.stories.len() {
            return now;
        }
        let last = stories.checked_sub(1).and_then(|last| self.run.stories.get(last)?.sequence);
        let Some(last) = last else { return now };
        let of_register = |event: &&Event| event.kind == EntryKind::Register && event.sequence <= last;
        let events = self.maker.edition.chronicle.ledger.events();
        events.iter().rev().find(of_register).map_or(now, |event| &event.name)
    }

    /// What the technology was called then.
    fn name_at(&self, stories: usize) -> Option<&'e Line> {
        if stories >= self.run.stories.len() {
            return self.name;
        }
        let until = self.run.stories.get(..stories).unwrap_or_default();
        let last = until.iter().rev().find_map(|story| match story.told {
            Told::Event(event) => Some(&event.name),
            _ => None,
        });
        last.or(self.name)
    }

    /// The newest word on each thing, newest first.
    fn pieces(&self, stories: &[&Arc<Story<'_>>]) -> Vec<Piece> {
        let mut seen = BTreeSet::new();
        let newest_first = stories.iter().rev().filter_map(|story| self.maker.piece(story));
        let mut pieces: Vec<Piece> = newest_first.filter(|piece| seen.insert(piece.id().to_owned())).collect();
        pieces.sort_by_key(|piece| std::cmp::Reverse(piece.moment()));
        pieces
    }

    /// Whether what a story tells is public still, so that a reader may be led there.
    fn holds_still(&self, story: &Story<'_>) -> bool {
        let register = self.maker.edition.register;
        match &story.told {
            Told::Update(update, _) => self.maker.log.has_update(&update.id),
            Told::Gone(event) => match event.kind {
                EntryKind::Technology => register.technology(&event.id).is_none(),
                EntryKind::Dataset => register.dataset(&event.id).is_none(),
                _ => !self.maker.log.has_update(&event.id),
            },
            _ => true,
        }
    }

    /// The mark of a withdrawn technology in its own feed.
    fn withdrawn(&self) -> Option<Piece> {
        let Channel::Technology(id) = self.channel else { return None };
        let Some(Record::Withdrawn(stone)) = record_of(self.maker.edition, id) else { return None };
        let moment = Moment::first_of(stone.withdrawn_on);
        self.maker.piece(&Story { moment, sequence: None, told: Told::Withdrawn(stone) })
    }
}

/// The document at the address of a technology's feed under an id that it no longer has: it leads on.
pub(super) fn moved<'e>(
    edition: &'e Edition<'e>,
    log: &'e Log<'e>,
    (from, to): (&'e str, &'e str),
    form: NewsForm,
    (language, welsh): (Language, &Words),
) -> Issue<'e> {
    let press = Press::of(edition, log, Channel::Technology(to), Voice::new(language, welsh));
    let renamed = events_of(edition, to).iter().find(|event| event.from.as_deref() == Some(from));
    // Of a record that had another id before it was in the ledger, only its own days are known.
    let stated =
        edition.register.technology(to).map(|it| it.answers.first_published.unwrap_or(it.answers.status_since));
    let day = renamed.map(|event| event.date).or(stated).unwrap_or(press.otherwise.day);
    let feed = edition.base.feed(&Channel::Technology(to).path(form, language));
    let unknown = Line { en: to.to_owned(), cy: None };
    let name = renamed.map(|event| &event.name).or(press.name).unwrap_or(&unknown);
    let item = press.maker.moved(from, to, name, day, &feed);
    let (updated, empty) = (item.updated, press.empty(usize::MAX));
    Issue { channel: Channel::Technology(from), updated, pieces: vec![Piece::Item(item)], state: State::Moved, ..empty }
}

fn record_of<'e>(edition: &'e Edition<'_>, id: &str) -> Option<Record<'e>> {
    let register = edition.register;
    let stones = || register.tombstones.iter().filter(|stone| stone.record == RecordKind::Technology);
    let technology = register.technology(id).map(Record::Technology);
    technology.or_else(|| stones().find(|stone| stone.id == id).map(Record::Withdrawn))
}

impl Piece {
    fn id(&self) -> &str {
        match self {
            Self::Item(item) => &item.id,
            Self::Gone(gone) => &gone.id,
        }
    }

    fn moment(&self) -> Moment {
        match self {
            Self::Item(item) => item.updated,
            Self::Gone(gone) => gone.when,
        }
    }
}
