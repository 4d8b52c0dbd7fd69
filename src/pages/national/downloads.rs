//! What can be downloaded of a collection.

use super::desk::{Head, NationalDesk};
use super::written::{Cell, Piece, Section, Table, Written};
use crate::findings::Finding;

/// The page of downloads.
pub(super) fn data(desk: &NationalDesk<'_, '_>) -> Result<String, Finding> {
    let mut page = Written::new(desk.said(desk.word("data_title")));
    page.lead = Some(desk.word("national_data_lead").to_owned());
    let rows = files(desk);
    if !rows.is_empty() {
        let table = Table {
            caption: desk.word("data_files").to_owned(),
            columns: ["data_file", "data_what"].map(|word| desk.word(word).to_owned()).into(),
            rows,
        };
        page.sections.push(Section { table: Some(table), ..Section::new("files", desk.said(desk.word("data_files"))) });
    }
    let mut licences = Section::new("licences", desk.said(desk.word("national_licences")));
    licences = licences.say(Piece::said(desk.word("national_licences_text")));
    page.sections.push(licences);
    let mut trust = Section::new("check", desk.said(desk.word("national_check")));
    trust = trust.say(Piece::said(desk.word("national_check_text")));
    page.sections.push(trust);
    let mut head = Head::new(desk.word("data_title"));
    head.summary = Some(desk.word("national_data_lead").to_owned());
    desk.finish("national/page.html", head, &page)
}

/// The files that can be downloaded, a row each: what it is called with its address, and what is in it.
fn files(_desk: &NationalDesk<'_, '_>) -> Vec<Vec<Cell>> {
    Vec::new()
}
