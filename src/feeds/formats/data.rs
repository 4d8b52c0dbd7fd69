//! What holds the whole register, or all of one sort of thing in it. A row each.

use super::format::{Format, Group, Make};
use crate::feeds::{limitations, package, technologies};
use crate::site::MediaType;

pub(super) const ROWS: &[Format] = &[
    Format {
        path: "api/v1/register.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "The whole register",
        audience: "Researchers and developers",
        about: "Everything that is published: the force, its statement, and every record with its gaps.",
        make: Make::Register(package::register),
    },
    Format {
        path: "api/v1/technologies.csv",
        media_type: MediaType::Csv,
        group: Group::Data,
        title: "Technologies as a table",
        audience: "Analysts and journalists",
        about: "One row a technology, one column an answer that fits a cell; “; ” parts several codes. The last four columns name the questions without an answer, by their state.",
        make: Make::Register(technologies::table),
    },
    Format {
        path: "api/v1/limitations.csv",
        media_type: MediaType::Csv,
        group: Group::Data,
        title: "Known limitations of data as a table",
        audience: "Analysts and journalists",
        about: "One row a known limitation, with the dataset it is a limitation of and the technologies that use it.",
        make: Make::Register(limitations::table),
    },
];
