//! What was public before, and what changed. A row each.

use super::format::{Format, Group, Make};
use crate::feeds::{activities, versions};
use crate::site::MediaType;

pub(super) const ROWS: &[Format] = &[
    Format {
        path: "api/v1/KIND/ID/versions/N.json",
        media_type: MediaType::Json,
        group: Group::History,
        title: "One version",
        audience: "Archives, and anyone who quotes a record",
        about: "A technology, a dataset, an owner, a page, a piece of news or the register as a whole, as it was published: the exact bytes whose SHA-256 the ledger holds. KIND is technologies, datasets, owners, pages, updates or register. A version that was redacted says so instead.",
        make: Make::Versions(versions::version),
    },
    Format {
        path: "api/v1/ledger.jsonl",
        media_type: MediaType::Ndjson,
        group: Group::History,
        title: "The ledger",
        audience: "Auditors and archives",
        about: "Every event since the first publication on a line: what happened to what, when and why, with the SHA-256 of the version that it made and of the line before.",
        make: Make::Ledger(versions::ledger),
    },
    Format {
        path: "api/v1/changes.json",
        media_type: MediaType::Json,
        group: Group::History,
        title: "The changes, to follow",
        audience: "Programs that keep a copy of the register",
        about: "An ActivityStreams collection in the form of IIIF Change Discovery 1.0: how many changes there are, and the first and the last page of them.",
        make: Make::Ledger(activities::collection),
    },
    Format {
        path: "api/v1/changes/N.json",
        media_type: MediaType::Json,
        group: Group::History,
        title: "A page of changes",
        audience: "Programs that keep a copy of the register",
        about: "One hundred changes, oldest first. A full page never changes; N counts from 1. Who replays all pages has the present register.",
        make: Make::Changes(activities::page),
    },
];
