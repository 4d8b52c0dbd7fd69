//! The rules of feeds, a row each.

use crate::findings::{Example, Rule, Severity};

/// Every rule of feeds, those of the three tiers one after the other.
pub const RULES: &[&Rule] = &[
    &UNREADABLE,
    &FOREIGN,
    &UNKNOWN_VERSION,
    &SHAPE,
    &ALTERED,
    &COUNTS,
    &IDS,
    &DISAGREES,
    &HISTORY,
    &PAGE_MISSING,
    &SIGNATURE_WRONG,
    &SIGNATURE_MISSING,
    &NEWER,
    &UNLISTED,
    &UNSIGNED,
    &LOOSE_END,
    &LATE,
    &PLACEHOLDER,
    &THIN,
    &NO_HISTORY,
];

const FAMILY: &str = "feeds";
const MANIFEST: &str = "api/v1/index.json";
const PACKAGE: &str = "api/v1/register.json";

pub(super) static UNREADABLE: Rule = Rule {
    name: "feed-unreadable",
    family: FAMILY,
    severity: Severity::Error,
    about: "Every file of a feed can be read.",
    why: "a file that was cut off or replaced by a server's notice looks to programs as if the register had gone",
    wrong: Example { file: PACKAGE, text: "<!doctype html><title>Not found</title>\n" },
    right: Example { file: PACKAGE, text: "the file as candour wrote it\n" },
};

pub(super) static FOREIGN: Rule = Rule {
    name: "feed-foreign",
    family: FAMILY,
    severity: Severity::Error,
    about: "A feed is in the form that candour writes.",
    why: "what another program wrote in its own form cannot be held to these promises",
    wrong: Example { file: MANIFEST, text: "{\"openapi\": \"3.1.0\"}\n" },
    right: Example {
        file: MANIFEST, text: "{\"$schema\": \"schema/index.json\", \"schema_version\": \"1.0.0\", …}\n"
    },
};

pub(super) static UNKNOWN_VERSION: Rule = Rule {
    name: "feed-unknown-version",
    family: FAMILY,
    severity: Severity::Error,
    about: "A feed is of a major version that this candour knows.",
    why: "a new major version means something else by the same words",
    wrong: Example { file: MANIFEST, text: "\"schema_version\": \"7.0.0\"\n" },
    right: Example { file: MANIFEST, text: "\"schema_version\": \"1.0.0\"\n" },
};

pub(super) static SHAPE: Rule = Rule {
    name: "feed-shape",
    family: FAMILY,
    severity: Severity::Error,
    about: "Every document is valid by the JSON Schema of its version.",
    why: "programs that rely on the schema stop, or read something that is not meant",
    wrong: Example { file: PACKAGE, text: "\"status\": \"humming\"\n" },
    right: Example { file: PACKAGE, text: "\"status\": \"live\"\n" },
};

pub(super) static ALTERED: Rule = Rule {
    name: "feed-altered",
    family: FAMILY,
    severity: Severity::Error,
    about: "Every file of a feed is there, with the length, the SHA-256 and the media type that the manifest states.",
    why: "what was changed after it was published is not what the force said",
    wrong: Example { file: "api/v1/technologies.csv", text: "saved again by a spreadsheet\n" },
    right: Example { file: "api/v1/technologies.csv", text: "the file as candour wrote it\n" },
};

pub(super) static COUNTS: Rule = Rule {
    name: "feed-counts",
    family: FAMILY,
    severity: Severity::Error,
    about: "The manifest counts what the register holds; where there is no technology, the force declares it.",
    why: "a list that was cut off must not be taken for a force that uses less",
    wrong: Example { file: MANIFEST, text: "\"technologies\": 12, and the register holds 11\n" },
    right: Example { file: MANIFEST, text: "\"technologies\": 11\n" },
};

pub(super) static IDS: Rule = Rule {
    name: "feed-ids",
    family: FAMILY,
    severity: Severity::Error,
    about: "Ids are well formed, stand in order, and none stands twice or is that of a withdrawn record.",
    why: "an id names one thing for good; letters, reports and other registers rely on it",
    wrong: Example { file: PACKAGE, text: "two technologies with the id drone-search\n" },
    right: Example { file: PACKAGE, text: "an id for each\n" },
};

pub(super) static DISAGREES: Rule = Rule {
    name: "feed-disagrees",
    family: FAMILY,
    severity: Severity::Error,
    about: "The manifest, the whole register, the files of its records and its lines say the same.",
    why: "two readers of one register would be told two things",
    wrong: Example {
        file: "api/v1/technologies/drone-search.json",
        text: "\"status\": \"retired\", and not so in register.json\n",
    },
    right: Example { file: "api/v1/technologies/drone-search.json", text: "the same answers as in register.json\n" },
};

pub(super) static HISTORY: Rule = Rule {
    name: "feed-history",
    family: FAMILY,
    severity: Severity::Error,
    about: "What is public is what the ledger and the changes add up to.",
    why: "whoever keeps a copy by following the changes would end with another register",
    wrong: Example { file: MANIFEST, text: "\"sequence\": 40, and the ledger holds 41 events\n" },
    right: Example { file: MANIFEST, text: "\"sequence\": 41\n" },
};

pub(super) static PAGE_MISSING: Rule = Rule {
    name: "feed-page-missing",
    family: FAMILY,
    severity: Severity::Error,
    about: "Every record in a feed has its page on the same site.",
    why: "what machines can read people must be able to read too",
    wrong: Example { file: "technologies/drone-search.html", text: "the page is gone\n" },
    right: Example { file: "technologies/drone-search.html", text: "the page as candour wrote it\n" },
};

pub(super) static NEWER: Rule = Rule {
    name: "feed-newer",
    family: FAMILY,
    severity: Severity::Warning,
    about: "A feed is of a version that this candour knows.",
    why: "what a newer version added cannot be checked",
    wrong: Example { file: MANIFEST, text: "\"schema_version\": \"1.9.0\"\n" },
    right: Example { file: MANIFEST, text: "\"schema_version\": \"1.0.0\"\n" },
};

pub(super) static UNLISTED: Rule = Rule {
    name: "feed-unlisted",
    family: FAMILY,
    severity: Severity::Warning,
    about: "Every file among the feeds is one that the manifest lists, a version or a signature.",
    why: "a file at the register's address is taken for the register, and nothing vouches for this one",
    wrong: Example { file: "api/v1/old-register.json", text: "a file that somebody put there\n" },
    right: Example { file: "api/v1/", text: "only what the manifest lists\n" },
};

pub(super) static LOOSE_END: Rule = Rule {
    name: "feed-loose-end",
    family: FAMILY,
    severity: Severity::Warning,
    about: "A record names only records and posts that the register holds or held.",
    why: "whoever follows the name finds nothing there",
    wrong: Example { file: PACKAGE, text: "\"accountable_owner\": \"nobody\"\n" },
    right: Example { file: PACKAGE, text: "\"accountable_owner\": \"acc-operations\", which is among the owners\n" },
};

pub(super) static LATE: Rule = Rule {
    name: "feed-late",
    family: FAMILY,
    severity: Severity::Warning,
    about: "A feed is as new as it says it would be, and not from the future.",
    why: "a register that nobody keeps up tells the public what is no longer so",
    wrong: Example { file: MANIFEST, text: "\"next_update_due\": \"2025-12-01\", which is past\n" },
    right: Example { file: MANIFEST, text: "\"next_update_due\" on a day to come\n" },
};

pub(super) static PLACEHOLDER: Rule = Rule {
    name: "feed-placeholder",
    family: FAMILY,
    severity: Severity::Warning,
    about: "No answer stands for one that is still to come, or says only the name again.",
    why: "it looks like an answer, and tells the public nothing",
    wrong: Example { file: PACKAGE, text: "\"summary\": {\"en\": \"TBC\"}\n" },
    right: Example { file: PACKAGE, text: "the answer, or a gap that says that it is not known\n" },
};

pub(super) static THIN: Rule = Rule {
    name: "feed-thin",
    family: FAMILY,
    severity: Severity::Note,
    about: "Of every record at least half of what the Covenant asks is dealt with, and there is somebody to ask.",
    why: "a record of a few words cannot be held to account",
    wrong: Example { file: PACKAGE, text: "\"completeness\": {\"demanded\": 37, \"dealt_with\": 9}\n" },
    right: Example { file: PACKAGE, text: "\"completeness\": {\"demanded\": 37, \"dealt_with\": 30}\n" },
};

pub(super) static NO_HISTORY: Rule = Rule {
    name: "feed-without-history",
    family: FAMILY,
    severity: Severity::Note,
    about: "A register keeps its history.",
    why: "without one nobody can see what the register said before",
    wrong: Example { file: MANIFEST, text: "\"ledger\": \"none\"\n" },
    right: Example { file: MANIFEST, text: "\"ledger\": \"recorded\"\n" },
};

pub(super) static SIGNATURE_WRONG: Rule = Rule {
    name: "signature-wrong",
    family: FAMILY,
    severity: Severity::Error,
    about: "The signature beside a file was made for its bytes, with the force's key.",
    why: "somebody altered the file, or signed it in the force's place",
    wrong: Example { file: "api/v1/index.json.minisig", text: "the signature of the manifest of last month\n" },
    right: Example { file: "api/v1/index.json.minisig", text: "the signature that came with the manifest\n" },
};

pub(super) static SIGNATURE_MISSING: Rule = Rule {
    name: "signature-missing",
    family: FAMILY,
    severity: Severity::Error,
    about: "A feed that is to be proved with a key is signed.",
    why: "without a signature nothing tells the force's feed from a stranger's",
    wrong: Example { file: MANIFEST, text: "no index.json.minisig beside it\n" },
    right: Example { file: MANIFEST, text: "candour publish --sign KEYFILE\n" },
};

pub(super) static UNSIGNED: Rule = Rule {
    name: "feed-unsigned",
    family: FAMILY,
    severity: Severity::Warning,
    about: "A feed whose register names a signing key is signed.",
    why: "readers who look for the signature hold the feed back",
    wrong: Example { file: MANIFEST, text: "a key in site.signing_keys, and no index.json.minisig\n" },
    right: Example { file: MANIFEST, text: "candour publish --sign KEYFILE\n" },
};
