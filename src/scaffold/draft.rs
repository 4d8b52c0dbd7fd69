//! A draft of one record: what its kind needs stands open with words to replace, what is merely asked stays as a comment.
//!
//! Which answers are needed follows from the needs of the standard and from what the kind of technology is taken to be:
//! in use, and felt by the public. Nothing here is true; every answer that is a guess says so in its line.

use super::example::{GUESS, TO_FILL_IN};
use super::folder::{HOW_TO_FILL_IN, beside_answers, words};
use super::sheet::{below, draft_sheet};
use crate::standard::{Circumstances, Dataset, Deployment, Kind, Need, Question, Target, Technology, TechnologyKind};
use jiff::{Span, civil::Date};

/// What a draft can name: the ids of the records that the register holds.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The accountable owners.
    pub owners: Vec<String>,
    /// The sets of data.
    pub datasets: Vec<String>,
}

/// The text of a new `technologies/ID.toml`, as a draft.
pub fn technology(id: &str, name: &str, kinds: &[TechnologyKind], known: &Known, today: Date) -> String {
    let biometric = kinds.iter().any(|kind| kind.is_facial_recognition());
    let to = Circumstances { live: true, running: true, affecting: true, biometric, ..Circumstances::default() };
    let draft = Draft { to, known, today, more: deployments(id, kinds) };
    let codes: Vec<&str> = kinds.iter().map(|kind| crate::standard::Listed::code(*kind)).collect();
    let mut answers = draft.answers(Technology::QUESTIONS);
    let kinds = match codes.as_slice() {
        [] => guess("[\"other\"]"),
        codes => format!("[\"{}\"]", codes.join("\", \"")),
    };
    set(&mut answers, "name", words(name));
    set(&mut answers, "kinds", kinds);
    if biometric {
        set(&mut answers, "class", words("biometric"));
        answers.push(("evaluations.metrics.group_by".to_owned(), words("ethnicity")));
        answers.push(("evaluations.metrics.group".to_owned(), words(&format!("{TO_FILL_IN}such as: Black"))));
        answers.push(("evaluations.metrics.numerator".to_owned(), guess("48")));
        answers.push(("evaluations.metrics.denominator".to_owned(), guess("54")));
    } else {
        set(&mut answers, "class", guess("\"other\""));
        set(&mut answers, "impact", guess("\"moderate\""));
    }
    let behind = biometric.then_some(("evaluations.metrics", MORE_FIGURES));
    draft.text(name, Technology::QUESTIONS, &answers, behind)
}

/// The text of a new `datasets/ID.toml`, as a draft.
pub fn dataset(name: &str, known: &Known, today: Date) -> String {
    let to = Circumstances { running: true, ..Circumstances::default() };
    let draft = Draft { to, known, today, more: String::new() };
    let mut answers = draft.answers(Dataset::QUESTIONS);
    set(&mut answers, "name", words(name));
    draft.text(name, Dataset::QUESTIONS, &answers, None)
}

/// An answer by its path, as TOML.
type Answers = Vec<(String, String)>;

struct Draft<'a> {
    to: Circumstances,
    known: &'a Known,
    today: Date,
    /// What is to be said at the top of a draft of this kind.
    more: String,
}

impl Draft<'_> {
    fn answers(&self, questions: &[Question]) -> Answers {
        let mut answers = Vec::new();
        self.collect(questions, "", &mut answers);
        answers
    }

    fn collect(&self, questions: &[Question], path: &str, into: &mut Answers) {
        for question in questions {
            let path = below(path, question.key);
            let needed = question.need.applies(self.to);
            let Some(inner) = question.kind.questions() else {
                if needed {
                    into.extend(self.placeholder(question).map(|answer| (path, answer)));
                }
                continue;
            };
            let opened = needed || !question.kind.is_list() || self.to.biometric && asks_of_biometrics(inner);
            // A part that names a record of the register cannot be begun while there is none.
            if !opened || question.kind.is_list() && inner.iter().any(|question| self.names_nothing(question)) {
                continue;
            }
            let before = into.len();
            self.collect(inner, &path, into);
            if needed && into.len() == before {
                let spoken = inner.iter().filter(|question| question.kind.is_words());
                let all = spoken.filter_map(|inner| Some((below(&path, inner.key), self.placeholder(inner)?)));
                into.extend(all.collect::<Answers>());
            }
        }
    }

    fn names_nothing(&self, question: &Question) -> bool {
        matches!(question.kind, Kind::Id(Target::Dataset | Target::Owner | Target::Technology))
            && question.need == Need::Always
            && self.placeholder(question).is_none()
    }

    /// What stands for an answer until somebody writes it; none where only an id of the register would do.
    fn placeholder(&self, question: &Question) -> Option<String> {
        let example = question.example;
        Some(match question.kind {
            Kind::Line | Kind::Prose | Kind::Name => words(&to_fill_in(example)),
            Kind::List(Kind::Line | Kind::Prose | Kind::Name) => format!("[{}]", words(&to_fill_in(example))),
            Kind::Date if question.key == "next_review" => {
                guess(&self.today.checked_add(Span::new().months(6)).unwrap_or(self.today).to_string())
            }
            Kind::Date => guess(&self.today.to_string()),
            Kind::Id(Target::Owner) => guess(&words(self.known.owners.first()?)),
            Kind::Id(Target::Dataset) => guess(&words(self.known.datasets.first()?)),
            Kind::Id(Target::Technology) => return None,
            _ => guess(example),
        })
    }

    fn text(&self, name: &str, questions: &[Question], answers: &Answers, behind: Option<(&str, &str)>) -> String {
        let answers: Vec<_> = answers.iter().map(|(path, answer)| (path.as_str(), Some(answer.clone()))).collect();
        let sheet = draft_sheet(questions, &answers, self.to, behind);
        let draft = beside_answers(&[("publication.state", Some(words("draft")))]);
        let (known, more) = (self.ids(), &self.more);
        format!("# {name}: a draft.\n#\n{HOW_TO_GO_ON}{more}{known}#\n{HOW_TO_FILL_IN}\n{sheet}{draft}")
    }

    /// The ids that the register holds, for the author to choose from.
    fn ids(&self) -> String {
        let line = |what: &str, ids: &[String]| {
            if ids.is_empty() { String::new() } else { format!("# {what} of this register: {}.\n", ids.join(", ")) }
        };
        let lines = line("Owners", &self.known.owners) + &line("Sets of data", &self.known.datasets);
        if lines.is_empty() { lines } else { format!("#\n{lines}") }
    }
}

/// Where the deployments of live facial recognition go, and what is asked of each.
fn deployments(id: &str, kinds: &[TechnologyKind]) -> String {
    if !kinds.contains(&TechnologyKind::LiveFacialRecognition) {
        return String::new();
    }
    let columns: Vec<&str> = Deployment::QUESTIONS.iter().map(|question| question.key).collect();
    let columns = columns.join(",");
    format!("#\n# Its deployments go into content/deployments/{id}.csv, one a row, below this line:\n# {columns}\n")
}

/// Whether these questions, or those within them, ask something of biometric technologies only.
fn asks_of_biometrics(questions: &[Question]) -> bool {
    let within = |question: &Question| question.kind.questions().is_some_and(asks_of_biometrics);
    questions.iter().any(|question| question.need == Need::Biometric || within(question))
}

/// The example's words behind the mark, on one line.
fn to_fill_in(example: &str) -> String {
    let example =
        format!("example = {example}").parse::<toml::Table>().ok().and_then(|mut table| table.remove("example"));
    let text = match example {
        Some(toml::Value::Array(items)) => items.first().and_then(toml::Value::as_str).unwrap_or_default().to_owned(),
        Some(toml::Value::String(text)) => text,
        _ => String::new(),
    };
    format!("{TO_FILL_IN}such as: {}", text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn guess(answer: &str) -> String {
    format!("{answer} {GUESS}")
}

fn set(answers: &mut Answers, path: &str, answer: String) {
    match answers.iter_mut().find(|(other, _)| other == path) {
        Some((_, old)) => *old = answer,
        None => answers.push((path.to_owned(), answer)),
    }
}

const HOW_TO_GO_ON: &str = "\
# While it says state = \"draft\", near the end, nobody outside the force sees it. What a technology of
# this kind needs is open: replace every answer that begins with “TO FILL IN”. A line that ends with
# “# TO FILL IN” holds a guess: correct it, and take that note away. Then remove state = \"draft\", and
# “candour check” says what is left.
";

/// A biometric technology needs figures by sex as well, and in both directions of error.
const MORE_FIGURES: &str = "\
# The same by sex. Add one such part for each group.
[[evaluations.metrics]]
name = \"false-positive-rate\"
group_by = \"sex\"
group = \"TO FILL IN: such as: Women\"
unit = \"percent\"
numerator = 1 # TO FILL IN
denominator = 412 # TO FILL IN

# The other direction of error: how many of those it should find it finds.
[[evaluations.metrics]]
name = \"true-positive-rate\"
unit = \"percent\"
numerator = 48 # TO FILL IN
denominator = 54 # TO FILL IN

";
