//! How an evaluation came out for each group: a dot with its interval on one scale, and everybody as a line through all.
//!
//! A picture is made for every measure and every way of grouping people in which two groups have a rate.

use super::super::desk::{Desk, Words};
use super::super::figures::Figure;
use super::scale::{At, Scale};
use super::seen::{self, Chance, Seen, Sense};
use super::sentence::sentence;
use crate::words::{Argument, number};
use serde::Serialize;

/// The groups of one measure.
#[derive(Serialize)]
pub(in crate::pages) struct Groups {
    id: String,
    title: String,
    /// What the scale is, for those who do not see it.
    about: String,
    /// How high the picture is: in letters, and in tenths of them.
    height: At,
    depth: At,
    rows: Vec<Row>,
    /// Where everybody's figure stands.
    everybody: Option<At>,
    /// Where the line of everybody ends.
    foot: At,
    /// The figures at both ends, and where they stand.
    low: String,
    high: String,
    ends: At,
    /// What can be seen in it.
    seen: Vec<Words>,
}

#[derive(Serialize)]
struct Row {
    group: Words,
    of: String,
    /// Where its words stand, in letters, and where its mark stands.
    words: At,
    mark: At,
    at: At,
    /// The ends of its interval.
    low: Option<At>,
    high: Option<At>,
    everybody: bool,
}

/// How high a row is and where its mark stands in it, in tenths of a letter.
const ROW: f64 = 23.0;
const MARK: f64 = 17.0;
/// How many letters a phone has room for in a row.
const LETTERS: usize = 32;

impl Groups {
    /// Every picture that these figures give. `prefix` begins their ids.
    pub(in crate::pages) fn of(desk: &Desk<'_, '_>, figures: &[Figure<'_>], prefix: &str) -> Vec<Self> {
        let mut pictures: Vec<Self> = Vec::new();
        for (index, first) in figures.iter().enumerate() {
            let same = |other: &&Figure<'_>| other.is_beside(first) && other.is_group() && other.share().is_some();
            let has_come = figures[..index].iter().any(|other| other.is_beside(first));
            let groups: Vec<&Figure<'_>> = figures.iter().filter(same).collect();
            if first.group_by.is_none() || has_come || groups.len() < 2 {
                continue;
            }
            let everybody = figures.iter().find(|other| other.is_of_everybody_in(first) && other.share().is_some());
            let id = format!("{prefix}{}", pictures.len() + 1);
            pictures.push(Self::drawn(desk, id, first, &groups, everybody));
        }
        pictures
    }

    fn drawn(
        desk: &Desk<'_, '_>,
        id: String,
        first: &Figure<'_>,
        groups: &[&Figure<'_>],
        everybody: Option<&Figure<'_>>,
    ) -> Self {
        let all: Vec<&Figure<'_>> = everybody.into_iter().chain(groups.iter().copied()).collect();
        let reach = all.iter().flat_map(|figure| {
            let (low, high) = figure.share_interval().unzip();
            [figure.share(), low, high].into_iter().flatten()
        });
        let scale = Scale::of_shares(reach);
        let rows: Vec<Row> = all.iter().enumerate().map(|(index, figure)| row(desk, figure, index, scale)).collect();
        let [low, high] = [scale.from, scale.to].map(|end| format!("{}%", number(end)));
        let about =
            desk.words().say("pic_groups_about", &[("from", Argument::Text(&low)), ("to", Argument::Text(&high))]);
        let foot = rows.len() as f64 * ROW;
        Self {
            about,
            title: title(desk, first),
            everybody: everybody.and_then(Figure::share).map(|share| scale.at(share)),
            seen: said(desk, first, groups),
            height: At((foot + 17.0) / 10.0),
            depth: At(foot + 17.0),
            foot: At(foot - ROW + MARK + 4.0),
            ends: At((foot + 14.0) / 10.0),
            low,
            high,
            rows,
            id,
        }
    }
}

fn title(desk: &Desk<'_, '_>, first: &Figure<'_>) -> String {
    let labels = first.measure.map(|term| desk.term("measure", term).label).into_iter();
    let mut title: Vec<String> = labels.chain(first.group_by.map(|term| desk.term("group_by", term).label)).collect();
    if let Some(threshold) = first.threshold {
        title.push(desk.words().say("pic_threshold", &[("value", Argument::Text(&number(threshold)))]));
    }
    title.join(" · ")
}

fn row(desk: &Desk<'_, '_>, figure: &Figure<'_>, index: usize, scale: Scale) -> Row {
    let of = figure.of(desk).or_else(|| figure.shown(desk)).unwrap_or_default();
    let mut group = group(desk, figure);
    let room = LETTERS.saturating_sub(of.chars().count() + 2).max(8);
    if group.text.chars().count() > room {
        group.text = group.text.chars().take(room - 1).collect::<String>().trim_end().to_owned() + "…";
    }
    let interval = figure.share_interval();
    let top = index as f64 * ROW;
    Row {
        group,
        of,
        words: At((top + 10.0) / 10.0),
        mark: At(top + MARK),
        at: scale.at(figure.share().unwrap_or_default()),
        low: interval.map(|(low, _)| scale.at(low)),
        high: interval.map(|(_, high)| scale.at(high)),
        everybody: !figure.is_group(),
    }
}

fn group(desk: &Desk<'_, '_>, figure: &Figure<'_>) -> Words {
    figure.group.map_or_else(|| desk.said(desk.word("everybody")), |group| desk.line(group))
}

/// What can be seen, in a sentence.
fn said(desk: &Desk<'_, '_>, first: &Figure<'_>, groups: &[&Figure<'_>]) -> Vec<Words> {
    let sense = Sense::of(first.measure.map_or("", |term| term.code));
    let figures: Vec<seen::Figure> = groups
        .iter()
        .map(|figure| seen::Figure {
            share: figure.share().unwrap_or_default(),
            interval: figure.share_interval(),
            of: figure.denominator,
        })
        .collect();
    let Seen::Apart(worst, best, chance) = seen::seen(&figures, sense) else {
        return vec![desk.said(desk.word("pic_seen_same"))];
    };
    let message = match sense {
        Sense::Wrong => "pic_seen_wrong",
        Sense::Right => "pic_seen_right",
        Sense::Neither => "pic_seen_higher",
    };
    let of = |index: usize| groups[index].of(desk).or_else(|| groups[index].shown(desk)).unwrap_or_default();
    let (a, b) = (group(desk, groups[worst]), group(desk, groups[best]));
    let (of_a, of_b) = (of(worst), of(best));
    let figures = [("x", Argument::Text(&of_a)), ("y", Argument::Text(&of_b))];
    let mut said = sentence(desk, message, &[("a", &a), ("b", &b)], &figures);
    said.push(desk.said(desk.word(match chance {
        Chance::Overlap => "pic_chance_overlap",
        Chance::Clear => "pic_chance_clear",
        Chance::Unknown => "pic_chance_unknown",
    })));
    said
}
