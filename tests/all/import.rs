//! Lists as forces keep them: title lines, two-line headers, merged cells, empty rows, days as text, old encodings. Each ends as
//! drafts in which a check finds nothing amiss, and nothing that somebody wrote is changed.

use super::harness::{DAY, Files, Ran, candour, files, lay, project, sound};
#[cfg(feature = "sheets")]
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::Value;
use std::fs;
#[cfg(feature = "sheets")]
use std::io::{Cursor, Write};
use std::path::Path;
use tempfile::TempDir;
use toml::Table;
#[cfg(feature = "sheets")]
use zip::ZipWriter;
#[cfg(feature = "sheets")]
use zip::write::SimpleFileOptions;

/// Imports a file into a sound register and answers with the exit code, what was said, and the register.
fn imported(name: &str, bytes: impl AsRef<[u8]>, more: &[&str]) -> (i32, String, TempDir) {
    let folder = sound();
    let (code, said) = import_into(folder.path(), name, bytes, more);
    (code, said, folder)
}

fn import_into(folder: &Path, name: &str, bytes: impl AsRef<[u8]>, more: &[&str]) -> (i32, String) {
    let list = TempDir::new().unwrap();
    lay(list.path(), name, bytes);
    let path = list.path().join(name);
    let mut arguments = vec!["import", path.to_str().unwrap(), "--today", DAY];
    arguments.extend(more);
    let ran = candour(folder, &arguments);
    assert!(ran.code < 2, "{}{}", ran.out, ran.err);
    (ran.code, format!("{}{}", ran.out, ran.err))
}

/// The answers of a draft, of which the check has nothing to say but that it is unfinished.
fn draft(folder: &Path, id: &str) -> Table {
    no_fault_in(folder);
    let text = fs::read_to_string(folder.join(format!("content/technologies/{id}.toml"))).unwrap();
    let table: Table = text.parse().unwrap();
    assert_eq!(table["publication"]["state"].as_str(), Some("draft"));
    table
}

fn no_fault_in(folder: &Path) {
    let checked = candour(folder, &["check", "--today", DAY, "--format", "json"]);
    let found: Value = serde_json::from_str(&checked.out).unwrap();
    for finding in found["findings"].as_array().unwrap() {
        assert_eq!(finding["rule"], "unfinished-draft", "{finding:#}");
    }
}

fn text<'a>(table: &'a Table, path: &str) -> &'a str {
    let mut parts = path.split('.');
    let first = &table[parts.next().unwrap()];
    let value = parts.fold(first, |value, part| match part.parse::<usize>() {
        Ok(index) => &value[index],
        Err(_) => &value[part],
    });
    value.as_str().unwrap_or_else(|| panic!("{path} is {value}"))
}

fn day(table: &Table, path: &str) -> String {
    let (above, key) = path.rsplit_once('.').map_or((None, path), |(above, key)| (Some(above), key));
    above.map_or_else(|| &table[key], |above| &table[above][key]).as_datetime().unwrap().to_string()
}

/// Title rows, a header of two lines with merged cells, a name that is merged over two suppliers, and a band between parts.
#[cfg(feature = "sheets")]
fn merged_workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Register 2026").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 6, "Glanhafren Police: register of AI and data tools", &plain).unwrap();
    sheet.write(1, 0, "Kept by the programme office. Last changed in October.").unwrap();
    sheet.merge_range(3, 0, 4, 0, "Tool name", &plain).unwrap();
    sheet.merge_range(3, 1, 4, 1, "Type", &plain).unwrap();
    sheet.merge_range(3, 2, 3, 4, "Contract", &plain).unwrap();
    sheet.write(4, 2, "Supplier").unwrap();
    sheet.write(4, 3, "Start").unwrap();
    sheet.write(4, 4, "End").unwrap();
    sheet.merge_range(3, 5, 4, 5, "Business\nowner", &plain).unwrap();
    sheet.merge_range(3, 6, 4, 6, "Lawful basis", &plain).unwrap();
    sheet.merge_range(5, 0, 5, 6, "OPERATIONS", &plain).unwrap();
    let first = ["Street cameras", "LFR"];
    for (column, words) in first.iter().enumerate() {
        sheet.merge_range(6, column as u16, 7, column as u16, words, &plain).unwrap();
    }
    sheet.write(6, 2, "Example Vision Ltd").unwrap();
    sheet.write(7, 2, "Example Hosting plc").unwrap();
    sheet.write(6, 3, "1 April 2024").unwrap();
    sheet.write(6, 4, "31/03/2027").unwrap();
    sheet.write(6, 5, "Chief of letters").unwrap();
    sheet.write(6, 6, "Data Protection Act 2018, Part 3").unwrap();
    sheet.write(8, 0, "Court papers").unwrap();
    sheet.write(8, 1, "auto redaction").unwrap();
    sheet.write(8, 5, "Jane Smith").unwrap();
    book.save_to_buffer().unwrap()
}

#[cfg(feature = "sheets")]
#[test]
fn a_workbook_with_titles_merged_cells_and_a_header_of_two_lines() {
    let (code, said, folder) = imported("list.xlsx", merged_workbook(), &[]);
    assert_eq!(code, 1, "{said}");
    let cameras = draft(folder.path(), "street-cameras");
    assert_eq!(text(&cameras, "kinds.0"), "live-facial-recognition");
    assert_eq!(text(&cameras, "suppliers.0.name"), "Example Vision Ltd");
    assert_eq!(text(&cameras, "suppliers.1.name"), "Example Hosting plc");
    assert_eq!(text(&cameras, "accountable_owner"), "chief");
    assert_eq!(text(&cameras, "legal_basis.0.law"), "Data Protection Act 2018, Part 3");
    assert_eq!(
        (day(&cameras, "procurement.starts"), day(&cameras, "procurement.ends")),
        ("2024-04-01".into(), "2027-03-31".into())
    );
    let papers = draft(folder.path(), "court-papers");
    assert_eq!(text(&papers, "kinds.0"), "redaction");
    assert!(!papers.contains_key("accountable_owner"));
    assert_eq!(papers["internal"].as_table().unwrap().values().next().unwrap().as_str(), Some("Jane Smith"));
    assert!(said.contains("row 9, Business owner: “Jane Smith”"), "{said}");
    assert!(said.contains("OPERATIONS"), "a heading is told: {said}");
    assert!(said.contains("Contract – End"), "{said}");
}

#[cfg(feature = "sheets")]
#[test]
fn a_workbook_with_real_days_ticks_numbers_and_empty_rows() {
    let mut book = Workbook::new();
    let info = book.add_worksheet().set_name("Read me").unwrap();
    info.write(0, 0, "Please keep this list up to date.").unwrap();
    let sheet = book.add_worksheet().set_name("Tools").unwrap();
    let day_format = Format::new().set_num_format("dd/mm/yyyy");
    let header = ["System", "Go-live date", "Last review", "DPIA?", "On ROPA", "Status", "Affects the public", "Notes"];
    for (column, name) in header.iter().enumerate() {
        sheet.write(1, column as u16 + 1, *name).unwrap();
    }
    for (row, name, status) in [(3, "Call notes", "Pilot"), (6, "Map of burglaries", "decommisioned")] {
        sheet.write(row, 1, name).unwrap();
        sheet.write_with_format(row, 2, ExcelDateTime::from_ymd(2024, 5, 13).unwrap(), &day_format).unwrap();
        sheet.write(row, 3, 46_083).unwrap();
        sheet.write(row, 4, "Completed 12/03/2024").unwrap();
        sheet.write(row, 5, true).unwrap();
        sheet.write(row, 6, status).unwrap();
        sheet.write(row, 7, "Y").unwrap();
        sheet.write(row, 8, "Ask finance").unwrap();
    }
    let (code, said, folder) = imported("list.xlsx", book.save_to_buffer().unwrap(), &["--sheet", "Tools"]);
    let notes = draft(folder.path(), "call-notes");
    assert_eq!((day(&notes, "started_on"), day(&notes, "last_reviewed")), ("2024-05-13".into(), "2026-03-02".into()));
    assert_eq!(notes["ropa_recorded"].as_bool(), Some(true));
    assert_eq!(notes["public_effect"].as_bool(), Some(true));
    assert_eq!(text(&notes, "status"), "trial");
    assert_eq!(text(&notes, "assessments.0.state"), "completed");
    assert_eq!(text(&notes, "internal.Notes"), "Ask finance");
    assert_eq!(text(&draft(folder.path(), "map-of-burglaries"), "status"), "retired");
    assert!(said.contains("it could be 12 March 2024 or 3 December 2024"), "{said}");
    assert_eq!(code, 1);
}

/// An OpenDocument sheet with these rows.
#[cfg(feature = "sheets")]
fn open_document(rows: &[&[&str]]) -> Vec<u8> {
    let mut cells = String::new();
    for row in rows {
        cells.push_str("<table:table-row>");
        for cell in *row {
            match cell.strip_prefix("day:") {
                Some(day) => cells.push_str(&format!(
                    "<table:table-cell office:value-type=\"date\" office:date-value=\"{day}\"><text:p>{day}</text:p></table:table-cell>"
                )),
                None if cell.is_empty() => cells.push_str("<table:table-cell/>"),
                None => cells.push_str(&format!(
                    "<table:table-cell office:value-type=\"string\"><text:p>{cell}</text:p></table:table-cell>"
                )),
            }
        }
        cells.push_str("</table:table-row>");
    }
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\"><office:body>\
         <office:spreadsheet><table:table table:name=\"Offer\">{cells}</table:table></office:spreadsheet></office:body>\
         </office:document-content>"
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default();
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet".to_owned()),
        ("content.xml", content),
        ("META-INF/manifest.xml", "<manifest/>".to_owned()),
    ] {
        zip.start_file(name, stored).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[cfg(feature = "sheets")]
#[test]
fn an_open_document_whose_header_is_grouped_without_merged_cells() {
    let sheet = open_document(&[
        &["", "The tool", "", "Contract", ""],
        &["", "Name", "Purpose", "Vendor", "End"],
        &["", "Transcriber", "To write interviews down", "Example Speech", "day:2027-01-31"],
        &["", "", "", "", ""],
        &["", "Website assistant", "To answer questions", "", "31.01.2027"],
    ]);
    let (code, said, folder) = imported("list.ods", sheet, &[]);
    assert_eq!(code, 0, "{said}");
    let tool = draft(folder.path(), "transcriber");
    assert_eq!(text(&tool, "purpose.why"), "To write interviews down");
    assert_eq!(text(&tool, "suppliers.0.name"), "Example Speech");
    assert_eq!(day(&tool, "procurement.ends"), "2027-01-31");
    assert_eq!(day(&draft(folder.path(), "website-assistant"), "procurement.ends"), "2027-01-31");
}

#[test]
fn a_csv_in_windows_1252() {
    let list = b"System,Summary,Contract value,Supplier,Status\r\n\
        The force\x92s map,\"Shows \x93hot\x94 places \x96 on a map\",\xa3184,000,x,live\r\n";
    let quoted = String::from_utf8_lossy(list);
    assert!(quoted.contains('\u{fffd}'), "this is not UTF-8");
    let list = b"System,Summary,Contract value,Supplier,Status\r\n\
        The force\x92s map,\"Shows \x93hot\x94 places \x96 on a map\",\"\xa3184,000\",Caf\xe9 Ltd,live\r\n";
    let (code, said, folder) = imported("list.csv", list, &[]);
    assert_eq!(code, 0, "{said}");
    let map = draft(folder.path(), "the-forces-map");
    assert_eq!(text(&map, "name"), "The force’s map");
    assert_eq!(text(&map, "summary"), "Shows “hot” places – on a map");
    assert_eq!(text(&map, "procurement.value"), "£184,000");
    assert_eq!(text(&map, "suppliers.0.name"), "Café Ltd");
}

#[test]
fn a_csv_as_other_programs_save_it() {
    let rows = "Tool\tStatus\tSummary\r\nSorter\tlive\tSorts, and \u{2019}weighs\u{2019}\r\n";
    let wide = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let utf_16 = [b"\xff\xfe".to_vec(), wide(rows)].concat();
    let said = rows.replace('\t', "|").replace("Tool", "sep=|\r\nTool").into_bytes();
    let macintosh = rows.replace("\r\n", "\r").into_bytes();
    for list in [utf_16, said, macintosh] {
        let (code, said, folder) = imported("Tools \u{202e}list\u{200b}.csv", list, &[]);
        assert_eq!(code, 0, "{said}");
        assert_eq!(text(&draft(folder.path(), "sorter"), "summary"), "Sorts, and ’weighs’");
    }
}

#[cfg(feature = "sheets")]
#[test]
fn what_stands_far_from_the_list_is_told() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Tool").unwrap();
    sheet.write(1, 0, "Sorter").unwrap();
    sheet.write(1_000_000, 16_000, "stray").unwrap();
    let (folder, list) = (sound(), TempDir::new().unwrap());
    lay(list.path(), "list.xlsx", book.save_to_buffer().unwrap());
    let ran = candour(folder.path(), &["import", list.path().join("list.xlsx").to_str().unwrap()]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("row 1000001, column 16001"), "{}", ran.err);
}

#[test]
fn a_csv_with_semicolons_and_a_mark_at_its_start() {
    let list = "\u{feff}AI tool;What does it do?;SRO;Risk rating;Email;Next review date;Mystery\r\n\
        Ŵyr finder;\"Finds people;\nslowly\u{200b}\";Chief of letters;Amber;jo.bloggs@force.police.uk;21/12/2026;42\r\n\
        Second;Does things;Chief;Purple;data-team@example.police.uk;03/04/2027;43\r\n";
    let (code, said, folder) = imported("list.csv", list, &[]);
    assert_eq!(code, 1, "{said}");
    let finder = draft(folder.path(), "wyr-finder");
    assert_eq!(text(&finder, "summary"), "Finds people;\nslowly");
    assert_eq!((text(&finder, "impact"), text(&finder, "accountable_owner")), ("moderate", "chief"));
    assert!(!finder.contains_key("contact_email"), "a person's address is no contact");
    assert_eq!(text(&finder, "internal.Email"), "jo.bloggs@force.police.uk");
    assert_eq!(text(&finder, "internal.Mystery"), "42");
    let second = draft(folder.path(), "second");
    assert_eq!(text(&second, "contact_email"), "data-team@example.police.uk");
    assert_eq!(day(&second, "next_review"), "2027-04-03", "another day in the column says that days come first");
    assert!(
        said.contains(
            "Risk rating: “Purple”\n    it is none of the words for “Impact”; choose one of: minimal, moderate, high"
        ),
        "{said}"
    );
}

/// An upright template over two sheets, with numbers before the names of the attributes and guidance beside them.
#[cfg(feature = "sheets")]
fn template_of_version_3() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheets: [(&str, &[[&str; 4]]); 2] = [
        (
            "Tier 1",
            &[
                ["Tier 1 - Overview", "", "", ""],
                ["Number", "Attribute", "Guidance", "Your response"],
                ["1.1", "1.1 - Name", "A clear name", "Interview transcriber"],
                ["1.2", "1.2 - Description", "Two sentences", "It writes interviews down. An officer corrects it."],
                ["1.4", "1.4 - Contact email", "A mailbox", "data-team@example.police.uk"],
            ],
        ),
        (
            "Tier 2",
            &[
                ["Tier 2", "", "", ""],
                ["Number", "Attribute", "Guidance", "Your response"],
                ["2.1.3", "2.1.3 - Senior responsible owner", "A role", "Chief of letters"],
                ["2.1.4.1", "2.1.4.1 - External supplier", "Who", "Example Speech Ltd"],
                ["2.1.4.3", "2.1.4.3 - External supplier role", "What", "Hosts it"],
                ["2.2.4", "2.2.4 - Previous process", "Before", "Officers typed."],
                ["2.3.1", "2.3.1 - Process integration", "How", "The officer corrects the text."],
                ["2.3.6", "2.3.6 - Appeals and review", "How", "Write to the team."],
                ["2.4.1.2", "2.4.1.2 - Phase", "Which", "Beta/Pilot"],
                ["2.4.2.1", "2.4.2.1 - Model name", "Which", "Speech Model"],
                ["2.4.2.2", "2.4.2.2 - Model version", "Which", "4"],
                ["2.5.2", "2.5.2 - Risks and mitigations", "Which", "It may mishear; officers check."],
            ],
        ),
    ];
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                sheet.write(row as u32, column as u16, *cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[cfg(feature = "sheets")]
#[test]
fn an_upright_template_of_the_atrs_version_3() {
    let (_, said, folder) = imported("atrs.xlsx", template_of_version_3(), &[]);
    let record = draft(folder.path(), "interview-transcriber");
    assert_eq!(text(&record, "summary"), "It writes interviews down. An officer corrects it.");
    assert_eq!((text(&record, "status"), text(&record, "accountable_owner")), ("trial", "chief"));
    assert_eq!(
        (text(&record, "suppliers.0.name"), text(&record, "suppliers.0.role")),
        ("Example Speech Ltd", "Hosts it")
    );
    assert_eq!(text(&record, "purpose.previous_process"), "Officers typed.");
    assert_eq!(text(&record, "oversight.action"), "The officer corrects the text.");
    assert_eq!(text(&record, "how_to_challenge"), "Write to the team.");
    assert_eq!(
        (text(&record, "algorithm.models.0.id"), text(&record, "algorithm.models.0.version")),
        ("speech-model", "4")
    );
    let kept = &record["internal"]["2.5.2 - Risks and mitigations"];
    assert_eq!(kept.as_str(), Some("It may mishear; officers check."));
    assert!(said.contains("Found an ATRS record"), "{said}");
}

#[test]
fn records_of_the_atrs_version_4_in_rows_and_upright_with_two_records() {
    let rows = "name,description,phase,website_url,senior_responsible_owner,third_party,companies_house_number,\
        detailed_description,frequency_and_scale_of_usage,appeals_and_review,system_level_input,alternatives_considered\n\
        Call sorter,It sorts calls.,production,https://www.example.police.uk/calls,Chief of letters,Example Ltd,01234567,\
        \"It reads the words.\",200 a day,Write to us.,\"Words; time of day\",None was found.\n";
    let upright = "Attribute,Record A,Record B\nname,Call sorter,Map maker\ndescription,It sorts calls.,It draws maps.\n\
        phase,production,retired\ndetailed_description,\"It reads the words.\",It counts.\n\
        frequency_and_scale_of_usage,200 a day,never\nappeals_and_review,Write to us.,Write to us.\n\
        companies_house_number,,\n";
    for (list, others) in [(rows, &[][..]), (upright, &["map-maker"][..])] {
        let (_, said, folder) = imported("atrs.csv", list, &[]);
        let calls = draft(folder.path(), "call-sorter");
        assert!(said.contains("an ATRS record"), "{said}");
        assert_eq!(text(&calls, "algorithm.description"), "It reads the words.");
        assert_eq!((text(&calls, "status"), text(&calls, "purpose.scale")), ("live", "200 a day"));
        assert_eq!(text(&calls, "how_to_challenge"), "Write to us.");
        for other in others {
            assert_eq!(text(&draft(folder.path(), other), "status"), "retired");
        }
    }
}

/// The register of the made-up force, without its records, which come from its feed.
fn emptied(from: &Path) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, bytes) in files(&from.join("content")) {
        let is_record =
            path.starts_with("technologies/") || path.starts_with("datasets/") || path.starts_with("deployments/");
        let is_in_no_feed = path.contains("protected-record") || path.contains("social-media-summariser");
        if !is_record || is_in_no_feed {
            lay(folder.path(), &format!("content/{path}"), bytes);
        }
    }
    folder
}

fn publish_all(folder: &Path) {
    for (path, bytes) in files(&folder.join("content")) {
        let text = String::from_utf8(bytes).unwrap();
        if text.contains("\n[publication]\nstate = \"draft\"\n") {
            lay(folder, &format!("content/{path}"), text.replace("\n[publication]\nstate = \"draft\"\n", ""));
        }
    }
}

fn register_of(site: &Path) -> Value {
    serde_json::from_slice(&fs::read(site.join("api/v1/register.json")).unwrap()).unwrap()
}

#[test]
fn a_feed_comes_back_as_the_same_register() {
    let site = TempDir::new().unwrap();
    let out = site.path().join("site");
    let built = candour(&project(""), &["build", "--today", "2026-11-21", "--out", out.to_str().unwrap(), "--quiet"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let folder = emptied(&project(""));
    let ran = candour(folder.path(), &["import", out.to_str().unwrap(), "--today", "2026-11-21"]);
    assert_eq!(ran.code, 1, "pages and news are told: {}{}", ran.out, ran.err);
    let before = files(folder.path());
    let again = candour(folder.path(), &["import", out.to_str().unwrap(), "--today", "2026-11-22"]);
    assert!(again.out.starts_with("These found no place"), "nothing is left to do: {}", again.out);
    assert_eq!(files(folder.path()), before);
    publish_all(folder.path());
    let rebuilt = candour(folder.path(), &["build", "--today", "2026-11-21", "--quiet"]);
    assert_eq!(rebuilt.code, 0, "{}", rebuilt.err);
    let (one, other) = (register_of(&out), register_of(&folder.path().join("public")));
    for key in one.as_object().unwrap().keys() {
        assert_eq!(one[key], other[key], "{key}");
    }
}

#[test]
fn one_record_of_another_forces_feed_leads_nowhere_strange() {
    let (code, said, folder) = imported("lfr.json", feed_of_one(), &[]);
    assert_eq!(code, 1, "{said}");
    let record = draft(folder.path(), "crowd-counter");
    assert!(!record.contains_key("accountable_owner") && !record.contains_key("data"), "{record:?}");
    assert_eq!(text(&record, "withheld.0.ground"), "cyber-security");
    let written = fs::read_to_string(folder.path().join("content/technologies/crowd-counter.toml")).unwrap();
    assert!(written.contains("#accountable_owner = \"acc-operations\"\n"), "{written}");
    assert!(written.contains("#[[data]]\n#dataset = \"street-video\"\n"), "{written}");
    assert!(said.contains("shoe_size") && said.contains("this version of candour has no such question"), "{said}");
    let welsh = fs::read_to_string(folder.path().join("content/technologies/crowd-counter.cy.toml")).unwrap();
    assert!(welsh.contains("name = \"Cyfrif y dorf\""), "{welsh}");
}

fn feed_of_one() -> &'static str {
    r#"{"$schema": "../schema/technology.json", "links": {}, "state": "published", "id": "crowd-counter",
        "name": {"en": "Crowd counter", "cy": "Cyfrif y dorf"}, "status": "live", "status_since": "2026-01-05",
        "accountable_owner": "acc-operations", "shoe_size": 44,
        "data": [{"dataset": "street-video", "role": "operational"}],
        "gaps": [{"field": "suppliers", "state": "withheld", "needed": false, "ground": "cyber-security",
            "reason": {"en": "It would help an attack."}, "scrutinised_by": {"en": "Ethics panel"},
            "scrutinised_on": "2026-01-06", "review_on": "2027-01-06"},
            {"field": "cost.total", "state": "not-published", "needed": false}]}"#
}

const WRITTEN: &str = "# Our words. Keep this line.\r\nname = \"Post room\"   # the old name\r\n\r\n# Not sure yet.\r\n\
    status = 'live'\r\nteam    =    \"Letters\"\r\n\r\n[purpose]  # why\r\nwhy = \"\"\"\r\nTo sort.\r\n\"\"\"\r\n\r\n\
    [[withheld]]\r\nfield = \"suppliers\"\r\nground = \"cyber-security\"\r\nexplanation = \"It would help an attack.\"\r\n\
    scrutinised_by = \"Ethics panel\"\r\nscrutinised_on = 2026-01-06\r\nreview_on = 2027-01-06\r\n\r\n\
    [publication]\r\nstate = \"draft\"\r\n\r\n# Private.\r\n[internal]\r\nnote = \"third drawer\"";

const UPDATE: &str = "Tool,Status,Team,Supplier,Purpose,Scale,Go-live date,Mystery\n\
    post room,suspended,Letters,Example Ltd,To sort.,200 a day,13/05/2024,42\n";

/// Whether the lines of one text stand in the other, in their order and to the byte.
fn stands_within(before: &str, after: &str) -> bool {
    let mut lines = after.split_inclusive('\n').map(|line| line.trim_end_matches(['\r', '\n']));
    before.split_inclusive('\n').all(|line| lines.any(|other| other == line.trim_end_matches(['\r', '\n'])))
        && !before.contains("\r\n") | (after.matches('\n').count() == after.matches("\r\n").count())
}

#[test]
fn what_a_person_wrote_stays_to_the_byte_and_differences_are_told() {
    let folder = sound();
    let path = "content/technologies/letter-sorter.toml";
    lay(folder.path(), path, WRITTEN);
    let (code, said) = import_into(folder.path(), "list.csv", UPDATE, &[]);
    assert_eq!(code, 1, "{said}");
    let after = fs::read_to_string(folder.path().join(path)).unwrap();
    assert!(stands_within(WRITTEN, &after), "{after}");
    let read: Table = after.parse().unwrap();
    assert_eq!((text(&read, "status"), text(&read, "team")), ("live", "Letters"));
    assert_eq!(day(&read, "started_on"), "2024-05-13");
    assert_eq!(text(&read, "purpose.scale"), "200 a day");
    assert_eq!((text(&read, "internal.note"), text(&read, "internal.Mystery")), ("third drawer", "42"));
    assert!(!read.contains_key("suppliers"), "what is withheld is not answered");
    assert!(after.contains("# imported from list.csv, row 2, on 2026-01-20\r\nstarted_on = 2024-05-13\r\n"), "{after}");
    assert!(said.contains("status\n    stays:    live\n    imported: suspended"), "{said}");
    assert!(said.contains("suppliers\n    stays:    the register says why “suppliers” has no answer"), "{said}");
    assert!(!folder.path().join("content/technologies/post-room.toml").exists(), "it is found by its name");
    no_fault_in(folder.path());

    let before = files(folder.path());
    import_into(folder.path(), "list.csv", UPDATE, &[]);
    assert_eq!(files(folder.path()), before, "a second import finds nothing to add");
}

#[test]
fn a_public_record_gets_proposals_and_no_answers() {
    let folder = sound();
    let path = folder.path().join("content/technologies/sound.toml");
    let before = fs::read_to_string(&path).unwrap();
    let name = before.parse::<Table>().unwrap()["name"].as_str().unwrap().to_uppercase();
    let built = |folder: &Path| {
        let ran = candour(folder, &["build", "--today", DAY, "--quiet"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        files(&folder.join("public"))
    };
    let site: Files = built(folder.path());
    let list = format!("Tool,Number of users,FOI reference\n{name},200 a day,FOI 2026/0412\n");
    let (_, said) = import_into(folder.path(), "list.csv", &list, &[]);
    let after = fs::read_to_string(&path).unwrap();
    assert!(stands_within(&before, &after) && after.contains("#foi_references = [\"FOI 2026/0412\"]\n"), "{after}");
    assert!(said.contains("proposed as comments, since the file is public"), "{said}");
    assert_eq!(built(folder.path()), site, "not a byte of the site has changed");
    import_into(folder.path(), "list.csv", &list, &[]);
    assert_eq!(fs::read_to_string(&path).unwrap(), after, "a proposal is made once");
}

#[test]
fn a_whole_register_takes_additions_and_its_site_stays_the_same() {
    let folder = TempDir::new().unwrap();
    for (path, bytes) in files(&project("content")) {
        let text = String::from_utf8(bytes).unwrap();
        // Half of the files come from a computer that ends its lines otherwise.
        let text = if path.len() % 2 == 0 { text.replace('\n', "\r\n") } else { text };
        lay(folder.path(), &format!("content/{path}"), text);
    }
    let site = |folder: &Path| {
        let ran = candour(folder, &["build", "--today", "2026-11-21", "--quiet"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        files(&folder.join("public"))
    };
    let (before, shown) = (files(&folder.path().join("content")), site(folder.path()));
    let mut list = csv::Writer::from_writer(Vec::new());
    list.write_record(["Ref", "Tool", "Budget", "Contract value", "Stop mechanism", "Shared product", "Zebra"])
        .unwrap();
    for (path, bytes) in &before {
        let Some(id) = path.strip_prefix("technologies/").and_then(|file| file.strip_suffix(".toml")) else { continue };
        let table: Table = String::from_utf8(bytes.clone()).unwrap().parse().unwrap();
        if let (false, Some(name)) = (id.ends_with(".cy"), table.get("name")) {
            list.write_record([
                id,
                name.as_str().unwrap(),
                "A grant",
                "£9",
                "A switch",
                "shared-thing",
                "Seven zebras",
            ])
            .unwrap();
        }
    }
    let list = list.into_inner().unwrap();
    let (_, said) = import_into(folder.path(), "list.csv", &list, &["--id-column", "Ref"]);
    let after = files(&folder.path().join("content"));
    assert_eq!(before.len(), after.len(), "{said}");
    let mut changed = 0;
    for (path, bytes) in &before {
        let (one, other) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&after[path]));
        assert!(stands_within(&one, &other), "{path}:\n{other}");
        changed += usize::from(one != other);
    }
    assert!(changed >= 15, "{changed} files have changed: {said}");
    assert_eq!(site(folder.path()), shown);
    import_into(folder.path(), "list.csv", &list, &["--id-column", "Ref"]);
    assert_eq!(files(&folder.path().join("content")), after, "a second import finds nothing to add");
}

#[test]
fn words_that_may_mean_another_thing_are_left() {
    let list = "Tool,Status,SRO,DPIA,Vendor\n\
        Facial search (live),Live (pilot),Chief of letters (acting),Completed (draft),A Ltd; B Ltd\n\
        Facial search (stored),Retired (2023),Chief of letters,In progress,C Ltd\n";
    let (_, said, folder) = imported("list.csv", list, &[]);
    let live = draft(folder.path(), "facial-search-live");
    assert!(!live.contains_key("status") && !live.contains_key("accountable_owner"), "{said}");
    let stored = draft(folder.path(), "facial-search-stored");
    assert_eq!((text(&stored, "status"), text(&stored, "assessments.0.state")), ("retired", "in-progress"));
    assert_eq!(text(&live, "suppliers.1.name"), "B Ltd");
}

#[test]
fn what_is_public_already_is_kept_and_is_no_leak() {
    let folder = sound();
    let public = fs::read_to_string(folder.path().join("content/technologies/sound.toml")).unwrap();
    let summary = public.parse::<Table>().unwrap()["summary"].as_str().unwrap().trim().to_owned();
    let mut list = csv::Writer::from_writer(Vec::new());
    list.write_record(["Tool", "Team", "Zebra", "Giraffe", "SRO"]).unwrap();
    list.write_record([
        "Sorter",
        "Sorting office of the force",
        &summary,
        "Sorting office of the force",
        "Somebody unheard of",
    ])
    .unwrap();
    let name = public.parse::<Table>().unwrap()["name"].as_str().unwrap().to_owned();
    list.write_record([&name, "", &summary, "", "Somebody else unheard of"]).unwrap();
    let list = list.into_inner().unwrap();
    let (_, said) = import_into(folder.path(), "list.csv", &list, &[]);
    let sorter = draft(folder.path(), "sorter");
    let internal = sorter["internal"].as_table().unwrap();
    assert_eq!(internal.keys().collect::<Vec<_>>(), ["SRO"], "{said}");
    let written = fs::read_to_string(folder.path().join("content/technologies/sorter.toml")).unwrap();
    assert!(written.contains("# Giraffe: Sorting office of the force\n"), "{written}");
    let before = files(folder.path());
    import_into(folder.path(), "list.csv", &list, &[]);
    assert_eq!(files(folder.path()), before, "a second import finds nothing to add");
}

#[test]
fn a_mapping_is_said_kept_and_used_again() {
    let list = "Thing,Go,Code\nSorter,13/05/2024,X1\n";
    let folder = sound();
    let map = folder.path().join("tools.map.toml");
    let map = map.to_str().unwrap();
    let said = ["--map", "Thing=name", "--map", "Go=started_on", "--map", "Code=", "--save-map", map, "--dry-run"];
    let before = files(&folder.path().join("content"));
    let (code, said) = import_into(folder.path(), "list.csv", list, &said);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Nothing was written"), "{said}");
    assert_eq!(files(&folder.path().join("content")), before, "a dry run writes nothing");
    let (code, said) = import_into(folder.path(), "list.csv", list, &["--map-file", map]);
    assert_eq!(code, 0, "{said}");
    let sorter = draft(folder.path(), "sorter");
    assert_eq!(day(&sorter, "started_on"), "2024-05-13");
    assert!(!sorter.contains_key("internal"), "the column was left out");
}

#[test]
fn what_cannot_be_imported_is_told_in_a_sentence() {
    let folder = sound();
    let before = files(folder.path());
    for (name, bytes, more, expected) in [
        ("a.csv", &b"Thing,Go\nSorter,x\n"[..], &[][..], "--map \"COLUMN=name\""),
        ("a.csv", b"Tool,Go\nSorter,x\n", &["--map", "Go=started"], "Did you mean “started_on”?"),
        ("a.csv", b"Tool,Go\nSorter,x\n", &["--map", "Gone=status"], "there is no column “Gone”"),
        ("a.csv", b"Tool\nSorter\n", &["--sheet", "Tools"], "this file has no sheets. Leave out --sheet."),
        ("a.csv", b"", &[], "there is no list in this file"),
        ("a.xlsx", b"PK\x03\x04 not a workbook", &[], "cannot be opened"),
        ("a.json", b"[]", &[], "not a feed of candour"),
        ("a.json", b"{\"technologies\": [", &[], "not whole JSON"),
    ] {
        let list = TempDir::new().unwrap();
        lay(list.path(), name, bytes);
        let path = list.path().join(name);
        let mut arguments = vec!["import", path.to_str().unwrap()];
        arguments.extend(more);
        let ran = candour(folder.path(), &arguments);
        assert_eq!(ran.code, 2, "{name} {more:?}: {}{}", ran.out, ran.err);
        assert!(ran.err.contains(expected) || cfg!(not(feature = "sheets")), "{name} {more:?}: {}", ran.err);
    }
    assert_eq!(files(folder.path()), before);
}

#[cfg(target_os = "linux")]
#[test]
fn what_never_ends_is_refused() {
    let folder = sound();
    let ran = candour(folder.path(), &["import", "/dev/zero"]);
    assert!(ran.code == 2 && ran.err.contains("larger than 64 MB"), "{}", ran.err);
}

#[test]
fn two_rows_with_one_id_and_ids_of_their_own() {
    let list = "Ref,Tool,Team\nT-001,Map,A\nT-002,Map!,B\n";
    let (code, said, folder) = imported("list.csv", list, &["--map", "Ref="]);
    assert_eq!(code, 1);
    assert!(said.contains("row 3, the whole row") && said.contains("the same id “map” as row 2"), "{said}");
    assert_eq!(text(&draft(folder.path(), "map"), "team"), "A");
    let (code, said, folder) = imported("list.csv", list, &["--id-column", "Ref"]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(text(&draft(folder.path(), "t-002"), "team"), "B");
}

#[test]
fn a_list_of_data() {
    let list = "Dataset,Description,IAO,On IAR,Retention period,Contains personal data\n\
        Custody images,Photographs.,Head of criminal justice,Yes,Six years,Y\n\
        Call recordings,Calls.,Jane Smith,No,One year,N/A\n";
    let (code, said, folder) = imported("data.csv", list, &["--kind", "dataset"]);
    assert_eq!(code, 1, "{said}");
    no_fault_in(folder.path());
    let images: Table =
        fs::read_to_string(folder.path().join("content/datasets/custody-images.toml")).unwrap().parse().unwrap();
    assert_eq!(text(&images, "information_asset_owner"), "Head of criminal justice");
    assert_eq!((images["iar_recorded"].as_bool(), images["personal_data"].as_bool()), (Some(true), Some(true)));
    assert!(said.contains("Jane Smith") && said.contains("it may name a person"), "{said}");
    assert!(said.contains("add it to [[not_applicable]] with the reason"), "{said}");
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let (folder, elsewhere) = (sound(), TempDir::new().unwrap());
    fs::remove_file(folder.path().join("content/deployments/faces.csv")).unwrap();
    fs::rename(folder.path().join("content/datasets"), elsewhere.path().join("datasets")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path().join("datasets"), folder.path().join("content/datasets")).unwrap();
    let list = TempDir::new().unwrap();
    lay(list.path(), "data.csv", "Dataset,Description\nCustody images,Photographs.\n");
    let path = list.path().join("data.csv");
    let ran = candour(folder.path(), &["import", path.to_str().unwrap(), "--kind", "dataset"]);
    assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
    assert_eq!(files(&elsewhere.path().join("datasets")).len(), 1);
}

/// A workbook of these parts, packed as small as can be.
#[cfg(feature = "sheets")]
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An import that may be refused.
#[cfg(feature = "sheets")]
fn tried(name: &str, bytes: Vec<u8>, more: &[&str]) -> Ran {
    let (folder, list) = (sound(), TempDir::new().unwrap());
    lay(list.path(), name, bytes);
    let path = list.path().join(name);
    candour(folder.path(), &[&["import", path.to_str().unwrap()], more].concat())
}

#[cfg(feature = "sheets")]
#[test]
fn a_spreadsheet_that_would_become_larger_than_any_list_is_refused_before_it_is_taken_apart() {
    let sheet = |rows: &str| format!("<table:table table:name=\"x\">{rows}</table:table>");
    let open = |rows: &str| {
        let content = format!("<office:spreadsheet>{}</office:spreadsheet>", sheet(rows));
        packed(&[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", "<manifest/>"),
            ("content.xml", &content),
        ])
    };
    let cell = |more: &str, within: &str| {
        format!("<table:table-cell office:value-type=\"string\"{more}><text:p>{within}</text:p></table:table-cell>")
    };
    let row = |more: &str, within: &str| format!("<table:table-row{more}>{within}</table:table-row>");
    let many = " table:number-columns-repeated=\"16384\"";
    let words = "x".repeat(1_000_000);
    let excel = |name: &str, text: &str| packed(&[("xl/workbook.xml", "<workbook/>"), (name, text)]);
    for (what, bytes, expected) in [
        ("a row of many cells", open(&row("", &cell(many, "x"))), "larger than any list"),
        ("many rows", open(&row(" table:number-rows-repeated=\"1048576\"", &cell("", "x"))), "larger than any list"),
        (
            "a number that no computer holds",
            open(&row("", &cell(" table:number-columns-repeated=\"99999999999999999999\"", "x"))),
            "larger",
        ),
        (
            "something far to the right",
            open(&row("", &format!("<table:table-cell{many}/>{}", cell("", "x")))),
            "larger than any list",
        ),
        ("blanks", open(&row("", &cell("", "<text:s text:c=\"4000000000\"/>"))), "larger than any list"),
        (
            "a long text repeated",
            open(&row(" table:number-rows-repeated=\"9000\"", &cell("", &words))),
            "larger than any list",
        ),
        (
            "a part that unpacks to too much",
            excel("xl/sharedStrings.xml", &" ".repeat(70 << 20)),
            "larger than any list",
        ),
        ("a binary workbook", packed(&[("xl/workbook.bin", "")]), "Save the list as .xlsx"),
        ("a workbook of before 2007", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "before 2007"),
    ] {
        assert!(bytes.len() < 100_000, "{what}: {}", bytes.len());
        let ran = tried("list.xlsx", bytes, &[]);
        assert!(ran.code == 2 && ran.err.contains(expected), "{what}: {}", ran.err);
    }
    // What programs write behind the last cell is empty, however often it is repeated.
    let usual = open(
        &(row("", &(cell("", "Tool") + &format!("<table:table-cell{many}/>")))
            + &row("", &cell("", "Sorter"))
            + &row(" table:number-rows-repeated=\"1048570\"", &format!("<table:table-cell{many}/>"))),
    );
    let ran = tried("list.ods", usual, &[]);
    assert!(ran.code < 2, "{}", ran.err);
}

#[cfg(feature = "sheets")]
#[test]
fn merged_cells_without_end_are_told_or_borne() {
    let shell = |merged: &str, rows: &str| {
        packed(&[
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
                 officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet \
                 name=\"Tools\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
                 worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            ),
            (
                "xl/worksheets/sheet1.xml",
                &format!("<worksheet><sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells></worksheet>"),
            ),
        ])
    };
    let text = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let header = format!("<row r=\"1\">{}{}</row>", text("A1", "Tool"), text("B1", "Purpose"));
    let every: String = (0..40_000).map(|_| "<mergeCell ref=\"A1:B1048576\"/>").collect();
    let ran = tried("list.xlsx", shell(&every, &header), &[]);
    assert!(ran.code == 2 && ran.err.contains("more merged cells than any list"), "{}", ran.err);
    let ran = tried("list.xlsx", shell("<mergeCell ref=\"B2:A1\"/>", &header), &[]);
    assert!(ran.code == 2 && ran.err.contains("ends before it begins"), "{}", ran.err);
    // Long words that were merged into thousands of rows, of which some keep them.
    let rows: String =
        (3..4000).map(|row| format!("<row r=\"{row}\">{}</row>", text(&format!("A{row}"), "Sorter"))).collect();
    let second = format!("<row r=\"2\">{}{}</row>", text("A2", "Sorter"), text("B2", &"words ".repeat(5_000)));
    let merged = "<mergeCell ref=\"B2:B4000\"/>";
    let ran = tried("list.xlsx", shell(merged, &(header + &second + &rows)), &["--dry-run"]);
    assert!(ran.code < 2, "{}", ran.err);
}

#[cfg(feature = "sheets")]
#[test]
fn a_spreadsheet_of_candours_own_leads_to_the_feed_and_a_gap_is_no_answer() {
    let folder = sound();
    assert_eq!(candour(folder.path(), &["build", "--today", DAY, "--quiet"]).code, 0);
    assert_eq!(candour(folder.path(), &["export", "--today", DAY, "book.xlsx"]).code, 0);
    let before = files(&folder.path().join("content"));
    for book in ["book.xlsx", "public/api/v1/register.xlsx"] {
        let ran = candour(folder.path(), &["import", book, "--today", DAY]);
        assert!(ran.code == 2 && ran.err.contains("Import api/v1/register.json"), "{book}: {}{}", ran.out, ran.err);
    }
    assert_eq!(files(&folder.path().join("content")), before);
    let list = "Name,How to challenge,Summary\nPost room,Not published,Not known yet\n";
    let (code, said, made) = imported("list.csv", list, &[]);
    let draft = draft(made.path(), "post-room");
    assert!(code == 1 && !draft.contains_key("how_to_challenge") && !draft.contains_key("summary"), "{said}\n{draft}");
}
