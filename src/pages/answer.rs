//! Answers as a template sees them: every question answered, or in exactly one of the four states.
//!
//! It knows kinds of answer, not single questions; the few lists that read better in a form of their own are named in
//! [`Layout`].

use super::desk::{Anchor, Day, Desk, Paragraphs, Tag, Words};
use super::gap::GapShown;
use super::pictures::Thresholds;
use crate::public::{EntryKind, Gap, RecordKind};
use crate::standard::{AnswerState, Given, Kind, Model, Question, Target};
use crate::words::{Phrase, number};
use serde::Serialize;

/// A question with its answer, or with the state of having none.
#[derive(Serialize)]
pub(super) struct Row {
    /// Its path, as an anchor.
    pub(super) id: String,
    pub(super) label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) answer: Option<Shown>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) gap: Option<GapShown>,
}

/// An answer, by the form it is shown in.
#[derive(Serialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub(super) enum Shown {
    /// Words on a line.
    Words { words: Words },
    /// Paragraphs.
    Prose { prose: Paragraphs },
    /// A day.
    Day { day: Day },
    /// A term of a closed list.
    Tag { tag: Tag },
    /// A link to another page of the site.
    Link { link: Anchor },
    /// A public address elsewhere.
    Address { url: String },
    /// A mailbox.
    Email { email: String },
    /// Several short answers.
    List { items: Vec<Shown> },
    /// Items that are best compared, column by column.
    Table { label: String, columns: Vec<String>, rows: Vec<Vec<Option<Shown>>>, pictures: Vec<Thresholds> },
    /// Items that are best read one after the other.
    Cards { items: Vec<Card> },
    /// Answers that belong together.
    Facts { rows: Vec<Row> },
    /// A cell of a table whose answer has a stated reason for not being there.
    Gap { gap: Box<GapShown> },
    /// The figures of an evaluation.
    Metrics { metrics: super::figures::Metrics },
}

/// An item of a list: its heading, its answers, and the questions that it leaves open.
#[derive(Serialize)]
pub(super) struct Card {
    pub(super) id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) heading: Option<Words>,
    pub(super) rows: Vec<Row>,
    pub(super) open: Vec<String>,
}

/// What the answers of a record are shown with.
pub(super) struct Shower<'d, 'm, 'a> {
    pub(super) desk: &'d Desk<'m, 'a>,
    pub(super) record: RecordKind,
    pub(super) gaps: &'a [Gap],
    /// The models of the technology, to call them by their names.
    pub(super) models: &'a [Model],
}

/// How the items of a list of tables are shown.
enum Layout {
    Table,
    Cards,
}

fn layout(question: &Question) -> Layout {
    const CARDS: &[&str] = &["models", "evaluations", "risks", "scrutiny", "incidents", "known_limitations", "data"];
    if CARDS.contains(&question.key) { Layout::Cards } else { Layout::Table }
}

impl<'a> Shower<'_, '_, 'a> {
    /// The rows of a table of answers, and the gaps that need no row of their own: what is asked but not demanded, and
    /// was not written.
    pub(super) fn rows(&self, given: &Given<'a>, path: &str) -> (Vec<Row>, Vec<GapShown>) {
        let Given::Table(answers) = given else { return Default::default() };
        let (mut rows, mut open) = (Vec::new(), Vec::new());
        for (question, answer) in answers {
            self.row(question, answer, path, &mut rows, &mut open);
        }
        (rows, open)
    }

    /// One question, added to the rows or to what is left open. Tables of a record give their own rows in place.
    pub(super) fn row(
        &self,
        question: &'static Question,
        answer: &Given<'a>,
        path: &str,
        rows: &mut Vec<Row>,
        open: &mut Vec<GapShown>,
    ) {
        let field = join(path, question.key);
        let gap = self.gaps.iter().find(|gap| gap.field == field);
        if let Some(gap) = gap {
            let shown = self.gap(gap);
            if gap.state == AnswerState::NotPublished && !gap.needed {
                open.push(shown);
            } else {
                rows.push(Row { id: field, label: self.label(question), answer: None, gap: Some(shown) });
            }
            return;
        }
        if matches!(answer, Given::Table(_)) {
            let (mut inner, left) = self.rows(answer, &field);
            // The table's own label says what its short labels are about; a drawer of the record says nothing.
            if !is_drawer(question.key) {
                let parent = self.label(question);
                inner.iter_mut().for_each(|row| row.label = format!("{parent}: {}", row.label));
            }
            rows.extend(inner);
            open.extend(left);
            return;
        }
        if let Some(shown) = self.shown(question, answer, &field) {
            rows.push(Row { id: field.clone(), label: self.label(question), answer: Some(shown), gap: None });
        }
        self.gaps_behind(&field, answer, rows);
    }

    /// The answer in the form it is shown in; `None` if there is nothing to show.
    pub(super) fn shown(&self, question: &'static Question, answer: &Given<'a>, path: &str) -> Option<Shown> {
        Some(match answer {
            Given::Nothing => return None,
            Given::Line(line) => Shown::Words { words: self.desk.line(line) },
            Given::Prose(prose) => {
                let prefix = format!("{}-", path.replace('.', "-"));
                // Below a section's heading, or below that of a card in it.
                let top = if path.split('.').count() > 2 { 4 } else { 3 };
                Shown::Prose { prose: self.desk.prose(prose, top, &prefix) }
            }
            // A former id would lead back to this page.
            Given::Text(text) if question.key == "former_ids" => self.plain(text),
            Given::Text(text) => self.text(&question.kind, text),
            Given::Date(date) => Shown::Day { day: self.desk.day(*date) },
            Given::YesNo(yes) => self.plain(self.desk.word(if *yes { "yes" } else { "no" })),
            Given::Count(count) => self.plain(&number(*count as f64)),
            Given::Number(value) => self.plain(&number(*value)),
            Given::Term(term) => match list_of(&question.kind) {
                Some(list) => Shown::Tag { tag: self.desk.term(list, term) },
                None => self.plain(term.label),
            },
            Given::Table(_) => {
                let (rows, _) = self.rows(answer, path);
                Shown::Facts { rows }
            }
            Given::List(items) => self.list(question, items, path)?,
        })
    }

    fn text(&self, kind: &Kind, text: &str) -> Shown {
        let link = match kind {
            Kind::List(inner) => return self.text(inner, text),
            // The reader lets no other address through; another force's feed might.
            Kind::Link if text.starts_with("https://") => return Shown::Address { url: text.to_owned() },
            Kind::Email => return Shown::Email { email: text.to_owned() },
            Kind::Id(Target::Technology) => self.desk.technology(text),
            Kind::Id(Target::Dataset) => self.desk.dataset(text),
            Kind::Id(Target::Owner) => match self.desk.owner(text) {
                Some(link) => Some(link),
                None => return self.plain(&self.desk.name(EntryKind::Owner, text)),
            },
            Kind::Id(Target::Item) => return self.plain(self.name_of(text)),
            _ => None,
        };
        link.map_or_else(|| self.plain(text), |link| Shown::Link { link })
    }

    fn plain(&self, text: &str) -> Shown {
        Shown::Words { words: Words { text: text.to_owned(), lang: None } }
    }

    fn list(&self, question: &'static Question, items: &[Given<'a>], path: &str) -> Option<Shown> {
        if items.is_empty() {
            return None;
        }
        if question.key == "metrics" {
            let evaluation = path.rsplit('.').nth(1).unwrap_or_default();
            return Some(Shown::Metrics { metrics: super::figures::Metrics::new(self.desk, items, evaluation) });
        }
        let Some(questions) = question.kind.questions() else {
            return Some(Shown::List {
                items: items.iter().filter_map(|item| self.shown(question, item, path)).collect(),
            });
        };
        Some(match layout(question) {
            Layout::Table => self.table(question, questions, items, path),
            Layout::Cards => Shown::Cards { items: self.cards(items, path) },
        })
    }

    /// Items side by side; a column that no item answers is left out.
    fn table(&self, question: &Question, questions: &'static [Question], items: &[Given<'a>], path: &str) -> Shown {
        let cell = |item: &Given<'a>, column: usize| -> Option<Given<'a>> {
            let Given::Table(answers) = item else { return None };
            answers.get(column).map(|(_, answer)| answer.clone()).filter(Given::is_something)
        };
        let used: Vec<usize> = (0..questions.len())
            .filter(|column| questions[*column].key != "id" && items.iter().any(|item| cell(item, *column).is_some()))
            .collect();
        let rows = items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let name = item.item_id().map_or_else(|| (index + 1).to_string(), str::to_owned);
                used.iter()
                    .map(|column| {
                        let question = &questions[*column];
                        let field = join(&join(path, &name), question.key);
                        match cell(item, *column) {
                            Some(answer) => self.shown(question, &answer, &field).map(without_meaning),
                            None => self.cell_without_answer(question, &field),
                        }
                    })
                    .collect()
            })
            .collect();
        let columns = used.iter().map(|column| self.label(&questions[*column])).collect();
        let model = self.models.iter().find(|model| path == format!("algorithm.models.{}.thresholds", model.id));
        let pictures = model.map(|model| Thresholds::of(self.desk, &model.thresholds, &format!("pic-{}-", model.id)));
        Shown::Table { label: self.label(question), columns, rows, pictures: pictures.unwrap_or_default() }
    }

    fn cards(&self, items: &[Given<'a>], path: &str) -> Vec<Card> {
        items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let name = item.item_id().map_or_else(|| (index + 1).to_string(), str::to_owned);
                let field = join(path, &name);
                // Two items may be of the same thing, such as one dataset in two roles.
                let before = items.iter().take(index).filter(|other| other.item_id() == item.item_id()).count();
                let id = if before == 0 || item.item_id().is_none() {
                    field.clone()
                } else {
                    format!("{field}-{}", before + 1)
                };
                let mut card = Card { id, heading: None, rows: Vec::new(), open: Vec::new() };
                let Given::Table(answers) = item else { return card };
                let heading = heading_of(answers);
                for (question, answer) in answers.iter().filter(|(question, _)| question.key != "id") {
                    self.card_row(question, answer, &field, heading, &mut card);
                }
                card
            })
            .collect()
    }

    /// One question of an item; the one that names it becomes the heading.
    fn card_row(
        &self,
        question: &'static Question,
        answer: &Given<'a>,
        field: &str,
        heading: Option<&str>,
        card: &mut Card,
    ) {
        let inner = join(field, question.key);
        let id = join(&card.id, question.key);
        let label = self.label(question);
        if let Some(gap) = self.gaps.iter().find(|gap| gap.field == inner) {
            let row = Row { id, label, answer: None, gap: Some(self.gap(gap)) };
            card.rows.push(row);
            return;
        }
        match self.shown(question, answer, &inner) {
            // The name leads to the page of what is named, and a heading is no place for a link.
            Some(Shown::Link { link }) if heading == Some(question.key) => {
                card.heading = Some(link.label.clone());
                let answer = Some(Shown::Link { link });
                card.rows.push(Row { id, label, answer, gap: None });
            }
            Some(shown) if heading == Some(question.key) => {
                card.heading = Some(match shown {
                    Shown::Words { words } => words,
                    Shown::Day { day } => Words { text: day.words, lang: None },
                    Shown::Tag { tag } => Words { text: tag.label, lang: None },
                    _ => Words { text: label, lang: None },
                });
            }
            Some(shown) => {
                card.rows.push(Row { id, label, answer: Some(shown), gap: None });
            }
            None if !matches!(answer, Given::Table(_)) => card.open.push(label),
            None => {}
        }
    }

    pub(super) fn label(&self, question: &Question) -> String {
        label(self.desk, question)
    }
}

/// What a page prints before the answer to a question.
pub(super) fn label(desk: &Desk<'_, '_>, question: &Question) -> String {
    desk.words().phrase(Phrase::Label(question)).to_owned()
}

/// Whether a table of a record only gathers questions, each of which says all by itself.
pub(super) fn is_drawer(key: &str) -> bool {
    matches!(key, "purpose" | "algorithm" | "oversight")
}

/// The question whose answer an item of a list is called by.
pub(super) fn heading_of(answers: &[(&'static Question, Given<'_>)]) -> Option<&'static str> {
    const NAMES: &[&str] = &["name", "evaluator", "body", "dataset", "category", "date", "type"];
    let answered =
        |key: &&&str| answers.iter().any(|(question, answer)| question.key == **key && answer.is_something());
    NAMES.iter().find(answered).copied()
}

/// A term in a cell: there is no room for what it means.
fn without_meaning(shown: Shown) -> Shown {
    match shown {
        Shown::Tag { tag } => Shown::Tag { tag: Tag { about: String::new(), ..tag } },
        other => other,
    }
}

pub(super) fn list_of(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Term(list) => Some(list.name),
        Kind::List(inner) => list_of(inner),
        _ => None,
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
