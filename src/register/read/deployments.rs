//! The deployments of a technology: a CSV file with one row for each day and place. The Welsh of a column of words stands
//! in a column beside it: `place_cy` beside `place`.

use super::super::check::shape;
use crate::findings::{Finding, Findings, Place, Rule, nearest};
use crate::standard::{Deployment, Kind, Language, Need, Question};
use crate::text::{Source, nfc, one_line};
use jiff::civil::Date;
use serde_json::{Map, Value, json};
use std::ops::Range;

/// What the name of a column of Welsh ends with.
const WELSH: &str = "_cy";

/// Reads the rows, oldest first. The header holds the keys of the standard; other columns are a fault.
pub(super) fn read(source: &Source, found: &mut Findings) -> Vec<Deployment> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(source.text.as_bytes());
    let mut table = Rows { source, found };
    let Ok(header) = reader.headers().cloned() else { return Vec::new() };
    let columns = table.columns(&header);
    let mut deployments: Vec<Deployment> = Vec::new();
    let mut row = csv::StringRecord::new();
    loop {
        let start = reader.position().byte() as usize;
        match reader.read_record(&mut row) {
            Ok(true) => {}
            Ok(false) => break,
            Err(fault) => {
                table.fault(
                    &shape::BAD_ROW,
                    start..start + 1,
                    format!("this row cannot be read: {fault}"),
                    "check its quotes and commas",
                );
                break;
            }
        }
        let start = row.position().map_or(start, |position| position.byte() as usize);
        // A row is said to begin where the one before it ends, which with the line ends of Windows is within them.
        let blank = source.text.get(start..).unwrap_or_default();
        let start = start + blank.len() - blank.trim_start_matches(['\r', '\n']).len();
        let span = start..(start + line_length(&source.text, start));
        if row.len() != header.len() {
            let message = format!("this row has {} cells and the header has {}", row.len(), header.len());
            table.fault(
                &shape::BAD_ROW,
                span,
                message,
                "give every row one cell for each column; put text with a comma in quotes",
            );
            continue;
        }
        deployments.extend(table.deployment(&columns, &row, span));
    }
    deployments.sort_by(|a, b| (a.date, &a.place.en).cmp(&(b.date, &b.place.en)));
    deployments
}

/// What the cells of a column answer, and in which language.
#[derive(Clone, Copy)]
struct Column {
    question: &'static Question,
    language: Language,
}

impl Column {
    fn of(name: &str) -> Option<Self> {
        let asked = |key: &str| Deployment::QUESTIONS.iter().find(|question| question.key == key);
        if let Some(question) = asked(name) {
            return Some(Self { question, language: Language::En });
        }
        let question = asked(name.strip_suffix(WELSH)?).filter(|question| matches!(question.kind, Kind::Line))?;
        Some(Self { question, language: Language::Cy })
    }
}

struct Rows<'a> {
    source: &'a Source,
    found: &'a mut Findings,
}

impl Rows<'_> {
    fn columns(&mut self, header: &csv::StringRecord) -> Vec<Option<Column>> {
        let end = line_length(&self.source.text, 0);
        let mut columns: Vec<Option<Column>> = Vec::new();
        for name in header {
            let column = Column::of(name);
            if column.is_none() {
                let keys = || Deployment::QUESTIONS.iter().map(|question| question.key);
                let advice = match nearest(name, keys()) {
                    Some(near) => format!("did you mean “{near}”?"),
                    None => format!("the columns are: {}", keys().collect::<Vec<_>>().join(", ")),
                };
                self.fault(&shape::UNKNOWN_KEY, 0..end, format!("“{name}” is not a column of deployments"), advice);
            }
            columns.push(column);
        }
        for question in Deployment::QUESTIONS.iter().filter(|question| question.need == Need::Core) {
            if !columns.iter().flatten().any(|column| column.question.key == question.key) {
                let message = format!("the column “{}” is missing", question.key);
                self.fault(
                    &shape::MISSING,
                    0..end,
                    message,
                    format!("give a column this name in the first row. It holds: {}", question.help),
                );
            }
        }
        columns
    }

    fn deployment(
        &mut self,
        columns: &[Option<Column>],
        row: &csv::StringRecord,
        span: Range<usize>,
    ) -> Option<Deployment> {
        let (mut answers, mut is_faulty) = (Map::new(), false);
        let (english, welsh): (Vec<_>, Vec<_>) = columns
            .iter()
            .zip(row)
            .filter_map(|(column, cell)| Some(((*column)?, cell)))
            .filter(|(_, cell)| !cell.is_empty())
            .partition(|(column, _)| column.language == Language::En);
        for (Column { question, .. }, cell) in english {
            let value = match question.kind {
                Kind::Date => cell.parse::<Date>().ok().map(|date| json!(date.to_string())),
                Kind::Count => cell.parse::<u64>().ok().map(Value::from),
                Kind::Number => cell
                    .parse::<f64>()
                    .ok()
                    .filter(|number| number.is_finite())
                    .and_then(serde_json::Number::from_f64)
                    .map(Value::Number),
                _ => Some(json!({ "en": one_line(&nfc(cell)) })),
            };
            if value.is_none() {
                is_faulty = true;
                let advice = format!("write it like this: {}", question.example);
                self.fault(
                    &shape::WRONG_KIND,
                    span.clone(),
                    format!("“{cell}” cannot be the {}", question.key),
                    advice,
                );
            }
            answers.extend(value.map(|value| (question.key.to_owned(), value)));
        }
        for (Column { question, .. }, cell) in welsh {
            match answers.get_mut(question.key).and_then(Value::as_object_mut) {
                Some(words) => {
                    words.insert("cy".to_owned(), json!(one_line(&nfc(cell))));
                }
                None => self.fault(
                    &shape::WELSH_ALONE,
                    span.clone(),
                    format!("there is Welsh for “{}” and nothing in English beside it", question.key),
                    "write the English too, or remove the Welsh",
                ),
            }
        }
        if !(answers.contains_key("date") && answers.contains_key("place")) {
            if !is_faulty {
                self.fault(&shape::MISSING, span, "this row has no date or no place", "write both, or remove the row");
            }
            return None;
        }
        serde_json::from_value(Value::Object(answers)).ok()
    }

    fn fault(
        &mut self,
        rule: &'static Rule,
        span: Range<usize>,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        self.found.add(Finding {
            rule,
            message: message.into(),
            advice: advice.into(),
            place: Some(Place::within(self.source.path.clone(), self.source.text.clone(), span)),
        });
    }
}

fn line_length(text: &str, start: usize) -> usize {
    text.get(start..).and_then(|rest| rest.lines().next()).map_or(0, str::len)
}
