//! The register as catalogues of data know it: `/data.json` for data.gov.uk, and `/catalog.jsonld` for all that read DCAT.
//!
//! Both say the same of the same sets of data, which are never none: a harvester deletes what vanishes from a list, so a force
//! without any technology still has its declaration in it. What the records themselves say is not here.

mod data_json;
mod dcat;
mod holdings;
mod imprint;

pub(super) use data_json::{data_json, data_json_of};
pub(super) use dcat::{dcat, dcat_of};
pub(super) use holdings::{Download, Holding};
pub(super) use imprint::Imprint;
