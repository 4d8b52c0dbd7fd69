//! t
use super::super::register::RecordFile;
use super::remarks::Remarks;
use super::rules::Around;
use crate::findings::Rule;
use crate::standard::*;
pub(super) const RULES: &[&Rule] = &[];
pub(super) fn technology(_r: &RecordFile<Technology>, _a: &Around<'_>, _m: &mut Remarks<'_>) {}
pub(super) fn dataset(_r: &RecordFile<Dataset>, _a: &Around<'_>, _m: &mut Remarks<'_>) {}
pub(super) fn register(_a: &Around<'_>, _m: &mut Remarks<'_>) {}
