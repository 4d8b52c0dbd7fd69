//! Withholding: every reason for having no answer names a question that exists, is not answered, and was looked at.

use super::super::disclose::dataset_of;
use super::super::register::{RecordFile, Stated};
use super::remarks::Remarks;
use super::rules::Around;
use crate::findings::{Example, Rule, Severity, nearest};
use crate::standard::{Answer, AnswerState, Dataset, Given, Need, Publication, PublicationState, Question, Technology};
use crate::text::is_id;

/// The rules of this family.
pub(super) const RULES: &[&Rule] =
    &[&NO_SUCH_QUESTION, &ANSWERED, &TWICE, &CORE, &WITHOUT_SCRUTINY, &NOT_REVIEWED, &WHOLE_WITHOUT_SCRUTINY];

const TECHNOLOGY: &str = "content/technologies/sound.toml";
const RIGHT: Example = Example {
    file: TECHNOLOGY,
    text: "[[withheld]]\nfield = \"suppliers\"\nground = \"cyber-security\"\nexplanation = \"It would help an attack.\"\nscrutinised_by = \"Letters panel\"\nscrutinised_on = 2025-12-01\nreview_on = 2026-12-01\n",
};

static NO_SUCH_QUESTION: Rule = Rule {
    name: "no-such-question",
    family: "withholding",
    severity: Severity::Error,
    about: "What is withheld, not known or not applicable is a question of the standard.",
    why: "a reason for a question that nobody asks would never be shown",
    wrong: Example { file: TECHNOLOGY, text: "[[not_known]]\nfield = \"supplier\"\nreason = \"Nobody said.\"\n" },
    right: RIGHT,
};

static ANSWERED: Rule = Rule {
    name: "answered-and-withheld",
    family: "withholding",
    severity: Severity::Error,
    about: "A question is answered, or has a reason for having no answer; never both.",
    why: "it is a mistake, or something is about to be published that must not be",
    wrong: Example { file: TECHNOLOGY, text: "[[not_known]]\nfield = \"purpose.why\"\nreason = \"Nobody said.\"\n" },
    right: RIGHT,
};

static TWICE: Rule = Rule {
    name: "stated-twice",
    family: "withholding",
    severity: Severity::Error,
    about: "A question has one reason for having no answer.",
    why: "the four states exclude each other: a reader must see exactly one",
    wrong: Example {
        file: TECHNOLOGY,
        text: "[[not_known]]\nfield = \"team\"\nreason = \"Nobody said.\"\n[[not_applicable]]\nfield = \"team\"\nreason = \"There is none.\"\n",
    },
    right: RIGHT,
};

static CORE: Rule = Rule {
    name: "core-withheld",
    family: "withholding",
    severity: Severity::Error,
    about: "Name, summary, status, kind, impact and review are never withheld.",
    why: "a record without them says nothing; withhold the record as a whole instead",
    wrong: Example { file: TECHNOLOGY, text: "[[not_known]]\nfield = \"status\"\nreason = \"Nobody said.\"\n" },
    right: RIGHT,
};

pub(in crate::register) static WITHOUT_SCRUTINY: Rule = Rule {
    name: "withheld-without-scrutiny",
    family: "withholding",
    severity: Severity::Error,
    about: "What is withheld was looked at by somebody independent.",
    why: "Covenant B2: what the public is refused, an independent assessor must have seen",
    wrong: Example {
        file: TECHNOLOGY,
        text: "[[withheld]]\nfield = \"suppliers\"\nground = \"cyber-security\"\nexplanation = \"It would help an attack.\"\nreview_on = 2026-12-01\n",
    },
    right: RIGHT,
};

static NOT_REVIEWED: Rule = Rule {
    name: "withheld-past-review",
    family: "withholding",
    severity: Severity::Warning,
    about: "What is withheld is looked at again on the day that was promised.",
    why: "Covenant B2: a ground that was good once need not be good for ever",
    wrong: Example {
        file: TECHNOLOGY,
        text: "[[withheld]]\nfield = \"suppliers\"\nground = \"cyber-security\"\nexplanation = \"It would help an attack.\"\nscrutinised_by = \"Letters panel\"\nscrutinised_on = 2024-12-01\nreview_on = 2025-12-01\n",
    },
    right: RIGHT,
};

static WHOLE_WITHOUT_SCRUTINY: Rule = Rule {
    name: "record-withheld-without-scrutiny",
    family: "withholding",
    severity: Severity::Error,
    about: "A record that is withheld as a whole says why, and who independent has looked at it.",
    why: "Covenant B2: what the public is refused, an independent assessor must have seen",
    wrong: Example { file: TECHNOLOGY, text: "[publication]\nstate = \"withheld\"\nground = \"national-security\"\n" },
    right: RIGHT,
};

pub(super) fn technology(
    record: &RecordFile<Technology>,
    given: &Given<'_>,
    around: &Around<'_>,
    remarks: &mut Remarks<'_>,
) {
    for stated in &record.stated {
        match dataset_of(&stated.gap) {
            Some((id, field)) => of_dataset(stated, id, field, around, remarks),
            None => one(stated, &stated.gap.field, given, Technology::QUESTIONS, remarks),
        }
    }
    all(record, around, remarks);
}

pub(super) fn dataset(record: &RecordFile<Dataset>, given: &Given<'_>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    for stated in &record.stated {
        one(stated, &stated.gap.field, given, Dataset::QUESTIONS, remarks);
    }
    all(record, around, remarks);
}

/// What holds for the reasons of every record.
fn all<A>(record: &RecordFile<A>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    for (index, stated) in record.stated.iter().enumerate() {
        let gap = &stated.gap;
        if record.stated.iter().take(index).any(|earlier| earlier.gap.field == gap.field) {
            let message = format!("“{}” has two reasons for having no answer", gap.field);
            remarks.add(&TWICE, format!("{}.field", stated.path), message, "keep the one that is true");
        }
        if let Some(review) = gap.review_on
            && review < around.today
        {
            let message = format!("what is withheld should have been looked at again on {review}");
            let advice = "have it scrutinised again and write the new dates, or publish it";
            remarks.add(&NOT_REVIEWED, format!("{}.review_on", stated.path), message, advice);
        }
    }
    publication(&record.publication, around, remarks);
}

/// One reason: its question exists, can be without an answer, and is.
fn one(stated: &Stated, field: &str, given: &Given<'_>, questions: &'static [Question], remarks: &mut Remarks<'_>) {
    let path = format!("{}.field", stated.path);
    match resolve(field, given, questions) {
        Err(near) => {
            let advice = match near {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => "write the key of the question as in the file, with dots between: algorithm.models.ID.version"
                    .into(),
            };
            remarks.add(&NO_SUCH_QUESTION, path, format!("there is no question “{field}” in this record"), advice);
        }
        Ok((question, _)) if question.need == Need::Core => {
            let advice = "answer it; to keep back the whole record, use [publication] state = \"withheld\"";
            remarks.add(&CORE, path, format!("“{field}” cannot be without an answer"), advice);
        }
        Ok((_, true)) => {
            let message = format!("“{field}” is answered, and at the same time said to have no answer");
            let advice = if stated.gap.state == AnswerState::Withheld {
                "if it must be withheld, move the answer to [internal]; if not, remove this table"
            } else {
                "remove the answer or this table"
            };
            remarks.add(&ANSWERED, path, message, advice);
        }
        Ok((_, false)) => {}
    }
}

/// A reason in a technology's file that speaks of one of its datasets.
fn of_dataset(stated: &Stated, id: &str, field: &str, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    match around.register.datasets.iter().find(|dataset| dataset.id == id) {
        Some(dataset) => {
            one(stated, field, &dataset.answers.given(), Dataset::QUESTIONS, remarks);
            if let Some(twice) = dataset.stated.iter().find(|other| other.gap.field == field) {
                let message = format!("“{field}” of the dataset “{id}” has a reason in its own file as well");
                let advice = format!("keep the one in datasets/{id}.toml ({})", twice.path);
                remarks.add(&TWICE, format!("{}.field", stated.path), message, advice);
            }
        }
        None => {
            let known = around.register.datasets.iter().map(|dataset| dataset.id.as_str());
            let advice = nearest(id, known)
                .map_or("name a file in datasets/".into(), |near| format!("did you mean \"{near}\"?"));
            let message = format!("there is no dataset “{id}”");
            remarks.add(&NO_SUCH_QUESTION, format!("{}.field", stated.path), message, advice);
        }
    }
}

fn publication(publication: &Publication, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if publication.state != PublicationState::Withheld {
        return;
    }
    let missing: Vec<&str> = [
        ("ground", publication.ground.is_some()),
        ("explanation", publication.explanation.is_some()),
        ("scrutinised_by", publication.scrutinised_by.is_some()),
        ("scrutinised_on", publication.scrutinised_on.is_some()),
        ("review_on", publication.review_on.is_some()),
    ]
    .into_iter()
    .filter_map(|(key, there)| (!there).then_some(key))
    .collect();
    if !missing.is_empty() {
        let advice = format!("add: {}", missing.join(", "));
        let message = "this record is withheld as a whole, and that was not looked at as it must be";
        remarks.key(&WHOLE_WITHOUT_SCRUTINY, "publication", message, advice);
    }
    if let Some(review) = publication.review_on
        && review < around.today
    {
        let message = format!("this withheld record should have been looked at again on {review}");
        remarks.add(&NOT_REVIEWED, "publication.review_on", message, "have it scrutinised again, or publish it");
    }
}

/// The question at a path and whether it is answered; else the nearest path that exists.
fn resolve(
    field: &str,
    given: &Given<'_>,
    questions: &'static [Question],
) -> Result<(&'static Question, bool), Option<String>> {
    let mut segments = field.split('.').peekable();
    let (mut questions, mut given) = (questions, Some(given));
    let mut walked = String::new();
    loop {
        let Some(segment) = segments.next() else { return Err(None) };
        let Some(index) = questions.iter().position(|question| question.key == segment) else {
            let near = nearest(segment, questions.iter().map(|question| question.key));
            return Err(near.map(|near| format!("{walked}{near}")));
        };
        let question = &questions[index];
        let answer = match given {
            Some(Given::Table(answers)) => answers.get(index).map(|(_, answer)| answer),
            _ => None,
        };
        if segments.peek().is_none() {
            return Ok((question, answer.is_some_and(Given::is_something)));
        }
        walked = format!("{walked}{segment}.");
        let Some(inner) = question.kind.questions() else { return Err(None) };
        given = answer;
        if let Some(Given::List(items)) = answer {
            let Some(name) = segments.next() else { return Err(None) };
            let item = items.iter().find(|item| item.item_id() == Some(name));
            let Some(item) = item else {
                let near = nearest(name, items.iter().filter_map(Given::item_id));
                // A further item of which nothing is known, such as a supplier's training data.
                if near.is_none() && segments.peek().is_none() && is_id(name) {
                    return Ok((question, false));
                }
                return Err(near.map(|near| format!("{walked}{near}")));
            };
            walked = format!("{walked}{name}.");
            if segments.peek().is_none() {
                return Ok((question, true));
            }
            given = Some(item);
        } else if question.kind.is_list() {
            return Err(None);
        }
        questions = inner;
    }
}
