//! A cell as an answer: what its question takes is made of it, or it is said why not. Nothing is made up, and what looks
//! private does not become an answer.

use super::cell::Cell;
use super::dates::{NotADay, Order, day, serial};
use super::names::{folded, plain};
use super::terms::{codes, term};
use crate::standard::{Kind, Question, Target};
use crate::text::{Private, is_id, one_line, private};
use toml::Value;
use toml::value::Datetime;
use url::Url;

/// What an answer may name, and how the days of its column are to be read.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    /// The posts of owners.toml: id and role.
    pub(super) owners: &'a [(String, String)],
    /// The technologies that there are or will be: id and name.
    pub(super) technologies: &'a [(String, String)],
    /// The sets of data that there are or will be: id and name.
    pub(super) datasets: &'a [(String, String)],
    /// In which order days stand.
    pub(super) order: Order,
}

/// A text that could not become an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Left {
    pub(super) value: String,
    pub(super) reason: String,
    pub(super) advice: String,
}

/// The most characters of a line and of prose, as the check of the register has them.
const LONGEST_LINE: usize = 2_000;
const LONGEST_PROSE: usize = 50_000;

/// The answer that a cell gives to a question, and what of the cell found no place in it.
pub(super) fn answer(cell: &Cell, question: &Question, around: &Around<'_>) -> (Option<Value>, Vec<Left>) {
    if let Kind::List(inner) = question.kind {
        let by_commas = matches!(inner, Kind::Term(_) | Kind::Id(_) | Kind::Name);
        let (mut items, mut left) = (Vec::new(), Vec::new());
        let whole = std::iter::once(cell.shown());
        let is_whole = one(cell, inner, question, around).is_ok_and(|_| by_commas);
        let parts: Vec<String> = if is_whole { whole.collect() } else { parts(&cell.shown(), by_commas) };
        for part in parts {
            match one(&Cell::Text(part), inner, question, around) {
                Ok(item) if !items.contains(&item) => items.push(item),
                Ok(_) => {}
                Err(fault) => left.push(fault),
            }
        }
        return ((!items.is_empty()).then_some(Value::Array(items)), left);
    }
    match one(cell, &question.kind, question, around) {
        Ok(value) => (Some(value), Vec::new()),
        Err(fault) => (None, vec![fault]),
    }
}

/// The items of a list in one cell: lines, what semicolons divide, and what commas divide where words hold none.
pub(super) fn parts(text: &str, by_commas: bool) -> Vec<String> {
    let bullets: &[char] = &['•', '·', '●', '▪', '*', '–', '-', ' ', '\t'];
    text.split(|c: char| c == '\n' || c == ';' || by_commas && (c == ',' || c == '|'))
        .map(|part| part.trim().trim_start_matches(bullets).trim())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether a cell says that there is nothing to say.
pub(super) fn is_blank(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—" | "." | "?")
}

/// Why a text that stands for a missing answer is none, if it is such a text.
fn non_answer(text: &str) -> Option<Left> {
    let left = |reason: &str, advice: &str| {
        Some(Left { value: text.to_owned(), reason: reason.to_owned(), advice: advice.to_owned() })
    };
    match folded(&text.replace('/', "")).as_str() {
        "na" | "not applicable" => left(
            "it says that the question does not arise, but not why",
            "add it to [[not_applicable]] with the reason",
        ),
        "tbc" | "tbd" | "unknown" | "not known" | "not known yet" | "to be confirmed" | "awaiting" | "pending" => left(
            "it says that the answer is not known yet, but not why",
            "add it to [[not_known]] with the reason, or answer it",
        ),
        "withheld" => left(
            "it says that the answer is kept back, but not on which ground",
            "add it to [[withheld]] with the ground, or answer it",
        ),
        "not published" => left(
            "it says that no answer was published, but not why",
            "answer it, or say why there is none in [[withheld]], [[not_known]] or [[not_applicable]]",
        ),
        _ => None,
    }
}

fn one(cell: &Cell, kind: &Kind, question: &Question, around: &Around<'_>) -> Result<Value, Left> {
    let text = cell.shown();
    let left = |reason: String, advice: String| Left { value: text.clone(), reason, advice };
    if let Some(fault) = non_answer(&text)
        && !matches!(kind, Kind::Term(list) if term(list, &text).is_some())
    {
        return Err(fault);
    }
    match kind {
        Kind::Line | Kind::Name => words(&one_line(&text), LONGEST_LINE, question).map(Value::String),
        Kind::Prose => words(&text, LONGEST_PROSE, question).map(Value::String),
        Kind::Email => email(&text),
        Kind::Link => link(&text).ok_or_else(|| {
            left(
                "it is not a public web address that starts with https://".into(),
                "write the whole address into the draft".into(),
            )
        }),
        Kind::Date => date(cell, around.order),
        Kind::YesNo => yes_no(cell).map(Value::Boolean).ok_or_else(|| {
            left("it is neither yes nor no".into(), format!("write {} = true or false into the draft", question.key))
        }),
        Kind::Count => count(cell).map(Value::Integer).ok_or_else(|| {
            left("it is not a whole number".into(), format!("write the number as {} into the draft", question.key))
        }),
        Kind::Number => number(cell).map(Value::Float).ok_or_else(|| {
            left("it is not a number".into(), format!("write the number as {} into the draft", question.key))
        }),
        Kind::Term(list) => term(list, &text).map(|term| Value::String(term.code.to_owned())).ok_or_else(|| {
            left(format!("it is none of the words for “{}”", question.label), format!("choose one of: {}", codes(list)))
        }),
        Kind::Id(Target::Owner) => owner(&text, around),
        Kind::Id(Target::Technology) => named(&text, around.technologies).ok_or_else(|| {
            left(
                "no technology of this register has this name".into(),
                "write the id of a technology into the draft".into(),
            )
        }),
        Kind::Id(Target::Dataset) => named(&text, around.datasets).ok_or_else(|| {
            left(
                "no set of data in datasets/ has this name".into(),
                "describe it in datasets/, then name it under [[data]]".into(),
            )
        }),
        Kind::Id(_) if is_id(&text) => Ok(Value::String(text.clone())),
        Kind::Id(_) => Err(left("it is not an id".into(), "write lower-case letters, digits and hyphens".into())),
        Kind::Table(_) | Kind::List(_) => {
            Err(left("it takes more than a cell".into(), "write it into the draft".into()))
        }
    }
}

fn words(text: &str, longest: usize, question: &Question) -> Result<String, Left> {
    let text = text.trim();
    let left = |reason: &str, advice: &str| Left {
        value: text.to_owned(),
        reason: reason.to_owned(),
        advice: advice.to_owned(),
    };
    if text.chars().count() > longest {
        return Err(left(
            "it is too long for this question",
            "say it shorter, or publish it as a document and link to it",
        ));
    }
    if let Some((_, kind)) = private(text).first() {
        return Err(left(
            &format!("it holds {}", in_words(*kind)),
            "write into the draft what the public may read of it",
        ));
    }
    if matches!(question.key, "post" | "information_asset_owner") && !is_post(text) {
        return Err(left("it may name a person", "write the post, not the person, into the draft"));
    }
    Ok(text.to_owned())
}

fn in_words(kind: Private) -> &'static str {
    match kind {
        Private::PersonalEmail => "a person's e-mail address",
        Private::Telephone => "a telephone number",
        Private::IntranetHost => "an address inside the force's network",
        Private::FilePath => "the place of a file on a computer",
        Private::Marking(_) => "a protective marking",
    }
}

/// Whether a text names posts and nothing that could be a person. It would rather doubt a post than publish a name.
fn is_post(text: &str) -> bool {
    const POSTS: &[&str] = &[
        "head",
        "director",
        "officer",
        "manager",
        "lead",
        "leader",
        "chief",
        "constable",
        "superintendent",
        "inspector",
        "commander",
        "owner",
        "team",
        "unit",
        "department",
        "secretary",
        "board",
        "commissioner",
        "dpo",
        "siro",
        "iao",
        "cio",
        "cto",
        "acc",
        "dcc",
        "sergeant",
        "analyst",
        "coordinator",
        "services",
        "supt",
    ];
    let is_post_word = |word: &str| POSTS.contains(&word.to_lowercase().trim_matches(|c: char| !c.is_alphanumeric()));
    let outside: String = text
        .split('(')
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once(')').map_or("", |it| it.1) })
        .collect();
    let mut parts =
        outside.split([',', ';', '/', '\n', '–', ':']).map(str::trim).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some()
        && parts.all(|part| {
            let words: Vec<&str> = part.split_whitespace().collect();
            let joined = words.iter().skip(1).any(|word| matches!(*word, "of" | "for"));
            words.last().is_some_and(|word| is_post_word(word))
                || joined
                    && words.first().is_some_and(|_| {
                        let before: Vec<&&str> =
                            words.iter().take_while(|word| !matches!(**word, "of" | "for")).collect();
                        before.last().is_some_and(|word| is_post_word(word))
                    })
        })
}

fn email(text: &str) -> Result<Value, Left> {
    let left = |reason: &str| Left {
        value: text.to_owned(),
        reason: reason.to_owned(),
        advice: "write a team's mailbox as contact_email into the draft".to_owned(),
    };
    let words =
        text.split(|c: char| c.is_whitespace() || "<>;,()".contains(c)).map(|word| word.trim_start_matches("mailto:"));
    let addresses: Vec<&str> = words.filter(|word| word.contains('@')).collect();
    let [address] = addresses.as_slice() else { return Err(left("it is not one e-mail address")) };
    if !private(address).is_empty() {
        return Err(left("it is a person's e-mail address"));
    }
    let is_sound = address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.split('.').count() > 1
            && host.split('.').all(|label| !label.is_empty())
            && address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"@.-_+'".contains(&byte))
            && !host.contains('@')
    });
    if is_sound { Ok(Value::String((*address).to_owned())) } else { Err(left("it is not an e-mail address")) }
}

fn link(text: &str) -> Option<Value> {
    let url = Url::parse(text.trim()).ok()?;
    let is_public = url.scheme() == "https" && url.has_host() && url.username().is_empty() && url.password().is_none();
    (is_public && !text.trim().contains(char::is_whitespace) && private(text).is_empty())
        .then(|| Value::String(text.trim().to_owned()))
}

fn date(cell: &Cell, order: Order) -> Result<Value, Left> {
    let read = match cell {
        Cell::Day(day) => Ok(*day),
        Cell::Number(number) => serial(*number).ok_or(NotADay::Other),
        other => day(&other.shown(), order),
    };
    read.map(|day| Value::Datetime(datetime(day))).map_err(|fault| {
        let advice = "write the day into the draft like this: 2026-11-21".to_owned();
        Left { value: cell.shown(), reason: fault.in_words(), advice }
    })
}

/// A day as TOML.
pub(super) fn datetime(day: jiff::civil::Date) -> Datetime {
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(day.year()).unwrap_or_default();
    let date = toml::value::Date { year, month: part(day.month()), day: part(day.day()) };
    Datetime { date: Some(date), time: None, offset: None }
}

fn yes_no(cell: &Cell) -> Option<bool> {
    match cell {
        Cell::YesNo(yes) => Some(*yes),
        Cell::Number(1.0) => Some(true),
        Cell::Number(0.0) => Some(false),
        other => match other.shown().to_lowercase().trim_end_matches('.') {
            "yes" | "y" | "true" | "x" | "✓" | "✔" | "☑" | "ydy" | "ie" => Some(true),
            "no" | "n" | "false" | "✗" | "✘" | "☐" | "nac ydy" | "na" => Some(false),
            _ => None,
        },
    }
}

fn count(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Number(number) if number.fract() == 0.0 && (0.0..9.0e15).contains(number) => Some(*number as i64),
        Cell::Text(text) => text.replace([',', ' '], "").parse().ok().filter(|number| *number >= 0),
        _ => None,
    }
}

fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Number(number) => Some(*number).filter(|number| number.is_finite()),
        Cell::Text(text) => {
            text.replace(',', "").trim_end_matches('%').trim().parse().ok().filter(|number: &f64| number.is_finite())
        }
        _ => None,
    }
}

fn owner(text: &str, around: &Around<'_>) -> Result<Value, Left> {
    named(text, around.owners).ok_or_else(|| {
        let reason = if is_post(text) && private(text).is_empty() {
            "no post in owners.toml has this id or role"
        } else {
            "it is no post in owners.toml, and may name a person"
        };
        Left {
            value: text.to_owned(),
            reason: reason.to_owned(),
            advice: "add the post to owners.toml, and write its id into the draft".to_owned(),
        }
    })
}

/// The id of what has this id or this name.
fn named(text: &str, known: &[(String, String)]) -> Option<Value> {
    let wanted = plain(text);
    let mut same =
        known.iter().filter(|(id, name)| *id == wanted || plain(name) == wanted || id.replace('-', " ") == wanted);
    let found = same.next()?;
    same.next().is_none().then(|| Value::String(found.0.clone()))
}

#[cfg(test)]
mod tests {
    use super::is_post;

    #[test]
    fn a_post_is_told_from_a_person() {
        for post in [
            "Head of criminal justice",
            "Data Protection Officer",
            "Assistant Chief Constable (Operations)",
            "Chief Inspector",
            "Senior responsible officer for digital",
            "Head of Data; SIRO",
        ] {
            assert!(is_post(post), "{post}");
        }
        for person in [
            "Jane Smith",
            "Supt Jane Smith",
            "Superintendent Jane Smith",
            "Jane Smith, Head of Data",
            "J. Smith of Ops",
            "",
        ] {
            assert!(!is_post(person), "{person}");
        }
    }
}
