//! candour publishes what a police force says about its data-driven technologies, as a website and as feeds.
//!
//! A build is one direction. [`project`] finds the texts that a force wrote; [`register`] reads them, checks them and
//! lets through, as a [`public`] register, what anyone may see; [`pages`] and [`feeds`] make every file from that and
//! from nothing else; [`site`] writes them all at once. [`pipeline`] joins these stages, [`commands`] stands on it. `serve`
//! shows the same site while it is written.
//!
//! What is asked stands once, in [`standard`]. What is wrong is a finding of [`findings`], with its place. The words of
//! the pages are in [`words`], the handling of texts in [`text`].

pub mod calendar;
pub mod collection;
pub mod commands;
pub mod differences;
pub mod disk;
pub mod editor;
pub mod edits;
pub mod export;
pub mod feeds;
pub mod findings;
pub mod hosting;
pub mod import;
pub mod ledger;
pub mod national;
#[cfg(feature = "network")]
pub mod network;
pub mod pages;
pub mod pipeline;
pub mod project;
pub mod public;
pub mod register;
pub mod scaffold;
#[cfg(feature = "serve")]
pub mod serve;
pub mod sheets;
pub mod signing;
pub mod site;
pub mod standard;
pub mod text;
pub mod verification;
pub mod words;
