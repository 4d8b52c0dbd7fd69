//! Pictures: charts where people look rather than read, made at build time.
//!
//! Here is geometry, in numbers from which `templates/parts/pictures.html` draws the marks; a theme may draw others. Across,
//! a picture is a hundred wide, whatever the screen; down, it is counted in tenths of its letters' height, so that words
//! never shrink on a phone and nothing moves apart when a reader makes them larger. Every figure of a picture stands in a
//! table beside it. Where there is nothing to compare there is no picture.

mod bars;
mod changes;
mod coverage;
mod deployments;
mod glance;
mod groups;
mod path;
mod period;
mod scale;
mod seen;
mod sentence;
mod thresholds;

pub(super) use changes::Changing;
pub(super) use coverage::{Covering, Tally};
pub(super) use deployments::Deploying;
pub(super) use glance::Glance;
pub(super) use groups::Groups;
pub(super) use path::{Path, path};
pub(super) use thresholds::Thresholds;
