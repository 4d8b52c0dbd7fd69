//! What holds the whole register, or all of one sort of thing in it. A row each.

use super::format::{Format, Group, Make};
use crate::feeds::{atrs, limitations, package, registry, technologies};
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
    Format {
        path: "api/v1/atrs.csv",
        media_type: MediaType::Csv,
        group: Group::Data,
        title: "Algorithmic transparency records as a table",
        audience: "The team that keeps the Algorithmic Transparency Recording Standard, and others who collect its records",
        about: "One row a technology, one column an attribute of version 4.0, under its name and in the order of the template. An attribute without an answer says why.",
        make: Make::Register(atrs::table),
    },
    Format {
        path: "api/v1/registry.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "The minimum for a national registry",
        audience: "National bodies",
        about: "One small object a technology: what, why, risks, mitigations, testing, safeguards, accountable owner, status, days and gaps. No national format exists yet: this is a proposal.",
        make: Make::Register(registry::registry),
    },
];
