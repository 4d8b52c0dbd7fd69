//! The products that forces share, and what those who use one say of it side by side: what differs is named in words.

use super::desk::{Head, NationalDesk, of_part};
use super::entries::Entry;
use super::evaluations::figure;
use super::facets::{Group, PRODUCT};
use super::recognition::{in_brackets, thresholds};
use super::technologies::owner;
use super::written::{Cell, Fact, Piece, Section, Table, Written};
use crate::findings::Finding;
use crate::pages::finding::Parts;
use crate::site::Address;
use crate::words::{Argument, number};
use std::collections::{BTreeMap, BTreeSet};

/// Where a part of the list of products stands, from 1.
pub(super) fn list_address(part: usize) -> Address<'static> {
    if part == 1 { Address::Products } else { Address::ProductsPart(part) }
}

/// Where a part of those who use a product stands, from 1.
pub(super) fn address(code: &str, part: usize) -> Address<'_> {
    if part == 1 { Address::Product(code) } else { Address::ProductPart(code, part) }
}

/// What is compared, and the answers of a record.
type Compared = (&'static str, for<'a> fn(&NationalDesk<'_, 'a>, Entry<'a>) -> Cell);

const COMPARED: &[Compared] = &[
    ("col_status", |desk, entry| vec![desk.label(entry.brief.status)]),
    ("national_thresholds", thresholds),
    ("retention", |desk, entry| entry.brief.retention.iter().map(|(_, kept)| Piece::from(desk.plain(kept))).collect()),
    ("national_figures", figures),
    ("national_cost", |desk, entry| {
        let cost = entry.brief.cost.as_ref();
        let piece = cost.map(|(total, period)| {
            let piece = Piece::from(desk.line(total));
            match period {
                Some(period) => piece.with(in_brackets(desk.line(period))),
                None => piece,
            }
        });
        piece.into_iter().collect()
    }),
    ("col_owner", owner),
    ("col_reviewed", |desk, entry| vec![Piece::from(desk.day(entry.brief.last_reviewed))]),
];

/// So many records stand beside each other; of more it is said who gives which answer.
const BESIDE: usize = 4;
/// So many different answers to one question are told apart, with so many who gave each.
const ANSWERS: usize = 12;
const GIVEN_BY: usize = 8;

/// The figures for everybody that the evaluations of a record gave.
fn figures<'a>(desk: &NationalDesk<'_, 'a>, entry: Entry<'a>) -> Cell {
    let all = entry.brief.evaluations.iter().flat_map(|evaluation| &evaluation.metrics);
    let figures = all
        .filter(|metric| metric.group.is_none())
        .filter_map(|metric| Some(Piece::said(format!("{}: {}", desk.tag(metric.name).label, figure(desk, metric)?))));
    figures.collect()
}

/// A part of the list of products.
pub(super) fn products(desk: &NationalDesk<'_, '_>, part: usize) -> Result<String, Finding> {
    let title = desk.part_title("national_products_title", part);
    let mut page = Written::new(desk.said(title.clone()));
    page.lead = Some(desk.word("national_products_lead").to_owned());
    let values = desk.maker.facets.facet(PRODUCT).map(|facet| facet.in_order(desk)).unwrap_or_default();
    if values.is_empty() {
        page.sections.push(Section::default().say(Piece::said(desk.word("national_products_none"))));
    } else {
        let columns = ["national_product", "national_used_by", "nav_technologies"];
        let table = Table {
            caption: title.clone(),
            columns: columns.map(|word| desk.word(word).to_owned()).into(),
            rows: of_part(&values, part)
                .iter()
                .map(|(code, label, group)| {
                    let product = Piece::from(label.clone()).linked(Some(desk.href(Address::Product(code))));
                    vec![vec![product], used_by(desk, group), vec![Piece::said(number(group.members.len() as f64))]]
                })
                .collect(),
        };
        page.sections.push(Section { table: Some(table), ..Section::default() });
    }
    page.parts = desk.parts(values.len(), part, list_address);
    desk.finish("national/page.html", Head::new(&title), &page)
}

/// The forces that use a product, the first of them by name.
fn used_by(desk: &NationalDesk<'_, '_>, group: &Group<'_>) -> Cell {
    let mut forces: Vec<_> =
        group.members.iter().filter_map(|at| desk.maker.technology(*at)).map(|it| it.force).collect();
    forces.dedup_by_key(|force| force.code());
    let mut pieces: Cell = forces.iter().take(GIVEN_BY).map(|force| desk.force(force)).collect();
    pieces.extend(more(desk, forces.len()));
    pieces
}

fn more(desk: &NationalDesk<'_, '_>, count: usize) -> Option<Piece> {
    let rest = count.checked_sub(GIVEN_BY).filter(|rest| *rest > 0)?;
    Some(Piece::said(desk.count("and_more", rest)))
}

/// A part of those who use a product; on the first part also what is the same and what differs.
pub(super) fn product(desk: &NationalDesk<'_, '_>, code: &str, part: usize) -> Result<String, Finding> {
    let Some(group) = desk.maker.facets.group(PRODUCT, code) else { return products(desk, 1) };
    let name = group.value.label(desk).text;
    let title = desk.say("national_product_title", &[("product", Argument::Text(&name))]);
    let mut page = Written::new(desk.said(title.clone()));
    page.lead = Some(desk.word("national_product_lead").to_owned());
    let all: Vec<Entry<'_>> = group.members.iter().filter_map(|at| desk.maker.technology(*at)).collect();
    if part == 1 {
        page.sections.push(if all.len() <= BESIDE { beside(desk, &all) } else { compared(desk, &all) });
    }
    page.sections.push(each(desk, of_part(&all, part), all.len() > BESIDE));
    page.parts = Parts::plain(desk, all.len(), part, |number| desk.href(address(code, number)));
    desk.finish("national/page.html", Head::new(&title), &page)
}

/// Each record with its page, and with its answers where they do not stand beside each other above.
fn each(desk: &NationalDesk<'_, '_>, entries: &[Entry<'_>], with_answers: bool) -> Section {
    let mut section = Section::new("each", desk.said(desk.word("national_each")));
    let head = |entry: &Entry<'_>| vec![desk.force(entry.force), desk.technology(*entry), desk.status(*entry)];
    if !with_answers {
        section.list = entries.iter().map(head).collect();
        return section;
    }
    let fact = |word: &str, answer| Fact { label: desk.said(desk.word(word)), answer };
    let cards = entries.iter().map(|entry| {
        let start =
            [fact("national_force", vec![desk.force(entry.force)]), fact("col_name", vec![desk.technology(*entry)])];
        start.into_iter().chain(COMPARED.iter().map(|(word, answer)| fact(word, answer(desk, *entry)))).collect()
    });
    section.cards = cards.collect();
    section
}

/// A few records column by column: what is compared, whether the answers are the same, and the answer of each.
fn beside(desk: &NationalDesk<'_, '_>, all: &[Entry<'_>]) -> Section {
    let section = Section::new("compared", desk.said(desk.word("national_compared")));
    let columns = ["national_compared_what", "national_compared_how"].map(|word| desk.word(word).to_owned());
    let forces = all.iter().map(|entry| desk.line(&entry.force.name()).text);
    let rows = COMPARED.iter().map(|(word, answer)| {
        let cells: Vec<Cell> = all.iter().map(|entry| answer(desk, *entry)).collect();
        let texts: Vec<String> = cells.iter().map(|cell| text_of(cell)).collect();
        [vec![Piece::said(desk.word(word))], vec![verdict(desk, &texts)]].into_iter().chain(cells).collect()
    });
    let table = Table {
        caption: desk.word("national_compared").to_owned(),
        columns: columns.into_iter().chain(forces).collect(),
        rows: rows.collect(),
    };
    Section { table: Some(table), ..section }
}

/// Everything that a cell says.
fn text_of(cell: &[Piece]) -> String {
    let texts: Vec<&str> = cell.iter().map(|piece| piece.text.as_str()).collect();
    texts.join("; ")
}

/// Whether these answers are the same, in words.
fn verdict(desk: &NationalDesk<'_, '_>, answers: &[String]) -> Piece {
    let is_silent = answers.iter().any(String::is_empty);
    let said: BTreeSet<&str> = answers.iter().filter(|text| !text.is_empty()).map(String::as_str).collect();
    let word = match (said.len(), is_silent, answers.len()) {
        (_, _, 0 | 1) => "national_compared_one",
        (0, ..) => "national_compared_nobody",
        (1, false, _) => "national_compared_same",
        (1, true, _) => "national_compared_silent",
        (_, false, _) => "national_compared_differs",
        (_, true, _) => "national_compared_differs_silent",
    };
    let class = if said.len() > 1 { "differs" } else { "same" };
    Piece { mark: Some(class.into()), ..Piece::said(desk.word(word)) }
}

/// What is compared, whether the answers are the same, and who gives which.
fn compared(desk: &NationalDesk<'_, '_>, all: &[Entry<'_>]) -> Section {
    let section = Section::new("compared", desk.said(desk.word("national_compared")));
    let columns = ["national_compared_what", "national_compared_how", "national_compared_who"];
    let table = Table {
        caption: desk.word("national_compared").to_owned(),
        columns: columns.map(|word| desk.word(word).to_owned()).into(),
        rows: COMPARED.iter().map(|(word, answer)| comparison(desk, word, *answer, all)).collect(),
    };
    Section { table: Some(table), ..section }
}

fn comparison<'a>(
    desk: &NationalDesk<'_, 'a>,
    word: &str,
    answer: for<'b> fn(&NationalDesk<'_, 'b>, Entry<'b>) -> Cell,
    all: &[Entry<'a>],
) -> Vec<Cell> {
    let mut answers: Vec<(String, Option<&'static str>, Vec<Entry<'a>>)> = Vec::new();
    let mut known = BTreeMap::new();
    for entry in all {
        let cell = answer(desk, *entry);
        let (text, lang) = (text_of(&cell), cell.first().and_then(|piece| piece.lang));
        let at = *known.entry(text.clone()).or_insert(answers.len());
        match answers.get_mut(at) {
            Some((_, _, by)) => by.push(*entry),
            None => answers.push((text, lang, vec![*entry])),
        }
    }
    let texts: Vec<String> = answers.iter().flat_map(|(text, _, by)| by.iter().map(|_| text.clone())).collect();
    let how = verdict(desk, &texts);
    let mut who: Cell = answers.iter().take(ANSWERS).map(|(text, lang, by)| given_by(desk, text, *lang, by)).collect();
    if let Some(rest) = answers.len().checked_sub(ANSWERS).filter(|rest| *rest > 0) {
        who.push(Piece::said(desk.count("and_more", rest)));
    }
    vec![vec![Piece::said(desk.word(word))], vec![how], who]
}

/// An answer, and the forces that give it.
fn given_by(desk: &NationalDesk<'_, '_>, text: &str, lang: Option<&'static str>, by: &[Entry<'_>]) -> Piece {
    let mut forces: Vec<String> = by.iter().map(|entry| desk.line(&entry.force.name()).text).collect();
    forces.dedup();
    let rest = forces.len().saturating_sub(GIVEN_BY);
    forces.truncate(GIVEN_BY);
    if rest > 0 {
        forces.push(desk.count("and_more", rest));
    }
    let text = if text.is_empty() { desk.word("not_published") } else { text };
    Piece { lang, ..Piece::said(text) }.with(desk.said(format!("({})", forces.join(", "))))
}
