//! What holds one record. A row each.

use super::format::{Format, Group, Make};
use crate::feeds::record;
use crate::public::RecordKind;
use crate::site::MediaType;

pub(super) const ROWS: &[Format] = &[
    Format {
        path: "api/v1/technologies/ID.json",
        media_type: MediaType::Json,
        group: Group::Record,
        title: "One technology",
        audience: "Anyone who links to a record",
        about: "A technology as it stands in the whole register; of a withdrawn one, the notice in its place.",
        make: Make::Records(RecordKind::Technology, record::document),
    },
    Format {
        path: "api/v1/datasets/ID.json",
        media_type: MediaType::Json,
        group: Group::Record,
        title: "One dataset",
        audience: "Anyone who links to a record",
        about: "A dataset as it stands in the whole register.",
        make: Make::Records(RecordKind::Dataset, record::document),
    },
];
