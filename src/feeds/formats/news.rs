//! What is new, for readers. A row each.

use super::format::{Format, Group, Make};
use crate::feeds::news::{ChannelSort, NewsForm};
use crate::site::MediaType;

/// A bilingual force has each of them in Welsh too, with `.cy` before the ending. What is older than the newest hundred
/// stands in archives, which each file names.
pub(super) const ROWS: &[Format] = &[
    Format {
        path: "api/v1/feed.atom",
        media_type: MediaType::Atom,
        group: Group::News,
        title: "News, for feed readers",
        audience: "Readers and the press",
        about: "What we tell and the newest publications, newest first, with a mark for every record that was withdrawn. Older ones stand in archives, which it names (RFC 5005).",
        make: Make::News(ChannelSort::Register, NewsForm::Atom),
    },
    Format {
        path: "api/v1/feed.json",
        media_type: MediaType::FeedJson,
        group: Group::News,
        title: "News, as JSON Feed",
        audience: "Readers and developers",
        about: "The same news and publications in JSON Feed 1.1; next_url names the older ones.",
        make: Make::News(ChannelSort::Register, NewsForm::JsonFeed),
    },
    Format {
        path: "api/v1/atom/updates.atom",
        media_type: MediaType::Atom,
        group: Group::News,
        title: "What we tell, for feed readers",
        audience: "Readers and the press",
        about: "The updates that our communications team writes, without the publications.",
        make: Make::News(ChannelSort::Updates, NewsForm::Atom),
    },
    Format {
        path: "api/v1/jsonfeed/updates.json",
        media_type: MediaType::FeedJson,
        group: Group::News,
        title: "What we tell, as JSON Feed",
        audience: "Readers and developers",
        about: "The same updates in JSON Feed 1.1.",
        make: Make::News(ChannelSort::Updates, NewsForm::JsonFeed),
    },
    Format {
        path: "api/v1/atom/technologies/ID.atom",
        media_type: MediaType::Atom,
        group: Group::News,
        title: "News of one technology, for feed readers",
        audience: "Whoever watches one technology",
        about: "Every change to the technology and why, and the updates that name it; also of a withdrawn one. At a former id it leads to the present one.",
        make: Make::News(ChannelSort::Technologies, NewsForm::Atom),
    },
    Format {
        path: "api/v1/jsonfeed/technologies/ID.json",
        media_type: MediaType::FeedJson,
        group: Group::News,
        title: "News of one technology, as JSON Feed",
        audience: "Developers who watch one technology",
        about: "The same changes and updates in JSON Feed 1.1.",
        make: Make::News(ChannelSort::Technologies, NewsForm::JsonFeed),
    },
];
