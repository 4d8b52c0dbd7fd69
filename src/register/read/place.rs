//! Where an answer stands in its file. The text is read again for it, because almost no answer is ever pointed at.

use crate::findings::Place;
use crate::text::Source;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// Which part of an answer to point at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::register) enum Part {
    Key,
    Value,
}

/// The place of the answer at a path such as `evaluations.npl-2023.metrics.3.value`, whose items are named by their `id`
/// or counted from 0; or of the nearest thing around it that exists.
pub(in crate::register) fn locate(source: &Source, path: &str, part: Part) -> Option<Place> {
    let (start, text) = facts(&source.text);
    let (tree, _) = DeTable::parse_recoverable(text);
    let mut found = None;
    let mut table = Some(tree.get_ref());
    let mut items: Option<&toml::de::DeArray<'_>> = None;
    for segment in path.split('.') {
        let value = if let Some(inner) = table {
            let Some((key, value)) = inner.get_key_value(segment) else { break };
            found = Some(if part == Part::Key { key.span() } else { value.span() });
            value
        } else if let Some(list) = items {
            let by_name = list.iter().find(|item| name_of(item.get_ref()) == Some(segment));
            let Some(item) = by_name.or_else(|| list.get(segment.parse::<usize>().ok()?)) else { break };
            found = Some(item.span());
            item
        } else {
            break;
        };
        table = value.get_ref().as_table();
        items = value.get_ref().as_array();
    }
    let span: Range<usize> = found?;
    Some(Place::within(source.path.clone(), source.text.clone(), span.start + start..span.end + start))
}

/// The TOML of a text: all of it, or what stands between the `+++` lines.
fn facts(text: &str) -> (usize, &str) {
    match super::prose::split(text) {
        Some(parts) => (parts.facts.start, text.get(parts.facts).unwrap_or_default()),
        None => (0, text),
    }
}

fn name_of<'a>(item: &'a DeValue<'_>) -> Option<&'a str> {
    let table = item.as_table()?;
    table.get("id").or_else(|| table.get("dataset"))?.get_ref().as_str()
}
