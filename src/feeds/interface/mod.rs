//! The feeds as an interface that programs can be built on: `openapi.json`, and `/.well-known/api-catalog` by which it is
//! found. Both are made from the rows of the feeds; neither knows what is in them.

mod api_catalogue;
mod openapi;
mod path;

pub(super) use api_catalogue::{PROFILE, api_catalogue};
pub(super) use openapi::{GROUPS, headers, openapi, operation, responses};
