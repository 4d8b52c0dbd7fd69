//! What a question of the standard is: its words, the kind of answer it takes and when it must be answered.
//!
//! A question stands in one place only, as a row that is at the same time a field of a Rust type (see `questions!`).
//! This file does not read, check or show anything: it says what there is to read, check and show.

use super::answers::{Line, Prose};
use super::covenant::Clause;
use super::lists::{ClosedList, Term};
use jiff::civil::Date;

/// One question of the standard. Its rustdoc is the question in plain words.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// The table of questions it stands in, as its Rust type is called.
    pub table: &'static str,
    /// The TOML key and the JSON member, such as `status_since`.
    pub key: &'static str,
    /// What a page prints before the answer.
    pub label: &'static str,
    /// The question in plain words, as a member of the public would ask it.
    pub asks: &'static str,
    /// What the author should write.
    pub help: &'static str,
    /// A good answer, as TOML that could stand after the `=`; empty for questions that are tables of their own.
    pub example: &'static str,
    /// When it must be answered.
    pub need: Need,
    /// The clauses of the Covenant that ask for it.
    pub covenant: &'static [Clause],
    /// The attributes of the Algorithmic Transparency Recording Standard, version 4, that it answers.
    pub atrs: &'static [&'static str],
    /// The kind of answer it takes.
    pub kind: Kind,
}

impl Question {
    /// What an author could write after the key: the codes of a closed list, else an example. `None` where the question is a
    /// table of its own.
    pub fn shown(&self) -> Option<String> {
        let (kind, brackets) = match self.kind {
            Kind::List(kind) => (kind, ["[", "]"]),
            ref kind => (kind, ["", ""]),
        };
        if let Kind::Term(list) = kind {
            let codes: Vec<&str> = list.terms.iter().map(|term| term.code).collect();
            let [open, close] = brackets;
            return Some(format!("{} = {open}\"…\"{close} with one of: {}", self.key, codes.join(", ")));
        }
        let is_line = !self.example.is_empty() && !self.example.contains('\n');
        is_line.then(|| format!("{} = {}", self.key, self.example))
    }
}

/// The kind of answer that a question takes.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// One line of words, which has a Welsh form.
    Line,
    /// Paragraphs in Markdown, which have a Welsh form.
    Prose,
    /// A name or a reference that is the same in every language.
    Name,
    /// A short permanent name of lower-case letters, digits and hyphens, and what it points at.
    Id(Target),
    /// A team's mailbox.
    Email,
    /// A public address that starts with `https://`.
    Link,
    /// A calendar day, written `2026-11-21`.
    Date,
    /// `true` or `false`.
    YesNo,
    /// A whole number of things.
    Count,
    /// A measured number.
    Number,
    /// One word of a closed list.
    Term(&'static ClosedList),
    /// A table with questions of its own.
    Table(&'static [Question]),
    /// Several answers of one kind.
    List(&'static Kind),
}

/// What an [`Kind::Id`] points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Itself: the name of an item within its record.
    Item,
    /// A record in `technologies/`.
    Technology,
    /// A record in `datasets/`.
    Dataset,
    /// An entry of `owners.toml`.
    Owner,
    /// Something that several forces share under one name, such as a national system.
    Product,
}

/// When a question must be answered. An answer, or one of the stated reasons for having none, will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Always, and it cannot be withheld or unknown: without it there is no record.
    Core,
    /// Always.
    Always,
    /// Whenever the technology is not simply live.
    UnlessLive,
    /// While it is live, in trial or suspended.
    Running,
    /// While it is running, if its impact is high or it affects the public.
    Affecting,
    /// While it is running, if it works on faces, voices or other features of a body.
    Biometric,
    /// Never demanded, always asked.
    Asked,
    /// Never demanded, and asked only of what is over: retired, or never deployed.
    Over,
    /// Never demanded, and asked only of a trial.
    Trial,
}

/// What decides which needs apply to a record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// It is live and nothing else.
    pub live: bool,
    /// It is live, in trial or suspended.
    pub running: bool,
    /// Its impact is high or it affects the public.
    pub affecting: bool,
    /// It works on features of a body.
    pub biometric: bool,
    /// It is in trial.
    pub trial: bool,
    /// It is retired, or was never deployed.
    pub over: bool,
}

impl Need {
    /// Whether a record in these circumstances must answer.
    pub fn applies(self, to: Circumstances) -> bool {
        match self {
            Self::Core | Self::Always => true,
            Self::UnlessLive => !to.live,
            Self::Running => to.running,
            Self::Affecting => to.running && to.affecting,
            Self::Biometric => to.running && to.biometric,
            Self::Asked | Self::Over | Self::Trial => false,
        }
    }

    /// Whether the question arises at all for a record in these circumstances.
    pub fn arises(self, to: Circumstances) -> bool {
        match self {
            Self::Over => to.over,
            Self::Trial => to.trial,
            Self::UnlessLive => !to.live,
            _ => true,
        }
    }

    /// The need in words, to stand after "Needed".
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Core => "always; it cannot be withheld or unknown",
            Self::Always => "always",
            Self::UnlessLive => "unless the technology is live",
            Self::Running => "while it is live, in trial or suspended",
            Self::Affecting => "while it is running, if its impact is high or it affects the public",
            Self::Biometric => "while it is running, if it is biometric",
            Self::Asked => "never, but it is asked and shows as “Not published”",
            Self::Over => "never; it is asked once the technology is retired or was never deployed",
            Self::Trial => "never; it is asked of a trial",
        }
    }
}

/// A Rust type that can stand as the answer to a question.
pub trait Answer {
    /// The kind of answer it is.
    const KIND: Kind;

    /// The answer, in a form that needs no knowledge of its type.
    fn given(&self) -> Given<'_>;

    /// Whether there is an answer at all.
    fn is_answered(&self) -> bool {
        self.given().is_something()
    }
}

/// An answer as it was given, borrowed from its record: what pages, tables and checks walk over.
#[derive(Debug, Clone)]
pub enum Given<'a> {
    /// No answer.
    Nothing,
    /// One line of words.
    Line(&'a Line),
    /// Paragraphs in Markdown.
    Prose(&'a Prose),
    /// A name, an id, an address: a text that is the same in every language.
    Text(&'a str),
    /// A calendar day.
    Date(Date),
    /// Yes or no.
    YesNo(bool),
    /// A whole number of things.
    Count(u64),
    /// A measured number.
    Number(f64),
    /// A term of a closed list.
    Term(&'static Term),
    /// The answers of a table, each with its question, in the order of its questions.
    Table(Vec<(&'static Question, Given<'a>)>),
    /// Several answers.
    List(Vec<Given<'a>>),
}

impl Given<'_> {
    /// Whether it is an answer.
    pub fn is_something(&self) -> bool {
        match self {
            Self::Nothing => false,
            Self::Line(line) => !line.en.is_empty(),
            Self::Prose(prose) => !prose.en.is_empty(),
            Self::Text(text) => !text.is_empty(),
            Self::Table(answers) => answers.iter().any(|(_, answer)| answer.is_something()),
            Self::List(answers) => !answers.is_empty(),
            _ => true,
        }
    }

    /// What an item of a list is called in a path: its own id, or the id of the dataset it speaks of.
    pub fn item_id(&self) -> Option<&str> {
        let Self::Table(answers) = self else { return None };
        answers.iter().find_map(|(question, answer)| match (question.kind, answer) {
            (Kind::Id(Target::Item | Target::Dataset), Given::Text(id)) if matches!(question.key, "id" | "dataset") => {
                Some(*id)
            }
            _ => None,
        })
    }
}

impl<T: Answer> Answer for Option<T> {
    const KIND: Kind = T::KIND;

    fn given(&self) -> Given<'_> {
        self.as_ref().map_or(Given::Nothing, Answer::given)
    }
}

impl<T: Answer> Answer for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);

    fn given(&self) -> Given<'_> {
        Given::List(self.iter().map(Answer::given).collect())
    }

    fn is_answered(&self) -> bool {
        !self.is_empty()
    }
}

/// The labels along the path of an answer, such as `Algorithm: Models: face-matcher: Thresholds`. What is not a question,
/// such as the id of an item, stands as it is.
pub fn label_of(questions: &[Question], path: &str) -> String {
    let mut questions = Some(questions);
    let labels = path.split('.').map(|key| {
        match questions.and_then(|questions| questions.iter().find(|question| question.key == key)) {
            Some(question) => {
                questions = question.kind.questions();
                question.label
            }
            None => key,
        }
    });
    labels.collect::<Vec<_>>().join(": ")
}

/// A field's name as it stands in TOML and JSON: without the `r#` that Rust wants before its own words.
pub(crate) const fn bare(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// For serde: leaves an unanswered question out of the JSON, since its gap is listed instead.
pub(crate) fn unanswered<T: Answer>(answer: &T) -> bool {
    !answer.is_answered()
}

impl Kind {
    /// The questions of a table, or of each item of a list of tables.
    pub fn questions(&self) -> Option<&'static [Question]> {
        match self {
            Self::Table(questions) => Some(questions),
            Self::List(kind) => kind.questions(),
            _ => None,
        }
    }

    /// Whether several answers may be given.
    pub fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    /// Whether the answer is words, which a bilingual force writes in both languages.
    pub fn is_words(&self) -> bool {
        match self {
            Self::Line | Self::Prose => true,
            Self::List(kind) => kind.is_words(),
            _ => false,
        }
    }
}
