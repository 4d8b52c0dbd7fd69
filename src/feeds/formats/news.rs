//! What is new, for readers. A row each.

use super::format::{Format, Group, Make};
use crate::feeds::news;
use crate::site::MediaType;

pub(super) const ROWS: &[Format] = &[
    Format {
        path: "api/v1/feed.atom",
        media_type: MediaType::Atom,
        group: Group::News,
        title: "News, for feed readers",
        audience: "Readers and the press",
        about: "The force's news and the newest publications, newest first, and every record that was withdrawn.",
        make: Make::Register(news::atom),
    },
    Format {
        path: "api/v1/feed.json",
        media_type: MediaType::FeedJson,
        group: Group::News,
        title: "News, as JSON Feed",
        audience: "Readers and developers",
        about: "The same news and publications in JSON Feed 1.1.",
        make: Make::Register(news::json_feed),
    },
];
