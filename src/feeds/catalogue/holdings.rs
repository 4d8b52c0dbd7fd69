//! The sets of data that a register publishes, and every file that each can be had as.
//!
//! Titles follow the guidance of data.gov.uk: at most 65 characters, without the publisher's name; the first sentence of a
//! description at most 140. They stand here in both languages, since files that are made from receipts know no words file.

use crate::feeds::described::{schema_of, standard_of};
use crate::feeds::edition::Edition;
use crate::feeds::formats::{Format, Group, formats};
use crate::public::PublicRegister;
use crate::site::{Address, MediaType, Receipt};
use crate::standard::{Language, Line};
use crate::text;
use jiff::civil::Date;

/// A set of data.
pub(in crate::feeds) struct Holding<'a> {
    /// What it is called in the web of data, for good.
    pub(in crate::feeds) uri: String,
    /// Its title, in the languages of the register.
    pub(in crate::feeds) title: Line,
    /// What is in it, in plain words, in the languages of the register.
    pub(in crate::feeds) about: Line,
    /// The page for people.
    pub(in crate::feeds) page: String,
    /// When it was first published.
    pub(in crate::feeds) issued: Date,
    /// When it last changed.
    pub(in crate::feeds) modified: Date,
    /// What it can be had as, in the order of the downloads.
    pub(in crate::feeds) files: Vec<Download<'a>>,
}

/// A file that a set of data can be had as.
pub(in crate::feeds) struct Download<'a> {
    /// Its address.
    pub(in crate::feeds) url: String,
    /// What it is called.
    pub(in crate::feeds) title: String,
    /// What is in it.
    pub(in crate::feeds) about: &'static str,
    /// What it is handed out as.
    pub(in crate::feeds) media_type: MediaType,
    /// What it conforms to, as an address.
    pub(in crate::feeds) conforms_to: Option<String>,
    /// Its length and its sum.
    pub(in crate::feeds) receipt: &'a Receipt,
}

/// What each set of data is, before anybody knows of which force.
struct Sort {
    name: &'static str,
    /// The heading on the page of downloads that it is identified by.
    shelf: &'static str,
    groups: &'static [Group],
    title: [&'static str; 2],
    about: [&'static str; 2],
    page: Address<'static>,
}

const SORTS: &[Sort] = &[
    Sort {
        name: "register",
        shelf: "files-all",
        groups: &[Group::Data],
        title: ["Police use of AI and data-driven technologies: register", "Defnydd yr heddlu o AI a data: cofrestr"],
        about: [
            "Every data-driven technology that this police force publishes, with its purpose, data, tests, risks and owner.",
            "Pob technoleg a yrrir gan ddata y mae'r heddlu hwn yn ei chyhoeddi, gyda'i diben, data, profion, risgiau a pherchennog.",
        ],
        page: Address::Data,
    },
    Sort {
        name: "changes",
        shelf: "files-news",
        groups: &[Group::History, Group::News],
        title: ["Police use of AI and data-driven technologies: changes", "Defnydd yr heddlu o AI a data: newidiadau"],
        about: [
            "What this police force has changed in its register of data-driven technologies, when and why, and its news of it.",
            "Yr hyn y mae'r heddlu hwn wedi'i newid yn ei gofrestr o dechnolegau a yrrir gan ddata, pryd a pham, a'i newyddion.",
        ],
        page: Address::Changes,
    },
];

/// What is said first of a register without any technology.
const NONE: [&str; 2] = [
    "This police force declares that it has no data-driven technology to publish, and of which day that is true.",
    "Mae'r heddlu hwn yn datgan nad oes ganddo dechnoleg a yrrir gan ddata i'w chyhoeddi, ac ar ba ddiwrnod y mae hynny'n wir.",
];

/// Every set of data of this edition. `receipts` are those of all files that stand by themselves, sorted by path.
pub(in crate::feeds) fn holdings<'r>(edition: &Edition<'_>, receipts: &'r [Receipt]) -> Vec<Holding<'r>> {
    let register = edition.register;
    let (issued, modified) = days(edition);
    let holding = |sort: &Sort| Holding {
        uri: format!("{}#{}", edition.base.absolute(Address::Data), sort.shelf),
        title: in_languages(register, sort.title, None),
        about: match (sort.name, register.technologies.is_empty()) {
            ("register", true) => in_languages(register, NONE, Some(&register.statement.text)),
            ("register", false) => in_languages(register, sort.about, Some(&register.statement.text)),
            _ => in_languages(register, sort.about, None),
        },
        page: edition.base.absolute(sort.page),
        issued,
        modified,
        files: files(edition, sort.groups, receipts),
    };
    SORTS.iter().map(holding).collect()
}

/// The day of the first publication and that of the newest state.
fn days(edition: &Edition<'_>) -> (Date, Date) {
    let register = edition.register;
    let recorded = edition.chronicle.ledger.publications().next().map(|publication| publication.date);
    let said = register.technologies.iter().filter_map(|technology| technology.answers.first_published).min();
    (recorded.into_iter().chain(said).min().unwrap_or(register.statement.as_of), register.as_of)
}

fn in_languages(register: &PublicRegister, [english, welsh]: [&str; 2], more: Option<&crate::standard::Prose>) -> Line {
    let with = |first: &str, language| {
        let more = more.map(|prose| prose.say(language)).filter(|(_, said_in)| *said_in == language);
        more.map_or_else(|| first.to_owned(), |(words, _)| format!("{first} {}", text::plain(words)))
    };
    Line { en: with(english, Language::En), cy: register.is_bilingual().then(|| with(welsh, Language::Cy)) }
}

fn files<'r>(edition: &Edition<'_>, groups: &[Group], receipts: &'r [Receipt]) -> Vec<Download<'r>> {
    let mut files = Vec::new();
    for format in formats().filter(|format| groups.contains(&format.group)) {
        let download = |receipt| Download::of(edition, format, receipt);
        if format.is_one_file() {
            let at = receipts.binary_search_by(|receipt| receipt.path.as_str().cmp(format.path));
            files.extend(at.ok().and_then(|at| receipts.get(at)).map(download));
        } else if format.group == Group::Data {
            // A family of tables; a file a record or a version would make the catalogue longer than the register.
            files.extend(receipts.iter().filter(|receipt| format.is_at(receipt.path.as_str())).map(download));
        }
    }
    files
}

impl<'r> Download<'r> {
    fn of(edition: &Edition<'_>, format: &Format, receipt: &'r Receipt) -> Self {
        let schema = schema_of(format).map(|path| edition.base.feed(path));
        Self {
            url: edition.base.feed(receipt.path.as_str()),
            title: format
                .table_at(receipt.path.as_str())
                .map_or_else(|| format.title.to_owned(), |table| table.title(None)),
            about: format.about,
            media_type: format.media_type,
            conforms_to: schema.or_else(|| standard_of(format).map(str::to_owned)),
            receipt,
        }
    }
}
