//! What every page has around it: title, navigation, feeds, languages, the force.

use super::desk::{Anchor, Day, Desk, Words};
use super::leaf::Leaf;
use super::speech::Speech;
use super::statements;
use super::theme::SHEET;
use crate::feeds::{Channel, NewsForm, jsonld};
use crate::findings::Finding;
use crate::public::Page;
use crate::site::Address;
use crate::standard::{Language, Link, Listed, STANDING_PAGES};
use crate::text::explained_once;
use serde::Serialize;
use tera::Value;

/// The force's crest on a page; its size in CSS pixels.
#[derive(Serialize)]
pub(super) struct CrestShown<'p> {
    src: String,
    alt: &'p str,
    lang: Option<&'static str>,
    width: i64,
    height: i64,
}

/// What a template knows of every page, as `page`.
#[derive(Serialize)]
pub(super) struct Frame<'p> {
    pub(super) lang: &'static str,
    pub(super) title: &'p str,
    pub(super) summary: Option<String>,
    pub(super) home: String,
    pub(super) stylesheet: Option<String>,
    /// What is added to that on the pages of a collection.
    pub(super) national_stylesheet: Option<String>,
    pub(super) crest: Option<CrestShown<'p>>,
    /// The small picture that browsers put on a tab.
    pub(super) icon: Option<String>,
    pub(super) canonical: Option<String>,
    /// The same page in the other language.
    pub(super) other: Option<OtherLanguage<'p>>,
    /// Whether some of its words are not in its language.
    pub(super) mixed: bool,
    pub(super) hidden: bool,
    /// The way to this page; empty where the navigation leads here.
    pub(super) trail: Vec<Anchor>,
    pub(super) nav: Vec<NavItem<'p>>,
    pub(super) footer: Vec<NavItem<'p>>,
    pub(super) feeds: Vec<FeedLink>,
    pub(super) license: Option<String>,
    pub(super) licence_name: String,
    pub(super) jsonld: Option<Value>,
    /// Who publishes the site.
    pub(super) force: Words,
    /// What the site is called, where its name is not the same everywhere.
    pub(super) site_name: Option<Words>,
    pub(super) notice: Option<Words>,
    /// The day that the site speaks of; not of pages that stay as they are.
    pub(super) as_of: Option<Day>,
    pub(super) statement_as_of: Option<Day>,
    pub(super) next_update_due: Option<Day>,
    pub(super) contact: Option<&'p str>,
    pub(super) foi: Option<&'p str>,
    pub(super) complaints: Option<&'p str>,
    pub(super) website: Option<&'p str>,
    pub(super) report_subject: String,
}

/// The same page in the other language.
#[derive(Serialize)]
pub(super) struct OtherLanguage<'p> {
    code: &'static str,
    /// What the language calls itself.
    name: &'p str,
    href: String,
    /// The whole addresses of the page in every language, and of the one for everybody else.
    alternates: Vec<(&'static str, String)>,
}

#[derive(Serialize)]
pub(super) struct NavItem<'p> {
    label: &'p str,
    lang: Option<&'static str>,
    href: String,
    /// Whether it is this page.
    current: bool,
    /// Whether this page is one of those that it lists.
    within: bool,
}

#[derive(Serialize)]
pub(super) struct FeedLink {
    rel: &'static str,
    media_type: &'static str,
    href: String,
    title: String,
}

/// What a page says of itself.
pub(super) struct Heading<'p> {
    pub(super) title: &'p str,
    pub(super) summary: Option<String>,
    pub(super) jsonld: Option<serde_json::Value>,
    /// The feed of news that is about what this page is about.
    pub(super) news: Option<(Channel<'p>, String)>,
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
        Self {
            title,
            summary: None,
            jsonld: None,
            news: None,
            feeds: Vec::new(),
            times: Vec::new(),
            stay: Stay::Present,
        }
    }
}

impl<'a> Desk<'_, 'a> {
    /// The finished page: the template with what it may know, `page` for the frame and `it` for the page itself.
    pub(super) fn finish(&self, template: &str, heading: Heading<'_>, it: &impl Serialize) -> Result<String, Finding> {
        let page = self.render(template, &self.frame(heading), it)?;
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
        feeds.extend(heading.news.into_iter().flat_map(|(channel, title)| self.news(channel, &title)));
        feeds.extend(heading.times.into_iter().map(|(rel, address, part, title)| {
            let href = format!("{}{part}", self.href(address));
            FeedLink { rel, media_type: "text/html", href, title }
        }));
        feeds.extend(self.news(Channel::Register, self.word("feed_updates")));
        Frame {
            mixed,
            crest: self.crest(),
            trail: self.trail(),
            nav: self.nav(),
            footer: self.footer(),
            feeds,
            license: Some(licence.url().to_owned()),
            licence_name: self.tag(licence).label,
            jsonld: heading.jsonld.map(|value| Value::safe_string(&jsonld::script(&value))),
            notice: public.force.notice.as_ref().map(|notice| self.line(notice)),
            as_of: speaks_of_today.then(|| self.day(public.as_of)),
            statement_as_of: Some(self.day(public.statement.as_of)),
            next_update_due: public.register.next_update_due.filter(|_| speaks_of_today).map(|day| self.day(day)),
            contact: public.force.contact_email.as_ref().map(|email| email.as_str()),
            foi: public_address(&public.force.foi_url),
            complaints: public_address(&public.force.complaints_url),
            website: public_address(&public.force.website),
            ..self.around((heading.title, heading.summary), heading.stay, self.line(&public.force.name))
        }
    }

    /// A feed of news in every form, in the language of the page.
    fn news(&self, channel: Channel<'_>, title: &str) -> [FeedLink; 2] {
        [NewsForm::Atom, NewsForm::JsonFeed].map(|form| FeedLink {
            rel: "alternate",
            media_type: form.media_type().as_str(),
            href: self.news_href(channel, form),
            title: title.to_owned(),
        })
    }

    /// The address of a feed of news in the language of the page.
    pub(super) fn news_href(&self, channel: Channel<'_>, form: NewsForm) -> String {
        self.href(Address::Feed(&channel.path(form, self.maker.language)))
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
}

impl<'a> Leaf<'_, 'a> {
    /// What stands around a page of any site: its title and what it says of itself, how long it stays, who publishes it.
    pub(super) fn around<'p>(
        &'p self,
        (title, summary): (&'p str, Option<String>),
        stay: Stay,
        publisher: Words,
    ) -> Frame<'p> {
        let asset = |name| self.theme.asset(name).map(|name| self.href(Address::Asset(name)));
        Frame {
            lang: self.language.code(),
            title,
            summary,
            home: self.href(Address::Home),
            stylesheet: asset(SHEET),
            national_stylesheet: None,
            crest: None,
            icon: asset("icon.svg"),
            canonical: (stay != Stay::StandIn).then(|| self.whole(self.language)),
            other: self.beside.map(|speech| self.other_language(speech, stay)),
            mixed: self.is_mixed(),
            hidden: matches!(stay, Stay::StandIn | Stay::Superseded),
            trail: Vec::new(),
            nav: Vec::new(),
            footer: Vec::new(),
            feeds: Vec::new(),
            license: None,
            licence_name: String::new(),
            jsonld: None,
            force: publisher,
            site_name: None,
            notice: None,
            as_of: None,
            statement_as_of: None,
            next_update_due: None,
            contact: None,
            foi: None,
            complaints: None,
            website: None,
            report_subject: url::form_urlencoded::byte_serialize(self.path.as_bytes()).collect(),
        }
    }

    /// The whole address of this page in a language.
    fn whole(&self, language: Language) -> String {
        let place = self.place.strip_suffix("index.html").unwrap_or(&self.place);
        format!("{}{}{place}", self.base.as_str(), language.folder())
    }

    fn other_language<'p>(&self, speech: &'p Speech, stay: Stay) -> OtherLanguage<'p> {
        let other = self.language.other();
        let up = "../".repeat(self.path.bytes().filter(|byte| *byte == b'/').count());
        let href = match self.place == Address::NotFound.path() {
            true => self.base.absolute_in(other, Address::Home),
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

    /// A link of the navigation, to this page or to another.
    pub(super) fn nav_item<'p>(
        &self,
        address: Address<'_>,
        (label, lang): (&'p str, Option<&'static str>),
    ) -> NavItem<'p> {
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
pub(super) fn public_address(link: &Option<Link>) -> Option<&str> {
    link.as_ref().map(Link::as_str).filter(|address| address.starts_with("https://"))
}
