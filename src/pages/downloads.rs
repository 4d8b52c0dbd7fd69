//! Data and feeds: every download, with what it is for and how to fetch it.

use super::desk::Desk;
use super::frame::Heading;
use crate::feeds::{Format, Group, formats, jsonld};
use crate::findings::Finding;
use crate::public::SCHEMA_VERSION;
use crate::site::Address;
use crate::words::Phrase;
use serde::Serialize;

#[derive(Serialize)]
struct DataPage {
    formats: Vec<FormatShown>,
    register_url: String,
    manifest_url: String,
    csv_url: String,
    schema_version: &'static str,
    licence: String,
    licence_url: &'static str,
    states: Vec<super::desk::Tag>,
}

#[derive(Serialize)]
struct FormatShown {
    path: &'static str,
    href: Option<String>,
    title: String,
    for_whom: String,
    about: String,
    media_type: &'static str,
}

/// Files of the history are there once a ledger is kept.
fn is_there(desk: &Desk<'_, '_>, format: &Format) -> bool {
    let chronicle = desk.maker.chronicle;
    (format.group != Group::History || !chronicle.ledger.is_empty()) && format.is_stated(&chronicle.public)
}

/// The page of data and feeds.
pub(super) fn data(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    use crate::standard::{AnswerState, Listed};
    let public = desk.public();
    let (base, words) = (&desk.maker.base, desk.words());
    let formats = formats().filter(|format| is_there(desk, format)).map(|format| FormatShown {
        path: format.path,
        href: format.is_one_file().then(|| desk.href(Address::Feed(format.path))),
        title: words.phrase(Phrase::File(format.path, format.title)).to_owned(),
        for_whom: words.phrase(Phrase::FileFor(format.path, format.audience)).to_owned(),
        about: words.phrase(Phrase::FileAbout(format.path, format.about)).to_owned(),
        media_type: format.media_type.as_str(),
    });
    let it = DataPage {
        formats: formats.collect(),
        register_url: base.absolute(Address::Feed("api/v1/register.json")),
        manifest_url: base.absolute(Address::Feed("api/v1/index.json")),
        csv_url: base.absolute(Address::Feed("api/v1/technologies.csv")),
        schema_version: SCHEMA_VERSION,
        licence: desk.tag(public.register.licence).label,
        licence_url: public.register.licence.url(),
        states: AnswerState::LIST.terms.iter().map(|term| desk.term(AnswerState::LIST.name, term)).collect(),
    };
    let mut heading = Heading::new(desk.word("data_title"));
    heading.summary = Some(desk.word("data_lead").to_owned());
    heading.jsonld = Some(jsonld::data(public, desk.maker.language));
    desk.finish("data.html", heading, &it)
}
