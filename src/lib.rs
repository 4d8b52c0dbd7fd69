//! candour
pub mod feeds;
pub mod findings;
pub mod project;
pub mod public;
pub mod register;
pub mod site;
pub mod standard;
pub mod text;
pub mod words;
