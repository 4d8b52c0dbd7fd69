//! What is known to be wrong with the data of all forces, by type.

use super::desk::{Head, NationalDesk, elsewhere, of_part};
use super::entries::Known;
use super::written::{Cell, Piece, Section, Table, Written};
use crate::findings::Finding;
use crate::site::Address;
use crate::standard::Listed;
use crate::text::is_id;

/// Where a part stands, from 1.
pub(super) fn address(part: usize) -> Address<'static> {
    if part == 1 { Address::Limitations } else { Address::LimitationsPart(part) }
}

/// A part of the known limitations.
pub(super) fn limitations(desk: &NationalDesk<'_, '_>, part: usize) -> Result<String, Finding> {
    let all = &desk.maker.entries.limitations;
    let title = desk.part_title("national_limitations_title", part);
    let mut page = Written::new(desk.said(title.clone()));
    page.lead = Some(desk.word("national_limitations_lead").to_owned());
    for same in of_part(all, part).chunk_by(|one, other| one.limitation.r#type == other.limitation.r#type) {
        page.sections.extend(same.first().map(|first| of_type(desk, first, same)));
    }
    if all.is_empty() {
        page.sections.push(Section::default().say(Piece::said(desk.word("limitations_none"))));
    }
    page.parts = desk.parts(all.len(), part, address);
    let mut head = Head::new(&title);
    head.summary = Some(desk.word("national_limitations_lead").to_owned());
    desk.finish("national/page.html", head, &page)
}

fn of_type(desk: &NationalDesk<'_, '_>, first: &Known<'_>, same: &[Known<'_>]) -> Section {
    let tag = desk.tag(first.limitation.r#type);
    let columns = ["national_force", "nav_datasets", "national_limitation", "effect", "mitigation"];
    let table = Table {
        caption: tag.label.clone(),
        columns: columns.map(|word| desk.word(word).to_owned()).into(),
        rows: same.iter().map(|known| row(desk, known)).collect(),
    };
    let section = Section::new(first.limitation.r#type.code(), desk.said(tag.label));
    let section = if tag.about.is_empty() { section } else { section.say(Piece::said(tag.about)) };
    Section { table: Some(table), ..section }
}

fn row(desk: &NationalDesk<'_, '_>, known: &Known<'_>) -> Vec<Cell> {
    let Known { force, dataset, limitation } = known;
    let base = force.copy.as_ref().and_then(|copy| elsewhere(copy.base_url.as_str()));
    let own = base
        .filter(|_| is_id(&dataset.id))
        .map(|base| format!("{}/{}", base.trim_end_matches('/'), Address::Dataset(&dataset.id).path()));
    let line = |line: &Option<crate::standard::Line>| line.iter().map(|it| Piece::from(desk.line(it))).collect();
    vec![
        vec![desk.force(force)],
        vec![Piece::from(desk.line(&dataset.name)).linked(own)],
        vec![Piece::from(desk.plain(&limitation.text))],
        line(&limitation.effect),
        line(&limitation.mitigation),
    ]
}
