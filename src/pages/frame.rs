//! What every page has around it: title, navigation, feeds, the force; and what pages need to link and to speak.

use super::difference::Differences;
use super::finding::Groups;
use super::glossary::Glossary;
use super::history::Histories;
use super::similar::Kin;
use super::statements;
use super::theme::{SHEET, Speech, Theme};
use crate::feeds::{Base, jsonld};
use crate::findings::Finding;
use crate::ledger::Chronicle;
use crate::public::{EntryId, Page, PublicRegister, Technology};
use crate::site::{Address, Artefact, MediaType, SitePath};
use crate::standard::{Language, Line, Link, Listed, Prose, STANDING_PAGES, Term};
use crate::text::{Policy, TermLinks, explained_once, html, plain};
use crate::words::Phrase;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tera::{Context, Value};

/// Everything that a page is made from. One for each language of the site; what is the same in all is made once.
pub(super) struct Maker<'a> {
    pub(super) chronicle: &'a Chronicle,
    pub(super) public: &'a PublicRegister,
    pub(super) theme: &'a Theme,
    pub(super) base: Base,
    pub(super) language: Language,
    speech: &'a Speech,
    /// How the theme speaks in the other language, where the force publishes in both.
    beside: Option<&'a Speech>,
    /// What became of every entry, and what stands around its versions.
    pub(super) histories: Arc<Histories<'a>>,
    pub(super) differences: Differences,
    /// Where records that have another id stand now.
    pub(super) moves: Arc<BTreeMap<EntryId, EntryId>>,
    /// The technologies by every facet.
    pub(super) groups: Arc<Groups<'a>>,
    /// The technologies that use each dataset, in the order of their ids.
    pub(super) users: Arc<BTreeMap<&'a str, Vec<&'a Technology>>>,
    /// The technologies that have something in common.
    pub(super) kin: Arc<Kin<'a>>,
    /// The words that are explained, in this language.
    pub(super) glossary: Glossary<'a>,
}

/// One page while it is made: it knows where it stands, so that it can link.
pub(super) struct Desk<'m, 'a> {
    pub(super) maker: &'m Maker<'a>,
    /// Where it stands below the site's root, its language's folder included.
    path: String,
    /// Where it stands below its language's folder, which is the same in all languages.
    place: String,
    /// Whether some words of the register stand on it in another language than its own.
    mixed: AtomicBool,
    /// Whether its texts lead to the glossary.
    explains: bool,
}

/// The force's crest on a page; its size in CSS pixels.
#[derive(Serialize)]
struct CrestShown<'p> {
    src: String,
    alt: &'p str,
    lang: Option<&'static str>,
    width: i64,
    height: i64,
}

/// What a template knows of every page, as `page`.
#[derive(Serialize)]
struct Frame<'p> {
    lang: &'static str,
    title: &'p str,
    summary: Option<String>,
    home: String,
    stylesheet: Option<String>,
    crest: Option<CrestShown<'p>>,
    /// The small picture that browsers put on a tab.
    icon: Option<String>,
    canonical: Option<String>,
    /// The same page in the other language.
    other: Option<OtherLanguage<'p>>,
    /// Whether some of its words are not in its language.
    mixed: bool,
    hidden: bool,
    /// The way to this page; empty where the navigation leads here.
    trail: Vec<Anchor>,
    nav: Vec<NavItem<'p>>,
    footer: Vec<NavItem<'p>>,
    feeds: Vec<FeedLink>,
    license: Option<String>,
    licence_name: String,
    jsonld: Option<Value>,
    force: Words,
    notice: Option<Words>,
    /// The day that the register speaks of; not of pages that stay as they are.
    as_of: Option<Day>,
    statement_as_of: Day,
    next_update_due: Option<Day>,
    contact: Option<&'p str>,
    foi: Option<&'p str>,
    complaints: Option<&'p str>,
    website: Option<&'p str>,
    report_subject: String,
}

/// The same page in the other language.
#[derive(Serialize)]
struct OtherLanguage<'p> {
    code: &'static str,
    /// What the language calls itself.
    name: &'p str,
    href: String,
    /// The whole addresses of the page in every language, and of the one for everybody else.
    alternates: Vec<(&'static str, String)>,
}

#[derive(Serialize)]
struct NavItem<'p> {
    label: &'p str,
    lang: Option<&'static str>,
    href: String,
    /// Whether it is this page.
    current: bool,
    /// Whether this page is one of those that it lists.
    within: bool,
}

#[derive(Serialize)]
struct FeedLink {
    rel: &'static str,
    media_type: &'static str,
    href: String,
    title: String,
}

/// Words of the register on a page: with their language where it is not the page's.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) lang: Option<&'static str>,
}

/// Paragraphs of the register on a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Paragraphs {
    pub(super) html: Value,
    pub(super) lang: Option<&'static str>,
}

/// A day on a page, for people and for machines.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Day {
    pub(super) iso: String,
    pub(super) words: String,
}

/// A link on a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Anchor {
    pub(super) href: String,
    pub(super) label: Words,
}

/// A term of a closed list on a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Tag {
    pub(super) code: &'static str,
    pub(super) label: String,
    pub(super) about: String,
}

/// What a page says of itself.
pub(super) struct Heading<'p> {
    pub(super) title: &'p str,
    pub(super) summary: Option<String>,
    pub(super) jsonld: Option<serde_json::Value>,
    /// Feeds of this page alone: relation, media type, address, title.
    pub(super) feeds: Vec<(&'static str, &'static str, Address<'p>, String)>,
    /// Links to what stands before and behind it in time (RFC 5829): relation, address, part of the page, title.
    pub(super) times: Vec<(&'static str, Address<'p>, &'static str, String)>,
    /// How long it stays as it is.
    pub(super) stay: Stay,
}

/// How long a page stays as it is, which decides who should find it and whether it speaks of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stay {
    /// It speaks of the register of today.
    Present,
    /// It stands for another page, and search engines should pass it over.
    StandIn,
    /// It stays as it is for good.
    Kept,
    /// It stays for good, and there is a newer one that search engines should know instead.
    Superseded,
}

impl<'p> Heading<'p> {
    pub(super) fn new(title: &'p str) -> Self {
        Self { title, summary: None, jsonld: None, feeds: Vec::new(), times: Vec::new(), stay: Stay::Present }
    }
}

impl<'a> Maker<'a> {
    /// One for each language of the site, English first. A language in which the theme cannot speak has none.
    pub(super) fn all(chronicle: &'a Chronicle, theme: &'a Theme) -> Vec<Arc<Self>> {
        let languages = chronicle.public.languages();
        let mut makers: Vec<Self> = Vec::new();
        for language in languages.iter().copied() {
            let Some(speech) = theme.speech(language) else { continue };
            let beside = theme.speech(language.other()).filter(|_| languages.len() > 1);
            makers.push(match makers.first() {
                Some(first) => first.in_language(language, speech, beside),
                None => Self::new(chronicle, theme, (language, speech), beside),
            });
        }
        makers.into_iter().map(Arc::new).collect()
    }

    fn in_language(&self, language: Language, speech: &'a Speech, beside: Option<&'a Speech>) -> Self {
        let (histories, moves) = (Arc::clone(&self.histories), Arc::clone(&self.moves));
        let (groups, users, kin) = (Arc::clone(&self.groups), Arc::clone(&self.users), Arc::clone(&self.kin));
        let (base, differences) = (self.base.clone(), Differences::default());
        let glossary = Glossary::of(self.public, language, &speech.words, beside.map(|speech| &*speech.words));
        Self { language, speech, beside, base, histories, differences, moves, groups, users, kin, glossary, ..*self }
    }

    fn new(
        chronicle: &'a Chronicle,
        theme: &'a Theme,
        (language, speech): (Language, &'a Speech),
        beside: Option<&'a Speech>,
    ) -> Self {
        let public = &chronicle.public;
        let mut users: BTreeMap<&str, Vec<&Technology>> = BTreeMap::new();
        for technology in &public.technologies {
            let mut datasets: Vec<&str> = technology.answers.data.iter().map(|data| data.dataset.as_str()).collect();
            datasets.sort_unstable();
            datasets.dedup();
            datasets.into_iter().for_each(|dataset| users.entry(dataset).or_default().push(technology));
        }
        Self {
            chronicle,
            public,
            theme,
            base: Base::of(public),
            language,
            speech,
            beside,
            histories: Arc::new(Histories::of(&chronicle.ledger)),
            differences: Differences::default(),
            moves: Arc::new(chronicle.moves()),
            groups: Arc::new(Groups::of(public)),
            users: Arc::new(users),
            kin: Arc::new(Kin::of(public)),
            glossary: Glossary::of(public, language, &speech.words, beside.map(|speech| &*speech.words)),
        }
    }

    /// Something that is no page, made as the page at this address would say it.
    pub(super) fn at<T>(&self, address: Address<'_>, make: impl FnOnce(&Desk<'_, 'a>) -> T) -> T {
        let (path, place) = (address.path_in(self.language.folder()), address.path());
        make(&Desk { maker: self, path, place, mixed: AtomicBool::new(false), explains: false })
    }

    /// A page that is made when the writer asks for it.
    pub(super) fn page(
        self: &Arc<Self>,
        address: Address<'_>,
        make: impl Fn(&Desk<'_, 'a>) -> Result<String, Finding> + Send + Sync + 'a,
    ) -> Option<Artefact<'a, Finding>> {
        let maker = Arc::clone(self);
        let place = address.path();
        let path = address.path_in(self.language.folder());
        // What was said once stays as it was, so old versions do not lead to the words of today.
        let explains = matches!(address, Address::Technology(_) | Address::Dataset(_));
        Some(Artefact::new(SitePath::new(&path).ok()?, MediaType::Html, move || {
            let (path, place) = (path.clone(), place.clone());
            make(&Desk { maker: &maker, path, place, mixed: AtomicBool::new(false), explains }).map(String::into_bytes)
        }))
    }
}

impl<'a> Desk<'_, 'a> {
    pub(super) fn public(&self) -> &'a PublicRegister {
        self.maker.public
    }

    /// The technologies that use a dataset, in the order of their ids.
    pub(super) fn users(&self, dataset: &str) -> impl Iterator<Item = &'a Technology> {
        self.maker.users.get(dataset).into_iter().flatten().copied()
    }

    /// Where it stands below its language's folder.
    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// Words of the interface where words of the register could stand.
    pub(super) fn said(&self, text: impl Into<String>) -> Words {
        Words { text: text.into(), lang: None }
    }

    /// An interface word.
    pub(super) fn word(&self, id: &str) -> &'a str {
        self.maker.speech.words.get(id)
    }

    pub(super) fn words(&self) -> &'a crate::words::Words {
        &self.maker.speech.words
    }

    /// The address as seen from this page.
    pub(super) fn href(&self, address: Address<'_>) -> String {
        // A host shows this page in place of any other, so nobody knows from where its links are seen.
        if self.place == Address::NotFound.path() {
            return self.maker.base.absolute_in(self.maker.language, address);
        }
        address.relative(self.maker.language.folder(), &self.path)
    }

    pub(super) fn line(&self, line: &Line) -> Words {
        let (text, language) = line.say(self.maker.language);
        Words { text: text.to_owned(), lang: self.other(language) }
    }

    pub(super) fn prose(&self, prose: &Prose, top_heading: u8, id_prefix: &str) -> Paragraphs {
        let (text, language) = prose.say(self.maker.language);
        self.markdown(text, language, top_heading, id_prefix)
    }

    /// Markdown in a language as paragraphs.
    pub(super) fn markdown(&self, text: &str, language: Language, top_heading: u8, id_prefix: &str) -> Paragraphs {
        let house_link = |target: &str| self.house_link(target);
        let glossary = self.href(Address::Page(super::glossary::ID));
        let terms = self.maker.glossary.terms(language).filter(|_| self.explains);
        let terms = terms.map(|terms| TermLinks { terms, address: &glossary });
        let html = html(text, &Policy { top_heading, id_prefix, address: &house_link, terms });
        Paragraphs { html: Value::safe_string(&html), lang: self.other(language) }
    }

    /// The words of some paragraphs without their marks.
    pub(super) fn plain(&self, prose: &Prose) -> Words {
        let (text, language) = prose.say(self.maker.language);
        Words { text: plain(text), lang: self.other(language) }
    }

    pub(super) fn day(&self, date: Date) -> Day {
        Day { iso: date.to_string(), words: self.words().day(date) }
    }

    pub(super) fn term(&self, list: &str, term: &'static Term) -> Tag {
        let label = self.words().phrase(Phrase::Term(list, *term)).to_owned();
        let about = if term.about.is_empty() { "" } else { self.words().phrase(Phrase::About(list, *term)) };
        Tag { code: term.code, label, about: about.to_owned() }
    }

    pub(super) fn tag<T: Listed>(&self, term: T) -> Tag {
        self.term(T::LIST.name, term.term())
    }

    /// The code of a language that is not the page's, which has to be marked.
    pub(super) fn other(&self, language: Language) -> Option<&'static str> {
        let is_other = language != self.maker.language;
        if is_other {
            self.mix();
        }
        is_other.then(|| language.code())
    }

    /// Notes that words in another language stand on the page.
    pub(super) fn mix(&self) {
        self.mixed.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_mixed(&self) -> bool {
        self.mixed.load(Ordering::Relaxed)
    }

    /// The same page, for a part that several pages share and that has to know by itself in which languages it speaks.
    pub(super) fn aside(&self) -> Self {
        let (path, place) = (self.path.clone(), self.place.clone());
        Desk { maker: self.maker, path, place, mixed: AtomicBool::new(false), explains: self.explains }
    }

    /// The finished page: the template with what it may know, `page` for the frame and `it` for the page itself.
    pub(super) fn finish(&self, template: &str, heading: Heading<'_>, it: &impl Serialize) -> Result<String, Finding> {
        let mut context = Context::new();
        context.insert("page", &self.frame(heading));
        context.insert_value("words", self.maker.speech.plain_words.clone());
        context.insert("it", it);
        let page = self.maker.speech.tera.render(template, &context).map_err(|fault| self.maker.theme.fault(&fault))?;
        Ok(if self.explains { explained_once(page) } else { page })
    }

    fn frame<'p>(&'p self, heading: Heading<'p>) -> Frame<'p> {
        let (public, mixed) = (self.public(), self.is_mixed());
        let licence = public.register.licence;
        let speaks_of_today = matches!(heading.stay, Stay::Present | Stay::StandIn);
        let mut feeds: Vec<FeedLink> = heading
            .feeds
            .into_iter()
            .map(|(rel, media_type, address, title)| FeedLink { rel, media_type, href: self.href(address), title })
            .collect();
        feeds.extend(heading.times.into_iter().map(|(rel, address, part, title)| {
            let href = format!("{}{part}", self.href(address));
            FeedLink { rel, media_type: "text/html", href, title }
        }));
        feeds.push(self.feed("alternate", "application/atom+xml", "api/v1/feed.atom", "feed_updates"));
        feeds.push(self.feed("alternate", "application/feed+json", "api/v1/feed.json", "feed_updates"));
        Frame {
            lang: self.maker.language.code(),
            title: heading.title,
            summary: heading.summary,
            home: self.href(Address::Home),
            crest: self.crest(),
            stylesheet: self.maker.theme.asset(SHEET).map(|name| self.href(Address::Asset(name))),
            icon: self.maker.theme.asset("icon.svg").map(|name| self.href(Address::Asset(name))),
            canonical: (heading.stay != Stay::StandIn).then(|| self.whole(self.maker.language)),
            other: self.maker.beside.map(|speech| self.other_language(speech, heading.stay)),
            mixed,
            hidden: matches!(heading.stay, Stay::StandIn | Stay::Superseded),
            trail: self.trail(),
            nav: self.nav(),
            footer: self.footer(),
            feeds,
            license: Some(licence.url().to_owned()),
            licence_name: self.tag(licence).label,
            jsonld: heading.jsonld.map(|value| Value::safe_string(&jsonld::script(&value))),
            force: self.line(&public.force.name),
            notice: public.force.notice.as_ref().map(|notice| self.line(notice)),
            as_of: speaks_of_today.then(|| self.day(public.as_of)),
            statement_as_of: self.day(public.statement.as_of),
            next_update_due: public.register.next_update_due.filter(|_| speaks_of_today).map(|day| self.day(day)),
            contact: public.force.contact_email.as_ref().map(|email| email.as_str()),
            foi: public_address(&public.force.foi_url),
            complaints: public_address(&public.force.complaints_url),
            website: public_address(&public.force.website),
            report_subject: url::form_urlencoded::byte_serialize(self.path.as_bytes()).collect(),
        }
    }

    /// The whole address of this page in a language.
    fn whole(&self, language: Language) -> String {
        let place = self.place.strip_suffix("index.html").unwrap_or(&self.place);
        format!("{}{}{place}", self.maker.base.as_str(), language.folder())
    }

    fn other_language<'p>(&self, speech: &'p Speech, stay: Stay) -> OtherLanguage<'p> {
        let other = self.maker.language.other();
        let up = "../".repeat(self.path.bytes().filter(|byte| *byte == b'/').count());
        let href = match self.place == Address::NotFound.path() {
            true => self.maker.base.absolute_in(other, Address::Home),
            false => format!("{up}{}{}", other.folder(), self.place),
        };
        let languages = [("en", Language::En), ("cy", Language::Cy), ("x-default", Language::En)];
        let alternates = languages.map(|(code, language)| (code, self.whole(language)));
        OtherLanguage {
            code: other.code(),
            name: speech.words.get("language_name"),
            href,
            alternates: if stay == Stay::StandIn { Vec::new() } else { alternates.into() },
        }
    }

    fn feed(&self, rel: &'static str, media_type: &'static str, path: &str, title: &str) -> FeedLink {
        FeedLink { rel, media_type, href: self.href(Address::Feed(path)), title: self.word(title).to_owned() }
    }

    fn crest(&self) -> Option<CrestShown<'_>> {
        let crest = self.maker.theme.crest.as_ref()?;
        let src = self.href(Address::Asset(self.maker.theme.asset(&crest.file)?));
        let (alt, language) = crest.alt(self.maker.language);
        let lang = (language != self.maker.language).then(|| language.code());
        Some(CrestShown { src, alt, lang, width: crest.width, height: crest.height })
    }

    fn nav(&self) -> Vec<NavItem<'_>> {
        let items = [
            (Address::Technologies, "nav_technologies"),
            (Address::Datasets, "nav_datasets"),
            (Address::Owners, "nav_owners"),
            (Address::Changes, "nav_changes"),
            (Address::Page("how-to-challenge"), "nav_challenge"),
            (Address::Data, "nav_data"),
        ];
        items
            .into_iter()
            .filter(|(address, _)| !matches!(address, Address::Page(id) if self.public().page(id).is_none()))
            .map(|(address, word)| self.nav_item(address, (self.word(word), None)))
            .collect()
    }

    fn footer(&self) -> Vec<NavItem<'_>> {
        let items = [
            (Address::Questions, "nav_questions"),
            (Address::Limitations, "nav_limitations"),
            (Address::Covenant, "nav_covenant"),
            (Address::Withheld, "nav_withheld"),
            (Address::Updates, "nav_updates"),
        ];
        let items = items.into_iter().map(|(address, word)| self.nav_item(address, (self.word(word), None)));
        let standing = STANDING_PAGES.iter().map(|id| match self.public().page(id) {
            Some(page) => self.page_item(page),
            None => self.nav_item(Address::Page(id), (self.word(statements::title(id)), None)),
        });
        let is_standing = |id: &str| id == "how-to-challenge" || STANDING_PAGES.contains(&id);
        let pages = self.public().pages.iter().filter(|page| !is_standing(&page.id)).map(|page| self.page_item(page));
        items.chain(standing).chain(pages).collect()
    }

    /// A page of prose under its title.
    fn page_item(&self, page: &'a Page) -> NavItem<'a> {
        let (title, language) = page.facts.title.say(self.maker.language);
        self.nav_item(Address::Page(&page.id), (title, self.other(language)))
    }

    fn nav_item<'p>(&self, address: Address<'_>, (label, lang): (&'p str, Option<&'static str>)) -> NavItem<'p> {
        let path = address.path();
        let folder = match address {
            Address::Changes => Some("changes/"),
            _ => path.strip_suffix("index.html").filter(|folder| !folder.is_empty()),
        };
        let within = folder.is_some_and(|folder| self.place.starts_with(folder));
        NavItem { label, lang, current: path == self.place, within, href: self.href(address) }
    }
}

/// A link that may stand on a page. The reader lets no other through; another force's feed might.
fn public_address(link: &Option<Link>) -> Option<&str> {
    link.as_ref().map(Link::as_str).filter(|address| address.starts_with("https://"))
}
