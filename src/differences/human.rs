//! Differences at a terminal: the old words and the new, in the order in which the public reads them.

use super::comparison::Differing;
use super::voice;
use crate::findings::{Colour, Look};
use crate::ledger::Act;
use crate::public::{Change, EntryKind, Said};
use crate::text::{Fate, changed_words, printable as plain};

/// Texts up to this many characters are shown whole, the old one and the new one.
const SHORT: usize = 60;

/// Unchanged stretches of more characters than this are shortened.
const LONG_STRETCH: usize = 120;

/// The differences for a person; empty if there are none. Ends with a line break unless it is empty.
pub fn human(differing: &[Differing<'_>], look: Look) -> String {
    let ink = Ink(look.colour);
    let entries: Vec<String> = differing.iter().map(|it| entry(it, ink)).collect();
    entries.join("\n")
}

fn entry(differing: &Differing<'_>, ink: Ink) -> String {
    let mut text = format!("{}\n", ink.bold(&heading(differing)));
    if let Some(from) = &differing.from {
        text.push_str(&format!("  its address was {from} and is now {}; the old one leads there\n", differing.id));
    }
    match (differing.before, differing.after, differing.act) {
        (None, Some(_), Some(Act::Renamed)) => text.push_str("  the version before cannot be shown: it was redacted\n"),
        (None, Some(after), _) => {
            let answers = differing.changes().iter().filter(|it| matches!(it.after, Said::Answer(_))).count();
            text.push_str(&format!("  {answers} answers become public\n"));
            text.extend(first_words(after).map(|words| format!("  {}\n", ink.inserted(&plain(&words)))));
        }
        (Some(_), None, _) if differing.id.kind.is_record() => {
            text.push_str("  a notice takes its place; what was published before stays in its history\n")
        }
        (Some(_), None, _) => {
            text.push_str("  nothing stands in its place; what was published before stays in the history\n")
        }
        _ => text.extend(differing.changes().iter().map(|change| answer(change, ink))),
    }
    text
}

fn first_words(entry: &crate::public::Entry<'_>) -> Option<String> {
    use crate::public::Entry;
    match entry {
        Entry::Technology(it) => Some(it.answers.summary.en.clone()),
        Entry::Dataset(it) => Some(it.answers.description.en.clone()),
        Entry::Update(it) => Some(it.facts.summary.en.clone()),
        _ => None,
    }
}

fn heading(differing: &Differing<'_>) -> String {
    let what = match (differing.act, differing.before, differing.after) {
        (Some(act), ..) => voice::act(act),
        (None, None, _) => "new",
        (None, _, None) => "gone",
        (None, ..) if differing.from.is_some() => "renamed",
        (None, ..) => "changed",
    };
    let name = plain(&differing.name.en);
    match differing.id.kind {
        EntryKind::Register => format!("The register as a whole: {what}"),
        kind => format!("{name} ({} {}): {what}", voice::kind(kind), plain(&differing.id.id)),
    }
}

fn answer(change: &Change<'_>, ink: Ink) -> String {
    let (before, after) = voice::pair(change);
    let (before, after) = (plain(&before), plain(&after));
    let mut text = format!("  {}\n", plain(&voice::trail(change)));
    let is_short = |text: &str| text.chars().count() <= SHORT && !text.contains('\n');
    let are_texts = matches!((&change.before, &change.after), (Said::Answer(_), Said::Answer(_)));
    if are_texts && !(is_short(&before) && is_short(&after)) {
        let pieces = changed_words(&before, &after);
        let marked: String = pieces
            .iter()
            .map(|piece| match piece.fate {
                Fate::Kept => stretch(&piece.text),
                Fate::Deleted => ink.deleted(&format!("[-{}-]", piece.text)),
                Fate::Inserted => ink.inserted(&format!("{{+{}+}}", piece.text)),
            })
            .collect();
        text.extend(marked.lines().map(|line| format!("    {line}\n")));
        return text;
    }
    for (word, said, is_new) in [("was", before, false), ("now", after, true)] {
        for (number, line) in said.lines().enumerate() {
            let word = if number == 0 { word } else { "   " };
            let line = if is_new { ink.inserted(line) } else { ink.deleted(line) };
            text.push_str(&format!("    {word}: {line}\n"));
        }
    }
    text
}

/// An unchanged stretch with its ends only, if it is long.
fn stretch(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= LONG_STRETCH {
        return text.to_owned();
    }
    let (half, end) = (LONG_STRETCH / 2, letters.len() - LONG_STRETCH / 2);
    let head: String = letters[..half].iter().collect();
    let tail: String = letters[end..].iter().collect();
    let head = head.rsplit_once(' ').map_or(head.as_str(), |(whole, _)| whole);
    let tail = tail.split_once(' ').map_or(tail.as_str(), |(_, whole)| whole);
    format!("{head} … {tail}")
}

/// Colour, which is never all that marks a change.
#[derive(Clone, Copy)]
struct Ink(Colour);

impl Ink {
    fn bold(self, text: &str) -> String {
        self.painted("1", text)
    }

    fn deleted(self, text: &str) -> String {
        self.painted("31", text)
    }

    fn inserted(self, text: &str) -> String {
        self.painted("32", text)
    }

    fn painted(self, code: &str, text: &str) -> String {
        match self.0 {
            Colour::Plain => text.to_owned(),
            // A colour that runs over a line end would colour the margin, too.
            Colour::Coloured => {
                text.split('\n').map(|line| format!("\u{1b}[{code}m{line}\u{1b}[0m")).collect::<Vec<_>>().join("\n")
            }
        }
    }
}
