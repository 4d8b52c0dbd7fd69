//! The public register as pages: data in, HTML out. No page sees anything but what may be published.
//!
//! `view` is what a template may know; each kind of page is one file; a theme holds the templates, words and style. Each is
//! made once in each language of the site.

mod answer;
mod change;
mod difference;
mod downloads;
mod figures;
mod finding;
mod frame;
mod history;
mod home;
mod limitations;
mod links;
mod notices;
mod owners;
mod path_picture;
mod prose;
mod publications;
mod record;
mod render;
mod technologies;
mod theme;
mod timeline;
mod told;
mod version;
mod withheld;

pub use render::render;
pub use theme::{RULES, Theme};
