//! The rules of the ledger, a row each.

use crate::findings::{Example, Rule, Severity};

/// Every rule of the ledger.
pub const RULES: &[&Rule] = &[
    &VANISHED_RECORD,
    &UNRECORDED_CHANGE,
    &LEDGER_CONFLICT,
    &LEDGER_UNREADABLE,
    &BROKEN_CHAIN,
    &VERSION_EDITED,
    &VERSION_MISSING,
    &HISTORY_LOST,
];

pub(super) static HISTORY_LOST: Rule = Rule {
    name: "history-lost",
    family: "change",
    severity: Severity::Error,
    about: "A ledger goes on where the history on the website ends.",
    why: "what the public has been shown of the history must not vanish from it, nor be told otherwise",
    wrong: Example { file: "ledger/events.jsonl", text: "the last events are gone, and the website shows them\n" },
    right: Example { file: "ledger/events.jsonl", text: "all events that the website shows, and perhaps more\n" },
};

pub(super) static VANISHED_RECORD: Rule = Rule {
    name: "vanished-record",
    family: "change",
    severity: Severity::Error,
    about: "A record that was once published does not vanish without a notice.",
    why: "its address is in letters, reports and court papers: whoever follows it must learn what became of the record",
    wrong: Example {
        file: "content/technologies/",
        text: "burglary-prediction.toml, which was published, is deleted\n",
    },
    right: Example { file: "content/technologies/", text: "candour withdraw burglary-prediction --because \"…\"\n" },
};

pub(super) static UNRECORDED_CHANGE: Rule = Rule {
    name: "unrecorded-change",
    family: "change",
    severity: Severity::Warning,
    about: "What is public is in the ledger, with the reason for every change.",
    why: "nothing public changes silently: readers must be able to see what changed, when and why",
    wrong: Example {
        file: "technologies/live-facial-recognition.toml",
        text: "the threshold is changed, and nothing else\n",
    },
    right: Example {
        file: "technologies/live-facial-recognition.toml",
        text: "candour publish --because live-facial-recognition=\"…\"\n",
    },
};

pub(super) static LEDGER_CONFLICT: Rule = Rule {
    name: "ledger-conflict",
    family: "change",
    severity: Severity::Error,
    about: "Two publications are recorded one after the other, never merged.",
    why: "a history of two stories is no history",
    wrong: Example { file: "ledger/events.jsonl", text: "<<<<<<< HEAD\n" },
    right: Example {
        file: "ledger/events.jsonl",
        text: "the events of one side; those of the other were published again\n",
    },
};

pub(super) static LEDGER_UNREADABLE: Rule = Rule {
    name: "ledger-unreadable",
    family: "change",
    severity: Severity::Error,
    about: "Every line of the ledger is an event.",
    why: "what cannot be read cannot be proved",
    wrong: Example { file: "ledger/events.jsonl", text: "{\"sequence\":1,\"publi\n" },
    right: Example { file: "ledger/events.jsonl", text: "the line as candour wrote it\n" },
};

pub(super) static BROKEN_CHAIN: Rule = Rule {
    name: "broken-chain",
    family: "change",
    severity: Severity::Error,
    about: "Every event holds the hash of the line before it.",
    why: "a line that was changed, added or taken out would rewrite what the force once told the public",
    wrong: Example { file: "ledger/events.jsonl", text: "a reason is reworded by hand\n" },
    right: Example {
        file: "ledger/events.jsonl",
        text: "the line as candour wrote it; a better reason goes into a new publication\n",
    },
};

/// A version is not what was published.
pub static VERSION_EDITED: Rule = Rule {
    name: "version-edited",
    family: "change",
    severity: Severity::Error,
    about: "A version stays as it was published.",
    why: "whoever quoted it could be told that it never said so",
    wrong: Example { file: "ledger/versions/technologies/drone-search/1.json", text: "a figure is changed by hand\n" },
    right: Example {
        file: "ledger/versions/technologies/drone-search/1.json",
        text: "the file as candour wrote it; the right figure goes into the record, with --correction\n",
    },
};

/// A version is gone.
pub static VERSION_MISSING: Rule = Rule {
    name: "version-missing",
    family: "change",
    severity: Severity::Error,
    about: "Every version is there, unless it was redacted.",
    why: "a version that is gone without a word cannot be told from one that was hidden",
    wrong: Example { file: "ledger/versions/technologies/drone-search/", text: "1.json is deleted\n" },
    right: Example {
        file: "ledger/versions/technologies/drone-search/",
        text: "candour redact drone-search --version 1 --because \"…\"\n",
    },
};
