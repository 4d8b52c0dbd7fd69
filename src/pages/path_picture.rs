//! The path from data to algorithm to person to action: the picture at the top of a technology's page.
//!
//! It is a list of four steps that the style sheet draws as a path, so that it reads the same without any style.

use super::frame::{Desk, Tag, Words};
use crate::public::Technology;
use crate::standard::{AnswerState, DatasetRole, Line};
use serde::Serialize;

/// A step of the path.
#[derive(Serialize)]
pub(super) struct Step {
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) lines: Vec<Words>,
    pub(super) state: Option<Tag>,
}

/// The four steps. A step that nothing is known of shows the state of its answer.
pub(super) fn steps(desk: &Desk<'_, '_>, technology: &Technology) -> Vec<Step> {
    let answers = &technology.answers;
    let operational =
        answers.data.iter().filter(|data| matches!(data.role, DatasetRole::Operational | DatasetRole::Reference));
    let data: Vec<Words> =
        operational.filter_map(|data| desk.dataset(data.dataset.as_str())).map(|link| link.label).collect();
    let inputs: Vec<Words> = answers.algorithm.inputs.iter().map(|line| desk.line(line)).collect();
    let outputs: Vec<Words> = answers.algorithm.outputs.iter().map(|line| desk.line(line)).collect();
    let one = |line: &Option<Line>| line.iter().map(|line| desk.line(line)).collect::<Vec<_>>();
    let mut people: Vec<Words> =
        answers.oversight.human_in_the_loop.iter().map(|human| desk.line(&human.role)).collect();
    people.extend(one(&answers.oversight.decision_maker).into_iter().filter(|maker| {
        let bare = |text: &str| text.to_lowercase().trim_start_matches("the ").to_owned();
        !answers.oversight.human_in_the_loop.iter().any(|human| bare(&human.role.en) == bare(&maker.text))
    }));
    let inputs = if data.is_empty() { inputs } else { data };
    vec![
        step(desk, technology, "data", inputs, &["data", "algorithm.inputs"]),
        step(desk, technology, "algorithm", outputs, &["algorithm.outputs", "algorithm"]),
        step(
            desk,
            technology,
            "person",
            people,
            &["oversight.decision_maker", "oversight.human_in_the_loop", "oversight"],
        ),
        step(desk, technology, "action", one(&answers.oversight.action), &["oversight.action", "oversight"]),
    ]
}

fn step(desk: &Desk<'_, '_>, technology: &Technology, kind: &'static str, lines: Vec<Words>, fields: &[&str]) -> Step {
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
    Step { kind, title: title.to_owned(), lines, state }
}
