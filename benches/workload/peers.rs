//! The records of a force as another generator reads them: the same answers before an empty page, for a site of its own.

use std::fs;
use std::io;
use std::path::Path;
use toml::{Table, Value};

/// Writes a page for Hugo below `to` for every technology and every set of data of the force in `folder`, each with all
/// answers of its record as front matter, and gives their number.
pub(crate) fn for_hugo(folder: &Path, to: &Path) -> io::Result<usize> {
    let mut pages = 0;
    for kind in ["technologies", "datasets"] {
        let into = to.join("content").join(kind);
        fs::create_dir_all(&into)?;
        for entry in fs::read_dir(folder.join("content").join(kind))? {
            let path = entry?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".toml")) else { continue };
            let mut record: Table = fs::read_to_string(&path)?.parse().map_err(io::Error::other)?;
            record.remove("internal");
            let title = record.get("name").cloned().unwrap_or_else(|| name.into());
            let page =
                Table::from_iter([("title".to_owned(), in_english(title)), ("record".to_owned(), record.into())]);
            let page = toml::to_string(&page).map_err(io::Error::other)?;
            fs::write(into.join(format!("{name}.md")), format!("+++\n{page}+++\n"))?;
            pages += 1;
        }
    }
    Ok(pages)
}

fn in_english(text: Value) -> Value {
    match text {
        Value::Table(mut languages) => languages.remove("en").unwrap_or_else(|| "".into()),
        text => text,
    }
}
