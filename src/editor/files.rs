//! The files for editors: a schema for each sort of file, and the rules of Taplo, the TOML tool that most editors use.

use super::schema::{Below, Schema, Words};
use crate::standard::{Dataset, Owner, Reasons, RegisterFile, Technology};
use serde_json::Value;

/// Where Taplo looks for its rules.
pub const RULES_FILE: &str = ".taplo.toml";

/// What the rules begin with when candour wrote them.
pub const BEGINS: &str = "# Written by “candour schema”:";

/// Where the schemas stand. The folder's name starts with a dot, so no register and no theme is read from it.
const FOLDER: &str = ".candour/schema";

/// The schemas, by their paths below the folder of the register.
pub fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for (name, _) in SORTS {
        for words in [Words::English, Words::Welsh] {
            let text = format!("{:#}\n", of(name, words));
            files.push((format!("{FOLDER}/{}", file_name(name, words)), text));
        }
    }
    files
}

/// The rules: which schema is for which file.
pub fn rules() -> String {
    let mut rules = format!(
        "{BEGINS} editors that know Taplo (such as Visual Studio Code with “Even Better TOML”)\n\
         # show each question with its help, and complete its key. Change the first line to keep changes of your own.\n\
         include = [\"content/**/*.toml\"]\n"
    );
    for (name, glob) in SORTS {
        for words in [Words::English, Words::Welsh] {
            let (include, exclude) = match words {
                Words::English => (glob.to_string(), "exclude = [\"**/*.cy.toml\"]\n"),
                Words::Welsh => (glob.replace(".toml", ".cy.toml"), ""),
            };
            let file = file_name(name, words);
            rules.push_str(&format!(
                "\n[[rule]]\ninclude = [\"{include}\"]\n{exclude}\n[rule.schema]\npath = \"{FOLDER}/{file}\"\n"
            ));
        }
    }
    rules
}

/// The sorts of file, with where they stand.
const SORTS: [(&str, &str); 4] = [
    ("technology", "content/technologies/*.toml"),
    ("dataset", "content/datasets/*.toml"),
    ("owners", "content/owners.toml"),
    ("register", "content/register.toml"),
];

fn file_name(name: &str, words: Words) -> String {
    match words {
        Words::English => format!("{name}.json"),
        Words::Welsh => format!("{name}.cy.json"),
    }
}

fn of(name: &str, words: Words) -> Value {
    let schema = Schema { words };
    match name {
        "technology" => schema.record("A data-driven technology", &[Technology::QUESTIONS, Reasons::QUESTIONS]),
        "dataset" => schema.record("A set of data", &[Dataset::QUESTIONS, Reasons::QUESTIONS]),
        "owners" => schema.entries("The accountable owners", Owner::QUESTIONS),
        _ => schema.whole("The force, its register and its website", RegisterFile::QUESTIONS, Below::Refused),
    }
}
