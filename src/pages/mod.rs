//! The public register as pages: data in, HTML out. No page sees anything but what may be published.
//!
//! `maker` holds what all pages of a language are made from, `desk` is one page while it is made, on a `leaf` that knows
//! where it stands; `frame` is what stands around it; each kind of page is a file or a folder of its own; a theme holds the
//! templates, words and style. Each page is made once in each language of the site. `national` makes the pages of a
//! collection of many forces' registers.

mod answer;
mod asked;
mod change;
mod desk;
mod difference;
mod downloads;
mod drawing;
mod figures;
mod finding;
mod frame;
mod gap;
mod glossary;
mod history;
mod home;
mod leaf;
mod limitations;
mod links;
mod maker;
pub mod national;
mod notices;
mod owners;
mod palette;
mod pictures;
mod prose;
mod publications;
mod record;
mod render;
mod similar;
mod speech;
mod statements;
mod technologies;
mod theme;
mod theme_names;
mod theme_settings;
mod timeline;
mod told;
mod trail;
mod version;
mod withheld;

pub use asked::{AskedQuestion, QUESTIONS};
pub use render::render;
pub use theme::{RULES, Theme};
