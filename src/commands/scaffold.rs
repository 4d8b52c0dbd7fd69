//! What stands in the folder of a force that begins: a small register that says of itself that it is an example.
//!
//! The texts are here; which questions there are, the standard says.

use super::sheet::{Answered, DATASET, OWNER, TECHNOLOGY, sheet};
use crate::standard::{Dataset, Owner, PageFacts, Question, Reasons, RegisterFile, Technology, UpdateFacts};
use crate::text::slug;
use jiff::{Span, civil::Date};

/// The file that an author opens first.
pub(super) const FIRST_TO_EDIT: &str = "content/register.toml";

/// Every file of the folder: its path below it, and its text.
pub(super) fn files(force: &str, today: Date) -> Vec<(String, String)> {
    vec![
        (FIRST_TO_EDIT.to_owned(), register(force, today)),
        ("content/owners.toml".to_owned(), owners()),
        (format!("content/technologies/{TECHNOLOGY}.toml"), technology(today)),
        (format!("content/datasets/{DATASET}.toml"), dataset()),
        ("content/pages/about.md".to_owned(), page("About this register", ABOUT)),
        ("content/pages/how-to-challenge.md".to_owned(), page("How to challenge a decision", CHALLENGE)),
        (format!("content/updates/{today}-register-begun.md"), update()),
        ("README.md".to_owned(), README.to_owned()),
        (".gitignore".to_owned(), "# What candour writes from content/.\n/public/\n/.public.candour/\n".to_owned()),
    ]
}

const HOW_TO_FILL_IN: &str = "\
# A line that begins with “#” and a space is help. A line that begins with “#” and no space is an
# answer that nobody has given yet: take the “#” away and change the example. Where such a line
# stands below a [header], take away the “#” of the header as well.
";

fn register(force: &str, today: Date) -> String {
    let due = today.checked_add(Span::new().months(3)).unwrap_or(today);
    let answers = [
        ("schema", None),
        ("force.id", words(&slug(force))),
        ("force.name", words(force)),
        ("force.region", None),
        ("force.website", None),
        ("force.contact_email", None),
        ("force.complaints_url", None),
        ("force.foi_url", None),
        ("force.oversight_body", words("Police and Crime Commissioner")),
        ("force.notice", words("This register is being set up. What it says is an example and is not true.")),
        ("statement.text", words("This register is being set up. It does not yet hold the force's technologies.")),
        ("statement.as_of", Some(today.to_string())),
        ("statement.method", words("Nobody has looked for technologies yet.")),
        ("register.licence", None),
        ("register.next_update_due", Some(due.to_string())),
        ("register.programme_lead", None),
        ("site.base_url", None),
        ("site.languages", None),
    ];
    let about = "# The force, its register and its website. Remove “notice” once the register is real.\n#\n";
    format!("{about}{HOW_TO_FILL_IN}\n{}", sheet(RegisterFile::QUESTIONS, "", &answers))
}

fn owners() -> String {
    let answers = [
        ("role", words("Example post")),
        ("answers_for", words("The example technology, until a post of your force takes its place.")),
        ("contact_email", words("example-post@example.police.uk")),
    ];
    let about =
        "# Who answers for the technologies. Each [header] is the id by which records name the post below it.\n#\n";
    format!("{about}{HOW_TO_FILL_IN}\n[{OWNER}]\n\n{}", sheet(Owner::QUESTIONS, OWNER, &answers))
}

fn technology(today: Date) -> String {
    let answers = [
        ("name", words("Example technology")),
        ("summary", words("This is an example and not a real technology. Replace it with one that your force uses.")),
        ("status", words("proposed")),
        ("status_since", Some(today.to_string())),
        ("status_reason", words("It is an example. Nothing has been decided or bought.")),
        ("stage", words("engage")),
        ("last_reviewed", Some(today.to_string())),
        ("kinds", Some("[\"process-automation\"]".to_owned())),
        ("class", words("other")),
        ("impact", words("minimal")),
        ("impact_reason", words("It does not exist, so it cannot do anything to anybody.")),
        ("public_effect", Some("false".to_owned())),
        ("decision_role", words("informs")),
        ("accountable_owner", None),
        ("contact_email", words("example-team@example.police.uk")),
        ("purpose.why", words("To show how a record is written.")),
        ("data.dataset", None),
        ("data.role", words("operational")),
    ];
    let about = "\
# One technology. The name of this file is the record's id and its address for good: copy the file
# for each technology, and name the copy in lower-case letters and hyphens.
#
";
    format!("{about}{HOW_TO_FILL_IN}\n{}{}", sheet(Technology::QUESTIONS, "", &answers), beside_answers())
}

fn dataset() -> String {
    let answers = [
        ("name", words("Example data")),
        ("description", words("These data are an example. They do not exist.")),
        ("information_asset_owner", words("Example post")),
        ("iar_recorded", Some("false".to_owned())),
        ("personal_data", Some("false".to_owned())),
        ("known_limitations.type", words("incomplete")),
        ("known_limitations.text", words("The data do not exist, so all of them are missing.")),
        ("retention", words("Nothing is kept.")),
    ];
    let about = "\
# One set of data. The name of this file is its id and its address for good. Technologies name it
# under [[data]].
#
";
    format!("{about}{HOW_TO_FILL_IN}\n{}{}", sheet(Dataset::QUESTIONS, "", &answers), beside_answers())
}

/// What a record may hold beside its answers.
fn beside_answers() -> String {
    format!("{}{INTERNAL}", sheet(Reasons::QUESTIONS, "", &[]))
}

const INTERNAL: &str = "\
# ---- Internal ----
# Whatever you want to keep with this record and never publish, under any name that you like.
#[internal]

#note = \"The contract is in the third drawer.\"
";

fn page(title: &str, text: &str) -> String {
    facts(PageFacts::QUESTIONS, &[("title", words(title))], text)
}

fn update() -> String {
    let answers = [
        ("title", words("This register has been started")),
        ("summary", words("The register is being set up. Its first records will follow.")),
    ];
    facts(UpdateFacts::QUESTIONS, &answers, "Nothing in it is real yet.\n")
}

fn facts(questions: &[Question], answers: &[Answered<'_>], text: &str) -> String {
    format!("+++\n{HOW_TO_FILL_IN}\n{}\n+++\n\n{text}", sheet(questions, "", answers).trim_end())
}

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

1. Edit the files. Every question stands in them with help and an example.
2. `candour check` shows what is wrong or missing, and what to do about it.
3. `candour build` writes the website to the folder `public/`. Put that folder on your web server as it is.

The records that are here now are examples. Remove them, and the notice in `content/register.toml`, before you publish.
";

/// Words as TOML, whatever quotes they hold.
fn words(text: &str) -> Option<String> {
    Some(toml::Value::from(text).to_string())
}
