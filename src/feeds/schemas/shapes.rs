//! `schema/*.json`: the shape of the feeds as JSON Schema 2020-12, from the Rust types and the rows of the standard.
//!
//! Each has its own address under the register's as `$id`. Members that a schema does not name are allowed, so that a
//! later edition may say more.

use super::shape::Shape;
use crate::feeds::activities::Page;
use crate::feeds::atrs::Projection;
use crate::feeds::codes::Codes;
use crate::feeds::edition::Edition;
use crate::feeds::manifest::Manifest;
use crate::feeds::moved::Moved;
use crate::feeds::package::Package;
use crate::feeds::record::{Document, TechnologyEntry};
use crate::feeds::registry::Registry;
use crate::findings::Finding;
use crate::ledger::Event;
use crate::public;
use crate::standard::{Dataset, Deployment, Owner, PageFacts, RegisterFile, Technology, UpdateFacts};

pub(in crate::feeds) fn register(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let mut shape = Shape::of::<Package<'_>>();
    shape.ask("", RegisterFile::QUESTIONS);
    shape.ask("technologies", Technology::QUESTIONS);
    shape.ask("technologies/deployments", Deployment::QUESTIONS);
    shape.ask("datasets", Dataset::QUESTIONS);
    shape.ask("owners", Owner::QUESTIONS);
    shape.ask("updates", UpdateFacts::QUESTIONS);
    shape.ask("pages", PageFacts::QUESTIONS);
    shape.written(edition, "register", "A police force's register of data-driven technologies")
}

pub(in crate::feeds) fn technology(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let mut shape = Shape::of::<Document<TechnologyEntry<'_>>>();
    shape.ask("", Technology::QUESTIONS);
    shape.ask("deployments", Deployment::QUESTIONS);
    shape.written(edition, "technology", "A data-driven technology of a police force")
}

pub(in crate::feeds) fn dataset(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let mut shape = Shape::of::<Document<&public::Dataset>>();
    shape.ask("", Dataset::QUESTIONS);
    shape.written(edition, "dataset", "A set of data that a police force's technologies rest on")
}

pub(in crate::feeds) fn tombstone(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Document<&public::Tombstone>>().written(edition, "tombstone", "A record that was withdrawn")
}

pub(in crate::feeds) fn moved(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Moved<'_>>().written(edition, "moved", "A record that has another id now")
}

pub(in crate::feeds) fn codes(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Codes>().written(edition, "codes", "What the codes in a register's feeds mean")
}

pub(in crate::feeds) fn index(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Manifest>().written(edition, "index", "The manifest of a register's feeds")
}

pub(in crate::feeds) fn event(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Event>().written(edition, "event", "Something that happened to an entry of a register")
}

pub(in crate::feeds) fn changes(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Page<'_>>().written(edition, "changes", "A page of the changes of a register")
}

pub(in crate::feeds) fn registry(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Registry<'_>>().written(edition, "registry", "The minimum that a national registry needs: a proposal")
}

pub(in crate::feeds) fn atrs(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Projection<'_>>().written(edition, "atrs", "A technology under the attributes of the ATRS, version 4.0")
}
