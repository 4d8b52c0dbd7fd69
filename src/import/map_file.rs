//! A mapping as a file, so that the next import of the same list needs no flags: `[columns]` and a line a column.

use super::mapping::{Mapping, Sureness, Target};
use std::collections::BTreeMap;
use toml::{Table, Value};

/// What a file says of columns: the name of each and the path of its question; `None` if it is no mapping.
pub fn read_map(text: &str) -> Option<BTreeMap<String, String>> {
    let table: Table = text.parse().ok()?;
    let columns = table.get("columns")?.as_table()?;
    columns.iter().map(|(column, path)| Some((column.clone(), path.as_str()?.to_owned()))).collect()
}

/// The file for these mappings. Of columns of one name the first is kept.
pub fn map_text<'a>(mappings: impl Iterator<Item = &'a Mapping>) -> String {
    let mut columns = Table::new();
    for column in mappings.flat_map(|mapping| &mapping.columns).filter(|column| !column.column.is_empty()) {
        let target = match &column.target {
            Target::Question(path) if column.sureness < Sureness::Guess => path.clone(),
            Target::Question(_) | Target::Internal => "internal".to_owned(),
            Target::Id => "id".to_owned(),
            Target::Out => String::new(),
        };
        columns.entry(column.column.clone()).or_insert(Value::String(target));
    }
    let mut all = Table::new();
    all.insert("columns".to_owned(), Value::Table(columns));
    let about = "# Which column of the list answers which question. \"internal\" is kept and never published; \"\" is left out.\n\
                 # Use it with: candour import FILE --map-file THIS-FILE\n\n";
    format!("{about}{all}")
}
