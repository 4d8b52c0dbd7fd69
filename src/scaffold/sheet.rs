//! Questions of the standard as TOML to fill in: some answered, all others as comments with their help and an example.
//!
//! Everything here comes from the rows of the standard, so it cannot ask what the standard does not. An answer that is
//! not given is a line that begins with `#` and no space: without that `#` it is TOML, with the header above it.

use crate::standard::{Circumstances, Kind, Need, Question, Target};

/// An answer by its path, such as `purpose.why`: as TOML, or the example of its question.
pub type Answered<'a> = (&'a str, Option<String>);

/// The ids that examples name, so that they lead somewhere.
pub(super) const TECHNOLOGY: &str = "example-technology";
pub(super) const DATASET: &str = "example-data";
pub(super) const OWNER: &str = "example-owner";

/// The columns of a comment.
const WIDTH: usize = 100;

/// All questions, each with its help and its answer or an example, in an order in which TOML can hold them: first those
/// with plain answers, then the tables, each with its header. `header` is the path of the table that they stand in.
pub fn sheet(questions: &[Question], header: &str, answers: &[Answered<'_>]) -> String {
    let mut sheet = Sheet { text: String::new(), answers, first: Order::AsAsked, behind: None };
    sheet.table(questions, header, "", Times::Once);
    sheet.text
}

/// The same in the order of a draft: within each table, what is needed in these circumstances stands first. `behind` is a
/// table's path and what stands behind it.
pub(super) fn draft_sheet(
    questions: &[Question],
    answers: &[Answered<'_>],
    needed: Circumstances,
    behind: Option<(&str, &str)>,
) -> String {
    let mut sheet = Sheet { text: String::new(), answers, first: Order::Needed(needed), behind };
    sheet.table(questions, "", "", Times::Once);
    sheet.text
}

struct Sheet<'a> {
    text: String,
    answers: &'a [Answered<'a>],
    first: Order,
    behind: Option<(&'a str, &'a str)>,
}

/// The order of the questions of a table.
#[derive(Clone, Copy)]
enum Order {
    AsAsked,
    /// What is needed in these circumstances, then all else.
    Needed(Circumstances),
}

/// How often a table stands in its file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Times {
    Once,
    Repeated,
}

impl Sheet<'_> {
    fn table(&mut self, questions: &[Question], header: &str, path: &str, times: Times) {
        let (tables, plain): (Vec<&Question>, Vec<&Question>) =
            questions.iter().partition(|question| question.kind.questions().is_some());
        for question in self.in_order(plain, path) {
            self.about(question, times);
            self.answer(question, &below(path, question.key));
        }
        for question in self.in_order(tables, path) {
            let (header, path) = (below(header, question.key), below(path, question.key));
            let mark = if self.is_answered(&path) { "" } else { "#" };
            self.text.push_str(&format!("# ---- {} ----\n", question.label));
            self.about(question, times);
            let inner = if question.kind.is_list() {
                self.comment("Repeat this part for each.");
                self.text.push_str(&format!("{mark}[[{header}]]\n\n"));
                Times::Repeated
            } else {
                self.text.push_str(&format!("{mark}[{header}]\n\n"));
                Times::Once
            };
            self.table(question.kind.questions().unwrap_or_default(), &header, &path, inner);
            if let Some((_, text)) = self.behind.filter(|(place, _)| *place == path) {
                self.text.push_str(text);
            }
        }
    }

    fn in_order<'q>(&self, mut questions: Vec<&'q Question>, path: &str) -> Vec<&'q Question> {
        if let Order::Needed(circumstances) = self.first {
            questions.sort_by_key(|question| {
                let is_answered = self.is_answered(&below(path, question.key));
                !(is_answered || question.need.applies(circumstances))
            });
        }
        questions
    }

    /// The question, what to write, when it is needed, and the words it can be answered with.
    fn about(&mut self, question: &Question, times: Times) {
        self.comment(question.asks);
        self.comment(question.help);
        match (question.need, times) {
            (Need::Asked, _) => {}
            (Need::Always, Times::Repeated) => self.comment("Needed: in every part of this kind."),
            (need, _) => self.comment(&format!("Needed: {}.", need.in_words())),
        }
        if let Some((how_many, codes)) = terms(&question.kind) {
            self.comment(&format!("{how_many} of: {codes}."));
        }
    }

    fn answer(&mut self, question: &Question, path: &str) {
        let given = self.answers.iter().find(|(answered, _)| *answered == path);
        let (mark, answer) = match given {
            Some((_, Some(answer))) => ("", answer.clone()),
            Some((_, None)) => ("", example(question)),
            None => ("#", example(question)),
        };
        for line in format!("{} = {answer}", question.key).lines() {
            self.text.push_str(&format!("{mark}{line}\n"));
        }
        self.text.push('\n');
    }

    /// Whether there is an answer at this path or below it.
    fn is_answered(&self, table: &str) -> bool {
        self.answers
            .iter()
            .any(|(path, _)| path.strip_prefix(table).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
    }

    fn comment(&mut self, sentence: &str) {
        let mut line = String::from("#");
        for word in sentence.split_whitespace() {
            if line.len() > 1 && line.chars().count() + word.chars().count() >= WIDTH {
                self.text.push_str(&line);
                self.text.push('\n');
                line.truncate(1);
            }
            line.push(' ');
            line.push_str(word);
        }
        self.text.push_str(&line);
        self.text.push('\n');
    }
}

pub(super) fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// The question's example; where it names a record, one that is there.
fn example(question: &Question) -> String {
    let (kind, is_list) = match question.kind {
        Kind::List(inner) => (*inner, true),
        kind => (kind, false),
    };
    let id = match kind {
        Kind::Id(Target::Technology) if question.key != "former_ids" => TECHNOLOGY,
        Kind::Id(Target::Dataset) => DATASET,
        Kind::Id(Target::Owner) => OWNER,
        _ => return question.example.to_owned(),
    };
    if is_list { format!("[\"{id}\"]") } else { format!("\"{id}\"") }
}

/// How many words of a closed list make an answer, and which there are.
fn terms(kind: &Kind) -> Option<(&'static str, String)> {
    match kind {
        Kind::Term(list) => Some(("One", list.terms.iter().map(|term| term.code).collect::<Vec<_>>().join(", "))),
        Kind::List(inner) => terms(inner).map(|(_, codes)| ("One or more", codes)),
        _ => None,
    }
}
