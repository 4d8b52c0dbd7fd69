//! What the data mean: codes and schemas. A row each.

use super::format::{Format, Group, Make};
use crate::feeds::{codes, schemas};
use crate::site::MediaType;

pub(super) const ROWS: &[Format] = &[
    Format {
        path: "api/v1/codes.json",
        media_type: MediaType::Json,
        group: Group::Meaning,
        title: "What the codes mean",
        audience: "Developers",
        about: "Every closed list with its codes and labels, every question, and the Covenant's clauses.",
        make: Make::Words(codes::codes),
    },
    Format {
        path: "api/v1/schema/register.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of the whole register",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of register.json.",
        make: Make::Register(schemas::register),
    },
    Format {
        path: "api/v1/schema/technology.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of one technology",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of the files in technologies.",
        make: Make::Register(schemas::technology),
    },
    Format {
        path: "api/v1/schema/dataset.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of one dataset",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of the files in datasets.",
        make: Make::Register(schemas::dataset),
    },
    Format {
        path: "api/v1/schema/tombstone.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of a withdrawn record",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of what stands in place of a record that was withdrawn.",
        make: Make::Register(schemas::tombstone),
    },
    Format {
        path: "api/v1/schema/codes.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of the codes",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of codes.json.",
        make: Make::Register(schemas::codes),
    },
    Format {
        path: "api/v1/schema/index.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of the manifest",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of index.json.",
        make: Make::Register(schemas::index),
    },
    Format {
        path: "api/v1/schema/event.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of an event",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of a line of ledger.jsonl.",
        make: Make::Register(schemas::event),
    },
    Format {
        path: "api/v1/schema/changes.json",
        media_type: MediaType::SchemaJson,
        group: Group::Meaning,
        title: "Schema of a page of changes",
        audience: "Developers and validators",
        about: "JSON Schema 2020-12 of the files in changes.",
        make: Make::Register(schemas::changes),
    },
];
