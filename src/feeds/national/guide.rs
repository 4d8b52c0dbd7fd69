//! `README.md`: how the data of a collection are used, with commands that can be copied.

use super::collection::title;
use super::edition::NationalEdition;
use crate::feeds::guide::{Command, Part, Tool};
use crate::findings::Finding;
use crate::national::NATIONAL_SCHEMA_VERSION;
use crate::site::Address;
use crate::standard::{Condition, Grounds, Listed};
use std::fmt::Write as _;

/// The guide as Markdown, in English. It names no day, so that it stays the same while the collection changes.
pub(super) fn readme(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    let base = &edition.base;
    let mut text = format!("# How to use the data of this collection\n\n{} is published ", title(edition.register).en);
    let _ = writeln!(text, "at <{}>, and here as data. Everything is plain files; no key is needed.", base.as_str());
    let _ = writeln!(text, "Every download is listed at <{}>.", base.absolute(Address::Data));
    let _ = writeln!(text, "\nEach force publishes under a licence of its own, which its `provenance` names.");
    let _ = writeln!(text, "The version of the format of the collection is {NATIONAL_SCHEMA_VERSION}.");
    for part in PARTS {
        let _ = write!(text, "\n## {}\n\n{}\n", part.title, part.text);
        match part.name {
            "states" => terms(Condition::LIST.terms, &mut text),
            "held" => terms(Grounds::LIST.terms, &mut text),
            _ => {}
        }
        for command in part.commands {
            let code = command.text_at(base, "");
            let _ = write!(text, "\n{}\n\n```{}\n{code}\n```\n", command.says, command.tool.code());
        }
    }
    Ok(text.into_bytes())
}

fn terms(terms: &[crate::standard::Term], text: &mut String) {
    text.push('\n');
    for term in terms {
        let about = if term.about.is_empty() { term.label } else { term.about };
        let _ = writeln!(text, "- `{}`: {about}", term.code);
    }
}

/// What there is to know before one uses the data, in the order in which it comes up.
pub const PARTS: &[Part] = &[
    Part {
        name: "begin",
        title: "Where to begin",
        text: "\
Fetch `api/v1/index.json` first. It says who collects, as of which day, how each force stands, and lists every feed with its address, its length and its SHA-256. `api/v1/national.json` holds everything in one file; it can be large. `api/v1/codes.json` says what every code means, in English and in Welsh.",
        commands: &[
            Command {
                name: "national_forces",
                says: "How each force stands, in Python:",
                tool: Tool::Python,
                reads: "api/v1/forces.json",
                text: "\
import json, urllib.request

with urllib.request.urlopen(\"https://HOME/api/v1/forces.json\") as reply:
    forces = json.load(reply)[\"forces\"]
for force in forces:
    print(force[\"code\"], force[\"condition\"], force.get(\"provenance\", {}).get(\"as_of\", \"\"), sep=\"\\t\")",
            },
        ],
    },
    Part {
        name: "one",
        title: "One force",
        text: "\
`api/v1/forces/CODE/register.json` is a force’s own package, byte for byte as the force published it and this collection accepted it. Its SHA-256 is in the `provenance` of the force, and in the force’s own manifest. `ledger.jsonl` beside it is the force’s history, if it keeps one. The member `register` of the force in `national.json` is the same package.",
        commands: &[Command {
            name: "national_one",
            says: "The register of one force (put its code in place of `CODE`):",
            tool: Tool::Shell,
            reads: "api/v1/forces/CODE/register.json",
            text: "curl --fail --output register.json 'https://HOME/api/v1/forces/CODE/register.json'",
        }],
    },
    Part {
        name: "states",
        title: "How a force stands",
        text: "\
`condition` is one of these. Read it before you count: a force without a record may have none, may never have published, or may not be connected. Nobody is ranked by it.",
        commands: &[],
    },
    Part {
        name: "held",
        title: "Held copies",
        text: "\
An outage is never a deletion. When a force’s feed cannot be fetched or must not be taken, its last good copy stays in every file here, `condition` is `held`, and `grounds` says why; each line of records carries the `condition`, too. `failures.json` tells of every force that is held or late, that never published or is not connected, with the reason, the last good day and the last attempts. A copy that an operator accepted by decision has the reason in `because`. These are the grounds:",
        commands: &[Command {
            name: "national_failures",
            says: "What is missing, and why, in Python:",
            tool: Tool::Python,
            reads: "api/v1/failures.json",
            text: "\
import json, urllib.request

with urllib.request.urlopen(\"https://HOME/api/v1/failures.json\") as reply:
    failures = json.load(reply)[\"failures\"]
for failure in failures:
    print(failure[\"code\"], failure[\"condition\"], failure.get(\"grounds\", \"\"), failure.get(\"detail\", \"\"), sep=\"\\t\")",
        }],
    },
    Part {
        name: "lines",
        title: "Everything as lines of JSON",
        text: "\
`technologies.ndjson` and `datasets.ndjson` hold every record on a line of its own, as its force published it. Before the record stand `force`, `condition` and `provenance` (`source`, `sha256`, `fetched_at`, `version`).",
        commands: &[
            Command {
                name: "national_duckdb_lines",
                says: "How many technologies of each status each force has, in DuckDB (from Python; `pip install duckdb`):",
                tool: Tool::Python,
                reads: "api/v1/technologies.ndjson",
                text: "\
import duckdb, urllib.request

urllib.request.urlretrieve(\"https://HOME/api/v1/technologies.ndjson\", \"technologies.ndjson\")
print(duckdb.sql(\"\"\"
    SELECT \"force\", status, count(*) AS technologies
    FROM read_ndjson('technologies.ndjson', maximum_object_size = 100000000)
    GROUP BY ALL ORDER BY ALL
\"\"\").fetchall())",
            },
            Command {
                name: "national_pandas_lines",
                says: "The same in pandas (`pip install pandas`):",
                tool: Tool::Python,
                reads: "api/v1/technologies.ndjson",
                text: "\
import pandas

technologies = pandas.read_json(\"https://HOME/api/v1/technologies.ndjson\", lines=True)
print(technologies.groupby([\"force\", \"status\"]).size())",
            },
        ],
    },
    Part {
        name: "tables",
        title: "Everything as tables",
        text: "\
`forces.csv` has a row for each force. Every other table is that of a force’s own register with the rows of all forces, and `force` stands before each key: so `force` and `id` name a technology, and `force` and `technology` lead to it. `datapackage.json` and `csv-metadata.json` say which columns join, and what each may hold. “; ” parts several codes in a cell. A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return has an apostrophe before it: take one away.",
        commands: &[
            Command {
                name: "national_duckdb_tables",
                says: "Every known limitation of data with the technologies that use it, in DuckDB:",
                tool: Tool::Python,
                reads: "api/v1/technologies.csv",
                text: "\
import duckdb, urllib.request

for table in (\"technologies\", \"data_uses\", \"limitations\"):
    urllib.request.urlretrieve(f\"https://HOME/api/v1/{table}.csv\", f\"{table}.csv\")
print(duckdb.sql(\"\"\"
    SELECT t.\"force\", t.id, t.name_en, l.\"type\", l.text_en
    FROM read_csv('technologies.csv', all_varchar = true) t
    JOIN read_csv('data_uses.csv', all_varchar = true) u ON u.\"force\" = t.\"force\" AND u.technology = t.id
    JOIN read_csv('limitations.csv', all_varchar = true) l ON l.\"force\" = u.\"force\" AND l.dataset = u.dataset
    ORDER BY ALL
\"\"\").fetchall())",
            },
            Command {
                name: "national_pandas_tables",
                says: "The same in pandas:",
                tool: Tool::Python,
                reads: "api/v1/technologies.csv",
                text: "\
import pandas

def table(name):
    return pandas.read_csv(f\"https://HOME/api/v1/{name}.csv\", dtype=str, keep_default_na=False)

uses = table(\"technologies\").merge(table(\"data_uses\"), left_on=[\"force\", \"id\"], right_on=[\"force\", \"technology\"], suffixes=(\"\", \"_of_use\"))
joined = uses.merge(table(\"limitations\"), on=[\"force\", \"dataset\"], suffixes=(\"\", \"_of_limitation\"))
print(joined[[\"force\", \"id\", \"name_en\", \"text_en\"]].to_string())",
            },
        ],
    },
    Part {
        name: "copy",
        title: "How to keep a copy",
        text: "\
`changes.json` names the pages of the changes of all forces, in the order in which they were collected; a full page never changes. Fetch the page `last` and go back by `prev` until `startIndex` is not larger than the `number` that you have. After `Create` or `Update` the object is there, after `Delete` it is gone, after `Move` the `target` is there instead. An object’s `id` is its place in the force’s package here. Forces that keep no ledger have no changes: compare the `sha256` in their provenance. A force that is held has no changes until its feed can be taken again.",
        commands: &[],
    },
];
