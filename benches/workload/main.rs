//! The workload: makes a force of any size, and measures the stages of its build one by one, or its preview.
//!
//! Whole builds are measured by `benches/compare`, which calls this for its folders. Nothing here fails on time.

mod chance;
mod generate;
mod national;
mod pattern;
mod peers;
#[cfg(feature = "serve")]
mod reload;
mod stages;

use generate::Workload;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "cargo bench --bench workload -- generate RECORDS DIR   makes a force's folder\n\
                     cargo bench --bench workload -- national FORCES RECORDS DIR   makes a collection of forces\n\
                     cargo bench --bench workload -- hugo DIR TO            writes its records as pages for Hugo\n\
                     cargo bench --bench workload -- stages DIR             measures the stages of its build\n\
                     cargo bench --bench workload -- reload DIR             measures the preview: from saving to reading\n";

fn main() -> ExitCode {
    // Cargo adds a flag of its own to what it calls a bench.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["generate", records, folder] => match records.parse() {
            Ok(records) => generate(records, Path::new(folder)),
            Err(_) => tell(USAGE),
        },
        ["national", forces, records, folder] => match (forces.parse(), records.parse()) {
            (Ok(forces), Ok(records)) => {
                let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
                national::generate(forces, records, &content, Path::new(folder))
            }
            _ => tell(USAGE),
        },
        ["hugo", folder, to] => peers::for_hugo(Path::new(folder), Path::new(to)).map(drop),
        ["stages", folder] => stages::measure(Path::new(folder)).and_then(|table| tell(&table)),
        #[cfg(feature = "serve")]
        ["reload", folder] => reload::measure(Path::new(folder)).and_then(|table| tell(&table)),
        _ => tell(USAGE),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            let _ = writeln!(io::stderr(), "error: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn generate(records: usize, folder: &Path) -> io::Result<()> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    Workload::of(records, &content)?.write(folder)
}

fn tell(text: &str) -> io::Result<()> {
    io::stdout().write_all(text.as_bytes())
}
