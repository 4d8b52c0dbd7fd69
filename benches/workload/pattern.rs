//! One record made from the text of another: what names it, what it refers to, its figures and its sentences are new.
//!
//! It works on the lines of the TOML as they are written in `content/` and knows nothing of the standard.

use super::chance::Chance;
use super::generate::Workload;

/// Which record of which force is made.
pub(crate) struct Record<'w> {
    pub(crate) index: usize,
    pub(crate) world: &'w Workload,
}

const FIRST: &[&str] = &["Aber", "Caer", "Llan", "Nant", "Pont", "Tre", "Pen", "Glyn", "Bryn", "Rhos", "Cwm", "Maes"];
const LAST: &[&str] =
    &["wern", "fach", "goch", "mawr", "ddu", "las", "wen", "felin", "bont", "gwyn", "eithin", "isaf", "uchaf", "onnen"];
const BEFORE: &[&str] = &["Staff in", "Those who use it in", "The people of", "Our colleagues in", "Visitors to"];
const AFTER: &[&str] =
    &["can read more on sheet", "have the same figures as list", "were asked in round", "answered in note"];

/// The text of the record that follows this pattern.
pub(crate) fn vary(pattern: &str, record: &Record<'_>) -> String {
    let chance = &mut Chance::of(record.index + 1);
    let figures = 1 + chance.below(9);
    let place = place(chance);
    let (mut text, mut table, mut is_summary) = (String::with_capacity(pattern.len() * 5 / 4), "", false);
    for line in pattern.lines() {
        if line.starts_with('[') {
            table = line;
        }
        if line.contains(" = ") {
            // A summary may not grow by a sentence: it has as many as it may have.
            is_summary = table.is_empty() && line.starts_with("summary");
        }
        let line = record.refer(line);
        match line.split_once(" = ").map_or((line.as_str(), ""), |(key, value)| (key, value)) {
            ("name", value) if table.is_empty() => {
                let name = value.trim_matches('"');
                text.push_str(&format!("name = \"{name} in {place}, no. {}\"", record.index));
            }
            ("related", _) => {
                let (one, other) = (record.world.published(chance), record.world.published(chance));
                let other = if one == other { String::new() } else { format!(", \"{other}\"") };
                text.push_str(&format!("related = [\"{one}\"{other}]"));
            }
            ("replaced_by", _) => text.push_str(&format!("replaced_by = \"{}\"", record.world.published(chance))),
            ("accountable_owner", _) => {
                text.push_str(&format!("accountable_owner = \"{}\"", record.world.owner(chance)));
            }
            ("senior_responsible_owners", _) => {
                text.push_str(&format!("senior_responsible_owners = [\"{}\"]", record.world.owner(chance)));
            }
            ("former_ids", value) => {
                text.push_str(&format!("former_ids = {}", value.replace("\"]", &format!("-{}\"]", record.index))));
            }
            (key @ ("numerator" | "denominator"), value) => {
                let figure = value.parse::<usize>().unwrap_or_default() * figures;
                text.push_str(&format!("{key} = {figure}"));
            }
            (key, value) if table == "[internal]" && !value.is_empty() => {
                let mut words: Vec<&str> = value.trim_matches('"').split(' ').collect();
                chance.shuffle(&mut words);
                text.push_str(&format!("{key} = \"{}\"", words.join(" ")));
            }
            ("\"\"\"" | "", "") if text.ends_with(".\n") => {
                text.pop();
                close(&mut text, is_summary, record.index, chance);
                text.push_str(&format!("\n{line}"));
            }
            (key, value) if is_long(value) && !key.ends_with("url") => {
                text.push_str(line.strip_suffix('"').unwrap_or(&line));
                close(&mut text, is_summary, record.index, chance);
                text.push('"');
            }
            _ => text.push_str(&line.replace(".example/", &format!(".example/{}/", record.index))),
        }
        text.push('\n');
    }
    text
}

impl Record<'_> {
    /// The text with its links and references led to records of this force.
    pub(crate) fn refer(&self, text: &str) -> String {
        // A record that names a dataset twice names the same one.
        let chance = || Chance::of(self.index);
        let text = each_name(text, "technology:", |_| self.world.published(&mut chance()));
        let text = each_name(&text, "technologies = [\"", |_| self.world.published(&mut chance()));
        let text = each_name(&text, "dataset:", |stem| self.world.dataset_like(stem, &mut chance()));
        each_name(&text, "dataset = \"", |stem| self.world.dataset_like(stem, &mut chance()))
    }
}

/// The text with another name wherever one stands behind this mark.
fn each_name(text: &str, mark: &str, mut name: impl FnMut(&str) -> String) -> String {
    let mut parts = text.split(mark);
    let mut told = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let end = part.find(|c| !is_name(c)).unwrap_or(part.len());
        told.push_str(mark);
        let (old, rest) = part.split_at(end);
        told.push_str(&if old.is_empty() { String::new() } else { name(old) });
        told.push_str(rest);
    }
    told
}

fn place(chance: &mut Chance) -> String {
    format!("{}{}", chance.pick(FIRST), chance.pick(LAST))
}

/// Whether it is a text on one line that may be a paragraph.
fn is_long(value: &str) -> bool {
    value.len() > 80 && value.starts_with('"') && value.ends_with('"')
}

/// Ends a text with words that stand in one record only: a sentence, or a few words where there is no room for one.
fn close(text: &mut String, is_summary: bool, index: usize, chance: &mut Chance) {
    let place = place(chance);
    if !text.ends_with('.') {
        text.push_str(&format!(" ({place}, {index})"));
    } else if is_summary {
        text.pop();
        text.push_str(&format!(" ({place}, {index})."));
    } else {
        text.push_str(&format!(" {} {place} {} {index}.", chance.pick(BEFORE), chance.pick(AFTER)));
    }
}
