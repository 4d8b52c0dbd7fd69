//! The files of the feeds of news: for each language of the force a current document and its archives, unmade until
//! somebody wants their bytes.

use super::atom;
use super::channel::{Channel, ChannelSort, NewsForm};
use super::imprint::Imprint;
use super::issue::{self, Issue, Press, archives, events_of};
use super::json_feed;
use super::log::Log;
use super::voice::Voice;
use crate::feeds::edition::Edition;
use crate::findings::Finding;
use crate::public::{EntryKind, RecordKind};
use crate::site::{Artefact, SitePath};
use crate::standard::Language;
use crate::words::Words;
use std::sync::Arc;

/// What all files of news are made from.
#[derive(Clone)]
pub(in crate::feeds) struct Newsroom<'a> {
    edition: Arc<Edition<'a>>,
    log: Arc<Log<'a>>,
    welsh: &'a Words,
}

/// A document that may be asked for.
#[derive(Debug, Clone, Copy)]
enum Document {
    Current,
    Archive(usize),
}

impl<'a> Newsroom<'a> {
    pub(in crate::feeds) fn of(edition: &Arc<Edition<'a>>, welsh: &'a Words) -> Self {
        Self { log: Arc::new(Log::of(edition.chronicle)), edition: Arc::clone(edition), welsh }
    }

    /// The files of every channel of this sort in this form.
    pub(in crate::feeds) fn files(&self, sort: ChannelSort, form: NewsForm) -> Vec<Artefact<'a, Finding>> {
        match sort {
            ChannelSort::Register => self.channel(Channel::Register, form),
            ChannelSort::Updates => self.channel(Channel::Updates, form),
            ChannelSort::Technologies => {
                let records = self.edition.records(RecordKind::Technology);
                let mut files: Vec<_> =
                    records.flat_map(|record| self.channel(Channel::Technology(record.id()), form)).collect();
                let moves = self.log.moves.iter().filter(|(from, _)| from.kind == EntryKind::Technology);
                moves.for_each(|(from, to)| files.extend(self.moved(&from.id, &to.id, form)));
                files
            }
        }
    }

    fn languages(&self) -> &'static [Language] {
        self.edition.register.languages()
    }

    fn channel(&self, channel: Channel<'a>, form: NewsForm) -> Vec<Artefact<'a, Finding>> {
        let events = match channel {
            Channel::Technology(id) => events_of(&self.edition, id),
            _ => &[],
        };
        let archives = archives(&self.log.run(channel, events));
        let documents = (1..=archives).map(Document::Archive).chain([Document::Current]);
        let in_language = |document| self.languages().iter().map(move |language| (document, *language));
        let files = documents.flat_map(in_language).filter_map(|(document, language)| {
            let path = match document {
                Document::Current => channel.path(form, language),
                Document::Archive(number) => channel.archive(form, language, number),
            };
            let room = self.clone();
            self.file(&path, form, move || room.document(channel, document, form, language))
        });
        files.collect()
    }

    fn document(
        &self,
        channel: Channel<'a>,
        document: Document,
        form: NewsForm,
        language: Language,
    ) -> Result<Vec<u8>, Finding> {
        let press = Press::of(&self.edition, &self.log, channel, Voice::new(language, self.welsh));
        let issue = match document {
            Document::Current => press.current(),
            Document::Archive(number) => press.archive(number),
        };
        self.written(&issue, form)
    }

    fn moved(&self, from: &str, to: &str, form: NewsForm) -> Vec<Artefact<'a, Finding>> {
        let files = self.languages().iter().filter_map(|language| {
            let (room, language) = (self.clone(), *language);
            let (from, to) = (from.to_owned(), to.to_owned());
            let path = Channel::Technology(&from).path(form, language);
            self.file(&path, form, move || {
                let issue = issue::moved(&room.edition, &room.log, (&from, &to), form, (language, room.welsh));
                room.written(&issue, form)
            })
        });
        files.collect()
    }

    fn written(&self, issue: &Issue<'_>, form: NewsForm) -> Result<Vec<u8>, Finding> {
        match form {
            NewsForm::Atom => Ok(atom::write(&Imprint::of(&self.edition), issue)),
            NewsForm::JsonFeed => json_feed::write(&Imprint::of(&self.edition), issue),
        }
    }

    fn file(
        &self,
        path: &str,
        form: NewsForm,
        make: impl Fn() -> Result<Vec<u8>, Finding> + Send + Sync + 'a,
    ) -> Option<Artefact<'a, Finding>> {
        Some(Artefact::new(SitePath::new(path).ok()?, form.media_type(), make))
    }
}
