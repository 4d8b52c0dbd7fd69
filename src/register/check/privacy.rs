//! Privacy: what looks private in a text that is about to be public, in either language.
//!
//! It knows shapes, not people: a text in which it finds nothing is not proven safe. Drafts are not looked at.

use super::super::register::Register;
use super::remarks::Remarks;
use super::repeated::Internal;
use super::rules::Around;
use super::texts::{self, PublicTexts, Text};
use crate::findings::{Example, Rule, Severity};
use crate::standard::{Answer, Given, Language};
use crate::text::{Private, Source, private};
use std::ops::Range;

/// The rules of this family.
pub(super) const RULES: &[&Rule] =
    &[&PERSONAL_EMAIL, &TELEPHONE, &INTRANET, &FILE_PATH, &MARKING, &INTERNAL, &PERSON_NAMED];

const TECHNOLOGY: &str = "content/technologies/sound.toml";
const RIGHT: Example = Example { file: TECHNOLOGY, text: "contact_email = \"letters@sound.example\"" };

static PERSONAL_EMAIL: Rule = Rule {
    name: "personal-email",
    family: "privacy",
    severity: Severity::Error,
    about: "No public text holds one person's e-mail address.",
    why: "the person can be troubled, and the address dies when they move on (ATRS section 6: a team's mailbox)",
    wrong: Example { file: TECHNOLOGY, text: "contact_email = \"jo.bloggs@sound.example\"" },
    right: RIGHT,
};

static TELEPHONE: Rule = Rule {
    name: "telephone-number",
    family: "privacy",
    severity: Severity::Error,
    about: "No public text holds a telephone number other than the force's public one, 101, 999 and numbers that start with 03 or 08.",
    why: "it may be one person's, and a register is copied for good (UK GDPR, article 5: no more than is needed)",
    wrong: Example { file: TECHNOLOGY, text: "team = \"Letters team, 01632 960123\"" },
    right: Example { file: TECHNOLOGY, text: "team = \"Letters team, call 101\"" },
};

static INTRANET: Rule = Rule {
    name: "intranet-address",
    family: "privacy",
    severity: Severity::Error,
    about: "No public text names a computer of the force's own network.",
    why: "the public cannot open it (ATRS: links must be publicly accessible), and it helps an attack",
    wrong: Example { file: TECHNOLOGY, text: "web_page = \"https://intranet.sound.example/letters\"" },
    right: Example { file: TECHNOLOGY, text: "web_page = \"https://www.sound.example/letters\"" },
};

static FILE_PATH: Rule = Rule {
    name: "file-path",
    family: "privacy",
    severity: Severity::Error,
    about: "No public text holds the place of a file on a computer or share.",
    why: "the public cannot open it (ATRS: links must be publicly accessible), and it helps an attack",
    wrong: Example {
        file: TECHNOLOGY,
        text: "third_party_scrutiny = 'The terms stand in S:\\Letters\\Terms\\terms.docx for whoever asks.'",
    },
    right: Example { file: TECHNOLOGY, text: "third_party_scrutiny = \"Whoever asks is sent the terms.\"" },
};

static MARKING: Rule = Rule {
    name: "protective-marking",
    family: "privacy",
    severity: Severity::Error,
    about: "No public text carries a protective marking above OFFICIAL.",
    why: "a marked text was copied from a paper that is not meant for the public (Government Security Classifications)",
    wrong: Example { file: TECHNOLOGY, text: "team = \"OFFICIAL-SENSITIVE Letters team\"" },
    right: Example { file: TECHNOLOGY, text: "team = \"Letters team\"" },
};

static INTERNAL: Rule = Rule {
    name: "internal-text-in-public",
    family: "privacy",
    severity: Severity::Error,
    about: "What stands in [internal] of any record is not repeated in a public text of any file.",
    why: "what is internal is never published (Covenant B2: withholding rests on it); a copy of it would be",
    wrong: Example {
        file: TECHNOLOGY,
        text: "team = \"Letters team of the north tower\"\n[internal]\nplace = \"The north   tower\"\n",
    },
    right: Example { file: TECHNOLOGY, text: "team = \"Letters team\"\n[internal]\nplace = \"The north tower\"\n" },
};

static PERSON_NAMED: Rule = Rule {
    name: "person-named",
    family: "privacy",
    severity: Severity::Warning,
    about: "An owner is a post; only chief officers and others who are public figures are named.",
    why: "a role stays true when people move on, and nobody is named without need (ATRS section 5)",
    wrong: Example {
        file: "content/owners.toml",
        text: "[chief]\nrole = \"Post room manager\"\nname = \"Jo Bloggs\"\nanswers_for = \"Letters.\"\n",
    },
    right: Example {
        file: "content/owners.toml",
        text: "[chief]\nrole = \"Deputy chief constable\"\nname = \"Jo Bloggs\"\nanswers_for = \"Letters.\"\n",
    },
};

/// A record's public texts.
pub(super) fn record(texts: &PublicTexts<'_>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    texts.iter().for_each(|text| one(&text, around, remarks));
}

/// Answers that are all public.
pub(super) fn answers(given: &Given<'_>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    texts::answers(given, "", &mut |text| one(&text, around, remarks));
}

/// The owners' answers, and whom they name.
pub(super) fn owners(register: &Register, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    for owner in &register.owners {
        texts::answers(&owner.answers.given(), &owner.id, &mut |text| one(&text, around, remarks));
        if owner.answers.name.is_some() && !is_public_figure(&owner.answers.role.en) {
            let message = format!("“{}” is named, though the post is not a chief officer's", owner.id);
            let advice = "remove the name and leave the post, unless the person is a public figure";
            remarks.key(&PERSON_NAMED, format!("{}.name", owner.id), message, advice);
        }
    }
}

/// A page's Markdown in both languages.
pub(super) fn page(source: &Source, welsh: Option<&Source>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    for (language, start, words) in texts::bodies(source, welsh) {
        whole(words, (start, language), around, remarks);
    }
}

/// The rows of a file of deployments.
pub(super) fn rows(source: &Source, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    whole(&source.text, (0, Language::En), around, remarks);
}

/// A text that begins at a byte of its file and stands there letter by letter.
fn whole(words: &str, (start, language): (usize, Language), around: &Around<'_>, remarks: &mut Remarks<'_>) {
    let in_file = |at: Range<usize>| (start + at.start..start + at.end, language);
    for (at, kind) in looks_private(words, around) {
        let (rule, message, advice) = in_words(kind);
        remarks.span(rule, in_file(at), message, advice);
    }
    if let Some((at, from)) = around.internal.repeated_in(words) {
        let (message, advice) = repeats(from);
        remarks.span(&INTERNAL, in_file(at), message, advice);
    }
}

fn one(text: &Text<'_, '_>, around: &Around<'_>, remarks: &mut Remarks<'_>) {
    for (at, kind) in looks_private(text.words, around) {
        if kind == Private::Telephone && text.key == "telephone" {
            continue;
        }
        let (rule, message, advice) = in_words(kind);
        remarks.quote(rule, text.at, text.words.get(at).unwrap_or_default(), message, advice);
    }
    if let Some((at, from)) = around.internal.repeated_in(text.words) {
        let (message, advice) = repeats(from);
        remarks.quote(&INTERNAL, text.at, text.words.get(at).unwrap_or_default(), message, advice);
    }
}

/// What looks private, without numbers that are an organisation's by the numbering plan or the force's own.
fn looks_private<'t>(
    words: &'t str,
    around: &'t Around<'_>,
) -> impl Iterator<Item = (Range<usize>, Private)> + use<'t> {
    let own = around.register.file.force.telephone.as_ref();
    private(words).into_iter().filter(move |(at, kind)| {
        if *kind != Private::Telephone {
            return true;
        }
        let number = digits(words.get(at.clone()).unwrap_or_default());
        !(number.starts_with('3') || own.is_some_and(|own| digits(own.as_str()) == number))
    })
}

/// The digits of a number without the zero or the code of the country before them.
fn digits(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let national = digits.trim_start_matches('0');
    national.strip_prefix("44").unwrap_or(national).trim_start_matches('0').to_owned()
}

fn in_words(kind: Private) -> (&'static Rule, String, &'static str) {
    match kind {
        Private::PersonalEmail => (
            &PERSONAL_EMAIL,
            "this looks like one person's e-mail address".to_owned(),
            "write a team's mailbox; a record may keep it in [internal]",
        ),
        Private::Telephone => (
            &TELEPHONE,
            "this looks like a telephone number".to_owned(),
            "remove it; the force's public number goes into register.toml: [force] telephone = \"…\"",
        ),
        Private::IntranetHost => (
            &INTRANET,
            "this address works on the force's own network only".to_owned(),
            "put the document on the public website and write that address; a record may keep this one in [internal]",
        ),
        Private::FilePath => (
            &FILE_PATH,
            "this is the place of a file on the force's computers".to_owned(),
            "write the public address of the document; a record may keep this in [internal]",
        ),
        Private::Marking(marking) => (
            &MARKING,
            format!("this text carries the marking {marking}"),
            "ask whoever marked it; publish only what was cleared, without the marking",
        ),
    }
}

fn repeats(from: &str) -> (String, &'static str) {
    (
        format!("this repeats words from [internal] of {from}"),
        "take it out here; or, if the public may know it, take it out of [internal]",
    )
}

fn is_public_figure(role: &str) -> bool {
    let role = role.to_lowercase();
    ["chief", "commissioner", "commander", "mayor", "director"].iter().any(|figure| role.contains(figure))
}

impl<'a> Around<'a> {
    /// What may not be repeated: the internal texts of all records, but not the names of posts and of the force itself.
    pub(in crate::register) fn internal_of(register: &Register) -> Internal {
        let technologies = register.technologies.iter().map(|record| (&record.source.path, record.internal.as_slice()));
        let datasets = register.datasets.iter().map(|record| (&record.source.path, record.internal.as_slice()));
        Internal::new(technologies.chain(datasets), Self::public_names(register))
    }

    /// The names of posts and of the force.
    pub(in crate::register) fn public_names(register: &Register) -> impl Iterator<Item = &str> {
        let force = &register.file.force;
        let posts = register.owners.iter().flat_map(|owner| {
            let answers = &owner.answers;
            [Some(&answers.role), answers.unit.as_ref(), answers.board.as_ref()].into_iter().flatten()
        });
        posts.chain([&force.name]).chain(&force.oversight_body).map(|line| line.en.as_str())
    }
}
