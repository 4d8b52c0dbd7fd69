//! The texts of a register once a technology has another id.

use super::document::Document;
use toml_edit::{Array, Item, TableLike, Value};

/// The questions whose answers are ids of technologies.
const NAMING: [&str; 3] = ["related", "replaced_by", "technologies"];

/// A technology's text with its old id among the former ones and the new one not; `None` if the text is not TOML.
pub fn moved(text: &str, old: &str, new: &str) -> Option<String> {
    let mut document = Document::parse(text)?;
    if let Some(ids) = document.toml.get_mut("former_ids").and_then(Item::as_array_mut) {
        // It has its old name back.
        ids.retain(|id| id.as_str() != Some(new));
    }
    match document.toml.get_mut("former_ids").and_then(Item::as_array_mut) {
        Some(ids) if ids.iter().any(|id| id.as_str() == Some(old)) => {}
        Some(ids) => ids.push(old),
        None => document.set("former_ids", Array::from_iter([old])),
    }
    Some(document.text())
}

/// Whether a technology's text says that it had this id before.
pub fn was(text: &str, old: &str) -> bool {
    let Some(document) = Document::parse(text) else { return false };
    let ids = document.toml.get("former_ids").and_then(Item::as_array);
    ids.is_some_and(|ids| ids.iter().any(|id| id.as_str() == Some(old)))
}

/// A text that names technologies, with the new id in place of the old: TOML, or Markdown with TOML at its top.
///
/// What cannot be read as TOML is answered as it is: the check will say so.
pub fn renamed(path: &str, text: &str, old: &str, new: &str) -> String {
    let fence = "+++";
    let parts: Vec<&str> = text.splitn(3, fence).collect();
    match (path.ends_with(".md"), &parts[..]) {
        (true, [before, facts, body]) if before.trim().is_empty() => {
            let facts = ids_renamed(facts, old, new).unwrap_or_else(|| (*facts).to_owned());
            format!("{before}{fence}{facts}{fence}{}", links_renamed(body, old, new))
        }
        (true, _) => links_renamed(text, old, new),
        (false, _) => {
            let text =
                if text.contains(old) { ids_renamed(text, old, new) } else { None }.unwrap_or_else(|| text.to_owned());
            links_renamed(&text, old, new)
        }
    }
}

fn ids_renamed(text: &str, old: &str, new: &str) -> Option<String> {
    let mut document = Document::parse(text)?;
    let mut count = 0;
    in_table(document.toml.as_table_mut(), old, new, &mut count);
    Some(if count == 0 { text.to_owned() } else { document.text() })
}

fn in_table(table: &mut dyn TableLike, old: &str, new: &str, count: &mut usize) {
    for (key, item) in table.iter_mut() {
        if NAMING.contains(&key.get()) {
            in_answer(item, old, new, count);
        } else if let Some(tables) = item.as_array_of_tables_mut() {
            tables.iter_mut().for_each(|table| in_table(table, old, new, count));
        } else if let Some(table) = item.as_table_like_mut() {
            in_table(table, old, new, count);
        }
    }
}

fn in_answer(item: &mut Item, old: &str, new: &str, count: &mut usize) {
    let mut rename = |value: &mut Value| {
        if value.as_str() == Some(old) {
            let decor = value.decor().clone();
            *value = Value::from(new);
            *value.decor_mut() = decor;
            *count += 1;
        }
    };
    match item.as_value_mut() {
        Some(Value::Array(values)) => values.iter_mut().for_each(rename),
        Some(value) => rename(value),
        None => {}
    }
}

/// Links of the house's own scheme: `technology:ID`.
fn links_renamed(text: &str, old: &str, new: &str) -> String {
    let link = format!("technology:{old}");
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(&link) {
        let (before, after) = rest.split_at(at + link.len());
        let goes_on = after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        out.push_str(&before[..at]);
        out.push_str(if goes_on { &link } else { "technology:" });
        if !goes_on {
            out.push_str(new);
        }
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::{moved, renamed};

    #[test]
    fn the_old_id_becomes_a_former_one_once() {
        let once = moved("name = \"A\"\n\n[internal]\n", "old", "new").unwrap_or_default();
        assert_eq!(once, "name = \"A\"\nformer_ids = [\"old\"]\n\n[internal]\n");
        assert_eq!(moved(&once, "old", "new").as_deref(), Some(once.as_str()));
        let back = moved(&once, "new", "old").unwrap_or_default();
        assert_eq!(back, "name = \"A\"\nformer_ids = [\"new\"]\n\n[internal]\n");
    }

    #[test]
    fn only_what_names_the_technology_is_renamed() {
        let cases = [
            (
                "a.toml",
                "related = [\n  \"old\", # why\n  \"older\",\n]\n",
                "related = [\n  \"new\", # why\n  \"older\",\n]\n",
            ),
            (
                "a.toml",
                "name = \"old\"\n[[data]]\ndataset = \"old\"\n",
                "name = \"old\"\n[[data]]\ndataset = \"old\"\n",
            ),
            (
                "a.toml",
                "summary = \"See [it](technology:old) or technology:old-one.\"\n",
                "summary = \"See [it](technology:new) or technology:old-one.\"\n",
            ),
            (
                "u.md",
                "+++\ntechnologies = [\"old\"]\n+++\n\nThe [tool](technology:old) is old.\n",
                "+++\ntechnologies = [\"new\"]\n+++\n\nThe [tool](technology:new) is old.\n",
            ),
            ("p.md", "No facts, [it](technology:old).", "No facts, [it](technology:new)."),
        ];
        for (path, text, expected) in cases {
            assert_eq!(renamed(path, text, "old", "new"), expected);
        }
    }
}
