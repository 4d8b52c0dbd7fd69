//! Data and feeds: every download, with what it is for and how to fetch it.

use super::desk::{Desk, Paragraphs};
use super::frame::Heading;
use crate::feeds::{Format, Group, PARTS, Part, formats, jsonld};
use crate::findings::Finding;
use crate::public::SCHEMA_VERSION;
use crate::site::Address;
use crate::words::Phrase;
use serde::Serialize;

#[derive(Serialize)]
struct DataPage {
    formats: Vec<FormatShown>,
    schema_version: &'static str,
    licence: String,
    licence_url: &'static str,
    states: Vec<super::desk::Tag>,
    guide: Vec<PartShown>,
}

#[derive(Serialize)]
struct PartShown {
    name: &'static str,
    title: String,
    text: Paragraphs,
    commands: Vec<CommandShown>,
}

#[derive(Serialize)]
struct CommandShown {
    says: Paragraphs,
    text: String,
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
    format.group != Group::History || !desk.maker.chronicle.ledger.is_empty()
}

/// The page of data and feeds.
pub(super) fn data(desk: &Desk<'_, '_>) -> Result<String, Finding> {
    use crate::standard::{AnswerState, Listed};
    let public = desk.public();
    let words = desk.words();
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
        schema_version: SCHEMA_VERSION,
        licence: desk.tag(public.register.licence).label,
        licence_url: public.register.licence.url(),
        states: AnswerState::LIST.terms.iter().map(|term| desk.term(AnswerState::LIST.name, term)).collect(),
        guide: PARTS.iter().map(|part| shown(desk, part)).collect(),
    };
    let mut heading = Heading::new(desk.word("data_title"));
    heading.summary = Some(desk.word("data_lead").to_owned());
    heading.jsonld = Some(jsonld::data(public, desk.maker.language));
    desk.finish("data.html", heading, &it)
}

/// A part of the guide, with the commands that are of use for this register.
fn shown(desk: &Desk<'_, '_>, part: &'static Part) -> PartShown {
    let (maker, words) = (desk.maker, desk.words());
    let prose = |phrase| desk.markdown(words.phrase(phrase), maker.language, 3, part.name);
    let commands = part.commands.iter().filter(|command| command.is_of_use(maker.chronicle));
    PartShown {
        name: part.name,
        title: words.phrase(Phrase::Guide(part.name, part.title)).to_owned(),
        text: prose(Phrase::GuideText(part.name, part.text)),
        commands: commands
            .map(|command| CommandShown {
                says: prose(Phrase::Guide(command.name, command.says)),
                text: command.text(&maker.base, desk.public()),
            })
            .collect(),
    }
}
