//! Files on the web, fetched within limits: https only (http on this computer), at most three redirects, all of them on the
//! same computer, so many bytes, so much time. It does not know what a feed is, and it keeps nothing.

mod answer;
mod fault;
mod web;

pub use answer::{Answer, Body, Validators};
pub use fault::Unfetched;
pub use web::{Limits, Web};
