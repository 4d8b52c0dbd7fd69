//! The public register as pages: data in, HTML out. No page sees anything but what may be published.
//!
//! `view` is what a template may know; each kind of page is one file; a theme holds the templates, words and style. Each is
//! made once in each language of the site.

mod answer;
mod asked;
mod change;
mod difference;
mod downloads;
mod drawing;
mod figures;
mod finding;
mod frame;
mod glossary;
mod history;
mod home;
mod limitations;
mod links;
mod notices;
mod owners;
mod palette;
mod pictures;
mod prose;
mod publications;
mod record;
mod render;
mod similar;
mod statements;
mod technologies;
mod theme;
mod theme_settings;
mod timeline;
mod told;
mod trail;
mod version;
mod withheld;

pub use asked::{AskedQuestion, QUESTIONS};
pub use render::render;
pub use theme::{RULES, Theme};
