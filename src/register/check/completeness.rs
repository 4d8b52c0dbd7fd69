//! Completeness: what the status, the impact and the class of a record demand is answered, or has a stated reason.

use super::super::register::{RecordFile, Stated};
use super::remarks::Remarks;
use super::rules::Around;
use crate::findings::{Example, Rule, Severity};
use crate::standard::Direction;
use crate::standard::{Circumstances, Dataset, Given, GroupBy, Need, Question, Setting, Technology};
use std::collections::HashSet;

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[
    &UNFINISHED,
    &REQUIRED,
    &DEMANDED,
    &NO_CHALLENGE,
    &OWNER_UNKNOWN,
    &NO_OWNER,
    &NO_LIMITATIONS,
    &NONE_KNOWN,
    &NO_GROUPS,
    &NOT_OPERATIONAL,
    &ONE_DIRECTION,
];

const TECHNOLOGY: &str = "content/technologies/sound.toml";
const FACES: &str = "content/technologies/faces.toml";
const RIGHT: Example = Example { file: TECHNOLOGY, text: "" };

/// Told once for each draft while its file is read, so that a draft can grow without stopping the register.
pub(in crate::register) static UNFINISHED: Rule = Rule {
    name: "unfinished-draft",
    family: "completeness",
    severity: Severity::Warning,
    about: "A draft says what no record can do without before it is published.",
    why: "it could not be published as it is: a record without a name, a status or a date of review tells nothing",
    wrong: Example {
        file: "content/technologies/planned.toml",
        text: "name = \"Planned\"\n[publication]\nstate = \"draft\"\n",
    },
    right: RIGHT,
};

static REQUIRED: Rule = Rule {
    name: "required",
    family: "completeness",
    severity: Severity::Error,
    about: "What every record must say is said, or has a stated reason.",
    why: "without it the public cannot tell what the record is about or who answers for it (Covenant B1, E)",
    wrong: Example { file: TECHNOLOGY, text: "impact_reason = \"-REMOVE-\"" },
    right: RIGHT,
};

static DEMANDED: Rule = Rule {
    name: "demanded",
    family: "completeness",
    severity: Severity::Warning,
    about: "What the status, impact and class of a record demand is answered, or has a stated reason.",
    why: "the page will say “Not published” where the Covenant expects an answer",
    wrong: Example { file: TECHNOLOGY, text: "algorithm = { summary = \"It sorts letters.\" }" },
    right: RIGHT,
};

static NO_CHALLENGE: Rule = Rule {
    name: "no-challenge",
    family: "completeness",
    severity: Severity::Error,
    about: "A technology in use says how to challenge it.",
    why: "a person it was used on must be able to object (Covenant D2; ATRS: appeals and review)",
    wrong: Example { file: TECHNOLOGY, text: "how_to_challenge = \"-REMOVE-\"" },
    right: RIGHT,
};

static OWNER_UNKNOWN: Rule = Rule {
    name: "owner-not-known",
    family: "completeness",
    severity: Severity::Warning,
    about: "Somebody is named who answers for the technology.",
    why: "the Covenant (E) wants one clearly identified accountable person for each technology",
    wrong: Example {
        file: TECHNOLOGY,
        text: "accountable_owner = \"-REMOVE-\"\n[[not_known]]\nfield = \"accountable_owner\"\nreason = \"Nobody was named.\"\n",
    },
    right: RIGHT,
};

static NO_OWNER: Rule = Rule {
    name: "owner-of-nothing",
    family: "completeness",
    severity: Severity::Warning,
    about: "Every owner answers for something.",
    why: "a post that answers for nothing is probably out of date",
    wrong: Example {
        file: "content/owners.toml",
        text: "[idle]\nrole = \"Idle post\"\nanswers_for = \"Nothing.\"\ncontact_email = \"idle@sound.example\"\n",
    },
    right: Example { file: "content/owners.toml", text: "" },
};

static NO_LIMITATIONS: Rule = Rule {
    name: "no-limitations",
    family: "completeness",
    severity: Severity::Error,
    about: "A dataset states its known limitations.",
    why: "the Covenant (B1) asks for the known limitations of the training data; no data are without any",
    wrong: Example { file: "content/datasets/records.toml", text: "known_limitations = \"-REMOVE-\"" },
    right: Example { file: "content/datasets/records.toml", text: "" },
};

static NONE_KNOWN: Rule = Rule {
    name: "none-known-and-some",
    family: "completeness",
    severity: Severity::Error,
    about: "“None known” stands alone.",
    why: "a reader cannot tell which of the two is true",
    wrong: Example {
        file: "content/datasets/records.toml",
        text: "known_limitations = [{ type = \"bias\", text = \"Few women.\" }, { type = \"none-known\", text = \"We looked.\" }]",
    },
    right: Example { file: "content/datasets/records.toml", text: "" },
};

static NO_GROUPS: Rule = Rule {
    name: "no-figures-by-group",
    family: "metrics",
    severity: Severity::Warning,
    about: "A biometric technology in use has figures by ethnicity and by sex.",
    why: "the public cannot see for whom it works worse (Covenant D4; Equality Act 2010, section 149)",
    wrong: Example {
        file: FACES,
        text: "evaluations = [{ id = \"t\", type = \"accuracy\", evaluator = \"Us\", independence = \"force\", setting = \"operational\", metrics = [{ name = \"precision\", unit = \"percent\", numerator = 1, denominator = 2 }, { name = \"recall\", unit = \"percent\", numerator = 1, denominator = 2 }] }]",
    },
    right: RIGHT,
};

static NOT_OPERATIONAL: Rule = Rule {
    name: "no-operational-test",
    family: "metrics",
    severity: Severity::Warning,
    about: "A biometric technology in use was tested in real conditions.",
    why: "figures from a laboratory or a supplier say little about a street (Covenant D4, F)",
    wrong: Example {
        file: FACES,
        text: "evaluations = [{ id = \"t\", type = \"accuracy\", evaluator = \"Us\", independence = \"force\", setting = \"laboratory\" }]",
    },
    right: RIGHT,
};

static ONE_DIRECTION: Rule = Rule {
    name: "one-direction-of-error",
    family: "metrics",
    severity: Severity::Warning,
    about: "Errors are given in both directions: who is missed, and who is picked out wrongly.",
    why: "either alone can be made to look good by moving the threshold (Covenant D4)",
    wrong: Example {
        file: FACES,
        text: "evaluations = [{ id = \"t\", type = \"accuracy\", evaluator = \"Us\", independence = \"force\", setting = \"operational\", metrics = [{ name = \"recall\", unit = \"percent\", numerator = 1, denominator = 2 }] }]",
    },
    right: RIGHT,
};

pub(super) fn technology(record: &RecordFile<Technology>, given: &Given<'_>, remarks: &mut Remarks<'_>) {
    if record.answers.status == crate::standard::Status::Withdrawn || !record.is_published() {
        return;
    }
    // What is demanded follows from these; with a fault in one of them nobody can tell.
    if ["status", "impact", "public_effect", "class", "kinds"].iter().any(|key| remarks.is_faulted(key)) {
        return;
    }
    let circumstances = record.answers.circumstances();
    demand(given, "", circumstances, &record.stated, remarks);
    if let Some(stated) = record.stated.iter().find(|stated| stated.gap.field == "accountable_owner") {
        let advice = "name a post in owners.toml as soon as somebody takes it on";
        remarks.add(&OWNER_UNKNOWN, &stated.path, "nobody is named who answers for this technology", advice);
    }
    if circumstances.running && circumstances.biometric {
        biometric(record, remarks);
    }
}

pub(super) fn dataset(record: &RecordFile<Dataset>, given: &Given<'_>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if !record.is_published() {
        return;
    }
    let running = around.datasets_in_use.binary_search(&record.id.as_str()).is_ok();
    demand(given, "", Circumstances { running, ..Circumstances::default() }, &record.stated, remarks);
    let limitations = &record.answers.known_limitations;
    let none =
        limitations.iter().position(|limitation| limitation.r#type == crate::standard::LimitationType::NoneKnown);
    if let Some(index) = none
        && limitations.len() > 1
    {
        let path = format!("known_limitations.{index}");
        remarks.add(&NONE_KNOWN, path, "“none known” stands beside known limitations", "remove it");
    }
}

/// Owners that no technology names.
pub(super) fn owners(around: &Around<'_>, remarks: &mut Remarks<'_>) {
    let register = around.register;
    let named: HashSet<&str> = register
        .technologies
        .iter()
        .flat_map(|record| {
            let answers = &record.answers;
            answers.accountable_owner.iter().chain(&answers.senior_responsible_owners).map(|id| id.as_str())
        })
        .collect();
    // A post that seems idle may be named in a file that could not be read, or under a misspelt id.
    let known = |id: &&&str| register.owners.iter().any(|owner| owner.id == ***id);
    if register.lost || !named.iter().all(|id| known(&id)) {
        return;
    }
    for owner in &register.owners {
        let id = owner.id.as_str();
        if !named.contains(id) {
            let message = format!("no technology names “{id}”");
            remarks.key(&NO_OWNER, id, message, "name it in a technology, or remove it");
        }
    }
}

fn demand(given: &Given<'_>, path: &str, to: Circumstances, stated: &[Stated], remarks: &mut Remarks<'_>) {
    let Given::Table(answers) = given else { return };
    for (question, answer) in answers {
        let field = if path.is_empty() { question.key.to_owned() } else { format!("{path}.{}", question.key) };
        if stated.iter().any(|stated| stated.gap.field == field) {
            continue;
        }
        let answered = answer.is_something();
        // A missing core answer was told when the file was read.
        if !answered && question.need != Need::Core && question.need.applies(to) {
            missing(question, &field, remarks);
        }
        match answer {
            Given::Table(_) if answered || question.need == Need::Asked => demand(answer, &field, to, stated, remarks),
            Given::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    let name = item.item_id().map_or_else(|| index.to_string(), str::to_owned);
                    demand(item, &format!("{field}.{name}"), to, stated, remarks);
                }
            }
            _ => {}
        }
    }
}

fn missing(question: &Question, field: &str, remarks: &mut Remarks<'_>) {
    if remarks.is_faulted(field) {
        return;
    }
    let rule = match (question.key, question.need) {
        ("how_to_challenge", _) => &NO_CHALLENGE,
        ("known_limitations", _) => &NO_LIMITATIONS,
        (_, Need::Always | Need::UnlessLive) => &REQUIRED,
        _ => &DEMANDED,
    };
    let message = format!("“{field}” has no answer: {}", question.asks);
    let form = question.shown().map(|shown| format!(" In this form: {shown}.")).unwrap_or_default();
    let advice = format!(
        "{}{form} Or say why there is no answer in [[not_known]], [[not_applicable]] or [[withheld]].",
        question.help
    );
    // The nearest thing around it, if there is one, else the file.
    let around = field.rsplit_once('.').map_or("", |(around, _)| around);
    remarks.key(rule, around, message, advice);
}

fn biometric(record: &RecordFile<Technology>, remarks: &mut Remarks<'_>) {
    let answers = &record.answers;
    if record.stated.iter().any(|stated| stated.gap.field == "evaluations") || answers.evaluations.is_empty() {
        return;
    }
    for (group, name) in [(GroupBy::Ethnicity, "ethnicity"), (GroupBy::Sex, "sex")] {
        if !answers.has_figures_by(group) {
            let message = format!("no figure is given by {name}");
            remarks.key(
                &NO_GROUPS,
                "evaluations",
                message,
                "add the figures of each group, as x of y, or ask for such a test",
            );
        }
    }
    if !answers.evaluations.iter().any(|evaluation| evaluation.setting == Setting::Operational) {
        let advice = "add a test made on real cases, or say in [[not_known]] when there will be one";
        remarks.key(&NOT_OPERATIONAL, "evaluations", "no evaluation was made in real conditions", advice);
    }
    let metrics = || answers.evaluations.iter().flat_map(|evaluation| &evaluation.metrics);
    let has = |direction| metrics().any(|metric| metric.name.direction() == Some(direction));
    if metrics().next().is_some() && has(Direction::Missed) != has(Direction::WronglyPicked) {
        let missing = if has(Direction::Missed) { "who is picked out wrongly" } else { "who is missed" };
        let message = format!("errors are given in one direction only: nothing says {missing}");
        let advice = "add a true positive rate or recall, and a false positive rate or precision";
        remarks.key(&ONE_DIRECTION, "evaluations", message, advice);
    }
}
