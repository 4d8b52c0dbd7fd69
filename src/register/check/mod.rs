//! Every rule of the register: one file a family, a rule's row beside its function.
//!
//! A rule is data: its name, severity, reason, a wrong and a right example. Help, SARIF, the documents and the tests read
//! the same rows.

mod completeness;
mod examples;
mod metrics;
mod privacy;
mod references;
mod remarks;
mod rules;
pub(super) mod shape;
mod time;
mod withholding;
mod words;

pub use examples::EXAMPLE_FILES;
pub(super) use references::deployments_alone;
pub use rules::RULES;
pub(super) use withholding::WITHOUT_SCRUTINY;
