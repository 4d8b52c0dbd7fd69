//! Where every public word stands: each word of each technology, in both languages, with the technologies that say it.
//!
//! Addresses of the web and of mailboxes are no words; nor are numbers, days, and what pages say by themselves.

use super::fold::each_word;
use crate::public::{Gap, PublicRegister, Technology};
use crate::standard::{Answer, AnswerState, Deployment, Given, Kind, Line, Listed, Prose, Target, Term};
use crate::words::Words;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

/// What the files of words are called: one for each letter, `0` for digits, `_` for all else.
pub(super) const LETTERS: &[&str] = &[
    "0", "_", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u",
    "v", "w", "x", "y", "z",
];

/// Steps are written to this base; with so much added, a sign says that more follows.
const BASE: usize = 18;

/// Every word, in their order, each with the places of those technologies in the register that say it.
#[derive(Default)]
pub(super) struct PublicWords(Vec<(Box<str>, String)>);

impl PublicWords {
    /// The words of a register. Terms of closed lists are there as each of these languages calls them.
    pub(super) fn of(public: &PublicRegister, languages: &[&Words]) -> Self {
        let mut gathered = Gathered::new(public, languages);
        for technology in &public.technologies {
            gathered.technology(technology);
            gathered.record += 1;
        }
        let Gathered { numbers, mut postings, .. } = gathered;
        let take = |(word, number): (Box<str>, usize)| (word, std::mem::take(&mut postings[number].steps));
        let mut words: Vec<(Box<str>, String)> = numbers.into_iter().map(take).collect();
        words.sort_unstable();
        Self(words)
    }

    /// The words that begin with this letter, as one JSON object: from each word to the steps from technology to
    /// technology.
    pub(super) fn json(&self, letter: &str) -> String {
        let begins = |word: &str| match word.as_bytes().first() {
            Some(first @ b'a'..=b'z') => letter.as_bytes() == [*first],
            Some(b'0'..=b'9') => letter == "0",
            _ => letter == "_",
        };
        let mut json = String::from("{");
        for (word, steps) in self.0.iter().filter(|(word, _)| begins(word)) {
            // Neither a word nor the signs of its steps have anything that JSON would escape.
            let comma = if json.len() > 1 { ",\n" } else { "\n" };
            let _ = write!(json, "{comma}\"{word}\":\"{steps}\"");
        }
        json + "\n}"
    }
}

/// The words met so far.
struct Gathered<'r, 'w> {
    public: &'r PublicRegister,
    languages: &'w [&'w Words],
    record: usize,
    numbers: HashMap<Box<str>, usize>,
    postings: Vec<Posting>,
    /// The words of terms, which come again and again.
    terms: BTreeMap<(&'static str, &'static str), Vec<usize>>,
}

/// Where a word stands.
struct Posting {
    /// The number behind the last technology that says it.
    next: usize,
    steps: String,
}

impl<'r, 'w> Gathered<'r, 'w> {
    fn new(public: &'r PublicRegister, languages: &'w [&'w Words]) -> Self {
        let (numbers, postings, terms) = Default::default();
        Self { public, languages, record: 0, numbers, postings, terms }
    }

    fn technology(&mut self, technology: &Technology) {
        self.text(&technology.id);
        self.given(&Kind::Table(&[]), &technology.given());
        self.given(&Kind::List(&Kind::Table(Deployment::QUESTIONS)), &technology.deployments.given());
        technology.gaps.iter().for_each(|gap| self.gap(gap));
    }

    fn given(&mut self, kind: &Kind, given: &Given<'_>) {
        match given {
            Given::Line(line) => self.line(line),
            Given::Prose(prose) => self.prose(prose),
            Given::Text(text) => self.written(kind, text),
            Given::Term(term) => {
                if let Kind::Term(list) = kind {
                    self.term(list.name, term);
                }
            }
            Given::Table(answers) => answers.iter().for_each(|(question, answer)| self.given(&question.kind, answer)),
            Given::List(items) => {
                let kind = if let Kind::List(inner) = kind { inner } else { kind };
                items.iter().for_each(|item| self.given(kind, item));
            }
            Given::Nothing | Given::Date(_) | Given::YesNo(_) | Given::Count(_) | Given::Number(_) => {}
        }
    }

    /// What is the same in every language. An id stands for the name that a page shows in its place.
    fn written(&mut self, kind: &Kind, text: &str) {
        let public = self.public;
        match kind {
            Kind::Email | Kind::Link => {}
            Kind::Id(Target::Technology) => {
                if let Some(technology) = public.technology(text) {
                    self.line(&technology.answers.name);
                }
            }
            Kind::Id(Target::Dataset) => {
                if let Some(dataset) = public.dataset(text) {
                    self.line(&dataset.answers.name);
                }
            }
            Kind::Id(Target::Owner) => {
                if let Some(owner) = public.owner(text) {
                    self.line(&owner.answers.role);
                    owner.answers.name.iter().for_each(|name| self.text(name.as_str()));
                }
            }
            _ => self.text(text),
        }
    }

    fn gap(&mut self, gap: &Gap) {
        if gap.state == AnswerState::NotPublished {
            return;
        }
        gap.reason.iter().for_each(|prose| self.prose(prose));
        gap.scrutinised_by.iter().chain(&gap.outcome).for_each(|line| self.line(line));
        if let Some(ground) = gap.ground {
            self.term(crate::standard::Ground::LIST.name, ground.term());
        }
    }

    fn line(&mut self, line: &Line) {
        self.text(&line.en);
        line.cy.iter().for_each(|text| self.text(text));
    }

    fn prose(&mut self, prose: &Prose) {
        self.text(&prose.en);
        prose.cy.iter().for_each(|text| self.text(text));
    }

    fn text(&mut self, text: &str) {
        each_word(text, |word| {
            let number = number(&mut self.numbers, &mut self.postings, word);
            self.postings[number].add(self.record);
        });
    }

    fn term(&mut self, list: &'static str, term: &'static Term) {
        let numbers = self.terms.entry((list, term.code)).or_insert_with(|| {
            let mut numbers = Vec::new();
            let key = format!("term_{list}_{}", term.code.replace('-', "_"));
            let labels = self.languages.iter().map(|words| words.find(&key).unwrap_or(term.label));
            for label in labels {
                each_word(label, |word| numbers.push(number(&mut self.numbers, &mut self.postings, word)));
            }
            numbers
        });
        numbers.iter().for_each(|number| self.postings[*number].add(self.record));
    }
}

/// The number of a word, which is new where it was never met.
fn number(numbers: &mut HashMap<Box<str>, usize>, postings: &mut Vec<Posting>, word: &str) -> usize {
    if let Some(number) = numbers.get(word) {
        return *number;
    }
    numbers.insert(word.into(), postings.len());
    postings.push(Posting { next: 0, steps: String::new() });
    postings.len() - 1
}

impl Posting {
    /// Adds a technology behind all others: how many are passed over, the lowest sign first, `0` to `9` and `a` to `z`.
    fn add(&mut self, record: usize) {
        if self.next == record + 1 {
            return;
        }
        let sign = |value| u32::try_from(value).ok().and_then(|value| char::from_digit(value, 36));
        let mut step = record - self.next;
        while step >= BASE {
            self.steps.extend(sign(BASE + step % BASE));
            step /= BASE;
        }
        self.steps.extend(sign(step));
        self.next = record + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::Posting;

    #[test]
    fn steps_from_record_to_record_are_short() {
        let mut posting = Posting { next: 0, steps: String::new() };
        for record in [0, 1, 1, 19, 20, 39, 1100] {
            posting.add(record);
        }
        assert_eq!(posting.steps, "00h0i1ym3");
    }
}
