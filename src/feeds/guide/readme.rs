//! `README.md`: how the feeds are used, for whoever meets them without the website.

use super::{PARTS, Part};
use crate::feeds::edition::Edition;
use crate::findings::Finding;
use crate::public::SCHEMA_VERSION;
use crate::site::Address;
use crate::standard::{AnswerState, Language, Listed};
use std::fmt::Write as _;

/// The guide as Markdown, in English. It names no day, so that it stays the same while the register changes.
pub(in crate::feeds) fn readme(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let (register, base) = (edition.register, &edition.base);
    let (name, licence) = (&register.force.name.en, register.register.licence);
    let mut text =
        format!("# How to use the data of this register\n\n{name} publishes its register of data-driven technologies");
    let _ = write!(text, " at <{}>, and here as data. ", base.as_str());
    let _ = writeln!(text, "This file says the same as the page <{}>.", base.absolute(Address::Data));
    for language in register.site.languages.iter().filter(|language| **language != Language::En) {
        let page = base.absolute_in(*language, Address::Data);
        let _ = writeln!(text, "{}: <{page}>.", language.term().label);
    }
    let _ = write!(text, "\nThe licence of everything is the [{}]({}). ", licence.term().label, licence.url());
    let _ = writeln!(text, "The version of the format is {SCHEMA_VERSION}.");
    for part in PARTS {
        write_part(part, edition, &mut text);
    }
    Ok(text.into_bytes())
}

fn write_part(part: &Part, edition: &Edition<'_>, to: &mut String) {
    let _ = write!(to, "\n## {}\n\n{}\n", part.title, part.text);
    if part.name == Part::OF_GAPS {
        to.push_str("\nThe states are:\n\n");
        for state in AnswerState::LIST.terms {
            let about = if state.about.is_empty() { "The answer is in the record." } else { state.about };
            let _ = writeln!(to, "- `{}`: {about}", state.code);
        }
    }
    for command in part.commands.iter().filter(|command| command.is_of_use(edition.chronicle)) {
        let code = command.text(&edition.base, edition.register);
        let _ = write!(to, "\n{}\n\n```{}\n{code}\n```\n", command.says, command.tool.code());
    }
}
