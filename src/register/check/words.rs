//! w
use super::super::register::{PageFile, RecordFile, Register, UpdateFile};
use super::remarks::Remarks;
use super::rules::Around;
use crate::findings::{Findings, Rule};
use crate::standard::*;
pub(super) const RULES: &[&Rule] = &[];
pub(super) fn technology(_r: &RecordFile<Technology>, _a: &Around<'_>, _m: &mut Remarks<'_>) {}
pub(super) fn dataset(_r: &RecordFile<Dataset>, _a: &Around<'_>, _m: &mut Remarks<'_>) {}
pub(super) fn register(_a: &Around<'_>, _m: &mut Remarks<'_>) {}
pub(super) fn owners(_a: &Around<'_>, _m: &mut Remarks<'_>) {}
pub(super) fn page(_p: &PageFile, _a: &Around<'_>, _m: &mut Remarks<'_>) {}
pub(super) fn update(_p: &UpdateFile, _a: &Around<'_>, _m: &mut Remarks<'_>) {}
pub(super) fn across(_r: &Register) -> Findings {
    Findings::default()
}
