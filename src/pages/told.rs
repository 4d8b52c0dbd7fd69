//! Answers and gaps as plain words, so that two of them can be compared.

use super::answer::list_of;
use super::desk::Desk;
use crate::public::{EntryKind, Gap};
use crate::standard::{Given, Kind, Language, Question, Target, Term};
use crate::text::plain;
use crate::words::number;

/// An answer in words, as a difference is worked out on.
pub(super) enum Told {
    Nothing,
    Words(Bilingual),
    Short(String),
    /// Items in English, and the Welsh of those that have any.
    List(Vec<String>, Vec<String>),
    Gap(String),
}

pub(super) struct Bilingual {
    pub(super) en: String,
    pub(super) cy: Option<String>,
}

impl Told {
    pub(super) fn of(desk: &Desk<'_, '_>, question: Option<&Question>, given: &Given<'_>) -> Self {
        match given {
            Given::Nothing => Self::Nothing,
            Given::Line(line) => Self::Words(Bilingual { en: line.en.clone(), cy: line.cy.clone() }),
            Given::Prose(prose) => Self::Words(Bilingual { en: prose.en.clone(), cy: prose.cy.clone() }),
            Given::Text(text) if question.is_some_and(|question| question.key == "former_ids") => {
                Self::Short((*text).to_owned())
            }
            Given::Text(text) => Self::Short(name(desk, question.map(|question| &question.kind), text)),
            Given::Date(date) => Self::Short(desk.day(*date).words),
            Given::YesNo(yes) => Self::Short(desk.word(if *yes { "yes" } else { "no" }).to_owned()),
            Given::Count(count) => Self::Short(number(*count as f64)),
            Given::Number(value) => Self::Short(number(*value)),
            Given::Term(term) => Self::Short(term_in_words(desk, question, term)),
            Given::List(items) => {
                let english = items.iter().map(|item| Self::of(desk, question, item).text());
                Self::List(english.collect(), items.iter().filter_map(welsh).map(plain).collect())
            }
            Given::Table(answers) => {
                let answers = answers.iter().map(|(question, answer)| Self::of(desk, Some(question), answer).text());
                Self::List(answers.filter(|answer| !answer.is_empty()).collect(), Vec::new())
            }
        }
    }

    /// The words in the page's language; in English where there are no others, which the page then says.
    pub(super) fn said(&self, desk: &Desk<'_, '_>) -> String {
        match (self, desk.maker.language) {
            (Self::Words(Bilingual { cy: Some(welsh), .. }), Language::Cy) => plain(welsh),
            (Self::List(items, welsh), Language::Cy) if items.len() == welsh.len() => welsh.join("; "),
            (Self::Words(_), _) => {
                desk.other(Language::En);
                self.text()
            }
            _ => self.text(),
        }
    }

    /// The words in English.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Words(words) => plain(&words.en),
            Self::Short(text) | Self::Gap(text) => text.clone(),
            Self::List(items, _) => items.join("; "),
        }
    }
}

fn welsh<'a>(given: &Given<'a>) -> Option<&'a str> {
    match given {
        Given::Line(line) => line.cy.as_deref(),
        Given::Prose(prose) => prose.cy.as_deref(),
        _ => None,
    }
}

fn term_in_words(desk: &Desk<'_, '_>, question: Option<&Question>, term: &'static Term) -> String {
    match question.and_then(|question| list_of(&question.kind)) {
        Some(list) => desk.term(list, term).label,
        None => term.label.to_owned(),
    }
}

/// What an id stands for, or the text itself.
fn name(desk: &Desk<'_, '_>, kind: Option<&Kind>, text: &str) -> String {
    let link = match kind {
        Some(Kind::List(inner)) => return name(desk, Some(inner), text),
        Some(Kind::Id(Target::Technology)) => desk.technology(text),
        Some(Kind::Id(Target::Dataset)) => desk.dataset(text),
        Some(Kind::Id(Target::Item)) => return text.replace('-', " "),
        Some(Kind::Id(Target::Owner)) => {
            return desk.owner(text).map_or_else(|| desk.name(EntryKind::Owner, text), |link| link.label.text);
        }
        _ => None,
    };
    link.map_or_else(|| text.to_owned(), |link| link.label.text)
}

/// “Withheld: it would help burglars. Ground: law enforcement. …”
pub(super) fn gap_in_words(desk: &Desk<'_, '_>, gap: &Gap) -> String {
    let mut parts = Vec::new();
    parts.extend(gap.reason.as_ref().map(|reason| desk.plain(reason).text));
    parts.extend(gap.ground.map(|ground| format!("{} {}.", desk.word("on_ground"), desk.tag(ground).label)));
    if let Some(by) = &gap.scrutinised_by {
        let day = gap.scrutinised_on.map(|day| format!(", {}", desk.day(day).words)).unwrap_or_default();
        let outcome = gap.outcome.as_ref().map(|line| format!(": {}", desk.line(line).text)).unwrap_or_default();
        parts.push(format!("{} {}{day}{outcome}.", desk.word("scrutinised_by"), desk.line(by).text));
    }
    for (word, day) in [("review_on", gap.review_on), ("expected_by", gap.expected_on)] {
        parts.extend(day.map(|day| format!("{} {}.", desk.word(word), desk.day(day).words)));
    }
    let state = desk.tag(gap.state).label;
    if parts.is_empty() { state } else { format!("{state}: {}", parts.join(" ")) }
}
