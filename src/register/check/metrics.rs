//! m
use super::super::register::RecordFile;
use super::remarks::Remarks;
use crate::findings::Rule;
use crate::standard::Technology;
pub(super) const RULES: &[&Rule] = &[];
pub(super) fn technology(_r: &RecordFile<Technology>, _m: &mut Remarks<'_>) {}
