//! Lists that somebody else keeps: CSV, workbooks and feeds, from their bytes to the files that an import would write.

use super::bundle;
use super::register::{TODAY, laid};
use candour::findings::Findings;
use candour::import::{
    Draft, Existing, Feed, FileWork, Grid, Mapping, Origin, Pass, Plan, Records, Table, closing, map_text,
    mapping_in_words, plan, plan_in_words, read_feed, read_map, read_separated, read_table, read_workbook, records,
    short, unknown_columns, vertical,
};
use candour::public::RecordKind;
use candour::register::Register;
use candour::scaffold::sheet;
use candour::site::SitePath;
use candour::standard::Question;
use candour::text::Source;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Any bytes are a table or a reason why not; a table becomes drafts, and drafts files that can be read.
pub(super) fn import_table(bytes: &[u8]) {
    if let Ok(grid) = read_separated(bytes) {
        imported(&[grid]);
    }
}

/// The same of workbooks: whole ones, and those whose parts are what is fuzzed, since nothing by chance has a zip's sums.
pub(super) fn import_workbook(bytes: &[u8]) {
    let is_packed = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
    let bytes = if is_packed { bytes.to_vec() } else { packed(bytes) };
    if let Ok(grids) = read_workbook(bytes) {
        imported(&grids);
    }
}

/// The same of feeds.
pub(super) fn import_feed(bytes: &[u8]) {
    let existing = existing();
    if let Ok(Feed { drafts, owners, leftovers }) = read_feed(bytes, &existing) {
        planned(&drafts, &owners, &existing);
        leftovers.iter().for_each(|leftover| drop(short(&leftover.value, 40)));
    }
}

/// A workbook of these parts. Those that stand in none are the shortest that a reader asks for.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let parts = bundle(bytes, "xl/worksheets/sheet1.xml");
    let is_open_document = parts.iter().any(|(path, _)| path == "content.xml");
    let frame: &[(&str, &str)] = if is_open_document { OPEN_DOCUMENT } else { OFFICE };
    let mut all: BTreeMap<&str, &[u8]> = frame.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    all.extend(parts.iter().map(|(path, bytes)| (path.as_str(), *bytes)));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    // Readers of OpenDocument want this part first.
    let first = all.remove_entry("mimetype");
    for (path, bytes) in first.into_iter().chain(all) {
        if zip.start_file(path, options).is_ok() {
            let _ = zip.write_all(bytes);
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

const OFFICE: &[(&str, &str)] = &[
    ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
    (
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
         Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
         Target=\"xl/workbook.xml\"/></Relationships>",
    ),
    (
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Tools\" \
         sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
         Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
         Target=\"worksheets/sheet1.xml\"/></Relationships>",
    ),
];

const OPEN_DOCUMENT: &[(&str, &str)] = &[
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    (
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
    ),
];

fn imported(grids: &[Grid]) {
    for kind in [RecordKind::Technology, RecordKind::Dataset] {
        let upright = if kind == RecordKind::Technology { vertical(grids) } else { None };
        let tables: Vec<Table> =
            upright.map_or_else(|| grids.iter().filter_map(read_table).collect(), |table| vec![table]);
        for table in &tables {
            let Ok(mapping) = Mapping::propose(table, kind, &BTreeMap::new(), None) else { continue };
            mapping_in_words(table, &mapping);
            unknown_columns(table, &mapping);
            let map = map_text([&mapping].into_iter());
            assert!(read_map(&map).is_some(), "the mapping cannot be read back:\n{map}");
            if mapping.name_column().is_some() {
                let existing = existing();
                let Records { drafts, .. } = records(table, &mapping, kind, &existing);
                planned(&drafts, &[], &existing);
            }
        }
    }
}

/// What the register says before the import: the sound register and a draft.
fn existing() -> Existing {
    Existing::of(&sources())
}

fn sources() -> Vec<Source> {
    laid(b"=== content/technologies/draft.toml\nname = \"A draft\"\npublication.state = \"draft\"\n\n[internal]\nnote = \"x\"\n")
}

/// The files of a plan stand where records stand, are TOML or CSV, and add only drafts to the register: it is as sound as it was.
fn planned(drafts: &[Draft], owners: &[(String, toml::Table)], existing: &Existing) {
    let help = |question: &Question, above: &str| sheet(&[*question], above, &[]);
    let origin = Origin { file: "list.csv".to_owned(), day: TODAY };
    let plan: Plan = plan(drafts, owners, existing, &origin, &help);
    for pass in [Pass::Dry, Pass::Real] {
        plan_in_words(&plan, pass);
        closing(&plan, pass);
    }
    let mut texts: BTreeMap<String, String> =
        sources().into_iter().map(|source| (source.path.to_string(), source.text.to_string())).collect();
    for file in &plan.files {
        assert!(SitePath::new(&file.path).is_ok() && file.path.starts_with("content/"), "{} leads astray", file.path);
        let is_toml = file.path.ends_with(".toml");
        let read = file.text.parse::<toml::Table>();
        assert!(!is_toml || read.is_ok(), "{} is no TOML: {:?}\n{}", file.path, read.err(), file.text);
        if file.work == FileWork::Made
            && is_toml
            && !file.path.ends_with(".cy.toml")
            && file.path != "content/owners.toml"
        {
            let state = read.ok().and_then(|table| Some(table.get("publication")?.get("state")?.as_str()?.to_owned()));
            assert_eq!(state.as_deref(), Some("draft"), "{} is no draft:\n{}", file.path, file.text);
        }
        texts.insert(file.path.clone(), file.text.clone());
    }
    let texts: Vec<Source> = texts.into_iter().map(|(path, text)| Source::new(path, text)).collect();
    let mut found = Findings::new();
    if let Some(checked) = Register::read(&texts, &mut found).check(TODAY, &mut found) {
        let public = checked.disclose(None);
        assert_eq!(public.technologies.len(), 2, "an import published a technology");
        assert_eq!(public.datasets.len(), 1, "an import published a dataset");
    }
}
