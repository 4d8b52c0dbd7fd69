//! What stands of the facets beside a list: the biggest values of each, and a page of all where there are many.

use super::groups::{FacetGroups, SHOWN};
use crate::findings::Finding;
use crate::pages::desk::{Desk, Words};
use crate::pages::frame::Heading;
use crate::site::Address;
use crate::words::{Argument, number};
use serde::Serialize;

/// What a list shows of a facet, before it is known from where.
pub(super) struct FacetShown {
    name: &'static str,
    title: String,
    values: Vec<(String, Words, usize)>,
    all: usize,
}

/// A facet beside a list.
#[derive(Serialize)]
pub(in crate::pages) struct FacetBlock {
    title: String,
    values: Vec<FacetValue>,
    /// The link to all values, where not all are shown, and its words.
    more: Option<(String, String)>,
}

#[derive(Serialize)]
struct FacetValue {
    label: Words,
    count: String,
    href: String,
    current: bool,
}

impl FacetBlock {
    /// The facets as they stand beside a list; `current` is the one whose page it is.
    pub(in crate::pages) fn all(desk: &Desk<'_, '_>, current: Option<(&str, &str)>) -> Vec<Self> {
        let groups = &desk.maker.groups;
        let shown = groups.blocks[desk.maker.language as usize].get_or_init(|| {
            let facets = groups.facets.iter().filter(|facet| !facet.values.is_empty());
            facets.map(|facet| FacetShown::of(desk, facet)).collect()
        });
        let blocks = shown.iter().map(|facet| {
            let values = facet.values.iter().map(|(code, label, count)| FacetValue {
                label: marked(desk, label),
                count: number(*count as f64),
                href: desk.href(Address::Facet(facet.name, code)),
                current: current == Some((facet.name, code.as_str())),
            });
            let more = (facet.all > facet.values.len()).then(|| {
                let arguments = [("facet", Argument::Text(&facet.title)), ("count", Argument::Count(facet.all))];
                (desk.href(Address::FacetValues(facet.name)), desk.words().say("facet_all", &arguments))
            });
            Self { title: facet.title.clone(), values: values.collect(), more }
        });
        blocks.collect()
    }
}

/// Words that were made once for many pages, each of which has to know whether it speaks in two languages.
fn marked(desk: &Desk<'_, '_>, words: &Words) -> Words {
    if words.lang.is_some() {
        desk.mix();
    }
    words.clone()
}

impl FacetShown {
    fn of(desk: &Desk<'_, '_>, facet: &FacetGroups<'_>) -> Self {
        let mut values = facet.in_order(desk);
        let all = values.len();
        if all > SHOWN {
            let mut sizes: Vec<(usize, usize)> =
                values.iter().enumerate().map(|(index, (_, _, group))| (group.members.len(), index)).collect();
            sizes.sort_unstable_by_key(|(size, index)| (std::cmp::Reverse(*size), *index));
            let mut biggest: Vec<usize> = sizes.into_iter().take(SHOWN).map(|(_, index)| index).collect();
            biggest.sort_unstable();
            values = biggest.into_iter().filter_map(|index| values.get(index).cloned()).collect();
        }
        let values = values.into_iter().map(|(code, label, group)| (code.to_owned(), label, group.members.len()));
        Self { name: facet.name, title: facet.title(desk), values: values.collect(), all }
    }
}

#[derive(Serialize)]
struct ValuesPage {
    title: String,
    values: Vec<FacetValue>,
    all: String,
}

/// The page of all values of a facet.
pub(in crate::pages) fn all_values(desk: &Desk<'_, '_>, name: &str) -> Result<String, Finding> {
    let facet = desk.maker.groups.facets.iter().find(|facet| facet.name == name);
    let values: Vec<FacetValue> = facet
        .map(|facet| facet.in_order(desk))
        .unwrap_or_default()
        .into_iter()
        .map(|(code, label, group)| FacetValue {
            label,
            count: number(group.members.len() as f64),
            href: desk.href(Address::Facet(name, code)),
            current: false,
        })
        .collect();
    let facet = facet.map(|facet| facet.title(desk)).unwrap_or_default();
    let arguments = [("facet", Argument::Text(&facet)), ("count", Argument::Count(values.len()))];
    let title = desk.words().say("facet_all", &arguments);
    let it = ValuesPage { title: title.clone(), values, all: desk.href(Address::Technologies) };
    desk.finish("values.html", Heading::new(&title), &it)
}
