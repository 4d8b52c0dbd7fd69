//! A record that nobody has vouched for yet, and its file: the answers that were found, the questions that still need one, and
//! whatever found no place, word for word in `[internal]`.

use super::names::plain;
use super::toml_text::{below, commented, is_plain, key, line};
use crate::public::RecordKind;
use crate::standard::{Circumstances, Dataset, Kind, Need, Question, Technology};
use toml::{Table, Value};

/// The fewest characters that the check takes for a repetition of an internal text.
const FEWEST: usize = 12;

/// What has been found out about one record.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Of which kind it is.
    pub kind: RecordKind,
    /// Its id.
    pub id: String,
    /// The answers, in the shape of the TOML of the register.
    pub answers: Table,
    /// The Welsh words, in the shape of the Welsh file.
    pub welsh: Table,
    /// The stated reasons for having no answer: `withheld`, `not_applicable`, `not_known`.
    pub reasons: Table,
    /// Answers that lead nowhere yet, such as a post that is not in owners.toml: they are written as comments.
    pub proposals: Vec<(String, Value)>,
    /// What found no place, by the name of its column.
    pub internal: Vec<(String, String)>,
    /// What found no place and is no secret, since it stands in the register already: kept as comments. In `[internal]` it would
    /// be taken for a leak.
    pub remarks: Vec<(String, String)>,
    /// Where it stood in the file, in words: `sheet “Tools”, row 5`.
    pub place: String,
    /// Its deployments as CSV, if the file gave any.
    pub deployments: Option<String>,
}

/// The help for a question without an answer, as commented TOML: the question, and the path of the table that it stands in.
pub type Help<'a> = dyn Fn(&Question, &str) -> String + 'a;

impl RecordKind {
    /// The questions that are asked of such a record.
    pub(super) fn questions(self) -> &'static [Question] {
        match self {
            Self::Technology => Technology::QUESTIONS,
            Self::Dataset => Dataset::QUESTIONS,
        }
    }

    /// The folder of its file.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Technology => "content/technologies",
            Self::Dataset => "content/datasets",
        }
    }
}

impl Draft {
    /// An empty draft.
    pub(super) fn new(kind: RecordKind, id: String, place: String) -> Self {
        Self {
            kind,
            id,
            answers: Table::new(),
            welsh: Table::new(),
            reasons: Table::new(),
            proposals: Vec::new(),
            internal: Vec::new(),
            remarks: Vec::new(),
            place,
            deployments: None,
        }
    }

    /// The path of its file below the root.
    pub(super) fn path(&self) -> String {
        format!("{}/{}.toml", self.kind.folder(), self.id)
    }

    /// What the record is called, if that was found.
    pub(super) fn name(&self) -> Option<&str> {
        self.answers.get("name")?.as_str()
    }

    /// The text of its file. `origin` says from which file, where in it, and on which day.
    pub(super) fn text(&self, origin: &str, help: &Help<'_>) -> String {
        let mut out = format!(
            "# Imported from {origin}.\n\
             # Nobody has vouched for it yet. It is a draft and is not published. Check every answer against what is true,\n\
             # answer what is still asked, and take away [publication] at the end when it may be published.\n#\n\
             # A line that begins with “#” and a space is help. A line that begins with “#” and no space is an answer that\n\
             # nobody has given yet: take the “#” away and change it. Where such a line stands below a [header], take away\n\
             # the “#” of the header as well.\n\n"
        );
        let writer = Writer { draft: self, to: self.circumstances(), help };
        writer.questions(self.kind.questions(), "", Some(&self.answers), &mut out);
        for (name, list) in &self.reasons {
            below(name, list, &mut out);
        }
        out.push_str("\n[publication]\nstate = \"draft\"\n");
        if !self.remarks.is_empty() {
            let why = "# What found no place and stands elsewhere in the register too. Comments are never published.";
            out.push_str(&format!("\n{why}\n{}", self.remark_lines().concat()));
        }
        if !self.internal.is_empty() {
            out.push_str("\n# What found no place, word for word. It is never published.\n[internal]\n");
            for (name, text) in self.internal_lines() {
                out.push_str(&line(&name, &Value::String(text)));
            }
        }
        out
    }

    /// The same draft, with what stands in `public` already as remarks and not as internal.
    pub(super) fn apart(&self, public: &str) -> Self {
        let is_public = |(_, text): &(String, String)| {
            let text = plain(text);
            text.chars().count() >= FEWEST && public.contains(&text)
        };
        let (remarks, internal) = self.internal.iter().cloned().partition(is_public);
        Self { remarks, internal, ..self.clone() }
    }

    /// The remarks as comments.
    pub(super) fn remark_lines(&self) -> Vec<String> {
        let line =
            |(name, text): &(String, String)| format!("# {}\n", format!("{name}: {text}").replace('\n', "\n#   "));
        self.remarks.iter().map(line).collect()
    }

    /// What is kept under `[internal]`, each under a name of its own that is no question's.
    pub(super) fn internal_lines(&self) -> Vec<(String, String)> {
        let mut lines: Vec<(String, String)> = Vec::new();
        for (column, text) in &self.internal {
            let is_question = self.kind.questions().iter().any(|question| question.key == column);
            let base = if is_question || column.is_empty() {
                format!("imported {column}").trim().to_owned()
            } else {
                column.clone()
            };
            let mut name = base.clone();
            let mut number = 2;
            while lines.iter().any(|(other, _)| *other == name) {
                name = format!("{base} {number}");
                number += 1;
            }
            lines.push((name, text.clone()));
        }
        lines
    }

    /// What decides which questions must be answered; where it is not known, the more is asked.
    fn circumstances(&self) -> Circumstances {
        let said = |key: &str| self.answers.get(key).and_then(Value::as_str);
        let status = said("status");
        let running =
            self.kind == RecordKind::Dataset || status.is_none_or(|it| matches!(it, "live" | "trial" | "suspended"));
        let harmless = said("impact").is_some_and(|it| it != "high")
            && self.answers.get("public_effect").and_then(Value::as_bool) == Some(false);
        let kinds = self.answers.get("kinds").and_then(Value::as_array);
        let is_facial = kinds.is_some_and(|kinds| {
            kinds.iter().filter_map(Value::as_str).any(|kind| kind.ends_with("facial-recognition"))
        });
        Circumstances {
            live: status == Some("live"),
            running,
            affecting: running && !harmless,
            biometric: running && (is_facial || said("class") == Some("biometric")),
            ..Circumstances::default()
        }
    }
}

struct Writer<'a> {
    draft: &'a Draft,
    to: Circumstances,
    help: &'a Help<'a>,
}

impl Writer<'_> {
    fn questions(&self, questions: &[Question], above: &str, answers: Option<&Table>, out: &mut String) {
        let is_table = |question: &&Question| question.kind.questions().is_some();
        for question in questions.iter().filter(|question| !is_table(question)) {
            match answers.and_then(|answers| answers.get(question.key)) {
                Some(answer) => out.push_str(&format!("{}\n", line(question.key, answer))),
                None => self.unanswered(question, above, out),
            }
        }
        for question in questions.iter().filter(is_table) {
            let path = below_path(above, question.key);
            let answer = answers.and_then(|answers| answers.get(question.key));
            match (question.kind, answer) {
                (Kind::Table(inner), _) => self.table(inner, &path, answer.and_then(Value::as_table), out),
                (_, Some(list)) => {
                    let mut text = String::new();
                    below(&path, list, &mut text);
                    out.push_str(&format!("{}\n", text.trim_start()));
                }
                (_, None) => self.unanswered(question, above, out),
            }
        }
    }

    fn table(&self, questions: &[Question], path: &str, answers: Option<&Table>, out: &mut String) {
        let mut inner = String::new();
        self.questions(questions, path, answers, &mut inner);
        if inner.is_empty() {
            return;
        }
        // Tables within a table bring headers of their own.
        let own = answers.is_some_and(|answers| answers.values().any(is_plain));
        let mark = if own { "" } else { "#" };
        out.push_str(&format!("{mark}[{path}]\n\n{inner}"));
    }

    fn unanswered(&self, question: &Question, above: &str, out: &mut String) {
        let path = below_path(above, question.key);
        if let Some((_, value)) = self.draft.proposals.iter().find(|(proposed, _)| *proposed == path) {
            out.push_str("# Imported; it leads nowhere yet. Write what it names, then take the “#” away.\n");
            let text = if is_plain(value) {
                line(question.key, value)
            } else {
                let mut text = String::new();
                below(&path, value, &mut text);
                text.trim_start().to_owned()
            };
            out.push_str(&format!("{}\n", commented(&text)));
        } else if question.need.applies(self.to) && question.need != Need::Asked && !self.is_stated(&path) {
            out.push_str(&(self.help)(question, above));
        }
    }

    /// Whether a reason is given for having no answer.
    fn is_stated(&self, path: &str) -> bool {
        let items = self.draft.reasons.values().filter_map(Value::as_array).flatten();
        items.filter_map(|item| item.get("field")?.as_str()).any(|field| field == path)
    }
}

/// The path of a question in a table.
pub(super) fn below_path(above: &str, name: &str) -> String {
    if above.is_empty() { key(name) } else { format!("{above}.{}", key(name)) }
}
