//! References: what one file names must stand in another, and must be public where it is named in public.

use super::super::register::{RecordFile, Register, UpdateFile};
use super::remarks::{Remarks, each_answer};
use super::rules::Around;
use crate::findings::{Example, Rule, Severity, nearest};
use crate::standard::{Given, Kind, Status, Target, Technology};

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[&DANGLING, &NOT_PUBLIC, &FORMER_ID, &NO_TECHNOLOGY];

const TECHNOLOGY: &str = "content/technologies/sound.toml";
const RIGHT: Example = Example { file: TECHNOLOGY, text: "" };

static DANGLING: Rule = Rule {
    name: "dangling-reference",
    family: "shape",
    severity: Severity::Error,
    about: "What a record names exists.",
    why: "a reader who follows the name finds nothing",
    wrong: Example { file: TECHNOLOGY, text: "accountable_owner = \"cheif\"" },
    right: RIGHT,
};

static NOT_PUBLIC: Rule = Rule {
    name: "reference-to-unpublished",
    family: "withholding",
    severity: Severity::Error,
    about: "A published record names only published records.",
    why: "the name alone would tell the public of a draft or of something withheld",
    wrong: Example { file: TECHNOLOGY, text: "[publication]\nstate = \"draft\"\n" },
    right: RIGHT,
};

static FORMER_ID: Rule = Rule {
    name: "former-id-in-use",
    family: "shape",
    severity: Severity::Error,
    about: "A former id belongs to one record and is not in use.",
    why: "an old address must lead to one place, for good (an id is never used again)",
    wrong: Example { file: TECHNOLOGY, text: "former_ids = [\"faces\"]" },
    right: Example { file: TECHNOLOGY, text: "former_ids = [\"letters\"]" },
};

static NO_TECHNOLOGY: Rule = Rule {
    name: "deployments-of-nothing",
    family: "shape",
    severity: Severity::Error,
    about: "A file of deployments belongs to a technology of the same id.",
    why: "figures that belong to no record would not be published",
    wrong: Example { file: "content/deployments/nothing.csv", text: "date,place\n2026-01-05,Market Square\n" },
    right: RIGHT,
};

pub(super) fn technology(
    record: &RecordFile<Technology>,
    given: &Given<'_>,
    around: &Around<'_>,
    remarks: &mut Remarks<'_>,
) {
    // All that is public of a withdrawn record is its notice.
    let is_read = |key| record.answers.status != Status::Withdrawn || matches!(key, "former_ids" | "replaced_by");
    each_answer(given, &mut |path, question, answer| {
        let (Some(target), Given::Text(id), true) = (target(&question.kind), answer, is_read(question.key)) else {
            return;
        };
        if question.key == "former_ids" {
            former(record, around, path, id, remarks);
        } else if let Some(fault) = fault(target, id, record.is_published(), around) {
            tell(fault, path, id, remarks);
        }
    });
    let models: Vec<&str> = record.answers.algorithm.models.iter().map(|model| model.id.as_str()).collect();
    for evaluation in &record.answers.evaluations {
        if let Some(model) = &evaluation.model
            && !models.contains(&model.as_str())
        {
            let path = format!("evaluations.{}.model", evaluation.id);
            let advice = match nearest(model.as_str(), models.iter().copied()) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => "add it to [[algorithm.models]], or remove the line".into(),
            };
            remarks.add(&DANGLING, path, format!("there is no model “{model}” in this record"), advice);
        }
    }
}

pub(super) fn update(update: &UpdateFile, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    for (index, id) in update.facts.technologies.iter().enumerate() {
        if let Some(fault) = fault(Target::Technology, id.as_str(), true, around) {
            tell(fault, &format!("technologies.{index}"), id.as_str(), remarks);
        }
    }
}

/// Deployments whose technology does not exist.
pub(in crate::register) fn deployments_alone(id: &str) -> (&'static Rule, String, String) {
    (
        &NO_TECHNOLOGY,
        format!("there is no technology “{id}” for these deployments"),
        "name the file like the technology's: technologies/ID.toml and deployments/ID.csv".into(),
    )
}

/// Why a reference leads nowhere in public.
pub(super) enum Fault {
    Missing(&'static str, Option<String>),
    Unpublished(&'static str),
}

/// What is wrong with a reference to this id, if anything.
pub(super) fn fault(target: Target, id: &str, in_public: bool, around: &Around<'_>) -> Option<Fault> {
    let register = around.register;
    let (what, is_published) = match target {
        Target::Technology => ("technology", register.technology(id).map(RecordFile::is_published)),
        Target::Dataset => ("dataset", register.dataset(id).map(RecordFile::is_published)),
        Target::Owner => ("owner", register.owner(id).map(|_| true)),
        Target::Item | Target::Product => return None,
    };
    match is_published {
        Some(true) => None,
        Some(false) => in_public.then_some(Fault::Unpublished(what)),
        // It may stand in a file that could not be read.
        None if register.lost => None,
        None => Some(Fault::Missing(what, meant(target, id, register))),
    }
}

/// The id that was probably meant.
fn meant(target: Target, id: &str, register: &Register) -> Option<String> {
    let near = match target {
        Target::Technology => nearest(id, register.technologies.iter().map(|record| record.id.as_str())),
        Target::Dataset => nearest(id, register.datasets.iter().map(|record| record.id.as_str())),
        _ => nearest(id, register.owners.iter().map(|owner| owner.id.as_str())),
    };
    near.map(str::to_owned)
}

fn tell(fault: Fault, path: &str, id: &str, remarks: &mut Remarks<'_>) {
    match fault {
        Fault::Missing(what, near) => {
            let write = match what {
                "owner" => format!("add [{id}] to owners.toml"),
                "dataset" => format!("write datasets/{id}.toml"),
                _ => format!("write technologies/{id}.toml"),
            };
            let advice = match near {
                Some(near) => format!("did you mean \"{near}\"? If not, {write}"),
                None => format!("{write}, or name one that is there"),
            };
            remarks.add(&DANGLING, path, format!("there is no {what} “{id}”"), advice);
        }
        Fault::Unpublished(what) => remarks.add(
            &NOT_PUBLIC,
            path,
            format!("this public record names the {what} “{id}”, which is not published"),
            "remove the name, or publish that record first",
        ),
    }
}

fn former(record: &RecordFile<Technology>, around: &Around<'_>, path: &str, id: &str, remarks: &mut Remarks<'_>) {
    let in_use = around.register.technology(id).is_some();
    let also = around.formerly(id).any(|other| other != record.id);
    if in_use || also {
        let message = format!("the former id “{id}” belongs to another record");
        remarks.add(&FORMER_ID, path, message, "remove it here: an address can lead to one record only");
    }
}

fn target(kind: &Kind) -> Option<Target> {
    match kind {
        Kind::Id(target) => Some(*target),
        Kind::List(inner) => target(inner),
        _ => None,
    }
}
