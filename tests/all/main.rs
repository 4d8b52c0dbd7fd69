//! Every integration test, one module a feature, linked once.
//!
//! A test asks what a person or a program outside would notice. What the modules share is in [`harness`]; no test needs
//! a network, a clock or another test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that meets the unexpected stops there, and says what it passed over"
)]

mod harness;

mod asked;
mod authority;
mod begun;
mod budgets;
mod commands;
mod contract;
mod data_guide;
mod determinism;
mod disk;
mod documents;
mod due;
mod editor;
#[cfg(feature = "sheets")]
mod export;
mod feeds;
mod finding;
#[cfg(feature = "sheets")]
mod fuzzed;
mod golden;
mod guide;
mod history;
mod hostile;
mod hostile_example;
mod hosting;
mod hosting_servers;
mod import;
mod killed;
mod languages;
mod layers;
mod leak;
mod ledger;
#[cfg(feature = "network")]
mod national_collect;
mod national_feeds;
#[cfg(feature = "network")]
mod national_killed;
mod national_pages;
#[cfg(feature = "network")]
mod network;
mod news;
mod one_change;
mod pictures;
mod plain_theme;
mod portable;
mod projections;
mod publishing;
mod reading;
mod rebuild;
mod registers;
mod round_trips;
mod rules;
mod sequences;
#[cfg(feature = "serve")]
mod serve;
mod signing;
mod site_writer;
mod slips;
mod standard;
mod strange_files;
mod supply_chain;
mod tables;
mod themes;
mod verify;
mod welsh;
mod words;
mod working;
