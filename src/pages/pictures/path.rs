//! The path from data to algorithm to person to action, with the ways back: the picture at the top of a technology's page.
//!
//! It is a list of four steps that the style sheet draws as a path, so that it reads the same without any style. What a
//! step does to the next stands at its end; what leads back stands below all four.

use super::super::desk::{Anchor, Desk, Tag, Words};
use crate::public::Technology;
use crate::standard::{AnswerState, DatasetRole, Human, Line};
use serde::Serialize;

/// The path of a technology.
#[derive(Serialize)]
pub(in crate::pages) struct Path {
    steps: Vec<Step>,
    /// What leads back from action to data: what is logged, who can stop it, how to object.
    back: Vec<Note>,
}

/// A step of the path.
#[derive(Serialize)]
struct Step {
    kind: &'static str,
    title: String,
    lines: Vec<PathLine>,
    state: Option<Tag>,
    notes: Vec<Note>,
}

/// A line of a step; for a person, whether they may say no, and how often they do.
#[derive(Serialize)]
struct PathLine {
    words: Words,
    no: Option<String>,
    rate: Option<Words>,
}

/// Something to know about a step: what it is about, and words or links.
#[derive(Serialize)]
struct Note {
    code: &'static str,
    label: String,
    words: Vec<Words>,
    link: Option<Anchor>,
}

/// The path. A step that nothing is known of shows the state of its answer.
pub(in crate::pages) fn path(desk: &Desk<'_, '_>, technology: &Technology) -> Path {
    let answers = &technology.answers;
    let one = |line: &Option<Line>| line.iter().map(|line| desk.line(line)).collect::<Vec<_>>();
    let data = datasets(desk, technology, &[DatasetRole::Operational, DatasetRole::Reference]);
    let inputs = answers.algorithm.inputs.iter().map(|line| desk.line(line)).collect();
    let inputs = if data.is_empty() { inputs } else { data };
    let outputs: Vec<Words> = answers.algorithm.outputs.iter().map(|line| desk.line(line)).collect();
    let plain = |lines: Vec<Words>| -> Vec<PathLine> {
        lines.into_iter().map(|words| PathLine { words, no: None, rate: None }).collect()
    };
    let person = &["oversight.decision_maker", "oversight.human_in_the_loop", "oversight"];
    let mut steps = vec![
        step(desk, technology, "data", plain(inputs), &["data", "algorithm.inputs"]),
        step(desk, technology, "algorithm", plain(outputs), &["algorithm.outputs", "algorithm"]),
        step(desk, technology, "person", people(desk, technology), person),
        step(desk, technology, "action", plain(one(&answers.oversight.action)), &["oversight.action", "oversight"]),
    ];
    let learnt = datasets(desk, technology, &[DatasetRole::Training]);
    steps[0].notes.extend(note(desk, "learnt", learnt));
    let decides = one(&answers.oversight.decision_maker);
    if !steps[2].lines.is_empty() {
        steps[2].notes.extend(note(desk, "decides", decides));
    } else if !decides.is_empty() {
        steps[2].lines = plain(decides);
        steps[2].state = None;
    }
    let role = answers.decision_role.map(|role| desk.said(desk.tag(role).label));
    steps[1].notes.extend(note(desk, "role", role.into_iter().collect()));
    if answers.automated_decision.solely == Some(true) {
        steps[2].notes.extend(note(desk, "solely", vec![desk.said(desk.word("path_solely_words"))]));
    }
    let stop = answers.oversight.stop_mechanism.who.as_ref();
    let mut back: Vec<Note> = Vec::new();
    back.extend(note(desk, "logs", datasets(desk, technology, &[DatasetRole::Logs])));
    back.extend(note(desk, "stop", stop.map(|who| desk.line(who)).into_iter().collect()));
    if answers.how_to_challenge.is_some() {
        let link = Anchor { href: "#how_to_challenge".to_owned(), label: desk.said(desk.word("path_object_words")) };
        back.push(Note {
            code: "object",
            label: desk.word("path_object").to_owned(),
            words: Vec::new(),
            link: Some(link),
        });
    }
    Path { steps, back }
}

/// The names of the datasets in one of these roles.
fn datasets(desk: &Desk<'_, '_>, technology: &Technology, roles: &[DatasetRole]) -> Vec<Words> {
    let data = technology.answers.data.iter().filter(|data| roles.contains(&data.role));
    data.filter_map(|data| desk.dataset(data.dataset.as_str())).map(|link| link.label).collect()
}

/// Those who look at a result, in their order.
fn people(desk: &Desk<'_, '_>, technology: &Technology) -> Vec<PathLine> {
    let may = |may: bool| desk.word(if may { "path_may_say_no" } else { "path_may_not_say_no" }).to_owned();
    let humans = technology.answers.oversight.human_in_the_loop.iter();
    let person = |human: &Human| PathLine {
        words: desk.line(&human.role),
        no: human.can_override.map(may),
        rate: human.override_rate.as_ref().map(|rate| first_part(desk.line(rate))),
    };
    humans.map(person).collect()
}

/// The words up to the first comma, colon or semicolon that does not stand in a number: a picture has no room for the
/// rest, which is in the table.
fn first_part(mut words: Words) -> Words {
    let end = words.text.match_indices([',', ':', ';']).find(|(at, _)| words.text[at + 1..].starts_with(' '));
    let end = end.map(|(at, _)| at);
    end.into_iter().for_each(|end| words.text.truncate(end));
    words
}

fn note(desk: &Desk<'_, '_>, code: &'static str, words: Vec<Words>) -> Option<Note> {
    let label = desk.word(match code {
        "learnt" => "path_learnt",
        "role" => "path_role",
        "decides" => "path_decides",
        "solely" => "path_solely",
        "logs" => "path_logs",
        _ => "path_stop",
    });
    (!words.is_empty()).then(|| Note { code, label: label.to_owned(), words, link: None })
}

fn step(
    desk: &Desk<'_, '_>,
    technology: &Technology,
    kind: &'static str,
    lines: Vec<PathLine>,
    fields: &[&str],
) -> Step {
    let state = lines.is_empty().then(|| {
        let gap = fields.iter().find_map(|field| technology.gap(field));
        desk.tag(gap.map_or(AnswerState::NotPublished, |gap| gap.state))
    });
    let title = desk.word(match kind {
        "data" => "path_data",
        "algorithm" => "path_algorithm",
        "person" => "path_person",
        _ => "path_action",
    });
    Step { kind, title: title.to_owned(), lines, state, notes: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::super::super::desk::Words;
    use super::first_part;

    #[test]
    fn how_often_a_person_says_no_is_cut_to_its_figures() {
        let cases = [
            ("3 of 17 requests refused, September 2025", "3 of 17 requests refused"),
            ("31 of 1,296 alerts in 2025: few", "31 of 1,296 alerts in 2025"),
            ("Not counted", "Not counted"),
        ];
        for (text, part) in cases {
            assert_eq!(first_part(Words { text: text.to_owned(), lang: None }).text, part);
        }
    }
}
