//! What stands in the folder of a force that begins: a small register that says of itself that it is an example.
//!
//! The texts are here; which questions there are, the standard says.

use super::example::{NOTICE, Said};
use super::sheet::{Answered, DATASET, OWNER, TECHNOLOGY, sheet};
use crate::standard::{Dataset, Owner, PageFacts, Question, Reasons, RegisterFile, Technology, UpdateFacts};
use crate::text::slug;
use jiff::{Span, civil::Date};

/// The file that an author opens first.
pub const FIRST_TO_EDIT: &str = "content/register.toml";

/// Every file of the folder: its path below it, and its text.
pub fn files(force: &str, today: Date) -> Vec<(String, String)> {
    vec![
        (FIRST_TO_EDIT.to_owned(), register(force, today)),
        ("content/owners.toml".to_owned(), owners(force, today)),
        (format!("content/technologies/{TECHNOLOGY}.toml"), technology(force, today)),
        (format!("content/datasets/{DATASET}.toml"), dataset(force, today)),
        ("content/pages/about.md".to_owned(), page("About this register", ABOUT)),
        ("content/pages/how-to-challenge.md".to_owned(), page("How to challenge a decision", CHALLENGE)),
        (format!("content/updates/{today}-register-begun.md"), first_update(force, today)),
        ("README.md".to_owned(), README.to_owned()),
        (".gitignore".to_owned(), PASSED_OVER.to_owned()),
    ]
}

/// What is kept out of a repository.
const PASSED_OVER: &str = "\
# What candour writes from content/.
/public/
/.public.candour/
# What is not for publication.
*INTERNAL*
";

pub(super) const HOW_TO_FILL_IN: &str = "\
# A line that begins with “#” and a space is help. A line that begins with “#” and no space is an
# answer that nobody has given yet: take the “#” away and change the example. Where such a line
# stands below a [header], take away the “#” of the header as well.
";

/// The answers of the example, file by file.
pub(super) const SAID: &[&[(&str, Said)]] = &[REGISTER, OWNERS, TECHNOLOGY_SAID, DATASET_SAID, UPDATE];

/// The texts of the example that stand below the facts of a page.
pub(super) const TEXTS: &[&str] = &[ABOUT, CHALLENGE, BEGUN];

const REGISTER: &[(&str, Said)] = &[
    ("schema", Said::Example),
    ("force.id", Said::ForceId),
    ("force.name", Said::Force),
    ("force.region", Said::Example),
    ("force.website", Said::Example),
    ("force.contact_email", Said::Example),
    ("force.complaints_url", Said::Example),
    ("force.foi_url", Said::Example),
    ("force.oversight_body", Said::Plain("\"Police and Crime Commissioner\"")),
    ("force.notice", Said::Words(NOTICE)),
    ("statement.text", Said::Words("This register is being set up. It does not yet hold the force's technologies.")),
    ("statement.as_of", Said::Today),
    ("statement.method", Said::Words("Nobody has looked for technologies yet.")),
    ("register.licence", Said::Example),
    ("register.next_update_due", Said::Due),
    ("register.programme_lead", Said::Example),
    ("site.base_url", Said::Example),
    ("site.languages", Said::Example),
];

const OWNERS: &[(&str, Said)] = &[
    ("role", Said::Words("Example post")),
    ("answers_for", Said::Words("The example technology, until a post of your force takes its place.")),
    ("contact_email", Said::Words("example-post@example.police.uk")),
];

const TECHNOLOGY_SAID: &[(&str, Said)] = &[
    ("name", Said::Words("Example technology")),
    ("summary", Said::Words("This is an example and not a real technology. Replace it with one that your force uses.")),
    ("status", Said::Plain("\"proposed\"")),
    ("status_since", Said::Today),
    ("status_reason", Said::Words("It is an example. Nothing has been decided or bought.")),
    ("stage", Said::Plain("\"engage\"")),
    ("last_reviewed", Said::Today),
    ("kinds", Said::Plain("[\"process-automation\"]")),
    ("class", Said::Plain("\"other\"")),
    ("impact", Said::Plain("\"minimal\"")),
    ("impact_reason", Said::Words("It does not exist, so it cannot do anything to anybody.")),
    ("public_effect", Said::Plain("false")),
    ("decision_role", Said::Plain("\"informs\"")),
    ("accountable_owner", Said::Example),
    ("contact_email", Said::Words("example-team@example.police.uk")),
    ("purpose.why", Said::Words("To show how a record is written.")),
    ("data.dataset", Said::Example),
    ("data.role", Said::Plain("\"operational\"")),
];

const DATASET_SAID: &[(&str, Said)] = &[
    ("name", Said::Words("Example data")),
    ("description", Said::Words("These data are an example. They do not exist.")),
    ("information_asset_owner", Said::Words("Example post")),
    ("iar_recorded", Said::Plain("false")),
    ("personal_data", Said::Plain("false")),
    ("known_limitations.type", Said::Plain("\"incomplete\"")),
    ("known_limitations.text", Said::Words("The data do not exist, so all of them are missing.")),
    ("retention", Said::Words("Nothing is kept, since nothing exists.")),
];

const UPDATE: &[(&str, Said)] = &[
    ("title", Said::Words("This register has been started")),
    ("summary", Said::Words("The register is being set up. Its first records will follow.")),
];

/// The answers as TOML, for this force and this day.
fn answered<'a>(said: &[(&'a str, Said)], force: &str, today: Date) -> Vec<Answered<'a>> {
    let answer = |said: &Said| match said {
        Said::Words(text) => Some(words(text)),
        Said::Plain(toml) => Some((*toml).to_owned()),
        Said::Example => None,
        Said::Force => Some(words(force)),
        Said::ForceId => Some(words(&slug(force))),
        Said::Today => Some(today.to_string()),
        Said::Due => Some(today.checked_add(Span::new().months(3)).unwrap_or(today).to_string()),
    };
    said.iter().map(|(path, said)| (*path, answer(said))).collect()
}

fn register(force: &str, today: Date) -> String {
    let about = "# The force, its register and its website. Remove “notice” once the register is real.\n#\n";
    let answers = answered(REGISTER, force, today);
    format!("{about}{HOW_TO_FILL_IN}\n{}", sheet(RegisterFile::QUESTIONS, "", &answers))
}

fn owners(force: &str, today: Date) -> String {
    let about =
        "# Who answers for the technologies. Each [header] is the id by which records name the post below it.\n#\n";
    let answers = answered(OWNERS, force, today);
    format!("{about}{HOW_TO_FILL_IN}\n[{OWNER}]\n\n{}", sheet(Owner::QUESTIONS, OWNER, &answers))
}

fn technology(force: &str, today: Date) -> String {
    let about = "\
# One technology. The name of this file is the record's id and its address for good: write “candour
# new technology ID” for each technology, with an ID in lower-case letters and hyphens.
#
";
    let answers = answered(TECHNOLOGY_SAID, force, today);
    format!("{about}{HOW_TO_FILL_IN}\n{}{}", sheet(Technology::QUESTIONS, "", &answers), beside_answers(&[]))
}

fn dataset(force: &str, today: Date) -> String {
    let about = "\
# One set of data. The name of this file is its id and its address for good. Technologies name it
# under [[data]].
#
";
    let answers = answered(DATASET_SAID, force, today);
    format!("{about}{HOW_TO_FILL_IN}\n{}{}", sheet(Dataset::QUESTIONS, "", &answers), beside_answers(&[]))
}

/// What a record may hold beside its answers.
pub(super) fn beside_answers(answers: &[Answered<'_>]) -> String {
    format!("{}{INTERNAL}", sheet(Reasons::QUESTIONS, "", answers))
}

const INTERNAL: &str = "\
# ---- Internal ----
# Whatever you want to keep with this record and never publish, under any name that you like.
#[internal]

#note = \"The contract is in the third drawer.\"
";

fn page(title: &str, text: &str) -> String {
    facts(PageFacts::QUESTIONS, &[("title", Some(words(title)))], text)
}

fn first_update(force: &str, today: Date) -> String {
    facts(UpdateFacts::QUESTIONS, &answered(UPDATE, force, today), BEGUN)
}

/// A page: its facts between two lines of `+++`, then its text.
pub(super) fn facts(questions: &[Question], answers: &[Answered<'_>], text: &str) -> String {
    format!("+++\n{HOW_TO_FILL_IN}\n{}\n+++\n\n{text}", sheet(questions, "", answers).trim_end())
}

const BEGUN: &str = "Nothing in it is real yet.\n";

const ABOUT: &str = "\
This register is being set up. When it is ready, it will list every data-driven technology that this force plans, tries, \
uses or has given up.

Say here who keeps the register, how often it is brought up to date, and where readers can tell you about a mistake.
";

const CHALLENGE: &str = "\
This register is being set up. Until it is ready, use the force's complaints page if you think that a decision about you \
was wrong.

Say here whom to write to, what happens then, by when there is an answer, and where to go if that answer is not enough.
";

const README: &str = "\
# A register of data-driven technologies

Everything that is published stands in the folder `content/`. Whoever can edit a text file can keep it up to date.

| What | Where |
|---|---|
| the force, the register and the website | `content/register.toml` |
| who answers for what | `content/owners.toml` |
| the technologies, one file each | `content/technologies/` |
| the data that they rest on, one file each | `content/datasets/` |
| pages of prose | `content/pages/` |
| news | `content/updates/` |

What is written is public, unless it stands in `[internal]` or is withheld with a stated ground.

1. Edit the files. Every question stands in them with help and an example. `candour new technology ID` begins another.
2. `candour check` shows what is wrong or missing, and what to do about it.
3. `candour serve --open` shows the website in your browser while you write.
4. `candour publish` shows what changes for the public, asks why, keeps the history in `content/ledger/` and writes the
   website to the folder `public/`. Put that folder on your web server as it is.

Visual Studio Code with the extension “Even Better TOML”, and other editors that know Taplo, show each question with its
help and complete the keys. `candour schema` brings that up to date.

The records that are here now are examples. Remove them, and the notice in `content/register.toml`, before you publish.
";

/// Words as TOML, whatever quotes they hold.
pub(super) fn words(text: &str) -> String {
    toml::Value::from(text).to_string()
}
