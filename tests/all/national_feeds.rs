//! The feeds of a national collection: nothing of what a force published is lost or altered on the way, everything says whose
//! it is, and what is wrong is told.

use super::harness::{AT, Files, Kept, candour, collected, document, files, national, plain_theme, project, verified};
use candour::findings::Findings;
use candour::national::{NATIONAL_SCHEMA_VERSION, NationalRegister};
use candour::pipeline;
use candour::site::{SitePath, WriteFault, write};
use candour::standard::{Condition, Grounds, Verdict};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;
use tempfile::TempDir;

/// The example, collected and published once for all tests that only look.
struct Example {
    folder: TempDir,
    register: NationalRegister,
    kept: Kept,
    site: Files,
}

fn example() -> &'static Example {
    static EXAMPLE: OnceLock<Example> = OnceLock::new();
    EXAMPLE.get_or_init(|| {
        let folder = national();
        let (register, kept) = collected(folder.path(), AT.parse().unwrap());
        let site = published(&register, &kept);
        Example { folder, register, kept, site }
    })
}

/// Every file of the collection's site, as it stands in a folder.
fn published(register: &NationalRegister, kept: &Kept) -> Files {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("public");
    build(register, kept, &out).unwrap_or_else(|fault| panic!("{fault}"));
    verified(&out)
}

fn build(register: &NationalRegister, kept: &Kept, out: &Path) -> Result<candour::site::Written, String> {
    let (theme, mut found) = (plain_theme(), Findings::new());
    let site = pipeline::national_site(register, kept, &theme, None, &mut found);
    let site = site.unwrap_or_else(|| panic!("{found:?}"));
    write(&site, out).map_err(|fault| match fault {
        WriteFault::Made(faults) => faults.iter().map(|fault| fault.message.clone()).collect::<Vec<_>>().join("\n"),
        WriteFault::Folder(fault) => fault.to_string(),
    })
}

/// The canonical form: members sorted, no spaces.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let sorted: BTreeMap<&String, &Value> = members.iter().collect();
            let members: Vec<String> =
                sorted.into_iter().map(|(name, value)| format!("{}:{}", json!(name), canonical(value))).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}

fn lines(site: &Files, path: &str) -> Vec<Map<String, Value>> {
    let text = std::str::from_utf8(&site[path]).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|fault| panic!("{path}: {fault}"))).collect()
}

fn force<'s>(forces: &'s Value, code: &str) -> &'s Value {
    let all = forces.as_array().unwrap();
    all.iter().find(|force| force["code"] == code).unwrap_or_else(|| panic!("{code} is not among them"))
}

#[test]
fn one_force_filtered_out_is_that_forces_own_package() {
    let Example { kept, site, .. } = example();
    let everything = document(site, "api/v1/national.json");
    assert!(kept.packages.len() >= 8, "the example has become too small to say anything");
    for (code, package) in &kept.packages {
        assert!(site[&format!("api/v1/forces/{code}/register.json")] == *package, "{code} has other bytes");
        let own: Value = serde_json::from_slice(package).unwrap();
        let filtered = &force(&everything["forces"], code)["register"];
        assert!(canonical(filtered) == canonical(&own), "{code} is not in national.json as it was published");
    }
    for (code, ledger) in &kept.ledgers {
        assert!(site[&format!("api/v1/forces/{code}/ledger.jsonl")] == *ledger, "{code}");
    }
}

#[test]
fn every_record_stands_on_a_line_with_whose_it_is() {
    let Example { register, kept, site, .. } = example();
    for (file, member) in [("api/v1/technologies.ndjson", "technologies"), ("api/v1/datasets.ndjson", "datasets")] {
        let mut all = lines(site, file).into_iter();
        let mut count = 0;
        for (force, copy) in register.copies() {
            let own: Value = serde_json::from_slice(&kept.packages[force.code()]).unwrap();
            for record in own[member].as_array().unwrap() {
                let mut line = all.next().unwrap_or_else(|| panic!("{file} ends before {}", force.code()));
                assert_eq!(line.keys().take(3).collect::<Vec<_>>(), ["force", "condition", "provenance"]);
                assert_eq!(line.remove("force").unwrap(), force.code());
                assert_eq!(line.remove("condition").unwrap(), json!(force.condition));
                let provenance = line.remove("provenance").unwrap();
                assert_eq!(provenance["sha256"], copy.accepted.register_sha256.as_str());
                assert_eq!(provenance["fetched_at"], AT);
                assert_eq!(provenance["source"], copy.source.as_str());
                assert_eq!(&Value::Object(line.into_iter().collect()), record, "{}", force.code());
                count += 1;
            }
        }
        assert!(all.next().is_none(), "{file} holds a record that no force published");
        assert!(count > 5, "{file}: {count}");
    }
}

#[test]
fn the_tables_hold_the_rows_of_every_force_and_no_others() {
    let Example { folder, register, site, .. } = example();
    let tables: Vec<&String> = site.keys().filter(|path| path.ends_with(".csv")).collect();
    assert_eq!(tables.len(), candour::feeds::tables().len() + 1);
    let rows_of = |bytes: &[u8]| {
        let mut reader = csv::Reader::from_reader(bytes);
        let header = reader.headers().unwrap().clone();
        (header, reader.records().map(Result::unwrap).collect::<Vec<_>>())
    };
    let mut count = 0;
    for path in tables.iter().filter(|path| !path.ends_with("/forces.csv")) {
        let (header, mut rows) = rows_of(&site[*path]);
        let mut expected = Vec::new();
        for (force, _) in register.copies() {
            let own = std::fs::read(folder.path().join("forces").join(force.code()).join(path)).unwrap();
            let (own_header, own_rows) = rows_of(&own);
            assert_eq!(header, own_header, "{path}");
            assert!(own_rows.iter().all(|row| &row[0] == force.code()));
            expected.extend(own_rows);
        }
        count += expected.len();
        // Order counts as well: that of the codes, and within a force that of its own table.
        assert_eq!(rows.len(), expected.len(), "{path}");
        rows.retain(|row| !expected.contains(row));
        assert!(rows.is_empty(), "{path}: {rows:?}");
    }
    assert!(count > 100, "{count}");
    let (header, rows) = rows_of(&site["api/v1/forces.csv"]);
    assert_eq!(rows.len(), register.forces.len());
    let at = |name: &str| header.iter().position(|it| it == name).unwrap();
    for (row, force) in rows.iter().zip(&register.forces) {
        assert_eq!(&row[at("force")], force.code());
        assert_eq!(json!(&row[at("condition")]), json!(force.condition));
        assert_eq!(row[at("sha256")].is_empty(), force.copy.is_none());
    }
}

#[test]
fn the_keys_of_the_tables_tell_every_row_apart_and_lead_somewhere() {
    let site = &example().site;
    let package = document(site, "api/v1/datapackage.json");
    let mut tables = BTreeMap::new();
    for resource in package["resources"].as_array().unwrap() {
        let mut reader =
            csv::Reader::from_reader(site[&format!("api/v1/{}", resource["path"].as_str().unwrap())].as_slice());
        let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows: Vec<Vec<String>> =
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let fields: Vec<&str> =
            resource["schema"]["fields"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
        assert_eq!(header, fields);
        tables.insert(resource["name"].as_str().unwrap(), (resource, header, rows));
    }
    let cells = |name: &str, columns: &Value| -> Vec<Vec<String>> {
        let (_, header, rows) = &tables[name];
        let columns: Vec<usize> = columns
            .as_array()
            .unwrap()
            .iter()
            .map(|column| header.iter().position(|it| *it == column.as_str().unwrap()).unwrap())
            .collect();
        rows.iter().map(|row| columns.iter().map(|at| row[*at].clone()).collect()).collect()
    };
    let mut references = 0;
    for (name, (resource, ..)) in &tables {
        let key = &resource["schema"]["primaryKey"];
        assert_eq!(key[0], "force", "{name}");
        let keys = cells(name, key);
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{name}: a key stands twice");
        for reference in resource["schema"]["foreignKeys"].as_array().unwrap() {
            let to = &reference["reference"];
            let there: BTreeSet<Vec<String>> =
                cells(to["resource"].as_str().unwrap(), &to["fields"]).into_iter().collect();
            for cell in cells(name, &reference["fields"]) {
                if cell.iter().all(|part| !part.is_empty()) {
                    assert!(there.contains(&cell), "{name}: {cell:?} leads nowhere in {to}");
                    references += 1;
                }
            }
        }
    }
    assert!(references > 100, "{references}");
}

#[test]
fn whatever_is_wrong_with_a_force_is_told_with_its_reason() {
    let Example { register, site, .. } = example();
    let failures = document(site, "api/v1/failures.json");
    let told: BTreeSet<&str> =
        failures["failures"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
    let expected: BTreeSet<&str> = register
        .forces
        .iter()
        .filter(|force| !matches!(force.condition, Condition::Current | Condition::DeclaredNil | Condition::Merged))
        .map(|force| force.code())
        .collect();
    assert_eq!(told, expected);
    let marlstone = force(&failures["failures"], "marlstone");
    assert_eq!(marlstone["condition"], "held");
    assert_eq!(marlstone["grounds"], "wrong-sums");
    assert_eq!(marlstone["since"], "2026-11-21");
    assert!(marlstone["detail"].as_str().unwrap().contains("register.json"));
    assert!(marlstone["last_good"]["as_of"].is_string());
    assert_eq!(marlstone["attempts"].as_array().unwrap().len(), 2);
    let unconnected = force(&failures["failures"], "ullsmouth");
    assert_eq!((&unconnected["condition"], &unconnected["since"]), (&json!("not-yet-connected"), &json!("2026-11-09")));
    assert!(unconnected.get("last_good").is_none());
    assert_eq!(force(&failures["failures"], "thornwick")["condition"], "never-published");
}

#[test]
fn a_force_that_is_held_merged_or_declares_nothing_is_there_with_its_state() {
    let Example { register, site, .. } = example();
    let everything = document(site, "api/v1/national.json");
    let states: BTreeSet<&str> =
        everything["forces"].as_array().unwrap().iter().map(|it| it["condition"].as_str().unwrap()).collect();
    for state in ["current", "late", "held", "declared-nil", "never-published", "not-yet-connected", "merged"] {
        assert!(states.contains(state), "the example has no force that is {state}");
    }
    for path in ["api/v1/national.json", "api/v1/forces.json", "api/v1/index.json"] {
        let forces = &document(site, path)["forces"];
        assert_eq!(forces.as_array().unwrap().len(), register.forces.len(), "{path}");
        let held = force(forces, "marlstone");
        assert_eq!((&held["condition"], &held["grounds"]), (&json!("held"), &json!("wrong-sums")), "{path}");
        assert!(held["provenance"]["sha256"].is_string());
        assert_eq!(force(forces, "old-brayford")["merged_into"], "hollowdale", "{path}");
        let skerrow = force(forces, "skerrow");
        assert_eq!(skerrow["condition"], "declared-nil");
        assert!(skerrow.get("provenance").is_none(), "{path}: nothing was ever fetched from it");
    }
    let held = lines(site, "api/v1/technologies.ndjson").into_iter().filter(|line| line["force"] == "marlstone");
    assert!(held.clone().count() > 0 && held.clone().all(|line| line["condition"] == "held"));
    let nil = everything["forces"].as_array().unwrap().iter();
    let nil: Vec<&Value> = nil.filter(|it| it["counts"]["technologies"] == 0).collect();
    assert!(!nil.is_empty() && nil.iter().all(|it| it["declaration"]["statement"]["en"].is_string()), "{nil:?}");
}

#[test]
fn replaying_every_change_gives_the_records_of_every_package() {
    let Example { register, kept, site, .. } = example();
    let list = document(site, "api/v1/changes.json");
    assert_eq!(list["totalItems"], register.changes.len());
    let mut there: BTreeSet<(String, String, String)> = BTreeSet::new();
    let mut number = 0;
    let mut page = Some("api/v1/changes/1.json".to_owned());
    while let Some(path) = page.filter(|path| site.contains_key(path)) {
        let here = document(site, &path);
        for change in here["orderedItems"].as_array().unwrap() {
            number += 1;
            assert_eq!(change["number"], number);
            let named = |object: &Value| {
                let text = |value: &Value| value.as_str().unwrap().to_owned();
                (text(&change["force"]), text(&object["kind"]), text(&object["record"]))
            };
            let object = named(&change["object"]);
            match change["type"].as_str().unwrap() {
                "Create" => assert!(there.insert(object)),
                "Update" => assert!(there.contains(&object)),
                "Delete" if change["event"] == "redacted" => {}
                "Delete" => assert!(there.remove(&object)),
                "Move" => {
                    assert!(there.remove(&object));
                    there.insert(named(&change["target"]));
                }
                other => panic!("{other}"),
            }
        }
        let next = here["startIndex"].as_u64().unwrap() / 100 + 2;
        page = Some(format!("api/v1/changes/{next}.json"));
    }
    assert_eq!(number, register.changes.len());
    for (code, package) in &kept.packages {
        let own: Value = serde_json::from_slice(package).unwrap();
        for (kind, member) in [("technology", "technologies"), ("dataset", "datasets"), ("owner", "owners")] {
            let ids: BTreeSet<&str> =
                own[member].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
            let replayed: BTreeSet<&str> = there
                .iter()
                .filter(|(force, of, _)| force == code && of == kind)
                .map(|(_, _, id)| id.as_str())
                .collect();
            assert_eq!(replayed, ids, "{code}: {kind}");
        }
    }
}

#[test]
fn a_full_page_of_changes_never_changes() {
    let Example { register, kept, .. } = example();
    let mut longer = register.clone();
    while longer.changes.len() < 205 {
        let mut change = longer.changes[longer.changes.len() % register.changes.len()].clone();
        change.number = longer.changes.len() as u64 + 1;
        longer.changes.push(change);
    }
    let before = published(&longer, kept);
    let mut last = longer.changes[3].clone();
    last.number = 206;
    last.collected_on = "2026-12-01".parse().unwrap();
    longer.changes.push(last);
    longer.as_of = "2026-12-01".parse().unwrap();
    // A force that moves to another address changes nothing of what was told.
    let copy = longer.forces.iter_mut().find_map(|force| force.copy.as_mut()).unwrap();
    copy.base_url.0 = "https://elsewhere.example/".to_owned();
    let after = published(&longer, kept);
    for page in ["api/v1/changes/1.json", "api/v1/changes/2.json"] {
        assert!(before[page] == after[page], "{page}");
    }
    assert!(before["api/v1/changes/3.json"] != after["api/v1/changes/3.json"]);
}

#[test]
fn every_document_is_as_its_schema_says() {
    let site = &example().site;
    let mut checked = 0;
    let against = |schema: &str, instance: &Value, what: &str| {
        let schema = document(site, schema);
        jsonschema::draft202012::meta::validate(&schema).unwrap_or_else(|fault| panic!("{what}: {fault}"));
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        let faults: Vec<String> =
            validator.iter_errors(instance).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert!(faults.is_empty(), "{what}: {faults:#?}");
    };
    for path in site.keys().filter(|path| path.starts_with("api/v1/") && path.matches('/').count() == 2) {
        let Some(Value::Object(instance)) = serde_json::from_slice(&site[path]).ok() else { continue };
        let Some(schema) = instance.get("$schema").and_then(Value::as_str).filter(|it| it.starts_with("schema/"))
        else {
            continue;
        };
        let schema = format!("api/v1/{schema}");
        against(&schema, &Value::Object(instance), path);
        checked += 1;
    }
    assert!(checked >= 5, "{checked}");
    against("api/v1/schema/changes.json", &document(site, "api/v1/changes/1.json"), "changes/1.json");
    for line in lines(site, "api/v1/technologies.ndjson") {
        let version = line["provenance"]["version"].as_str().unwrap().to_owned();
        assert!(site.contains_key(&format!("api/v1/schema/force/{version}/technology.json")));
        against("api/v1/schema/line.json", &Value::Object(line), "a line");
    }
    // A document without what a schema demands is refused, so these schemas say something.
    let validator = jsonschema::validator_for(&document(site, "api/v1/schema/failures.json")).unwrap();
    assert!(!validator.is_valid(&json!({ "failures": [{ "code": "a" }] })));
}

#[test]
fn the_schemas_are_those_that_were_published() {
    let site = &example().site;
    let kept = project("src/feeds/schemas/national").join(NATIONAL_SCHEMA_VERSION);
    let names: Vec<&str> = site
        .keys()
        .filter_map(|path| path.strip_prefix("api/v1/schema/")?.strip_suffix(".json"))
        .filter(|name| !name.contains('/'))
        .collect();
    assert!(names.len() >= 6);
    for name in names {
        let mut made = document(site, &format!("api/v1/schema/{name}.json"));
        assert_eq!(made["$id"], format!("https://police-technology.example.org/api/v1/schema/{name}.json"));
        made["$id"] = format!("api/v1/schema/{NATIONAL_SCHEMA_VERSION}/{name}.json").into();
        let path = kept.join(format!("{name}.json"));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, format!("{}\n", serde_json::to_string_pretty(&made).unwrap())).unwrap();
            continue;
        }
        let stands: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(made, stands, "{name}: BLESS=1 keeps it; a new shape needs a new NATIONAL_SCHEMA_VERSION");
        let published = document(site, &format!("api/v1/schema/{NATIONAL_SCHEMA_VERSION}/{name}.json"));
        assert_eq!(published["x-version"], NATIONAL_SCHEMA_VERSION);
    }
}

#[test]
fn the_manifest_lists_every_feed_with_its_length_and_sum() {
    let Example { register, site, .. } = example();
    let manifest = document(site, "api/v1/index.json");
    let listed: BTreeMap<&str, (u64, &str)> = manifest["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| {
            let text = |name: &str| file[name].as_str().unwrap();
            assert_eq!(file["url"], format!("https://police-technology.example.org/{}", text("path")));
            (text("path"), (file["bytes"].as_u64().unwrap(), text("sha256")))
        })
        .collect();
    let sums = String::from_utf8(site["SHA256SUMS"].clone()).unwrap();
    let mut missing = Vec::new();
    for (path, bytes) in site.iter().filter(|(path, _)| path.starts_with("api/v1/") && *path != "api/v1/index.json") {
        match listed.get(path.as_str()) {
            Some((length, sum)) => {
                assert_eq!(*length, bytes.len() as u64, "{path}");
                assert!(sums.contains(&format!("{sum}  {path}\n")), "{path}");
            }
            None => missing.push(path),
        }
    }
    assert!(missing.is_empty(), "the manifest does not know {missing:?}");
    assert!(listed.keys().all(|path| site.contains_key(*path)));
    assert_eq!(manifest["run"], 2);
    assert_eq!(manifest["counts"]["forces"], register.forces.len());
    assert_eq!(manifest["counts"]["technologies"], register.technologies().count());
    let by_condition: u64 =
        manifest["counts"]["by_condition"].as_object().unwrap().values().map(|it| it.as_u64().unwrap()).sum();
    assert_eq!(by_condition, register.forces.len() as u64);
}

#[test]
fn the_same_collection_gives_the_same_bytes_and_writes_nothing_again() {
    let Example { register, kept, site, .. } = example();
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("public");
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    pool.install(|| build(register, kept, &out)).unwrap();
    assert!(files(&out) == *site, "one thread gives other bytes than several");
    let again = build(register, kept, &out).unwrap();
    assert!(again.written.is_empty() && again.removed.is_empty(), "{:?}", again.written);
    let mut changed = register.clone();
    changed.forces[0].condition = Condition::Late;
    let again = build(&changed, kept, &out).unwrap();
    let written: Vec<&str> = again.written.iter().map(SitePath::as_str).collect();
    assert!(written.contains(&"api/v1/forces.csv") && written.contains(&"api/v1/national.json"));
    assert!(!written.contains(&"api/v1/risks.csv") && !written.iter().any(|path| path.starts_with("api/v1/forces/")));
}

#[test]
fn one_streamed_file_can_be_had_alone() {
    let Example { register, kept, site, .. } = example();
    let (theme, mut found) = (plain_theme(), Findings::new());
    let whole = pipeline::national_site(register, kept, &theme, None, &mut found).unwrap();
    for path in
        ["api/v1/national.json", "api/v1/limitations.csv", "api/v1/forces/glanhafren/register.json", "SHA256SUMS"]
    {
        let path = SitePath::new(path).unwrap();
        assert!(whole.get(&path).unwrap().unwrap().bytes == site[path.as_str()], "{path}");
        assert!(whole.has(&path));
    }
    assert!(whole.get(&SitePath::new("api/v1/nowhere.csv").unwrap()).is_none());
}

#[test]
fn a_copy_that_was_altered_since_it_was_accepted_stops_the_build() {
    let (register, mut kept) = collected(example().folder.path(), AT.parse().unwrap());
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("public");
    build(&register, &kept, &out).unwrap();
    let before = files(&out);
    let package = kept.packages.get_mut("glanhafren").unwrap();
    let text = String::from_utf8(package.clone()).unwrap().replacen("Glanhafren", "Glanhefran", 1);
    *package = text.into_bytes();
    let fault = build(&register, &kept, &out).unwrap_err();
    assert!(fault.contains("glanhafren") && fault.contains("altered"), "{fault}");
    kept.packages.remove("glanhafren");
    let fault = build(&register, &kept, &out).unwrap_err();
    assert!(fault.contains("missing"), "{fault}");
    assert!(files(&out) == before, "a build that failed has changed the site");
}

#[test]
fn a_record_cannot_speak_in_another_forces_name() {
    let (mut register, mut kept) = collected(example().folder.path(), AT.parse().unwrap());
    let package = kept.packages.get_mut("glanhafren").unwrap();
    let mut own: Value = serde_json::from_slice(package).unwrap();
    own["technologies"][0]["force"] = "saltmere".into();
    own["technologies"][0]["provenance"] = json!({ "source": "elsewhere" });
    own["technologies"][0]["of_a_later_version"] = json!({ "kept": true });
    *package = serde_json::to_vec(&own).unwrap();
    let sum: String = {
        use sha2::{Digest, Sha256};
        Sha256::digest(&*package).iter().map(|byte| format!("{byte:02x}")).collect()
    };
    let force = register.forces.iter_mut().find(|force| force.code() == "glanhafren").unwrap();
    force.copy.as_mut().unwrap().accepted.register_sha256 = sum;
    let site = published(&register, &kept);
    let line =
        lines(&site, "api/v1/technologies.ndjson").into_iter().find(|line| line["force"] == "glanhafren").unwrap();
    assert_eq!(line["provenance"]["source"], "forces/glanhafren");
    assert_eq!(line["of_a_later_version"]["kept"], true, "what a later version adds is passed on");
}

#[test]
fn an_empty_collection_is_a_declaration() {
    let (mut register, _) = collected(example().folder.path(), AT.parse().unwrap());
    register.forces.clear();
    register.changes.clear();
    let site = published(&register, &Kept::default());
    for path in ["api/v1/index.json", "api/v1/national.json", "api/v1/forces.json"] {
        let document = document(&site, path);
        assert!(document["declaration"]["statement"]["en"].as_str().unwrap().contains("no force"), "{path}");
        assert_eq!(document["forces"], json!([]), "{path}");
    }
    assert_eq!(document(&site, "api/v1/failures.json")["failures"], json!([]));
    assert_eq!(document(&site, "api/v1/changes.json")["totalItems"], 0);
    assert!(site["api/v1/technologies.ndjson"].is_empty());
}

#[test]
fn a_force_that_is_held_without_a_copy_is_told_too() {
    let (mut register, kept) = collected(example().folder.path(), AT.parse().unwrap());
    let force = register.forces.iter_mut().find(|force| force.code() == "marlstone").unwrap();
    force.copy = None;
    force.decisions.truncate(1);
    assert_eq!(force.decisions[0].verdict, Verdict::Held);
    force.decisions[0].grounds = Some(Grounds::Unreachable);
    let site = published(&register, &kept);
    let failures = document(&site, "api/v1/failures.json");
    let told = self::force(&failures["failures"], "marlstone");
    assert_eq!(told["grounds"], "unreachable");
    assert!(told.get("last_good").is_none());
    assert!(!site.contains_key("api/v1/forces/marlstone/register.json"));
    assert!(self::force(&document(&site, "api/v1/national.json")["forces"], "marlstone").get("register").is_none());
}

#[test]
fn catalogues_and_interfaces_lead_to_files_that_are_there() {
    let site = &example().site;
    let base = "https://police-technology.example.org/";
    let is_there = |url: &str| {
        let path = url.split('#').next().unwrap().strip_prefix(base).unwrap_or_else(|| panic!("{url} leads elsewhere"));
        site.contains_key(path)
    };
    let list = document(site, "data.json");
    assert_eq!(list.as_array().unwrap().len(), 1);
    let files = list[0]["distribution"].as_array().unwrap();
    assert!(files.len() > 30);
    for file in files {
        let url = file["downloadURL"].as_str().unwrap();
        assert!(is_there(url), "{url}");
        let path = url.strip_prefix(base).unwrap();
        assert_eq!(file["byteSize"].as_u64().unwrap(), site[path].len() as u64);
        if let Some(own) = file["conformsTo"].as_str().filter(|it| it.starts_with(base)) {
            assert!(is_there(own), "{own}");
        }
    }
    let catalogue = document(site, "catalog.jsonld");
    assert_eq!(catalogue["dcat:dataset"].as_array().unwrap().len(), 1);
    assert_eq!(catalogue["dcat:dataset"][0]["dcat:distribution"].as_array().unwrap().len(), files.len());
    assert_eq!(catalogue["dct:publisher"]["@id"], format!("{base}#publisher"));

    let interface = document(site, "api/v1/openapi.json");
    let known: Vec<String> = interface["paths"]
        .as_object()
        .unwrap()
        .keys()
        .map(|path| path.split('{').next().unwrap().trim_start_matches('/').to_owned())
        .collect();
    for path in site.keys().filter(|path| path.starts_with("api/v1/")) {
        assert!(known.iter().any(|known| path.starts_with(known.as_str())), "no path of the interface leads to {path}");
    }
    for (template, item) in interface["paths"].as_object().unwrap() {
        let named = item["get"]["parameters"].as_array().map_or(0, Vec::len);
        assert_eq!(template.matches('{').count(), named, "{template}");
        for parameter in item["get"]["parameters"].as_array().into_iter().flatten() {
            assert!(
                template.contains(&format!("{{{}}}", parameter["name"].as_str().unwrap())),
                "{template}: {parameter}"
            );
        }
        let reference = &item["get"]["responses"]["200"]["content"];
        for content in reference.as_object().unwrap().values() {
            if let Some(schema) = content["schema"]["$ref"].as_str() {
                assert!(site.contains_key(&format!("api/v1/{schema}")), "{schema}");
            }
        }
    }
    let links = document(site, ".well-known/api-catalog");
    assert!(is_there(links["linkset"][1]["service-desc"][0]["href"].as_str().unwrap()));
    assert!(site.contains_key("sitemap.xml"));
    assert!(String::from_utf8(site["robots.txt"].clone()).unwrap().contains(&format!("{base}sitemap.xml")));
}

#[test]
fn every_code_of_a_collection_has_its_label() {
    let site = &example().site;
    let codes = document(site, "api/v1/codes.json");
    for name in ["condition", "grounds", "verdict", "cadence", "without_feed", "status", "region"] {
        let list = codes["lists"].as_array().unwrap().iter().find(|list| list["name"] == name);
        let terms = list.unwrap_or_else(|| panic!("{name} is missing"))["terms"].as_array().unwrap();
        assert!(terms.iter().all(|term| term["label"]["en"].as_str().is_some_and(|label| !label.is_empty())), "{name}");
    }
    let readme = String::from_utf8(site["api/v1/README.md"].clone()).unwrap();
    for code in candour::standard::NATIONAL_LISTS.iter().filter(|list| ["condition", "grounds"].contains(&list.name)) {
        for term in code.terms {
            assert!(readme.contains(&format!("- `{}`: ", term.code)), "the guide does not tell {}", term.code);
        }
    }
}

#[test]
fn news_is_told_in_both_languages_and_a_full_archive_never_changes() {
    let Example { register, kept, site, .. } = example();
    let feed: atom_syndication::Feed = String::from_utf8(site["api/v1/feed.atom"].clone()).unwrap().parse().unwrap();
    assert!(feed.entries().iter().any(|entry| entry.title().value.starts_with("Saltmere Police: ")));
    let ids: BTreeSet<&str> = feed.entries().iter().map(|entry| entry.id()).collect();
    assert_eq!(ids.len(), feed.entries().len(), "an id stands twice");
    let welsh: atom_syndication::Feed =
        String::from_utf8(site["api/v1/feed.cy.atom"].clone()).unwrap().parse().unwrap();
    assert!(welsh.entries().iter().any(|entry| entry.title().value.starts_with("Heddlu Glanhafren: ")));
    assert_eq!(welsh.entries().len(), feed.entries().len());
    let json_feed = document(site, "api/v1/feed.json");
    assert_eq!(json_feed["items"].as_array().unwrap().len(), feed.entries().len());
    assert!(json_feed["items"][0]["url"].as_str().unwrap().contains("/forces/"));

    let mut longer = register.clone();
    let add = |longer: &mut NationalRegister, until: u64| {
        while (longer.changes.len() as u64) < until {
            let mut change = register.changes[longer.changes.len() % register.changes.len()].clone();
            change.number = longer.changes.len() as u64 + 1;
            // Each of another publication, so that each is a piece of news of its own.
            change.event.publication = 1000 + change.number;
            longer.changes.push(change);
        }
    };
    add(&mut longer, 330);
    let before = published(&longer, kept);
    let archives = |site: &Files| -> Vec<String> {
        site.keys().filter(|path| path.contains("/register/") && path.ends_with(".atom")).cloned().collect()
    };
    assert!(archives(&before).len() >= 4, "{:?}", archives(&before));
    add(&mut longer, 480);
    longer.as_of = "2027-01-01".parse().unwrap();
    let after = published(&longer, kept);
    for path in archives(&before) {
        assert!(before[&path] == after[&path], "{path}");
    }
    assert!(archives(&after).len() > archives(&before).len());
    let entries = |path: &str| {
        let feed: atom_syndication::Feed = String::from_utf8(after[path].clone()).unwrap().parse().unwrap();
        feed.entries().len()
    };
    assert!(entries("api/v1/feed.atom") <= 100);
    assert_eq!(entries("api/v1/atom/register/1.atom"), 100);
}

#[test]
fn what_was_collected_is_built_again_without_fetching() {
    let folder = national();
    let root = folder.path();
    let ran = candour(root, &["collect", "--quiet", "--at", AT]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let collected = verified(&root.join("public"));
    std::fs::remove_dir_all(root.join("forces")).unwrap();
    let ran = candour(root, &["build", "--out", "again"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(verified(&root.join("again")) == collected);
    for (out, why) in [("collected/site", "collected/"), ("collected", "collected/")] {
        let ran = candour(root, &["build", "--out", out]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains(why), "{}", ran.err);
    }
    let ran = candour(root, &["build", "--host-config", "nginx"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    let failures = document(&collected, "api/v1/failures.json");
    assert_eq!(force(&failures["failures"], "marlstone")["grounds"], "wrong-sums");
}

#[test]
fn a_national_site_is_signed_with_a_key_that_its_file_names() {
    let folder = national();
    let root = folder.path();
    let elsewhere = TempDir::new().unwrap();
    let key = elsewhere.path().join("national.key");
    let key = key.to_str().unwrap();
    let ran = candour(elsewhere.path(), &["key", "new", key, "--no-password"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let public = ran.out.split("key = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    assert_eq!(candour(root, &["collect", "--quiet", "--no-build", "--at", AT]).code, 1);
    let ran = candour(root, &["build", "--sign", key]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("national.toml"), "{}", ran.err);
    let text = std::fs::read_to_string(root.join("national.toml")).unwrap();
    let keys = format!("[[national.signing_keys]]\nkey = \"{public}\"\nfrom = 2026-01-01\n\n[collecting]");
    std::fs::write(root.join("national.toml"), text.replace("[collecting]", &keys)).unwrap();
    let ran = candour(root, &["build", "--sign", key]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let site = files(&root.join("public"));
    for signed in ["api/v1/index.json", "SHA256SUMS"] {
        let signature = String::from_utf8(site[&format!("{signed}.minisig")].clone()).unwrap();
        assert!(signature.contains("collection:https://police-technology.example.org/"), "{signature}");
        let public = candour::signing::PublicKey::read(&public).unwrap();
        let said = public.proves(&site[signed], &signature).unwrap_or_else(|fault| panic!("{signed}: {fault:?}"));
        assert!(said.starts_with(&format!("file:{signed} ")), "{said}");
    }
}
