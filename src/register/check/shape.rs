//! Shape: what was written is of the form that the standard gives it. These rules speak while a text is read.

use crate::findings::{Example, Rule, Severity};
use crate::standard::{DATASET_SECTIONS, Dataset, Kind, Question, Technology};
use crate::text::Strange;
use toml::de::DeValue;

/// The rules of this family.
pub(super) const RULES: &[&Rule] = &[
    &NOT_TOML,
    &NEW_SYNTAX,
    &UNKNOWN_KEY,
    &WRONG_KIND,
    &UNKNOWN_TERM,
    &BAD_DATE,
    &BAD_ID,
    &BAD_EMAIL,
    &BAD_LINK,
    &EMPTY,
    &TOO_LONG,
    &DUPLICATE,
    &MISSING,
    &STRAY_FILE,
    &FILE_NAME,
    &NO_REGISTER,
    &NO_FACTS,
    &BAD_ROW,
    &STRANGE_CHARACTER,
    &NOT_WORDS,
    &WELSH_ALONE,
];

const TECHNOLOGY: &str = "content/technologies/sound.toml";
const RIGHT: Example = Example { file: TECHNOLOGY, text: "" };

/// The most characters of a line of words.
pub(in crate::register) const LONGEST_LINE: usize = 2_000;

/// The most characters of prose in one answer.
pub(in crate::register) const LONGEST_PROSE: usize = 50_000;

/// A team's name of 2,001 characters.
const LONG_TEAM: &str = {
    const TEXT: [u8; 2_010] = {
        let mut text = [b'x'; 2_010];
        let (start, mut at) = (*b"team = \"", 0);
        while at < start.len() {
            text[at] = start[at];
            at += 1;
        }
        text[2_009] = b'"';
        text
    };
    match std::str::from_utf8(&TEXT) {
        Ok(text) => text,
        Err(_) => "",
    }
};

macro_rules! shape {
    ($(#[doc = $doc:literal])* $name:ident, $code:literal, $severity:ident, $about:literal, $why:literal,
     $wrong:expr, $right:expr) => {
        $(#[doc = $doc])*
        pub(in crate::register) static $name: Rule = Rule {
            name: $code,
            family: "shape",
            severity: Severity::$severity,
            about: $about,
            why: $why,
            wrong: $wrong,
            right: $right,
        };
    };
}

shape!(
    NOT_TOML,
    "not-toml",
    Error,
    "A file is TOML.",
    "a file that cannot be read publishes nothing",
    Example { file: TECHNOLOGY, text: "name = \"Sound" },
    RIGHT
);
shape!(
    NEW_SYNTAX,
    "new-toml-syntax",
    Warning,
    "A file uses TOML 1.0 only.",
    "other programs that read the register's sources would stop at newer syntax",
    Example {
        file: "content/datasets/records.toml",
        text: "name = \"Records\"\ndescription = \"Records.\"\nknown_limitations = [{ type = \"bias\",\n text = \"Few women.\" }]\n"
    },
    Example {
        file: "content/datasets/records.toml",
        text: "known_limitations = [{ type = \"bias\", text = \"Few women.\" }]\n"
    }
);
shape!(
    UNKNOWN_KEY,
    "unknown-key",
    Error,
    "Every key is a question of the standard.",
    "an answer under a misspelt key would never be published",
    Example { file: TECHNOLOGY, text: "sumary = \"It sorts letters.\"" },
    Example { file: TECHNOLOGY, text: "summary = \"It sorts letters.\"" }
);
shape!(
    WRONG_KIND,
    "wrong-kind",
    Error,
    "Every answer is of the kind that its question takes.",
    "a number or a day that is written as words cannot be compared or sorted",
    Example { file: TECHNOLOGY, text: "public_effect = \"yes\"" },
    Example { file: TECHNOLOGY, text: "public_effect = true" }
);
shape!(
    UNKNOWN_TERM,
    "unknown-term",
    Error,
    "A term stands on its closed list.",
    "national bodies compare forces by these terms; a term of one's own cannot be compared",
    Example { file: TECHNOLOGY, text: "status = \"pilot\"" },
    Example { file: TECHNOLOGY, text: "status = \"live\"" }
);
shape!(
    BAD_DATE,
    "not-a-day",
    Error,
    "A date is one calendar day.",
    "a moment in time depends on a time zone; a day does not",
    Example { file: TECHNOLOGY, text: "status_since = 2026-03-02T10:00:00Z" },
    Example { file: TECHNOLOGY, text: "status_since = 2026-03-02" }
);
shape!(
    BAD_ID,
    "bad-id",
    Error,
    "An id is made of lower-case letters, digits and single hyphens.",
    "ids become addresses that must work on every computer, for good",
    Example { file: TECHNOLOGY, text: "accountable_owner = \"The Chief\"" },
    Example { file: TECHNOLOGY, text: "accountable_owner = \"chief\"" }
);
shape!(
    BAD_EMAIL,
    "bad-email",
    Error,
    "A contact is an e-mail address.",
    "a person who writes to a misspelt address gets no answer",
    Example { file: TECHNOLOGY, text: "contact_email = \"data team\"" },
    Example { file: TECHNOLOGY, text: "contact_email = \"data-team@example.police.uk\"" }
);
shape!(
    BAD_LINK,
    "bad-link",
    Error,
    "A link is a public https address.",
    "ATRS asks that links be publicly accessible; other addresses do not work for the public",
    Example { file: TECHNOLOGY, text: "web_page = \"www.example.police.uk\"" },
    Example { file: TECHNOLOGY, text: "web_page = \"https://www.example.police.uk\"" }
);
shape!(
    EMPTY,
    "empty-answer",
    Error,
    "An answer that is written is not empty.",
    "a reader must never meet a blank: there is an answer, or a reason for having none",
    Example { file: TECHNOLOGY, text: "team = \"\"" },
    Example { file: TECHNOLOGY, text: "team = \"Letters team\"" }
);
shape!(
    TOO_LONG,
    "too-long",
    Error,
    "A line has at most 2,000 characters, and prose at most 50,000.",
    "nobody reads more than that in one answer, and a slip such as a pasted file would fill every page",
    Example { file: TECHNOLOGY, text: LONG_TEAM },
    Example { file: TECHNOLOGY, text: "team = \"Letters team\"" }
);
shape!(
    DUPLICATE,
    "duplicate",
    Error,
    "Items of one list have different ids.",
    "two things with one id cannot be told apart in the feeds",
    Example { file: TECHNOLOGY, text: "codes = []\nkinds = [\"redaction\", \"redaction\"]" },
    Example { file: TECHNOLOGY, text: "kinds = [\"redaction\", \"chatbot\"]" }
);
shape!(
    MISSING,
    "missing",
    Error,
    "What a record cannot do without is there.",
    "a record without a name, a status or a date of review tells the public nothing",
    Example { file: "content/datasets/records.toml", text: "name = \"-REMOVE-\"" },
    Example { file: "content/datasets/records.toml", text: "name = \"Letters\"" }
);
shape!(
    STRAY_FILE,
    "stray-file",
    Error,
    "Every file in content/ has a place in a register.",
    "a file in the wrong folder would be forgotten without a word",
    Example { file: "content/technology/x.toml", text: "name = \"X\"" },
    RIGHT
);
shape!(
    FILE_NAME,
    "file-name",
    Error,
    "A file's name can be an address.",
    "the name is the record's id and its address on the web, for good",
    Example { file: "content/technologies/My Tool.toml", text: "name = \"My tool\"" },
    RIGHT
);
shape!(
    NO_REGISTER,
    "no-register-file",
    Error,
    "There is a register.toml.",
    "the public must know whose register this is and how complete it is",
    Example { file: "content/register.toml", text: "(no file)" },
    Example { file: "content/register.toml", text: "" }
);
shape!(
    NO_FACTS,
    "no-facts",
    Error,
    "A page starts with its facts between two +++ lines.",
    "without a title nobody finds the page",
    Example { file: "content/pages/about.md", text: "# About\n" },
    Example { file: "content/pages/about.md", text: "+++\ntitle = \"About\"\n+++\nText.\n" }
);
shape!(
    BAD_ROW,
    "bad-row",
    Error,
    "Every row of a CSV file has one cell for each column.",
    "a shifted row would publish wrong figures",
    Example { file: "content/deployments/sound.csv", text: "date,place,alerts\n2026-01-05,Market Square\n" },
    Example { file: "content/deployments/sound.csv", text: "date,place,alerts\n2026-01-05,Market Square,0\n" }
);
shape!(
    STRANGE_CHARACTER,
    "strange-character",
    Error,
    "A text holds no control, direction or invisible characters.",
    "such characters can make a text look different from what it says",
    Example { file: TECHNOLOGY, text: "team = \"Letters\u{202e} team\"" },
    Example { file: TECHNOLOGY, text: "team = \"Letters team\"" }
);
shape!(
    NOT_WORDS,
    "welsh-not-words",
    Error,
    "A Welsh file holds words only.",
    "a status or a figure that stands twice can differ between the languages",
    Example { file: "content/technologies/sound.cy.toml", text: "status = \"live\"" },
    Example { file: "content/technologies/sound.cy.toml", text: "name = \"Trefnu llythyrau\"" }
);
shape!(
    WELSH_ALONE,
    "welsh-without-english",
    Error,
    "Welsh words stand beside English ones.",
    "the two languages must say the same",
    Example { file: "content/technologies/sound.cy.toml", text: "cost = { period = \"Eleni\" }" },
    Example { file: "content/technologies/sound.cy.toml", text: "name = \"Trefnu llythyrau\"" }
);

/// Not a rule for authors: candour let something through that it cannot hold. No example can show it.
pub(in crate::register) static UNREADABLE: Rule = Rule {
    name: "unreadable",
    family: "shape",
    severity: Severity::Error,
    about: "Whatever passed the checks of shape can be held.",
    why: "this is a fault of candour, not of the register",
    wrong: RIGHT,
    right: RIGHT,
};

/// What an id is, as advice.
pub(in crate::register) const ID_ADVICE: &str =
    "use lower-case letters a to z, digits and single hyphens, such as head-of-crime";

/// TOML's own words for a fault, in ours.
pub(in crate::register) fn syntax_in_words(message: &str) -> (String, String) {
    let advice = if message.contains("duplicate key") {
        "it stands in this file twice; keep one"
    } else if message.contains("string") || message.contains("quote") {
        "check the quotes: a text starts and ends with \", and a text of several lines with \"\"\""
    } else if message.contains("date") || message.contains("time") {
        "write a day that exists as year-month-day, such as 2026-11-21"
    } else if message.contains("array") || message.contains("]") {
        "check the brackets: every [ needs its ], with a comma between items"
    } else {
        "check quotes, brackets and the = sign here; the file is not read further"
    };
    (format!("this is not TOML: {}", message.trim_end_matches('.')), advice.to_owned())
}

/// Where a key belongs that stands in the wrong table: a usual slip, since TOML's tables do not end.
pub(in crate::register) fn home_of(key: &str, here: &[Question]) -> Option<String> {
    for (questions, what) in [(Technology::QUESTIONS, "technology"), (Dataset::QUESTIONS, "dataset")] {
        let at_top = std::ptr::eq(questions, here);
        if !at_top && questions.iter().any(|question| question.key == key) && is_within(here, questions) {
            return Some(format!(
                "“{key}” is a question of the {what} itself: move the line up, above the first [table]"
            ));
        }
        if at_top {
            let home = questions.iter().find(|question| {
                question.kind.questions().is_some_and(|inner| inner.iter().any(|question| question.key == key))
            });
            if let Some(home) = home {
                let brackets =
                    if home.kind.is_list() { format!("[[{}]]", home.key) } else { format!("[{}]", home.key) };
                return Some(format!("“{key}” belongs below {brackets}"));
            }
        }
    }
    debug_assert!(!DATASET_SECTIONS.is_empty());
    None
}

fn is_within(here: &[Question], questions: &[Question]) -> bool {
    questions
        .iter()
        .filter_map(|question| question.kind.questions())
        .any(|inner| std::ptr::eq(inner, here) || is_within(here, inner))
}

/// What is wrong with a value of the wrong kind, and what to write instead.
pub(in crate::register) fn wrong_kind(question: &Question, kind: &Kind, value: &DeValue<'_>) -> (String, String) {
    let is = match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    let (wanted, advice) = match kind {
        Kind::Line | Kind::Prose | Kind::Name => ("words", "put the words between quotes".to_owned()),
        Kind::Id(_) => ("an id", format!("write an id between quotes: {}", question.example)),
        Kind::Email => ("an e-mail address", "write the address between quotes".to_owned()),
        Kind::Link => ("a web address", "write the address between quotes".to_owned()),
        Kind::Date => ("a day", "write the day without quotes: 2026-11-21".to_owned()),
        Kind::YesNo => ("true or false", "write true or false, without quotes".to_owned()),
        Kind::Count => ("a whole number", "write digits only, without quotes, commas or signs".to_owned()),
        Kind::Number => ("a number", "write a number such as 0.64, without quotes".to_owned()),
        Kind::Term(list) => {
            let codes = list.terms.iter().map(|term| format!("\"{}\"", term.code)).collect::<Vec<_>>().join(", ");
            ("a term of a list", format!("write one of: {codes}"))
        }
        Kind::Table(_) => ("a table", format!("write [{}] on a line of its own and its answers below", question.key)),
        Kind::List(inner) if inner.questions().is_some() => (
            "a list of tables",
            format!("write [[{}]] with two brackets on each side, once for each item", question.key),
        ),
        Kind::List(_) => ("a list", "put square brackets around it: [\"…\", \"…\"]".to_owned()),
    };
    (format!("“{}” should be {wanted}, and this is {is}", question.key), advice)
}

/// A strange character in words; `None` for what is put right without a word.
pub(in crate::register) fn strange_in_words(strange: &Strange) -> Option<(&'static str, &'static str)> {
    match strange {
        Strange::Control => Some(("there is a control character in this text", "delete it and type the text again")),
        Strange::Bidi => Some((
            "there is a character here that turns the direction of the text",
            "delete it; it often comes along when text is copied from a web page",
        )),
        Strange::ZeroWidth => {
            Some(("there is an invisible character here", "delete it; it often comes along when text is copied"))
        }
        Strange::NotNfc(_) => None,
        _ => Some(("there is a character here that has no meaning", "delete it")),
    }
}
