//! What holds one record. A row each.

use super::format::{Format, Group, Make};
use crate::feeds::{atrs, record};
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
    Format {
        path: "api/v1/atrs/ID.json",
        media_type: MediaType::Json,
        group: Group::Record,
        title: "One algorithmic transparency record",
        audience: "The team that keeps the Algorithmic Transparency Recording Standard",
        about: "A technology under every attribute of version 4.0, in the tiers and the order of the template, with the state of each and the answers that it is made from.",
        make: Make::Records(RecordKind::Technology, atrs::document),
    },
];
