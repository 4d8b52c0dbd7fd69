//! What can be downloaded of a collection.

use super::desk::{Head, NationalDesk};
use super::written::{Cell, Piece, Section, Table, Written};
use crate::feeds::national::formats;
use crate::findings::Finding;
use crate::site::{Address, SUMS};
use crate::standard::Language;

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

/// The files that can be downloaded, a row each: what it is called with its address, and what is in it. Of files that there
/// are many of, the form of their address is shown. What they are is told in English, as in the manifest.
fn files(desk: &NationalDesk<'_, '_>) -> Vec<Vec<Cell>> {
    let lang = desk.other(Language::En);
    let rows = formats().map(|format| {
        let is_one_file = !format.path.bytes().any(|byte| byte.is_ascii_uppercase()) || format.path == SUMS;
        let href = is_one_file.then(|| desk.href(Address::Feed(format.path)));
        let name = Piece { lang, ..Piece::said(format.title) }.linked(href).with(desk.said(format.path));
        vec![vec![name], vec![Piece { lang, ..Piece::said(format.about) }]]
    });
    rows.collect()
}
