//! Every rule of the register: one file a family or a part of one, a rule's row beside its function.
//!
//! A rule is data: its name, severity, reason, a wrong and a right example. Help, SARIF, the documents and the tests read
//! the same rows.

mod comparison;
mod completeness;
mod deployments;
mod examples;
mod keys;
mod markdown;
mod metrics;
mod order;
mod paragraphs;
mod placeholders;
mod privacy;
mod references;
mod remarks;
mod repeated;
mod rules;
mod security;
pub(super) mod shape;
mod texts;
mod time;
mod welsh;
mod withholding;
mod words;

pub(super) use completeness::UNFINISHED;
pub use examples::EXAMPLE_FILES;
pub(super) use paragraphs::{Paragraph, across, of as paragraphs_of};
pub(super) use references::deployments_alone;
pub(super) use repeated::Internal;
pub(super) use rules::Around;
pub use rules::RULES;
pub(super) use withholding::WITHOUT_SCRUTINY;
