//! What holds one record. A row each.

use super::format::{Format, Group, Make};
use crate::feeds::{atrs, moved, record};
use crate::public::{EntryKind, RecordKind};
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
    Format {
        path: "api/v1/technologies/FORMER-ID.json",
        media_type: MediaType::Json,
        group: Group::Record,
        title: "A technology that has another id now",
        audience: "Whoever linked to it under the former id",
        about: "A notice whose state is moved, with the new id and address. Take both ids for one record, and follow the new one. A web host that was set up with our configuration leads on by itself.",
        make: Make::Moves(EntryKind::Technology, moved::notice),
    },
    Format {
        path: "api/v1/datasets/FORMER-ID.json",
        media_type: MediaType::Json,
        group: Group::Record,
        title: "A dataset that has another id now",
        audience: "Whoever linked to it under the former id",
        about: "The same notice for a dataset.",
        make: Make::Moves(EntryKind::Dataset, moved::notice),
    },
    Format {
        path: "api/v1/atrs/FORMER-ID.json",
        media_type: MediaType::Json,
        group: Group::Record,
        title: "A transparency record that has another id now",
        audience: "Whoever linked to it under the former id",
        about: "The same notice for an algorithmic transparency record.",
        make: Make::Moves(EntryKind::Technology, moved::atrs_notice),
    },
];
