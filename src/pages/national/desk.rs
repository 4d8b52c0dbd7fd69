//! One page of a collection while it is made: what it needs to link and to speak of forces, and what stands around it.

use super::entries::Entry;
use super::facets::in_address;
use super::maker::NationalMaker;
use super::written::Piece;
use crate::findings::Finding;
use crate::national::{Collected, NationalRegister};
use crate::pages::desk::{Anchor, Paragraphs};
use crate::pages::finding::{PART, Parts};
use crate::pages::frame::{Frame, Stay};
use crate::pages::leaf::Leaf;
use crate::pages::theme::NATIONAL_SHEET;
use crate::site::Address;
use crate::standard::{Condition, Line, Listed, Name, Prose};
use crate::text::{Policy, is_id};
use crate::words::Argument;
use serde::Serialize;
use std::ops::Deref;

/// One page while it is made: what it may say, and the leaf on which it is said.
pub(super) struct NationalDesk<'m, 'a> {
    pub(super) maker: &'m NationalMaker<'a>,
    leaf: Leaf<'m, 'a>,
}

/// What a page says of itself.
pub(super) struct Head<'p> {
    pub(super) title: &'p str,
    pub(super) summary: Option<String>,
    pub(super) stay: Stay,
}

/// Pages of a folder, by what their places begin with, and the page that lists them.
const LISTED: &[(&str, Address<'static>, &str)] = &[
    ("forces/", Address::Forces, "national_nav_forces"),
    ("technologies/", Address::Technologies, "nav_technologies"),
    ("products/", Address::Products, "national_nav_products"),
    ("changes/", Address::Changes, "nav_changes"),
    ("facial-recognition/", Address::FacialRecognition, "national_nav_recognition"),
    ("limitations/", Address::Limitations, "nav_limitations"),
    ("owners/", Address::Owners, "nav_owners"),
    ("evaluations/", Address::Evaluations, "national_nav_evaluations"),
];

const NAVIGATION: &[(Address<'static>, &str)] = &[
    (Address::Forces, "national_nav_forces"),
    (Address::Technologies, "nav_technologies"),
    (Address::FacialRecognition, "national_nav_recognition"),
    (Address::Products, "national_nav_products"),
    (Address::Changes, "nav_changes"),
    (Address::Data, "nav_data"),
];

const FOOTER: &[(Address<'static>, &str)] = &[
    (Address::Owners, "nav_owners"),
    (Address::Limitations, "nav_limitations"),
    (Address::Evaluations, "national_nav_evaluations"),
    (Address::Problems, "national_nav_problems"),
    (Address::Page("about"), "national_nav_about"),
];

impl<'p> Head<'p> {
    pub(super) fn new(title: &'p str) -> Self {
        Self { title, summary: None, stay: Stay::Present }
    }
}

impl<'m, 'a> NationalDesk<'m, 'a> {
    /// The desk at which the page of this place is made; `path` has the folder of its language before it.
    pub(super) fn at(maker: &'m NationalMaker<'a>, path: String, place: String) -> Self {
        Self { maker, leaf: Leaf::new(maker.voice(), path, place) }
    }

    pub(super) fn register(&self) -> &'a NationalRegister {
        self.maker.register
    }

    /// A message of the interface with numbers or words in it.
    pub(super) fn say(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.words().say(id, arguments)
    }

    /// A message with a number of things.
    pub(super) fn count(&self, id: &str, count: usize) -> String {
        self.say(id, &[("count", Argument::Count(count))])
    }

    /// The finished page.
    pub(super) fn finish(&self, template: &str, head: Head<'_>, it: &impl Serialize) -> Result<String, Finding> {
        let page = self.frame(head);
        self.render(template, &page, it)
    }

    fn frame<'p>(&'p self, head: Head<'p>) -> Frame<'p> {
        let (nation, mixed) = (&self.register().nation, self.is_mixed());
        let bilingual = |en: &Name, cy: &Option<Name>| self.line(&line_of(en, cy));
        let item = |(address, word): &(Address<'static>, &str)| self.nav_item(*address, (self.word(word), None));
        Frame {
            mixed,
            national_stylesheet: self.theme.asset(NATIONAL_SHEET).map(|name| self.href(Address::Asset(name))),
            trail: self.trail(),
            nav: NAVIGATION.iter().map(item).collect(),
            footer: FOOTER.iter().map(item).collect(),
            notice: nation.notice.as_ref().map(|notice| bilingual(notice, &nation.notice_cy)),
            as_of: matches!(head.stay, Stay::Present | Stay::StandIn).then(|| self.day(self.register().as_of)),
            contact: nation.contact_email.as_ref().map(|email| email.as_str()),
            website: nation.website.as_ref().and_then(|link| elsewhere(link.as_str())),
            site_name: Some(bilingual(&nation.name, &nation.name_cy)),
            ..self.around((head.title, head.summary), head.stay, bilingual(&nation.publisher, &nation.publisher_cy))
        }
    }

    /// The way to this page; empty where the navigation leads here.
    fn trail(&self) -> Vec<Anchor> {
        let listed = LISTED.iter().find(|(folder, ..)| self.place.starts_with(folder));
        let Some((_, list, word)) = listed.filter(|(_, list, _)| list.path() != self.place) else { return Vec::new() };
        self.way(*list, word)
    }

    /// Paragraphs of a force. Links to other records lead to where the force has them.
    pub(super) fn prose(&self, prose: &Prose, force_base: &str, id_prefix: &str) -> Paragraphs {
        let (text, language) = prose.say(self.maker.language);
        let base = elsewhere(force_base).map(|base| base.trim_end_matches('/'));
        let address = |target: &str| {
            let (scheme, id) = target.split_once(':')?;
            let path = match scheme {
                _ if !is_id(id) => return None,
                "technology" => Address::Technology(id).path(),
                "dataset" => Address::Dataset(id).path(),
                "page" => Address::Page(id).path(),
                _ => return None,
            };
            Some(format!("{}/{path}", base?))
        };
        self.paragraphs(text, language, &Policy { top_heading: 4, id_prefix, address: &address, terms: None })
    }

    /// A force by its name, with a link to its page.
    pub(super) fn force(&self, force: &Collected) -> Piece {
        Piece::from(self.line(&force.name())).linked(self.force_href(force.code()))
    }

    pub(super) fn force_href(&self, code: &str) -> Option<String> {
        is_id(code).then(|| self.href(Address::Force(&in_address(code))))
    }

    /// A technology by its name, with a link to its page here.
    pub(super) fn technology(&self, entry: Entry<'_>) -> Piece {
        let href = self.technology_href(entry.force.code(), &entry.brief.id);
        Piece::from(self.line(&entry.brief.name)).linked(href)
    }

    pub(super) fn technology_href(&self, code: &str, id: &str) -> Option<String> {
        (is_id(code) && is_id(id)).then(|| self.href(Address::ForceTechnology(code, id)))
    }

    /// How a force stands, as a tag with a sign.
    pub(super) fn condition(&self, condition: Condition) -> Piece {
        Piece { sign: Some(sign(condition)), ..Piece::tag(self.tag(condition), "condition") }
    }

    /// How far along a technology is.
    pub(super) fn status(&self, entry: Entry<'_>) -> Piece {
        Piece::tag(self.tag(entry.brief.status), "status")
    }

    /// A term, without its meaning.
    pub(super) fn label<T: Listed>(&self, term: T) -> Piece {
        Piece::said(self.tag(term).label)
    }

    /// An address elsewhere: a link if it is encrypted, else its words alone.
    pub(super) fn address(&self, address: &str) -> Piece {
        Piece::said(address).linked(elsewhere(address).map(str::to_owned))
    }

    /// The links around a part of a list.
    pub(super) fn parts(&self, rows: usize, part: usize, address: impl Fn(usize) -> Address<'static>) -> Option<Parts> {
        Parts::plain(self, rows, part, |number| self.href(address(number)))
    }
}

impl<'m, 'a> Deref for NationalDesk<'m, 'a> {
    type Target = Leaf<'m, 'a>;

    fn deref(&self) -> &Self::Target {
        &self.leaf
    }
}

/// Words that `national.toml` has in both languages side by side.
pub(super) fn line_of(en: &Name, cy: &Option<Name>) -> Line {
    Line { en: en.0.clone(), cy: cy.as_ref().map(|name| name.0.clone()) }
}

/// An address that may stand as a link on a page.
pub(super) fn elsewhere(address: &str) -> Option<&str> {
    (address.starts_with("https://") && !address.contains(|c: char| c.is_whitespace() || c.is_control()))
        .then_some(address)
}

/// The rows of a part of a list.
pub(super) fn of_part<T>(rows: &[T], part: usize) -> &[T] {
    rows.chunks(PART).nth(part - 1).unwrap_or_default()
}

/// The sign of a condition, so that no colour is needed to tell them apart.
pub(super) fn sign(condition: Condition) -> &'static str {
    match condition {
        Condition::Current => "✓",
        Condition::Late => "!",
        Condition::Held => "×",
        Condition::DeclaredNil => "∅",
        Condition::NeverPublished => "–",
        Condition::NotYetConnected => "…",
        Condition::Merged => "→",
    }
}
