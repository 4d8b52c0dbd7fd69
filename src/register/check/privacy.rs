//! p
use super::super::register::{RecordFile, Register};
use super::remarks::Remarks;
use crate::findings::Rule;
use crate::standard::*;
use crate::text::Source;
pub(super) const RULES: &[&Rule] = &[];
pub(super) fn record<A: Answer>(_a: &A, _r: &RecordFile<A>, _m: &mut Remarks<'_>) {}
pub(super) fn answers<A: Answer>(_a: &A, _m: &mut Remarks<'_>) {}
pub(super) fn owners(_r: &Register, _m: &mut Remarks<'_>) {}
pub(super) fn prose(_t: &str, _at: usize, _s: &Source, _m: &mut Remarks<'_>) {}
