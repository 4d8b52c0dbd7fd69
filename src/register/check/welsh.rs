//! Words: Welsh that is missing from the register of a force that publishes in both languages.

use super::super::register::{PageFile, RecordFile, Register, UpdateFile};
use super::remarks::Remarks;
use super::rules::Around;
use super::texts::{self, Form, Text};
use crate::findings::{Example, Rule, Severity};
use crate::standard::{Answer, Given, Language};
use crate::text::Source;

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[&MISSING];

static MISSING: Rule = Rule {
    name: "welsh-missing",
    family: "words",
    severity: Severity::Warning,
    about: "A force that publishes in two languages writes every public text in both.",
    why: "Welsh is not to be treated less favourably than English (Welsh Language (Wales) Measure 2011)",
    wrong: Example {
        file: "content/register.toml",
        text: "[site]\nbase_url = \"https://register.sound.example/\"\nlanguages = [\"en\", \"cy\"]\n",
    },
    right: Example {
        file: "content/register.toml",
        text: "[site]\nbase_url = \"https://register.sound.example/\"\nlanguages = [\"en\"]\n",
    },
};

/// As many answers are named in one finding.
const NAMED: usize = 20;

/// The public texts of a record.
pub(super) fn record<A: Answer>(record: &RecordFile<A>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if around.bilingual {
        let mut missing = Missing::default();
        texts::record(record, &mut |text| missing.note(&text));
        missing.tell(&record.source, remarks);
    }
}

/// The texts of `register.toml`.
pub(super) fn register(register: &Register, source: &Source, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if around.bilingual {
        let mut missing = Missing::default();
        texts::answers(&register.file.given(), "", &mut |text| missing.note(&text));
        missing.tell(source, remarks);
    }
}

/// The texts of `owners.toml`.
pub(super) fn owners(register: &Register, source: &Source, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    if around.bilingual {
        let mut missing = Missing::default();
        for owner in &register.owners {
            texts::answers(&owner.answers.given(), &owner.id, &mut |text| missing.note(&text));
        }
        missing.tell(source, remarks);
    }
}

/// A page of prose.
pub(super) fn page(page: &PageFile, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    prose((&page.facts.given(), page.body.cy.is_some()), (&page.source, page.welsh.as_ref()), around, remarks);
}

/// A piece of news.
pub(super) fn update(update: &UpdateFile, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    prose((&update.facts.given(), update.body.cy.is_some()), (&update.source, update.welsh.as_ref()), around, remarks);
}

fn prose(
    (facts, has_body): (&Given<'_>, bool),
    (source, welsh): (&Source, Option<&Source>),
    around: &Around<'_>,
    remarks: &mut Remarks<'_>,
) {
    if !around.bilingual {
        return;
    }
    if welsh.is_none() {
        let advice = format!("write it in {} beside this file", welsh_name(source));
        return remarks.file(&MISSING, "there is no Welsh for this page", advice);
    }
    let mut missing = Missing::default();
    texts::answers(facts, "", &mut |text| missing.note(&text));
    if !has_body {
        missing.0.push("the text".to_owned());
    }
    missing.tell(source, remarks);
}

/// The paths of texts that are in English only.
#[derive(Default)]
struct Missing(Vec<String>);

impl Missing {
    /// The Welsh of a text is visited right after its English.
    fn note(&mut self, text: &Text<'_, '_>) {
        match text.at {
            _ if text.form == Form::Name => {}
            (path, Language::En) => self.0.push(path.to_owned()),
            (_, Language::Cy) => {
                self.0.pop();
            }
        }
    }

    fn tell(mut self, source: &Source, remarks: &mut Remarks<'_>) {
        for path in &mut self.0 {
            // Lines of one list are one answer to a reader.
            if let Some((list, index)) = path.rsplit_once('.')
                && index.bytes().all(|byte| byte.is_ascii_digit())
            {
                path.truncate(list.len());
            }
        }
        self.0.dedup();
        let count = self.0.len();
        if count == 0 {
            return;
        }
        let mut list = self.0.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
        if count > NAMED {
            list.push_str(&format!(" and {} more", count - NAMED));
        }
        let message = match count {
            1 => format!("one answer has no Welsh: {list}"),
            _ => format!("{count} answers have no Welsh: {list}"),
        };
        let advice = format!("write them under the same keys in {} beside this file", welsh_name(source));
        remarks.file(&MISSING, message, advice);
    }
}

fn welsh_name(source: &Source) -> String {
    let (stem, ending) = source.file_name().rsplit_once('.').unwrap_or((source.file_name(), "toml"));
    format!("{stem}.cy.{ending}")
}
