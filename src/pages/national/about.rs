//! What the collection is, how it is made, and what it promises.

use super::desk::{Head, NationalDesk, line_of};
use super::forces::conditions;
use super::written::{Fact, Piece, Section, Written};
use crate::findings::Finding;
use crate::standard::{Grounds, Listed};

/// The texts: the name of each section, its title, and its paragraphs.
const TEXTS: &[(&str, &str, &[&str])] = &[
    ("what", "national_about_what_title", &["national_about_what_1", "national_about_what_2"]),
    ("how", "national_about_how_title", &["national_about_how_1", "national_about_how_2", "national_about_how_3"]),
    ("hold", "national_about_hold_title", &["national_about_hold_1", "national_about_hold_2"]),
];

const AFTER: &[(&str, &str, &[&str])] = &[
    ("rank", "national_about_rank_title", &["national_about_rank_1"]),
    ("wrong", "national_about_wrong_title", &["national_about_wrong_1"]),
    ("accessibility", "a11y_title", &["national_about_accessibility_1", "national_about_accessibility_2"]),
    ("privacy", "privacy_title", &["national_about_privacy_1", "privacy_nothing"]),
];

/// The page about the collection.
pub(super) fn about(desk: &NationalDesk<'_, '_>) -> Result<String, Finding> {
    let mut page = Written::new(desk.said(desk.word("national_about_title")));
    page.sections.extend(TEXTS.iter().map(|text| section(desk, text)));
    page.sections.push(conditions(desk));
    page.sections.push(grounds(desk));
    page.sections.extend(AFTER.iter().map(|text| section(desk, text)));
    let nation = &desk.register().nation;
    let mut kept = Section::new("publisher", desk.said(desk.word("national_about_publisher_title")));
    let publisher = desk.line(&line_of(&nation.publisher, &nation.publisher_cy));
    kept.facts.push(Fact { label: desk.said(desk.word("national_publisher")), answer: vec![Piece::from(publisher)] });
    if let Some(email) = &nation.contact_email {
        let link = Piece::said(email.as_str()).linked(Some(format!("mailto:{email}")));
        kept.facts.push(Fact { label: desk.said(desk.word("contact")), answer: vec![link] });
    }
    page.sections.push(kept);
    let mut head = Head::new(desk.word("national_about_title"));
    head.summary = Some(desk.word("national_about_what_1").to_owned());
    desk.finish("national/page.html", head, &page)
}

fn section(desk: &NationalDesk<'_, '_>, (id, title, texts): &(&str, &str, &[&str])) -> Section {
    let section = Section::new(*id, desk.said(desk.word(title)));
    texts.iter().fold(section, |section, text| section.say(Piece::said(desk.word(text))))
}

/// Why a feed can be held.
fn grounds(desk: &NationalDesk<'_, '_>) -> Section {
    let mut section = Section::new("grounds", desk.said(desk.word("national_grounds")));
    section.facts = Grounds::LIST
        .terms
        .iter()
        .map(|term| {
            let tag = desk.term(Grounds::LIST.name, term);
            Fact { label: desk.said(tag.label), answer: vec![Piece::said(tag.about)] }
        })
        .collect();
    section
}
