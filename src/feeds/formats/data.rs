//! What holds the whole register, or all of one sort of thing in it. A row each.

use super::format::{Format, Group, Make};
use crate::feeds::{atrs, package, registry, tables};
use crate::site::MediaType;

pub(super) const ROWS: &[Format] = &[
    Format {
        path: "api/v1/register.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "The whole register",
        audience: "Researchers and developers",
        about: "Everything that is published: the force, its statement, and every record with its gaps.",
        make: Make::Long(package::register),
    },
    #[cfg(feature = "sheets")]
    Format {
        path: "api/v1/register.xlsx",
        media_type: MediaType::Xlsx,
        group: Group::Data,
        title: "All tables as a spreadsheet",
        audience: "Journalists and officers",
        about: "A sheet for each table, with real days and numbers, and one that says what each column holds.",
        make: Make::Words(tables::workbook),
    },
    Format {
        path: "api/v1/technologies.ndjson",
        media_type: MediaType::Ndjson,
        group: Group::Data,
        title: "The technologies, one a line",
        audience: "Programs that load many records",
        about: "Each technology as it stands in the whole register, as JSON on a line of its own.",
        make: Make::Long(tables::technologies),
    },
    Format {
        path: "api/v1/datasets.ndjson",
        media_type: MediaType::Ndjson,
        group: Group::Data,
        title: "The sets of data, one a line",
        audience: "Programs that load many records",
        about: "Each set of data as it stands in the whole register, as JSON on a line of its own.",
        make: Make::Long(tables::datasets),
    },
    Format {
        path: "api/v1/TABLE.csv",
        media_type: MediaType::Csv,
        group: Group::Data,
        title: "Table",
        audience: "Analysts and journalists",
        about: "One table for each sort of record and each list within the records, as CSV. Their keys join; words stand in two columns, a language each; “; ” parts several codes. A text that a spreadsheet would take for a formula has an apostrophe before it.",
        make: Make::Tables(tables::separated),
    },
    Format {
        path: "api/v1/TABLE.csv-metadata.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "What is in the table",
        audience: "Programs that read tables",
        about: "CSV on the Web: the columns of one table, with their types and their names in English and Welsh.",
        make: Make::Tables(tables::metadata),
    },
    Format {
        path: "api/v1/csv-metadata.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "What is in all tables",
        audience: "Programs that read tables",
        about: "CSV on the Web: all tables as one group, with the keys by which they join.",
        make: Make::Words(tables::group),
    },
    Format {
        path: "api/v1/datapackage.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "All tables as a data package",
        audience: "Data engineers",
        about: "Data Package 2: every table with its types, its keys, and the codes that it can hold.",
        make: Make::Register(tables::data_package),
    },
    Format {
        path: "api/v1/atrs.csv",
        media_type: MediaType::Csv,
        group: Group::Data,
        title: "Algorithmic transparency records as a table",
        audience: "The team that keeps the Algorithmic Transparency Recording Standard, and others who collect its records",
        about: "One row a technology, one column an attribute of version 4.0, under its name and in the order of the template. An attribute without an answer says why.",
        make: Make::Long(atrs::table),
    },
    Format {
        path: "api/v1/registry.json",
        media_type: MediaType::Json,
        group: Group::Data,
        title: "The minimum for a national registry",
        audience: "National bodies",
        about: "One small object a technology: what, why, risks, mitigations, testing, safeguards, accountable owner, status, days and gaps. No national format exists yet: this is a proposal.",
        make: Make::Long(registry::registry),
    },
];
