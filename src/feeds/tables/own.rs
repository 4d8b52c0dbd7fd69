//! What the tables add to the questions of the standard: keys that join, counts, states, and the names of tables that are no
//! list of the standard. Written as questions, so that their words stand where those of the standard do.

use crate::standard::{AnswerState, Condition, Ground, Grounds, Kind, Licence, Listed, Need, Question, Region, Target};

/// What the tables add to the questions of the standard.
pub static OWN: &[&Question] = &[
    &TECHNOLOGIES,
    &DATASETS,
    &OWNERS,
    &REGISTER,
    &GAPS,
    &LISTS,
    &WITHDRAWN,
    &WITHHELD_RECORDS,
    &FORCE,
    &ID,
    &PAGE,
    &AS_OF,
    &TECHNOLOGY,
    &TECHNOLOGY_NAME,
    &DATASET,
    &DATASET_NAME,
    &NUMBER,
    &USED_BY,
    &DEPLOYMENTS,
    &WITHHELD,
    &NOT_APPLICABLE,
    &NOT_KNOWN,
    &NOT_PUBLISHED,
    &RECORD,
    &FIELD,
    &VALUE,
    &TEXT,
    &STATE,
    &NEEDED,
    &GROUND,
    &REASON,
    &SCRUTINISED_BY,
    &SCRUTINISED_ON,
    &OUTCOME,
    &REVIEW_ON,
    &EXPECTED_ON,
    &NAME,
    &WITHDRAWN_ON,
    &REPLACED_BY,
    &FORCES,
    &FORCE_NAME,
    &REGION,
    &CONDITION,
    &GROUNDS,
    &MERGED_INTO,
    &FETCHED_AT,
    &SOURCE,
    &HOME,
    &SHA256,
    &VERSION,
    &SEQUENCE,
    &LICENCE,
    &HELD_TECHNOLOGIES,
    &HELD_DATASETS,
];

const fn table(key: &'static str, label: &'static str, asks: &'static str) -> Question {
    let kind = Kind::Table(&[]);
    Question {
        table: "Tables",
        key,
        label,
        asks,
        help: "",
        example: "",
        need: Need::Asked,
        covenant: &[],
        atrs: &[],
        kind,
    }
}

const fn column(key: &'static str, label: &'static str, asks: &'static str, need: Need, kind: Kind) -> Question {
    Question { table: "Column", key, label, asks, help: "", example: "", need, covenant: &[], atrs: &[], kind }
}

pub(super) static TECHNOLOGIES: Question =
    table("technologies", "Technologies", "One row a technology, one column an answer that fits a cell.");
pub(super) static DATASETS: Question =
    table("datasets", "Sets of data", "One row a set of data, one column an answer that fits a cell.");
pub(super) static OWNERS: Question =
    table("owners", "Accountable owners", "One row a post that answers for technologies.");
pub(super) static REGISTER: Question = table(
    "register",
    "The register itself",
    "One row: the force, its statement and the terms of the register. Its signing keys stand in index.json alone.",
);
pub(super) static GAPS: Question = table(
    "gaps",
    "Questions without an answer",
    "One row a question of a record that has no answer, with the state of that answer.",
);
pub(super) static LISTS: Question = table(
    "lists",
    "Lists of words",
    "One row an item of every list of words or names in a record, such as former names or uses that are ruled out.",
);
pub(super) static WITHDRAWN: Question = table("withdrawn", "Withdrawn records", "One row a record that was withdrawn.");
pub(super) static WITHHELD_RECORDS: Question = table(
    "withheld_records",
    "Withheld records",
    "One row a record that is withheld as a whole, with what may be said of it.",
);

const ITEM: Kind = Kind::Id(Target::Item);
const PATHS: Kind = Kind::List(&ITEM);

pub(super) static FORCE: Question = column("force", "Force", "Whose register is it, by its code?", Need::Core, ITEM);
pub(super) static ID: Question = column("id", "Id", "What is it called in addresses, for good?", Need::Core, ITEM);
pub(super) static PAGE: Question = column("page", "Page", "Where is its page for people?", Need::Core, Kind::Link);
pub(super) static AS_OF: Question =
    column("as_of", "As of", "Of which day does the register speak?", Need::Core, Kind::Date);
pub(super) static TECHNOLOGY: Question = column(
    "technology",
    "Technology",
    "Of which technology is it, by its id?",
    Need::Core,
    Kind::Id(Target::Technology),
);
pub(super) static TECHNOLOGY_NAME: Question =
    column("technology_name", "Name of the technology", "What is that technology called?", Need::Core, Kind::Line);
pub(super) static DATASET: Question =
    column("dataset", "Set of data", "Of which set of data is it, by its id?", Need::Core, Kind::Id(Target::Dataset));
pub(super) static DATASET_NAME: Question =
    column("dataset_name", "Name of the set of data", "What is that set of data called?", Need::Core, Kind::Line);
pub(super) static NUMBER: Question = column(
    "number",
    "Place in the list",
    "At which place of its list does it stand, counted from 1?",
    Need::Core,
    Kind::Count,
);
pub(super) static USED_BY: Question = column(
    "technologies",
    "Technologies that use it",
    "Which technologies use the set of data, by their ids?",
    Need::Asked,
    Kind::List(&Kind::Id(Target::Technology)),
);
pub(super) static DEPLOYMENTS: Question =
    column("deployments", "Number of deployments", "How many live deployments are published?", Need::Core, Kind::Count);
pub(super) static WITHHELD: Question = column(
    "withheld",
    "Questions whose answer is withheld",
    "Which questions have no answer because it is withheld?",
    Need::Asked,
    PATHS,
);
pub(super) static NOT_APPLICABLE: Question = column(
    "not_applicable",
    "Questions that do not arise",
    "Which questions have no answer because they do not arise?",
    Need::Asked,
    PATHS,
);
pub(super) static NOT_KNOWN: Question = column(
    "not_known",
    "Questions whose answer is not known",
    "Which questions have no answer because it is not known yet?",
    Need::Asked,
    PATHS,
);
pub(super) static NOT_PUBLISHED: Question = column(
    "not_published",
    "Questions that nothing is published about",
    "Which questions have no answer because nothing was written?",
    Need::Asked,
    PATHS,
);
pub(super) static RECORD: Question = column(
    "record",
    "Kind of record",
    "Is it a technology, a dataset, an owner or the register?",
    Need::Core,
    Kind::Name,
);
pub(super) static FIELD: Question = column(
    "field",
    "Path of the question",
    "To which question does it belong, by its path in the record?",
    Need::Core,
    Kind::Name,
);
pub(super) static VALUE: Question =
    column("value", "Value", "What does the item say, if it is the same in every language?", Need::Asked, Kind::Name);
pub(super) static TEXT: Question = column("text", "Text", "What does the item say, in words?", Need::Asked, Kind::Line);
pub(super) static STATE: Question = column(
    "state",
    "State of the answer",
    "Why is there no answer?",
    Need::Core,
    Kind::Term(&<AnswerState as Listed>::LIST),
);
pub(super) static NEEDED: Question =
    column("needed", "Needed", "Does the standard demand an answer of a record like this?", Need::Core, Kind::YesNo);
pub(super) static GROUND: Question = column(
    "ground",
    "Ground",
    "On which ground is the answer withheld?",
    Need::Asked,
    Kind::Term(&<Ground as Listed>::LIST),
);
pub(super) static REASON: Question = column(
    "reason",
    "Reason",
    "Why is the answer withheld, why does the question not arise, or why is it not known?",
    Need::Asked,
    Kind::Prose,
);
pub(super) static SCRUTINISED_BY: Question = column(
    "scrutinised_by",
    "Scrutinised by",
    "Who independent has looked at what is withheld?",
    Need::Asked,
    Kind::Line,
);
pub(super) static SCRUTINISED_ON: Question =
    column("scrutinised_on", "Scrutinised on", "When did they?", Need::Asked, Kind::Date);
pub(super) static OUTCOME: Question = column("outcome", "Outcome", "What did they say?", Need::Asked, Kind::Line);
pub(super) static REVIEW_ON: Question =
    column("review_on", "Looked at again on", "When is it looked at again?", Need::Asked, Kind::Date);
pub(super) static EXPECTED_ON: Question =
    column("expected_on", "Expected by", "By when should the answer be known?", Need::Asked, Kind::Date);
pub(super) static NAME: Question = column("name", "Name", "What was the record called?", Need::Core, Kind::Line);
pub(super) static WITHDRAWN_ON: Question =
    column("withdrawn_on", "Withdrawn on", "When was the record withdrawn?", Need::Core, Kind::Date);
pub(super) static REPLACED_BY: Question = column(
    "replaced_by",
    "Replaced by",
    "Which record stands in its place, by its id?",
    Need::Asked,
    Kind::Id(Target::Technology),
);

pub(super) static FORCES: Question =
    table("forces", "Forces", "One row a force: how it stands in the collection, and where its data came from.");
pub(super) static FORCE_NAME: Question =
    column("force_name", "Name of the force", "What is the force called?", Need::Core, Kind::Line);
pub(super) static REGION: Question =
    column("region", "Region", "In which region is the force?", Need::Core, Kind::Term(&<Region as Listed>::LIST));
pub(super) static CONDITION: Question = column(
    "condition",
    "State",
    "How does the force stand in the collection?",
    Need::Core,
    Kind::Term(&<Condition as Listed>::LIST),
);
pub(super) static GROUNDS: Question = column(
    "grounds",
    "Reason for holding",
    "Why could the last fetch not be taken?",
    Need::Asked,
    Kind::Term(&<Grounds as Listed>::LIST),
);
pub(super) static MERGED_INTO: Question =
    column("merged_into", "Merged into", "Into which force was it merged, by its code?", Need::Asked, ITEM);
pub(super) static FETCHED_AT: Question =
    column("fetched_at", "Fetched at", "When was the copy fetched, in UTC?", Need::Asked, Kind::Name);
pub(super) static SOURCE: Question =
    column("source", "Source", "From where was the copy fetched?", Need::Asked, Kind::Name);
pub(super) static HOME: Question =
    column("home", "Own register", "Where does the force publish its register itself?", Need::Asked, Kind::Link);
pub(super) static SHA256: Question =
    column("sha256", "SHA-256", "What is the SHA-256 of the copy of its register?", Need::Asked, Kind::Name);
pub(super) static VERSION: Question =
    column("version", "Version of the format", "Of which version of the format is the copy?", Need::Asked, Kind::Name);
pub(super) static SEQUENCE: Question = column(
    "sequence",
    "Newest event",
    "What is the number of the newest event of its history? 0 where it keeps none.",
    Need::Asked,
    Kind::Count,
);
pub(super) static LICENCE: Question = column(
    "licence",
    "Licence",
    "On what terms may the data be used?",
    Need::Asked,
    Kind::Term(&<Licence as Listed>::LIST),
);
pub(super) static HELD_TECHNOLOGIES: Question = column(
    "number_of_technologies",
    "Number of technologies",
    "How many technologies does the copy hold?",
    Need::Asked,
    Kind::Count,
);
pub(super) static HELD_DATASETS: Question = column(
    "number_of_datasets",
    "Number of sets of data",
    "How many sets of data does the copy hold?",
    Need::Asked,
    Kind::Count,
);
