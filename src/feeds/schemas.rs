//! `schema/*.json`: the shape of the feeds as JSON Schema 2020-12, from the Rust types and the rows of the standard.
//!
//! Each has its own address under the register's as `$id`. Members that a schema does not name are allowed, so that a
//! later edition may say more.

use super::activities::Page;
use super::codes::Codes;
use super::edition::Edition;
use super::manifest::Manifest;
use super::moved::Moved;
use super::package::Package;
use super::record::{Document, TechnologyEntry};
use super::shape::Shape;
use crate::findings::Finding;
use crate::ledger::Event;
use crate::public;
use crate::standard::{Dataset, Deployment, Owner, PageFacts, RegisterFile, Technology, UpdateFacts};

pub(super) fn register(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
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

pub(super) fn technology(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let mut shape = Shape::of::<Document<TechnologyEntry<'_>>>();
    shape.ask("", Technology::QUESTIONS);
    shape.ask("deployments", Deployment::QUESTIONS);
    shape.written(edition, "technology", "A data-driven technology of a police force")
}

pub(super) fn dataset(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let mut shape = Shape::of::<Document<&public::Dataset>>();
    shape.ask("", Dataset::QUESTIONS);
    shape.written(edition, "dataset", "A set of data that a police force's technologies rest on")
}

pub(super) fn tombstone(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Document<&public::Tombstone>>().written(edition, "tombstone", "A record that was withdrawn")
}

pub(super) fn moved(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Moved<'_>>().written(edition, "moved", "A record that has another id now")
}

pub(super) fn codes(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Codes>().written(edition, "codes", "What the codes in a register's feeds mean")
}

pub(super) fn index(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Manifest>().written(edition, "index", "The manifest of a register's feeds")
}

pub(super) fn event(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Event>().written(edition, "event", "Something that happened to an entry of a register")
}

pub(super) fn changes(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Page<'_>>().written(edition, "changes", "A page of the changes of a register")
}
