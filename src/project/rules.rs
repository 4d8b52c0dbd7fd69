//! What can be wrong with files before anybody reads what they say.

use crate::findings::{Example, Rule, Severity};

/// The rules of this family. Their examples are folders, not texts, so the tests make them.
pub const RULES: &[&Rule] = &[&UNREADABLE, &NOT_A_FILE, &TOO_LARGE, &NOT_TEXT, &NO_THEME, &SECRET_KEY];

macro_rules! files {
    ($(#[doc = $doc:literal])* $name:ident, $code:literal, $about:literal, $why:literal, $wrong:literal, $right:literal) => {
        pub(super) static $name: Rule = Rule {
            name: $code,
            family: "files",
            severity: Severity::Error,
            about: $about,
            why: $why,
            wrong: Example { file: "content/", text: $wrong },
            right: Example { file: "content/", text: $right },
        };
    };
}

files!(
    UNREADABLE,
    "unreadable-file",
    "Every file in content/ can be read.",
    "what cannot be read cannot be published, and nobody would notice",
    "a file that the publisher may not open",
    "a file that the publisher may open"
);
files!(
    NOT_A_FILE,
    "not-a-file",
    "content/ holds files and folders, no links.",
    "a link can lead out of the register to something that must not be published",
    "a link to a file elsewhere",
    "the file itself"
);
files!(
    TOO_LARGE,
    "file-too-large",
    "A file is at most 8 MB.",
    "a register is text; a file of that size is something else",
    "a video",
    "a text"
);
files!(
    NOT_TEXT,
    "not-utf-8",
    "A file is UTF-8 text.",
    "in another encoding, Welsh letters and pound signs come out wrong",
    "a text saved as Windows-1252",
    "the same text saved as UTF-8"
);
files!(
    SECRET_KEY,
    "secret-key-in-content",
    "A secret key stands in no folder that is published or read.",
    "whoever finds it can sign in the force's name, and it cannot be called back",
    "the file that candour key new wrote",
    "the lines of the public key in register.toml"
);
files!(
    NO_THEME,
    "no-such-theme",
    "The theme that register.toml names has a folder in themes/.",
    "the site would look other than the force decided",
    "theme = \"blue\" without a folder themes/blue",
    "theme = \"plain\""
);
