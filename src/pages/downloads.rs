//! Data and feeds: every download, with what it is for and how to fetch it.

use super::desk::{Desk, Paragraphs};
use super::frame::Heading;
use crate::feeds::{Format, Group, Make, PARTS, Part, Table, formats, jsonld, tables};
use crate::findings::Finding;
use crate::public::SCHEMA_VERSION;
use crate::site::{Address, MediaType};
use crate::words::Phrase;
use serde::Serialize;

#[derive(Serialize)]
struct DataPage {
    shelves: Vec<Shelf>,
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
    /// The files of a family that has one for each table.
    tables: Vec<TableShown>,
}

/// What stands together.
#[derive(Serialize)]
struct Shelf {
    id: &'static str,
    title: String,
    formats: Vec<FormatShown>,
}

#[derive(Serialize)]
struct TableShown {
    href: String,
    title: String,
    file: String,
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
    let it = DataPage {
        shelves: shelves(desk),
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

/// The files, shelf by shelf, in the order of their rows.
fn shelves(desk: &Desk<'_, '_>) -> Vec<Shelf> {
    let mut shelves: Vec<Shelf> = Vec::new();
    for format in formats().filter(|format| is_there(desk, format)) {
        let (id, title) = name_of(format.group);
        let at = shelves.iter().position(|shelf| shelf.id == id).unwrap_or_else(|| {
            shelves.push(Shelf { id, title: desk.word(title).to_owned(), formats: Vec::new() });
            shelves.len() - 1
        });
        shelves[at].formats.push(FormatShown::of(desk, format));
    }
    shelves
}

/// A shelf's name in addresses, and that of its words.
fn name_of(group: Group) -> (&'static str, &'static str) {
    match group {
        Group::Data => ("all", "data_shelf_all"),
        Group::Record => ("record", "data_shelf_record"),
        Group::History => ("history", "data_shelf_history"),
        Group::News => ("news", "data_shelf_news"),
        Group::Meaning => ("meaning", "data_shelf_meaning"),
        Group::Discovery => ("programs", "data_shelf_programs"),
    }
}

impl FormatShown {
    fn of(desk: &Desk<'_, '_>, format: &Format) -> Self {
        let words = desk.words();
        let tables = match (format.make, format.media_type) {
            (Make::Tables(_), MediaType::Csv) => tables(),
            _ => &[],
        };
        Self {
            path: format.path,
            href: format.is_one_file().then(|| desk.href(Address::Feed(format.path))),
            title: words.phrase(Phrase::File(format.path, format.title)).to_owned(),
            for_whom: words.phrase(Phrase::FileFor(format.path, format.audience)).to_owned(),
            about: words.phrase(Phrase::FileAbout(format.path, format.about)).to_owned(),
            tables: tables.iter().map(|table| TableShown::of(desk, table)).collect(),
        }
    }
}

impl TableShown {
    fn of(desk: &Desk<'_, '_>, table: &Table) -> Self {
        let href = desk.href(Address::Feed(&table.path()));
        Self { href, title: table.title(Some(desk.words())), file: table.file() }
    }
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
