//! The recording standard as data: every question a register answers, each standing once.
//!
//! A question is a row that is at the same time a field of a type, so the reader, the checks, the pages, the feeds, the
//! schema, the scaffolds and the help all follow from it. Start with [`Technology`]; how a row is written is in `record.rs`.

#[macro_use]
mod record;

mod answers;
mod atrs;
mod covenant;
mod dataset;
mod deployment;
mod force;
#[macro_use]
mod lists;
mod national;
mod people;
mod question;
mod reasons;
mod sections;
mod technology;
mod working;

pub use answers::{DatasetId, Email, ItemId, Line, Link, Name, OwnerId, ProductId, Prose, TechnologyId};
pub use atrs::{ATRS, ATRS_VERSION, Attribute, Part};
pub use covenant::{COVENANT_URL, Clause, Principle};
pub use dataset::{Dataset, Limitation};
pub use deployment::Deployment;
pub use force::{
    Accessibility, Force, PageFacts, Publication, RegisterFacts, RegisterFile, STANDING_PAGES, Security, SigningKey,
    Site, Statement, UpdateFacts,
};
pub use lists::*;
pub use national::{
    Cadence, Collecting, Condition, Grounds, Member, NATIONAL_LISTS, Nation, NationalFile, Verdict, WithoutFeed,
};
pub use people::Owner;
pub use question::{Answer, Circumstances, Given, Kind, Need, Question, Target, label_of};
pub use reasons::{NotApplicable, NotKnown, Reasons, Withheld};
pub use sections::{DATASET_SECTIONS, Section, TECHNOLOGY_SECTIONS};
pub use technology::*;
pub use working::*;
