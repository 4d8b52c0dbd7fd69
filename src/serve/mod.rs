//! The site while it is written: the same bytes as a build's from memory, over HTTP on this computer only, and again
//! whenever a file is saved.
//!
//! One thread, the workshop, keeps the register and works through what is saved; what it makes are states that never
//! change, from which any number of readers are served at once. A page is made when it is asked for. What the preview adds
//! to a page is put in at one place and stands in no byte of a build.
//!
//! This wing writes no file, opens no connection of its own, and listens to nobody but this computer.

mod answer;
mod edition;
mod findings_page;
mod host;
mod inset;
mod port;
mod reader;
mod serve;
mod state;
mod watch;
mod workshop;

pub use inset::{CLOSE, OPEN};
pub use port::{Port, PortFault};
pub use serve::{Report, ServeFault, Settings, serve};
