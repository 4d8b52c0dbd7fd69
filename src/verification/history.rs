//! The ledger of a feed, its versions and its changes: one chain, and what it adds up to is what is public.

use super::document::{Document, FETCH, unread};
use super::feed::PACKAGE;
use super::rules::HISTORY;
use crate::feeds::reading::{ChangesPage, Origin, Step, Unread, changes_in_all, lines, page_of_changes, value};
use crate::feeds::{self, Manifest};
use crate::findings::{Finding, Findings, Place};
use crate::ledger::{EVENTS, FOLDER, Ledger, LedgerFile};
use crate::public::{EntryId, EntryKind, PublicRegister, RecordKind};
use crate::site::SitePath;
use rayon::prelude::*;

/// Where the ledger of a feed stands.
pub(super) const LEDGER: &str = "api/v1/ledger.jsonl";

/// Where the list of the pages of changes stands.
const CHANGES: &str = "api/v1/changes.json";

/// Verifies the history of a feed. Gives its ledger, an empty one where none is kept; `None` once it is told why it cannot be
/// read.
pub(super) fn check(
    origin: &Origin,
    document: &Document,
    manifest: &Manifest,
    register: Option<&PublicRegister>,
    found: &mut Findings,
) -> Option<Ledger> {
    if !is_spoken_of(document, manifest, found) {
        return Some(Ledger::default());
    }
    let events = text(origin, LEDGER, found)?;
    let ledger = read(origin, events, found)?;
    sequence(document, manifest, &ledger, found);
    changes(origin, &ledger, found);
    if let Some(register) = register {
        adds_up(origin, manifest, &ledger, register, found);
    }
    Some(ledger)
}

/// Where a version stands, below the root.
pub(super) fn version_path(id: &EntryId, number: u64) -> String {
    format!("api/v1/{id}/versions/{number}.json")
}

/// Whether a history is kept. Tells if the manifest says two things of it.
pub(super) fn is_spoken_of(document: &Document, manifest: &Manifest, found: &mut Findings) -> bool {
    if manifest.ledger != feeds::Ledger::None {
        return true;
    }
    if manifest.sequence != 0 || manifest.files.iter().any(|file| file.path == LEDGER) {
        let message = "the manifest says that no history is kept, and speaks of one all the same";
        found.add(at(document, "ledger", message));
    }
    false
}

/// Verifies the events alone, without versions and pages of changes, and what they add up to. Gives the ledger, an empty
/// one if no history is kept; `None` once it is told what is wrong with the chain.
pub(super) fn check_chain(
    origin: &Origin,
    document: &Document,
    manifest: &Manifest,
    register: Option<&PublicRegister>,
    found: &mut Findings,
) -> Option<Ledger> {
    if manifest.ledger == feeds::Ledger::None {
        return Some(Ledger::default());
    }
    let events = LedgerFile { path: EVENTS.into(), text: text(origin, LEDGER, found)?.into() };
    let mut own = Findings::new();
    let ledger = chain(&events, &mut own);
    let is_whole = own.is_empty();
    found.extend(own.into_iter().map(|finding| as_published(origin, finding)));
    if !is_whole {
        return None;
    }
    sequence(document, manifest, &ledger, found);
    if let Some(register) = register {
        adds_up(origin, manifest, &ledger, register, found);
    }
    Some(ledger)
}

/// The number of events against the manifest.
fn sequence(document: &Document, manifest: &Manifest, ledger: &Ledger, found: &mut Findings) {
    let newest = ledger.sequence();
    if manifest.sequence != newest {
        let message =
            format!("the manifest says that the ledger holds {} events, and it holds {newest}", manifest.sequence);
        found.add(at(document, "sequence", message));
    }
}

fn at(document: &Document, member: &str, message: impl Into<String>) -> Finding {
    document.finding(&HISTORY, &[Step::Member(member.to_owned())], message, FETCH)
}

fn in_file(origin: &Origin, path: &str, message: impl Into<String>) -> Finding {
    let place = Some(Place::file(origin.called(path)));
    Finding { rule: &HISTORY, message: message.into(), advice: FETCH.to_owned(), place }
}

fn text(origin: &Origin, path: &str, found: &mut Findings) -> Option<String> {
    let called = origin.called(path);
    let bytes = match SitePath::new(path).map_err(|_| Unread::Missing).and_then(|path| origin.bytes(&path)) {
        Ok(bytes) => bytes,
        Err(why) => {
            found.add(unread(&called, &[], &why));
            return None;
        }
    };
    if let Err(why) = lines(&bytes) {
        found.add(unread(&called, &bytes, &why));
        return None;
    }
    String::from_utf8(bytes).ok()
}

/// The ledger with its versions; `None` once it is told what is wrong with the chain.
fn read(origin: &Origin, events: String, found: &mut Findings) -> Option<Ledger> {
    let events = LedgerFile { path: EVENTS.into(), text: events.into() };
    let mut own = Findings::new();
    let ledger = chain(&events, &mut own);
    if !own.is_empty() {
        found.extend(own.into_iter().map(|finding| as_published(origin, finding)));
        return None;
    }
    let wanted: Vec<(EntryId, u64)> = ledger.versions().map(|(event, number)| (event.entry(), number)).collect();
    let versions = wanted.par_iter().filter(|(id, number)| ledger.redaction(id, *number).is_none());
    let versions = versions.filter_map(|(id, number)| {
        let path = SitePath::new(&version_path(id, *number)).ok()?;
        let text = String::from_utf8(origin.bytes(&path).ok()?).ok()?;
        Some(LedgerFile { path: format!("{FOLDER}/versions/{id}/{number}.json").into(), text: text.into() })
    });
    let mut files: Vec<LedgerFile> = versions.collect();
    redactions(origin, &ledger, &wanted, found);
    files.push(events);
    let mut own = Findings::new();
    let ledger = Ledger::read(&files, &mut own);
    let is_whole = own.is_empty();
    found.extend(own.into_iter().map(|finding| as_published(origin, finding)));
    is_whole.then_some(ledger)
}

/// The notices in place of versions that were redacted. No sum proves one, so it may hold nothing but the notice.
fn redactions(origin: &Origin, ledger: &Ledger, versions: &[(EntryId, u64)], found: &mut Findings) {
    for (id, number) in versions.iter().filter(|(id, number)| ledger.redaction(id, *number).is_some()) {
        let path = version_path(id, *number);
        let Some(bytes) = SitePath::new(&path).ok().and_then(|path| origin.bytes(&path).ok()) else { continue };
        let notice = value(&bytes).ok();
        if notice.as_ref().and_then(|notice| notice.get("state")?.as_str()) != Some("redacted") {
            found.add(in_file(origin, &path, "the ledger says that this version was redacted, and its text is here"));
        }
    }
}

/// The chain of events alone. That the versions are not there is no fault of it.
pub(super) fn chain(events: &LedgerFile, found: &mut Findings) -> Ledger {
    let mut own = Findings::new();
    let ledger = Ledger::read(std::slice::from_ref(events), &mut own);
    found.extend(own.into_iter().filter(|finding| finding.rule.name != "version-missing"));
    ledger
}

/// A finding of the ledger as a reader of the feed meets it: by its published address, and with what a reader can do.
fn as_published(origin: &Origin, finding: Finding) -> Finding {
    let place = finding.place.map(|place| {
        let path = match (&*place.file, place.file.strip_prefix(&format!("{FOLDER}/versions/"))) {
            (EVENTS, _) => LEDGER.to_owned(),
            (_, Some(version)) => match version.rsplit_once('/') {
                Some((entry, number)) => format!("api/v1/{entry}/versions/{number}"),
                None => version.to_owned(),
            },
            (other, None) => other.to_owned(),
        };
        Place { file: origin.called(&path).into(), at: place.at }
    });
    Finding { place, advice: FETCH.to_owned(), ..finding }
}

/// The pages of changes against the ledger.
fn changes(origin: &Origin, ledger: &Ledger, found: &mut Findings) {
    let mut events = ledger.events().iter();
    let mut number = 1_u64;
    while events.len() > 0 {
        let path = format!("api/v1/changes/{number}.json");
        let page = SitePath::new(&path).map_err(|_| Unread::Missing).and_then(|path| origin.bytes(&path));
        let page: ChangesPage = match page.and_then(|bytes| page_of_changes(&bytes)) {
            Ok(page) if !page.ordered_items.is_empty() => page,
            Ok(_) => return found.add(in_file(origin, &path, "this page of changes is empty")),
            Err(why) => {
                return found.add(in_file(origin, &path, format!("this page of changes cannot be read: {why}")));
            }
        };
        for activity in page.ordered_items {
            let Some(event) = events.next() else {
                return found.add(in_file(origin, &path, "the changes tell of more than the ledger holds"));
            };
            let object = activity.target.as_ref().unwrap_or(&activity.object);
            let is_same = activity.sequence == event.sequence
                && activity.publication == event.publication
                && activity.event == event.event
                && object.sha256 == event.sha256
                && (object.version == event.made())
                && object.id.contains(&event.id);
            if !is_same {
                let message =
                    format!("change {} is not what event {} of the ledger says", activity.sequence, event.sequence);
                return found.add(in_file(origin, &path, message));
            }
        }
        number += 1;
    }
    collection(origin, ledger, number - 1, found);
}

/// The list of all pages against their number.
fn collection(origin: &Origin, ledger: &Ledger, pages: u64, found: &mut Findings) {
    let bytes = SitePath::new(CHANGES).map_err(|_| Unread::Missing).and_then(|path| origin.bytes(&path));
    let message = match bytes.and_then(|bytes| changes_in_all(&bytes)) {
        Ok(all) if all.total_items != ledger.sequence() => {
            format!("there are {} changes, and this file says {}", ledger.sequence(), all.total_items)
        }
        Ok(all)
            if !all.first.id.ends_with("changes/1.json")
                || !all.last.id.ends_with(&format!("changes/{pages}.json")) =>
        {
            format!("the changes fill {pages} pages, and this file names others as the first and the last")
        }
        Ok(_) => return,
        Err(why) => format!("the list of changes cannot be read: {why}"),
    };
    found.add(in_file(origin, CHANGES, message));
}

/// What the ledger adds up to against the register.
fn adds_up(origin: &Origin, manifest: &Manifest, ledger: &Ledger, register: &PublicRegister, found: &mut Findings) {
    let Ok(proposal) = ledger.compare(register) else { return };
    let open: Vec<String> = proposal
        .proposed
        .iter()
        .map(|it| it.id.to_string())
        .chain(proposal.vanished.iter().map(|(id, _)| id.to_string()))
        .collect();
    let is_recorded = manifest.ledger == feeds::Ledger::Recorded;
    match &open[..] {
        [first, ..] if is_recorded => {
            let more = if open.len() == 1 { String::new() } else { format!(" and {} more", open.len() - 1) };
            let message = format!("register.json is not what the ledger adds up to: {first}{more}");
            found.add(in_file(origin, PACKAGE, message));
        }
        [] if !is_recorded => {
            let message = "the manifest speaks of changes that are not recorded, and there are none";
            found.add(in_file(origin, super::feed::MANIFEST, message));
        }
        _ => {}
    }
    if is_recorded {
        let there: Vec<&str> = register.tombstones.iter().map(|notice| notice.id.as_str()).collect();
        let withdrawn = ledger.tombstones();
        let lost = withdrawn.iter().find(|notice| !there.contains(&notice.id.as_str()));
        // A notice of something that was never in this ledger is the force's own word, and older than the ledger.
        let made_up = register.tombstones.iter().find(|notice| {
            let kind = match notice.record {
                RecordKind::Technology => EntryKind::Technology,
                RecordKind::Dataset => EntryKind::Dataset,
            };
            ledger.head(&EntryId::new(kind, &*notice.id)).is_some() && !withdrawn.iter().any(|it| it.id == notice.id)
        });
        if let Some(notice) = lost {
            let message = format!("“{}” was withdrawn, and register.json has no notice of it", notice.id);
            found.add(in_file(origin, PACKAGE, message));
        }
        if let Some(notice) = made_up {
            let message = format!("register.json says that “{}” was withdrawn, and the ledger does not", notice.id);
            found.add(in_file(origin, PACKAGE, message));
        }
    }
}
