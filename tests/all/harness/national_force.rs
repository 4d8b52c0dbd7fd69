//! A made-up force whose feed a test can publish, change and spoil, made without pages so that dozens cost nothing.

use super::register::disclosed;
use super::{DAY, texts};
use candour::feeds;
use candour::ledger::{Chronicle, DayOf, Ledger, Occasion};
use candour::pages::Theme;
use candour::public::{EntryKind, PublicRegister};
use candour::register::EXAMPLE_FILES;
use candour::signing::Signer;
use candour::site::{MediaType, Receipt, SitePath};
use candour::standard::{ItemId, Line, Link};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// A force with its register and its history.
#[derive(Clone)]
pub(crate) struct Force {
    pub(crate) public: PublicRegister,
    pub(crate) ledger: Ledger,
}

/// The files of a feed that are collected, by their names.
pub(crate) type Feed = BTreeMap<String, Vec<u8>>;

impl Force {
    /// The sound register as that of another force, published once.
    pub(crate) fn new(code: &str, base: &str) -> Self {
        static SOUND: OnceLock<PublicRegister> = OnceLock::new();
        let sound = SOUND.get_or_init(|| {
            let files = EXAMPLE_FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
            disclosed(&texts(files), DAY.parse().unwrap())
        });
        let mut public = sound.clone();
        public.force.id = ItemId(code.to_owned());
        public.site.base_url = Link(base.to_owned());
        let mut force = Self { public, ledger: Ledger::default() };
        force.publish("2026-01-21");
        force
    }

    /// The same with so many more technologies.
    pub(crate) fn with(mut self, more: usize) -> Self {
        let sound = self.public.technology("sound").unwrap().clone();
        for number in 0..more {
            let mut next = sound.clone();
            next.id = format!("tool-{number:03}");
            self.public.technologies.push(Arc::new(next));
        }
        self.public.technologies.sort_by(|one, other| one.id.cmp(&other.id));
        self.publish("2026-01-22");
        self
    }

    /// Records what has changed.
    pub(crate) fn publish(&mut self, day: &str) {
        let day: Date = day.parse().unwrap();
        self.public.as_of = day;
        let proposal = self.ledger.compare(&self.public).unwrap();
        let why = Line { en: "So it is.".to_owned(), cy: None };
        let reasons = proposal.proposed.iter().map(|it| (it.id.clone(), why.clone())).collect();
        let (ledger, _) = self.ledger.record(&proposal.proposed, &reasons, Occasion::Change, day).unwrap();
        self.ledger = ledger;
    }

    /// Says something else of a record, and publishes that.
    pub(crate) fn changed(mut self, day: &str) -> Self {
        let technology = self.public.technologies.last_mut().unwrap();
        Arc::make_mut(technology).answers.summary.en.push_str(" It was looked at again.");
        self.publish(day);
        self
    }

    /// Takes a record out; with a notice, or without a word.
    pub(crate) fn without(mut self, id: &str, notice: bool, day: &str) -> Self {
        self.public.technologies.retain(|it| it.id != id);
        if notice {
            let entry = candour::public::EntryId::new(EntryKind::Technology, id);
            let why = Line { en: "It is gone.".to_owned(), cy: None };
            let (ledger, _) = self.ledger.withdraw(&entry, why, None, day.parse().unwrap()).unwrap();
            self.ledger = ledger;
        }
        self.public.as_of = day.parse().unwrap();
        self
    }

    /// The files of its feed.
    pub(crate) fn feed(&self) -> Feed {
        static THEME: OnceLock<Theme> = OnceLock::new();
        let welsh = THEME.get_or_init(super::plain_theme).welsh();
        let day = DayOf::Publisher;
        let chronicle = Chronicle::new(self.public.clone(), self.ledger.clone(), BTreeSet::new(), day);
        let mut feed = Feed::new();
        let mut receipts = Vec::new();
        for artefact in feeds::render(&chronicle, welsh) {
            let path = artefact.path.as_str().to_owned();
            if ["api/v1/register.json", "api/v1/ledger.jsonl"].contains(&path.as_str()) {
                let bytes = artefact.render().unwrap();
                receipts.push(Receipt::of(&artefact.path, artefact.media_type, &bytes));
                feed.insert(path.trim_start_matches("api/v1/").to_owned(), bytes);
            }
        }
        feed.insert("index.json".to_owned(), feeds::manifest(&chronicle, &receipts).unwrap());
        feed
    }

    /// The files of its feed, signed.
    pub(crate) fn signed_feed(&self, signer: &Signer) -> Feed {
        let mut feed = self.feed();
        let comment =
            format!("file:api/v1/index.json force:{} sequence:{}", self.public.force.id, self.ledger.sequence());
        let signature = signer.sign(&feed["index.json"], &comment);
        feed.insert("index.json.minisig".to_owned(), signature.into_bytes());
        feed
    }
}

/// Replaces words in a file of a feed, which must be there, and puts the sums in the manifest right again.
pub(crate) fn reworded(feed: &Feed, file: &str, from: &str, to: &str) -> Feed {
    let mut feed = feed.clone();
    let text = String::from_utf8(feed[file].clone()).unwrap();
    assert!(text.contains(from), "{from:?} is not in {file}");
    let text = text.replace(from, to);
    if file != "index.json" {
        let path = SitePath::new(&format!("api/v1/{file}")).unwrap();
        let (old, new) =
            (Receipt::of(&path, MediaType::Json, &feed[file]), Receipt::of(&path, MediaType::Json, text.as_bytes()));
        let manifest = String::from_utf8(feed["index.json"].clone()).unwrap();
        let manifest = manifest.replace(&old.sha256, &new.sha256);
        let manifest = manifest.replace(&format!("\"bytes\":{}", old.bytes), &format!("\"bytes\":{}", new.bytes));
        feed.insert("index.json".to_owned(), manifest.into_bytes());
    }
    feed.insert(file.to_owned(), text.into_bytes());
    feed
}

/// Lays a feed into a folder.
pub(crate) fn lay_feed(folder: &Path, feed: &Feed) {
    let _ = std::fs::remove_dir_all(folder);
    for (name, bytes) in feed {
        super::lay(folder, name, bytes);
    }
}
