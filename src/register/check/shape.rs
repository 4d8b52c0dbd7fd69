//! Shape: what was written is of the form that the standard gives it. These rules speak while a text is read.

use crate::findings::{Example, Rule, Severity};
use crate::standard::{Dataset, Kind, Need, Question, Technology};
use crate::text::Strange;
use jiff::civil::Date;
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
    &OTHER_FORMAT,
    &NO_FACTS,
    &BAD_ROW,
    &STRANGE_CHARACTER,
    &AFTER_INTERNAL,
    &QUESTION_IN_INTERNAL,
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
    OTHER_FORMAT,
    "other-format",
    Error,
    "A register is written in the format that this candour reads.",
    "what another format means by the same words, nobody here can know",
    Example { file: "content/register.toml", text: "schema = 2" },
    Example { file: "content/register.toml", text: "schema = 1" }
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
    AFTER_INTERNAL,
    "after-internal",
    Warning,
    "[internal] stands at the end of a file.",
    "what is written below it under another header is published, which its author may not expect",
    Example {
        file: "content/datasets/old-letters.toml",
        text: "name = \"Old letters\"\ndescription = \"Letters from before 2024, on paper.\"\ninformation_asset_owner = \"Head of letters\"\niar_recorded = true\npersonal_data = true\nretention = \"Ten years.\"\n\n[internal]\nnote = \"Ask again.\"\n\n[[known_limitations]]\ntype = \"incomplete\"\ntext = \"Some were lost.\"\n"
    },
    Example {
        file: "content/datasets/old-letters.toml",
        text: "name = \"Old letters\"\ndescription = \"Letters from before 2024, on paper.\"\ninformation_asset_owner = \"Head of letters\"\niar_recorded = true\npersonal_data = true\nretention = \"Ten years.\"\n\n[[known_limitations]]\ntype = \"incomplete\"\ntext = \"Some were lost.\"\n\n[internal]\nnote = \"Ask again.\"\n"
    }
);
shape!(
    QUESTION_IN_INTERNAL,
    "question-in-internal",
    Warning,
    "An answer that is meant for the public does not stand in [internal].",
    "a line that was added at the end of a file, below [internal], is not published, and nobody notices",
    Example { file: TECHNOLOGY, text: "internal = { team = \"Letters team\" }" },
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

/// TOML's own words for a fault, in ours, with what to do about the line in which it stands.
pub(in crate::register) fn syntax_in_words(message: &str, line: &str) -> (String, String) {
    let value = line.split_once('=').map_or("", |(_, value)| value.trim());
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let is_day = digits >= 4 && value.matches(['-', '/', '.']).count() == 2 && value.len() <= 12;
    let is_figure =
        !is_day && digits > 0 && value.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | ' '));
    let quotes = value.matches('"').count();
    let is_odd_space = |c: char| c.is_whitespace() && !matches!(c, ' ' | '\t');
    let advice = if ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark)) {
        "git has put the changes of two people here side by side: keep the lines that are right, and take away those that \
         begin with <<<<<<<, ======= and >>>>>>>"
    } else if line.split(['"', '\'']).next().is_some_and(|before| before.contains(is_odd_space)) {
        "a space of a word processor that does not break stands in this line: take it out and write a plain one"
    } else if line.trim_start().starts_with("//") {
        "a comment begins with #"
    } else if message.contains("escape") {
        "a backslash in a text says that a sign follows: write \\\\ for one, or / in its place"
    } else if line.contains(['“', '”', '‘', '’']) && !line.contains('"') {
        "these are the curly quotes of a word processor; TOML wants straight ones: \"…\""
    } else if is_figure {
        "write a number with digits and a point only, such as 1500 or 96.4: no comma, no % sign"
    } else if ["true", "false", "yes", "no"].contains(&value.to_lowercase().as_str()) {
        "write true or false, in small letters and without quotes"
    } else if message.contains("duplicate key") {
        "it stands here twice: keep one; if the second belongs to another table, its [header] is missing or still has a #, \
         and a list of tables is written [[header]] each time"
    } else if is_day || digits >= 4 && value.contains(['-', '/']) && value.len() <= 12 {
        "write a day that exists as year-month-day, without quotes: 2026-11-21"
    } else if !line.contains('=') && line.contains(':') {
        "write = between the key and its answer, not a colon"
    } else if !value.is_empty() && !value.starts_with(['"', '\'', '[', '{']) {
        "put the words between straight quotes: \"…\""
    } else if quotes == 1 && value.ends_with(['”', '“']) {
        "the last quote is the curly one of a word processor; TOML wants a straight one: \"…\""
    } else if quotes > 2 && !value.starts_with("\"\"\"") && !value.starts_with(['[', '{']) {
        "for quotes within a text write “…”, or \\\" for each"
    } else if value.starts_with('\'') && value.matches('\'').count() > 2 {
        "put the words between straight double quotes, and an apostrophe may stand within: \"…\""
    } else if message.contains("string") || message.contains("quote") {
        "check the quotes: a text starts and ends with \", and a text of several lines with \"\"\""
    } else if message.contains("array") || message.contains(']') {
        "check the brackets: every [ needs its ], with a comma between items"
    } else {
        "check quotes, brackets and the = sign here"
    };
    let message = message.trim_end_matches('.');
    (format!("this is not TOML, and the rest of this file was not read ({message})"), advice.to_owned())
}

/// What to do with a line that answers no question. Only records have a table for what is internal.
pub(in crate::register) fn no_question_advice(here: &[Question]) -> &'static str {
    match record_around(here) {
        Some(_) => "remove it, or keep it in [internal], which is never published",
        None => "remove it, or put a “#” before it: notes are never published",
    }
}

/// The questions of the record, and what it is, in which these are asked.
fn record_around(here: &[Question]) -> Option<(&'static [Question], &'static str)> {
    let records = [(Technology::QUESTIONS, "technology"), (Dataset::QUESTIONS, "dataset")];
    records.into_iter().find(|(questions, _)| is_within(here, questions))
}

/// Where a key belongs that stands in the wrong table: a usual slip, since TOML's tables do not end.
pub(in crate::register) fn home_of(key: &str, here: &[Question]) -> Option<String> {
    let (questions, what) = record_around(here)?;
    if !is_same(here, questions) && questions.iter().any(|question| question.key == key) {
        return Some(format!("“{key}” is a question of the {what} itself: move the line up, above the first [header]"));
    }
    let header = table_with(key, here, questions, "")?;
    // Half of a name, such as owner for accountable_owner.
    let whole = here.iter().find(|question| question.key.strip_suffix(key).is_some_and(|rest| rest.ends_with('_')));
    if let Some(whole) = whole {
        return Some(format!(
            "if it answers “{}”, write {} = …; “{key}” alone belongs below {header}",
            whole.label, whole.key
        ));
    }
    Some(format!("“{key}” belongs below {header}: move it there, and take away the # of that header if it has one"))
}

/// The header of the table, other than this one, that asks the question.
fn table_with(key: &str, here: &[Question], questions: &[Question], path: &str) -> Option<String> {
    questions.iter().find_map(|question| {
        let inner = question.kind.questions()?;
        let path = if path.is_empty() { question.key.to_owned() } else { format!("{path}.{}", question.key) };
        if !is_same(inner, here) && inner.iter().any(|question| question.key == key) {
            return Some(if question.kind.is_list() { format!("[[{path}]]") } else { format!("[{path}]") });
        }
        table_with(key, here, inner, &path)
    })
}

fn is_within(here: &[Question], questions: &[Question]) -> bool {
    is_same(here, questions)
        || questions.iter().filter_map(|question| question.kind.questions()).any(|inner| is_within(here, inner))
}

/// Whether two tables ask the same; a constant has no one address to tell it by.
fn is_same(one: &[Question], other: &[Question]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a.key == b.key && a.label == b.label)
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
        Kind::Date => ("a day", format!("write the day without quotes: {}", day_meant(value))),
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

/// The day that somebody wrote as words, in the form that TOML wants; else an example.
fn day_meant(value: &DeValue<'_>) -> String {
    let text = value.as_str().unwrap_or_default().trim();
    let forms = ["%Y-%m-%d", "%d %B %Y", "%d/%m/%Y", "%d.%m.%Y", "%d %b %Y"];
    let day = forms.iter().find_map(|form| Date::strptime(form, text).ok());
    day.map_or_else(|| "2026-11-21".to_owned(), |day| day.to_string())
}

/// What to do about an answer that is empty.
pub(in crate::register) fn empty_advice(question: &Question) -> String {
    match question.need {
        Need::Core => format!("write it: a record cannot be without it. {}", question.help),
        _ => "write the answer; if there is none, remove the line and say why in [[not_known]] or [[not_applicable]]"
            .into(),
    }
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
