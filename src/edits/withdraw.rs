//! A record's file once the record is withdrawn.

use super::document::{Document, day};
use jiff::civil::Date;
use toml_edit::{Item, Table, value};

/// A technology's text with the status `withdrawn`, its day and its reason; `None` if the text is not TOML.
pub fn withdrawn(text: &str, on: Date, reason: &str, replaced_by: Option<&str>) -> Option<String> {
    let mut document = Document::parse(text)?;
    document.set("status", "withdrawn");
    document.set("status_since", day(on)?);
    document.set("status_reason", reason);
    if let Some(id) = replaced_by {
        document.set("replaced_by", id);
    }
    Some(document.text())
}

/// A record's text as that of a draft, so that its words are kept and not published; `None` if the text is not TOML.
pub fn unpublished(text: &str, on: Date, reason: &str) -> Option<String> {
    let mut document = Document::parse(text)?;
    let publication = document.toml.entry("publication").or_insert_with(|| {
        let mut table = Table::new();
        // Written as publication.state at the top, so that it cannot come to stand below [internal].
        table.set_dotted(true);
        Item::Table(table)
    });
    publication.as_table_like_mut()?.insert("state", value("draft"));
    let note = format!(
        "# Withdrawn from the register on {on}: {reason}\n# What follows is kept, and is no longer published.\n"
    );
    let text = document.text();
    let note = if text.contains("\r\n") { note.replace('\n', "\r\n") } else { note };
    Some(note + &text)
}

#[cfg(test)]
mod tests {
    use super::{unpublished, withdrawn};
    use jiff::civil::date;

    #[test]
    fn a_withdrawn_record_keeps_every_other_byte() {
        let text = "# About it.\r\nname = \"A\" # a name\r\nstatus = \"live\"   # since May\r\n\r\n[internal]\r\nnote = 'x'\r\n";
        let expected = "# About it.\r\nname = \"A\" # a name\r\nstatus = \"withdrawn\"   # since May\r\nstatus_since = \
                        2026-11-21\r\nstatus_reason = \"Sold.\"\r\n\r\n[internal]\r\nnote = 'x'\r\n";
        assert_eq!(withdrawn(text, date(2026, 11, 21), "Sold.", None).as_deref(), Some(expected));
        assert_eq!(withdrawn("name = ", date(2026, 11, 21), "", None), None);
    }

    #[test]
    fn an_unpublished_record_says_so_at_its_top_and_its_internal_part_stays_last() {
        let text = "name = \"A\"\n\n[[withheld]]\nfield = \"x\"\n\n[internal]\nnote = 'x'\n";
        let made = unpublished(text, date(2026, 11, 21), "It is merged.").unwrap_or_default();
        let expected = "# Withdrawn from the register on 2026-11-21: It is merged.\n# What follows is kept, and is no longer \
                        published.\nname = \"A\"\npublication.state = \"draft\"\n\n[[withheld]]\nfield = \"x\"\n\n[internal]\nnote = 'x'\n";
        assert_eq!(made, expected);
    }
}
