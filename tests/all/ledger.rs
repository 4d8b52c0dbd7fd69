//! The ledger in memory: what is recorded, what is refused, and that every tampering is found and explained.

use super::harness::{disclosed, project, sources};
use candour::findings::Findings;
use candour::ledger::{Act, Addition, EVENTS, Ledger, LedgerFile, Occasion, Proposed, RecordFault};
use candour::public::{EntryId, EntryKind, PublicRegister};
use candour::standard::Line;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::sync::Arc;

const DAY: Date = date(2026, 11, 21);

#[test]
fn a_first_publication_needs_no_reason_and_a_change_does() {
    let public = example();
    let ledger = first(&public);
    assert_eq!(ledger.sequence(), public.entries().count() as u64);
    assert!(ledger.compare(&public).unwrap().is_empty());

    let changed = with_summary(&public, "It says something else now.");
    let proposal = ledger.compare(&changed).unwrap();
    let [it] = &proposal.proposed[..] else { panic!("{:?}", proposal.entries()) };
    assert_eq!((it.act, it.changes().len(), it.changes()[0].field.as_str()), (Act::Updated, 1, "summary"));
    let refused = ledger.record(&proposal.proposed, &BTreeMap::new(), Occasion::Change, DAY);
    assert_eq!(refused.err(), Some(RecordFault::WithoutReason(vec![it.id.clone()])));

    let corrected = record(&ledger, &proposal.proposed, Occasion::Correction);
    let event = corrected.0.events().last().unwrap();
    assert_eq!((event.event, event.version), (Act::Corrected, Some(2)));
    assert!(corrected.0.compare(&changed).unwrap().is_empty());
    let earlier = corrected.0.record(&proposal.proposed, &BTreeMap::new(), Occasion::Change, date(2026, 11, 20));
    assert!(earlier.is_err());
}

#[test]
fn acts_follow_from_what_changed() {
    let public = example();
    let ledger = first(&public);
    let act = |change: fn(&mut PublicRegister)| {
        let mut public = public.clone();
        change(&mut public);
        let proposal = ledger.compare(&public).unwrap();
        proposal.proposed.iter().map(|it| (it.act, it.id.to_string())).collect::<Vec<_>>()
    };
    let id = public.technologies[0].id.clone();
    let named = |act: Act| vec![(act, format!("technologies/{id}"))];
    assert_eq!(act(|it| first_of(it).answers.last_reviewed = DAY), named(Act::Confirmed));
    assert_eq!(act(|it| first_of(it).answers.status = candour::standard::Status::Suspended), named(Act::StatusChanged));
    let unasked = act(|it| {
        let gaps = &mut first_of(it).gaps;
        gaps.retain(|gap| gap.state != candour::standard::AnswerState::NotPublished);
    });
    assert_eq!(unasked, vec![], "what was never answered may go unasked");
    let renamed = act(|it| {
        let former = candour::standard::TechnologyId(it.technologies[0].id.clone());
        first_of(it).answers.former_ids.push(former);
        first_of(it).id = "another-id".to_owned();
    });
    assert_eq!(renamed, vec![(Act::Renamed, "technologies/another-id".to_owned())]);
}

#[test]
fn a_record_never_vanishes_and_a_withdrawn_one_can_come_back() {
    let public = example();
    let ledger = first(&public);
    let mut without = public.clone();
    let gone = without.technologies.remove(0);
    let id = EntryId::new(EntryKind::Technology, &*gone.id);
    let proposal = ledger.compare(&without).unwrap();
    assert_eq!(proposal.vanished, vec![(id.clone(), gone.answers.name.clone())]);
    let mut found = Findings::new();
    ledger.check(&proposal, &mut found);
    let finding = found.iter().next().unwrap();
    assert!(finding.advice.contains(&format!("candour withdraw {}", gone.id)), "{}", finding.advice);

    let (ledger, addition) = ledger.withdraw(&id, line("It was sold."), None, DAY).unwrap();
    assert!(ledger.compare(&without).unwrap().is_empty());
    assert_eq!(ledger.tombstones()[0].id, gone.id);
    assert_eq!(ledger.withdraw(&id, line("Again."), None, DAY).err(), Some(RecordFault::NotPublished));
    assert!(addition.versions.is_empty());

    let proposal = ledger.compare(&public).unwrap();
    assert_eq!(proposal.proposed.iter().map(|it| it.act).collect::<Vec<_>>(), [Act::Restored]);
    let (ledger, _) = record(&ledger, &proposal.proposed, Occasion::Change);
    assert!(ledger.tombstones().is_empty());
    assert_eq!(
        ledger.history(&id).iter().map(|it| it.event).collect::<Vec<_>>(),
        [Act::Created, Act::Withdrawn, Act::Restored]
    );
}

#[test]
fn a_redaction_takes_the_words_and_leaves_the_chain_whole() {
    let public = example();
    let id = EntryId::new(EntryKind::Technology, &*public.technologies[0].id);
    let mut disk = Disk::default();
    let (ledger, addition) = ledger_of(&public);
    disk.take(&addition);
    assert_eq!(ledger.redact(&id, 1, line("Why."), DAY).err(), Some(RecordFault::StillPublic));
    assert_eq!(ledger.redact(&id, 7, line("Why."), DAY).err(), Some(RecordFault::NoVersion));
    let changed = with_summary(&public, "The name of a person is no longer in it.");
    let (ledger, addition) = record(&ledger, &ledger.compare(&changed).unwrap().proposed, Occasion::Change);
    disk.take(&addition);
    let (ledger, addition) = ledger.redact(&id, 1, line("It named a person."), DAY).unwrap();
    disk.take(&addition);
    assert_eq!(ledger.redact(&id, 1, line("Why."), DAY).err(), Some(RecordFault::AlreadyRedacted));
    assert!(ledger.entry(&id, 1).is_none() && ledger.entry(&id, 2).is_some());
    let old = public.technologies[0].answers.summary.en.clone();
    assert!(disk.0.values().all(|text| !text.contains(&old)));
    assert_eq!(disk.read(), Ok(ledger.events().to_vec()));
}

#[test]
fn every_tampering_is_found_and_explained() {
    let public = example();
    let (ledger, addition) = ledger_of(&public);
    let mut disk = Disk::default();
    disk.take(&addition);
    assert_eq!(disk.read(), Ok(ledger.events().to_vec()));
    let version = disk.0.keys().find(|path| path.contains("/versions/")).unwrap().clone();

    let cases: Vec<(&str, &str, Tamper)> = vec![
        ("a version is edited", "version-edited", {
            let version = version.clone();
            Box::new(move |disk| disk.edit(&version, |text| text.replacen('a', "b", 1)))
        }),
        ("a version is gone", "version-missing", {
            let version = version.clone();
            Box::new(move |disk| drop(disk.0.remove(&version)))
        }),
        ("git left its marks in a version", "ledger-conflict", {
            let version = version.clone();
            Box::new(move |disk| disk.edit(&version, |text| format!("<<<<<<< HEAD\n{text}=======\n>>>>>>> theirs\n")))
        }),
        ("git left its marks in the events", "ledger-conflict", {
            Box::new(|disk| disk.edit(EVENTS, |text| format!("{text}<<<<<<< HEAD\n=======\n>>>>>>> theirs\n")))
        }),
        ("a line is reworded", "broken-chain", {
            Box::new(|disk| disk.edit(EVENTS, |text| text.replacen("2026-11-21", "2026-11-20", 1)))
        }),
        ("a line is taken out", "broken-chain", {
            Box::new(|disk| disk.edit(EVENTS, |text| text.split_inclusive('\n').skip(1).collect()))
        }),
        ("two publications were joined", "broken-chain", {
            Box::new(|disk| {
                disk.edit(EVENTS, |text| {
                    let last = text.lines().last().unwrap().replace("\"name\"", "\"other\":1,\"name\"");
                    format!("{text}{last}\n")
                });
            })
        }),
        ("a line is no event", "ledger-unreadable", Box::new(|disk| disk.edit(EVENTS, |text| format!("{text}{{}}\n")))),
        ("the end is cut off", "ledger-unreadable", {
            Box::new(|disk| disk.edit(EVENTS, |text| text[..text.len() - 9].to_owned()))
        }),
    ];
    for (what, rule, tamper) in cases {
        let mut tampered = disk.clone();
        tamper(&mut tampered);
        let found = tampered.read().expect_err(what);
        assert!(found.iter().any(|finding| finding.rule.name == rule), "{what}: {found:?}");
        assert!(found.iter().all(|finding| !finding.advice.is_empty()), "{what}");
    }
    // What only looks different is the same ledger: line ends on Windows, and strays of a publication that was cut off.
    let mut moved = disk.clone();
    moved.edit(EVENTS, |text| text.replace('\n', "\r\n"));
    moved.edit(&version, |text| text.replace('\n', "\r\n"));
    moved.0.insert("content/ledger/versions/technologies/never-published/1.json".to_owned(), "{}\n".to_owned());
    assert_eq!(moved.read(), Ok(ledger.events().to_vec()));
}

/// What somebody does to the files.
type Tamper = Box<dyn Fn(&mut Disk)>;

/// The files of a ledger, as if they lay in a folder.
#[derive(Default, Clone)]
struct Disk(BTreeMap<String, String>);

impl Disk {
    fn take(&mut self, addition: &Addition) {
        self.0.extend(addition.versions.iter().cloned());
        self.0.insert(EVENTS.to_owned(), addition.events.clone());
        addition.removed.iter().for_each(|path| drop(self.0.remove(&**path)));
    }

    fn edit(&mut self, path: &str, change: impl Fn(&str) -> String) {
        let text = self.0.get_mut(path).unwrap();
        let changed = change(text);
        assert_ne!(*text, changed, "nothing was changed in {path}");
        *text = changed;
    }

    fn read(&self) -> Result<Vec<candour::ledger::Event>, Findings> {
        let files: Vec<LedgerFile> = self
            .0
            .iter()
            .map(|(path, text)| LedgerFile { path: Arc::from(path.as_str()), text: Arc::from(text.as_str()) })
            .collect();
        let mut found = Findings::new();
        let ledger = Ledger::read(&files, &mut found);
        if found.is_empty() { Ok(ledger.events().to_vec()) } else { Err(found) }
    }
}

fn example() -> PublicRegister {
    disclosed(&sources(&project(".")), DAY)
}

fn first_of(public: &mut PublicRegister) -> &mut candour::public::Technology {
    Arc::make_mut(&mut public.technologies[0])
}

fn with_summary(public: &PublicRegister, summary: &str) -> PublicRegister {
    let mut public = public.clone();
    first_of(&mut public).answers.summary.en = summary.to_owned();
    public
}

fn first(public: &PublicRegister) -> Ledger {
    ledger_of(public).0
}

fn ledger_of(public: &PublicRegister) -> (Ledger, Addition) {
    let ledger = Ledger::default();
    let proposal = ledger.compare(public).unwrap();
    ledger.record(&proposal.proposed, &BTreeMap::new(), Occasion::Change, DAY).unwrap()
}

fn record(ledger: &Ledger, proposed: &[Proposed<'_>], occasion: Occasion) -> (Ledger, Addition) {
    let reasons = proposed.iter().map(|it| (it.id.clone(), line("Because."))).collect();
    ledger.record(proposed, &reasons, occasion, DAY).unwrap()
}

fn line(text: &str) -> Line {
    Line { en: text.to_owned(), cy: None }
}
