//! An import in words: which column goes where, what is written, what differs, and what found no place.

use super::mapping::{Mapping, Sureness, Target};
use super::plan::{FileWork, Plan, PlannedFile};
use super::record::Leftover;
use super::table::Table;
use crate::text::printable;

/// The most leftovers and conflicts that are shown in full.
const MOST_SHOWN: usize = 200;

/// Whether an import writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pass {
    /// It writes.
    Real,
    /// It shows what it would write.
    Dry,
}

/// The mapping as a table: column, where it goes, how sure that is, an example.
pub fn mapping_in_words(table: &Table, mapping: &Mapping) -> String {
    let rows: Vec<[String; 4]> = mapping
        .columns
        .iter()
        .enumerate()
        .map(|(at, mapped)| {
            let example = table.rows.iter().filter_map(|row| row.cells.get(at)).find(|cell| !cell.is_empty());
            let target = match &mapped.target {
                Target::Question(path) if mapped.sureness < Sureness::Guess => path.clone(),
                Target::Question(path) => format!("[internal] ({path}?)"),
                Target::Id => "the id".to_owned(),
                Target::Internal => "[internal]".to_owned(),
                Target::Out => "left out".to_owned(),
            };
            let sure = format!("{}: {}", mapped.sureness.in_words(), mapped.why);
            [
                short(&mapped.column, 34),
                target,
                short(&sure, 44),
                short(&example.map(|cell| cell.shown()).unwrap_or_default(), 34),
            ]
        })
        .collect();
    let heading = ["column", "goes to", "how sure", "example"].map(str::to_owned);
    let width = |at: usize| {
        rows.iter().chain([&heading]).filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths = [width(0), width(1), width(2)];
    let line = |row: &[String; 4]| {
        let [column, target, sure, example] = row;
        let text = format!("  {column:<0$}  {target:<1$}  {sure:<2$}  {example}", widths[0], widths[1], widths[2]);
        format!("{}\n", text.trim_end())
    };
    let what = if mapping.is_atrs { "an ATRS record" } else { "a list" };
    let sheet =
        if table.sheet.is_empty() { String::new() } else { format!(" in the sheet “{}”", short(&table.sheet, 40)) };
    let head = format!("Found {what}{sheet} with {}:\n\n", number_of(table.rows.len(), "record"));
    printable(&format!("{head}{}{}\n", line(&heading), rows.iter().map(line).collect::<String>()))
}

/// What is made, what differs and what found no place.
pub fn plan_in_words(plan: &Plan, pass: Pass) -> String {
    let mut text = String::new();
    if !plan.files.is_empty() {
        text.push_str(if pass == Pass::Dry {
            "These files would be written:\n"
        } else {
            "These files were written:\n"
        });
        for file in &plan.files {
            let what = what_is_done(file);
            text.push_str(&format!("  {}  ({what})\n", file.path));
        }
        text.push('\n');
    }
    if !plan.conflicts.is_empty() {
        text.push_str("The register says something else; it stays as it is:\n");
        for conflict in plan.conflicts.iter().take(MOST_SHOWN) {
            text.push_str(&format!(
                "  {}: {}\n    stays:    {}\n    imported: {}\n",
                conflict.path,
                conflict.question,
                short(&conflict.stays, 90),
                short(&conflict.imported, 90)
            ));
        }
        more(&mut text, plan.conflicts.len());
    }
    if !plan.leftovers.is_empty() {
        text.push_str("These found no place:\n");
        for left in plan.leftovers.iter().take(MOST_SHOWN) {
            text.push_str(&format!(
                "  {}, {}: {}\n    {}; {}\n",
                left.place,
                short(&left.column, 60),
                short(&format!("“{}”", left.value), 80),
                left.reason,
                left.advice
            ));
        }
        more(&mut text, plan.leftovers.len());
    }
    printable(&text)
}

fn what_is_done(file: &PlannedFile) -> String {
    let answers = match file.work {
        FileWork::Made => Some("new".to_owned()),
        FileWork::Added(0) | FileWork::Proposed(0) => None,
        FileWork::Added(number) => Some(format!("{} added", number_of(number, "answer"))),
        FileWork::Proposed(number) => {
            Some(format!("{} proposed as comments, since the file is public", number_of(number, "answer")))
        }
    };
    let internal = (file.internal > 0).then(|| format!("{} kept that nobody sees", number_of(file.internal, "thing")));
    answers.into_iter().chain(internal).collect::<Vec<_>>().join(", ")
}

fn more(text: &mut String, number: usize) {
    if number > MOST_SHOWN {
        text.push_str(&format!("  … and {} more\n", number - MOST_SHOWN));
    }
    text.push('\n');
}

/// How it went, in a sentence or two.
pub fn closing(plan: &Plan, pass: Pass) -> String {
    let made = plan
        .files
        .iter()
        .filter(|file| file.work == FileWork::Made && file.path.ends_with(".toml") && !file.path.ends_with(".cy.toml"));
    let changed = plan.files.iter().filter(|file| file.before.is_some()).count();
    let mut parts = vec![number_of(made.count(), "new draft")];
    if changed > 0 {
        parts.push(format!("{} added to", number_of(changed, "file")));
    }
    if plan.unchanged > 0 {
        parts.push(format!("{} with nothing to add", number_of(plan.unchanged, "record")));
    }
    if !plan.conflicts.is_empty() {
        parts.push(format!("{} left as the register has it", number_of(plan.conflicts.len(), "difference")));
    }
    if !plan.leftovers.is_empty() {
        parts.push(format!("{} left over", number_of(plan.leftovers.len(), "thing")));
    }
    let next = if pass == Pass::Dry {
        "Nothing was written: this was a dry run."
    } else {
        "Nothing of it is published. Next: read the drafts, and run “candour check”."
    };
    format!("{}. {next}", parts.join(", "))
}

/// The text in one line of at most so many characters.
pub fn short(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most { line } else { format!("{}…", line.chars().take(most - 1).collect::<String>()) }
}

/// The columns that went nowhere but to `[internal]`, because nothing is known of them.
pub fn unknown_columns(table: &Table, mapping: &Mapping) -> Vec<Leftover> {
    let unknown = mapping.columns.iter().enumerate().filter(|(_, mapped)| mapped.sureness >= Sureness::Guess);
    unknown
        .filter_map(|(at, mapped)| {
            let example = table.rows.iter().filter_map(|row| row.cells.get(at)).find(|cell| !cell.is_empty())?;
            let advice = match &mapped.target {
                Target::Question(path) => format!("if it is that, write --map \"{}={path}\"", mapped.column),
                _ => {
                    let column = &mapped.column;
                    format!("say where it goes: --map \"{column}=PATH\"; keep it: --map \"{column}=internal\"; leave it out: --map \"{column}=\"")
                }
            };
            Some(Leftover {
                place: if table.sheet.is_empty() {
                    "the list".to_owned()
                } else {
                    format!("sheet “{}”", table.sheet)
                },
                column: mapped.column.clone(),
                value: example.shown(),
                reason: format!("{}; all of the column is kept in [internal]", mapped.why),
                advice,
            })
        })
        .collect()
}

fn number_of(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
