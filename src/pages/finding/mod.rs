//! Finding a technology: groups that share something, lists in parts, and the search in every public word.
//!
//! Everything here is made from the public register alone. Groups and parts are plain pages; the search is a page and a
//! few files that a browser fetches when somebody begins to type.

mod block;
mod facets;
mod fold;
mod groups;
mod index;
mod order;
mod page;
mod parts;
mod rows;
mod words;

pub(super) use block::{FacetBlock, all_values};
pub(super) use groups::{Groups, Member};
pub(super) use index::{SearchBox, files};
pub(super) use page::search;
pub(super) use parts::{PART, Parts};
