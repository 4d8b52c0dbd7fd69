//! The pages of a national collection: how each force stands, and what all of them say side by side.
//!
//! `maker` holds what all pages of a language are made from, sorted once; `desk` is one page while it is made; each kind of
//! page is a file. What a page says follows from the collection alone. Forces and records stand in the order of their
//! names: nobody is ranked.

mod about;
mod answers;
mod changes;
mod desk;
mod downloads;
mod entries;
mod evaluations;
mod facets;
mod force;
mod forces;
mod home;
mod limitations;
mod maker;
mod map;
mod notices;
mod owners;
mod problems;
mod products;
mod recognition;
mod render;
mod technologies;
mod technology;
mod written;

pub use render::render;
