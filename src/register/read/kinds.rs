//! One value of a TOML file as an answer of the kind that its question takes.

use super::super::check::shape;
use super::walk::{Gaps, Walk, Words};
use crate::findings::nearest;
use crate::standard::{ClosedList, Kind, Question};
use crate::text::{is_id, nfc, one_line};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeArray, DeValue};

impl<'a> Walk<'a> {
    /// The answer, or `None` when it is of the wrong kind, which is then told.
    pub(super) fn value(&mut self, kind: &Kind, question: &Question, value: Spanned<DeValue<'a>>) -> Option<Value> {
        let span = value.span();
        if self.language() == Words::Welsh && !kind.is_words() && kind.questions().is_none() {
            return self.not_words(question, value);
        }
        match (kind, value.into_inner()) {
            (Kind::Line, DeValue::String(text)) => self.words(&one_line(&nfc(&text)), question, span),
            (Kind::Prose, DeValue::String(text)) => {
                // An editor on Windows ends lines otherwise; that is no change of words.
                self.words(nfc(&text).replace("\r\n", "\n").trim(), question, span)
            }
            (Kind::Name, DeValue::String(text)) => self.text(&one_line(&nfc(&text)), question, span),
            (Kind::Id(_), DeValue::String(text)) => self.id(&text, span),
            (Kind::Email, DeValue::String(text)) => self.email(text.trim(), span),
            (Kind::Link, DeValue::String(text)) => self.link(text.trim(), span),
            (Kind::Term(list), DeValue::String(text)) => self.term(&text, list, span),
            (Kind::YesNo, DeValue::Boolean(yes)) => Some(Value::Bool(yes)),
            (Kind::Count, DeValue::Integer(number)) => self.count(number.as_str(), number.radix(), span),
            (Kind::Number, DeValue::Integer(number)) => self.number(number.as_str(), span),
            (Kind::Number, DeValue::Float(number)) => self.number(number.as_str(), span),
            (Kind::Date, DeValue::Datetime(when)) => match (when.date, when.time, when.offset) {
                (Some(date), None, None) => Some(json!(date.to_string())),
                _ => {
                    self.fault(&shape::BAD_DATE, span, "this is more than a day", "write the day only: 2026-11-21");
                    None
                }
            },
            (Kind::List(inner), DeValue::Array(items)) => self.list(inner, question, items, span),
            (Kind::Table(inner), table @ DeValue::Table(_)) => {
                self.inner_table(Spanned::new(span, table), inner, Gaps::Refused).map(Value::Object)
            }
            (_, other) => {
                let (message, advice) = shape::wrong_kind(question, kind, &other);
                self.fault(&shape::WRONG_KIND, span, message, advice);
                None
            }
        }
    }

    fn words(&mut self, text: &str, question: &Question, span: Range<usize>) -> Option<Value> {
        let text = self.text(text, question, span)?;
        Some(match self.language() {
            Words::English => json!({ "en": text }),
            Words::Welsh => json!({ "cy": text }),
        })
    }

    fn text(&mut self, text: &str, question: &Question, span: Range<usize>) -> Option<Value> {
        if text.is_empty() {
            let advice = shape::empty_advice(question);
            self.fault(&shape::EMPTY, span, format!("“{}” is empty", question.key), advice);
            return None;
        }
        let most = if matches!(question.kind, Kind::Prose) { shape::LONGEST_PROSE } else { shape::LONGEST_LINE };
        let length = text.chars().count();
        if length > most {
            let message = format!("“{}” has {length} characters, and {most} is the most", question.key);
            self.fault(&shape::TOO_LONG, span, message, "say it shorter, or publish it as a document and link to it");
            return None;
        }
        Some(Value::from(text))
    }

    fn id(&mut self, text: &str, span: Range<usize>) -> Option<Value> {
        if is_id(text) {
            return Some(Value::from(text));
        }
        self.fault(&shape::BAD_ID, span, format!("“{text}” is not an id"), shape::ID_ADVICE);
        None
    }

    fn email(&mut self, text: &str, span: Range<usize>) -> Option<Value> {
        let sound = text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && host.split('.').count() > 1
                && host.split('.').all(|label| !label.is_empty())
                && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"@.-_+'".contains(&byte))
                && !host.contains('@')
        });
        if sound {
            return Some(Value::from(text));
        }
        let advice = "write a team's mailbox, such as data-team@example.police.uk";
        self.fault(&shape::BAD_EMAIL, span, format!("“{text}” is not an e-mail address"), advice);
        None
    }

    fn link(&mut self, text: &str, span: Range<usize>) -> Option<Value> {
        let sound = url::Url::parse(text).is_ok_and(|url| {
            url.scheme() == "https" && url.has_host() && url.username().is_empty() && url.password().is_none()
        });
        if sound && !text.contains(char::is_whitespace) {
            return Some(Value::from(text));
        }
        let advice = "write the whole public address, starting with https://";
        self.fault(&shape::BAD_LINK, span, format!("“{text}” is not a public web address"), advice);
        None
    }

    fn term(&mut self, text: &str, list: &ClosedList, span: Range<usize>) -> Option<Value> {
        if list.term(text).is_some() {
            return Some(Value::from(text));
        }
        let codes = list.terms.iter().map(|term| term.code);
        let all = codes.clone().collect::<Vec<_>>().join(", ");
        let by_label = list.terms.iter().find(|term| term.label.eq_ignore_ascii_case(text)).map(|term| term.code);
        let advice = match by_label.or_else(|| nearest(text, codes)) {
            Some(near) => format!("did you mean \"{near}\"? The list is: {all}"),
            None => format!("choose one of: {all}"),
        };
        self.fault(&shape::UNKNOWN_TERM, span, format!("“{text}” is not on the list"), advice);
        None
    }

    fn count(&mut self, text: &str, radix: u32, span: Range<usize>) -> Option<Value> {
        if let Ok(number) = u64::from_str_radix(text, radix) {
            return Some(Value::from(number));
        }
        self.fault(&shape::WRONG_KIND, span, format!("“{text}” cannot be a count"), "write a whole number from 0 up");
        None
    }

    fn number(&mut self, text: &str, span: Range<usize>) -> Option<Value> {
        if let Some(number) = text.parse::<f64>().ok().filter(|number| number.is_finite()) {
            return serde_json::Number::from_f64(number).map(Value::Number);
        }
        self.fault(
            &shape::WRONG_KIND,
            span,
            format!("“{text}” is not a number that can be published"),
            "write a number such as 0.64",
        );
        None
    }

    fn list(&mut self, kind: &Kind, question: &Question, items: DeArray<'a>, span: Range<usize>) -> Option<Value> {
        let mut answers = Vec::new();
        let mut ids = BTreeSet::new();
        let had_items = !items.is_empty();
        for item in items {
            let item_span = item.span();
            let answer = self.value(kind, question, item);
            let name = match (kind, &answer) {
                (Kind::Table(_), Some(table)) => table.get("id").and_then(Value::as_str),
                (Kind::Id(_) | Kind::Term(_) | Kind::Name, Some(answer)) => answer.as_str(),
                _ => None,
            };
            if let Some(name) = name
                && !ids.insert(name.to_owned())
            {
                let advice = "each may stand once only; rename or remove one";
                self.fault(&shape::DUPLICATE, item_span, format!("“{name}” stands here twice"), advice);
            }
            answers.extend(answer);
        }
        if answers.is_empty() {
            // What was wrong with its items has been told.
            if !had_items {
                let message = format!("the list “{}” is empty", question.key);
                self.fault(&shape::EMPTY, span, message, shape::empty_advice(question));
            }
            return None;
        }
        Some(Value::Array(answers))
    }

    /// In a Welsh file: ids say which item is meant, everything else that is not words belongs in the English file.
    fn not_words(&mut self, question: &Question, value: Spanned<DeValue<'a>>) -> Option<Value> {
        if matches!(question.key, "id" | "dataset" | "field") {
            return value.get_ref().as_str().map(Value::from);
        }
        let advice = "remove it here: it is the same in both languages and stands in the English file";
        self.fault(&shape::NOT_WORDS, value.span(), format!("“{}” is not words", question.key), advice);
        None
    }
}
