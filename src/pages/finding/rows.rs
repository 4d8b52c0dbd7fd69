//! What the search shows and sorts by: a row for each technology in the order of their names, column by column, and the
//! words that the script says, since it has none of its own.

use super::groups::Column;
use crate::pages::desk::Desk;
use crate::pages::technologies::open_gaps;
use crate::standard::Language;
use crate::text::sentences;
use crate::words::Argument;
use serde::Serialize;
use std::collections::BTreeMap;

/// A summary is cut to its first sentence, and that to so many characters.
const LONGEST: usize = 140;

/// The rows of one language.
#[derive(Serialize)]
pub(super) struct Rows {
    say: BTreeMap<&'static str, String>,
    /// How so many are said: of 0 to 6 in these words, of more in the last, in which `#` stands for the number.
    found: Vec<String>,
    sorts: Vec<(&'static str, String)>,
    facets: Vec<FacetColumn>,
    ids: Vec<String>,
    names: Vec<String>,
    summaries: Vec<String>,
    reviewed: Vec<String>,
    gaps: Vec<usize>,
    /// The numbers of those rows whose name, and whose summary, is in English on a Welsh page.
    english: [Vec<usize>; 2],
    /// What the first letters of a word can become.
    mutations: BTreeMap<&'static str, &'static [&'static str]>,
}

#[derive(Serialize)]
struct FacetColumn {
    name: &'static str,
    title: String,
    values: Vec<(String, String)>,
    of: Vec<Numbers>,
}

/// The numbers of a technology's values, which is mostly one.
#[derive(Serialize)]
#[serde(untagged)]
enum Numbers {
    One(usize),
    Many(Vec<usize>),
}

/// What the script says, by the names it knows: the message of each.
const SAID: &[(&str, &str)] = &[
    ("any", "find_any"),
    ("sort", "find_sort"),
    ("none", "find_none"),
    ("mean", "find_mean"),
    ("without", "find_without"),
    ("more", "find_more"),
    ("clear", "find_clear"),
];

const SORTS: &[(&str, &str)] = &[
    ("best", "find_sort_best"),
    ("name", "find_sort_name"),
    ("reviewed", "find_sort_reviewed"),
    ("status", "find_sort_status"),
    ("gaps", "find_sort_gaps"),
];

/// The mutations of Welsh: what is typed unmutated is found mutated.
const MUTATIONS: &[(&str, &[&str])] = &[
    ("b", &["f", "m"]),
    ("c", &["g", "ngh", "ch"]),
    ("d", &["dd", "n"]),
    ("g", &["", "ng"]),
    ("ll", &["l"]),
    ("m", &["f"]),
    ("p", &["b", "mh", "ph"]),
    ("rh", &["r"]),
    ("t", &["d", "nh", "th"]),
];

impl Rows {
    pub(super) fn of(desk: &Desk<'_, '_>) -> Self {
        let groups = &desk.maker.groups;
        let language = desk.maker.language;
        let members = groups.by_name((0..).take(desk.public().technologies.len()).collect(), language);
        let facets = groups.columns(desk).into_iter().map(|mut column| {
            let of = members.iter().map(|member| Numbers::of(std::mem::take(&mut column.of[*member as usize])));
            FacetColumn { of: of.collect(), ..FacetColumn::of(&column) }
        });
        let mut rows = Self {
            say: SAID.iter().map(|(name, message)| (*name, desk.word(message).to_owned())).collect(),
            found: found(desk),
            sorts: SORTS.iter().map(|(name, message)| (*name, desk.word(message).to_owned())).collect(),
            facets: facets.collect(),
            ids: Vec::new(),
            names: Vec::new(),
            summaries: Vec::new(),
            reviewed: Vec::new(),
            gaps: Vec::new(),
            english: Default::default(),
            mutations: if language == Language::Cy { MUTATIONS.iter().copied().collect() } else { BTreeMap::new() },
        };
        for (number, technology) in members.iter().filter_map(|member| groups.technology(*member)).enumerate() {
            let (name, summary) = (desk.line(&technology.answers.name), desk.plain(&technology.answers.summary));
            for (words, english) in [&name, &summary].into_iter().zip(&mut rows.english) {
                if words.lang.is_some() {
                    english.push(number);
                }
            }
            rows.ids.push(technology.id.clone());
            rows.names.push(name.text);
            rows.summaries.push(in_short(&summary.text));
            rows.reviewed.push(technology.answers.last_reviewed.to_string());
            rows.gaps.push(open_gaps(technology));
        }
        rows
    }
}

impl FacetColumn {
    fn of(column: &Column) -> Self {
        Self { name: column.name, title: column.title.clone(), values: column.values.clone(), of: Vec::new() }
    }
}

impl Numbers {
    fn of(numbers: Vec<usize>) -> Self {
        match numbers.as_slice() {
            [one] => Self::One(*one),
            _ => Self::Many(numbers),
        }
    }
}

/// How so many are said. Beyond 6 neither language has a form of its own.
fn found(desk: &Desk<'_, '_>) -> Vec<String> {
    let say = |count, text: &str| {
        let arguments = [("count", Argument::Count(count)), ("count_text", Argument::Text(text))];
        desk.words().say("found_count", &arguments)
    };
    (0..=6).map(|count| say(count, &count.to_string())).chain([say(7, "#")]).collect()
}

/// The first sentence of a summary, cut between words if it is long.
fn in_short(summary: &str) -> String {
    let sentence = sentences(summary).into_iter().next().unwrap_or_default();
    let Some((end, _)) = sentence.char_indices().nth(LONGEST) else { return sentence.to_owned() };
    let cut = sentence[..end].rfind(' ').unwrap_or(end);
    format!("{}…", sentence[..cut].trim_end_matches([',', ';', ':', ' ']))
}
