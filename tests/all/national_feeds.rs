//! The feeds of a national collection: nothing of what a force published is lost or altered on the way, everything says whose
//! it is, and what is wrong is told.

use super::harness::{AT, Files, Kept, collected, document, files, national, plain_theme, project, verified};
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
