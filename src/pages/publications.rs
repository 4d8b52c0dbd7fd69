//! Publications: what each of them changed and why, and what has changed since.

use super::desk::{Anchor, Day, Desk, Words};
use super::difference::Difference;
use super::frame::{Heading, Stay};
use super::history::{ActShown, Happening};
use super::links::Mention;
use crate::findings::Finding;
use crate::ledger::{Act, Event, Passage, Publication};
use crate::public::Entry;
use crate::site::Address;
use crate::words::Argument;
use serde::Serialize;

/// A publication in a list of several.
#[derive(Serialize)]
pub(super) struct PublicationShown {
    link: Anchor,
    day: Day,
    /// How many changes it made, in words.
    count: String,
    happenings: Vec<Happening>,
    /// How many of its changes are not among those, if any are.
    more: Option<Anchor>,
    since: Option<String>,
}

/// How many changes of one publication stand on a page that shows several.
const OF_EACH: usize = 12;

#[derive(Serialize)]
struct PublicationPage {
    title: String,
    day: Day,
    count: String,
    created: Vec<CreatedShown>,
    changed: Vec<ChangedShown>,
    previous: Option<Anchor>,
    next: Option<Anchor>,
    since: Option<String>,
    all: String,
}

/// An entry that was published for the first time.
#[derive(Serialize)]
struct CreatedShown {
    id: String,
    happening: Happening,
    summary: Option<Words>,
}

/// An entry that was published before.
#[derive(Serialize)]
struct ChangedShown {
    id: String,
    happening: Happening,
    difference: Option<Difference>,
}

#[derive(Serialize)]
struct SincePage {
    title: String,
    from: Day,
    to: Day,
    passages: Vec<PassageShown>,
    publication: Anchor,
    all: String,
}

/// What became of one entry since.
#[derive(Serialize)]
struct PassageShown {
    name: Mention,
    kind: String,
    /// What became of it on the whole, where that is not a difference.
    fate: Option<String>,
    happenings: Vec<Happening>,
    difference: Option<Difference>,
}

/// The newest publications, this many at most, newest first.
pub(super) fn newest(desk: &Desk<'_, '_>, most: usize) -> Vec<PublicationShown> {
    let publications = desk.maker.chronicle.ledger.publications().rev().take(most);
    publications.map(|publication| shown(desk, &publication, OF_EACH)).collect()
}

/// The publications before the newest ones, newest first, each with its day and how many changes it made.
pub(super) fn earlier(desk: &Desk<'_, '_>, newest: usize) -> Vec<PublicationShown> {
    let publications = desk.maker.chronicle.ledger.publications().rev().skip(newest);
    publications.map(|publication| shown(desk, &publication, 0)).collect()
}

fn shown(desk: &Desk<'_, '_>, publication: &Publication<'_>, most: usize) -> PublicationShown {
    let count = publication.events.len();
    let more = count.saturating_sub(most);
    let href = desk.href(Address::Publication(publication.number));
    PublicationShown {
        link: link(desk, publication.number),
        day: desk.day(publication.date),
        count: counted(desk, count),
        happenings: publication.events.iter().take(most).map(|event| desk.happening(event)).collect(),
        more: (more > 0 && most > 0).then(|| {
            let label = desk.words().say("and_more", &[("count", Argument::Count(more))]);
            Anchor { href, label: desk.said(label) }
        }),
        since: since_link(desk, publication.number),
    }
}

fn counted(desk: &Desk<'_, '_>, count: usize) -> String {
    desk.words().say("changes_count", &[("count", Argument::Count(count))])
}

fn link(desk: &Desk<'_, '_>, number: u64) -> Anchor {
    Anchor { href: desk.href(Address::Publication(number)), label: desk.said(title(desk, number)) }
}

fn title(desk: &Desk<'_, '_>, number: u64) -> String {
    desk.words().say("publication_number", &[("number", Argument::Text(&number.to_string()))])
}

/// Where stands what has changed since this publication; nothing has since the newest.
fn since_link(desk: &Desk<'_, '_>, number: u64) -> Option<String> {
    let newest = desk.maker.chronicle.ledger.publications().next_back()?.number;
    (number < newest).then(|| desk.href(Address::Since(number)))
}

/// The page of one publication. It stays as it is but for its links.
pub(super) fn publication(desk: &Desk<'_, '_>, publication: Publication<'_>) -> Result<String, Finding> {
    let number = publication.number;
    let (new, others): (Vec<&Event>, Vec<&Event>) =
        publication.events.iter().partition(|event| event.event == Act::Created);
    let neighbour = |number: Option<u64>| number.map(|number| link(desk, number));
    let newest = desk.maker.chronicle.ledger.publications().next_back().map_or(number, |it| it.number);
    let it = PublicationPage {
        title: title(desk, number),
        day: desk.day(publication.date),
        count: counted(desk, publication.events.len()),
        created: new.into_iter().map(|event| created(desk, event)).collect(),
        changed: others.into_iter().map(|event| changed(desk, event)).collect(),
        previous: neighbour(number.checked_sub(1).filter(|before| *before > 0)),
        next: neighbour(Some(number + 1).filter(|after| *after <= newest)),
        since: since_link(desk, number),
        all: desk.href(Address::Changes),
    };
    let title = it.title.clone();
    let mut heading = Heading::new(&title);
    heading.summary = Some(format!("{}: {}", it.day.words, it.count));
    heading.stay = Stay::Kept;
    desk.finish("publication.html", heading, &it)
}

fn created(desk: &Desk<'_, '_>, event: &Event) -> CreatedShown {
    let entry = event.made().and_then(|version| desk.maker.chronicle.ledger.entry(&event.entry(), version));
    let summary = entry.and_then(|entry| match entry {
        Entry::Technology(it) => Some(desk.plain(&it.answers.summary)),
        Entry::Dataset(it) => Some(desk.plain(&it.answers.description)),
        Entry::Owner(it) => it.answers.answers_for.as_ref().map(|prose| desk.plain(prose)),
        Entry::Page(it) => it.facts.summary.as_ref().map(|line| desk.line(line)),
        Entry::Update(it) => Some(desk.line(&it.facts.summary)),
        Entry::Register(_) => None,
    });
    CreatedShown { id: format!("event-{}", event.sequence), happening: desk.happening(event), summary }
}

fn changed(desk: &Desk<'_, '_>, event: &Event) -> ChangedShown {
    let before = desk.maker.chronicle.ledger.version_before(event);
    let difference = before
        .zip(event.made())
        .map(|((name, version), made)| Difference::between(desk, (&name, version), (&event.entry(), made)));
    let happening = Happening { difference: None, ..desk.happening(event) };
    ChangedShown { id: format!("event-{}", event.sequence), happening, difference }
}

/// The page that says what has changed since a publication.
pub(super) fn since(desk: &Desk<'_, '_>, publication: Publication<'_>) -> Result<String, Finding> {
    let ledger = &desk.maker.chronicle.ledger;
    let sequence = publication.events.last().map_or(0, |event| event.sequence);
    let number = publication.number.to_string();
    let it = SincePage {
        title: desk.words().say("since_title", &[("number", Argument::Text(&number))]),
        from: desk.day(publication.date),
        to: desk.day(ledger.date().unwrap_or(publication.date)),
        passages: ledger.since(sequence).into_iter().filter_map(|passage| passed(desk, &passage)).collect(),
        publication: link(desk, publication.number),
        all: desk.href(Address::Changes),
    };
    let title = it.title.clone();
    let mut heading = Heading::new(&title);
    heading.stay = Stay::Superseded;
    desk.finish("since.html", heading, &it)
}

fn passed(desk: &Desk<'_, '_>, passage: &Passage<'_>) -> Option<PassageShown> {
    let last = passage.events.last()?;
    let difference = passage
        .before
        .as_ref()
        .zip(passage.after)
        .map(|((name, version), after)| Difference::between(desk, (name, *version), (&passage.id, after)));
    let fate = match (&passage.before, passage.after) {
        (None, Some(_)) => Some("since_came"),
        (Some(_), None) => Some("since_went"),
        (None, None) => Some("since_came_and_went"),
        (Some(_), Some(_)) => None,
    };
    let public_name = |act: Act| act != Act::Redacted;
    let named = passage.events.iter().rev().find(|event| public_name(event.event)).unwrap_or(last);
    Some(PassageShown {
        name: desk.mention(named),
        kind: desk.word(&format!("kind_{}", last.kind.code())).to_owned(),
        fate: fate.map(|fate| desk.word(fate).to_owned()),
        happenings: passage.events.iter().map(|event| desk.happening(event)).collect(),
        difference,
    })
}

/// What a page of a version says above the record.
#[derive(Serialize)]
pub(super) struct VersionShown {
    number: String,
    published: Day,
    act: ActShown,
    reason: Option<Words>,
    /// When and by what it ceased to be the public version.
    ended: Option<Happening>,
    /// Where the record stands now.
    now: Mention,
    publication: Anchor,
    difference: Option<Difference>,
    previous: Option<Anchor>,
    next: Option<Anchor>,
    json: String,
    all: String,
    /// When and why its text was taken away.
    redacted: Option<Happening>,
}

impl VersionShown {
    /// Where the text of the version stands as it is in the ledger.
    pub(super) fn json(&self) -> &str {
        &self.json
    }

    /// What is to be said of the version that this event made; `None` if it made none.
    pub(super) fn of(desk: &Desk<'_, '_>, event: &Event) -> Option<Self> {
        let (id, version) = (event.entry(), event.made()?);
        let ledger = &desk.maker.chronicle.ledger;
        let before = ledger.version_before(event);
        let following = desk.maker.histories.following(event);
        let redacted = ledger.redaction(&id, version);
        Some(Self {
            number: desk.words().say("version_number", &[("number", Argument::Text(&version.to_string()))]),
            published: desk.day(event.date),
            act: desk.act(event.event),
            reason: event.reason.as_ref().map(|reason| desk.line(reason)),
            ended: following.end.map(|end| desk.happening(end)),
            now: desk.mention(event),
            publication: link(desk, event.publication),
            difference: before
                .as_ref()
                .filter(|_| redacted.is_none())
                .map(|(name, number)| Difference::between(desk, (name, *number), (&id, version))),
            previous: before.map(|(name, number)| desk.version_link(&name, number)),
            next: following.next.and_then(|next| Some(desk.version_link(&next.entry(), next.made()?))),
            json: desk.href(Address::VersionFeed(id.kind.folder(), &id.id, version)),
            all: desk.href(Address::Changes),
            redacted: redacted.map(|redaction| desk.happening(redaction)),
        })
    }
}
