//! `candour import`: a list that somebody else keeps, as drafts. It shows what goes where before it writes, and lists what found
//! no place.

use super::args::{RegisterArguments, day};
use super::run::{Around, Ending};
use super::terminal::{CannotRun, Terminal};
use crate::findings::Findings;
use crate::import::{
    Draft, Existing, Grid, Leftover, Mapping, Origin, Pass, Records, Table, Unreadable, closing, map_text,
    mapping_in_words, plan, plan_in_words, read_feed, read_map, read_separated, read_table, records, short,
    unknown_columns, vertical, write,
};
use crate::project::Project;
use crate::public::RecordKind;
use crate::scaffold::sheet;
use crate::standard::Question;
use crate::text::printable;
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Make drafts from a spreadsheet, an ATRS template or a feed
///
/// Reads a list of tools (.xlsx, .ods, .csv), a record of the national recording standard (ATRS), or the feed of a
/// candour register, and makes a draft of each record. It shows which column answers which question, and lists what it could
/// not place. Nothing is published, and nothing that is already written is changed.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  candour import tools.xlsx --dry-run\n  \
        candour import tools.csv --map \"Go live=started_on\" --map \"Budget code=\" --save-map tools.map.toml\n  \
        candour import tools.csv --map-file tools.map.toml\n  candour import site/api/v1/register.json\n\n\
        It ends with 0 when everything was placed, with 1 when something was left over, and with 2 when it could not run.")]
pub(super) struct ImportArguments {
    /// The file to import, or the folder of a built site
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The sheet to read, instead of each that holds a list
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,

    /// Where a column goes: the path of a question, “internal”, or nothing to leave it out
    #[arg(long, value_name = "COLUMN=PATH", value_parser = pair)]
    map: Vec<(String, String)>,

    /// A file with such a mapping, as --save-map writes it
    #[arg(long, value_name = "FILE")]
    map_file: Option<PathBuf>,

    /// Write the mapping to a file, for the next import
    #[arg(long, value_name = "FILE")]
    save_map: Option<PathBuf>,

    /// What the list is a list of
    #[arg(long, value_name = "KIND", default_value = "technology")]
    kind: Listing,

    /// The column that holds the ids, instead of making them from the names
    #[arg(long, value_name = "COLUMN")]
    id_column: Option<String>,

    /// Show what would be done, and write nothing but what --save-map asks for
    #[arg(long)]
    dry_run: bool,

    /// The folder that holds content/ [default: the nearest one, from here upwards]
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,

    /// The day to write into the drafts, instead of today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, allow_hyphen_values = true)]
    today: Option<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Listing {
    /// Technologies
    Technology,
    /// Sets of data
    Dataset,
}

/// The largest file that is read, in bytes: far above any real list, and small enough to fail fast.
const LARGEST: u64 = 64 * 1024 * 1024;

pub(super) fn import(
    arguments: &ImportArguments,
    around: &Around,
    terminal: &mut Terminal<'_>,
) -> Result<Ending, CannotRun> {
    let register = RegisterArguments { root: arguments.root.clone(), today: arguments.today };
    let project = register.project(around)?;
    let existing = existing(&project)?;
    let (path, bytes) = read(&arguments.file)?;
    let file = arguments.file.file_name().map_or_else(|| "a folder".into(), |name| name.to_string_lossy().into_owned());
    let origin = Origin { file, day: arguments.today.unwrap_or(around.today) };
    let mut found = if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json")) {
        refuse_maps(arguments)?;
        let feed = read_feed(&bytes, &existing).map_err(cannot)?;
        Found { drafts: feed.drafts, owners: feed.owners, leftovers: feed.leftovers }
    } else {
        from_sheets(arguments, &existing, grids(&path, bytes)?, terminal)?
    };
    let help = |question: &Question, above: &str| sheet(&[*question], above, &[]);
    let mut plan = plan(&found.drafts, &found.owners, &existing, &origin, &help);
    found.leftovers.append(&mut plan.leftovers);
    plan.leftovers = found.leftovers;
    let pass = if arguments.dry_run { Pass::Dry } else { Pass::Real };
    if pass == Pass::Real {
        write(&plan, project.root()).map_err(cannot)?;
    }
    terminal.out.put(&plan_in_words(&plan, pass))?;
    terminal.say(closing(&plan, pass))?;
    let all_placed = plan.leftovers.is_empty() && plan.conflicts.is_empty();
    Ok(if all_placed { Ending::Clean } else { Ending::Stopped })
}

/// What was found in a file.
struct Found {
    drafts: Vec<Draft>,
    owners: Vec<(String, toml::Table)>,
    leftovers: Vec<Leftover>,
}

fn cannot(unreadable: Unreadable) -> CannotRun {
    CannotRun(unreadable.0)
}

/// What the register says. Where a file cannot be read, nothing is imported: it might be about to be made twice.
fn existing(project: &Project) -> Result<Existing, CannotRun> {
    let mut found = Findings::new();
    let sources = project.read(&mut found);
    if let Some(fault) = found.iter().next() {
        let message = format!("a file of the register cannot be read: {}.", fault.message);
        return Err(CannotRun(format!("{message} “candour check” says which and what to do; then import again.")));
    }
    Ok(Existing::of(&sources))
}

/// The bytes of the file that is meant: of a folder, its feed.
fn read(path: &Path) -> Result<(PathBuf, Vec<u8>), CannotRun> {
    let path = if path.is_dir() { path.join("api/v1/register.json") } else { path.to_owned() };
    let name = path.display();
    let cannot = |fault: std::io::Error| {
        CannotRun(format!(
            "“{name}” cannot be read: {fault}. Name a spreadsheet, a CSV file, a feed, or the folder of a site."
        ))
    };
    let mut bytes = Vec::new();
    // What is no file, such as what another program writes, does not say how much there is.
    fs::File::open(&path).map_err(cannot)?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(cannot)?;
    if bytes.len() as u64 > LARGEST {
        return Err(CannotRun(format!(
            "“{name}” is larger than 64 MB, and no list is. Save the list by itself and import that."
        )));
    }
    Ok((path, bytes))
}

fn refuse_maps(arguments: &ImportArguments) -> Result<(), CannotRun> {
    let is_said = !arguments.map.is_empty()
        || arguments.map_file.is_some()
        || arguments.save_map.is_some()
        || arguments.sheet.is_some()
        || arguments.id_column.is_some();
    if is_said {
        let message = "a feed has no columns. Leave out --map, --map-file, --save-map, --sheet and --id-column.";
        return Err(CannotRun(message.to_owned()));
    }
    Ok(())
}

/// The sheets of a file; text is told from spreadsheets by its first bytes.
fn grids(path: &Path, bytes: Vec<u8>) -> Result<Vec<Grid>, CannotRun> {
    let is_workbook = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
    if !is_workbook {
        return read_separated(&bytes).map(|grid| vec![grid]).map_err(cannot);
    }
    workbook(path, bytes)
}

#[cfg(feature = "sheets")]
fn workbook(_: &Path, bytes: Vec<u8>) -> Result<Vec<Grid>, CannotRun> {
    crate::import::read_workbook(bytes).map_err(cannot)
}

#[cfg(not(feature = "sheets"))]
fn workbook(path: &Path, _: Vec<u8>) -> Result<Vec<Grid>, CannotRun> {
    let message = format!("this candour was built without support for spreadsheets such as “{}”.", path.display());
    Err(CannotRun(format!("{message} Save the list as CSV and import that.")))
}

fn from_sheets(
    arguments: &ImportArguments,
    existing: &Existing,
    grids: Vec<Grid>,
    terminal: &mut Terminal<'_>,
) -> Result<Found, CannotRun> {
    let kind = match arguments.kind {
        Listing::Technology => RecordKind::Technology,
        Listing::Dataset => RecordKind::Dataset,
    };
    if arguments.sheet.is_none() && grids.len() > 1 && grids.iter().any(Grid::is_of_candour) {
        let message = "this spreadsheet was made by candour: a record stands in several of its sheets.";
        let advice = "Import api/v1/register.json of the website that it comes from, which holds all of it; or name one sheet: --sheet NAME";
        return Err(CannotRun(format!("{message} {advice}")));
    }
    let chosen = chosen(grids, arguments.sheet.as_deref())?;
    let tables = tables(&chosen, kind);
    let said = said(arguments)?;
    must_have_columns(&tables, said.keys().chain(&arguments.id_column))?;
    let mut found = Found { drafts: Vec::new(), owners: Vec::new(), leftovers: Vec::new() };
    let mut mapped: Vec<(&Table, Mapping)> = Vec::new();
    let (mut faults, mut passed) = (Vec::new(), Vec::new());
    for table in &tables {
        match Mapping::propose(table, kind, &said, arguments.id_column.as_deref()) {
            Ok(mapping) if mapping.name_column().is_some() => mapped.push((table, mapping)),
            Ok(mapping) => {
                faults.push(no_name(table, &mapping));
                passed.push(table.sheet.as_str());
            }
            Err(more) => return Err(CannotRun(more.join(" "))),
        }
    }
    if mapped.is_empty() {
        let message = faults.into_iter().next().unwrap_or_else(|| "there is no list in this file.".to_owned());
        return Err(CannotRun(message));
    }
    if let Some(path) = &arguments.save_map {
        save(path, &mapped)?;
    }
    for sheet in passed {
        let sheet = printable(&short(sheet, 40));
        terminal
            .out
            .put(&format!("The sheet “{sheet}” was passed over: no column of it holds the names of records.\n\n"))?;
    }
    for (table, mapping) in &mapped {
        terminal.out.put(&mapping_in_words(table, mapping))?;
        let Records { drafts, leftovers } = records(table, mapping, kind, existing);
        found.leftovers.extend(unknown_columns(table, mapping));
        found.drafts.extend(drafts);
        found.leftovers.extend(leftovers);
    }
    Ok(found)
}

fn chosen(grids: Vec<Grid>, name: Option<&str>) -> Result<Vec<Grid>, CannotRun> {
    let Some(name) = name else { return Ok(grids) };
    let names: Vec<String> = grids.iter().map(|grid| format!("“{}”", grid.name)).collect();
    let chosen: Vec<Grid> = grids.into_iter().filter(|grid| grid.name.eq_ignore_ascii_case(name)).collect();
    if chosen.is_empty() {
        let message = match names.as_slice() {
            [only] if only == "“”" => "this file has no sheets. Leave out --sheet.".to_owned(),
            names => format!("there is no sheet “{name}” in this file. Its sheets are: {}.", names.join(", ")),
        };
        return Err(CannotRun(message));
    }
    Ok(chosen)
}

/// The lists of the sheets: an upright template is one list, whatever the number of its sheets.
fn tables(grids: &[Grid], kind: RecordKind) -> Vec<Table> {
    let upright = if kind == RecordKind::Technology { vertical(grids) } else { None };
    upright.map_or_else(|| grids.iter().filter_map(read_table).collect(), |table| vec![table])
}

fn must_have_columns<'a>(tables: &[Table], mut said: impl Iterator<Item = &'a String>) -> Result<(), CannotRun> {
    let missing = said.find(|column| !tables.iter().any(|table| Mapping::has_column(table, column)));
    let Some(missing) = missing.filter(|_| !tables.is_empty()) else { return Ok(()) };
    let columns = tables.iter().flat_map(|table| &table.columns).filter(|column| !column.name.is_empty());
    let columns: Vec<String> = columns.map(|column| format!("“{}”", column.name)).collect();
    Err(CannotRun(format!("there is no column “{missing}”. The columns are: {}.", columns.join(", "))))
}

fn no_name(table: &Table, mapping: &Mapping) -> String {
    let columns: Vec<String> = mapping.columns.iter().map(|mapped| format!("“{}”", mapped.column)).collect();
    let sheet =
        if table.sheet.is_empty() { "this file".to_owned() } else { format!("the sheet “{}”", table.sheet) };
    format!(
        "no column of {sheet} holds the names of the records. Its columns are: {}. Say which it is: --map \"COLUMN=name\"",
        columns.join(", ")
    )
}

/// What was said of columns: in the file first, then on the command line, which goes before it.
fn said(arguments: &ImportArguments) -> Result<BTreeMap<String, String>, CannotRun> {
    let mut said = BTreeMap::new();
    if let Some(path) = &arguments.map_file {
        let name = path.display();
        let text = fs::read_to_string(path).map_err(|fault| CannotRun(format!("“{name}” cannot be read: {fault}.")))?;
        said = read_map(&text).ok_or_else(|| not_a_map(path))?;
    }
    said.extend(arguments.map.iter().cloned());
    Ok(said)
}

fn not_a_map(path: &Path) -> CannotRun {
    CannotRun(format!(
        "“{}” is not a mapping. It should hold [columns] and lines such as \"Go live\" = \"started_on\".",
        path.display()
    ))
}

fn save(path: &Path, mapped: &[(&Table, Mapping)]) -> Result<(), CannotRun> {
    if path.exists() && !fs::read_to_string(path).is_ok_and(|text| read_map(&text).is_some()) {
        let message = format!("“{}” is there already and is not a mapping, so it stays as it is.", path.display());
        return Err(CannotRun(format!("{message} Name another file with --save-map.")));
    }
    fs::write(path, map_text(mapped.iter().map(|(_, mapping)| mapping))).map_err(|fault| {
        CannotRun(format!("“{}” cannot be written: {fault}. Name another file with --save-map.", path.display()))
    })
}

/// A column and the path of its question; a column's name may hold “=”, a path cannot.
fn pair(text: &str) -> Result<(String, String), &'static str> {
    let (column, path) = text.rsplit_once('=').ok_or("write it like this: \"Go live=started_on\"")?;
    if column.trim().is_empty() {
        return Err("name the column before the “=”");
    }
    Ok((column.trim().to_owned(), path.trim().to_owned()))
}
