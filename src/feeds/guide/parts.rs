//! What there is to know before one uses the feeds, in the order in which it comes up.

use super::command::{Command, Tool};

/// A part of the guide.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// Its name among the words: `guide_NAME` is its title, `guide_NAME_text` its text.
    pub name: &'static str,
    /// Its title in English.
    pub title: &'static str,
    /// Its text in English, as Markdown.
    pub text: &'static str,
    /// What can be copied.
    pub commands: &'static [Command],
}

impl Part {
    /// The name of the part that speaks of questions without an answer.
    pub const OF_GAPS: &'static str = "gaps";
}

/// The parts of the guide.
pub const PARTS: &[Part] = &[
    Part {
        name: "begin",
        title: "Where to begin",
        text: "\
Everything is plain files at addresses that do not change. There is no key and nothing to sign up for.

Fetch `api/v1/index.json` first. It says who publishes, on what terms and of which day the register speaks, and lists every feed with its address, its length and its SHA-256. `api/v1/register.json` is the whole register in one file. `api/v1/codes.json` says what every code means, in English and in Welsh.",
        commands: &[
            Command {
                name: "whole",
                says: "The whole register in one file:",
                tool: Tool::Shell,
                reads: "api/v1/register.json",
                text: "curl --fail --output register.json 'https://HOME/api/v1/register.json'",
            },
            Command {
                name: "newer",
                says: "The same, but only if it is newer than the copy that you have:",
                tool: Tool::Shell,
                reads: "api/v1/register.json",
                text: "curl --fail --time-cond register.json --output register.json 'https://HOME/api/v1/register.json'",
            },
            Command {
                name: "manifest",
                says: "What there is, as of which day, and the checksum of every file:",
                tool: Tool::Shell,
                reads: "api/v1/index.json",
                text: "curl --fail 'https://HOME/api/v1/index.json'",
            },
        ],
    },
    Part {
        name: "records",
        title: "Records and their ids",
        text: "\
A record is a technology or a dataset. Its id, such as `live-facial-recognition`, is given once and never given to another record of that kind. With the code of the force (`force.code` in `index.json`) and its kind it is unique in the country.

The file `api/v1/technologies/ID.json` or `api/v1/datasets/ID.json` is the record as it stands in `register.json`. In addition it has `links`, to its page and its versions, and `state`:

- `published`: it is in the register. So is a technology that is no longer used; its `status` says that.
- `withdrawn`: it is no longer published. A notice (tombstone) stays at its address for good, with the day, the reason and, in `replaced_by`, what stands in its place. In `register.json` these notices are the list `tombstones`.
- `moved`: it has another id, and the notice at the old address says which in `moved_to`. In `register.json` a record lists the ids that it had in `former_ids`.

A file that cannot be fetched says nothing about its record. Keep what you have until a notice or a change says that it is gone.",
        commands: &[],
    },
    Part {
        name: Part::OF_GAPS,
        title: "Questions without an answer",
        text: "\
What has no answer is left out; it is never `null` and never an empty text. The list `gaps` of each record names the questions that have none by their path, each with its state and, where there is one, the reason. A question is in exactly one of the five states of an answer.",
        commands: &[],
    },
    Part {
        name: "numbers",
        title: "Publications and their numbers",
        text: "\
Each change that a force publishes on the record has a number, counted from 1 without a hole. `sequence` in `index.json` is the newest one and never gets smaller. `ledger` says whether that history is up to date: `recorded`; `unrecorded-changes` while something is public that has no number yet; `none` where no history is kept. `as_of` is the day of which the register speaks, and `next_update_due` the day by which the force wants to publish again.

Where a history is kept, `api/v1/ledger.jsonl` has a line for each change, and every version of a record, an owner, a page or a piece of news has an address for good. The text of a version that should never have been public is taken away; then a notice that says `redacted` stands at that address.",
        commands: &[Command {
            name: "changes",
            says: "All changes after the number `seen`, in Python:",
            tool: Tool::Python,
            reads: "api/v1/changes.json",
            text: "\
import json, urllib.request

def fetch(address):
    with urllib.request.urlopen(address) as reply:
        return json.load(reply)

seen = 0
changes, page = [], fetch(\"https://HOME/api/v1/changes.json\")[\"last\"]
while page:
    here = fetch(page[\"id\"])
    changes = here[\"orderedItems\"] + changes
    page = here.get(\"prev\") if here[\"startIndex\"] > seen else None
for change in changes:
    if change[\"sequence\"] > seen:
        print(change[\"endTime\"][:10], change[\"type\"], change[\"object\"][\"id\"])",
        }],
    },
    Part {
        name: "copy",
        title: "How to keep a copy",
        text: "\
1. Fetch `index.json`. If it lists `register.json` with the SHA-256 that you saw last time, nothing has changed. If `sequence` is smaller than yours, keep what you have and ask the force.
2. Look in `files` for the records: `application/json` files directly below `api/v1/technologies/` and `api/v1/datasets/`. Fetch those whose SHA-256 you do not have, and check it. Without `$schema`, `links` and `state` each is the record as it stands in `register.json`. One whose `state` is `withdrawn` belongs to `tombstones`; pass over one whose `state` is `moved`.
3. Fetch the page `last` of `changes.json`, and go back by `prev` until `startIndex` is not larger than your sequence. Go through the changes whose `sequence` is larger than yours, oldest first. After `Create` or `Update` the object is what stands at its `versionUrl`. After `Delete` it is gone. After `Move` it is gone too, and the `target` is there instead.
4. A record that is no longer listed in `files` must be the object of a `Delete` or a `Move`. If not, something is wrong: keep what you have and ask the force.
5. Owners, pages, news and the register as a whole stand in the changes only. Of each object whose `kind` is `owner`, `page`, `update` or `register`, and that is still there, fetch the newest `versionUrl`, and check it against `sha256`. Older versions may be redacted by now.
6. Put together, these are `register.json`: `technologies`, `datasets`, `owners`, `pages` and `tombstones` in the order of their ids, and `updates` in the reverse order. The object of the kind `register` holds `force`, `statement`, `register`, `accessibility` and `withheld_records`. `as_of`, `publisher`, `licence`, `site` and the version (`schema_version`) stand in `index.json`, the address in its `files`, and `$schema` is always `schema/register.json`.
7. Keep `sequence` and the checksums for the next time.

If `ledger` is not `recorded`, the changes do not tell everything. Then fetch the whole of `register.json` and begin anew the next time.

Whoever keeps old versions must also heed a `Delete` whose object is a version: it was redacted.",
        commands: &[],
    },
    Part {
        name: "proof",
        title: "How to prove that nothing was altered",
        text: "\
`SHA256SUMS` holds the checksum of every file of the website, pages included, and `index.json` that of every feed but the versions.

Each line of `ledger.jsonl` holds the SHA-256 of the version that it speaks of and, in `previous`, that of the line before, without its line end. Nobody can alter or leave out a line, or a version, without altering every line after it. So if you keep the newest line, you can prove later that nothing before it was changed.

A force can sign its site with minisign. Then `site` in `index.json` names its public keys in `signing_keys`, and the signatures stand beside two files: `SHA256SUMS.minisig` and `api/v1/index.json.minisig`. A key that you take from the site itself proves only that the same hand signed again, so compare it with what the force told you in another way.",
        commands: &[
            Command {
                name: "sums",
                says: "Fetch a file and the checksums, and compare:",
                tool: Tool::Shell,
                reads: "SHA256SUMS",
                text: "\
curl --fail --create-dirs --output api/v1/register.json 'https://HOME/api/v1/register.json'
curl --fail --output SHA256SUMS 'https://HOME/SHA256SUMS'
sha256sum --check --ignore-missing SHA256SUMS",
            },
            Command {
                name: "signature",
                says: "Prove that the force signed the checksums:",
                tool: Tool::Shell,
                reads: "SHA256SUMS.minisig",
                text: "\
curl --fail --output SHA256SUMS 'https://HOME/SHA256SUMS'
curl --fail --output SHA256SUMS.minisig 'https://HOME/SHA256SUMS.minisig'
minisign -V -m SHA256SUMS -P 'PUBLIC-KEY'",
            },
        ],
    },
    Part {
        name: "versions",
        title: "Schemas, and what may change",
        text: "\
JSON Schemas (2020-12) of the JSON feeds stand in `api/v1/schema/`. `schema_version` in `index.json`, which is `version` in `register.json`, counts the versions of their shape: its last number when only words change, its middle number when members, codes or files are added, and its first when something is taken away or means something else.

So pass over members and files that you do not know, and show a code that you do not know as it stands. When the first number is not the one that your program was written for, let a person look. Every version that was published stays at `api/v1/schema/VERSION/NAME.json`. A validator looks at dates and addresses only when it is told to heed `format`.",
        commands: &[],
    },
    Part {
        name: "programs",
        title: "In other programs",
        text: "\
Tables are CSV files in UTF-8 with a header. “; ” parts several codes in a cell; what was written in two languages has two columns, which end in `_en` and `_cy`.

Each sort of record is a table (`technologies.csv`, `datasets.csv`, `owners.csv`), and so is each list of answers within the records: `suppliers.csv`, `risks.csv`, `evaluations.csv`, and `metrics.csv` for the figures of the evaluations. Lists that hold only words or names stand together in `lists.csv`, and questions without an answer in `gaps.csv`. A row of a list names its record (`technology` or `dataset`), the item in which it lies (such as `evaluation`) and its place (`number`). `datapackage.json` and `csv-metadata.json` say which columns join, and what each may hold. Whoever puts the tables of several forces together puts `force` in front of each key.

A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return would be a formula to a spreadsheet. It has an apostrophe before it, also where it begins with apostrophes and then goes on like that: take one apostrophe away, and the text is as it was written.",
        commands: &[
            Command {
                name: "python",
                says: "The technologies as a table, in Python:",
                tool: Tool::Python,
                reads: "api/v1/technologies.csv",
                text: "\
import csv, io, urllib.request

with urllib.request.urlopen(\"https://HOME/api/v1/technologies.csv\") as reply:
    rows = list(csv.DictReader(io.TextIOWrapper(reply, \"utf-8\", newline=\"\")))
for row in rows:
    print(row[\"id\"], row[\"status\"], row[\"accountable_owner\"], sep=\"\\t\")",
            },
            Command {
                name: "r",
                says: "How many technologies have which status, in R:",
                tool: Tool::R,
                reads: "api/v1/technologies.csv",
                text: "\
technologies <- read.csv(\"https://HOME/api/v1/technologies.csv\", encoding = \"UTF-8\", na.strings = \"\")
table(technologies$status)",
            },
            Command {
                name: "sheet",
                says: "In a cell of Google Sheets. In Excel, take the address to Data, From Web; in LibreOffice Calc, to Sheet, External Links:",
                tool: Tool::Spreadsheet,
                reads: "api/v1/technologies.csv",
                text: "=IMPORTDATA(\"https://HOME/api/v1/technologies.csv\")",
            },
        ],
    },
];
