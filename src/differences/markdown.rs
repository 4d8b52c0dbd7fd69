//! Differences as Markdown, to paste into a briefing.

use super::comparison::Differing;
use super::voice;
use crate::public::{Change, EntryKind, Said};
use crate::text::{Fate, changed_words, escaped_markdown as escaped};

/// The differences under a title; a sentence if there are none.
pub fn markdown(title: &str, differing: &[Differing<'_>]) -> String {
    let mut text = format!("# {}\n", escaped(title));
    if differing.is_empty() {
        text.push_str("\nNothing differs.\n");
    }
    text.extend(differing.iter().map(entry));
    text
}

fn entry(differing: &Differing<'_>) -> String {
    let kind = match differing.id.kind {
        EntryKind::Register => "the register as a whole".to_owned(),
        kind => format!("{}, `{}`", voice::kind(kind), differing.id.id),
    };
    let what = match (differing.act, differing.before, differing.after) {
        (Some(act), ..) => voice::act(act),
        (None, None, _) => "new",
        (None, _, None) => "gone",
        (None, ..) => "changed",
    };
    let mut text = format!("\n## {}: {what}\n\n{kind}\n", escaped(&differing.name.en));
    if let Some(from) = &differing.from {
        text.push_str(&format!("\n- Its address was `{from}`.\n"));
    }
    if let (Some(_), Some(_)) = (differing.before, differing.after) {
        text.push('\n');
        text.extend(differing.changes().iter().map(answer));
    }
    text
}

fn answer(change: &Change<'_>) -> String {
    let (before, after) = voice::pair(change);
    let words = match (&change.before, &change.after) {
        (Said::Answer(_), Said::Answer(_)) => changed_words(&before, &after)
            .iter()
            .map(|piece| {
                // Marks must touch the words that they mark.
                let (lead, core, tail) = parted(&piece.text);
                match piece.fate {
                    _ if core.is_empty() => piece.text.clone(),
                    Fate::Kept => escaped(&piece.text),
                    Fate::Deleted => format!("{lead}~~{}~~{tail}", escaped(core)),
                    Fate::Inserted => format!("{lead}**{}**{tail}", escaped(core)),
                }
            })
            .collect(),
        _ => format!("~~{}~~ → **{}**", escaped(before.trim()), escaped(after.trim())),
    };
    let words = words.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("  \n  ");
    format!("- {}:  \n  {words}\n", escaped(&voice::trail(change)))
}

fn parted(text: &str) -> (&str, &str, &str) {
    let core = text.trim();
    let start = text.len() - text.trim_start().len();
    (&text[..start], core, &text[start + core.len()..])
}
