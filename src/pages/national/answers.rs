//! The least that a reader of a record needs, as facts: what, why, risks, data, testing, safeguards, who answers. Each is
//! an answer of the record as its force gave it; everything else is a link away.

use super::desk::{NationalDesk, elsewhere};
use super::written::{Cell, Fact, Piece, Section};
use crate::public::{Gap, PublicRegister, Technology};
use crate::standard::{Answer, AnswerState, Given, Kind, Question, Target};
use crate::words::{Phrase, number};

/// The sections, each with its title and the paths of the questions that it answers.
const MINIMUM: &[(&str, &str, &[&str])] = &[
    (
        "what",
        "national_what",
        &["kinds", "class", "impact", "public_effect", "decision_role", "algorithm.summary", "algorithm.limits"],
    ),
    ("why", "national_why_used", &["purpose.why", "purpose.authorised_uses", "legal_basis"]),
    ("risks", "national_risks", &["risks"]),
    ("data", "nav_datasets", &["data"]),
    ("testing", "national_testing", &["evaluations", "assessments"]),
    (
        "safeguards",
        "national_safeguards",
        &[
            "oversight.decision_maker",
            "oversight.human_in_the_loop",
            "oversight.automation_bias_controls",
            "oversight.stop_mechanism",
            "how_you_would_know",
            "how_to_challenge",
            "scrutiny",
        ],
    ),
    ("accountability", "col_owner", &["accountable_owner", "contact_email"]),
];

/// What items of lists say that stands elsewhere: their names within the record, and the figures of evaluations.
const LEFT_OUT: &[&str] = &["id", "metrics"];

/// A record with what its words are shown with.
pub(super) struct Told<'d, 'm, 'a, 'r> {
    pub(super) desk: &'d NationalDesk<'m, 'a>,
    pub(super) register: &'r PublicRegister,
    pub(super) technology: &'r Technology,
}

impl<'r> Told<'_, '_, '_, 'r> {
    /// The sections of the minimum that say something, or that say why they do not.
    pub(super) fn sections(&self) -> Vec<Section> {
        let answers = self.technology.answers.given();
        let sections = MINIMUM.iter().map(|(id, title, paths)| {
            let mut section = Section::new(*id, self.desk.said(self.desk.word(title)));
            for path in *paths {
                if let Some((question, given)) = find(&answers, path) {
                    self.add(question, &given, path, &mut section);
                }
            }
            section
        });
        sections.filter(|section| !section.facts.is_empty() || !section.cards.is_empty()).collect()
    }

    /// One question, as a fact or as a card for each item.
    fn add(&self, question: &'static Question, given: &Given<'r>, path: &str, section: &mut Section) {
        match given {
            Given::List(items) if matches!(items.first(), Some(Given::Table(_))) => {
                let cards = items.iter().map(|item| self.facts(item, &within(path, item)));
                section.cards.extend(cards.filter(|card| !card.is_empty()));
            }
            Given::Table(_) if given.is_something() => section.facts.extend(self.facts(given, path)),
            _ => section.facts.extend(self.fact(question, given, path)),
        }
    }

    /// The answers of an item.
    fn facts(&self, item: &Given<'r>, path: &str) -> Vec<Fact> {
        let Given::Table(answers) = item else { return Vec::new() };
        let answers = answers.iter().filter(|(question, _)| !LEFT_OUT.contains(&question.key));
        answers
            .filter_map(|(question, given)| self.fact(question, given, &format!("{path}.{}", question.key)))
            .collect()
    }

    /// An answer, or why there is none where one should be.
    fn fact(&self, question: &'static Question, given: &Given<'r>, path: &str) -> Option<Fact> {
        let label = self.desk.said(self.desk.words().phrase(Phrase::Label(question)));
        let gap = self.technology.gaps.iter().find(|gap| gap.field == path);
        let answer = match gap {
            Some(gap) if gap.needed || gap.state != AnswerState::NotPublished => self.gap(gap),
            _ if given.is_something() => self.pieces(question.kind, given, path),
            _ => return None,
        };
        Some(Fact { label, answer })
    }

    fn gap(&self, gap: &Gap) -> Cell {
        let mut cell = vec![Piece::tag(self.desk.tag(gap.state), "state")];
        let base = self.register.site.base_url.as_str();
        cell.extend(gap.reason.as_ref().map(|reason| Piece::prose(self.desk.prose(reason, base, "gap-"))));
        cell
    }

    fn pieces(&self, kind: Kind, given: &Given<'r>, path: &str) -> Cell {
        let desk = self.desk;
        vec![match (kind, given) {
            (_, Given::Nothing | Given::Table(_)) => return Vec::new(),
            (_, Given::Line(line)) => Piece::from(desk.line(line)),
            (_, Given::Prose(prose)) => {
                let prefix = format!("{}-", path.replace('.', "-"));
                Piece::prose(desk.prose(prose, self.register.site.base_url.as_str(), &prefix))
            }
            (Kind::Link, Given::Text(address)) => desk.address(address),
            (Kind::Email, Given::Text(address)) => {
                Piece::said(*address).linked(is_mailbox(address).then(|| format!("mailto:{address}")))
            }
            (Kind::Id(target), Given::Text(id)) => self.named(target, id),
            (_, Given::Text(text)) => Piece::said(*text),
            (_, Given::Date(date)) => Piece::from(desk.day(*date)),
            (_, Given::YesNo(yes)) => Piece::said(desk.word(if *yes { "yes" } else { "no" })),
            (_, Given::Count(count)) => Piece::said(number(*count as f64)),
            (_, Given::Number(value)) => Piece::said(number(*value)),
            (Kind::Term(list), Given::Term(term)) => Piece::said(desk.term(list.name, term).label),
            (_, Given::Term(term)) => Piece::said(term.label),
            (Kind::List(kind), Given::List(items)) => {
                return items.iter().flat_map(|item| self.pieces(*kind, item, path)).collect();
            }
            (kind, Given::List(items)) => {
                return items.iter().flat_map(|item| self.pieces(kind, item, path)).collect();
            }
        }]
    }

    /// What an id is called; data have their page at the force.
    fn named(&self, target: Target, id: &str) -> Piece {
        let line = match target {
            Target::Dataset => self.register.dataset(id).map(|dataset| &dataset.answers.name),
            Target::Owner => self.register.owner(id).map(|owner| &owner.answers.role),
            Target::Technology => self.register.technology(id).map(|technology| &technology.answers.name),
            Target::Item | Target::Product => None,
        };
        line.map_or_else(|| Piece::said(id), |line| Piece::from(self.desk.line(line)))
    }
}

fn is_mailbox(address: &str) -> bool {
    address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".@-_+".contains(&byte))
        && elsewhere(&format!("https://{address}")).is_some()
}

/// The path of an item of a list.
fn within(path: &str, item: &Given<'_>) -> String {
    item.item_id().map_or_else(|| path.to_owned(), |id| format!("{path}.{id}"))
}

/// The question at this path with its answer.
fn find<'r>(given: &Given<'r>, path: &str) -> Option<(&'static Question, Given<'r>)> {
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    let Given::Table(answers) = given else { return None };
    let (question, answer) = answers.iter().find(|(question, _)| question.key == key)?;
    match rest {
        Some(rest) => find(answer, rest),
        None => Some((*question, answer.clone())),
    }
}
