//! The register in the making: its parts, what was found in each, and which of them still have to be looked at.

use super::super::check::{Around, Internal, across, shape};
use super::super::register::Register;
use super::copies::Copies;
use super::neighbours::Neighbours;
use super::part::{Part, Record, Shelf, key_of, shelf};
use crate::findings::Findings;
use crate::text::Source;
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The most parts that are checked at once when something was saved; the others wait.
const NOW: usize = 256;

/// The most parts that are checked in one go while nothing is saved, so that whoever saves then does not wait long.
const GO: usize = 64;

/// A register while somebody writes it.
pub struct WorkingRegister {
    today: Date,
    pub(super) register: Register,
    pub(super) parts: BTreeMap<Arc<str>, Part>,
    /// Why a file could not be read at all, by its path.
    unread: BTreeMap<Arc<str>, Findings>,
    across: Findings,
    copies: Copies,
    internal: Internal,
    index_is_old: bool,
    /// The parts that have yet to be checked.
    waiting: BTreeSet<Arc<str>>,
}

/// A file as it is now.
pub struct Saved {
    /// Its path below the root, with `/`.
    pub path: Arc<str>,
    /// Its text; `None` if there is none any more, or none that can be read.
    pub source: Option<Source>,
    /// Why it cannot be read, if so.
    pub unread: Findings,
}

impl WorkingRegister {
    /// Reads a register from the texts of `content/` and what was found when they were taken from the disk. Nothing is
    /// checked yet.
    pub fn read(sources: Vec<Source>, unread: Findings, today: Date) -> Self {
        let mut groups: BTreeMap<Arc<str>, Vec<Source>> = BTreeMap::new();
        groups.entry(REGISTER_FILE.into()).or_default();
        for source in sources {
            groups.entry(key_of(&source.path)).or_default().push(source);
        }
        let read: Vec<(Arc<str>, (Part, Record))> = groups
            .into_par_iter()
            .map(|(key, sources)| {
                let read = Part::read(&key, sources);
                (key, read)
            })
            .collect();
        let mut working = Self {
            today,
            register: Register::empty(),
            parts: BTreeMap::new(),
            unread: by_path(unread),
            across: Findings::new(),
            copies: Copies::default(),
            internal: Internal::none(),
            index_is_old: true,
            waiting: BTreeSet::new(),
        };
        let mut register = Register::empty();
        for (key, (part, record)) in read {
            match record {
                Record::Technology(record) => register.technologies.push(*record),
                Record::Dataset(record) => register.datasets.push(*record),
                record => put(&mut register, &key, record),
            }
            working.waiting.insert(Arc::clone(&key));
            working.copies.add(&part.paragraphs);
            working.parts.insert(key, part);
        }
        register.technologies.sort_by(|a, b| a.id.cmp(&b.id));
        register.datasets.sort_by(|a, b| a.id.cmp(&b.id));
        working.register = register;
        working.register.lost = working.is_something_lost();
        working.compare();
        working
    }

    /// Takes in files as they are now: reads the parts that they belong to, and checks these and whatever names them.
    /// Who else may take notice waits.
    pub fn save(&mut self, saved: Vec<Saved>) {
        let mut touched: BTreeMap<Arc<str>, Vec<Source>> = BTreeMap::new();
        for file in saved {
            let key = key_of(&file.path);
            let sources = touched
                .entry(Arc::clone(&key))
                .or_insert_with(|| self.parts.get(&key).map(|part| part.sources.clone()).unwrap_or_default());
            sources.retain(|source| source.path != file.path);
            sources.extend(file.source);
            sources.sort_by(|a, b| a.path.cmp(&b.path));
            self.unread.remove(&file.path);
            if !file.unread.is_empty() {
                self.unread.insert(file.path, file.unread);
            }
        }
        let keys: Vec<Arc<str>> = touched.keys().cloned().collect();
        let before = Neighbours::of(&self.register, keys.iter());
        let copied = self.take_in(touched);
        self.register.lost = self.is_something_lost();
        let notice = before.against(&Neighbours::of(&self.register, keys.iter()));
        self.index_is_old |= notice.index_is_old;
        if notice.everybody {
            self.waiting.extend(self.parts.keys().cloned());
        }
        let concerned: Vec<Arc<str>> = self
            .parts
            .par_iter()
            .filter(|(key, part)| {
                part.errors() > 0
                    || [REGISTER_FILE, OWNERS_FILE].contains(&&***key)
                    || !notice.is_empty() && notice.concerns(key, part)
            })
            .map(|(key, _)| Arc::clone(key))
            .collect();
        let mut now: Vec<Arc<str>> = keys;
        now.extend(concerned);
        let later = now.split_off(now.len().min(NOW));
        self.check(&now);
        self.waiting.extend(later);
        if self.index_is_old {
            // They were held against internal words that are no longer those.
            self.waiting.extend(now);
        }
        if copied {
            self.compare();
        }
    }

    /// Replaces what is kept of files that cannot be read by what was found in a walk over all.
    pub fn set_unread(&mut self, unread: Findings) -> bool {
        let unread = by_path(unread);
        let is_new = self.unread != unread;
        self.unread = unread;
        if is_new {
            self.save(Vec::new());
        }
        is_new
    }

    /// Checks some of the parts that wait.
    pub fn go_on(&mut self) {
        if self.index_is_old {
            self.internal = Around::internal_of(&self.register);
            self.index_is_old = false;
        }
        // What was found to be wrong before is what its author waits for.
        let (mut first, then): (Vec<_>, Vec<_>) =
            self.waiting.iter().cloned().partition(|key| self.parts.get(key).is_some_and(|part| part.errors() > 0));
        first.extend(then);
        first.truncate(GO);
        for key in &first {
            self.waiting.remove(key);
        }
        self.check(&first);
    }

    /// Whether every part has been checked since the last change that may concern it.
    pub fn is_settled(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Everything that is wrong: once it is settled, what a check finds.
    pub fn found(&self) -> Findings {
        let mut found = self.across.clone();
        for unread in self.unread.values() {
            found.extend(unread.iter().cloned());
        }
        for part in self.parts.values() {
            found.extend(part.reading.iter().chain(part.checking.iter()).cloned());
        }
        found
    }

    /// How many errors there are that keep all from being shown: those of drafts do not.
    pub fn stops(&self) -> usize {
        let unread: usize = self.unread.values().map(Findings::errors).sum();
        let parts = self.parts.values().filter(|part| !part.is_draft);
        unread + parts.map(Part::errors).sum::<usize>()
    }

    /// The text of a file as it was read last.
    pub fn text(&self, path: &str) -> Option<&str> {
        let part = self.parts.get(&key_of(path))?;
        part.sources.iter().find(|source| &*source.path == path).map(|source| &*source.text)
    }

    /// Every file that was read.
    pub fn paths(&self) -> impl Iterator<Item = &Arc<str>> {
        self.parts.values().flat_map(|part| &part.sources).map(|source| &source.path)
    }

    /// Reads the parts anew and puts their records in place of the old ones. Gives whether any of them had or has a
    /// paragraph that stands in another.
    fn take_in(&mut self, touched: BTreeMap<Arc<str>, Vec<Source>>) -> bool {
        let read: Vec<(Arc<str>, (Part, Record))> = touched
            .into_par_iter()
            .map(|(key, sources)| {
                let read = Part::read(&key, sources);
                (key, read)
            })
            .collect();
        let mut copied = false;
        for (key, (part, record)) in read {
            put(&mut self.register, &key, record);
            let before = self.parts.remove(&key).map(|part| part.paragraphs).unwrap_or_default();
            copied |= self.copies.has_any(&before);
            self.copies.remove(&before);
            self.copies.add(&part.paragraphs);
            copied |= self.copies.has_any(&part.paragraphs);
            if !part.sources.is_empty() || &*key == REGISTER_FILE {
                self.parts.insert(key, part);
            } else {
                self.waiting.remove(&key);
            }
        }
        copied
    }

    fn check(&mut self, keys: &[Arc<str>]) {
        let around = Around::new(&self.register, &self.internal, self.today);
        let found: Vec<Findings> = keys.par_iter().map(|key| look_at(key, &around)).collect();
        for (key, found) in keys.iter().zip(found) {
            if let Some(part) = self.parts.get_mut(key) {
                part.checking = found;
            }
        }
    }

    /// Holds the paragraphs of all records against each other.
    fn compare(&mut self) {
        let parts = &self.parts;
        let of = |source: &Source| parts.get(&source.path).map_or(&[][..], |part| &part.paragraphs);
        self.across = across(&self.register, of);
    }

    /// Whether what others name may be in a file that could not be read.
    fn is_something_lost(&self) -> bool {
        let owners =
            self.parts.get(OWNERS_FILE).and_then(|part| part.sources.iter().find(|it| &*it.path == OWNERS_FILE));
        let owners_written = owners.is_some_and(|source| !source.text.trim().is_empty());
        let is_lost = |(key, part): (&Arc<str>, &Part)| {
            let is_record = matches!(shelf(key).0, Shelf::Technologies | Shelf::Datasets | Shelf::Pages);
            is_record && !part.is_read && part.sources.iter().any(|source| source.path == *key)
                || part
                    .reading
                    .iter()
                    .any(|finding| [shape::STRAY_FILE.name, shape::FILE_NAME.name].contains(&finding.rule.name))
        };
        owners_written && self.register.owners.is_empty()
            || self.unread.values().flatten().any(|finding| finding.rule.family == "files")
            || self.parts.iter().any(is_lost)
    }
}

const REGISTER_FILE: &str = "content/register.toml";
const OWNERS_FILE: &str = "content/owners.toml";

fn by_path(unread: Findings) -> BTreeMap<Arc<str>, Findings> {
    let mut files: BTreeMap<Arc<str>, Findings> = BTreeMap::new();
    for finding in unread {
        let path = finding.place.as_ref().map_or_else(|| Arc::from(""), |place| Arc::clone(&place.file));
        files.entry(path).or_default().add(finding);
    }
    files
}

/// What the rules say of the part that stands here.
fn look_at(key: &str, around: &Around<'_>) -> Findings {
    let register = around.register;
    let (shelf, id) = shelf(key);
    match shelf {
        Shelf::File => Some(around.check_file()),
        Shelf::Owners => Some(around.check_owners()),
        Shelf::Technologies => register.technology(id).map(|record| around.check_technology(record)),
        Shelf::Datasets => register.dataset(id).map(|record| around.check_dataset(record)),
        Shelf::Pages => register.pages.iter().find(|page| page.id == id).map(|page| around.check_page(page)),
        Shelf::Updates => register.updates.iter().find(|it| it.id == id).map(|update| around.check_update(update)),
        Shelf::Elsewhere => None,
    }
    .unwrap_or_default()
}

/// Puts the record of a part in place of the one that was there, or takes that away.
fn put(register: &mut Register, key: &str, record: Record) {
    let (shelf, id) = shelf(key);
    match (shelf, record) {
        (Shelf::File, Record::File(read)) => {
            register.file = read.file;
            register.file_source = read.file_source;
            register.file_faulted = read.file_faulted;
            register.file_welsh = read.file_welsh;
        }
        (Shelf::File, _) => {
            let nothing = Register::empty();
            register.file = nothing.file;
            register.file_source = None;
            register.file_faulted = nothing.file_faulted;
            register.file_welsh = None;
        }
        (Shelf::Owners, Record::Owners(read)) => {
            register.owners = read.owners;
            register.owners_source = read.owners_source;
            register.owners_welsh = read.owners_welsh;
        }
        (Shelf::Owners, _) => {
            register.owners = Vec::new();
            register.owners_source = None;
            register.owners_welsh = None;
        }
        (Shelf::Technologies, record) => {
            let new = if let Record::Technology(record) = record { Some(*record) } else { None };
            replace(&mut register.technologies, id, |record| &record.id, new);
        }
        (Shelf::Datasets, record) => {
            let new = if let Record::Dataset(record) = record { Some(*record) } else { None };
            replace(&mut register.datasets, id, |record| &record.id, new);
        }
        (Shelf::Pages, record) => {
            let new = if let Record::Page(page) = record { Some(*page) } else { None };
            replace(&mut register.pages, id, |page| &page.id, new);
        }
        (Shelf::Updates, record) => {
            let new = if let Record::Update(update) = record { Some(*update) } else { None };
            replace(&mut register.updates, id, |update| &update.id, new);
        }
        (Shelf::Elsewhere, _) => {}
    }
}

/// Replaces the item with this id in a list that stands in the order of the ids.
fn replace<T>(list: &mut Vec<T>, id: &str, id_of: impl Fn(&T) -> &String, new: Option<T>) {
    match (list.binary_search_by(|item| id_of(item).as_str().cmp(id)), new) {
        (Ok(at), Some(new)) => {
            list.splice(at..=at, [new]);
        }
        (Ok(at), None) => drop(list.remove(at)),
        (Err(at), Some(new)) => list.insert(at, new),
        (Err(_), None) => {}
    }
}
